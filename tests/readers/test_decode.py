"""Bytes to text: which encoding is taken, and what is refused."""

from __future__ import annotations

import codecs

import pytest

from checker.api import ReadError
from checker.readers.decode import decode

TEXT = "The “Company” — § 5\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_the_encoding_is_found_and_the_mark_is_no_text(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)


def test_only_the_guess_is_noted() -> None:
    assert decode(TEXT.encode()).note is None
    note = decode(TEXT.encode("cp1252")).note
    assert note is not None
    assert "cp1252" in note
    assert decode(TEXT.encode("cp1252"), "cp1252").note is None


def test_an_encoding_asked_for_wins_over_what_would_be_found() -> None:
    data = "é".encode()
    assert decode(data, "Latin-1").text == "Ã©"
    assert decode(data, "Latin-1").encoding == "iso8859-1"


def test_an_encoding_asked_for_still_drops_its_mark() -> None:
    assert decode(codecs.BOM_UTF8 + b"x", "utf-8").text == "x"
    assert decode(codecs.BOM_UTF16_LE + "x".encode("utf-16-le"), "utf-16-le").text == "x"


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_bytes_that_mean_nothing_in_either_encoding_are_refused(byte: int) -> None:
    with pytest.raises(ReadError, match=r"neither UTF-8 nor cp1252 \(byte 3\).*--encoding"):
        decode(b"abc" + bytes([byte]))


def test_bytes_that_do_not_fit_the_encoding_asked_for_are_refused() -> None:
    with pytest.raises(ReadError, match="not ascii"):
        decode("é".encode(), "ascii")
    with pytest.raises(ReadError, match="unknown encoding 'klingon'"):
        decode(b"x", "klingon")


def test_a_broken_text_after_a_mark_is_not_guessed_at() -> None:
    with pytest.raises(ReadError, match="not utf-8"):
        decode(codecs.BOM_UTF8 + b"\xff")
