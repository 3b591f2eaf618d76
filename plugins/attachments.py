"""Attachments: exhibits, schedules and annexes that the agreement speaks of and does not carry."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Exhibit,
    Hit,
    NoParams,
    Related,
    Skip,
    Span,
    check,
    hookimpl,
)

API_VERSION = 1

_ONE_BY_ONE = 3
"""Up to so many are reported each at its own place; more, as one finding."""
_MOST_RELATED = 8
_WHOLE_SET = 3
"""From so many on, attachments of which not one is in the file were left off together."""
_REACH = 60
_NAME_BEGINS = re.compile(r"\b[A-Z][a-z]+ $")
_ACRONYM = re.compile(r"\b[A-Z]{2,5} $")
_NAME_GOES_ON = re.compile(r" [A-Z][a-z]+s\b")
_LEADS = frozenset("in on to of as see and or the under by with from per at is are hereto attached".split())
_OF_ANOTHER = re.compile(
    r"(?:\b(?:replaces|supersedes|amends|cancels)(?: in full| entirely| in its entirety)?,?(?: the)?|"
    r"rate|tariff|(?:plaintiff|defendant)(?:'s|s')|trial) \Z"
)
"""Before an attachment of an earlier paper, a carrier's tariff, a trial: "Rate Schedule FT-1"."""
_CHANGES = re.compile(r"[^.;\n]{0,60}\b(?:replace|delete|insert|substitute|omit|amend|add)\b")
_ETC = re.compile(
    r"(?:,? (?:and )?(?:(?:exhibit|schedule|annex|appendix|attachment) )?"
    r"(?:[a-z]-?\d{1,2}|\d{1,2}|[a-z])){0,4},? (?:etc\b|and so (?:on|forth))"
    r"(?!\.? (?:attached|annexed|appended|hereto)\b)"
)
"""Behind an attachment that opens a row without an end: "numbered as Exhibit A-2, A-3, etc."."""


@check("attachments.missing", facts=("labels",), cases=("promised", "referred", "left-off"))
def missing(agreement: Agreement, params: NoParams) -> CheckResult:
    """Attachments cited as the agreement's own that are neither in the file nor listed as left out."""
    exhibits = [
        exhibit for exhibit in agreement.exhibits if exhibit.label != f"Exhibit {agreement.exhibit}"
    ]  # the number under which the agreement itself is filed is none of its attachments
    absent = [
        exhibit
        for exhibit in exhibits
        if not exhibit.attached
        and not exhibit.omitted
        and exhibit.references
        and not all(_is_none(agreement, span) for span in exhibit.references)
    ]
    if not absent:
        return
    if len(absent) >= _WHOLE_SET and not any(exhibit.attached for exhibit in exhibits):
        yield _together(absent, "left-off")
        return
    promised = [exhibit for exhibit in absent if exhibit.promised]
    referred = [exhibit for exhibit in absent if not exhibit.promised]
    for found, case in ((promised, "promised"), (referred, "referred")):
        if len(found) > _ONE_BY_ONE:
            yield _together(found, case)
        else:
            for exhibit in found:
                yield _alone(exhibit, case)


def _is_none(agreement: Agreement, span: Span) -> bool:
    """Whether what reads like a reference asks for nothing to be attached."""
    begin, folded = max(span.start - _REACH, 0), agreement.reading.folded
    if _ETC.match(folded, span.end) or _OF_ANOTHER.search(folded, begin, span.start):
        return True
    return any(holds(agreement, span) for holds in (_is_in_name, _is_foot, _is_changed))


def _is_in_name(agreement: Agreement, span: Span) -> bool:
    """Whether a label is a part of a name, ``Excess Appendix L Benefits``, or stands behind initials."""
    text, begin = agreement.text, max(span.start - _REACH, 0)
    if _NAME_GOES_ON.match(text, span.end) and _NAME_BEGINS.search(text, begin, span.start):
        return True
    behind = _ACRONYM.search(text, begin, span.start) is not None
    return behind and not text[span.start : span.end].isupper()


def _is_changed(agreement: Agreement, span: Span) -> bool:
    """Whether a row of a table says what to change in an attachment of another paper."""
    paragraph = agreement.reading.paragraph_at(span.start)
    if paragraph is None or paragraph.kind != "table" or span.start != paragraph.start:
        return False
    return _CHANGES.match(agreement.reading.folded, span.end, paragraph.end) is not None


def _is_foot(agreement: Agreement, span: Span) -> bool:
    """Whether a label with a page's number stands at the end of a paragraph, and no word leads up to it."""
    text = agreement.text
    if "-" not in text[span.start : span.end] or text[span.end : span.end + 1] not in ("\n", ""):
        return False
    before = text[max(span.start - _REACH, 0) : span.start].rpartition("\n")[2].split()[-1:]
    return not before or before[0] not in _LEADS


def _alone(exhibit: Exhibit, case: str) -> Hit:
    place = exhibit.promised or exhibit.references[0]
    others = [span for span in exhibit.references if span != place]
    return Hit(
        span=place,
        case=case,
        facts={"labels": exhibit.label},
        related=tuple(Related(span, "cited here too") for span in others[:_MOST_RELATED]),
    )


def _together(exhibits: list[Exhibit], case: str) -> Hit:
    places = [exhibit.promised or exhibit.references[0] for exhibit in exhibits]
    rest = list(zip(exhibits[1:], places[1:], strict=True))[:_MOST_RELATED]
    return Hit(
        span=places[0],
        case=case,
        facts={"labels": ", ".join(exhibit.label for exhibit in exhibits)},
        related=tuple(Related(place, f"{exhibit.label} is cited here") for exhibit, place in rest),
    )


@check("attachments.orphan", facts=("label",))
def orphan(agreement: Agreement, params: NoParams) -> CheckResult:
    """An attachment stands in the file, and nothing refers to it."""
    found = [
        exhibit
        for exhibit in agreement.exhibits
        if exhibit.attached and not exhibit.references and not _belongs_elsewhere(agreement, exhibit)
    ]
    if found and agreement.kind in ("amendment", "joinder", "consent"):
        yield Skip(reason="what is attached may belong to the agreement that this one goes with")
        return
    for exhibit in found:
        yield Hit(span=exhibit.span, facts={"label": exhibit.label})


def _belongs_elsewhere(agreement: Agreement, exhibit: Exhibit) -> bool:
    """Whether an attachment is named somewhere after all, or is another attachment's or paper's."""
    return _named(agreement, exhibit) or _is_inside(agreement.exhibits, exhibit)


def _is_inside(exhibits: Sequence[Exhibit], exhibit: Exhibit) -> bool:
    """Whether an attachment follows one that the agreement cites, and bears a word that it never cites."""
    word = _word(exhibit)
    cited = [other for other in exhibits if other.references]
    before = any(other.attached and other.span.start < exhibit.span.start for other in cited)
    return before and all(_word(other) != word for other in cited)


def _word(exhibit: Exhibit) -> str:
    """``exhibit`` of ``Exhibit A``."""
    return exhibit.label.partition(" ")[0].lower()


def _named(agreement: Agreement, exhibit: Exhibit) -> bool:
    """Whether the label stands anywhere else, or belongs to another document that the file carries."""
    folded, label = agreement.reading.folded, exhibit.label.lower()
    word, _, number = label.partition(" ")
    if not number or "." in number or "-" in number or folded.startswith(" to ", exhibit.span.end):
        return True  # a number of the filing, or an attachment to an attachment
    places = folded.count(label) + folded.count(f'{word} "{number}"') + folded.count(f"{word}s ")
    return places > 1


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [missing, orphan]
