"""The parse beside what was read by hand in real agreements: no part may fall below what was measured."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from measured import assert_not_below, benchmark

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not (ROOT.parent / "shared" / "corpus" / "edgar-text").is_dir(),
    reason="the agreements are not there (../shared/corpus)",
)

MEASURED = {
    "furniture": (0.99, 0.97),
    "contents": (0.99, 0.99),
    "joins": (0.94, 0.92),
    "sections": (0.97, 0.97),
    "section paths": (0.97, 0.97),
    "section headings": (0.97, 0.97),
    "references": (0.98, 0.98),
    "reference targets": (0.99, 0.99),
    "reference owners": (0.98, 0.98),
    "terms": (0.98, 0.95),
    "imports": (0.99, 0.90),
    "recitals": (0.98, 0.95),
    "consents": (0.91, 0.92),
    "notices": (0.94, 0.83),
    "signatures": (0.91, 0.91),
    "signature trees": (0.93, 0.93),
    "exhibits": (0.98, 0.97),
    "kind": (0.96, 0.96),
    "status": (0.99, 0.99),
    "agreement": (0.98, 0.98),
}
"""Precision and recall of each part as ``benchmarks/labelled.py`` showed on 2026-11-23, rounded down."""

BLIND = {
    ("filed", "consents"): (0.85, 0.84),
    ("filed", "notices"): (0.84, 0.80),
    ("filed", "signatures"): (0.91, 0.92),
    ("filed", "signature trees"): (0.88, 0.88),
    ("filed", "kind"): (0.97, 0.97),
    ("filed", "status"): (0.97, 0.97),
    ("filed", "agreement"): (0.99, 0.99),
    ("contracts", "consents"): (0.85, 0.97),
    ("contracts", "notices"): (0.88, 0.61),
    ("contracts", "signatures"): (0.86, 0.86),
    ("contracts", "signature trees"): (0.60, 0.60),
}
"""The same of the files that nobody used while building, by set."""


@cache
def scores(blind: str = "") -> dict[str, Any]:
    labelled = benchmark("labelled")
    folder = labelled.BLIND[blind] if blind else labelled.EXPECTED
    return dict(labelled.measure(list(labelled.expectations(folder))))


@pytest.mark.parametrize("part", MEASURED)
def test_no_part_falls_below_what_was_measured(part: str) -> None:
    assert_not_below(scores()[part], MEASURED[part])


@pytest.mark.parametrize(("blind", "part"), BLIND)
def test_nor_in_files_that_were_read_blind(blind: str, part: str) -> None:
    assert_not_below(scores(blind)[part], BLIND[blind, part])


def test_every_part_is_measured() -> None:
    found = scores()
    assert set(MEASURED) == set(found)
    assert all(score.right for score in found.values())
