"""``checker rules``: list the rules."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    rows = [(bound.rule.id, bound.rule.severity, bound.rule.title, bound.pack) for bound in rules]
    prepare()
    if args.format == "json":
        import json

        keys = ("id", "severity", "title", "pack", "check", "enabled")
        extra = [(bound.rule.check, bound.rule.enabled) for bound in rules]
        listed = [dict(zip(keys, (*row, *more), strict=True)) for row, more in zip(rows, extra, strict=True)]
        sys.stdout.write(json.dumps(listed, indent=2, ensure_ascii=False) + "\n")
        return 0
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for bound, row in zip(rules, rows, strict=True):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        off = "" if bound.rule.enabled else " (runs only when selected)"
        print("  ".join((*cells, row[3])) + off)
    return 0


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
