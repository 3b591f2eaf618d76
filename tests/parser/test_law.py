"""Statements of the governing law."""

from __future__ import annotations

import pytest
from made import reading

from checker.parser.law import read_governing_law
from checker.parser.scopes import find_scopes


def laws(text: str) -> list[tuple[str, str, str]]:
    got = reading(text)
    found = read_governing_law(got, find_scopes(got))
    return [(law.jurisdiction, law.subject, got.text[law.span.start : law.span.end]) for law in found]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (
            "This Agreement shall be governed by the laws of the State of New York, without regard to Ohio"
            " law.",
            "New York",
        ),
        ("THIS AGREEMENT SHALL BE CONSTRUED UNDER THE LAWS OF ENGLAND AND WALES.", "England and Wales"),
        ("Any dispute under this Agreement shall be governed by English law.", "England"),
        ("This Agreement is governed by U.S. Federal law and venue.", "United States"),
        ("The laws of Japan shall govern this Agreement.", "Japan"),
        ("Ohio law governs this Agreement.", "Ohio"),
        ("This Agreement is governed by the laws of the State of New Yok.", "New Yok"),
        ("This Agreement is governed by the laws of the Republic of Ruritania.", "Ruritania"),
        (
            "This Agreement is governed by the laws, other than choice of law rules, of the state of"
            " Florida.",
            "Florida",
        ),
        (
            "This Agreement shall be governed by the laws of Ontario and the federal laws of Canada.",
            "Ontario",
        ),
        ("This Agreement was made in the State of Nevada and is governed by the laws thereof.", "Nevada"),
        (
            "Except to the extent governed by the Federal Arbitration Act, this Agreement will be governed"
            " by the laws of Illinois.",
            "Illinois",
        ),
        (
            "Except to the extent governed by the Federal Arbitration Act or other federal law, this"
            " Agreement and all claims under it will be governed by the laws of Illinois.",
            "Illinois",
        ),
        ("This Contract shall be governed by generally applicable Spanish legislation.", "Spain"),
    ],
)
def test_choices(sentence: str, place: str) -> None:
    assert laws(f"12.3 Governing Law. {sentence} The parties waive a jury.\n") == [
        (place, "agreement", sentence)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Alder, Inc. is a corporation duly organized under the laws of Delaware and governed by its charter.",
        "The Notes shall be governed by the indenture.",
        "Nothing in this Agreement is to be construed as a licence.",
    ],
)
def test_no_choice(sentence: str) -> None:
    assert laws(f"{sentence}\n") == []


def test_subjects() -> None:
    assert [law[:2] for law in laws(
        """
        This Agreement is governed by the laws of Texas.

        The perfection of the security interest is governed by the laws of Ohio.

        The mill's activities shall be governed by the laws of Utah.
        """
    )] == [("Texas", "agreement"), ("Ohio", "part"), ("Utah", "other")]  # fmt: skip


def test_two_laws_in_one_sentence() -> None:
    found = laws(
        "This Agreement is governed by the laws of the State of California and the laws of Hong Kong.\n"
    )
    assert [law[0] for law in found] == ["California", "Hong Kong"]


def test_scope() -> None:
    got = reading(
        """
        SUPPLY AGREEMENT

        1. Sale. Flour is sold.

        2. Term. It ends.

        3. Law. This Agreement is governed by the laws of Texas.

        IN WITNESS WHEREOF, the parties have signed.

        By: /s/ Ann Alder


        EXHIBIT A

        This Note is governed by the laws of Ohio.
        """
    )
    assert [law.scope for law in read_governing_law(got, find_scopes(got))] == [0, 1]


@pytest.mark.parametrize("part", ["THIS PROVISION IS", "This Section 7.2(b) shall be", "This paragraph 8 is"])
def test_the_law_of_a_provision_is_not_that_of_the_agreement(part: str) -> None:
    ((place, subject, _),) = laws(
        f"{part} governed by and interpreted in accordance with the laws of Florida."
    )
    assert (place, subject) == ("Florida", "part")


@pytest.mark.parametrize(
    "sentence",
    [
        "(b) Option 1 of Clause 17 will apply and the governing law will be the law of Ireland.",
        "In Clause 17, the governing law shall be the law of Ireland.",
        "The parties agree that the Standard Contractual Clauses shall be governed by the law of Ireland.",
    ],
)
def test_the_law_of_an_incorporated_text_is_not_that_of_the_agreement(sentence: str) -> None:
    ((place, subject, _),) = laws(sentence)
    assert (place, subject) == ("Ireland", "part")


@pytest.mark.parametrize(
    "head",
    ["11.6 Applicable Law and Arbitration ", "Attention: Ann Reed Phone: (555) 010-0000 9. GOVERNING LAW. "],
)
def test_a_heading_that_runs_on_is_no_part_of_the_sentence(head: str) -> None:
    sentence = "This Agreement shall be governed by the laws of Ohio."
    assert laws(head + sentence) == [("Ohio", "agreement", sentence)]
