"""Markdown: the words without the markup, with the place of every word."""

from __future__ import annotations

import time

import pytest

from checker.api import Document, ReadError
from checker.engine.formats import reader_for
from checker.readers import html, pdf, submission, text
from checker.readers.markdown import READER, read


def marked_down(source: str) -> Document:
    document = read(source.encode(), "a.md")
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("One\ntwo\n\n\nthree", "One\ntwo\n\n\nthree"),
        ("**Bold** and *slanted* and __strong__ and _light_ ***both***",
         "Bold and slanted and strong and light both"),
        ("**over\nlines**", "over\nlines"),
        ("snake_case_name, 2*3*4 = 24", "snake_case_name, 234 = 24"),
        ("____ to fill in, [***] left out, * * * too, _______",
         "____ to fill in, [***] left out, * * * too, _______"),
        ("5 * 3 and a* b", "5 * 3 and a* b"),
        (r"\*not\* \_this\_ 1\. \\", r"*not* _this_ 1. " + "\\"),
        ("`code *x*` and ``a ` b`` and ` alone", "code *x* and a ` b and ` alone"),
        ("[Section 5](#five), [Act](https://a.b/c \"t\"), [the Company](a)",
         "Section 5, Act, [the Company](a)"),
        ("![Seal](seal.png) <https://a.b> <u>x</u><br>y a&nbsp;b &copy;",
         "Seal https://a.b x\ny a\u00a0b \u00a9"),
        ("A note[^1].\n\n[^1]: Its text.", "A note1.\n\n1: Its text."),
        ("# Title #\ntext\n## Sub *two*", "Title\n\ntext\n\nSub two"),
        ("Title\n=====\nText\n----\nmore", "Title\n\nText\n\nmore"),
        ("1. one\n2) two\n   runs on\n10. ten", "1. one\n2) two\nruns on\n10. ten"),
        ("- one\n* two\n  runs on\n+ [x] three", "one\n\ntwo\nruns on\n\nthree"),
        ("> quoted\n> more\n\nnot", "quoted\nmore\n\nnot"),
        ("a\n\n---\n\nb\n\n***\nc", "a\n\n\nb\n\nc"),
        ("```\n*as* it\n\n  is\n```\nx", "*as* it\n\n  is\nx"),
        ("| A | B |\n|---|:-:|\n| *1* | x\\|y |\n\nafter", "A   B\n1   x|y\n\nafter"),
        ("| (a) | text |\n|-|-|\n| By: | /s/ X |", "(a) text\n\nBy: /s/ X"),
        ("---\nlayout: x\n---\ntext", "text"),
        ("---\nlayout: x\ntitle:  \"Loan Agreement\"\n---\ntext", "Loan Agreement\n\ntext"),
        ("---\ntitle: Loan Agreement\n---\n# Loan Agreement\ntext", "Loan Agreement\n\ntext"),
        ("a <!-- b --> c\n<!--\nx\n\ny -->\nd", "a  c\nd"),
        ("hard\\\nbreak  \nagain", "hard\nbreak\nagain"),
        ("[ref]: https://a.b\ntext", "text"),
        ("line\r\nends *here*\r\n", "line\nends here"),
        ("a < b & c, AT&T", "a < b & c, AT&T"),
    ],
)  # fmt: skip
def test_words_are_left_and_markup_is_not(source: str, text: str) -> None:
    assert marked_down(source).text == text


def test_what_the_markup_says_becomes_marks() -> None:
    document = marked_down("# One\n\n1. first\n\nTwo\n---\n\n###Three\n\n| a | b |\n|---|---|\n| c | d |")
    found = [(mark.kind, mark.value, document.text[mark.start : mark.end]) for mark in document.marks]
    assert [mark for mark in found if mark[0] != "cell"] == [
        ("heading", "1", "One"),
        ("list-number", "1.", "1."),
        ("heading", "2", "Two"),
        ("heading", "3", "Three"),
        ("row", "", "a   b"),
        ("row", "", "c   d"),
    ]


def test_every_word_is_found_in_the_file() -> None:
    source = (
        "# The *Agree*ment\n\n1. By [Alder](#a) &amp; **Birch**.\n> quoted\n\n| left | *right* |\n|--|--|\n"
    )
    document = marked_down(source)
    assert document.locate is not None
    lines = source.split("\n")
    for word, line in (("The", 1), ("Alder", 3), ("Birch", 3), ("quoted", 4), ("left", 6), ("right", 6)):
        at = document.text.index(word)
        place = document.locate(at, at + len(word))
        assert place.start.line == place.end.line == line
        assert lines[line - 1][place.start.column - 1 : place.end.column - 1] == word
    at = document.text.index("&")
    place = document.locate(at, at + 1)
    assert lines[2][place.start.column - 1 : place.end.column - 1] == "&amp;"


@pytest.mark.parametrize(
    ("data", "message"), [(b"", "the file is empty"), (b"\n---\n", "no words"), (b"a\0b", "binary file")]
)
def test_what_holds_no_words_is_an_error(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(data, "a.md")


@pytest.mark.parametrize(
    "source",
    ["*" * 100_000, "**a" * 50_000, "_a " * 50_000, "[" * 100_000, "[a](" * 50_000, "`" * 100_000,
     "`a" * 50_000,
     "> " * 50_000, "<!-- " * 50_000, "<!--\n" * 50_000, "| " * 50_000 + "\n|-|",
      "|-" * 50_000, "a|b\n" * 20_000,
     "![[" * 50_000, "&a" * 50_000, "<a " * 50_000, "\\" * 100_000, "- " * 50_000, "# " * 50_000],
    ids=lambda source: source[:6],
)  # fmt: skip
def test_hostile_files_take_their_time_in_proportion(source: str) -> None:
    began = time.process_time()
    document = read((source + "\n\nend").encode(), "a.md")
    assert isinstance(document, Document)
    assert document.text.endswith("end")
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("name", "source", "reader"),
    [
        (
            "a.txt",
            "**LEASE**\n\nA lets.\n\n**ARTICLE I**\n\n1. Rent.\n\n**ARTICLE II**\n\n1. Law.\n",
            "markdown",
        ),
        (
            "LEASE",
            "Lease\r\n\r\n## Rent\r\n\r\nA pays.\r\n \r\n## Law\r\n\r\nOhio.\r\n\r\n### Other\r\n\r\n",
            "markdown",
        ),
        (
            "a.txt",
            "LEASE\n\n**Confidential**\n\nA lets.\n\n**Confidential**\n\nB pays.\n\n**Confidential**\n\n",
            "text",
        ),
        (
            "a.txt",
            "LEASE\n\n[**One**]\n\n** Two **\n\n***\n\n**12**\n\n-----\n\n# 3\n\n*****\n\n[***]\n\n",
            "text",
        ),
        ("a.txt", "**The Lessee** pays\n\n**One** and\n\n**Two**\nlines\n\n**Three**\n\n", "text"),
        ("a.md", "1. Rent. A pays.\n", "markdown"),
        ("a.md", "<!DOCTYPE html><p>1. Rent.</p>", "html"),
        ("a.txt", "<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\n\n**One**\n\n**Two**\n\n**Six**\n\n", "submission"),
    ],
)
def test_markdown_is_known_by_its_marks_whatever_the_name(name: str, source: str, reader: str) -> None:
    readers = (html.READER, READER, pdf.READER, submission.READER, text.READER)
    assert reader_for(name, source.encode(), readers).name == reader
