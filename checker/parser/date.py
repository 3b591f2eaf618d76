"""The agreement's own date: "dated as of", "made this … day of", else what its cover or letterhead bears."""

from __future__ import annotations

import re

from checker.model.agreement import AgreementDate, Scope, Signature, Title
from checker.model.reading import Reading, Span
from checker.parser.date_owner import (
    AMENDS,
    SHORT_WORD,
    Owner,
    is_day_of_its_own,
    is_earlier,
    is_named_other,
    is_other_day,
    is_others,
    owner_of,
)
from checker.parser.opening import is_letter
from checker.parser.particulars import read_headed, read_particulars
from checker.parser.signing_date import day_of_signing
from checker.parser.title_words import NO_TITLE, NOUN
from checker.text.anchors import anchored
from checker.text.dates import WrittenDate, find_dates

_MADE = re.compile(
    r"\b(?:agreement|amendment|contract|lease|plan)\b(?: ?\([^()]{0,60}\))?[ ,(:-]{0,4}(?:is valid from )?\Z"
    rf"|\b(?:made|entered|executed|signed|concluded|effective)\b(?:[^.;]|{SHORT_WORD}){{0,110}}\Z"
)
_DATED = re.compile(
    r"\b(?:dated(?:,? for [^.;]{3,40})?|as of|this|effective)\b(?:[^.;]{0,20} [ap]\.m\.)?[^.;]{0,20}\Z"
    r"|\bwith effect from(?: the)? \Z|\bdate(?: of|[:)]*)(?: the)? ?\Z"
    r"|\b(?:agree[sd]?|makes?|enters?|stipulate[sd]?|concludes?"
    r"|ha(?:ve|s)(?: agreed| made| entered| concluded|(?= on)))\b(?:,? (?:as follows|hereby|mutually|together"
    r"|(?:in|at|into|upon|this|the following) [a-z' ]{2,40}))?,? on"
    r"(?: the| this)? \Z|\) on(?: the| this)? \Z|\Aon (?:the |this )?\Z|\non (?:the|this) \Z"
    r"|\b(?:made|entered into|executed|signed|concluded) on \Z"
    r"|\bdate of (?:this |the )?(?:agreement|contract|lease|deed|order|issu(?:e|ance)|grant|award|execution"
    r"|sign(?:ing|ature))[: ]*\Z"
)
_SUBJECT_LINE = re.compile(r"\b(?:re|subject|regarding):[^\n]{0,200}\Z")
_SUBJECT = re.compile(rf"\S dated\b[^.\n]{{0,20}}\Z|{_SUBJECT_LINE.pattern}")
_RESTATED = re.compile(r"\brestated(?:,? (?:effective|as of|on)\b[^.;]{0,20}| )\Z")
_ANOTHER = re.compile(r",? (?:and )?(?:the )?[^,;()\n]{3,60}? dated(?: as of)?(?: the)? ")
"""Between two dates of a list: "Amendment No. 1 dated June 2, 2008, Amendment No. 2 dated"."""
_WHEREAS = re.compile(r"\bwhereas[,:]? ")
_THEREFORE = re.compile(r"\bnow,? therefore\b,?")
_PAID = re.compile(r"\bin consideration\b(?:(?!\bagrees?\b).){0,240}")
_PLACE = re.compile(
    r"(?!exhibit|restated|amended|revised|effective|form)(?:(?:us)?\$ ?[\d,.]{1,20} )?"
    r"(?:[a-z]+|(?:in|at) [a-z .'-]{2,30}|[a-z .'-]{2,30},(?: [a-z .]{2,20},?)?) (?:on )?(?:the |this )?\"?"
    r"|(?:us)?\$ ?[\d,.]{1,20} ?"
)
"""``In Madrid, on the``; ``Buffalo, New York,``."""
_MADE_LINE = ("made ", "entered ", "executed ", "signed ", "concluded ", "effective ")
_SPEAKS = re.compile(rf"{NOUN.pattern}|\bthis\b|\bdated?:|\bhereby\b")
"""A sentence about the instrument."""
_CAPITALS = re.compile(r"[ .,\])]{0,3}(?:[A-Z][A-Z-]+ ){2}|[ .,\])]{0,3}[A-Z ]{4,40}\Z|[ _-]+\Z")
"""What goes on behind a date that is no part of a sentence: how a letter is sent, the contents, a rule."""
_SMALL = re.compile(r"(?<![\w'])(?!(?:of|and|the|in|for)\b)[a-z]")
"""A word that no title and no place has."""
_TELLS = re.compile(rf"{NO_TITLE.pattern}|\b(?:this|hereby|whereas|which|agrees?|commencing|filed)\b")
"""A cover holds no sentence, and no other date."""
_BETWEEN = re.compile(r"\b(?:between|among(?:st)?)\b.+\band\b")
_GAP = re.compile(
    r"(?:_{4}_{0,36}|\[[^\]\n]{0,60}\]|[<{]{1,2}[a-z _]{1,40}[>}]{1,2}|\u25cf|\u2022|tbd\b|[dm]{2}/)"
)
_GAP_MARKS = ("____", "[", "<", "{", "\u25cf", "\u2022", "tbd", "dd/", "mm/")
_BEFORE_GAP = re.compile(
    r"(?:\b(?:dated?(?: as)?(?: of)?|as of|into effect|effective(?: date(?:\"\)? is)?)?)"
    r"|(?<=[a-z] )(?:on|this))[: ]{0,3}(?:(?:the|this|on|day of) )*\Z"
)
"""Before a place for the whole date that shows no day, month or year."""
_EFFECTIVE = re.compile(
    r"\bthis (?:[^ .;\n]{1,30} ){1,6}?(?:shall|will|is|becomes?|takes?)\b[^.;\n]{0,30}\b(?:effective|effect)"
    r"(?: as of| on| from)?(?: the)? \Z"
    r"|\beffective date\"?(?: of (?:this )?[a-z]+| hereof| \([^()\n]{1,40}\))?"
    r"(?::|,?(?: which)? (?:means|shall mean|is|shall be)(?: deemed to be)?)"
    r"(?: the(?: date of(?: this [a-z]+)?,?(?: being)?)?|:)? \Z"
)
_IS_EFFECTIVE = re.compile(
    r",? ?\((?:the|hereinafter)? ?\"(?:[\w. ]{1,24} )?effective date\""
    r"|,? on which (?:it|this [a-z]+) is (?:made|signed)\b"
)
_AS_OF_EFFECTIVE = re.compile(r"\b(?:as of|on) the \"?effective date\b")
"""Defined elsewhere: it goes before the day of a signature."""
_DRAFT = re.compile(r",? ?\(?(?:draft|version|rev)\b")
_DAY_LABEL = re.compile(
    r"(?:(?:(?:agreement|contract|order|lease|execution|signing|signature|sow) )?date"
    r"(?: of (?:this )?(?:agreement|contract|order|lease|execution|signature|signing))?"
    r"|(?P<effective>effective(?: date| as of)?)|(?P<signed>dated|(?:executed|signed|accepted)(?: on| at)?))"
    r"(?: \([a-z]{2,4}\))?"
)
"""The label of the agreement's day among its particulars."""
_CUE = 110
_FEW = 3000
"""In so few characters a month that a scan has spoilt is looked for at once, in more if there is no other."""
_TOP = 1500
_FRONT = 12_000
_LABEL = 60
_BESIDE = 40
_COVER = 240


def read_date(
    reading: Reading,
    scopes: tuple[Scope, ...],
    title: Title | None,
    preamble: Span | None,
    signing: Span | None,
    signatures: tuple[Signature, ...],
) -> AgreementDate | None:
    """The date with its place; without value when it was left blank; ``signing``: where it is signed.

    The letterhead's, or the preamble's own date, else the one from which the preamble makes it effective;
    else that of the cover, which goes before a preamble that is but a list of parties; else that of the
    testimonium or of the last signature; else the day on which it says that it takes effect. Where it
    amends another instrument, a date that may be either's is taken only when there is no better one.
    """
    end = scopes[0].span.end
    if signing is not None:  # with the date that may stand beside the first signature
        line = reading.text.rfind("\n", max(0, signing.start - _BESIDE), signing.start) + 1
        end = min(end, line or signing.start)
    amends = title is not None and AMENDS.search(title.text.lower()) is not None
    owned: dict[Owner, WrittenDate] = {}
    if preamble is not None and is_letter(reading, preamble):
        found = _in_letterhead(reading, preamble.start)
    else:
        if preamble is not None:
            preamble = Span(preamble.start, max(preamble.start, min(preamble.end, end)))
            owned = _in_preamble(reading, preamble, amends, title.text.lower() if title else "")
        found = owned.get("own") or owned.get("effective")
        if found is None or not (preamble and _is_sentence(reading, preamble)):
            found = _above(reading, end, title, preamble) or found
        elif found.value is None and (cover := _above(reading, end, title, preamble)) is not None:
            row = reading.paragraph_at(cover.span.start)
            told = row is not None and reading.folded.startswith("date", row.start)
            found = cover if told and cover.value else found  # "DATED 4 May 2011", and a blank below
    if found is None and not owned:
        found = _where_agreed(reading, end, amends)
    if found is None:
        stop = signing.start if signing else scopes[0].span.end
        found = _among_particulars(reading, min(stop, _TOP), title.text.lower() if title else "")
    if found is None and preamble and _AS_OF_EFFECTIVE.search(reading.folded, preamble.start, preamble.end):
        found = _taking_effect(reading, preamble.start, scopes[0].span.end)
    if found is None:
        found = day_of_signing(reading, scopes, signing, signatures)
        if found and found.value is None:
            return None  # a testimonium left blank, which those who signed may still have executed
    found = (
        found
        or owned.get("later")
        or _taking_effect(reading, preamble.start if preamble else 0, scopes[0].span.end)
        or owned.get("unsure")
    )
    return AgreementDate(found.value, found.span) if found else None


def _is_sentence(reading: Reading, preamble: Span) -> bool:
    """Whether a preamble says what the instrument is, and is more than a list of parties."""
    return NOUN.search(reading.folded, preamble.start, preamble.start + _LABEL) is not None


def _dates(reading: Reading, start: int, end: int) -> list[WrittenDate]:
    """Dates, and places for a whole one that hold none."""
    few = end - start < _FEW
    dates = find_dates(reading.folded, start, end, scanned=few)
    if not (dates or few):
        dates = find_dates(reading.folded, start, end, scanned=True)
    for gap in anchored(_GAP, reading.folded, *_GAP_MARKS, start=start, end=end):
        if _BEFORE_GAP.search(reading.folded, max(start, gap.start() - _CUE), gap.start()):
            place = Span(*gap.span())
            if not any(place.start <= date.span.start <= place.end for date in dates):
                dates.append(WrittenDate(place, "blank"))
    return sorted(dates, key=lambda date: date.span.start)


def _in_preamble(reading: Reading, preamble: Span, amends: bool, title: str) -> dict[Owner, WrittenDate]:
    """The first date of each owner that the preamble gives; of those that may be another's the latest.

    Of an instrument that is restated, as its ``title`` says, the day on which that was done: "dated as of
    March 4, 2004, as amended and restated as of June 30, 2007".
    """
    found: dict[Owner, WrittenDate] = {}
    last, owner = preamble.start, None
    for date in _dates(reading, preamble.start, preamble.end):
        before = reading.folded[max(preamble.start, date.span.start - _CUE) : date.span.start]
        since = reading.folded[max(last, date.span.start - _CUE) : date.span.start]
        own = found.get("own")
        if own is not None and own.span.end == last and _is_restatement(own, date, since):
            return {"own": date}
        last = date.span.end
        cued = _MADE.search(since) or _DATED.search(since) or _alone(reading, date.span)
        named = _IS_EFFECTIVE.match(reading.folded, date.span.end) is not None
        if not named and (not cued or is_other_day(before, title)):
            continue
        if "effective" in found and "\n" in reading.folded[found["effective"].span.end : date.span.start]:
            break
        if owner != "other" or not _ANOTHER.fullmatch(since):
            owner = owner_of(reading, date, before, preamble, amends)
        known = found.get(owner)
        later = owner == "unsure" and known and known.value and date.value and date.value > known.value
        if known is None or later or (known.state == "partial" and date.value):
            found[owner] = date  # of two, what amends is the later one
        if owner == "own" and date.state != "partial" and "restated" not in title:
            break
    return found


def _is_restatement(own: WrittenDate, date: WrittenDate, since: str) -> bool:
    """Whether the words between an instrument's date and a later one say that it was restated then."""
    if own.value is None or date.value is None or date.value <= own.value:
        return False
    return _RESTATED.search(since) is not None and not (NOUN.search(since) or is_other_day(since))


def _where_agreed(reading: Reading, end: int, amends: bool) -> WrittenDate | None:
    """The date of the words that make the agreement, behind its recitals: "NOW, THEREFORE, …".

    What they name as consideration, a payment or a loan, was made on a day of its own.
    """
    agreed = _THEREFORE.search(reading.folded, 0, min(end, _FRONT))
    paragraph = reading.paragraph_at(agreed.end()) if agreed else None
    if agreed is None or paragraph is None:
        return None
    stop = max(agreed.end(), min(paragraph.end, agreed.end() + _COVER))
    paid = _PAID.search(reading.folded, agreed.end(), stop)
    ends = (agreed.start(), *(paid.span() if paid else ()), stop)
    parts = (Span(*ends[at : at + 2]) for at in range(0, len(ends), 2))
    dates = (_in_preamble(reading, part, amends, "").get("own") for part in parts)
    return next(filter(None, dates), None)


def _in_letterhead(reading: Reading, salutation: int) -> WrittenDate | None:
    """The last date above the salutation that the subject line does not give to another instrument.

    One that stands alone right below it, before a second salutation, is as good.
    """
    for date in reversed(_dates(reading, 0, salutation)):
        before = reading.folded[max(0, date.span.start - 200) : date.span.start].rpartition("\n")[2]
        if date.state in ("full", "blank") and not _SUBJECT.search(before) and not is_others(before, False):
            return date
    below = find_dates(reading.folded, salutation, salutation + _CUE)
    return next((date for date in below if date.value and _alone(reading, date.span)), None)


def _above(reading: Reading, end: int, title: Title | None, preamble: Span | None) -> WrittenDate | None:
    """A date on the cover: one that is said to be the date, else to be the effective one, else one alone."""
    stop = preamble.start if preamble else min(end, (title.span.end if title else 0) + _TOP)
    recital = _WHEREAS.search(reading.folded, 0, stop)
    stop = recital.start() if recital else stop
    name = title.text.lower() if title else ""
    amends = AMENDS.search(name) is not None
    found: dict[str, WrittenDate] = {}
    for date in _dates(reading, 0, stop):
        before = reading.folded[max(0, date.span.start - _CUE) : date.span.start]
        own = title is None or title.span.start < date.span.start or "restated" in name  # else a plan's
        if own and not amends and _RESTATED.search(before) and not is_earlier(before):
            return date
        if date.state not in ("full", "blank") or is_other_day(before, name) or is_others(before, False):
            continue
        if _DRAFT.match(reading.folded, date.span.end) or (preamble is None and is_named_other(before, name)):
            continue
        if (
            _SUBJECT_LINE.search(before)
            or (amends and _RESTATED.search(before))
            or AMENDS.match(reading.folded, date.span.end + 1)
        ):
            continue  # "SUPPLY AGREEMENT dated May 4, 2011 AMENDMENT NO. 1"
        line = before.rpartition("\n")[2]
        told = _DATED.search(before) is not None or line.startswith(_MADE_LINE)
        paragraph = reading.paragraph_at(date.span.start)
        named = (
            told and paragraph and not amends and _behind_parties(reading, paragraph.start, date.span.start)
        )
        if told and paragraph and (named or date.span.start - paragraph.start < _LABEL):
            found.setdefault("effective" if "effective" in line else "dated", date)
        elif preamble is None and told and _SPEAKS.search(before):
            found.setdefault("said", date)
        elif _alone(reading, date.span) or (preamble and stop - date.span.end < _LABEL):
            found.setdefault("alone", date)
    return next((found[rank] for rank in ("dated", "said", "effective", "alone") if rank in found), None)


def _behind_parties(reading: Reading, start: int, at: int) -> bool:
    """Whether a cover that runs on in one line says between whom the instrument is, right before a date."""
    before = reading.folded[max(start, at - _COVER) : at]
    told = _BETWEEN.search(before) is not None and not before.endswith("effective date ")
    return told and not is_others(before, False)


def _among_particulars(reading: Reading, stop: int, title: str) -> WrittenDate | None:
    """The date that a table or a list at the front states: ``Contract Date | May 4, 2011``."""
    found: dict[str, WrittenDate] = {}
    for particular in (*read_particulars(reading, 0, stop), *read_headed(reading, 0, stop)):
        label = _DAY_LABEL.fullmatch(reading.folded, particular.label.start, particular.label.end)
        words = reading.folded[particular.label.start : particular.label.end]
        if label is None and not is_day_of_its_own(words, title):
            continue
        start, end = particular.value.start, particular.value.end
        date = next(iter(find_dates(reading.folded, start, end)), None)
        if date is not None and date.value and reading.folded.find("/s/", start, end + _BESIDE) < 0:
            found.setdefault((label and label.lastgroup) or "date", date)
    return next((found[rank] for rank in ("date", "effective", "signed") if rank in found), None)


def _alone(reading: Reading, span: Span) -> bool:
    """Whether nothing else stands in a date's paragraph, but for the place or what else covers bear.

    Where a cover runs on in one line, what it calls the instrument and those whom it is between go before.
    """
    paragraph = reading.paragraph_at(span.start)
    if paragraph is None:
        return False
    behind = span.end, paragraph.end
    if paragraph.end - span.end > 3 and not _CAPITALS.match(reading.text, *behind):
        return False
    before = max(paragraph.start, span.start - _COVER), span.start
    if span.start - paragraph.start <= 3 or _PLACE.fullmatch(reading.folded, *before):
        return True
    if _TELLS.search(reading.folded, *before) or not NOUN.search(reading.folded, *before):
        return False
    line = reading.lines[reading.line_index(span.start)]
    if line.start == span.start and not _SMALL.search(reading.text, *before):
        return True  # below the title and the place, each on a line of its own
    return reading.text[slice(*before)].isupper() or _BETWEEN.search(reading.folded, *before) is not None


def _taking_effect(reading: Reading, start: int, end: int) -> WrittenDate | None:
    """``This Amendment shall be effective as of May 4, 2011``; ``May 4, 2011 (the "Effective Date")``."""
    folded, end = reading.folded, min(end, start + _FRONT)
    at = folded.find("effect", start, end)
    while at >= 0:
        for date in find_dates(folded, max(start, at - _CUE), min(end, at + _CUE)):
            told = _EFFECTIVE.search(folded, max(start, date.span.start - _CUE), date.span.start)
            if date.value and (told or _IS_EFFECTIVE.match(folded, date.span.end)):
                return date
        at = folded.find("effect", at + 1, end)
    return None
