"""A PDF's pages put together as a text."""

from __future__ import annotations

import hashlib
import re
from functools import partial

import pypdfium2 as pdfium
from msgspec import Struct
from msgspec.structs import replace

from checker.api import ReadError
from checker.model.source import Document
from checker.readers.pdf.edges import set_legends_aside
from checker.readers.pdf.guard import refuse_bombs
from checker.readers.pdf.lines import Measure, measured, page_lines, page_rows
from checker.readers.pdf.pages import Page, has_form, open_page, open_pdf
from checker.readers.pdf.places import Places, boxes, locate
from checker.readers.words import Row, write
from checker.text.lines import LineIndex

_MOST_PAGES = 5_000
_MOST_CHARACTERS = 20_000_000
_FEWEST = 20
"""Characters a page, below which the words are those of a stamp or a header over a picture."""
_UNREADABLE = 0.2
"""Share of signs without a meaning above which a text layer is of no use."""
_LETTERLESS = re.compile("[\ufffd\ue000-\uf8ff\x00-\x1f]+")
_SCAN = "run OCR over it first (for example: ocrmypdf {name} searchable.pdf), then check that"


class _Pages(Struct):
    """What stands on the pages, gathered one by one."""

    rows: list[list[Row]]
    """Of each page with words."""
    shifts: list[int]
    """Of each page: how many of PDFium's characters come before it."""
    pictures: list[int]
    """Numbers of the pages that hold pictures and no words."""


def read_document(data: bytes, path: str) -> Document:
    """The words of a PDF. Raises ReadError."""
    refuse_bombs(data)
    pdf = open_pdf(data)
    try:
        pages = _read(pdf)
    finally:
        pdf.close()
    set_legends_aside(pages.rows)
    written = write((row for rows in pages.rows for row in rows), LineIndex.of(""))
    _refuse_pictures(written.text, len(pages.shifts), len(pages.pictures), path.rpartition("/")[2])
    source_map = replace(written.source_map, index=LineIndex.of(written.text))
    places = Places(source_map, tuple(pages.shifts))
    return Document(
        path=path,
        format="pdf",
        text=written.text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding="utf-8",
        notes=_remarks(pages.pictures),
        marks=written.marks,
        locate=partial(locate, places),
        boxes=partial(boxes, data, places),
    )


def _read(pdf: pdfium.PdfDocument) -> _Pages:
    """Page by page. Raises ReadError for more than any agreement holds."""
    count = len(pdf)
    if count > _MOST_PAGES:
        raise ReadError(f"it states {count:,} pages, more than any agreement has: split it first")
    form = has_form(pdf)
    pages = _Pages([], [], [])
    usual = Measure()
    shift = size = 0
    for index in range(count):
        with open_page(pdf, index, form=form) as page:
            lines = page_lines(page)
            usual = measured(lines, usual)
            found = page_rows(page, lines, usual, shift)
            if not found and page.has_picture():
                pages.pictures.append(index + 1)
            pages.shifts.append(shift)
            shift += _count(page)
            size += len(page.text)
        if found:
            found[0].page_break = bool(pages.rows)
            found[0].gap = 1
            pages.rows.append(found)
        if size > _MOST_CHARACTERS:
            raise ReadError("it holds more text than any agreement: split it first")
    return pages


def _count(page: Page) -> int:
    return page.chars[-1] + 1 if page.chars else 0


def _refuse_pictures(text: str, pages: int, pictures: int, name: str) -> None:
    """Raise ReadError for pages that are pictures, or whose fonts do not say which letters they hold."""
    words = "".join(text.split())
    if len(words) < _FEWEST * pages and (pictures or not words):
        scanned = "its pages are pictures" if pictures else "its pages hold no words"
        raise ReadError(f"the PDF has no text layer ({scanned}): {_SCAN.format(name=name)}")
    if len("".join(_LETTERLESS.findall(words))) > _UNREADABLE * len(words):
        raise ReadError(
            "the fonts of the PDF do not say which letters they hold, so that its text layer is of no use: "
            + _SCAN.format(name=name)
        )


def _remarks(pictures: list[int]) -> tuple[str, ...]:
    if not pictures:
        return ()
    listed = ", ".join(map(str, pictures[:10])) + (" and more" if len(pictures) > 10 else "")
    subject = f"page {listed} holds" if len(pictures) == 1 else f"pages {listed} hold"
    return (f"{subject} only pictures, which are not read",)
