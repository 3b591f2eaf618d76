"""The page of a rule: what it finds, why it matters, how sure it is, and examples."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from checker.host import BoundRule
from checker.host.parameters import parameters
from checker.model.rule import Case, Example, Rule

_LONG = 200
"""Characters of a parameter's value that the page still shows."""


def page(bound: BoundRule, width: int) -> str:
    """The page as plain text, at most ``width`` columns where words allow it."""
    rule = bound.rule
    parts = [
        [f"{rule.id} ({rule.severity})", *_wrapped(rule.title, width)],
        list(_facts(bound, width)),
        _wrapped(rule.rationale, width),
        list(_titled("Message", _wrapped(rule.message, width - 2))),
        list(_titled("Cases", _cases(rule, width))),
        list(_titled("Parameters", _parameters(bound, width))),
        list(_titled("Precision", _wrapped(precision_text(rule), width - 2))),
        list(_examples("Found", [each for each in rule.examples if each.violations], width)),
        list(_examples("Left alone", [each for each in rule.examples if not each.violations], width)),
        list(_titled("References", [line for each in rule.references for line in _wrapped(each, width - 2)])),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _facts(bound: BoundRule, width: int) -> Iterator[str]:
    rule = bound.rule
    indent = " " * len("Applies to:  ")
    yield from _broken(f"Applies to:  {applies_to(rule)}", width, indent)
    yield from _broken(f"Check:       {bound.check.name}, of {bound.owner}", width, indent)
    yield from _broken(f"Pack:        {bound.pack}", width, indent)
    if not rule.enabled:
        yield "Runs only when it is selected by its id."


def applies_to(rule: Rule) -> str:
    """Which agreements a rule looks at, in words."""
    to = rule.applies_to
    words = f"{' or '.join(to.status)} agreements" if to.status else "agreements"
    if to.kind:
        words += f" of the kind {' or '.join(to.kind)}"
    if to.not_kind:
        words += f", but not of the kind {' or '.join(to.not_kind)}"
    return words if to.status or to.kind or to.not_kind else "every agreement"


def _cases(rule: Rule, width: int) -> Iterator[str]:
    for name, case in rule.cases.items():
        yield from _wrapped(f"{name}: {case_text(case)}", width - 2)


def case_text(case: Case) -> str:
    """What differs for one case of a rule."""
    return ". ".join(part for part in (case.severity, case.message) if part)


def _parameters(bound: BoundRule, width: int) -> Iterator[str]:
    for parameter in parameters(bound.check.params):
        head = f"{parameter.name}: {parameter.type}, by default {json.dumps(parameter.default)}"
        if parameter.name in bound.rule.params:
            head += f", here {value_text(bound.rule.params[parameter.name])}"
        yield from _wrapped(head, width - 2)
        yield from (f"  {line}" for line in _wrapped(parameter.doc, width - 4))


def value_text(value: Any) -> str:
    """A parameter's value; of a long list or mapping, only how much there is of it."""
    written = json.dumps(value, ensure_ascii=False)
    if len(written) <= _LONG or isinstance(value, str):
        return written
    return f"{len(value)} entries (see the rule file)"


def precision_text(rule: Rule) -> str:
    """How often the rule was right, as far as it was measured."""
    measured = rule.precision
    if measured is None or not measured.read:
        return "Not measured yet."
    return (
        f"{measured.true} of {measured.read} violations read on real agreements were right"
        f" ({measured.hits} found)."
    )


def _examples(title: str, examples: Sequence[Example], width: int) -> Iterator[str]:
    for example in examples:
        yield from _broken(f"{title}: {example.name}", width, "  ")
        for line in example.text.rstrip("\n").split("\n"):
            indent = line[: len(line) - len(line.lstrip())]
            yield from (f"  | {part}".rstrip() for part in _broken(line, width - 4, indent) or [""])
        for expected in example.violations:
            severity = f" ({expected.severity})" if expected.severity else ""
            marked = "yields a violation" if expected.quote is None else f'marks "{expected.quote}"'
            yield from _broken(f"  {' '.join(marked.split())}{severity}", width, "    ")


def _titled(title: str, lines: Sequence[str] | Iterator[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number == 0:
            yield title
        yield f"  {line}"


def _wrapped(text: str, width: int) -> list[str]:
    return _broken(" ".join(text.split()), width, "")


def _broken(line: str, width: int, indent: str) -> list[str]:
    """A line broken between words; what does not fit stands under it, behind ``indent``."""
    return textwrap.wrap(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
