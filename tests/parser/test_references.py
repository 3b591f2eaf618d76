"""Whose a reference is, and whether what it cites stands here."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import document

from checker.model.agreement import Agreement, Reference
from checker.parser import parse


def parsed(text: str) -> Agreement:
    return parse(document(dedent(text)))


SERVICES = """\
    SERVICES AGREEMENT

    This Services Agreement (this "Agreement") is made as of May 4, 2010, between Alder Mills, Inc., an Ohio
    corporation (the "Customer"), and Birch Systems, LLC, an Ohio limited liability company (the "Supplier").

    1. Services. {}

    2. Fees. The Customer shall pay (a) the fees and (b) the taxes within thirty days.

    3. Term. This Agreement ends after two years.

    4. Law. This Agreement is governed by the laws of Ohio.
    """


def references(sentence: str) -> tuple[Reference, ...]:
    return parsed(SERVICES.format(sentence)).references


@pytest.mark.parametrize(
    ("sentence", "kind", "owner"),
    [
        ("Section 3 applies.", "this", None),
        ("It is subject to Section 9 hereof.", "this", None),
        ("It is subject to Section 3 of this Agreement.", "this", None),
        ("It is subject to Section 3 of the Agreement.", "this", None),
        ("IT IS SUBJECT TO SECTION 3 OF THIS AGREEMENT AND OF THE PARTIES' POWERS.", "this", None),
        ("A Works Contract (the 'Contract') ends, and Section 3 of this Contract stays.", "this", None),
        (
            "It follows Section 3 of the Pooling Agreement and the Depositor sells.",
            "instrument",
            "Pooling Agreement",
        ),
        ("It follows Section 12 of Royal Decree 661.", "statute", "Royal Decree 661"),
        ("It follows Section 12(g) of the Pooling Agreement.", "instrument", "Pooling Agreement"),
        ("It follows Section 12 (Notices) of the Pooling Agreement.", "instrument", "Pooling Agreement"),
        ("Sections 12 and 14, respectively, of the Members Plan apply.", "instrument", "Members Plan"),
        ("It follows Sections 12 and 14 of the Members Plan.", "instrument", "Members Plan"),
        ("It is in Section 12, and Section 14, of the Pooling Agreement.", "instrument", "Pooling Agreement"),
        ("It follows Section 12 of the Members' Deed.", "instrument", "Members' Deed"),
        ("It follows Section 4 of Exhibit B to the Pooling Deed.", "instrument", "Pooling Deed"),
        ("It is under Section 3, in the Pooling Certificate.", "unknown", "Pooling Certificate"),
        ("It uses the Draw Certificate (Section 3).", "this", None),
        ("It follows Section 409A of the Code.", "statute", "Code"),
        ("It follows Code Section 280G.", "statute", "Code"),
        ("It follows 11 U.S.C. Section 365.", "statute", "11 U.S.C."),
        ("It follows Section 13(d) of the Exchange Act.", "statute", "Exchange Act"),
        ("It follows Section 409A.", "statute", "a statute"),
        ("It stands on Section 30, Township 4 South.", "unknown", "the land survey"),
        ("It follows Section 9 of that certain loan agreement.", "unknown", "agreement"),
        (
            "It follows clause (c) of section 12.4 of the Pooling Agreement.",
            "instrument",
            "Pooling Agreement",
        ),
        ("It follows the Bankruptcy Code and Section 365(n) thereof.", "statute", "Bankruptcy Code"),
        ("It follows Section 12 (a) of the Pooling Agreement.", "instrument", "Pooling Agreement"),
        ("The rights under this Section 1 of the Customer stand.", "this", None),
        ("It follows paragraph (i) of Recital II above.", "this", None),
        ("The change is Section 19 - Immunity: Intentionally Deleted.", "unknown", "a division left out"),
        ("It does not apply HDD Exhibit H-5 to claims.", "unknown", "HDD"),
        ("Goods are on the list in Exhibit H, in object code form.", "this", None),
        ("Goods are on the list in Exhibit H, in the Pooling Agreement.", "instrument", "Pooling Agreement"),
        ("Poppies are Schedule II controlled crops.", "statute", "the law of controlled substances"),
        ("The title company strikes Schedule B-1 and the rest.", "unknown", "the title commitment"),
        ("It waives all Schedule B exceptions.", "unknown", "the title commitment"),
        ("It pays the sums in Schedule B and the rest.", "this", None),
        ("It brings the goods in Schedule 2 to the Customer.", "this", None),
        ("It follows Schedule 2 to the Pooling Agreement.", "instrument", "Pooling Agreement"),
    ],
)
def test_every_reference_of_a_row_has_the_owner_that_the_words_name(
    sentence: str, kind: str, owner: str | None
) -> None:
    found = references(sentence)
    assert {(reference.owner_kind, reference.owner) for reference in found} == {(kind, owner)}


@pytest.mark.parametrize(
    ("sentence", "resolved"),
    [
        ("It is subject to Section 3.", True),
        ("It is subject to Section 2(b).", True),
        ("It is subject to Section 2(d).", False),
        ("It is subject to Section 9.4.", False),
        ("It is subject to Section 5.", False),
        ("It is subject to clause (x).", None),
        ("It is subject to Section 14 of the Pooling Agreement.", None),
        ("It is subject to Section 9 of the Agreement.", None),
    ],
)
def test_what_stands_here(sentence: str, resolved: bool | None) -> None:
    (reference,) = references(sentence)
    assert reference.resolved is resolved


def test_a_letter_behind_a_number_may_be_that_of_a_list_far_below() -> None:
    items = "".join(f"\n\n({letter}) Step. {'The Seller goes on with it. ' * 400}" for letter in "ABC")
    text = f"SUPPLY AGREEMENT\n\n1. Steps. They are these.{items}\n\n2. Law. It is as Section 1C says.\n"
    found = parse(document(text)).references
    assert [each.resolved for each in found if each.target == "1C"] == [True]


def test_a_number_that_is_another_documents_once_is_so_again() -> None:
    found = references("Section 12 of the Pooling Agreement applies, but Section 12 may be waived.")
    assert [reference.owner for reference in found] == ["Pooling Agreement"] * 2


def test_a_subdivision_may_stand_after_a_blank_where_it_begins_no_list() -> None:
    assert [each.target for each in references("It follows Section 12 (a) of the Pooling Agreement.")] == [
        "12(a)"
    ]
    assert [each.target for each in references("Under Section 3 (a) it ends and (b) it is due.")] == ["3"]


def test_the_next_sections_number_after_a_semicolon_is_not_cited() -> None:
    found = references("It ends if: 1.1 it says so in Section 2.1; 2.2 Neither pays.")
    assert [each.target for each in found] == ["2.1"]


@pytest.mark.parametrize(("words", "owner"), [("Exhibit B", "Exhibit B"), ("this Exhibit B", None)])
def test_a_division_of_an_attachment_is_not_the_agreements(words: str, owner: str | None) -> None:
    division, attachment = references(f"It follows Section 3 of {words}.")
    assert (division.owner, attachment.owner) == (owner, None)


def test_a_row_of_an_index_names_a_term_and_not_an_owner() -> None:
    row = "Index: Base Fee Section 1 Supply Deed Section 2(a) Quality Deed Section 3 Term Deed Section 4."
    assert {reference.owner for reference in references(row)} == {None}


def test_thereof_may_mean_this_agreement_in_what_is_attached_to_it() -> None:
    row = "The holder, under a Pooling Deed, joins the Services Agreement under Section 3 thereof."
    (found,) = references(row)
    assert (found.owner_kind, found.owner) == ("this", None)


def test_headings_are_no_references() -> None:
    assert references("The Supplier performs them.") == ()


def test_an_article_is_found_by_its_roman_number() -> None:
    agreement = parsed(
        """\
        LEASE AGREEMENT

        This Lease Agreement is made as of May 4, 2010, between Alder Mills, Inc. and Birch Systems, LLC.

        ARTICLE I
        PREMISES

        Section 1.01. Lease. The Landlord leases the premises, as Article 2 and Section 2.1 provide.

        ARTICLE II
        RENT

        Section 2.01. Rent. The rent is due monthly, subject to Article III.

        Section 2.02. Late Rent. It bears interest.

        ARTICLE III
        GENERAL

        Section 3.01. Law. Ohio law governs.
        """
    )
    assert [reference.resolved for reference in agreement.references] == [True, True, True]


def test_an_amendment_cites_the_amended_agreements_numbers() -> None:
    agreement = parsed(
        """\
        FIRST AMENDMENT TO LEASE AGREEMENT

        This First Amendment is made as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation (the
        "Landlord"), and Birch Systems, LLC, an Ohio limited liability company (the "Tenant"), who are parties
        to a Lease Agreement dated as of March 1, 2009 (the "Lease").

        1. Rent. Section 2 is amended to read: "The rent is stated in Section 14."

        2. Term. Section 27(b) is deleted.

        3. Law. Ohio law governs.
        """
    )
    assert {reference.owner for reference in agreement.references} == {"Lease Agreement"}


def test_a_document_is_an_amendment_that_calls_itself_so() -> None:
    text = SERVICES.format("Each note is in the form of Exhibit C to the Agreement. This Amendment is short.")
    text = text.replace("This Agreement ends", "This Amendment ends").replace(
        "This Agreement is governed", "This Amendment is"
    )
    (found,) = parsed(text).references
    assert found.owner_kind == "instrument"


def test_the_word_amendment_alone_changes_nothing() -> None:
    agreement = parsed(
        """\
        FIRST AMENDMENT TO LEASE AGREEMENT

        This First Amendment is made as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation (the
        "Landlord"), and Birch Systems, LLC, an Ohio limited liability company (the "Tenant"), who are parties
        to a Lease Agreement dated as of March 1, 2009 (the "Lease").

        1. Terms. The Amendment Effective Date is defined in Section 2.

        2. Effect. It takes effect on the day on which the Landlord has the rent.

        3. Law. Ohio law governs.
        """
    )
    (found,) = agreement.references
    assert (found.owner_kind, found.resolved) == ("this", True)


def test_an_attachment_of_another_document_is_not_this_ones() -> None:
    found = references("The forms are Exhibit A hereto and Exhibit C to the Pooling Agreement.")
    assert [(r.target, r.owner) for r in found] == [("Exhibit A", None), ("Exhibit C", "Pooling Agreement")]


def test_a_retirement_plan_that_supplements_a_pension_changes_no_other_document() -> None:
    agreement = parsed(
        """\
        SUPPLEMENTAL RETIREMENT PLAN

        This Supplemental Retirement Plan is adopted as of May 4, 2010, by Alder Mills, Inc., an Ohio
        corporation (the "Company").

        1. Benefit. The Company may amend the benefit that Section 2.7 describes.

        2. Term. The Plan ends in May.

        3. Law. Ohio law governs.
        """
    )
    assert {reference.owner_kind for reference in agreement.references} == {"this"}


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("The Supplier may assign this Agreement to one whom the Customer has approved in writing.", False),
        ("The Supplier may assign this Agreement.", None),  # what was left out, perhaps
        ("The Supplier may assign this Agreement to one whom the Customer has approved in an Order", None),
        ("The Supplier may (i) assign this Agreement and may (ii) pledge it if the Customer agrees.", None),
    ],
)
def test_a_section_of_whole_sentences_without_items_has_none(text: str, resolved: bool | None) -> None:
    """What is cited as item (c) of it stands in another section, which was numbered anew."""
    agreement = parsed(f"""\
    SERVICES AGREEMENT

    This Services Agreement is made as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation (the
    "Customer"), and Birch Systems, LLC, an Ohio limited liability company (the "Supplier").

    1. Services. The Supplier performs the services that are due under Section 2(c).

    2. Assignment. {text}

    3. Fees. The Customer pays the fees.

    4. Law. This Agreement is governed by the laws of Ohio.
    """)
    assert [reference.resolved for reference in agreement.references] == [resolved]
