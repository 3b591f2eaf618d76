"""Captions: what is said below a line of what is written on it, ``Print Name``, ``(Title)``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from checker.parser.signatures.kinds import Kind, Token
from checker.parser.signatures.words import PRINTED

_CAPTION = re.compile(
    rf"\(?(?:(?P<name>{PRINTED}|name(?: (?:and|&) title)?)|(?P<title>title|position|capacity)|"
    r"(?P<sig>by \(sign(?:ature|ed)?\)?|(?<=\()authori[sz]ed signature(?=\)))|"
    r"(?P<address>(?:[a-z-]+ )?address))\)?",
    re.IGNORECASE,
)
_LONGEST = 30
_SIDE = 12
_REACH = 4
"""A caption stands no further below, a drawn line and blank ones between."""
_WORDS = ("person", "entity", "other", "office", "role")
_FITS: dict[str, tuple[Kind, ...]] = {
    "name": ("person", "other"),
    "title": ("office", "other"),
    "sig": (),
    "address": (),
}


def with_captions(items: Sequence[Token]) -> list[Token]:
    """The tokens, those that have a caption below them as what it says."""
    found: list[Token] = []
    for token in items:
        caption = _CAPTION.fullmatch(token.text) if token.text and len(token.text) < _LONGEST else None
        if caption is not None and token.kind not in ("name", "title"):
            _apply(found, token, caption.lastgroup or "")
            token = replace(token, kind="aside")
        found.append(token)
    return found


def _apply(found: list[Token], caption: Token, said: str) -> None:
    """Take what stands over a caption, in its column, for what it says."""
    drawn: list[int] = []
    for index in range(len(found) - 1, -1, -1):
        above = found[index]
        if above.line < caption.line - _REACH:
            return
        if abs(above.column - caption.column) > _SIDE or above.line >= caption.line:
            continue
        if above.kind != "rule":
            break
        drawn.append(index)
    else:
        return
    fits = above.kind in (_WORDS if drawn else _FITS[said])
    if said == "sig" or not (fits or said == "address"):
        return
    for rule in drawn:
        del found[rule]  # it is drawn for these words, and not to sign on
    if said == "address":
        return
    found[index] = replace(above, kind="title" if said == "title" else "name")
    before = found[index - 1] if index else None
    begun = before is not None and before.kind in _WORDS and before.line == above.first_line - 1
    if said == "title" and drawn and before and begun:
        whole = f"{before.text} {above.text}"
        title = replace(before, kind="title", text=whole, end=above.end, line=above.line)
        found[index - 1 : index + 1] = [title]
