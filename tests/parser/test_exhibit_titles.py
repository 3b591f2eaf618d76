"""Attachments whose label is broken over two lines, or which bear their title alone."""

from __future__ import annotations

from textwrap import dedent

import pytest

from checker.model.agreement import Agreement, Exhibit
from checker.model.source import Document
from checker.parser import parse

SIGNED = """

IN WITNESS WHEREOF, the parties have signed this Agreement.

QUILLON MILLS, INC.

By: /s/ Jane Alder
Name: Jane Alder
Title: President

BIRCH SYSTEMS, LLC

By: /s/ Hollis Reed
Name: Hollis Reed
Title: Manager

"""


def agreement(terms: str, behind: str, front: str = "") -> Agreement:
    text = front + (
        dedent("""\
        SUPPLY AGREEMENT

        This Supply Agreement (this "Agreement") is made as of May 4, 2010, between Quillon Mills, Inc., an
        Ohio corporation (the "Seller"), and Birch Systems, LLC, an Ohio limited liability company (the
        "Buyer").

        """)
        + terms
        + SIGNED
        + behind
    )
    return parse(Document(path="made.txt", format="text", text=text, sha256="", encoding="utf-8"))


def exhibit(terms: str, behind: str, label: str) -> Exhibit:
    return next(each for each in agreement(terms, behind).exhibits if each.label == label)


BODY = "The Seller keeps fire cover of two million dollars with an insurer of good standing in the State.\n"
INSURED = "1. Insurance. The policies that the Seller keeps in force are set forth in Schedule 4.7.\n"


@pytest.mark.parametrize(
    "behind", ["Schedule\n4.7\n\nPolicies\n\n", "SCHEDULE\n\n4.7\n\nPOLICIES IN FORCE\n\n"]
)
def test_a_label_over_two_lines(behind: str) -> None:
    assert exhibit(INSURED, behind + BODY, "Schedule 4.7").attached


@pytest.mark.parametrize("behind", ["Schedule\n4.8\n\nPolicies\n\n", "4.7\n\nPolicies\n\n"])
def test_another_number_is_no_label(behind: str) -> None:
    assert not exhibit(INSURED, behind + BODY, "Schedule 4.7").attached


def test_a_label_over_two_lines_in_the_contents_heads_nothing() -> None:
    contents = "SCHEDULES\n\nSchedule\n4.7\n\nPolicies\n\n"
    assert not exhibit(contents + INSURED, "", "Schedule 4.7").attached


GLOSSARY = '"Mill" means the mill of the Seller at the river, with all of its stores and yards around it.\n'


@pytest.mark.parametrize(
    ("terms", "title"),
    [
        ("1. Defined Terms. Words with capitals have the meanings given in Exhibit 1.\n", "DEFINED TERMS"),
        (
            "1.1 DEFINED TERMS: Words have the meanings ascribed to them in Exhibit 1 hereto.\n",
            "DEFINED TERMS",
        ),
        ("1. Words. Words have the meanings given in Exhibit 1 (Glossary of Terms).\n", "GLOSSARY OF TERMS"),
        ("1. Words. They are explained.\n\nExhibit 1 - Words Explained\n", "WORDS EXPLAINED"),
    ],
)
def test_a_title_alone_behind_the_signatures(terms: str, title: str) -> None:
    told = agreement(
        f"{terms}\n2. Law. It is that of Ohio. Exhibit 1 goes with it.\n", f"{title}\n\n{GLOSSARY}"
    )
    assert [each.attached for each in told.exhibits if each.label == "Exhibit 1"] == [True]


@pytest.mark.parametrize(
    ("terms", "title"),
    [
        ("1. Defined Terms. Words have the meanings given in Exhibit 1.\n", "PRICES OF GOODS"),
        ("1. Quillon Mills, Inc. delivers the plans of Exhibit 1 in May.\n", "QUILLON MILLS"),
        ("1. Buyer pays what Exhibit 1 says.\n", "BUYER:"),
    ],
)
def test_another_title_or_a_signers_name_is_none(terms: str, title: str) -> None:
    assert not exhibit(terms, f"{title}\n\n{GLOSSARY}", "Exhibit 1").attached


@pytest.mark.parametrize("said", ["INTENTIONALLY LEFT BLANK", "- Reserved", "[Omitted]"])
def test_what_the_list_calls_blank_is_left_out(said: str) -> None:
    contents = f"LIST OF EXHIBITS\n\nExhibit A   Prices\n\nExhibit B   {said}\n\nExhibit C   Plans\n"
    terms = "1. Site. The site is described in Exhibit B, the prices in Exhibit A, the plans in Exhibit C.\n"
    told = agreement(terms, "", front=f"SUPPLY AGREEMENT\n\n{contents}\n")
    assert [each.label for each in told.exhibits if each.omitted] == ["Exhibit B"]


@pytest.mark.parametrize("label", ["Schedule 10.a", "Schedule 10a", "Schedule 10.2", "Schedule 10A"])
def test_a_label_with_its_letter(label: str) -> None:
    told = agreement(f"10. Debts. {label} lists the debts of the Seller, and the Buyer has read it.\n", "")
    assert [each.label for each in told.exhibits] == [label]


def test_what_an_amendment_puts_in_cites_the_attachments_of_what_it_changes() -> None:
    text = dedent("""\
        FIRST AMENDMENT TO SUPPLY AGREEMENT

        This First Amendment to Supply Agreement (this "Amendment") is made as of May 4, 2011, between Quillon
        Mills, Inc., an Ohio corporation (the "Seller"), and Birch Systems, LLC, an Ohio limited liability
        company (the "Buyer"). It amends the Supply Agreement of May 4, 2010 (the "Supply Agreement").

        1. Exhibits. Section 2 of the Supply Agreement is replaced with the following: "2. Exhibits A, B
        and C, all attached hereto, are a part of this Agreement."

        2. Prices. The prices of the year are attached to this Amendment as Exhibit A.
        """)
    behind = f"EXHIBIT A\n\nPRICES\n\n{BODY}"
    document = Document(
        path="made.txt", format="text", text=text + SIGNED + behind, sha256="", encoding="utf-8"
    )
    assert [each.label for each in parse(document).exhibits] == ["Exhibit A"]
