"""Every rule that applies, over one agreement, each one guarded."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from time import perf_counter

from msgspec import Struct

from checker.engine.places import Places
from checker.engine.timing import Timing
from checker.engine.violations import Draft, collapsed, draft, settle
from checker.host import BoundRule
from checker.model.agreement import Agreement
from checker.model.finding import Hit, Skip
from checker.model.report import RunError, SkippedRule, Violation
from checker.model.rule import AppliesTo

INTERNAL_ERROR = "internal-error"
"""Rule id of the violation that stands for a check that crashed."""


class Outcome(Struct, frozen=True):
    """What the rules said of one agreement."""

    violations: tuple[Violation, ...]
    skipped: tuple[SkippedRule, ...]
    errors: tuple[RunError, ...]


def check(agreement: Agreement, rules: Sequence[BoundRule], timing: Timing | None = None) -> Outcome:
    """Run the rules that apply. A check that raises costs its own rule's answer and no other's."""
    timing = timing or Timing()
    places = Places.of(agreement)
    path = agreement.reading.document.path
    drafts: list[Draft] = []
    skipped: dict[SkippedRule, None] = {}
    errors: list[RunError] = []
    for bound in rules:
        if not applies(bound.rule.applies_to, agreement):
            continue
        began = perf_counter()
        try:
            with redirect_stdout(sys.stderr):  # standard output is the report's
                found, not_examined = _run(bound, places)
        except (Exception, SystemExit) as crash:
            what = _crash(bound, crash)
            drafts.append(_internal_error(f"Rule {bound.rule.id} was not applied to {path}: {what}"))
            errors.append(RunError(path, f"rule {bound.rule.id} was not applied: {what}"))
            continue
        finally:
            timing.rules[bound.rule.id] += perf_counter() - began
        drafts += found
        skipped.update(dict.fromkeys(not_examined))
    return Outcome(settle(drafts), tuple(skipped), tuple(errors))


def applies(to: AppliesTo, agreement: Agreement) -> bool:
    """Whether a rule looks at this kind of agreement in this status."""
    return (
        (not to.kind or agreement.kind in to.kind)
        and agreement.kind not in to.not_kind
        and (not to.status or agreement.status in to.status)
    )


def _run(bound: BoundRule, places: Places) -> tuple[list[Draft], list[SkippedRule]]:
    drafts: list[Draft] = []
    skipped: list[SkippedRule] = []
    for answer in bound.check.run(places.agreement, bound.params):
        if isinstance(answer, Hit):
            found = draft(bound.rule, answer, places)
            drafts += [found] if found.violation.severity in bound.severities else []
        elif isinstance(answer, Skip):
            skipped.append(SkippedRule(bound.rule.id, answer.examined, collapsed(answer.reason)))
        else:
            raise TypeError(f"a check answers hits and skips, not {type(answer).__name__}")
    return drafts, skipped


def _crash(bound: BoundRule, crash: BaseException) -> str:
    """Name what crashed so that its owner can be told."""
    import traceback  # slow to import, and hardly ever needed

    frames = traceback.extract_tb(crash.__traceback__)
    where = f" at {frames[-1].name}, line {frames[-1].lineno}" if frames else ""
    return collapsed(
        f"check {bound.check.name} of {bound.owner} crashed with {type(crash).__name__}: {crash}{where}"
    )


def _internal_error(message: str) -> Draft:
    violation = Violation(
        rule=INTERNAL_ERROR, severity="error", message=message, location=None, quote=None, fingerprint=""
    )
    return Draft(violation, message)
