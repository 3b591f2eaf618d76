"""The report for people: grouped by file, the source line with the words marked, and why it matters."""

from __future__ import annotations

from checker.api import RenderContext, Reporter
from checker.model.report import Report


def render(report: Report, context: RenderContext) -> str:
    lines = [
        f"{file.path}:{each.location.start.line if each.location else 1}: {each.severity} {each.rule}  {each.message}"
        for file in report.files
        for each in file.violations
    ]
    return "".join(f"{line}\n" for line in lines)


REPORTER = Reporter(name="text", render=render)
