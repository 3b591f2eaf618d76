"""A signature block while it is being read, and people's names compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from checker.parser.signatures.kinds import Token

Mode = Literal["party", "acknowledgment", "witness"]
_FAR = 60
"""So many tokens ahead a signature is looked for."""
_NOT_LETTERS = re.compile(r"\W")
_TITLES = frozenset("jr sr ii iii iv mr mrs ms dr esq phd md".split()) | {""}


class Draft:
    """A block while it is being read."""

    __slots__ = (
        "block_end",
        "block_start",
        "by",
        "chain",
        "head",
        "individual",
        "inherited",
        "label",
        "line_drawn",
        "mode",
        "name",
        "signature",
        "signed",
        "title",
        "title_asked",
    )

    def __init__(self, head: Token | None, label: Token | None, mode: Mode, individual: bool = False) -> None:
        self.head = head
        """The entity or person, as printed."""
        self.label = label
        """``BORROWER:``"""
        self.mode: Mode = mode
        self.individual = individual
        self.chain: list[tuple[Token, str]] = []
        self.inherited = False
        """The chain is that of the entity's first signature."""
        self.by = False
        self.line_drawn = False
        self.signed = False
        self.signature: Token | None = None
        """What stands behind ``/s/``."""
        self.name: Token | None = None
        self.title: Token | None = None
        self.title_asked = False
        """The label "Title:" stands there."""
        first = label or head
        self.block_start = first.start if first else -1
        self.block_end = max((part.end for part in (label, head) if part), default=-1)

    @property
    def begun(self) -> bool:
        """Whether anything of a signature stands there."""
        return self.by or self.signed or self.line_drawn or self.name is not None

    @property
    def certain(self) -> bool:
        """Whether more than a line to sign on makes some words in capitals a signer's name."""
        return (
            self.signed
            or self.name is not None
            or self.title is not None
            or self.head is None
            or self.head.kind != "other"
        )

    @property
    def has_line(self) -> bool:
        """Whether the line to sign on stands there."""
        return self.by or self.signed or self.line_drawn

    def take(self, token: Token) -> None:
        """Stretch the block over a token."""
        self.block_start = token.start if self.block_start < 0 else min(self.block_start, token.start)
        self.block_end = max(self.block_end, token.end)


def share(draft: Draft, others: list[Draft]) -> None:
    """Give a block without a signature that of its neighbour: two entities sign on one line."""
    signed = next((other for other in others if adjoin(draft, other)), None)
    if signed is None:
        return
    draft.chain = draft.chain or list(signed.chain)
    draft.by, draft.signed, draft.line_drawn = signed.by, signed.signed, signed.line_drawn
    draft.signature, draft.name, draft.title = signed.signature, signed.name, signed.title


def adjoin(draft: Draft, other: Draft) -> bool:
    """Whether two names stand directly one above the other."""
    return draft.head is not None and other.head is not None and 0 < other.head.line - draft.head.line <= 2


def capacity(text: str) -> str:
    """``its General Partner,`` as ``General Partner``."""
    words = text.strip(" ,.;:").split()
    while words and words[0].lower() in ("its", "their", "the", "a", "an", "as", "and"):
        words.pop(0)
    return " ".join(words)


def same_words(a: str, b: str) -> bool:
    """Whether two spellings of a person's name agree in first letter and last word."""
    first, second = letters(a), letters(b)
    if not first or not second:
        return False
    if first == second:
        return True
    if first[-1] != second[-1]:
        return False
    return first[0][0] == second[0][0] or first == second[1:] or second == first[1:]


def letters(text: str) -> list[str]:
    """The words of a person's name in lower case, titles and generations left out."""
    words = [_NOT_LETTERS.sub("", word).lower() for word in text.split()]
    return [word for word in words if word not in _TITLES]


def beyond(draft: Draft, token: Token) -> Token | None:
    """What a line of names holds behind the name of a block's own signature."""
    own = draft.signature.text if draft.signature else ""
    if not own or not token.text.startswith(own + " "):
        return None
    at = len(own) + 1
    return Token("person", token.start + at, token.end, token.text[at:], token.line, token.column)


def full_name(token: Token | None) -> bool:
    """Whether a signature gives more than one word of a name."""
    return token is not None and len(letters(token.text)) >= 2


def lines_ahead(items: Sequence[Token], index: int) -> int:
    """How many lines to sign on follow before the next name."""
    count = 0
    by = False
    for token in items[index : index + _FAR]:
        if token.kind in ("entity", "ack", "prose", "role") and not by:
            break
        if token.kind in ("by", "rule") or (token.kind == "sig" and not by):
            count += 1
        by = token.kind in ("by", "rule")
    return count


def settled(group: list[Draft], lines: int) -> list[Draft]:
    """Of several names with too few lines to sign on the last, and what stands directly above it."""
    if lines >= len(group):
        return group
    sure = [draft for draft in group if draft.head is None or draft.head.kind != "other"]
    if sure and len(sure) <= lines:
        return sure
    kept = [group[-1]]
    for draft in reversed(group[:-1]):
        if not adjoin(draft, kept[0]):
            break
        kept.insert(0, draft)
    return kept
