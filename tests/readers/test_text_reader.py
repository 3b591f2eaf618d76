"""The text reader: what it hands on, and what it refuses with which advice."""

from __future__ import annotations

import hashlib

import pytest

from checker.api import ReadError
from checker.readers.text import read


def test_the_text_stays_as_it_is() -> None:
    data = b"One\r\n\tTwo\rThree\n\x0cFour  "
    document = read(data, "folder/a.txt", None)
    assert document.text == "One\r\n\tTwo\rThree\n\x0cFour  "
    assert document.path == "folder/a.txt"
    assert document.format == "text"
    assert document.encoding == "utf-8"
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.notes == ()


def test_a_guessed_encoding_is_told() -> None:
    document = read(b"\x93Company\x94", "a.txt", None)
    assert document.text == "“Company”"
    assert [note for note in document.notes if "cp1252" in note]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf", "white space"),
        (b" \r\n\t\x0c\n", "white space"),
        (b"%PDF-1.4\n...", "PDF.*convert it to plain text"),
        (b"PK\x03\x04....", "DOCX.*convert"),
        (b"{\\rtf1 Agreement}", "RTF.*convert"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "old Word file.*convert"),
        (b"\x7fELF\x00\x01", "binary.*convert"),
        (b"A\x01B\x02C" * 50, "control characters.*convert"),
    ],
)
def test_what_is_no_text_is_refused_with_advice(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(data, "a.txt", None)


def test_a_few_stray_control_characters_are_no_reason_to_refuse() -> None:
    data = b"An agreement\x1a between\x07 two parties. " * 20 + b"\x1a"
    assert read(b"Words. " * 100 + data, "a.txt", None).text.endswith("\x1a")


def test_utf_16_without_a_mark_is_read_when_asked_for() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        data = "Agreement".encode(encoding)
        with pytest.raises(ReadError, match=f"UTF-16 without a byte-order mark: try --encoding {encoding}"):
            read(data, "a.txt", None)
        assert read(data, "a.txt", encoding).text == "Agreement"


def test_a_text_with_a_nul_byte_is_read_when_its_encoding_is_given() -> None:
    data = b"An agreement\0" + b" between two parties." * 9
    with pytest.raises(ReadError, match=r"NUL bytes.*or give its --encoding if it is text"):
        read(data, "a.txt", None)
    assert read(data, "a.txt", "cp1252").text.startswith("An agreement")


def test_words_about_html_are_text() -> None:
    assert read(b"The <html> tag is used by the Licensee.", "a.txt", None).format == "text"
