"""The parse beside the truth of agreements written for the tests by people who had not seen the parser.

``benchmarks/written.py`` measures; no part may fall below what it showed. The agreements are clean:
what the rules call an error or a warning in them is wrong.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from measured import assert_not_below, benchmark

MEASURED = {
    "agreement": (0.97, 0.97),
    "title": (0.87, 0.86),
    "kind": (0.73, 0.73),
    "status": (0.96, 0.96),
    "date": (0.96, 0.94),
    "law": (0.99, 0.93),
    "parties": (0.93, 0.87),
    "aliases": (0.94, 0.84),
    "signatures": (0.87, 0.89),
    "signers": (0.88, 0.90),
    "capacities": (0.95, 0.86),
    "tiers": (0.95, 0.85),
    "notices": (0.86, 0.76),
    "consents": (0.98, 0.76),
    "terms": (0.99, 0.95),
    "sections": (0.96, 0.96),
}
"""Precision and recall of each part as measured on 2026-11-22, rounded down."""

BLIND = {
    "agreement": (0.94, 0.94),
    "title": (0.76, 0.76),
    "kind": (0.71, 0.71),
    "status": (0.96, 0.96),
    "date": (0.93, 0.87),
    "law": (1.00, 0.86),
    "parties": (0.89, 0.84),
    "aliases": (0.92, 0.78),
    "signatures": (0.79, 0.80),
    "signers": (0.82, 0.82),
    "capacities": (0.93, 0.77),
    "tiers": (0.94, 0.84),
    "notices": (0.77, 0.59),
    "consents": (0.98, 0.68),
    "terms": (0.98, 0.91),
    "sections": (0.97, 0.98),
}
"""The same of the agreements that were kept apart: by them nothing in the parser was mended."""


@cache
def written() -> Any:
    return benchmark("written")


@cache
def parsed() -> tuple[list[Any], list[Any]]:
    chosen = list(written().truths(written().WRITTEN))
    return chosen, written().read(chosen)


@cache
def scores(blind: bool) -> dict[str, Any]:
    pairs = [pair for pair in zip(*parsed(), strict=True) if pair[0].blind >= blind]
    return dict(written().measure([truth for truth, _ in pairs], [agreement for _, agreement in pairs]))


@pytest.mark.parametrize("part", MEASURED)
def test_no_part_falls_below_what_was_measured(part: str) -> None:
    assert_not_below(scores(False)[part], MEASURED[part])


@pytest.mark.parametrize("part", BLIND)
def test_nor_in_the_set_that_was_kept_apart(part: str) -> None:
    assert_not_below(scores(True)[part], BLIND[part])


def test_clean_agreements_have_no_error_and_no_warning() -> None:
    whole = [pair for pair in zip(*parsed(), strict=True) if pair[0].whole]
    found = written().findings([truth for truth, _ in whole], [agreement for _, agreement in whole])
    assert not [line for line in found if line.split()[1] != "info"]
