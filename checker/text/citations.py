"""Citations: "Section 4.02(a)", "Sections 2.1, 2.2 and 2.3(b)", "Article IV", "§ 5", "Exhibits A and B".

This module only sees that a number or label is cited; whose it is, and whether it exists, is the
parser's business (``checker.parser.references``).
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from checker.model.reading import Span
from checker.text.anchors import anchored
from checker.text.numbering import CARDINALS, ORDINALS

CitationKind = Literal["section", "article", "attachment"]


class Item(Struct, frozen=True, gc=False):
    """One number or label of a citation: ``2.3(b)``, ``IV``, ``A-1``."""

    label: str
    start: int
    end: int


class Citation(Struct, frozen=True):
    """A head word and the numbers that follow it."""

    kind: CitationKind
    head: str
    """The head word in the singular and in lower case: ``"section"``, ``"clause"``, ``"exhibit"``."""
    start: int
    end: int
    """After the last item."""
    items: tuple[Item, ...]
    sign: bool
    """Cited by the sign ``§``, which is mostly a statute's."""
    this: bool
    """As "this Section": the one in which it stands."""

    def span(self, index: int) -> Span:
        """Where item ``index`` stands; the first one's span begins at the head word."""
        item = self.items[index]
        return Span(self.start if index == 0 else item.start, item.end)


_HEADS: tuple[tuple[str, str, str, CitationKind], ...] = (
    ("section", r"(?:s|\(s\))? ?(?=[\d(ivxlcab-h])", "section", "section"),
    ("sec. ", r"(?=\d)", "section", "section"),
    ("secs. ", r"(?=\d)", "section", "section"),
    ("§", r" ?§? ?(?=\d)", "section", "section"),
    ("paragraph", r"s? (?=[\d(iva-z])", "paragraph", "section"),
    ("clause", r"s? (?=[\d(ivx])", "clause", "section"),
    ("article", r"s? (?=[\divxlcotfsen]|[adr]\.? ?\d{3})", "article", "article"),
    ("exhibit", r"s? (?=[\"'\da-z])", "exhibit", "attachment"),
    ("schedule", r"s? (?=[\"'\da-z])", "schedule", "attachment"),
    ("annex", r"(?:es)? (?=[\"'\da-z])", "annex", "attachment"),
    ("appendi", r"(?:x|ces) (?=[\"'\da-z])", "appendix", "attachment"),
    ("attachment", r"s? (?=[\"'\da-z])", "attachment", "attachment"),
)
"""How a head word begins and how it goes on, its singular, what it cites."""
_FINDERS = tuple(
    (literal, re.compile(re.escape(literal) + rest), head, kind) for literal, rest, head, kind in _HEADS
)

_SUB = r"(?:\([A-Za-z0-9]{1,5}\)){0,6}"
_NUMBER = (
    r"(?:[ADLR]\.? ?\d{3,5}(?:-\d{1,3}){1,3}"
    r"|\d{1,5}(?:\.\d{1,4}){0,4}(?:[A-Z]{1,2}(?![A-Za-z])|[a-z](?![A-Za-z]))?(?:-\d{1,4}[A-Z]?(?![.\d]))?"
    r"|[IVXLC]{1,7}(?:[.-][A-Z0-9]{1,3}){0,3}(?:\.[a-z])?(?![A-Za-z])"
    r"|[A-Z](?:[.-]?\d{1,2}){0,3}(?![A-Za-z]))" + _SUB
)
_IN_WORDS = rf"(?i:{'|'.join((*CARDINALS, *ORDINALS))})\b"
_NOT_DATED = r"(?![^\W_]|- ?\d)"
"""After a number: a date ("7-24-98") or a range cut by a line end; neither is cited."""
_ARTICLE = re.compile(rf"(?>{_NUMBER}|{_IN_WORDS}){_NOT_DATED}")
_DIVISION = re.compile(rf"(?>{_NUMBER}|\([A-Za-z0-9]{{1,5}}\){_SUB}){_NOT_DATED}")
_SPACED = re.compile(
    r" \((?:[a-z]{1,2}|[ivx]{1,5}|[A-Z])\)(?:\([A-Za-z0-9]{1,5}\)){0,4}"
    r"(?=[.,;]| (?:(?:or|and) \([A-Za-z]{1,5}\) )?(?:of|hereof|thereof|above|below)\b)"
)
_SPACED_AGAIN = re.compile(r" \([a-z0-9]{1,3}\)(?= (?:of|hereof|thereof|above|below)\b)")
"""A subdivision after a blank, where what follows shows that it begins no item of a list."""
_LABEL = re.compile(
    r"([\"']?)(?:\d{1,3}(?:\.\d{1,3}){0,3}(?:[A-Z]{1,2}(?![A-Za-z])|\.?[a-z](?![A-Za-z]))?"
    r"|[IVX]{1,6}(?![A-Za-z])"
    r"|[A-Z]{1,3}(?![A-Za-z]))"
    r"(?:[-.]?\d{1,3}(?:\.\d{1,2})?|-[A-Z]{1,2}(?![A-Za-z])"
    r"|-[IVX]{1,5}(?![A-Za-z])){0,2}(?:\([A-Za-z0-9]{1,5}\)){0,4}[.,]?\1"
)
_JOIN = re.compile(
    r"(?: ?\((?:[A-Z]|as |other than |except |excluding )[^()\n]{2,80}\))? ?(?:,|;)? ?"
    r"(?i:and/or|and|or|&|through|thru|to|-)? ?(?=[\"'\d(A-Z])"
)
_YEAR_OR_DATE = re.compile(r"(?:19|20)\d\d|\d{1,2}-\d{1,2}-\d{2,4}")
_SINGULAR = re.compile(r" (?i:and|or|and/or) (?=[\d(])")
_CLOSED = re.compile(r"[.,;)]|$|\n| (?:of|hereof|thereof|herein|above|below|shall|and|or)\b")
_QUANTITY = re.compile(
    r" ?(?:%|percent|per cent|business|calendar|consecutive|working|trading|banking|days?\b|months?\b"
    r"|years?\b"
    r"|weeks?\b|hours?\b|minutes\b|shares?\b|dollars|million|thousand|miles|feet|basis)",
    re.IGNORECASE,
)
_NAMED_WORDS = frozenset(
    "A I TO THE AND OR IN OF IS BY AN AS AT ON NO IT IF BE ANY HAS WAS ARE FOR NOT ALL MAY OUR PER SEE CAN"
    " ITS USE SET NEW ONE TWO END WE".split()
)
"""Short words that stand in capitals where a whole sentence does: no labels, but for ``A`` and ``I``."""


def find_citations(text: str, folded: str) -> list[Citation]:
    """All citations of a text, in order; ``folded`` is the same text in lower case."""
    found = []
    for literal, finder, head, kind in _FINDERS:
        for match in anchored(finder, folded, literal):
            citation = _read(text, folded, match, head, kind)
            if citation:
                found.append(citation)
    found.sort(key=lambda citation: citation.start)
    return found


def _read(text: str, folded: str, match: re.Match[str], head: str, kind: CitationKind) -> Citation | None:
    """The citation whose head word ``match`` found, or None if no number follows."""
    start = match.start()
    if start and folded[start - 1].isalnum():
        if not folded.startswith("sub", start - 3):
            return None
        start -= 3
        head = "sub" + head
    elif folded.startswith("sub-", start - 4):
        start -= 4
        head = "sub" + head
    read_item = _attachment_item if kind == "attachment" else _division_item
    first = read_item(text, match.end(), head)
    if first is None:
        return None
    if kind == "attachment" and text[start].islower() and first.label in ("A", "I"):
        return None  # "a schedule A person may keep"
    items = [first]
    plural = match[0].rstrip(" .").endswith(("s", "s)", "§§"))
    listed = False
    while len(items) < 60:
        join = _JOIN.match(text, items[-1].end)
        if not join or not join[0].strip():
            break
        item = read_item(text, join.end(), head)
        if item is None or not _continues(
            text, items[-1], item, join[0], plural or (listed and item.label[0] != "("), kind
        ):
            break
        items.append(item)
        listed = listed or (kind != "attachment" and join[0] == ", ")
    this = folded.startswith("this ", start - 5)
    return Citation(kind, head, start, items[-1].end, tuple(items), text[start] == "§", this)


def _division_item(text: str, at: int, head: str) -> Item | None:
    match = (_ARTICLE if head == "article" else _DIVISION).match(text, at)
    if match is None:
        return None
    label, end = match[0], match.end()
    if label in _NAMED_WORDS and head not in ("section", "article"):
        return None
    if text.startswith(" (", end) and label[0] != "(" and not label.isalpha():
        spaced = (_SPACED_AGAIN if label[-1] == ")" else _SPACED).match(text, end)
        if spaced:
            return Item(label + spaced[0][1:], at, spaced.end())
    return Item(label, at, end)


def _attachment_item(text: str, at: int, head: str) -> Item | None:
    match = _LABEL.match(text, at)
    if not match:
        return None
    label = match[0].strip("\"'").rstrip(".,")
    end = match.end()
    if not match[1] and match[0][-1] in ".,":
        end -= 1
    if text[end : end + 1].isalnum() or (label in _NAMED_WORDS and len(label) > 1):
        return None
    if _YEAR_OR_DATE.fullmatch(label):
        return None
    return Item(label, match.start(), end)


def _continues(text: str, last: Item, item: Item, join: str, plural: bool, kind: CitationKind) -> bool:
    """Whether ``item`` goes on, after ``join``, with the list that ``last`` stands in."""
    if _QUANTITY.match(text, item.end):
        return False
    if text[item.start] == "(" and "(" not in last.label:
        return plural and kind != "attachment"
    if plural:
        return True
    if "." in item.label and "." in last.label:
        return ";" not in join  # "in Section 5.1; 5.2 The Company": the next section
    if kind == "attachment":
        head, dash, _ = last.label.partition("-")  # "Exhibit G-1 or G-2"
        return bool(dash) and item.label.startswith(head + dash)
    if "(" in item.label and join == ", ":
        return item.label[0] != "("  # "Section 8(a), 8(b) and 9"
    return bool(_SINGULAR.match(text, last.end)) and bool(_CLOSED.match(text, item.end))
