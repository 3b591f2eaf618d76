"""How well title, parties, date and governing law are read, measured against experts' labels.

    python benchmarks/accuracy.py                # the part to develop on (two thirds)
    python benchmarks/accuracy.py --part held    # the last third, to be looked at now and then
    python benchmarks/accuracy.py --errors party # what differs, field by field

The labels are those of CUAD (Contract Understanding Atticus Dataset, The Atticus Project, CC BY 4.0);
the scorer is ``score/score_cuad.py`` beside the corpus. Contracts are split by a digest of their id,
so that the parts never change.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from folders import CORPUS, RESULTS

from checker.model.agreement import Agreement
from checker.parser import parse
from checker.readers.text import read

SCORER = CORPUS.parent / "score" / "score_cuad.py"
GOLD = CORPUS / "cuad" / "gold.jsonl"
TEXTS = CORPUS / "cuad" / "txt"

PEERS = """
| peer | parties macro-F1 strict / lenient | date accuracy, false on blank or absent |
|---|---|---|
| LexNLP 2.3.0, best settings | 0.67 / 0.75 | 0.76, 16 of 49 |
| a page of regexes | 0.64 | 0.86, 25 of 49 |
| aim | 0.90 / 0.95 | 0.97, at most 5 % |

| peer | law present / jurisdiction / span F1 | title strict |
|---|---|---|
| LexNLP 2.3.0, best settings | 0.95 / 0.92 / 0.90 | 0.38 |
| a page of regexes | 0.95 / 0.91 / 0.93 | 0.61 |
| aim | 0.98 / 0.97 / 0.95 | 0.95 |
"""


def main() -> int:
    args = _arguments()
    scorer = load_scorer()
    gold = labels(scorer, args.part)
    predictions = {key: predict(key) for key in sorted(gold)}
    report, errors = scorer.score(gold, predictions)
    print(f"{args.part}: {len(gold)} contracts\n")
    print(scorer.table(report))
    print(PEERS)
    RESULTS.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(error, ensure_ascii=False) for error in errors]
    (RESULTS / f"accuracy-{args.part}-errors.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if args.errors:
        print("\n".join(line for line in lines if f'"field": "{args.errors}' in line))
    return 0


def held_out() -> tuple[int, str]:
    """How many contracts are held out, and the scorer's table over them."""
    scorer = load_scorer()
    gold = labels(scorer, "held")
    report, _ = scorer.score(gold, {key: predict(key) for key in sorted(gold)})
    return len(gold), str(scorer.table(report))


def predict(key: str) -> dict[str, Any]:
    """What the scorer compares, for one contract."""
    path = TEXTS / f"{key}.txt"
    return convert(key, parse(read(path.read_bytes(), str(path))))


def convert(key: str, agreement: Agreement) -> dict[str, Any]:
    """An agreement as a line of predictions."""
    laws = [law for law in agreement.governing_law if law.subject == "agreement"]
    date = agreement.date.value if agreement.date else None
    return {
        "id": key,
        "title": agreement.title.text if agreement.title else None,
        "parties": [party.name for party in agreement.parties],
        "agreement_date": date.isoformat() if date else None,
        "governing_law": sorted({law.jurisdiction for law in laws if law.jurisdiction}),
        "governing_law_spans": [agreement.words(law.span) for law in laws],
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", choices=["dev", "held", "all"], default="dev")
    parser.add_argument("--errors", help="show what differs in the fields that begin so")
    return parser.parse_args()


def labels(scorer: ModuleType, part: str) -> dict[str, Any]:
    """The experts' labels of one part, by the contract's id."""
    return {key: value for key, value in scorer.load_gold(str(GOLD)).items() if _in_part(key, part)}


def _in_part(key: str, part: str) -> bool:
    held = int(hashlib.sha256(key.encode()).hexdigest(), 16) % 3 == 0
    return part == "all" or held == (part == "held")


def load_scorer() -> ModuleType:
    """The program beside the corpus that scores predictions."""
    if not SCORER.is_file():
        sys.exit(f"the scorer is not there: {Path('../shared/score/score_cuad.py')}")
    spec = importlib.util.spec_from_file_location("score_cuad", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
