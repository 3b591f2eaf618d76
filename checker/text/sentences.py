"""Where a sentence begins and ends."""

from __future__ import annotations

import re

from checker.model.reading import Span

_END = re.compile(r"[.?!][\"')]{0,2} +(?=[\"'\[]?[A-Z0-9]|\([\"A-Za-z0-9])")
_OPENS_SENTENCE = re.compile(
    r"[.?!\"') ]+(?:This|These|The|Any|All|Each|Except|If|In|It|No|For|Notwithstanding|Unless|Capitali[sz]ed"
    r"|Terms)\b"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|[A-Za-z]\.[A-Za-z]|Inc|Corp|Co|Ltd|No|Nos|Sec|Art|Mr|Ms|Mrs|Dr|Jr|Sr|St|vs?|etc|e\.g"
    r"|i\.e|cf|al|seq"
    r"|Section|Ste|Ave|Blvd|Bldg|Dept|Esq)|[(\n]\w{1,3}|\b\d{1,3}(?:\.\d{1,3}){0,4})\Z"
)
_LONGEST = 1500


def sentence_at(text: str, start: int, end: int, floor: int = 0) -> Span:
    """The sentence that holds ``text[start:end]``; at most one paragraph (line), not before ``floor``."""
    begin = begin_of(text, start, floor)
    line_end = text.find("\n", end)
    high = min(line_end if line_end >= 0 else len(text), end + _LONGEST)
    for match in _END.finditer(text, end, high):
        if _is_end(text, end, match):
            return Span(begin, match.start() + len(match[0].rstrip()))
    return Span(begin, high)


def begin_of(text: str, at: int, floor: int = 0) -> int:
    """Where the sentence begins that holds ``text[at]``, not before ``floor``."""
    low = max(floor, text.rfind("\n", floor, at) + 1, at - _LONGEST)
    place = at
    while (place := max([text.rfind(mark, low, place) for mark in ".?!"])) >= 0:
        match = _END.match(text, place, at + 2)  # the sentence's first characters are looked at too
        if match is not None and match.end() <= at and _is_end(text, low, match):
            return match.end()
    return low


def clause_at(text: str, start: int, end: int) -> Span:
    """The part of its sentence, between semicolons, that holds ``text[start:end]``."""
    whole = sentence_at(text, start, end)
    behind = text.find(";", end, whole.end)
    return Span(_behind_semicolon(text, whole.start, start), behind if behind >= 0 else whole.end)


def begin_of_clause(text: str, at: int) -> int:
    """Where the part of a sentence, between semicolons, begins that holds ``text[at]``."""
    return _behind_semicolon(text, begin_of(text, at), at)


def _behind_semicolon(text: str, begin: int, at: int) -> int:
    before = text.rfind("; ", begin, at)
    return before + 2 if before >= 0 else begin


def _is_end(text: str, low: int, match: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence rather than an abbreviation or a number."""
    if _OPENS_SENTENCE.match(text, match.start()):
        return True
    return _ABBREVIATION.search(text, max(low, match.start() - 12), match.start()) is None
