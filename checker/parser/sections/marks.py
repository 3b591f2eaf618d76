"""Numbers that open a division: what stands at the head of a paragraph."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import Literal

from msgspec import Struct

from checker.model.reading import Reading, Span
from checker.text.dates import MONTHS
from checker.text.numbering import CARDINALS, ORDINALS, roman_value

Style = Literal["article", "section", "decimal", "numeral", "letter", "roman", "word", "unnumbered"]

_ORDINAL = "|".join(form for word in ORDINALS for form in (word.upper(), word.title()))
_CARDINAL = "|".join(form for word in CARDINALS for form in (word.upper(), word.title()))

_HAN = "一二三四五六七八九十"
"""The numerals that contracts translated from Chinese or Japanese keep."""

_OPENS = r"""(?=$| ?["(\[A-Z]| (?:[-\u2014\u00b7_*]|(?:19|20)\d\d [A-Z]))"""
"""What follows a number that opens a division: the end, a capital, a bracket, a quotation mark, a dash,
a redaction's stars, a year at the head of a name ("1991 Contract")."""
_BEHIND_COMMA = r"[,;] (?!(?i:sections?|articles?|and|or)\b)[A-Z][^.,;\n]{2,60}$"
"""An article's heading: "ARTICLE I, OFFICES". What another comma follows is cited."""
_APART = r"(?: (?=\. [A-Z]))?"
"""The blank before a number's point where the number was set on its own: "8 . Invalidity"."""

_MARK = (
    rf"(?:(?:(?:ARTICLE|Article|ART\.|Art\.|PART|CHAPTER|Chapter) "
    rf"|(?:CLAUSE|Clause|SECTION|Section) (?={_CARDINAL}))"
    rf"(?P<article>\d{{1,3}}|[IVXL]+|{_CARDINAL}|[A-Z])"
    rf"(?![.-]\d)(?:[.:]|(?=$|[\u2014-]| [-\u2014\"(\[A-Z]|{_BEHIND_COMMA}))"
    r"|(?:SECTION|Section|SEC\.|Sec\.|§|[Ss]s\.|SS\.|PARAGRAPH|Paragraph|CLAUSE|Clause) ?"
    rf"(?P<section>\d{{1,3}}(?:[.-]\d{{1,3}}){{0,4}}|(?<= )(?:[IVXL]+|[A-Z]))"
    rf"{_APART}(?:[.:)]|(?=$|\u2014| [-\u2014\"\[A-Z])){_OPENS}(?!\()"
    rf"|(?P<decimal>\d{{1,3}}(?:\.\d{{1,3}}){{1,4}}){_APART}[.):]?{_OPENS}"
    r"|(?P<small>\d{1,3}(?:\.\d{1,3}){0,4})(?:[.)]|(?<=\.\d)|(?<=\.\d\d))(?= [a-z])"
    rf"|(?P<numeral>\d{{1,3}}){_APART}[.):]\)?{_OPENS}"
    r"|\((?P<enclosed>\d{1,2})\)(?=$| )"
    r"|\((?P<lower>[a-z]{1,5})\)(?=$|[ \"A-Z(])"
    r"|\((?P<upper>[A-Z]{1,4})\)(?=$|[ \"])"
    rf"|(?P<lower_dot>[a-z]{{1,4}})(?:[.)]{_OPENS}|\)(?= [a-z]))"
    rf"|(?P<upper_dot>[A-Z]|[IVXL]{{1,6}})[.)]{_OPENS}"
    rf"|(?P<word>{_ORDINAL})[.:]-?(?= [A-Z])"
    rf"|\((?P<enclosed_word>{_ORDINAL})\)(?= [A-Z])"
    rf"|(?P<han>[{_HAN}]{{1,3}})[.:、．：](?=$| ?[\"(A-Z])|第(?P<han_article>[{_HAN}]{{1,3}})[条條章节節]"
    r"|(?P<lettered>[A-Z]\.?\d{1,2})[.):]?(?= [A-Z]|$)"
    r"|(?P<bare>\d{1,2})(?= (?:[-\u2014\u00b7] )?[A-Z]|$))"
)
_FIRST = re.compile(rf"\[?{_MARK}", re.MULTILINE)
"""In brackets stands a section that is left to be agreed: "[4. Fees.]"."""
_LATER = re.compile(rf"\n\[?{_MARK}", re.MULTILINE)
_INLINE = re.compile(
    r"[0-9(AS](?:(?<= [0-9])\d?(?:\.\d{1,2}){0,3}[.:)]?(?= ?[\"(\[A-Z])"
    r"|(?<=[.;] \()(?:[A-Za-z]{1,4}|\d\d?)\)(?= ?[\"A-Z])"
    r"|(?<=A)(?:RTICLE|rticle) (?=[0-9A-Z])|(?<=S)(?:ECTION|ection) (?=[0-9A-Z]))"
)
"""Numbers, letters behind the end of a sentence, and articles: led by their first characters, which are found
faster than the blank before them, and than several patterns."""
_CITED = re.compile(
    r"(?:[$#\u00a7]|\b(?:(?:sub-?)?(?:sections?|clauses?|paragraphs?)|articles?|exhibits?|schedules?|annex"
    r"|appendix|chapter|item|rule|page|part|and|or|to|through|than|of|in|with|under|by|within|this"
    rf"|{'|'.join(MONTHS)}|(?:nos?|secs?|arts?|paras?)\.))$",
    re.IGNORECASE | re.ASCII,
)
"""What makes a number a citation, a date or an amount, when it stands directly before it."""
_CITING = frozenset("$#\u00a7.")
"""With letters, what such words end with."""
_DIVISIONS = tuple(
    f" {word}"
    for word in "exhibit schedule annex appendix section sections subsection clause paragraph article".split()
)
"""Words at the end of a long paragraph that go on with a number."""
_LABELS = ("\nexhibit\n", "\nschedule\n", "\nannex\n", "\nappendix\n")
"""Words on the line before a number that make it an attachment's."""
_SENTENCE_ENDS = ".;:"
"""Of a number without punctuation ("1 Main Street") a sentence must end before it."""
_LONGEST_HEADING = 60
"""A sentence that a page's end breaks off is longer."""
_LONG, _PIECE = 800, 250
"""A paragraph so long may be several run on in one; a piece of a page where the text stands page by page."""
_PAGES = 600
"""Paragraphs so long on the whole are pages."""
_LARGEST_ROMAN = 89
"""A mark with a C is a letter."""
_LARGEST = 400
"""No agreement counts further; what does is a year, an amount or a code."""


WIDER = ("part", "chapter")
"""Divisions that hold articles, the wider first."""
_WEAK = ("bare", "small", "lower_dot", "word", "upper_dot", "lettered")
_NUMERAL_SHAPES = {"numeral": "1", "enclosed": "(1)", "bare": "bare"}


class Sense(Struct, frozen=True, gc=False):
    """One way to read a mark: ``shape`` tells lists apart, ``values`` counts within one."""

    shape: str
    values: tuple[int, ...]
    style: Style


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


def find_marks(reading: Reading, span: Span, skip: frozenset[int]) -> list[Mark]:
    """The marks in a part of the text, in order; what stands in the paragraphs ``skip`` is passed over."""
    text, paragraphs = reading.text, reading.paragraphs
    marks: list[Mark] = []
    opens = _FIRST.match(text, span.start, span.end)
    for match in chain((opens,) if opens else (), _LATER.finditer(text, span.start, span.end)):
        index = reading.paragraph_index(match.end())
        mark = None if index in skip else _at_head(reading, index, match)
        if mark is not None:
            marks.append(mark)
    first, last = reading.paragraph_index(span.start), reading.paragraph_index(span.end - 1) + 1
    run_on = _LONG if span.end - span.start < _PAGES * (last - first) else _PIECE
    long = [i for i in range(max(first, 0), last) if paragraphs[i].end - paragraphs[i].start > run_on]
    for index in long:
        if index not in skip and not _is_contents(reading, index):
            marks += _inline_marks(text, paragraphs[index].start, paragraphs[index].end)
    return sorted(marks, key=lambda mark: mark.span) if long else marks


def _at_head(reading: Reading, index: int, match: re.Match[str]) -> Mark | None:
    """The mark that heads a paragraph, if it is a division's number."""
    paragraph = reading.paragraphs[index]
    if paragraph.kind != "text" and _is_contents(reading, index):
        return None
    mark = _read(match, paragraph.end)
    if mark is None or (mark.weak and paragraph.kind != "text"):
        return None
    if reading.folded.endswith(_LABELS, 0, paragraph.start) or _is_broken_off(reading, index, mark):
        return None
    return mark


def _is_contents(reading: Reading, index: int) -> bool:
    """Whether a paragraph is a row of a table of contents, or the first line of one broken in two."""
    kind, following = reading.paragraphs[index].kind, reading.paragraphs[index + 1 : index + 2]
    return kind == "contents" or (kind == "table" and bool(following) and following[0].kind == "contents")


def _is_broken_off(reading: Reading, index: int, mark: Mark) -> bool:
    """Whether a number goes on with a citation that the paragraph before begins: "Chapter", "11 of".

    A full stop may end the sentence there: "attached as Annex", "4. The Seller".
    """
    before = reading.paragraphs[index - 1]
    if not index or before.end - before.start <= _LONGEST_HEADING:
        return False
    bare = reading.text[mark.span.start : mark.span.end].isdigit()
    named = reading.folded.endswith(_DIVISIONS, before.start, before.end)
    return named or (bare and is_cited(reading.text, before.end))


def _inline_marks(text: str, start: int, end: int) -> list[Mark]:
    """Numbers and letters within a long paragraph that a capital follows and nothing cites; all are weak."""
    marks = []
    head = _FIRST.match(text, start, end)
    for match in _INLINE.finditer(text, head.end() if head else start, end):
        at = match.start()
        opens = None if is_cited(text, at) else _FIRST.match(text, at, end)
        if opens is None or (opens["bare"] and text[at - 2] not in _SENTENCE_ENDS):
            continue
        if text.startswith((",", ";"), opens.end(), end):
            continue  # one of a list: "Article 1, Article 3 and this Section"
        mark = _read(opens, end, inside=True)
        if mark is not None:
            marks.append(mark)
    return marks


def is_cited(text: str, at: int) -> bool:
    """Whether the words before a number make it a citation, a date or an amount."""
    before = text[max(at - 16, 0) : at].rstrip(" ")
    last = before[-1:]
    return (last.isalpha() or last in _CITING) and _CITED.search(before) is not None


def _read(match: re.Match[str], end: int, *, inside: bool = False) -> Mark | None:
    """The mark at the head of a paragraph or ``inside`` of it, if it counts; ``end`` is the paragraph's."""
    group = match.lastgroup or ""
    printed, number = match[0].lstrip("[\n"), match[group]
    senses = _senses(group, number, printed[:7].lower() if group == "article" else "")
    if not senses:
        return None
    span = Span(match.end() - len(printed), match.end())
    return Mark(span=span, number=number, senses=senses, end=end, weak=inside or group in _WEAK)


@lru_cache(maxsize=4096)
def _senses(group: str, number: str, head: str) -> tuple[Sense, ...]:
    """How a number can be read, the likelier way first; ``head``: what an article's mark begins with."""
    if group == "small":
        group = "decimal" if "." in number else "numeral"
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
        return (Sense(group, (ORDINALS.index(number.lower()) + 1,), "word"),)
    if group in ("han", "han_article"):
        return (Sense(group, (_han_value(number),), "numeral" if group == "han" else "article"),)
    if group == "lettered":  # "B1", "C.2": the second part counts
        return (Sense(group, (ord(number[0]) - 64, int(number[1:].lstrip("."))), "numeral"),)
    return _letter_senses(group, number.lower())


def _letter_senses(group: str, low: str) -> tuple[Sense, ...]:
    """A roman numeral, a letter (or a doubled one), or either."""
    senses: list[Sense] = []
    if value := _roman(low):
        senses.append(Sense(f"{group} i", (value,), "roman"))
    if len(low) <= 2 and len(set(low)) == 1:
        senses.append(Sense(f"{group} a", (ord(low[0]) - 96 + 26 * (len(low) - 1),), "letter"))
    return tuple(senses)


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
    if low in CARDINALS:
        return CARDINALS.index(low) + 1
    return _roman(low) or (ord(low) - 96 if len(low) == 1 else 0)


def _roman(low: str) -> int:
    """The value of a roman numeral in lower case; 0 if it is none."""
    value = roman_value(low)
    return value if value <= _LARGEST_ROMAN else 0
