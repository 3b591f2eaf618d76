"""Where the parties are named: behind "between", after a label, in the first recital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.agreement import Scope, Title
from checker.model.reading import Reading, Span
from checker.parser.opening import PROMISE
from checker.parser.parties.name import given_before
from checker.text.roles import LABEL, ROLE_WORDS

_BETWEEN = re.compile(
    r"\b(?:(?:by )?and between|by and among(?:st)?|by, between and among|b ?e ?t ?w ?e ?e ?n\b|among(?:st)?"
    r"|(?<!when )(?<!once )(?<!until )"
    r"(?:entered|made|executed|given|granted|issued|agreed|signed|delivered|concluded)\b"
    r"(?:(?!between|among)(?:[^.;()]|\.(?=\d))|\([^()\n]{1,40}\)){0,120}?(?<!amended)(?<!modified)[ \n]by"
    r"(?! (?:a|the|each|either|both|all|any)\b[^,;(]{0,20}part)(?: and)?|is by(?: and)?)\b[ :\n,-]*"
)
_HEADING = re.compile(
    r"(?:\n|\b(?:chapter|article|clause) \w{1,4}[.:]? )(?:the )?(?:contracting )?parties"
    r"(?: to th(?:is|e) [a-z ]{3,40})?[:.]?\n"
    r"|appeared(?:(?<=came and appeared)|(?<=personally appeared))(?: before me)?:?[ \n]"
    r"|appearing parties:?\n"
    r"|parties(?<![a-z]parties) (?:to this (?:[a-z]+ ){1,8}(?:\([^()\n]{1,40}\) )?)?"
    r"are(?: the following)?:?[ \n]"
)
"""``PARTIES`` over the list of them."""
_LEAD = re.compile(
    r"(?:the following(?: (?:[a-z]+ )?parties)?|the undersigned(?: parties)?|parties|on (?:the )?one hand"
    r"|(?:by )?(?:and )?(?:between|among)|of|the parties below)[ :,\n]+"
)
_ROLE_WORDS = re.compile(rf"(?:the )?(?:{ROLE_WORDS})(?:,| and| &)")
_IS_MADE = re.compile(r"\b(?:made|entered|executed)\b")
_OF_ANOTHER = re.compile(r"\b(?:amendment|addendum|supplement|modification)\b[^.;]{0,80}\bto (?:the|that)\b")
_INTRODUCED = re.compile(r"\((?:[^()\"]{0,60})\"|\bhere(?:in)?after (?:referred to|called|known)")
_AGREES = re.compile(r"\b(?:hereby|agree[sd]?|enters?|entered|adopt(?:s|ed)|acknowledges?)\b")
_UNDERSIGNED = re.compile(r"\bthe undersigned (?:parties )?(?:hereby )?(?:agree|acknowledge)\b")
_SUM = re.compile(r"\bthe (?:principal|aggregate|sum)\b|\bat (?:its|his|her|the)\b|[$\u20ac\u00a3]")
"""What a note promises, behind the names of its maker and its payee."""
WHEREAS = re.compile(r"(?:and )?whereas[,:;]? *")
_VERB = re.compile(
    r"\b(?:hereby|entered into|(?:is|are|were) (?:currently )?part(?:y|ies) to|have (?:previously "
    r"|heretofore )?(?:entered|executed|agreed)|desires?|wish(?:es)?|agrees? (?:that|to|as)|previously"
    r"|by this agreement|heretofore|has (?:adopted|established|entered))\b"
)
_COVER = re.compile(
    r"(?:\n(?:(?:entered|into|made|by|and) ){0,5}|\b(?:agreement|contract|lease|deed)\"? (?:by and )?)"
    r"(?:between|among(?:st)?)[ :\n-]+(?=\S)"
)
_COVER_ENDS = re.compile(
    r"[ \n]\W{0,3}(?:dated?|effective|as of|regarding|relating to|table of contents|this)\b|\nfor "
)
_A_CLASS = re.compile(
    r"\b(?:named|listed|signator(?:y|ies)|part(?:y|ies) (?:here)?to|lenders|banks|guarantors|others)\b"
)
_BEHIND_TITLE = 40
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w+")
_AHEAD = len("the parties to ")
_REACH = 900
_HEAD = 5000
_LONGEST = 3000
_LONGEST_ROW = 400


def preamble_region(reading: Reading, preamble: Span) -> tuple[Span, bool]:
    """The part of the preamble that lists the parties, and whether it says so ("between", labels)."""
    if LABEL.match(reading.text, preamble.start, preamble.end):
        return preamble, True
    stop = min(preamble.end, preamble.start + _REACH)
    heading = _HEADING.search(reading.folded, max(0, preamble.start - _AHEAD), stop)
    between = _between(reading, preamble)
    says_so = min(filter(None, (heading, between)), key=lambda it: it.start(), default=None)
    start = says_so.end() if says_so else preamble.start
    return Span(_behind_lead(reading, start, preamble.end), preamble.end), says_so is not None


def _behind_lead(reading: Reading, start: int, end: int) -> int:
    """Where the first name may begin, behind "the following parties:" and the like."""
    while (lead := _LEAD.match(reading.folded, start, end)) is not None:
        start = lead.end()
    return start


def _between(reading: Reading, preamble: Span) -> re.Match[str] | None:
    """The "between" behind which the parties stand: not that of a title, or of an instrument amended."""
    stop = min(preamble.end, preamble.start + _REACH)
    found = list(_BETWEEN.finditer(reading.folded, preamble.start, stop))
    for between in found:
        if reading.folded.startswith("this ", between.end()):
            continue  # "in case of a conflict between this Agreement and the Order"
        if _ROLE_WORDS.match(reading.folded, between.end(), stop) and between is not found[-1]:
            continue
        later = [
            other
            for other in found
            if other.start() > between.end()
            and _IS_MADE.search(other[0])
            and not reading.folded.startswith(("the ", "each ", "between the "), other.end())
            and not _is_given(reading, _behind_lead(reading, other.end(), stop))
        ]
        amends = _OF_ANOTHER.search(reading.folded, preamble.start, between.start())
        return later[-1] if later and amends else between
    return None


def _is_given(reading: Reading, start: int) -> bool:
    """Whether the first word of a list of parties is the short name that one of them got before."""
    word = _WORD.match(reading.text, start)
    return word is not None and given_before(reading.text, Span(*word.span()))


def cover_region(reading: Reading, title: Title | None, preamble: Span | None) -> Span | None:
    """The names behind "between" on the cover, up to its date; None where it leaves some to others.

    Without a preamble they stand right behind the title.
    """
    begin = title.span.end if title and preamble is None else 0
    until = preamble.start if preamble else begin + _BEHIND_TITLE if begin else 0
    between = _COVER.search(reading.folded, max(0, begin - _AHEAD), until)
    if between is None:
        return None
    stop = preamble.start if preamble else min(between.end() + _REACH, len(reading.text))
    ends = _COVER_ENDS.search(reading.folded, between.end(), stop)
    cover = Span(between.end(), ends.start() if ends else stop)
    return None if _A_CLASS.search(reading.folded, cover.start, cover.end) else cover


def fallback_regions(reading: Reading, lines: list[Span]) -> Iterator[tuple[Span, bool]]:
    """Paragraphs near the head that introduce persons by short names, or that make them agree.

    Each with whether it begins behind "between", so that every name in it is a party's.
    """
    rows = [line for line in lines if LABEL.match(reading.text, line.start, line.end)]
    if len(rows) > 1 and rows[1].start - rows[0].start < _REACH:
        yield Span(rows[0].start, rows[-1].end), True
    for line in lines:
        if _INTRODUCED.search(reading.folded, line.start, line.end):
            yield _clause(reading, line)
            yield line, False
    for line in lines:
        if _UNDERSIGNED.search(reading.folded, line.start, line.end):
            return  # those who agree are named where they sign
        if _AGREES.search(reading.folded, line.start, line.end) and not _is_notice(reading, line):
            yield _clause(reading, line)


def _is_notice(reading: Reading, line: Span) -> bool:
    """Whether a paragraph is a disclaimer or a legend: long, and all in capitals."""
    return line.end - line.start > _LONGEST_ROW and reading.text[line.start : line.end].isupper()


def head_lines(reading: Reading, scopes: tuple[Scope, ...], title: Title | None) -> list[Span]:
    """The lines in which parties may be named: those below the title, and its own if it stands within one."""
    begin = 0
    if title and title.span.end < _HEAD:
        row = reading.text.rfind("\n", 0, title.span.start) + 1
        begin = title.span.end if row == title.span.start else row
    stop = min(scopes[0].span.end, begin + _HEAD)
    return [Span(*line.span()) for line in _LINE.finditer(reading.text, begin, stop)]


def _clause(reading: Reading, line: Span) -> tuple[Span, bool]:
    """From the line's first word, or behind "between", to the verb."""
    promise = PROMISE.match(reading.folded, line.start, line.end)
    if promise is not None:
        sum_ = _SUM.search(reading.folded, promise.end(), line.end)
        return Span(promise.end(), sum_.start() if sum_ else line.end), True
    lead = WHEREAS.match(reading.folded, line.start, line.end)
    start = lead.end() if lead else line.start
    verb = _VERB.search(reading.folded, start, min(line.end, start + _LONGEST))
    if verb is not None and reading.text.startswith("I, ", start):
        return Span(start + 3, verb.start()), True
    between = _HEADING.search(reading.folded, start, line.end) or _BETWEEN.search(
        reading.folded, start, line.end
    )
    first = min(between.start(), verb.start() if verb else line.end) if between else start
    if between is not None and not _INTRODUCED.search(reading.folded, start, first):
        begin = _behind_lead(reading, between.end(), line.end)
        return Span(begin, min(line.end, begin + _LONGEST)), True
    return Span(start, verb.start() if verb else min(line.end, start + _LONGEST)), False
