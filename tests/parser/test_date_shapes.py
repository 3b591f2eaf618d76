"""An agreement's own date in the many ways in which agreements give it."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

BODY = "\n\n1. Supply. Harrow shall supply.\n\n2. Term. The term ends on May 31, 2014.\n\n"
SIGNED = (
    "IN WITNESS WHEREOF, the parties have executed this Agreement.\n\nHARROW MILLS, INC.\n"
    "By: /s/ John Farrow\n\nBIRCH LANE LLC\nBy: /s/ Jane Birch\n"
)
BETWEEN = 'by and between Harrow Mills, Inc. ("Harrow") and Birch Lane LLC ("Birch")'
EXHIBIT = "\n\nEXHIBIT A\n\nPRODUCTS\n\nYarn as in the catalogue dated February 2, 2010.\n\n" + (
    "The yarn shall be of the quality described there and shall be delivered in bales. " * 30
)


def dated(text: str) -> str | None:
    date = parse(document(text)).date
    return date.value.isoformat() if date and date.value else None


@pytest.mark.parametrize(
    "words",
    [
        "May 4, 2011",
        "May 4 2011",
        "May 4th, 2011",
        "4 May 2011",
        "4th May 2011",
        "4th May, 2011",
        "the 4th of May 2011",
        "the 4th day of May, 2011",
        "this 4th day of May, 2011",
        "the fourth day of May, 2011",
        "the 4th day of the month of May, 2011",
        "the fourth (4th) day of May, 2011",
        "4-May-2011",
        "04-May-11",
        "5/4/2011",
        "05/04/2011",
        "5/4/11",
        "2011-05-04",
        "MAY 4, 2011",
        "May 4th 2011",
        "May 04, 2011",
        "May 4,2011",
        "4 May, 2011",
        "the 4th day of May in the year 2011",
        "May fourth, 2011",
        "May 4, two thousand eleven",
        "the 4th day of May, A.D. 2011",
        "Wednesday, May 4, 2011",
        "May  4 , 2011",
        "May. 4, 2011",
        "04.05.2011",
        "4/May/2011",
        "May 4, '11",
        "4th. day of May, 2011",
        "the 4th day of May 2011",
        "the 4 day of May, 2011",
        "this fourth day of May, Two Thousand Eleven",
        "May 4 , 2011",
        "5-4-2011",
        "the 4 th day of May, 2011",
        "May _4_, 2011",
        "this _4th_ day of __May__, 2011",
        "the date of May 4, 2011",
        "May 4, 20 11",
        "the 4th day of May of 2011",
        "the 4th day of May of the year 2011",
        "date: May 4, 2011",
    ],
)
def test_in_the_preamble(words: str) -> None:
    head = f"SUPPLY AGREEMENT\n\nThis Supply Agreement is made and entered into as of {words}, {BETWEEN}."
    assert dated(head + BODY + SIGNED) == "2011-05-04"


@pytest.mark.parametrize(
    "cover",
    [
        "Effective Date: May 4, 2011",
        "EFFECTIVE DATE:\n\nMay 4, 2011",
        "Date of Agreement: May 4, 2011",
        "Agreement Date: May 4, 2011",
        "Contract Date: May 4, 2011",
        "Dated as of May 4, 2011",
        "DATED: May 4, 2011",
        "Dated the 4th day of May 2011",
        "May 4, 2011",
        "Effective as of May 4, 2011",
        "Effective May 4, 2011",
        "Execution Date: May 4, 2011",
        "Date: 5/4/2011",
        "Signed: May 4, 2011",
        "Date Signed: May 4, 2011",
        "Commencement Date: June 1, 2011\n\nAgreement Date: May 4, 2011",
        "Entered into as of May 4, 2011",
        "As of May 4, 2011",
        "Date of this Agreement                May 4, 2011",
        "Effective Date                May 4, 2011",
        "The Effective Date of this Agreement is May 4, 2011",
        "1. Date of Agreement: May 4, 2011",
        "(a) Effective Date: May 4, 2011",
        "Dayton, Ohio\n\nMay 4, 2011",
        "Date: Toledo, May 4, 2011",
        "Contract No. 1234\n\nDate of signing: May 4, 2011",
        "Signing Date: May 4, 2011",
        "Date of Execution: May 4, 2011",
        "Reference Date: May 4, 2011",
        "DATE OF CONTRACT May 4, 2011",
        "Effective Date of Agreement: May 4, 2011",
        "Original Issue: March 3, 1999\n\nEffective Date: May 4, 2011",
        "Made this 4th day of May, 2011",
    ],
)
def test_on_the_cover(cover: str) -> None:
    head = f"SUPPLY AGREEMENT\n\n{cover}\n\nThis Supply Agreement is made {BETWEEN}."
    assert dated(head + BODY + SIGNED) == "2011-05-04"


HEADS = [
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement, made as of May 4, 2011, [BETWEEN], is "
        "entered into under the Merger Agreement dated March 3, 2011.",
        "2011-05-04",
        id="first dated, another in recital",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nPursuant to the Master Agreement dated March 3, 2011, this "
        "Supply Agreement is made as of May 4, 2011 [BETWEEN].",
        "2011-05-04",
        id="other first",
    ),
    pytest.param(
        "AMENDED AND RESTATED SUPPLY AGREEMENT\n\nThis Amended and Restated Supply "
        "Agreement is entered into as of May 4, 2011, [BETWEEN], and amends and restates "
        "the Supply Agreement dated March 3, 2009.",
        "2011-05-04",
        id="restated",
    ),
    pytest.param(
        "AMENDED AND RESTATED SUPPLY AGREEMENT\n\nThis Agreement, originally made as of "
        "March 3, 2009, is hereby amended and restated as of May 4, 2011, [BETWEEN].",
        "2011-05-04",
        id="restated2",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is executed on May 4, 2011 and is "
        "effective as of January 1, 2011 [BETWEEN].",
        "2011-05-04",
        id="executed on, effective as of",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement, effective as of January 1, 2011, is "
        "executed on May 4, 2011 [BETWEEN].",
        "2011-05-04",
        id="effective as of, executed on",
    ),
    pytest.param(
        'SUPPLY AGREEMENT\n\nThis Supply Agreement ("Agreement") is effective May 4, 2011 [BETWEEN].',
        "2011-05-04",
        id="effective X only",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made [BETWEEN] on the date of May 4, 2011.",
        "2011-05-04",
        id="the date hereof",
    ),
    pytest.param(
        'SUPPLY AGREEMENT\n\nOn this 4th day of May, 2011, Harrow Mills, Inc. ("Harrow") '
        'and Birch Lane LLC ("Birch") agree as follows:',
        "2011-05-04",
        id="on this day",
    ),
    pytest.param(
        'SUPPLY AGREEMENT\n\nMay 4, 2011\n\nHarrow Mills, Inc. ("Harrow") and Birch Lane '
        'LLC ("Birch") agree as follows:',
        "2011-05-04",
        id="date first then text",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made with effect from May 4, 2011 [BETWEEN].",
        "2011-05-04",
        id="with effect from",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is dated 4 May 2011.\n\nPARTIES\n\n(1) HARROW "
        "MILLS, INC. (Harrow); and\n\n(2) BIRCH LANE LLC (Birch).",
        "2011-05-04",
        id="is dated",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nDate: 4 May 2011\n\nParties:\n\n(1) HARROW MILLS, INC.; "
        "and\n\n(2) BIRCH LANE LLC.",
        "2011-05-04",
        id="date row",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement consists of this cover sheet and the "
        "terms attached.\n\nSupplier:  Harrow Mills, Inc.\nBuyer:  Birch Lane LLC\n"
        "Effective Date:  May 4, 2011\nTerm:  3 years from June 1, 2011",
        "2011-05-04",
        id="summary table",
    ),
    pytest.param(
        "Confidential - Rev. 3/9/2009\n\nSUPPLY AGREEMENT\n\nThis Supply Agreement is made "
        "as of May 4, 2011 [BETWEEN].",
        "2011-05-04",
        id="confidential footer",
    ),
    pytest.param(
        "FORM SA-12 (3/99)\n\nSUPPLY AGREEMENT\n\nVersion of March 3, 1999\n\nThis Supply "
        "Agreement is made [BETWEEN].",
        None,
        id="form date in header",
    ),
    pytest.param(
        "Draft of March 3, 2011\n\nSUPPLY AGREEMENT\n\nThis Supply Agreement is made as of "
        "________, 2011 [BETWEEN].",
        None,
        id="draft of",
    ),
    pytest.param(
        "EX-10.1 2 d12345.htm\n8-K dated March 3, 2011\n\nSUPPLY AGREEMENT\n\nThis Supply "
        "Agreement is made [BETWEEN].",
        None,
        id="8-k header",
    ),
    pytest.param(
        "Source: HARROW MILLS, INC., 10-Q, 3/3/2011\n\nSUPPLY AGREEMENT\n\nThis Supply "
        "Agreement is made [BETWEEN].",
        None,
        id="source footer",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nPrinted March 3, 2011\n\nThis Supply Agreement is made [BETWEEN].",
        None,
        id="printed date",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made this ____ day of May, 2011 "
        "[BETWEEN], which was formed on March 3, 2009.",
        None,
        id="day blank with nearby",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nDelivery Date: June 1, 2011\n\nThis Supply Agreement is made [BETWEEN].",
        None,
        id="delivery date cover",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nCommencement Date: June 1, 2011\n\nExpiration Date: May 31, "
        "2014\n\nThis Supply Agreement is made [BETWEEN].",
        None,
        id="commencement date cover",
    ),
    pytest.param(
        "SPONSORSHIP AGREEMENT\n\nEvent Date: June 1, 2011\n\nThis Sponsorship Agreement is made [BETWEEN].",
        None,
        id="event date",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nHARROW MILLS, INC.\n\nAND\n\nBIRCH LANE LLC\n\n4 MAY 2011\n\n"
        "This Supply Agreement is made [BETWEEN].",
        "2011-05-04",
        id="date between names",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nDated as of May 4, 2011\n\nThis Supply Agreement is made "
        "[BETWEEN] under the Master Agreement dated as of March 3, 2011.",
        "2011-05-04",
        id="cover and preamble differ",
    ),
    pytest.param(
        'SECOND AMENDMENT\n\nThis Second Amendment to Supply Agreement (the "Amendment") '
        "dated as of May 4, 2011 amends the Supply Agreement dated as of March 3, 2009 (as "
        "amended by the First Amendment dated April 1, 2010) [BETWEEN].",
        "2011-05-04",
        id="amend",
    ),
    pytest.param(
        "SECOND AMENDMENT TO SUPPLY AGREEMENT DATED MARCH 3, 2009\n\nThis Second Amendment "
        "is made as of May 4, 2011 [BETWEEN].",
        "2011-05-04",
        id="amend cover date",
    ),
    pytest.param(
        "SECOND AMENDMENT\n\nThis Second Amendment amends the Supply Agreement dated as of "
        "March 3, 2009 [BETWEEN].",
        None,
        id="amend no own",
    ),
    pytest.param(
        "AMENDMENT\n\nThis Amendment to the Supply Agreement, dated March 3, 2009, "
        "[BETWEEN], is entered into this 4th day of May, 2011.",
        "2011-05-04",
        id="amend of even date",
    ),
    pytest.param(
        "AMENDMENT NO. 1\n\nThis Amendment No. 1 to the Supply Agreement made and entered "
        "into March 3, 2009 [BETWEEN] shall be effective May 4, 2011.",
        "2011-05-04",
        id="amend eff",
    ),
    pytest.param(
        "JOINDER AGREEMENT\n\nThis Joinder is executed on May 4, 2011 by Birch Lane LLC "
        "under the Supply Agreement dated as of March 3, 2009 between Harrow Mills, Inc. "
        "and Oakley Corp.",
        "2011-05-04",
        id="joinder",
    ),
    pytest.param(
        "STATEMENT OF WORK NO. 2\n\nThis Statement of Work is issued under the Master "
        "Services Agreement dated March 3, 2009 [BETWEEN] and is effective May 4, 2011.",
        "2011-05-04",
        id="statement of work",
    ),
    pytest.param(
        "May 4, 2011\n\nBirch Lane LLC\n9 Elm Street\nToledo, Ohio\n\nRe: Supply Agreement "
        "dated March 3, 2009\n\nLadies and Gentlemen:\n\nReference is made to the Supply "
        'Agreement dated March 3, 2009 between Harrow Mills, Inc. ("Harrow") and Birch '
        'Lane LLC ("Birch").',
        "2011-05-04",
        id="letter re",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is entered into this Wednesday, the 4th "
        "of May, 2011 [BETWEEN].",
        "2011-05-04",
        id="weekday",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nTHIS AGREEMENT\n\n[BETWEEN]\n\nMADE THE 4TH DAY OF MAY 2011",
        "2011-05-04",
        id="between then made",
    ),
    pytest.param(
        "                                                             Dated: May 4, "
        "2011\n\nSUPPLY AGREEMENT\n\nThis Supply Agreement is made [BETWEEN].",
        "2011-05-04",
        id="dated at top right",
    ),
    pytest.param(
        "SUPPLY CONTRACT No. 123/45\n\nDayton                                           "
        "May 4, 2011\n\nHarrow Mills, Inc., represented by John Farrow, and Birch Lane "
        "LLC, represented by Jane Birch, have concluded this Contract as follows:",
        "2011-05-04",
        id="contract number and date",
    ),
]


@pytest.mark.parametrize(("head", "date"), HEADS)
def test_among_other_dates(head: str, date: str | None) -> None:
    assert dated(head.replace("[BETWEEN]", BETWEEN) + BODY + SIGNED) == date


SIGNING = [
    pytest.param(
        "IN WITNESS WHEREOF, the parties have executed this Agreement.\n\nHARROW MILLS, "
        "INC.                BIRCH LANE LLC\n\nBy: ________________              By: "
        "________________\nName: John Farrow                 Name: Jane Birch\nTitle: "
        "President                  Title: Manager\nDate: May 2, 2011                 "
        "Date: May 4, 2011",
        "2011-05-04",
        id="unsigned table",
    ),
    pytest.param(
        "AGREED:\n\nHARROW MILLS, INC.\n\nBy: John Farrow\nTitle: President\nDate: May 2, "
        "2011\n\nBIRCH LANE LLC\n\nBy: Jane Birch\nTitle: Manager\nDate: May 4, 2011",
        "2011-05-04",
        id="no testimonium no /s/",
    ),
    pytest.param(
        "HARROW MILLS, INC.\n\nSignature: John Farrow\nDate: 5/2/11\n\nBIRCH LANE LLC\n\n"
        "Signature: Jane Birch\nDate: 5/4/11",
        "2011-05-04",
        id="sig date slash",
    ),
    pytest.param(
        "Accepted by:\n\nHARROW MILLS, INC.\n\n/s/ John Farrow\nJohn Farrow, President\n"
        "5/2/2011\n\nBIRCH LANE LLC\n\n/s/ Jane Birch\nJane Birch, Manager\n5/4/2011",
        "2011-05-04",
        id="accepted by",
    ),
    pytest.param(
        "DATED this 4th day of May, 2011.\n\nHARROW MILLS, INC.\n\nBy: John Farrow\n\n"
        "BIRCH LANE LLC\n\nBy: Jane Birch",
        "2011-05-04",
        id="dated this",
    ),
    pytest.param(
        "Signed at Dayton on the 4th day of May 2011.\n\nFor HARROW MILLS, INC.\n\nJohn "
        "Farrow\n\nFor BIRCH LANE LLC\n\nJane Birch",
        "2011-05-04",
        id="signed at",
    ),
    pytest.param(
        "THUS DONE AND SIGNED at Dayton on this 4th day of May 2011.\n\nFor and on behalf "
        "of HARROW MILLS, INC.\n\n____________\nJohn Farrow",
        "2011-05-04",
        id="thus done",
    ),
    pytest.param(
        "IN WITNESS WHEREOF the parties hereto have executed this Agreement the 4th day of "
        "May, 2011.\n\nHARROW MILLS, INC.\nBy: /s/ John Farrow\n\nBIRCH LANE LLC\nBy: /s/ "
        "Jane Birch",
        "2011-05-04",
        id="day and year",
    ),
    pytest.param(
        "IN WITNESS WHEREOF, the parties hereto have caused this Agreement to be duly "
        "executed by their respective authorized officers, effective as of the 4th day of "
        "May, 2011.\n\nHARROW MILLS, INC.\nBy: /s/ John Farrow",
        "2011-05-04",
        id="duly executed effective",
    ),
    pytest.param(
        "HARROW MILLS, INC.\n\nMay 2, 2011        /s/ John Farrow\nDate               John "
        "Farrow, President\n\nBIRCH LANE LLC\n\nMay 4, 2011        /s/ Jane Birch\n"
        "Date               Jane Birch, Manager",
        "2011-05-04",
        id="date before name",
    ),
    pytest.param(
        "HARROW MILLS, INC.\n\nBy: /s/ John Farrow\n    -------------------\n    John "
        "Farrow, President\n    May 2, 2011\n    -------------------\n    Date\n\nBIRCH "
        "LANE LLC\n\nBy: /s/ Jane Birch\n    -------------------\n    Jane Birch, "
        "Manager\n    May 4, 2011\n    -------------------\n    Date",
        "2011-05-04",
        id="date under line",
    ),
    pytest.param(
        "Dayton, May 4, 2011\n\nHARROW MILLS, INC.\n\n/s/ John Farrow\n\nBIRCH LANE LLC\n\n/s/ Jane Birch",
        "2011-05-04",
        id="city date",
    ),
    pytest.param(
        "Place, Date: Bonn, 4 May 2011\n\nHARROW MILLS, INC.\n\nJohn Farrow\n\nBIRCH LANE LLC\n\nJane Birch",
        "2011-05-04",
        id="place and date label",
    ),
    pytest.param(
        "The Effective Date is the date on which the last party signs.\n\nHARROW MILLS, "
        "INC.\n\nBy: /s/ John Farrow\nDate signed: 5-2-11\n\nBIRCH LANE LLC\n\nBy: /s/ "
        "Jane Birch\nDate signed: 5-4-11",
        "2011-05-04",
        id="last date definition",
    ),
    pytest.param(
        "IN WITNESS WHEREOF, the parties have executed this Agreement.\n\nHARROW MILLS, "
        "INC.\n\nBy: ____________\nDate: ___________\n\nBIRCH LANE LLC\n\nBy: "
        "____________\nDate: ___________",
        None,
        id="blank signing dates",
    ),
    pytest.param(
        "IN WITNESS WHEREOF, the parties have executed this Agreement this ___ day of "
        "______, 2011.\n\nHARROW MILLS, INC.\n\nBy: ____________\n\nBIRCH LANE LLC\n\nBy: "
        "____________",
        None,
        id="testimonium blank",
    ),
    pytest.param(
        "IN WITNESS WHEREOF, the parties have executed this Agreement on May 4, 2011.\n\n"
        "HARROW MILLS, INC.\nBy: /s/ John Farrow\n\nBIRCH LANE LLC\nBy: /s/ Jane Birch\n\n"
        "STATE OF OHIO\nCOUNTY OF MONTGOMERY\n\nThe foregoing instrument was acknowledged "
        "before me this 9th day of May, 2011 by John Farrow.\n\n/s/ Ann Clerk\nNotary "
        "Public\nMy commission expires: January 3, 2014",
        "2011-05-04",
        id="notary later",
    ),
    pytest.param(
        "HARROW MILLS, INC.\nBy: /s/ John Farrow\nDate: May 4, 2011\n\nBIRCH LANE LLC\nBy: "
        "/s/ Jane Birch\nDate: May 3, 2011\n\nMy commission expires: January 3, 2014",
        "2011-05-04",
        id="exhibit 4 sig with commission",
    ),
    pytest.param(
        "IN WITNESS WHEREOF, the parties have executed this Agreement.\n\nHARROW MILLS, "
        "INC.\nBy: /s/ John Farrow\n\nBIRCH LANE LLC\nBy: /s/ Jane Birch",
        None,
        id="undated",
    ),
    pytest.param(
        "IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first "
        "above written.\n\nHARROW MILLS, INC.\nBy: /s/ John Farrow\n\nBIRCH LANE LLC\nBy: "
        "/s/ Jane Birch",
        None,
        id="as of date first above, none there",
    ),
    pytest.param(
        "HARROW MILLS, INC.\n\nBy: /s/ John Farrow\nDate: May 2, 2011\n\nBIRCH LANE LLC\n\n"
        "By: /s/ Jane Birch\nDate: May 4, 2011",
        "2011-05-04",
        id="last signed below",
    ),
    pytest.param(
        "HARROW MILLS, INC.\n\nBy: /s/ John Farrow\n\nBIRCH LANE LLC\n\nBy: /s/ Jane "
        "Birch\n\nEffective Date: May 4, 2011",
        "2011-05-04",
        id="effective date below",
    ),
]


@pytest.mark.parametrize(("signatures", "date"), SIGNING)
@pytest.mark.parametrize("made", ["is made", "is made as of the date last signed below"])
def test_at_signing(signatures: str, date: str | None, made: str) -> None:
    head = f"SUPPLY AGREEMENT\n\nThis Supply Agreement {made} {BETWEEN}."
    assert dated(head + BODY + signatures + EXHIBIT) == date


@pytest.mark.parametrize(
    "words",
    [
        f"This Agreement is effective as of May 1, 2011 and is made as of May 4, 2011 {BETWEEN}.",
        f"This Agreement is made as of 12:01 a.m. on May 4, 2011 {BETWEEN}.",
        f"This Agreement, dated as of 12:01 a.m. on May 4, 2011, is made {BETWEEN}.",
        f'This Supply Agreement (the "Agreement"), with effect from May 4, 2011, is made {BETWEEN}.',
        f"This Agreement is entered into {BETWEEN} on May 4, 2011.",
        f"This Agreement (the Agreement) dated as of May 4, 2011 is made {BETWEEN}.",
        f"This Agreement is made this 4thday of May, 2011 {BETWEEN}.",
        f"This Agreement is made this 4th dayof May, 2011 {BETWEEN}.",
        f"This Agreement is made as of May 4, 20ll {BETWEEN}.",
        "On the 4th day of May, 2011, Harrow Mills, Inc. and Birch Lane LLC agree as follows:",
        f"It is filed with the Commission. AGREEMENT Dated May 4, 2011 This Agreement is made {BETWEEN}.",
        f'It is made {BETWEEN}.\n\n1. "Effective Date" means the date of this Agreement, being May 4, 2011.',
        f"This Agreement is made {BETWEEN}.\n\n1. Effective Date: May 4, 2011.",
    ],
)
def test_a_date_in_the_words_of_others(words: str) -> None:
    assert dated(f"SUPPLY AGREEMENT\n\n{words}{BODY}{SIGNED}") == "2011-05-04"


@pytest.mark.parametrize(
    ("words", "day"), [("as of May l, 2011", "2011-05-01"), ("this llth day of May, 2011", "2011-05-11")]
)
def test_a_figure_one_may_be_scanned_as_a_small_l(words: str, day: str) -> None:
    assert dated(f"SUPPLY AGREEMENT\n\nThis Agreement is made {words} {BETWEEN}.{BODY}") == day


@pytest.mark.parametrize("above", ["Rev. March 1, 2009", "Source: HARROW MILLS INC, S-1/A, 3/1/2009"])
def test_a_form_s_edition_and_a_filing_s_foot_are_no_dates(above: str) -> None:
    made = f"{above}\n\nSUPPLY AGREEMENT\n\nThis Agreement is made {BETWEEN}."
    text = f"{made}{BODY}Dated: May 4, 2011\n\n{SIGNED}"
    assert dated(text) == "2011-05-04"


def test_a_filing_s_foot_does_not_claim_the_date_of_the_line_below() -> None:
    foot = "Source: HARROW MILLS INC, 8-K, 3/1/2009"
    text = (
        f"SUPPLY AGREEMENT\n\nThis Agreement is made {BETWEEN}.{BODY}{foot}\n\nDated: May 4, 2011\n\n{SIGNED}"
    )
    assert dated(text) == "2011-05-04"


def test_each_signs_on_his_own_day() -> None:
    signed = (
        "HARROW MILLS, INC.\nBy: /s/ John Farrow\nSigned on May 2, 2011\n\n"
        "BIRCH LANE LLC\nBy: /s/ Jane Birch\nSigned on May 4, 2011\n"
    )
    assert dated(f"SUPPLY AGREEMENT\n\nThis Agreement is made {BETWEEN}.{BODY}{signed}") == "2011-05-04"


def test_a_day_alone_above_seals_is_that_of_signing() -> None:
    signed = (
        "Each retains one original after sealing.\n\nMay 4, 2011\n\nKo: Harrow [seal]\n\nOtsu: Birch [seal]\n"
    )
    conclude = "Harrow and Birch hereby conclude this agreement."
    assert dated(f"SUPPLY AGREEMENT\n\n{conclude}{BODY}{signed}") == "2011-05-04"


def test_a_letter_may_label_its_date() -> None:
    subject = "Re: Your agreement dated July 1, 2003"
    assert dated(f"Dated as of May 4, 2011\n\nJane Birch\n\n{subject}\n\nDear Jane:\n\nYes.") == "2011-05-04"


@pytest.mark.parametrize(
    "front",
    [
        'Moscow       "04" May 2011\n\nHarrow Mills, Inc. and Birch Lane LLC have concluded this contract.',
        'This Agreement is made between Harrow Mills, Inc., incorporated on March 3, 1999 ("Harrow"), and '
        'Birch Lane LLC, under a power of attorney dated April 5, 2010 ("Birch"), as of May 4, 2011.',
        f"Version 2.1 - March 3, 2009\n\nThis Agreement is made {BETWEEN} as of May 4, 2011.",
    ],
)
def test_the_days_of_others_are_passed_by(front: str) -> None:
    assert dated(f"SUPPLY AGREEMENT\n\n{front}{BODY}") == "2011-05-04"


def test_the_date_of_a_version_is_not_the_agreement_s() -> None:
    front = f"Version 2.1 - March 3, 2009\n\nThis Agreement is made {BETWEEN}."
    assert dated(f"SUPPLY AGREEMENT\n\n{front}{BODY}{SIGNED}") is None


def test_two_sign_at_two_places_named_in_one_line() -> None:
    line = "Bonn, 4 May 2011                  Delft, 29 April 2011"
    names = "Harrow Mills, Inc.                Birch Lane LLC"
    text = f"SUPPLY AGREEMENT\n\nThis Agreement is made {BETWEEN}.{BODY}{line}\n\n{names}\n"
    assert dated(text) == "2011-05-04"
    assert dated(text.replace(line, "Delivery is in Bonn on May 4, 2011.")) is None


@pytest.mark.parametrize(
    "front",
    [
        f"DATED 4 May 2011\n\nThis Agreement is made the      day of           2011 {BETWEEN}.",
        f"Dayton, Ohio\nMay 4, 2011\n\n{BETWEEN.capitalize()}.",
        f"________________\n\nMay 4, 2011\n________________\n\nThis Agreement is made {BETWEEN}.",
        f"This Agreement is entered into as of the Closing Date (May 4, 2011) {BETWEEN}.",
        "To be effective from July 1, 2011, this Supply Agreement is entered into on May 4, 2011 between "
        "Harrow Mills, Inc. and Birch Lane LLC.",
        "The Supply Agreement originally dated as of March 3, 2001 between Harrow Mills, Inc. and Birch Lane "
        "LLC, first amended and restated as of April 5, 2005, is hereby amended and restated as of this 4th "
        "day of May, 2011.",
        f"This Agreement, effective May 4, 2011, is {BETWEEN}. It supersedes contract 17 of March 3, 2009.",
        f"DATED the 4th day of May 2011\n\nContract made {BETWEEN}.\n\nHarrow makes the moulds according to "
        "drawings dated April 5, 2010.",
    ],
)
def test_one_of_several_dates_is_the_agreement_s(front: str) -> None:
    assert dated(f"SUPPLY AGREEMENT\n\n{front}{BODY}") == "2011-05-04"


@pytest.mark.parametrize(
    "clause",
    [
        "2. Prices. Birch buys at a tenth less than the list prices published on September 3, 2010.",
        "2. Fee. $12,000 a quarter, and options approved by the Board on August 8, 2010.",
    ],
)
def test_a_clause_that_ends_with_a_date_is_no_line_of_signing(clause: str) -> None:
    assert dated(f"SUPPLY AGREEMENT\n\nThis Agreement is made {BETWEEN}.\n\n{clause}\n\n{SIGNED}") is None


@pytest.mark.parametrize(
    "front",
    [
        "STOCK OPTION PLAN\n\nThis Stock Option Plan, dated May 4, 2011, is adopted by Harrow Mills, Inc.",
        f"AGREEMENT AND PLAN\n\nTHIS AGREEMENT AND PLAN, dated as of May 4, 2011, is {BETWEEN}.",
        f"PROPOSAL AND CONTRACT\n\nThis Proposal and Contract dated as of May 4, 2011 is made {BETWEEN}.",
    ],
)
def test_a_plan_is_an_instrument(front: str) -> None:
    assert dated(f"{front}{BODY}") == "2011-05-04"


def test_a_restated_plan_is_of_the_day_of_its_restatement() -> None:
    cover = "Effective as of January 1, 1994\n\nAs amended and restated as of May 4, 2011"
    assert dated(f"HARROW MILLS, INC.\n\nSUPPLEMENTAL RETIREMENT PLAN\n\n{cover}{BODY}") == "2011-05-04"
