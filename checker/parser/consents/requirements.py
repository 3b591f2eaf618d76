"""Requirements of consent: "upon the consent of A and B", "without A's approval", "unless A consents".

What leads in a consent or an approval makes it a requirement; whose it is stands before it (``Alder's``,
``Board``) or behind it (``of the other party``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.agreement import Consent
from checker.model.reading import Reading, Span
from checker.parser.consents.clauses import Requirement, depends, forms_in, in_any, is_needless
from checker.parser.consents.persons import Persons
from checker.parser.consents.verbs import find_verbs
from checker.text.persons import subject_before
from checker.text.sentences import begin_of_clause, clause_at
from checker.text.windows import window_start

_NOUN = re.compile(
    r"(?<!\w)(?:consent|approval)s?(?![\w-])(?! (?:solicitation|judgment|decree|order|process|procedure)s?\b)"
)
_FROM = re.compile(
    r"(?:,? (?:and|or|and/or) (?:consents?|approvals?|authori[sz]ation|agreement))?(?: there(?:of|to))?"
    r"(?: in (?:writing|advance))?(?: \([^()]{1,120}\)|, (?:which|such|not to) [^,.;]{1,80},)? "
    r"(?P<word>of|by|from)(?:,? (?:and|or|but) [^,.;\n]{3,60},)?:? (?:each of |both of |both |all of )?"
)
_FORM = re.compile(
    r"(?<!\w)(?:(?:prior|previous|express|expressed|explicit|written|verbal|oral|unanimous|specific|further"
    r"|advanced?|affirmative|necessary|requisite|required|joint|reasonable|final|formal|credit|review|examination"
    r"|respective|timely|knowledge),? (?:and |or )?){1,6}\Z"
)
_LEAD = re.compile(
    r"\b(?P<lead>upon|with|without|subject(?: only)? to|requir(?:es?|ed|ing)|obtain(?:s|ed|ing)?|receipt of"
    r"|absent|condition(?:ed|al) (?:up)?on|contingent (?:up)?on|effective (?:up)?on|only by"
    r"|prior to|following|after|unless|only if|pending|receiv(?:es?|ed|ing)|secur(?:es?|ed|ing)"
    r"|seek(?:s|ing)?|needs?|must (?:first )?have|shall (?:first )?have|by|on|(?:notice|submission) to,? and)"
    r"(?: (?:first|also|either|obtain(?:ed|ing)|receiv(?:ed|ing)|receipt of|securing|having|further))* "
)
_DETERMINERS = re.compile(r"(?:\([a-z\d]{1,4}\) )?(?:(?:the|such|an?|any|all|both),? ){0,3}")
_OWN = re.compile(r"(?:its|his|her|their|your|our) ")
_SPEAKERS = {"your ": "you", "our ": "us"}
_WHEN = frozenset(("upon", "on", "after", "following", "prior to", "pending", "receipt of"))
_FOR = re.compile(r"(?<!\w)to (?P<to>[^,.;:\n]{2,60}?),? for (?:(?:its|his|her|their|our|the) )?\Z")
"""``submit them to Alder for its approval``."""
_SENDS = re.compile(
    r"\b(?:shall|must|will)\b[^.;\n]{1,60}?\b(?:submit|sen[dt]|present|deliver|forward|provide|lay|laid)"
)
_FORBIDDING = ("without", "with", "unless", "only if", "only by", "absent")
"""Where something waits for it, even anybody's consent is one: "without the consent of any Holder"."""
_EVENT = re.compile(r"(?<!\w)(?:if|when|whenever|where|wherever)\b[^,.;]{0,60}\Z")
"""Before "seeks it" or "it is required": a consent that another clause requires."""
_HAD = re.compile(r"\b(?:has|have|had|having)(?: (?:first|duly|previously|also|each)){0,2} \Z")
_POSSESSIVE = re.compile(r"'?s?'? ?")
_TAIL = re.compile(
    r"(?: to (?:(?! not )[^.;,\n]){1,80}?)?,? (?:is|are|(?:(?:shall|will|would|must)(?: also| first)? )?be)"
    r" (?:first |also )?(?:required|obtained|necessary|needed)\b(?P<source> from )?"
)
"""What makes a consent at the head of its clause one that is required."""
_NONE = re.compile(r"\b(?:no|nor|neither|without|any)(?:,? \w+){0,4},? \Z")
_MODAL = re.compile(
    r"\b(?:may|shall|can|cannot|must|requires?|required|requiring|provides?|permits?|permitted|prohibit"
    r"|conditioned|conditional)\b"
)
_EFFECT = re.compile(
    r"(?:(?<![a-z] )|(?<=that )|(?<=and ))(?:the effectiveness of )?this (?:amendment|agreement|assignment"
    r"|joinder|supplement|waiver|transfer|sublease|lease|consent) (?:and [^.;]{0,60})?"
    r"(?:(?:shall|will) (?:not )?(?:be|become)|is|becomes) (?:\w+ ){0,3}?"
    r"(?:effective|conditioned|conditional|contingent|subject to)\b"
)
_NEAR = 24
"""So near its effect ("shall become effective") a consent is what the effect waits for."""
_REACH = 120
_CAPTION = 100


def find_requirements(
    reading: Reading,
    mentions: Sequence[int],
    main: Span,
    recited: Sequence[Span],
    persons: Persons,
    headings: Sequence[Span],
) -> list[Consent]:
    """Every requirement of somebody's consent, in the main instrument and its attachments.

    ``mentions``: where words for it stand; ``recited``, ``headings``: the recitals and the sections'
    headings, which require nothing; all in order.
    """
    said = (*_nouns(reading, mentions, persons), *find_verbs(reading, mentions, persons))
    found = {each.span.start: each for each in said}
    return [
        Consent(
            span=each.span,
            required_of=each.persons,
            form=forms_in(reading.folded[each.span.start : each.span.end]),
            condition=each.span.start in main and _is_condition(reading, each.span, recited),
        )
        for _, each in sorted(found.items())
        if not _is_caption(reading, headings, each.span.start)
    ]


def _nouns(reading: Reading, mentions: Sequence[int], persons: Persons) -> Iterator[Requirement]:
    """ "Without the prior consent of Alder", "without Alder's consent", "subject to Board approval"."""
    folded = reading.folded
    for at in mentions:
        noun = _NOUN.match(folded, at)
        if noun is None:
            continue
        begin = window_start(folded, at, _REACH)
        form = _FORM.search(folded, begin, at)
        edge = form.start() if form else at
        behind = _behind(reading, persons, noun)
        lead = next(reversed(list(_LEAD.finditer(folded, begin, edge))), None)
        if lead is None or (found := _led(reading, persons, noun, lead, edge, behind)) is None:
            found = _unled(reading, persons, noun, edge, behind)
            found = found or _submitted(reading, persons, noun, begin, edge)
        elif is_needless(folded, lead.start()) or _is_had(reading, begin, lead):
            continue
        certain = lead is not None and lead["lead"] in _FORBIDDING
        if found is not None and (certain or not all(map(persons.is_anyone, found.persons))):
            yield found


def _led(
    reading: Reading,
    persons: Persons,
    noun: re.Match[str],
    lead: re.Match[str],
    edge: int,
    behind: Requirement | None,
) -> Requirement | None:
    """The consent that a lead stands before; ``edge``: where its words of form begin."""
    folded, word = reading.folded, lead["lead"]
    if _DETERMINERS.fullmatch(folded, lead.end(), edge):
        thing = behind and noun[0].startswith("approval") and word in _WHEN and behind.persons[0].isupper()
        if behind is None or thing:
            return None  # "upon approval of NDA": what capitals stand for may be a thing
        return Requirement(Span(lead.start(), behind.span.end), behind.persons)
    if own := _OWN.fullmatch(folded, lead.end(), edge):
        if word in ("by", "on"):
            return None  # of a consent that is given: "may impose conditions on its consent"
        begin = window_start(folded, lead.start(), _REACH)
        name = _SPEAKERS.get(own[0]) or persons.before(reading.text, begin, lead.start())
        names: tuple[str, ...] = (name,) if name else ()
    else:
        owned = folded[edge - 2 : edge] in ("s ", "' ")
        names, stop = persons.after(reading.text[lead.end() : edge], 0, certain=owned)
        mark = folded[lead.end() + stop : edge]
        bare = mark == " " and (word in ("by", "on") or (names and names[-1].endswith("other")))
        if bare or not _POSSESSIVE.fullmatch(mark):
            return None
    return Requirement(Span(lead.start(), noun.end()), names) if names else None


def _behind(reading: Reading, persons: Persons, noun: re.Match[str]) -> Requirement | None:
    """The persons behind "consent of"; behind "approval of" those who are no thing."""
    match = _FROM.match(reading.folded, noun.end())
    if match is None:
        return None
    certain = match["word"] != "of" or noun[0].startswith("consent")
    names, end = persons.after(reading.text, match.end(), certain)
    return Requirement(Span(noun.start(), end), names) if names else None


def _unled(
    reading: Reading, persons: Persons, noun: re.Match[str], edge: int, behind: Requirement | None
) -> Requirement | None:
    """A consent at the head of its clause: "The consent of Alder shall be required"."""
    folded = reading.folded
    tail = _TAIL.match(folded, behind.span.end if behind else noun.end())
    if tail is None or _NONE.search(folded, max(edge - 40, 0), edge):
        return None
    if _EVENT.search(folded, max(edge - _REACH, 0), edge):
        return None
    if behind is not None:
        return behind
    if tail["source"]:
        names, end = persons.after(reading.text, tail.end())
        return Requirement(Span(noun.start(), end), names) if names else None
    names, start = subject_before(reading.text, edge, plural=False)
    return Requirement(Span(start, noun.end()), names) if names and folded[edge - 2] in "'s" else None


def _submitted(
    reading: Reading, persons: Persons, noun: re.Match[str], begin: int, edge: int
) -> Requirement | None:
    """What is laid before somebody: "sends it to Alder for approval"; not "but not for approval"."""
    if " for " not in reading.folded[max(edge - len(" for their "), 0) : edge]:
        return None
    match = _FOR.search(reading.folded, begin, edge)
    if match is None or _SENDS.search(reading.folded, begin, match.start()) is None:
        return None
    names, end = persons.after(reading.text, match.start("to"))
    return Requirement(Span(match.start(), noun.end()), names) if names and end == match.end("to") else None


def _is_had(reading: Reading, begin: int, lead: re.Match[str]) -> bool:
    """Whether a consent is one that somebody has, or asks for: "has obtained it", "if Alder seeks it"."""
    if lead["lead"].startswith("seek"):
        return _EVENT.search(reading.folded, begin, lead.start()) is not None
    if not lead["lead"].startswith(("obtained", "received", "secured")) or depends(reading, lead.start()):
        return False
    return _HAD.search(reading.folded, begin, lead.start()) is not None


def _is_caption(reading: Reading, headings: Sequence[Span], at: int) -> bool:
    """Whether a phrase stands in a heading: "MATTERS REQUIRING CONSENT OF OWNER"."""
    if in_any(headings, at):
        return True
    paragraph = reading.paragraph_at(at)
    if paragraph is None or paragraph.end - paragraph.start > _CAPTION:
        return False
    return reading.text[paragraph.start : paragraph.end].isupper()


def _is_condition(reading: Reading, span: Span, recited: Sequence[Span]) -> bool:
    """Whether this very agreement needs the consent: a recited gateway, or a clause on its own effect."""
    if in_any(recited, span.start):
        sentence = clause_at(reading.text, span.start, span.end)
        return _MODAL.search(reading.folded, sentence.start, sentence.end) is not None
    begin = begin_of_clause(reading.text, span.start)
    if reading.folded.find("this ", begin, span.end) < 0:
        return False
    effect = _EFFECT.search(reading.folded, begin, span.end)
    return effect is not None and effect.end() >= span.start - _NEAR
