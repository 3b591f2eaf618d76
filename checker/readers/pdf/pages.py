"""The pages of a PDF: their lines of words, and where these stand.

Coordinates are points from the left and upper edges of the page as it is shown.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from checker.api import ReadError

LINE = re.compile("[^\r\n\ufffe\x02]+[\ufffe\x02]?")
"""A line of a page's text. PDFium puts U+FFFE (before 2022 U+0002) for a hyphen at a line's end."""
HYPHENS = "\ufffe\x02"
_FAR = 100_000.0
"""Points; what stands further off, or nowhere, is drawn by mistake or malice."""

Edges = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Page:
    """An open page. Use :func:`open_page`."""

    def __init__(self, page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> None:
        self._raw = text.raw
        self._page = page
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._rotation = page.get_rotation() // 90
        self._bounds = _page_bounds(page)
        self._left, self._top = self._bounds[0], self._bounds[3]
        count = text.count_chars()
        self.text = text.get_text_range() if count > 0 else ""
        self.chars: Sequence[int] = range(count)
        """For each character of ``text`` the number by which PDFium knows it."""
        if len(self.text) != count:
            self.chars = self._char_numbers()

    def _char_numbers(self) -> list[int]:
        """Some characters have no text, and some are two for PDFium, which counts UTF-16."""
        numbers = []
        at = 0
        for char in self.text:
            numbers.append(pdfium_c.FPDFText_GetCharIndexFromTextIndex(self._raw, at))
            at += 2 if ord(char) > 0xFFFF else 1
        return numbers

    def origin(self, char: int) -> tuple[float, float]:
        """Where a character's baseline begins."""
        x, y, *_ = self._numbers
        pdfium_c.FPDFText_GetCharOrigin(self._raw, char, x, y)
        return self._shown(x.value, y.value)

    def box(self, char: int) -> Edges:
        """The box around a character's ink; empty for blanks."""
        left, right, bottom, top = self._numbers
        pdfium_c.FPDFText_GetCharBox(self._raw, char, left, right, bottom, top)
        first_x, first_y = self._shown(left.value, top.value)
        second_x, second_y = self._shown(right.value, bottom.value)
        if self._rotation == 0:
            return first_x, first_y, second_x, second_y
        return min(first_x, second_x), min(first_y, second_y), max(first_x, second_x), max(first_y, second_y)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """From the page's own coordinates to those on the page as it is shown."""
        if not (-_FAR < x < _FAR and -_FAR < y < _FAR):
            return 0.0, 0.0
        if self._rotation == 0:
            return x - self._left, self._top - y
        left, bottom, right, top = self._bounds
        if self._rotation == 1:
            return y - bottom, x - left
        if self._rotation == 2:
            return right - x, y - bottom
        return top - y, right - x

    def has_picture(self) -> bool:
        """Whether a picture stands on the page, also in a form on it."""
        return next(self._page.get_objects([pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3), None) is not None


def _page_bounds(page: pdfium.PdfPage) -> Edges:
    """Left, lower, right and upper edge; those of a letter page where the file states none that can be."""
    bounds: Edges = page.get_bbox()
    return bounds if all(-_FAR < edge < _FAR for edge in bounds) else (0.0, 0.0, 612.0, 792.0)


def open_pdf(data: bytes) -> pdfium.PdfDocument:
    """Raises ReadError for a file that is damaged or locked."""
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as problem:
        code = getattr(problem, "err_code", None)
        if code == pdfium_c.FPDF_ERR_PASSWORD:
            raise ReadError(
                "it is locked with a password: open it, and print or save it to a PDF without one"
            ) from None
        if code == pdfium_c.FPDF_ERR_SECURITY:
            raise ReadError("it is locked in a way that is not known here: print it to a new PDF") from None
        raise ReadError("the PDF is damaged or cut off: get a fresh copy, or print it to a new PDF") from None


@contextmanager
def open_page(pdf: pdfium.PdfDocument, index: int, *, form: bool) -> Iterator[Page]:
    """A page, closed afterwards; ``form``: what is filled in on it becomes part of it first.

    Raises ReadError for a page that is damaged.
    """
    try:
        page = pdf[index]
        if form and pdfium_c.FPDFPage_GetAnnotCount(page.raw) > 0:
            pdfium_c.FPDFPage_Flatten(page.raw, pdfium_c.FLAT_NORMALDISPLAY)
            page.close()
            page = pdf[index]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        raise ReadError(f"page {index + 1} of the PDF is damaged: print it to a new PDF") from None
    try:
        yield Page(page, text)
    finally:
        text.close()
        page.close()


def has_form(pdf: pdfium.PdfDocument) -> bool:
    """Whether there are fields to fill in. Raises ReadError for a form that only Adobe's reader shows."""
    kind = pdf.get_formtype()
    if kind == pdfium_c.FORMTYPE_XFA_FULL:
        raise ReadError("it is an XFA form, whose words only Adobe's programs show: print it to a new PDF")
    return bool(kind != pdfium_c.FORMTYPE_NONE)
