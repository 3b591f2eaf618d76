"""Signers side by side, as a page that came out row by row holds them: one put below the other.

    ALDER, INC.           BIRCH LLC
    By: /s/ Jane Doe      By: /s/ John Roe
    Title: President      Title: Manager

Two names or more follow each other, and behind them as many of each thing: lines to sign on, people's
names, titles, dates. Then the first of each is the first signer's, wherever the lines are broken. Names
behind which one thing stands more or less often stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from msgspec.structs import replace

from checker.parser.signatures.kinds import Kind, Token

_FIELDS: dict[Kind, str] = {
    "role": "role",
    "entity": "entity",
    "by": "hand",
    "sig": "hand",
    "rule": "hand",
    "name": "name",
    "person": "name",
    "title": "title",
    "office": "title",
    "capacity": "title",
    "date": "date",
}
"""What the rows hold, by the kind of token that says so."""
_HEADS = ("role", "entity")
_MOST = 6
"""So many sign side by side."""

Items = list[Token]
"""The tokens of one thing in a row: ``By:`` with what is signed there and the line below it."""


def one_by_one(page: Sequence[Token]) -> list[Token]:
    """The tokens of a page, of signers side by side those of the first before those of the second."""
    if [token.kind for token in page].count("entity") < 2:
        return list(page)
    dealt: list[Token] = []
    rows = list(_rows(page))
    at = 0
    while at < len(rows):
        held = _held(rows, at)
        if not held:
            dealt += chain.from_iterable(rows[at][1])
            at += 1
            continue
        for signer in zip(*(items for _, items in rows[at : at + held]), strict=True):
            below = max(dealt[-1].line + 1, signer[0][0].first_line) if dealt else signer[0][0].line
            for number, items in enumerate(signer):
                dealt += (_placed(token, below + number) for token in items)
        at += held
    return dealt


def _rows(page: Sequence[Token]) -> Iterator[tuple[str, list[Items]]]:
    """What stands next to each other and is of one field, with what it is."""
    for field, items in groupby(_items(page), key=lambda items: _FIELDS.get(items[0].kind, "")):
        yield field, list(items)


def _items(page: Sequence[Token]) -> Iterator[Items]:
    """The tokens, together what stands at one line to sign on, behind the label of one date, or as a name
    and, behind its comma, a title: ``Jane Doe, President``."""
    held: Items = []
    for token in page:
        signs = token.kind in ("sig", "rule") and bool(held) and held[0].kind in ("by", "sig", "date")
        named = token.kind == "office" and bool(held) and held[0].kind == "person"
        if (signs and token.kind not in (each.kind for each in held)) or (
            named and token.start - held[-1].end == len(", ")
        ):
            held.append(token)
            continue
        if held:
            yield held
        held = [token]
    if held:
        yield held


def _held(rows: Sequence[tuple[str, list[Items]]], at: int) -> int:
    """How many rows from one on hold as many things as that row holds names; 0 if they are no signers'."""
    count = len(rows[at][1])
    if rows[at][0] not in _HEADS or not 2 <= count <= _MOST:
        return 0
    fields: list[str] = []
    for field, items in rows[at : at + len(_FIELDS)]:
        if field in fields or not field or (field in _HEADS and "hand" in fields):
            if field == "hand":
                return 0  # another line below, which may be the first signer's
            break
        if len(items) != count:
            return 0
        fields.append(field)
    return len(fields) if "hand" in fields and "entity" in fields and fields[-1] != "hand" else 0


def _placed(token: Token, line: int) -> Token:
    """A token in a line of its own, at the margin."""
    return replace(token, line=line, top=-1, column=0, blank_before=0, run_on=False)
