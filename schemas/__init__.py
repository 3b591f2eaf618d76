"""The JSON Schemas of what goes in and what comes out, written by ``checker schema --write schemas``."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
"""Holds ``NAME.schema.json`` for every name of :func:`names`."""


def names() -> tuple[str, ...]:
    """``("agreement", "report", "rule")``."""
    return tuple(sorted(path.name.removesuffix(".schema.json") for path in FOLDER.glob("*.schema.json")))


def read(name: str) -> str:
    """The text of a schema; raises :class:`FileNotFoundError` for an unknown name."""
    return (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
