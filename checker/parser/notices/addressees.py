"""Whom an address is for: the name at its head, or else whom its label names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.reading import Span
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece
from checker.text.names import find_entity_names

_CITY = re.compile(
    r"(?<!Box )(?<!BOX )\b\d{5}(?:-\d{4})?\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|, [A-Z]{2}\b|"
    r", (?!Esq|President|Vice|Secretary|Chief|General|Manager|Director)(?:[A-Z][a-z]+ ?){1,2}$"
)
_NO_NAME = re.compile(
    r"\d|p\.? ?o\.? box|post office|(?:one|two|three|four|five|ten) |suite|floor|room|attention|attn|c/o|"
    r"at (?:the|his|her|its)|(?:the|his|her|its|their) (?:[a-z]+ )*(?:address|office)|"
    r"(?:mailing|street|notice|principal)? ?address\b|same\b|[(\[_]",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:streets?|avenues?|road|drive|boulevard|blvd|suite|floor|parkway|lane|highway|turnpike|plaza|"
    r"building|campus|tower|towers|business park|industrial park|office park|corporate center)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:president|secretary|treasurer|officer|director|counsel|manager|chairman|chairwoman|chairperson|"
    r"controller|comptroller|administrator|partner|dep(?:artmen)?t|legal affairs|c[efoti]o|attorney)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b\d{5}\b|\b(?:Street|Avenue|Road|Drive|Boulevard|Blvd|Floor|Suite|Box|Plaza|Lane|Square|St|Ave|"
    r"Rd)\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|@",
    re.IGNORECASE,
)
_FIRST_DIGIT = re.compile(
    r",? (?=\d)|,? (?=P\.? ?O\.? Box)|,? (?=c/o )|, (?=Attention)|(?<=\w), (?=(?:One|Two|Three) )"
)
_LONGEST_NAME = 90
_LONGEST_TITLE = 100


def begins_with_entity(text: str, names: Names) -> bool:
    """Whether words begin with the full name of a party, or with a name that ends as entities' names do."""
    return _entity_end(text, names) > 0


def has_address(text: str) -> bool:
    """Whether something of an address stands in some words: a street, a code, an e-mail address."""
    return _ADDRESS.search(text) is not None


def is_title(text: str) -> bool:
    """Whether a line says only the office that someone holds: ``Vice President and Secretary``."""
    if len(text) > _LONGEST_TITLE or not _TITLE.search(text) or any(char.isdigit() for char in text):
        return False
    return not any(find_entity_names(text, 0, len(text)))


def is_place(text: str, city: bool = False) -> bool:
    """Whether a line is of a place and not a name; ``city``: whether it holds a city, a state or a code."""
    if city:
        return _CITY.search(text) is not None
    digit = _FIRST_DIGIT.search(text)
    return bool(_NO_NAME.match(text) or _PLACE.search(text, 0, digit.start() if digit else len(text)))


def addressee(who: Piece | None, lines: Sequence[Piece], names: Names) -> tuple[str, Span] | None:
    """The addressee's name and where it stands; ``who``: the label that says for whom the address is.

    A person or an entity in the first line; behind an officer's title or a place only an entity.
    """
    for index, line in enumerate(lines[:3]):
        end = _entity_end(line.text, names)
        following = lines[index + 1] if index + 1 < len(lines) else None
        if index == 0 and following is not None and names.is_name(f"{line.text} {following.text}"):
            return f"{line.text} {following.text}", Span(line.start, following.end)
        if not end and index == 0 and _is_name(line.text):
            if following is not None and _broken_name(line, following):
                return f"{line.text} {following.text}", Span(line.start, following.end)
            end = _name_end(line.text)
        elif end and _is_whole(line.text, names.opening(line.text)):
            end = len(line.text)
        if end:
            name = line.text[:end].rstrip(" ,")
            return name, Span(line.start, line.start + len(name))
        if index == 0 and not is_title(line.text) and not is_place(line.text):
            break
    if who is not None and who.text:
        return who.text, Span(who.start, who.end)
    if lines and is_title(lines[0].text):
        return lines[0].text, Span(lines[0].start, lines[0].end)
    return None


def _is_whole(text: str, known: int) -> bool:
    """Whether a line that begins with a name is all of it: "Alder & Co. Loan Department".

    ``known``: the length of the party's name with which it begins; a name in capitals behind it is another's.
    """
    other = known and text[known:].lstrip(" ,")[:1].isupper()
    return not other and _name_end(text) == len(text) and not is_place(text, city=True)


def _is_name(text: str) -> bool:
    return not (is_place(text) or is_title(text) or text[:1].islower() or _is_city_line(text))


def _is_city_line(text: str) -> bool:
    """Whether a line is a city with its state or code and nothing else: ``Reno, NV 89521``."""
    return is_place(text, city=True) and not _FIRST_DIGIT.sub("", text, 1).count(" ") > 4


def _entity_end(text: str, names: Names) -> int:
    """Length of the entity's name with which a line begins; 0 if none does."""
    for span in find_entity_names(text, 0, len(text)):
        if span.start <= 4 and not is_place(text[: span.end]):
            return max(span.end, names.opening(text))
        break
    return names.opening(text)


def _name_end(text: str) -> int:
    """Length of the name that a line begins with."""
    digit = _FIRST_DIGIT.search(text)
    if len(text) <= _LONGEST_NAME and digit is None:
        return len(text)
    return digit.start() if digit and digit.start() <= _LONGEST_NAME else 0


def _broken_name(line: Piece, following: Piece) -> bool:
    """Whether a name is broken over two lines: two words, or an entity's in capitals."""
    if line.text.count(" ") >= 2:
        return False
    near = following.cell.line == line.cell.line + 1 and following.cell.blank_before == 0
    name = next(find_entity_names(following.text, 0, len(following.text)), None)
    if near and name is not None and name.start == 0 and line.text.isupper() and following.text.isupper():
        return not any(find_entity_names(line.text, 0, len(line.text)))
    return near and following.text.istitle() and following.text.isalpha() and line.text.istitle()
