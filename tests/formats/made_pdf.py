"""PDF files made for tests: lines of Helvetica at given places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Placed = tuple[float, float, str]
"""Points from the left and from the lower edge, and words; ``\\x01`` is the ligature fi."""
_FIRST = 10
"""Number of the first page's object; those before it are fixed."""
_FONT = (
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
    b"/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/fi]>>>>"
)
PICTURE = b"q 200 0 0 200 72 400 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"


def typed(*lines: str, left: float = 72, top: float = 720, pitch: float = 12) -> list[Placed]:
    """Lines as a typewriter sets them; an empty one leaves a blank line, five blanks are 25 points."""
    placed = []
    for number, line in enumerate(lines):
        for at, words in _parts(line):
            placed.append((left + at * 5.0, top - number * pitch, words))
    return placed


def _parts(line: str) -> list[tuple[int, str]]:
    """The words between wide gaps, each with its column."""
    parts = []
    at = 0
    for words in line.split("    "):
        if words.strip():
            parts.append((at + len(words) - len(words.lstrip()), words.strip()))
        at += len(words) + 4
    return parts


def pdf(
    *pages: Sequence[Placed] | bytes,
    page: bytes = b"",
    catalog: bytes = b"",
    trailer: bytes = b"",
    objects: Mapping[int, bytes] | None = None,
) -> bytes:
    """A file with some pages: words at their places, or the content as it is.

    ``page``, ``catalog`` and ``trailer`` go into these dictionaries; ``objects`` are added by number.
    """
    kids = b" ".join(b"%d 0 R" % (_FIRST + 2 * index) for index in range(len(pages)))
    made = {
        1: b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
        2: b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % len(pages),
        3: _FONT,
    }
    for index, content in enumerate(pages):
        number = _FIRST + 2 * index
        size = b"" if b"/MediaBox" in page else b"/MediaBox[0 0 612 792]"
        made[number] = (
            b"<</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</X 4 0 R>>>>"
            % (number + 1)
            + size
            + page
            + b">>"
        )
        made[number + 1] = stream(content if isinstance(content, bytes) else _drawn(content))
    return _file({**made, **(objects or {})}, trailer)


def stream(content: bytes, head: bytes = b"") -> bytes:
    return b"<<" + head + b"/Length %d>>\nstream\n" % len(content) + content + b"\nendstream"


def _drawn(placed: Sequence[Placed]) -> bytes:
    lines = [b"BT /F1 10 Tf"]
    for x, y, words in placed:
        shown = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        lines.append(b"1 0 0 1 %.2f %.2f Tm (%s) Tj" % (x, y, shown))
    return b"\n".join([*lines, b"ET"])


def _file(objects: Mapping[int, bytes], trailer: bytes) -> bytes:
    data = b"%PDF-1.7\n"
    places = {}
    for number, content in sorted(objects.items()):
        places[number] = len(data)
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    data += b"".join(b"%d 1\n%010d 00000 n \n" % place for place in places.items())
    size = max(places) + 1
    return data + b"trailer\n<</Size %d/Root 1 0 R" % size + trailer + b">>\nstartxref\n%d\n%%%%EOF\n" % table
