"""Parties and titles of fronts as many drafters set them: lists, labels, letters, scans."""

from __future__ import annotations

import datetime

import pytest
from made import document

from checker.parser import parse

TITLE = "SUPPLY AGREEMENT\n\n"
END = "\n\n1. Supply. The goods shall be supplied.\n\n2. Term. The term ends on May 31, 2014.\n"
SIGNED = "\n/s/ Stig Low\n\n/s/ Marta Low\n"


def parties(text: str) -> list[str]:
    return [party.name for party in parse(document(text)).parties]


def title(text: str) -> str | None:
    found = parse(document(text)).title
    return found.text if found else None


@pytest.mark.parametrize(
    ("front", "names"),
    [
        (
            'This Agreement is made between Harrow Corp. ("Harrow") and WM. F. ("BILL") STACKHOUSE of '
            "Kaycee.",
            ["Harrow Corp.", 'WM. F. ("BILL") STACKHOUSE'],
        ),
        (
            'This Agreement is by and between HARROW BANCORP, an Ohio corporation ("Bancorp"), and JOAN B. '
            "LOW, JR. "
            '("Executive").',
            ["HARROW BANCORP", "JOAN B. LOW, JR."],
        ),
        (
            "This Agreement is among Harrow Land Partners, LLP, Stig Low, and Marta Low, his wife, jointly "
            "and "
            "severally.",
            ["Harrow Land Partners, LLP", "Stig Low", "Marta Low"],
        ),
        (
            'This Agreement is between Harrow Inc. ("Harrow") and GREGOR LOW, businessman, of 18 Sea '
            "Avenue (the "
            '"Principal").',
            ["Harrow Inc.", "GREGOR LOW"],
        ),
        (
            "This Agreement is made as of July 1, 2009 among Harrow Media, LLC, its subsidiary Harrow "
            "Digital, LLC "
            '(together, "Licensor") and Birch Networks, Inc. ("Licensee").',
            ["Harrow Media, LLC", "Harrow Digital, LLC", "Birch Networks, Inc."],
        ),
        (
            "This Agreement is among Harrow Home Loan Trust 2006-4, a Delaware statutory trust, and Birch "
            "Servicing, "
            "LLC.",
            ["Harrow Home Loan Trust 2006-4", "Birch Servicing, LLC"],
        ),
        (
            "Parties. The parties to this Covenant are:\n\n(a) Harrow Holdings, Inc., a Florida "
            'corporation (the "Buyer");'
            "\n\n(b) Marcus L. Low and Denise A. Low, husband and wife, of Ocala, Florida; and\n\n(c) the "
            "Low Family 1998 "
            'Irrevocable Trust under agreement dated November 3, 1998 (with them, the "Sellers").',
            [
                "Harrow Holdings, Inc.",
                "Marcus L. Low",
                "Denise A. Low",
                "Low Family 1998 Irrevocable Trust",
            ],
        ),
        (
            "WHEREAS, Harrow Media, LLC and Birch Networks, Inc. entered into a Supply Agreement dated "
            "October 12, 2005;"
            "\n\nNOW, THEREFORE, this Amended and Restated Supply Agreement is made as of July 1, 2009 "
            "among Harrow Media, "
            'LLC, Harrow Digital, LLC (together, "Licensor") and Birch Networks, Inc. ("Licensee").',
            ["Harrow Media, LLC", "Harrow Digital, LLC", "Birch Networks, Inc."],
        ),
        (
            "This Agreement is dated [\u2022] and made between:\n\n(1) HARROW HOLDINGS PLC, company number "
            "09900771 "
            '("Seller"); and\n\n(2) [\u2022] LIMITED, company number [\u2022] ("Purchaser").',
            ["HARROW HOLDINGS PLC"],
        ),
        (
            "This Agreement is delivered pursuant to Section 3.2(b) of the Purchase Agreement dated May"
            " 1, 2019, by"
            " Lou P. Ash, whose address is 1 Elm Close, Dayton, Ohio 45402, Ann Low, whose address is 7"
            " Oak Bend,"
            ' Dayton, Ohio 45402 (each a "Principal"), to and with Birch Dental, LLC (the "Company").\n\n'
            "/s/ Lou P. Ash\n/s/ Ann Low\n",
            ["Lou P. Ash", "Ann Low", "Birch Dental, LLC"],
        ),
        (
            "This Amendment No. 2 is made as of May 4, 2011 to that certain Supply Agreement dated March"
            " 5, 2008,"
            " as amended by Amendment No. 1 dated July 2, 2009, by and among Harrow Devices plc"
            ' ("Harrow"), and'
            ' Birch Works, Inc. ("Birch").',
            ["Harrow Devices plc", "Birch Works, Inc."],
        ),
        (
            "This Agreement is made by and between (a) Harrow Works, Inc. and (b) Birch Trust Company, not"
            ' individually but as trustee of the Low Family Trust (the "Trustee").',
            ["Harrow Works, Inc.", "Birch Trust Company"],
        ),
        (
            "This Agreement is made between Harrow Bank & Trust, an Ohio banking corporation (the"
            ' "Bank"), Harrow Bancorp, its parent holding company (the "Company"), and Ms. Ann M. Low'
            ' ("Executive").',
            ["Harrow Bank & Trust", "Harrow Bancorp", "Ann M. Low"],
        ),
        (
            'This Agreement is made between the following:\n\n     "HARROW":    Harrow Works Corp., an Ohio'
            ' corporation; and\n\n     "BIRCH":     Birch Kabushiki Kaisha, a Japanese corporation.',
            ["Harrow Works Corp.", "Birch Kabushiki Kaisha"],
        ),
        (
            "Reference is made to the Supply Agreement dated May 1, 2004 between Harrow Works, Inc., a"
            " Delaware"
            ' corporation with offices at 9 Elm Road, Akron, Ohio ("Harrow"), and Birch & Low'
            " Laboratories S.A., a"
            ' company of Brussels, Belgium ("B&L"). This Amendment is made by and between Harrow and B&L.',
            ["Harrow Works, Inc.", "Birch & Low Laboratories S.A."],
        ),
        (
            'This Agreement is made among Harrow Trust, Inc. (the "Company"), Low Tankers'
            " Co\u00f6peratief U.A.,"
            ' e.Scholar Mills, Inc. ("Scholar"), Generadora Elm, Sociedad An\u00f3nima, and Lou P. Ash, a'
            " British"
            ' subject of 2 Eaton Row, London SW1 ("Mr. Ash").',
            [
                "Harrow Trust, Inc.",
                "Low Tankers Co\u00f6peratief U.A.",
                "e.Scholar Mills, Inc.",
                "Generadora Elm, Sociedad An\u00f3nima",
                "Lou P. Ash",
            ],
        ),
        (
            'This Agreement is made between Harrow Carriers S.A. ("Owners") and The Low Family 1994'
            " Irrevocable Trust, created under an instrument of 1994.",
            ["Harrow Carriers S.A.", "The Low Family 1994 Irrevocable Trust"],
        ),
        (
            "This Agreement is made among Harrow Bank, SLA, Harrow, MHC and Birch Works, Inc., and the"
            " Data Backup"
            " SLA is part of it.",
            ["Harrow Bank, SLA", "Harrow, MHC", "Birch Works, Inc."],
        ),
        (
            'This Agreement is made by HARROW MILLS, INC. ("Pledgor"), for the benefit of the ROYAL BANK'
            " OF ELM"
            ' ("Bank").',
            ["HARROW MILLS, INC.", "ROYAL BANK OF ELM"],
        ),
        (
            'This Agreement is made between At The Mills Limited (the "Supplier"), Margaret Court (the'
            ' "Coach")'
            " and the Vatican, and the University, a public body.",
            ["At The Mills Limited", "Margaret Court", "Vatican", "University"],
        ),
        (
            'This Agreement is made between Ann Reed and Birch Foods, Inc. ("Birch"). Ann Reed and Birch'
            " Foods shall"
            " act together, and Ann Reed and Birch Foods agree.",
            ["Ann Reed", "Birch Foods, Inc."],
        ),
        (
            "In accordance with Rule 13d-1(k), Harrow Fund, L.P., Harrow GP, LLC and Lou P. Ash, a citizen of"
            " Ohio, hereby agree to file jointly.\n\n/s/ Lou P. Ash\n",
            ["Harrow Fund, L.P.", "Harrow GP, LLC", "Lou P. Ash"],
        ),
        (
            'Whereas, Trustees of Elm College, a nonprofit corporation ("College"), and Birch Works, Inc.'
            ' ("Birch"), made a License in 2007;\n\nNow, therefore, this Amendment is made this 4th day'
            " of May,"
            " 2011 between College and Birch, who agree:",
            ["Trustees of Elm College", "Birch Works, Inc."],
        ),
        (
            'This Agreement is delivered by Harrow Imaging, LLC ("Borrower"), and Harrow Holdings, Inc.'
            ' ("Holdings"), to and with Birch Credit Corporation, as agent ("Agent").',
            ["Harrow Imaging, LLC", "Harrow Holdings, Inc.", "Birch Credit Corporation"],
        ),
        (
            "This Agreement is made by and between Harrow Mills Corp., a company incorporated in Ontario,"
            " Ontario"
            ' Corporation Number 2214470 ("Harrow"), and Birch S.A.S., registered with the Register of'
            " Commerce"
            ' and Companies of Lyon under B 391 204 ("Birch").',
            ["Harrow Mills Corp.", "Birch S.A.S."],
        ),
    ],
)
def test_preambles(front: str, names: list[str]) -> None:
    assert [name.removeprefix("the ") for name in parties(TITLE + front + END + SIGNED)] == names


@pytest.mark.parametrize(
    ("front", "names"),
    [
        (
            "Contractor\n    Harrow Transport Corp., trading as Harrow Lift Care\n    77 Engine Rd., Toms "
            "River\n\n"
            "Owner\n    Birch Hospitals Authority, a public body corporate",
            ["Harrow Transport Corp.", "Birch Hospitals Authority"],
        ),
        (
            "Party A:\n\n  Shenzhen Harrow Co., Ltd.\n\n  Address: 7 Third Road, Shenzhen\n\n  Legal "
            "representative: "
            "TANG Weimin\n\nParty B:\n\n  Birch Lighting S.A.C.\n\n  Address: Av. Los Frutales 1180, Lima  "
            " Contact: Hugo Low",
            ["Shenzhen Harrow Co., Ltd.", "Birch Lighting S.A.C."],
        ),
        (
            "CUSTOMER INFORMATION\nCompany Name:    Harrow Toy Outlet Inc.\nBilling Contact: Fran Low\n\n"
            "PROVIDER INFORMATION\nCompany Name:    Birch Data Centers, L.P.",
            ["Harrow Toy Outlet Inc.", "Birch Data Centers, L.P."],
        ),
        (
            "| Consultant            | Client              | SOW Date          |\n"
            "|-----------------------|---------------------|-------------------|\n"
            "| Harrow Analytics, Inc. | Birch Power LLC    | February 10, 2020 |",
            ["Harrow Analytics, Inc.", "Birch Power LLC"],
        ),
        (
            "A.  Company:             Harrow Credit Services, Inc.\n     Address:     2200 Hollow Rd., "
            "Marietta\n"
            "B.  Affiliate:           Birch Auto Group LLC\nC.  Agreement Date:      08/14/2009\n"
            "D.  Licensee:            Low Mills LLC",
            ["Harrow Credit Services, Inc.", "Low Mills LLC"],
        ),
        (
            "Item 1    Licensor               Harrow Software (Proprietary) Limited\n"
            "Item 2    Licensee               Birch Minerals plc\nItem 4    Date of execution      16 "
            "February 2009",
            ["Harrow Software (Proprietary) Limited", "Birch Minerals plc"],
        ),
        (
            "This Agreement is made by and among:\n\n"
            '    "Buyer":         Harrow Centers, Inc., an Ohio corporation;\n\n'
            '    "Shareholders":  Lou P. Ash, a physician, and Ann-Marie Low, each an individual.',
            ["Harrow Centers, Inc.", "Lou P. Ash", "Ann-Marie Low"],
        ),
        (
            "Pledgee (Party A): Harrow Consulting (Shenzhen) Co., Ltd.\nAddress: Tower B, Shenzhen\n\n"
            "Pledgor (Party B): Liu Low\nID No.: 440301\n\nThis Agreement is entered into by the above"
            " parties.",
            ["Harrow Consulting (Shenzhen) Co., Ltd.", "Liu Low"],
        ),
    ],
)
def test_labels(front: str, names: list[str]) -> None:
    assert parties(TITLE + front + END) == names


@pytest.mark.parametrize(
    ("letter", "names"),
    [
        (
            "HARROW ADVISORS, INC.\n80 South Street\n\nFebruary 27, 2004\n\nMr. Leonard Oyster\nChief "
            "Executive Officer\n"
            'Birch Devices, Inc.\n7400 Cloud Parkway\n\nDear Leonard:\n\nHarrow Advisors, Inc. ("Harrow") '
            "will provide "
            'consulting services to Birch Devices, Inc. (the "Company").\n\nVery truly yours,\n\nHARROW '
            "ADVISORS, INC.\n\n"
            "By /s/ M. Dahl\n\nAgreed:\n\nBIRCH DEVICES, INC.\n\nBy /s/ Leonard Oyster\n",
            ["Harrow Advisors, Inc.", "Birch Devices, Inc."],
        ),
        (
            "HARROW ADVISORS, INC.\n80 South Street\n\nFebruary 27, 2004\n\nMr. Leonard Oyster\nBirch "
            "Devices, Inc.\n"
            '7400 Cloud Parkway\n\nDear Leonard:\n\nHarrow Advisors, Inc. ("Harrow") offers to you, on the '
            "terms of your "
            "employment by Birch Devices, Inc., a bonus.\n\nVery truly yours,\n\nHARROW ADVISORS, INC.\n\n"
            "By /s/ M. Dahl\n\nAgreed:\n\n/s/ Leonard Oyster\n",
            ["Harrow Advisors, Inc.", "Leonard Oyster"],
        ),
        (
            "HARROW ENERGY, INC.\n\nFebruary 27, 2004\n\nBirch Fund IV, L.P.\nBirch Co-Fund,"
            " L.P.\n\nGentlemen:\n\n"
            "In connection with the purchase by Birch Fund IV, L.P. and Birch Co-Fund, L.P. (together, the"
            ' "Investors") of shares of Harrow Energy, Inc. (the "Company"), the Company agrees with the'
            " Investors as follows:\n\nVery truly yours,\n\nHARROW ENERGY, INC.\n\nBy /s/ M. Dahl\n",
            ["Harrow Energy, Inc.", "Birch Fund IV, L.P.", "Birch Co-Fund, L.P."],
        ),
        (
            "HARROW ADVISORS, INC.\n\nFebruary 27, 2004\n\nMr. Leonard Oyster\nChief Executive Officer\nBirch"
            " Devices, Inc.\n7400 Cloud Parkway\n\nDear Leonard:\n\nThis letter sets forth the agreement"
            " between"
            ' Harrow Advisors, Inc., an Ohio corporation ("Harrow"), and Birch Devices, Inc., an Iowa'
            " corporation"
            ' ("Birch").\n\nVery truly yours,\n\nHARROW ADVISORS, INC.\n\nBy /s/ M. Dahl\n',
            ["Harrow Advisors, Inc.", "Birch Devices, Inc."],
        ),
    ],
)
def test_letters(letter: str, names: list[str]) -> None:
    assert [name.title() for name in parties(letter)] == [name.title() for name in names]


def test_a_letter_in_one_line() -> None:
    letter = (
        "HARROW ADVISORS, INC. May 4, 2011 Mr. William Oyster 7400 Cloud Parkway Dear Bill: Harrow "
        "Advisors, Inc. "
        '("Harrow") offers you the position of Controller. Very truly yours, HARROW ADVISORS, INC. By: /s/ '
        "M. Dahl"
    )
    assert parties(letter) == ["Harrow Advisors, Inc.", "William Oyster"]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("           S U P P L Y   A G R E E M E N T\n\nTHIS CONTRACT is made", "SUPPLY AGREEMENT"),
        (
            "CONFORMED COPY\n(reflects Amendment No. 1)\n\nRESTATED\nSUPPLY AGREEMENT\n\nMade",
            "RESTATED SUPPLY AGREEMENT",
        ),
        (
            "SUPPLY AGREEMENT ALDER RISK FUND BIRCH RISK FUND CEDAR RISK FUND MAPLE RISK FUND AGREEMENT made",
            "SUPPLY AGREEMENT",
        ),
        (
            "Supply Agreement Exhibit 10.2 SUPPLY AND RELEASE AGREEMENT\n\nMade",
            "SUPPLY AND RELEASE AGREEMENT",
        ),
        (
            "PORTIONS HAVE BEEN FILED WITH THE SECURITIES AND EXCHANGE COMMISSION VESSEL SUPPLY "
            "AGREEMENT\n\nMade",
            "VESSEL SUPPLY AGREEMENT",
        ),
        (
            "FIRST WAIVER TO SUPPLY AGREEMENT FIRST WAIVER, dated the day below,",
            "FIRST WAIVER TO SUPPLY AGREEMENT",
        ),
        (
            "ALDER CONTRACT NO. 076C/01\n\nLICENCE AND SUPPLY AGREEMENT\n\nMade",
            "LICENCE AND SUPPLY AGREEMENT",
        ),
        ("eCommerce Hosting Agreement\n\nThis Agreement is made", "eCommerce Hosting Agreement"),
        ("CONTRACT No. 17-E/06\n\n1. SUBJECT OF THE CONTRACT\nIt is made", "CONTRACT No. 17-E/06"),
        (
            "AGREEMENT FOR SUPPLIES\n\nCONTRACT NO. DOC-09-3371\n\nThis Agreement is made",
            "AGREEMENT FOR SUPPLIES",
        ),
        (
            "Supply and Hosting Agreement\n\nPART A - PARTICULARS\n\nPART B - TERMS\n\n1. It is made",
            "Supply and Hosting Agreement",
        ),
        ("*SUPPLY AND SERVICE AGREEMENT*\n\nThis agreement is made", "SUPPLY AND SERVICE AGREEMENT"),
    ],
)
def test_titles(head: str, words: str) -> None:
    assert title(f"{head} between Harrow Mills, Inc. and Birch Lane LLC on May 4, 2011.{END}") == words


def test_all_sign_below_accepted() -> None:
    text = (
        'SPONSOR AGREEMENT\n\nThe undersigned agree that Harrow Insurance, Inc. ("Sponsor") shall sponsor the'
        " regatta.\n\n1. Fee. Sponsor pays the fee to the Foundation.\n\nACCEPTED:\n\nSponsor: Harrow"
        " Insurance,"
        " Inc.\n\nBy: /s/ Lou Ash\n\nName: Lou Ash\n\nTitle: President\n\nFoundation: Birch Sailing"
        " Foundation\n\nBy: /s/ Ann Low\n\nName: Ann Low\n\nTitle: Chair\n"
    )
    assert parties(text) == ["Harrow Insurance, Inc.", "Birch Sailing Foundation"]


def test_a_scanned_front() -> None:
    text = (
        'DYEING AGREEMENT\n\nThis Dyeing Agreernent ("Agreement") is made as of this l5th day of 0ctober,'
        " 2OO9, by"
        " and among Harrow Mills, Inc. (\"Dyer''), Wendell C. Low (''Guarantor\") and Birch Strait Bank"
        " (''Lender'').\n\n1. Dyeing. The Dyer dyes. The Lender lends to the Dyer, and the Guarantor"
        " guarantees.\n"
    )
    agreement = parse(document(text))
    assert {party.name: [alias.name for alias in party.aliases] for party in agreement.parties} == {
        "Harrow Mills, Inc.": ["Dyer"],
        "Wendell C. Low": ["Guarantor"],
        "Birch Strait Bank": ["Lender"],
    }
    assert agreement.date is not None
    assert agreement.date.value == datetime.date(2009, 10, 15)
