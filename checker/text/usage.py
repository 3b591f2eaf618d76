"""How capitalized phrases are used: as nouns in sentences, as headings and labels, or with an explanation.

Names, terms and headings are all written with capitals. A term shows in how it is used: as a noun of its
kind ("any Acquisition Proposal", "such Delivery Date"), or as a thing ("the Escrow Account").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct, field

from checker.model.reading import Span
from checker.text.capitals import OPENER, Phrases, without_frame
from checker.text.phrases import Key, phrase_key
from checker.text.suffixes import ENTITY_SUFFIX

_KIND_WORDS = r"such|any|each|every|an?|all|no|other|another|said|applicable|relevant|respective|particular"
_KIND = re.compile(
    rf"\b(?:{_KIND_WORDS}|one or more)"
    r"(?: (?:applicable|relevant|respective|other|future|proposed|new|additional))? $",
    re.IGNORECASE,
)
"""Before a noun that stands for a kind of things, or for one named before."""
_OWN = re.compile(
    r"\b(?:the|its|their|his|her|your|our|that)(?: (?:applicable|relevant|respective))? $", re.IGNORECASE
)
"""Before a noun that stands for one thing."""
_HEADLINE = re.compile(
    r"[A-Z][a-z]{1,20} (?:Upon|Of|To|For|From|In|On|By|With|Without|Under|After|Before|Following)"
    r" (?:an?|the|any|each) $"
)
"""Before a phrase inside of a caption: its small words have capitals too."""
_BEFORE = 40
_LONGEST_KIND, _LONGEST_OWN, _LONGEST_OPENER = 24, 18, 20
"""The longest words of each sort are no longer."""
_GOES_INTO = re.compile(r" ?(?:& |&|and/or )?[A-Z]|[^\s.,;:)('\"]")
"""After a phrase: what shows that it is only a part of what is named."""
_OF_ENTITY = re.compile(rf", ?{ENTITY_SUFFIX}")
"""After a phrase: what shows it to be the name of a firm."""
_LISTED = re.compile(r", ?(?:& |&|and/or )?[A-Z]")
"""After a phrase: the next of a list of names, unless an article has shown the phrase to be a noun."""
_EXPLAINED = re.compile(
    r"\u2014|\"?,? (?:(?:shall )?means?|refers to|(?:shall have|has) the meaning|(?:is|are) defined)\b|"
    r"(?: of [^.,;:\n]{0,40})?,? (?:shall|will) be deemed to (?:have )?(?:occur|exist)|"
    r"(?: of [^.,;:\n]{0,40})?(?:,| (?:is|are|shall be))? (?:as )?(?:calculated|computed|determined|prepared)"
    r" (?:on a basis )?(?:by|as|in accordance|pursuant|under)\b|"
    r" (?:is |are |as )?(?:set forth|identified|listed|specified|described|provided for) (?:in|on) "
    r"(?:the )?(?:[Ss]ection|Exhibit|Schedule|Article|Appendix|Annex|Attachment|[Pp]aragraph)\b|"
    r" ?\((?:which (?:shall |will )?(?:be|have|means?|is|are)|collectively|together)\b|"
    r" \(?located (?:in|at)\b| ?\((?:or )?[\"']?[A-Z]{2,6}s?[\"')]|"
    r" (?:\d{1,2}|[IVX]{1,4}|[A-E])(?![\w'-])(?! (?:days|weeks|months|years|hours|times)\b)|"
    r"[\"', ]*\(?(?:(?:all |each )?as )?(?:(?:such|that) term is )?defined(?! (?:below|above|herein)\b)\b|"
    r"[\"', ]*\(?(?:as|all as|each as) (?:used|described|specified)\b"
)
"""After a phrase: what says its meaning, or where that stands."""
_STATED = re.compile(
    r":|\"?,?(?: (?:of|for|payable|under)\b[^.;:\n]{0,140})? (?:(?:shall be|is|are) (?:the|an?|all|any|those|"
    r"that|defined|equal to|\w+ (?:\(\d+\) )?(?:months?|years?))|shall be [A-Z][\w' ]{2,40}\.|"
    r"(?:shall )?(?:consists?|comprises?|includes?)|shall (?:commence|begin))"
)
"""The same after a phrase that opens a sentence."""
_DESCRIBED = re.compile(
    r" of \$| \((?!\w{1,4}\))|,? (?:whereby|under which|by which|which(?! (?:shall|will|may|must) )|"
    r"consisting|showing|setting forth|(?:to [^.;:\n]{1,30} )?in (?:substantially )?the form|relating to|"
    r"in (?:compliance|accordance) with|determined pursuant to)\b"
)
"""After the first use, behind "a" or "an": what the thing is."""
_GIVEN = re.compile(
    r"(?<!\(which )(?<!, which )(?<! that )\b(?:shall|will) (?:be|constitute|be deemed(?: to be)?)"
    r" (?:an? |the )?(?:\"?[A-Z][\w ]{1,30}\"? and )?$|"
    r"\b(?:capacity|capacities|acts?|acting|serves?|serving) as (?:an? |the )?(?:[A-Z]\w+ and )?$|"
    r"[\"']$|[\"')] ?- ?$"
)
"""Before a phrase: what makes something the thing, or gives somebody the office."""
_GLOSS = re.compile(
    r" (?!shall |will |may |must |is |are |was |were |has |have |in |on |if |upon |as |and |or |of |for )"
    r"[a-z]|, [A-Z]"
)
"""After a phrase that opens a paragraph: a description without a verb, as in a glossary."""
_PROMISED = re.compile(r",? \(?(?:as )?defined (?:below|above|herein(?:after|above|below)?)\b")
"""After a phrase: it is said to be defined in this document."""
_SAID = ("definition of ", "this ", "This ")
"""Before a phrase that is spoken of, or that names the document itself."""
_GOES_ON = re.compile(r"'?s? [a-z]")
_OPENING = re.compile(rf"(?:^|[^a-z,;] |\n){OPENER}$")
"""Before a phrase that opens a sentence."""
_PREPOSITION = re.compile(r" (?:of|to|in|on|for|and|from|with|by|at|under)(?: the)? ")
_HEAD_STOPS = (".", "-", "\n")

Standing = Literal["kind", "own", "bare", "headed", "explained"]


class Usage(Struct):
    """The uses of one phrase, whatever its number. Spans count characters of the text."""

    kind: list[Span] = field(default_factory=list)
    """After "any", "each", "such" and the like."""
    own: list[Span] = field(default_factory=list)
    """After "the", "its" and the like, or in the plural."""
    bare: list[Span] = field(default_factory=list)
    """In mid-sentence with no such word before."""
    joined: int = 0
    """Uses inside of a longer phrase that a preposition or "and" makes, when it has an article elsewhere."""
    headed: bool = False
    """It stands somewhere as a heading or a label."""
    explained: bool = False
    """It stands somewhere with words that say its meaning, or where that stands."""
    described: bool = False
    """Where it stands first, it is introduced: "a Returns Program, under which …"."""
    promised: bool = False
    """It is said to be defined in this document."""

    @property
    def places(self) -> list[Span]:
        """Every use as a phrase of its own, in order."""
        return sorted([*self.kind, *self.own, *self.bare])


def usages(
    text: str, phrases: Phrases, start: int, signing: int, headings: Sequence[Span]
) -> dict[Key, Usage]:
    """How ``phrases`` of ``text`` stand where they do.

    What stands before ``start`` (cover, title, preamble) explains; uses count up to ``signing``, and not
    inside of ``headings``, which are in reading order. A phrase is told of what it shares with longer ones
    as far as these are among ``phrases``.
    """
    headings_at = [span.start for span in headings]
    found: dict[Key, Usage] = defaultdict(Usage)
    joined: list[Span] = []
    for key, places in phrases.items():
        for run in places:
            if run.start < start or (_opens_paragraph(text, run.start) and _GLOSS.match(text, run.end)):
                for size in range(2, len(key) + 1):
                    found[key[:size]].explained = True
                continue
            index = bisect_right(headings_at, run.start) - 1
            if index >= 0 and run.start in headings[index]:
                continue
            words = text[run.start : run.end]
            if run.start < signing and _PREPOSITION.search(words):
                joined.append(run)
            usage, standing = found[key], _standing(text, run, words, key)
            if standing == "explained" and " of " in words:  # "Net Income of the Stations, determined …"
                found[phrase_key(words.partition(" of ")[0])].explained = True
            _note(text, run, standing, usage, counts=run.start < signing)
    for run in joined:
        _count_parts(text, run, found)
    return found


def _note(text: str, run: Span, standing: Standing | None, usage: Usage, *, counts: bool) -> None:
    """Note how a phrase stands at one place."""
    usage.promised = usage.promised or _PROMISED.match(text, run.end) is not None
    if standing == "headed":
        usage.headed = True
    elif standing == "explained":
        usage.explained = True
    elif standing is not None:
        if not (usage.kind or usage.own or usage.bare):
            usage.described = _is_introduced(text, run)
        if counts:
            {"kind": usage.kind, "own": usage.own, "bare": usage.bare}[standing].append(run)


def _count_parts(text: str, run: Span, found: dict[Key, Usage]) -> None:
    """Count the parts of a longer phrase that also stand alone: ``Performance Bonds of Clearing Members``."""
    start = run.start
    ends = [*_PREPOSITION.finditer(text, run.start, run.end), None]
    for preposition in ends:
        part = without_frame(text, start, preposition.start() if preposition else run.end)
        usage = found.get(phrase_key(text[part.start : part.end]))
        if usage is not None and len(usage.kind) + len(usage.own) > 1:
            usage.joined += 1
        start = preposition.end() if preposition else run.end


def _opens_paragraph(text: str, start: int) -> bool:
    """Whether a paragraph opens at a place, and none that a page has broken off."""
    return text[start - 1 : start] == "\n" and not (
        text[start - 2 : start - 1].islower() or text[start - 2] == ","
    )


def _is_introduced(text: str, run: Span) -> bool:
    """Whether "a" or "an" stands before a phrase, and what it is behind it."""
    before = text[run.start - 4 : run.start].lower()
    return before.endswith((" a ", " an ", "\na ")) and _DESCRIBED.match(text, run.end) is not None


def _standing(text: str, run: Span, words: str, key: Key) -> Standing | None:
    """How a phrase stands at one place; None where that cannot be told."""
    before = text[max(run.start - _BEFORE, 0) : run.start]
    if words.isupper() or _HEADLINE.search(before):
        return "headed"
    if _EXPLAINED.match(text, run.end) or before.endswith(_SAID) or _GIVEN.search(before):
        return "explained"
    if not in_sentence(text, run.start) or _OPENING.search(before, len(before) - _LONGEST_OPENER):
        if _STATED.match(text, run.end):
            return "explained"
        if text[run.end : run.end + 1] in _HEAD_STOPS:
            return "headed"
        if not _GOES_ON.match(text, run.end):
            return None
    if _GOES_INTO.match(text, run.end) or _OF_ENTITY.match(text, run.end):
        return None
    if _KIND.search(before, len(before) - _LONGEST_KIND):
        return "kind"
    if _OWN.search(before, len(before) - _LONGEST_OWN):
        return "own"
    if _LISTED.match(text, run.end):
        return None
    if words[-1] == "s" and key[-1][-1] != "s":
        return "own"
    return "bare" if in_sentence(text, run.start) else None


def in_sentence(text: str, start: int) -> bool:
    """Whether what stands at ``start`` stands in mid-sentence."""
    return start > 1 and text[start - 1] == " " and (text[start - 2].islower() or text[start - 2] in ",\"')")
