"""The parse beside hand-checked expectations: precision and recall of each part.

    python benchmarks/labelled.py                        the table
    python benchmarks/labelled.py --show references      what differs, to read
    python benchmarks/labelled.py --show terms --file 1003124
    python benchmarks/labelled.py --blind                files that nobody used while building
    python benchmarks/labelled.py --blind contracts      the same: commercial contracts

Only the stretches that somebody read count (``windows`` in ``tests/corpus/expected/*.yaml``).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from folders import CORPUS, ROOT
from labelling.compare import MEASURES, Score, Scores, compare, count_answer
from labelling.expectation import Expectation, expectations
from labelling.facts import facts

from checker.engine.sources import documents
from checker.host import load_host
from checker.parser import parse

EXPECTED = ROOT / "tests" / "corpus" / "expected"
BLIND = {"filed": EXPECTED / "blind", "contracts": EXPECTED / "blind" / "contracts"}
"""Written without a look at the parse, of files whose differences nobody has read."""


def main() -> int:
    args = _arguments()
    folder = BLIND[args.blind] if args.blind else EXPECTED
    chosen = [each for each in expectations(folder) if args.file in each.file]
    scores = measure(chosen)
    if args.show:
        print("\n".join(scores[args.show].differences))
    for line in _table(scores, chosen):
        print(line)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", choices=MEASURES, help="print what differs")
    parser.add_argument(
        "--blind", nargs="?", const="filed", choices=BLIND, help="the files that nobody used while building"
    )
    parser.add_argument("--file", default="", help="only files with these letters in the name")
    return parser.parse_args()


def measure(chosen: list[Expectation]) -> Scores:
    """Parse the files and count, part by part."""
    readers = load_host(()).readers
    scores: Scores = {name: Score() for name in MEASURES}
    for expected in chosen:
        agreement = parse(next(documents(str(CORPUS / expected.file), readers)))
        name = expected.file.rsplit("/", 1)[-1][:40]
        count_answer(scores["agreement"], [str(expected.agreement)], str(agreement.recognised), name)
        if expected.agreement:
            if expected.kind:
                count_answer(scores["kind"], expected.kind, agreement.kind, name)
            if expected.status:
                count_answer(scores["status"], expected.status, agreement.status, name)
            compare(expected, facts(agreement), scores)
    return scores


def _table(scores: Scores, chosen: list[Expectation]) -> Iterator[str]:
    yield f"{'part':<18} {'facts':>6} {'precision':>10} {'recall':>8} {'missed':>7} {'wrong':>6}"
    for name, score in scores.items():
        if not (score.right or score.missed):
            continue
        yield (
            f"{name:<18} {score.right + score.missed:>6} {score.precision:>10.3f} {score.recall:>8.3f} "
            f"{score.missed:>7} {score.wrong:>6}"
        )
    yield f"{len(chosen)} files, {sum(each.agreement for each in chosen)} of them agreements"


if __name__ == "__main__":
    sys.exit(main())
