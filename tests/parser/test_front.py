"""The front of an agreement: title, preamble, date, recitals, kind and status."""

from __future__ import annotations

import pytest
from made import document, reading

from checker.model.agreement import Agreement
from checker.parser import parse
from checker.parser.kind import is_agreement
from checker.parser.title import read_exhibit_number

BODY = """
1. Sale. The Seller shall sell flour.

2. Law. This Agreement is governed by the laws of Ohio.
"""
PARTIES = 'between Alder Mills, Inc., an Ohio corporation (the "Buyer"), and Birch, LLC (the "Seller").'


def parsed(text: str) -> Agreement:
    return parse(document(text.strip() + "\n" + BODY))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"EXHIBIT 10.3\n\nSUPPLY AGREEMENT\n\nThis Supply Agreement is made {PARTIES}", "SUPPLY AGREEMENT"),
        (f"Exhibit 10.3 SUPPLY AGREEMENT This Supply Agreement is made {PARTIES}", "SUPPLY AGREEMENT"),
        (f"ALDER MILLS, INC. SUPPLY AGREEMENT\n\nThis Agreement is made {PARTIES}", "SUPPLY AGREEMENT"),
        (
            f"EXECUTION COPY\n\nAMENDMENT NO. 1\n\nTO\n\nSUPPLY AGREEMENT\n\nThis Amendment No. 1 is made"
            f" {PARTIES}",
            "AMENDMENT NO. 1 TO SUPPLY AGREEMENT",
        ),
        (
            f"Exhibit 4.4 THIS LICENSE AND RESELLER AGREEMENT dated as of May 4, 2010 is made {PARTIES}",
            "LICENSE AND RESELLER AGREEMENT",
        ),
        (f"FORM OF LEASE\n\nThis Lease is made {PARTIES}", "LEASE"),
        (
            "SECOND AMENDMENT TO\n\nALDER MILLS COMPANY\n\nRETIREMENT PLAN\n\nWHEREAS, there is a plan;",
            "SECOND AMENDMENT TO ALDER MILLS COMPANY RETIREMENT PLAN",
        ),
        (
            f"ADVICE IS DUE FOR ITS MODIFICATION\n\nSTANDARD SUPPLY AGREEMENT\n\nThe parties act {PARTIES}",
            "STANDARD SUPPLY AGREEMENT",
        ),
        (
            f"AMENDMENT TO SUPPLY AGREEMENT The Supply Agreement {PARTIES[:-1]}, is hereby amended.",
            "AMENDMENT TO SUPPLY AGREEMENT",
        ),
        (
            f"License, Supply and Service Agreement\n\nAGREEMENT made {PARTIES}",
            "License, Supply and Service Agreement",
        ),
    ],
)
def test_title(head: str, title: str) -> None:
    agreement = parsed(head)
    assert agreement.title is not None
    assert agreement.title.text == title
    assert " ".join(agreement.words(agreement.title.span).split()) == title


def test_a_table_of_contents_does_not_hide_the_opening() -> None:
    agreement = parsed(
        "SUPPLY AGREEMENT\n\nby and between\n\nALDER MILLS, INC.\n\nand\n\nBIRCH, LLC\n\nTABLE OF"
        " CONTENTS\n\n"
        "1. Sale ........ 1\n2. Term ........ 2\n3. Law ........ 3\n\n"
        f"This Supply Agreement is made as of May 4, 2010 {PARTIES}"
    )
    assert agreement.preamble is not None
    assert agreement.words(agreement.preamble).startswith("This Supply Agreement is made")
    assert [party.name for party in agreement.parties] == ["Alder Mills, Inc.", "Birch, LLC"]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (f"SUPPLY AGREEMENT\n\nThis Agreement, dated as of May 4, 2010, is {PARTIES}", "2010-05-04"),
        (f"SUPPLY AGREEMENT\n\nThis Agreement is made this 4th day of May, 2010, {PARTIES}", "2010-05-04"),
        (
            "FIRST AMENDMENT\n\nThis First Amendment to the Supply Agreement dated April 1, 2007 is made as"
            " of "
            f"May 4, 2010, {PARTIES}",
            "2010-05-04",
        ),
        (f"SUPPLY AGREEMENT\n\nThis Agreement is made as of ____ day of May, 2010, {PARTIES}", None),
        (f"SUPPLY AGREEMENT\n\nDated as of May 4, 2010\n\nThis Agreement is {PARTIES}", "2010-05-04"),
        (f"SUPPLY AGREEMENT\n\nThis Agreement is made {PARTIES}", None),
    ],
)
def test_date(head: str, date: str | None) -> None:
    agreement = parsed(head)
    value = agreement.date.value if agreement.date else None
    assert (value.isoformat() if value else None) == date


def test_date_of_the_testimonium() -> None:
    agreement = parse(
        document(
            f"SUPPLY AGREEMENT\n\nThis Agreement is made {PARTIES}\n{BODY}\n"
            "IN WITNESS WHEREOF, the parties have executed this Agreement as of May 4, 2010.\n\n"
            "ALDER MILLS, INC.\n\nBy: /s/ Ann Alder\n"
        )
    )
    assert agreement.date is not None
    assert str(agreement.date.value) == "2010-05-04"


def test_recitals_in_their_forms() -> None:
    opening = f"SUPPLY AGREEMENT\n\nThis Agreement is made {PARTIES}\n\n"
    whereas = parsed(
        f"{opening}WHEREAS, the Buyer mills; and\n\nWHEREAS, the Seller sells;\n\nNOW, THEREFORE, the"
        f" parties agree:"
    )
    assert [whereas.words(recital.span) for recital in whereas.recitals] == [
        "WHEREAS, the Buyer mills; and",
        "WHEREAS, the Seller sells;",
    ]
    lettered = parsed(
        f"{opening}RECITALS\n\nA. The Buyer mills.\n\nB. The Seller sells.\n\nNOW, THEREFORE, it is agreed:"
    )
    assert [lettered.words(recital.span) for recital in lettered.recitals] == [
        "A. The Buyer mills.",
        "B. The Seller sells.",
    ]
    assert parsed(opening).recitals == ()


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("JOINDER AGREEMENT", "joinder"),
        ("FIRST AMENDMENT TO CREDIT AGREEMENT", "amendment"),
        ("AMENDED AND RESTATED CREDIT AGREEMENT", "credit"),
        ("CONSENT AND WAIVER", "consent"),
        ("EXECUTIVE EMPLOYMENT AGREEMENT", "employment"),
        ("SEPARATION AND RELEASE AGREEMENT", "severance"),
        ("SOFTWARE LICENSE AGREEMENT", "licence"),
        ("OFFICE LEASE", "lease"),
        ("CONSTRUCTION LOAN AGREEMENT", "credit"),
        ("CONSTRUCTION CONTRACT", "construction"),
        ("ASSET PURCHASE AGREEMENT", "purchase"),
        ("AGREEMENT AND PLAN OF MERGER", "purchase"),
        ("SUPPLEMENTAL EXECUTIVE RETIREMENT PLAN", "plan"),
        ("MASTER SERVICES AGREEMENT", "services"),
    ],
)
def test_kind(title: str, kind: str) -> None:
    assert parsed(f"{title}\n\nThis Agreement is made {PARTIES}").kind == kind


def test_status() -> None:
    executed = f"SUPPLY AGREEMENT\n\nThis Agreement is made {PARTIES}"
    assert parsed(executed).status == "executed"
    assert parsed("FORM OF " + executed).status == "form"
    assert (
        parsed(
            'SUPPLY AGREEMENT\n\nThis Agreement is made between Alder, Inc. and ____________ (the "Seller").'
        ).status
        == "form"
    )
    assert parsed("DRAFT OF MAY 4, 2010\n\n" + executed).status == "draft"
    assert parsed("FORM OF " + executed + "\n\nBy: /s/ Ann Alder").status == "executed"


def test_exhibit_number() -> None:
    assert read_exhibit_number(reading("EXHIBIT 10.3\n\nJOINDER AGREEMENT\n")) == "10.3"
    assert read_exhibit_number(reading("Exhibit 10(o)(xvii)\n\nLEASE\n")) == "10(o)(xvii)"
    assert read_exhibit_number(reading("JOINDER AGREEMENT\n")) is None


@pytest.mark.parametrize(
    "text",
    [
        "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549\n\nFORM 8-K\n\nCURRENT"
        " REPORT\n\n"
        "ALDER MILLS, INC.\n(Exact name of registrant as specified in its charter)\n\nItem 1.01 Entry into"
        " a Material "
        "Definitive Agreement. On May 4, 2010, Alder Mills, Inc. entered into a Supply Agreement with"
        " Birch, LLC.\n",
        "FOR IMMEDIATE RELEASE\n\nAlder Mills, Inc. and Birch, LLC today announced that they will sell"
        " flour together.\n",
        "The mill is still, the stream is low,\nthe miller's wheel has ceased to go.\n",
        "Dear Ann,\n\nI hope that this letter finds you well. The flour was very good.\n\nYours,\n\nBen\n",
    ],
)
def test_what_is_no_agreement(text: str) -> None:
    assert not parse(document(text)).recognised


@pytest.mark.parametrize(
    "text",
    [
        f"SUPPLY AGREEMENT\n\nThis Agreement is made {PARTIES}\n{BODY}",
        "Cover Page for the Mutual NDA\n\nBy signing this Cover Page, the parties enter into the Mutual NDA."
        "\n\n"
        "Key Terms\n\nCompany: Alder Mills, Inc.\n\nBy: ____________\nName:\nTitle:\n\n"
        "Company: Birch, LLC\n\nBy: ____________\nName:\nTitle:\n",
        "May 4, 2010\n\nMs. Carla Cedar\n12 Hill Street\n\nDear Carla:\n\nAlder Mills, Inc. (the "
        '"Company") is pleased to '
        "offer you employment.\n\n1. Salary. Your salary is $50,000.\n\n2. Term. Your employment is at"
        " will.\n\n"
        "ALDER MILLS, INC.\n\nBy: /s/ Ann Alder\n\nAgreed and accepted:\n\n/s/ Carla Cedar\n",
        "SURETY BOND\n\nKNOW ALL MEN BY THESE PRESENTS, that Alder Mills, Inc., as principal, and Birch"
        " Surety Company, as surety, are held and firmly bound unto the City of Elm in the sum of $50,000."
        "\n\nALDER MILLS, INC.\n\nBy: /s/ Ann Alder\n",
        "ALDER MILLS, INC. RETIREMENT PLAN\n\n1. Purpose. This Plan provides benefits.\n\n2. Law. This Plan"
        " is governed by "
        "the laws of Ohio.\n",
    ],
)
def test_what_is_an_agreement(text: str) -> None:
    assert parse(document(text)).recognised


def test_nothing_is_no_agreement() -> None:
    assert not is_agreement(reading("x\n"), None, (), (), (), ())


BETWEEN = 'between Alder Mills, Inc. (the "Buyer") and Birch, LLC (the "Seller")'
WITNESS = "IN WITNESS WHEREOF, the parties have "


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            "AMENDMENT NO. 2 TO SUPPLY AGREEMENT",
            "This Amendment No. 2 to the Supply Agreement dated as of May 4, 2010, as amended by Amendment"
            f" No. 1 thereto dated June 1, 2011, is made {BETWEEN} and is dated as of July 5, 2012.",
        ),
        (
            "AMENDMENT TO SUPPLY AGREEMENT",
            f'This Amendment (the "Amendment") is made as of July 5, 2012 (the "Effective Date") {BETWEEN}.',
        ),
        (
            "AMENDMENT TO SUPPLY AGREEMENT",
            'This document amends that certain Supply Agreement ("Agreement") made as of May 4, 2010'
            f" {BETWEEN}.",
            "Section 2 is deleted.",
            f"{WITNESS}set their hands this 5th day of July, 2012.",
        ),
        (
            "SUPPLY AGREEMENT",
            f"This Agreement is made {BETWEEN}.",
            "It shall be effective as of June 1, 2012.",
            f"{WITNESS}executed this Agreement on July 5, 2012.",
        ),
        ("SUPPLY AGREEMENT", "In Lisbon, on the 5th of July 2012", f"This Agreement is made {BETWEEN}."),
        (
            "SUPPLY AGREEMENT",
            'This SUPPLY AGREEMENT (as amended from time to time, this "Agreement"), dated as of July 5, 2012'
            f" and effective as of August __, 2012, is made {BETWEEN}.",
        ),
        (
            "ADDENDUM TO SUPPLY AGREEMENT",
            f"Under the Supply Agreement made May 4, 2010, effective June 1, 2010 {BETWEEN}, they agree:",
            f"{WITNESS}executed this Addendum this 5th day of July, 2012.",
        ),
        ("SUPPLY AGREEMENT", "DATE: July 5, 2012", f"This Agreement is made {BETWEEN}."),
        (
            "Filed with the Form 10-Q of Alder Mills, Inc., June 30, 2012",
            "SUPPLY AGREEMENT",
            "DATED AS OF",
            "JULY 5, 2012",
            f"This Agreement is made {BETWEEN}.",
        ),
        (
            "SUPPLY AGREEMENT",
            f"This Agreement is made {BETWEEN}.",
            "By: S/ Ann Reed Ann Reed Date: July 5, 2012",
            "Quality rules",
            f"{WITNESS}signed these rules.",
        ),
        (
            "SUPPLY AGREEMENT",
            f"This Agreement is made {BETWEEN}.",
            f"{WITNESS}signed.",
            "ALDER MILLS, INC.",
            "By: /s/ Ann Reed 7/3/12",
            "BIRCH, LLC",
            "By: /s/ Bo Carr 7/5/12",
        ),
    ],
)
def test_date_of_this_instrument(paragraphs: tuple[str, ...]) -> None:
    agreement = parse(document("\n\n".join(paragraphs)))
    assert agreement.date is not None
    assert str(agreement.date.value) == "2012-07-05"


@pytest.mark.parametrize(
    "paragraphs",
    [
        (f"This Agreement is made as of , 2012 {BETWEEN}.", "Date of birth: May 4, 1960"),
        (
            f"This Agreement is made {BETWEEN}.",
            "By: /s/ Ann Reed",
            "COMMENCEMENT DATE FOR DELIVERIES: MAY 4, 2012",
        ),
        ("Commencement Date: May 4, 2012", f"This Agreement is made {BETWEEN}."),
        (f"This Agreement is made pursuant to the Master Agreement dated May 4, 2012 {BETWEEN}.",),
        (
            f"This Agreement is made {BETWEEN}.",
            f"{WITNESS}signed.",
            "By: /s/ Ann Reed",
            "Expiration Date: May 4, 2013",
        ),
    ],
)
def test_no_date_of_its_own(paragraphs: tuple[str, ...]) -> None:
    agreement = parse(document("\n\n".join(("SUPPLY AGREEMENT", *paragraphs))))
    assert agreement.date is None or agreement.date.value is None
