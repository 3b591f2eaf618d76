"""Signature blocks as the eye finds them: whose they are, where they begin and where they end.

Nothing here asks the parser. A party is one whom the head introduces (``ALDER BANK (the "Lender")``,
``Jane Doe, an individual``) or who bears an entity suffix there; its block begins with the line of its
name, or with the signature and the label above it, and ends with the lines to sign on.
"""

from __future__ import annotations

import re

from msgspec import Struct

from checker.api import Span
from planting.model import Clean

_NEXT = r"[ ,]{0,2}\s{1,2}(?:(?:of|and|for|the|&)\s)?"
_INTRODUCED = re.compile(
    rf"\b(?P<name>[A-Z][\w&'’.-]*(?:{_NEXT}[A-Z][\w&'’.-]*){{1,6}}?),?\s+"
    r"(?=\((?:the\s|hereinafter[^()]{0,30}\s|each\sa\s|an?\s)?[\"“]|an?\s+(?:\w+\s){0,3}?(?:individual|corporation|"
    r"limited|bank|company|national|resident)|residing\b|whose\s)"
)
_SIGN_LINE = re.compile(
    r"[ \t]*(?:(?:by|name|print(?:ed)?(?: name)?|title|its|date|dated)\b ?:?|/s/|_{4,}|-{6,})", re.IGNORECASE
)
_SIGNED = re.compile(r"/ ?s ?/", re.IGNORECASE)
_LABEL = re.compile(r"[ \t]*[\"“(]*(?:THE )?[A-Z][A-Za-z /’'-]{2,40}[\"”)]*:?[\"”)]*[ \t]*")
_COLUMNS = re.compile(r"\S(?: {3,}|\t+)\S")
_LEADS = re.compile(r"(?:By|Name|Title|Its|Date|Dated|Print(?:ed)? Name):?\s+", re.IGNORECASE)
_LONGEST = 900
_GAP = 8
"""So many lines between two lines of one block."""


class Line(Struct, frozen=True):
    span: Span
    text: str


class Block(Struct, frozen=True):
    """The block of one party."""

    name: str
    """The party as the head names it."""
    span: Span
    """Whole lines of the source."""


def introduced(clean: Clean) -> list[str]:
    """Names that the head introduces, in order."""
    found = (
        match["name"].strip(" ,")
        for match in _INTRODUCED.finditer(clean.text, clean.head.start, clean.head.end)
    )
    return [name for name in dict.fromkeys(found) if "Agreement" not in name and "AGREEMENT" not in name]


def signs_at(text: str, at: int) -> bool:
    """Whether a name that ends at ``at`` has a line to sign on below it, or a signature beside it."""
    below = text[at : at + 700].splitlines()[: 2 * _GAP]
    return any(_SIGN_LINE.match(line) or _SIGNED.search(line) for line in below)


def blocks(clean: Clean, names: list[str]) -> list[Block]:
    """The blocks of those who sign under their name on a line of its own, in order."""
    lines = _lines(clean.text, clean.signing)
    at = {name: index for name in names if (index := _named_at(lines, name)) is not None}
    head = clean.text[clean.head.start : clean.head.end]
    starts = {name: _first_line(lines, index, set(at.values()), head) for name, index in at.items()}
    found = []
    for name, index in at.items():
        following = [start for start in starts.values() if start > index]
        last = _last_line(lines, index, min(following, default=len(lines)))
        found.append(Block(name, Span(lines[starts[name]].span.start, lines[last].span.end)))
    return sorted(found, key=lambda block: block.span.start)


def can_go(clean: Clean, block: Block, others: list[Block]) -> bool:
    """Whether a block is plainly this party's alone, and others stay that are signed."""
    text = clean.text[block.span.start : block.span.end]
    rest = clean.text[clean.signing.start : block.span.start] + clean.text[block.span.end : clean.signing.end]
    return (
        _SIGNED.search(text) is not None
        and len(text) <= _LONGEST
        and _COLUMNS.search(_LEADS.sub("", text)) is None
        and as_printed(block.name).search(rest) is None
        and not any(as_printed(it.name).search(text) for it in others if it != block)
        and any(_SIGNED.search(clean.text[it.span.start : it.span.end]) for it in others if it != block)
        and all(
            it.span.end <= block.span.start or it.span.start >= block.span.end for it in others if it != block
        )
    )


def as_printed(name: str) -> re.Pattern[str]:
    """A name in any case, with or without its commas and stops, over line ends."""
    words = [re.escape(word) + r"\.?" for word in re.findall(r"[\w&'’-]+(?:\.\w+)*", name)]
    return re.compile(r"(?<!\w)" + r",?\s{1,3}".join(words) + r"(?!\w)", re.IGNORECASE)


def _lines(text: str, span: Span) -> list[Line]:
    found, at = [], text.rfind("\n", 0, span.start) + 1
    for line in text[at : span.end].splitlines(keepends=True):
        found.append(Line(Span(at, at + len(line)), line.rstrip()))
        at += len(line)
    return found


def _named_at(lines: list[Line], name: str) -> int | None:
    """The line that begins with a name and belongs to a block: with a signature or "By:" near it."""
    pattern = as_printed(name)
    for index, line in enumerate(lines):
        start = line.text.lstrip()
        match = pattern.match(start)
        if match is None and index + 1 < len(lines):
            match = pattern.match(f"{start}\n{lines[index + 1].text.strip()}")
        near = lines[max(index - 2, 0) : index + _GAP]
        if match is not None and any(_SIGN_LINE.match(it.text) for it in near if it is not line):
            return index
    return None


def _first_line(lines: list[Line], index: int, named: set[int], head: str) -> int:
    """Where a block begins: with the signature above a person's name, with a label above that."""
    first = index
    above = _above(lines, first)
    if above is not None and index - above <= 2 and _SIGNED.match(lines[above].text.lstrip()):
        first = above
    above = _above(lines, first)
    if above is not None and above not in named and _is_label(lines[above].text, head):
        first = above
    return first


def _above(lines: list[Line], index: int) -> int | None:
    """The next line above with words, at most three lines up."""
    return next((at for at in range(index - 1, max(index - 4, -1), -1) if lines[at].text.strip()), None)


def _is_label(text: str, head: str) -> bool:
    """Whether a line is a label: marked as one, in capitals, or a short name that the head gives."""
    words = text.strip()
    if any(f"{mark}{words}" in head for mark in '"“'):
        return True
    marked = words.endswith(":") or words[:1] in '"“(' or words.isupper()
    return marked and _LABEL.fullmatch(text) is not None and len(words.split()) <= 4


def _last_line(lines: list[Line], index: int, limit: int) -> int:
    """The end of the paragraph that holds the block's last line to sign on."""
    last = index
    for at in range(index, limit):
        if at - last > _GAP:
            break
        if _SIGN_LINE.match(lines[at].text):
            last = at
    while last + 1 < limit and lines[last + 1].text.strip():
        last += 1
    return last
