"""Packages that are broken, and those made to do harm: one clear sentence, and nothing else happens."""

from __future__ import annotations

import io
import zipfile

import pytest
from formats.made_docx import docx, p, table, zipped
from formats.made_pdf import pdf, stream, typed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_damaged_files import damaged

from checker.api import ReadError
from checker.cli.builtin import checker_readers
from checker.engine.formats import reader_for
from checker.engine.sources import Readers, read_stream
from checker.model.source import Document
from checker.readers import docx as docx_reader
from checker.readers import pdf as pdf_reader

READERS = tuple(checker_readers())
WHOLE = docx(
    p("Loan Agreement"),
    p("The Lender shall lend.", num=(1, 0)),
    table(["By:", "Ann Reed"], ["Name:", "Ann Reed"]),
    p("Paid", '<w:r><w:footnoteReference w:id="1"/></w:r>'),
    numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    styles='<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>',
    footnotes=f'<w:footnote w:id="1">{p("Note.")}</w:footnote>',
    comments="",
)
HEAD = b'<?xml version="1.0"?>'
NAMES = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def files() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as package:
        return {name: package.read(name) for name in package.namelist()}


def with_document(xml: bytes) -> bytes:
    return zipped({**files(), "word/document.xml": xml})


def without(name: str) -> bytes:
    return zipped({each: data for each, data in files().items() if each != name})


def entities() -> bytes:
    """The billion laughs."""
    defined = b'<!ENTITY a0 "lol">' + b"".join(
        b'<!ENTITY a%d "%s">' % (number, b"&a%d;" % (number - 1) * 10) for number in range(1, 10)
    )
    body = b"<w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body>"
    return HEAD + b"<!DOCTYPE w [" + defined + b"]><w:document " + NAMES + b">" + body + b"</w:document>"


def outside() -> bytes:
    """An entity that reaches for a file of the machine."""
    body = b"<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>"
    return (
        HEAD + b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document ' + NAMES + b">" + body
        + b"</w:document>"
    )  # fmt: skip


def deep(opened: bytes, closed: bytes, times: int) -> bytes:
    return (
        b"<w:document " + NAMES + b"><w:body>" + opened * times + b"<w:p/>" + closed * times
        + b"</w:body></w:document>"
    )  # fmt: skip


CONTROL = b"<w:sdt>", b"</w:sdt>"
TABLE = b"<w:tbl><w:tr><w:tc>", b"</w:tc></w:tr></w:tbl>"


def lying() -> bytes:
    """A package whose directory states half the size that the document unpacks to."""
    data = bytearray(WHOLE)
    at = data.rfind(b"word/document.xml") - 22  # of the size, in the directory at the end
    size = int.from_bytes(data[at : at + 4], "little")
    data[at : at + 4] = (size // 2).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (WHOLE[: len(WHOLE) // 2], "damaged or cut off"),
        (WHOLE[:-30], "damaged or cut off"),
        (b"words", "no zip archive"),
        (without("word/document.xml"), "holds no word/document.xml"),
        (with_document(b"<w:document"), "word/document.xml is damaged"),
        (with_document(b"<html/>"), "is not the text of a Word document"),
        (with_document(b"<w:document " + NAMES + b"/>"), "holds no words"),
        (with_document(entities()), "declares a document type"),
        (with_document(outside()), "declares a document type"),
        (with_document(entities().decode().encode("utf-16")), "declares a document type"),
        (with_document(deep(*CONTROL, 100)), "nested more than 60 deep"),
        (with_document(deep(*CONTROL, 10_000)), "is damaged"),
        (with_document(deep(*TABLE, 70)), "nested more than 60 deep"),
        (with_document(deep(b" " * 50_000_000, b"", 1)), "is packed to a 1026th of its size, as no text is"),
        (lying(), "word/document.xml cannot be unpacked"),
        (zipped({**files(), "word/numbering.xml": b"<"}), "word/numbering.xml is damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "package",
)  # fmt: skip
def test_packages_that_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as refused:
        docx_reader.read(data, "a.docx")
    assert message in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_package_behind_a_password() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert reader_for("a.docx", data, READERS).name == "docx"
    with pytest.raises(ReadError, match="locked with a password"):
        docx_reader.read(data, "a.docx")


def test_encrypted_members() -> None:
    data = bytearray(WHOLE)
    for entry in [at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02"]:
        data[entry + 8] |= 1
    with pytest.raises(ReadError, match="cannot be unpacked"):
        docx_reader.read(bytes(data), "a.docx")


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a.htm", "a.pdf", "agreement"])
def test_the_content_decides_whatever_the_name(name: str) -> None:
    answer = read_stream(io.BytesIO(WHOLE), name, Readers(READERS))
    assert isinstance(answer, Document)
    assert answer.format == "docx"
    assert reader_for(name, pdf(typed("words")), READERS).name == "pdf"


def test_text_under_the_name_of_a_word_document_is_read_as_text() -> None:
    assert reader_for("a.docx", b"The Company shall pay.", READERS).name == "text"


# Damage


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_damaged_packages(data: st.DataObject) -> None:
    _read(data.draw(damaged(WHOLE)), "a.docx")


@pytest.mark.parametrize("name", sorted(files()))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_damaged_parts_of_whole_packages(name: str, data: st.DataObject) -> None:
    parts = files()
    _read(zipped({**parts, name: data.draw(damaged(parts[name]))}), "a.docx")


_ELEMENTS = (
    "p tbl tr tc r t tab br ins del sdt sdtContent fldChar fldSimple instrText pPr rPr numPr ilvl numId "
    "vanish sectPr commentRangeStart commentReference footnoteReference hyperlink tblPr trPr gridSpan "
    "framePr tabs jc"
).split()
_ATTRIBUTES = ["val", "id", "fldCharType", "author", "type"]
_VALUES = ["", "0", "1", "2", "-1", "9999999999", "begin", "separate", "end", "true", "x"]


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    """Word's elements, nested as they never should be."""
    name = draw(st.sampled_from(_ELEMENTS))
    stated = draw(st.dictionaries(st.sampled_from(_ATTRIBUTES), st.sampled_from(_VALUES)))
    attributes = "".join(f' w:{key}="{value}"' for key, value in stated.items())
    if depth:
        inside = "".join(draw(st.lists(elements(depth - 1), max_size=3)))
    else:
        inside = draw(st.sampled_from(["", "a b"]))
    return f"<w:{name}{attributes}>{inside}</w:{name}>"


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(elements(), max_size=4))
def test_elements_in_any_order(body: list[str]) -> None:
    _read(docx(p("words"), *body), "a.docx")


PAGES = pdf(
    typed("Loan Agreement", "", "The Lender shall lend the sum to the Borrower.", "By:               By:"),
    b"/X Do",
    typed("page two of this agreement"),
    objects={4: stream(b"", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")},
)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_damaged_pdfs(data: st.DataObject) -> None:
    _read(data.draw(damaged(PAGES)), "a.pdf")


def _read(data: bytes, name: str) -> None:
    """Read it, or be refused with one sentence."""
    reader = docx_reader if name == "a.docx" else pdf_reader
    try:
        document = reader.read(data, name)
    except ReadError as refused:
        message = str(refused)
    else:
        _holds(document)
        return
    assert message
    assert "\n" not in message


def _holds(document: Document) -> None:
    """Marks and places are inside the text and in order."""
    size = len(document.text)
    assert [mark.start for mark in document.marks] == sorted(mark.start for mark in document.marks)
    assert all(0 <= mark.start <= mark.end <= size for mark in document.marks)
    assert document.locate is not None
    for start in range(0, size, max(size // 20, 1)):
        place = document.locate(start, min(start + 5, size))
        assert (place.start.line, place.start.column) <= (place.end.line, place.end.column)
        if document.boxes is not None:
            assert all(box.left <= box.right for box in document.boxes(start, min(start + 5, size)))
