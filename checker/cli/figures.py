"""Tables about a run: findings per rule, time per stage and rule."""

from __future__ import annotations

from collections import Counter

from checker.engine.timing import Timing
from checker.model.report import Report


def statistics(report: Report) -> str:
    """Findings per rule, the most frequent first, and in how many files."""
    found = Counter((each.rule, each.severity) for file in report.files for each in file.violations)
    files = Counter(pair for file in report.files for pair in {(v.rule, v.severity) for v in file.violations})
    lines = [f"{'findings':>8} {'files':>6}  severity  rule"]
    for (rule, severity), number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"{number:>8} {files[rule, severity]:>6}  {severity:<8}  {rule}")
    return "".join(f"{line}\n" for line in lines)


def timings(timing: Timing) -> str:
    """Milliseconds per stage, in their order, then per rule, the slowest first."""
    lines = [f"{'ms':>9}  stage or rule"]
    lines += [f"{seconds * 1000:>9.1f}  {stage}" for stage, seconds in timing.stages.items()]
    slowest = sorted(timing.rules.items(), key=lambda item: -item[1])
    lines += [f"{seconds * 1000:>9.1f}  {rule}" for rule, seconds in slowest]
    return "".join(f"{line}\n" for line in lines)
