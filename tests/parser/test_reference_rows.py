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


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        (
            "The rent under Section 14.1 and the dues under Article 17 of the Lease are paid.",
            "Section 14.1",
            "unknown",
        ),
        (
            "It needs leave under Section 18 and, for signs, under Section 19 of the Lease.",
            "Section 18",
            "unknown",
        ),
        (
            "Rights under Section 14 and duties under Section 15, in each case of the Lease.",
            "Section 14",
            "unknown",
        ),
        ("Neither Section 14 nor any other provision of the Lease is changed.", "Section 14", "instrument"),
        ("The Lease provides in Section 14 for the rent.", "Section 14", "unknown"),
        ("Subject to the terms of the Lease, including Section 13, it stays.", "Section 13", "unknown"),
        ("If the Lease is changed under its Section 13, the Supplier is told.", "Section 13", "unknown"),
        ("It holds under the Lease, Section 17 of which names the law.", "Section 17", "instrument"),
        (
            "The dues follow Section 12 of the Lease. On a sale they follow Section 13.",
            "Section 13",
            "unknown",
        ),
        ("The Customer insures as Exhibit B, Section 4, to the Lease requires.", "Exhibit B", "instrument"),
        ("The yard is in Exhibit C, and its rules are in Exhibit D, to the Lease.", "Exhibit C", "unknown"),
        ("The 2006 HDDA Definitions, Section 14.2, apply.", "Section 14.2", "unknown"),
        ("Resales fall under National Instrument 45-777, section 12.5.", "section 12.5", "statute"),
        ("She is a Section 16 officer.", "Section 16", "statute"),
        ("It leaves the Section 7 rights of any employee.", "Section 7", "statute"),
    ],
)
def test_what_does_not_stand_here_is_the_other_documents_that_the_sentence_names(
    sentence: str, words: str, kind: str
) -> None:
    (found,) = (reference for reference in cited(sentence) if reference.text == words)
    assert (found.owner_kind, found.resolved) == (kind, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Subject to Section 4 of the Lease, the Customer shall pay what Section 42 states.",
        "The Lease stays, as Section 42 says.",
        "The Lease Trustee tells of a breach of Section 42.",
        "Section 12 of the Lease stays. It is as Section 42 says.",
    ],
)
def test_what_another_clause_says_of_another_document_hides_no_broken_reference(sentence: str) -> None:
    (found,) = (reference for reference in cited(sentence) if reference.text == "Section 42")
    assert (found.owner_kind, found.resolved) == ("this", False)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Staff Rules. Sections 2 and 3 are kept.", "Sections 2"),
        ("In a conflict with the Lease, Section 2, as changed, is followed.", "Section 2"),
        ("In a default under the Staff Handbook, Section 3, first sentence, applies.", "Section 3"),
        ("Subject to Article 3, Section 409A of the Code is kept.", "Article 3"),
        ("The papers on Schedule B and the owner's title policy are handed over.", "Schedule B"),
        ("The patents in Schedule I licensed to the Customer remain.", "Schedule I"),
    ],
)
def test_what_stands_here_is_this_documents_whatever_the_words_around_may_mean(
    sentence: str, words: str
) -> None:
    text = (
        _FRONT.format(sentence)
        + "\n        SCHEDULE B\n\n        The papers.\n\n        SCHEDULE I\n\n        The patents.\n"
    )
    references = parse(reading(text).document).references
    (found,) = (reference for reference in references if reference.text == words)
    assert found.owner_kind == "this"


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The Supplier keeps its rights under the Lease and the Customer shall give the notice of", None),
        ("The Supplier keeps its rights under the Lease, and the Customer must give the notice of", None),
        (
            "The Supplier keeps its rights under the Lease and those of the notice given under",
            "Lease Agreement",
        ),
    ],
)
def test_another_document_is_left_where_the_next_subject_begins(sentence: str, owner: str | None) -> None:
    assert [each.owner for each in cited(f"{sentence} Section 15.") if each.target == "15"] == [owner]


@pytest.mark.parametrize(
    ("sentence", "resolved"),
    [
        ("Section II applies.", True),
        ("Section II.A applies.", True),
        ("Section II(A) applies.", True),
        ("Section II.B.2 applies.", True),
        ("Section II.B.2.a applies.", True),
        ("Section VII.C applies.", None),
        ("Paragraph 2 of the lease applies, and paragraph 2(a).", None),
    ],
)
def test_divisions_of_roman_numerals_and_letters_are_cited_with_points(
    sentence: str, resolved: bool | None
) -> None:
    text = f"""
        I. GOODS

        The Seller sells flour.

        II. DUTIES

        A. Price. The price is ten dollars.

        B. Place. The place is the mill.

        1. Hours. The mill is open by day.

        2. Roads. The road is kept:

        (a) by the Seller in winter; and

        (b) by the Buyer in summer.

        III. LAW

        {sentence}
        """
    references = parse(reading(text).document).references
    assert references
    assert {reference.resolved for reference in references} == {resolved}
