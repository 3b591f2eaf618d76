"""What every rule finds in real agreements, and what a change gained and lost.

    python benchmarks/corpus.py                          all rules, all texts
    python benchmarks/corpus.py --select term-unused     one rule; the others' last findings are kept
    python benchmarks/corpus.py --show term-unused       findings of the last run, to read
    python benchmarks/corpus.py --show term-unused --sample 40 --seed 1
    python benchmarks/corpus.py --diff term-unused       what the last run gained and lost, to read

Findings go to ``benchmarks/results/corpus-NAME.jsonl``, one a line; the run before is kept beside it.
``--name`` keeps a series of runs of its own.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import repeat
from pathlib import Path

from findings import Finding, changes, findings, load, save, show
from folders import RESULTS, default_folders, short
from msgspec import Struct

from checker.engine import Source, lint
from checker.engine.files import find
from checker.engine.sources import read
from checker.engine.timing import Timing
from checker.host import BoundRule, Host, load_host, select
from checker.report.terminal import one_line

_ERRORS = 20
"""Errors printed."""


class Answer(Struct, frozen=True):
    """What came out of one text."""

    findings: tuple[Finding, ...]
    skipped: tuple[str, ...]
    """Rules that did not examine everything."""
    errors: tuple[str, ...]
    seconds: dict[str, float]
    """By rule, and by stage in brackets."""


def main() -> int:
    args = _arguments()
    results = RESULTS / f"corpus-{args.name}.jsonl"
    before = RESULTS / f"corpus-{args.name}.before.jsonl"
    if args.show:
        show([each for each in load(results) if each.rule == args.show], args.sample, args.seed)
    elif args.diff:
        gained, lost = changes(load(before), load(results))
        for name, found in (("gained", gained), ("lost", lost)):
            print(f"\n=== {name} by {args.diff}: ", end="")
            show([each for each in found if each.rule == args.diff], args.sample, args.seed)
    else:
        _run(args, results, before)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", help="files and folders (default: the corpus)")
    parser.add_argument("--select", default="", help="only these rules, with commas between")
    parser.add_argument("--rules", action="append", default=[], type=Path, help="another rule pack")
    parser.add_argument("--name", default="all", help="name of the series of runs")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--show", metavar="RULE", help="print findings of the last run")
    parser.add_argument("--diff", metavar="RULE", help="print what the last run gained and lost")
    parser.add_argument("--sample", type=int, help="so many of them, drawn at random")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def _run(args: argparse.Namespace, results: Path, before: Path) -> None:
    packs = tuple(args.rules)
    chosen = tuple(filter(None, args.select.split(",")))
    rules = select(_host(packs).rules, chosen, ())
    paths = find(args.paths or default_folders(), _host(packs).readers).paths
    answers = list(_answers(paths, packs, chosen, args.jobs))
    found = [finding for answer in answers for finding in answer.findings]
    ids = {bound.rule.id for bound in rules} | {"internal-error"}
    names = {short(path) for path in paths}
    old = load(results)
    again = [each for each in old if each.rule in ids and each.file in names]
    kept = [each for each in old if each.rule not in ids or each.file not in names]
    for line in _table(rules, answers, *changes(again, found)):
        print(line)
    if results.exists():
        results.replace(before)
    save(results, [*kept, *found])


def _answers(
    paths: Sequence[str], packs: tuple[Path, ...], chosen: tuple[str, ...], jobs: int
) -> Iterator[Answer]:
    if jobs == 1:
        yield from map(_answer, paths, repeat(packs), repeat(chosen))
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_answer, paths, repeat(packs), repeat(chosen), chunksize=8)


@cache
def _host(packs: tuple[Path, ...]) -> Host:
    return load_host(packs)


def _answer(path: str, packs: tuple[Path, ...], chosen: tuple[str, ...]) -> Answer:
    host = _host(packs)
    timing = Timing()
    source = Source(short(path), lambda: read(path, host.readers))
    report = lint([source], select(host.rules, chosen, ()), timing=timing).report
    return Answer(
        findings=tuple(each for file in report.files for each in findings(file, short(file.path))),
        skipped=tuple({skip.rule for file in report.files for skip in file.skipped}),
        errors=tuple(f"{error.path}: {error.message}" for error in report.errors),
        seconds={**timing.rules, **{f"({stage})": spent for stage, spent in timing.stages.items()}},
    )


def _table(
    rules: Iterable[BoundRule], answers: Sequence[Answer], gained: list[Finding], lost: list[Finding]
) -> Iterator[str]:
    found = Counter(each.rule for answer in answers for each in answer.findings)
    files = Counter(rule for answer in answers for rule in {each.rule for each in answer.findings})
    skipped = Counter(rule for answer in answers for rule in answer.skipped)
    up, down = (Counter(each.rule for each in some) for some in (gained, lost))
    seconds: dict[str, float] = defaultdict(float)
    for answer in answers:
        for name, spent in answer.seconds.items():
            seconds[name] += spent
    severities = {bound.rule.id: bound.rule.severity for bound in rules} | {"internal-error": "error"}
    yield f"{'findings':>8} {'files':>6} {'gained':>7} {'lost':>6} {'skipped':>8} {'ms':>8}  severity rule"
    for rule, severity in sorted(severities.items(), key=lambda item: (-found[item[0]], item[0])):
        yield (
            f"{found[rule]:>8} {files[rule]:>6} {f'+{up[rule]}':>7} {f'-{down[rule]}':>6} "
            f"{skipped[rule]:>8} {seconds[rule] * 1000:>8.0f}  {severity:<8} {rule}"
        )
    stages = ", ".join(f"{name} {spent:.1f} s" for name, spent in seconds.items() if name[0] == "(")
    yield f"{sum(found.values())} findings in {len(answers)} texts; {stages}"
    errors = [error for answer in answers for error in answer.errors]
    yield f"{len(errors)} errors{':' if errors else ''}"
    yield from (f"  {one_line(error)}" for error in errors[:_ERRORS])


if __name__ == "__main__":
    sys.exit(main())
