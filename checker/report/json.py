"""The report as JSON: the interface for other programs (``schemas/report.schema.json``)."""

from __future__ import annotations

import msgspec

from checker.api import RenderContext, Reporter
from checker.model.report import Report


def render(report: Report, context: RenderContext) -> str:
    """Indented by two blanks, fields in the order of the model, with a line feed at the end."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n"


REPORTER = Reporter(name="json", render=render)
