"""``checker explain RULE``: the rule's page in the terminal."""

from __future__ import annotations

import argparse
import sys

_WIDEST = 120
"""Columns of a page; examples in rule files are no wider."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the verb's arguments."""
    parser = commands.add_parser("explain", help="show the page of a rule")
    parser.add_argument("rule", metavar="RULE", help="a rule's id")
    parser.add_argument(
        "--rules", metavar="PATH", action="append", default=[], help="a rule pack of your own (repeatable)"
    )


def run(args: argparse.Namespace) -> int:
    """Print the page; raises HostError for an unknown rule and for bad plug-ins and rules."""
    from pathlib import Path

    from checker.cli.output import prepare, width
    from checker.cli.rulepage import page
    from checker.host import HostError, load_host
    from checker.host.errors import did_you_mean

    rules = {bound.rule.id: bound for bound in load_host(tuple(Path(path) for path in args.rules)).rules}
    if args.rule not in rules:
        near = did_you_mean(args.rule, rules) or " (checker rules lists them)"
        raise HostError(f"there is no rule '{args.rule}'{near}")
    prepare()
    columns = min(width(sys.stdout), _WIDEST) if sys.stdout.isatty() else _WIDEST
    sys.stdout.write(page(rules[args.rule], columns))
    return 0
