"""The parse beside the truth of agreements that were written without a look at the parser.

    python benchmarks/written.py                      the table
    python benchmarks/written.py --show signatures    what differs, to read; not in those kept apart
    python benchmarks/written.py --blind              those kept apart, by which nothing was mended
    python benchmarks/written.py --findings           what the rules say of them: they are clean

The agreements and their truth stand in ``tests/written/agreements``: ``commercial`` and ``finance`` as
they are filed, ``abroad`` as they stand in a repository of contracts or come from other countries,
``fronts_*`` the fronts and ends of agreements, with only a few sections between.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from folders import ROOT
from labelling.compare import Score, Scores
from labelling.truth import MEASURES, Truth, compare_with_truth, truths

from checker.api import Agreement
from checker.engine.check import check
from checker.engine.sources import documents
from checker.host import load_host, select
from checker.parser import parse

WRITTEN = ROOT / "tests" / "written" / "agreements"


def main() -> int:
    args = _arguments()
    chosen = [each for each in truths(WRITTEN) if args.file in each.name and each.blind >= args.blind]
    if args.show and not args.blind:
        chosen = [each for each in chosen if not each.blind]
    agreements = read(chosen)
    if args.findings:
        print("\n".join(findings(chosen, agreements)))
        return 0
    scores = measure(chosen, agreements)
    if args.show:
        print("\n".join(scores[args.show].differences))
    print(f"{'part':<12} {'facts':>6} {'precision':>10} {'recall':>8} {'missed':>7} {'wrong':>6}")
    for name, score in scores.items():
        print(
            f"{name:<12} {score.right + score.missed:>6} {score.precision:>10.3f} {score.recall:>8.3f} "
            f"{score.missed:>7} {score.wrong:>6}"
        )
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", choices=MEASURES, help="print what differs")
    parser.add_argument("--blind", action="store_true", help="those kept apart alone")
    parser.add_argument("--findings", action="store_true", help="print the findings of all rules")
    parser.add_argument("--file", default="", help="only files with these letters in the name")
    return parser.parse_args()


def read(chosen: list[Truth]) -> list[Agreement]:
    """The agreements, parsed."""
    readers = load_host(()).readers
    return [parse(next(documents(str(truth.file), readers))) for truth in chosen]


def measure(chosen: list[Truth], agreements: list[Agreement]) -> Scores:
    """Right, missed and wrong facts, part by part."""
    scores: Scores = {name: Score() for name in MEASURES}
    for truth, agreement in zip(chosen, agreements, strict=True):
        compare_with_truth(truth, agreement, scores)
    return scores


def findings(chosen: list[Truth], agreements: list[Agreement]) -> Iterator[str]:
    """``FILE SEVERITY RULE: MESSAGE`` for everything that the rules find."""
    rules = select(load_host(()).rules, (), ())
    for truth, agreement in zip(chosen, agreements, strict=True):
        for violation in check(agreement, rules).violations:
            yield f"{truth.name} {violation.severity} {violation.rule}: {violation.message}"


if __name__ == "__main__":
    sys.exit(main())
