"""The pieces of an address: whom it is for, its lines, its labels, and the sentence that ends it.

A label may stand at the head of a line or in the middle of text that runs on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from checker.model.agreement import AddressLabel
from checker.model.reading import Reading, Span
from checker.parser.cells import Cell, join_open
from checker.parser.notices.address_words import has_address
from checker.parser.notices.printed import Printed
from checker.text.names import find_entity_names

PieceKind = Literal["to", "copy", "field", "line", "prose"]

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
_ITEM_ALONE = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]")
_CONDITIONAL = (
    r"(?:[Ii]f|IF),? (?:(?:such )?[Nn]otice,? |it )?(?:is )?(?:given |addressed |sent |mailed |delivered |"
    r"directed )?(?:to|TO)\b|"
    r"(?:Notices?|NOTICES?|Correspondence|Communications?|[Aa]ll (?:notices|correspondence|communications)) "
    r"(?:to|TO|for|FOR)\b|[Ii]n the case of\b|[Aa]s to(?= (?:the )?[A-Z])"
)
_WHO = r"(?P<who>[^:;\n]{0,160}?)"
TO = re.compile(
    rf"(?<!\w){_ITEM}(?:and |or )?(?:{_CONDITIONAL}) ?:? ?{_WHO}(?::|, (?:to|at|addressed to|TO|AT)\b"
    rf"(?: (?:it|them|him|her)\b)?(?: at)?:?| ?--|$)"
)
_AT = r"(?<! and)(?<! or),? (?:at|to|addressed to|marked for)(?= (?:the )?[A-Z\d_\[])"
"""What stands between an addressee and the place in a line that runs on."""
_MAY_TO = re.compile(r"[Ii][Ff],? |OTICE|otice|orrespond|ommunicat|ase of|s to ")
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
    r"(?<=[\w.)\];,:] )(?:and |or )?(?:[Tt]o|TO|[Ff]or|FOR) "
    r"(?P<who>(?=[A-Z]|the |each |any |all )[^:;\n]{1,80}?)(?:,? (?:to|at))?:"
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
_NAMED_WITHIN = re.compile(r"(?<=[\w.)] )(?P<who>[A-Z][a-z]{4,}):(?= [A-Z\d])")
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
_MAY_COPY = re.compile(r"cop|cc", re.IGNORECASE)
_TITLE_CASE = re.compile(r"(?:[Tt]he )?[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|and|or|of|to|the|&)){0,4}")
_LOWER = re.compile(r"(?<![\w'.@/-])[a-z]{2,}(?![\w@])")
_SENTENCE = re.compile(
    r"(?:\(?\b(?:or|and) (?:(?:in (?:either|each|any) case )?,? ?(?:to|at) )?(?:such|any|another) other\b|"
    r"\bor (?:to|at) (?:such|any)\b|(?:(?<=[\w.);\"] )|\A)(?:[Aa]ny (?:such )?(?:notice|party|Party|of )|"
    r"(?:Each|Every) (?:such|notice|party|Party|of)|All (?:such )?(?:notices|communications)|"
    r"Notices? (?:(?:to|for) [^:.\n]{2,50} (?:shall|will|must|may|can|are|is) [^:\n]{3,80}\.|"
    r"shall|will|given|may|sent|is|are|delivered)|"
    r"(?:Either|A|The|Such|No) (?:notice|party|Party|parties|Parties|address)|Except|Unless|Every notice))"
)
_OPEN_LINE = re.compile(
    r"(?<![\w.])(?:an?|the|to|of|with|copy|copies|if|required|duplicate|additional)$", re.IGNORECASE
)
"""Words that no line of an address ends with: the line was broken where it happened to be full."""
_KNOWN_ADDRESS = re.compile(
    r"[ ,(]*(?:[Tt]o |[Aa]t |[Ii]n )?(?:the|The|his|her|its|their|such|Same|same|"
    r"last)\b[^.;:\n]{0,120}?\b(?:address(?:es)?|file|records?|above|below|signature pages?|residence|"
    r"[Oo]ffices?)\b"
    r"(?:(?! or (?:to |at )?such)[^.;:\n]){0,60}"
)
"""An address that stands elsewhere: "at the address on file with the Company"."""
_FULL_SENTENCE = 6
"""So many words in lower case close together are a sentence, not an address."""


_VALUE = re.compile(
    r"[ :#]*(?:\(?\+?\d[\d ()./-]{5,}(?:(?:x|ext\.?|extension) ?\d+)?|\[\*+\]|"
    r"[^\s@]+@[^\s@,;]+(?:(?:,|;| and| or)? [^\s@]+@[^\s@,;]+)*)[ ;,.]*"
)
"""A number or an e-mail address, where a label asks for one."""
_ENTITY_REACH = 120
_PERSON_LABELS = ("att", "address", "to the", "for the")


class Piece(Struct, frozen=True, gc=False):
    """A part of a line under a notice clause."""

    kind: PieceKind
    start: int
    end: int
    text: str
    """Whom ("to"), the content behind a label ("field"), the words themselves."""
    label: AddressLabel | None
    cell: Cell


def pieces(reading: Reading, cells: Sequence[Cell], named: Printed) -> Iterator[Piece]:
    """The pieces of a stream of cells; ``named`` finds parties, aliases and groups of parties."""
    for cell in join_open(reading, cells, _OPEN_LINE, lower=False):
        if not (cell.rule or _ITEM_ALONE.fullmatch(reading.text, cell.start, cell.end)):
            yield from _cell_pieces(reading.text[cell.start : cell.end], cell, named)


def _cell_pieces(text: str, cell: Cell, named: Printed) -> Iterator[Piece]:
    marks = _marks(text, named)
    yield from _words("line", text, 0, marks[0][0] if marks else len(text), None, cell)
    for index, (start, end, kind, who) in enumerate(marks):
        stop = marks[index + 1][0] if index + 1 < len(marks) else len(text)
        at = cell.start
        if kind == "field":
            label = AddressLabel(who, Span(at + start, at + start + len(who)))
            filled = _value_end(text, end, stop, who, named) if cell.run_on else stop
            yield from _words("field", text, end, filled, label, cell)
            yield from _words("line", text, filled, stop, None, cell)
        else:
            yield Piece(kind, at + start, at + end, who, None, cell)
            yield from _words("line", text, end, stop, None, cell)


def _value_end(text: str, begin: int, stop: int, label: str, named: Printed) -> int:
    """Where what a label asks for ends in text that runs on: before a name that opens the next address."""
    value = None if label.lower().startswith(_PERSON_LABELS) else _VALUE.match(text, begin, stop)
    if value is None:
        return stop
    name = next(find_entity_names(text, value.end(), stop), None)
    if name is not None and name.start <= value.end() + 1:
        return value.end()
    return value.end() if named.end_at(text, value.end(), stop) else stop


def names_addressee(text: str, named: Printed) -> bool:
    """Whether a paragraph begins with a head that names just a party: ``Alder:``, ``To the Seller:``."""
    head = _plain_head(text, named)
    return head is not None and (_is_just(head["who"] or "", named) or _before_entity(text, head))


def _is_just(who: str, named: Printed) -> bool:
    """Whether some words are nothing but a party's name."""
    who = who.rstrip(" .,")
    opening = _OF.match(who)
    return named.is_all(who[opening.end() :] if opening else who)


def _marks(text: str, named: Printed) -> list[tuple[int, int, PieceKind, str]]:
    """Labels in a cell, in order: start, end, kind, and whom or what they name."""
    marks: list[tuple[int, int, PieceKind, str]] = []

    def add(begin: int, end: int, kind: PieceKind, who: str) -> None:
        if not any(begin < stop and start < end for start, stop, _, _ in marks):
            marks.append((begin, end, kind, _TRAILING.sub("", _JOINED.sub("", who.strip(" ,")))))

    for match in COPY.finditer(text) if _MAY_COPY.search(text) else ():
        if len(_LOWER.findall(match["rest"] or "")) <= 12:
            add(*match.span(), "copy", "")
    colon = ":" in text
    for match in _ADDRESS_FOR.finditer(text) if "ddress" in text or "DDRESS" in text else ():
        if end := named.end_at(text, match.end()):
            add(match.start(), end, "to", text[match.end() : end])
    for match in _TO_COLON.finditer(text) if colon else ():
        end = named.end_at(text, match.end())
        if end and not text.startswith(":", end):
            end += text.startswith(".", end)
            add(match.start(), end, "to", text[match.end() : end])
    for match in TO.finditer(text) if _MAY_TO.search(text) else ():
        if _TOLD.search(match["who"]):
            continue
        if len(_LOWER.findall(match["who"])) <= 10 and not _ANYONE.match(match["who"]):
            end, who = _without_address(match, named)
            add(match.start(), end, "to", who)
    head = _plain_head(text, named)
    if head is not None:
        add(*head.span(), "to", head["who"] or "")
    for match in _TO_WITHIN.finditer(text) if colon else ():
        if _is_just(match["who"], named):
            add(*match.span(), "to", match["who"])
    for match in _NAMED_WITHIN.finditer(text, 1) if colon else ():
        behind = text[match.end() : match.end() + _ADDRESS_REACH]
        if _NOBODY.fullmatch(match["who"]) or FIELD.match(text, match.start()):
            continue
        if has_address(behind):
            add(*match.span(), "to", match["who"])
    for match in FIELD.finditer(text):
        add(*match.span(), "field", match["label"] or match["care"])
    return sorted(marks)


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
        if _is_just(who, named) or (fits and not _LOWER.search(text, head.end())):
            return head
        behind = text[head.end() : head.end() + _LONG_ADDRESS]
        if _TITLE_CASE.fullmatch(who) and head.end() < len(text) and has_address(behind):
            return head
    head = _OWNED.match(text)
    if head is not None and (_TITLE_CASE.fullmatch(head["who"]) or _is_named(head["who"], named)):
        return head
    head = NAMED.match(text)
    if head is None or _NOBODY.fullmatch(head["who"].strip()):
        return None
    if len(_LOWER.findall(head["who"])) > 3 or FIELD.search(text, 0, head.end()):
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


def _words(
    kind: PieceKind, text: str, begin: int, end: int, label: AddressLabel | None, cell: Cell
) -> Iterator[Piece]:
    """The words of an address in a part of a cell, and the sentence behind them."""
    known = _KNOWN_ADDRESS.match(text, begin, end)
    stop = known.end() if known else _sentence_start(text, begin, end)
    words = text[begin:stop]
    lead = len(words) - len(words.lstrip(" ,;:.-_"))
    words = words.strip(" ,;:-_").lstrip(".")
    if words or label is not None:
        start = cell.start + begin + lead if words else label.span.start if label else cell.start + begin
        tail = start + len(words) if words else label.span.end if label else start
        yield Piece(kind, start, tail, words, label, cell)
    if stop < end:
        yield Piece("prose", cell.start + stop, cell.start + end, text[stop:end], None, cell)


def _sentence_start(text: str, begin: int, end: int) -> int:
    """Where an address ends and a sentence begins; ``end`` if none does."""
    sentence = _SENTENCE.search(text, begin, end)
    stop = sentence.start() if sentence else end
    lowers = [match.start() for match in _LOWER.finditer(text, begin, stop)]
    for index in range(len(lowers) - _FULL_SENTENCE + 1):
        if lowers[index + _FULL_SENTENCE - 1] - lowers[index] < 12 * _FULL_SENTENCE:
            head = text.rfind(". ", begin, lowers[index])
            return head + 2 if head >= begin else begin
    return stop
