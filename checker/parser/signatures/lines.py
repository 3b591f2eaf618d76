"""The lines of a signing page on which somebody signs, with the name and the title that go with each."""

from __future__ import annotations

import re

from msgspec.structs import replace

from checker.parser.signatures.kinds import Token
from checker.parser.signatures.parties import letters, same_words
from checker.parser.signatures.words import is_office

_BLANK_NAME = re.compile(
    r"[\W_]*(?:name|print|title|signature|seal)?[\W_]*|\[signatures? .*|\((?!.*\) *[A-Z]).*|.*illegible.*",
    re.IGNORECASE,
)
"""No name: the words for an empty label, words in parentheses, what is said of a signature."""
_MAY_SIGN = re.compile(r"\(?(?:duly )?authori[sz]ed signator(?:y|ies)\)?$", re.IGNORECASE)
"""Says who may sign, as no title does that has a label."""
_NEAR = 8
"""A name or a title begins so near to where its line does."""
_BELOW = 10
"""What is written at a line without a label stands so few rows below it."""


class SignLine:
    """One line to sign on; ``named`` and ``titled``: a label for it stands there, if only an empty one."""

    __slots__ = (
        "by", "chain", "column", "end", "last", "name", "named", "own", "row", "signature", "signed", "start",
        "title", "titled", "witness",
    )  # fmt: skip

    def __init__(self, token: Token, by: bool) -> None:
        self.by = by
        self.own = False
        """The signer says that he signs for himself ("Individually")."""
        self.signed = False
        self.signature: Token | None = None
        self.name: Token | None = None
        self.named = False
        self.title: Token | None = None
        self.titled = False
        self.witness = False
        """Words below it say that a witness or a notary signs there."""
        self.chain: list[tuple[Token, str]] = []
        """Tiers that stand over this line only."""
        self.row, self.column = token.line, token.column
        self.last = token.line
        """The last row in which something is written on it or under it."""
        self.start, self.end = token.start, token.end

    @property
    def person(self) -> Token | None:
        """Who signs: the printed name, or else what stands behind ``/s/``."""
        return self.name or self.signature

    def take(self, token: Token) -> None:
        """Stretch the block over a token."""
        self.last = max(self.last, token.line)
        self.start, self.end = min(self.start, token.start), max(self.end, token.end)

    def sign(self, token: Token) -> None:
        """A signature stands on the line."""
        self.signed = True
        if token.text and not _BLANK_NAME.fullmatch(token.text):
            self.signature = token
        self.take(token)

    def set_name(self, token: Token) -> None:
        """A name stands under the line or behind its label."""
        self.named = True
        self.take(token)
        if token.text and not _BLANK_NAME.fullmatch(token.text):
            self.name = token

    def set_title(self, token: Token) -> None:
        """A title stands under the line or behind its label, or behind the signer's name once more."""
        self.titled = True
        self.take(token)
        name, _, rest = token.text.partition(", ")
        if self.person is not None and rest and same_words(name, self.person.text):
            token = replace(token, text=rest if is_office(rest) else "", start=token.end - len(rest))
        if any(map(str.isalnum, token.text)):
            self.title = token


class Rows:
    """The lines of one stanza, and those of them that stand side by side.

    Lines that are drawn before anything is written under the first of them, or in one row, stand side
    by side; a name or a title belongs to the first of these that lacks one.
    """

    def __init__(self) -> None:
        self.lines: list[SignLine] = []
        self.groups: list[list[SignLine]] = []

    def __bool__(self) -> bool:
        return bool(self.lines)

    @property
    def group(self) -> list[SignLine]:
        """The lines that stand side by side at the end."""
        return self.groups[-1] if self.groups else []

    def open(self, token: Token, by: bool) -> SignLine:
        """Another line."""
        line = SignLine(token, by)
        group = self.group
        last = group[-1] if group and not token.run_on else None
        beside = last is not None and token.line in (last.row, last.name.line if last.name else 0)
        beside = beside or not any(each.named or each.titled for each in group)
        self.add(line, beside and bool(group))
        return line

    def add(self, line: SignLine, beside: bool = False) -> None:
        """Put a line behind the others, or beside the last of them."""
        if beside:
            self.group.append(line)
        else:
            self.groups.append([line])
        self.lines.append(line)

    def withdraw(self, line: SignLine) -> None:
        """A line that was none: an entity stands behind its "By:"."""
        self.lines.remove(line)
        self.groups[-1].remove(line)
        if not self.groups[-1]:
            self.groups.pop()

    def unsigned(self) -> SignLine | None:
        """The line that a signature behind it belongs to."""
        return next((line for line in self.group if not line.signed and line.person is None), None)

    def signed_by(self, token: Token) -> SignLine | None:
        """The line without a printed name that is signed by this person."""
        signed = ((line, line.signature) for line in self.lines if line.name is None)
        return next((line for line, hand in signed if hand and same_words(hand.text, token.text)), None)

    def _in(self, column: int | None) -> list[SignLine]:
        """The lines side by side that stand in a column, if any does; else all of them."""
        near = [] if column is None else [each for each in self.group if abs(each.column - column) <= _NEAR]
        return near or self.group

    def for_name(self, token: Token, column: int | None = None) -> SignLine | None:
        """The line that a name belongs to; without a label it is for one that is signed by nobody else."""
        alone = len(self.group) == 1 and not token.run_on and 0 < token.first_line - self.group[0].last <= 2
        free = [line for line in self._in(column) if not line.named]
        if token.kind != "name":
            free = [line for line in free if not line.titled and token.first_line - line.last <= _BELOW]
            free = [line for line in free if alone or not full_name(line.signature)]
        return next(iter(free), None)

    def for_title(self, labelled: bool = False, column: int | None = None) -> SignLine | None:
        """The line that a title belongs to: beside a person who signs for himself, the entity's."""
        lines = self._in(column)
        lacking = [line for line in lines if line.title is None and not (labelled and line.titled)]
        official = [line for line in lacking if line.by] or lacking
        written = [line for line in official if line.named or line.signed]
        return next(iter(written or official), None)

    def authorised(self) -> SignLine | None:
        """The line whose title says but that somebody may sign there."""
        return next((each for each in self.group if each.title and _MAY_SIGN.match(each.title.text)), None)


def full_name(token: Token | None) -> bool:
    """Whether a signature gives more than one word of a name."""
    return token is not None and len(letters(token.text)) >= 2
