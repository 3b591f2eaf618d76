"""Lines that a person reads as one: a name over a line to sign on, with what is said of who signs.

The words over a line to sign on are one run, however they are broken: NAME, description, capacity. A line
goes on with the one above it where either asks for it by its words, where both make up a party's name, or
where they stand together, directly over a line to sign on, as two halves of one name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from checker.model.reading import Reading
from checker.parser.cells import Cell
from checker.parser.signatures import words as lexicon
from checker.parser.signatures.kinds import find_labels, is_aside, is_role, names_entity
from checker.parser.signatures.parties import Names
from checker.parser.signatures.words import is_office
from checker.text.names import find_entity_names, split_name

_OPEN = re.compile(
    r"(?:[&,(-]|\b(?:irrevocable|revocable|charitable|testamentary|family|living|and|of|for|the|in|as|its|an?|"
    r"by|to|with|under|de|du|la|del|as (?:an? )?[A-Z][\w-]+|"
    r"(?:of|,) (?:new|san|santa|los|las|saint|st\.|grand|fort|great|hong|united)))$",
    re.IGNORECASE,
)
"""Words at a line's end that ask for more; a place may be cut in two."""
_ENDING = 80
"""They stand in the last so many characters."""
_AS_ROLE = re.compile(r",? as (?:an? )?(?P<role>[A-Z][\w-]+)$")
_CAPTION = re.compile(rf"\(?{lexicon.OF_WHOM}(?: the)?", re.IGNORECASE)
"""The caption of a line, whose last word may stand in the next: ``Signature and name of`` witness."""
_GOES_ON = re.compile(
    r"[a-z]|& |\((?!seal|l\.s)|\d{5}(?:-\d{4})?$|"
    r"(?:BRANCH(?:ES)?|Branch(?:es)?|AND|OF|FOR|DE|DU|BY ITS|(?:AS|As|In|IN) (?:AN?|ITS|THE|[A-Z][\w-]+)|"
    r"(?:Individually|INDIVIDUALLY|Solely|SOLELY|Acting|ACTING|Successor|SUCCESSOR|Formerly|FORMERLY|"
    r"Not in|NOT IN|"
    r"f/k/a|F/K/A|d/b/a|D/B/A|An? [A-Z][\w]+ (?:[\w]+ ){0,3}(?:corporation|company|partnership|bank)))\b"
)
"""Words that no line begins with that stands for itself."""
_LABELLED_HEAD = re.compile(r"(?:By|BY|Per|PER) ?:? +(?=[A-Z])(?!/)")
_SAID_BLANKS = 2
"""A line whose words go on may stand below one blank line, as texts made from tables have it."""
_KNOWN_BLANKS = 12
"""A name whose lines a table had apart goes on behind so many."""
_TAILS = frozenset(
    """
    corporation inc company llc l.l.c l.p lp ltd limited partnership corp co n.a na incorporated
    association trust bank plc branch branches americas agency s.a n.v b.v ag
    """.split()
)
"""Words that end an entity's name in a line of their own."""
_SUFFIXES = frozenset("limited ltd inc llc l.l.c l.p n.a corporation incorporated".split())
_BESIDE = re.compile(f"{lexicon.WITNESS.pattern}|{lexicon.ATTACHMENT.pattern}", re.IGNORECASE)
_MOST_LINES = 4
"""A name over a line to sign on is broken over no more."""
_FOLLOWED = ("by", "sig", "rule")


class Run(Struct, frozen=True, gc=False):
    """The words of a cell, or of several that a person reads as one."""

    text: str
    pieces: tuple[tuple[int, int], ...]
    """Where in ``text`` each cell's words begin, and where in the reading text."""
    line: int
    """Line number of its last line."""
    column: int
    blank_before: int
    rule: bool = False
    run_on: bool = False
    top: int = -1
    """The first of its lines; -1 where it has but one."""
    labels: tuple[re.Match[str], ...] = ()
    """Its labels, from left to right."""
    seat: tuple[int, int] = (0, 1)
    """Its number among the cells of its row, and how many these are."""
    home: int = 0
    """Which piece is its place where its pieces do not adjoin."""

    @property
    def label(self) -> str | None:
        """The kind of its first label."""
        return self.labels[0].lastgroup if self.labels else None

    @property
    def first_line(self) -> int:
        """Line number of its first line."""
        return self.line if self.top < 0 else self.top

    def contents(self) -> Iterator[tuple[re.Match[str], int]]:
        """Its labels, each with where in ``text`` what stands behind it ends."""
        ends = [*(label.start() for label in self.labels[1:]), len(self.text)]
        return zip(self.labels, ends, strict=False)

    def joined(self, below: Run) -> Run:
        """The run and behind it the words of another."""
        at = len(self.text) + 1
        pieces = (*self.pieces, *((at + offset, place) for offset, place in below.pieces))
        text = f"{self.text} {below.text}"
        return replace(self, text=text, pieces=pieces, line=below.line, top=self.first_line, home=0)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where words of ``text`` stand in the reading text; one piece's where others stand between."""
        if len(self.pieces) == 1:
            return self.pieces[0][1] + start, self.pieces[0][1] + end
        spans: list[tuple[int, int]] = []
        for (at, place), (following, _) in pairwise((*self.pieces, (len(self.text) + 1, 0))):
            first, last = max(start, at), min(end, following - 1)
            if first < last or (first == last == start):
                spans.append((place + first - at, place + last - at))
        if all(0 <= after[0] - before[1] <= _ADJOIN for before, after in pairwise(spans)):
            return spans[0][0], spans[-1][1]
        return spans[min(self.home, len(spans) - 1)]


_ADJOIN = 3


def read_runs(reading: Reading, cells: Sequence[Cell], names: Names) -> Iterator[Run]:
    """The runs of one stream of cells, in order."""
    runs: list[Run] = []
    row: list[Run] = []
    above_row: list[Run] = []
    begun: list[Run] = []
    """Those of rows before that are the beginning of a party's name."""
    ends: Counter[int] = Counter()
    """How many runs end in a line."""
    seats = Counter(cell.line for cell in cells)
    parts = list(_seated((part for cell in cells for part in _parts(reading, cell)), seats))
    for index, run in enumerate(parts):
        if row and (run.line != row[-1].line or run.run_on):
            heads = [each for each in above_row if each.label is None and names.begins(_named(each.text))]
            begun = [each for each in (*heads, *begun) if run.first_line - each.line <= _KNOWN_BLANKS]
            above_row, row = row, []
        above = None
        if (_may_join(run) and not _is_asked(row)) or (index and _CAPTION.fullmatch(parts[index - 1].text)):
            lines = parts[index : index + _MOST_LINES]
            above = _above([*row, *above_row, *begun], run, names, lines)
        at = _index(runs, above) if above is not None else 0
        if above is not None and not (at and _is_signed(runs[at - 1], above)):
            joined = above.joined(run)
            if row and above.line < run.line and ends[above.line] == 1:
                runs.pop(at)  # it stood alone above the row in which its name goes on
                at = len(runs)
                joined = replace(joined, column=run.column, home=len(joined.pieces) - 1)
            runs[at : at + 1] = [joined]
            ends[above.line] -= 1
            ends[joined.line] += 1
            row = [*(each for each in row if each is not above), joined]
            above_row, begun = (
                [each for each in others if each is not above] for others in (above_row, begun)
            )
            continue
        row.append(run)
        runs.append(run)
        ends[run.line] += 1
    return iter(runs)


def _seated(runs: Iterable[Run], seats: Counter[int]) -> Iterator[Run]:
    """The runs, each with its number in its row."""
    taken: Counter[int] = Counter()
    for run in runs:
        if seats[run.line] > 1:
            yield replace(run, seat=(taken[run.line], seats[run.line]))
            taken[run.line] += 1
        else:
            yield run


def _parts(reading: Reading, cell: Cell) -> Iterator[Run]:
    """A cell, apart where words stand before the label of a line to sign on: ``Inc. By:``"""
    text = reading.text[cell.start : cell.end].replace("\n", " ")
    labels = find_labels(text)
    at = labels[0].start() if labels else 0
    if labels and labels[0].lastgroup in ("by", "sig") and not cell.run_on and text[:at].strip(" ,.X"):
        yield make_run(cell, text[:at].rstrip())
        yield make_run(cell, text[at:], at, find_labels(text[at:]))
    else:
        yield make_run(cell, text, 0, labels)


def make_run(cell: Cell, text: str, at: int = 0, labels: tuple[re.Match[str], ...] = ()) -> Run:
    """Words of a cell, from ``at`` on."""
    place = ((0, cell.start + at),)
    blank = 0 if at else cell.blank_before
    return Run(text, place, cell.line, cell.column + at, blank, cell.rule, cell.run_on, cell.top, labels)


def _above(open_runs: Sequence[Run], run: Run, names: Names, lines: Sequence[Run]) -> Run | None:
    """Which run above some words go on with; a party's name before what stands nearest.

    ``lines`` are the words and what follows them.
    """
    near = [each for each in open_runs if not each.rule]
    last = max((each.line for each in near if each.line < run.first_line), default=0)
    near = [each for each in near if each.label in (None, "by")]
    if not near:
        return None
    near.sort(key=lambda each: (-each.line, abs(each.column - run.column)))
    known = (each for each in near if each.label is None and names.continues(_named(each.text), run.text))
    row = (each for each in near if each.line == last and _is_below(each, run))
    name = next(known, None)
    return name or _likeliest([each for each in row if _goes_on(each, run, names, lines)], run)


def _named(text: str) -> str:
    """The name in some words: without ``for and on behalf of``."""
    prefix = lexicon.FOR_PREFIX.match(text)
    return text[prefix.end() :] if prefix else text


def _likeliest(found: Sequence[Run], run: Run) -> Run | None:
    """Which of some names side by side a line goes on with that has lost its column.

    One whose words ask for more; else one that is not complete, and of these the longest, which is broken
    for its length.
    """
    if len(found) < 2:
        return found[0] if found else None
    of_place = run.text[:3].lower() == "of "

    def likelihood(above: Run) -> tuple[bool, bool, bool, int]:
        name = above.text
        width = len(name) - above.pieces[-1][0]
        said = " of " in name.lower() if of_place else lexicon.BODY_WORDS.search(name) is not None
        return (_OPEN.search(name) is not None, split_name(name).suffix is None, not said, width)

    return max(found, key=likelihood)


def _is_below(above: Run, run: Run) -> bool:
    """Whether, of cells side by side, one stands below the other."""
    if run.seat[1] == 1:
        return True
    width = len(above.text) - above.pieces[-1][0]
    return run.column < above.column + width and above.column < run.column + len(run.text)


def _index(runs: Sequence[Run], run: Run) -> int:
    return next(index for index in range(len(runs) - 1, -1, -1) if runs[index] is run)


def _is_signed(hand: Run, above: Run) -> bool:
    """Whether a name is the whole of what is signed above it, so that nothing below belongs to it."""
    signed = any(label.lastgroup == "sig" for label in hand.labels)
    return signed and hand.text.lower().endswith(f" {above.text.lower()}")


def _may_join(run: Run) -> bool:
    """Whether some words may be a later line of what stands above them."""
    text = run.text
    if run.rule or run.run_on or run.label is not None:
        return False
    return not (lexicon.ACK.match(text) or _stands_apart(text))


def _is_asked(row: Sequence[Run]) -> bool:
    """Whether some words stand behind the label alone that asks for them ("By:")."""
    return bool(row) and row[-1].label == "by" and row[-1].labels[0].end() == len(row[-1].text)


def _stands_apart(text: str) -> bool:
    """Whether words are said beside the blocks: by them no name is ended or gone on with."""
    return is_aside(text) or _BESIDE.match(text) is not None


def _stands_over(lines: Sequence[Run]) -> str | None:
    """What line to sign on stands below some words, or below those that go on with them in their column."""
    for above, run in pairwise(lines):
        if run.rule or run.label in _FOLLOWED:
            return "rule" if run.rule else run.label
        if run.blank_before or run.seat != above.seat or not _may_join(run):
            return None
    return None


def _goes_on(above: Run, run: Run, names: Names, lines: Sequence[Run]) -> bool:
    """Whether a line goes on with what stands above it."""
    first, second = above.text, run.text
    gap = run.first_line - above.line
    if gap > _SAID_BLANKS + 1:
        return False
    head = _LABELLED_HEAD.match(first)
    if above.label is not None and head is None:
        return False
    last = first[above.pieces[-1][0] :]
    if (
        last.endswith(":")
        or last[0] + last[-1] + second[0] == "()("
        or _stands_apart(last)
        or names.is_person(first)
    ):
        return False
    if not any(map(str.isalpha, first)):
        return False
    if names.is_party(second) and not last.endswith((" of", " OF", " the", " THE")):
        return False
    if _is_next(first, second):
        return False
    asked = _GOES_ON.match(second) is not None
    near = gap == 1
    if first.endswith(",") and lexicon.BRANCH.fullmatch(f" {second.rstrip(',')}"):
        return True
    if asked or _OPEN.search(first, max(0, len(first) - _ENDING)) or first.count("(") > first.count(")"):
        return near or (asked and gap <= _SAID_BLANKS and not second[0].islower())
    if last[0].islower() and _is_tail(second, 4):
        return near
    if head is not None:
        return near and _is_broken(first[head.end() :], second)
    if _is_tail(second) and split_name(first).suffix is None and not is_role(first) and not is_office(first):
        return near and first.isupper() == second.split()[0].isupper()
    return near and _half_names(first, second, names, lines)


def _is_next(first: str, second: str) -> bool:
    """Whether a line is the next name: above it stands one with its role, ``Alder Inc., as Lender``."""
    role = _AS_ROLE.search(first)
    if role is None or not is_role(role["role"]) or not names_entity(first[: role.start()]):
        return False
    return any(name.start == 0 for name in find_entity_names(second, 0, len(second)))


def _is_broken(first: str, second: str) -> bool:
    """Whether an entity's name begins in one line and ends in the next."""
    whole = find_entity_names(f"{first} {second}", 0, len(first) + 1 + len(second))
    return ", its" in second or any(name.start == 0 and name.end > len(first) for name in whole)


def _half_names(first: str, second: str, names: Names, lines: Sequence[Run]) -> bool:
    """Whether two lines that stand together are the halves of one name."""
    first = _named(first)
    if names.is_party(first) or is_role(first) or is_role(second):
        return False
    if lexicon.BRANCH.fullmatch(f" {second}"):
        return True
    if first.isupper() != second.split()[0].isupper() or split_name(first).suffix or is_office(first):
        return False
    over = _stands_over(lines)
    whole = over == "by" or (over is not None and first.isupper())
    return (whole and not is_office(second)) or split_name(second).suffix is not None


def _is_tail(text: str, longest: int = 3) -> bool:
    """Whether some words are but the end of an entity's name, or begin with it."""
    words = text.partition(",")[0].strip(" .").split()
    return (0 < len(words) <= longest and words[-1].strip(".,").lower() in _TAILS) or (
        bool(words) and words[0].strip(".,").lower() in _SUFFIXES
    )
