"""Gates: a status that someone must hold to do what this agreement does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.agreement import StatusGate
from checker.model.reading import Reading, Span
from checker.parser.consents.clauses import in_any
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
_HERE = re.compile(r" ?(?:an? )?(?:party |parties )?(?:to )?(?:hereto|this (?:[a-z]+ ){0,2}agreement)\b")
"""What is joined is this agreement itself, by others and later."""
_OBJECT = re.compile(r"[A-Z][\w'-]*(?: (?:and |or |of )?[A-Z][\w'-]*){0,5}")
_CLAUSE = re.compile(
    r"[;\n]|\.(?= )|,? and (?=(?:the |such )?[a-z ]{3,40} (?:is|holds|owns|has|acquired|received))|\Z"
)
"""Where the clause ends: before the next statement of its recital."""
_HELD = re.compile(
    r"\b(?:hold(?:s|ing)?|held|own(?:s|ed|ing)?|(?:record |registered |beneficial )?(?:holders?|owners?)"
    r"|acquir(?:e|es|ed|ing)|purchas(?:es|ed|ing)|buy(?:s|ing)?|bought|subscrib(?:es|ed|ing)"
    r"|issued|received|receiv(?:es|ing)|transferred|sold)\b"
)
_REACH = 160


def find_gates(
    reading: Reading, main: Span, recited: Sequence[Span], headings: Sequence[Span]
) -> tuple[StatusGate, ...]:
    """Gates in the recitals, each with the place where a party is said to hold the status."""
    gates = []
    for recital in recited:
        for match in _GATE.finditer(reading.folded, recital.start, recital.end):
            thing = _OBJECT.match(reading.text, match.end())
            may = _MAY.match(reading.folded, thing.end()) if thing else None
            if thing is None or may is None or _HERE.match(reading.folded, may.end()):
                continue
            clause = _CLAUSE.search(reading.folded, thing.end())
            own = Span(match.start(), clause.start() if clause else thing.end())
            gates.append(
                StatusGate(
                    status=f"{match['role']} of {thing[0]}",
                    span=Span(match.start("status"), thing.end()),
                    recited=_recited(reading, main, own, thing[0].lower(), headings),
                )
            )
    return tuple(gates)


def _recited(reading: Reading, main: Span, gate: Span, thing: str, headings: Sequence[Span]) -> Span | None:
    """Where someone is said to hold or acquire the thing, outside the gate's own clause and headings."""
    for at in places(reading.folded, thing, start=main.start):
        paragraph = reading.paragraph_at(at)
        if paragraph is None or at in gate or in_any(headings, at):
            continue
        begin = max(paragraph.start, at - _REACH, gate.end if at >= gate.end else 0)
        end = min(paragraph.end, at + len(thing) + _REACH)
        if _HELD.search(reading.folded, begin, min(end, gate.start) if at < gate.start else end):
            return Span(at, at + len(thing))
    return None
