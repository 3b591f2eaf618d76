"""Titles, dates, laws and parties of fronts written by people who had not seen the parser.

``benchmarks/fronts.py`` measures; no part may fall below what it showed.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from measured import assert_not_below, benchmark

MEASURED = {
    ("first", "title"): (0.92, 0.91),
    ("first", "date"): (0.97, 0.87),
    ("first", "law"): (1.00, 0.96),
    ("first", "parties"): (0.93, 0.90),
    ("second", "title"): (0.88, 0.86),
    ("second", "date"): (0.97, 0.93),
    ("second", "law"): (1.00, 0.90),
    ("second", "parties"): (0.86, 0.79),
    ("third", "title"): (0.89, 0.91),
    ("third", "date"): (0.96, 0.92),
    ("third", "law"): (1.00, 0.98),
    ("third", "parties"): (0.93, 0.85),
    ("fourth", "title"): (0.97, 0.97),
    ("fourth", "date"): (0.96, 0.88),
    ("fourth", "law"): (1.00, 1.00),
    ("fourth", "parties"): (0.88, 0.83),
    ("fifth", "title"): (1.00, 1.00),
    ("fifth", "date"): (1.00, 1.00),
    ("fifth", "law"): (1.00, 1.00),
    ("fifth", "parties"): (0.99, 0.99),
    ("fifth", "signers"): (0.96, 0.97),
    ("sixth", "title"): (0.98, 0.98),
    ("sixth", "date"): (0.97, 0.95),
    ("sixth", "law"): (1.00, 1.00),
    ("sixth", "parties"): (0.96, 0.97),
    ("sixth", "signers"): (0.93, 0.93),
    ("seventh", "title"): (0.98, 0.98),
    ("seventh", "date"): (1.00, 0.97),
    ("seventh", "law"): (1.00, 1.00),
    ("seventh", "parties"): (0.96, 0.96),
    ("seventh", "signers"): (0.95, 0.96),
    ("ordinary", "title"): (1.00, 1.00),
    ("ordinary", "date"): (1.00, 1.00),
    ("ordinary", "law"): (1.00, 1.00),
    ("ordinary", "parties"): (0.99, 0.99),
    ("ordinary", "signers"): (0.99, 0.99),
    ("signing", "signers"): (0.99, 0.99),
}
"""Precision and recall as measured on 2026-11-23, rounded down."""


@cache
def scores(name: str) -> dict[str, Any]:
    fronts = benchmark("fronts")
    return dict(fronts.measure(fronts.fronts(name)))


@pytest.mark.parametrize(("name", "part"), MEASURED)
def test_no_part_falls_below_what_was_measured(name: str, part: str) -> None:
    assert_not_below(scores(name)[part], MEASURED[name, part])
