"""Turns of phrase and small slips of grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.api import Agreement, Check, CheckResult, Edit, Hit, NoParams, Params, Span, check, hookimpl
from checker.text.anchors import places
from checker.text.outline import is_sure
from checker.text.words import known_words

API_VERSION = 1

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_VOWEL_LETTER_ONLY = re.compile(r"(?:one|once|eu|ew|u(?:ni(?![nm])|s(?![h])|t[ei]|ti|r[aie]|ku|bi)|ouija|o-)")
"""Words that begin with a vowel's letter, but not with its sound: "one", "European", "unit", "use"."""
_FUNCTION = frozenset("and any all another its the that this such when where if is in of or as at it".split())
"""Before these no article at all can stand: more likely "and" or "any" was meant."""
_LABELLED = tuple(
    "tranche class series exhibit schedule part parts group option type phase clause clauses paragraph"
    " paragraphs item items section sections subsection subsections annex unit column row where".split()
)
"""After these, "a" is a label."""
_LEADS_ON = frozenset(
    "and or plus but then minus less clause clauses section sections paragraph by over of in to with from "
    "for is are be than include includes including exceed exceeds following means shall that".split()
)
"""What follows the last word is one sentence with it."""
_GERMAN = re.compile(r" an (?:der|den|dem|die|das) [A-Z\u00c4\u00d6\u00dc]")
"""A place's name: "Frankfurt an der Oder"."""
_LONG = 150
"""A shorter paragraph may be a heading or a row."""
_SILENT_H = ("hour", "honor", "honour", "heir", "honest", "herb")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|shall|will|may(?! \d)|must|does|do|hereby|witness\w*|modif\w+|"
    r"memoriali\w+|(?:agree|set|state|confirm|provide|constitute|evidence|govern|amend|supplement|serve|enter|"
    r"make|acknowledge|sell|lease|grant|desire|wishe|recite|relate|outline|describe|represent)s?)\b"
)
_APPOSITION = re.compile(r", an? [^,;()\n]{4,80}? \((?:the |\")[^()\n]{2,60}\)(?P<gap> )and (?=[A-Z])")


class Phrase(Params, frozen=True):
    """A turn of phrase."""

    words: str
    """In lower case."""
    better: str = ""
    """What to write instead."""


class Phrases(Params, frozen=True):
    """The turns of phrase to look for."""

    phrases: tuple[Phrase, ...] = ()
    once: bool = True
    """One finding a phrase, not one a place."""


@check("style.phrases", facts=("words", "better", "count"), params=Phrases)
def phrases(agreement: Agreement, params: Phrases) -> CheckResult:
    """Words that good drafting does without."""
    folded = agreement.reading.folded
    for phrase in params.phrases:
        spans = list(_whole(folded, phrase.words))
        for span in spans[:1] if params.once else spans:
            facts = {
                "words": agreement.words(span),
                "better": phrase.better or "nothing",
                "count": str(len(spans)),
            }
            yield Hit(span=span, facts=facts)


def _whole(folded: str, words: str) -> Iterator[Span]:
    start = folded.find(words)
    while start >= 0:
        end = start + len(words)
        if not folded[start - 1 : start].isalnum() and not folded[end : end + 1].isalnum():
            yield Span(start, end)
        start = folded.find(words, end)


@check("style.article", facts=("words",))
def article(agreement: Agreement, params: NoParams) -> CheckResult:
    """The article "a" before a vowel, or "an" before a consonant."""
    text, known = agreement.text, known_words()
    for printed, better in ((" a ", "an"), (" an ", "a")):
        for at in places(text, printed):
            end = at + len(printed)
            word = _WORD.match(text, end) if (text[end] in "aeio") == (better == "an") else None
            if word and _is_wrong(word[0], better, agreement, at):
                span = Span(at + 1, word.end())
                facts = {"words": text[span.start : span.end]}
                edits = () if word[0] in _FUNCTION else (Edit(Span(span.start, end - 1), better),)
                if word[0].partition("-")[0] in known and _in_prose(agreement, span):
                    yield Hit(span=span, facts=facts, edits=edits)


def _is_wrong(word: str, better: str, agreement: Agreement, start: int) -> bool:
    """Whether the article before ``word`` is surely the other one's place."""
    text = agreement.text
    labelled = agreement.reading.folded.endswith(_LABELLED, 0, start)
    if len(word) < 3 or not text[start - 1].islower() or labelled:
        return False
    if _GERMAN.match(text, start):
        return False
    if word in _FUNCTION and text.endswith(" as", 0, start):
        return False  # a slip in a set phrase ("as an when")
    if better == "an":
        return _VOWEL_LETTER_ONLY.match(word) is None
    return word[0] not in "aeioux" and not word.startswith(_SILENT_H) and word[0] != "h"


def _in_prose(agreement: Agreement, span: Span) -> bool:
    paragraph = agreement.reading.paragraph_at(span.start)
    return paragraph is not None and paragraph.kind == "text"


@check("style.preamble_fragment")
def preamble_fragment(agreement: Agreement, params: NoParams) -> CheckResult:
    """The first sentence has no verb: "This Lease, dated May 1, between A and B."."""
    if agreement.preamble is None:
        return
    start, end = agreement.preamble.start, agreement.preamble.end
    words = agreement.reading.folded[start:end]
    if words.startswith(("this ", "the ")) and words.rstrip()[-1:] == "." and not _FINITE.search(words):
        yield Hit(span=Span(start, end))


@check("style.apposition_comma")
def apposition_comma(agreement: Agreement, params: NoParams) -> CheckResult:
    """No comma closes a party's description: ``a Texas corporation (the "Seller") and Bob``."""
    if agreement.preamble is None:
        return
    for match in _APPOSITION.finditer(agreement.text, agreement.preamble.start, agreement.preamble.end):
        place = Span(*match.span("gap"))
        yield Hit(span=Span(match.start() + 2, match.end()), edits=(Edit(place, ", "),))


class EndMarks(Params, frozen=True):
    """When a missing end mark is a slip."""

    least_ended: int = 12
    """So many other paragraphs before a section's number end with a mark."""
    most: int = 2
    """More without one are a habit, or were lost in a conversion."""


@check("style.end_mark", facts=("words", "next"), params=EndMarks)
def end_mark(agreement: Agreement, params: EndMarks) -> CheckResult:
    """A section's text breaks off without a full stop before the next number of its kind."""
    if not is_sure(agreement, 0):
        return
    text, end = agreement.text, agreement.scopes[0].span.end
    opening = {s.number_span.start: s for s in agreement.sections if s.scope == 0 and s.number}
    ended, broken = 0, []
    for paragraph, after in pairwise(agreement.reading.paragraphs):
        if after.start >= end or after.start not in opening or paragraph.kind != "text":
            continue
        if text[paragraph.end - 1] in ".;:":
            ended += 1
        elif paragraph.end - paragraph.start >= _LONG and _breaks_off(text, paragraph.end):
            one, other = opening.get(paragraph.start), opening[after.start]
            if one is not None and one.style == other.style and one.parent == other.parent:
                broken.append((paragraph.end, other))
    if ended >= params.least_ended and len(broken) <= params.most:
        for at, other in broken:
            start = text.rfind(" ", 0, text.rfind(" ", 0, at)) + 1
            facts = {"words": text[start:at], "next": other.number}
            yield Hit(span=Span(start, at), facts=facts, edits=(Edit(Span(at, at), "."),))


def _breaks_off(text: str, end: int) -> bool:
    """Whether a paragraph ends in a word that neither stops nor leads on to the next item."""
    last = text[max(end - 20, 0) : end].split()[-1]
    return last.islower() and last.isalpha() and last not in _LEADS_ON


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [phrases, article, preamble_fragment, apposition_comma, end_mark]
