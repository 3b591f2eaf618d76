"""Whatever is cut, flipped or spliced in a file, a reader answers a document or says why not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.api import Document, Part, Reader, ReadError
from checker.cli.builtin import checker_readers
from checker.engine.formats import reader_for
from checker.engine.sources import Readers, read_stream
from checker.model.report import RunError
from checker.readers.html import READER as HTML

PAGE = b"""<!DOCTYPE html><html><head><title>x</title><style>p { color: red }</style></head><body>
<!-- Field: Page; Sequence: 1 --><p align="center"><b>LOAN&nbsp;AGREEMENT</b></p><!-- Field: /Page -->
<table><tr><td>1.</td><td><u>Loan</u>. The &#147;Lender&#148; lends $<i>5</i>.</td></tr></table>
<ol type="i"><li>one<li value="7"><p style="text-align:center">two</p></ol><pre> a  b
 c</pre><div style="display:none">hidden</div><hr><del>gone</del>
<table><tr><td colspan="2">ALDER, INC.</td></tr><tr><td>By:</td><td style="border-bottom:1px">&#160;</td></tr>
</table></body></html>"""
MARKDOWN = b"""---
title: x
---
# LOAN **AGREEMENT**

1. The "Lender" [lends](https://a.b) `5` &amp; more.
2) _Two_ \\* <br> ____
> quoted

| By: | /s/ A |
|-----|-------|
| a   | b\\|c |

<!-- a
comment -->
"""
SUBMISSION = b"""<SEC-DOCUMENT>1.txt : 1
<DOCUMENT>
<TYPE>EX-10.1
<SEQUENCE>1
<FILENAME>a.txt
<TEXT>
LOAN AGREEMENT
<PAGE>
begin 644 a.gif
M<[
end
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-10.2
<TEXT>
<html><p>Another &amp; one</p></html>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""


def _archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in (("a.htm", PAGE), ("b.md", MARKDOWN), ("c.txt", SUBMISSION)):
            made.writestr(zipfile.ZipInfo(name), data)
    return file.getvalue()


FILES = {"a.htm": PAGE, "a.md": MARKDOWN, "a.txt": SUBMISSION, "a.zip": _archive()}
READERS: tuple[Reader, ...] = tuple(checker_readers())


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """The data after some cuts, flips and splices."""
    for _ in range(draw(st.integers(1, 4))):
        if not data:
            break
        at = draw(st.integers(0, len(data) - 1))
        other = draw(st.integers(0, len(data) - 1))
        start, end = min(at, other), max(at, other)
        match draw(st.sampled_from(("cut", "end", "flip", "splice", "put"))):
            case "cut":
                data = data[:start] + data[end:]
            case "end":
                data = data[:start]
            case "flip":
                data = data[:at] + bytes([data[at] ^ draw(st.integers(1, 255))]) + data[at + 1 :]
            case "splice":
                data = data[:at] + data[start:end] + data[at:]
            case _:
                data = data[:at] + draw(st.binary(max_size=8)) + data[at:]
    return data


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    broken = data.draw(damaged(FILES[name]))
    try:
        answer = read_stream(io.BytesIO(broken), name, Readers(READERS))
    except ReadError:
        return
    if isinstance(answer, Document):
        _holds(answer)
        return
    for each in answer:
        if isinstance(each, Document):
            _holds(each)
        elif isinstance(each, RunError):
            assert "crashed" not in each.message


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_a_reader_that_is_forced_upon_a_file_reads_or_refuses_it(name: str, data: st.DataObject) -> None:
    broken = data.draw(damaged(FILES[name]))
    for reader in READERS:
        try:
            answer = reader.read(broken, name, None)
            for part in answer if isinstance(answer, Iterator) else ():
                assert isinstance(part, Part)
        except ReadError:
            pass


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("<p>", "</p>", "<td>", "<tr>", "<table>", "</table>", "</td>", "<ol>", "</ol>", "<li>"),
                *("<pre>", "</pre>", "<u>", "</u>", "<div style='display:none'>", "</div>", "<br>", "<hr>"),
                *("<h1>", "</h1>", "<center>", "</center>", "<del>", "</del>", "<!--", "-->", "<script>"),
                *(
                    "word",
                    " ",
                    "\n",
                    "&nbsp;",
                    "&amp;",
                    "1.",
                    "(a)",
                    "By:",
                    "$",
                    "5",
                    ")",
                    "&#147;",
                    "<",
                    ">",
                ),
                "<p style='page-break-after:always'>",
            ]
        ),
        max_size=60,
    )
)
def test_any_tags_in_any_order(parts: list[str]) -> None:
    try:
        answer = HTML.read(("<html>" + "".join(parts)).encode(), "a.htm", None)
    except ReadError:
        return
    assert isinstance(answer, Document)
    _holds(answer)


def _holds(document: Document) -> None:
    """Marks lie in the text and in order; every place lies in the file."""
    length = len(document.text)
    assert all(0 <= mark.start <= mark.end <= length for mark in document.marks)
    assert [mark.start for mark in document.marks] == sorted(mark.start for mark in document.marks)
    if document.locate is None:
        return
    for start in {0, length // 3, length // 2, max(length - 1, 0)}:
        place = document.locate(start, min(start + 5, length))
        assert (place.start.line, place.start.column) <= (place.end.line, place.end.column)
        assert min(place.start.line, place.start.column) >= 1


def test_each_file_is_whole_before_it_is_damaged() -> None:
    for name, data in FILES.items():
        reader = reader_for(name, data, READERS)
        answer = reader.read(data, name, None)
        if isinstance(answer, Document):
            assert "LOAN" in answer.text
        else:
            assert len(list(answer)) >= 2
