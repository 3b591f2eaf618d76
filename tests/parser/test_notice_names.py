"""Whose name stands in an address: names over two lines, in running prose, and words that name nobody."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import document

from checker.parser import parse

FRONT = """\
SUPPLY AGREEMENT

This Supply Agreement, dated as of May 4, 2010, is between Alder Harbour Fuel Storage Company, an Ohio
corporation (the "Company"), and Birch Systems Limited, a company registered in England (the "Supplier").

1. Supply. The Supplier supplies.

2. Notices. {notices}

3. Law. This Agreement is governed by the laws of Ohio.
"""
POINTED = (
    "All notices shall be in writing and sent, if to the Supplier, to it at 12 Elm Street, Akron, Ohio 44308"
)


def written(notices: str) -> list[tuple[str, str]]:
    """Each addressee with the address."""
    clauses = parse(document(FRONT.format(notices=dedent(notices)))).notice_clauses
    return [
        (f"copy: {notice.name}" if notice.copy_only else notice.name, notice.address)
        for clause in clauses
        for notice in clause.notices
    ]


@pytest.mark.parametrize(
    "pointer",
    [
        "if to any Lender, to it at its address set forth in Schedule 2",
        "if to any other Lender, at its Domestic Lending Office specified in its Questionnaire",
        "if to the Supplier or Agent, to the address, facsimile number, electronic mail address or telephone "
        "number set forth below",
    ],
)
def test_words_that_point_to_an_address_are_none(pointer: str) -> None:
    assert written(f"{POINTED}; and {pointer}.") == [("the Supplier", "12 Elm Street, Akron, Ohio 44308")]


def test_a_party_that_is_only_pointed_to_stays() -> None:
    sentence = f"{POINTED}; and if to the Company, to its address set forth in the records of the Supplier."
    assert [name for name, _ in written(sentence)] == ["the Supplier", "the Company"]


def test_a_clause_with_pointers_has_addresses_elsewhere() -> None:
    notices = f"{POINTED}; and if to any Lender, to it at its address set forth in Schedule 2."
    (clause,) = parse(document(FRONT.format(notices=notices))).notice_clauses
    assert clause.elsewhere


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Harrow Systems\nSA\n\n42 Rue Haute\n1227 Carouge", "Harrow Systems SA"),
        (
            "Alder Harbour\nFuel Storing Company\n12 Elm Street\nAkron, Ohio 44308",
            "Alder Harbour Fuel Storing",
        ),
        ("Jane\nE. Harrow, Esq.\n\n\n280\nElm Avenue\n\nNew\nYork, New York 10016", "Jane E. Harrow, Esq."),
        ("HARROW\nSOLAR\n\nCalle\nOlmo 10\n\n28021\nMadrid", "HARROW SOLAR"),
    ],
    ids=["suffix", "a party's", "initial", "broken after a word"],
)
def test_names_over_two_lines(lines: str, expected: str) -> None:
    found = written(f"Notices shall be sent as follows:\n\nIf to the Supplier:\n\n{lines}\n")
    assert found[0][0].startswith(expected)


def test_a_city_broken_after_a_word() -> None:
    lines = "Birch Systems Limited\n\n\n10375\nElm Circle\n\n\n\nReno,\nNV 89521\n"
    assert written(f"Notices shall be sent as follows:\n\nSupplier:\n\n{lines}") == [
        ("Birch Systems Limited", "10375 Elm Circle, Reno, NV 89521")
    ]


def test_a_label_above_a_name_is_no_part_of_it() -> None:
    lines = "SUPPLIER\nBirch Systems Limited\n\n12 Elm Street\nAkron, Ohio 44308\n"
    assert ("Birch Systems Limited", "12 Elm Street, Akron, Ohio 44308") in written(
        f"Notices shall be sent as follows:\n\n{lines}"
    )


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (", with a copy to Jane A. Harrow, Treasurer, at the same address and telecopy no. 555-0142",
         "copy: Jane A. Harrow"),
        (", with a copy to Jane Harrow, Esq., Senior Vice President and General Counsel",
         "copy: Jane Harrow, Esq."),
        (", with copies to, Harrow Elm Bank, N.A., 270 Oak Avenue, New York, New York 10017",
         "copy: Harrow Elm Bank, N.A."),
    ],
    ids=["initial", "office", "comma"],
)  # fmt: skip
def test_copies_in_a_sentence(behind: str, expected: str) -> None:
    assert [name for name, _ in written(POINTED + behind + ".")] == ["the Supplier", expected]


@pytest.mark.parametrize(
    "behind",
    [
        ", with a copy to Attention of General Counsel (Facsimile No. 415 555-0142)",
        ", with copies to it at the same address, Attention: General Counsel, facsimile (312) 555-0142",
    ],
)
def test_a_copy_within_the_house_names_nobody(behind: str) -> None:
    assert [name for name, _ in written(POINTED + behind + ".")] == ["the Supplier"]


def test_an_address_behind_its_address_at() -> None:
    sentence = (
        "Notices shall be sent, if to the Agent, at its address at Harrow Bank, N.A., 11 Elm St., Akron."
    )
    assert written(sentence)[0][0] == "Harrow Bank, N.A."


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("WITH DUPLICATE NOTICE TO:  Harrow & Elm\n", "copy: Harrow & Elm"),
        ("With a copy to:\n(which shall not constitute notice)\nHarrowElm\n", "copy: HarrowElm"),
        ("With a copy to:\nc/o Harrow Foods Inc.\n", "copy: Harrow Foods Inc."),
    ],
    ids=["duplicate", "remark", "care of"],
)
def test_copies_in_lines(copy: str, expected: str) -> None:
    own = "If to the Supplier:\nBirch Systems Limited\n12 Elm Street\nAkron, Ohio 44308\n\n"
    found = written(f"Notices shall be sent as follows:\n\n{own}{copy}4 Oak Street\nReno, Nevada 89501\n")
    assert found[1:] == [(expected, "4 Oak Street, Reno, Nevada 89501")]


def test_quotation_marks_do_not_cling() -> None:
    lines = '"Birch Systems Limited\n12 Elm Street\nAkron, Ohio 44308,"\n'
    assert written(f"Notices to the Supplier shall be sent as follows:\n\n{lines}") == [
        ("Birch Systems Limited", "12 Elm Street, Akron, Ohio 44308")
    ]


def test_companies_above_one_address() -> None:
    place = "12 Elm Street\nAkron, Ohio 44308\n"
    lines = f"Alder Harbour Fuel Storage Company\nBirch Systems Limited\n{place}"
    assert written(f"Notices shall be sent as follows:\n\n{lines}") == [
        ("Alder Harbour Fuel Storage Company", "12 Elm Street, Akron, Ohio 44308"),
        ("Birch Systems Limited", "12 Elm Street, Akron, Ohio 44308"),
    ]


def test_a_list_below_signatures_is_of_all() -> None:
    signed = (
        "IN WITNESS WHEREOF, they sign.\n\nBIRCH SYSTEMS LIMITED\n\nBy: /s/ Jane Harrow\nName: Jane Harrow\n"
    )
    first = "If to\nCompany:\nAlder Harbour Fuel Storage Company\n12 Elm Street\n\nAkron, Ohio 44308\n"
    second = "If to\nSupplier:\nBirch Systems Limited\n4 Oak Street\n\nReno, Nevada 89501\n"
    text = FRONT.format(notices="They are in writing.") + f"\n{signed}\n\nNOTICES\n{first}{second}"
    names = [each.name for clause in parse(document(text)).notice_clauses for each in clause.notices]
    assert names == ["Alder Harbour Fuel Storage Company", "Birch Systems Limited"]


@pytest.mark.parametrize("right", ["Copyright (c) 2012-2021", "Copyright 2012", "(c) 2012", "\u00a9 2012"])
def test_notices_that_come_with_a_work_are_addressed_to_nobody(right: str) -> None:
    notices = f"""\
    The Supplier keeps the notices that come with a work.

    This product holds elm-parser. A copy of the source code may be downloaded from
    https://example.org/elm-parser.git. That work comes with this notice:

    ELM License

    {right} Fay Elm <fay@example.org>
    """
    assert written(notices) == []


def test_a_copyright_agent_is_written_to() -> None:
    notices = "Notices to the Supplier shall be sent to:\n\nCopyright Agent\n12 Elm Street\nAkron, Ohio 44308"
    assert written(notices)[0][1].startswith("Copyright Agent, 12 Elm Street")
