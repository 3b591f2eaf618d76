"""Plant one defect of each kind into clean agreements and count what the rules find.

    python benchmarks/planted.py                          all kinds, 40 agreements each
    python benchmarks/planted.py --kind "misspelt word"   the kinds whose names begin so
    python benchmarks/planted.py --show "misspelt word"   what the last run missed, to read
    python benchmarks/planted.py --table                  the last run's table
    python benchmarks/planted.py --others                 what else changed in the last run

The agreements are executed main agreements of the corpus with at most one error, drawn with a fixed
seed, folders taking turns. A defect counts as found when a rule that names it says something there that
it did not say before. Results go to ``benchmarks/results/planted.jsonl``, one line a defect.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import repeat
from pathlib import Path

import msgspec
from folders import RESULTS
from planting.kinds import KINDS
from planting.measure import Said, Trial, trials
from planting.model import Clean
from planting.pool import draw

from checker.host import BoundRule, load_host, select
from checker.report.terminal import escaped, one_line

_FILE = RESULTS / "planted.jsonl"


def main() -> int:
    args = _arguments()
    if args.show:
        _show([trial for trial in _load(_FILE) if trial.kind.startswith(args.show)])
        return 0
    if args.table:
        print("\n".join(table(_load(_FILE))))
        return 0
    if not args.others:
        kinds = [kind for kind in KINDS if kind.startswith(args.kind)]
        kept = [trial for trial in _load(_FILE) if trial.kind not in kinds and trial.kind in KINDS]
        done = list(_run(kinds, args))
        _save(_FILE, [*kept, *done])
        for line in table(done):
            print(line)
        return 0
    _show_others(_load(_FILE))
    return 0


def last_run() -> list[Trial]:
    """The defects planted in the last run; none if there was none."""
    return _load(_FILE)


def table(done: Sequence[Trial]) -> Iterator[str]:
    """One line a kind, and the sum."""
    yield f"{'planted':>8} {'found':>6} {'%':>4} {'gained':>7} {'lost':>5}  kind"
    for kind in dict.fromkeys(trial.kind for trial in done):
        some = [trial for trial in done if trial.kind == kind]
        by = Counter(rule for trial in some for rule in trial.by)
        yield f"{_figures(some)}  {kind}: {', '.join(f'{rule} {count}' for rule, count in by.items())}"
    yield f"{_figures(done)}  all"
    before = sum(trial.before for trial in done)
    changed = sum(len(trial.gained) + len(trial.lost) for trial in done)
    yield f"other findings changed: {changed} of {before} ({changed / max(before, 1):.1%})"


def _figures(some: Sequence[Trial]) -> str:
    found = sum(trial.found for trial in some)
    gained, lost = sum(len(trial.gained) for trial in some), sum(len(trial.lost) for trial in some)
    return f"{len(some):>8} {found:>6} {100 * found // max(len(some), 1):>4} {gained:>7} {lost:>5}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kind", default="", help="only kinds whose names begin so")
    parser.add_argument("--count", type=int, default=40, help="agreements a kind")
    parser.add_argument("--pool", type=int, default=40, help="agreements drawn from each folder")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--show", metavar="KIND", help="print what the last run missed")
    parser.add_argument("--table", action="store_true", help="print the last run's table again")
    parser.add_argument("--others", action="store_true", help="print what else changed in the last run")
    return parser.parse_args()


def _run(kinds: Sequence[str], args: argparse.Namespace) -> Iterator[Trial]:
    if args.jobs == 1:
        for kind in kinds:
            yield from _kind(kind, args.count, args.pool, args.seed)
        return
    with ProcessPoolExecutor(args.jobs) as pool:
        some = pool.map(_kind, kinds, repeat(args.count), repeat(args.pool), repeat(args.seed))
        yield from (trial for each in some for trial in each)


def _kind(kind: str, count: int, each: int, seed: int) -> list[Trial]:
    return trials(kind, KINDS[kind], _pool(each, seed), _rules(), count, seed)


@cache
def _pool(each: int, seed: int) -> list[Clean]:
    return draw(load_host(), _rules(), each, seed)


@cache
def _rules() -> tuple[BoundRule, ...]:
    return tuple(select(load_host().rules, (), ()))


def _load(path: Path) -> list[Trial]:
    lines = path.read_bytes().splitlines() if path.exists() else []
    return [msgspec.json.decode(line, type=Trial) for line in lines]


def _save(path: Path, done: Sequence[Trial]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(msgspec.json.encode(trial) + b"\n" for trial in done))


def _show(done: Sequence[Trial]) -> None:
    missed = [trial for trial in done if not trial.found]
    for number, trial in enumerate(missed, 1):
        print(f"\n--- {number} of {len(missed)}. {trial.kind}: {trial.file}\n    {one_line(trial.note)}")
        print(escaped(trial.seen))
        for sign, said in (("+", trial.gained), ("-", trial.lost)):
            for each in said:
                print(f"    {sign} {_line(each)}")


def _show_others(done: Sequence[Trial]) -> None:
    for trial in done:
        for sign, said in (("+", trial.gained), ("-", trial.lost)):
            for each in said:
                print(f"{sign} {trial.kind} | {trial.file[:60]} | {_line(each)}")


def _line(said: Said) -> str:
    return one_line(" | ".join(said))[:260]


if __name__ == "__main__":
    sys.exit(main())
