"""Heads of addresses: the words that say for whom one is.

A head is made of words that open it ("If to", "Notices to", "to"; at the start of a line also none), the
addressee, and what closes it (a colon, "at", "shall be sent to", the end of the line). It stands at the
start of a line or within text that runs on; without a sure opening only before an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from checker.parser.notices.address_words import FIELD, has_address
from checker.parser.notices.names import Names
from checker.text.roles import party_label

LabelKind = Literal["to", "named", "copy", "field"]

_ITEM = r"(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2}){0,3})[.)] ?|\d{1,2}(?:\.\d{1,2}){1,3} )?"
_FIRST = re.compile(rf"{_ITEM}(?:and )?")
"""What may stand before the first head of a line: ``(a) ``."""
_BEFORE = re.compile(rf"(?<!\w){_ITEM}(?:and |or )?\Z")
_BEFORE_REACH = 16
_OPENER = re.compile(
    r"(?<![\w'])(?<!prior )(?<!subject )(?<!pursuant )(?<!subsequent )(?:"
    r"(?P<if>if,? (?:(?:such )?notice,? |it )?(?:is )?"
    r"(?:given |addressed |sent |mailed |delivered |directed )?to)|"
    r"(?P<case>in (?:the )?case of|as to)|"
    r"(?P<about>(?:all )?(?:notices?|correspondence|communications?) (?:to|for)|"
    r"address(?:es)? (?:for notices? )?(?:of|to|for(?! (?:the )?notice)))|(?P<to>to|for|upon))\b"
    r" ?:? ?(?:\((?:a|i|1)\) ?)?"
)
_TO = (
    r"(?: (?:to|at|addressed to|marked for)\b(?: (?:it|(?:(?:any|each) of )?them|him|her)\b)?(?:,? at\b)?|"
    r" (?:is|are|shall be))"
)
_SENT = (
    r"(?:,? for [^,;:.\n]{3,40}?)?(?:, notices?)?"
    r"(?:,? (?:shall|must|will|may|should|is|are|can|goe?s?)(?-i:,? [a-z-]+){0,10}?)?,?"
)
_OFFICE = r"(?: its (?:\w+ ){0,2}(?:office|address) at| the following address(?:es)?)?"
_CLOSER = re.compile(
    rf"{_SENT}(?:{_TO}{_OFFICE})? ?(?P<mark>:|--|\Z)|{_SENT}{_TO}{_OFFICE} |"
    r"(?:'s|(?<=s)') (?:\w+ ){0,3}(?:residence|home|offices?|headquarters|place of business|address)"
    r"(?: of record)?,?(?: located)? at |"
    r",? (?:c/o|(?:in )?care of) |(?:, att(?:entio)?n: [^,:;\n]{3,40})?,? (?=\d|p\. ?o\. |p\.?o\.? box)",
    re.IGNORECASE,
)
"""What stands between a certain addressee and the address; ``mark`` where it ends in one."""
_AGAIN = re.compile(r",? at |, (?=\d|P\.? ?O)")
"""Behind an addressee named twice: "notices to the Agent shall be sent to the Agent at"."""
_ITS_ADDRESS = re.compile(r"(?:the|such|its|his|her|their) (?:\w+ )?address")
_WHOEVER = re.compile(
    r"(?P<who>[^:;\n]{0,160}?)(?::|, (?:to|at|addressed to)\b(?: (?:it|them|him|her)\b)?(?: at)?"
    rf"{_OFFICE}:?| ?--|$)",
    re.IGNORECASE,
)
_BESIDES = re.compile(r"\.? (?:for|[Aa]ddress)\b")
"""Behind an addressee, no part of the name: "If to Alder for questions about payment:"."""
_NAMED = re.compile(r"(?P<who>[^:;\n\d]{2,80}):")
_ALSO = re.compile(r"[Aa]nd ?:|AND ?:")
_WITHIN = re.compile(r" (?<=[\w.):] )(?P<head>(?P<who>[A-Z][a-z]{4,}):)(?= [A-Z\d])")
"""A role as a head inside text that runs on: "… Attn: J. Doe Representative: Jane Roe, 8 Oak Lane"."""
_OWNED = re.compile(
    r"(?:'s|(?<=s)') (?:mailing |notice )?address(?:es)?(?: for (?:the )?(?:service of )?notices?)?"
    r"(?::| (?:is|are|shall be)(?: at)? )"
)
"""``Landlord's address for notices:``"""
_TOLD = re.compile(r" (?:shall|will|must|may|can|are|is|goe?s?) [^:]*[a-z]\.$")
"""A whole sentence: "Notices to the Tenant may be left at the Property."."""
_OTHER = re.compile(
    r"(?:the )?(?:numbers?|no\.?|date[sd]?|subject|re|ref(?:erence)?|(?:[^:]{1,60} )?name|"
    r"title|by|signed|notices?|"
    r"contact|communications?|address|notice address)",
    re.IGNORECASE,
)
"""Labels of other things than addressees."""
_CAPITAL = re.compile(r"(?:(?:[Tt]he|THE|any|each|all|an?|either|every|both) (?:of the )?)?[A-Z]|\W{0,2}$")
LOWER = re.compile(r"(?<![\w'.@/-])[a-z]{2,}(?![\w@])")
_MOST_LOWER = 10
"""With more words in lower case, what stands before the colon is a sentence and no label."""
_FEW_LOWER = 3
_ADDRESS_REACH = 120


class Label(Struct, frozen=True, gc=False):
    """A label in a line; behind it stands what it is a label of."""

    start: int
    end: int
    kind: LabelKind
    names: str
    """Whom ("to"; "named" where nothing but the name says so) or what ("field"); empty for copies."""


def find_heads(text: str, folded: str, names: Names) -> Iterator[Label]:
    """The heads in a line, the surest first."""
    item = _FIRST.match(text)
    first = item.end() if item else 0
    for opener in _OPENER.finditer(folded):
        at = opener.end()
        if opener["to"] and not _CAPITAL.match(text, at):
            continue
        found = _opened(text, names, opener, opener.start() == first)
        if found is not None:
            before = _BEFORE.search(text, max(opener.start() - _BEFORE_REACH, 0), opener.start())
            start = before.start() if before else opener.start()
            yield Label(start, found[1], "to", text[at : found[0]].strip(" ,"))
    if ":" in text and (bare := _bare(text, names, first)) is not None:
        yield Label(0, bare[1], "named", text[first : bare[0]].strip(" ,"))
    yield from _owned(text, folded, names, first)
    for match in _WITHIN.finditer(text) if ":" in text else ():
        behind = text[match.end() : match.end() + _ADDRESS_REACH]
        other = _OTHER.fullmatch(match["who"]) or FIELD.match(match["head"])
        if not other and has_address(behind):
            yield Label(match.start("head"), match.end(), "named", match["who"])


_Ends = tuple[int, int]
"""Where the addressee ends, and where the head ends."""


def _opened(text: str, names: Names, opener: re.Match[str], first: bool) -> _Ends | None:
    """The ends of a head with its opening words; None if it is none. ``first``: it opens the line."""
    at = opener.end()
    end = names.addressee_end(text, at)
    closer = _CLOSER.match(text, end) if end else None
    if closer is not None and "addresses" in closer[0] and not opener["if"]:
        return None  # "to the Seller and the Buyer at the following addresses:", before a list
    if closer is not None:
        mark, place = closer["mark"], closer.end()
        again = place + end - at
        if text[place:again] == text[at:end] and (more := _AGAIN.match(text, again)):
            place = more.end()
        if mark == ":" or (mark is not None and (first or opener["if"])):
            return end, place
        addressed = closer[0].endswith("addressed to ") and not _ITS_ADDRESS.match(text, place)
        if (opener["if"] and mark is None) or addressed or _begins_address(text, place):
            return end, place
    if opener["if"] or (first and opener["case"]):
        return _whoever(text, at, end)
    if opener["about"] and text[opener.start()].isupper():
        found = _whoever(text, at, end)
        return found if found and _CAPITAL.match(text, at, found[0]) else None
    return None


def _begins_address(text: str, place: int) -> bool:
    """Whether an address stands at a place, or the blank left for one."""
    mark = text[place + 4 : place + 5] if text.startswith("the ", place) else text[place : place + 1]
    address = text[place : place + _ADDRESS_REACH]
    if mark in ("[", "_") or "@" in address.partition(" ")[0]:
        return True
    care = address.startswith(("c/o", "care of", "in care"))
    return (mark.isupper() or mark.isdigit() or care) and has_address(address.partition("; ")[0])


def _whoever(text: str, at: int, known: int) -> _Ends | None:
    """The ends of a sure head, whoever it names; ``known``: where a certain addressee ends, or 0."""
    match = _WHOEVER.match(text, at)
    if match is None or any(char.isdigit() for char in match["who"]):
        return (known, known) if known else None
    if _TOLD.search(match["who"]):
        return None
    few = len(LOWER.findall(match["who"])) <= _MOST_LOWER
    ends = known if known and _BESIDES.match(text, known) else match.end("who")
    return (ends, match.end()) if few else None


def _bare(text: str, names: Names, first: int) -> _Ends | None:
    """The ends of "Alder:", "(b) The Company:" at the start of a line."""
    if (also := _ALSO.match(text)) is not None:
        return first, also.end()
    match = _NAMED.match(text, first)
    if match is None or _OTHER.fullmatch(match["who"].strip()):
        return None
    if match["who"].islower() and not names.find(match["who"]) and party_label(match["who"]) is None:
        return None
    ends = match.end("who"), match.end()
    if "address" in match["who"].lower():
        return None
    if len(LOWER.findall(match["who"])) > _FEW_LOWER or FIELD.search(text, 0, match.end()):
        return None
    if any(names.printed.find(match["who"])):
        return ends
    behind = text[match.end() :].strip()
    return ends if not behind or has_address(behind) else None


def _owned(text: str, folded: str, names: Names, first: int) -> Iterator[Label]:
    """``Landlord's address for notices:``, "The Company's address is 12 Elm Street"."""
    for owned in _OWNED.finditer(folded) if "address" in folded else ():
        stop = text.rfind(". ", 0, owned.start())
        at = max(stop + 2, first) if stop >= 0 else first
        certain = names.addressee_end(text, at) == owned.start()
        if certain and (owned[0].endswith(":") or _begins_address(text, owned.end())):
            yield Label(at, owned.end(), "named", text[at : owned.start()].strip(" ,"))
