"""Who signs beside an entity's signer: two officers in one row, each in a column of his own.

A name stands over all of a row of signatures unless another stands between; read column by column, the
second signer has lost it. The row tells that he signs for the same name: both lines are of one kind, or
his own is an officer's.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.parser.signatures.assign import Block
from checker.parser.signatures.kinds import is_office
from checker.parser.signatures.parties import Names

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
    if person is None or not line.signed or line.own or names.is_person(person.text):
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
            and (official or line.column == each.line.column or each.line.by == line.by)
        ),
        None,
    )
