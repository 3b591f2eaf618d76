"""Headings that cite, what they are about, a statute, an attachment; numbers set apart, or miscounted."""

from __future__ import annotations

import pytest
from made import reading

from checker.parser import parse
from checker.readers.markdown import read


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Amendment of Section 1.1. Section 1.1 of the Lease is amended.", "Amendment of Section 1.1"),
        (
            "Amendment to Section 4(p) of the Lease: The following is added.",
            "Amendment to Section 4(p) of the Lease",
        ),
        ("New Section 12.7. The following is added.", "New Section 12.7"),
        ("Schedule 1.50. Schedule 1.50 is replaced.", "Schedule 1.50"),
        ("Section 83(b) Election. None is made.", "Section 83(b) Election"),
        ("Section 409A. Payments are exempt from it.", "Section 409A"),
        ("Section 409A of the Code. It applies.", ""),
        ("Section 2 of the Lease. It stands.", ""),
    ],
)
def test_a_heading_may_cite_what_it_is_about(line: str, heading: str) -> None:
    sections = parse(reading(f"1. Goods. Alder sells.\n\n2. {line}\n\n3. Law. Ohio.\n").document).sections
    assert [section.heading for section in sections] == ["Goods", heading, "Law"]


def test_a_heading_in_capitals_ends_with_its_line() -> None:
    text = """
        1. SALE GOODS & PRICE PURCHASE
        Price: ten pounds for each ton of goods that Birch has bought.

        2. EXCLUSIONS
        Does not apply to goods: that are lost or were returned to Alder.
        """
    sections = parse(reading(text).document).sections
    assert [section.heading for section in sections] == ["SALE GOODS & PRICE PURCHASE", "EXCLUSIONS"]


@pytest.mark.parametrize("heading", ["No obligation", "No waiver", "Return of goods"])
def test_the_first_word_of_a_heading_may_deny(heading: str) -> None:
    sections = parse(reading(f"1. {heading}. Alder need not sell.\n\n2. Law. Ohio.\n").document).sections
    assert [section.heading for section in sections] == [heading, "Law"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("1 . Goods.", "2. Law."), ("1.1 . Goods.", "1.2 . Law."), ("Section 1 . Goods.", "Section 2 . Law.")],
)
def test_a_number_may_stand_apart_from_its_point(first: str, second: str) -> None:
    sections = parse(reading(f"{first} Alder sells.\n\n{second} Ohio.\n").document).sections
    assert [section.heading for section in sections] == ["Goods", "Law"]


@pytest.mark.parametrize(
    ("last", "numbers"),
    [
        ('(b) "Price" means ten dollars.', ["1", "a", "b", "c", "b", "2"]),
        ("(a) the flour, and\n\n(b) the bran.", ["1", "a", "b", "c", "a", "b", "2"]),
        ('"Cost" means (a) the flour; and\n\n(b) the bran.', ["1", "a", "b", "c", "2"]),
        ("The Mill keeps what is due under paragraphs (a),\n\n(b) and (c) of this Section.",
         ["1", "a", "b", "c", "2"]),
    ],
)  # fmt: skip
def test_a_letter_that_an_item_bears_heads_one_more_if_nothing_leads_to_it(
    last: str, numbers: list[str]
) -> None:
    items = '(a) "Mill" means a mill.\n\n(b) "Day" means a day.\n\n(c) "Goods" means flour.'
    text = f"1. Definitions. In this Agreement:\n\n{items}\n\n{last}\n\n2. Law. Ohio.\n"
    assert [section.number for section in parse(reading(text).document).sections] == numbers


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            "# Covenant\n\nThis is between Alder Inc. and Joan Elm.\n\n## Secrets\n\nElm shall keep them.\n\n"
            "## Leaving\n\n### Work\n\nElm shall not compete.\n\n### Property\n\nElm shall return it.\n\n"
            "##Law\n\nThe laws of Ohio.\n",
            [("Secrets", 1), ("Leaving", 1), ("Work", 2), ("Property", 2), ("Law", 1)],
        ),
        (  # a list stands within one of them
            "# Terms\n\nThese are between Alder Inc. and Joan Elm.\n\n## Promises\n\nElm promises that:\n\n"
            "(i) She is of age.\n\n(ii) She pays what is due.\n\n(iii) She reads all of it.\n\n"
            "## Transfer\n\nThere is none.\n",
            [("Promises", 1), ("", 2), ("", 2), ("", 2), ("Transfer", 1)],
        ),
        (  # numbers may begin anew below each
            "# Terms\n\nThese are between Alder Inc. and Joan Elm.\n\n## Work\n\nElm:\n\n1. reads; and\n\n"
            "2. sells.\n\n## Pay\n\n1. In May.\n\n   1. In gold, sent.\n\n### Taxes\n\n1. Elm pays them.\n",
            [("Work", 1), ("", 2), ("", 2), ("Pay", 1), ("In May", 2), ("", 3), ("Taxes", 2), ("", 3)],
        ),
        (  # or count items below one of them, fewer than the headings
            "# Terms\n\nThese are between Alder Inc. and Joan Elm.\n\n## Pay\n\nElm pays.\n\n## Work\n\n"
            "Elm shall:\n\n1. read what comes in; and\n\n2. sell it for Alder.\n\n## Law\n\nOhio.\n",
            [("Pay", 1), ("Work", 1), ("", 2), ("", 2), ("Law", 1)],
        ),
        (  # but not where they count what the headings only group
            "# Terms\n\nThese are between Alder Inc. and Joan Elm.\n\n## Provisions\n\n1. Elm shall read "
            "what comes in.\n\n2. Elm shall sell it for Alder.\n\n## Signing\n\nBy: X\n",
            [("", 1), ("", 1)],
        ),
        (  # nor where they count on below the next
            "# Terms\n\nThese are between Alder Inc. and Joan Elm.\n\n## Work\n\n1. Elm shall read what "
            "comes in.\n\n## Pay\n\n2. Elm is paid by Alder in May.\n\n## Law\n\nOhio.\n",
            [("", 1), ("", 1)],
        ),
        (  # clauses may be numbered as items are
            "# Terms\n\n## Recitals\n\nThis is between Alder Inc. and Joan Elm.\n\n## Agreement\n\n"
            "(1) Elm pays in May.\n\n(2) Elm reads.\n\n(3) Elm sells.\n",
            [("Elm pays in May", 1), ("Elm reads", 1), ("Elm sells", 1)],
        ),
        (  # an item has no heading of its own
            "# Terms\n\n## Recitals\n\nThis is between Alder Inc. and Joan Elm.\n\n## Agreement\n\n"
            "(a) Pay. Elm pays in May.\n\n(b) Law. The laws of Ohio govern.\n",
            [("Pay", 1), ("Law", 1)],
        ),
        (  # a heading over all sections that have numbers is none of them
            "# Terms\n\n## Provisions\n\n1. Goods. Alder sells.\n\n2. Law. Ohio.\n\n## Signing\n\nBy: X\n",
            [("Goods", 1), ("Law", 1)],
        ),
    ],
)
def test_what_the_source_says_is_a_heading_divides_what_has_no_numbers(
    source: str, found: list[tuple[str, int]]
) -> None:
    sections = parse(read(source.encode(), "terms.md")).sections
    assert [(section.heading, section.level) for section in sections] == found
    for section in sections:
        above = sections[section.parent] if section.parent is not None else None
        assert section.level == (above.level + 1 if above else 1)
        assert above is None or (above.span.start < section.span.start and section.span.end <= above.span.end)


@pytest.mark.parametrize(
    ("number", "line", "heading"),
    [
        ("2.", "Fees, billing and payment\n\n2.1 The buyer shall pay.", "Fees, billing and payment"),
        ("2.", "What we owe\n\nWe shall owe no more than the fees.", "What we owe"),
        ("2.", "Books, records and papers of each seller", ""),  # an item of a list: nothing stands below it
        ("2.", "The sum of\n\n2.1 the fees; and", ""),
        ("2)", "Loans repaid early under this Section\n\n2.5 shall bear no premium.", ""),
        ("2.", "U.S. EXPORT RULES. The buyer shall keep them.", "U.S. EXPORT RULES"),
    ],
)
def test_a_heading_may_be_set_as_a_sentence_is(number: str, line: str, heading: str) -> None:
    text = f"1. Goods. Alder sells.\n\n{number} {line}\n\n3. Law. Ohio.\n"
    sections = parse(reading(text).document).sections
    assert next(section.heading for section in sections if section.number == "2") == heading


def test_articles_that_a_sentence_lists_over_its_lines_open_none() -> None:
    text = (
        "ARTICLE I LOANS\n\nSection 1.01 Survival. What is said on the books, in Article I (Loans),\n"
        "Article II, and this Section 1.01 stays, and so do the following:\nArticle II, Section 2.01.\n\n"
        "ARTICLE II LAW\n\nSection 2.01 Law. Ohio law governs.\n"
    )
    sections = parse(reading(text).document).sections
    assert [section.path for section in sections] == ["I", "1.01", "II", "2.01"]


@pytest.mark.parametrize(
    "heads", [("ARTICLE I, LOANS", "ARTICLE II, LAW"), ("Article 1; Loans", "Article 2; Law")]
)
def test_a_comma_may_stand_between_an_articles_number_and_its_heading(heads: tuple[str, str]) -> None:
    text = "{}\n\nSection 1.01 Loans. Alder lends.\n\n{}\n\nSection 2.01 Law. Ohio law governs.\n"
    sections = parse(reading(text.format(*heads)).document).sections
    assert [section.path for section in sections if section.level == 1] == [
        head.split()[1].rstrip(",;") for head in heads
    ]
