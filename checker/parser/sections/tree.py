"""Fitting marks to a tree: which list a number goes on with, which one it opens."""

from __future__ import annotations

from string import ascii_lowercase

from checker.model.reading import Reading
from checker.parser.sections.inline import find_inline
from checker.parser.sections.marks import WIDER, Mark, Sense
from checker.parser.sections.nodes import Node, Tree, add, holder_of, open_article, steps

_TOP_SHAPES = (
    *WIDER,
    "article",
    "section",
    "1",
    "bare",
    "decimal",
    "2.0",
    "upper_dot i",
    "upper_dot a",
    "word",
)
_PLAIN = ("1", "bare")
_FURTHEST_JUMP = 4
"""A number this much too high still belongs to its list (some were left out); beyond, it does not."""
_ITEM_ENDS = (".\n", ";\n", "; and\n", "; or\n")
_ITEM = 2_000
"""A list within an item begins no farther before its later letters."""
_FIRST_ITEMS = 6
_AHEAD = 60
"""So many marks are looked at to see whether a list goes on."""
_LONGEST_HEADING = 160
_DEEPEST = 20
"""No agreement has so many levels; what looks so is the same number again and again."""


def grow(reading: Reading, marks: list[Mark], start: int) -> Tree:
    """The tree of the marks found in a part of the text; what is missing is looked for in between."""
    tree = Tree()
    position = start
    for index, mark in enumerate(marks):
        _recover(tree, reading, position, mark)
        _place(tree, reading, mark, marks[index + 1 : index + _AHEAD])
        position = mark.span.end
    return tree


def _place(tree: Tree, reading: Reading, mark: Mark, ahead: list[Mark]) -> None:
    """Put a mark where it fits, the surest way first; a strong one that fits nowhere is an orphan."""
    senses = _in_order(tree, mark, ahead)
    for sense in senses:
        if _go_on(tree, reading, mark, sense):  # most do
            return
    placed = (
        any(_open_list(tree, mark, sense, ahead) for sense in senses)
        or any(_count_across(tree, mark, sense) for sense in senses)
        or any(_jump(tree, reading, mark, sense) for sense in senses)
        or any(_begin_midway(tree, mark, sense, ahead) for sense in senses)
        or any(_go_on_printed_otherwise(tree, reading, mark, sense) for sense in senses)
    )
    if not placed and not mark.weak:
        tree.orphans += senses[0].shape in _TOP_SHAPES


def _go_on(tree: Tree, reading: Reading, mark: Mark, sense: Sense) -> bool:
    """The mark comes directly after the last one of an open list: the one set like it, else the innermost."""
    fitting = [node for node in reversed(tree.open) if steps(node.sense, sense)]
    if not fitting:
        return False
    node = fitting[0]
    if len(fitting) > 1:
        look = _look(reading, mark)
        node = min(fitting, key=lambda node: _unlike(_look(reading, node.mark), look))
    return add(tree, mark, sense, node.parent, continued=node.continued)


def _look(reading: Reading, mark: Mark) -> tuple[int, str, bool, int]:
    """How a mark and its paragraph are set: level as a heading, last sign, whether in capitals, indent."""
    paragraph = reading.paragraphs[reading.paragraph_index(mark.span.start)]
    end = reading.text[mark.span.end - 1]
    if mark.span.start > paragraph.start + 1:  # "[4." begins behind a bracket
        return 0, end, False, 0
    short = paragraph.end - paragraph.start < _LONGEST_HEADING
    capitals = short and reading.text[mark.span.end : paragraph.end].isupper()
    return paragraph.heading, end, capitals, reading.lines[paragraph.first_line].indent


def _are_headings(reading: Reading, one: Mark, other: Mark) -> bool:
    """Whether the source says of two marks that they head the text, at one level."""
    return _look(reading, one)[0] == _look(reading, other)[0] != 0


def _unlike(
    one: tuple[int, str, bool, int], other: tuple[int, str, bool, int]
) -> tuple[bool, bool, bool, int]:
    """How far two paragraphs are set apart; the more telling first."""
    return one[0] != other[0], one[1] != other[1], one[2] != other[2], abs(one[3] - other[3])


def _go_on_printed_otherwise(tree: Tree, reading: Reading, mark: Mark, sense: Sense) -> bool:
    """The mark comes directly after the last one of an open list but for its punctuation: "(e)", "d.".

    Of figures, "2" after "1.", the source must say that both are headings.
    """
    kind = sense.shape.partition("_dot")[0].split()[0]
    for node in reversed(tree.open):
        alike = node.sense.style == sense.style and node.sense.values[-1] + 1 == sense.values[-1]
        if sense.shape in _PLAIN:
            alike = alike and node.sense.shape in _PLAIN and _are_headings(reading, node.mark, mark)
        else:
            listed = sense.style in ("letter", "roman") and not mark.weak
            alike = alike and listed and node.sense.shape.startswith(kind)
        if alike:
            return add(tree, mark, sense, node.parent, continued=node.continued)
    return False


def _open_list(tree: Tree, mark: Mark, sense: Sense, ahead: list[Mark]) -> bool:
    """The mark is the first of a new list."""
    if sense.values[-1] != 1 or _is_repeated(tree, sense, ahead):
        return False
    if sense.shape == "decimal":
        holder = holder_of(tree, sense.values)
        if holder is None and (mark.weak or not _next_group(tree, sense)):
            return False
        return add(tree, mark, sense, holder, continued=False)
    if sense.shape == "lettered":
        return add(tree, mark, sense, holder_of(tree, sense.values), continued=False)
    if sense.style == "article":
        return add(tree, mark, sense, open_article(tree, sense.shape), continued=False)
    if sense.style == "section":
        return add(tree, mark, sense, open_article(tree), continued=False)
    return add(tree, mark, sense, _parent_of_list(tree, sense, ahead), continued=False)


def _is_repeated(tree: Tree, sense: Sense, ahead: list[Mark]) -> bool:
    """Whether a second "1." stands where "2." should: the next number of its kind is "3."."""
    if sense.style != "numeral":
        return False
    first = next((node.sense for node in reversed(tree.open) if node.sense.shape == sense.shape), None)
    following = next((other for mark in ahead for other in mark.senses if other.shape == sense.shape), None)
    return first == sense and following is not None and following.values == (3,)


def _parent_of_list(tree: Tree, sense: Sense, ahead: list[Mark]) -> Node | None:
    """Where a new list stands: in the innermost open node, but beside an open list of its own kind.

    Within one list another of the same kind is rare; it is one if the outer list goes on after it.
    """
    if len(tree.open) >= _DEEPEST:
        return tree.open[_DEEPEST - 1].parent
    if tree.open and sense.shape in _PLAIN and _is_over(tree, sense, ahead):
        return None
    same = next((node for node in reversed(tree.open) if node.sense.shape == sense.shape), None)
    if same is None or sense.style == "numeral" or _goes_on_after(same.sense, sense, ahead):
        return tree.open[-1] if tree.open else None
    return same.parent


def _is_over(tree: Tree, sense: Sense, ahead: list[Mark]) -> bool:
    """Whether the outermost list is one of letters that has ended, as that of the parties or of recitals.

    It has not if it goes on ahead, or if one of its items held a list like the new one.
    """
    outer = tree.open[0].sense
    if outer.style not in ("letter", "roman") and outer.shape != "(1)":
        return False
    if (outer.shape, sense.shape) in tree.nested:
        return False
    following = next((other for mark in ahead for other in mark.senses if other.shape == outer.shape), None)
    return following is None or not steps(outer, following)


def _goes_on_after(outer: Sense, inner: Sense, ahead: list[Mark]) -> bool:
    """Whether marks ahead take up the outer list again once the inner one has ended."""
    value = inner.values[-1]
    for mark in ahead:
        for sense in mark.senses:
            if sense.shape != inner.shape:
                continue
            if sense.values[-1] == value + 1:
                value += 1
            elif sense.values[-1] == outer.values[-1] + 1:
                return True
            elif sense.values[-1] <= value:
                return False
            break
    return False


def _next_group(tree: Tree, sense: Sense) -> bool:
    """Whether ``5.1`` may come here although no section 5 is open: after 4.x, or as the very first."""
    before = tree.last.get("decimal")
    return before is None or before.sense.values[0] + 1 == sense.values[0]


def _count_across(tree: Tree, mark: Mark, sense: Sense) -> bool:
    """The mark goes on with a list of an earlier article or heading: Section 5 in Article III."""
    before = tree.last.get(sense.shape)
    if mark.weak or before is None or not steps(before.sense, sense) or len(sense.values) > 1:
        return False
    above = before.parent
    holder = next((node for node in tree.open if above and node.sense.shape == above.sense.shape), None)
    return add(tree, mark, sense, holder or open_article(tree), continued=True)


def _jump(tree: Tree, reading: Reading, mark: Mark, sense: Sense) -> bool:
    """The mark repeats a number of an open list, skips a few, or is miscounted.

    The list set like it comes before the innermost; where the two differ, its indent tells whose it is.
    """
    if mark.weak:
        return False
    look = _look(reading, mark)
    same = [
        node
        for node in reversed(tree.open)
        if node.sense.shape == sense.shape and node.sense.values[:-1] == sense.values[:-1]
    ]
    for node in sorted(same, key=lambda node: _look(reading, node.mark) != look):
        step = sense.values[-1] - node.sense.values[-1]
        if (
            0 <= step <= _FURTHEST_JUMP
            or (step > 0 and _are_headings(reading, node.mark, mark))
            or (step < 0 and _is_miscounted(reading, node, mark, sense))
            or (node is not same[0] and sense.shape == "1" and _look(reading, node.mark) == look)
        ):
            tree.jumps += 1
            return add(tree, mark, sense, node.parent, continued=node.continued)
    return False


def _is_miscounted(reading: Reading, node: Node, mark: Mark, sense: Sense) -> bool:
    """Whether a letter that an earlier item bears heads one more: no letter before it leads up to it."""
    at = mark.span.start
    if sense.style != "letter" or not reading.folded.endswith(_ITEM_ENDS, 0, at):
        return False
    if not 2 <= sense.values[-1] <= len(ascii_lowercase):
        return False
    before = f"({ascii_lowercase[sense.values[-1] - 2]})"
    begin = max(node.mark.span.end, at - _ITEM)
    return reading.folded.find(before, begin, at) < 0 and _look(reading, mark) == _look(reading, node.mark)


def _begin_midway(tree: Tree, mark: Mark, sense: Sense, ahead: list[Mark]) -> bool:
    """The mark is the first that is left of its list, and the next one of its shape goes on with it."""
    if mark.weak or sense.shape not in _TOP_SHAPES:
        return False
    holder = holder_of(tree, sense.values) if sense.shape == "decimal" else None
    following = next((other for later in ahead for other in later.senses if other.shape == sense.shape), None)
    if holder is None and (following is None or not steps(sense, following)):
        return False
    tree.jumps += 1
    above = open_article(tree) if sense.style == "section" else None
    return add(tree, mark, sense, holder or above, continued=True)


def _in_order(tree: Tree, mark: Mark, ahead: list[Mark]) -> tuple[Sense, ...]:
    """The senses of a mark, the one first that what follows bears out."""
    if len(mark.senses) < 2:
        return mark.senses
    roman, letter = mark.senses
    if ahead:
        for first, second in ((letter, roman), (roman, letter)):
            if any(steps(first, other) for other in ahead[0].senses):
                return (first, second)
    if any(steps(node.sense, letter) for node in tree.open):
        return (letter, roman)
    return (roman, letter)


def _recover(tree: Tree, reading: Reading, position: int, mark: Mark) -> None:
    """Find numbers that stand inside paragraphs, when the next mark shows that some are missing."""
    text = reading.text
    for sense in mark.senses:
        for node in reversed(tree.open):
            if node.sense.shape != sense.shape or node.sense.values[:-1] != sense.values[:-1]:
                continue
            if sense.values[-1] > node.sense.values[-1] + 1:
                _count_on(tree, text, position, mark.span.start, node, sense.values[-1])
            return
    if tree.open and any(_recover_list(tree, reading, position, mark, sense) for sense in mark.senses):
        return
    sense = mark.senses[0]
    if tree.open and sense.shape == "decimal" and sense.values[-1] == 1 and not holder_of(tree, sense.values):
        # 5.1 shows that a 5 must stand before it: at the end of the paragraph before, for example.
        outermost = tree.open[0]
        if outermost.sense.values == (sense.values[0] - 1,):
            _count_on(tree, text, position, mark.span.start, outermost, sense.values[0] + 1)


def _recover_list(tree: Tree, reading: Reading, start: int, mark: Mark, sense: Sense) -> bool:
    """Find the first items of a list in the paragraph before its next one; all of them, or none."""
    if sense.style not in ("letter", "roman") or mark.weak or not 1 < sense.values[-1] <= _FIRST_ITEMS:
        return False
    found: list[Mark] = []
    for value in range(1, sense.values[-1]):
        inline = find_inline(reading.text, start, mark.span.start, mark, sense, value)
        if inline is None:
            return False
        found.append(inline)
        start = inline.span.end
    add(tree, found[0], found[0].senses[0], tree.open[-1], continued=False)
    for inline in found[1:]:
        _go_on(tree, reading, inline, inline.senses[0])
    return True


def _count_on(tree: Tree, text: str, position: int, end: int, node: Node, limit: int) -> None:
    """Add the numbers below ``limit`` that go on from ``node`` inside ``text[position:end]``."""
    for value in range(node.sense.values[-1] + 1, limit):
        found = find_inline(text, position, end, node.mark, node.sense, value)
        if found is None:
            return
        add(tree, found, found.senses[0], node.parent, continued=node.continued)
        position = found.span.end
