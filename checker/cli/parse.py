"""``checker parse``: print what was understood of an agreement."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.cli.arguments import add_inputs
from checker.cli.output import prepare, say

if TYPE_CHECKING:
    from checker.engine import Source
    from checker.model.parsed import ParsedAgreement
    from checker.model.report import RunError


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the verb's arguments."""
    parser = commands.add_parser("parse", help="print what was understood of an agreement")
    add_inputs(parser)
    parser.add_argument(
        "--format",
        choices=("tree", "json", "jsonl"),
        default="tree",
        help="tree for people (default), json for a list, jsonl for one line a file",
    )


def run(args: argparse.Namespace) -> int:
    """Print each file as soon as it is understood. Returns 2 when one could not be read."""
    from checker.cli.patterns import kept_patterns

    with kept_patterns():
        from checker.cli.inputs import inputs
        from checker.host import load_host

        readers = load_host().readers
    found = inputs(args, readers)
    errors = list(found.errors)
    prepare()
    for piece in _printed(_parsed(found.sources, errors), args.format):
        sys.stdout.write(piece)
    sys.stdout.flush()
    say((error.path, error.message) for error in errors)
    return 2 if errors else 0


def _parsed(sources: Iterable[Source], errors: list[RunError]) -> Iterator[ParsedAgreement]:
    """The agreements one by one; what cannot be read or parsed goes to ``errors``."""
    from checker.engine.describe import describe
    from checker.engine.run import missing_parts, open_agreements
    from checker.engine.sources import Note
    from checker.engine.timing import Timing
    from checker.model.report import RunError

    for opened in (opened for source in sources for opened in open_agreements(source, Timing())):
        if isinstance(opened, RunError):
            errors.append(opened)
        elif isinstance(opened, Note):
            say([(opened.path, opened.message)])
        else:
            document = opened.reading.document
            if not opened.recognised:
                missing = missing_parts(opened)
                say([(document.path, f"note: does not look like an agreement ({missing})")])
            if opened.recognised or not document.optional:
                yield describe(opened)


def _printed(agreements: Iterator[ParsedAgreement], form: str) -> Iterator[str]:
    import msgspec

    if form == "tree":
        from checker.report.tree import render

        for number, agreement in enumerate(agreements):
            yield ("\n" if number else "") + render(agreement)
    elif form == "jsonl":
        for agreement in agreements:
            yield msgspec.json.encode(agreement).decode() + "\n"
    else:
        encoded = msgspec.json.encode(list(agreements))
        yield msgspec.json.format(encoded, indent=2).decode() + "\n"
