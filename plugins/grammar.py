"""Several parties named as one: ``the Sellers as an Obligor``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, PartyGroup, Span, check, hookimpl

API_VERSION = 1

_AS_ONE = re.compile(r"(?: hereby| each)? (?P<link>as|becoming) an? (?P<role>[\w-]+(?: [\w-]+){0,4})")
_ONE_OF_THEM = re.compile(
    r"\b(?:each|any|one|either|neither|none|every|all but one|and|or|with|between|among|of such) "
    r"(?:of )?(?:the |such |these )?(?:\w+ )?$"
)
_ROLES = frozenset(
    "agents assignees banks borrowers buyers companies contractors employees grantors guarantors holders "
    "indemnitees investors lenders licensees members noteholders obligors parties partners pledgors "
    "purchasers releasees releasors sellers shareholders stockholders subsidiaries tenants trustees "
    "underwriters".split()
)
"""Names of several parties that agreements also define outside of their opening."""
_COLLECTIVE = frozenset(
    "body class collective combination condition consequence consortium form function general group "
    "matter means part percentage portion precondition result separate single syndicate team tenancy "
    "unit way whole".split()
)


@check("wording.number_agreement", facts=("group", "role"), cases=("becoming",))
def number_agreement(agreement: Agreement, params: NoParams) -> CheckResult:
    """A group of parties that is given a role in the singular, as if it were one party."""
    folded = agreement.reading.folded
    names = [name for group in agreement.groups for name in _plurals(group)]
    names += [low for term in agreement.terms if (low := term.name.lower()) in _ROLES]
    for plural in dict.fromkeys(names):
        yield from _places(agreement, folded, plural)


def _plurals(group: PartyGroup) -> list[str]:
    """The group's plural names, folded."""
    names = [alias.name.lower() for alias in group.names]
    return [name for name in dict.fromkeys(names) if name.endswith("s") and not name.endswith("ss")]


def _places(agreement: Agreement, folded: str, plural: str) -> Iterator[Hit]:
    text = agreement.text
    start = folded.find(plural)
    while start >= 0:
        end = start + len(plural)
        match = _AS_ONE.match(text, end)
        if match and text[start].isupper() and not _ONE_OF_THEM.search(folded, max(start - 40, 0), start):
            role = _role(match["role"], capital=match["link"] == "as")
            if role:
                span = Span(start, match.start("role") + len(role))
                facts = {"group": text[start:end], "role": role}
                yield Hit(span=span, facts=facts, case="becoming" if match["link"] == "becoming" else "")
        start = folded.find(plural, end)


def _role(words: str, *, capital: bool) -> str:
    """The role that ``words`` begin with, or nothing where they name none.

    After "as" a role has capitals: "as an Additional Holder", but "as a group". A group that becomes
    "a party" is one too many either way.
    """
    role: list[str] = []
    for word in words.split():
        if not word[0].isupper():
            break
        role.append(word)
    if not role and not capital and words.split()[0] == "party":
        return "party"
    return "" if not role or role[-1].lower() in _COLLECTIVE else " ".join(role)


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [number_agreement]
