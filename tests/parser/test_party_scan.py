"""The walk through the words that list the parties: it ends on any text, and its finds are in order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import document

from checker.model.reading import Span
from checker.parser import parse
from checker.parser.layout import read_layout
from checker.parser.parties.scan import Scanned, scan

PIECES = [
    *(
        "&",
        " & ",
        "A & B",
        "Alder & Sons, Inc.",
        "and ",
        " and\n",
        ", ",
        ";",
        "\n",
        ". ",
        "-",
        ": ",
        "(",
        ")",
    ),
    *(
        '"',
        "'",
        '("',
        '")',
        '(the "Seller")',
        "hereinafter",
        "hereinafter called ",
        "employs ",
        "to the order of ",
    ),
    *("Alder Mills, Inc.", "the ", "Joan Harrow", "JOAN HARROW", "Mr. ", "[NAME]", "Seller: ", "(a) ", "1. "),
    *("a Delaware corporation", " of Leeds", "LS1 4AB", "X", "Inc.", "____", "represented by its manager, "),
]


def scanned(text: str) -> Scanned:
    reading = read_layout(document(text))
    found = scan(reading, Span(0, len(reading.text)))
    places = [at for named in found.named for at in (named.name.span.start, named.name.span.end)]
    assert places == sorted(places)
    assert all(0 <= named.name.span.start < named.name.span.end <= named.tail.end for named in found.named)
    assert all(0 <= count <= len(found.named) for count, _ in found.short)
    return found


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join))
def test_any_mixture(text: str) -> None:
    scanned(text)


@pytest.mark.parametrize("piece", PIECES)
def test_one_piece_many_times(piece: str) -> None:
    scanned("between Alder & Birch Mills, Inc. " + piece * 2000)


def test_ampersand_within_a_name() -> None:
    found = scanned('between Harrow and all of Alder Lime & Sons, Inc. (the "Seller") & Birch LLC')
    assert len(found.named) == len({named.name.span for named in found.named})


@pytest.mark.parametrize(
    "number", ["ABN 52 880 114 206", "ICN 7719", "UEN: 201912345K", "abn 52 880 114 206"]
)
def test_number_in_a_register(number: str) -> None:
    text = f'Harrow Institute of Technology {number}, of 1 Mill Drive, and Birch LLC (the "Buyer")'
    names = [text[named.name.span.start : named.name.span.end] for named in scanned(text).named]
    assert names == ["Harrow Institute of Technology", "Birch LLC"]


def test_the_reader_is_a_party_that_gets_a_short_name() -> None:
    front = 'This Agreement is between Harrow Mills, Inc. ("Harrow") and you ("Supporter"). It binds you.'
    found = parse(document(f"SUPPORT AGREEMENT\n\n{front}\n\n1. Support. Supporter helps Harrow.")).parties
    assert [(party.name, party.aliases[0].name) for party in found] == [
        ("Harrow Mills, Inc.", "Harrow"),
        ("you", "Supporter"),
    ]


def test_a_list_of_blanks_names_nobody() -> None:
    text = """SUBLEASE

This Sublease ("Agreement") is made by and between ____________ ("Holder"), and ____________ ("Tenant").

Leased Rooms

Holder rents to Tenant the rooms located at 12 Mill Lane Ste 3, Akron OH ("Premises"), and Tenant uses them.

Repair And Maintenance

Tenant repairs the Premises.
"""
    assert parse(document(text)).parties == ()


def test_one_word_behind_an_address_is_a_party_where_it_gets_a_short_name() -> None:
    text = (
        'SUPPLY AGREEMENT\n\nThis Agreement is made as of 4 May 2011 between Alder Mills, Inc. ("Alder"), an '
        "Ohio corporation, with offices at 22 Elm Way, Dover, Delaware 19901, and Pinecone.com "
        '("Supplier" or "SP"), a Delaware corporation.\n\n1. Price. Alder pays SP.\n'
    )
    assert [party.name for party in parse(document(text)).parties] == ["Alder Mills, Inc.", "Pinecone.com"]


def test_what_changes_an_agreement_may_name_its_parties_with_that_agreement() -> None:
    text = (
        "FIRST AMENDMENT TO SUPPLY AGREEMENT\n\nThis First Amendment to the Supply Agreement of May 4, 2011 "
        'between the University of Northern Ohio ("UNO") and Birch Foods, LLC ("Supplier") is made by and '
        "between UNO and Supplier as follows:\n\n1. Section 7 is amended. UNO pays Supplier.\n"
    )
    parties = {party.name: [one.name for one in party.aliases] for party in parse(document(text)).parties}
    assert parties == {"University of Northern Ohio": ["UNO"], "Birch Foods, LLC": ["Supplier"]}


def test_one_word_of_an_address_before_the_short_name_is_no_party() -> None:
    text = (
        "SUPPLY AGREEMENT\n\nThis Agreement is made on 4 May 2011 between Alder Bank, with offices at 10th "
        'and Commercial, Dover, Ohio ("Bank"), and Birch Foods, LLC ("Supplier").\n\n1. Price. Bank pays.\n'
    )
    assert [party.name for party in parse(document(text)).parties] == ["Alder Bank", "Birch Foods, LLC"]
