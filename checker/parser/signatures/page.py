"""The state of a signing page while its tokens are read one after another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from checker.parser.signatures.kinds import BREAK, Kind, Token, is_person_name
from checker.parser.signatures.lines import Rows, SignLine
from checker.parser.signatures.parties import Names

Mode = Literal["party", "acknowledgment"]
LINES: tuple[Kind, ...] = ("by", "sig", "rule")
"""What is signed on."""
BESIDE: tuple[Kind, ...] = ("description", "capacity", "aside", "date", "address")
"""What is said beside a name and leads over to its line."""
PERSONAL = frozenset("employee executive consultant individual participant grantee optionee".split())
"""What people are called who sign for themselves, though "By:" may stand there."""
ORGAN = re.compile(r"\b(?:committee|board|department|division)\b", re.IGNORECASE)
"""What a company consists of does not sign."""
_ROW = 5
_MARGIN = 8
_ADDRESSEES: tuple[Kind, ...] = ("person", "office", "other")
_NAMES: tuple[Kind, ...] = ("entity", "person", "other", "role")
_ENDS: tuple[Kind, ...] = ("by", "sig", "break", "ack", "prose", "witness")
_MOST_HEADS = 60
_MOST_LINES = 60


class Head:
    """A name, or a label (``BORROWER:``, ``Witness:``), that stands over lines to sign on."""

    __slots__ = ("alone", "chain", "label", "title", "token")

    def __init__(self, token: Token, alone: bool = True) -> None:
        self.token = token
        self.alone = alone
        """It stands in no sentence."""
        self.label: Token | None = None
        self.chain: list[tuple[Token, str]] = []
        self.title: Token | None = None
        """Of a person: ``Jane Doe, as Trust Advisor``."""


def is_personal(head: Head) -> bool:
    """Whether a label is what people are called who sign for themselves."""
    role = head.token.text.strip(" :\"'()").lower().removeprefix("the ")
    return head.token.kind == "role" and role in PERSONAL


def with_labels(heads: Sequence[Head], lines: int) -> list[Head]:
    """The names, with their labels ("BORROWER:"); a label without a name stands for itself."""
    heads = _to_labels(heads)
    total = sum(head.token.kind != "witness" for head in heads)
    kept: list[Head] = []
    for index, head in enumerate(heads):
        owner = _labelled(heads, index, total > lines) if head.token.kind == "role" else None
        if owner is None:
            kept.append(head)
        else:
            owner.label = head.token
            total -= 1
    return kept


def _labelled(heads: Sequence[Head], index: int, spare: bool) -> Head | None:
    """The name that a label stands over, or else, if there are names to ``spare``, behind."""
    label, before = heads[index].token, heads[index - 1] if index else None
    after = next((head for head in heads[index + 1 :] if head.token.kind != "witness"), None)
    if after is not None and after.token.kind != "role" and not _side_by_side(label, after.token):
        return after
    if not spare or before is None or before.label is not None:
        return None
    return before if before.token.kind not in ("role", "witness") else None


def _to_labels(heads: Sequence[Head]) -> list[Head]:
    """The names; an entity's below ``Employer:`` and ``Employee:`` in one row directly behind the former."""
    found = list(heads)
    for index, (first, second, name) in enumerate(zip(heads, heads[1:], heads[2:], strict=False)):
        beside = first.token.kind == "role" and first.token.line == second.token.line
        if beside and name.token.kind == "entity" and is_personal(second) and not is_personal(first):
            found[index + 1 : index + 3] = [name, second]
    return found


def _side_by_side(role: Token, name: Token) -> bool:
    """Whether a label stands in one row with a name, apart from it: each over a line of its own."""
    return role.line == name.first_line and role.column != name.column


class Stanza:
    """Names and the lines below them."""

    __slots__ = ("closing", "heads", "listed", "mode", "rows", "together")

    def __init__(self, mode: Mode, closing: bool) -> None:
        self.mode = mode
        self.closing = closing
        """Behind the closing of a letter, where names sign without a line."""
        self.listed = False
        """Its names are joined by "and", as on a title page, or have addresses: they do not sign there."""
        self.together = False
        """Who signs says that he signs for all of them."""
        self.heads: list[Head] = []
        self.rows = Rows()

    @property
    def names_entity(self) -> bool:
        return any(head.token.kind == "entity" for head in self.heads)


class Page:
    """Where the reading stands; the functions of ``naming``, ``writing`` and ``stanzas`` move it on."""

    def __init__(self, items: Sequence[Token], names: Names) -> None:
        self.items = items
        self.names = names
        self.runs: list[list[Stanza]] = [[]]
        self.mode: Mode = "party"
        self.closing = False
        self.copies = False
        """Behind "cc:", where those are named who get a copy."""
        self.account = False
        """Below the heading of an account, where its bank and its owner are named."""
        self.stanza = Stanza("party", False)
        self.before = BREAK
        self.index = 0
        self.line: SignLine | None = None
        """The line that was written on last."""
        self.wants = False
        """The label of a name is empty so far."""
        self.chain: list[tuple[Token, str]] = []
        """Tiers for the next line only."""
        self.capacity = ""
        """Said above the entity that acts in it: ``acting by its general partner``, over "By: Birch GP"."""
        self.acknowledged = Counter(token.line for token in items if token.kind == "ack")
        self.agreed: Token | None = None
        """The heading over the first blocks, the parties' own."""
        self.acting: Head | None = None
        """The name that the last tier stands under; other names may stand above it."""
        self.tier: list[tuple[Token, str]] | None = None
        """The chain whose last tier was read just now."""
        self.witnesses: int | None = None
        """The column that a witness heads beside other names; his goes on below them."""

    def close(self) -> None:
        """The stanza is complete."""
        if self.stanza.heads or self.stanza.rows:
            self._attest()
            self.runs[-1].append(self.stanza)
            self.closing = False
        self.stanza = Stanza(self.mode, self.closing)
        self.line = self.tier = None
        self.wants, self.chain = False, []

    def _attest(self) -> None:
        """Lines in the witnesses' column that no name of the stanza asks for are theirs."""
        heads, lines = self.stanza.heads, self.stanza.rows.lines
        if any(head.token.kind == "witness" for head in heads) or not 0 < len(heads) <= sum(
            line.by for line in lines
        ):
            return
        for line in lines:
            line.witness = line.witness or (not line.by and line.column == self.witnesses)

    def end_run(self) -> None:
        self.close()
        self.witnesses = None
        if self.runs[-1]:
            self.runs.append([])

    def next(self, skip: tuple[Kind, ...] = ()) -> Token:
        """The token behind this one, some kinds left out."""
        following = self.items[self.index + 1 : self.index + 8]
        return next((token for token in following if token.kind not in skip), BREAK)

    def column(self, token: Token) -> int | None:
        """Where a token stands in its row; None for one alone at the margin, where texts have moved it."""
        if token.run_on:
            return None
        placed = token.column > _MARGIN or any(
            each.column != token.column and each.first_line <= token.line and token.first_line <= each.line
            for each in self.items[max(self.index - _ROW, 0) : self.index + _ROW]
        )
        return token.column if placed else None

    def is_of_account(self, token: Token) -> bool:
        """Whether words say to what account is paid, until a party is named or somebody signs."""
        if self.account and token.kind in _NAMES:
            signs = self.next(BESIDE).kind in ("by", "sig")
            self.account = not (signs or self.names.is_party(token.text))
        self.account = self.account and token.kind not in _ENDS
        return self.account

    def is_addressed(self, token: Token) -> bool:
        """Whether words go on with an address: in the row of its label, or with whom to ask for.

        ``Attention:  Treasurer``, or ``Attention: Jane Doe,`` over ``Vice President``.
        """
        before = self.before
        if before.kind != "address":
            return False
        if not before.text:
            return before.line == token.first_line and token.kind in _ADDRESSEES
        below = token.first_line == before.line + 1 and not token.blank_before
        asked = token.kind == "office" or (token.kind == "entity" and ORGAN.search(token.text) is not None)
        return below and asked and is_person_name(before.text)

    def head(self, token: Token) -> None:
        if self.stanza.rows or len(self.stanza.heads) >= _MOST_HEADS:
            self.close()
        if token.kind == "witness":
            column = self.column(token)
            self.witnesses = self.witnesses if column is None else column
        before = self.before
        beside = [each for each in (before, self.next()) if each.line == token.line]
        alone = not any(each.kind in ("other", "prose") for each in beside)
        if before in beside and before.kind == "aside":
            alone = alone and not before.text[-1:].islower()  # "This Agreement is made by"
        if before.kind in ("title", "office"):
            alone = alone and (token.blank_before > 0 or token.first_line != before.line + 1)
        self.stanza.heads.append(Head(token, alone))
        self.tier = self.acting = None
        self.capacity = ""

    def sign_below(self, head: Head, token: Token) -> None:
        """A person among the names signs for them: his name and his title are the line."""
        self.stanza.heads.remove(head)
        line = self.open(token, by=True)
        line.set_name(head.token)
        if head.title is not None:
            line.set_title(head.title)

    def open(self, token: Token, by: bool) -> SignLine:
        if len(self.stanza.rows.lines) >= _MOST_LINES:
            self.close()
        line = self.stanza.rows.open(token, by)
        line.chain, self.chain = self.chain, []
        self.line, self.tier, self.wants = line, None, False
        return line
