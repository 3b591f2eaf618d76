"""The open elements of a page, as far as they say something about the words in them."""

from __future__ import annotations

from collections import defaultdict

from checker.readers.html_tags import ALIGNED, CENTRED, HIDDEN, STRUCK, UNDERLINED

_INHERITED = (HIDDEN, UNDERLINED, STRUCK)
_ALIGNMENTS = CENTRED | ALIGNED


class Elements:
    """Filed pages close elements out of order or not at all, so each name has a stack of its own."""

    def __init__(self) -> None:
        self._open: dict[str, list[int]] = defaultdict(list)
        """The flags of the open elements, by name, outermost first."""
        self._counts = dict.fromkeys(_INHERITED, 0)
        """How many open elements have a flag that their content inherits."""
        self._centred: list[bool] = []
        """Of the open elements that align their content."""

    @property
    def hidden(self) -> bool:
        return self._counts[HIDDEN] > 0

    @property
    def struck(self) -> bool:
        return self._counts[STRUCK] > 0

    @property
    def underlined(self) -> bool:
        return self._counts[UNDERLINED] > 0

    @property
    def centred(self) -> bool:
        return bool(self._centred) and self._centred[-1]

    def has(self, name: str) -> bool:
        """Whether an element of this name is open."""
        return bool(self._open[name])

    def open(self, name: str, flags: int) -> None:
        self._open[name].append(flags)
        if flags:
            self._count(flags, 1)
            if flags & _ALIGNMENTS:
                self._centred.append(bool(flags & CENTRED))

    def close(self, name: str) -> int:
        """End the innermost element of this name; returns its flags, none where none is open."""
        if not self._open[name]:
            return 0
        flags = self._open[name].pop()
        if flags:
            self._count(flags, -1)
            if flags & _ALIGNMENTS:
                self._centred.pop()
        return flags

    def _count(self, flags: int, by: int) -> None:
        for flag in _INHERITED:
            if flags & flag:
                self._counts[flag] += by
