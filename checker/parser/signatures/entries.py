"""What is written beside and below an attestation clause: signatures, names, titles, captions, witnesses.

One clause has one signer, so what stands there needs no names above it: each column is read downwards, and a
signature or another name begins another entry.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from checker.parser.cells import Cell
from checker.parser.signatures.kinds import Token, split_text
from checker.parser.signatures.lines import SignLine
from checker.parser.signatures.parties import letters, same_words
from checker.parser.signatures.runs import Run
from checker.parser.signatures.titles import is_office, is_title
from checker.parser.signatures.tokens import make_token
from checker.parser.signatures.words import ADDRESS, DATE, LABEL, OFFICE_RUN, WITNESS

_BLANK = re.compile(r"[\s._\u2026\u2013\u2014:*()\[\]\u25cf-]*")
_DRAWN = re.compile(r"\.{4,}|_{3,}|\u2026{2,}")
_SEAL = re.compile(
    r"[\[(]?(?:l\.? ?s\.?|(?:common |corporate |company |official )?seal(?: no\b.*)?|stamp)[\])]?\.?",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"[(*]?(?:(?:full |block |printed? |company )?(?:signature|signed|name|print|title|position|office held|"
    r"capacity|designation|seal|delete|please|affix|date|address|occupation|description|usual)\b)",
    re.IGNORECASE,
)
FIELD = re.compile(
    r"(?:(?:full |print(?:ed)? |witness )?(?:signature|name|title|position|address|occupation|"
    r"date)\b[\w /()]{0,30}|by|per|signed) ?:",
    re.IGNORECASE,
)
"""A label that asks for what stands beside it."""
_SIGNATURE_OF = re.compile(r"\(?signature of (?:(?:the|an?|its) )?(?P<office>[^()]+?)\)?", re.IGNORECASE)
_WITNESSED = re.compile(r"\bwitness\b", re.IGNORECASE)
_BEHIND = re.compile(
    r" \(?(?:signature|name)(?: and (?:signature|name))? of (?P<who>[a-z ]{3,40})\)?$", re.IGNORECASE
)
"""The caption of a line, which has come to stand behind what is written on it."""
_NEAR = 8
_LONGEST = 80


class Entry:
    """One who signs there, or a witness."""

    __slots__ = ("line", "office", "witness")

    def __init__(self, token: Token, witness: bool) -> None:
        self.line = SignLine(token, by=False)
        self.witness = witness
        self.office: Token | None = None
        """What the words below the line say that he is: ``Signature of director``."""

    @property
    def is_signed(self) -> bool:
        """Whether anybody's hand or name stands there."""
        return self.line.signed or self.line.person is not None


class Column:
    """What stands below each other beside or under a clause."""

    def __init__(self, column: int) -> None:
        self.column = column
        self.entries: list[Entry] = []
        self.witness = False
        """From here on it is witnesses who sign."""
        self.closed = False
        """An address or an occupation stands there: words that follow are no names."""

    @property
    def last(self) -> Entry | None:
        return self.entries[-1] if self.entries else None

    def open(self, token: Token, witness: bool = False) -> Entry:
        entry = Entry(token, witness or self.witness)
        self.entries.append(entry)
        self.closed = False
        return entry

    def read(self, cell: Cell, text: str, witnessed: bool) -> None:
        """A cell's words; ``witnessed``: the words about witnesses stand in its row or above."""
        caption = _BEHIND.search(text) if LABEL.match(text) else None
        if caption is not None:
            self.read(cell, text[: caption.start()], witnessed)
            if self.last is not None:
                self.last.witness = _WITNESSED.search(caption["who"]) is not None
            return
        run = Run(text, ((0, cell.start),), cell.line, cell.column, cell.blank_before)
        if WITNESS.match(text) and LABEL.match(text) is None and len(text) < _LONGEST:
            again = self.witness and _WITNESSED.fullmatch(text) is None
            if self.last is None or _WITNESSED.match(text) is None or (again and not self.last.witness):
                self._witnesses()
            else:
                self.last.witness = True  # the words below his line
            return
        labels = list(LABEL.finditer(text))
        at = labels[0].start() if labels else len(text)
        self._words(run, 0, at, witnessed)
        for label, following in zip(labels, [*labels[1:], None], strict=False):
            self._labelled(run, label, following.start() if following else len(text), witnessed)

    def _labelled(self, run: Run, label: re.Match[str], end: int, witnessed: bool) -> None:
        begin, end = _inner(run.text, label.end(), end)
        token = make_token("name", run, begin, end) if begin < end else None
        match label.lastgroup:
            case "by" | "sig" | "officer":
                self._sign(run, label, token, witnessed)
            case "rule":
                self._draw(make_token("rule", run, label.start(), label.end()))
                self._words(run, begin, end, witnessed)
            case "name":
                entry = self.last
                if entry is None or (entry.line.name is not None and token is not None):
                    entry = self.open(make_token("name", run, label.start(), label.end()))
                if token is not None:
                    self._name(entry, token)
            case "title" if self.last is not None and token is not None:
                self.last.line.set_title(token)
            case "witness":
                self._witnesses()
            case "address" | "date":
                self.closed = True

    def _sign(self, run: Run, label: re.Match[str], token: Token | None, witnessed: bool) -> None:
        """A signature, on the line drawn last or on one of its own."""
        entry = self.last
        mark = token or make_token("sig", run, label.start(), label.end())
        if entry is None or not _lacks_hand(entry, token):
            entry = self.open(mark, witnessed and bool(self.entries))
        if not entry.line.signed and (label.lastgroup == "sig" or token is not None):
            entry.line.sign(mark if token is not None else replace(mark, text=""))

    def _draw(self, token: Token) -> None:
        if self.last is None or self.last.line.title is not None or self.last.office is not None:
            self.open(token)

    def _witnesses(self) -> None:
        self.witness = True
        if self.last is not None and not self.last.is_signed:
            self.last.witness = True

    def _words(self, run: Run, begin: int, end: int, witnessed: bool) -> None:
        text = run.text
        drawn = _DRAWN.match(text, begin, end) is not None
        begin, end = _inner(text, begin, end)
        words = text[begin:end]
        if drawn and (begin >= end or self.last is None or self.last.is_signed):
            self._draw(make_token("rule", run, begin, end))
        if not words or _SEAL.fullmatch(words):
            return
        if (said := _WITNESSED.search(words)) is not None and said.start() > 0 and _CAPTION.match(words):
            if text[end : end + 1] == ":":
                self._witnesses()
            elif self.last is not None:
                self.last.witness = True
        elif said is not None and said.start() > 0:
            self._person(make_token("name", run, begin, begin + said.start() - 1), True)
            self._witnesses()
        elif (office := _SIGNATURE_OF.fullmatch(words)) is not None and self.last is not None:
            first, last = office.span("office")
            self.last.office = make_token("office", run, begin + first, begin + last)
        elif _CAPTION.match(words):
            return
        elif is_title(words):
            self._title(make_token("office", run, begin, end))
        else:
            self._plain(run, begin, end, witnessed)

    def _plain(self, run: Run, begin: int, end: int, witnessed: bool) -> None:
        words = run.text[begin:end]
        if any(map(str.isdigit, words)) or DATE.match(words) or ADDRESS.match(words) or len(words) > _LONGEST:
            self.closed = True
            return
        name, _, rest = words.partition(", ")
        if rest and _is_name(name) and not is_office(name):
            self._person(make_token("name", run, begin, begin + len(name)), witnessed)
            self._title(make_token("office", run, end - len(rest), end))
            return
        office = OFFICE_RUN.match(words)
        if office and is_title(office[0].strip()) and _is_name(words[office.end() :]):
            self._person(make_token("name", run, begin + office.end(), end), witnessed)
            self._title(make_token("office", run, begin, begin + len(office[0].rstrip(" ,"))))
            return
        kind, start, stop = next(split_text(words, None))
        if kind == "person" or (_is_name(words) and not self._is_titled_below()):
            stop = stop if kind == "person" else len(words)
            self._person(make_token("name", run, begin, begin + stop), witnessed)
        elif kind in ("office", "other", "role", "capacity"):
            self._title(make_token("office", run, begin + start, begin + stop))

    def _is_titled_below(self) -> bool:
        """Whether the last one's name stands there, and his title does not yet."""
        return self.last is not None and self.last.line.name is not None and self.last.line.title is None

    def _title(self, token: Token) -> None:
        entry = self.last
        if entry is not None and entry.line.title is None and not self.closed and not entry.witness:
            entry.line.set_title(token)

    def _person(self, token: Token, witnessed: bool) -> None:
        """A name without a label."""
        entry = self.last
        if self.closed or (entry is not None and entry.witness and entry.line.name is not None):
            return
        known = entry.line.person if entry is not None else None
        if entry is None or (known is not None and not _may_be(known, token)):
            entry = self.open(token, witnessed and bool(self.entries))
        self._name(entry, token)

    def _name(self, entry: Entry, token: Token) -> None:
        known = entry.line.name
        if known is None or len(token.text) >= len(known.text):
            entry.line.set_name(token)


def nearest(columns: list[Column], cell: Cell) -> Column:
    """The column in which a cell stands; another one where it stands in none."""
    near = [each for each in columns if abs(each.column - cell.column) <= _NEAR]
    if near:
        return min(near, key=lambda each: abs(each.column - cell.column))
    columns.append(Column(cell.column))
    return columns[-1]


def _inner(text: str, begin: int, end: int) -> tuple[int, int]:
    """Some words without the dots and dashes around them."""
    lead = _BLANK.match(text, begin, end)
    begin = lead.end() if lead else begin
    if begin and text[begin - 1] in "([" and begin < end:
        begin -= 1
    words = text[begin:end]
    kept = words.rstrip(" _:\u2014\u2013-*\u2026")
    if kept.endswith(".."):
        kept = kept.rstrip(".")
    return begin, begin + len(kept)


def _is_name(words: str) -> bool:
    """Whether some words may be a person's name: two to six, the first and the last with capitals."""
    parts = words.split()
    return 2 <= len(parts) <= 6 and all(part[0].isupper() for part in (parts[0], parts[-1]))


def _lacks_hand(entry: Entry, token: Token | None) -> bool:
    """Whether a signature may be that of someone whose name or title stands above it."""
    person = entry.line.person
    if entry.line.signed:
        return person is not None and token is not None and same_words(person.text, token.text)
    if person is None:
        return entry.line.title is None or entry.line.titled
    return token is not None and _may_be(person, token)


def _may_be(known: Token, token: Token) -> bool:
    """Whether a name is that of a signature: as ``J Roe`` is Jane Roe's."""
    return same_words(known.text, token.text) or (
        len(letters(known.text)) < 2 and known.text[:1].lower() == token.text[:1].lower()
    )
