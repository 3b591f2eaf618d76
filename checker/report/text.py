"""The report for people: grouped by file, the source line with the words marked, and why it matters."""

from __future__ import annotations

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterator

from checker.api import RenderContext, Reporter
from checker.model.report import FileReport, Location, Report, Violation
from checker.model.rule import Rule
from checker.report.excerpt import excerpt
from checker.report.terminal import BLUE, BOLD, CYAN, DIM, RED, YELLOW, one_line, painted

_COLORS = {"error": RED, "warning": YELLOW, "info": CYAN}
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")
_WHY = 200
"""Characters of the rationale, unless its first sentence is longer."""
_REASONS = 3
"""Reasons listed for one rule that did not examine everything."""


def render(report: Report, context: RenderContext) -> str:
    """One block a violation, then what was not examined, then a line that sums up."""
    lines: list[str] = []
    for file in report.files:
        if file.violations:
            lines += _file(file, context)
    if not context.quiet:
        lines += _skipped(report, context)
        lines += _summary(report, context)
    return "".join(f"{line}\n" for line in lines)


def _file(file: FileReport, context: RenderContext) -> Iterator[str]:
    source = context.sources.get(file.path)
    explained: set[str] = set()
    for line in _broken("", _heading(file), context):
        yield painted(line, BOLD, color=context.color)
    yield ""
    for violation in file.violations:
        rule = context.rules.get(violation.rule)
        first = violation.rule not in explained
        explained.add(violation.rule)
        yield from _violation(file.path, violation, source, rule if first else None, context)
        yield ""


def _heading(file: FileReport) -> str:
    agreement = file.agreement
    parts = [agreement.title or "untitled", agreement.kind, agreement.date or "undated", agreement.status]
    return one_line(f"{file.path}: {', '.join(parts)}")


def _violation(
    path: str, violation: Violation, source: str | None, rule: Rule | None, context: RenderContext
) -> Iterator[str]:
    color = _COLORS[violation.severity]
    place = _place(path, violation.location)
    plain = f"{one_line(place)} {violation.severity} {violation.rule}  "
    severity = painted(violation.severity, color, BOLD, color=context.color)
    name = painted(violation.rule, BOLD, color=context.color)
    yield from _broken(plain, one_line(violation.message), context, f"{one_line(place)} {severity} {name}  ")
    gutter = _gutter(violation)
    if violation.location is not None and source is not None:
        yield from _marked(source, violation.location, "", gutter, color, context)
    for related in violation.related:
        if source is not None:
            yield from _marked(source, related.location, related.message, gutter, BLUE, context)
    if rule is not None:
        yield from _why(rule, gutter, context)


def _place(path: str, location: Location | None) -> str:
    """Line and column, and how a person finds the words where a file has no lines."""
    if location is None:
        return path
    place = f"{path}:{location.start.line}:{location.start.column}"
    run = location.start.run
    if run is not None:
        named = f"{run.part}, paragraph {run.paragraph}" if run.part else f"paragraph {run.paragraph}"
        return f"{place} ({named}, {run.number})" if run.number else f"{place} ({named})"
    if location.boxes and location.page:
        return f"{place} (page {location.page})"
    return place


def _gutter(violation: Violation) -> int:
    places = [related.location for related in violation.related]
    if violation.location is not None:
        places.append(violation.location)
    return max((len(str(place.start.line)) for place in places), default=0) + 2


def _marked(
    source: str, location: Location, label: str, gutter: int, color: str, context: RenderContext
) -> Iterator[str]:
    room = max(context.width - gutter - 3, 40)
    found = excerpt(source, location, room)
    goes_on = f"(to line {found.last})" if found.last > found.number else ""
    bar = painted("|", DIM, color=context.color)
    number = painted(f"{found.number:>{gutter}}", DIM, color=context.color)
    yield f"{number} {bar} {found.line}"
    for line in _labelled(found.marks, " ".join(filter(None, [goes_on, one_line(label)])), room):
        yield f"{'':>{gutter}} {bar} {painted(line, color, color=context.color)}"


def _labelled(marks: str, label: str, room: int) -> list[str]:
    """The marks and what they mean: beside them, or under them where there is no room."""
    if len(marks) + 1 + len(label) <= room:
        return [f"{marks} {label}".rstrip()]
    indent = " " * max(min(len(marks) - len(marks.lstrip()), room - len(label)), 0)
    return [marks, *textwrap.wrap(label, room, initial_indent=indent, subsequent_indent=indent)]


def _broken(head: str, text: str, context: RenderContext, shown: str = "") -> Iterator[str]:
    """One line, broken between words on a terminal; ``shown`` is its head in colours."""
    lines = [head + text]
    if context.wrap:
        lines = textwrap.wrap(
            text,
            context.width,
            initial_indent="-" * len(head),  # blanks would be dropped, and an odd path broken
            subsequent_indent="    ",
            break_long_words=False,
            break_on_hyphens=False,
        ) or [head]
    yield (shown or head) + lines[0][len(head) :]
    yield from lines[1:]


def _why(rule: Rule, gutter: int, context: RenderContext) -> Iterator[str]:
    sentences = _SENTENCE_END.split(" ".join(rule.rationale.split()))
    said = sentences[0]
    for sentence in sentences[1:]:
        if len(said) + len(sentence) >= _WHY:
            break
        said += f" {sentence}"
    indent = " " * (gutter + 1)
    wrapped = textwrap.wrap(
        one_line(said), context.width, initial_indent=f"{indent}why: ", subsequent_indent=f"{indent}     "
    )
    for line in wrapped:
        yield painted(line, DIM, color=context.color)


def _skipped(report: Report, context: RenderContext) -> Iterator[str]:
    """What was not examined: a line a rule and reason, however many files it happened in."""
    reasons: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for file in report.files:
        for skip in file.skipped:
            reasons[skip.rule][skip.reason].append(skip.examined)
    if not reasons:
        return
    yield painted("Not examined:", BOLD, color=context.color)
    for rule in sorted(reasons):
        for reason, examined in list(reasons[rule].items())[:_REASONS]:
            files = f" in {len(examined)} files" if len(examined) > 1 else ""
            looked = f" ({sum(examined)} looked at)" if any(examined) else ""
            yield from _broken(f"  {rule}{files}: ", f"{one_line(reason)}{looked}", context)
        if len(reasons[rule]) > _REASONS:
            yield f"  {rule}: and {len(reasons[rule]) - _REASONS} more reasons"
    yield ""


def _summary(report: Report, context: RenderContext) -> Iterator[str]:
    summary = report.summary
    files = _count(summary.files, "file")
    if summary.files == 0:
        yield "Nothing was checked."
    elif summary.error + summary.warning + summary.info == 0:
        yield f"No violations in {files}."
    else:
        counts = [
            painted(_count(number, name), _COLORS[severity], color=context.color and number > 0)
            for number, name, severity in (
                (summary.error, "error", "error"),
                (summary.warning, "warning", "warning"),
                (summary.info, "note", "info"),
            )
        ]
        yield f"{counts[0]}, {counts[1]} and {counts[2]} in {files}."
    if report.errors:
        problems = _count(len(report.errors), "problem")
        for line in _broken(
            "The run is incomplete: ", f"{problems} on the way (see standard error).", context
        ):
            yield painted(line, RED, BOLD, color=context.color)


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


REPORTER = Reporter(name="text", render=render)
