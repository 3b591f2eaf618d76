"""The programs of ``benchmarks/``, for tests that hold what they showed."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"


def benchmark(name: str) -> Any:
    """The module of one program: they stand in no package, and import each other by name."""
    sys.path.insert(0, str(BENCHMARKS))
    try:
        return import_module(name)
    finally:
        sys.path.remove(str(BENCHMARKS))


def assert_not_below(score: Any, measured: tuple[float, float]) -> None:
    """``score`` has the precision and the recall that were ``measured``, or better ones."""
    precision, recall = measured
    assert score.precision >= precision, (score.wrong, score.right)
    assert score.recall >= recall, (score.missed, score.right)
