"""What a rule file says: the policy that a lawyer edits.

The constraints stated here (patterns, lengths, the words allowed) are those of
``schemas/rule.schema.json``, which is written from this module.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from checker.model.agreement import Kind, Status

Severity = Literal["error", "warning", "info"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From the gravest to the slightest."""

RuleId = Annotated[
    str, Meta(pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$", description="lower-case words joined by hyphens")
]
NonEmpty = Annotated[str, Meta(min_length=1)]
Count = Annotated[int, Meta(ge=0)]


class AppliesTo(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Which agreements a rule looks at; an empty list means any."""

    kind: tuple[Kind, ...] = ()
    not_kind: tuple[Kind, ...] = ()
    status: tuple[Status, ...] = ()


class Case(Struct, frozen=True, forbid_unknown_fields=True):
    """What differs for one case of the check: its severity, its message, or both."""

    severity: Severity | None = None
    message: NonEmpty | None = None


class Precision(Struct, frozen=True, forbid_unknown_fields=True):
    """How often the rule was right on real agreements, by reading."""

    hits: Count
    """Violations on the corpus."""
    read: Count
    """How many of them were read."""
    true: Count
    """How many of those were right."""


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    """A violation that an example must yield."""

    quote: str | None = None
    """The words that it marks (white space collapsed); None: the document as a whole, or not stated."""
    message: str | None = None
    """A part of its message."""
    severity: Severity | None = None


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A text and what the rule says of it."""

    name: NonEmpty
    text: NonEmpty
    violations: tuple[Expected, ...]
    """Empty for an example that the rule must leave alone."""


class Rule(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", kw_only=True):
    """One rule file."""

    id: RuleId
    """The file's name without ``.yaml``."""
    title: NonEmpty
    severity: Severity
    check: NonEmpty
    """Name of the check that finds the places."""
    message: NonEmpty
    """With ``{placeholders}`` that the check declares."""
    rationale: NonEmpty
    """Why it matters; its first sentence stands in the report."""
    references: tuple[NonEmpty, ...] = ()
    applies_to: AppliesTo = field(default_factory=AppliesTo)
    params: dict[str, Any] = field(default_factory=dict)
    """Parameters of the check: ``checker schema params CHECK`` prints what it takes."""
    cases: dict[str, Case] = field(default_factory=dict)
    enabled: bool = True
    """False: only runs when selected by its id."""
    precision: Precision | None = None
    examples: tuple[Example, ...] = ()

    @property
    def severities(self) -> tuple[Severity, ...]:
        """What its findings may be: its own severity and those of its cases, the gravest first."""
        weighed = {self.severity, *(case.severity for case in self.cases.values())}
        return tuple(severity for severity in SEVERITIES if severity in weighed)
