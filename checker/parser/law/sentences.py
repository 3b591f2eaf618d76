"""The sentences and rows of key terms that speak of the law that governs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.reading import Reading, Span
from checker.parser.law.choice import CHOICE, LAW_WORDS, OWN_LAW, SAID_STATE
from checker.parser.law.subject import OF_THIS
from checker.text.anchors import places
from checker.text.places import Place, find_places
from checker.text.sentences import sentence_at

_CUES = ("govern", "govem", "construed", "interpreted", " law")
_CUE = re.compile(r"gove(?:rn|m)(?!m|or)|construed|interpreted|(?P<law> laws?\b)")
"""``law``: words that are everywhere, and count only beside a place. A scan makes "govem" of "govern"."""
_NOT_GOVERNING = re.compile(
    r"\b(?:duly (?:organi[sz]ed|incorporated)|(?:organi[sz]ed|established|formed) (?:and existing )?under"
    r"|validly existing|good standing)\b"
)
_HEADING = re.compile(
    r"(?:(?:section|article)? ?[\divx.()a-z-]{1,9}[.)]? )?(?:(?:governing|applicable|choice of"
    r"|controlling)(?:(?! (?:shall|will|is|be) )[^.:\n]){0,80}?(?:laws?|jurisdiction|venue|disputes?"
    r"|arbitration|language|construction|interpretation|forum|conflict)s?)"
    r"(?: ?[.:;-][.:; -]*| (?=[a-z0-9]{1,3}[.)] ))",
)
_NUMBER = re.compile(
    r" {0,3}(?:(?:section|article) )?\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|(?:[a-z]|[ivx]{1,5})[.)]) +"
)
_NUMBER_WITHIN = re.compile(
    r"[0-9](?<= [0-9])(?<!ection [0-9])(?<!ections [0-9])(?<!rticle [0-9])(?<!lause [0-9])(?<!raph [0-9])"
    r"\d?(?:\.\d{1,2}){1,2}\.? (?=[A-Z])"
)
_RUN_ON_HEADING = re.compile(
    r"(?:L(?:aw|AW)|J(?:urisdiction|URISDICTION)|A(?:rbitration|RBITRATION)|V(?:enue|ENUE)|D(?:ispute|ISPUTE)"
    r"|R(?:esolution|ESOLUTION)|F(?:orum|ORUM)|C(?:onstruction|ONSTRUCTION)|I(?:nterpretation|NTERPRETATION))"
    r"[Ss]?[.:;]? (?=(?:Th(?:is|e|ese)|TH(?:IS|E|ESE)|All|Any|Each|Except|Even|It|In|Unless"
    r"|Notwithstanding) )"
)
"""A heading that has run on into its sentence: "Applicable Law and Arbitration This Agreement shall"."""
_STATED = re.compile(
    r" law(?:(?:,|;| and| &| /) (?:venue|jurisdiction|forum|courts?|waiver of jury trial|jury waiver)){0,2}"
    r"(?: ?[.:]\s{1,3}|\n| (?P<verb>is |(?:shall"
    r"|will) be )?)(?P<value>)(?P<said>(?:that of )?(?:the )?(?:laws? of )?)(?:the )?"
    r"(?:(?:state|commonwealth|province) of )?"
)
"""A row of key terms: "Governing law: State of Ohio", "Governing law | Ohio", "Governing law is Ohio"."""
_LAND = re.compile(r", (?:the )?(?:united states(?: of america)?|u\.?s\.?a?\.?|canada|australia)(?=[.;\n])")
_NUMBERED = re.compile(r"\n(?:article |section )?\d{1,2}(?:\.\d{1,2})?[.)]?\Z")
"""Before a heading that says no more than "Law"."""
_STATING = ("governing", "applicable", "controlling", "choice of", "proper")
_SHORTEST_CUE = 4
_HEAD_REACH = 16
_PLACE_BEFORE = 60
_OWNER_BEFORE = 32
_PLACE_BEHIND = 64


def sentences_on_law(reading: Reading) -> Iterator[tuple[Span, Place | None]]:
    """Sentences that speak of law and of governing or construing, each once, in order.

    With the place, where they do nothing but state it.
    """
    folded = reading.folded
    floor = 0
    for at in places(folded, *_CUES):
        cue = _CUE.match(folded, at) if at >= floor else None
        if cue is None or (cue["law"] and not _place_near(reading, at, cue.end())):
            continue
        sentence = _within_its_section(reading, sentence_at(reading.text, at, at + _SHORTEST_CUE, floor), at)
        floor = sentence.end
        words = folded[sentence.start : sentence.end]
        stated, place = _stated(reading, at, sentence)
        if place is not None:
            floor = place.span.end
            yield stated, place
        elif (
            any(word in words for word in LAW_WORDS)
            and CHOICE.search(words)
            and (OF_THIS.search(words) or not _NOT_GOVERNING.search(words))
        ):
            yield _without_heading(reading, sentence), None


def _place_near(reading: Reading, at: int, end: int) -> bool:
    """Whether a place stands as in "Ohio law", "in Ohio, and its laws", or one named before is taken up."""
    if SAID_STATE.match(reading.folded, end):
        return True
    near = find_places(reading.text, max(0, at - _OWNER_BEFORE), at + _PLACE_BEHIND)
    return next(near, None) is not None


def _stated(reading: Reading, at: int, sentence: Span) -> tuple[Span, Place | None]:
    """The place that stands alone behind "Governing law:", and its row."""
    folded = reading.folded
    law = folded.find(" law", at, at + _HEAD_REACH)
    row = _STATED.match(folded, law) if law >= 0 else None
    headed = folded.endswith(_STATING, 0, law) or _NUMBERED.search(folded, max(0, law - 12), law)
    if row is None or not headed:
        return sentence, None
    place = next(find_places(reading.text, row.end(), row.end() + _PLACE_BEFORE), None)
    if place is None or place.span.start > row.end():
        return sentence, None
    own = OWN_LAW.match(folded, place.span.end)  # "Governing law: English law"
    end = own.end() if own else place.span.end
    land = _LAND.match(folded, end)
    behind = land.end() if land else end
    below = folded[law:behind].count("\n") > 0 and not (own or "law" in row["said"])
    if below or reading.text[behind : behind + 1] not in ("\n.;," if own else "\n.;"):
        return sentence, None
    told = _without_heading(reading, sentence)
    return told if row["verb"] else Span(row.start("value"), end), place


def _within_its_section(reading: Reading, sentence: Span, at: int) -> Span:
    """What stands between two numbers of sections, where these have run into a sentence."""
    start, end = sentence.start, sentence.end
    for number in _NUMBER_WITHIN.finditer(reading.text, start, end):
        if number.end() > at:
            return Span(start, number.start() - 1)
        start = number.end()
    return Span(start, end)


def _without_heading(reading: Reading, sentence: Span) -> Span:
    """The sentence behind its section's number and heading."""
    start = sentence.start
    while reading.text[start] == " ":
        start += 1
    for pattern in (_NUMBER, _HEADING, _NUMBER):
        match = pattern.match(reading.folded, start, sentence.end)
        if match is not None:
            start = match.end()
    run_on = list(_RUN_ON_HEADING.finditer(reading.text, start, sentence.end))
    if run_on and CHOICE.search(reading.folded, run_on[-1].end(), sentence.end):
        start = run_on[-1].end()
    return Span(start, sentence.end)
