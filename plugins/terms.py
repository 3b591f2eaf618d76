"""Defined terms that nothing uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.api import Agreement, Check, CheckResult, Hit, Params, Skip, Span, Term, check, hookimpl
from checker.text.amending import goes_with_another
from checker.text.anchors import anchored, places
from checker.text.phrases import Key, phrase_key
from checker.text.words import distinct_words, squeeze, squeezed

API_VERSION = 1

_INFLECTION = re.compile(r"[a-z]{0,4}(?![a-z])")
_REDACTED = re.compile(r"\[ ?\*|\*{3}|\[redacted|confidential treatment")
_SOME_REDACTION = 4
_NEAR = 160
"""Two names of one thing stand so near to each other."""
_LEAST_SQUEEZED = 5
"""Shorter names are found inside other words when blanks are left out."""
_IN_PARENTHESES = re.compile(r" ?\([\w&/]*\)$")
_SHORT_FORM = re.compile(r" \(([A-Z][A-Z&/]{1,7})\)$")
_NOTE_SIGN = re.compile(r"(?<=[a-z]{4})\d$")
"""The sign of a footnote: ``Cause1``."""
_EXTENT = re.compile(r"(?<=\w{3}) (?:of|for|with respect to) (?:an?|any|such|each) \w+$")
"""What a definition adds to its name: ``Subsidiary of a Person``."""
_DEFINED_LATER = re.compile(
    r"\"? ?\((?:as|each as|all as)(?: such term is)?(?: hereinafter| hereafter)? defined\b"
)
_EITHER = re.compile(r" and/or | or |/")
_LEAST_INITIALS = 3
_SENTENCE_ENDS = re.compile(r"\.\"? (?=[a-z\"(])")
_ACRONYM = re.compile(r"[A-Z0-9&./-]{2,7}(?:'?s)?")
_ALTERNATIVE = re.compile(r"(?:\(or|\bso-called)\b[^()\n]{0,40}$")
"""Before a name that is only another way to say the one before it: ``the "Independent" (or "Roster")``."""
_LABELS = re.compile(r"[\"'.,]{0,2}\)?(?: as follows)?:")
"""After a name that is only the label of what follows: ``(the "Schedule of Fees"):``."""
_JOINTS = frozenset(["of", "and", "for", "the"])
"""Small words inside a proper name."""
_BUILDS = re.compile(r"\"?\)? ?(?:and|or)?,? ?(?:collectively|together)\b[^.;\n]{0,120}\"")
"""After a name that is given only to say what a collective name covers."""
_STATUTE = re.compile(r"\bAct\b[^.;()\n]{0,80}\([^()\n]{0,20}$")
"""Before a statute's popular name: "the … Act of 1980 ("Superfund")"."""
_SIGN = ('" and "$"', '" or "$"', '", "$"')
_GENERAL = re.compile(r" (?:of business|event)$")
_DERIVED = re.compile(r"(?<=[a-z]{5})(?:(?P<able>ility)|e?ment)$")
"""What makes a noun of an adjective or a verb: a term is used where these are."""
_OF_VERBS = ("ed", "es", "ing")
_LETTERED = re.compile(r"(\w+) ([a-z0-9])")
"""One of several with one head word: ``Regulation X``, cited as "Regulation U or X"."""


class Unused(Params, frozen=True):
    """Parameters of ``terms.unused``."""

    most: int = 8
    """With more unused terms than this the definitions serve other documents too: nothing is reported."""


@check("terms.unused", facts=("term",), cases=("passing",), params=Unused)
def unused(agreement: Agreement, params: Unused) -> CheckResult:
    """A term is defined and never used, in any inflection, case or attachment."""
    if (reason := _not_whole(agreement)) is not None:
        yield Skip(reason=reason)
        return
    defined = _by_key(agreement)
    unused = [terms for terms in defined.values() if not _is_used(agreement, terms)]
    idle = {term.span for terms in unused for term in terms}
    hits = [
        Hit(span=terms[0].span, case=_case(terms), facts={"term": terms[0].name})
        for terms in unused
        if _is_own_term(agreement, terms) and not _has_second_name(agreement, terms[0], idle)
    ]
    if len(hits) > params.most:
        yield Skip(
            reason=f"{len(hits)} terms are not used here: the definitions serve other documents too",
            examined=len(defined),
        )
    else:
        yield from hits


def _not_whole(agreement: Agreement) -> str | None:
    """Why terms may be used where this document does not show it."""
    if goes_with_another(agreement):
        return "the terms of an amendment or the like are used in the agreement that it goes with"
    redacted = anchored(_REDACTED, agreement.reading.folded, "[", "***", "confidential treatment")
    if len(list(redacted)) > _SOME_REDACTION:
        return "words are left out of this copy"
    return None


def _case(places: Sequence[Term]) -> str:
    """``passing`` where a name was only given in parentheses, on the way of another sentence."""
    return "" if any(place.form == "means" for place in places) else "passing"


def _by_key(agreement: Agreement) -> dict[Key, list[Term]]:
    """The places that define each term, whatever its inflection."""
    places: dict[Key, list[Term]] = {}
    for term in agreement.terms:
        places.setdefault(phrase_key(term.name), []).append(term)
    return places


def _is_own_term(agreement: Agreement, places: Sequence[Term]) -> bool:
    """Whether a term is one that this document makes for its own use.

    An acronym given in passing, a word spoken about, a row of a table, or a meaning taken from another
    document is not.
    """
    term = places[0]
    if term.form == "caption" or (term.form != "means" and _ACRONYM.fullmatch(term.name)):
        return False
    if any(place.by_reference and agreement.scopes[place.scope].kind != "main" for place in places):
        return False
    if any(place.span in clause.span for clause in agreement.imports for place in places):
        return False
    if (agreement.signing and term.span in agreement.signing) or _spells_out(agreement, term):
        return False
    if term.form == "parenthetical" and _is_passing(agreement, term):
        return False
    if agreement.scopes[term.scope].kind != "main" and not _is_quoted(agreement, term):
        return False  # an entry that says what a listed thing is
    around = agreement.reading.folded[max(term.span.start - _NEAR, 0) : term.span.end + _NEAR]
    if "correlative" in around:
        return False
    return term.name[0].isupper() and "," not in term.name and not agreement.scopes[term.scope].form


def _is_passing(agreement: Agreement, term: Term) -> bool:
    """Whether a name in parentheses is no term: a label, another name, a part of a collective name."""
    text = agreement.text
    begin = max(term.span.start - _NEAR, 0)
    if not _is_quoted(agreement, term) or any(p.match(text, term.span.end) for p in (_BUILDS, _LABELS)):
        return True
    if any(p.search(text, begin, term.span.start) for p in (_STATUTE, _ALTERNATIVE)):
        return True
    before = text[begin : term.span.start].removesuffix('"')
    return before.endswith(" (") and _shortens(term.name, before[:-2].split())


def _shortens(short: str, before: list[str]) -> bool:
    """Whether a short name is made of words of the proper name before it, or is one word for all of them."""
    prose = next((back for back, word in enumerate(reversed(before)) if not _is_of_name(word)), len(before))
    proper = before[len(before) - prose :]
    words, initials = short.split(), {word[0] for word in proper}
    return set(words) <= set(proper) or (len(words) == 1 and len(proper) > 1 and short[0] in initials)


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word in _JOINTS


def _is_quoted(agreement: Agreement, term: Term) -> bool:
    """Whether a term stands in quotation marks where it is defined."""
    return agreement.text[max(term.span.start - 1, 0) : term.span.start] in ('"', "'")


def _spells_out(agreement: Agreement, term: Term) -> bool:
    """Whether the parenthesis spells out the abbreviation before it: ``MTA ("Master Trust Agreement")``."""
    before = agreement.text[max(term.span.start - 20, 0) : term.span.start].rstrip(' ("').rpartition(" ")[2]
    initials = "".join(word[0] for word in term.name.split() if word[0].isupper())
    return len(initials) > 1 and re.fullmatch(rf"{re.escape(initials)}'?s?", before) is not None


def _has_second_name(agreement: Agreement, term: Term, idle: set[Span]) -> bool:
    """Whether the same words give a name that is used: ``("Alder" or the "Company")``."""
    first = bisect_left(agreement.terms, term.span.start - _NEAR, key=lambda other: other.span.start)
    last = bisect_left(agreement.terms, term.span.start + _NEAR, key=lambda other: other.span.start)
    return any(
        other.span not in idle and (term.span in other.definition or other.span in term.definition)
        for other in agreement.terms[first:last]
    )


def _is_used(agreement: Agreement, places: Sequence[Term]) -> bool:
    """Whether a term, or its initials, stands anywhere but where it is defined."""
    name = places[0].name.lower()
    if any(_DEFINED_LATER.match(agreement.reading.folded, place.span.end) for place in places):
        return True
    short = _SHORT_FORM.search(places[0].name)
    if short and agreement.text.count(short[1]) > len(places):
        return True
    if (lettered := _LETTERED.fullmatch(name)) and _is_in_row(agreement.reading.folded, *lettered.groups()):
        return True
    words = places[0].name.split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    if len(initials) >= _LEAST_INITIALS and initials in distinct_words(agreement.text):
        return True
    if len(words) == 2 and words[0].endswith(".") and words[-1].isupper():
        name = words[-1].lower()  # "U.S. GAAP", used as "GAAP"
    if any(agreement.reading.folded.startswith(_SIGN, place.span.end) for place in places):
        return agreement.text.count("$") > len(places)  # "Dollars" and "$" mean …
    return any(
        _is_name_used(agreement.reading.folded, needle, places, broken=not other)
        for part in _EITHER.split(name)
        for other, needle in enumerate(_needles(part.strip()))
    )


def _needles(name: str) -> list[str]:
    """What to look for: the name without its ending, and the ways in which people say it otherwise."""
    head, of, rest = name.partition(" of ")
    stem = _stem(name)
    found = [stem]
    if of and stem.startswith(f"{head} of "):
        owner = rest.removeprefix("the ")
        found += [f"{head}s of {rest}", f"{owner}'s {head}", f"{owner} {head}"]
    if (general := _GENERAL.search(name)) and " " in name[: general.start()]:
        found.append(name[: general.start()])  # "the ordinary course", "force majeure"
    if " " not in name and (derived := _DERIVED.search(name)):
        endings = ("l",) if derived["able"] else _OF_VERBS  # "Disability", used as "disabled"
        found += [name[: derived.start()] + ending for ending in endings]
    return found


def _is_in_row(folded: str, head: str, letter: str) -> bool:
    """Whether a letter stands in a row after one head word: ``Regulations T, U and X``."""
    row = re.compile(rf"{re.escape(head)}s? (?:\w,? (?:and |or )?){{1,4}}{letter}\b")
    return row.search(folded) is not None


def _is_name_used(folded: str, needle: str, places: Sequence[Term], broken: bool) -> bool:
    """The same for a name or one half of a double name; ``broken``: also where a page or a scan parts it."""
    own = sorted({_own_words(folded, place) for place in places})
    behind = max(span.end for span in own)
    return (
        _stands(folded, needle, own, behind, len(folded))  # most terms are used soon
        or _stands(folded, needle, own, 0, behind)
        or (broken and _is_used_broken(folded, needle, own))
    )


def _stands(folded: str, needle: str, own: Sequence[Span], start: int, stop: int) -> bool:
    """Whether a name begins somewhere in ``folded[start:stop]``, and not in its own words."""
    for at in places(folded, needle, start=start, end=stop + len(needle) - 1):
        whole = not folded[at - 1 : at].isalnum() and _INFLECTION.match(folded, at + len(needle))
        if whole and not any(at in span for span in own):
            return True
    return False


def _own_words(folded: str, place: Term) -> Span:
    """The name where it is defined with the sentence that defines it, which is no use of it."""
    start, end = min(place.span.start, place.definition.start), max(place.span.end, place.definition.end)
    stop = _SENTENCE_ENDS.search(folded, place.span.end, end)
    return Span(start, stop.start() if stop else end)


def _is_used_broken(folded: str, needle: str, own: Sequence[Span]) -> bool:
    """The same without blanks, hyphens and line ends, for words that a page or a scan has broken."""
    bare = squeeze(needle)
    if len(bare) < _LEAST_SQUEEZED:
        return False
    found = squeezed(folded).count(bare)
    if found <= len(own):
        return False
    return found > sum(squeeze(folded[span.start : span.end]).count(bare) for span in own)


def _stem(name: str) -> str:
    """A folded name without its ending, long enough to be itself."""
    name = _EXTENT.sub("", _NOTE_SIGN.sub("", _IN_PARENTHESES.sub("", name)))
    for ending in ("ies", "es", "s", "y"):
        if name.endswith(ending) and len(name) - len(ending) > 3 and not name.endswith("ss"):
            return name[: -len(ending)]
    return name


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [unused]
