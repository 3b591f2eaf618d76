"""Titles, parties, dates and laws of fronts that were written without a look at the parser.

    python benchmarks/fronts.py                  the table
    python benchmarks/fronts.py --show date      what differs, to read
    python benchmarks/fronts.py --blind          the file kept apart, too

Each line of ``tests/written/fronts/*.jsonl`` holds the front and the end of one contract (``text``), what is
odd about it (``form``), and what is right: ``title``, ``parties``, ``date`` and ``law``, null where there is
none, and from ``fifth`` on and in ``ordinary`` the ``signers``, each with the party and the title;
``signing`` holds nothing but these. By all but the eighth the parser was mended; that one is kept apart:
only its sums are looked at, and once its missing laws were.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from folders import ROOT
from labelling.compare import Score
from msgspec import UNSET, Struct, UnsetType, convert

from checker.api import Agreement
from checker.parser import parse
from checker.readers.text import read

FRONTS = ROOT / "tests" / "written" / "fronts"
OPEN = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "ordinary", "signing")
BLIND = "eighth"
MEASURES = ("title", "date", "law", "parties", "signers")
_NO_LETTER = re.compile(r"[\W_]+")


class Front(Struct, frozen=True):
    """A front with its truth."""

    id: str
    form: str
    text: str
    title: str | UnsetType | None = UNSET
    parties: list[str] = []
    date: str | UnsetType | None = UNSET
    law: str | UnsetType | None = UNSET
    signers: list[tuple[str, str | None, str | None]] = []


def fronts(name: str) -> list[Front]:
    """The fronts of one file: ``first`` to ``eighth``, ``ordinary`` or ``signing``."""
    lines = (FRONTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [convert(json.loads(line), Front) for line in lines]


def measure(chosen: list[Front]) -> dict[str, Score]:
    """Parse fronts and count what is right, missed and wrong, by measure."""
    scores = {each: Score() for each in MEASURES}
    for front in chosen:
        agreement = parse(read(front.text.encode(), f"{front.id}.txt"))
        for name, wanted, found in _answers(front, agreement):
            score = scores[name]
            missed, wrong = sorted(wanted - found), sorted(found - wanted)
            score.right += len(wanted & found)
            score.missed += len(missed)
            score.wrong += len(wrong)
            if missed or wrong:
                score.differences.append(f"{front.id} ({front.form}): {missed}  <>  {wrong}")
    return scores


def _answers(front: Front, agreement: Agreement) -> Iterator[tuple[str, set[str], set[str]]]:
    """What is right and what was found, by measure; nothing where the truth says nothing."""
    if front.title is not UNSET:
        yield "title", _set(front.title), _set(agreement.title.text if agreement.title else None)
    if front.date is not UNSET:
        date = agreement.date.value if agreement.date else None
        yield "date", _set(front.date), _set(date.isoformat() if date else None)
    if front.law is not UNSET:
        law, right = _bare(front.law), {_bare(each.jurisdiction) for each in agreement.governing_law}
        right = {law if law and each and (each in law or law in each) else each for each in right}
        yield "law", {law} - {""}, right - {""}
    if front.parties:
        parties = {_bare(party.name) for party in agreement.parties}
        yield "parties", {_bare(name) for name in front.parties}, parties
    if front.signers:
        blocks = [block for block in agreement.signatures if block.role != "witness"]
        yield (
            "signers",
            {" / ".join(map(_bare, signer)) for signer in front.signers},
            {" / ".join(map(_bare, (block.party, block.signatory, block.title))) for block in blocks},
        )


def _set(words: str | None) -> set[str]:
    return {_bare(words)} - {""}


def _bare(words: str | None) -> str:
    return _NO_LETTER.sub(" ", (words or "").lower()).strip()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", choices=MEASURES, help="print what differs")
    parser.add_argument("--blind", action="store_true", help="also the file kept apart, without differences")
    args = parser.parse_args()
    for name in (*OPEN, BLIND) if args.blind else OPEN:
        chosen = fronts(name)
        scores = measure(chosen)
        if args.show and name != BLIND:
            print("\n".join(scores[args.show].differences))
        print(f"{name}: {len(chosen)} fronts\n{'part':<10} {'facts':>6} {'precision':>10} {'recall':>8}")
        for part, score in scores.items():
            if not (facts := score.right + score.missed):
                continue
            print(f"{part:<10} {facts:>6} {score.precision:>10.3f} {score.recall:>8.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
