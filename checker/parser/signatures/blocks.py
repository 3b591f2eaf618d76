"""From tokens to blocks: who signs, through whom, which person, with which title.

Blocks stand one after another, or side by side with their cells mixed line by line. Both are read by
one idea: blocks that were opened together stay open, and each signature, name and title goes to the
first of them that still lacks one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from checker.parser.signatures.drafts import (
    Draft,
    Mode,
    beyond,
    capacity,
    full_name,
    lines_ahead,
    same_words,
    settled,
    share,
)
from checker.parser.signatures.kinds import Token, is_office, is_role, is_title
from checker.parser.signatures.words import AGREED

_MOST_OPEN = 40
"""So many blocks may be open side by side."""
_LINES = ("by", "sig", "rule")
_BLANK_NAME = re.compile(r"[\W_]*(?:illegible|name|print|title|signature|seal)?[\W_]*", re.IGNORECASE)


class Assembler:
    """Reads tokens in order; ``blocks`` are those that are complete."""

    def __init__(self, individuals: Sequence[str]) -> None:
        self.individuals = individuals
        self.blocks: list[Draft] = []
        self.group: list[Draft] = []
        self.label: Token | None = None
        self.mode: Mode = "party"
        self.before: Token | None = None
        self.current: Draft | None = None
        self.line_waits: Token | None = None
        """A line drawn for nobody yet."""
        self.following: Token | None = None
        self.lines_ahead = 0
        """How many lines to sign on come before the next name, this one included."""
        self.wants: Literal["", "name", "title"] = ""

    def read(self, items: Sequence[Token]) -> None:
        """Read the tokens of a region; a ``break`` stands between two columns or pages."""
        for index, token in enumerate(items):
            if token.kind in _LINES and len(self.group) > 1 and not self._any_begun:
                self.group = settled(self.group, lines_ahead(items, index))
            self.following = items[index + 1] if index + 1 < len(items) else None
            self.lines_ahead = lines_ahead(items, index) if token.kind == "sig" else 0
            handler = getattr(self, f"_on_{token.kind}", None)
            if handler is not None:
                handler(token)
            self.before = token if token.kind != "break" else None
        self.flush()

    def _on_break(self, token: Token) -> None:
        """A column or a page ends: close what is signed; names without a signature wait for it."""
        if self.group and all(draft.begun for draft in self.group):
            self.flush()
            self.label = None
        if self.mode == "witness":
            self.mode = "party"

    def flush(self) -> None:
        """Close the blocks that are open together."""
        for draft in self.group:
            if draft.individual and draft.head is not None and self._is_party(draft.head):
                draft.name = draft.name or draft.head
        signed = [draft for draft in self.group if draft.begun]
        if signed:
            for draft in self.group:
                if not draft.begun:
                    share(draft, signed)
            self.blocks.extend(draft for draft in self.group if draft.begun)
        self.group = []
        self.current = None
        self.line_waits = None
        self.wants = ""

    @property
    def _any_begun(self) -> bool:
        return any(draft.begun for draft in self.group)

    def _close_signed(self) -> None:
        """Something new begins: close the open blocks if anything of a signature stands in them."""
        if self._any_begun:
            self.flush()

    def _on_prose(self, token: Token) -> None:
        self.flush()
        self.label = None
        self.mode = "party"

    def _on_ack(self, token: Token) -> None:
        self.flush()
        self.label = None
        opens = not self.blocks and AGREED.fullmatch(token.text)
        self.mode = "party" if opens else "acknowledgment"

    def _on_witness(self, token: Token) -> None:
        self._close_signed()
        self.mode = "witness"

    def _on_role(self, token: Token) -> None:
        if not token.text.endswith(":") and is_office(token.text) and self._lacks_title() is not None:
            self._on_office(token)
            return
        self._close_signed()
        if self.mode == "witness":
            self.mode = "party"
        self.label = token

    def _on_entity(self, token: Token) -> None:
        if self._is_party(token) or self.wants == "name":
            self._on_person(token)
            return
        if self._tier(token):
            return
        self._close_signed()
        if self.mode == "witness":
            self.mode = "party"
        self._open(token, individual=False)

    def _tier(self, token: Token) -> bool:
        """Take an entity behind "By:" for a tier of the block that is open."""
        if self.before is None or self.before.kind != "by" or self.current is None or self.current.signed:
            return False
        draft = self.current
        if draft.inherited:
            draft.chain, draft.inherited = [], False
        draft.chain.append((token, ""))
        draft.by = False
        draft.take(token)
        return True

    def _open(self, head: Token | None, individual: bool) -> Draft:
        draft = Draft(head, self.label, self.mode, individual)
        self.label = None
        self._add(draft)
        self.current = draft
        return draft

    def _add(self, draft: Draft) -> None:
        if len(self.group) >= _MOST_OPEN:
            self.flush()
        self.group.append(draft)

    def _on_aside(self, token: Token) -> None:
        """A seal behind a name stands for its signature."""
        before = self.before
        sealed = before is not None and before.line == token.line and "seal" in token.text.lower()
        if sealed and self.group and self.group[-1].head is before and not self.group[-1].begun:
            self.group[-1].line_drawn = True
            self.group[-1].take(token)

    def _on_description(self, token: Token) -> None:
        if self.group and not self.group[-1].begun:
            self.group[-1].take(token)

    def _on_capacity(self, token: Token) -> None:
        draft = self.current
        if draft is None:
            return
        if draft.begun and draft.title is None and token.text[:3].lower() not in ("as ", "sol", "in "):
            draft.title = token
            self.wants = ""
        elif draft.chain and not draft.chain[-1][1]:
            draft.chain[-1] = (draft.chain[-1][0], capacity(token.text))
        draft.take(token)

    def _on_by(self, token: Token) -> None:
        if self.before is not None and self.before.kind == "by" and self.before.line == token.line:
            return  # "By: Signature:"
        waiting = [draft for draft in self.group if not draft.has_line]
        if waiting:
            draft = waiting[0]
        elif self.group and self.label is None and not self._by_a_party():
            signed = [draft for draft in self.group if draft.signed and not draft.by and draft.name is None]
            if signed:
                draft = signed[0]
                self.wants = "name"
            else:
                draft = self._again(self.group[-1])
        else:
            draft = self._open(None, individual=False)
        draft.by = True
        draft.individual = False
        if draft.mode == "witness" and draft.head is not None:
            draft.mode = "party"  # an entity in capitals that looked like a person's name
        draft.take(token)
        self.current = draft

    def _by_a_party(self) -> bool:
        """Whether behind "By:" a party who is a person signs, the entity before him having signed."""
        following = self.following
        return following is not None and following.kind == "sig" and self._is_party(following)

    def _again(self, first: Draft) -> Draft:
        """Another signature for the same entity."""
        draft = Draft(first.head, first.label, first.mode, first.individual)
        draft.chain, draft.inherited = list(first.chain), bool(first.chain)
        draft.block_start = draft.block_end = -1
        self._add(draft)
        return draft

    def _on_sig(self, token: Token) -> None:
        text = token.text
        if (
            self.before is not None
            and self.before.kind == "by"
            and self.current is not None
            and not self.current.signed
        ):
            draft = self.current
        else:
            open_ones = [draft for draft in self.group if not draft.signed and not draft.name]
            labelled = self.label is not None and self.before is self.label
            if labelled or self._signs_alone(token, len(open_ones)):
                draft = self._open(None, individual=True)
            elif open_ones:
                draft = open_ones[0]
            else:
                if self._any_begun and not self._side_by_side():
                    self.flush()
                draft = self._open(None, individual=True)
        draft.signed = True
        draft.signature = token if text and not _BLANK_NAME.fullmatch(text) and not is_title(text) else None
        draft.take(token)
        self.current = draft
        self.line_waits = None

    def _signs_alone(self, token: Token, heads: int) -> bool:
        """Whether a party who is a person signs for himself although names wait for a signature."""
        return 0 < heads < self.lines_ahead and self._is_party(token)

    def _is_party(self, token: Token) -> bool:
        """Whether a person is one of the parties."""
        return any(same_words(name, token.text) for name in self.individuals)

    def _side_by_side(self) -> bool:
        """Whether a second signature stands directly after another one, without a name between."""
        return self.before is not None and self.before.kind == "sig"

    def _on_rule(self, token: Token) -> None:
        before = self.before
        if before is not None and (
            before.line == token.line or (before.kind in ("by", "sig") and token.line - before.line <= 3)
        ):
            return  # the line that a label or a signature stands on
        lacking = [draft for draft in self.group if not draft.has_line]
        if lacking:
            lacking[0].line_drawn = True
            lacking[0].take(token)
            self.current = lacking[0]
        else:
            self.line_waits = token

    def _on_name(self, token: Token) -> None:
        draft = self._for_name(token)
        if draft is None:
            if self.line_waits is None:
                return
            draft = self._individual()
        self.current = draft
        draft.take(token)
        if token.text and not _BLANK_NAME.fullmatch(token.text):
            draft.name = token
        else:
            self.wants = "name"

    def _individual(self) -> Draft:
        """A person who signs on a line drawn for nobody yet."""
        self._close_signed()
        draft = self._open(None, individual=True)
        draft.line_drawn = True
        self.line_waits = None
        return draft

    def _for_name(self, token: Token) -> Draft | None:
        """The open block that a name belongs to; a name without a label must not contradict the signature."""
        nameless = [draft for draft in self.group if draft.has_line and draft.name is None]
        for draft in nameless:
            if draft.signature is not None and same_words(draft.signature.text, token.text):
                return draft
        if token.kind == "name":
            return nameless[0] if nameless else None
        if token.text.isupper():  # behind an empty "Title:" capitals are the next entity's
            nameless = [draft for draft in nameless if draft.signature or not draft.title_asked]
        return next((draft for draft in nameless if not full_name(draft.signature)), None)

    def _lacks_title(self) -> Draft | None:
        return next((draft for draft in self.group if draft.begun and draft.title is None), None)

    def _on_title(self, token: Token) -> None:
        draft = self._lacks_title()
        if draft is None:
            if self.current is not None and self.current.chain and not self.current.begun:
                self._on_capacity(token)
            return
        draft.take(token)
        draft.title_asked = True
        self.current = draft
        if token.text:
            draft.title = token
        else:
            self.wants = "title"

    def _on_office(self, token: Token) -> None:
        draft = self._lacks_title()
        if draft is not None:
            draft.title = token
            draft.take(token)
        self.wants = ""

    def _on_person(self, token: Token) -> None:
        if (
            self.wants == "title"
            and self.current is not None
            and self.before is not None
            and self.before.kind == "title"
            and self.before.line == token.line
        ):
            self.current.title = token
            self.current.take(token)
            self.wants = ""
            return
        if self._is_party(token) and self._own_block(token):
            return
        if any(draft.name is not None and same_words(draft.name.text, token.text) for draft in self.group):
            return  # the same name once more
        draft = self._for_name(token)
        if draft is not None:
            rest = beyond(draft, token)
            draft.name = draft.signature if rest is not None else token
            draft.take(token)
            self.current = draft
            self.wants = ""
            if rest is not None:
                self._on_person(rest)
        elif self.line_waits is not None:
            draft = self._individual()
            draft.name = token
            draft.take(token)
        else:
            if any(draft.begun for draft in self.group):
                self.flush()
            self._open(token, individual=True)

    def _own_block(self, token: Token) -> bool:
        """Give a person who is a party a block of his own, unless the open line is signed by him."""
        draft = self._for_name(token)
        if draft is None or draft.individual or draft.head is None:
            return False
        if draft.signature is not None and same_words(draft.signature.text, token.text):
            return False
        if not (self.label is not None or self.line_waits is not None or draft.signature is not None):
            return False
        own = self._open(None, individual=True)
        own.line_drawn = True
        own.name = token
        own.take(token)
        return True

    def _answers(self, token: Token) -> bool:
        """Whether a token stands where an empty label wants its words."""
        reach = 4 if self.wants == "name" else 1
        near = (
            self.before is not None
            and token.line - self.before.line <= reach
            and self.before.kind in ("name", "title", "by")
        )
        return near and sum(map(str.isalpha, token.text)) >= 2

    def _on_other(self, token: Token) -> None:
        if self.wants and self.current is not None and self._answers(token):
            if self.wants == "name":
                self.current.name = token
            else:
                self.current.title = token
            self.current.take(token)
            self.wants = ""
            return
        draft = self._for_name(token)
        if draft is not None and draft.signature is not None and same_words(draft.signature.text, token.text):
            draft.name = token
            draft.take(token)
        elif is_role(token.text) or (token.text.isupper() and sum(map(str.isalpha, token.text)) >= 4):
            self._on_entity(token)
