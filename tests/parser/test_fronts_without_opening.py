"""Fronts in which no "This Agreement is made" opens: what names the parties is the preamble."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

TITLE = "SUPPLY AGREEMENT\n\n"
BODY = (
    "\n\n1. Supply. Harrow shall supply.\n\n2. Term. The term ends on May 31, 2014.\n\n"
    "IN WITNESS WHEREOF, the parties have executed this Agreement.\n\nHARROW MILLS, INC.\n"
    "By: /s/ John Farrow\n\nBIRCH LANE LLC\nBy: /s/ Jane Birch\n"
)
HARROW, BIRCH = 'Harrow Mills, Inc. ("Harrow")', 'Birch Lane LLC ("Birch")'
BETWEEN = f"between {HARROW} and {BIRCH}"


def dated(text: str) -> str | None:
    date = parse(document(text)).date
    return date.value.isoformat() if date and date.value else None


@pytest.mark.parametrize(
    "front",
    [
        f"{HARROW} and {BIRCH} make this Supply Agreement on May 4, 2011, to take effect on June 1, 2011.",
        f"{HARROW} and {BIRCH} stipulate and agree on May 4, 2011, before the hearing of May 30, 2011, that:",
        f"{HARROW} and {BIRCH}, owner since July 9, 1998, have on the 4th of May in the year 2011 agreed "
        "upon the following terms:",
        "On May 4, 2011, Harrow Mills, Inc. and Birch Lane LLC agree as follows:",
        f"{HARROW} and {BIRCH} enter into this Supply Agreement effective on the day of its last signature, "
        "being May 4, 2011.",
    ],
)
def test_the_paragraph_that_names_the_parties_gives_the_date(front: str) -> None:
    agreement = parse(document(TITLE + front + BODY))
    assert agreement.preamble is not None
    assert front.startswith(agreement.words(agreement.preamble))
    assert dated(TITLE + front + BODY) == "2011-05-04"


@pytest.mark.parametrize(
    "front",
    [
        'WHEREAS, Harrow Mills, Inc. ("Harrow") owns mills, and Birch Lane LLC ("Birch") wishes to buy;',
        "Harrow Mills, Inc.\nBy: /s/ John Farrow\n\nBirch Lane LLC\nBy: /s/ Jane Birch",
    ],
)
def test_recitals_and_signatures_are_no_preamble(front: str) -> None:
    assert parse(document(TITLE + front + "\n\n1. Supply. Harrow shall supply.\n")).preamble is None


def test_a_cited_agreement_keeps_its_date() -> None:
    front = f"Pursuant to the Master Agreement dated March 3, 2011, this Supply Agreement is made {BETWEEN}"
    assert dated(f"{TITLE}{front} as of May 4, 2011.{BODY}") == "2011-05-04"


@pytest.mark.parametrize(
    "text",
    [
        f"On May 4, 2011, at Dayton, this SUPPLY AND SERVICE AGREEMENT was entered into {BETWEEN}.{BODY}",
        f"{TITLE}The Supply Agreement of June 1, 2003 was restated on June 1, 2006. By this Amended and "
        f"Restated Supply Agreement, made as of May 4, 2011, {HARROW} and {BIRCH} replace it.{BODY}",
        "Exhibit 10.2 IT IS CONFIDENTIAL. SUPPLY AGREEMENT by and between Harrow Mills, Inc. and Birch Lane "
        f"LLC Dated as of May 4, 2011 TABLE OF CONTENTS\n\nThis Supply Agreement is by and {BETWEEN}.{BODY}",
    ],
)
def test_openings_within_a_sentence_or_a_page(text: str) -> None:
    assert dated(text) == "2011-05-04"


@pytest.mark.parametrize(
    "particulars",
    [
        "District:     Harrow Transit District\nContractor:   Birch Lane LLC\nEffective:    May 4, 2011\n"
        "Expires:      May 3, 2014",
        "Customer:  Harrow Mills, Inc.\nSupplier:  Birch Lane LLC\nAccepted (UTC):  2011-05-04T14:22:05Z\n"
        "Page version:  2010-08-18",
        "Contract Date:  May 4, 2011\nDelivery Date:  June 1, 2011\nBuyer:  Harrow Mills, Inc.\n"
        "Seller:  Birch Lane LLC",
    ],
)
def test_the_date_among_particulars(particulars: str) -> None:
    end = "1. Supply. Harrow shall supply.\n\n2. Law. Iowa.\n\nHarrow Mills, Inc.\n\n/s/ A. Low   5/9/2011\n"
    assert dated(f"{TITLE}{particulars}\n\n{end}") == "2011-05-04"


@pytest.mark.parametrize(
    "day",
    [
        "12.XI.2006",
        "2006 / 11 / 12",
        "11 - 12 - 20 06",
        "the 12th day in the month of November 2006",
        "Novem-\nber 12, 2006",
    ],
)
def test_days_as_printed(day: str) -> None:
    assert dated(f"{TITLE}This Supply Agreement is made as of {day} {BETWEEN}.{BODY}") == "2006-11-12"


@pytest.mark.parametrize(
    "end",
    [
        "Agreed and initialled at Dayton the 4th May, 2011:",
        "Executed under authority of resolutions adopted December 10, 2010, this 4th day of May, 2011.",
        "May 4, 2011 (Heisei 23)",
    ],
)
def test_testimonia(end: str) -> None:
    text = (
        f"{TITLE}This Supply Agreement is {BETWEEN}, under Lease No. 7713 dated November 27, 2010.\n\n"
        f"1. Supply. Harrow shall supply.\n\n{end}\n\nHARROW MILLS, INC.\nBy: /s/ John Farrow\n\n"
        "BIRCH LANE LLC\nBy: /s/ Jane Birch\n"
    )
    assert dated(text) == "2011-05-04"


def test_a_draft_s_day_is_not_the_date() -> None:
    signed = BODY.replace("this Agreement.", "this Agreement on May 4, 2011.")
    text = f"{TITLE}19 June 2010 (draft 6)\n\n{HARROW} and {BIRCH} have agreed:{signed}"
    assert dated(text) == "2011-05-04"


@pytest.mark.parametrize(
    "foot",
    ["\n                 - i -\nSource: HARROW MILLS, 10-Q, 8/7/2011\n<PAGE>\n\n", "\n\n          -1-\n\n"],
)
def test_a_page_breaks_within_the_date(foot: str) -> None:
    front = (
        f"This Supply Agreement is made and entered into as of the 4th day of\n{foot}May, 2011, {BETWEEN}."
    )
    assert dated(TITLE + front + BODY) == "2011-05-04"
