"""Lines of a page set in fixed width that a source has joined to one.

Texts made from such pages have the lines of a paragraph one behind the other, each with its indentation
before it. On a signing page that is ``By: ____      By: ____       Jane Doe       John Roe``: where the
first line ends is told by the page's width, and by the columns in which what follows would stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

WIDEST = 84
"""No line of a page in fixed width is longer."""
_REACH = 12
"""What stands below each other begins so near: a name is indented behind its "By:"."""
_GAP = 4
"""Less stands between two columns."""
_MOST = 200
"""No page of signatures or addresses has more cells; what has is not one."""
_COLUMNS = 6
"""No page has more beside each other."""
_EVEN = 3
"""So many gaps of one width are indentations: what stands in columns is not of one length."""
_SLANT = 3
"""In one line all cells are indented alike."""
_INDENTED = 16
"""A single column stands so far to the right; less may be a gap between two columns."""

Spot = tuple[int, int]
"""In which columns of the joined line a cell begins and ends."""


def unjoin(spots: Sequence[Spot], near: Sequence[Sequence[int]] = ()) -> list[list[int]]:
    """The columns in which the cells of a line stand, for each of the lines that were joined.

    ``near`` are the columns of rows close to it. A line that was not joined comes back as it is.
    """
    begins = [begin for begin, _ in spots]
    if len(spots) > _MOST:
        return [begins]
    long = spots[-1][1] > WIDEST
    asked = [places for places in near if long or len(places) < len(spots)]
    found = [each for places in asked if (each := _lines(spots, places, _SLANT))]
    found = [(cost, lines) for cost, lines in found if len(lines) < len(spots)]
    if long and not found:
        most = min(sum(end <= WIDEST for _, end in spots), _COLUMNS)
        asked = [begins[:count] for count in range(most, 0, -1)]
        found = [each for own in asked if (each := _lines(spots, own, _REACH)) and _is_sure(each[1], own)]
    gaps = [begin - end for (_, end), (begin, _) in pairwise(spots)]
    if not found and len(gaps) >= _EVEN and len(set(gaps)) == 1:
        return [begins[:1], *([gap - 1] for gap in gaps)]
    return min(found, key=itemgetter(0), default=(0, [begins]))[1]


def _is_sure(lines: Sequence[Sequence[int]], places: Sequence[int]) -> bool:
    """Whether most of some lines reach into a second column, or stand far to the right."""
    if len(places) == 1 and places[0] < _INDENTED:
        return False
    right = _INDENTED if len(places) == 1 else places[0] + _INDENTED
    return 2 * sum(line[-1] >= right for line in lines) > len(lines)


def _lines(spots: Sequence[Spot], places: Sequence[int], reach: int) -> tuple[int, list[list[int]]] | None:
    """The lines, two or more, whose cells stand in some columns, and how far these stand from them in all."""
    best = {len(spots): (0, len(spots))}
    """By the first cell of a line, what it and those behind it cost at least, and the first of the next."""
    for first in range(len(spots) - 1, -1, -1):
        shift = _margin(spots, first)
        if first and 0 < spots[first][0] - shift < _GAP - 1:
            continue  # words that are apart by less stand in one line; by one blank, at the margin
        held = spots[first : first + len(places)]
        for behind, apart in enumerate(_apart(held, shift, places, reach), first + 1):
            if behind in best and (first not in best or apart + best[behind][0] <= best[first][0]):
                best[first] = apart + best[behind][0], behind
    if 0 not in best or best[0][1] == len(spots):
        return None
    lines: list[list[int]] = []
    first = 0
    while first < len(spots):
        shift, behind = _margin(spots, first), best[first][1]
        lines.append([begin - shift for begin, _ in spots[first:behind]])
        first = behind
    return best[0][0], lines


def _margin(spots: Sequence[Spot], first: int) -> int:
    """Where in the joined line the line begins whose first cell that is."""
    return spots[first - 1][1] + 1 if first else 0


def _apart(spots: Sequence[Spot], shift: int, places: Sequence[int], reach: int) -> Iterator[int]:
    """How far from some columns the cells of one line stand, those up to each cell that stands in one."""
    seat, total = 0, 0
    slant: int | None = None
    for begin, end in spots:
        while seat < len(places):
            apart = begin - shift - places[seat]
            seat += 1
            if abs(apart) <= reach and (slant is None or abs(apart - slant) <= _SLANT):
                break
        else:
            return
        if end - shift > WIDEST:
            return
        total += abs(apart)
        slant = apart if slant is None else slant
        yield total
