"""The recitals: what stands between the preamble and the words that make the agreement."""

from __future__ import annotations

import re
from itertools import chain, pairwise

from checker.model.agreement import Recital, Scope
from checker.model.reading import Reading, Span
from checker.text.numbering import ROMANS

_WHEREAS = re.compile(r"\b(?:and )?(?P<word>whereas)\b[,:;]?-? ?(?=(?:1[.)] )?[a-z\"'(\n])")
RECITAL_HEADS = (
    r"(?:recitals?|r ?e ?c ?i ?t ?a ?l ?s|background|w ?i ?t ?n ?e ?s ?s ?e ?t ?h"
    r"|preliminary statements?|preamble|premises|explanatory (?:note|statement)|introduction"
    r"|statement of purpose)"
)
"""What stands over recitals, as a pattern; lower case."""
_HEADING = re.compile(
    rf"[\n ]*(?:{RECITAL_HEADS}|declarations|antecedents|whereas[:,]?(?=[\n ]*\(?[a1][.)] ))"
    r"(?: of fact| facts| statement)?\b[ :.,-]*"
)
_END = re.compile(
    r"now(?<=\bnow),? ?therefore|in (?<=\bin )consideration of\b|agree(?<=\bagree)d? as follows"
    r"|the parties (?<=\bthe parties )(?:hereto )?(?:hereby )?agree\b"
    r"|it is (?<=\bit is )(?:hereby |mutually )*agreed"
    r"|accordingly, (?<=\baccordingly, )(?:the parties|in consideration)"
    r"|intending (?<=\bintending )to be legally bound"
    r"|\n(?:(?:article|section|part|clause) (?:1|i|one)\b|1(?:\.0?|\)) |1 (?=[a-z]{4})"
    r"|terms and conditions\n|definitions?\b|witnesseth|first[.:]"
    r"|(?:(?:the )?agreement|(?:agreed|operative) (?:terms|provisions|part)|clauses|terms)[:.]?\n)"
)
"""Each form led by its first letters, which are found much faster than the edge of a word."""
_AGREES = re.compile(
    r"\b(?:the parties|agreed? as follows|now,? therefore|it is (?:hereby |mutually )*agreed)"
)
"""Words of agreeing, behind which no recital stands."""
_MARKED = re.compile(r"(?:\n|(?<=[.;:] )|(?<=recitals ))\(?(?P<mark>[a-l]|[ivx]{1,4}|\d{1,2})[.)][ \n](?=\S)")
_FIRST_MARK = re.compile(r"[\n ]*\(?(?P<mark>[a1]|i)[.)][ \n]")
_FIRST_LETTER = re.compile(r"[\n ]*\(?A[.)][ \n](?=[A-Z])")
_ALONE = re.compile(r"(?:and )?whereas[,:;]?-? ?\n?(?=\(?[a1i][.)][ \n])")
"""A "WHEREAS" over a list of recitals."""
_NEXT_MARK = dict(chain.from_iterable(map(pairwise, ("abcdefghijklm", ROMANS, map(str, range(100))))))
"""The mark that follows one in a list."""
_REACH = 15_000
_NEAR = 400
_SHORTEST = 12


def read_recitals(reading: Reading, scopes: tuple[Scope, ...], preamble: Span | None) -> tuple[Recital, ...]:
    """The recitals of the main instrument in order; ``WHEREAS`` and the letter before it are part of each.

    They stand behind the preamble, or open the instrument above it.
    """
    return _behind(reading, scopes, preamble) or _above(reading, preamble)


def _above(reading: Reading, preamble: Span | None) -> tuple[Recital, ...]:
    above = reading.folded.find("\nwhereas", 0, preamble.start) if preamble else -1
    if preamble is None or above < 0:
        return ()
    end = _end(reading, above + 1, preamble.start)
    return tuple(Recital(span) for span in _split(reading, above, end if end > above + 1 else preamble.start))


def _behind(reading: Reading, scopes: tuple[Scope, ...], preamble: Span | None) -> tuple[Recital, ...]:
    start = preamble.end if preamble else 0
    stop = min(scopes[0].span.end, start + _REACH)
    recited = reading.folded.find("whereas", start, min(stop, start + _NEAR)) >= 0
    recited = recited or reading.text.find("WHEREAS", start, stop) >= 0
    first = _WHEREAS.search(reading.folded, start, stop) if recited else None
    heading = _HEADING.match(reading.folded, start, stop)
    if heading is not None:
        start = heading.end()
    elif first is None and (lettered := _lettered(reading, start, stop)) is not None:
        return tuple(Recital(span) for span in _split(reading, *lettered))
    elif first is None:
        return ()
    else:
        start = first.start()
    if alone := _ALONE.match(reading.folded, start, stop):
        start = alone.end()
    end = _end(reading, start, stop)
    return tuple(Recital(span) for span in _split(reading, start, end))


def _lettered(reading: Reading, start: int, stop: int) -> tuple[int, int] | None:
    """Where paragraphs A., B., C. stand under no heading, words of agreeing behind them."""
    first = _FIRST_LETTER.match(reading.text, start, stop)
    if first is None:
        return None
    end = _end(reading, start, stop)
    if end == start:
        return None
    last = reading.paragraph_at(end)
    agrees = last is not None and _AGREES.search(
        reading.folded, last.start, min(last.end, last.start + _NEAR)
    )
    if not agrees or last is None or reading.folded.find(" shall ", start, last.start) >= 0:
        return None
    return (start, last.start) if last.start > first.end() else None


def _end(reading: Reading, start: int, stop: int) -> int:
    """Where the words begin that make the agreement."""
    for match in _END.finditer(reading.folded, start, stop):
        if match[0].lstrip().startswith(("1", "definition", "witnesseth")) and match.start() < start + 3:
            continue
        return match.start()
    return start


def _split(reading: Reading, start: int, end: int) -> list[Span]:
    """One span for each "WHEREAS", or else for each letter or number, or else for each paragraph."""
    marks = [
        match.start("word")
        for match in _WHEREAS.finditer(reading.folded, start, end)
        if _opens(reading, match, start)
    ]
    if not marks:
        marks = _listed(reading.folded, start, end)
    if not marks:
        marks = (
            [start] + [at + 1 for at in range(start, end) if reading.text[at] == "\n"] if end > start else []
        )
    spans = []
    for begin, finish in pairwise([*marks, end]):
        words = reading.text[begin:finish]
        lead = len(words) - len(words.lstrip())
        if len(words.strip()) > _SHORTEST:
            spans.append(Span(begin + lead, begin + len(words.rstrip())))
    return spans


def _listed(folded: str, start: int, end: int) -> list[int]:
    """Where the items of a list of recitals begin (A, B, C; 1, 2, 3; I, II, III); empty if there is none."""
    first = _FIRST_MARK.match(folded, start, end)
    if first is None:
        return []
    marks, mark = [start], first["mark"]
    for match in _MARKED.finditer(folded, start + 2, end):
        if match["mark"] == _NEXT_MARK.get(mark):
            marks.append(match.start())
            mark = match["mark"]
    return marks


def _opens(reading: Reading, match: re.Match[str], start: int) -> bool:
    """Whether a "whereas" begins a recital: in capitals, or after an end of sentence or item."""
    at, word = match.start(), match.start("word")
    before = reading.text[max(start, at - 3) : at].rstrip()
    return (
        not before
        or reading.text[word : word + 5].isupper()
        or (reading.text[word].isupper() and before[-1] in '.;:,)"')
    )
