"""The preamble: from the agreement's first words to its first recital or section."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.agreement import Party, Scope, Title
from checker.model.reading import Reading, Span
from checker.parser.opening import Opening
from checker.parser.recitals import RECITAL_HEADS

_END = re.compile(
    rf"\n(?:(?:whereas|{RECITAL_HEADS})\b|now,? therefore|in consideration"
    r"|(?:article|part) (?:[i1]|one)\b|section 1\b|(?:declarations|antecedents|clauses"
    r"|(?:agreed|operative) (?:terms|provisions))[:.]?\n|definitions?\b|table of contents|agreement\n"
    r"|agreements?:|terms and conditions|the parties (?:hereto )?(?:hereby )?agree|it is (?:hereby )?agreed"
    r"|\(?a[.)] |\(?1[.)] ?|1 (?=[a-z]{4})(?![^\n]{0,40}\b(?:plaza|street|avenue|road|drive|place|square"
    r"|lane|way|park|cent(?:er|re)|court)\b)|1\.0|i\. |for (?:good and|and in consideration)|subject to"
    r"|the following|(?:for )?the (?:following )?project(?: is)?[: ])|(?<=[ .,;:)])(?:whereas,"
    r"|whereas:|witnesseth|w i t n e s s e t h|recitals[ :]|background[: ]|preliminary statement"
    r"|now,? therefore|in consideration of|article [i1]\b|section 1[. ]|1\. [a-z]|1\.1 |agree as follows"
    r"|agreed as follows|(?:the parties|parties hereto) (?:hereby )?agree)"
)
_INLINE_HEADS = ("recitals", "background", "article", "section", "preliminary")
_NUMBER = re.compile(r"(\d{1,2})([.)]? )")
_HEAD = re.compile(r"(?<=\n)(\d{1,2})([.)]? )[^\n.;]+\n")
"""``1. Parties``, on the line above."""
_LONGEST_HEAD = 60
_LONGEST = 25_000
_NUMBERED = re.compile(r"\(?[1a][.)]|i\. ")
_LISTS_PARTIES = re.compile(
    r"\b(?:parties(?: to th(?:is|e) [a-z ]{3,40})?|between|among|by|and|of|undersigned)[:. -]*\Z"
)
_TELLS_NO_DEAL = re.compile(r"(?:\(?\w[.)] )?whereas\b|[a-z]\. |[^\n]{0,60}(?:/s/|___)")
"""A recital, or a line to sign on."""
_SPEAKS = re.compile(
    r"\([^()\"\n]{0,60}\"|:|\bhere(?:in)?after\b|\b(?:agree[sd]?|makes?|made|enter(?:s|ed)?|concluded?|stipulate"
    r"|contract|covenants?|have)\b"
)
_TWO = 2
_FURTHEST = 3000
"""From the first party to the last; farther apart they are not named in one place."""


def find_preamble(reading: Reading, scopes: tuple[Scope, ...], opening: Opening | None) -> Span | None:
    """From the first words of the agreement to the first recital or section; None if it has no preamble."""
    if opening is None:
        return None
    limit = min(scopes[0].span.end, opening.start + _LONGEST)
    end = _end(reading, opening.phrase.end if opening.phrase else opening.start + 6, limit)
    line = reading.folded.rfind("\n", 0, opening.start) + 1
    head = max(reading.folded.rfind("\n", 0, max(0, line - 1)) + 1, line - _LONGEST_HEAD)
    number = _NUMBER.match(reading.folded, line, opening.start) or _HEAD.match(reading.folded, head, line)
    if number is not None:  # "1. Parties. This Agreement is between …": the preamble is that section
        following = reading.folded.find(f"\n{int(number[1]) + 1}{number[2]}", opening.start, end)
        end = following if following >= 0 else end
    while end > opening.start and reading.text[end - 1] in " \n":
        end -= 1
    return Span(opening.start, end)


def _end(reading: Reading, start: int, limit: int) -> int:
    for match in _END.finditer(reading.folded, start, limit):
        word = match[0].lstrip()
        if (
            match[0][0] != "\n"
            and word.startswith(_INLINE_HEADS)
            and not reading.text[match.start() : match.start() + 4].isupper()
        ):
            continue
        if _NUMBERED.match(word) and _LISTS_PARTIES.search(
            reading.folded, max(start - 20, match.start() - 60), match.start()
        ):
            continue
        return match.start()
    return limit


def where_named(reading: Reading, title: Title | None, parties: Sequence[Party]) -> Span | None:
    """The paragraphs in which two parties or more are named, where nothing else says where it opens.

    ``Alder Limited (the "Host") and Joan Harrow on 4 May 2011 agree``; not those of a recital.
    """
    if len(parties) < _TWO:
        return None
    begin = min(party.span.start for party in parties)
    end = max(party.span.end for party in parties)
    if end - begin > _FURTHEST:
        return None
    first, last = reading.paragraph_at(begin), reading.paragraph_at(end - 1)
    if first is None or last is None or _TELLS_NO_DEAL.match(reading.folded, first.start):
        return None
    if not _SPEAKS.search(reading.folded, first.start, last.end):
        return None  # a cover
    named = title is not None and title.span.start in range(first.start, begin)
    return Span(title.span.end if title and named else first.start, _end(reading, end, last.end))
