"""The zip that a DOCX is: parts by name, their relationships, and limits on what they unpack to."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib

from checker.api import ReadError
from checker.readers.docx.markup import ADVICE, Element, parse

_TOTAL = 80_000_000
"""Bytes that the parts which are read may unpack to; the longest agreements come to half of it."""
_RATIO = 200
"""No text packs better than this, so what does is made to blow up; small parts may."""
_SMALL = 1_000_000
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    OverflowError,
)


class Package:
    """The parts of a package."""

    def __init__(self, data: bytes) -> None:
        """Raises ReadError when it cannot be opened."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except _DAMAGE as problem:
            if not data.startswith(b"PK"):
                raise ReadError("this is not a DOCX file (it is no zip archive)") from None
            raise ReadError(f"the DOCX file is damaged or cut off ({problem}): {ADVICE}") from None
        self._infos = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in infos}
        self._left = _TOTAL

    def main(self) -> str:
        """Name of the part that holds the document. Raises ReadError without one."""
        for kind, target in self.related(""):
            if kind.endswith("/officeDocument") and target.lower() in self._infos:
                return target
        if "word/document.xml" in self._infos:
            return "word/document.xml"
        raise ReadError("this is no Word document: the package holds no word/document.xml")

    def related(self, part: str) -> list[tuple[str, str]]:
        """Kind and target of each relationship of a part; of the package itself for the empty name."""
        return [(kind, target) for _, kind, target in self.relationships(part)]

    def relationships(self, part: str) -> list[tuple[str, str, str]]:
        """Id, kind and target (a part's name) of each internal relationship of a part."""
        folder, name = posixpath.split(part)
        root = self.parse(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = []
        for each in root if root is not None else ():
            if each.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))
                found.append((each.get("Id", ""), each.get("Type", ""), target.lstrip("/")))
        return found

    def parse(self, part: str) -> Element | None:
        """The root of a part, None where there is no such part. Raises ReadError for a damaged one."""
        data = self._read(part)
        return parse(data, part) if data is not None else None

    def _read(self, part: str) -> bytes | None:
        info = self._infos.get(part.lower())
        if info is None:
            return None
        size = info.file_size
        if size > self._left:
            raise ReadError(f"{part} unpacks to {size // 1_000_000 + 1} MB, far more than an agreement holds")
        if size > _SMALL and size > _RATIO * max(info.compress_size, 1):
            ratio = size // max(info.compress_size, 1)
            raise ReadError(f"{part} is packed to a {ratio}th of its size, as no text is: perhaps an attack")
        try:
            with self._zip.open(info) as file:
                data = file.read(size + 1)
        except _DAMAGE as problem:
            raise ReadError(f"{part} cannot be unpacked ({problem}): {ADVICE}") from None
        if len(data) > size:
            raise ReadError(f"{part} unpacks to more than the file states: it may be an attack")
        self._left -= len(data)
        return data
