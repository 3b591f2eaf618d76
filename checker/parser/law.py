"""The law that governs: ``This Agreement shall be governed by the laws of the State of New York``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from checker.model.agreement import GoverningLaw, Scope
from checker.model.reading import Reading, Span
from checker.text.anchors import places
from checker.text.places import Place, find_places
from checker.text.sentences import sentence_at

_CUES = (
    "governed",
    "construed",
    "interpreted",
    "shall govern",
    "will govern",
    "law applies",
    "laws apply",
    "shall apply to th",
    "subject to the laws of",
    "governs ",
)
_CHOICE = re.compile(
    r"\b(?:governed|construed|interpreted|enforced|determined|resolved)\b[^;]{0,220}?\b(?:laws?"
    r"|legislation)\b"
    r"|\bsubject to [^;]{0,60}?\blaws?\b"
    r"|\blaws?\b[^;.]{0,120}?\b(?:shall|will|to)? ?(?:govern|control|appl(?:y|ies))s?\b"
)
_ACTIVE = re.compile(r"laws?\b[^;.]{0,120}?\b(?:shall |will )?(?:govern|control|appl(?:y|ies))s?\b")
_NOT_CHOICE = re.compile(
    r"\bnot (?:to )?be (?:governed|construed|interpreted|subject)|\bcompl(?:y|iance) with"
)
_CARVE = re.compile(
    r"\b(?:without (?:giving|regard|reference|application|recourse|respect|effect|the application)"
    r"|excluding|regardless|notwithstanding|irrespective"
    r"|other than|exclusive of|not including|applicable to (?:contracts|agreements|a contract)|as applied"
    r"|as such laws"
    r"|provided,? (?:however|that)|and (?:each of )?the parties|courts?\b|venue|jurisdiction of|arbitrat)"
)
_NOT_GOVERNING = re.compile(
    r"\b(?:duly (?:organi[sz]ed|incorporated)|organi[sz]ed (?:and existing )?under|validly existing"
    r"|good standing)\b"
)
_THIS = re.compile(
    r"\b(?:(?:loan|credit|transaction|operative|financing|contract) documents?|the present (?:contract"
    r"|agreement)"
    r"|this|hereof|hereunder|hereto|herein|hereby|these|(?:the|such) (?:agreement|contract|plan|parties"
    r"|lease|license|note|award|option|letter)|agreement shall|agreement will|validity|construction"
    r"|interpretation|disputes?|claims?)\b"
)
_PART = re.compile(
    r"\A(?:the )?(?:provisions? of )?(?:sections?|articles?|paragraphs?|clauses?) [\divx]|\bperfection\b"
    r"|\bthe (?:internal affairs|arbitration)\b|\bforeclos"
    r"|\bany such (?:dispute|action|suit|claim|proceeding)|\binvolving the (?:lenders?|financing)"
)
_HEADING = re.compile(
    r"(?:(?:section|article)? ?[\divx.()a-z-]{1,9}[.)]? )?(?:(?:governing|applicable|choice of"
    r"|controlling)[^.:\n]{0,80}?(?:laws?|jurisdiction|venue|disputes?|arbitration|language|construction"
    r"|interpretation|forum|conflict)s?)[.:; -]+",
)
_NUMBER = re.compile(
    r" {0,3}(?:(?:section|article) )?\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|(?:[a-z]|[ivx]{1,5})[.)]) +"
)
_RUN_ON_HEADING = re.compile(
    r"(?:L(?:aw|AW)|J(?:urisdiction|URISDICTION)|A(?:rbitration|RBITRATION)|V(?:enue|ENUE)|D(?:ispute|ISPUTE)"
    r"|R(?:esolution|ESOLUTION)|F(?:orum|ORUM)|C(?:onstruction|ONSTRUCTION)|I(?:nterpretation|NTERPRETATION))"
    r"[Ss]?[.:;]? (?=(?:Th(?:is|e|ese)|TH(?:IS|E|ESE)|All|Any|Each|Except|It|In|Unless|Notwithstanding) )"
)
"""A heading that has run on into its sentence: "Applicable Law and Arbitration This Agreement shall"."""
_GOVERNS = re.compile(
    r"\b(?:govern|constru|interpret|enforc|appl)[a-z]*\b[^;]{0,220}?\b(?:laws?|legislation)\b"
)
_CHOSEN_BY = 420
_UNLISTED = re.compile(
    r"\blaws? of (?:the )?(?:State|Commonwealth|Province|Republic|Kingdom"
    r"|Country) of (?P<place>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)"
)
_SAID_STATE = re.compile(r" thereof| of (?:said|such|that) (?:state|commonwealth|province)")
_PLACE_BEFORE = 60
_CARVED = 140
"""So far behind a carve-out a place may still stand: "the laws, other than its conflict rules, of Ohio"."""
_EXCEPTED = re.compile(
    r"\b(?:other than|except|outside|not) (?:of )?(?:the )?(?:state of |commonwealth of )?\Z"
)
_WIDE = frozenset(["United States", "Canada", "United Kingdom", "Australia"])


def read_governing_law(reading: Reading, scopes: tuple[Scope, ...]) -> tuple[GoverningLaw, ...]:
    """Every statement of the law that governs, in order."""
    starts = [scope.span.start for scope in scopes]
    found: list[GoverningLaw] = []
    for sentence in _sentences(reading):
        choice, places = _choice(reading, sentence)
        subject = _subject(reading, sentence, choice, places)
        for place in places:
            scope = max(bisect_right(starts, sentence.start) - 1, 0)
            found.append(
                GoverningLaw(
                    jurisdiction=place.name, span=sentence, place=place.span, scope=scope, subject=subject
                )
            )
    return tuple(found)


def _sentences(reading: Reading) -> Iterator[Span]:
    """Sentences that speak of law and of governing or construing, each once, in order."""
    folded = reading.folded
    floor = 0
    for at in places(folded, *_CUES):
        if at < floor:
            continue
        sentence = sentence_at(reading.text, at, at + 8, floor)
        floor = sentence.end
        words = folded[sentence.start : sentence.end]
        if _CHOICE.search(words) and not (_NOT_GOVERNING.search(words) and not _THIS.search(words)):
            yield _without_heading(reading, sentence)


def _without_heading(reading: Reading, sentence: Span) -> Span:
    """The sentence behind its section's number and heading."""
    start = sentence.start
    while reading.text[start] == " ":
        start += 1
    for pattern in (_NUMBER, _HEADING, _NUMBER):
        match = pattern.match(reading.folded, start, sentence.end)
        if match is not None:
            start = match.end()
    run_on = list(_RUN_ON_HEADING.finditer(reading.text, start, min(start + _CHOSEN_BY, sentence.end)))
    if run_on and _GOVERNS.search(reading.folded, run_on[-1].end(), sentence.end):
        start = run_on[-1].end()
    return Span(start, sentence.end)


def _subject(
    reading: Reading, sentence: Span, choice: Span, places: list[Place]
) -> Literal["agreement", "part", "other"]:
    """What the sentence says is governed: the words up to the place, or behind an active verb."""
    place = places[0].span.start if places else 0
    words = reading.folded[sentence.start : max(choice.end, place)]
    if _ACTIVE.match(reading.folded, choice.start, choice.end):
        words += reading.folded[choice.end : sentence.end]
    if _PART.search(words):
        return "part"
    return "agreement" if _THIS.search(words) and not _NOT_CHOICE.search(words) else "other"


def _choice(reading: Reading, sentence: Span) -> tuple[Span, list[Place]]:
    """The words that choose, from verb to "law", and the places whose law they choose."""
    for choice in _CHOICE.finditer(reading.folded, sentence.start, sentence.end):
        start = choice.start()
        if _ACTIVE.match(choice[0]):
            start = max(sentence.start, start - _PLACE_BEFORE)
        carve = _CARVE.search(reading.folded, choice.end(), sentence.end)
        end = carve.start() if carve else sentence.end
        chosen = _of_law(reading, start, end) or _of_law(reading, start, min(end + _CARVED, sentence.end))
        if not chosen and _SAID_STATE.match(reading.folded, choice.end()):
            chosen = list(find_places(reading.text, sentence.start, start))[:1]
        if not chosen:
            unlisted = _UNLISTED.search(reading.text, start, end)
            chosen = [Place(unlisted["place"], Span(*unlisted.span("place")))] if unlisted else []
        if chosen:
            return Span(*choice.span()), _narrowed(chosen)
    return Span(sentence.start, sentence.start), []


def _of_law(reading: Reading, start: int, end: int) -> list[Place]:
    return [
        place for place in find_places(reading.text, start, end) if _is_of_law(reading, place, start, end)
    ]


def _narrowed(chosen: list[Place]) -> list[Place]:
    """Each place once, without countries where a part of one is named."""
    names = {place.name for place in chosen}
    if names - _WIDE:
        chosen = [place for place in chosen if place.name not in _WIDE]
    return list({place.name: place for place in reversed(chosen)}.values())[::-1]


def _is_of_law(reading: Reading, place: Place, start: int, end: int) -> bool:
    """Whether a place stands as in "laws of the State of X", "X law", "laws of X and of Y"."""
    before = reading.folded[max(start, place.span.start - 70) : place.span.start]
    if _EXCEPTED.search(before):
        return False
    after = reading.folded[place.span.end : min(end, place.span.end + 24)]
    if re.match(r"(?:'s?)? ?(?:state )?(?:substantive |internal |domestic )?(?:laws?|legislation)\b", after):
        return True
    return re.search(r"\blaws?\b(?:[^.;]{0,60})?\b(?:of|in|within)\b[^.;]{0,40}\Z", before) is not None
