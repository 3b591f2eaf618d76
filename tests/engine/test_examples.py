from __future__ import annotations

from collections.abc import Iterator

import pytest
from made_agreement import rule_of

from checker.api import Agreement, Hit, Span
from checker.engine.examples import compare, run_examples
from checker.model.report import Violation
from checker.model.rule import Example, Expected, Severity


def finds_pepper(agreement: Agreement, _: object) -> Iterator[Hit]:
    start = agreement.text.find("pepper")
    if start >= 0:
        yield Hit(span=Span(start, start + 6))


def crashes(agreement: Agreement, _: object) -> Iterator[Hit]:
    raise ZeroDivisionError


def found(
    quote: str | None, message: str = "Lost.", severity: Severity = "error", rule: str = "r"
) -> Violation:
    return Violation(
        rule=rule, severity=severity, message=message, location=None, quote=quote, fingerprint=""
    )


@pytest.mark.parametrize(
    ("expected", "violations"),
    [
        ([], []),
        ([Expected(quote="the parcel")], [found("the\n  parcel")]),
        ([Expected(quote=" the  parcel ")], [found("the parcel")]),
        ([Expected()], [found(None)]),
        ([Expected(message="lost")], [found("x", "It is\nlost for good.")]),
        ([Expected(quote="x", severity="info")], [found("x", severity="info")]),
        ([Expected(quote="x"), Expected(quote="x")], [found("x"), found("x")]),
        ([Expected(), Expected(quote="x")], [found("x"), found("y")]),
        ([Expected(quote="x"), Expected(message="m")], [found("x", "m"), found("x", "n")]),
        ([Expected(message="m"), Expected(quote="x")], [found("x", "m"), found("x", "n")]),
    ],
)
def test_an_example_comes_out_when_each_violation_answers_for_one_expectation(
    expected: list[Expected], violations: list[Violation]
) -> None:
    assert compare(expected, violations) == ()


@pytest.mark.parametrize(
    ("expected", "violations", "problems"),
    [
        ([Expected(quote="x")], [], ('not found: "x"',)),
        ([Expected()], [], ("not found: a violation",)),
        (
            [Expected(quote="x", message="m", severity="info")],
            [],
            ('not found: "x" with severity info with a message that says "m"',),
        ),
        ([], [found("x")], ('not expected: "x" (error: Lost.)',)),
        ([], [found(None)], ("not expected: the document (error: Lost.)",)),
        (
            [Expected(quote="x")],
            [found("x", severity="error"), found("x", "Twice.")],
            ('not expected: "x" (error: Twice.)',),
        ),
        (
            [Expected(quote="x", severity="info")],
            [found("x")],
            ('not found: "x" with severity info', 'not expected: "x" (error: Lost.)'),
        ),
        (
            [Expected()],
            [found("x", "It crashed.", rule="internal-error")],
            ("not found: a violation", "It crashed."),
        ),
    ],
)
def test_what_is_missing_and_what_is_too_much_is_told(
    expected: list[Expected], violations: list[Violation], problems: tuple[str, ...]
) -> None:
    assert compare(expected, violations) == problems


def example(name: str, text: str, *quotes: str) -> Example:
    return Example(name, text, tuple(Expected(quote=quote) for quote in quotes))


def test_examples_are_run_and_those_that_fail_are_told() -> None:
    examples = (
        example("good", "The Buyer takes salt."),
        example("bad", "The Buyer takes pepper.", "pepper"),
        example("wrongly good", "The Buyer takes pepper."),
        example("wrongly bad", "The Buyer takes salt.", "salt"),
    )
    failures = run_examples(rule_of(finds_pepper, examples=examples))
    assert [(failure.index, failure.name, failure.problems) for failure in failures] == [
        (2, "wrongly good", ('not expected: "pepper" (error: Something is wrong.)',)),
        (3, "wrongly bad", ('not found: "salt"',)),
    ]


def test_a_crash_is_no_good_example() -> None:
    (failure,) = run_examples(rule_of(crashes, examples=(example("any", "The Buyer takes salt."),)))
    assert "ZeroDivisionError" in failure.problems[0]
