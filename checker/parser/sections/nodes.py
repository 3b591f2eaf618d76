"""The tree of sections while it grows."""

from __future__ import annotations

from checker.parser.sections.marks import WIDER, Mark, Sense


class Node:
    """A mark in its place. Mutable while the tree grows; ``sections`` freezes it."""

    __slots__ = ("continued", "index", "level", "mark", "parent", "sense")

    def __init__(self, mark: Mark, sense: Sense, parent: Node | None, continued: bool, index: int) -> None:
        self.mark = mark
        self.sense = sense
        self.parent = parent
        self.level: int = parent.level + 1 if parent else 1
        self.continued = continued
        """Its list counts on across its parent's siblings (Section 5 in Article III)."""
        self.index = index
        """Among the nodes of its tree."""


class Tree:
    """The nodes of one scope in reading order, with what did not fit."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.open: list[Node] = []
        """The chain of nodes that the next mark may go on with or nest in, outermost first."""
        self.last: dict[str, Node] = {}
        """The last node of each shape."""
        self.nested: set[tuple[str, str]] = set()
        """Which shape of list has stood in items of which other shape at the root: (outer, inner)."""
        self.jumps = 0
        """Numbers that skip or repeat."""
        self.orphans = 0
        """Strong marks that fit nowhere."""


_WIDTH = {shape: width for width, shape in enumerate((*WIDER, "article"))}


def open_article(tree: Tree, within: str = "") -> Node | None:
    """The innermost open article, chapter or part, if there is one; ``within``: one wider than this shape."""
    width = _WIDTH.get(within, len(_WIDTH))
    for node in reversed(tree.open):
        if node.sense.style == "article" and _WIDTH.get(node.sense.shape, 0) < width:
            return node
    return None


def steps(first: Sense, second: Sense) -> bool:
    """Whether ``second`` is the next number after ``first`` in one list."""
    return (
        first.shape == second.shape
        and len(first.values) == len(second.values)
        and first.values[:-1] == second.values[:-1]
        and second.values[-1] == first.values[-1] + 1
    )


def holder_of(tree: Tree, values: tuple[int, ...]) -> Node | None:
    """The open node whose number is all of a decimal's but the last part."""
    for node in reversed(tree.open):
        if node.sense.style in ("letter", "roman"):
            continue
        own = node.sense.values[1:] if node.sense.shape == "lettered" else node.sense.values
        if own == values[:-1]:
            return node
    return None


def add(tree: Tree, mark: Mark, sense: Sense, parent: Node | None, *, continued: bool) -> bool:
    """Add a node under ``parent`` and close what it ends; always true."""
    node = Node(mark, sense, parent, continued, len(tree.nodes))
    while tree.open and tree.open[-1] is not parent:
        tree.open.pop()
    tree.open.append(node)
    tree.nodes.append(node)
    tree.last[sense.shape] = node
    if node.level == 2 and parent:
        tree.nested.add((parent.sense.shape, sense.shape))
    return True
