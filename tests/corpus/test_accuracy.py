"""Front matter and governing law against experts' labels: no change may lose what is read right.

The floors stand a little below what ``benchmarks/accuracy.py --part all`` shows.
"""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from checker.model.agreement import Agreement
from checker.parser import parse
from checker.readers.text import read

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORER = SHARED / "score" / "score_cuad.py"
CUAD = SHARED / "corpus" / "cuad"

pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the labels are not there (../shared)")


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_cuad", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def prediction(key: str) -> dict[str, Any]:
    path = CUAD / "txt" / f"{key}.txt"
    agreement: Agreement = parse(read(path.read_bytes(), str(path)))
    laws = [law for law in agreement.governing_law if law.subject == "agreement"]
    date = agreement.date.value if agreement.date else None
    return {
        "id": key,
        "title": agreement.title.text if agreement.title else None,
        "parties": [party.name for party in agreement.parties],
        "agreement_date": date.isoformat() if date else None,
        "governing_law": sorted({law.jurisdiction for law in laws}),
        "governing_law_spans": [agreement.words(law.span) for law in laws],
    }


@cache
def report() -> dict[str, Any]:
    module = scorer()
    gold = module.load_gold(str(CUAD / "gold.jsonl"))
    scored, _ = module.score(gold, {key: prediction(key) for key in gold})
    result: dict[str, Any] = json.loads(json.dumps(scored))
    return result


def test_front_matter_and_law_are_read_as_well_as_ever() -> None:
    scored = report()
    assert scored["parties"]["strict"]["macro_f1"] >= 0.88
    assert scored["parties"]["lenient"]["macro_f1"] >= 0.92
    assert scored["agreement_date"]["accuracy_on_full"] >= 0.94
    assert scored["governing_law_presence"]["f1"] >= 0.97
    assert scored["governing_law_jurisdiction"]["f1"] >= 0.975
    assert scored["governing_law_spans"]["f1"] >= 0.95
    assert scored["title"]["strict_accuracy"] >= 0.94
