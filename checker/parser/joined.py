"""Lines of a page set in fixed width that a source has joined to one.

Texts made from such pages have the lines of a paragraph one behind the other, each with its indentation
before it. On a signing page that is ``By: ____      By: ____       Jane Doe       John Roe``: where the
first line ends is told by the page's width, and by the columns in which what follows would stand.
"""

from __future__ import annotations

from collections.abc import Sequence

WIDEST = 84
"""No line of a page in fixed width is longer."""
_REACH = 12
"""What stands below each other begins so near: a name is indented behind its "By:"."""
_GAP = 4
"""Less stands between two columns."""
_SLANT = 3
"""In one line all cells are indented alike."""
_INDENTED = 16
"""A single column stands so far to the right; less may be a gap between two columns."""

Spot = tuple[int, int]
"""In which columns of the joined line a cell begins and ends."""


def unjoin(spots: Sequence[Spot]) -> list[list[int]]:
    """The columns in which the cells of a line stand, for each of the lines that were joined.

    A line that was not joined comes back as it is.
    """
    begins = [begin for begin, _ in spots]
    if spots[-1][1] > WIDEST:
        most = sum(end <= WIDEST for _, end in spots)
        for count in range(most, 0, -1):
            lines = _lines(spots, begins[:count])
            if len(lines) > 1:
                return lines
    return [begins]


def _lines(spots: Sequence[Spot], places: Sequence[int]) -> list[list[int]]:
    """The lines whose cells stand in some columns; none where a cell stands in no column."""
    if len(places) == 1 and places[0] < _INDENTED:
        return []
    lines: list[list[int]] = [[]]
    seats: list[int] = []
    shift = last = 0
    for begin, end in spots:
        seat = _seat(places, seats, lines[-1], begin - shift) if end - shift <= WIDEST else None
        if seat is None and lines[-1] and begin - last >= _GAP:
            shift = last + 1
            lines.append([])
            seats = []
            seat = _seat(places, seats, [], begin - shift)
        if seat is None:
            return []
        lines[-1].append(begin - shift)
        seats.append(seat)
        last = end
    right = _INDENTED if len(places) == 1 else places[0] + _INDENTED
    sure = [line for line in lines if line[-1] >= right]
    return lines if 2 * len(sure) > len(lines) else []


def _seat(places: Sequence[int], seats: Sequence[int], line: Sequence[int], column: int) -> int | None:
    """Which of some columns a cell stands in, behind those of its line."""
    slant = line[0] - places[seats[0]] if seats else None
    first = seats[-1] + 1 if seats else 0
    for seat in range(first, len(places)):
        apart = column - places[seat]
        if abs(apart) <= _REACH and (slant is None or abs(apart - slant) <= _SLANT):
            return seat
    return None
