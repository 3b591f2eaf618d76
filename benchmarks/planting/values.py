"""Slips in figures and dates, and blanks left."""

from __future__ import annotations

import datetime
import re
from random import Random

from checker.api import Span
from planting.model import Clean, Planted, body_matches, replaced

_MONTHS = "January February March April May June July August September October November December".split()
_WORDS = (
    "two three four five six seven eight nine ten twelve fifteen twenty thirty forty-five sixty ninety"
).split()
_VALUES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 45, 60, 90)
_PAIR = re.compile(rf"\b(?P<words>{'|'.join(_WORDS)})\s\((?P<figures>\d{{1,2}})\)", re.IGNORECASE)
_DATE = re.compile(
    rf"\b(?P<month>{'|'.join(_MONTHS)})\s(?P<day>[1-9]|[12]\d|3[01]),\s(?P<year>(?:19|20)\d\d)\b"
)
_MONEY = re.compile(r"\$\d[\d,]{2,}(?:\.\d\d)?(?=[\s;.)]|,\s)")
_PERIOD = re.compile(r"(?<!-)\b(?:\w+\s\()?\d{1,3}\)?\s(?=(?:days|months|years|business days)\b)")
_AS_REDACTED = re.compile(r"[X\u25cf]")
_REDACTED = re.compile(
    r"request\w*\s+(?:for\s+)?confidential\s+treatment|confidential\s+treatment\s+(?:is\s+|has\s+been\s+)?"
    r"(?:being\s+)?(?:request|sought)|\[redacted|(?:has|have)\s+been\s+(?:omitted|redacted)",
    re.IGNORECASE,
)
"""A row of X or a dot stands for words left out where the copy says that words are."""
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_LONG = "January March May July August October December".split()
_DATE_RULES = ("date-weekday-mismatch", "instrument-two-dates", "date-order")
_BLANK = ("placeholder-unfilled",)


def words_against_figures(clean: Clean, rng: Random) -> Planted | None:
    """The figures are changed and the words are not, or the other way round."""
    for match in body_matches(clean, _PAIR, rng):
        value = _VALUES[_WORDS.index(match["words"].lower())]
        if int(match["figures"]) != value:
            continue
        other = rng.choice([index for index, each in enumerate(_VALUES) if each != value])
        if rng.random() < 0.5:
            return replaced(
                clean, Span(*match.span("figures")), str(_VALUES[other]), ("words-figures-mismatch",)
            )
        return replaced(clean, Span(*match.span("words")), _WORDS[other], ("words-figures-mismatch",))
    return None


def day_that_is_not(clean: Clean, rng: Random) -> Planted | None:
    """A day that its month does not have."""
    for match in body_matches(clean, _DATE, rng):
        month, day = match["month"], "31"
        if month in _LONG:
            month = rng.choice(("February", "April", "June", "September", "November"))
        if month == "February":
            day = rng.choice(("30", "31"))
        new = f"{month} {day}, {match['year']}"
        return replaced(clean, Span(*match.span()), new, ("date-impossible",), also=_DATE_RULES)
    return None


def wrong_weekday(clean: Clean, rng: Random) -> Planted | None:
    """A date on another day of the week than it fell on."""
    for match in body_matches(clean, _DATE, rng):
        if clean.text[max(match.start() - 12, 0) : match.start()].rstrip(", ").endswith("day"):
            continue
        try:
            date = datetime.date(int(match["year"]), _MONTHS.index(match["month"]) + 1, int(match["day"]))
        except ValueError:
            continue
        wrong = _DAYS[(date.weekday() + rng.randrange(1, 7)) % 7]
        return replaced(clean, Span(*match.span()), f"{wrong}, {match[0]}", ("date-weekday-mismatch",))
    return None


def _put_in(clean: Clean, kinds: list[tuple[re.Pattern[str], str]], rule: str, rng: Random) -> Planted | None:
    """Something unfinished in the place of the first amount, date or period of a kind drawn at random."""
    rng.shuffle(kinds)
    redacted = _REDACTED.search(clean.text) is not None
    for pattern, new in kinds:
        if redacted and _AS_REDACTED.search(new):
            continue
        for match in body_matches(clean, pattern, rng):
            return replaced(clean, Span(*match.span()), new, (*_BLANK, rule), also=_DATE_RULES)
    return None


def blank_underscores(clean: Clean, rng: Random) -> Planted | None:
    """An amount, a date or a period whose blank was never filled."""
    kinds = [
        (_MONEY, "$_______"),
        (_DATE, "____________, 20__"),
        (_PERIOD, "____ (__) "),
        (_DATE, "_____ __, ____"),
    ]
    return _put_in(clean, kinds, "execution-date-blank", rng)


def blank_bracket(clean: Clean, rng: Random) -> Planted | None:
    """A bracket of the form whose words were to be replaced."""
    kinds = [
        (_MONEY, "[insert amount]"), (_DATE, "[insert date]"), (_PERIOD, "[number] "), (_DATE, "[DATE]"),
        (_MONEY, "$[●]"), (_PERIOD, "[__] "), (_MONEY, "$[        ]"), (_DATE, "[date to be inserted]"),
    ]  # fmt: skip
    return _put_in(clean, kinds, "drafting-note-left", rng)


def to_be_decided(clean: Clean, rng: Random) -> Planted | None:
    """An amount or date still to be decided."""
    kinds = [
        (_MONEY, "$TBD"),
        (_DATE, "TBD"),
        (_MONEY, "[TBD]"),
        (_PERIOD, "TBD "),
        (_MONEY, "$XXX,XXX"),
        (_PERIOD, "XX "),
    ]
    return _put_in(clean, kinds, "drafting-note-left", rng)
