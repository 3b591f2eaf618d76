"""The law that governs: ``This Agreement shall be governed by the laws of the State of New York``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from checker.model.agreement import GoverningLaw, Scope, scope_index
from checker.model.reading import Reading, Span
from checker.text.anchors import places
from checker.text.places import Place, find_places, place_name
from checker.text.sentences import sentence_at

_CUES = ("govern", "construed", "interpreted", " law")
_CUE = re.compile(r"govern(?!m|or)|construed|interpreted|(?P<law> laws?\b)")
"""``law``: words that are everywhere, and count only beside a place."""
_LAW = r"\b(?:laws?|legislation)\b"
_CHOICE = re.compile(
    rf"\b(?:governed|construed|interpreted|enforced|determined|resolved|regulated)\b[^;]{{0,220}}?{_LAW}"
    rf"|\b(?:controlled|settled|decided|answered|judged|fixed|read|referred to the|submit(?:s|ted)?)\b"
    rf"[^;.]{{0,80}}?{_LAW}"
    rf"|\b(?:interpretation|construction|validity|performance|enforcement)\b[^;.]{{0,80}}?\b(?:is|are|be) "
    rf"(?:in accordance with|under|according to) [^;.]{{0,30}}?{_LAW}"
    r"|\b(?:made|entered into|executed|concluded|contract|comes?|falls?) (?:under|pursuant to|according to) "
    rf"[^;.]{{0,30}}?{_LAW}"
    r"|\b(?:is|are|be|made|and|exclusively|solely|entirely) subject to "
    rf"(?:(?!any |all |under |applicable|compliance|regulation|limit)[^;]){{0,60}}?{_LAW}"
    rf"|\b(?:choose|select|elect|adopt|apply|applying|consents? to) [^;.]{{0,60}}?{_LAW}"
    rf"|{_LAW}(?:(?! (?:that|as may|where|not (?:apply|govern))\b)[^;.]){{0,120}}?"
    r"\b(?:govern(?:ed)?|control|appl(?:y|ies)|prevail|determine)s?\b"
    rf"|{_LAW}[^;.]{{0,60}}?\b(?:is|are|be) (?:applicable|the governing|controlling|agreed|chosen|selected"
    r"|(?:to be )?(?:applied|followed|used))\b|\b(?:governing|proper) law\b[^;.]{0,60}?\b(?:is|be)\b"
    r"|\bapplicable law (?:is|(?:shall|will) be)\b|\blaws? (?:applicable to|of) (?:this"
    r"|the present) [a-z]+ (?:is|are|shall be|will be)\b|\blaw governing\b"
)
"""From the verb to "law", or from "law" to the verb."""
_ACTIVE = re.compile(
    rf"{_LAW}[^;.]{{0,120}}?\b(?:govern|control|appl(?:y|ie[sd])|applicable|prevail|determine|agreed|chosen"
    r"|selected|followed|used)|(?:apply|applying|choose|select|elect|adopt)\b"
    r"|(?:governing|applicable|proper) law\b|law governing\b"
)
"""What is governed may stand behind such words."""
_OBJECTLESS = re.compile(
    r"(?: (?:it|them|exclusively|only|hereto|in all respects|to it))*"
    r"(?:,? (?:without|excluding|and|but|except|leaving|regardless|irrespective|notwithstanding"
    r"|other|to the exclusion)\b[^.;]*)?[.;]?\s*\Z"
)
"""What an active verb governs where nothing is named: "Ohio law governs." """
_NOT_CHOICE = re.compile(
    r"\bnot (?:to )?be (?:governed|construed|interpreted|subject)(?!.*\b(?:but|instead)\b)"
    r"|\bcompl(?:y|iance) with(?! and be governed)",
    re.DOTALL,
)
_CARVE = re.compile(
    r"\b(?:without (?:giving|regard|reference|application|recourse|respect|effect|the application)|excluding"
    r"|regardless|notwithstanding|irrespective|other than|exclusive of|not including"
    r"|applicable to (?:contracts|agreements|a contract)|as applied|as such laws|provided,? (?:however|that)"
    r"|and (?:each of )?the parties|courts?\b|venue|jurisdiction of|arbitrat)"
)
_NOT_GOVERNING = re.compile(
    r"\b(?:duly (?:organi[sz]ed|incorporated)|(?:organi[sz]ed|established|formed) (?:and existing )?under"
    r"|validly existing|good standing)\b"
)
_THIS = re.compile(
    r"\b(?:(?:loan|credit|transaction|operative|financing|contract) documents?|the present (?:contract"
    r"|agreement)|this|hereof|hereunder|hereto|herein|hereby|these|(?:the|such) (?:agreement|contract|plan"
    r"|parties|lease|license|note|award|option|letter)|agreement shall|agreement will|validity|construction"
    r"|governing law|(?:applicable|proper) law (?:is|shall be|will be)|interpretation|disputes?|claims?"
    r"|controvers(?:y|ies)|questions?|matters|rights and (?:obligations|duties|liabilities)"
    r"|(?:any|such|the) arbitration)\b|\A(?:(?:it|they) (?:shall|will|is|are)|governed)\b"
    r"|\bcontracts? made under\b|this agreement"
)
_PART = re.compile(
    r"\Ato the extent (?:that )?[a-z ]{1,40}laws? (?:is|are|appl|govern)"
    r"|\A(?:the )?(?:provisions? of )?(?:sections?|articles?|paragraphs?|clauses?) [\divx]"
    r"|\bperfection\b|\bthe (?:internal affairs|arbitration)\b|\bforeclos"
    r"|\bany such (?:dispute|action|suit|claim|proceeding)|\binvolving the (?:lenders?|financing)"
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
    r"(?<!ection)(?<!ections)(?<!rticle)(?<!lause)(?<!raph) \d{1,2}(?:\.\d{1,2}){1,2}\.? (?=[A-Z])"
)
_RUN_ON_HEADING = re.compile(
    r"(?:L(?:aw|AW)|J(?:urisdiction|URISDICTION)|A(?:rbitration|RBITRATION)|V(?:enue|ENUE)|D(?:ispute|ISPUTE)"
    r"|R(?:esolution|ESOLUTION)|F(?:orum|ORUM)|C(?:onstruction|ONSTRUCTION)|I(?:nterpretation|NTERPRETATION))"
    r"[Ss]?[.:;]? (?=(?:Th(?:is|e|ese)|TH(?:IS|E|ESE)|All|Any|Each|Except|Even|It|In|Unless"
    r"|Notwithstanding) )"
)
"""A heading that has run on into its sentence: "Applicable Law and Arbitration This Agreement shall"."""
_UNLISTED = re.compile(
    r"\blaws? of (?:the )?(?:State|Commonwealth|Province|Republic|Kingdom|Country) of "
    r"(?P<place>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)"
)
"""A place by the words before it, known or not: its name may be misspelt."""
_SAID_STATE = re.compile(r" thereof| of (?:said|such|that) (?:state|commonwealth|province)")
_ITS_LAW = re.compile(
    r"\b(?:its|those|such|said|whose|that (?:state|country|province)'s) laws?\b"
    r"|\blaws? of (?:said|such|that) (?:state|commonwealth|province|country)\b"
)
_TO_ITS = 18
"""So far before "laws" stands what makes them a place's that was named before."""
_SUBJECT_REACH = 100
"""So far before the verb what is governed may be named."""
_BROKEN_OFF = re.compile(r"[^.;:!?\"')] ?\Z")
_STATED = re.compile(
    r" law(?:(?:,| and| &| /) (?:venue|jurisdiction|forum|courts?))?(?: ?[.:]\s{1,3}| (?P<verb>is |(?:shall"
    r"|will) be )?)(?P<value>)(?:that of )?(?:the )?(?:laws? of )?(?:the )?"
    r"(?:(?:state|commonwealth|province) of )?"
)
"""A row of key terms: "Governing law: State of Ohio", "Governing law | Ohio", "Governing law is Ohio"."""
_STATING = ("governing", "applicable", "controlling", "choice of", "proper")
_SHORTEST_CUE = 4
_HEAD_REACH = 16
_PLACE_BEFORE = 60
_OWNER_BEFORE = 32
_PLACE_BEHIND = 64
_CARVED = 140
"""So far behind a carve-out a place may still stand: "the laws, other than its conflict rules, of Ohio"."""
_EXCEPTED = re.compile(
    r"\b(?:other than|except|outside|not|(?:authori[sz]ed|permitted|provided|required|allowed) (?:by|under))"
    r" (?:of )?(?:the )?(?:laws? of )?(?:the )?(?:state of |commonwealth of )?\Z"
)
"""What does not choose the law of the place behind it."""
_OWN_LAW = re.compile(r"(?:'s?)? ?(?:state )?(?:substantive |internal |domestic )?(?:laws?|legislation)\b")
_TRIBUNAL = re.compile(r"\b(?:arbitrat|tribunal|panel\b|court of competent)")
_FIELD_OF_LAW = re.compile(
    r"\b(?:patent|trademark|copyright|inventorship|usury|tax|securities|export|import|customs|criminal"
    r"|bankruptcy|insolvency|antitrust|anti-[a-z-]+|corporate|corporation|company|labor|labour|employment"
    r"|privacy|franchise|environmental|insurance|banking|zoning|controls?|property|competition|immigration"
    r"|licensing|(?:doctrine|operation|rules?|matter) of) laws?\b[^.;]{0,100}\Z"
)
"""One field of a place's law, which may apply beside the law that is chosen."""
_LAW_OF = re.compile(
    r"\blaws?\b(?:(?:[^.;]|(?<=\b[a-z])\.){0,60}\bof|(?:,? [a-z]+){0,4},? (?:in|within))\b"
    r"(?:[^.;]|(?<=\b[a-z])\.){0,40}\Z"
)
_FEDERAL = frozenset(["United States", "Canada", "Australia"])
_WIDE = frozenset(["United States", "Canada", "United Kingdom", "Australia"])


def read_governing_law(
    reading: Reading, scopes: tuple[Scope, ...], own: frozenset[str] = frozenset()
) -> tuple[GoverningLaw, ...]:
    """Every statement of the law that governs, in order; ``own`` is what the document calls itself."""
    found: list[GoverningLaw] = []
    for sentence, stated in _sentences(reading):
        choice, places = (sentence, [stated]) if stated else _choice(reading, sentence)
        sentence = _to_the_place(reading, sentence, places)
        subject = _subject(reading, sentence, choice, places, own)
        scope = scope_index(scopes, sentence.start)
        for place in places:
            found.append(
                GoverningLaw(
                    jurisdiction=place.name, span=sentence, place=place.span, scope=scope, subject=subject
                )
            )
    return _weighed(reading, found)


def _weighed(reading: Reading, found: list[GoverningLaw]) -> tuple[GoverningLaw, ...]:
    """What a tribunal is told to apply, and federal law, are chosen only where nothing else is."""
    weak = [
        law.jurisdiction in _FEDERAL
        or _TRIBUNAL.search(reading.folded, law.span.start, law.place.start) is not None
        for law in found
    ]
    chosen = {
        law.scope for law, aside in zip(found, weak, strict=True) if law.subject == "agreement" and not aside
    }
    return tuple(
        replace(law, subject="part") if aside and law.subject == "agreement" and law.scope in chosen else law
        for law, aside in zip(found, weak, strict=True)
    )


def _sentences(reading: Reading) -> Iterator[tuple[Span, Place | None]]:
    """Sentences that speak of law and of governing or construing, each once, in order.

    With the place, where they do nothing but state it.
    """
    folded = reading.folded
    floor = 0
    for at in places(folded, *_CUES):
        cue = _CUE.match(folded, at) if at >= floor else None
        if cue is None or (cue["law"] and not _place_near(reading, at)):
            continue
        sentence = _within_its_section(reading, sentence_at(reading.text, at, at + _SHORTEST_CUE, floor), at)
        floor = sentence.end
        words = folded[sentence.start : sentence.end]
        stated, place = _stated(reading, at, sentence)
        if place is not None:
            floor = place.span.end
            yield stated, place
        elif _CHOICE.search(words) and not (_NOT_GOVERNING.search(words) and not _THIS.search(words)):
            yield _without_heading(reading, sentence), None


def _place_near(reading: Reading, at: int) -> bool:
    """Whether a place stands as in "Ohio law", "in Ohio, and its laws", or one named before is taken up."""
    if _SAID_STATE.match(reading.folded, at + len(" law")):
        return True
    near = find_places(reading.text, max(0, at - _OWNER_BEFORE), at + _PLACE_BEHIND)
    return next(near, None) is not None


def _stated(reading: Reading, at: int, sentence: Span) -> tuple[Span, Place | None]:
    """The place that stands alone behind "Governing law:", and its row."""
    law = reading.folded.find(" law", at, at + _HEAD_REACH)
    row = _STATED.match(reading.folded, law) if law >= 0 else None
    if row is None or not reading.folded.endswith(_STATING, 0, law):
        return sentence, None
    place = next(find_places(reading.text, row.end(), row.end() + _PLACE_BEFORE), None)
    if (
        place is None
        or place.span.start > row.end()
        or reading.text[place.span.end : place.span.end + 1] not in "\n.;"
    ):
        return sentence, None
    told = _without_heading(reading, sentence)
    return told if row["verb"] else Span(row.start("value"), place.span.end), place


def _within_its_section(reading: Reading, sentence: Span, at: int) -> Span:
    """What stands between two numbers of sections, where these have run into a sentence."""
    start, end = sentence.start, sentence.end
    for number in _NUMBER_WITHIN.finditer(reading.text, start, end):
        if number.end() > at:
            return Span(start, number.start())
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
    if run_on and _CHOICE.search(reading.folded, run_on[-1].end(), sentence.end):
        start = run_on[-1].end()
    return Span(start, sentence.end)


def _to_the_place(reading: Reading, sentence: Span, places: list[Place]) -> Span:
    """The sentence, and the rest of it where a page broke it off before the place."""
    if not places or places[-1].span.end <= sentence.end:
        return sentence
    return Span(sentence.start, sentence_at(reading.text, places[-1].span.start, places[-1].span.end).end)


def _subject(
    reading: Reading, sentence: Span, choice: Span, places: list[Place], own: frozenset[str]
) -> Literal["agreement", "part", "other"]:
    """What the sentence says is governed: the words up to the place, or behind an active verb."""
    place = places[0].span.start if places else 0
    words = reading.folded[sentence.start : max(choice.end, place)]
    objectless = False
    if _ACTIVE.match(reading.folded, choice.start, choice.end):
        words += reading.folded[choice.end : sentence.end]
        objectless = _OBJECTLESS.match(reading.folded, choice.end, sentence.end) is not None
    if _PART.search(words):
        return "part"
    its_own = objectless or choice == sentence or _THIS.search(words) is not None
    before = reading.folded[max(sentence.start, choice.start - _SUBJECT_REACH) : choice.start]
    its_own = its_own or any(f"the {name} " in before for name in own)
    return "agreement" if its_own and not _NOT_CHOICE.search(words) else "other"


def _choice(reading: Reading, sentence: Span) -> tuple[Span, list[Place]]:
    """The words that choose, from verb to "law", and the places whose law they choose."""
    for choice in _CHOICE.finditer(reading.folded, sentence.start, sentence.end):
        start = choice.start()
        if _ACTIVE.match(choice[0]):
            start = max(sentence.start, start - _PLACE_BEFORE)
        carve = _CARVE.search(reading.folded, choice.end(), sentence.end)
        end = carve.start() if carve else sentence.end
        chosen = _of_law(reading, start, end) or _of_law(reading, start, min(end + _CARVED, sentence.end))
        if not chosen and not carve and _BROKEN_OFF.search(reading.text, sentence.end - 2, sentence.end):
            chosen = _of_law(reading, start, min(sentence.end + _CARVED, len(reading.text)))[:1]
        if not chosen and _of_the_same(reading.folded, choice):
            chosen = list(find_places(reading.text, sentence.start, choice.start()))[:1]
        unlisted = None if chosen else _UNLISTED.search(reading.text, start, end)
        if unlisted is not None and place_name(unlisted["place"]) is None:
            chosen = [Place(unlisted["place"], Span(*unlisted.span("place")))]
        if chosen:
            return Span(*choice.span()), _narrowed(chosen)
    return Span(sentence.start, sentence.start), []


def _of_the_same(folded: str, choice: re.Match[str]) -> bool:
    """Whether the law is that of a place named before: "made in Ohio, and its laws shall govern"."""
    begin = max(choice.start() - _TO_ITS, 0)
    return (
        _SAID_STATE.match(folded, choice.end()) is not None
        or _ITS_LAW.search(folded, begin, choice.end()) is not None
    )


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
    if _OWN_LAW.match(after):
        return True
    return _LAW_OF.search(before) is not None and _FIELD_OF_LAW.search(before) is None
