"""Terms that a table or a list of labels gives: ``Expression | Meaning``, ``Property:   Flat 2, High St``.

Particulars at the front of a lease or an order define what their labels name, if the text goes on to use
the labels as terms. A table that is announced, or headed "Term" and "Meaning", defines its first column.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checker.model.reading import Paragraph, Reading, Span
from checker.parser.particulars import Particular, read_particulars
from checker.parser.terms.definition import Definition, refers
from checker.parser.terms.names import trim_name
from checker.text.names import find_entity_names
from checker.text.roles import party_label

_HEADED = re.compile(
    r"(?:defined )?(?:terms?|expressions?|words?|definitions?|phrases?)(?: or (?:term|expression|phrase)s?)?"
    r" (?:meanings?|definitions?|description|interpretation)\n"
)
_ANNOUNCES = re.compile(
    r"(?:terms|words|expressions)\b[^.;\n]{0,80}\bmeanings?\b|\bdefinitions?\b[^.;\n]{0,80}:$"
    r"|(?:^|\n|[\d.)] )(?:definitions?|interpretation|defined terms)[.:]?$"
)
_LEFT_COLUMN = re.compile(
    r"\b(?:left|first)(?:-hand)? (?:hand )?column\b[^.;\n]{0,160}\bmeaning"
    r"|\bmeanings?\b[^.;\n]{0,160}\b(?:left|first)(?:-hand)? (?:hand )?column"
)
"""The agreement says of its particulars that they define."""
_ABOVE = re.compile(
    r"\b(?:shown|stated|named|set out|set forth|given|identified|described|specified|defined)"
    r" (?:in the (?:[a-z]+ ){1,3})?above\b"
)
"""It speaks of what they state."""
_ATTRIBUTES = re.compile(
    r"(?:date|name|names|address|addresses|telephone|phone|tel|fax|facsimile|e-?mail|attention|attn|re|ref"
    r"|reference|subject|title|position|signature|signed|by|its|to|from|cc|via|no|number|company n\w+"
    r"|contact|notes?|item|total|country|state|city|capacity|purpose|status|version|page|witness|agreement|contract|order"
    r"|type|website|description|role|registered office|place of signing|governing law|law|currency)\.?",
    re.IGNORECASE,
)
"""Labels that say what a value is and name no term, unless the agreement says that they do."""
_STATED = re.compile(r"[ \t|*]*[A-Z][\w'/&. -]{1,50}:(?:[\s*]|$)")
"""A line of particulars as it stands in the source."""
_FEW = 3
"""With fewer there are no particulars."""
_FIRST_ROWS = 40
_FIRST_SECTION = (
    "\n1. ",
    "\n1 ",
    "\n1.1",
    "\narticle ",
    "\nsection 1",
    "\nwhereas",
    "\nrecitals",
    "\nin witness",
)
"""Before these the particulars stand."""
_NO_LABEL = re.compile(r"[,\d]|^[A-Z]+(?:ST|ND|RD|TH)$")
_FRONT = 5_000
_ENOUGH = 2
"""So often a label is used as a term."""


def listed_terms(reading: Reading) -> Iterator[Definition]:
    """The terms of announced tables and of the particulars at the front."""
    yield from _tables(reading)
    yield from _particulars(reading)


def _tables(reading: Reading) -> Iterator[Definition]:
    """The first column of tables that are announced or headed as definitions."""
    paragraphs = reading.paragraphs
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind != "table" or (index and paragraphs[index - 1].kind == "table"):
            continue
        headed = _HEADED.match(reading.folded, paragraph.start)
        if headed is None and not (index and _is_announced(reading, paragraphs[index - 1])):
            continue
        last = index
        while last + 1 < len(paragraphs) and paragraphs[last + 1].kind == "table":
            last += 1
        start = paragraph.end if headed else paragraph.start
        for row in read_particulars(reading, start, paragraphs[last].end):
            yield from _definition(reading, row)


def _is_announced(reading: Reading, before: Paragraph) -> bool:
    """Whether the paragraph before a table says that definitions follow."""
    return _ANNOUNCES.search(reading.folded, max(before.start, before.end - 200), before.end) is not None


def _particulars(reading: Reading) -> Iterator[Definition]:
    """Labels at the front that the text goes on to use as terms, or that it says are terms."""
    rows = sum(paragraph.kind == "table" for paragraph in reading.paragraphs[:_FIRST_ROWS])
    lines = reading.document.text[:_FRONT].split("\n")
    if rows < _FEW and sum(":" in line and _STATED.match(line) is not None for line in lines) < _FEW:
        return
    firsts = (reading.folded.find(first, 0, _FRONT) for first in _FIRST_SECTION)
    found = read_particulars(reading, 0, min((at for at in firsts if at >= 0), default=_FRONT))
    if not found:
        return
    defining = _LEFT_COLUMN.search(reading.folded, 0, 2 * _FRONT)
    above = _ABOVE.search(reading.folded, 0, 2 * _FRONT)
    labels = Counter(reading.folded[row.label.start : row.label.end] for row in found)
    for row in found:
        label = reading.text[row.label.start : row.label.end]
        if (
            _ATTRIBUTES.fullmatch(label)
            or _NO_LABEL.search(label)
            or any(find_entity_names(label, 0, len(label)))
        ):
            continue
        if defining is not None and row.value.end < defining.start():
            wanted = 1
        elif labels[label.lower()] > 1 or not _is_label(reading, row):
            continue
        elif " " in label or (above and row.value.end < above.start()):
            wanted = _ENOUGH
        elif party_label(label) is None:
            wanted, label = _ENOUGH, f"the {label}"
        else:
            continue  # a party's short name, which the front gives
        if _uses(reading, label) >= wanted:
            yield from _definition(reading, row)


def _is_label(reading: Reading, row: Particular) -> bool:
    """Whether a colon stands behind a label, or it is the first cell of a table's row."""
    if reading.text.startswith(":", row.label.end):
        return True
    return reading.paragraphs[reading.paragraph_index(row.label.start)].kind == "table"


def _uses(reading: Reading, label: str) -> int:
    """How often a label stands in the text as a term does, within a line, capitals and all."""
    name = label.title().replace("'S", "'s") if label.isupper() else label
    return reading.text.count(f" {name}")


def _definition(reading: Reading, row: Particular) -> Iterator[Definition]:
    """The definition in a row, if its label can be a term's name."""
    text = reading.text
    span = trim_name(text, row.label.start, row.label.end)
    name = text[span.start : span.end]
    if not name[:1].isupper():
        return  # a quotation mark: the term is found by it
    whole = Span(span.start, row.value.end)
    stop = min(row.value.end, row.value.start + 160)
    yield Definition(name, span, whole, "caption", refers(reading.folded, row.value.start, stop))
