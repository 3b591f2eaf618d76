"""What was understood of an agreement, and what is wrong with it, without positions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from checker.engine.check import check
from checker.engine.describe import describe
from checker.host import Host, load_host, select
from checker.model.source import Document
from checker.parser import parse
from formats.convert import STYLES, document
from formats.convert_docx import word

WORD = "docx"
"""The conversion that does not make a text."""
_LEFT_OUT = ("path", "format", "sha256", "encoding", "notes", "title_at", "date_at", "signing")
"""What is about the file, and places."""


@cache
def host() -> Host:
    return load_host()


def converted(text: str, style: str) -> Document:
    """The text in another format, read back."""
    if style == WORD:
        data, name = word(text), "a.docx"
    else:
        convert, name = STYLES[style]
        data = convert(text).encode("utf-8")
    reader = next(each for each in host().readers if name.endswith(each.suffixes))
    answer = reader.read(data, name, None)
    assert isinstance(answer, Document)
    return answer


def facts(source: Document) -> Counter[str]:
    """One line for everything understood or found, with how often it comes."""
    agreement = parse(source)
    found: Counter[str] = Counter()
    described = msgspec.to_builtins(describe(agreement))
    for field, value in described.items():
        if field in _LEFT_OUT:
            continue
        for each in value if isinstance(value, list | tuple) else [value]:
            found[f"{field}: {msgspec.json.encode(_unplaced(each)).decode()}"] += 1
    for violation in check(agreement, select(host().rules, (), ())).violations:
        quote = " ".join((violation.quote or "").split())
        found[f"violation: {violation.rule} {violation.message} [{_plain(quote)}]"] += 1
    return found


def _unplaced(value: Any) -> Any:
    """The value without positions, white space collapsed."""
    if isinstance(value, dict):
        return {key: _unplaced(each) for key, each in value.items() if key != "location"}
    if isinstance(value, list | tuple):
        return [_unplaced(each) for each in value]
    return _plain(" ".join(value.split())) if isinstance(value, str) else value


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def differences(text: str, style: str) -> Iterator[str]:
    """What is understood or found in only one of the text and its conversion."""
    before, after = facts(document(text)), facts(converted(text, style))
    for fact in sorted((before - after) + (after - before)):
        yield f"{'-' if before[fact] > after[fact] else '+'} {fact}"
