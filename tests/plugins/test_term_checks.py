"""Checks of defined terms, beyond the examples of their rules."""

from __future__ import annotations

import pytest
from checking import hits, skips, words

from checker.api import Check
from checker.plugins import capitals, definitions, headings, imports, terms

CHECKS = {
    check.name: check
    for module in (capitals, definitions, headings, imports, terms)
    for check in module.checker_checks()
}
UNUSED = CHECKS["terms.unused"]
UNDEFINED = CHECKS["terms.undefined"]
TWICE = CHECKS["terms.defined_twice"]
UNVERIFIED = CHECKS["imports.unverified"]

HEAD = """
    SUPPLY AGREEMENT

    This Supply Agreement (this "Agreement") is made as of May 4, 2010, between Alder Mills, Inc., an Ohio
    corporation (the "Seller"), and Birch Systems, LLC, an Ohio limited liability company (the "Buyer").

    1. Supply. The Seller shall deliver goods to the Buyer under this Agreement.
"""


def body(*paragraphs: str) -> str:
    return HEAD + "".join(f"\n    {number}. {text}\n" for number, text in enumerate(paragraphs, 2))


@pytest.mark.parametrize(
    "use",
    [
        "Two Warehouses stand at the river.",
        "THE WAREHOUSE IS DRY.",
        "The Ware-\n    house is dry.",
        "The warehouse's roof is new.",
    ],
)
def test_every_inflection_and_every_broken_word_is_a_use(use: str) -> None:
    assert words(UNUSED, body('Storage. The Seller owns a building (the "Warehouse").', f"Care. {use}")) == []


def test_a_name_that_stands_for_another_is_used_with_it() -> None:
    text = body(
        'Agents. Elm Co. ("Elm" or the "Agent") acts for the Seller.', "Pay. The Agent is paid monthly."
    )
    assert words(UNUSED, text.replace("Elm Co.", "The firm")) == []


def test_acronyms_and_words_spoken_about_need_no_use() -> None:
    text = body(
        'Law. The Occupational Safety and Health Act ("OSHA") applies.', 'Tone. He is a "guest" here.'
    )
    assert words(UNUSED, text) == []


@pytest.mark.parametrize(
    "text",
    [
        'Banks. It is registered with the Central Bank of Ruritania ("Ceba").',
        'Plans. He shares in the Executive Incentive Pay Plan ("Executive Incentive Plan").',
        'Umpires. They are on the "Independent" (or "Silver List") roll.',
        'Cards. It covers cards (so-called "purchase cards" or "Pay Cards").',
        'Fees. The fees follow this list (the "List of Fees"): ten dollars.',
        '"Retirement or Retires" means to leave. He has a Retirement.',
        '"Letter of Comfort" means a letter. Letters of comfort are kept.',
    ],
)
def test_other_names_and_labels_are_no_terms_of_their_own(text: str) -> None:
    assert words(UNUSED, body(text)) == []


def test_an_entry_of_an_attachment_without_quotation_marks_explains_a_thing() -> None:
    attached = """
    EXHIBIT A

    SOFTWARE

    Noise Filter means a program that takes noise away.
    """
    assert words(UNUSED, body("Software. It is listed in Exhibit A.") + attached) == []


def test_the_terms_of_what_is_hereby_amended_are_used_elsewhere() -> None:
    change = 'Section {} of the Old Lease is hereby amended to read: the rent of May (the "May Rent").'
    text = body(change.format(2), change.format(3))
    assert words(UNUSED, text) == []


def test_a_name_given_in_passing_weighs_less_than_a_definition() -> None:
    text = body('Days. It lasts ten days (the "Short Period"). "Long Period" means a year.')
    assert [(hit.facts["term"], hit.case) for hit in hits(UNUSED, text)] == [
        ("Short Period", "passing"),
        ("Long Period", ""),
    ]


def test_many_unused_terms_belong_to_other_documents() -> None:
    names = ("Ash", "Beech", "Cedar", "Elder", "Fir", "Hazel", "Larch", "Maple", "Rowan")
    text = body(*(f'Kinds. "{name} Wood" means the wood of that tree.' for name in names))
    assert words(UNUSED, text) == []
    assert [skip.reason for skip in skips(UNUSED, text)] == [
        "9 terms are not used here: the definitions serve other documents too"
    ]


def test_words_left_out_leave_no_word_on_use() -> None:
    text = body('Price. The price is [***] (the "Unit Price").', "Rest. [***] and [***] and [***] and [***].")
    assert words(UNUSED, text) == []
    assert [skip.reason for skip in skips(UNUSED, text)] == ["words are left out of this copy"]


def test_few_defined_terms_say_nothing_of_capitals() -> None:
    text = body(
        "Dates. On the Delivery Date the goods arrive. The Delivery Date and no other Delivery Date counts."
    )
    text = text.replace('(this "Agreement") ', "").replace(' (the "Seller")', "")
    assert words(UNDEFINED, text) == []
    assert len(skips(UNDEFINED, text)) == 1


DEFINED = 'Definitions. "Goods", "Price", "Order" and "Stock" mean what Schedule 1 says.'


@pytest.mark.parametrize(
    ("uses", "term"),
    [
        ("The Seller shall store any Repair Tool, and no Repair Tool may be sold.", "Repair Tool"),
        (
            "It pays into the Reserve Fund. The Reserve Fund is held, and the Reserve Fund grows.",
            "Reserve Fund",
        ),
        (
            "It answers each Change Request at once. Such Change Request binds, as any Change Request does.",
            "Change Request",
        ),
        ("It may sell Alder Stores, keep any Alder Stores, and return the Alder Stores.", "Alder Stores"),
        (
            "It pays the Storage Fee (as defined below) in May. It waives the Storage Fee for goods, and the"
            " Storage Fee for parts.",
            "Storage Fee",
        ),
    ],
)
def test_a_phrase_that_is_used_as_a_term_needs_a_meaning(uses: str, term: str) -> None:
    assert words(UNDEFINED, body(DEFINED, f"Rest. {uses}")) == [term]


@pytest.mark.parametrize(
    "uses",
    [
        "It pays into the Reserve Fund. The bank holds the Reserve Fund.",
        "It asks the Repair Agency. The Repair Agency answers, and the Repair Agency decides.",
        "It tells the Vice President. The Vice President and each other Vice President may act.",
        "It holds Common Stock, any Common Stock, and such Common Stock as it buys.",
        "It obeys the Factory Act. The Factory Act applies, and so does the Factory Act of Ohio.",
        "The Reserve Fund consists of the fees. It pays into the Reserve Fund and draws on the Reserve Fund.",
        'It holds goods in a reserve (the "Repair Reserve Fund"). The Reserve Fund grows. The Reserve Fund'
        " and no other Reserve Fund is held.",
        "It fills in Form A, each Form A, and such Form A as the Buyer sends.",
        "It brings Additional Goods. The Additional Goods are sold as those Additional Goods are found.",
        "It repairs the Goods Part, any Goods Part, and such Part of the Goods as it finds.",
    ],
)
def test_names_customary_phrases_and_what_is_said_need_none(uses: str) -> None:
    assert words(UNDEFINED, body(DEFINED, f"Rest. {uses}")) == []


def test_a_phrase_that_is_its_sections_caption_needs_more_uses() -> None:
    text = body(
        DEFINED, "Reserve Fund. It pays into the Reserve Fund. The Reserve Fund and the Reserve Fund alone."
    )
    assert words(UNDEFINED, text) == []


def test_names_of_places_persons_and_bodies_are_no_terms() -> None:
    defined = '"Goods", "Price", "Order" and "Stock" mean what Schedule 1 says.'
    text = body(
        f"Definitions. {defined}",
        "Places. The Seller ships from New Haven to the Port Authority, which the Port Authority and"
        " the Port Authority alone may permit, as Richard Roe and the said Richard Roe and no other"
        " Richard Roe agree.",
    )
    assert words(UNDEFINED, text) == []


def test_the_terms_that_rest_on_another_document_are_named_once() -> None:
    text = body(
        "Terms. Capitalized terms not defined herein have the meanings given in the Pooling Agreement.",
        "Shares. A holder of Preferred Shares may vote. Holders of Preferred Shares vote on a Vote Date.",
    )
    [hit] = hits(UNVERIFIED, text)
    assert dict(hit.facts) == {"source": "Pooling Agreement", "terms": "Preferred Shares and Vote Date"}


def test_an_attachment_may_take_its_terms_from_this_agreement() -> None:
    text = (
        body("Notices. Notices have the form of Exhibit A.")
        + """
    EXHIBIT A

    FORM OF NOTICE

    Capitalized terms used herein have the meanings given in the Supply Agreement. The Delivery Date is May 9.
"""
    )
    assert hits(UNVERIFIED, text) == []


@pytest.mark.parametrize("check", CHECKS.values(), ids=list(CHECKS))
@pytest.mark.parametrize(
    "noise", ['"A" ' * 8000, "The Term A " * 8000, 'the ("A B") ' * 8000, "of the A " * 8000]
)
def test_time_stays_linear_on_hostile_text(check: Check, noise: str) -> None:
    assert hits(check, HEAD + noise) is not None


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("means, with respect to any Plan, what it owes.", "means each person with ten votes.", ["Gap"]),
        ("means, for any year, what is owed.", "means, with respect to goods, what is left.", []),
        (
            "means the day on which goods come and each of the conditions described in Section 2 is met.",
            "means the day on which the goods arrive.",
            ["Gap"],
        ),
        ("means what is set forth in Schedule 1.", "means the day on which the goods arrive.", []),
    ],
)
def test_two_meanings_differ_unless_each_has_its_case_or_points_away(
    first: str, second: str, found: list[str]
) -> None:
    text = body(f'Meanings.\n\n    "Gap" {first}\n\n    "Gap" {second}', "Rest. The Gap is filled.")
    assert words(TWICE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        'Term. It runs a year (the "First Term") and a second one (the "Next Term" and collectively with the '
        'First Term, the "Term"). The First Term and the Term begin today.',
        'Law. The Clean Rivers Act of 1980, as amended ("Riverfund"), applies.',
        'Margin. Regulation T, U and X apply. "Regulation X" means Regulation X of the Board.',
    ],
)
def test_names_that_build_others_statutes_and_members_of_a_row_need_no_use(text: str) -> None:
    assert words(UNUSED, body(text)) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("means the sums described in Section 2.", "means what is left.", []),
        ("means the sums described in Section 9.", "means what is left.", ["Gap"]),
        ("means the sums described in Article IX.", "means what is left.", ["Gap"]),
        ("means the sums described above.", "means what is left.", []),
    ],
)
def test_a_meaning_may_point_at_the_section_that_says_it(first: str, second: str, found: list[str]) -> None:
    text = body(f'Meanings.\n\n    "Gap" {second}\n\n    "Gap" {first}', "Rest. The Gap is filled.")
    assert words(TWICE, text) == found


def test_a_party_may_be_named_again_with_its_successors() -> None:
    again = 'Meanings.\n\n    "Buyer" means Birch Systems, LLC.\n\n    "Buyer" means {}.'
    assert words(TWICE, body(again.format("Birch Systems, LLC and its successors"))) == []
    assert words(TWICE, body(again.format("every sum that is payable"))) == ["Buyer"]


TERMS = 'Meanings. "Lot" means ten bales. "Mill" means a mill. "Bale" means a bale. The Bale fills the Lot.'


@pytest.mark.parametrize(
    "sentences",
    [
        "It keeps the Tooling Credits. It pays the Tooling Credits. It counts all Tooling Credits at once.",
        "It keeps the Tooling Credits. It pays the Tooling Credits. It holds the Tooling Credits of a Mill.",
        "It keeps Tooling Data. It sells Tooling Data. It reads Tooling Data. It burns Tooling Data.",
    ],
)
def test_uses_inside_of_longer_phrases_and_without_articles_count(sentences: str) -> None:
    assert len(words(UNDEFINED, body(TERMS, f"Goods. The Seller sells. {sentences}"))) == 1


@pytest.mark.parametrize(
    "sentences",
    [
        "It keeps the Tooling Credits, determined in accordance with its books. It pays the Tooling Credits. "
        "It counts all Tooling Credits at once.",
        "The Tooling Credits are listed in Section 2. It pays the Tooling Credits. It counts the Tooling "
        "Credits. It sells the Tooling Credits.",
        '"Tooling credits includes what is left. It keeps the Tooling Credits. It pays the Tooling Credits. '
        "It counts all Tooling Credits at once.",
    ],
)
def test_a_phrase_that_is_explained_in_passing_is_no_lost_term(sentences: str) -> None:
    assert words(UNDEFINED, body(TERMS, f"Goods. The Seller sells. {sentences}")) == []
