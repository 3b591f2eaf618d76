"""Zip archives: every agreement in one, and nothing of what an archive can do besides."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from checker.api import Document, Part, ReadError
from checker.cli.builtin import checker_readers
from checker.engine import sources
from checker.engine.sources import Note, Read
from checker.model.report import RunError
from checker.readers import archive
from checker.readers.archive import read, recognises


def zipped(*members: tuple[str, bytes], stored: bool = False) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as made:
        for name, data in members:
            made.writestr(name, data)
    return file.getvalue()


def parts(data: bytes) -> list[Part]:
    return list(read(data, "a.zip"))


def everything(data: bytes, tmp_path: Path) -> list[Read]:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    answer = sources.read(str(path), checker_readers())
    assert not isinstance(answer, Document)
    return list(answer)


def test_each_file_is_read_by_its_content(tmp_path: Path) -> None:
    data = zipped(
        ("deal/a.txt", b"An agreement"),
        ("deal/page.txt", b"<html><p>A page"),
        ("notes.md", b"# A *note*"),
        ("deal/filing.txt", b"<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\nA filing\n</TEXT>\n</DOCUMENT>\n"),
        ("seal.png", b"\x89PNG"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    )
    found = everything(data, tmp_path)
    read_ = [each for each in found if isinstance(each, Document)]
    name = str(tmp_path / "a.zip")
    assert [(each.path, each.format, each.text.strip()) for each in read_] == [
        (f"{name}!deal/a.txt", "text", "An agreement"),
        (f"{name}!deal/page.txt", "html", "A page"),
        (f"{name}!notes.md", "markdown", "A note"),
        (f"{name}!deal/filing.txt!ex-10", "text", "A filing"),
    ]
    (error,) = [each for each in found if isinstance(each, RunError)]
    assert error.path == f"{name}!old.doc"
    assert "old Word" in error.message
    assert [each.message for each in found if isinstance(each, Note)] == [
        "1 of its files passed over: not in a format of agreements"
    ]


def test_names_lead_nowhere() -> None:
    names = ["../../etc/a.txt", "/abs.txt", "C:\\b.txt", "a\x1b[31m.txt", "same.txt"]
    data = zipped(*((name, b"x") for name in names))
    assert [part.name for part in parts(data)] == [
        "../../etc/a.txt",
        "/abs.txt",
        "C:/b.txt",
        "a?[31m.txt",
        "same.txt",
    ]


def test_hidden_files_and_folders_are_left_out() -> None:
    data = zipped(("a/", b""), ("__MACOSX/a/._b.txt", b"x"), (".git/c.txt", b"x"), ("a/b.txt", b"x"))
    assert [part.name for part in parts(data)] == ["a/b.txt"]
    with pytest.raises(ReadError, match="the zip archive is empty"):
        parts(zipped((".x", b"")))


def test_two_files_of_one_name_are_told_apart() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped(("b/a.txt", b"x"), ("b/a.txt", b"y"), ("b/a", b"z"), ("b/a", b"z"))
    names = [part.name for part in parts(data)]
    assert names == ["b/a.txt", "b/a#2.txt", "b/a", "b/a#2"]


def test_an_archive_in_an_archive_is_refused() -> None:
    inner = zipped(("a.txt", b"x"))
    outer, after = parts(zipped(("b.zip", inner), ("c.txt", b"x")))
    assert "a zip archive in a zip archive is not opened" in str(outer.content)
    assert after.content == b"x"


def test_a_bomb_does_not_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb, after = parts(zipped(("bomb.txt", b"\0" * 15_000_000), ("c.txt", b"x")))
    assert "a bomb, not an agreement" in str(bomb.content)
    assert after.content == b"x"
    monkeypatch.setattr(archive, "_LARGEST", 1_000)
    (large,) = parts(zipped(("a.txt", b"x" * 1_001)))
    assert "larger than" in str(large.content)
    monkeypatch.setattr(archive, "_LARGEST_SUM", 1_500)
    with pytest.raises(ReadError, match="holds more than 0 MB"):
        parts(zipped(("a.txt", b"x" * 900), ("b.txt", b"x" * 900)))
    monkeypatch.setattr(archive, "_MOST", 1)
    with pytest.raises(ReadError, match="holds more than 1 files"):
        parts(zipped(("a.txt", b"x"), ("b.txt", b"x")))


def test_a_lie_about_the_size_is_found() -> None:
    data = bytearray(zipped(("a.txt", b"x" * 1_000)))
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    (part,) = parts(bytes(data))
    assert isinstance(part.content, ReadError)


def test_damage_is_named_for_its_file() -> None:
    data = bytearray(zipped(("a.txt", b"first " * 50), ("b.txt", b"second"), stored=True))
    data[60] ^= 0xFF
    damaged, whole = parts(bytes(data))
    assert "damaged in the zip archive" in str(damaged.content)
    assert whole.content == b"second"
    with pytest.raises(ReadError, match="a damaged zip archive"):
        parts(bytes(data[:-30]))


def test_an_encrypted_file_is_named() -> None:
    data = bytearray(zipped(("a.txt", b"x")))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(header) + flags] |= 1
    (part,) = parts(bytes(data))
    assert "encrypted" in str(part.content)


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        (zipped(("a.txt", b"x")), True),
        (zipped(("[Content_Types].xml", b"x"), ("word/document.xml", b"")), False),
        (zipped(("word/document.xml", b""), ("[Content_Types].xml", b"x")), False),
        (zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), stored=True), False),
        (zipped(("a.docx", zipped(("[Content_Types].xml", b"x"))), stored=True), True),
        (zipped(("a.txt", b"x"))[:40], True),
        (zipped(("[Content_Types].xml", b"x"))[:60], False),
        (b"PK", False),
        (b"text", False),
    ],
    ids=[
        "plain",
        "office, types first",
        "office, types last",
        "open document",
        "an office document inside",
        "plain, cut",
        "office, cut",
        "magic alone",
        "text",
    ],
)
def test_archives_are_told_from_office_documents(data: bytes, answer: bool) -> None:
    assert recognises(data, named=True) is answer
