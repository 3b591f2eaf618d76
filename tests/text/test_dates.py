"""Dates in their written forms."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.dates import find_dates, find_impossible_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("dated as of June 28, 2002", "2002-06-28"),
        ("28 June 2002", "2002-06-28"),
        ("this 3rd day of March 2010", "2010-03-03"),
        ("this 3\nrd\nday of March, 2010", "2010-03-03"),
        ("as of the _March 20_, 2018", "2018-03-20"),
        ("as of the 1st day of January, 2002", "2002-01-01"),
        ("the first (1st) day of January, 1996", "1996-01-01"),
        ("the twenty-first day of June, 2001", "2001-06-21"),
        ("the fifth day of May, nineteen ninety-eight", "1998-05-05"),
        ("6/28/02", "2002-06-28"),
        ("3-14-18", "2018-03-14"),
        ("28.6.2002", "2002-06-28"),
        ("2002-06-28", "2002-06-28"),
        ("OCTOBER 1,1996", "1996-10-01"),
        ("22 Dec. 2017", "2017-12-22"),
        ("16 day of August. 2012", "2012-08-16"),
        ("this 19t h day of March, 2020", "2020-03-19"),
        ("December, 1 1999", "1999-12-01"),
        ("1st. day of December in the year of our Lord 1999", "1999-12-01"),
        ("2nd day of April in the year of our Lord one thousand nine hundred ninety-eight", "1998-04-02"),
        ("the eighth day of September in the year of Nineteen Hundred and NINETY EIGHT", "1998-09-08"),
        ("the fifteenth day of May, two thousand and five", "2005-05-15"),
        ("the thirty first day of May, A.D. 2005", "2005-05-31"),
        ("the 1st (first) day of May of 2005", "2005-05-01"),
        ("December l5th, 1999", "1999-12-15"),
        ("December 15/th/, 1999", "1999-12-15"),
        ("15-Dec-99", "1999-12-15"),
        ("1999/12/15", "1999-12-15"),
        ("as ofDecember 15, 1999", "1999-12-15"),
        ("this _13_ day of __May__, 2008", "2008-05-13"),
        ("April __5__, 2005", "2005-04-05"),
        ("this 1 2th day of May, 2004", "2004-05-12"),
        ("No. 1 5 May 2004", "2004-05-05"),
        ("made on 1-5 May 2011", "2011-05-05"),
        ("6.28.20 12.", "2012-06-28"),
        ("6/28/20 10:15 AM", "2020-06-28"),
        ("12/1/20 14 days", "2020-12-01"),
    ],
)
def test_whole(text: str, iso: str) -> None:
    (date,) = find_dates(text.lower(), 0, len(text))
    assert date.state == "full"
    assert date.value == datetime.date.fromisoformat(iso)


@pytest.mark.parametrize(
    "text",
    [
        "____ day of ______, 2004",
        "this day of , 2015",
        "as of , 2015",
        "[ ], 2004",
        "[\u00b7] day of [\u00b7], 2019",
        "January __, 2004",
        "June 28, 20__",
        "______________, 20____",
    ],
)
def test_blank(text: str) -> None:
    dates = find_dates(text.lower(), 0, len(text))
    assert [date.state for date in dates] == ["blank"]


def test_partial() -> None:
    text = "from march 2010 to december 31 of each year"
    assert [
        (date.state, text[date.span.start : date.span.end]) for date in find_dates(text, 0, len(text))
    ] == [
        ("partial", "march 2010"),
        ("partial", "december 31"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("signed on November 31, 2006, and", ["november 31, 2006"]),
        ("ends (September 31, 1999)", ["september 31, 1999"]),
        ("the 31st day of June, 2002", ["31st day of june, 2002"]),
        ("on 31 November 2006 and", ["31 november 2006"]),
        ("on February 29, 2001", ["february 29, 2001"]),
        ("on February 29, 2004, on February 29 and on October 31, 2006", []),
        ("Page 56 May 2004", []),
        ("it may 31 times, or in 35 marches", []),
    ],
)
def test_impossible(text: str, found: list[str]) -> None:
    folded = text.lower()
    assert [folded[date.span.start : date.span.end] for date in find_impossible_dates(folded)] == found


@given(st.dates(datetime.date(1951, 1, 1), datetime.date(2050, 12, 31)))
def test_every_day_is_read_back(day: datetime.date) -> None:
    for form in ("%B %d, %Y", "%d %B %Y", "%m/%d/%Y", "%Y-%m-%d", "%dth day of %B, %Y"):
        text = day.strftime(form).lower()
        assert [date.value for date in find_dates(text, 0, len(text))] == [day]
        assert not list(find_impossible_dates(f" {text} "))


@given(st.text(alphabet="0123456789 ,./-_[]mayjuneoctober ", max_size=300))
def test_any_text(text: str) -> None:
    dates = find_dates(text, 0, len(text))
    assert all(date.span.start < date.span.end <= len(text) for date in dates)
    assert all(a.span.end <= b.span.start for a, b in pairwise(dates))


def test_a_date_that_the_window_of_another_cuts_off_is_not_impossible() -> None:
    for apart in range(20, 80):
        folded = f"a sum due on june 30, 2004 {'x' * apart} was granted april 3, 2017 under the plan"
        assert not list(find_impossible_dates(folded))
