"""Files made to exhaust their reader, told before PDFium opens them: its memory cannot be bounded.

A form (a drawing that pages and other forms show by its name) that shows itself, directly or through
others, is forbidden (ISO 32000-1, 8.10.1), and two in each of forty unfold to a million million. A stream
can unpack to a thousand times its size.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from msgspec import Struct

from checker.api import ReadError

_OBJECT = re.compile(rb"(\d{1,10})\s{1,4}\d{1,5}\s{1,4}\Z")
_FORM = re.compile(rb"/Subtype\s{0,4}/Form\b")
_IMAGE = re.compile(rb"/Subtype\s{0,4}/Image\b")
_SHOWN = re.compile(rb"/(?:Resources|XObject)\s{0,4}(?:(\d{1,10})\s{1,4}\d{1,5}\s{1,4}R\b|<<)")
_REFERENCE = re.compile(rb"(\d{1,10})\s{1,4}\d{1,5}\s{1,4}R\b")
_LONGEST_HEAD = 20_000
"""Bytes of the dictionary before a stream."""
_DEEPEST = 10
"""Forms in forms; three are common."""
_LARGE = 60_000
"""Bytes from which on a packed stream is unpacked to see how large it is: deflate shrinks to a thousandth."""
_MOST_UNPACKED = 30_000_000
_CHUNK = 1_000_000


class _Object(Struct, frozen=True, gc=False):
    head: bytes
    """What stands before its stream, or all of it."""
    stream: int
    """Where its stream begins; -1 without one."""


def refuse_bombs(data: bytes) -> None:
    """Raise ReadError for forms that unfold without end and streams that unpack without measure."""
    objects = dict(_objects(data))
    forms = {
        number: _shown(each.head, objects)
        for number, each in objects.items()
        if each.stream >= 0 and _FORM.search(each.head)
    }
    _refuse_nesting(forms)
    for each in objects.values():
        if each.stream >= 0 and b"/FlateDecode" in each.head and not _IMAGE.search(each.head):
            _refuse_size(data, each.stream)


def _objects(data: bytes) -> Iterator[tuple[int, _Object]]:
    """The objects of the file by number; those packed into streams hold no streams themselves."""
    at = data.find(b"obj")
    while at >= 0:
        number = _OBJECT.search(data, max(at - 20, 0), at)
        if number:
            end = data.find(b"endobj", at, at + _LONGEST_HEAD)
            end = at + _LONGEST_HEAD if end < 0 else end
            stream = data.find(b"stream", at, end)
            yield int(number[1]), _Object(data[at + 3 : stream if stream >= 0 else end], stream)
        at = data.find(b"obj", at + 3)


def _shown(head: bytes, objects: dict[int, _Object]) -> set[int]:
    """The numbers of the objects that a form may show: those its resources name."""
    found: set[int] = set()
    heads = [head]
    for _ in range(3):  # the form, its resources, their XObject dictionary
        following = []
        for each in heads:
            for match in _SHOWN.finditer(each):
                if match[1] is None:
                    end = each.find(b">>", match.end())
                    found.update(
                        map(int, _REFERENCE.findall(each, match.end(), end if end >= 0 else len(each)))
                    )
                elif int(match[1]) in objects:
                    following.append(objects[int(match[1])].head)
                    if b"XObject" in match[0]:
                        found.update(map(int, _REFERENCE.findall(following[-1])))
        heads = following
    return found


def _refuse_nesting(forms: dict[int, set[int]]) -> None:
    """Raise ReadError where forms show forms more than so many deep, or in a circle."""
    level = set(forms)
    for _ in range(_DEEPEST):
        level = {inner for form in level for inner in forms[form] if inner in forms}
        if not level:
            return
    raise ReadError("the PDF's drawings show each other without end: print it to a new PDF")


def _refuse_size(data: bytes, stream: int) -> None:
    """Raise ReadError for a stream that unpacks to more than any page holds."""
    start = stream + len(b"stream")
    end = data.find(b"endstream", start)
    end = len(data) if end < 0 else end
    if end - start < _LARGE:
        return
    unpacking = zlib.decompressobj()
    packed = data[start:end].lstrip(b"\r\n")
    size = 0
    try:
        while packed and not unpacking.eof:
            size += len(unpacking.decompress(packed, _CHUNK))
            packed = unpacking.unconsumed_tail
            if size > _MOST_UNPACKED:
                raise ReadError(f"a page of the PDF unpacks to more than {_MOST_UNPACKED // 1_000_000} MB")
    except zlib.error:
        return
