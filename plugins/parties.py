"""Parties' names and descriptions: what breaks off, does not fit, or stands in two forms."""

from __future__ import annotations

import re

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Party, Related, Span, check, hookimpl
from checker.text.names import find_entity_names, same_entity, split_name
from checker.text.places import find_places, is_adjective
from checker.text.suffixes import ENTITY_SUFFIX
from checker.text.words import squeeze, squeezed

API_VERSION = 1

_SUFFIX = re.compile(rf",? {ENTITY_SUFFIX}")
_SUFFIXES = re.compile(rf"(?:,? ?\(?{ENTITY_SUFFIX}\)?)+\Z")
_LONGEST_PLACE = 50
_LEAST_LETTERS = 6
"""Shorter names are joined and parted by chance."""

_QUALIFIERS = (
    r"(?:limited|general|exempted|exempt|domestic|foreign|private|public|statutory|business|non-profit"
    r"|not-for-profit|liability)"
)
_ARTICLE = re.compile(
    rf"(?: ?,? ?\([^()\n]{{1,200}}\)){{0,2}} ?,? ?(?P<start>[Aa]n? )(?:{_QUALIFIERS} ){{0,3}}"
)
"""Behind a name: what leads to the place under whose law the entity exists."""
_KIND = re.compile(rf"(?: {_QUALIFIERS}\b)*", re.IGNORECASE)
_ENDS = re.compile(
    r" ?[,;.]| \(| (?:with|having|located|residing|based|whose|which|that|formerly|acting|doing|d/b/a|f/k/a"
    r"|t/a|as|by|on|hereinafter|hereafter)\b"
)
"""After a description: what begins with it no longer belongs to it."""
_ENTITY_NOUN = re.compile(
    r"(?:[ ,]+(?:\([^()\n\"]{1,20}\)|[\w.'-]+)){0,4}?[ ,]+(?:corporation|company|partnership|trust|bank"
    r"|association|entity|organi[sz]ation|individual|resident|citizen|limited|branch|subsidiary)\b"
)
"""A few words on, the kind of entity after all: "a Washington, D.C. non-profit corporation"."""

_TYPES_OF: dict[str, frozenset[str]] = {
    "lp": frozenset(("limited partnership", "partnership", "limited liability partnership")),
    "lllp": frozenset(("limited partnership", "partnership", "limited liability partnership")),
    "llp": frozenset(
        ("limited liability partnership", "partnership", "general partnership", "limited partnership")
    ),
    "llc": frozenset(("limited liability company", "company", "organization")),
    "inc": frozenset(
        (
            "corporation",
            "company",
            "association",
            "organization",
            "bank",
            "statutory trust",
            "national banking association",
        )
    ),
    "corp": frozenset(
        ("corporation", "company", "association", "organization", "bank", "national banking association")
    ),
    "na": frozenset(("national banking association", "association", "bank", "corporation")),
}
"""Which kinds of entity a suffix may stand for; suffixes that stand for many ("Ltd.", "Co.") are left out.

Sources: Del. Code tit. 6, secs. 17-102(1) and 18-102(1), and tit. 8, sec. 102(a)(1), on names of
partnerships, companies and corporations; 12 U.S.C. sec. 22 on national banks.
"""


@check("parties.description_truncated", facts=("party", "description"))
def description_truncated(agreement: Agreement, params: NoParams) -> CheckResult:
    """A description that names a place, but not the kind of entity: "a Bermuda Limited,"."""
    for party in agreement.parties:
        span = _broken_off(agreement.text, party.span.end) if party.entity_type is None else None
        if span is not None:
            yield Hit(span=span, facts={"party": party.name, "description": agreement.words(span)})


def _broken_off(text: str, at: int) -> Span | None:
    """The description behind a name, if it is nothing but a place and adjectives."""
    article = _ARTICLE.match(text, at)
    place = next(find_places(text, article.end(), article.end() + _LONGEST_PLACE), None) if article else None
    if article is None or place is None or place.span.start != article.end():
        return None
    kind = _KIND.match(text, place.span.end)
    end = kind.end() if kind else place.span.end
    if end == place.span.end and is_adjective(text[place.span.start : end]):
        return None
    if _ENDS.match(text, end) is None or _ENTITY_NOUN.match(text, end):
        return None
    if text.startswith(", ", end) and any(
        more.span.start == end + 2 for more in find_places(text, end + 2, end + _LONGEST_PLACE)
    ):
        return None  # a city and its state
    return Span(article.start("start"), end)


@check("parties.suffix_type_conflict", facts=("party", "suffix", "type"))
def suffix_type_conflict(agreement: Agreement, params: NoParams) -> CheckResult:
    """A name's suffix and the description disagree: "Elm, L.P., a Delaware corporation"."""
    for party in agreement.parties:
        suffix = (split_name(party.name).suffix or "").split()
        allowed = _TYPES_OF.get(suffix[-1]) if suffix else None
        if (
            allowed is None
            or party.entity_type is None
            or party.description is None
            or party.entity_type in allowed
        ):
            continue
        printed = re.search(rf"{ENTITY_SUFFIX}\Z", party.name)
        yield Hit(
            span=party.description,
            facts={
                "party": party.name,
                "suffix": printed[0] if printed else suffix[-1],
                "type": party.entity_type,
            },
            related=(Related(party.span, "the name"),),
        )


@check("parties.name_variant", facts=("party", "variant"), cases=("suffix", "spelling"))
def name_variant(agreement: Agreement, params: NoParams) -> CheckResult:
    """A party's name in another form: under another suffix, or its words joined otherwise."""
    for index, party in enumerate(agreement.parties):
        variant = _addressed_otherwise(agreement, index)
        case = "suffix"
        if variant is None:
            variant, case = _joined_otherwise(agreement, party), "spelling"
        if variant is not None:
            yield Hit(
                span=variant,
                facts={"party": party.name, "variant": " ".join(agreement.words(variant).split())},
                case=case,
                related=(Related(party.span, "the party's name"),),
            )


def _addressed_otherwise(agreement: Agreement, index: int) -> Span | None:
    """Where a notice clause addresses a party under another suffix, and never under its own name."""
    party = agreement.parties[index]
    name = split_name(party.name)
    notices = [
        notice for clause in agreement.notice_clauses for notice in clause.notices if not notice.copy_only
    ]
    if name.suffix is None or any(same_entity(notice.name, party.name) for notice in notices):
        return None
    for notice in notices:
        other = split_name(notice.name)
        if other.core == name.core and not any(same_entity(notice.name, it.name) for it in agreement.parties):
            names = find_entity_names(agreement.text, notice.span.start, notice.span.end)
            return next((span for span in names if split_name(agreement.words(span)) == other), notice.span)
    return None


def _joined_otherwise(agreement: Agreement, party: Party) -> Span | None:
    """The first place that prints the words of a party's name joined or hyphenated in another way.

    Between any two of its letters a blank or a hyphen may stand; the text must be the same without them.
    """
    core = _SUFFIXES.sub("", party.name).removeprefix("The ").removeprefix("the ")
    words = re.findall(r"[A-Za-z0-9]+", core)
    compact = "".join(words)
    if len(compact) < _LEAST_LETTERS or any(len(word) == 1 for word in words):
        return None
    if squeezed(agreement.reading.folded).count(squeeze(compact.lower())) <= _count(agreement, core):
        return None
    own = _joints(core)
    for head in sorted({compact[:3], compact[:3].upper(), compact[:3].capitalize()}):
        at = agreement.text.find(head)
        while at >= 0:
            end = _match_letters(agreement.text, at, compact)
            if end is not None and _joints(agreement.text[at:end]) != own:
                stop = _end_of_name(agreement.text, at, end)
                if stop is not None:
                    return Span(at, stop)
            at = agreement.text.find(head, at + 3)
    return None


def _count(agreement: Agreement, name: str) -> int:
    return agreement.reading.folded.count(name.lower())


def _match_letters(text: str, at: int, compact: str) -> int | None:
    """End of the text from ``at`` that spells ``compact``, blanks and hyphens between its letters aside."""
    for letter in compact:
        if text[at : at + 1] in (" ", "-", "&") and text[at - 1].isalnum():
            at += 1
        if text[at : at + 1].lower() != letter.lower():
            return None
        at += 1
    return at


def _joints(words: str) -> tuple[str, ...]:
    """The words of a name in lower case as blanks and hyphens part them; "A&B" is parted as "A & B" is."""
    parted = re.sub(r"\s*([&+])\s*", r" \1 ", words.lower()).replace("- ", "-").replace(" -", "-")
    return tuple(re.sub(r"[.,']", "", parted).split())


def _end_of_name(text: str, start: int, end: int) -> int | None:
    """Where a mention ends with its entity suffix; None if it is no whole name in capitals.

    Letters that run on make it another word, a single letter torn off is a slip of the scanner.
    """
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
        return None
    if not all(word[0].isupper() and len(word) > 1 for word in text[start:end].split()):
        return None
    suffix = _SUFFIX.match(text, end)
    return suffix.end() if suffix else None


@hookimpl
def checker_checks() -> list[Check]:
    return [description_truncated, suffix_type_conflict, name_variant]
