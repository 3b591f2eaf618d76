"""Windows on a text: a bounded stretch before a place, so that no look-back costs more in longer texts."""

from __future__ import annotations

from checker.model.reading import Span


def on_one_line(text: str, span: Span) -> str:
    """The words of a span with single blanks between them, whatever line ends were there."""
    return " ".join(text[span.start : span.end].split())


def window_start(text: str, at: int, reach: int) -> int:
    """Where the stretch before ``at`` begins: at its line's start, but at most ``reach`` characters back."""
    floor = max(at - reach, 0)
    return max(text.rfind("\n", floor, at) + 1, floor)
