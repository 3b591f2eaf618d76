"""The choice of a law in the words of many drafters, and where it stands."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

FRONT = """SUPPLY AGREEMENT

This Supply Agreement is made as of May 4, 2011 between Harrow Mills, Inc. and Birch Lane LLC.

1. Term. This Agreement lasts three years.

"""


def chosen(clause: str) -> list[tuple[str, str]]:
    agreement = parse(document(f"{FRONT}{clause}\n\n3. Notices. Notices are in writing.\n"))
    laws = [law for law in agreement.governing_law if law.subject == "agreement"]
    return [(law.jurisdiction, agreement.words(law.span)) for law in laws]


@pytest.mark.parametrize(
    "sentence",
    [
        "Any controversy shall be determined by reference to Ohio law.",
        "The parties agree to the application of the laws of Ohio to govern all rights and duties.",
        "Both parties agree to the law of the State of Ohio.",
        "Both parties agree to the application of the laws of Ohio.",
        "The place of performance shall be Ohio and the law of such state shall govern.",
        "This is an Ohio contract, and matters of its construction are referred to the law of that State.",
        "The interpretation of this Agreement shall be in accordance with the laws of Ohio.",
        "This Agreement shall be regulated by the laws of Ohio.",
        "This Agreement shall be govemed by the laws of Ohio.",
        "This Agreement shall comply with and be governed by Ohio law.",
        "Ohio law governs, leaving aside its conflicts rules.",
        "The governing law shall be that of the State of Ohio.",
        "The applicable law is the law of Ohio.",
        "This Agreement shall be governed by and construed in accordance with the State of Ohio.",
        "This Agreement is construed under the Uniform Commercial Code as adopted in the State of Ohio.",
        "This Agreement shall be governed by the laws of the state of ohio without regard to conflicts.",
        "Both parties agree to be bound by the laws of the State of Ohio with respect to this Agreement.",
        "The laws of the State where the Premises are located, which is the State of Ohio, shall govern.",
    ],
)
def test_the_law_and_its_sentence(sentence: str) -> None:
    assert chosen(f"2. General. {sentence}") == [("Ohio", sentence)]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("Governing Law: State of Ohio", "State of Ohio"),
        ("Governing law: the laws of Ohio", "the laws of Ohio"),
        ("Governing Law: Ohio", "Ohio"),
        ("Governing law: Ohio law", "Ohio law"),
        ("Governing law: Ohio law, arbitration at Dayton", "Ohio law"),
        (
            "2. Governing law\n\nThe laws of the State of Ohio, United States.",
            "The laws of the State of Ohio",
        ),
        ("Governing law: State of Ohio, U.S.A.", "State of Ohio"),
    ],
)
def test_a_row_of_key_terms(row: str, words: str) -> None:
    assert chosen(row) == [("Ohio", words)]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Applicable Law and Venue 10.1 ", ""),
        ("GENERAL 22.1 ", ""),
        ("", " 10.2 Arbitration. Disputes are settled in Utah."),
    ],
)
def test_the_numbers_of_sections_part_what_has_run_together(before: str, behind: str) -> None:
    sentence = "This Agreement shall be governed by the laws of Ohio"
    assert [law for law, _ in chosen(f"{before}{sentence}{behind}")] == ["Ohio"]
    assert chosen(f"{before}{sentence}{behind}")[0][1].rstrip(".") == sentence


def test_a_section_referred_to_parts_nothing() -> None:
    sentence = "Subject to Section 10.1 This Agreement shall be governed by the laws of Ohio."
    assert chosen(f"2. General. {sentence}") == [("Ohio", sentence)]


def test_a_company_established_under_a_law() -> None:
    assert (
        chosen("2. Supplier. Harrow (referred to as the Supplier) is established under the laws of Ohio.")
        == []
    )


@pytest.mark.parametrize(
    "clause",
    [
        "2. Law. State of Ohio.",
        "2. Law. The State of Ohio.",
        "2. Governing Law; Waiver of Jury Trial. State of Ohio.",
        "2. Controlling Law. State of Ohio.",
    ],
)
def test_a_heading_and_no_more_than_a_place(clause: str) -> None:
    assert [place for place, _ in chosen(clause)] == ["Ohio"]


def test_the_law_that_depends_on_who_claims() -> None:
    sentence = "If Harrow sues, the laws of Ohio apply; if Birch Lane sues, the laws of Utah apply."
    assert [law for law, _ in chosen(f"2. Governing Law. {sentence}")] == ["Ohio", "Utah"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Words here are interpreted in accordance with the State of Ohio Fire Code.",
        "The fee shall be governed by the State of Ohio gaming regulations.",
    ],
)
def test_rules_of_a_state_are_no_choice_of_its_law(sentence: str) -> None:
    assert chosen(f"2. Terms. {sentence}") == []


def test_a_state_without_a_word_for_its_law() -> None:
    sentence = "This Agreement shall be governed by the State of Ohio without regard to conflicts."
    assert chosen(f"2. Law. {sentence}") == [("Ohio", sentence)]


@pytest.mark.parametrize("name", ['"State"', "\u201c State \u201d"])
def test_the_state_that_was_given_a_short_name(name: str) -> None:
    recital = f"1. Birch Lane is licensed to practice in the state of Ohio (the {name}).\n\n"
    sentence = "This Agreement shall be governed by the laws of the State."
    assert chosen(f"{recital}2. Law. {sentence}") == [("Ohio", sentence)]
    assert chosen(f"2. Law. {sentence}") == []
