"""Consents and conditions: claimed but not shown, in a weaker form than required, or only recited."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Literal

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Consent,
    Giving,
    Hit,
    NoParams,
    Params,
    Related,
    Signature,
    Skip,
    Span,
    check,
    hookimpl,
)
from checker.text.names import listed, same_entity, split_name
from checker.text.persons import bare_name

API_VERSION = 1

_WEIGHED = ("express", "written")
"""Form words that a later sentence can drop; "prior" lies in the perfect tense itself."""
_MANY = frozenset(
    "lenders banks holders parties members shareholders stockholders partners investors boards directors"
    " managers trustees persons noteholders bondholders securityholders purchasers guarantors party"
    " person hereto other others".split()
)
"""Last words of names that stand for no certain person."""
_BODIES = frozenset(
    "board committee court commission authority authorities government department agency".split()
)
"""Words of bodies that sign elsewhere."""
_SHOWN_IN_HEAD = 600
_SHOWN_IN_ATTACHMENT = 4000


class Required(Params, frozen=True):
    """Whose consent must be shown; without it, the agreement's own words decide."""

    required_of: tuple[str, ...] = ()
    """Names as the agreement uses them: a legal name, an alias, or a group."""


class RequiredForm(Required, frozen=True):
    """Whose consent must be stated in which form."""

    form: tuple[Literal["express", "written"], ...] = ()
    """What the words that state the consent must say."""


@check("consents.not_evidenced", facts=("persons",), cases=("claimed", "required", "pinned"), params=Required)
def not_evidenced(agreement: Agreement, params: Required) -> CheckResult:
    """Consents that are claimed or required and that nobody who must consent has signed.

    Persons that a rule names must be seen to consent: where no signature blocks were understood, nobody is.
    """
    if params.required_of:
        yield from _pinned(agreement, params.required_of)
        return
    if not agreement.signatures:
        if _makes_claims(agreement):
            yield Skip(reason="no signature blocks were understood", examined=len(agreement.consents))
        return
    unproved = cache(partial(_unproved, agreement))
    for consent in _main(agreement):
        yield from _claimed(agreement, consent, unproved)
        if consent.condition and not consent.given and not _is_official(agreement, consent):
            persons = [name for name in consent.required_of if unproved(name)]
            if persons:
                yield Hit(span=consent.span, case="required", facts={"persons": listed(persons)})


def _makes_claims(agreement: Agreement) -> bool:
    return any(not _is_act(agreement, giving) for consent in _main(agreement) for giving in consent.given)


def _main(agreement: Agreement) -> tuple[Consent, ...]:
    """The consents of the main instrument: an attachment has signers of its own."""
    return tuple(each for each in agreement.consents if agreement.scope_at(each.span.start) == 0)


def _is_official(agreement: Agreement, consent: Consent) -> bool:
    """Whether a body decides; an approval by initials that are no party's ("FERC") is an authority's."""
    approval = "approval" in agreement.words(consent.span).lower()
    return any(
        _is_body(name) or (approval and name.isupper() and not _members(agreement, bare_name(name)))
        for name in consent.required_of
    )


def _is_act(agreement: Agreement, giving: Giving) -> bool:
    """Whether a statement is its signer's own act ("hereby consents"), and no claim about somebody."""
    words = agreement.words(giving.span).lower()
    return "hereby" in words or words.endswith(("consents", " gives its consent"))


def _claimed(agreement: Agreement, consent: Consent, unproved: Callable[[str], bool]) -> CheckResult:
    seen: set[str] = set()
    for giving in consent.given:
        if giving.documented or _is_act(agreement, giving):
            continue
        persons = [name for name in giving.by if unproved(name) and bare_name(name) not in seen]
        if persons:
            seen.update(map(bare_name, persons))
            related = (Related(consent.span, "the consent that is required"),) if consent.required_of else ()
            yield Hit(span=giving.span, case="claimed", facts={"persons": listed(persons)}, related=related)


def _pinned(agreement: Agreement, names: tuple[str, ...]) -> CheckResult:
    """A finding that names those of ``names`` whose consent nothing shows, at the place that speaks of it."""
    persons = [name for name in names if not _shown(agreement, name)]
    if not persons:
        return
    keys = {bare_name(name) for name in persons}
    stated = [g.span for c in agreement.consents for g in c.given if keys & set(map(bare_name, g.by))]
    required = [c.span for c in agreement.consents if keys & set(map(bare_name, c.required_of))]
    places = [*stated, *required, *_mentions(agreement, persons)]
    related = tuple(
        Related(span, "the consent that is required") for span in required[:1] if span != places[0]
    )
    yield Hit(
        span=places[0] if places else None,
        case="pinned",
        facts={"persons": listed(persons)},
        related=related,
    )


def _mentions(agreement: Agreement, persons: list[str]) -> Iterator[Span]:
    """Where each is first named, in the capitals of the name or in capitals alone."""
    for person in persons:
        name = person.removeprefix("the ").removeprefix("The ")
        names = f"{re.escape(name)}|{re.escape(name.upper())}"
        if found := re.search(rf"(?<!\w)(?:{names})(?!\w)", agreement.reading.text):
            yield Span(*found.span())


@check("consents.form_downgraded", facts=("persons", "required", "missing"), params=RequiredForm)
def form_downgraded(agreement: Agreement, params: RequiredForm) -> CheckResult:
    """Consents stated in a weaker form than the one required of the same persons."""
    pinned = {bare_name(name) for name in params.required_of}
    for consent in _main(agreement):
        form = params.form if pinned else consent.form
        required = [word for word in _WEIGHED if word in form]
        if not required or not consent.given or not (consent.condition or pinned):
            continue
        persons = pinned or {bare_name(name) for name in consent.required_of}
        answers = [giving for giving in consent.given if persons & set(map(bare_name, giving.by))]
        stated = {word for giving in answers for word in _form_of(agreement, giving)}
        missing = [word for word in required if word not in stated]
        if not answers or not missing or all(_acknowledged(agreement, name) for name in persons):
            continue
        facts = {
            "persons": listed(list(answers[0].by)),
            "required": " ".join(required),
            "missing": " and ".join(f'"{word}"' for word in missing),
        }
        related = (Related(consent.span, "the form that is required"),) if consent.required_of else ()
        yield Hit(span=answers[0].span, facts=facts, related=related)


def _form_of(agreement: Agreement, giving: Giving) -> tuple[str, ...]:
    """The form of a statement; "consents" above a signature is express and written."""
    if giving.operative and _is_act(agreement, giving):
        return _WEIGHED
    return giving.form


@check("consents.only_in_recital", facts=("persons",))
def only_in_recital(agreement: Agreement, params: NoParams) -> CheckResult:
    """Consents that only a recital states: no operative words give them."""
    operative = {
        bare_name(name)
        for consent in _main(agreement)
        for giving in consent.given
        if giving.operative
        for name in giving.by
    }
    for consent in _main(agreement):
        if not consent.given or any(giving.operative or giving.documented for giving in consent.given):
            continue
        persons = [
            name
            for name in consent.given[0].by
            if bare_name(name) not in operative and not _acknowledged(agreement, name)
        ]
        if persons:
            yield Hit(span=consent.given[0].span, facts={"persons": listed(persons)})


@check("consents.status_not_recited", facts=("status",))
def status_not_recited(agreement: Agreement, params: NoParams) -> CheckResult:
    """Statuses that are a gateway to this agreement and that no party is said to hold."""
    for gate in agreement.gates:
        if gate.recited is None:
            words = agreement.words(gate.span)
            start = gate.span.start + max(words.rfind(" of ") + 4, 0)
            thing = gate.status.rpartition(" of ")[2]
            at = agreement.text.find(thing, gate.span.start, gate.span.end)
            span = Span(at, at + len(thing)) if at >= 0 else Span(start, gate.span.end)
            yield Hit(span=span, facts={"status": gate.status})


def _unproved(agreement: Agreement, name: str) -> bool:
    """Whether a name stands for a certain person whose consent nothing here shows."""
    words = bare_name(name).split()
    certain = bool(words) and words[-1] not in _MANY and not (_is_body(name) or _is_described(name))
    return certain and not _shown(agreement, name)


def _is_described(name: str) -> bool:
    """Whether words in lower case stand for somebody: "the applicable Provider", "such third party"."""
    return name.removeprefix("the ")[:1].islower()


def _is_body(name: str) -> bool:
    """Whether a name is a board's, a court's or an authority's."""
    return not _BODIES.isdisjoint(bare_name(name).split())


def _shown(agreement: Agreement, name: str) -> bool:
    """Whether a person has signed or acknowledged the agreement, or a consent of theirs is attached.

    A block in which nothing stands shows no consent where others have signed the copy.
    """
    key = bare_name(name)
    blocks = _blocks(agreement, key)
    if any(signature.signed for signature in agreement.signatures):
        blank = {signature.scope for signature in blocks if not signature.signed}
        shown = any(signature.signed for signature in blocks)
    else:
        blank, shown = set(), bool(blocks)
    signing = agreement.signing
    if not blocks and signing:
        shown = _names(agreement.reading.folded[signing.start : signing.end], key)
    attached = (index for index in range(1, len(agreement.scopes)) if index not in blank)
    return shown or any(_is_consent_of(agreement, index, key) for index in attached)


def _blocks(agreement: Agreement, key: str) -> list[Signature]:
    """The blocks in which a person signs, as a party, in a tier or by hand."""
    members = _members(agreement, key)
    called = cache(partial(_is_called, key=key))
    return [
        signature
        for signature in agreement.signatures
        if signature.role != "witness"
        and (
            not members.isdisjoint(signature.parties)
            or called(signature.party)
            or any(called(tier.entity) for tier in signature.chain)
            or (signature.signatory is not None and called(signature.signatory))
        )
    ]


def _acknowledged(agreement: Agreement, key: str) -> bool:
    """Whether a person signs a block of their own that acknowledges or consents."""
    key = bare_name(key)
    members = _members(agreement, key)
    return any(
        signature.role == "acknowledgment"
        and (members & set(signature.parties) or _is_called(signature.party, key))
        for signature in agreement.signatures
    )


def _members(agreement: Agreement, key: str) -> set[int]:
    """Indexes of the parties that a bare name stands for: by name, by alias, or as members of a group."""
    found = {
        index
        for index, party in enumerate(agreement.parties)
        if _is_called(party.name, key) or any(bare_name(alias.name) == key for alias in party.aliases)
    }
    for group in agreement.groups:
        if any(bare_name(alias.name) == key for alias in group.names):
            found.update(group.members)
    return found


def _is_called(name: str, key: str) -> bool:
    """Whether a bare name is this name, its beginning, or its initials ("ABC" for Alder, Birch & Co)."""
    bare = bare_name(name)
    if bare == key or same_entity(bare, key) or bare.startswith(key + " "):
        return True
    initials = "".join(word[0] for word in split_name(name).core if word not in ("and", "of", "the"))
    return len(key) >= 3 and " " not in key and initials.startswith(key.replace(".", ""))


def _is_consent_of(agreement: Agreement, index: int, key: str) -> bool:
    """Whether an attachment is titled a consent and names the person."""
    start, end = agreement.scopes[index].span.start, agreement.scopes[index].span.end
    folded = agreement.reading.folded
    head = folded[start : min(end, start + _SHOWN_IN_HEAD)]
    return "consent" in head and _names(folded[start : min(end, start + _SHOWN_IN_ATTACHMENT)], key)


def _names(folded: str, key: str) -> bool:
    """Whether a text in lower case names a person, not as a part of other words."""
    return re.search(rf"(?<!\w){re.escape(key)}(?!\w)", folded) is not None


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [not_evidenced, form_downgraded, only_in_recital, status_not_recited]
