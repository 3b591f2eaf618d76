"""The words that choose a law, and the places whose law they choose."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.text.places import Place, find_places, place_name

LAW_WORDS = ("law", "legislation", "state of", "commonwealth of", "province of", "commercial code")
"""One of them stands in every choice."""
_LAW = r"\b(?:laws?|legislation|uniform commercial code)\b"
_STATE = r"\bthe (?:state|commonwealth|province) of "
_CARVED_OUT = (
    r"(?:(?:(?! that\b)[^;.(]){0,60}?,? \(?(?:without (?:giving|regard|reference)|excluding|exclusive of"
    r"|regardless|irrespective)\b[^;.()]{0,200}?[,)])?"
)
"""Conflict rules that are left out: ``, without giving effect to any rule that would …, ``."""
CHOICE = re.compile(
    rf"\b(?:gove(?:rn|m)ed|construed|interpreted|enforced|determined|resolved|regulated)\b"
    rf"[^;]{{0,220}}?{_LAW}"
    r"|\b(?:gove(?:rn|m)ed|construed|interpreted|enforced)\b"
    r"(?<! as governed)(?<! as construed)(?<! as interpreted)"
    rf"(?<! as enforced)[^;.]{{0,60}}? (?:by|under|with|to) {_STATE}"
    rf"|\bbound by (?!laws?\b)[^;.]{{0,40}}?{_LAW}"
    rf"|\b(?:controlled|settled|decided|answered|judged|fixed|read|referred to the|submit(?:s|ted)?)\b"
    rf"[^;.]{{0,80}}?{_LAW}"
    rf"|\b(?:interpretation|construction|validity|performance|enforcement)\b[^;.]{{0,80}}?\b(?:is|are|be) "
    rf"(?:in accordance with|under|according to) [^;.]{{0,30}}?{_LAW}"
    r"|\b(?:made|entered into|executed|concluded|contract|comes?|falls?) (?:under|pursuant to|according to) "
    rf"[^;.]{{0,30}}?{_LAW}"
    r"|\b(?:is|are|be|made|and|exclusively|solely|entirely) subject to "
    rf"(?:(?!any |all |under |applicable|compliance|regulation|limit)[^;]){{0,60}}?{_LAW}"
    rf"|\b(?:choose|select|elect|adopt|apply|applying|consents? to) [^;.]{{0,60}}?{_LAW}"
    rf"|\bagrees? to (?:the )?(?:application of (?:the )?)?{_LAW}"
    rf"|{_LAW}{_CARVED_OUT}"
    r"(?:(?! (?:that(?! (?:state|commonwealth|province)\b)|as may|(?<!place )(?<!state )(?<!country )where"
    r"|not (?:apply|gove(?:rn|m)))\b)[^;.]){0,120}?"
    r"\b(?:gove(?:rn|m)(?:ed)?|control|appl(?:y|ies)|prevail|determine)s?\b"
    rf"|{_LAW}[^;.]{{0,60}}?\b(?:is|are|be) (?:applicable|the governing|controlling|agreed|chosen|selected"
    r"|(?:to be )?(?:applied|followed|used))\b|\b(?:governing|proper) law\b[^;.]{0,60}?\b(?:is|be)\b"
    r"|\bapplicable law (?:is|(?:shall|will) be)\b|\blaws? (?:applicable to|of) (?:this"
    r"|the present) [a-z]+ (?:is|are|shall be|will be)\b|\blaw governing\b"
)
"""From the verb to "law", or from "law" to the verb."""
ACTIVE = re.compile(
    rf"{_LAW}[^;.]{{0,280}}?\b(?:gove(?:rn|m)|control|appl(?:y|ie[sd])|applicable|prevail|determine"
    r"|agreed|chosen|selected|followed|used)|(?:apply|applying|choose|select|elect|adopt)\b"
    r"|(?:governing|applicable|proper) law\b|law governing\b|bound by\b"
)
"""What is governed may stand behind such words."""
_CARVE = re.compile(
    r"\b(?:without (?:giving|regard|reference|application|recourse|respect|effect|the application)|excluding"
    r"|except(?:ing)?\b|regardless|notwithstanding|irrespective|other than|exclusive of|not including"
    r"|applicable to (?:contracts|agreements|a contract)|as applied|as such laws|provided,? (?:however|that)"
    r"|and (?:each of )?the parties|courts?\b|venue|jurisdiction of|arbitrat)"
)
_UNLISTED = re.compile(
    r"\blaws? of (?:the )?(?:State|Commonwealth|Province|Republic|Kingdom|Country) of "
    r"(?P<place>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)"
)
"""A place by the words before it, known or not: its name may be misspelt."""
SAID_STATE = re.compile(r" thereof| of (?:said|such|that) (?:state|commonwealth|province)")
_ITS_LAW = re.compile(
    r"\b(?:its|those|such|said|whose|that (?:state|country|province)'s) laws?\b"
    r"|\blaws? of (?:said|such|that) (?:state|commonwealth|province|country)\b"
)
_TO_ITS = 18
"""So far before "laws" stands what makes them a place's that was named before."""
_BROKEN_OFF = re.compile(r"[^.;:!?\"')] ?\Z")
_PLACE_BEFORE = 60
_CARVED = 140
"""So far behind a carve-out a place may still stand: "the laws, other than its conflict rules, of Ohio"."""
_EXCEPTED = re.compile(
    r"\b(?:other than|except|outside|not|(?:authori[sz]ed|permitted|provided|required|allowed) (?:by|under))"
    r" (?:of )?(?:the )?(?:laws? of )?(?:the )?(?:state of |commonwealth of )?\Z"
)
"""What does not choose the law of the place behind it."""
OWN_LAW = re.compile(
    r"(?:'s?)? ?(?:state |federal )?(?:substantive |internal |domestic )?(?:laws?|legislation)\b"
)
_FIELD_OF_LAW = re.compile(
    r"\b(?:patent|trademark|copyright|inventorship|usury|tax|securities|export|import|customs|criminal"
    r"|bankruptcy|insolvency|antitrust|anti-[a-z-]+|corporate|corporation|company|labor|labour|employment"
    r"|privacy|franchise|environmental|insurance|banking|zoning|controls?|property|competition|immigration"
    r"|licensing|(?:doctrine|operation|rules?|matter) of) laws?\b[^.;]{0,100}\Z"
)
"""One field of a place's law, which may apply beside the law that is chosen."""
_LAW_OF = re.compile(
    rf"{_LAW}(?:(?:[^.;]|(?<=\b[a-z])\.){{0,60}}\bof|(?:,? [a-z]+){{0,4}},? (?:in|within))\b"
    r"(?:[^.;]|(?<=\b[a-z])\.){0,40}\Z"
)
_BY_STATE = re.compile(
    rf"\b(?:gove(?:rn|m)ed|construed|interpreted|enforced)\b[^.;]{{0,50}} (?:by|under|with|to) {_STATE}\Z"
    rf"|\bwhich is {_STATE}\Z"
)
"""Its law, though nothing says so: ``construed in accordance with the State of Ohio``."""
_BODY_OF = re.compile(
    r"'s?\b| [A-Z]| (?:[a-z]+ )?(?:acts|agenc(?:y|ies)|authorit(?:y|ies)|boards?|codes?|commission|department"
    r"|guidelines|regulations|requirements|rules|standards|statutes)\b"
)
"""``the State of Ohio Building Code``, ``the State of Ohio gaming regulations``"""
_IN_SMALL = re.compile(r"\blaws? of the (?:state|commonwealth|province) of (?P<place>[a-z]+(?: [a-z]+){0,2})")
_CALLED = re.compile(r"\b[Ll]aws? of the (?P<word>State|Commonwealth|Province)\b(?! (?:of|in|where)\b)")
_NEAR = 40
_FRONT = 20_000
_WIDE = frozenset(["United States", "Canada", "United Kingdom", "Australia"])


def choice_of(reading: Reading, sentence: Span) -> tuple[Span, list[Place]]:
    """The words that choose, from verb to "law", and the places whose law they choose."""
    for choice in CHOICE.finditer(reading.folded, sentence.start, sentence.end):
        start = choice.start()
        if ACTIVE.match(choice[0]):
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
        chosen = chosen or _called_before(reading, start, end)
        small = None if chosen else _IN_SMALL.search(reading.text, start, end)
        named = next(find_places(small["place"].title(), 0, len(small["place"])), None) if small else None
        if small and named and not named.span.start:
            first = small.start("place")
            chosen = [Place(named.name, Span(first, first + named.span.end))]
        if chosen:
            return Span(*choice.span()), _narrowed(chosen)
    return Span(sentence.start, sentence.start), []


def _of_the_same(folded: str, choice: re.Match[str]) -> bool:
    """Whether the law is that of a place named before: "made in Ohio, and its laws shall govern"."""
    begin = max(choice.start() - _TO_ITS, 0)
    return (
        SAID_STATE.match(folded, choice.end()) is not None
        or _ITS_LAW.search(folded, begin, choice.end()) is not None
    )


def _called_before(reading: Reading, start: int, end: int) -> list[Place]:
    """The place that bears the short name by which the law is chosen: ``in Nevada (the "State")``."""
    called = _CALLED.search(reading.text, start, end)
    names = (f'"{called["word"]}")', f'" {called["word"]} ")') if called else ()
    given = max((reading.text.find(name, 0, min(start, _FRONT)) for name in names), default=-1)
    return list(find_places(reading.text, max(0, given - _NEAR), max(0, given)))[-1:]


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
    if OWN_LAW.match(after):
        return True
    if _BY_STATE.search(before):
        return not _BODY_OF.match(reading.text, place.span.end)
    return _LAW_OF.search(before) is not None and _FIELD_OF_LAW.search(before) is None
