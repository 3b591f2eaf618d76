"""``checker schema NAME``: print a JSON Schema, or write them all."""

from __future__ import annotations

import argparse
import sys

_PARAMS = "params"


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the verb's arguments."""
    parser = commands.add_parser("schema", help="print the JSON Schema of a report, an agreement, a rule …")
    parser.add_argument("name", metavar="NAME", nargs="?", help="report, agreement, rule, or params")
    parser.add_argument("check", metavar="CHECK", nargs="?", help="with params: the check that takes them")
    parser.add_argument("--write", metavar="FOLDER", help="write all schemas into a folder instead")


def run(args: argparse.Namespace) -> int:
    """Print or write; raises HostError for an unknown name."""
    from checker.cli.output import prepare
    from checker.host import HostError

    if args.write is not None:
        return _write(args.write)
    if args.check is not None and args.name != _PARAMS:
        raise HostError(f"the schema '{args.name}' takes no '{args.check}' after it")
    prepare()
    sys.stdout.write(_params(args.check) if args.name == _PARAMS else _named(args.name))
    return 0


def _write(folder: str) -> int:
    from pathlib import Path

    from checker.host import HostError
    from checker.host.schemas import write

    try:
        for path in write(Path(folder)):
            print(path)
    except OSError as error:
        raise HostError(f"{folder}: the schemas cannot be written: {error.strerror}") from error
    return 0


def _named(name: str | None) -> str:
    from checker.host import HostError
    from checker.host.errors import did_you_mean
    from checker.schemas import names, read

    known = (*names(), _PARAMS)
    if name not in known:
        asked = "say which schema" if name is None else f"there is no schema '{name}'"
        near = did_you_mean(name or "", known) or f" (there are: {', '.join(known)})"
        raise HostError(asked + near)
    return read(name)


def _params(check: str | None) -> str:
    from checker.host import HostError
    from checker.host.errors import did_you_mean
    from checker.host.plugins import discover
    from checker.host.schemas import params_text

    checks = discover().checks
    if check is None:
        raise HostError("say which check: checker schema params CHECK")
    if check not in checks:
        raise HostError(f"there is no check '{check}'{did_you_mean(check, checks)}")
    return params_text(checks[check].value.params)
