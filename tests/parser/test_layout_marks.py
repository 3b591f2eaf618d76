"""What the source states about its lines, in the layout."""

from __future__ import annotations

from checker.model.source import Document, Mark, MarkKind
from checker.parser.layout import read_layout

TEXT = """\
SUPPLY AGREEMENT

Confidential

The Seller shall deliver the goods to the

1

Buyer within thirty days.

ARTICLE I
Definitions

Goods   flour
Price   none
"""


def marked(*marks: tuple[str, MarkKind, str], text: str = TEXT) -> Document:
    """The text, with marks on the first place of some words each."""
    found = [
        Mark(text.index(words), text.index(words) + (len(words) if kind != "page-break" else 0), kind, value)
        for words, kind, value in marks
    ]
    return Document(path="a", format="x", text=text, sha256="", encoding="", marks=tuple(found))


def test_headers_and_footers_are_set_aside_and_sentences_run_over_them() -> None:
    reading = read_layout(
        marked(("Confidential", "header", ""), ("1\n", "footer", ""), ("Buyer within", "page-break", ""))
    )
    assert reading.text.startswith(
        "SUPPLY AGREEMENT\nThe Seller shall deliver the goods to the Buyer within thirty days.\n"
    )
    assert [piece.kind for piece in reading.furniture] == ["running-head", "page-number"]
    assert [reading.text[at : at + 5] for at in reading.page_starts] == ["The S", "Buyer"]


def test_rows_of_a_table_stay_apart() -> None:
    reading = read_layout(marked(("Goods   flour", "row", ""), ("Price   none", "row", "")))
    paragraphs = [(reading.text[each.start : each.end], each.kind) for each in reading.paragraphs]
    assert paragraphs[-2:] == [("Goods flour", "table"), ("Price none", "table")]


def test_a_heading_stays_apart_and_keeps_its_level() -> None:
    reading = read_layout(marked(("ARTICLE I", "heading", "1"), ("Definitions", "heading", "2")))
    found = [(reading.text[each.start : each.end], each.heading) for each in reading.paragraphs]
    assert ("ARTICLE I", 1) in found
    assert ("Definitions", 2) in found


def test_centred_and_underlined_lines() -> None:
    reading = read_layout(marked(("SUPPLY AGREEMENT", "centred", ""), ("Confidential", "underlined", "")))
    first, second = reading.paragraphs[:2]
    assert (first.centred, first.underlined) == (True, False)
    assert (second.centred, second.underlined) == (False, True)


def test_marks_are_told_in_the_text_as_read() -> None:
    text = "One   two-\nthree   four.\n\nHead\n\nfive six.\n"
    document = marked(
        ("two-", "comment", "why?"),
        ("four", "insertion", "Ann"),
        ("Head", "header", ""),
        ("six", "field-error", ""),
        ("five", "page-break", ""),
        text=text,
    )
    reading = read_layout(document)
    found = {mark.kind: reading.text[mark.start : mark.end] for mark in reading.marks}
    assert reading.text == "One two-three four.\nfive six."
    assert found == {
        "comment": "two-",
        "insertion": "four",
        "header": "",
        "field-error": "six",
        "page-break": "",
    }
    (page,) = [mark for mark in reading.marks if mark.kind == "page-break"]
    assert page.start == reading.text.index("five")


def test_a_text_without_marks_is_read_as_before() -> None:
    reading = read_layout(marked())
    assert reading.marks == ()
    assert {paragraph.heading for paragraph in reading.paragraphs} == {0}
