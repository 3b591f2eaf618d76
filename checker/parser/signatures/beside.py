"""Who signs beside an entity's signer: two officers in one row, each in a column of his own.

A name stands over all of a row of signatures unless another stands between; read column by column, the
second signer has lost it. The row tells that he signs for the same name: both lines are of one kind, or
his own is an officer's.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.parser.signatures.assign import Block
from checker.parser.signatures.lines import SignLine
from checker.parser.signatures.parties import Names
from checker.parser.signatures.titles import is_office

_SIGN = 8
"""No more than ``/s/`` and its blanks: a word between two hands says for whom the first signs."""
_ABOUT = 8
"""A name over a row begins not much behind the one who signs."""


def join_beside(blocks: Sequence[Block], names: Names) -> list[Block]:
    """The blocks, those without a name put under that of the signer in their row."""
    named = [block for block in blocks if block.head is not None and block.head.token.kind == "entity"]
    result: list[Block] = []
    for block in blocks:
        beside = _beside(block, named, names) if block.head is None and not block.witness else None
        if beside is not None:
            block.line.chain = block.line.chain or beside.line.chain
            block = Block(beside.head, block.line, beside.mode, names)
        result.append(block)
    return result


def _beside(block: Block, named: Sequence[Block], names: Names) -> Block | None:
    """The entity's block in whose row somebody signs who has no name above his line."""
    line = block.line
    person = line.person
    if person is None or not line.signed or names.is_person(person.text):
        return None
    official = line.title is not None and is_office(line.title.text)
    return next(
        (
            each
            for each in reversed(named)
            if each.line.row == line.row
            and each.line.signed
            and each.head is not None
            and each.head.token.line < line.row
            and each.head.token.column <= line.column + _ABOUT
            and (official or each.line.by == line.by or _follows(each.line, line))
        ),
        None,
    )


def _follows(first: SignLine, line: SignLine) -> bool:
    """Whether one hand stands directly behind the other; words in parentheses belong to the first alone."""
    if first.signature is None or line.signature is None or first.signature.text.endswith(")"):
        return False
    return 0 <= line.signature.start - first.signature.end <= _SIGN
