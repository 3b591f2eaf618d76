"""Word's automatic numbers.

LibreOffice shows the same for these documents, but for three things that it does not know or do:
``isLgl``, ``lvlRestart``, and leaving deleted paragraphs out.
"""

from __future__ import annotations

import pytest
from formats.made_docx import (
    abstract,
    deleted,
    docx,
    instance,
    level,
    numbered,
    override,
    p,
    r,
    style,
)

from checker.model.source import Document
from checker.readers.docx import read
from checker.readers.docx.numerals import numeral

OUTLINE = abstract(
    0,
    level(0, "ARTICLE %1", "upperRoman"),
    level(1, "%1.%2", more="<w:isLgl/>"),
    level(2, "(%3)", "lowerLetter"),
    level(3, "(%4)", "lowerRoman"),
)
PLAIN = abstract(1, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))
LISTS = OUTLINE + PLAIN + instance(1, 0) + instance(2, 1) + instance(3, 1, override(0, start=5))


def shown(*body: str, **parts: str) -> list[str]:
    """The lines of a document that hold words."""
    answer = read(docx(*body, **parts), "a.docx")
    assert isinstance(answer, Document)
    return [line for line in answer.text.split("\n") if line]


def test_an_outline_counts_and_starts_again_below_each_article() -> None:
    assert shown(
        p("Terms", num=(1, 0)),
        p("Meaning", num=(1, 1)),
        p("one", num=(1, 2)),
        p("two", num=(1, 2)),
        p("deep", num=(1, 3)),
        p("Use", num=(1, 1)),
        p("anew", num=(1, 2)),
        p("Price", num=(1, 0)),
        p("Sum", num=(1, 1)),
        numbering=LISTS,
    ) == [
        "ARTICLE I Terms", "1.1 Meaning", "(a) one", "(b) two", "(i) deep", "1.2 Use", "(a) anew",
        "ARTICLE II Price", "2.1 Sum",
    ]  # fmt: skip


def test_instances_of_one_list_count_on_and_an_override_starts_once() -> None:
    assert shown(
        p("a", num=(2, 0)), p("b", num=(2, 0)), p("c", num=(3, 0)), p("d", num=(3, 0)), p("e", num=(2, 0)),
        numbering=LISTS,
    ) == ["1. a", "2. b", "5. c", "6. d", "7. e"]  # fmt: skip


def test_an_override_holds_for_the_first_paragraph_of_its_level_alone() -> None:
    lists = PLAIN + instance(4, 1, override(1, start=5))
    assert shown(
        p("a", num=(4, 0)), p("b", num=(4, 1)), p("c", num=(4, 1)), p("d", num=(4, 0)), p("e", num=(4, 1)),
        numbering=lists,
    ) == ["1. a", "1.5 b", "1.6 c", "2. d", "2.1 e"]  # fmt: skip


def test_an_override_may_define_the_level_anew() -> None:
    lists = PLAIN + instance(4, 1, override(0, defined=level(0, "Section %1.", "upperLetter", start=3)))
    assert shown(p("a", num=(4, 0)), p("b", num=(4, 0)), numbering=lists) == ["Section C. a", "Section D. b"]


def test_styles_number_their_paragraphs() -> None:
    """Through the chain of styles, and through the style that a level names."""
    styles = (
        style("Base", paragraph=numbered(1))
        + style("Derived", based_on="Base")
        + style("Second", paragraph=numbered(1, 0))
        + style("Off", based_on="Base", paragraph=numbered(0))
    )
    lists = abstract(0, level(0, "%1.", style="Base"), level(1, "%1.%2", style="Second")) + instance(1, 0)
    assert shown(
        p("a", style="Base"), p("b", style="Derived"), p("c", style="Second"), p("d", style="Off"),
        p("e", style="Base", num=(0, 0)), p("f", style="Base", num=(1, 1)), p("g", style="Base"),
        numbering=lists, styles=styles,
    ) == ["1. a", "2. b", "2.1 c", "d", "e", "2.2 f", "3. g"]  # fmt: skip


def test_a_list_style_leads_to_its_list() -> None:
    lists = (
        abstract(0, more='<w:numStyleLink w:val="Outline"/>')
        + abstract(1, level(0, "Clause %1"), more='<w:styleLink w:val="Outline"/>')
        + instance(1, 0)
        + instance(2, 1)
    )
    styles = style("Outline", kind="numbering", paragraph=numbered(2))
    assert shown(p("a", num=(1, 0)), p("b", num=(2, 0)), numbering=lists, styles=styles) == [
        "Clause 1 a", "Clause 2 b",
    ]  # fmt: skip


def test_levels_that_do_not_start_again() -> None:
    lists = abstract(
        0,
        level(0, "%1."),
        level(1, "%1.%2", more='<w:lvlRestart w:val="0"/>'),
        level(2, "(%3)", more='<w:lvlRestart w:val="1"/>'),
    ) + instance(1, 0)
    assert shown(
        p("a", num=(1, 0)), p("b", num=(1, 1)), p("c", num=(1, 2)), p("d", num=(1, 1)), p("e", num=(1, 2)),
        p("f", num=(1, 0)), p("g", num=(1, 1)), p("h", num=(1, 2)),
        numbering=lists,
    ) == ["1. a", "1.1 b", "(1) c", "1.2 d", "(2) e", "2. f", "2.3 g", "(1) h"]  # fmt: skip


def test_a_level_passed_over_is_counted() -> None:
    """As Word does (Microsoft Knowledge Base, Q110380): the first heading of level 1 is then the second."""
    assert shown(p("a", num=(2, 1)), p("b", num=(2, 0)), p("c", num=(2, 1)), numbering=LISTS) == [
        "1.1 a", "2. b", "2.1 c",
    ]  # fmt: skip


def test_what_is_deleted_is_not_counted() -> None:
    gone = "<w:rPr><w:del w:id='1' w:author='A'/></w:rPr>"
    assert shown(
        p("a", num=(2, 0)),
        p(deleted("gone"), num=(2, 0), properties=gone),
        p("left of it ", num=(2, 0), properties=gone),
        p("b", num=(2, 0)),
        numbering=LISTS,
    ) == ["1. a", "2. left of it b"]


def test_a_paragraph_that_only_ends_a_section_has_no_number() -> None:
    assert shown(
        p(num=(2, 0), properties="<w:sectPr/>"), p("a", num=(2, 0)), p(num=(2, 0)), p("c", num=(2, 0)),
        numbering=LISTS,
    ) == ["1. a", "2.", "3. c"]  # fmt: skip


def test_bullets_and_empty_formats() -> None:
    lists = (
        abstract(0, level(0, "\uf0b7", "bullet"), level(1, "", "none"), level(2, "Note", "none"))
        + instance(1, 0)
    )  # fmt: skip
    assert shown(p("a", num=(1, 0)), p("b", num=(1, 1)), p("c", num=(1, 2)), numbering=lists) == [
        "\u2022 a", "b", "Note c",
    ]  # fmt: skip


def test_no_blank_after_a_number_that_stands_close() -> None:
    lists = abstract(0, level(0, "\u00a7%1: ", more='<w:suff w:val="nothing"/>')) + instance(1, 0)
    assert shown(p("a", num=(1, 0)), numbering=lists) == ["\u00a71: a"]


def test_a_list_that_is_not_there_numbers_nothing() -> None:
    assert shown(p("a", num=(99, 0)), p("c", num=(2, 0)), numbering=LISTS) == ["a", "1. c"]


def test_circles_of_styles_and_lists_end() -> None:
    styles = (
        style("A", based_on="B")
        + style("B", based_on="A")
        + style("L", kind="numbering", paragraph=numbered(1))
    )
    lists = abstract(0, more='<w:numStyleLink w:val="L"/>') + instance(1, 0)
    assert shown(p("a", style="A"), p("b", num=(1, 0)), styles=styles, numbering=lists) == ["a", "b"]


def test_the_mark_and_the_place_of_a_number() -> None:
    answer = read(docx(p("Fees", num=(2, 0)), p(r("Due "), r("now"), num=(2, 1)), numbering=LISTS), "a.docx")
    assert isinstance(answer, Document)
    assert [(answer.text[mark.start : mark.end], mark.value) for mark in answer.marks] == [
        ("1.", "1."), ("1.1", "1.1"),
    ]  # fmt: skip
    assert answer.locate is not None
    at = answer.text.index("now")
    place = answer.locate(at, at + 3)
    assert place.start.run is not None
    assert (place.start.run.paragraph, place.start.run.run, place.start.run.character) == (2, 2, 0)
    assert place.start.run.number == "1.1"
    assert (place.start.line, place.start.column) == (3, 9)


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (4, "decimal", "4"), (4, "decimalZero", "04"), (14, "decimalZero", "14"), (7, "ganada", "7"),
        (1994, "upperRoman", "MCMXCIV"), (9, "lowerRoman", "ix"), (1, "upperLetter", "A"),
        (27, "lowerLetter", "aa"), (53, "lowerLetter", "aaa"), (0, "lowerLetter", ""), (10, "hex", "A"),
        (1, "ordinal", "1st"), (12, "ordinal", "12th"), (22, "ordinal", "22nd"), (3, "none", ""),
        (21, "cardinalText", "Twenty-one"), (105, "cardinalText", "One hundred five"),
        (2, "ordinalText", "Second"), (20, "ordinalText", "Twentieth"), (31, "ordinalText", "Thirty-first"),
        (100, "ordinalText", "One hundredth"), (10**9, "lowerRoman", "m" * 32 + "dcclxvii"),
    ],
)  # fmt: skip
def test_numerals(number: int, form: str, expected: str) -> None:
    assert numeral(number, form) == expected
