"""Zip archives of agreements: each file in one is read as if it lay in a folder.

Nothing is written to disk, so that no name in an archive can lead anywhere. Sizes are counted while
unpacking, since an archive may lie about them.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.api import Part, Reader, ReadError

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK\x03\x04")
_OFFICE = ("[Content_Types].xml", "mimetype", "_rels/.rels")
"""Parts that make a zip archive an office document."""
_LARGEST = 20_000_000
"""Bytes of one file in an archive, as of any file."""
_LARGEST_SUM = 200_000_000
_RATIO = 200
"""Text shrinks to a tenth, repeated text to a fiftieth; only a bomb shrinks to less than this."""
_RATIO_FROM = 1_000_000
_MOST = 10_000
_SKIPPED = ("__MACOSX/",)


def recognises(data: bytes, named: bool) -> bool:
    """Whether this is a zip archive and no office document."""
    return data.startswith(_MAGIC) and not _is_office(data)


def _is_office(data: bytes) -> bool:
    """By the list of names at the end, or, where that is cut off, by the first name."""
    from zipfile import ZipFile

    try:
        names = ZipFile(BytesIO(data)).namelist()
    except Exception:
        # Whatever is wrong with it is said when it is read.
        length = int.from_bytes(data[26:28], "little")
        names = [data[30 : 30 + length].decode("utf-8", "replace")]
    return any(name in _OFFICE for name in names)


def read(data: bytes, path: str, encoding: str | None = None) -> Iterator[Part]:
    """The files in an archive, one by one. Raises ReadError for one that is damaged or holds too much."""
    from zipfile import ZipFile

    try:
        archive = ZipFile(BytesIO(data))
    except Exception as problem:
        raise ReadError(f"a damaged zip archive ({problem}): copy it again") from problem
    return _parts(archive)


def _parts(archive: ZipFile) -> Iterator[Part]:
    members = [member for member in archive.infolist() if _wanted(member)]
    if not members:
        raise ReadError("the zip archive is empty")
    if len(members) > _MOST:
        raise ReadError(f"the zip archive holds more than {_MOST} files: unpack it, and give its folder")
    total = 0
    taken: set[str] = set()
    for member in members:
        name = _name(member, taken)
        try:
            data = _unpacked(archive, member)
        except ReadError as problem:
            yield Part(name, problem)
            continue
        total += len(data)
        if total > _LARGEST_SUM:
            raise ReadError(
                f"the zip archive holds more than {_LARGEST_SUM // 1_000_000} MB: unpack it first"
            )
        if recognises(data, named=False):
            yield Part(name, ReadError("a zip archive in a zip archive is not opened: unpack it first"))
        else:
            yield Part(name, data)


def _wanted(member: ZipInfo) -> bool:
    name = member.filename
    hidden = any(part.startswith(".") for part in PurePosixPath(name).parts if part not in (".", ".."))
    return not (member.is_dir() or hidden or name.startswith(_SKIPPED))


def _name(member: ZipInfo, taken: set[str]) -> str:
    """The member's name as reports show it: no blanks but single ones, no control characters, unique."""
    name = "".join(char if char.isprintable() else "?" for char in member.filename.replace("\\", "/"))
    name = name.encode("utf-8", "replace").decode("utf-8") or "?"
    suffix = PurePosixPath(name).suffix  # stays at the end: it tells what the file is
    unique, number = name, 1
    while unique in taken:
        number += 1
        unique = f"{name.removesuffix(suffix)}#{number}{suffix}"
    taken.add(unique)
    return unique


def _unpacked(archive: ZipFile, member: ZipInfo) -> bytes:
    """A member's bytes. Raises ReadError, and stops before a bomb has gone off."""
    if member.flag_bits & 1:
        raise ReadError("encrypted: unpack the archive with its password first")
    try:
        with archive.open(member) as file:
            data = file.read(_LARGEST + 1)
    except Exception as problem:
        # A damaged archive makes zipfile and its decompressors raise a dozen kinds of errors.
        raise ReadError(f"damaged in the zip archive ({problem})") from problem
    if len(data) > _RATIO_FROM and len(data) > _RATIO * max(member.compress_size, 1):
        raise ReadError("shrunk more than 200 times in the zip archive: a bomb, not an agreement")
    if len(data) > _LARGEST:
        raise ReadError(f"larger than {_LARGEST // 1_000_000} MB")
    return data


READER = Reader(name="zip", suffixes=(".zip",), read=read, recognises=recognises, limit=400_000_000)
