"""The backbone of an outline: the list of numbers that the others stand in, or stand before.

Of all lists that count up without restarting it is the one that reaches over most of the text. What is
numbered before it and over before it begins is the front; page numbers between are no part of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from checker.parser.sections.marks import WIDER, Mark, Sense

_FEWEST = 3
_PROVISIONS = (*WIDER, "article", "section", "1", "upper_dot i", "word", "enclosed_word")
"""Shapes of lists that sections are numbered in."""
_FURTHEST_STEP = 3
"""A list goes on although so many of its numbers, less one, were not found."""


class Run(Struct, gc=False):
    """A list that counts up from one: where its marks begin and end among all."""

    shape: str
    first: int
    last: int
    value: int
    count: int = 1


def find_backbone(marks: Sequence[Mark]) -> Run | None:
    """The list that reaches over most of the text; None if none has three numbers."""
    runs: list[Run] = []
    open_runs: dict[str, Run] = {}
    for index, mark in enumerate(marks):
        for sense in mark.senses:
            if len(sense.values) == 1:
                _take(sense, index, runs, open_runs)
    long = [run for run in runs if run.count >= _FEWEST]
    return max(long, key=lambda run: marks[run.last].end - marks[run.first].span.start, default=None)


def _take(sense: Sense, index: int, runs: list[Run], open_runs: dict[str, Run]) -> None:
    """Let a mark go on with the open list of its shape, or open a new one with a first number."""
    value, run = sense.values[0], open_runs.get(sense.shape)
    if run is not None and 0 < value - run.value <= _FURTHEST_STEP:
        run.last, run.value, run.count = index, value, run.count + 1
    elif value == 1:
        open_runs[sense.shape] = run = Run(sense.shape, index, index, 1)
        runs.append(run)


def without_page_numbers(marks: list[Mark]) -> list[Mark]:
    """The marks without figures alone on their lines, where the backbone prints its numbers otherwise."""
    others = [mark for mark in marks if not is_figure_alone(mark)]
    if len(others) == len(marks):
        return marks
    backbone = find_backbone(others)
    longer = backbone is not None and backbone.count * 2 > len(marks) - len(others)
    return others if backbone and longer and backbone.shape in _PROVISIONS else marks


def is_figure_alone(mark: Mark) -> bool:
    """Whether a mark is but figures, with nothing behind them in their paragraph."""
    return mark.senses[0].shape == "bare" and mark.end - mark.span.end < 2
