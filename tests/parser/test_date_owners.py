"""Whose a date in the opening words is: this instrument's, the amended one's, that of something else."""

from __future__ import annotations

import datetime

import pytest
from made import document

from checker.parser import parse

BODY = """

1. Services. Birch shall supply the Products to Harrow.

IN WITNESS WHEREOF, the parties have executed this instrument.

HARROW MILLS, INC.

By: /s/ Lou Ash
Name: Lou Ash
Title: President
"""
PARTIES = 'Harrow Mills, Inc. ("Harrow") and Birch LLC ("Birch")'
RECITED = f"WHEREAS, {PARTIES} made a Lease dated July 2, 2008;"

OWN = {
    "to the one amended": (
        "AMENDMENT NO. 2 TO LEASE",
        f'AMENDMENT NO. 2, dated as of May 4, 2011, to the Lease (the "Lease") dated July 2, 2008'
        f" between {PARTIES}",
    ),
    "before the one amended": (
        "AMENDMENT TO LEASE",
        f'Effective May 4, 2011, the Lease (the "Lease") dated July 2, 2008 between {PARTIES} is amended.',
    ),
    "amends theirs": (
        "AMENDMENT TO LEASE",
        f'{PARTIES} hereby amend, as of May 4, 2011, their Hosting Lease (the "Lease").',
    ),
    "named by its month": (
        "MAY 2011 AMENDMENT TO LEASE",
        f"This May 2011 Amendment to Lease is entered into this 4th day of May, 2011 between {PARTIES}.",
    ),
    "of two unsure the later": (
        "SECOND AMENDMENT",
        f'Reference is made to the Lease, effective July 2, 2008 (the "Lease"), between {PARTIES}.'
        " The parties hereby amend the Lease, effective May 4, 2011, as follows:",
    ),
    "on terms": (
        "LEASE AGREEMENT",
        f"{PARTIES} enter into this Agreement on the terms and conditions set forth herein,"
        " effective May 4, 2011.",
    ),
    "under a plan": (
        "OPTION AGREEMENT",
        "This Option Agreement under the Harrow Mills 2003 Stock Plan, made as of May 4, 2011, is between"
        f" {PARTIES}.",
    ),
    "behind recitals": (
        "AGENCY AGREEMENT",
        f"{RECITED}\n\nNOW, THEREFORE, the parties agree as of May 4, 2011 as follows:",
    ),
    "behind a consideration": (
        "AGENCY AGREEMENT",
        f"{RECITED}\n\nNOW, THEREFORE, in consideration of all this, they agree this 4th day of May, 2011:",
    ),
    "effective behind recitals": (
        "AMENDMENT TO LEASE",
        f"{RECITED}\n\nNOW, THEREFORE, the parties agree that, effective as of May 4, 2011"
        ' (the "Amendment Effective Date"), the Lease is amended as follows:',
    ),
    "established as of": (
        "TRUST AGREEMENT",
        f"This Trust Agreement is hereby established as of May 4, 2011, by and between {PARTIES}.",
    ),
    "behind a company duly formed": (
        "LEASE",
        f"This Lease is made by {PARTIES}, a corporation duly organized, dated May 4, 2011.",
    ),
    "in force from": (
        "LEASE",
        f"This Lease is made and shall be in force from May 4, 2011, by and between {PARTIES}.",
    ),
    "valid from": (
        "CONSULTING AGREEMENT",
        f"This Consulting Agreement is valid from May 4, 2011, and is made by and between {PARTIES}.",
    ),
    "with a short name of its own": (
        "AGENCY AGREEMENT",
        'This Agency Agreement, including Addenda, as amended, ("Restated Agreement") dated as of May 4, 2011'
        f" by and between {PARTIES}.",
    ),
    "a day in words": (
        "LEASE AGREEMENT",
        f'This Lease is between {PARTIES}.\n\n1. Terms. "Effective Date" means the 4th day of May, 2011.',
    ),
    "deemed to be": (
        "LEASE AGREEMENT",
        f"This Lease is between {PARTIES}.\n\n1. Term. The Effective Date shall be deemed to be May 4, 2011.",
    ),
    "the first of a span": (
        "LEASE AGREEMENT",
        f"This Lease runs from May 4, 2011, on which it is made, to June 30, 2016 and binds {PARTIES}.",
    ),
    "behind a list of amendments": (
        "AMENDMENT NO. 4 TO SUPPLY AGREEMENT",
        f"This Amendment No. 4 to the Supply Agreement, dated November 30, 2006, by and between {PARTIES}, as"
        " previously amended by Amendment No. 1 dated June 2, 2008, Amendment No. 2 dated December 14,"
        " 2009 and"
        ' Amendment No. 3 dated October 1, 2010 (together, the "Agreement"), is made and entered into as'
        " of this"
        " 4th day of May, 2011.",
    ),
    "restating one that was restated": (
        "THIRD AMENDED AND RESTATED LEASE",
        f"This Third Amended and Restated Lease is made as of May 4, 2011 between {PARTIES} and amends and"
        " restates the Lease that was last amended and restated as of May 5, 2012.",
    ),
    "of a party whose charter was restated": (
        "AMENDED AND RESTATED LEASE",
        f"This Lease is made as of May 4, 2011 between {PARTIES}, whose charter was restated on May 5, 2006.",
    ),
    "restated for the second time": (
        "AMENDED AND RESTATED LEASE",
        "This Lease, originally made as of July 2, 2003, amended as of August 1, 2006, and hereby amended and"
        f" restated as of May 4, 2011, is between {PARTIES}.",
    ),
    "as it was restated": (
        "AMENDED AND RESTATED LEASE",
        "This Amended and Restated Lease dated as of July 2, 2008, as amended and restated as of May 4, 2011,"
        f" is between {PARTIES}.",
    ),
    "below a plan that was restated": (
        "Harrow Mills, Inc.\n2008 Stock Plan\n(as amended and restated July 2, 2010)\n\nSTOCK UNIT AWARD"
        " AGREEMENT\n\nGrant Date: May 4, 2011",
        f"This Stock Unit Award Agreement is made as of the Grant Date between {PARTIES}.",
    ),
    "behind the founding of a party": (
        "LEASE AGREEMENT",
        f"{PARTIES} have signed this Lease at Dayton on May 4, 2011.\n\n"
        'Harrow Mills, Inc., a corporation incorporated as of July 2, 2001 ("Harrow"), lets to Birch.',
    ),
}


@pytest.mark.parametrize(("title", "front"), OWN.values(), ids=OWN)
def test_the_instruments_own_day(title: str, front: str) -> None:
    found = parse(document(f"{title}\n\n{front}{BODY}")).date
    assert found is not None
    assert found.value == datetime.date(2011, 5, 4)


def test_the_days_of_instruments_that_are_listed() -> None:
    text = (
        "LIMITED POWER OF ATTORNEY\n\nHarrow Mills, Inc. appoints Birch LLC its attorney-in-fact under:\n\n"
        "1. Weaving and Dyeing Agreement dated as of March 1, 2006\n"
        "2. Loan Agreement dated as of June 1, 2007\n\n"
        "IN WITNESS WHEREOF, Harrow Mills, Inc. has signed this instrument this 4th day of May, 2011.\n\n"
        "HARROW MILLS, INC.\n\nBy: /s/ Lou Ash\nName: Lou Ash\nTitle: President\n"
    )
    found = parse(document(text)).date
    assert found is not None
    assert found.value == datetime.date(2011, 5, 4)


@pytest.mark.parametrize(
    "front",
    [
        "The term of this Agreement is from June 1, 2011 through May 31, 2012.",
        "This Agreement covers services from June 1, 2011 until May 31, 2012.",
        "This Agreement shall run from June 1, 2011 through May 31, 2012.",
        "Under this Agreement Birch times the Akron marathon held at noon of June 1, 2011.",
        "Birch is a trust established as of June 1, 2011.",
        "This Agreement replaces the pilot agreement which was dated June 1, 2010.",
        "Birch is a company which is registered as of June 1, 2011.",
        f"\n\n{RECITED}\n\nNOW, THEREFORE, in consideration of the loan made on June 1, 2010, they agree:",
        f"\n\n{RECITED}\n\nNOW, THEREFORE, the parties, in consideration of the sum paid and the lease"
        " signed on June 1, 2010, agree as follows:",
    ],
)
def test_the_day_of_something_else(front: str) -> None:
    text = f"SERVICE AGREEMENT\n\nThis Agreement is made between {PARTIES}. {front}{BODY}Date: May 4, 2011\n"
    found = parse(document(text)).date
    assert found is not None
    assert found.value == datetime.date(2011, 5, 4)
