"""Citations are found with all their numbers, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from checker.text.citations import find_citations


def cited(text: str) -> list[list[str]]:
    """The labels of each citation in ``text``."""
    return [[item.label for item in c.items] for c in find_citations(text, text.lower())]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("under Section 4.02(a) hereof", ["4.02(a)"]),
        ("Sections 2.1, 2.2 and 2.3(b)", ["2.1", "2.2", "2.3(b)"]),
        ("SECTIONS 5-1401 AND 5-1402 OF THE LAW", ["5-1401", "5-1402"]),
        ("Articles IV and V", ["IV", "V"]),
        ("as § 5 provides", ["5"]),
        ("Article Seven", ["Seven"]),
        ("clause (ii) above", ["(ii)"]),
        ("subsections (a) and (b)", ["(a)", "(b)"]),
        ("Section 13 or 15(d) of the Act", ["13", "15(d)"]),
        ("Sections 3.6 (Leave) and 3.7 (Bonus) of the Plan", ["3.6", "3.7"]),
        ("Treasury Regulation Section 1.409A-1(b)(4)", ["1.409A-1(b)(4)"]),
        ("Rule 12b-2 and Section 12b-2", ["12b-2"]),
        ('Exhibit "A" attached hereto', ["A"]),
        ("Exhibits A and B hereto", ["A", "B"]),
        ("Schedule 1.1(b) or Annex I", ["1.1(b)"]),
        ("on schedule 2.1", ["2.1"]),
    ],
)
def test_numbers_and_labels(text: str, labels: list[str]) -> None:
    assert cited(text)[0] == labels


@pytest.mark.parametrize(
    "text",
    [
        "the intersection 5 miles on",
        "a schedule A person may keep",
        "the exhibit is attached",
        "THIS EXHIBIT HAS BEEN OMITTED",
        "BUILDING SECTIONS 7-24-98",
        "WINDOW SCHEDULES 7-24-98",
        "Section 18- 217",
        "an article is sold",
        "Exhibit 2004 plans",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert cited(text) == []


def test_a_list_stops_before_a_quantity() -> None:
    assert cited("under Sections 3, 4 and 30 days after") == [["3", "4"]]


def test_the_first_span_begins_at_the_head_word_and_the_others_at_their_numbers() -> None:
    text = "see Sections 2.1 and 2.2."
    (citation,) = find_citations(text, text.lower())
    spans = [citation.span(index) for index in range(2)]
    assert [text[span.start : span.end] for span in spans] == ["Sections 2.1", "2.2"]


def test_a_prefix_belongs_to_the_head_word() -> None:
    text = "under sub-clause (a)"
    (citation,) = find_citations(text, text.lower())
    assert (citation.head, text[citation.start : citation.end]) == ("subclause", "sub-clause (a)")
