"""Gates: a status that someone must hold to do what this agreement does."""

from __future__ import annotations

import re

from checker.model.agreement import StatusGate
from checker.model.reading import Reading, Span
from checker.text.anchors import places

_GATE = re.compile(
    r"\b(?:any|each|every|an?)(?: other| additional| such| future| new| subsequent)? "
    r"(?P<status>(?P<role>(?:record |registered |beneficial )?(?:holder|owner|purchaser|subscriber|lender"
    r"|shareholder|stockholder|member|partner|transferee|grantee)s?)"
    r" of (?:(?:any|the|shares of|all|at least [\w%() -]{1,30}of) ){0,3})"
)
_MAY = re.compile(
    r",? (?:may|can|shall be entitled to|is entitled to|shall have the right to|shall be permitted to) "
    r"(?:\w+ ){0,3}?(?:becom\w+|join|be (?:admitted|added|made)|accede)"
)
_OBJECT = re.compile(r"[A-Z][\w'-]*(?: (?:and |or |of )?[A-Z][\w'-]*){0,5}")
_CLAUSE = re.compile(
    r"[;\n]|\.(?= )|,? and (?=(?:the |such )?[a-z ]{3,40} (?:is|holds|owns|has|acquired|received))"
)
_HELD = re.compile(
    r"\b(?:hold(?:s|ing)?|held|own(?:s|ed|ing)?|(?:record |registered |beneficial )?(?:holders?|owners?)"
    r"|acquir(?:e|es|ed|ing)|purchas(?:es|ed|ing)|subscrib(?:es|ed)"
    r"|issued|received|receiv(?:es|ing)|transferred|sold)\b"
)
_REACH = 160


def find_gates(reading: Reading, main: Span, recited: tuple[Span, ...]) -> tuple[StatusGate, ...]:
    """Gates in the recitals, each with the place where a party is said to hold the status."""
    gates = []
    for recital in recited:
        for match in _GATE.finditer(reading.folded, recital.start, recital.end):
            gate = _gate(reading, main, match)
            if gate:
                gates.append(gate)
    return tuple(gates)


def _gate(reading: Reading, main: Span, match: re.Match[str]) -> StatusGate | None:
    thing = _OBJECT.match(reading.text, match.end())
    if not thing or not _MAY.match(reading.folded, thing.end()):
        return None
    status = f"{match['role']} of {thing[0]}"
    clause = Span(match.start(), _clause_end(reading.folded, thing.end()))
    return StatusGate(
        status=status,
        span=Span(match.start("status"), thing.end()),
        recited=_recited(reading, main, clause, thing[0]),
    )


def _recited(reading: Reading, main: Span, gate: Span, thing: str) -> Span | None:
    """Where someone is said to hold or acquire the thing, outside the gate's own clause and headings."""
    folded = reading.folded
    name = thing.lower()
    for at in places(folded, name, start=main.start):
        paragraph = reading.paragraph_at(at)
        if paragraph is None or at in gate or _is_heading(reading, paragraph.start, paragraph.end):
            continue
        begin = max(paragraph.start, at - _REACH)
        end = min(paragraph.end, at + len(name) + _REACH)
        if at >= gate.end:
            begin = max(begin, gate.end)
        else:
            end = min(end, gate.start)
        if _HELD.search(folded, begin, end):
            return Span(at, at + len(name))
    return None


def _clause_end(folded: str, at: int) -> int:
    """Where the clause that goes on at ``at`` ends: before the next statement of its recital."""
    clause = _CLAUSE.search(folded, at)
    return clause.start() if clause else len(folded)


def _is_heading(reading: Reading, start: int, end: int) -> bool:
    """Whether a paragraph is a heading: short, with hardly a word in lower case."""
    words = [word for word in reading.text[start:end].split() if word[0].isalpha()]
    return len(words) <= 12 and sum(word[0].islower() and len(word) > 3 for word in words) == 0
