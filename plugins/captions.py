"""Headings that promise what their section does not do, or that stand apart from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import field

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Params, Section, Span, check, hookimpl
from checker.text.outline import is_sure

API_VERSION = 1

_PART = re.compile(r"[^;,/&]+?(?= and |[;,/&]|$)")
_FIRST_WORD = re.compile(r"(?:\s|and |or |the |no |mutual |additional |optional |mandatory )*([a-z-]+)")
_ATTRIBUTE = re.compile(
    r" (?!(?:of|by|to|for|from|in|on|upon|at|with|without|after|before|under|the"
    r"|provisions?|covenants?|obligations?|restrictions?|clauses?|agreements?)\b)[a-z]"
)
"""Behind a noun that is none of an act, but says which: "Purchase Price"."""
_SHORTEST_BODY = 150
"""A shorter body refers elsewhere or is reserved; nothing can be missed in it."""
_LEFT_OUT = re.compile(r"(?:^|[\[(.]|\bintentionally )[ \n]?(?:reserved|omitted|deleted)|\*\*|\[\*|redacted")
_ELSEWHERE = re.compile(
    r"set forth (?:in|on) (?:exhibit|schedule|annex|appendix)|"
    r"(?:attached|annexed) (?:hereto )?as|in accordance with (?:exhibit|schedule|annex)|"
    r"incorporated (?:herein )?by reference"
)
_POINTS_AWAY = 500
"""A body that says where something else stands within so many characters may leave an act to that place."""
_SHORT_TEXT = 80
"""What follows a heading and is shorter is a heading too, or a row of a table."""
_OPERATIVE = re.compile(r" (?:shall|will|may|must|hereby|agrees?|represents?|acknowledges?|is|are|has|have) ")
_SENTENCE = re.compile(r"(?<![a-z])(?:[a-z]+,? ){12}")
_LEAST_SENTENCES = 2
_PREFIX = "(?:re|un|non|sub|in|co|pre|over)?-?"
_LONGEST_HEADING = 110


class Acts(Params, frozen=True):
    """Acts that a heading can name."""

    acts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Noun, in lower case -> beginnings of the words that speak of the act."""


@check("sections.heading_body", facts=("heading", "act", "section"), params=Acts)
def heading_body(agreement: Agreement, params: Acts) -> CheckResult:
    """An act named by one part of a heading and by nothing in the section."""
    for section in agreement.sections:
        if section.heading_span is None or len(section.heading) > _LONGEST_HEADING:
            continue
        parts = list(_parts(agreement, section.heading_span))
        named = [(span, act) for span, act in parts if act in params.acts]
        if len(parts) < 2 or not named or not _has_own_body(agreement, section):
            continue
        body = agreement.reading.folded[section.body.start : section.body.end]
        if len(body) < _SHORTEST_BODY or _left_out(body) or not _reads_on(body):
            continue
        for span, act in named:
            if not _speaks_of(body, params.acts[act]) and not _relies_on_another(agreement, section):
                facts = {"heading": section.heading, "act": agreement.words(span), "section": section.path}
                yield Hit(span=span, facts=facts)


def _has_own_body(agreement: Agreement, section: Section) -> bool:
    """Whether what stands under a heading is surely its text: it opens a sentence."""
    if is_sure(agreement, section.scope):
        return True
    start, end = section.body.start, section.body.end
    first = next(
        (
            each
            for each in agreement.reading.paragraphs[agreement.reading.paragraph_index(start) :]
            if min(each.end, end) - max(each.start, start) >= _SHORT_TEXT
        ),
        None,
    )
    if first is None:
        return False
    return agreement.text[max(first.start, start) : end].lstrip(' .:-"(\u2014\n')[:1].isupper()


def _left_out(body: str) -> bool:
    """Whether a part of a body was left out, or stands in an attachment that it points to at its head."""
    return _LEFT_OUT.search(body) is not None or _ELSEWHERE.search(body, 0, _POINTS_AWAY) is not None


def _relies_on_another(agreement: Agreement, section: Section) -> bool:
    """Whether a section cites one of another instrument, which may hold the act."""
    return any(
        reference.owner_kind == "instrument" and reference.kind != "attachment"
        for reference in agreement.references
        if reference.span in section.body
    )


def _reads_on(body: str) -> bool:
    """Whether a body is running text that binds somebody, no table."""
    return _OPERATIVE.search(body) is not None or len(_SENTENCE.findall(body)) >= _LEAST_SENTENCES


def _speaks_of(body: str, stems: tuple[str, ...]) -> bool:
    """Whether a word begins as one of the stems does, with or without a prefix: "reassign"."""
    anywhere = (stem for stem in stems if stem in body)
    return any(re.search(rf"\b{_PREFIX}{re.escape(stem)}", body) for stem in anywhere)


def _parts(agreement: Agreement, heading: Span) -> Iterator[tuple[Span, str]]:
    """The parts of a heading, each with its first word; one that offers a choice ("A or B") has none."""
    for match in _PART.finditer(agreement.reading.folded, heading.start, heading.end):
        words = match[0].rstrip(" .:-")
        first = _FIRST_WORD.match(words)
        if first and len(words) > 2:
            act = "" if " or " in words or _ATTRIBUTE.match(words, first.end()) else first[1]
            yield Span(match.start() + first.start(1), match.start() + len(words)), act


@check("sections.orphan_heading", facts=("heading",))
def orphan_heading(agreement: Agreement, params: NoParams) -> CheckResult:
    """A heading at the foot of a page whose text begins on the next page."""
    reading = agreement.reading
    pages = set(reading.page_starts)
    for section in agreement.sections:
        heading = section.heading_span
        if heading is None or not section.heading or not is_sure(agreement, section.scope):
            continue
        index = reading.paragraph_index(heading.start) + 1
        if reading.paragraphs[index - 1].end > heading.end + 2:
            continue
        following = reading.paragraphs[index] if index < len(reading.paragraphs) else None
        if following is None or following.start not in pages or following.end - following.start < _SHORT_TEXT:
            continue
        if following.start in section.span and _page_marked(agreement, heading.end, following.start):
            yield Hit(span=Span(section.number_span.start, heading.end), facts={"heading": section.heading})


def _page_marked(agreement: Agreement, start: int, end: int) -> bool:
    """Whether the source itself marks a page break between two places."""
    reading = agreement.reading
    if any(mark.kind == "page-break" and start <= mark.start <= end for mark in reading.marks):
        return True
    source = reading.source_text(Span(start, end + 1))
    return "\f" in source or "<PAGE>" in source or "<page>" in source


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [heading_body, orphan_heading]
