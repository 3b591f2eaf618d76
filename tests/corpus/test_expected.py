"""The parse beside what was read by hand in real agreements: no part may fall below what was measured."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "benchmarks"

pytestmark = pytest.mark.skipif(
    not (ROOT.parent / "shared" / "corpus" / "edgar-text").is_dir(),
    reason="the agreements are not there (../shared/corpus)",
)

MEASURED = {
    "furniture": (0.99, 0.97),
    "contents": (0.99, 0.99),
    "joins": (0.94, 0.91),
    "sections": (0.97, 0.94),
    "section paths": (0.97, 0.97),
    "section headings": (0.97, 0.97),
    "references": (0.98, 0.98),
    "reference targets": (0.99, 0.99),
    "reference owners": (0.98, 0.98),
    "terms": (0.98, 0.94),
    "imports": (0.99, 0.90),
    "recitals": (0.98, 0.90),
    "consents": (0.89, 0.68),
    "notices": (0.67, 0.77),
    "signatures": (0.77, 0.74),
    "signature trees": (0.77, 0.77),
    "exhibits": (0.98, 0.97),
    "kind": (0.97, 0.97),
    "status": (0.99, 0.99),
    "agreement": (0.98, 0.98),
}
"""Precision and recall of each part as ``benchmarks/labelled.py`` showed on 2026-11-22, rounded down."""


@cache
def scores() -> dict[str, Any]:
    sys.path.insert(0, str(BENCHMARKS))
    try:
        labelled = import_module("labelled")
    finally:
        sys.path.remove(str(BENCHMARKS))
    return dict(labelled.measure(list(labelled.expectations(labelled.EXPECTED))))


@pytest.mark.parametrize("part", MEASURED)
def test_no_part_falls_below_what_was_measured(part: str) -> None:
    score = scores()[part]
    precision, recall = MEASURED[part]
    few = score.differences[:5]
    assert score.precision >= precision, few
    assert score.recall >= recall, few


def test_every_part_is_measured() -> None:
    assert set(MEASURED) == set(scores())
    assert all(score.right for score in scores().values())
