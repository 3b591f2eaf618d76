"""WordprocessingML: names, safe parsing, and the few sorts of attribute."""

from __future__ import annotations

from lxml import etree

from checker.api import ReadError

Element = etree._Element

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
W = f"{{{_MAIN}}}"
RELATIONSHIPS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_OFF = ("0", "false", "off")
ADVICE = "get a fresh copy, or open it in Word and save it again"
"""What to do about a damaged file."""


def parse(data: bytes, part: str) -> Element:
    """The root of a part.

    Raises ReadError for broken XML and for a document type declaration, which packages must not have
    (ECMA-376, part 2, 8.3.3) and by which entities explode or reach for other files.
    """
    if any(doctype in data for doctype in _DOCTYPES):
        raise ReadError(f"{part} declares a document type, which a DOCX must not: it may be an attack")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        return etree.fromstring(data.replace(_STRICT, _MAIN.encode()), parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        words = " ".join(str(getattr(problem, "msg", problem)).split())
        raise ReadError(f"{part} is damaged ({words}): {ADVICE}") from None


def value(parent: Element | None, name: str) -> str | None:
    """The ``w:val`` of a child; None without the child, empty without the attribute."""
    child = parent.find(W + name) if parent is not None else None
    return child.get(W + "val", "") if child is not None else None


def number(parent: Element | None, name: str) -> int | None:
    """The whole number in the ``w:val`` of a child; None where there is none."""
    return whole(value(parent, name))


def whole(text: str | None) -> int | None:
    """A whole number of at most nine digits, as the format writes it."""
    digits = text.strip() if text else ""
    return int(digits) if digits.removeprefix("-").isdecimal() and len(digits) < 10 else None


def switch(parent: Element | None, name: str) -> bool | None:
    """A property that is on or off; None where nothing is said (ECMA-376, part 1, 17.17.4)."""
    stated = value(parent, name)
    return None if stated is None else stated.lower() not in _OFF


def choice(alternate: Element) -> Element:
    """The first of several forms of the same content (``mc:AlternateContent``), which is the fullest."""
    first = alternate.find(CHOICE)
    found = alternate.find(FALLBACK) if first is None else first
    return alternate if found is None else found
