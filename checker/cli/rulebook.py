"""The pages of all rules as Markdown, for the documentation; made from the rule files alone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from checker.cli.rulepage import applies_to, case_text, precision_text, value_text
from checker.host import BoundRule
from checker.host.parameters import parameters
from checker.model.rule import SEVERITIES, Example

_INDEX = "README.md"
_NOTE = "<!-- Made from the rule files by `checker rules --write docs/rules`. -->"


def pages(rules: Sequence[BoundRule]) -> dict[str, str]:
    """File name and text of an index and of one page a rule."""
    return {_INDEX: _text(_index(rules))} | {f"{bound.rule.id}.md": _text(_page(bound)) for bound in rules}


def _index(rules: Sequence[BoundRule]) -> Iterator[str]:
    yield f"# Rules\n\n{_NOTE}"
    for severity in SEVERITIES:
        listed = [bound for bound in rules if bound.rule.severity == severity]
        if listed:
            yield f"## {severity}"
            rows = [
                f"| [{bound.rule.id}]({bound.rule.id}.md) | {_cell(bound.rule.title)} |" for bound in listed
            ]
            yield "\n".join(["| rule | what it finds |", "| --- | --- |", *rows])


def _page(bound: BoundRule) -> Iterator[str]:
    rule = bound.rule
    yield f"# {rule.id}\n\n{_NOTE}"
    yield f"**{rule.severity}**: {rule.title}"
    yield " ".join(rule.rationale.split())
    yield f"Message: `{' '.join(rule.message.split())}`"
    facts = [f"- Applies to {applies_to(rule)}.", f"- Check: `{rule.check}`."]
    yield "\n".join(facts if rule.enabled else [*facts, "- Runs only when it is selected by its id."])
    if rule.cases:
        yield "## Cases"
        yield "\n".join(f"- `{name}`: {case_text(case)}" for name, case in rule.cases.items())
    yield from _parameters(bound)
    yield f"## Precision\n\n{precision_text(rule)}"
    yield from _examples("Found", [example for example in rule.examples if example.violations])
    yield from _examples("Left alone", [example for example in rule.examples if not example.violations])
    if rule.references:
        yield "## References"
        yield "\n".join(f"- {' '.join(reference.split())}" for reference in rule.references)


def _parameters(bound: BoundRule) -> Iterator[str]:
    rows = []
    for parameter in parameters(bound.check.params):
        row = f"- `{parameter.name}`: {parameter.type}, by default `{json.dumps(parameter.default)}`"
        if parameter.name in bound.rule.params:
            row += f", here {value_text(bound.rule.params[parameter.name])}"
        rows.append(f"{row}. {parameter.doc}".rstrip())
    if rows:
        yield "## Parameters"
        yield "\n".join(rows)


def _examples(title: str, examples: Sequence[Example]) -> Iterator[str]:
    if examples:
        yield f"## {title}"
    for example in examples:
        yield f"{example.name[:1].upper()}{example.name[1:]}:"
        yield "```text\n" + example.text.rstrip("\n") + "\n```"
        marked = [
            f"`{' '.join(expected.quote.split())}`" for expected in example.violations if expected.quote
        ]
        if marked:
            yield f"Marked: {', '.join(marked)}."


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _text(parts: Iterator[str]) -> str:
    return "\n\n".join(parts) + "\n"
