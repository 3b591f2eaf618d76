"""Labels in addresses: for whom one is, to whom a copy goes, and what a number or a line is.

A label may stand at the head of a line or in the middle of text that runs on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Literal

from msgspec import Struct

from checker.parser.notices.address_words import has_address
from checker.parser.notices.printed import Printed
from checker.text.fold import lower
from checker.text.names import find_entity_names

LabelKind = Literal["to", "copy", "field"]

_FIELD_WORDS = (
    r"Fax|FAX|Facsimile|FACSIMILE|Tele(?:copy|copier|fax|phone|x)|TELE(?:COPY|COPIER|FAX|PHONE|X)|"
    r"Phone|PHONE|Tel|TEL|[Tt]elefax|fax|[Aa]ttn|[Ee]-?[Mm]ail|E-?MAIL|Attention|ATTENTION|Att(?:n|ENTION)?|ATTN|Address|ADDRESS"
)
_FIELD_MORE = r"(?: (?:[Nn]umbers?|NUMBER|[Nn]os?\.?|NO\.?|#|[Aa]ddress|ADDRESS|for [Nn]otices?)){0,2}"
FIELD = re.compile(
    rf"(?<![\w@'-])(?:(?P<label>{_FIELD_WORDS}){_FIELD_MORE} ?(?::|\.:?(?= )|#|(?=[(+]\+?\d))|"
    r"(?P<care>(?:[Tt]o|[Ff]or) the attention of)(?= ))"
)
_ITEM = r"(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2}){0,3})[.)] ?|\d{1,2}(?:\.\d{1,2}){1,3} )?"
_CONDITIONAL = (
    r"(?:[Ii]f|IF),? (?:(?:such )?[Nn]otice,? |it )?(?:is )?(?:given |addressed |sent |mailed |delivered |"
    r"directed )?(?:to|TO)\b|"
    r"(?:Notices?|NOTICES?|Correspondence|Communications?|[Aa]ll (?:notices|correspondence|communications)) "
    r"(?:to|TO|for|FOR)\b|[Ii]n the case of\b|[Aa]s to(?= (?:the )?[A-Z])"
)
_WHO = r"(?P<who>[^:;\n]{0,160}?)"
TO = re.compile(
    rf"(?<!\w)(?:{_CONDITIONAL}) ?:? ?{_WHO}(?::|, (?:to|at|addressed to|TO|AT)\b"
    rf"(?: (?:it|them|him|her)\b)?(?: at)?:?| ?--|$)"
)
_BEFORE = re.compile(rf"(?<!\w){_ITEM}(?:and |or )?\Z")
"""What may stand before a conditional head: ``(a) ``, ``and ``."""
_BEFORE_REACH = 16
_AT = r"(?<! and)(?<! or),? (?:at|to|addressed to|marked for)(?= (?:the )?[A-Z\d_\[])"
"""What stands between an addressee and the place in a line that runs on."""
_PLAIN_TO = re.compile(
    rf"{_ITEM}(?:and )?(?:(?:[Tt]o|TO|[Ff]or|FOR|As to) ?:? ?(?P<who>[^:;\n]{{0,80}}?)"
    rf"(?:(?:,? at)?(?::|$)|{_AT})|"
    r"(?:and|AND) ?:)"
)
_ADDRESS_FOR = re.compile(
    r"(?:A[Dd][Dd][Rr][Ee][Ss][Ss](?:[Ee][Ss])?) (?:for|FOR|of|OF) (?:[Nn]otices?|NOTICES?) "
    r"(?:to|TO|for|FOR|of|OF) (?:(?:[Aa]ll|[Ee]ach) (?:of )?)?(?:[Tt]he |THE )?"
)
"""``Address for Notices to the Supplier``, with or without a colon behind the name."""
_TO_WITHIN = re.compile(
    r" (?<=[\w.)\];,:] )(?P<head>(?:and |or )?(?:[Tt]o|TO|[Ff]or|FOR) "
    r"(?P<who>(?=[A-Z]|the |each |any |all )[^:;\n]{1,80}?)(?:,? (?:to|at))?:)"
)
"""A head without a condition inside text that runs on."""
_TO_COLON = re.compile(r"(?<!\w)(?:[Tt]o|TO|[Ff]or|FOR) ?: ?(?:[Tt]he |THE )?")
"""``To: Alder To: Birch``: heads of columns, before names that nothing parts from what follows."""
_OF = re.compile(r"(?:(?:each|any|all) )?(?:of )?(?:the )?", re.IGNORECASE)
_ANYONE = re.compile(
    r"(?:the|such|all|each of the) others?\b|others?\b|such\b|same\b|any other part|"
    r"(?:it|them|him|her|all)\b(?! )",
    re.IGNORECASE,
)
"""Nobody certain: "by notice to the other party"."""
_TRAILING = re.compile(
    r"(?: (?:shall|will|must|should|may|can|is to|are to|go(?:es)?)\b.*|"
    r",? (?:to|at|addressed to|addressed and sent to)"
    r"(?:,? or in care of)?)$"
)
_JOINED = re.compile(r"\A(?:and|or) (?:to )?(?=the |[A-Z])")
"""Before a label that goes on from the line above: "to the Seller / or the Guarantor:"."""
_TOLD = re.compile(r" (?:shall|will|must|may|can|are|is|goe?s?) [^:]*[a-z]\.$")
"""A whole sentence: "Notices to the Tenant may be left at the Property."."""
_NOBODY = re.compile(
    r"(?:the )?(?:numbers?|no\.?|date[sd]?|subject|re|ref(?:erence)?|name|title|by|signed)", re.I
)
"""Labels of other things than addressees."""
NAMED = re.compile(rf"{_ITEM}(?P<who>[^:;\n\d]{{2,80}}):")
_NAMED_WITHIN = re.compile(r" (?<=[\w.)] )(?P<head>(?P<who>[A-Z][a-z]{4,}):)(?= [A-Z\d])")
"""A role as a head inside text that runs on: "… Attn: J. Doe Representative: Jane Roe, 8 Oak Lane"."""
_ADDRESS_REACH = 100
_LONG_ADDRESS = 200
_OWNED = re.compile(
    rf"{_ITEM}(?P<who>[^:;\n\d]{{2,60}}?)'s? (?:mailing |notice |Mailing |Notice )?"
    rf"(?:[Aa]ddress(?:es)?|ADDRESS(?:ES)?)(?: for [Nn]otices?)?:"
)
"""``Landlord's address for notices:``"""
COPY = re.compile(
    r"(?:\(?(?:[Ww]ith|WITH|[Aa]nd|AND|[Pp]lus)(?: a| an)?(?: additional| required| simultaneous|"
    r" courtesy| duplicate)?(?: like)? )?"
    r"(?<!\w)(?:[Cc]op(?:y|ies)|COP(?:Y|IES))(?P<rest>[^:\n]{0,140}?)(?::| (?:to|TO)(?: [:;]|(?= [A-Z])|$))|"
    r"(?<!\w)(?:cc|CC) ?:"
)
_TITLE_CASE = re.compile(r"(?:[Tt]he )?[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|and|or|of|to|the|&)){0,4}")
LOWER = re.compile(r"(?<![\w'.@/-])[a-z]{2,}(?![\w@])")
_MOST_LOWER = 12
_MOST_LOWER_IN_NAME = 10
"""With more words in lower case, what stands before the colon is a sentence and no label."""
_ENTITY_REACH = 120


_COPY_WORDS = ("cop", "cc")
_ASKED = ("fax", "facsimile", "tel", "phone", "att", "mail", "address")
_CONDITIONS = ("if", "notice", "communicat", "correspond", "case of", "s to ")
"""What the labels of each kind hold, in lower case."""


class Label(Struct, frozen=True, gc=False):
    """A label in a line."""

    start: int
    end: int
    kind: LabelKind
    names: str
    """Whom ("to") or what ("field"); empty for copies."""


def names_addressee(text: str, named: Printed) -> bool:
    """Whether a paragraph begins with a head that names just a party: ``Alder:``, ``To the Seller:``."""
    head = _plain_head(text, named)
    return head is not None and (_is_just(head["who"] or "", named) or _before_entity(text, head))


def _is_just(who: str, named: Printed) -> bool:
    """Whether some words are nothing but a party's name."""
    who = who.rstrip(" .,")
    opening = _OF.match(who)
    return named.is_all(who[opening.end() :] if opening else who)


def find_labels(text: str, named: Printed) -> list[Label]:
    """The labels in a line, in order; where two overlap, the one of the kind that is looked for first."""
    folded = lower(text)
    found: list[Label] = []
    for label in chain(_copies(text, folded), _heads(text, folded, named), _fields(text, folded)):
        if not any(label.start < other.end and other.start < label.end for other in found):
            names = _TRAILING.sub("", _JOINED.sub("", label.names.strip(" ,")))
            found.append(Label(label.start, label.end, label.kind, names))
    return sorted(found, key=lambda label: label.start)


def _holds(folded: str, words: tuple[str, ...]) -> bool:
    return any(word in folded for word in words)


def _copies(text: str, folded: str) -> Iterator[Label]:
    """``with a copy to:``"""
    for match in COPY.finditer(text) if _holds(folded, _COPY_WORDS) else ():
        if len(LOWER.findall(match["rest"] or "")) <= _MOST_LOWER:
            yield Label(*match.span(), "copy", "")


def _fields(text: str, folded: str) -> Iterator[Label]:
    """``Fax:``, ``Attention:``"""
    for match in FIELD.finditer(text) if _holds(folded, _ASKED) else ():
        yield Label(*match.span(), "field", match["label"] or match["care"])


def _heads(text: str, folded: str, named: Printed) -> Iterator[Label]:
    """``If to the Company:``; the surest first."""
    if "address" in folded:
        yield from _addresses_for(text, named)
    if ":" in text:
        yield from _column_heads(text, named)
    if _holds(folded, _CONDITIONS):
        yield from _conditional_heads(text, named)
    if (head := _plain_head(text, named)) is not None:
        yield Label(*head.span(), "to", head["who"] or "")
    if ":" in text:
        yield from _heads_within(text, named)


def _addresses_for(text: str, named: Printed) -> Iterator[Label]:
    """``Address for Notices to the Supplier``"""
    for match in _ADDRESS_FOR.finditer(text):
        if end := named.end_at(text, match.end()):
            yield Label(match.start(), end, "to", text[match.end() : end])


def _column_heads(text: str, named: Printed) -> Iterator[Label]:
    """``To: Alder``"""
    for match in _TO_COLON.finditer(text):
        end = named.end_at(text, match.end())
        if end and not text.startswith(":", end):
            end += text.startswith(".", end)
            yield Label(match.start(), end, "to", text[match.end() : end])


def _conditional_heads(text: str, named: Printed) -> Iterator[Label]:
    """``If to Alder:``, ``Notices to Alder:``"""
    for match in TO.finditer(text):
        if _TOLD.search(match["who"]) or _ANYONE.match(match["who"]):
            continue
        if len(LOWER.findall(match["who"])) <= _MOST_LOWER_IN_NAME:
            end, who = _without_address(match, named)
            before = _BEFORE.search(text, max(match.start() - _BEFORE_REACH, 0), match.start())
            yield Label(before.start() if before else match.start(), end, "to", who)


def _heads_within(text: str, named: Printed) -> Iterator[Label]:
    """``to Alder:`` and ``Representative:`` inside text that runs on."""
    for match in _TO_WITHIN.finditer(text):
        if _is_just(match["who"], named):
            yield Label(*match.span("head"), "to", match["who"])
    for match in _NAMED_WITHIN.finditer(text):
        if _NOBODY.fullmatch(match["who"]) or FIELD.match(text, match.start("head")):
            continue
        if has_address(text[match.end() : match.end() + _ADDRESS_REACH]):
            yield Label(*match.span("head"), "to", match["who"])


def _without_address(match: re.Match[str], named: Printed) -> tuple[int, str]:
    """Where a head ends and whom it names, where no colon parts it from the address behind it."""
    who = match["who"]
    if any(char.isdigit() for char in who):
        opening = _OF.match(who)
        name_end = named.end_at(who, opening.end() if opening else 0)
        end = match.start("who") + name_end
        if name_end and not COPY.match(match.string, end + 2):
            return end, who[:name_end]
    return match.end(), who


def _plain_head(text: str, named: Printed) -> re.Match[str] | None:
    """A head without a condition: ``To the Company:``, ``For Alder:``, ``(b) The Company:``."""
    head = _PLAIN_TO.match(text)
    if head is not None:
        who = (head["who"] or "").strip()
        titled = head.end() in (len(text), head.end("who") + 1) and _TITLE_CASE.fullmatch(who) is not None
        fits = not who or titled or _is_named(who, named)
        if _is_just(who, named) or (fits and not LOWER.search(text, head.end())):
            return head
        behind = text[head.end() : head.end() + _LONG_ADDRESS]
        if _TITLE_CASE.fullmatch(who) and head.end() < len(text) and has_address(behind):
            return head
    if ":" not in text:
        return None
    head = _OWNED.match(text)
    if head is not None and (_TITLE_CASE.fullmatch(head["who"]) or _is_named(head["who"], named)):
        return head
    head = NAMED.match(text)
    if head is None or _NOBODY.fullmatch(head["who"].strip()):
        return None
    if len(LOWER.findall(head["who"])) > 3 or FIELD.search(text, 0, head.end()):
        return None
    titled = _TITLE_CASE.fullmatch(head["who"].strip()) is not None
    if _is_named(head["who"], named):
        return head
    behind = text[head.end() :].strip() if titled else ""
    fits = titled and (not behind or _before_entity(text, head) or has_address(behind))
    return head if fits else None


def _before_entity(text: str, head: re.Match[str]) -> bool:
    """Whether a head and its colon stand before an entity's name: ``Licensee: Birch Systems, Inc.``."""
    name = next(find_entity_names(text, head.end(), min(head.end() + _ENTITY_REACH, len(text))), None)
    return name is not None and name.start <= head.end() + 1


def _is_named(who: str, named: Printed) -> bool:
    return any(named.find(who))
