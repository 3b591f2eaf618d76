"""Sections: the numbered divisions of each scope as a tree, with how sure it is.

``marks`` finds numbers at the heads of paragraphs, ``tree`` fits them to lists and finds the ones
that stand inside paragraphs (``inline``), ``headings`` reads what each is called.
"""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from checker.model.agreement import Outline, Party, Recital, Scope, Section, Title
from checker.model.reading import Reading, Span
from checker.parser.sections.backbone import without_page_numbers
from checker.parser.sections.front import behind_front
from checker.parser.sections.headings import read_heading
from checker.parser.sections.marks import Mark, find_marks
from checker.parser.sections.nodes import Node, Tree
from checker.parser.sections.quoted import quoted_paragraphs
from checker.parser.sections.tree import grow
from checker.parser.sections.unnumbered import find_captions

_ENDING = "in witness "
_ENDINGS = (f"{_ENDING}whereof", f"{_ENDING}hereof", f"{_ENDING}thereof")
_FEW = 3


def read_sections(
    reading: Reading,
    scopes: tuple[Scope, ...],
    recitals: tuple[Recital, ...] = (),
    preamble: Span | None = None,
    parties: tuple[Party, ...] = (),
    title: Title | None = None,
) -> tuple[tuple[Section, ...], tuple[Outline, ...]]:
    """All sections in reading order, a parent before its children, and one outline a scope.

    The marks of recitals are no sections' numbers, nor are those of parties listed before them.
    """
    quoted = quoted_paragraphs(reading)
    recited = max([recital.span.end for recital in recitals], default=0)
    sections: list[Section] = []
    outlines: list[Outline] = []
    for index, scope in enumerate(scopes):
        if index and scope.kind == "main":
            outlines.append(Outline(index, 0.0, "signature pages"))
            continue
        skip = quoted | {reading.paragraph_index(scope.span.start)} if scope.heading else quoted
        marks = find_marks(reading, scope.span, skip)
        end = _end_of_terms(reading, scope.span, marks)
        provisions = [
            mark
            for mark in marks
            if mark.span.end <= end
            and (mark.span.start >= recited or not any(mark.span in recital.span for recital in recitals))
        ]
        if scope.kind == "main":
            provisions = behind_front(reading, without_page_numbers(provisions), preamble, parties)
        tree = grow(reading, provisions, scope.span.start)
        terms = Span(min(max(title.span.end if title else 0, scope.span.start), end), end)
        numbered = _freeze(reading, tree, index, Span(scope.span.start, end), len(sections))
        captions = []
        if scope.kind == "main" and (len(numbered) < 2 or _are_items(reading, terms, tree, numbered)):
            captions = find_captions(reading, terms, index)
        if captions:
            numbered, trees = _with_items(reading, captions, provisions)
        sections += numbered
        outlines.append(_outline(trees if captions else [tree], index))
    return tuple(sections), tuple(outlines)


def _are_items(reading: Reading, span: Span, tree: Tree, numbered: list[Section]) -> bool:
    """Whether the source's headings divide the text, and its numbers only count items below them.

    No heading bears a number, and below each they begin anew. Where they do so once, they are items if they
    are such as items have, or fewer than the headings; a clause has a heading of its own.
    """
    heads = [each for each in reading.paragraphs if each.heading and span.start <= each.start < span.end]
    begins = [node.mark.span.start for node in tree.nodes]
    if len(heads) < 2 or begins[0] < heads[0].start:
        return False
    lists = 0
    for head, end in zip(heads, [*(head.start for head in heads[1:]), span.end], strict=False):
        first = bisect_left(begins, head.start)
        if first == len(begins) or begins[first] >= end:
            continue
        if begins[first] < head.end or tree.nodes[first].sense.values[-1] != 1:
            return False
        lists += 1
    top = [node for node in tree.nodes if not node.parent]
    if lists != 1 or any(numbered[node.index].heading for node in top):
        return lists > 1
    return len(top) < len(heads) or all(node.sense.shape.startswith("lower") for node in top)


def _with_items(
    reading: Reading, captions: list[Section], marks: list[Mark]
) -> tuple[list[Section], list[Tree]]:
    """Captions without numbers, each with the items below it, which are counted anew under each."""
    begins = [mark.span.start for mark in marks]
    sections: list[Section] = []
    trees: list[Tree] = []
    indexes: list[int] = []
    following = [caption.span.start for caption in captions[1:]]
    for caption, end in zip(captions, [*following, *(each.span.end for each in captions[-1:])], strict=True):
        indexes.append(len(sections))
        sections.append(
            caption if caption.parent is None else replace(caption, parent=indexes[caption.parent])
        )
        start = caption.number_span.start + len(caption.heading)
        tree = grow(reading, marks[bisect_left(begins, start) : bisect_left(begins, end)], start)
        for item in _freeze(reading, tree, caption.scope, Span(start, end), len(sections)):
            parent = indexes[-1] if item.parent is None else item.parent
            sections.append(replace(item, level=item.level + caption.level, parent=parent))
        trees.append(tree)
    return sections, trees


def _end_of_terms(reading: Reading, scope: Span, marks: list[Mark]) -> int:
    """Where a scope's provisions end: at the testimonium, if most of the sure marks stand before it."""
    end = reading.folded.rfind(_ENDING, scope.start, scope.end)
    while end >= 0 and not reading.folded.startswith(_ENDINGS, end, scope.end):
        end = reading.folded.rfind(_ENDING, scope.start, end)
    end = end if end >= 0 else scope.end
    sure = [mark for mark in marks if not mark.weak]
    behind = sum(mark.span.end > end for mark in sure)
    return end if behind <= len(sure) // 4 else scope.end


def _freeze(reading: Reading, tree: Tree, scope: int, span: Span, offset: int) -> list[Section]:
    """The nodes of a tree as sections; ``offset`` is the index of the first one."""
    ends = _ends(tree.nodes, span.end)
    begins = [node.mark.span.start for node in tree.nodes]
    paths: list[str] = []
    sections = []
    for node, end, following in zip(tree.nodes, ends, [*begins[1:], span.end], strict=False):
        mark = node.mark
        heading = read_heading(reading, mark, following, end)
        if heading is not None and heading.start >= end:
            heading = None
        paths.append(_path(node, paths))
        sections.append(
            Section(
                number=mark.number,
                path=paths[-1],
                heading=reading.text[heading.start : heading.end] if heading else "",
                level=node.level,
                span=Span(mark.span.start, max(end, mark.span.end)),
                number_span=mark.span,
                heading_span=heading,
                parent=offset + node.parent.index if node.parent else None,
                scope=scope,
                style=node.sense.style,
            )
        )
    return sections


def _ends(nodes: list[Node], last: int) -> list[int]:
    """Where each node ends: where the next one of its level or above begins."""
    ends = [last] * len(nodes)
    open_nodes: list[int] = []
    for index, node in enumerate(nodes):
        while open_nodes and nodes[open_nodes[-1]].level >= node.level:
            ends[open_nodes.pop()] = node.mark.span.start
        open_nodes.append(index)
    return ends


def _path(node: Node, paths: list[str]) -> str:
    """How a node is cited in full: ``"4.02(a)"``; ``paths`` are those of the nodes before it."""
    number, parent = node.mark.number, node.parent
    if node.sense.style in ("letter", "roman") or node.sense.shape == "(1)":
        above = paths[parent.index] if parent else ""
        return (
            f"{above}({number})"
            if above or node.sense.shape.startswith(("lower", "upper", "(1)"))
            else number
        )
    if parent is None or node.continued or node.sense.style in ("decimal", "section", "article"):
        return number
    return f"{paths[parent.index]}.{number}"


def _outline(trees: list[Tree], scope: int) -> Outline:
    """How sure the trees of a scope are.

    One number that skips is a finding, several are a sign that the numbers were misread; a strong
    mark that fits nowhere always is.
    """
    count = sum(len(tree.nodes) for tree in trees)
    orphans, jumps = sum(tree.orphans for tree in trees), sum(tree.jumps for tree in trees)
    if count < _FEW:
        return Outline(scope, 0.5 if count else 0.0, "fewer than three numbered sections")
    trouble = orphans + 0.5 * max(0, jumps - 1)
    confidence = max(0.0, 1 - trouble / max(4.0, 0.3 * count))
    reasons = []
    if orphans:
        reasons.append(f"{orphans} numbers fit no list")
    if jumps:
        reasons.append(f"{jumps} numbers skip or repeat")
    return Outline(scope, round(confidence, 2), "; ".join(reasons))
