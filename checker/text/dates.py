"""Dates as agreements write them: whole, partial, blank, and impossible ones.

``June 28, 2002``; ``28 June 2002``; ``this 3rd day of March, 2010``; ``6/28/02``; ``____ day of ____, 2004``;
``January __, 2004``; ``[●], 2019``. Text is given in lower case (``Reading.folded``).
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from checker.model.reading import Span
from checker.text.numbers import number_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b)\.?"
)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third"),
    *("twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth"),
    *("twenty-ninth", "thirtieth", "thirty-first"),
)
_MONTH_WORDS = (
    *("january", "february", "march", "april", "may ", "june", "july", "august", "september", "october"),
    *("november", "december", "jan ", "feb ", "mar ", "apr ", "may,", "may.", "jun ", "jul ", "aug ", "sep "),
    *("sept ", "oct ", "nov ", "dec ", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep."),
    *("sept.", "oct.", "nov.", "dec."),
)
_BLANK = (
    r"(?:_[_ ]{0,40}|\[[ _*.\u2022\u25cf\u00b7x]{0,40}\]|\[(?:date|day|month|year)\]"
    r"|\.\.{3,39}|--{2,39}|\u2022|\u25cf|\*\*{2,11})"
)
"""Every alternative begins with a character of its own, so that a search skips all others."""
_ORDINAL_MARK = r"(?: ?(?:/(?:st|nd|rd|th)/|(?:st|nd|rd|th|s t|n d|r d|t h)\b(?:\.(?= (?:day|of)))?))?"
_DAY = r"(?P<day>[1-3][lo](?=th|st|\W)|(?<![a-z])l\d|\d{1,2})"
"""A scan takes the figure 1 for a small L and 0 for an O: ``l5th``."""
_YEAR_WORDS = (
    r"(?P<words>(?:one|two|nineteen|twenty)(?:[ -](?:and|hundred|thousand|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?![a-z])){1,6})"
)
_YEAR = (
    r"(?:(?:in|of) the year |of )?(?:of )?(?:our lord )?(?:a\. ?d\.,? ?)?"
    rf"(?:(?P<year>(?:19|20) ?\d\d)(?!\d)|'(?P<short>\d\d)(?!\d)|{_YEAR_WORDS})"
)
_ERA = r"(?:(?:showa|heisei|reiwa) \d{1,2} ?\(?)?"
"""A Japanese year before that of the common era: "Heisei 19 (2007)"."""
_NO_YEAR = rf"(?P<noyear>(?:19|20)\d?(?:{_BLANK})|{_BLANK})"

_MONTH_HIT = re.compile(rf"(?:(?<![a-z])|(?<= of)){_MONTH}(?![a-z])")
_DAY_WORD = rf"(?P<word>{'|'.join(reversed(_ORDINALS))})(?=,? (?:19|20|nineteen|two thousand))"
_AFTER_MONTH = re.compile(
    rf"(?:, ?(?=\d{{1,2}},? (?:19|20)\d\d)| ?)(?:{_DAY}(?!\d){_ORDINAL_MARK}|{_DAY_WORD}"
    rf"|(?P<blank>{_BLANK}))? ?[,.]? ?{_ERA}(?:{_YEAR}|{_NO_YEAR})?"
)
_BEFORE_MONTH = re.compile(
    rf"(?:(?<![\d.,/$]){_DAY}{_ORDINAL_MARK}(?: ?\([a-z -]{{5,14}}\))?"
    rf"|(?P<word>(?:(?:twenty|thirty) )?[a-z]{{5,11}}(?:-[a-z]{{5,6}})?)(?: ?\(\d{{1,2}}{_ORDINAL_MARK}\))?"
    rf"|(?P<blank>{_BLANK}) ?(?:st|nd|rd|th)?)(?P<dayof>,? ?day)?"
    r"(?: ?of(?: the month of)?)?,? ?\Z"
)
_YEAR_AFTER = re.compile(rf" ?,? ?(?:{_YEAR}|{_NO_YEAR})?")
_DAY_OF_BLANK = re.compile(
    rf"(?P<day>\d{{1,2}}{_ORDINAL_MARK}|{_BLANK}) ?(?:st|nd|rd|th)? ?day of ?{_BLANK}(?:,? ?(?:(?:19"
    rf"|20)[\d_ ]{{0,4}}|{_BLANK}))?"
)
_DAY_OF_NOTHING = re.compile(
    r"(?:(?<=\bthis )|(?<=\bthe ))(?:_{0,20} ?)day of ?,? ?(?:(?:19|20)\d\d(?!\d)|(?=[,.;]))"
)
_YEAR_OF_NOTHING = re.compile(r",(?:(?<=\bas of ,)|(?<=\bdated ,)) ?(?:19|20)\d\d(?!\d)")
_BLANK_YEAR = re.compile(rf"{_BLANK},? ?(?:(?:19|20)\d\d(?!\d)|20_+)")
_NUMERIC = re.compile(
    r"(?<![\d/.-])(?:(?P<y>(?:19|20)\d\d)(?P<stroke>[-/])(?P<ym>\d{1,2})(?P=stroke)(?P<yd>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<c>(?:19|20)\d\d|\d\d))(?![\d/-])"
)
_DASHED = re.compile(
    rf"(?<![\w/.-])(?P<day>\d{{1,2}})(?P<mark>[-/.])(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}(?P=mark)"
    r"(?P<year>(?:19|20)?\d\d)(?!\d)"
)
_UNDER = r"[ ,]?_{0,20} ?"
_FILLED = re.compile(
    rf"_{{0,20}} ?(?P<day>\d{{1,2}})(?: ?(?:st|nd|rd|th))?{_UNDER}day of{_UNDER}(?P<month>{_MONTH})"
    rf"{_UNDER},?{_UNDER}(?P<year>(?:19|20)\d\d)(?!\d)_{{0,20}}"
    rf"|(?P<month2>{_MONTH}){_UNDER}(?P<day2>\d{{1,2}})(?: ?(?:st|nd|rd|th))?"
    rf"{_UNDER},?{_UNDER}(?P<year2>(?:19|20)\d\d)(?!\d)_{{0,20}}"
)
"""A blank filled in by hand: ``this _13_ day of __May__, 2008``."""
_LATE_DAY = re.compile(rf" (?:29|3\d){_ORDINAL_MARK}")
"""A day on which not every month ends; led by a blank to be quick."""
_MONTH_AHEAD = re.compile(r",? (?:day )?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_MONTH_BEHIND = tuple(word.rstrip(" ,") + end for word in _MONTH_WORDS for end in ("", ","))
_CENTURIES = {"nineteen": 1900, "twenty": 2000}
_REACH = 44
_LONGEST_MONTH = 11

State = Literal["full", "partial", "blank", "impossible"]


class WrittenDate(Struct, frozen=True):
    """A date as it stands in a text."""

    span: Span
    state: State
    """``partial``: something is missing; ``blank``: a place to fill in; ``impossible``: no such day."""
    value: datetime.date | None = None
    """Only when ``full``."""


def find_dates(folded: str, start: int, end: int) -> list[WrittenDate]:
    """Dates in ``folded[start:end]``, in order: whole, partial (month and year), blank, impossible."""
    found = list(find_month_dates(folded, start, end))
    if folded.find("_", start, end) >= 0:
        found = [date for hit in _FILLED.finditer(folded, start, end) if (date := _filled(hit))] + found
    blanks = [_YEAR_OF_NOTHING, _BLANK_YEAR]
    if folded.find("day of", start, end) >= 0:
        blanks += [_DAY_OF_NOTHING, _DAY_OF_BLANK]
    for pattern in blanks:
        found += [WrittenDate(Span(*hit.span()), "blank") for hit in pattern.finditer(folded, start, end)]
    for hit in _DASHED.finditer(folded, start, end):
        year = int(hit["year"]) if len(hit["year"]) > 2 else _century(int(hit["year"]))
        settled = _settle(Span(*hit.span()), year, _month(hit["month"]), int(hit["day"]))
        found += [settled] if settled else []
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
    for at in sorted(_month_places(folded, start, end)):
        hit = _MONTH_HIT.match(folded, at, end)
        if hit is None or at < floor:
            continue
        date = _month_first(folded, hit, end) or _day_first(folded, hit, floor, end)
        if date is not None:
            floor = date.span.end
            yield date


def find_impossible_dates(folded: str) -> Iterator[WrittenDate]:
    """Dates of a whole text that no calendar holds (``November 31, 2006``), in order."""
    floor = 0
    flat = folded.replace("\n", " ").replace("(", " ")
    for hit in _LATE_DAY.finditer(flat):
        behind = flat.endswith(_MONTH_BEHIND, 0, hit.start())
        if hit.start() < floor or not (behind or _MONTH_AHEAD.match(flat, hit.end())):
            continue
        start = max(floor, hit.start() - _LONGEST_MONTH)
        for date in find_month_dates(flat, start, min(hit.end() + _REACH, len(flat))):
            if date.state == "impossible" and date.span.end > hit.start():
                floor = date.span.end
                yield date
                break


def _filled(hit: re.Match[str]) -> WrittenDate | None:
    if "_" not in hit[0]:
        return None
    month, day, year = (hit[name] or hit[f"{name}2"] for name in ("month", "day", "year"))
    return _settle(Span(*hit.span()), int(year), _month(month), int(day))


def _month_places(folded: str, start: int, end: int) -> Iterator[int]:
    """Where a month's name may begin. One search a name: many times quicker than one pattern of all."""
    for word in _MONTH_WORDS:
        at = folded.find(word, start, end)
        while at >= 0:
            yield at
            at = folded.find(word, at + 3, end)


def _month_first(folded: str, hit: re.Match[str], end: int) -> WrittenDate | None:
    """``June 28, 2002``, ``June __, 2002``."""
    rest = _AFTER_MONTH.match(folded, hit.end(), end)
    if rest is None or not (rest["day"] or rest["word"] or rest["blank"]):
        return None
    span = Span(hit.start(), _trimmed(rest))
    if rest["blank"] or rest["noyear"]:
        return WrittenDate(span, "blank")
    day = _figures(rest["day"]) if rest["day"] else _ORDINALS.index(_ordinal(rest["word"])) + 1
    return _settle(span, _year(rest), _month(hit[0]), day)


def _day_first(folded: str, hit: re.Match[str], floor: int, end: int) -> WrittenDate | None:
    """``28 June 2002``, ``3rd day of March, 2010``, ``March 2010``."""
    rest = _YEAR_AFTER.match(folded, hit.end(), end)
    year = _year(rest) if rest else None
    stop = _trimmed(rest) if rest else hit.end()
    base = max(floor, hit.start() - _REACH)
    before = _BEFORE_MONTH.search(folded[base : hit.start()])
    if before is None or (before["word"] and _ordinal(before["word"]) not in _ORDINALS):
        return WrittenDate(Span(hit.start(), stop), "partial") if year else None
    span = Span(base + before.start(), stop)
    if before["blank"] or (rest and rest["noyear"]):
        return WrittenDate(span, "blank")
    day = _figures(before["day"]) if before["day"] else _ORDINALS.index(_ordinal(before["word"])) + 1
    if (day > 31 or (year is None and not before["dayof"])) and not (before["word"] and before["dayof"]):
        return WrittenDate(Span(hit.start(), stop), "partial") if year else None
    return _settle(span, year, _month(hit[0]), day)


def _settle(span: Span, year: int | None, month: int, day: int) -> WrittenDate | None:
    longest = calendar.monthrange(year if year else 2000, month)[1]
    if not 1 <= day <= longest:
        return WrittenDate(span, "impossible")
    if year is None:
        return WrittenDate(span, "partial")
    return WrittenDate(span, "full", datetime.date(year, month, day))


def _numeric(hit: re.Match[str]) -> WrittenDate | None:
    """``6/28/02`` (month first, as in the United States), ``28.6.2002`` (day first), ``2002-06-28``."""
    if hit["y"]:
        year, month, day = int(hit["y"]), int(hit["ym"]), int(hit["yd"])
    else:
        year = _century(int(hit["c"])) if len(hit["c"]) == 2 else int(hit["c"])
        month, day = int(hit["a"]), int(hit["b"])
        if month > 12 or (hit["mark"] == "." and day <= 12):
            month, day = day, month
        if hit["mark"] == "." and len(hit["c"]) == 2:
            return None
    try:
        return WrittenDate(Span(*hit.span()), "full", datetime.date(year, month, day))
    except ValueError:
        return None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3]) + 1


def _year(rest: re.Match[str]) -> int | None:
    if rest["year"]:
        return int(rest["year"].replace(" ", ""))
    if rest["words"]:
        return _year_in_words(rest["words"])
    return _century(int(rest["short"])) if rest["short"] else None


def _ordinal(words: str) -> str:
    return words.replace(" ", "-")


def _figures(printed: str) -> int:
    return int(printed.replace("l", "1").replace("o", "0"))


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


def _trimmed(match: re.Match[str]) -> int:
    """End of a match without trailing blanks and commas."""
    return match.start() + len(match[0].rstrip(" ,."))
