"""Where the agreement itself begins to speak: ``This JOINDER AGREEMENT, dated as of …``.

Title, preamble, date and parties all stand on this place; what precedes it is cover, labels and
tables of contents.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Literal

from msgspec import Struct

from checker.model.agreement import Scope
from checker.model.reading import Reading, Span
from checker.parser.title_words import INSTRUMENT_NOUNS, NOUN, row_end, row_start
from checker.text.roles import ROLE_WORDS

_NOUN = rf"(?:{INSTRUMENT_NOUNS})"
_NOUN_HERE = re.compile(_NOUN)
_MAKER = (
    r"(?:made|entered|dated|date|executed|effective|by and|between|among|amongst|constitutes|sets? forth"
    r"|evidences|confirms|amends|is by|serves?|(?:is|are) an? |is given|is issued|is being|concluded"
    r"|signed|shall (?:be )?(?:effective|serve))"
)
_DEMONSTRATIVE = re.compile(r"th(?:is|ese) ")
_THIS = re.compile(
    rf"{_DEMONSTRATIVE.pattern}(?!document (?:was|is|has) )"
    rf"(?P<phrase>(?:[^ \n;:]{{1,30}}(?<![a-z]{{5}}\.) ){{0,18}}?{_NOUN}"
    rf"(?: (?:no\. ?|number )?\d{{1,3}}| and release| and plan of \w+)?)\b"
    rf"(?P<gap>(?:[^\n]|\n(?=\(|{_MAKER}\b)){{0,320}}?)\b{_MAKER}\b"
)
_IN_CAPITALS = re.compile(r"[A-Z]{3,}[ -][A-Z-]{2,} ")
"""``On May 4, 2011, this SUPPLY AGREEMENT was made``: words that stand for a title within a sentence."""
_BARE = re.compile(
    rf"{_NOUN}(?: no\. \d{{1,3}})?(?:,| ?\([^()\n]{{0,100}}\))?,? ?(?:is |was "
    rf"|has been )?(?:hereby )?(?:being )?"
    r"(?:made|dated|entered|effective|executed|by and|between|among|concluded)\b"
)
_OTHER_START = re.compile(
    r"(?<! of )(?<! for )\bparty a ?(?:\([^)\n]{1,40}\))? ?[:\uff1a]"
    r"|\bparties to this (?:[a-z]+ ){1,4}are(?: the following)?:?\n"
    r"|(?<=\n)(?:b ?e ?t ?w ?e ?e ?n ?:?|dear |parties:"
    r"|(?:(?:chapter|article|clause) \w{1,4}[.:]? )?parties(?: to th(?:is|e) [a-z ]{3,40})?\n(?!article )"
    r"|between |among(?:st)?:?\n)|^(?:dear |between)"
)
_LISTS = re.compile(r"between\b|among(?:st)?\b|(?<=\n)(?:the )?parties:?(?=\n)")
_LISTED_NAME = re.compile(
    r"(?: the (?:undersigned|following)(?: parties)?)?[ :,\n]*(?:(?:\(?[1aiA]{1,3}[.)]|-) ?)?[\"\[]?"
    r"(?:(?:[Tt]he )?[A-Z]|\d+ [A-Z])"
)
_ITS_SHORT_NAME = re.compile(
    r"\([^()\n\"]{0,80}?[\"'](?:the )?(?P<quoted>[A-Za-z][^()\n\"]{0,40})"
    r"|\((?:the )?(?P<plain>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)\)"
    r"|\b[Hh]erein(?:after)?(?: (?:called|referred to as))? (?:the )?[\"'](?P<called>[^\"\n]{1,40})"
)
_TELLS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|shall|will|under|pursuant|whereas|agree[sd]?|desires?|wish(?:es)?"
    r"|certain|said|entered)\b"
)
_COVER = re.compile(rf"\n[^\n;(]{{0,80}}{_NOUN}\n|table of contents?\b|\.{{8}}")
_NAMES_PARTIES = re.compile(r"\b(?:between|among(?:st)?|by and)\b|\nparties:?\n")
_LABELS_APART = 800
_PARTIES = 2
DEAR = r"dear (?:mr|ms|mrs|dr|sir|madam|ladies|gentlemen|[a-z.'-]{2,20}[: ,])"
"""The salutation of a letter, as a pattern; lower case."""
_LETTER = re.compile(
    rf"\b{DEAR}"
    r"|(?:(?<=\n)|(?<= )(?=[a-z& ]{4,22}:))"
    r"(?:ladies (?:and|&) gentlemen|gentlemen(?: (?:and|&) ladies)?|sirs) ?[:,\n]"
)
_LETTER_REACH = 6000
_SALUTED = ("dear ", "gentlemen", "sirs")
"""Every salutation has one of these."""
_HEADS = sorted({noun.lstrip("(?:")[:2].title() for noun in INSTRUMENT_NOUNS.split("|")})
_CAPITAL = re.compile(rf"(?:{'|'.join(f'{head[0]}(?i:{head[1]})' for head in _HEADS)})(?<!\w..)")
"""Opens a word that may be an instrument's; cheaper to look for than these words, in lower case."""
_RECITAL_LETTER = re.compile(r"[WNFT](?<!\w[WNFT])(?=[HhIiOo ])")
PROMISE = re.compile(
    r"(?:for value received,? (?:each of )?(?:the undersigned,? )?|the undersigned,? )"
    r"(?=[^;]{3,400} promises? to pay)"
)
"""How a note opens: its maker promises the payee a sum."""
_RECITAL = re.compile(
    rf"(?:whereas[,:;]? ?(?:[a-z(\"]|\n)|w ?i ?t ?n ?e ?s ?s ?e ?t ?h\b|now,? therefore|{PROMISE.pattern})"
)
_ALIAS = re.compile(r"\(.{0,80}?[\"'] ?[a-z]|\bhere(?:in)?after\b|\bherein (?:called|referred)")
_LISTED = re.compile(r"table of contents?\b|\.{8}|\nexhibit \d")
"""Before such words stands a cover, or a line of the index of a filing."""
_CITES = re.compile(r"(?:pursuant|under|in accordance|reference|subject to|further to)\b")
_OF_ROLES = re.compile(rf"the [^.;]{{0,80}}\b(?:between|among) (?:the )?(?:{ROLE_WORDS})(?:,| and\b)")
"""Those of another instrument: "The Employment Agreement between the Company and the Executive"."""
_CLAUSE = 240
_FILED_AS = re.compile(r"ex(?:hibit|\.)?[ -]{1,2}\d")
"""Behind such a label a filing describes an exhibit: in the label's own paragraph it may open as well."""
_SUBJECT = re.compile(r"\b(?:re|subject|regarding): ?\Z")
_FAR = 45_000
_NEAR = 2500
_BEHIND_RECITALS = 4000
"""So far behind the first recital an instrument may open that begins with its recitals."""
_SHARE = 0.5
"""A preamble stands in the first part of a text, behind its cover and table of contents."""
_ALIAS_REACH = 1500
_AGREE = re.compile(
    r"\b(?:the )?parties (?:hereto )?(?:hereby )?agree|\bagree as follows|\nwhereas\b|\bwitnesseth\b"
)
_AGREE_REACH = 700
_AMONG = re.compile(r"\b(?:between|among)\b")
_AMONG_REACH = 80
_SOON = 12
_UNLIKELY = re.compile(
    r"\b(?:shall|will|(?:is|are) based|governed|provided that"
    r"|notwithstanding|may be|constitute|sole|entire|first written|duplicate"
    r"|counterparts|original cop|produced|take effect|duly|properly)"
    r"|\A are(?: the following)?:"
    r"|\A(?:[^\d\n]{2,50} \d{1,3}(?= [a-z])){2}"
)
_CLOSES = re.compile(r"[^.;\n]{0,60}\bfirst (?:[a-z]{4,12} )?written(?: above| herein)?(?:\.|\n)")
"""``This Agreement is entered into as of the day and year first written above.``"""
_ALIASED = re.compile(r"\([^()\n\"]{0,20}\"[^()\n\"]{1,60}\"[^()\n]{0,40}\)")
"""``(this "Termination Agreement")`` is no word about what happens later."""


class Opening(Struct, frozen=True):
    """The first words of the agreement."""

    start: int
    form: Literal["this", "bare", "between", "letter"]
    """``This Agreement is made``; ``AGREEMENT made``; a list of parties; a letter's "Dear"."""
    phrase: Span | None
    """The words by which the agreement calls itself there: ``JOINDER AGREEMENT``."""


def find_opening(reading: Reading, scopes: tuple[Scope, ...]) -> Opening | None:
    """The opening of the main instrument; None where it begins without one (plans, terms, recitals)."""
    end = min(scopes[0].span.end, _FAR, max(_NEAR, int(len(reading.text) * _SHARE)))
    recital = _first_recital(reading, end)
    this = _find_this(reading, recital)
    until = this.start if this else recital
    letter = _find_letter(reading, until)
    names = this and _NAMES_PARTIES.search(reading.folded, until, until + _AGREE_REACH)
    calls = names and _ITS_SHORT_NAME.search(reading.text, names.end(), until + _AGREE_REACH)
    bare = _find_bare(reading, until, _ALIAS, _ALIAS_REACH)
    if bare and calls and reading.text.find(f'"{calls[calls.lastgroup or 0]}', bare.start, until) >= 0:
        bare = None  # a cover: the sentence below it gives a short name once more
    listed = None if letter or bare or calls else _find_listed(reading, until)
    first = letter or bare or listed or this or _find_bare(reading, recital, _AGREE, _AGREE_REACH)
    first = first or _find_bare(reading, recital, _AMONG, _AMONG_REACH) or _find_between(reading, recital)
    if PROMISE.match(reading.folded, recital):
        return first  # what a note says further on of itself opens nothing
    return first or _find_this(reading, min(end, recital + _BEHIND_RECITALS), recital)


def _first_recital(reading: Reading, end: int) -> int:
    """Where the first recital begins, or the promise of a note, behind which no preamble stands."""
    for letter in _RECITAL_LETTER.finditer(reading.text, 0, end):
        if _RECITAL.match(reading.folded, letter.start(), end):
            return letter.start()
    return end


def _find_this(reading: Reading, end: int, start: int = 0) -> Opening | None:
    folded = reading.folded
    for word in _DEMONSTRATIVE.finditer(folded, start, end):
        at = word.start()
        opens = (
            reading.text[at] == "T"
            or folded.endswith("therefore, ", 0, at)
            or reading.text.endswith(("By ", "The parties to "), 0, at)
            or _IN_CAPITALS.match(reading.text, word.end())
        )
        match = _THIS.match(folded, at) if opens else None
        if match is None or reading.in_contents(at) or _CLOSES.match(folded, match.end()):
            continue
        noun_end = row_end(reading, match.end("phrase"), match.end())
        gap, rest = (_ALIASED.sub("", it) for it in (match["gap"], folded[noun_end : match.end("gap")]))
        if not _UNLIKELY.search(gap) and " terminat" not in rest:  # but in "Lease Termination Agreement"
            return Opening(at, "this", Span(match.start("phrase"), noun_end))
    return None


def _find_bare(reading: Reading, end: int, sign: re.Pattern[str], reach: int) -> Opening | None:
    """``AGREEMENT dated …`` that goes on to ``sign``: short names, which a cover page does not give."""
    for capital in _CAPITAL.finditer(reading.text, 0, end):
        match = _BARE.match(reading.folded, capital.start(), end)
        if match is None or reading.in_contents(match.start()):
            continue
        start = row_start(reading, match.start(), 0)
        if (
            _OF_ROLES.match(reading.folded, start)
            or _CITES.match(reading.folded, start)
            or _SUBJECT.search(reading.folded, max(0, start - 12), start)
            or not _begins(reading.text, start)
        ):
            continue
        stop = min(match.end() + reach, len(reading.text))
        line = reading.folded.rfind("\n", 0, start) + 1
        if line < start and _FILED_AS.match(reading.folded, line):
            stop = min(stop, reading.paragraphs[reading.paragraph_index(line)].end)
        contents = _LISTED.search(reading.folded, match.end(), stop)
        if sign.search(reading.folded, match.end(), min(contents.start() if contents else stop, end + _SOON)):
            noun = _NOUN_HERE.match(reading.folded, match.start())
            noun_end = row_end(reading, noun.end(), match.end()) if noun else match.end()
            return Opening(start, "bare", Span(start, noun_end))
    return None


def _find_listed(reading: Reading, end: int) -> Opening | None:
    """``between Alder Limited … (the "Host")``: a list of parties that get short names, before any sentence.

    Where a title page is all the preamble there is, nothing says "this Agreement is made".
    """
    for word in _LISTS.finditer(reading.folded, 0, min(end, _NEAR)):
        name = _LISTED_NAME.match(reading.text, word.end(), end)
        if name is None or reading.in_contents(word.start()):
            continue
        line = reading.text.rfind("\n", 0, word.start()) + 1
        if word.start() - line > _CLAUSE or _TELLS.search(reading.folded, line, word.start()):
            continue
        stop = min(end, word.end() + _LABELS_APART)
        found = list(islice(_ITS_SHORT_NAME.finditer(reading.text, word.end(), stop), _PARTIES))
        if (
            len(found) == _PARTIES
            and not any(_names_instrument(short) for short in found)
            and not _COVER.search(reading.folded, word.end(), found[-1].start())
        ):
            return Opening(word.start(), "between", None)
    return None


def _names_instrument(short: re.Match[str]) -> bool:
    """Whether a short name is that of an instrument: ``(the "Loan Agreement")``."""
    name = short[short.lastgroup or 0].rstrip(" ,.\"'").lower()
    return NOUN.fullmatch(name.rpartition(" ")[2]) is not None


def _begins(text: str, at: int) -> bool:
    """Whether words may begin an instrument: they open a line, or follow a sentence, a label or capitals."""
    before = text[max(0, at - 40) : at]
    if not before.strip() or before.rstrip(" ").endswith("\n") or before.rstrip()[-1] in '.:)]"*-_0123456789':
        return True
    return before.split()[-1].isupper() and len(before.split()[-1]) > 1


def _find_letter(reading: Reading, end: int) -> Opening | None:
    end = min(end, _LETTER_REACH)
    if not any(reading.folded.find(word, 0, end) >= 0 for word in _SALUTED):
        return None
    match = _LETTER.search(reading.folded, 0, end)
    if match is None or not reading.text[match.start()].isupper():
        return None
    return Opening(match.start(), "letter", None)


def is_letter(reading: Reading, preamble: Span | None) -> bool:
    """Whether a preamble opens with the salutation of a letter."""
    return preamble is not None and _LETTER.match(reading.folded, preamble.start) is not None


def _find_between(reading: Reading, end: int) -> Opening | None:
    """``BETWEEN:`` on a line of its own, or ``Party A: …``."""
    match = _OTHER_START.search(reading.folded, 0, end)
    return Opening(match.start(), "between", None) if match is not None else None
