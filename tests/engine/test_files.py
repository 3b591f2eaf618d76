"""Which files a run looks at, and how they are read."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.api import Document, Part, Reader, ReadError
from checker.engine import sources
from checker.engine.files import find
from checker.engine.formats import reader_for
from checker.host import HostError
from checker.model.report import RunError
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


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("b.txt", ["a.TXT", "sub/c.text"]),
        ("c.text", ["a.TXT", "b.txt"]),
        ("sub", ["a.TXT", "b.txt"]),
        ("sub/*.text", ["a.TXT", "b.txt"]),
        ("ub/c.text", ["a.TXT", "b.txt", "sub/c.text"]),
        ("*.[tT]*", []),
    ],
)
def test_what_is_excluded_is_left_out_of_folders(folder: Path, pattern: str, left: list[str]) -> None:
    found = find([str(folder)], READERS, [pattern])
    assert [os.path.relpath(path, folder) for path in found.paths] == left
    assert bool(found.errors) is not bool(left)


def test_a_file_that_is_named_is_not_excluded(folder: Path) -> None:
    assert find([str(folder / "b.txt")], READERS, ["b.txt"]).paths == (str(folder / "b.txt"),)


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


def test_a_path_that_cannot_be_looked_at_is_an_error_and_no_crash(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to("nowhere")
    loop = tmp_path / "loop.txt"
    loop.symlink_to("loop.txt")
    found = find(["", str(link), str(loop), "a" * 5000], READERS)
    assert found.paths == ()
    assert [error.path for error in found.errors[:3]] == ["''", str(link), str(loop)]
    assert [error.message for error in found.errors] == [
        "an empty name is no file or folder",
        "a link that leads nowhere",
        f"cannot be opened: {os.strerror(errno.ELOOP)}",
        f"cannot be opened: {os.strerror(errno.ENAMETOOLONG)}",
    ]


def test_a_link_in_a_folder_that_leads_nowhere_is_not_passed_over(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to("nowhere")
    assert find([str(tmp_path)], READERS).paths == (str(link),)


def test_a_pipe_in_a_folder_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "sub" / "pipe.txt")
    found = find([str(folder)], READERS)
    assert [os.path.relpath(path, folder) for path in found.paths] == ["a.TXT", "b.txt", "sub/c.text"]
    assert found.errors == (
        RunError(str(folder / "sub" / "pipe.txt"), "a pipe or a device, not a file: not read"),
    )


def test_an_empty_folder_says_what_would_be_read(tmp_path: Path) -> None:
    other = Reader(name="other", suffixes=(".pdf",), read=READER.read)
    (error,) = find([str(tmp_path)], (READER, other)).errors
    assert error.message == "the folder holds no agreements (.pdf, .text, .txt)"


def test_a_suffix_chooses_the_reader() -> None:
    other = Reader(name="other", suffixes=(".pdf",), read=READER.read)
    assert reader_for("a.PDF", b"x", (READER, other)).name == "other"
    assert reader_for("a.txt", b"x", (READER, other)).name == "text"
    assert reader_for("README", b"x", (other, READER)).name == "text"
    with pytest.raises(ReadError, match=r"\.pdf files are not read"):
        reader_for("a.pdf", b"x\0", READERS)


def test_content_goes_before_the_suffix() -> None:
    def begins(data: bytes, named: bool) -> bool:
        return data.startswith(b"!" if named else b"!!")

    other = Reader(name="other", suffixes=(".o",), read=READER.read, recognises=begins)
    third = Reader(name="third", suffixes=(".t",), read=READER.read, recognises=begins)
    readers = (third, READER, other)
    assert reader_for("a.txt", b"!!", readers).name == "other"
    assert reader_for("a.o", b"!", readers).name == "other"
    assert reader_for("a.t", b"!!", readers).name == "third"
    assert reader_for("a.txt", b"!", readers).name == "text"
    assert reader_for("a.o", b"x", readers).name == "text"
    assert reader_for("a.o", b"x", readers, "third").name == "third"
    with pytest.raises(HostError, match="--format-in fourth: no such format; choose from other, text, third"):
        reader_for("a.o", b"x", readers, "fourth")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{\\rtf1 x", "this is RTF, which is not read: save it as DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"this is an old Word or Office file \(DOC\): save it"),
        (b"PK\x03\x04" + b"-" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
    ],
)
def test_a_format_that_is_not_read_is_named(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        reader_for("a.txt", data, READERS)


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    readers = (Reader(name="text", suffixes=(".txt",), read=READER.read, limit=1_000_000),)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1_000_000)
    document = sources.read(str(path), readers)
    assert isinstance(document, Document)
    assert len(document.text) == 1_000_000
    path.write_bytes(b"x" * 1_000_001)
    with pytest.raises(ReadError, match="larger than 1 MB: split it"):
        sources.read(str(path), readers)


def test_a_file_of_many_documents_is_read_beyond_the_usual_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "SIZE_LIMIT", 10)

    def read(data: bytes, path: str, encoding: str | None) -> Iterator[Part]:
        yield Part("n", ReadError(f"{len(data)} bytes"))

    readers = (READER, Reader(name="many", suffixes=(".m",), read=read, limit=20))
    path = tmp_path / "a.m"
    path.write_bytes(b"x" * 20)
    assert list(sources.read(str(path), readers)) == [RunError(f"{path}!n", "20 bytes")]  # type: ignore[arg-type]
    path.write_bytes(b"x" * 25)
    with pytest.raises(ReadError, match="larger than 0 MB"):
        sources.read(str(path), readers)


def test_a_path_is_shown_whatever_its_bytes() -> None:
    assert sources.shown("a\udcff.txt") == "a�.txt"
    assert sources.shown("folder/ä.txt") == "folder/ä.txt"
