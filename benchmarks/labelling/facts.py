"""What the parser understood of one agreement, by line of the source, as expectation files write it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from msgspec import Struct

from checker.api import Agreement, Line, Paragraph, Span

_PAGE_GAP = 4
"""So many blank lines stand for a page break."""


class Found(Struct, frozen=True):
    """One fact: the line (from 1) where its first word stands, and what is compared."""

    line: int
    values: tuple[str, ...]


Facts = dict[str, tuple[Found, ...]]
"""By part: ``furniture``, ``contents``, ``joins``, ``sections`` …; see :func:`facts`."""


def facts(agreement: Agreement) -> Facts:
    """Every part's facts, in the order of the document.

    ``sections``: path, heading. ``references``: text, target, kind of owner, owner. ``terms``: name.
    ``imports``: source. ``consents``: who is to give it or gave it. ``notices``: addressee.
    ``signatures``: party, chain, signatory, title. ``exhibits``: label, ``attached`` or ``cited``.
    The other parts have lines alone.
    """
    lines = _Lines(agreement)
    return {
        "furniture": lines.whole_furniture(),
        "contents": lines.contents(),
        "joins": lines.joins(),
        "sections": tuple(
            lines.found(
                section.number_span if section.number else section.heading_span,
                section.path,
                section.heading,
            )
            for section in agreement.sections
        ),
        "references": tuple(
            lines.found(ref.span, ref.text, ref.target, ref.owner_kind, ref.owner or "")
            for ref in agreement.references
        ),
        "terms": tuple(lines.found(term.span, term.name) for term in agreement.terms),
        "imports": tuple(lines.found(clause.span, clause.source) for clause in agreement.imports),
        "recitals": tuple(lines.found(recital.span) for recital in agreement.recitals),
        "consents": tuple(
            lines.found(
                consent.span,
                "; ".join((*consent.required_of, *(by for each in consent.given for by in each.by))),
            )
            for consent in agreement.consents
        ),
        "notices": tuple(
            lines.found(notice.span, notice.name)
            for clause in agreement.notice_clauses
            for notice in clause.notices
        ),
        "signatures": tuple(
            lines.found(
                block.span,
                block.party,
                " > ".join(tier.entity for tier in block.chain),
                block.signatory or "",
                block.title or "",
            )
            for block in agreement.signatures
            if block.role != "witness"
        ),
        "exhibits": tuple(
            lines.found(exhibit.span, exhibit.label, "attached" if exhibit.attached else "cited")
            for exhibit in agreement.exhibits
        ),
    }


class _Lines:
    """Lines of the source, from offsets of the reading text."""

    def __init__(self, agreement: Agreement) -> None:
        self.reading = agreement.reading
        source = self.reading.document.text
        self.starts = [0, *accumulate(len(line) + 1 for line in source.split("\n"))]

    def found(self, span: Span | None, *values: str) -> Found:
        at = self.reading.source_map.offset(span.start) if span else 0
        return Found(self.of_source(at), values)

    def of_source(self, offset: int) -> int:
        return bisect_right(self.starts, offset)

    def whole_furniture(self) -> tuple[Found, ...]:
        """Lines of which nothing is left in the reading text."""
        kept = {line.number for line in self.reading.lines}
        gone = {
            line
            for item in self.reading.furniture
            for line in range(self.of_source(item.start), self.of_source(max(item.start, item.end - 1)) + 1)
        }
        return _bare(sorted(gone - kept))

    def contents(self) -> tuple[Found, ...]:
        return _bare(
            line.number
            for paragraph in self.reading.paragraphs
            if paragraph.kind == "contents"
            for line in self._of(paragraph)
        )

    def joins(self) -> tuple[Found, ...]:
        """Lines that go on with a paragraph of the page before."""
        pages = frozenset(self.reading.page_starts)
        return _bare(
            line.number
            for paragraph in self.reading.paragraphs
            for line in self._of(paragraph)[1:]
            if line.start in pages or line.blank_before >= _PAGE_GAP
        )

    def _of(self, paragraph: Paragraph) -> Sequence[Line]:
        return self.reading.lines[paragraph.first_line : paragraph.last_line]


def _bare(lines: Iterable[int]) -> tuple[Found, ...]:
    return tuple(Found(line, ()) for line in lines)
