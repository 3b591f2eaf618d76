"""Numbers that open a division: what stands at the head of a paragraph."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from checker.model.reading import Paragraph, Reading, Span

Style = Literal["article", "section", "decimal", "numeral", "letter", "roman", "word", "unnumbered"]

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_ORDINAL = "|".join(form for word in _ORDINALS for form in (word.upper(), word.title()))
_CARDINAL = "|".join(form for word in _CARDINALS for form in (word.upper(), word.title()))

_HAN = "一二三四五六七八九十"
"""The numerals that contracts translated from Chinese or Japanese keep."""

_OPENS = r"""(?=$|[ \n]?["(\[A-Z]|[ \n](?:[-\u2014\u00b7_*]|(?:19|20)\d\d [A-Z]))"""
"""What follows a number that opens a division: the end, a capital, a bracket, a quotation mark, a dash,
a redaction's stars, a year at the head of a name ("1991 Contract")."""

_MARK = re.compile(
    rf"(?:(?:ARTICLE|Article|ART\.|Art\.|PART|CHAPTER|Chapter) "
    rf"|(?:CLAUSE|Clause|SECTION|Section) (?={_CARDINAL}))"
    rf"(?P<article>\d{{1,3}}|[IVXL]+|{_CARDINAL}|[A-Z])"
    r"(?![.-]\d)(?:[.:]|(?=$|[,;\u2014\n-]| [-\u2014\"(\[A-Z]))"
    r"|(?:SECTION|Section|SEC\.|Sec\.|§|[Ss]s\.|SS\.|PARAGRAPH|Paragraph|CLAUSE|Clause) ?"
    rf"(?P<section>\d{{1,3}}(?:[.-]\d{{1,3}}){{0,4}}|(?<= )(?:[IVXL]+|[A-Z]))"
    rf"(?:[.:)]|(?=$|[\n\u2014]| [-\u2014\"\[A-Z])){_OPENS}(?!\()"
    rf"|(?P<decimal>\d{{1,3}}(?:\.\d{{1,3}}){{1,4}})[.):]?{_OPENS}"
    rf"|(?P<numeral>\d{{1,3}})[.):]\)?{_OPENS}"
    r"|\((?P<enclosed>\d{1,2})\)(?=$|[ \n])"
    r"|\((?P<lower>[a-z]{1,5})\)(?=$|[ \n\"A-Z(])"
    r"|\((?P<upper>[A-Z]{1,4})\)(?=$|[ \n\"])"
    rf"|(?P<lower_dot>[a-z]{{1,4}})[.)]{_OPENS}"
    rf"|(?P<upper_dot>[A-Z]|[IVXL]{{1,6}})[.)]{_OPENS}"
    rf"|(?P<word>{_ORDINAL})[.:]-?(?= [A-Z])"
    rf"|\((?P<enclosed_word>{_ORDINAL})\)(?= [A-Z])"
    rf"|(?P<han>[{_HAN}]{{1,3}})[.:、．：](?=$|[ \n]?[\"(A-Z])|第(?P<han_article>[{_HAN}]{{1,3}})[条條章节節]"
    r"|(?P<lettered>[A-Z]\.?\d{1,2})[.):]?(?= [A-Z]|$)"
    r"|(?P<bare>\d{1,2})(?= (?:[-\u2014\u00b7] )?[A-Z]|$)"
)
_INLINE = re.compile(r"[0-9](?<= [0-9])\d?(?:\.\d{1,2}){0,3}[.:)]?(?= ?[\"(\[A-Z])")
"""Led by its first digit, which is found faster than the blank before it."""
_INLINE_WORDS = (" ARTICLE ", " Article ", " SECTION ", " Section ")
_CITED = re.compile(
    r"(?:[$#\u00a7]|\b(?:(?:sub-?)?(?:sections?|clauses?|paragraphs?)|articles?|exhibits?|schedules?|annex"
    r"|appendix|chapter|item|rule|page|part|and|or|to|through|than|of|in|with|under|by|within|january|february|march|april|may|june|july|august|"
    r"[a-z]+ember|october|(?:nos?|secs?|arts?|paras?)\.)) *$",
    re.IGNORECASE | re.ASCII,
)
"""What makes a number a citation, a date or an amount, when it stands directly before it."""
_LABELS = ("\nexhibit\n", "\nschedule\n", "\nannex\n", "\nappendix\n")
"""Words on the line before a number that make it an attachment's."""
_HEAD = 60
_LONGEST_HEADING = 160
_RUN_ON = 1_500
"""A paragraph this long may be a whole page run on in one line."""
_ROMAN = re.compile(r"(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_LARGEST = 400
"""No agreement counts further; what does is a year, an amount or a code."""


WIDER = ("part", "chapter")
"""Divisions that hold articles, the wider first."""
_NUMERAL_SHAPES = {"numeral": "1", "enclosed": "(1)", "bare": "bare"}


class Sense(Struct, frozen=True, gc=False):
    """One way to read a mark: ``shape`` tells lists apart, ``values`` counts within one."""

    shape: str
    values: tuple[int, ...]
    style: Style


class Look(Struct, frozen=True, gc=False):
    """How the paragraph of a mark is set: by it two lists of one shape are told apart."""

    heading: int = 0
    """Its level, where the source says that it is a heading."""
    capitals: bool = False
    """All in capitals."""
    indent: int = 0


class Mark(Struct, frozen=True, kw_only=True, gc=False):
    """A number at the head of a paragraph or, once recovered, within one."""

    span: Span
    """With its word and punctuation: ``Section 4.02.``"""
    number: str
    """``"4.02"``, ``"a"``, ``"IV"``."""
    senses: tuple[Sense, ...]
    """One, or two where a letter may be a roman numeral."""
    end: int
    """The end of its paragraph."""
    weak: bool = False
    """Counts only if it fits its list exactly."""
    look: Look = Look()


def find_marks(reading: Reading, first: int, last: int, skip: frozenset[int]) -> list[Mark]:
    """The marks at the heads of paragraphs ``first`` to ``last``, those in ``skip`` passed over."""
    marks: list[Mark] = []
    for index in range(first, last):
        paragraph = reading.paragraphs[index]
        if index in skip or (paragraph.kind != "text" and _is_contents(reading, index)):
            continue
        mark = read_mark(reading.text, paragraph.start, paragraph.end)
        if mark is not None and reading.folded.endswith(_LABELS, 0, paragraph.start):
            continue
        if mark is not None and _is_broken_off(reading, index, mark):
            continue
        if mark is not None and (paragraph.kind == "text" or not mark.weak):
            marks.append(replace(mark, look=_look(reading, paragraph, mark)))
        if paragraph.end - paragraph.start > _RUN_ON:
            begin = mark.span.end if mark else paragraph.start + _HEAD // 2
            marks += _inline_marks(reading.text, begin, paragraph.end)
    return marks


def _look(reading: Reading, paragraph: Paragraph, mark: Mark) -> Look:
    """How a paragraph with a mark is set."""
    short = paragraph.end - paragraph.start < _LONGEST_HEADING
    capitals = short and reading.text[mark.span.end : paragraph.end].isupper()
    return Look(paragraph.heading, capitals, reading.lines[paragraph.first_line].indent)


def _is_contents(reading: Reading, index: int) -> bool:
    """Whether a paragraph is a row of a table of contents, or the first line of one broken in two."""
    kind, following = reading.paragraphs[index].kind, reading.paragraphs[index + 1 : index + 2]
    return kind == "contents" or (kind == "table" and bool(following) and following[0].kind == "contents")


def _is_broken_off(reading: Reading, index: int, mark: Mark) -> bool:
    """Whether a bare number goes on with a citation that the paragraph before begins: "Chapter", "11 of"."""
    if not index or not reading.text[mark.span.start : mark.span.end].isdigit():
        return False
    before = reading.paragraphs[index - 1]
    return before.end - before.start > _HEAD and is_cited(reading.text, before.end)


def _inline_marks(text: str, start: int, end: int) -> list[Mark]:
    """Numbers within a long paragraph that a capital follows and nothing cites; all are weak."""
    marks = []
    for match in _INLINE.finditer(text, start, end):
        at = match.start()
        if text.endswith(_INLINE_WORDS, start, at):
            at = text.rindex(" ", start, at - 1) + 1
        if not is_cited(text, at) and (mark := read_mark(text, at, end)) is not None:
            marks.append(replace(mark, end=end, weak=True))
    return marks


def is_cited(text: str, at: int) -> bool:
    """Whether the words before a number make it a citation, a date or an amount."""
    return _CITED.search(text[max(at - 16, 0) : at]) is not None


def read_mark(text: str, start: int, end: int) -> Mark | None:
    """The mark that stands at ``start``, if any; ``end`` is the end of its paragraph."""
    start += text.startswith("[", start, end)  # a section that is left to be agreed: "[4. Fees.]"
    match = _MARK.match(text, start, min(end, start + _HEAD))
    if match is None or match.lastgroup is None:
        return None
    group, number = match.lastgroup, match[match.lastgroup]
    senses = _senses(group, number, text[start : start + 7].lower())
    if not senses:
        return None
    weak = group in ("bare", "lower_dot", "word", "upper_dot", "lettered")
    return Mark(span=Span(start, match.end()), number=number, senses=senses, end=end, weak=weak)


def _senses(group: str, number: str, head: str) -> tuple[Sense, ...]:
    """How a number can be read, the likelier way first; ``head`` is what its mark begins with."""
    if group == "article":
        value = _article_value(number)
        shape = next((word for word in WIDER if head.startswith(word)), "article")
        return (Sense(shape, (value,), "article"),) if value else ()
    if group in ("section", "decimal") and number[0].isdigit():
        values = tuple(int(part) for part in number.replace("-", ".").split("."))
        style: Style = "section" if group == "section" else "decimal"
        if len(values) > 1 and values[-1] == 0:  # "2.0" heads 2.1, 2.2 …
            return (Sense("2.0", values[:-1], style),)
        return (
            (Sense("decimal" if len(values) > 1 else group, values, style),)
            if max(values) <= _LARGEST
            else ()
        )
    if group in _NUMERAL_SHAPES:
        return (Sense(_NUMERAL_SHAPES[group], (int(number),), "numeral"),)
    if group in ("word", "enclosed_word"):
        return (Sense(group, (_ORDINALS.index(number.lower()) + 1,), "word"),)
    if group in ("han", "han_article"):
        return (Sense(group, (_han_value(number),), "numeral" if group == "han" else "article"),)
    if group == "lettered":  # "B1", "C.2": the second part counts
        return (Sense(group, (ord(number[0]) - 64, int(number[1:].lstrip("."))), "numeral"),)
    return _letter_senses(group, number.lower())


def _letter_senses(group: str, low: str) -> tuple[Sense, ...]:
    """A roman numeral, a letter (or a doubled one), or either."""
    senses: list[Sense] = []
    if value := roman_value(low):
        senses.append(Sense(f"{group} i", (value,), "roman"))
    if len(low) <= 2 and len(set(low)) == 1:
        senses.append(Sense(f"{group} a", (ord(low[0]) - 96 + 26 * (len(low) - 1),), "letter"))
    return tuple(senses)


def roman_value(low: str) -> int:
    """The value of a roman numeral in lower case, up to 89; 0 if it is none."""
    if not low or not _ROMAN.fullmatch(low):
        return 0
    digits = [_ROMAN_VALUES[char] for char in low]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))


def _han_value(number: str) -> int:
    """The value of a Chinese numeral up to 99: 十二 is 12, 二十 is 20."""
    tens, ten, units = number.rpartition("十")
    digit = {char: value for value, char in enumerate(_HAN, start=1)}
    return (digit.get(tens[-1:], 1) * 10 if ten else 0) + digit.get(units[-1:], 0)


def _article_value(number: str) -> int:
    """The value of an article's number in figures, words, roman numerals or letters."""
    low = number.lower()
    if low.isdigit():
        return int(low)
    if low in _CARDINALS:
        return _CARDINALS.index(low) + 1
    return roman_value(low) or (ord(low) - 96 if len(low) == 1 else 0)
