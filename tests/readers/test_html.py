"""HTML: the words as a person sees the page, marks, and the place of every word in the file."""

from __future__ import annotations

import time

import pytest

from checker.api import Document, ReadError
from checker.readers.html import READER, read, recognises


def page(body: str) -> Document:
    document = read(f"<html><body>{body}</body></html>".encode(), "a.htm")
    assert isinstance(document, Document)
    return document


def words(body: str) -> str:
    return page(body).text


def marked(document: Document, kind: str) -> list[tuple[str, str]]:
    return [
        (document.text[mark.start : mark.end], mark.value) for mark in document.marks if mark.kind == kind
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>One\n two</p><p>three", "One two\n\nthree"),
        ("<p>One<br>two<BR/>three</p>", "One\ntwo\nthree"),
        ("<div>One</div><div>two</div>", "One\n\ntwo"),
        ("a <b> b</b>  <i>c </i> d", "a b c d"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("<font size=2>Un</font><FONT>broken</FONT>", "Unbroken"),
        ("x<script>var a = '<p>no</p>';</script><style>p {}</style>y", "xy"),
        ("a <!-- <p>no</p> --> b", "a b"),
        ("a < b and c <d", "a < b and c <d"),
        ('<p title="a > b">x</p>', "x"),
        ("<p style='a: b\">x</p>", "x"),
        ("<![if gte mso 9]>x<![endif]>", "x"),
        ("AT&T, AT&amp;T, R&D; &unknown; 5 & 6", "AT&T, AT&T, R&D; &unknown; 5 & 6"),
        ("&#147;it&#146;s&#148; &#150; &sect;&nbsp;2 &#x2019;&#163",
         "\u201cit\u2019s\u201d \u2013 \u00a7\u00a02 \u2019\u00a3"),
        ("soft&shy;hyphen zero&#8203;width", "softhyphen zerowidth"),
        ("<pre>  as\n   it is &amp; more</pre>", "  as\n   it is & more"),
        ("Words<sup>1</sup> and 10<sup>th</sup>, m<sup>2</sup>.<sup>(12)</sup>", "Words and 10th, m2."),
        ("<ol><li>&nbsp; x</ol>", "1. x"),
        ("<del>old</del><ins>new</ins> <strike>gone</strike>", "new"),
    ],
)  # fmt: skip
def test_words_are_those_on_the_page(body: str, text: str) -> None:
    assert words(body) == text


def test_the_title_is_not_on_the_page() -> None:
    data = b"<html><head><title>ex10-1.htm</title></head><body>EXHIBIT 10.1</body></html>"
    document = read(data, "a.htm")
    assert document.text == "EXHIBIT 10.1"


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("<tr><td>1.</td><td>Definitions. As used here:</td></tr>", "1. Definitions. As used here:"),
        ("<tr><td>&nbsp;</td><td>(a)</td><td><p>first</p><p>second</p></td></tr>", "(a) first\n\nsecond"),
        ("<tr><td>Section 2.1</td><td>The Loans</td></tr>", "Section 2.1 The Loans"),
        ("<tr><td>&#149;</td><td>a point</td></tr>", "\u2022 a point"),
        ("<tr><td>Fee</td><td>$</td><td>1,000</td></tr>", "Fee   $1,000"),
        ("<tr><td>(loss)</td><td>$</td><td>(12</td><td>)</td></tr>", "(loss)   $(12)"),
        ("<tr><td>By</td><td>Ann Birch</td></tr>", "By   Ann Birch"),
        ("<tr><td>2004</td><td>5,000</td></tr>", "2004   5,000"),
        ("<tr><td colspan=2>Wide</td></tr><tr><td>a</td><td>b</td></tr>", "Wide\na   b"),
        ("<tr><td><table><tr><td>(i)</td><td>inner</td></tr></table></td></tr>", "(i) inner"),
        ("<tr><td>Term</td><td>A long text in a cell.<br>It has two lines.</td></tr>",
         "Term\n\nA long text in a cell.\nIt has two lines."),
        ("<tbody><tr><td>a<td>b<tr><td>c<td>d</tbody>", "a   b\nc   d"),
    ],
)  # fmt: skip
def test_a_row_of_a_table_is_a_line(table: str, text: str) -> None:
    assert words(f"<table>{table}</table>") == text


def test_signature_blocks_stand_side_by_side() -> None:
    document = page(
        """<table>
        <tr><td colspan=2>ALDER MILLS, INC.</td><td>&nbsp;</td><td colspan=2>BIRCH &amp; CO. LLC</td></tr>
        <tr><td>By:</td><td>/s/ John Alder</td><td></td><td>By:</td>
            <td style="border-bottom:1px solid black">&nbsp;</td></tr>
        <tr><td>&nbsp;</td><td>Name: John Alder</td><td></td><td>&nbsp;</td><td>Name: Ann Birch</td></tr>
        <tr><td></td><td></td><td></td><td></td><td>Title: Manager</td></tr></table>"""
    )
    assert document.text.split("\n") == [
        "ALDER MILLS, INC.    BIRCH & CO. LLC",
        "By: /s/ John Alder   By: ____________",
        "Name: John Alder     Name: Ann Birch",
        "                     Title: Manager",
    ]
    assert len(marked(document, "row")) == 4
    assert [words for words, _ in marked(document, "cell")[:2]] == ["ALDER MILLS, INC.", "BIRCH & CO. LLC"]


def test_two_whole_blocks_in_one_row_are_read_one_after_the_other() -> None:
    table = "<tr><td>ALDER, INC.<br>By: /s/ A<br>Name: A</td><td>BIRCH LLC<br>By: /s/ B</td></tr>"
    assert words(f"<table>{table}</table>") == "ALDER, INC.\nBy: /s/ A\nName: A\n\nBIRCH LLC\nBy: /s/ B"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n\n2. b"),
        ("<ol type=a start=3><li><p>x</p><li>y</ol>", "c. x\n\nd. y"),
        ("<ol style='list-style-type: upper-roman'><li value=4>x<ol type='i'><li>z</ol><li>y</ol>",
         "IV. x\n\ni. z\n\nV. y"),
        ("<ul><li>a<li>b</ul>", "a\n\nb"),
        ("<ol style='list-style:none'><li>(a) x</ol>", "(a) x"),
        ("<ol type=A start=28><li>x</ol>", "AB. x"),
    ],
)  # fmt: skip
def test_lists_have_the_numbers_that_a_browser_shows(body: str, text: str) -> None:
    assert words(body) == text


def test_what_the_markup_says_becomes_marks() -> None:
    document = page(
        "<h2>ARTICLE I</h2><p align=center>Title</p><p><u>Whole line.</u></p><p><u>Part</u> of a line</p>"
        "<ol><li>x</ol><table><tr><td>(b)</td><td>y</td></tr></table>"
    )
    assert marked(document, "heading") == [("ARTICLE I", "2")]
    assert marked(document, "centred") == [("Title", "")]
    assert marked(document, "underlined") == [("Whole line.", "")]
    assert marked(document, "list-number") == [("1.", "1."), ("(b)", "(b)")]


def test_what_nobody_sees_is_a_mark() -> None:
    document = page(
        '<p>Seen <span style="display: none">draft 3</span>words</p><p hidden>x &amp; y</p>z<s>w</s>'
    )
    assert document.text == "Seen words\n\nz"
    assert [value for _, value in marked(document, "hidden")] == ["draft 3", "x & y"]
    assert [value for _, value in marked(document, "deletion")] == ["w"]


def test_something_hidden_that_is_never_closed_hides_nothing() -> None:
    assert words('<div style="display:none">The whole agreement') == "The whole agreement"


@pytest.mark.parametrize(
    "edge",
    [
        '<p style="page-break-after: always">4</p>',
        '<p>4</p><hr style="page-break-after:always">',
        '<p>4</p><div style="page-break-before:always"></div>',
        '<p>4</p><div style="page-break-after:always"/>',
        '<p>4<br clear=all style="page-break-before:always">',
        '<p>4<br style="break-after: page">',
        "<!-- Field: Page; Sequence: 4 --><div>4</div><!-- Field: /Page -->",
        "<p>4</p><PAGE>",
        "<p>4</p><hr width='100%'>",
    ],
)
def test_pages(edge: str) -> None:
    document = page(f"<p>one</p>{edge}<p>two</p><hr width='30%'><p>three</p>")
    starts = [mark.start for mark in document.marks if mark.kind == "page-break"]
    assert starts == [document.text.index("two")]
    assert marked(document, "footer") == ([("4", "")] if "Field" in edge else [])


def test_numbers_that_count_up_are_page_numbers() -> None:
    numbered = "".join(f"<p>text of {number}</p><p>- {number} -</p>" for number in (1, 2, 3, 4))
    document = page(f"<p>TITLE</p>{numbered}<p>the end</p>")
    assert marked(document, "footer") == [(f"- {number} -", "") for number in (1, 2, 3, 4)]
    starts = [
        document.text[mark.start :].partition("\n")[0] for mark in document.marks if mark.kind == "page-break"
    ]
    assert starts == ["text of 2", "text of 3", "text of 4", "the end"]


@pytest.mark.parametrize("numbers", ["12", "7 8 9 10", "1 1 1 1", "1 5 2 9 3 40", "1984 1985 1986"])
def test_other_numbers_are_words(numbers: str) -> None:
    document = page("".join(f"<p>text</p><p>{number}</p>" for number in numbers.split()))
    assert [mark.kind for mark in document.marks] == []


def test_a_rule_in_the_text_ends_no_page() -> None:
    assert page("<p>TITLE</p><hr><p>text</p><hr><p>more</p>").marks == ()


def test_a_footer_in_a_table_is_one() -> None:
    edge = "<table><tr><td>Agreement</td><td>3</td></tr></table>"
    document = page(f"<p>a</p><!-- Field: Page; Sequence: 3 -->{edge}<!-- Field: /Page --><p>b</p>")
    assert marked(document, "footer") == [("Agreement   3", "")]


def test_every_word_is_found_in_the_file() -> None:
    source = (
        "<html>\r\n<p>The &#147;Agree&shy;ment&#148;,\r\n  by AT&amp;T <b>Corp</b>.</p>\n"
        "<table><tr><td>1.</td>\n<td>Next</td></tr></table>"
    )
    document = read(source.encode(), "a.htm")
    assert document.locate is not None
    lines = source.replace("\r\n", "\n").split("\n")
    assert document.text == "The \u201cAgreement\u201d, by AT&T Corp.\n\n1. Next"
    for word, line, first, last in [
        ("The", 2, "The", "The"),
        ("\u201cAgreement\u201d", 2, "&#147;Agree", "&#148;"),
        ("AT&T Corp", 3, "AT&amp;T <b>Corp", "Corp"),
        ("Next", 5, "Next", "Next"),
    ]:
        start = document.text.index(word)
        place = document.locate(start, start + len(word))
        assert (place.start.line, place.start.column) == (line, lines[line - 1].index(first) + 1)
        assert (place.end.line, place.end.column) == (line, lines[line - 1].index(last) + len(last) + 1)


@pytest.mark.parametrize(
    ("data", "named", "answer"),
    [
        (b"<!DOCTYPE html><p>x", False, True),
        (b"\xef\xbb\xbf\n <HTML>", False, True),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", False, True),
        (b"<p>x</p><div>y</div>" * 10, False, True),
        (b"<p>one tag", True, True),
        (b"<p>one tag", False, False),
        (b"no tags at all", True, False),
        (b"text of a filing <PAGE> and <S> <C>", False, False),
        (b"<PAGE>  1\n<TABLE><S><C></TABLE>" * 30, False, False),
        (b"<DOCUMENT>\n<TYPE>EX-10\n<TEXT><html>", True, False),
        (b"%PDF-1.4 <html>", True, False),
        (b"\xff\xfe" + "<html>x".encode("utf-16-le"), False, True),
    ],
)
def test_html_is_known_by_its_content(data: bytes, named: bool, answer: bool) -> None:
    assert recognises(data, named) is answer


@pytest.mark.parametrize(
    ("head", "encoding", "used"),
    [
        ("", "cp1252", "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252", "cp1252"),
        ('<meta http-equiv=x content="text/html; charset=ISO-8859-2">', "iso-8859-2", "iso8859-2"),
        ('<meta charset="no-such">', "cp1252", "cp1252"),
        ('<meta charset="iso-8859-2">', "utf-8", "utf-8"),
    ],
)
def test_encodings(head: str, encoding: str, used: str) -> None:
    document = read(f"<html>{head}<p>\u00e4\u201e</p>".replace("\u201e", "").encode(encoding), "a.htm")
    assert (document.text, document.encoding) == ("\u00e4", used)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \n", "nothing but white space"),
        (b"<html><img src=a.jpg></html>", "the page holds no words"),
        (b"<html>\0</html>", "binary"),
    ],
)
def test_what_holds_no_words_is_an_error(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(data, "a.htm")


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000 + "deep",
        "<table><tr><td>" * 100_000 + "deep",
        "<span style='text-decoration:underline'>" * 100_000 + "deep",
        "<ol><li>" * 100_000 + "deep",
        "<div style='display:none'>" * 50_000 + "deep",
        "<p <p " * 100_000 + "deep",
        "<!-- " * 100_000 + "deep",
        "<!" * 100_000 + ">deep",
        "&" * 100_000 + "deep",
        "&#" * 100_000 + "deep",
        "<script>" * 50_000 + "deep</script>deep",
        "<p style='" + "a:b;" * 100_000 + "'>deep",
        "<p " + "a='b' " * 100_000 + "'>deep",
        "<td>" * 100_000 + "deep",
        "</table>" * 100_000 + "deep",
        "<table><tr>" + "<td colspan=60>x" * 20_000 + "</table>deep",
    ],
    ids=lambda source: source[:12],
)
def test_hostile_pages_take_their_time_in_proportion(source: str) -> None:
    began = time.process_time()
    document = read(source.encode(), "a.htm")
    assert "deep" in document.text
    assert time.process_time() - began < 20


def test_the_reader_names_its_files() -> None:
    assert READER.suffixes == (".htm", ".html", ".xhtml")
