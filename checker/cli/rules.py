"""``checker rules``: list the rules."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from checker.host import BoundRule


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the verb's arguments."""
    parser = commands.add_parser("rules", help="list the rules: id, severity, title, pack")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--write", metavar="FOLDER", help="write each rule's page as Markdown into a folder instead"
    )
    parser.add_argument(
        "--rules", metavar="PATH", action="append", default=[], help="a rule pack of your own (repeatable)"
    )


def run(args: argparse.Namespace) -> int:
    """Print the list; raises HostError for bad plug-ins and rules."""
    from pathlib import Path

    from checker.cli.output import prepare
    from checker.host import load_host

    rules = load_host(tuple(Path(path) for path in args.rules)).rules
    if args.write is not None:
        return _write(rules, Path(args.write))
    prepare()
    if args.format == "json":
        import json

        sys.stdout.write(json.dumps([_entry(bound) for bound in rules], indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(rules))
    return 0


def _entry(bound: BoundRule) -> dict[str, str | bool | tuple[str, ...]]:
    rule = bound.rule
    return {
        "id": rule.id,
        "severity": rule.severity,
        "severities": rule.severities,
        "title": rule.title,
        "pack": bound.pack,
        "check": rule.check,
        "enabled": rule.enabled,
    }


def _lines(rules: Sequence[BoundRule]) -> Iterator[str]:
    """A line a rule; on a terminal that is too narrow for it, broken between words."""
    import textwrap

    from checker.cli.output import width

    columns = width(sys.stdout) if sys.stdout.isatty() else sys.maxsize
    longest = [
        max((len(cell) for cell in column), default=0)
        for column in zip(
            *((bound.rule.id, bound.rule.severity, bound.rule.title) for bound in rules), strict=True
        )
    ]
    for bound in rules:
        rule = bound.rule
        head = f"{rule.id:<{longest[0]}}  {rule.severity:<{longest[1]}}  "
        tail = bound.pack + _remarks(bound)
        line = f"{head}{rule.title:<{longest[2]}}  {tail}"
        if len(line) > columns:
            line = textwrap.fill(f"{head}{rule.title}  {tail}", columns, subsequent_indent=" " * len(head))
        yield line


def _remarks(bound: BoundRule) -> str:
    """The severities of cases that are weighed differently, and that a rule does not run unasked."""
    rule = bound.rule
    remarks = [f"also {each}" for each in rule.severities if each != rule.severity]
    remarks += [] if rule.enabled else ["runs only when selected"]
    return f" ({', '.join(remarks)})" if remarks else ""


def _write(rules: tuple[BoundRule, ...], folder: Path) -> int:
    from checker.cli.rulebook import pages
    from checker.host import HostError

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages(rules).items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise HostError(f"{folder}: the pages cannot be written: {error.strerror}") from error
    return 0
