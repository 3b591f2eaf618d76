"""Which files a run looks at, and how they are read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.api import Reader, ReadError
from checker.engine import sources
from checker.engine.files import find
from checker.readers.text import READER

READERS = (READER,)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.TXT",
        "sub/c.text",
        "sub/notes.md",
        ".git/d.txt",
        "sub/.hidden.txt",
        "empty/x.png",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    return tmp_path


def test_a_folder_gives_its_texts_in_order(folder: Path) -> None:
    found = find([str(folder)], READERS)
    assert [os.path.relpath(path, folder) for path in found.paths] == ["a.TXT", "b.txt", "sub/c.text"]
    assert found.errors == ()


def test_files_come_in_the_order_given_and_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    found = find(["sub/../b.txt", "sub/notes.md", ".", "b.txt", "-", "-"], READERS)
    assert found.paths == ("sub/../b.txt", "sub/notes.md", "a.TXT", "sub/c.text", "-")


def test_formats_that_hold_agreements_are_not_passed_over(folder: Path) -> None:
    (folder / "sub" / "deal.DOCX").write_bytes(b"PK\x03\x04")
    paths = find([str(folder)], READERS).paths
    assert any(path.endswith("deal.DOCX") for path in paths)


def test_paths_that_lead_nowhere_are_errors(folder: Path) -> None:
    found = find([str(folder / "gone.txt"), str(folder / "empty")], READERS)
    assert found.paths == ()
    assert [error.message for error in found.errors] == [
        "no such file or folder",
        "the folder holds no agreements (.text, .txt)",
    ]


def test_a_suffix_chooses_the_reader() -> None:
    other = Reader(name="other", suffixes=(".pdf",), read=READER.read)
    assert sources.reader_for("a.PDF", (READER, other)).name == "other"
    assert sources.reader_for("a.txt", (READER, other)).name == "text"
    assert sources.reader_for("README", (other, READER)).name == "text"
    with pytest.raises(ReadError, match=r"\.pdf files are not read yet: convert"):
        sources.reader_for("a.pdf", READERS)


def test_a_file_is_read_up_to_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "SIZE_LIMIT", 1_000_000)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1_000_000)
    assert len(sources.read(str(path), READERS).text) == 1_000_000
    path.write_bytes(b"x" * 1_000_001)
    with pytest.raises(ReadError, match="larger than 1 MB: split it"):
        sources.read(str(path), READERS)


def test_a_path_is_shown_whatever_its_bytes() -> None:
    assert sources.shown("a\udcff.txt") == "a�.txt"
    assert sources.shown("folder/ä.txt") == "folder/ä.txt"
