"""``checker test``: run the examples in rule files."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from checker.engine.examples import Failure
    from checker.host import BoundRule, Host


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the verb's arguments."""
    parser = commands.add_parser("test", help="run the examples in rule files")
    parser.add_argument(
        "what",
        metavar="PACK_OR_RULE",
        nargs="*",
        help="a pack, a rule, a pattern of rules, or the path of a rule file or folder (default: all rules)",
    )


def run(args: argparse.Namespace) -> int:
    """Print the examples that fail, and how. Returns 1 when there are any; raises HostError."""
    from checker.cli.output import prepare
    from checker.engine.examples import run_examples

    host, rules = _chosen(args.what)
    prepare()
    failed = 0
    for bound in rules:
        for failure in run_examples(bound):
            failed += 1
            print(_report(host, bound, failure))
    examples = sum(len(bound.rule.examples) for bound in rules)
    bare = sum(1 for bound in rules if not bound.rule.examples)
    without = f" ({bare} without examples)" if bare else ""
    print(f"{_count(len(rules), 'rule')}{without}, {_count(examples, 'example')}, {failed} failed")
    return 1 if failed else 0


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _chosen(what: Sequence[str]) -> tuple[Host, tuple[BoundRule, ...]]:
    """The rules asked for; those that are not enabled too, for their examples must come out as well."""
    from pathlib import Path

    from msgspec.structs import replace

    from checker.host import load_host, select

    paths = [Path(name) for name in what if _is_path(name)]
    host = load_host(tuple(paths))
    selectors = [name for name in what if not _is_path(name)]
    selectors += [_selector(path, host) for path in paths]
    rules = tuple(replace(bound, rule=replace(bound.rule, enabled=True)) for bound in host.rules)
    return host, select(rules, tuple(selectors))


def _is_path(name: str) -> bool:
    """Whether this leads to a rule file or a folder of them; else it names a pack, a rule or a pattern."""
    from pathlib import Path

    if "/" in name or "\\" in name or name.endswith(".yaml"):
        return True
    return name != "" and any(Path(name).glob("*.yaml"))


def _selector(path: Path, host: Host) -> str:
    """The name of the pack that a path leads to, or of the rule in its file."""
    real = path.resolve()
    for pack in host.packs:
        if pack.folder.resolve() == real:
            return pack.name
    return real.stem


def _report(host: Host, bound: BoundRule, failure: Failure) -> str:
    head = f"{_place(host, bound, failure)}: rule '{bound.rule.id}', example '{failure.name}'"
    return "\n".join([head, *(f"  {problem}" for problem in failure.problems)])


def _place(host: Host, bound: BoundRule, failure: Failure) -> str:
    """File and line of an example."""
    from checker.host.yamlfile import YamlFile, read

    home = next(pack.folder for pack in host.packs if pack.name == bound.pack)
    path = home if home.is_file() else home / f"{bound.rule.id}.yaml"
    source = read(path, path.read_bytes())
    line = source.fault("", ("examples", failure.index)).line if isinstance(source, YamlFile) else 1
    return f"{path}:{line}"
