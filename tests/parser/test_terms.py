"""Definitions in every form, what is none, and clauses that take terms from another document."""

from __future__ import annotations

import pytest
from made import reading

from checker.model.agreement import Term, TermImport
from checker.parser.scopes import find_scopes
from checker.parser.terms import find_definitions, read_imports, read_terms


def terms(text: str) -> tuple[Term, ...]:
    got = reading(text)
    return read_terms(find_scopes(got), (), (), find_definitions(got))


def names(text: str) -> list[str]:
    return [term.name for term in terms(text)]


def imports(text: str) -> list[TermImport]:
    got = reading(text)
    return list(read_imports(got, find_definitions(got)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Alder Ltd. (the "Seller") sells.', ["Seller"]),
        ('Alder Ltd. ("Seller") sells.', ["Seller"]),
        ('three banks (each a "Lender" and, collectively, the "Lenders") lend.', ["Lender", "Lenders"]),
        ('a lease (as amended from time to time, the "Lease") exists.', ["Lease"]),
        ('the fee paid on the first day of each month (such fee, a "Monthly Fee") is due.', ["Monthly Fee"]),
        ('"Fee" means ten dollars.', ["Fee"]),
        ('For purposes of this Lease, a "Parent" of a party is an entity that controls it.', ["Parent"]),
        ('"Fee" shall mean ten dollars.', ["Fee"]),
        ('"Fee," when used here, means ten dollars.', ["Fee"]),
        ('"Debt" of any Person means what it owes.', ["Debt"]),
        ('"Day" or "Business Day" means a day on which banks open.', ["Day", "Business Day"]),
        ('"Seller", "Buyer" and "Agent" have the meanings given above.', ["Seller", "Buyer", "Agent"]),
        ('The term "Work" refers to all labour.', ["Work"]),
        ('"Office" describes the standing of a director.', ["Office"]),
        ('"Tranche" denotes the loans of one day.', ["Tranche"]),
        ('1.2 The term "Tranche" shall denote the loans of one day.', ["Tranche"]),
        ('Alder sells. (b) "Tranche" denotes the loans of one day.', ["Tranche"]),
        ('As the "Supplier" describes in its brochure, mills are old.', []),
        ('The heading "Services" describes what follows.', []),
        ('The word "Mill" denotes nothing here.', []),
        ('Ohio has courts; and "Action" includes a suit.', ["Action"]),
        ('and this "Late Fee" shall be paid; the first "Trigger" is the sale.', []),
        ('Put this behind the words "In Term":\n\nIn the Term, if a sale occurs, if at all, he leaves.', []),
        ('The "Guaranteed Sum" of any Guarantor shall be equal to what it owes.', ["Guaranteed Sum"]),
        ('"Floor" equals two percent.', ["Floor"]),
        ('If the yearly "Net Income" of Alder equals or exceeds ten dollars, it pays.', []),
        ('Alder Ltd., hereinafter referred to as "Seller", sells.', ["Seller"]),
        ('Alder Ltd., herein called the "Seller," sells.', ["Seller"]),
        (
            'Each is referred to herein individually as a "Party" and collectively as the "Parties."',
            ["Party", "Parties"],
        ),
        ('Any of these shall constitute an "Event of Default":\n\n  (a) silence.', ["Event of Default"]),
        (
            "Each of the following shall constitute an Event of Default hereunder:\n\n  (a) silence.",
            ["Event of Default"],
        ),
        ('"Loan" or "Loans" (as the context may require) means an advance.', ["Loan", "Loans"]),
        ('A "Change of Owner" shall occur if all shares are sold.', ["Change of Owner"]),
        ('They are referred to elsewhere in this Lease as the "Works".', ["Works"]),
        ('1.1 "Site" - the land at the river.', ["Site"]),
        ("the ``Company'' (the ''Seller'') sells.", ["Seller"]),
        ("1.2 Affiliate means a company under common control.", ["Affiliate"]),
        (
            "Park Acceptance Certificate (Park PAC): means the paper that ends the tests.",
            ["Park Acceptance Certificate"],
        ),
        (
            "The term Required Additions and/or Changes means all that is new.",
            ["Required Additions and/or Changes"],
        ),
        ("The year (the Holiday Year) ends in May. He rests in every Holiday Year.", ["Holiday Year"]),
        ("Net Sales shall have the meaning set forth in Section 3.", ["Net Sales"]),
        ("Oil and Gas Properties means all mineral rights.", ["Oil and Gas Properties"]),
        ("Alder Ltd. (hereinafter called the Seller) sells.", ["Seller"]),
        ("Alder Ltd. (the Seller) sells to Birch Inc., and the Seller delivers.", ["Seller"]),
        ("Alder Ltd., hereinafter referred to as the Seller, sells.", ["Seller"]),
        ('what it lost (under clauses (i) and (ii) together, "Losses"), is paid.', ["Losses"]),
        ('a Party (in such capacity, "Discloser") tells.', ["Discloser"]),
        ('each of which is a kind (each, a "Type" of Loan).', ["Type"]),
        ('his pay (Mr. Alder\'s "Previous Pay") ends.', ["Previous Pay"]),
        ('Marks (the "Seller Mark" and the "Buyer Mark", respectively).', ["Seller Mark", "Buyer Mark"]),
        (
            'Each may be referred to singularly as a "Party" or together, the "Parties".',
            ["Party", "Parties"],
        ),
        (
            'two years (each a "Renewal Term" and together with the Initial Term, the "Term") follow.',
            ["Renewal Term", "Term"],
        ),
        ('The time in which he is paid is the "Payment Period." It is short.', ["Payment Period"]),
        ('Alder Ltd. and Birch Inc. are collectively the "Parties".', ["Parties"]),
        ('For purposes of this Section, "Cause" shall exist in the event of theft.', ["Cause"]),
        ('A "Change of Owner" shall be deemed to have taken place if all is sold.', ["Change of Owner"]),
        ('Under the term "control" meaning half of the shares, it owns none.', ["control"]),
        ('"Plan Year" is the fiscal year of the Company.', ["Plan Year"]),
        ('(b) "Private Offers" are offers made to members alone.', ["Private Offers"]),
        ("Improvements mean any change of the Works.", ["Improvements"]),
        ("It goes on. Formatives of defined terms shall have the same meaning of the term.", []),
        ("It goes on. Vessel shall have the same meaning as in the Act.", ["Vessel"]),
        ("In this Agreement Products means the hull and deck coatings.", ["Products"]),
        (
            '"Public or Private Body" means a court. Each Public or Private Body has a seal.',
            ["Public or Private Body"],
        ),
        ('Alder Design Inc. ("Designer or A/D") draws.', ["Designer"]),
    ],
)
def test_forms_of_definition(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'become an "Other Holder" thereunder',
        "2. Structuring the Company as a partnership means that each gains.",
        'The word "including" means including without limitation.',
        'as such term is used in the definition of "Fee" in Section 2',
        'goods marked "Fragile" and handled with care',
        'a copy is attached as Exhibit "B" - the form of note.',
        'as stated in Section 4.4 ("Term and Renewal") of this lease',
        "The Lender shall have the right to inspect.",
        "This means that the Seller delivers.",
        "The following shall constitute the record: papers.",
        "courts of the Kingdom (the Netherlands) decide.",
        'the words "hereof", "herein" and "hereunder" refer to the whole.',
    ],
)
def test_what_defines_nothing(text: str) -> None:
    assert names(text) == []


def test_lists_of_captions_under_a_heading_of_definitions() -> None:
    assert names("""
        1. Definitions.

        Affiliate: a company under common control with a party.

        Business Day: a day on which banks are open in Oslo.

        Closing Date: the third day after approval.

        Fee: ten dollars for each delivery.
        """) == ["Affiliate", "Business Day", "Closing Date", "Fee"]


def test_captions_elsewhere_are_no_definitions() -> None:
    assert (
        names("""
        Address: 1 River Street, Bergen, Norway

        Attention: the person in charge of letters

        Telephone: as stated on the cover page

        Telex: none has been installed so far
        """)
        == []
    )


def test_what_the_definition_says_and_where() -> None:
    got = terms('1.1 "Fee" means ten dollars.\n\n1.2 "Lien" has the meaning given in the Loan Agreement.')
    text = reading(
        '1.1 "Fee" means ten dollars.\n\n1.2 "Lien" has the meaning given in the Loan Agreement.'
    ).text
    assert [(text[t.span.start : t.span.end], t.form, t.by_reference) for t in got] == [
        ("Fee", "means", False),
        ("Lien", "means", True),
    ]
    assert text[got[0].definition.start : got[0].definition.end] == '"Fee" means ten dollars.'


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Capitalized terms used and not otherwise defined in this Agreement have the meanings attributed"
            " to such terms in the Holders Agreement.",
            "Holders Agreement",
        ),
        ("Terms defined in the Credit Agreement are used as defined.", "Credit Agreement"),
        ("Capitalized terms used without definition have the meanings in the Plan.", "Plan"),
        (
            "Each capitalized term not defined here has the meaning in that certain Loan Agreement.",
            "Loan Agreement",
        ),
        ('(the "Credit Agreement"; the terms defined therein being used herein)', "Credit Agreement"),
        (
            "Terms used in this Amendment No. 1 and not defined have the meanings in the Plan.",
            "Plan",
        ),
        ("Terms not defined here have the meanings given in the Patent License.", "Patent License"),
    ],
)
def test_clauses_that_import_all_terms(text: str, source: str) -> None:
    [found] = imports(text)
    assert (found.source, found.terms) == (source, ())


@pytest.mark.parametrize(
    "text",
    [
        "All accounting terms not specifically defined herein shall have the meanings given under GAAP.",
        "Terms defined in this Agreement shall have the same meanings when used in the Notes.",
        "Capitalized terms have the meanings given in Section 1.",
        "As used in this Agreement, the following terms have the following meanings.",
        "Terms used in the Uniform Commercial Code have the meanings given in the Code.",
    ],
)
def test_what_imports_nothing(text: str) -> None:
    assert imports(text) == []


def test_single_terms_from_another_document() -> None:
    found = imports(
        "after a Change of Control (as defined in the Bonus Plan).\n\n"
        '"Lien" has the meaning given in the Loan Agreement.'
    )
    assert [(clause.source, clause.terms) for clause in found] == [
        ("Bonus Plan", ("Change of Control",)),
        ("Loan Agreement", ("Lien",)),
    ]


@pytest.mark.parametrize(
    "noise", ['"A' * 20000, "(the " * 20000, "means " * 20000, "A and " * 20000, "terms used not " * 8000]
)
def test_time_stays_linear_on_hostile_text(noise: str) -> None:
    assert imports(noise) is not None


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ('"Lien" has the meaning assigned to such term in the Grower\'s Pool Plan.', True),
        ('"Lien" shall have the meaning given such term in Alder\'s long-term plan.', True),
        ('"Lien" means a Lien as defined in the Indenture.', True),
        ('"Orchard" means a farm described in Section 424(f) of the Code.', False),
        ('"Private News" means all news, including trade secrets as defined by the Ohio Act.', False),
    ],
)
def test_a_definition_that_says_what_it_means_points_nowhere_else(text: str, elsewhere: bool) -> None:
    (term,) = terms(text)
    assert term.by_reference is elsewhere
