"""Attestation clauses on the page: where they stand, and who signs beside and below them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

from msgspec import Struct
from msgspec.structs import replace

from checker.model.reading import Reading
from checker.parser.cells import Cell, line_cells
from checker.parser.signatures.attestation import (
    STARTS,
    Attestation,
    is_finished,
    may_begin,
    names_signer,
    read_attestation,
)
from checker.parser.signatures.blocks import Block
from checker.parser.signatures.entries import CAPTION, Column, Entry, with_hands
from checker.parser.signatures.kinds import is_role
from checker.parser.signatures.lines import SignLine
from checker.parser.signatures.page import Head
from checker.parser.signatures.parties import Names, same_words
from checker.parser.signatures.runs import Run, make_run, read_runs
from checker.parser.signatures.tokens import tokens
from checker.parser.signatures.words import ACK, LABEL, WITNESS, is_title
from checker.parser.signatures.wraps import join_wrapped
from checker.text.names import split_name

_BRACE = re.compile(r"(?<!\S)\)+(?!\S)|(?<=\S) ?\)+$(?<!\(\w\))")
_OPEN = re.compile(r"(?:\b(?:by|of|and|for|the|behalf|its|an?|as|to|in|with)|[,&(])$", re.IGNORECASE)
_MAY = re.compile(r"signed[ ,]|executed[ ,]|seal(?:ed| of)| by (?:its|an?|two|his|her|their) ")
_COLUMN = 8
_BESIDE = 3
_MOST_LINES = 18


class Clause(Struct, frozen=True):
    """A clause and where its words stand."""

    said: Attestation
    run: Run
    cells: frozenset[int]
    """Where its cells begin."""
    left: int
    right: int
    """Between which columns stands what belongs to it."""
    last: int
    """The row in which it ends."""


def may_attest(reading: Reading, first: int, last: int) -> bool:
    """Whether some line could begin a clause."""
    return _MAY.search(reading.folded, reading.lines[first].start, reading.lines[last - 1].end) is not None


def read_attested(
    reading: Reading, first: int, last: int, start: int, names: Names
) -> Iterator[tuple[range, list[Block]]]:
    """The clauses of some lines, those side by side together: where they stand and who signs there."""
    rows = [_row(reading, index, start) for index in range(first, last)]
    bands: list[tuple[int, list[Clause]]] = []
    at = 0
    while at < len(rows):
        clauses = _clauses(reading, rows, at, names)
        if clauses:
            bands.append((at, clauses))
            at = max(clause.last for clause in clauses)
        at += 1
    for index, (top, clauses) in enumerate(bands):
        limit = bands[index + 1][0] if index + 1 < len(bands) else len(rows)
        bottom = _bottom(reading, rows, max(clause.last for clause in clauses) + 1, limit)
        blocks = [block for clause in clauses for block in _signed(reading, rows[top:bottom], clause, names)]
        yield range(first + top, first + bottom), blocks


def is_clause_line(reading: Reading, index: int) -> bool:
    """Whether a clause may begin in a cell of a line."""
    return any(may_begin(reading.text[cell.start : cell.end]) for cell in line_cells(reading, index))


def _row(reading: Reading, index: int, start: int) -> list[Cell]:
    """The cells of a line, apart at the brace that stands between a clause and its signatures."""
    found: list[Cell] = []
    for cell in line_cells(reading, index, start):
        text = reading.text[cell.start : cell.end]
        at = 0
        drawn = (
            brace for brace in _BRACE.finditer(text) if "(" not in text[: brace.start()].rpartition(")")[2]
        )
        for brace in [*drawn, None]:
            end = brace.start() if brace else len(text)
            part = text[at:end].strip()
            if part and found and _is_label(reading, found[-1], part):
                found[-1] = replace(found[-1], end=cell.start + end)
            elif part:
                begin = cell.start + text.index(part, at)
                column = cell.column + begin - cell.start
                found.append(
                    Cell(begin, begin + len(part), cell.line, column, cell.blank_before, run_on=cell.run_on)
                )
            at = brace.end() if brace else end
    return found


def _is_label(reading: Reading, before: Cell, part: str) -> bool:
    """Whether a cell is but the label of what stands in the next."""
    words = reading.text[before.start : before.end]
    asks = words.endswith(":") and CAPTION.match(words) is not None and not may_begin(words)
    label = LABEL.match(part)
    return asks and (label is None or label.lastgroup == "rule") and CAPTION.match(part) is None


def _clauses(reading: Reading, rows: Sequence[list[Cell]], at: int, names: Names) -> list[Clause]:
    """The clauses that begin side by side in a row."""
    row = rows[at]
    heads = [cell for cell in row if not cell.run_on and may_begin(reading.text[cell.start : cell.end])]
    found: list[Clause] = []
    for index, cell in enumerate(heads):
        left = cell.column - _COLUMN if cell is not row[0] else 0
        right = heads[index + 1].column - 2 if index + 1 < len(heads) else 10**6
        cells, last = _gather(reading, rows, at, cell)
        run = _run(reading, cells)
        said = read_attestation(run, names)
        if said is not None:
            found.append(Clause(said, run, frozenset(each.start for each in cells), left, right, last))
    return found


def _gather(reading: Reading, rows: Sequence[list[Cell]], at: int, head: Cell) -> tuple[list[Cell], int]:
    """The cells of a clause and the row of its last."""
    cells = [head]
    text = reading.text[head.start : head.end]
    for beside in rows[at][rows[at].index(head) + 1 :]:
        gap = beside.column - cells[-1].column - (cells[-1].end - cells[-1].start)
        if gap > _BESIDE or (names_signer(text) and not _OPEN.search(text)):
            break
        cells.append(beside)  # but a brace, with a line's end lost, stands between
        text = f"{text} {reading.text[beside.start : beside.end]}"
    last = at
    for index in range(at + 1, min(at + _MOST_LINES, len(rows))):
        if is_finished(text):
            break
        cell = next((each for each in rows[index] if abs(each.column - head.column) <= _COLUMN), None)
        asks = _OPEN.search(text) is not None or "seal of" in text.lower()
        if cell is None or (cell.blank_before and not asks):
            break
        words = reading.text[cell.start : cell.end]
        if (STARTS.match(words) and cell.blank_before) or LABEL.match(words):
            break
        if (words[0] == "[" and CAPTION.match(words)) or (is_title(words) and names_signer(text)):
            break
        cells.append(cell)
        text, last = f"{text} {words}", index
    return cells, last


def _run(reading: Reading, cells: Iterable[Cell]) -> Run:
    """The words of a clause as one."""
    runs = (make_run(cell, reading.text[cell.start : cell.end]) for cell in cells)
    return reduce(Run.joined, runs)


def _bottom(reading: Reading, rows: Sequence[list[Cell]], at: int, limit: int) -> int:
    """The row before which ends what belongs to clauses: another name, a heading, a sentence."""
    alone = (index for index in range(at, limit) if len(rows[index]) == 1 and rows[index][0].blank_before)
    heads = (index for index in alone if _is_head(reading.text[rows[index][0].start : rows[index][0].end]))
    return next(heads, limit)


def _is_head(text: str) -> bool:
    """Whether words alone in their row are a name or a heading under which others sign."""
    if WITNESS.match(text) or LABEL.match(text):
        return False
    return is_role(text) or ACK.match(text) is not None or split_name(text).suffix is not None


def _signed(reading: Reading, rows: Sequence[list[Cell]], clause: Clause, names: Names) -> list[Block]:
    """The blocks of one clause, with what stands beside and below it in some rows."""
    cells = _columns(reading, rows, clause)
    own = [each for each in cells if abs(each[0].column - clause.run.column) <= _COLUMN]
    entries: list[Entry] = []
    for column in [*(each for each in cells if each not in own), *own]:
        found = Column()
        for token in with_hands(join_wrapped(tokens(read_runs(reading, column, names), names))):
            witnessed = clause.said.presence and token.line >= clause.run.line
            if witnessed and column in own and not clause.said.seal:
                found.witness = found.witness or any(entry.line.row < token.line for entry in entries)
            found.read(token, witnessed)
        entries += found.entries
    entries.sort(key=lambda entry: entry.line.column)
    return _blocks(clause, _signers(clause, entries), names)


def _columns(reading: Reading, rows: Sequence[list[Cell]], clause: Clause) -> list[list[Cell]]:
    """What stands below each other beside and below a clause."""
    columns: list[list[Cell]] = []
    for row in rows:
        before: list[Cell] | None = None
        for cell in row:
            if cell.start in clause.cells or not clause.left <= cell.column < clause.right:
                continue
            near = [each for each in columns if abs(each[0].column - cell.column) <= _COLUMN]
            column = min(near, key=lambda each: abs(each[0].column - cell.column), default=None)
            if column is None and before is not None and is_title(reading.text[cell.start : cell.end]):
                column = before  # the title behind a name in its row
            if column is None:
                column = []
                columns.append(column)
            column.append(cell)
            before = column
    return columns


def _signers(clause: Clause, entries: list[Entry]) -> list[Entry]:
    """Those who sign; who attests a seal signs for its owner."""
    signers = [entry for entry in entries if not entry.witness]
    written = [entry for entry in entries if entry.is_signed]
    own = [entry for entry in written if not entry.witness]
    return own or (written if clause.said.seal else []) or signers


def _blocks(clause: Clause, entries: list[Entry], names: Names) -> list[Block]:
    said = clause.said
    own = said.head.kind == "person" or (said.head.kind == "role" and not said.official)
    lines = [_line(entry, said) for entry in entries]
    people = [each for each in said.people if not any(line.name is each[0] for line in lines)]
    lines = lines or [SignLine(said.head, False) for _ in people] or [SignLine(said.head, False)]
    for line, (name, title) in zip([line for line in lines if line.person is None], people, strict=False):
        line.name, line.title = name, line.title or title
    if said.head.kind == "person":
        lines = lines[:1]
        lines[0].name, lines[0].title = said.head, None
    blocks = []
    for line in lines:
        head = Head(said.head)
        head.label, head.chain = said.label, list(said.chain)
        line.by = not own
        blocks.append(Block(head, line, "party", names))
    return blocks


def _line(entry: Entry, said: Attestation) -> SignLine:
    """The line of one who signs, with his name as the clause says it."""
    line = entry.line
    person = line.person
    if person is not None:
        for name, title in said.people:
            if same_words(name.text, person.text):
                line.name, line.title = name, line.title or title
    return line
