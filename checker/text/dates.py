"""Dates as agreements write them: whole, partial, blank, and impossible ones.

``June 28, 2002``; ``28 June 2002``; ``this 3rd day of March, 2010``; ``6/28/02``; ``____ day of ____, 2004``;
``January __, 2004``; ``[\u25cf], 2019``. Text is given in lower case (``Reading.folded``).

A date with a month's name is read as its words stand around that name: days, years, blanks and the small
words between them (``in the year of``), in whichever order, on lines to write on, in brackets, as scanned.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from checker.model.reading import Span
from checker.text.anchors import anchored, matching
from checker.text.numbering import CARDINALS, ORDINALS, ROMANS
from checker.text.numbers import number_of

MONTHS = tuple(name.lower() for name in calendar.month_name[1:])
_MONTHS = tuple(name[:3] for name in MONTHS)
_MONTH = re.compile(
    rf"(?:(?<![a-z])|(?<= of))(?:{'|'.join(MONTHS)}"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?=[ .,/-]))(?: ?\.)?(?![a-z])"
)
_SCANNED = {"l": "[l1]", "o": "[o0]", "b": "[bh]"}
_SPOILT_MONTH = re.compile(
    "(?<![a-z0-9])(?:febmary|(?:sept|nov|dec)ernber|"
    + "|".join(" ?".join(_SCANNED.get(letter, letter) for letter in name) for name in MONTHS)
    + ")(?![a-z0-9])"
)
"""A month's name as a scan or a fill-in may have it: ``Ju ly``, ``0ctober``, ``Decernber``."""
_BLANK = (
    r"(?:_[_ ]{0,40}|\[l\]|\[[ _*.\u2022\u25cf\u00b7x]{0,40}\]|\[(?:date|day|month|year)\]"
    r"|\.\.{3,39}|\u2026{1,20}|-{1,39}(?=, ?(?:19|20)\d\d)|--{2,39}|\u2022|\u25cf|\*\*{1,11}|xx(?![a-z]))"
)
"""Every alternative begins with a character of its own, so that a search skips all others."""
_MARK = (
    r"(?:[ \n]?(?:/(?:st|nd|rd|th)/|\((?:st|nd|rd|th)\)|(?:st|nd|rd|th|s t|n d|r d|t h)(?!(?!day)[a-z]))\.?)"
)
_UNIT, _NTH = "|".join(CARDINALS[:9]), "|".join(ORDINALS[:9])
_TEEN = r"(?:thir|four|fif|six|seven|eigh|nine)teen"
_TOKEN = re.compile(
    r"(?P<year>(?<!\d)(?:(?:1 ?9|l9|2 ?[0o])[ _]{0,12}[\dlo][ _]{0,12}[\dlo]|'\d\d)(?![\dlo])_{0,20})"
    rf"|(?P<noyear>(?<!\d)(?:19|20)\d?(?:xx?(?![a-z])|{_BLANK})(?!,? ?(?:19|20)\d\d))"
    r"|(?P<words>(?<![a-z])(?:one|two|nineteen|twenty)(?:[ -](?:and|hundred|thousand"
    rf"|{_UNIT}|ten|eleven|twelve|{_TEEN}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?![a-z])){{1,6}})"
    rf"|(?P<nth>(?<![a-z])(?:(?:(?:twenty|thirty)[ -])?(?:{_NTH}|{_UNIT})"
    rf"|(?:ten|eleven|{_TEEN})(?:th)?|twel(?:fth|ve)|(?:twen|thir)(?:tieth|ty))(?![a-z]))"
    r"|(?P<day>(?<![\d$/])(?<!\d[.,])(?:_{1,20} ?)?"
    r"(?P<figures>(?=\d|[lio]\d|ll|l(?: ?st|, ?[12l]))[\dlio]?[\dlio])"
    rf"(?P<mark>{_MARK})?_{{0,20}}(?!(?!day)[a-z\d]|\.\d))"
    rf"|(?P<blank>{_BLANK}(?: ?(?:st|nd|rd|th)(?![a-z]))?)"
    r"|(?P<filler>in the month of(?![a-z])|[ ,()\[\]\"'/]|\.(?!\n)|-(?!-)|(?<=[a-z,])\n"
    r"|(?:days?|dayof|of|the|month|in|year|our lord"
    r"|a\. ?d\.|anno domini|de|(?:showa|heisei|reiwa) \d{1,2})(?![a-z]))"
    r"|(?P<other>[a-z\d]+|[\s\S])"
)
"""What a date is made of. A scan takes the figure 1 for a small L and 0 for an O: ``l5th``, ``2oo5``."""
_PLAIN_GAP = re.compile(r"[ (\[_]{0,3}|-")
"""Between a month and a day that no year follows."""
_NO_DAY = re.compile(r"\b(?:this|the) [ _]{0,40}\Z")
_NOTHING = re.compile(
    r"_{1,20} ?(?P<mark>[/-]) ?[_\d]{1,20} ?(?P=mark) ?[_\d]{1,20}"
    rf"|(?:{_BLANK}|,(?:(?<=as of ,)|(?<=dated ,))),? ?(?:(?:19|20)\d\d(?!\d)|20\d?_+)"
)
"""``__/__/2004``; ``[ ], 2004``; ``as of , 2015``."""
_NOTHING_HEAD = re.compile(r"[_\[.\u2026\u2022\u25cf*x,-]")
"""What such a date begins with: found six times as fast as the whole pattern."""
_NUMERIC = re.compile(
    r"(?P<a>\d(?<![\d/.-]\d)\d{0,3}) ?(?P<mark>[/.-]) ?(?P<b>\d\d?|[ivx]{1,4}(?=\.))"
    r" ?(?P=mark) ?(?P<c>\d{4}|(?:19|20) \d\d(?:(?<= \d\d \d\d)(?!\d)|(?=[,;)\n]|\.(?!\d)|\Z))"
    r"|(?:(?<! )|(?<=/ ))\d\d?)(?![\d/-])"
)
"""A year may be printed in two halves; "6/28/20 10:15" is a day and a clock."""
_LATE_DAY = re.compile(r" (?:29|3\d)")
"""A day on which not every month ends; led by a blank to be quick."""
_CENTURIES = {"nineteen": 1900, "twenty": 2000}
_REACH = 60
_AHEAD = 100
"""Behind a month a year may stand in words: "in the year of our Lord one thousand nine hundred …"."""
_LONGEST_MONTH = 11

State = Literal["full", "partial", "blank", "impossible"]


class WrittenDate(Struct, frozen=True):
    """A date as it stands in a text."""

    span: Span
    state: State
    """``partial``: something is missing; ``blank``: a place to fill in; ``impossible``: no such day."""
    value: datetime.date | None = None
    """Only when ``full``."""


class _Side(Struct, frozen=True):
    """What stands on one side of a month's name, up to the first word that is no part of a date."""

    edge: int
    """How far it reaches."""
    day: int | None = None
    year: int | None = None
    short: bool = False
    """The day is written in figures alone: it may be no day, or a year's last figures."""
    gap: bool = False
    """There is a place to fill in."""
    said: bool = False
    """It says "day"."""


def find_dates(folded: str, start: int, end: int, scanned: bool = False) -> list[WrittenDate]:
    """Dates in ``folded[start:end]``, in order: whole, partial (month and year), blank, impossible.

    ``scanned``: also those whose month a scan or a fill-in has spoilt.
    """
    found = [*find_month_dates(folded, start, end), *_days_of_nothing(folded, start, end)]
    if scanned:
        spoilt = (hit for hit in _SPOILT_MONTH.finditer(folded, start, end) if hit[0] not in MONTHS)
        found += [date for hit in spoilt if (date := _around(folded, hit, start, end)) is not None]
    heads = (head.start() for head in _NOTHING_HEAD.finditer(folded, start, end))
    found += [WrittenDate(Span(*hit.span()), "blank") for hit in matching(_NOTHING, folded, heads, end)]
    found += [date for hit in _NUMERIC.finditer(folded, start, end) if (date := _numeric(hit)) is not None]
    found.sort(key=lambda date: (date.span.start, -date.span.end))
    apart: list[WrittenDate] = []
    for date in found:
        if not apart or date.span.start >= apart[-1].span.end:
            apart.append(date)
    return apart


def find_month_dates(folded: str, start: int, end: int) -> Iterator[WrittenDate]:
    """Dates with a month's name, in order."""
    floor = start
    for hit in anchored(_MONTH, folded, *_MONTHS, start=start, end=end):
        date = _around(folded, hit, floor, end) if hit.start() >= floor else None
        if date is not None:
            floor = date.span.end
            yield date


def find_impossible_dates(folded: str) -> Iterator[WrittenDate]:
    """Dates of a whole text that no calendar holds (``November 31, 2006``), in order."""
    floor = 0
    flat = folded.replace("\n", " ").replace("(", " ")
    for hit in _LATE_DAY.finditer(flat):
        start = max(floor, hit.start() - _LONGEST_MONTH)
        if hit.start() < floor or not _MONTH.search(flat, start, hit.end() + 2 * _LONGEST_MONTH):
            continue
        for date in find_month_dates(flat, start, min(hit.end() + _REACH, len(flat))):
            if date.state == "impossible" and hit.start() + 1 in date.span:
                floor = date.span.end
                yield date
                break


def _around(folded: str, hit: re.Match[str], floor: int, end: int) -> WrittenDate | None:
    """The date that is written around a month's name, with its day before or behind it."""
    right = _behind(folded, hit.end(), end)
    month = _MONTHS.index(hit[0].replace(" ", "").replace("0", "o")[:3]) + 1
    if right.day is not None and right.year is not None:
        return _settle(Span(hit.start(), right.edge), right.year, month, right.day)
    if right.day is not None and right.gap:
        return WrittenDate(Span(hit.start(), right.edge), "blank")
    left = _before(folded, floor, hit.start())
    span = Span(left.edge, right.edge)
    year = right.year or left.year
    if left.day is not None and (left.said or not (right.gap and left.short)):
        dashed = folded[hit.start() - 1] in "-/."
        if right.day is not None and right.short and (dashed or right.day < 10 or right.day > 31):
            year = _century(right.day)  # "15-Oct-12", "15 Oct 03"
        if year is not None or (left.said and not right.gap):
            return _settle(span, year, month, left.day)
        if right.gap:
            return WrittenDate(span, "blank")
    if right.day is not None:
        return _settle(span if left.year else Span(hit.start(), right.edge), left.year, month, right.day)
    if right.gap or left.gap or (left.said and left.day is None and _NO_DAY.search(folded, floor, left.edge)):
        return WrittenDate(span, "blank")
    if right.year is None:
        return None
    lost = folded.startswith(" ,", hit.end())  # "October , 2003": the day is gone
    return WrittenDate(Span(hit.start(), right.edge), "blank" if lost else "partial")


def _behind(folded: str, at: int, end: int) -> _Side:
    """Day and year behind a month's name, or behind "day of"."""
    side = _Side(edge=at)
    begins = at
    for token in _TOKEN.finditer(folded, at, min(end, at + _AHEAD)):
        kind = token.lastgroup
        year = _year(token)
        day = _day(token)
        if kind == "filler":
            continue
        if year is not None or kind == "noyear":
            return _Side(token.end(), side.day, year, side.short, side.gap or year is None, side.said)
        if kind == "blank":
            side = _Side(token.start() + len(token[0].rstrip()), side.day, None, side.short, True)
        elif day is None or (side.day is not None and day != side.day and not _split(side, token)):
            break
        else:
            begins = begins if side.day is not None else token.start()
            day = day if side.day in (None, day) else 10 * (side.day or 0) + day
            side = _Side(token.end(), day, None, kind == "day" and token["mark"] is None)
    if side.day is None or _PLAIN_GAP.fullmatch(folded, at, begins):
        return side
    return _Side(at)


def _before(folded: str, floor: int, at: int) -> _Side:
    """Day, or blank for it, before a month's name."""
    base = max(floor, at - _REACH)
    if base > floor:
        base = folded.find(" ", base, at) + 1 or at
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(folded, base, at):
        run = [] if token.lastgroup == "other" else [*run, token]
    side = _Side(edge=at)
    for token in reversed(run):
        day = _day(token)
        if token.lastgroup == "filler":
            if token[0] in ("in", "year", "our lord") or (token[0] == "\n" and "day" not in folded[base:at]):
                break
            if token[0].startswith("day"):
                side = _Side(min(side.edge, token.start()), side.day, None, side.short, side.gap, said=True)
        elif token.lastgroup == "blank" and side.day is None:
            side = _Side(token.start(), gap=True, said=side.said)
        elif day is not None and day <= 31 and side.day in (None, day) and (side.said or not side.gap):
            short = token.lastgroup == "day" and token["mark"] is None
            side = _Side(
                token.start() + len(token[0]) - len(token[0].lstrip()), day, None, short, False, side.said
            )
        elif day is not None and day < 4 and _is_split(folded, token, side):
            side = _Side(token.start(), 10 * day + (side.day or 0), None, False, False, side.said)
        else:
            if side.day is None and not side.gap and token.lastgroup == "year":
                side = _Side(token.start(), year=_year(token))
            break
    return side


def _is_split(folded: str, token: re.Match[str], side: _Side) -> bool:
    """Whether a figure begins the day that stands behind it: ``1 2th``, but not ``No. 1 5 May``."""
    beside = token.end() + 1 == side.edge and folded[token.end()] == " "
    return beside and side.day is not None and side.day < 10 and not side.short


def _split(side: _Side, token: re.Match[str]) -> bool:
    """Whether a figure ends the day that began before it: ``1 5, 2003``."""
    return side.short and (side.day or 9) < 4 and token.lastgroup == "day" and len(token["figures"]) == 1


def _days_of_nothing(folded: str, start: int, end: int) -> Iterator[WrittenDate]:
    """``____ day of ____, 2004``; ``this day of , 2015``: no month's name is there."""
    at = folded.find("day of", start, end)
    while at >= 0:
        left = _before(folded, start, at)
        right = _behind(folded, at + 6, end)
        bare = _NO_DAY.search(folded, start, at)
        if (
            (left.gap or left.day or bare)
            and right.day is None
            and (right.gap or (right.year and not left.day))
        ):
            yield WrittenDate(Span(left.edge, right.edge), "blank")
        elif bare and folded[at + 6 : at + 8].strip()[:1] in (",", ".", ";"):
            yield WrittenDate(Span(at, at + 6), "blank")
        at = folded.find("day of", at + 6, end)


def _settle(span: Span, year: int | None, month: int, day: int) -> WrittenDate | None:
    longest = calendar.monthrange(year if year else 2000, month)[1]
    if not 1 <= day <= longest:
        return WrittenDate(span, "impossible")
    if year is None:
        return WrittenDate(span, "partial")
    return WrittenDate(span, "full", datetime.date(year, month, day))


def _numeric(hit: re.Match[str]) -> WrittenDate | None:
    """``6/28/02`` (month first, as in the United States), ``28.6.2002``, ``28.VI.2002``, ``2002-06-28``."""
    in_roman = not hit["b"].isdigit()
    if in_roman and hit["b"] not in ROMANS:
        return None
    month, year = int(hit["a"]), int(hit["c"].replace(" ", ""))
    day = ROMANS.index(hit["b"]) + 1 if in_roman else int(hit["b"])
    if len(hit["a"]) == 4 and (" " not in hit[0] or hit["mark"] == "/"):
        year, month, day = month, day, year
    elif month > 12 or (hit["mark"] == "." and day <= 12):
        month, day = day, month
    if len(hit["a"]) < 4 and len(hit["c"]) == 2 and hit["mark"] != ".":
        year = _century(year)
    if not 1900 <= year < 2100:
        return None
    try:
        return WrittenDate(Span(*hit.span()), "full", datetime.date(year, month, day))
    except ValueError:
        return None


def _year(token: re.Match[str]) -> int | None:
    if token["year"]:
        figures = _figures(token["year"])
        return _century(int(figures)) if len(figures) == 2 else int(figures)
    return _year_in_words(token["words"]) if token["words"] else None


def _day(token: re.Match[str]) -> int | None:
    if token["figures"]:
        return int(_figures(token["figures"]))
    words = token["nth"] or token["words"]
    number = number_of(words.replace("-", " ").split()) if words else None
    return int(number) if number and number <= 31 else None


def _figures(printed: str) -> str:
    """The figures of a number as it is printed or scanned."""
    return re.sub(r"[^\d]", "", printed.replace("l", "1").replace("i", "1").replace("o", "0"))


def _year_in_words(words: str) -> int | None:
    """``nineteen hundred and ninety-eight``, ``two thousand five``, ``twenty fifteen``; None for no year."""
    first, *rest = words.replace("-", " ").split()
    year = number_of([first, *rest])
    if year is None and first in _CENTURIES:
        low = number_of(rest)
        year = _CENTURIES[first] + low if low is not None else None
    return int(year) if year is not None and 1900 <= year < 2100 else None


def _century(year: int) -> int:
    return year + (1900 if year > 50 else 2000)
