"""Who has signed, as far as it tells where in a line without columns one name ends and the next begins.

``By: /s/ Jane Doe By: /s/ John Roe`` over ``Jane Doe, President John Roe, Secretary``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from checker.parser.signatures.kinds import find_labels
from checker.parser.signatures.runs import Run

_MOST = 6
"""So many have signed side by side or in the rows above."""
_MOST_APART = 8
"""So many names stand in one line."""
_BLANKS = " _,;-"
_FEWEST, _LONGEST = 2, 5
"""Words of a name."""


def apart_at_hands(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs, apart before each name that is signed near them."""
    hands: list[str] = []
    for run in runs:
        if run.labels:
            hands = [*hands, *_hands(run)][-_MOST:]
        for _ in range(_MOST_APART):
            if not (at := _next(run, hands)):
                break
            first, run = _part(run, 0, at), _part(run, at, len(run.text))
            hands += _hands(first)
            yield first
        yield run


def _hands(run: Run) -> Iterator[str]:
    """The names that are signed in a run."""
    for label, end in run.contents():
        if label.lastgroup == "sig":
            name = run.text[label.end() : end].strip(_BLANKS)
            if _FEWEST <= len(name.split(" ")) <= _LONGEST:
                yield name.lower()


def _next(run: Run, hands: Iterable[str]) -> int:
    """Where in what is signed, or in a line of names, the next name of one who has signed begins, or 0."""
    starts = [run.text.find(" For and on behalf of ") + 1]
    if hands and (not run.labels or run.labels[-1].lastgroup in ("sig", "name")):
        folded = run.text.lower()
        begin = run.labels[-1].end() if run.labels else 0
        begin += len(folded[begin:]) - len(folded[begin:].lstrip(_BLANKS))
        if run.labels or folded.startswith(tuple(hands)):
            second = folded.find(" ", begin) + 1 or len(folded)  # "Dr." alone is no name
            starts += [folded.find(f" {hand}", second) + 1 for hand in hands]
    return min(filter(None, starts), default=0)


def _part(run: Run, begin: int, end: int) -> Run:
    """Words of a run as one of their own."""
    text = run.text[begin:end].rstrip()
    pieces = ((0, run.place(begin, begin + len(text))[0]),)
    return replace(run, text=text, pieces=pieces, labels=find_labels(text), column=run.column + begin)
