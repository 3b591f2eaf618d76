"""Definitions left out, written twice, or never used."""

from __future__ import annotations

import re
from random import Random

from checker.api import Span
from planting.model import Clean, Planted, is_amendment, is_redacted, set_like

_MEANS = re.compile(
    r"(?:^|(?<=\n))[ \t]*(?:\([a-z]{1,4}\)|\d[\d.]*)?[ \t]*[\"“](?P<term>[A-Z][\w' -]{3,40})[\"”]\s+"
    r"(?:shall\s+)?means?\b(?P<said>[^\"“]{30,700}?)\.(?=\s*\n)"
)
_PARENTHESIS = re.compile(
    r"\s\((?:the|collectively,? the|each an?|as)?\s?[\"“](?P<term>[A-Z][\w' -]{3,40})[\"”]\)"
)
_BEFORE = 300
"""So many characters before a parenthesis may name what it defines: ``a Supply Agreement … (the "…")``."""
_FOR_A_PART = re.compile(r"\b(?:[Ff]or|[Aa]s\s+used\s+in)[^.]{0,60}\sthis\s+\w+[^.]{0,20}\Z")
"""Before a definition that holds for a part of the agreement only."""
_BODY = re.compile(r"\b(?:Boards?|Committees?|Directors|Counsel|Officers?|Code|Act|Regulation \w)\b")
"""Names of bodies, offices and statutes, which stand in capitals whether defined or not."""
_SAID = (
    r"(?:\(s\))?[\"”]?,?\s+(?:dated\b|\(?(?:is\s+|are\s+|as\s+)?(?:set\s+forth|defined|described|specified|identified|"
    r"listed|stated)\s+(?:in|on|above|below)|(?:shall\s+)?(?:means?|ha(?:ve|s)\s+the\s+(?:same\s+)?meaning)|"
    r"for\s+(?:the\s+)?purposes\s+(?:hereof|of\s+this\s+\w+)\s+shall\s+(?:mean|include))\b|(?:\(s\))?:"
)
"""Behind a term: where its meaning stands, or another definition of it, a paper's date, or a label."""
_SELF_EXPLAINED = re.compile(r"Third[\s-]+Party\s|[A-Z]\w+['’]s\s")
"""A term that begins so says what it is: ``Third Party Software``, ``Doe's Likeness``."""
_ALSO = (
    "term-undefined", "term-unused", "term-defined-twice", "numbering-gap", "xref-broken",
    "term-location-wrong", "term-case-drift", "list-marker-order", "exhibit-missing", "exhibit-orphan",
    "external-reference-unverified",
)  # fmt: skip
_NEW = (
    ("Permitted Vessel Lien", "any Lien on a vessel that arises in the ordinary course of its operation"),
    (
        "Specified Tooling Credit",
        "a credit granted for tooling returned in good order during a calendar quarter",
    ),
    ("Qualified Escrow Deposit", "a deposit held by a bank whose capital exceeds fifty million dollars"),
    ("Eligible Trial Subscriber", "a person who takes part in a trial and has not yet paid a fee"),
    ("Interim Restoration Period", "the time between a casualty and the completion of the repairs"),
)
_OTHERWISE = (
    "any amount that becomes payable between the parties from time to time",
    "the business carried on by the Company and its affiliates on the date of this Agreement",
    "all rights, title and interest of the Company in and to its property, wherever located",
    "each person who owns more than ten percent of the outstanding shares at the time in question",
)


def definition_removed(clean: Clean, rng: Random) -> Planted | None:
    """The definition of a term taken out; its uses stay.

    Only where a reader of this one document could miss it: no other document gives meanings, no pointer,
    second definition or section under the term's name is left, and the words before do not name the thing.
    """
    if is_amendment(clean) or is_redacted(clean) or clean.agreement.open_imports:
        return None
    found = [*_MEANS.finditer(clean.text, 0, clean.body.end)]
    found += list(_PARENTHESIS.finditer(clean.text, clean.body.start, clean.body.end))
    rng.shuffle(found)
    for match in found:
        term = " ".join(match["term"].split())
        kept = clean.text[: match.start()] + clean.text[match.end() :]
        flexible = r"\s+".join(map(re.escape, term.split()))
        if " " not in term or _BODY.search(term) or _is_named(clean, match, flexible, kept):
            continue
        uses = list(re.finditer(rf"(?<=[a-z] ){flexible}", kept))
        if len(uses) < 3:
            continue
        note = " ".join(match[0].split())[:160]
        either = flexible.removesuffix("s").removesuffix("ie").removesuffix("y")  # singular and plural
        places = tuple(Span(*use.span()) for use in re.finditer(either, kept, re.IGNORECASE))
        return Planted(kept, places, ("term-undefined", "term-location-wrong"), note, _ALSO)
    return None


def _is_named(clean: Clean, match: re.Match[str], flexible: str, kept: str) -> bool:
    """Whether other words still give the term's name: in marks, or as the name that the term repeats."""
    before = clean.text[max(match.start() - _BEFORE, 0) : match.start()]
    either = flexible.removesuffix("s")
    marked = re.search(rf"[\"“(](?:the\s+)?{either}(?:s|es|\(s\))?[,.]?[\"”)]", kept, re.IGNORECASE)
    told = re.search(rf"\b{flexible}(?:{_SAID})", kept) or re.search(
        rf"\b(?:[Tt]his|Form\s+of)\s+{flexible}\b", kept
    )
    explained = _SELF_EXPLAINED.match(match["term"])
    named = re.search(flexible, before, re.IGNORECASE)
    captions = {" ".join(section.heading.split()).lower() for section in clean.agreement.sections}
    captioned = " ".join(match["term"].split()).lower() in {caption.rstrip(" .:") for caption in captions}
    return any((marked, told, explained, named, captioned, _is_made_up(flexible, kept)))


def _is_made_up(flexible: str, kept: str) -> bool:
    """Whether the term is two terms in a row that are still defined, or a kind of one.

    ``Base Rate Advance`` is made up of ``Base Rate`` and ``Advance``; ``Consolidated Net Worth`` is a kind of
    the ``Net Worth`` that is still defined.
    """
    words = flexible.split(r"\s+")
    for at in range(1, len(words)):
        first, rest = (r"\s+".join(part) for part in (words[:at], words[at:]))
        if _is_marked(rest, kept) and (len(words) - at > 1 or _is_marked(first, kept)):
            return True
    return False


def _is_marked(flexible: str, kept: str) -> bool:
    """Whether a term stands in quotation marks, in the singular or the plural."""
    either = flexible.removesuffix("s")
    return re.search(rf"[\"“](?:the\s+)?{either}(?:s|\(s\))?,?[\"”]", kept) is not None


def defined_twice(clean: Clean, rng: Random) -> Planted | None:
    """A second definition of a term, with other words, elsewhere among the definitions."""
    found = list(_MEANS.finditer(clean.text, 0, clean.body.end))
    if not found or is_amendment(clean) or is_redacted(clean):
        return None
    match = rng.choice(found)
    if _FOR_A_PART.search(clean.text, max(match.start() - _BEFORE, 0), match.start()):
        return None  # its meaning holds for one part; another meaning elsewhere is no defect
    at = rng.choice(found).end()
    quoted = clean.text[match.start("term") - 1 : match.end("term") + 1]
    said = rng.choice(_OTHERWISE)
    sentence = set_like(clean, at, f"{' '.join(quoted.split())} means {said}.")
    text = f"{clean.text[:at]}\n\n{sentence}{clean.text[at:]}"
    grown = len(sentence) + 2
    first = match.start() + (grown if at <= match.start() else 0)
    places = (Span(at, at + grown), Span(first, first + 100))
    return Planted(text, places, ("term-defined-twice",), sentence, _ALSO)


def never_used(clean: Clean, rng: Random) -> Planted | None:
    """A definition left over from the model: nothing uses its term."""
    found = list(_MEANS.finditer(clean.text, 0, clean.body.end))
    if not found or is_amendment(clean) or is_redacted(clean):
        return None
    at = rng.choice(found).end()
    term, said = rng.choice(_NEW)
    if term.lower() in clean.text.lower():
        return None
    quotes = ("“", "”") if "“" in clean.text else ('"', '"')
    sentence = set_like(clean, at, f"{quotes[0]}{term}{quotes[1]} means {said}.")
    text = f"{clean.text[:at]}\n\n{sentence}{clean.text[at:]}"
    return Planted(text, (Span(at, at + len(sentence) + 2),), ("term-unused",), sentence, _ALSO)
