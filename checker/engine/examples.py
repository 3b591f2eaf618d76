"""Runs the examples of a rule: does it find in each what the rule file says, no more and no less?"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from checker.engine.run import check_text
from checker.host import BoundRule
from checker.model.report import Violation
from checker.model.rule import Expected


class Failure(Struct, frozen=True):
    """An example that does not come out as stated."""

    index: int
    """Which of the rule's examples, from 0."""
    name: str
    problems: tuple[str, ...]
    """What is missing and what is too much, a phrase each."""


def run_examples(bound: BoundRule) -> tuple[Failure, ...]:
    """The examples of a rule that fail, in their order."""
    failures = []
    for index, example in enumerate(bound.rule.examples):
        found = check_text(example.text, [bound], example.name).violations
        if problems := compare(example.violations, found):
            failures.append(Failure(index, example.name, problems))
    return tuple(failures)


def compare(expected: Sequence[Expected], found: Sequence[Violation]) -> tuple[str, ...]:
    """What is missing and what is too much, when each violation may answer for one expectation."""
    answers = _assign(expected, found)
    missing = [f"not found: {_wanted(each)}" for index, each in enumerate(expected) if index not in answers]
    surplus = [_surplus(each) for index, each in enumerate(found) if index not in answers.values()]
    return (*missing, *surplus)


def _assign(expected: Sequence[Expected], found: Sequence[Violation]) -> dict[int, int]:
    """A violation for as many expectations as possible: an augmenting path for each in turn.

    An expectation that states little fits several violations, so first come, first served may leave
    another without its only one.
    """
    taken_by: dict[int, int] = {}

    def place(want: int, tried: set[int]) -> bool:
        for have, violation in enumerate(found):
            if have not in tried and _fits(expected[want], violation):
                tried.add(have)
                if have not in taken_by or place(taken_by[have], tried):
                    taken_by[have] = want
                    return True
        return False

    for want in range(len(expected)):
        place(want, set())
    return {want: have for have, want in taken_by.items()}


def _fits(expected: Expected, violation: Violation) -> bool:
    return (
        violation.rule != "internal-error"
        and (expected.quote is None or _collapsed(expected.quote) == _collapsed(violation.quote or ""))
        and (expected.message is None or _collapsed(expected.message) in _collapsed(violation.message))
        and (expected.severity is None or expected.severity == violation.severity)
    )


def _wanted(expected: Expected) -> str:
    parts = [
        f'"{_collapsed(expected.quote)}"' if expected.quote is not None else "a violation",
        f"with severity {expected.severity}" if expected.severity else "",
        f'with a message that says "{_collapsed(expected.message)}"' if expected.message else "",
    ]
    return " ".join(part for part in parts if part)


def _surplus(violation: Violation) -> str:
    if violation.rule == "internal-error":
        return violation.message
    place = "the document" if violation.quote is None else f'"{_collapsed(violation.quote)}"'
    return f"not expected: {place} ({violation.severity}: {violation.message})"


def _collapsed(text: str) -> str:
    return " ".join(text.split())
