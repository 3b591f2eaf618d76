"""The agreement's own date: "dated as of", "made this … day of", else what its cover or letterhead bears."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Literal

from checker.model.agreement import AgreementDate, Scope, Title
from checker.model.reading import Reading, Span
from checker.parser.title_words import INSTRUMENT_NOUNS
from checker.text.dates import WrittenDate, find_dates

Owner = Literal["own", "effective", "later", "unsure", "other"]
"""Whose date it is: this instrument's (``effective``: by that word alone; ``later``: the day on which it
shall take effect), perhaps its own or that of the one that it amends, or another's."""

_NOUN = rf"(?:{INSTRUMENT_NOUNS}|documents?|commitment|order)s?"
_MADE = re.compile(
    r"\b(?:made|entered|executed|signed|concluded|effective|agreement|amendment|contract|lease"
    r"|plan)\b[^.;]{0,60}?(?:\bas of|\bon|\bthis|\bdated|\beffective|\bdate[:)]?)?"
    r"[ :\"(]{0,4}(?:\bthe |\bthis |\bthat |\bday of |\bof )*\Z"
)
_DATED = re.compile(
    r"\b(?:dated(?: for reference)?|as of|this|effective)\b[^.;]{0,20}\Z|\bdate[:)]*(?: the)? ?\Z"
)
_EFFECTIVE = re.compile(r"\beffective\b[^.;]{0,30}\Z")
_WILL_BE = re.compile(r"\b(?:shall|will|becomes?) (?:be |become )?effective\b[^.;]{0,30}\Z")
_MAKING = re.compile(r"\b(?:made|entered|executed|signed|concluded|dated)\b[^.;]{0,40}\Z")
_OTHERS = re.compile(
    r"(?P<is>\bis )?\b(?:that certain|certain|the|an?|said|such|your|pursuant to|under) "
    rf"(?:(?!this )[^ \n;:\"()]+ ){{0,9}}?{_NOUN}\b"
    r"(?:(?!\b(?:is|are|was|were|has|have|this)\b)[^.;\n]){0,80}\Z"
)
_THEREOF = re.compile(
    r"\b(?:thereto|as (?:previously |heretofore )?(?:amended|restated)|8-k|10-[kq]|6-k|20-f|s-\d"
    r"|agreements (?:each )?dated)\b"
    r"(?:(?!\b(?:is|are|was|made|entered|this)\b)[^.;]){0,100}\Z"
)
_AMENDED_BY = re.compile(r",? (?:\()?(?:as|which) (?:previously |heretofore |has been )?(?:amended|modified)")
_OTHER_DAY = re.compile(
    r"\b(?:birth|born|delivery|begin(?:s|ning)?(?: on)?|commenc(?:es?|ing|ement)|expir(?:es|ation)"
    r"|termination|closing|maturity|due|completion|filed|filing|revis(?:ed|ion)|printed|until|through"
    r"|ending|ended|after|before)\b[^.;\n]{0,12}\Z"
    r"|\b(?:commencement|start|expiration|termination|closing|delivery|due|maturity) date\b[^.;\n]{0,60}\Z"
)
_ADJACENT = re.compile(
    rf"\b(?P<noun>{_NOUN})(?: ?\((?P<lead>[^()\"]{{0,40}})\"(?P<short>[^\"]{{1,60}})\"\))?"
    r"(?P<comma>,)? (?:was |originally )?(?:dated|made|entered|executed|effective)\b[^.;()\"]{0,40}\Z"
)
_AMENDS = re.compile(
    r"\b(?:amendment|addendum|supplement|waiver|consent|joinder|termination|extension|modification"
    r"|assignment)\b"
)
_SHORT_NAME = re.compile(
    r"[^()]{0,40}\((?:the|as amended[^()\"]{0,60}|hereinafter,? (?:the)?) ?\"(?P<name>[^\"]{1,60})\""
)
_NAMES_INSTRUMENT = re.compile(rf"\b{_NOUN}\Z")
_SIGNED = re.compile(
    r"\b(?:executed|signed|delivered|agreement|entered|effective|made)\b[^.;]{0,50}\b(?:as of|on|this|dated"
    r"|effective|of)(?: the| this| date| day| of)*:? ?\Z"
)
_SUBJECT = re.compile(r"\bdated\b[^.\n]{0,20}\Z|\b(?:re|subject|regarding):[^\n]{0,200}\Z")
_AND_EFFECTIVE = re.compile(r",? (?:and )?(?:made )?effective (?:as of |on )?(?:the )?")
_RESTATED = re.compile(r"\brestated,? (?:effective|as of|on)\b[^.;]{0,20}\Z")
_WHEREAS = re.compile(r"\bwhereas[,:]? ")
_PLACE = re.compile(
    r"(?!exhibit|restated|amended|revised|effective)(?:(?:in|at) [a-z .'-]{2,30},? on (?:the |this )?"
    r"|[a-z .'-]{2,30}, (?:[a-z .]{2,20},? )?(?:on )?(?:the |this )?)"
)
"""``In Madrid, on the``; ``Buffalo, New York,``."""
_CUE = 110
_TOP = 1500
_SIGNATURE = re.compile(r"\bdated?:|\bsign(?:ature|ed)\b|\bs/ ")
_MARKED = re.compile(r"(?:\bdated?|\bon|\bsign(?:ature|ed))\b[^\n]{0,50}\Z|\bs/ [\s\S]{0,250}\Z")
_TAIL = 1500
_JUST_BEFORE = 60
_TESTIMONIUM = 700
_SIGNING_LEAD = 400
_SIGNING = 4000
_SIGNED_LINE = 160


def read_date(
    reading: Reading, scopes: tuple[Scope, ...], title: Title | None, preamble: Span | None
) -> AgreementDate | None:
    """The date with its place; without value when it was left blank.

    The preamble's own date, or that of the letterhead; else that of the cover; else that of the
    testimonium or of the last signature. Where an instrument amends another,
    a date that may be either's is taken only when there is no better one.
    """
    if preamble is not None and reading.folded.startswith("dear ", preamble.start):
        found = _in_letterhead(reading, preamble.start) or _at_signing(reading, scopes)
        return AgreementDate(found.value, found.span) if found else None
    amends = title is not None and _AMENDS.search(title.text.lower()) is not None
    owned = _in_preamble(reading, preamble, amends) if preamble is not None else {}
    found = (
        owned.get("own")
        or owned.get("effective")
        or _above(reading, scopes, title, preamble)
        or _at_signing(reading, scopes)
        or owned.get("later")
        or owned.get("unsure")
    )
    return AgreementDate(found.value, found.span) if found else None


def _in_preamble(reading: Reading, preamble: Span, amends: bool) -> dict[Owner, WrittenDate]:
    """The first date of each owner that the preamble gives."""
    found: dict[Owner, WrittenDate] = {}
    doubtful = -1
    for date in find_dates(reading.folded, preamble.start, preamble.end):
        before = reading.folded[max(preamble.start, date.span.start - _CUE) : date.span.start]
        cued = _MADE.search(before) or _DATED.search(before) or before.endswith("\n")
        if not cued or date.state == "impossible" or _OTHER_DAY.search(before):
            continue
        if "effective" in found and "\n" in reading.folded[found["effective"].span.end : date.span.start]:
            break
        owner = _owner(reading, date, before, preamble, amends)
        if doubtful >= 0 and _AND_EFFECTIVE.fullmatch(reading.folded, doubtful, date.span.start):
            owner = "other"  # "the Supply Agreement made May 1, effective June 1"
        doubtful = date.span.end if owner in ("other", "unsure") else -1
        found.setdefault(owner, date)
        if owner == "own":
            break
    return found


def _owner(reading: Reading, date: WrittenDate, before: str, preamble: Span, amends: bool) -> Owner:
    """Whose date it is, by the words around it."""
    near = _ADJACENT.search(before)
    if _is_others(before, opens=date.span.start - len(before) == preamble.start):
        in_apposition = amends and near is not None and near["comma"] and not near["short"]
        return "unsure" if in_apposition else "other"
    if amends:
        if _names_another(reading, date, preamble.end):
            return "other"
        short = _SHORT_NAME.match(reading.folded, date.span.end, preamble.end)
        if near is not None and not _AMENDS.search(near["short"] or near["noun"]):
            named = short is not None and _AMENDS.search(short["name"])
            if not named and not near["comma"] and "this" not in (near["lead"] or ""):
                return "other" if near["short"] else "unsure"
    if _WILL_BE.search(before):
        return "later"
    return "effective" if _EFFECTIVE.search(before) and not _MAKING.search(before) else "own"


def _is_others(before: str, opens: bool) -> bool:
    """Whether the words before a date speak of another instrument; ``opens``: they open this one."""
    others = _OTHERS.search(before)
    if others is not None and not others["is"] and not (opens and others.start() == 0):
        return True
    return _THEREOF.search(before) is not None


def _names_another(reading: Reading, date: WrittenDate, end: int) -> bool:
    """Whether what stands behind a date belongs to the instrument that is amended."""
    if _AMENDED_BY.match(reading.folded, date.span.end, end):
        return True
    short = _SHORT_NAME.match(reading.folded, date.span.end, end)
    if short is None or _AMENDS.search(short["name"]):
        return False
    return _NAMES_INSTRUMENT.search(short["name"]) is not None


def _in_letterhead(reading: Reading, salutation: int) -> WrittenDate | None:
    """The last date above the salutation that the subject line does not give to another instrument."""
    for date in reversed(find_dates(reading.folded, 0, salutation)):
        before = reading.folded[max(0, date.span.start - 200) : date.span.start].rpartition("\n")[2]
        if date.state in ("full", "blank") and not _SUBJECT.search(before) and not _is_others(before, False):
            return date
    return None


def _above(
    reading: Reading, scopes: tuple[Scope, ...], title: Title | None, preamble: Span | None
) -> WrittenDate | None:
    """A date on the cover: one that is said to be the date, else one that stands alone."""
    stop = preamble.start if preamble else min(scopes[0].span.end, (title.span.end if title else 0) + _TOP)
    recital = _WHEREAS.search(reading.folded, 0, stop)
    stop = recital.start() if recital and not preamble else stop
    alone: WrittenDate | None = None
    amends = title is not None and _AMENDS.search(title.text.lower()) is not None
    for date in find_dates(reading.folded, 0, stop):
        before = reading.folded[max(0, date.span.start - _CUE) : date.span.start]
        if date.state not in ("full", "blank") or _OTHER_DAY.search(before) or _is_others(before, False):
            continue
        if amends and _RESTATED.search(before):
            continue
        if _DATED.search(before):
            return date
        if _alone(reading, date.span) or (preamble and stop - date.span.end < _JUST_BEFORE):
            alone = alone or date
    return alone


def _alone(reading: Reading, span: Span) -> bool:
    """Whether nothing else stands in a date's paragraph, but for the place."""
    paragraph = reading.paragraph_at(span.start)
    if paragraph is None or paragraph.end - span.end > 3:
        return False
    before = reading.folded[paragraph.start : span.start]
    return len(before) <= 3 or _PLACE.fullmatch(before) is not None


def _at_signing(reading: Reading, scopes: tuple[Scope, ...]) -> WrittenDate | None:
    """The date of the testimonium, or else the last day on which someone signed.

    What follows the main signatures may hold a testimonium of its own: the last is asked first, then the
    place where the first conformed signature stands.
    """
    folded, end = reading.folded, scopes[0].span.end
    witness = folded.rfind("witness whereof", 0, end)
    marks = [at for mark in ("/s/", " s/ ") if (at := folded.find(mark, 0, end)) >= 0]
    starts = ([witness] if witness >= 0 else []) + ([max(0, min(marks) - _SIGNING_LEAD)] if marks else [])
    if not starts:
        return _last_signed(reading, max(0, end - _TAIL), end)
    return next((date for start in starts if (date := _signed_from(reading, start, end))), None)


def _signed_from(reading: Reading, start: int, end: int) -> WrittenDate | None:
    """The date of signing behind a testimonium or around the first conformed signature."""
    folded = reading.folded
    last = folded.rfind("s/", start, min(end, start + _SIGNING))
    stop = min(end, max(start + _TESTIMONIUM, last + _SIGNING_LEAD))
    dates = list(_signing_dates(reading, start, stop))
    for date in dates:
        if _SIGNED.search(folded, max(start, date.span.start - 80), date.span.start):
            return date
    return max(dates, key=lambda date: date.value or datetime.date.min, default=None)


def _signing_dates(reading: Reading, start: int, stop: int) -> Iterator[WrittenDate]:
    """Whole dates among signatures that are marked as dates of signing, or that stand on a short line."""
    for date in find_dates(reading.folded, start, stop):
        before = reading.folded[max(start, date.span.start - _CUE) : date.span.start]
        paragraph = reading.paragraph_at(date.span.start)
        short = paragraph is not None and paragraph.end - paragraph.start <= _SIGNED_LINE
        if date.value is None or _OTHER_DAY.search(before) or _is_others(before, False):
            continue
        if (
            short
            or _MARKED.search(reading.folded, max(start, date.span.start - 300), date.span.start)
            or _SIGNED.search(before[-80:])
        ):
            yield date


def _last_signed(reading: Reading, start: int, end: int) -> WrittenDate | None:
    """The last day on which someone signed, in the tail of a text without marks of conformed signatures."""
    signed = [
        date
        for date in _signing_dates(reading, start, end)
        if _SIGNATURE.search(reading.folded, max(start, date.span.start - 60), date.span.start)
    ]
    return max(signed, key=lambda date: date.value or datetime.date.min, default=None)
