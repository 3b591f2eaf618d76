"""Numbers, lists and paragraphs that skip or repeat, and headings that promise too much."""

from __future__ import annotations

import pytest
from checking import hits, words

from checker.host import load_host
from checker.plugins.captions import heading_body
from checker.plugins.listmarks import mark_order
from checker.plugins.references import broken
from checker.plugins.repeats import duplicated
from checker.plugins.sections import numbering_duplicate, numbering_gap

HEAD = """\
SUPPLY AGREEMENT

This Supply Agreement, dated as of May 4, 2010, is between Quillon Mills, Inc., an Ohio corporation
("Quillon"), and Sandpiper Systems, LLC, an Ohio limited liability company ("Sandpiper").

"""
LONG = """\
Quillon shall deliver the goods to the mill of Sandpiper at its own cost and risk, on the day and at the
hour that Sandpiper has named in the order, and Sandpiper shall unload them at once."""


def missing(text: str) -> list[str]:
    return [hit.facts["missing"] for hit in hits(numbering_gap, HEAD + text)]


def outline(*sections: str) -> str:
    return "\n\n".join(sections) + "\n"


def test_a_number_that_only_amounts_and_citations_bear_is_missing() -> None:
    text = outline(
        "1. Goods. Quillon sells paper.",
        "2. Price. Within three (3) days, as in Section 3 of the Plan, Sandpiper pays 3 dollars.",
        "4. Term. This Agreement lasts a year.",
        "5. Notices. Notices are in writing.",
        "6. Law. The laws of Ohio govern.",
    )
    assert missing(text) == ["3"]


@pytest.mark.parametrize("printed", ["[3. Fees. None.]", "3. [Reserved]", "3.\n\n[***]"])
def test_a_number_in_brackets_or_left_out_is_not_missing(printed: str) -> None:
    text = outline(
        "1. Goods. Quillon sells paper.", "2. Price. Sandpiper pays.", printed,
        "4. Term. This Agreement lasts a year.", "5. Law. The laws of Ohio govern.",
    )  # fmt: skip
    assert missing(text) == []


def test_items_in_parentheses_below_a_letter_are_counted() -> None:
    text = outline(
        "1. Default. Each of these is a default:",
        "(a) Sandpiper becomes insolvent:",
        "(1) by its own petition;",
        "(2) by its answer to one;",
        "(4) by an order of a court;",
        "(b) Sandpiper does not pay.",
        "2. Law. The laws of Ohio govern.",
        "3. Term. This Agreement lasts a year.",
    )
    assert missing(text) == ["3"]


def test_an_item_behind_a_comma_and_or_is_not_missing() -> None:
    text = outline(
        *(f"{number}. Paper. Quillon sells paper." for number in (1, 2, 3)),
        "4. Default. Each of these is a default:",
        "1) Sandpiper becomes insolvent by its own petition, or 2) Suit: Quillon sues for it;",
        "3) Sandpiper does not pay.",
        "5. Law. The laws of Ohio govern.",
        "6. Term. This Agreement lasts a year.",
    )
    assert missing(text) == []


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("2.1 The fees for the goods stand in the list that Quillon keeps.", 1),
        ("2.1 Rent and other amounts due for premises, tools and sundry goods of the Seller.", 1),
        ("2.1 Fees and Payment", 0),
    ],
)
def test_a_number_given_to_two_sections_or_once_to_a_caption(first: str, found: int) -> None:
    text = outline(
        "1. Goods. Quillon sells paper.", "2. PAYMENT", first,
        "2.1 Within thirty days Sandpiper shall pay the fees.", "2.2 Late payments bear interest.",
        "3. Law. The laws of Ohio govern.",
    )  # fmt: skip
    assert len(hits(numbering_duplicate, HEAD + text)) == found


def test_a_second_one_is_the_number_of_the_next_section() -> None:
    text = outline(
        "1. Goods. Quillon sells paper to Sandpiper and to nobody else.",
        "1. Price. Sandpiper pays what the list of prices says.",
        "3. Term. This Agreement lasts a year.", "4. Notices. Notices are in writing.",
        "5. Law. The laws of Ohio govern.",
    )  # fmt: skip
    assert [hit.facts["number"] for hit in hits(numbering_duplicate, HEAD + text)] == ["1"]


@pytest.mark.parametrize("number", ["4.", "3."])
def test_a_number_again_in_the_place_of_the_next_is_no_caption(number: str) -> None:
    text = outline(
        "A. Goods. Quillon sells paper.", "1. The paper is white.", "2. The paper is dry.",
        "3. Reports on stock", f"{number} Reports on orders that came in by the end of a month.",
        "5. The paper is cut.", "B. Law. The laws of Ohio govern.", "C. Term. It lasts a year.",
    )  # fmt: skip
    assert len(hits(numbering_duplicate, HEAD + text)) == (number == "3.")


def test_several_paragraphs_repeated_at_once() -> None:
    pasted = f"Delivery\n\n{LONG}\n\nThe bill follows."
    text = f"{HEAD}1. Goods. Quillon sells paper.\n\n{pasted}\n\n{pasted}\n\n2. Law. Ohio law governs.\n"
    assert len(hits(duplicated, text)) == 1


def test_a_row_of_a_table_between_two_passages_keeps_them_apart() -> None:
    rows = "Delivery            Monday              Tuesday\nPayment             Friday              Sunday"
    text = f"{HEAD}{LONG}\n\n{rows}\n\n{LONG}\n\nThe laws of Ohio govern.\n"
    assert hits(duplicated, text) == []


def test_a_paragraph_that_stands_again_after_others_is_left_alone() -> None:
    text = f"{HEAD}{LONG}\n\nThe bill follows.\n\n{LONG}\n\nThe laws of Ohio govern.\n"
    assert hits(duplicated, text) == []


@pytest.mark.parametrize(
    ("items", "mark"),
    [
        ("(i) the date of the order;\n\n(ii) the goods; and\n\n(iv) the price.", "(iv)"),
        ("(i) the date of the order;\n\n(ii) the goods; and\n\n(iii) the price.", None),
        ("(a) copy the work; (b) sell it; (d) lend it; and (d) show it.", "(d)"),
        ("pay the lower of (a) 1% a month or (c) what the law allows.", "(c)"),
        (
            "(viii) the date;\n\n(ix) the goods; and\n\n(x) the one or (y) the other price.",
            None,
        ),
    ],
)
def test_marks_of_lists(items: str, mark: str | None) -> None:
    text = f"{HEAD}1. Orders. Each order states:\n\n{items}\n\n2. Law. The laws of Ohio govern.\n"
    assert words(mark_order, text) == ([mark] if mark else [])


def test_words_that_only_contain_the_stem_do_not_speak_of_the_act() -> None:
    rule = next(bound for bound in load_host().rules if bound.rule.id == "heading-body-mismatch")
    body = "Quillon shall defend and amend the list; each sends what it lends, and no word is omitted here."
    text = outline(
        "1. Goods. Quillon sells paper.",
        f"2. Lists; Termination. {body} The list shall be kept at the mill of Sandpiper for two years.",
        "3. Notices. Notices are in writing.", "4. Law. The laws of Ohio govern.",
    )  # fmt: skip
    assert words(heading_body, HEAD + text, rule.params) == ["Termination"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("{rest} A list is attached hereto as Exhibit A.", True),
        ("The list is attached hereto as Exhibit A. {rest}", False),
        ("{rest} [Intentionally omitted.]", False),
    ],
)
def test_an_act_may_be_left_to_an_attachment_at_the_head_of_a_body(body: str, found: bool) -> None:
    rule = next(bound for bound in load_host().rules if bound.rule.id == "heading-body-mismatch")
    rest = " ".join(["Quillon shall deliver the paper to the mill of Sandpiper on the day of the order."] * 8)
    text = outline(
        "1. Goods. Quillon sells paper.", f"2. Lists; Termination. {body.format(rest=rest)}",
        "3. Notices. Notices are in writing.", "4. Law. The laws of Ohio govern.",
    )  # fmt: skip
    assert words(heading_body, HEAD + text, rule.params) == (["Termination"] if found else [])


def test_a_number_whose_paragraphs_were_redacted_is_not_called_missing() -> None:
    first = "2. Platforms.\n\n2.1 Tools. Quillon makes tools.\n\n2.2 Tests. Quillon makes tests."
    rest = outline(
        "3. Term. Section 2.1 and Section 2.3 survive.", "4. Notices. Notices are in writing.",
        "5. Law. The laws of Ohio govern, as Section 3 says.",
    )  # fmt: skip
    assert len(hits(broken, f"{HEAD}1. Goods. Paper.\n\n{first}\n\n{rest}")) == 1
    assert hits(broken, f"{HEAD}1. Goods. Paper.\n\n{first}\n\n[***]\n\n{rest}") == []


def test_a_confirmation_cites_the_master_agreement_that_it_belongs_to() -> None:
    text = outline(
        "1. Form. This Agreement supplements, forms a part of, and is subject to the master agreement.",
        "2. Price. Sandpiper pays.",
        "3. Close. For the purpose of Section 6 of this Agreement, loss applies.",
        "4. Law. The laws of Ohio govern.",
    )  # fmt: skip
    assert hits(broken, HEAD + text) == []


def test_an_item_of_two_lists_that_are_alike_is_no_paragraph_twice() -> None:
    before, after = "Before completion the policies are:", "After completion the policies are:"
    item = " ".join(LONG.split())
    text = f"1. Cover. {before}\n\n(a) {item}\n\n(b) A cover against fire.\n\n{{}}\n\n(d) {item}\n"
    assert words(duplicated, HEAD + text.format("(c) A cover against floods."))
    assert not hits(duplicated, HEAD + text.format(after))


def test_a_division_whose_parts_stand_there_is_not_missing() -> None:
    articles = (
        "ARTICLE I",
        "1.1 Goods. Quillon sells paper.",
        "ARTICLE II",
        "2.1 Price. Sandpiper pays.",
        "{}",
        "ARTICLE IV",
        "4.1 Term. It lasts a year.",
        "ARTICLE V",
        "5.1 Notices. Notices are in writing.",
    )
    assert missing(outline(*articles).format(""))
    assert not missing(
        outline(*articles).format("ARTICLE ILL\n\n3.1 Risk. Quillon bears it.\n\n3.2 Cover. It has one.")
    )
