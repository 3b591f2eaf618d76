"""Gates: a status that someone must hold to do what this agreement does."""

from __future__ import annotations

import re

from checker.model.agreement import StatusGate
from checker.model.reading import Reading, Span

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
_HOLDS = (
    r"(?:hold(?:s|ing)?|held|own(?:s|ed|ing)?|(?:record |registered |beneficial )?(?:holders?|owners?)"
    r"|acquir(?:e|es|ed|ing)|purchas(?:es|ed|ing)|subscrib(?:es|ed)"
    r"|issued|received|receiv(?:es|ing)|transferred|sold)"
)
_REACH = 160


def find_gates(reading: Reading, main: Span, recited: tuple[Span, ...]) -> tuple[StatusGate, ...]:
    """Gates in the recitals, each with the place where a party is said to hold the status."""
    gates = []
    for recital in recited:
        for match in _GATE.finditer(reading.folded, recital.start, recital.end):
            gate = _gate(reading, main, recital, match)
            if gate:
                gates.append(gate)
    return tuple(gates)


def _gate(reading: Reading, main: Span, recital: Span, match: re.Match[str]) -> StatusGate | None:
    thing = _OBJECT.match(reading.text, match.end())
    if not thing or not _MAY.match(reading.folded, thing.end()):
        return None
    status = f"{match['role']} of {thing[0]}"
    return StatusGate(
        status=status,
        span=Span(match.start("status"), thing.end()),
        recited=_recited(reading, main, recital, thing[0]),
    )


def _recited(reading: Reading, main: Span, recital: Span, thing: str) -> Span | None:
    """Where someone is said to hold or acquire the thing, outside the gate's own recital and headings."""
    folded = reading.folded
    name = thing.lower()
    at = folded.find(name, main.start)
    while at >= 0:
        paragraph = reading.paragraph_at(at)
        inside = at in recital
        if paragraph and not inside and not _is_heading(reading, paragraph.start, paragraph.end):
            begin = max(paragraph.start, at - _REACH)
            end = min(paragraph.end, at + len(name) + _REACH)
            if re.search(rf"\b{_HOLDS}\b", folded[begin:end]):
                return Span(at, at + len(name))
        at = folded.find(name, at + len(name))
    return None


def _is_heading(reading: Reading, start: int, end: int) -> bool:
    """Whether a paragraph is a heading: short, with hardly a word in lower case."""
    words = [word for word in reading.text[start:end].split() if word[0].isalpha()]
    return len(words) <= 12 and sum(word[0].islower() and len(word) > 3 for word in words) == 0
