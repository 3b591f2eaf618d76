"""Names as they are printed in an address: in any case, with blanks or commas between their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from checker.model.reading import Span
from checker.text.fold import lower

_FIRST = re.compile(r"(?<!\w)\w+")
_BETWEEN = re.compile(r"[ ,]{1,2}")
_WORD_GOES_ON = re.compile(r"\w")


class Printed(Struct, frozen=True):
    """Some names, to be found in words."""

    by_first: dict[str, list[list[str]]]
    """First word -> the words of the names that it opens, longest name first; all folded."""
    longest: int
    """No name takes more characters."""

    @classmethod
    def of(cls, names: Iterable[str]) -> Printed:
        """Some folded names, their words parted by single blanks."""
        by_first: dict[str, list[list[str]]] = defaultdict(list)
        longest = 0
        for name in sorted(names, key=len, reverse=True):
            if (first := _FIRST.match(name)) is not None:
                by_first[first[0]].append(name.split(" "))
                longest = max(longest, len(name) + name.count(" "))
        return cls(dict(by_first), longest)

    def find(self, text: str) -> Iterator[Span]:
        """Where names stand in some words, in order and without overlap."""
        folded = lower(text)
        floor = 0
        for first in _FIRST.finditer(folded):
            if first.start() < floor:
                continue
            if (end := next(self._ends(folded, first), 0)) > 0:
                yield Span(first.start(), end)
                floor = end

    def end_at(self, text: str, start: int = 0) -> int:
        """Where the longest name ends that begins at ``start``; 0 if none does."""
        folded = lower(text[start : start + self.longest + 1])
        first = _FIRST.match(folded)
        length = next(self._ends(folded, first), 0) if first is not None else 0
        return start + length if length else 0

    def is_all(self, text: str) -> bool:
        """Whether some words are a name and nothing else."""
        if len(text) > self.longest:
            return False
        folded = lower(text)
        first = _FIRST.match(folded)
        return first is not None and len(folded) in self._ends(folded, first)

    def _ends(self, folded: str, first: re.Match[str]) -> Iterator[int]:
        """Where the names end that begin with a word, longest first."""
        ends = (_end(folded, first.start(), words) for words in self.by_first.get(first[0], ()))
        return (end for end in ends if end > 0)


def _end(folded: str, start: int, words: Sequence[str]) -> int:
    """Where some words end that begin at ``start``; 0 if they do not stand there."""
    end = start
    for index, word in enumerate(words):
        if index:
            gap = _BETWEEN.match(folded, end)
            if gap is None:
                return 0
            end = gap.end()
        if not folded.startswith(word, end):
            return 0
        end += len(word)
    return 0 if _WORD_GOES_ON.match(folded, end) else end
