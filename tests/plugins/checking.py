"""Running one check over a small text."""

from __future__ import annotations

from textwrap import dedent

from checker.api import Check, Hit, Params, Skip
from checker.model.agreement import Agreement
from checker.model.source import Document
from checker.parser import parse


def agreement(text: str) -> Agreement:
    """The agreement in an indented text block."""
    return parse(Document(path="made.txt", format="text", text=dedent(text), sha256="", encoding="utf-8"))


def hits(check: Check, text: str, params: Params | None = None) -> list[Hit]:
    """The places that a check finds."""
    answers = check.run(agreement(text), params or check.params())
    return [answer for answer in answers if isinstance(answer, Hit)]


def skips(check: Check, text: str, params: Params | None = None) -> list[Skip]:
    """What a check says it did not examine."""
    answers = check.run(agreement(text), params or check.params())
    return [answer for answer in answers if isinstance(answer, Skip)]


def words(check: Check, text: str, params: Params | None = None) -> list[str]:
    """The words that a check marks."""
    made = agreement(text)
    answers = check.run(made, params or check.params())
    return [made.words(answer.span) for answer in answers if isinstance(answer, Hit) and answer.span]
