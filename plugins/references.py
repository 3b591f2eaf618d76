"""References: numbers cited that do not exist here, and those that only another document can prove."""

from __future__ import annotations

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    NoParams,
    Reference,
    Related,
    Skip,
    check,
    hookimpl,
)

API_VERSION = 1

_FEWEST_RESOLVED = 0.85
"""Below this share of references found, the sections were not understood, and nothing is called missing."""
_MANY_MISSING = 3
_MOST_RELATED = 5
_MOST_NAMED = 12


@check("references.broken", facts=("reference", "target"))
def broken(agreement: Agreement, params: NoParams) -> CheckResult:
    """References of the agreement to a section or article of its own that it does not have."""
    own = [r for r in agreement.references if r.owner_kind == "this" and r.kind != "attachment"]
    missing = [reference for reference in own if reference.resolved is False]
    decided = [reference for reference in own if reference.resolved is not None]
    if not missing:
        return
    share = sum(reference.resolved is True for reference in decided) / len(decided)
    targets = _by_target(missing)
    if share < _FEWEST_RESOLVED and len(targets) >= _MANY_MISSING:
        yield Skip(
            reason=f"only {share:.0%} of the sections cited were found: the numbering was not understood",
            examined=len(decided),
        )
        return
    for references in targets.values():
        first = references[0]
        yield Hit(
            span=first.span,
            facts={"reference": _cited(first), "target": first.target},
            related=tuple(Related(r.span, "cited here too") for r in references[1 : 1 + _MOST_RELATED]),
        )


@check("references.external", facts=("owner", "targets"))
def external(agreement: Agreement, params: NoParams) -> CheckResult:
    """References to sections of another agreement, one finding an agreement."""
    owned: dict[str, list[Reference]] = {}
    for reference in agreement.references:
        if reference.owner_kind == "instrument" and reference.kind != "attachment" and reference.owner:
            owned.setdefault(reference.owner, []).append(reference)
    for owner, references in owned.items():
        if _is_here(agreement, owner):
            continue
        targets = list(dict.fromkeys(_cited(reference) for reference in references))
        named = ", ".join(targets[:_MOST_NAMED]) + (" and others" if len(targets) > _MOST_NAMED else "")
        yield Hit(
            span=references[0].span,
            facts={"owner": owner, "targets": named},
            related=tuple(Related(r.span, "cited here") for r in references[1 : 1 + _MOST_RELATED]),
        )
    examined = sum(map(len, owned.values()))
    if examined:
        yield Skip(reason="references to other documents, none of which is at hand", examined=examined)


def _is_here(agreement: Agreement, owner: str) -> bool:
    """Whether a name is this agreement's own, or that of an attachment in the file."""
    name = owner.lower()
    title = " ".join(agreement.title.text.lower().split()) if agreement.title else ""
    if title.endswith(name) and " to " not in title and not any(i.base for i in agreement.instruments):
        return True
    return any(exhibit.attached and exhibit.label.lower() == name for exhibit in agreement.exhibits)


def _cited(reference: Reference) -> str:
    """How a message names what is cited: "Section 4.02(a)", also when only the number stands in a list."""
    if reference.text[:1].isalpha() or reference.text.startswith("§"):
        return reference.text
    word = "Article" if reference.kind == "article" else "Section"
    return f"{word} {reference.text}"


def _by_target(references: list[Reference]) -> dict[str, list[Reference]]:
    grouped: dict[str, list[Reference]] = {}
    for reference in references:
        grouped.setdefault(reference.target, []).append(reference)
    return grouped


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [broken, external]
