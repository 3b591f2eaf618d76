"""``checker lint``: check files and folders, report violations."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from checker.cli.arguments import add_inputs
from checker.cli.output import prepare, say, wants_color, width

if TYPE_CHECKING:
    from checker.api import RenderContext, Reporter
    from checker.cli.targets import Target
    from checker.engine import Run
    from checker.engine.timing import Timing
    from checker.host import BoundRule, Host
    from checker.model.report import Report

_FAIL_ON = ("error", "warning", "info", "never")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the verb's arguments."""
    parser = commands.add_parser(
        "lint",
        help="check files and folders, report violations",
        epilog="Exit code: 0 nothing found, 1 violations, 2 incomplete answer or wrong command.",
    )
    add_inputs(parser)
    parser.add_argument("--format", default="text", help="text (default), json, or a plug-in's format")
    parser.add_argument(
        "--output",
        metavar="FORMAT=PATH",
        action="append",
        default=[],
        help="also write a report to a file (repeatable)",
    )
    parser.add_argument(
        "--select",
        metavar="RULES",
        action="append",
        default=[],
        help="only these: ids, patterns, packs of rules; severities of findings; with commas (repeatable)",
    )
    parser.add_argument(
        "--ignore", metavar="RULES", action="append", default=[], help="leave out these (repeatable)"
    )
    parser.add_argument(
        "--rules", metavar="PATH", action="append", default=[], help="a rule pack of your own (repeatable)"
    )
    parser.add_argument(
        "--fail-on",
        choices=_FAIL_ON,
        default="error",
        help="least severity for exit code 1 (default: error)",
    )
    parser.add_argument("--statistics", action="store_true", help="list findings per rule on standard error")
    parser.add_argument("--timing", action="store_true", help="list times per stage and rule, likewise")
    parser.add_argument("--quiet", action="store_true", help="findings and errors only: no summary, no notes")
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto (default): on a terminal, unless NO_COLOR is set",
    )


def run(args: argparse.Namespace) -> int:
    """Check what is asked for. Returns the exit code; raises HostError for bad rules, formats, plug-ins."""
    from pathlib import Path

    from checker.cli.patterns import kept_patterns

    with kept_patterns():
        from checker.cli.inputs import inputs
        from checker.cli.targets import targets
        from checker.engine import lint
        from checker.engine.timing import Timing
        from checker.host import load_host, select

        timing = Timing()
        with timing.stage("load"):
            host = load_host(tuple(Path(folder) for folder in args.rules))
    rules = select(host.rules, _selected(args.select), _names(args.ignore))
    reporter = _reporter(args.format, host)
    outputs = [_output(text, host) for text in args.output]
    found = inputs(args, host.readers)
    with targets(outputs, (*found.files, *_rule_files(args.rules))) as ready:
        outcome = lint(found.sources, rules, found.errors, timing)
        with timing.stage("report"):
            written = _write(ready, outcome, rules)
            _print(reporter, outcome, rules, args)
    _tell(outcome, timing, args)
    code = exit_code(outcome.report, args.fail_on)
    return code if written else 2


def exit_code(report: Report, fail_on: str) -> int:
    """0 nothing at or above ``fail_on``; 1 violations; 2 the answer is incomplete, whatever else it says."""
    if report.errors:
        return 2
    counts = [report.summary.error, report.summary.warning, report.summary.info, 0]
    counting = 0 if fail_on == "never" else _FAIL_ON.index(fail_on) + 1
    return 1 if sum(counts[:counting]) else 0


def _names(values: list[str]) -> tuple[str, ...]:
    return tuple(name for value in values for name in (part.strip() for part in value.split(",")) if name)


def _selected(values: list[str]) -> tuple[str, ...]:
    """The selectors; none at all means every rule, so that an empty one must be a mistake."""
    from checker.host import HostError

    for value in values:
        if not _names([value]):
            raise HostError(f"--select '{value}': names no rule; leave --select out to run them all")
    return _names(values)


def _rule_files(paths: list[str]) -> list[str]:
    """The files of the user's rule packs."""
    from pathlib import Path

    packs = map(Path, paths)
    return [str(file) for pack in packs for file in (pack.iterdir() if pack.is_dir() else [pack])]


def _reporter(name: str, host: Host) -> Reporter:
    from checker.host import HostError

    if name not in host.reporters:
        raise HostError(f"unknown format {name!r}: choose from {', '.join(sorted(host.reporters))}")
    return host.reporters[name]


def _output(text: str, host: Host) -> tuple[Reporter, str]:
    from checker.host import HostError

    name, equals, path = text.partition("=")
    if not equals or not path:
        raise HostError(f"--output {text}: write it as FORMAT=PATH")
    if path == "-":
        raise HostError(f"--output {text}: name a file; --format says what goes to standard output")
    return _reporter(name, host), path


def _context(outcome: Run, rules: tuple[BoundRule, ...], *, color: bool, columns: int) -> RenderContext:
    from checker.api import RenderContext

    by_id = {bound.rule.id: bound.rule for bound in rules}
    return RenderContext(sources=outcome.texts, rules=by_id, color=color, width=columns)


def _write(ready: list[Target], outcome: Run, rules: tuple[BoundRule, ...]) -> bool:
    """Write the reports asked for; False when one could not be written."""
    from checker.cli.output import WIDTH

    written = True
    for target in ready:
        text = _rendered(target.reporter, outcome, _context(outcome, rules, color=False, columns=WIDTH))
        try:
            target.write(text)
        except OSError as problem:
            say([(target.path, f"cannot be written: {problem.strerror}")])
            written = False
    return written


def _print(reporter: Reporter, outcome: Run, rules: tuple[BoundRule, ...], args: argparse.Namespace) -> None:
    from msgspec.structs import replace

    prepare()
    color = wants_color(args.color, sys.stdout)
    context = _context(outcome, rules, color=color, columns=width(sys.stdout))
    context = replace(context, wrap=sys.stdout.isatty(), quiet=args.quiet)
    sys.stdout.write(_rendered(reporter, outcome, context))


def _rendered(reporter: Reporter, outcome: Run, context: RenderContext) -> str:
    from contextlib import redirect_stdout

    with redirect_stdout(sys.stderr):  # whatever a plug-in prints is no part of a report
        return reporter.render(outcome.report, context)


def _tell(outcome: Run, timing: Timing, args: argparse.Namespace) -> None:
    """Everything about the run itself, on standard error."""
    sys.stdout.flush()
    if not args.quiet:
        say((note.path, note.message) for note in outcome.notes)
    say((error.path, error.message) for error in outcome.report.errors)
    if args.statistics:
        from checker.cli.figures import statistics

        sys.stderr.write(statistics(outcome.report))
    if args.timing:
        from checker.cli.figures import timings

        sys.stderr.write(timings(timing))
