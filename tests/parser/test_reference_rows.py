"""Rows of citations, and bare ones beside another document: whose each is."""

from __future__ import annotations

import pytest
from made import reading

from checker.model.agreement import Reference
from checker.parser import parse

_FRONT = """
        SERVICES AGREEMENT

        This Services Agreement (this "Agreement") is made as of May 4, 2010, between Alder Mills, Inc., an
        Ohio corporation (the "Customer"), and Birch Systems, LLC, an Ohio limited liability company (the
        "Supplier"), who are parties to a Lease Agreement dated June 1, 2008 (the "Lease").

        1. Services. The Supplier shall perform the services.

        2. Fees. The Customer shall pay the fees.

        3. Term. This Agreement ends after two years.

        4. Lease. {}

        5. Law. This Agreement is governed by the laws of Ohio.
"""


def cited(sentence: str) -> list[Reference]:
    return list(parse(reading(_FRONT.format(sentence)).document).references)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Supplier follows Sections 12 and 13, inclusive, of the Lease.",
        "The Supplier follows Sections 12 to 15 (inclusive) of the Lease.",
        "Section 21 and the last sentence of Section 22 of the Lease are left out.",
        "The Supplier follows Section 18.1 (other than clause (c) thereof) of the Lease.",
        "The Supplier follows Sections 18.1, 18.2 (as changed since) and 18.3 of the Lease.",
        "The Supplier follows Section 18(a), 18(b) and 19 of the Lease.",
        "The Supplier follows Article XI, Section 12 of the Lease.",
        "All of the Lease applies, except Sections 11.1 and 12.2, Article 22, and Exhibits C and D thereof.",
        "Article 14 of the Lease applies. For this purpose Section 14.2 is left out.",
        "The forms are Exhibit G-1 or G-2 to the Lease.",
    ],
)
def test_a_row_has_one_owner(sentence: str) -> None:
    found = [(r.text, r.owner) for r in cited(sentence) if not r.text.startswith("clause")]
    assert len(found) > 1 or "18.1 (" in sentence
    assert {owner for _, owner in found} == {"Lease Agreement"}, found


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("The rules are chosen under Section 12 of those Rules.", "Section 12", "statute"),
        ("It is allowed by Section 73.35 of the office's rules.", "Section 73.35", "statute"),
        ("It follows Section 519 of the Federal Grain, Feed, and Seed Act.", "Section 519", "statute"),
        ("The farm lies in Section 27, T5N, R4W.", "Section 27", "unknown"),
        ("The farm is the NE/4 of Section 14-T5N-R4W.", "Section 14", "unknown"),
        ("See the Staff Handbook, Section 8, for leave.", "Section 8", "unknown"),
        ("It is a Schedule II controlled substance.", "Schedule II", "statute"),
        ("It follows Section 9 of that Agreement.", "Section 9", "unknown"),
        ("As said in the Lease (see Section 18.3), the rooms are kept.", "Section 18.3", "unknown"),
        ("Under the Lease, the Customer does what is asked in Section 19.", "Section 19", "unknown"),
        ("Section 22 of the Lease, as changed, and in it Section 31, shall stay.", "Section 31", "unknown"),
        ("The plant meets 10 CFR Section 50.80 and Section 50.90.", "Section 50.90", "unknown"),
        ("Under the Lease and this Agreement, what Section 19 asks is done.", "Section 19", "this"),
        ("Section 12 of the Lease stays. It is as Section 19 says.", "Section 19", "this"),
        ("Section 2.1 of the Lease stays. It is as Section 2.7 says.", "Section 2.7", "this"),
    ],
)
def test_words_beside_a_number_say_whose_it_is(sentence: str, words: str, kind: str) -> None:
    (found,) = (reference for reference in cited(sentence) if reference.text == words)
    assert found.owner_kind == kind
    assert (found.resolved is False) == (kind == "this")


@pytest.mark.parametrize(
    "sentence",
    [
        "Section 12 (Rent) of the Lease is changed.",
        "Section 12 (Rent) and Section 14 (Repairs) of the Lease are changed.",
    ],
)
def test_a_sentence_may_open_with_a_captioned_citation(sentence: str) -> None:
    assert cited(sentence)[0].text == "Section 12"
