"""Labels over lines to sign on ("BORROWER:"), and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.parser.signatures.kinds import Token
from checker.parser.signatures.page import Head

PERSONAL = frozenset("employee executive consultant individual participant grantee optionee".split())
"""What people are called who sign for themselves, though "By:" may stand there."""


def is_personal(head: Head) -> bool:
    """Whether a label is what people are called who sign for themselves."""
    role = head.token.text.strip(" :\"'()").lower().removeprefix("the ")
    return head.token.kind == "role" and role in PERSONAL


def with_labels(heads: Sequence[Head], lines: int) -> list[Head]:
    """The names, with their labels ("BORROWER:"); a label without a name stands for itself."""
    own = [role for above, role in pairwise(heads) if is_personal(role) and above.token.kind == "entity"]
    if own and len(heads) - len(own) == lines:
        return [*with_labels([head for head in heads if head not in own], lines), *own]
    named = [head for head in heads if head.token.kind not in ("role", "witness")]
    roles = [head for head in heads if head.token.kind == "role"]
    if len(roles) == len(named) and not any(
        _side_by_side(role.token, head.token) for role, head in zip(roles, named, strict=True)
    ):
        for role, head in zip(roles, named, strict=True):
            head.label = role.token
        return [head for head in heads if head not in roles]
    total = len(named) + len(roles)
    alone: list[Head] = []
    for index, role in enumerate(heads):
        if role.token.kind != "role":
            continue
        after = heads[index + 1] if index + 1 < len(heads) else None
        before = heads[index - 1] if index else None
        if (
            after is not None
            and after in named
            and after.label is None
            and not _side_by_side(role.token, after.token)
        ):
            after.label = role.token
        elif before is not None and before in named and before.label is None and total > lines:
            before.label = role.token
        else:
            alone.append(role)
            continue
        total -= 1
    return [head for head in heads if head not in roles or head in alone]


def _side_by_side(role: Token, name: Token) -> bool:
    """Whether a label and a name stand in one row, but apart: each over a line of its own."""
    return role.line == name.first_line and role.column != name.column
