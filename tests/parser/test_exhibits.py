"""Attachments: promised, carried, left out."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import document

from checker.model.agreement import Exhibit
from checker.parser import parse

BODY = """\
SUPPLY AGREEMENT

This Supply Agreement is made as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation (the
"Buyer"), and Birch Systems, LLC, an Ohio limited liability company (the "Seller").

1. Products. The Seller sells the products in Exhibit A attached hereto, at the prices in Schedule 2.1.

2. Orders. Each order is in the form of Exhibit B hereto.

3. Law. This Agreement is governed by the laws of Ohio.

IN WITNESS WHEREOF, the parties have signed this Agreement.

ALDER MILLS, INC.

By: /s/ Jane Doe
    Name: Jane Doe
    Title: President
"""


def exhibits(after: str) -> dict[str, Exhibit]:
    agreement = parse(document(BODY + dedent(after)))
    return {exhibit.label: exhibit for exhibit in agreement.exhibits}


def test_what_is_promised_and_what_is_only_cited() -> None:
    found = exhibits("")
    assert {label: exhibit.promised is not None for label, exhibit in found.items()} == {
        "Exhibit A": True,
        "Schedule 2.1": False,
        "Exhibit B": True,
    }
    assert not any(exhibit.attached or exhibit.omitted for exhibit in found.values())


def test_an_attachment_with_its_heading_is_attached() -> None:
    found = exhibits(
        """
        <PAGE>
                                   EXHIBIT "A"

                                   PRODUCTS

        Paper in rolls, as the catalogue of the Seller describes them.
        """
    )
    assert [label for label, exhibit in found.items() if exhibit.attached] == ["Exhibit A"]


def test_a_letter_set_apart_from_its_number() -> None:
    cited = BODY.replace("Schedule 2.1", "Schedule 2.1A")
    agreement = parse(document(f"{cited}\nSCHEDULE 2.1 A\n\nPrices for bolts, each in dollars a box.\n"))
    schedules = [each for each in agreement.exhibits if each.label.startswith("Schedule")]
    assert [(each.label, each.attached) for each in schedules] == [("Schedule 2.1 A", True)]


def test_an_attachment_that_holds_several_forms() -> None:
    cited = BODY.replace("form of Exhibit B hereto", "form of Exhibit B-2 hereto")
    for title, attached in (("FORMS OF ORDERS", True), ("PRICES", False)):
        agreement = parse(document(f"{cited}\nEXHIBIT B\n\n{title}\n\nAn order states its day.\n"))
        assert {each.label: each.attached for each in agreement.exhibits}["Exhibit B-2"] is attached


def test_a_list_of_attachments_is_no_attachment() -> None:
    found = exhibits(
        """
        Exhibit A - Products

        Exhibit B - Form of Order

        Schedule 2.1 - Prices
        """
    )
    assert not any(exhibit.attached for exhibit in found.values())


def test_attachments_said_to_be_left_out() -> None:
    found = exhibits(
        """
        The schedules to this Agreement have been omitted. Exhibit B has not been filed and will be
        furnished to the Commission upon request.
        """
    )
    assert [label for label, exhibit in found.items() if exhibit.omitted] == ["Schedule 2.1", "Exhibit B"]


def test_a_redaction_legend_leaves_nothing_out() -> None:
    found = exhibits(
        """
        Portions of this exhibit have been omitted pursuant to a request for confidential treatment.
        """
    )
    assert not any(exhibit.omitted for exhibit in found.values())


def test_a_label_behind_its_title_heads_an_attachment() -> None:
    found = exhibits("""
        STATEMENT OF PRODUCTS - EXHIBIT A

        Paper in rolls.
        """)
    assert found["Exhibit A"].attached
    assert not found["Exhibit B"].attached


def test_a_label_behind_words_heads_none() -> None:
    found = exhibits("""
        The prices stand in the List of Products - see Exhibit A
        """)
    assert not found["Exhibit A"].attached


def test_an_attachment_of_which_only_the_label_is_left_is_there() -> None:
    found = exhibits("""
        Exhibit A [REDACTED]

        Exhibit B [REDACTED]
        """)
    assert found["Exhibit A"].attached
    assert found["Exhibit B"].attached


def test_an_attachment_that_is_to_follow_has_no_heading() -> None:
    found = exhibits("""
        Exhibit "C" Application for Payment to follow.

        (To be provided when work begins.)
        """)
    assert "Exhibit C" not in found


def test_a_page_that_says_of_itself_that_it_was_left_out_is_no_attachment() -> None:
    found = exhibits("""
        <PAGE>
        EXHIBIT A

        [Intentionally Omitted]

        <PAGE>
        EXHIBIT D

        [Intentionally Omitted]
        """)
    assert found["Exhibit A"].omitted
    assert "Exhibit D" not in found


def test_what_is_attached_is_not_left_out_by_a_statement() -> None:
    found = exhibits("""
        The exhibits and schedules to this Agreement have been omitted.

        <PAGE>
        EXHIBIT A

        Paper in rolls.
        """)
    assert {label: exhibit.omitted for label, exhibit in found.items()} == {
        "Exhibit A": False,
        "Exhibit B": True,
        "Schedule 2.1": True,
    }


@pytest.mark.parametrize(
    ("note", "omitted"),
    [
        ("* Omitted in reliance on Item 601(a)(5) of Regulation S-K.", ["Schedule 2.1", "Exhibit B"]),
        ("\u2020 Not filed with this copy.", ["Exhibit A", "Schedule 2.1", "Exhibit B"]),
        ("The foregoing have not been filed.", ["Exhibit A", "Schedule 2.1", "Exhibit B"]),
        ("A copy of any omitted schedule will be given to the Commission.", ["Schedule 2.1"]),
        ("A copy of the omitted schedule will be given to the Commission.", []),
        ("* Portions of this page were omitted.", []),
        ("The name of the grower is not included.", []),
    ],
)
def test_a_note_below_a_list_leaves_out_what_it_is_about(note: str, omitted: list[str]) -> None:
    found = exhibits(f"""
        Exhibit A - Products

        Schedule 2.1 - Prices*

        Exhibit B* - Form of Order

        {note}
        """)
    assert [label for label, exhibit in found.items() if exhibit.omitted] == omitted


def test_a_number_in_words_and_a_heading_in_quotation_marks() -> None:
    cited = BODY.replace("Schedule 2.1", "Schedule 2")
    behind = '\n"EXHIBIT A"\n\nPaper in rolls.\n\nSCHEDULE TWO\n\nTen dollars a roll.\n'
    agreement = parse(document(cited + behind))
    assert {each.label: each.attached for each in agreement.exhibits} == {
        "Exhibit A": True,
        "Schedule TWO": True,
        "Exhibit B": False,
    }


@pytest.mark.parametrize(("listed", "omitted"), [("Schedule 2.1", True), ("Schedule 4", False)])
def test_of_a_list_of_schedules_left_out_only_those_in_it(listed: str, omitted: bool) -> None:
    found = exhibits(f"""
        The following schedules have been omitted from this filing:

        {listed} - Prices

        Schedule 3 - Staff
        """)
    assert found["Schedule 2.1"].omitted is omitted
