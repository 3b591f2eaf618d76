"""The blocks of a page: each name with its line, those that have no line, those named in their row.

Most stanzas have their names over their lines. Where the names stand below, where one line names all who
sign in the stanzas that follow, or where a party's name stands for its signature, it is told here; which of
a stanza's names signs on which of its lines says ``pairing``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.parser.signatures.lines import SignLine
from checker.parser.signatures.page import Head, Mode, Stanza, is_personal
from checker.parser.signatures.pairing import pair_up
from checker.parser.signatures.parties import Names, same_words

_SIGN = 8
"""No more than ``/s/`` and its blanks: a word between two hands says for whom the first signs."""
_ABOUT = 8
"""A name over a row begins not much behind the one who signs."""
_SHARE = 3
"""Names so many lines apart share the line below them."""


class Block:
    """A name (or none: a person who signs for himself) and the line it signs on."""

    __slots__ = ("head", "individual", "known", "line", "mode", "witness")

    def __init__(self, head: Head | None, line: SignLine, mode: Mode, names: Names) -> None:
        self.head = head
        self.line = line
        self.mode = mode
        self.witness = line.witness or (head is not None and head.token.kind == "witness")
        self.individual = _is_own(head, line, names)
        self.known = line.person is not None and names.is_person(line.person.text)

    @property
    def certain(self) -> bool:
        """Whether more than a line to sign on makes some words in capitals a signer's name."""
        line = self.line
        return (
            line.signed
            or self.known
            or line.title is not None
            or line.by
            or self.witness
            or (self.head is not None and self.head.token.kind == "entity")
        )


def _is_own(head: Head | None, line: SignLine, names: Names) -> bool:
    """Whether a person signs for himself: without "By:", or as a party or an employee who is one."""
    if head is None or head.token.kind == "witness":
        return True
    if head.token.kind == "role":
        if line.person is None:
            return False
        return not line.by or is_personal(head) or names.is_person(line.person.text)
    if head.token.kind != "person":
        return False
    if line.person is None:
        return not line.by or names.is_person(head.token.text)
    return same_words(head.token.text, line.person.text)


def read_run(run: Sequence[Stanza], names: Names) -> list[Block]:
    """The blocks of stanzas that follow each other without prose between them."""
    stanzas = list(_names_below(run))
    _deal(stanzas)
    blank = not any(stanza.rows for stanza in stanzas) and any(
        _signs_alone(head) and names.is_party(head.token.text) for stanza in stanzas for head in stanza.heads
    )
    blocks: list[Block] = []
    for stanza in stanzas:
        if stanza.rows:
            blocks += [Block(head, line, stanza.mode, names) for head, line in pair_up(stanza, names)]
        else:
            blocks += _without_line(stanza, names, blank)
    return blocks


def _names_below(run: Sequence[Stanza]) -> Iterator[Stanza]:
    """The stanzas; where the names stand below the lines, each with the names of the next one."""
    if not _is_turned(run):
        yield from run
        return
    for stanza, following in pairwise(run):
        joined = Stanza(stanza.mode, stanza.closing)
        joined.heads, joined.rows = _near(following.heads), stanza.rows
        yield joined


def _deal(run: Sequence[Stanza]) -> None:
    """Names that stand in one line, of whom each signs in a stanza of his own: each stanza gets its name."""
    for stanza, following in pairwise(run):
        heads = stanza.heads
        count = sum(not line.witness for line in stanza.rows.lines)
        spare = heads[count:]
        if (
            0 < count < len(heads)
            and len({head.token.line for head in heads}) == 1
            and not following.heads
            and 0 < len(following.rows.lines) <= len(spare)
        ):
            stanza.heads, following.heads = heads[:count], spare


def _is_turned(run: Sequence[Stanza]) -> bool:
    """Whether the names stand below the lines: a run begins with lines and ends with an entity's name."""
    if run[0].heads or run[-1].rows or not run[-2].rows:
        return False
    last = run[-1].heads
    if not any(map(_signs_alone, last)):
        return False
    return 0 <= last[0].token.line - run[-2].rows.lines[-1].row <= 2 * _SHARE


def _near(heads: Sequence[Head]) -> list[Head]:
    """The names that stand close below each other."""
    near = list(heads[:1])
    for head in heads[1:]:
        if head.token.first_line - near[-1].token.line > _SHARE:
            break
        near.append(head)
    return near


def _without_line(stanza: Stanza, names: Names, blank: bool) -> Iterator[Block]:
    """Names that sign without a line: parties, and who signs a letter.

    ``blank``: no line is drawn for anybody, and a party's name stands there.
    """
    if stanza.listed:
        return
    entity: Head | None = None
    for head in [*stanza.heads, None]:
        if head is None or head.token.kind in ("entity", "role", "other"):
            if blank and entity is not None and _signs_alone(entity):
                yield Block(entity, SignLine(entity.token, by=True), stanza.mode, names)
            entity = head
            continue
        token = head.token
        labelled = entity is not None and entity.token.kind == "role"
        official = blank and entity is not None
        if token.kind != "person" or not (
            stanza.closing or labelled or official or names.is_person(token.text)
        ):
            continue
        line = SignLine(token, by=False)
        line.name, line.title = token, head.title
        own = names.is_person(token.text) or entity is None or labelled
        if not own and head.title is None:
            continue
        yield Block(None if own else entity, line, stanza.mode, names)
        entity = None


def _signs_alone(head: Head) -> bool:
    """Whether an entity may sign without a line: its name stands for itself."""
    return head.token.kind == "entity" and head.alone


def join_beside(blocks: Sequence[Block], names: Names) -> list[Block]:
    """The blocks, those without a name put under that of the signer in their row."""
    named: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.head is not None and block.head.token.kind == "entity":
            named[block.line.row].append(block)
    result: list[Block] = []
    for block in blocks:
        beside = _beside(block, named.get(block.line.row, ()), names) if block.head is None else None
        if beside is not None:
            block = Block(beside.head, block.line, beside.mode, names)
        result.append(block)
    return result


def _beside(block: Block, row: Sequence[Block], names: Names) -> Block | None:
    """The entity's block in whose row somebody signs who has no name above his line."""
    line = block.line
    person = line.person
    if person is None or names.is_person(person.text):
        return None
    return next(
        (
            each
            for each in reversed(row)
            if each.head is not None
            and each.head.token.line < line.row
            and each.head.token.column <= line.column + _ABOUT
            and (each.line.by == line.by or _follows(each.line, line))
        ),
        None,
    )


def _follows(first: SignLine, line: SignLine) -> bool:
    """Whether one hand stands directly behind the other; words in parentheses belong to the first alone."""
    if first.signature is None or line.signature is None or first.signature.text.endswith(")"):
        return False
    return 0 <= line.signature.start - first.signature.end <= _SIGN
