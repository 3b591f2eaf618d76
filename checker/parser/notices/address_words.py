"""What a line of an address looks like: a street, a city, an office, a title; in many countries."""

from __future__ import annotations

import re

from checker.parser.signatures.words import is_office
from checker.text.fold import lower
from checker.text.names import find_entity_names

_CITY = re.compile(
    r"\b[A-Z]{2,3} \d{4}\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|"
    r"(?<!Box )(?<!BOX )\b\d{5}(?:-\d{4})?\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|, [A-Z]{2}\b|"
    r", (?!Esq|President|Vice|Secretary|Chief|General|Manager|Director)(?:[A-Z][a-z]+ ?){1,2}$"
)
_NO_NAME = re.compile(
    r"\d|p\.? ?o\.? (?:box|drawer)|post office|(?:[a-z]+ )?route\b|general delivery|poste restante|rr #?\d|"
    r"(?:one|two|three|four|five|ten) |suite|floor|room|attention|"
    r"attn|c/o|(?:in )?care of|"
    r"(?:unit|flat|block|wing|level|shop|plot|apt\.?|apartment|building|no\.?) ?(?:\d|[a-z]\b)|"
    r"(?:rue|via|calle|avenida|av\.|jalan|plaza|fazenda|rodovia|finca) |"
    r"(?:at|to|in) (?:the|his|her|its)\b|(?:the|his|her|its|their) (?:[a-z]+ )*(?:address|office)|"
    r"(?:mailing|street|notice|principal)? ?address\b|same\b|[(\[_]",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"[A-Z][\w.'-]+ (?:[\w.'-]+ ){0,2}\d{1,4}[A-Za-z]?(?:,|$)|[^,]{3,40}\b(?:House|Court|Quay|Mews|Office), "
)
"""A house by its number behind the street's name, or by its own name: ``Donaustrasse 41``."""
_PLACE = re.compile(
    r"\b(?:streets?|avenues?|road|drive|boulevard|blvd|suite|floor|parkway|lane|highway|turnpike|plaza|"
    r"building|campus|tower|towers|business park|industrial park|office park|corporate center)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:president|secretary|treasurer|officer|director|counsel|manager|chairman|chairwoman|chairperson|"
    r"controller|comptroller|administrator|partner|office of|banking|division|treasury|"
    r"direction|dep(?:artmen)?t|legal affairs|c[efoti]o|attorney)\b",
    re.IGNORECASE,
)
"""Offices in any case, and departments; the signing pages know more offices, as they are printed."""
_NAMED_PLACE = re.compile(
    r"@|\b(?:street|avenue|road|drive|boulevard|blvd|floor|suite|box|plaza|lane|square)\b|"
    r"\b(?:r\.r\.|flat|wing|unit|rural route|p\. ?o\.) ?(?:\d|[b-z]\b|a,)|"
    r"\w(?:stra(?:\u00df|ss)e|gracht|kade|gatan|v(?:\u00e4|ae)gen|gata|gade|katu|utca) \d|"
    r"\b(?:fax|telefax|facsimile) [+(]\d"
)
"""In lower case."""
_FIGURES = re.compile(
    r"\d(?:(?<!\w\d)(?:\d{4,5}\b|\d\d \d{3}\b|\d{3} [A-Z]{2}\b)|"
    r"(?:(?<=[,:] \d)|(?<=\A\d))\d{0,4}[A-Za-z]?,? (?:[A-Z][a-z]|rue\b|via\b))"
)
"""A postal code; the number of a house before its street."""
_CODES = re.compile(
    r"[A-Z](?<!\w[A-Z])(?:\d[A-Z] ?\d[A-Z]\d\b|[A-Z]?\d[A-Z\d]? \d[A-Z]{2}\b|"
    r"(?:(?<=S)t|(?<=A)ve|(?<=R)d)\b|"
    r"(?<=C)o(?:unty [A-Z][a-z]|\. [A-Z][a-z]+(?:$|,)))"
)
"""A postal code of the United Kingdom or Canada; a street, a county."""
_NUMBERED = re.compile(
    r"(?:\A|, ?)(?:(?!Jan|Feb|Mar|Apr|May |Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    r"(?i:annex|exhibit|schedule|section|article|page))[A-Z][\w.'-]+ ){1,3}\d{1,4}[A-Za-z]?,"
)
"""The number of a house behind its street: ``Kungsgatan 61,``."""
BEFORE_PLACE = re.compile(
    r",? at(?: (?=[A-Z\d\[_])|$)|,? (?=\d)|,? (?=P\.? ?O\.? Box)|,? (?=c/o )|, (?=Attention)|"
    r"(?<=\w), (?=(?:One|Two|Three) )"
)
"""What parts a name from the place behind it in one line."""
_FIELD_WORDS = (
    r"Fax|FAX|Facsimile|FACSIMILE|Tele(?:copy|copier|fax|phone|x)|TELE(?:COPY|COPIER|FAX|PHONE|X)|"
    r"Phone|PHONE|Tel|TEL|Electronic [Mm]ail|ELECTRONIC MAIL|Cell(?: [Pp]hone)?|Mobile|Confirm(?:ation)?|"
    r"[Tt]elefax|fax|[Aa]ttn|[Ee]-?[Mm]ail|E-?MAIL|Attention|ATTENTION|Att(?:n|ENTION)?|ATTN|Address|ADDRESS"
)
_FIELD_MORE = (
    r"(?: (?:[Nn]umbers?|NUMBER|[Nn]os?\.?|NO\.?|#|[Aa]ddress|ADDRESS|for [Nn]otices?|FOR NOTICES)){0,2}"
)
FIELD = re.compile(
    rf"(?<![\w@'-])(?:(?P<label>{_FIELD_WORDS}){_FIELD_MORE}"
    r" ?(?::|\.:?(?= )|#|(?=[(+]?\+?\d[\d ()./-]{8})|(?<=FOR NOTICES)(?= ))|"
    r"(?P<care>(?:(?:[Tt]o|[Ff]or) the a|A)ttention of)(?= ))"
)
"""The label of a number or a person in an address: ``Fax:``, ``Attention:``."""
_LONGEST_TITLE = 100


def has_address(text: str) -> bool:
    """Whether something of an address stands in some words: a street, a code, an e-mail address."""
    if _FIGURES.search(text) or _CODES.search(text) or _NUMBERED.search(text):
        return True
    return _NAMED_PLACE.search(lower(text)) is not None


def is_title(text: str) -> bool:
    """Whether a line says only the office that someone holds: ``Vice President and Secretary``."""
    if len(text) > _LONGEST_TITLE or any(char.isdigit() for char in text):
        return False
    if not (_TITLE.search(text) or is_office(text)):
        return False
    return not any(find_entity_names(text, 0, len(text)))


def is_place(text: str) -> bool:
    """Whether a line is of a place and not a name."""
    if _NO_NAME.match(text) or _HOUSE.match(text):
        return True
    return _PLACE.search(text, 0, place_begins(text)) is not None


def has_city(text: str) -> bool:
    """Whether a line holds a city with its state or country, or a postal code."""
    found = _CITY.search(text)
    return found is not None and not is_title(found[0].lstrip(", "))


def place_begins(text: str) -> int:
    """Where a place begins behind a name in one line; the length of the line if none does."""
    found = BEFORE_PLACE.search(text)
    return found.start() if found else len(text)
