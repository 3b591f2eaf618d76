"""Exhibits: what the agreement says is attached to it, what is, and what is said to be left out."""

from __future__ import annotations

import re

from checker.model.agreement import Exhibit, Reference, Scope
from checker.model.reading import Reading, Span
from checker.parser.exhibits.headings import find_headings
from checker.parser.exhibits.labels import exhibit_key, line_heads
from checker.parser.exhibits.omissions import find_omissions, says_reserved
from checker.text.anchors import places
from checker.text.numbering import CARDINALS
from checker.text.windows import window_start

_PROMISED_BEFORE = re.compile(
    r"(?:attached|annexed|appended)(?: hereto)?(?: and (?:made|incorporated|forming)[^.;()]{0,80})?(?: "
    r"hereto)?,? (?:as|at|in|on|under)"
    r" (?:the )?(?:copy as )?$|(?:the |an? )?(?:attached|annexed) (?:as )?$"
)
_PROMISED_AFTER = re.compile(
    r"(?:,? (?:(?:a )?(?:true |complete |correct |and )*(?:copy|copies|form) of which )?(?:(?:is|are"
    r"|being|each|both|all|as|which) ){0,3}"
    r"(?:attached|annexed|appended)\b(?! to (?!th))|,? ?\(?(?:attached|annexed) hereto)"
)
_FORM_BEFORE = re.compile(
    r"form(?: of [\w ]{1,60})?(?: set forth| contained| attached)?(?: (?:of|as|in|on|at))(?: the)? $"
)
_SEVERAL = re.compile(r"[ :.\n-]{1,3}forms\b")
_HERETO = re.compile(r",? ?hereto\b")
_KINDS = ("schedule", "appendix", "annex", "annexure")
_NUMBER_WORDS = tuple(f" {number}" for number in CARDINALS)
_MOST_SOUGHT = 100
"""So many labels are looked for in the whole text; a document that cites more is not gone through."""


def read_exhibits(
    reading: Reading, scopes: tuple[Scope, ...], references: tuple[Reference, ...]
) -> tuple[Exhibit, ...]:
    """Every attachment that the main instrument cites as its own, or that stands in the file."""
    carried = _carried(scopes)
    cited = _cited(scopes, references)
    if not carried and not cited:
        return ()
    keys = sorted(carried.keys() | cited.keys(), key=lambda key: _first(key, carried, cited))
    passed_over = frozenset([key for key in keys if key not in carried][_MOST_SOUGHT:])
    keys = [key for key in keys if key not in passed_over]
    lines = line_heads(reading)
    headings = {key: heading for key in keys if (heading := _carried_at(reading, key, carried)) is not None}
    headings |= find_headings(reading, {key: cited[key] for key in keys if key not in headings}, lines)
    omissions = find_omissions(reading) if len(headings) < len(keys) else None
    exhibits = []
    for key in keys:
        own = cited.get(key, [])
        spans = tuple(reference.span for reference in own)
        heading = headings.get(key)
        if not own and heading is not None and says_reserved(reading, heading.end):
            continue  # a page that says of itself that it was left out, and nothing cites
        reserved = any(says_reserved(reading, label.end) for label in (*spans, *lines.get(key, ())))
        exhibits.append(
            Exhibit(
                label=carried[key][0] if key in carried else own[0].target,
                attached=heading is not None,
                span=heading or spans[0],
                references=spans or _by_name(reading, *carried[key]),
                promised=next((span for span in spans if _is_promised(reading, span)), None),
                omitted=reserved or (heading is None and omissions is not None and omissions.cover(key)),
            )
        )
    return tuple(exhibits)


def _carried(scopes: tuple[Scope, ...]) -> dict[str, tuple[str, Span]]:
    """Attachments of the file: key -> label and heading."""
    carried: dict[str, tuple[str, Span]] = {}
    for scope in scopes:
        if scope.label and scope.heading:
            carried.setdefault(exhibit_key(scope.label), (scope.label, scope.heading))
    return carried


def _cited(scopes: tuple[Scope, ...], references: tuple[Reference, ...]) -> dict[str, list[Reference]]:
    """References of the main instrument to its own attachments, by key."""
    end = scopes[0].span.end
    attached = (each for each in references if each.kind == "attachment" and each.owner_kind == "this")
    own = [each for each in attached if each.span.start < end]
    keys = {target: exhibit_key(target) for target in {each.target for each in own}}
    cited: dict[str, list[Reference]] = {}
    for reference in own:
        cited.setdefault(keys[reference.target], []).append(reference)
    return cited


def _first(key: str, carried: dict[str, tuple[str, Span]], cited: dict[str, list[Reference]]) -> int:
    return cited[key][0].span.start if key in cited else carried[key][1].start


def _by_name(reading: Reading, label: str, heading: Span) -> tuple[Span, ...]:
    """Where the text speaks of an attachment by words alone: "the First Schedule", "Annex One"."""
    name = label.lower()
    if not name.endswith((*_KINDS, *_NUMBER_WORDS)):
        return ()
    return tuple(
        Span(at, at + len(name))
        for at in places(reading.folded, name, end=heading.start)
        if not name.endswith(_KINDS) or reading.folded.endswith(("the ", "this "), 0, at)
    )


def _carried_at(reading: Reading, key: str, carried: dict[str, tuple[str, Span]]) -> Span | None:
    """The heading of an attachment of the file, or of its first part: "Exhibit A" as Exhibits A-1 and A-2.

    "Exhibit C-2" may stand in "EXHIBIT C FORMS OF ORDERS".
    """
    parts = (key, f"{key}-1", f"{key}1", f"{key}(a)", f"{key}(1)")
    heading = next((carried[part][1] for part in parts if part in carried), None)
    whole, _, part = key.rpartition("-")
    if heading is None and part.isdigit() and whole in carried:
        several = _SEVERAL.match(reading.folded, carried[whole][1].end)
        heading = carried[whole][1] if several else None
    return heading


def _is_promised(reading: Reading, span: Span) -> bool:
    """Whether the words around a reference say that the attachment is attached."""
    begin = window_start(reading.text, span.start, 140)
    before = reading.folded[begin : span.start].rstrip("\"'(")
    before = before if before.endswith(" ") else before + " "
    after = reading.folded[span.end : span.end + 70].split("\n")[0].lstrip("\"')")
    if _PROMISED_BEFORE.search(before) or _PROMISED_AFTER.match(after):
        return True
    return bool(_HERETO.match(after) and _FORM_BEFORE.search(before))
