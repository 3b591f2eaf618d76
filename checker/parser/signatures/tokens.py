"""From cells to tokens: labels with what follows them, and words without a label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from checker.model.reading import Reading
from checker.parser.cells import Cell, join_open
from checker.parser.signatures.kinds import Kind, Token, is_office, is_role, split_text
from checker.parser.signatures.words import LABEL, PERSON
from checker.text.names import split_name

_OPEN_END = re.compile(r"(?<!\w)(?:to|of|in|as|and|by|with|under|the|an?)(?: [A-Z]\w+)?$")
_OPEN_DESCRIPTION = re.compile(r"(?<!\w)(?:an?|the|of|and|&)(?: [A-Z][a-z]+){0,2}$")
_WRITTEN_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, ?\d{4}")
_SAID_TO_BE = re.compile(r" ?\((?:signature|signed|seal|sign|illegible)\)\.?$", re.IGNORECASE)
_FILL = " \n_.,:;\u2014-"
_NAME_PARTS = ("entity", "other", "person", "role", "capacity", "office")
_KEPT = ("title", "description", "capacity")
_MOST_LINES = 4
_OPEN_NAME = re.compile(r"(?:&|,|\b(?:and|of|for|the|in|as|its|de)|-)$", re.IGNORECASE)


def tokens(reading: Reading, cells: Sequence[Cell], known: re.Pattern[str] | None) -> list[Token]:
    """The tokens of one stream of cells, in order."""
    found: list[Token] = []
    for cell in join_open(reading, cells, _OPEN_DESCRIPTION):
        if cell.rule:
            found.append(_token("rule", cell, cell.start, cell.start, ""))
        else:
            found.extend(_cell_tokens(reading, cell, known))
    return found


def _cell_tokens(reading: Reading, cell: Cell, known: re.Pattern[str] | None) -> Iterator[Token]:
    text = reading.text[cell.start : cell.end]
    labels = list(LABEL.finditer(text))
    first = labels[0].start() if labels else len(text)
    yield from _plain(text, 0, first, cell, known)
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        kind = cast(Kind, label.lastgroup)  # the groups of LABEL are named after kinds
        end = following.start() if following else len(text)
        yield from _labelled(kind, label, text, end, cell, known)


def _labelled(
    kind: Kind, label: re.Match[str], text: str, end: int, cell: Cell, known: re.Pattern[str] | None
) -> Iterator[Token]:
    """A label's token, and what its content says beyond it."""
    begin = end - len(text[label.end() : end].lstrip(_FILL))
    content = text[begin:end].rstrip(" _,;\u2014-")
    end = begin + len(content)
    at = cell.start
    if kind == "date":
        date = _WRITTEN_DATE.match(text, begin, end)
        begin = date.end() if date else begin
    if kind in ("rule", "witness", "date"):
        yield _token(kind, cell, at + label.start(), at + label.end(), label[0])
        yield from _plain(text, begin, end, cell, known)
        return
    if not content:
        yield _token(kind, cell, at + label.start(), at + label.end(), "")
        return
    if kind == "address":
        yield _token(kind, cell, at + begin, at + end, content)
        return
    parts = list(split_text(content, at + begin, known, cell.run_on))
    if kind == "by":
        yield _token("by", cell, at + label.start(), at + label.end(), "")
        yield from (
            _token(part, cell, start, stop, reading_part(text, cell, start, stop))
            for part, start, stop in parts
        )
        return
    if cell.run_on and kind in ("name", "title") and parts and parts[0][0] == "entity":
        yield _token(kind, cell, at + label.start(), at + label.end(), "")
        yield from _plain(text, begin, end, cell, known)
        return
    if kind in ("sig", "name"):
        person = _leading_person(content)
        yield _token(kind, cell, at + begin, at + begin + len(person), person)
        yield from _plain(text, begin + len(person), end, cell, known)
        return
    tail = _tail_entity(parts) if cell.run_on else None
    if tail is not None:
        title = text[begin : tail - at].rstrip(" ,;_")
        yield _token("title", cell, at + begin, at + begin + len(title), title)
        yield from _plain(text, tail - at, end, cell, known)
    else:
        yield _token("title", cell, at + begin, at + end, content)


def _tail_entity(parts: list[tuple[Kind, int, int]]) -> int | None:
    """Where, behind a title on a line without columns, the next block's entity begins."""
    kinds = [part[0] for part in parts]
    if "entity" in kinds:
        return parts[kinds.index("entity")][1]
    return None


def _leading_person(content: str) -> str:
    """The name at the head of some words; the words themselves if there is none."""
    content = _SAID_TO_BE.sub("", content)
    words = content.split(" ")
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


def _plain(text: str, begin: int, end: int, cell: Cell, known: re.Pattern[str] | None) -> Iterator[Token]:
    """The tokens of words without a label."""
    words = text[begin:end]
    lead = len(words) - len(words.lstrip(" ,;:_."))
    words = words[lead:].rstrip(" _,;\u2014")
    if not words or not any(map(str.isalnum, words)):
        return
    for kind, start, stop in split_text(words, cell.start + begin + lead, known, cell.run_on):
        yield _token(kind, cell, start, stop, reading_part(text, cell, start, stop))


def reading_part(text: str, cell: Cell, start: int, stop: int) -> str:
    """Words of a cell by their place in the reading text."""
    return text[start - cell.start : stop - cell.start]


def _token(kind: Kind, cell: Cell, start: int, end: int, text: str) -> Token:
    return Token(kind, start, end, text, cell.line, cell.column, cell.blank_before, cell.run_on)


def join_wrapped(items: Sequence[Token], known: re.Pattern[str] | None) -> list[Token]:
    """Names and titles that go on in the next line, joined."""
    joined: list[Token] = []
    for token in _join_known(items, known):
        before = joined[-1] if joined else None
        if before is not None and _goes_on(before, token):
            kind: Kind = before.kind
            if "entity" in (before.kind, token.kind) and before.kind not in _KEPT:
                kind = "entity"
            elif _two_words_of_a_name(before, token):
                kind = "person"
            joined[-1] = _joined((before, token), kind)
        else:
            joined.append(token)
    return joined


def _join_known(items: Sequence[Token], known: re.Pattern[str] | None) -> Sequence[Token]:
    """Names of parties that stand on several lines, joined."""
    if known is None:
        return items
    joined: list[Token] = []
    index = 0
    while index < len(items):
        size = _known_run(items, index, known)
        joined.append(_joined(items[index : index + size], "entity") if size > 1 else items[index])
        index += size
    return joined


def _known_run(items: Sequence[Token], index: int, known: re.Pattern[str]) -> int:
    """How many lines from ``index`` on make up the name of a party; 1 if none does."""
    first = items[index]
    if first.kind not in _NAME_PARTS or first.run_on:
        return 1
    text = first.text
    for size in range(2, _MOST_LINES + 1):
        if index + size > len(items):
            break
        token = items[index + size - 1]
        if token.line > items[index + size - 2].line + 1 or token.kind not in (*_NAME_PARTS, "description"):
            break
        at = len(text) + 1
        text = f"{text} {token.text}"
        match = known.match(text)
        if match and match.end() > at:
            return size
    return 1


def _joined(items: Sequence[Token], kind: Kind) -> Token:
    """Some tokens of following lines as one; its place is the first line's where they do not adjoin."""
    first, last = items[0], items[-1]
    end = (
        last.end
        if last.start - first.end <= 3 * len(items) + sum(len(item.text) for item in items[1:-1])
        else first.end
    )
    text = " ".join(item.text for item in items)
    return Token(kind, first.start, end, text, last.line, first.column, first.blank_before, first.run_on)


def _goes_on(before: Token, token: Token) -> bool:
    """Whether a token goes on with the line above it."""
    if token.line != before.line + 1 or token.blank_before or not before.text or before.run_on:
        return False
    if before.kind == "title" and token.kind in (
        "office",
        "other",
        "entity",
        "person",
        "description",
        "capacity",
    ):
        return bool(_OPEN_NAME.search(before.text)) or token.kind == "office"
    if before.kind == "description" or (before.kind == "capacity" and token.kind == "entity"):
        open_end = _OPEN_END.search(before.text)
        return open_end is not None and not is_office(open_end[0]) and not is_role(before.text.split()[-1])
    if before.kind == "office":
        return token.kind in ("office", "role") and not token.text.endswith(":")
    if before.kind == "sig":
        short = token.kind in ("other", "person") and len(token.text.split()) <= 3
        broken = before.text.endswith(".") or " " not in before.text.strip()
        return short and bool(before.text) and (broken or token.text.strip(".") in ("II", "III", "JR", "Jr"))
    if _two_words_of_a_name(before, token):
        return True
    if before.kind == "capacity" and token.kind in ("other", "person", "role", "capacity"):
        return _OPEN_NAME.search(before.text) is not None or (
            before.text.isupper() == token.text.isupper() and before.text[-1] not in ".,;"
        )
    if before.kind not in ("entity", "other", "person", "role") or token.kind not in (
        "entity",
        "other",
        "person",
        "role",
    ):
        return False
    if before.kind == "role" and before.text.endswith(":"):
        return False
    if _OPEN_NAME.search(before.text) or token.text[:3].lower() in ("of ", "and", "& "):
        return True
    if split_name(before.text).suffix is not None or token.text.isupper() != before.text.isupper():
        return False
    return (token.kind == "entity" and before.kind != "role") or _tail_only(token.text)


def _two_words_of_a_name(before: Token, token: Token) -> bool:
    """``Adam`` and, in the next line, ``Miller``."""
    return before.kind == token.kind == "other" and all(
        text.istitle() and text.isalpha() for text in (before.text, token.text)
    )


def _tail_only(text: str) -> bool:
    """Whether some words are but the end of an entity's name."""
    words = text.strip(" ,.").split()
    return len(words) <= 3 and words[-1].strip(".,").lower() in _TAILS


_TAILS = frozenset(
    """
    corporation inc company llc l.l.c l.p lp ltd limited partnership corp co n.a na incorporated
    association trust bank plc branch americas agency
    """.split()
)
"""Words that end an entity's name in a line of their own."""
