"""Requirements of consent: "upon the express written consent of A and B", "requires the approval of A"."""

from __future__ import annotations

import re

from checker.model.agreement import Consent
from checker.model.reading import Reading, Span
from checker.text.persons import names_after, subject_before
from checker.text.windows import window_start

_FROM = (
    r"(?: (?:and|or) (?:consents?|approvals?))?(?: there(?:of|to))? (?:in writing )?(?:of|by|from)"
    r"(?:,? and [^,.;\n]{3,40},)? (?:each of |both |all of )?"
)
_UNNAMED = re.compile(
    r"(?:an?|the|any|its|such) (?:duly )?authori[sz]ed (?:agent|representative|officer|signatory|employee)s? "
    r"of (?:the )?[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,4}|"
    r"(?:(?:the|such|any|each|either|both|all|all the|all of the|each of the) )?"
    r"(?:(?:other|remaining|opposite|affected|relevant|applicable|non-[a-z]+) )?"
    r"[Pp]art(?:y|ies)\b(?! [A-Z\d])(?: hereto)?|"
    r"the others?(?=[.,;)]|$| (?:and|or|which|to|in|as|unless|except|hereunder|hereto|for|is|shall|may)\b)"
)
"""Persons known by their place in the agreement: "the other party", "an authorized officer of Alder"."""
_UNNAMED_OWNER = re.compile(r"\b(?:the|such|any|each|either)(?: other)? part(?:y|ies)$")
_PERMITS = re.compile(
    r"\b(?:may|can|(?:shall be|is|are) (?:free|entitled|permitted)|freely|"
    r"has the right|have the right|right to)\b"
)
_FORBIDS = re.compile(
    r"\b(?:not|no|neither|nor|never|none|cannot|prohibit\w*|refrain\w*|void|invalid|ineffective|unless|except|"
    r"only|default|breach|violation|in the event|if|any attempt\w*|purported?|restrict\w*)\b"
)
_NOUNS = (
    re.compile(rf"consent(?:s?{_FROM}|ed to (?:in writing )?by (?:each of |both |all of )?)"),
    re.compile(rf"approvals?{_FROM}"),
)
_LEAD = re.compile(
    r"(?:\b(?P<lead>upon|with|without|subject to|requires?|required|requiring|obtain(?:s|ed|ing)?"
    r"|receipt of|absent|conditioned (?:up)?on|conditional (?:up)?on"
    r"|contingent (?:up)?on|effective (?:up)?on|only by|prior to|following|after|unless|only if|pending"
    r"|having|receiv(?:es?|ing|ed)|secur(?:es?|ing|ed)|seeks?|of|by|need|needs|on))"
    r" (?:(?:the|such|a|an|any|obtaining|receiving|receipt of|also) ){0,3}"
    r"(?P<form>(?:(?:prior|express|expressed|explicit|written|unanimous|specific|and|further|advance"
    r"|affirmative|necessary|requisite|required|joint),? ){0,5})$"
)
_OWNED = re.compile(r"'s? (?:(?:prior|express|written|unanimous|and),? ){0,4}(?:consent|approval)\b")
_OWNED_LEAD = re.compile(
    r"\b(?:upon|with|without|subject to|requires?|required|obtain(?:s|ed|ing)?|receipt of|absent) ?$"
)
_NO_LEAD = ("of", "having", "received", "receiving")
_FORMS = (
    ("express", ("express", "explicit", "specific")),
    ("prior", ("prior", "advance")),
    ("written", ("written", "in writing")),
)
_ACTS = re.compile(
    r"\b(?:becom|join|part(?:y|ies) to|transfer|assign|amend|modif|supplement|waive|waiver|sublease"
    r"|sublet|merg|sale of|sell|pledg|convey"
    r"|consummat|novat|substitut|admit|admission|issu|encumb|delegat|terminat|extend|releas|accession|accede)"
)
_MODAL = re.compile(
    r"\b(?:may|shall|can|cannot|must|requires?|required|requiring|provides?|permits?|permitted|prohibit"
    r"|conditioned|conditional)\b"
)
_EFFECT = re.compile(
    r"(?:(?<=that )|(?<=and )|(?<![a-z] ))(?:the effectiveness of )?this (?:amendment|agreement"
    r"|assignment|joinder"
    r"|supplement|waiver|transfer|sublease|lease|consent)"
    r" (?:and [^.;]{0,60})?(?:shall (?:not )?(?:be|become)|will (?:not )?(?:be|become)|is|becomes) "
    r"(?:\w+ ){0,3}?"
    r"(?:effective|conditioned|conditional|contingent|subject to)\b"
)
_NEAR = 24
"""So near its effect ("shall become effective") a consent is what the effect waits for."""
_REACH = 400


def find_requirements(reading: Reading, main: Span, recited: tuple[Span, ...]) -> list[Consent]:
    """Every requirement of a named person's consent in the main instrument."""
    found = [*_owned(reading, main), *_of(reading, main)]
    return [
        Consent(
            span=span,
            required_of=names,
            form=forms_in(reading.folded[span.start : span.end]),
            condition=_is_condition(reading, span, recited),
        )
        for span, names in sorted(found)
    ]


def _of(reading: Reading, main: Span) -> list[tuple[Span, tuple[str, ...]]]:
    """ "Without the prior written consent of Alder": the phrase, and who must consent."""
    found = []
    for match in (m for noun in _NOUNS for m in noun.finditer(reading.folded, main.start, main.end)):
        begin = window_start(reading.text, match.start(), 120)
        lead = _LEAD.search(reading.folded[begin : match.start()])
        if lead is None or lead["lead"] in _NO_LEAD:
            continue
        start = begin + lead.start()
        if lead["lead"] == "without" and _is_free(reading.folded, start):
            continue
        names, end = _persons_after(reading.text, match.end())
        if names:
            found.append((Span(start, end), names))
    return found


def _persons_after(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """The persons named behind "consent of", and where they end."""
    unnamed = _UNNAMED.match(text, start)
    if unnamed:
        return (unnamed[0],), unnamed.end()
    return names_after(text, start)


def _is_free(folded: str, start: int) -> bool:
    """Whether "without the consent" at ``start`` says that none is needed: "may assign without …"."""
    begin = window_start(folded, start, _REACH)
    stops = (folded.rfind(mark, begin, start) for mark in (". ", "; ", ": ", ", provided", " except that "))
    clause = folded[max(begin, *stops) : start]
    return _PERMITS.search(clause) is not None and _FORBIDS.search(clause) is None


def _owned(reading: Reading, main: Span) -> list[tuple[Span, tuple[str, ...]]]:
    """ "Without Alder's prior written consent": the phrase, and who must consent."""
    found: list[tuple[Span, tuple[str, ...]]] = []
    names: tuple[str, ...]
    for match in _OWNED.finditer(reading.folded, main.start, main.end):
        begin = window_start(reading.text, match.start(), 120)
        head = reading.text[begin : match.start()]
        unnamed = _UNNAMED_OWNER.search(head)
        if unnamed:
            names, start = (unnamed[0],), unnamed.start()
        else:
            names, start = subject_before(head, len(head), plural=False)
        lead = _OWNED_LEAD.search(reading.folded[begin : begin + start]) if names else None
        if lead and not (lead[0].startswith("without") and _is_free(reading.folded, begin + lead.start())):
            found.append((Span(begin + lead.start(), match.end()), names))
    return found


def forms_in(words: str) -> tuple[str, ...]:
    """The form words of a phrase in lower case, in the order express, prior, written."""
    return tuple(form for form, cues in _FORMS if any(cue in words for cue in cues))


def sentence_around(folded: str, span: Span, reach: int = _REACH) -> Span:
    """The sentence (within its paragraph) that holds a span."""
    begin = window_start(folded, span.start, reach)
    stop = max(folded.rfind(". ", begin, span.start), folded.rfind("; ", begin, span.start))
    begin = stop + 2 if stop >= 0 else begin
    ends = [at for mark in (". ", "\n", ";") if (at := folded.find(mark, span.end, span.end + reach)) >= 0]
    return Span(begin, min(ends, default=min(span.end + reach, len(folded))))


def _is_condition(reading: Reading, span: Span, recited: tuple[Span, ...]) -> bool:
    """Whether this very agreement needs the consent: a recited gateway, or a clause on its own effect."""
    sentence = sentence_around(reading.folded, span)
    words = reading.folded[sentence.start : sentence.end]
    if any(span.start in recital for recital in recited):
        return bool(_ACTS.search(words) and _MODAL.search(words))
    effect = _EFFECT.search(reading.folded, sentence.start, span.end)
    return effect is not None and effect.end() >= span.start - _NEAR
