"""From cells to tokens: labels with what follows them, and words without a label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from msgspec.structs import replace

from checker.model.reading import Reading
from checker.parser.cells import Cell, join_open
from checker.parser.signatures.fragments import Fragments
from checker.parser.signatures.kinds import Kind, Token, is_office, split_text
from checker.parser.signatures.known import Names
from checker.parser.signatures.words import ACK, DEED, LABEL, OFFICE, PERSON

_OPEN_DESCRIPTION = re.compile(r"(?<!\w)(?:an?|the|of|and|&)(?: [A-Z][a-z]+){0,2}$")
_WRITTEN_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, ?\d{4}")
_SAID_TO_BE = re.compile(r" ?\((?:signature|signed|seal|sign|illegible)\)\.?$", re.IGNORECASE)
_CAPITALS = re.compile(r" +(?P<name>[A-Z][A-Z.'-]+(?: [A-Z0-9][A-Z0-9.'-]*)+)")
_OPEN_CAPITALS = re.compile(r"[A-Z]{2}[^\n]* (?:AND|OF|THE|&)$|, as$")
_FIELD = re.compile(
    r"/[sS]/|(?:Name|NAME|Title|TITLE|Its|ITS|Printed|PRINTED|Print(?:ed)? Name|PRINT(?:ED)? NAME) ?:"
)
_ONE_NAME = 80
_PAGE_NUMBER = re.compile(r"(?<! ) {1,4}\d{1,3}$")
_BRANCH_LINE = re.compile(r"(?:[A-Z][\w.]* ){0,3}(?:BRANCH(?:ES)?|Branch(?:es)?|AGENCY|Agency)\b")
_SAID_LAST = re.compile(r"(?<!uthorized)(?<!UTHORIZED) (?:Signature|Title|Name)$")
_SAID_FIRST = re.compile(r"(?:Signature|Title|Printed Name) (?=[A-Z])")
_FILL = " \n_.,:;\u2014-"


def tokens(reading: Reading, cells: Sequence[Cell], names: Names, fragments: Fragments) -> list[Token]:
    """The tokens of one stream of cells, in order."""
    found: list[Token] = []
    apart = {cell.start for cell in cells if cell.start in fragments.pieces}
    for cell in _joined(reading, cells, apart):
        if cell.rule:
            found.append(_token("rule", cell, cell.start, cell.start, ""))
        elif cell.start in apart:
            found.extend(_fragment(reading, cell, names, fragments))
        else:
            for token in _cell_tokens(reading, cell, names):
                found.extend(_known(token, names))
    return found


def _known(token: Token, names: Names) -> Iterator[Token]:
    """A token, seen with the parties' names: a person is no entity, a label no part of a name."""
    if token.kind != "entity":
        yield token
    elif names.is_person(token.text):
        yield replace(token, kind="person")
    else:
        label, _, name = token.text.partition(" ")
        at = token.start + len(label) + 1
        if names.is_label(label) and " " in name and not names.is_party(token.text):
            yield replace(token, kind="role", text=label, end=at - 1)
            yield replace(token, start=at, text=name)
        else:
            yield token


def _joined(reading: Reading, cells: Sequence[Cell], apart: set[int]) -> Iterator[Cell]:
    """The cells, those made one that a person reads as one; those of broken names are left as they are."""
    waiting: list[Cell] = []
    for cell in [*cells, None]:
        if cell is not None and cell.start not in apart:
            waiting.append(cell)
            continue
        joined = _with_branches(reading, join_open(reading, waiting, _OPEN_DESCRIPTION))
        yield from _filled(reading, join_open(reading, joined, _OPEN_CAPITALS, lower=False))
        waiting = []
        if cell is not None:
            yield cell


def _with_branches(reading: Reading, cells: Sequence[Cell]) -> list[Cell]:
    """The cells, the line of a bank's branch joined to the bank's name above it."""
    joined: list[Cell] = []
    for cell in cells:
        before = joined[-1] if joined else None
        if (
            before is not None
            and not (cell.rule or before.rule or cell.blank_before)
            and 0 <= cell.start - before.end <= 2
            and _BRANCH_LINE.match(reading.text, cell.start, cell.end)
            and not LABEL.search(reading.text, before.start, before.end)
        ):
            joined[-1] = replace(before, end=cell.end, line=cell.line, top=before.first_line)
        else:
            joined.append(cell)
    return joined


def _filled(reading: Reading, cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells, a label alone ("Title:") made one with the words behind it."""
    label: Cell | None = None
    for cell in cells:
        if label is not None and (label.line != cell.line or LABEL.match(reading.text, cell.start, cell.end)):
            yield label
            label = None
        if label is not None:
            yield replace(cell, start=label.start, column=label.column, blank_before=label.blank_before)
            label = None
        elif not cell.rule and _FIELD.fullmatch(reading.text, cell.start, cell.end):
            label = cell
        else:
            yield cell
    if label is not None:
        yield label


def _fragment(reading: Reading, cell: Cell, names: Names, fragments: Fragments) -> Iterator[Token]:
    """A broken name as one token, and what its cell holds beyond it."""
    begin, end = fragments.pieces[cell.start]
    name = fragments.names.get(cell.start)
    text = reading.text[cell.start : cell.end]
    yield from _plain(text, 0, begin, cell, names)
    if name is not None:
        token = _token("entity", cell, name.start, name.end, name.text)
        yield replace(token, kind="person") if names.is_person(name.text) else token
    if end < len(text):
        yield from _cell_tokens(reading, replace(cell, start=cell.start + end), names)


def _cell_tokens(reading: Reading, cell: Cell, names: Names) -> Iterator[Token]:
    text = reading.text[cell.start : cell.end]
    heading = ACK.match(text) or DEED.match(text)
    opened = heading.end() if heading else 0
    labels = [label for label in LABEL.finditer(text) if label.start() >= opened]
    first = labels[0].start() if labels else len(text)
    yield from _plain(text, 0, first, cell, names)
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        kind = cast(Kind, label.lastgroup)  # the groups of LABEL are named after kinds
        end = following.start() if following else len(text)
        yield from _labelled(kind, label, text, end, cell, names)


def _labelled(
    kind: Kind, label: re.Match[str], text: str, end: int, cell: Cell, names: Names
) -> Iterator[Token]:
    """A label's token, and what its content says beyond it."""
    begin = end - len(text[label.end() : end].lstrip(_FILL))
    content = text[begin:end].rstrip(" _,;\u2014-")
    end = begin + len(content)
    at = cell.start
    if kind == "date":
        date = _WRITTEN_DATE.match(text, begin, end)
        begin = date.end() if date else begin
    if kind in ("rule", "witness", "date", "officer"):
        yield _token(kind, cell, at + label.start(), at + label.end(), label[0])
        yield from _plain(text, begin, end, cell, names)
        return
    if not content:
        yield _token(kind, cell, at + label.start(), at + label.end(), "")
        return
    if kind == "address":
        yield _token(kind, cell, at + begin, at + end, content)
        return
    parts = list(split_text(content, at + begin, names.pattern, _is_dense(cell)))
    if kind == "by":
        yield _token("by", cell, at + label.start(), at + label.end(), "")
        yield from (
            _token(part, cell, start, stop, reading_part(text, cell, start, stop))
            for part, start, stop in parts
        )
        return
    if cell.run_on and kind in ("name", "title") and parts and parts[0][0] == "entity":
        yield _token(kind, cell, at + label.start(), at + label.end(), "")
        yield from _plain(text, begin, end, cell, names)
        return
    if (
        kind == "sig"
        and parts
        and parts[0][0] == "entity"
        and parts[0][2] >= at + end - 1
        and not names.is_person(content)
    ):
        _, start, stop = parts[0]  # a company's name where its signature would stand
        yield _token("entity", cell, start, stop, reading_part(text, cell, start, stop))
        yield _token("sig", cell, stop, stop, "")
        return
    kinds = [part for part, _, _ in parts]
    if (
        kind == "title"
        and kinds[:2] == ["person", "office"]
        and text[begin : parts[0][2] - at] in text[:begin]
    ):
        yield from _plain(text, begin, end, cell, names)
        return
    if kind in ("sig", "name"):
        person = _leading_person(_SAID_LAST.sub("", content), text[:begin])
        yield _token(kind, cell, at + begin, at + begin + len(person), person)
        yield from _plain(text, begin + len(person), end, cell, names)
        return
    whole = kinds[:1] == ["entity"] and parts[0][2] >= at + end and not is_office(content)
    tail = _tail_entity(parts, content, at + begin) if cell.run_on or whole else None
    if tail is not None:
        title = text[begin : tail - at].rstrip(" ,;_")
        yield _token("title", cell, at + begin, at + begin + len(title), title)
        yield from _plain(text, tail - at, end, cell, names)
    else:
        content = _PAGE_NUMBER.sub("", content)
        yield _token("title", cell, at + begin, at + begin + len(content), content)


def _tail_entity(parts: list[tuple[Kind, int, int]], content: str, start: int) -> int | None:
    """Where, behind a title on a line without columns, the next block's name begins."""
    kinds = [part[0] for part in parts]
    if "entity" in kinds:
        return parts[kinds.index("entity")][1]
    if content.isupper():
        return None
    offices = list(OFFICE.finditer(content))
    capitals = _CAPITALS.match(content, offices[-1].end()) if offices else None
    return start + capitals.start("name") if capitals else None


def _leading_person(content: str, before: str) -> str:
    """The name at the head of some words; the words themselves if there is none.

    ``before`` is what stands before them: a name that stands there too ends with its last word.
    """
    content = _SAID_TO_BE.sub("", content)
    words = content.split(" ")
    for size in range(len(words) - 1, 1, -1):
        if f"{' '.join(words[:size])}," in before:
            return " ".join(words[:size])
    for size in range(2, len(words) // 2 + 1):
        if [word.lower() for word in words[:size]] == [word.lower() for word in words[size : 2 * size]]:
            return " ".join(words[:size])
    for part, start, stop in split_text(content, 0, None):
        if part == "person" and start == 0:
            return content[:stop]
        break
    match = PERSON.match(content)
    if match and match.end() < len(content) and len(words) > 6:
        return match[0]
    return content


def _is_dense(cell: Cell) -> bool:
    """Whether a cell may hold several names that nothing parts."""
    return cell.run_on and cell.end - cell.start > _ONE_NAME


def _plain(text: str, begin: int, end: int, cell: Cell, names: Names) -> Iterator[Token]:
    """The tokens of words without a label."""
    words = text[begin:end]
    said = _SAID_FIRST.match(words.lstrip(" "))
    lead = len(words) - len(words.lstrip(" ,;:_."))
    lead += said.end() if said else 0
    words = _SAID_LAST.sub("", words[lead:]).rstrip(" _,;\u2014")
    if not words or not any(map(str.isalnum, words)):
        return
    for kind, start, stop in split_text(words, cell.start + begin + lead, names.pattern, _is_dense(cell)):
        yield _token(kind, cell, start, stop, reading_part(text, cell, start, stop))


def reading_part(text: str, cell: Cell, start: int, stop: int) -> str:
    """Words of a cell by their place in the reading text."""
    return text[start - cell.start : stop - cell.start]


def _token(kind: Kind, cell: Cell, start: int, end: int, text: str) -> Token:
    return Token(kind, start, end, text, cell.line, cell.column, cell.blank_before, cell.run_on, cell.top)
