"""What a run reports: the JSON interface. Fields are only ever added, never renamed or dropped."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType, field

from checker.model.rule import Severity
from checker.model.source import Box, RunPoint


class Position(Struct, frozen=True, omit_defaults=True):
    offset: int
    """Characters of the document's text, from 0: the decoded source, or for HTML, Markdown, DOCX and PDF
    the words taken from it."""
    line: int
    """Line of the file, from 1; for DOCX and PDF, of the words taken from it."""
    column: int
    """Characters, from 1."""
    run: RunPoint | None = None
    """In a word processor's file: paragraph, run and character."""


class Location(Struct, frozen=True):
    start: Position
    end: Position
    """The position after the last character."""
    page: int | None = None
    """From 1, where the source marks its pages."""
    section: str | None = None
    """The innermost section: ``"4.02(a)"``."""
    boxes: tuple[Box, ...] | UnsetType = UNSET
    """For PDF: the boxes of the words, one a line."""


class RelatedPlace(Struct, frozen=True):
    message: str
    location: Location
    quote: str


class TextEdit(Struct, frozen=True):
    start: int
    """Offset of the first character to replace."""
    end: int
    text: str


class Fix(Struct, frozen=True):
    safety: str
    """``"suggestion"``: a person decides."""
    edits: tuple[TextEdit, ...]


class Violation(Struct, frozen=True, kw_only=True):
    rule: str
    severity: Severity
    message: str
    location: Location | None
    """None for the document as a whole."""
    quote: str | None
    """Character for character the source's text at the location."""
    related: tuple[RelatedPlace, ...] = ()
    fix: Fix | None = None
    fingerprint: str
    """Stays the same while the words stay the same, wherever they move."""


class SkippedRule(Struct, frozen=True):
    """What a rule did not examine in a file, and why."""

    rule: str
    examined: int
    reason: str


class AgreementSummary(Struct, frozen=True):
    title: str | None
    kind: str
    date: str | None
    """``YYYY-MM-DD``."""
    status: str


class FileReport(Struct, frozen=True, kw_only=True):
    path: str
    format: str
    sha256: str
    encoding: str
    agreement: AgreementSummary
    violations: tuple[Violation, ...]
    skipped: tuple[SkippedRule, ...] = ()


class RunError(Struct, frozen=True):
    """Something that makes the answer incomplete: an unreadable file, a crash in a check."""

    path: str
    message: str


class Summary(Struct, frozen=True):
    files: int
    error: int
    warning: int
    info: int
    waived: int = 0
    baselined: int = 0


class Tool(Struct, frozen=True):
    name: str
    version: str


class Report(Struct, frozen=True, kw_only=True):
    version: str = "1"
    tool: Tool
    summary: Summary
    files: tuple[FileReport, ...] = field(default_factory=tuple)
    errors: tuple[RunError, ...] = field(default_factory=tuple)
