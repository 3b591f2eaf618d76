"""What a check answers: places (:class:`Hit`) and what it could not examine (:class:`Skip`)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from checker.model.reading import Span


class Related(Struct, frozen=True):
    """Another place that a hit conflicts with or stands on."""

    span: Span
    message: str
    """A short phrase for people: ``"the preamble's name"``."""


class Edit(Struct, frozen=True):
    """Replace the characters of ``span`` (of the reading text) by ``text``."""

    span: Span
    text: str


class Hit(Struct, frozen=True, kw_only=True):
    """A place that a check found. It knows no severity and no message: those are the rule's."""

    span: Span | None
    """In the reading text; None for the document as a whole."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """Values for the placeholders of the rule's message; the check declares their names."""
    case: str = ""
    """One of the cases that the check declares, when a rule may word or weigh it in its own way."""
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    """A proposal; applied only on request."""


class Skip(Struct, frozen=True, kw_only=True):
    """Something a check did not examine, said instead of guessed."""

    reason: str
    examined: int = 0
    """How many candidates it did look at."""
