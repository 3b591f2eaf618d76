"""Parties' names and descriptions: what breaks off, does not fit, or stands in two forms."""

from __future__ import annotations

import re

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Party, Related, Span, check, hookimpl
from checker.text.names import ENTITY_SUFFIX, find_entity_names, same_entity, split_name
from checker.text.places import find_places, is_adjective

API_VERSION = 1

_LEAST_LETTERS = 6
"""Shorter names are joined and parted by chance."""

_QUALIFIERS = frozenset(
    (
        "limited",
        "general",
        "exempted",
        "exempt",
        "domestic",
        "foreign",
        "private",
        "public",
        "statutory",
        "non-profit",
    )
)
_GOES_ON = re.compile(
    r",? ?(?:D\. ?C\.|U\. ?S|USA|[A-Z][a-z]+ (?:corporation|company|limited|partnership|trust|based))"
)
_ENTITY_NOUN = re.compile(
    r"\b(?:corporation|company|partnership|trust|bank|association|entity|organi[sz]ation|individual"
    r"|resident|citizen)\b"
)

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
        span = party.description
        if span is None or party.entity_type is not None:
            continue
        if _breaks_off(agreement, span):
            yield Hit(span=span, facts={"party": party.name, "description": agreement.words(span)})


def _breaks_off(agreement: Agreement, span: Span) -> bool:
    """Whether a description is nothing but a place and adjectives, with a comma after it."""
    text = agreement.text
    places = list(find_places(text, span.start, span.end))
    if not places or text[span.end : span.end + 1] not in (",", ";", "."):
        return False
    place = places[-1]
    before = text[span.start : places[0].span.start].lower().split()
    after = text[place.span.end : span.end].lower().split()
    if any(word not in ("a", "an", "the") and word not in _QUALIFIERS for word in before):
        return False
    if any(word not in _QUALIFIERS for word in after) or (
        not after and is_adjective(agreement.words(place.span))
    ):
        return False
    rest = text[span.end : span.end + 60].partition("(")[0]
    return (
        _GOES_ON.match(rest) is None and _ENTITY_NOUN.search(rest.partition(",")[2].partition(",")[0]) is None
    )


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
    """The first place that prints the words of a party's name joined or hyphenated in another way."""
    core = (
        re.sub(rf"(?:,? ?\(?{ENTITY_SUFFIX}\)?)+\Z", "", party.name).removeprefix("The ").removeprefix("the ")
    )
    letters = re.findall(r"[A-Za-z0-9]+", core)
    if len("".join(letters)) < _LEAST_LETTERS or any(len(word) == 1 for word in letters):
        return None
    # Between any two letters a blank or a hyphen may stand; the text must be the same without them.
    compact = "".join(letters)
    own = _joints(core)
    folded = agreement.reading.folded
    at = folded.find(compact[:3].lower())
    while at >= 0:
        end = _match_letters(agreement.text, at, compact)
        if (
            end is not None
            and _joints(agreement.text[at:end]) != own
            and _stands_alone(agreement.text, at, end)
        ):
            return Span(at, end)
        at = folded.find(compact[:3].lower(), at + 3)
    return None


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


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a mention is a whole name in capitals: no letters run on, no single letter was torn off."""
    words = text[start:end].split()
    if (
        text[start - 1 : start].isalnum()
        or text[end : end + 1].isalnum()
        or text[end : end + 1] in ("-", ".")
    ):
        return False
    return (
        all(word[0].isupper() and len(word) > 1 for word in words)
        and re.match(rf",? {ENTITY_SUFFIX}", text[end : end + 24]) is not None
    )


@hookimpl
def checker_checks() -> list[Check]:
    return [description_truncated, suffix_type_conflict, name_variant]
