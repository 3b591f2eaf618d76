"""The day of signing: that of the testimonium, or else the last day on which someone signed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from checker.model.agreement import Scope, Signature
from checker.model.reading import Reading, Span
from checker.parser.date_owner import is_other_day, is_others
from checker.parser.title_words import INSTRUMENT_NOUNS, NO_TITLE
from checker.text.dates import WrittenDate, find_dates

_SIGNED = re.compile(
    r"(?:\b(?:executed?|sign(?:ed)?|delivered|entered|made|agreed|initialled)\b[^.;]{0,90}"
    rf"|\bthis (?:[a-z-]+ ){{0,4}}?(?:{INSTRUMENT_NOUNS}) (?:is|shall be) )"
    r"\b(?:as of|on|this|the|dated|effective|of)(?: the| this| as| date| day| of)*:? ?\Z"
    r"|\b(?:as of|on) this \Z"
)
_ALONE = re.compile(r"[a-z], \Z|\n\Z")
_LABEL = re.compile(
    rf"\b(?:dated?(?: of)?|as of|on|this|signed|effective)\b[: ]*(?:the |this )?\Z|{_ALONE.pattern}"
)
"""What stands before a date in a line above the signatures: "Dated:", "Dayton, "."""
_NO_MORE = re.compile(r"[\s\S]{0,3}| ?\([a-z]+ \d{1,2}\)|,? [a-z .'-]{2,30}, [\w ,./]{2,20}\d\d\.?")
"""What may stand behind a date above the signatures: a full stop, or the other party's place and date."""
_OPENS_DATED = re.compile(r"\n(?:dated?|executed|signed|done)\b")
_SIGNATURE = re.compile(r"\bdated?:|\b(?:signature|signed|done|(?:signing|conclusion) date)\b|\bs/ ")
_MARKED = re.compile(r"(?:\bdated?|\bon|\bsign(?:ature|ed))\b[^\n]{0,50}\Z|\bs/ [\s\S]{0,250}\Z")
_NOTARY = re.compile(r"\backnowledged before me\b|\bnotary public\b|\bmy commission\b|\bsworn to\b")
_SIGNING_LINES = (
    "\nsigned ",
    "\ndone ",
    "\nexecuted ",
    "\nconclusion date",
    "\nplace, date",
    "\nplace and date",
)
_CUE = 110
_TAIL = 1500
_LEAD = 300
_BEHIND = 160
_SHORT_LINE = 160
_LABEL_REACH = 60
"""Behind more words a date ends a sentence that is of something else."""
_APART = 1500


def day_of_signing(
    reading: Reading, scopes: tuple[Scope, ...], signing: Span | None, signatures: tuple[Signature, ...]
) -> WrittenDate | None:
    """The day on which the main instrument was signed, told by its first signatures that are dated.

    ``signing`` is where it is signed, from the testimonium on. Where no signatures were found, or none is
    dated, a line that says when it was signed is asked, and what follows, else the tail.
    """
    main = next(scope for scope in reversed(scopes) if scope.kind == "main")
    end = main.span.end
    for page in _pages(signing, signatures):
        found = _among_signatures(reading, page, end)
        if found is not None:
            return found
    line = max(reading.folded.rfind(words, 0, end) for words in _SIGNING_LINES)
    return _in_tail(reading, line if line >= 0 else max(0, end - _TAIL), end)


def _pages(signing: Span | None, signatures: tuple[Signature, ...]) -> list[Span]:
    """Where the main instrument's signatures stand together; the first with the testimonium."""
    if signing is None:
        return []
    pages = [Span(signing.start, signing.start)]
    for block in (signature.block for signature in signatures if signature.scope == 0):
        if block.start - pages[-1].end < _APART:
            pages[-1] = Span(pages[-1].start, max(pages[-1].end, block.end))
        else:
            pages.append(block)
    return pages


def _among_signatures(reading: Reading, signing: Span, end: int) -> WrittenDate | None:
    """A date in the signatures, the testimonium or the lines right above them."""
    zone = Span(max(0, signing.start - _LEAD), min(end, signing.end + _BEHIND))
    notary = _NOTARY.search(reading.folded, signing.start, zone.end)
    zone = Span(zone.start, notary.start() if notary else zone.end)
    dates = [
        date
        for date in _dates(reading, zone)
        if date.span.start >= signing.start or _heads_signatures(reading, date.span)
    ]
    return _last(dates)


def _heads_signatures(reading: Reading, span: Span, label: re.Pattern[str] = _LABEL) -> bool:
    """Whether a paragraph above the signatures says that this is their date."""
    paragraph = reading.paragraph_at(span.start)
    if paragraph is None:
        return False
    before = reading.folded[max(0, paragraph.start - 1) : span.start]
    if _OPENS_DATED.match(before):
        return True
    if not _NO_MORE.fullmatch(reading.folded, span.end, paragraph.end):
        return False
    labelled = len(before) < _LABEL_REACH and label.search(before) is not None
    labelled = labelled and NO_TITLE.search(before) is None
    return labelled or _SIGNED.search(before[-80:]) is not None


def _last(dates: Iterable[WrittenDate]) -> WrittenDate | None:
    """The last date; the place for one where a testimonium left it blank."""
    return max(dates, key=lambda date: date.value or datetime.date.max, default=None)


def _dates(reading: Reading, zone: Span) -> Iterator[WrittenDate]:
    """Whole dates among signatures that are marked as dates of signing, or that stand on a short line."""
    place = reading.folded, zone.start, zone.end
    for date in find_dates(*place) or find_dates(*place, scanned=True):
        before = reading.folded[max(zone.start, date.span.start - _CUE) : date.span.start]
        paragraph = reading.paragraph_at(date.span.start)
        short = paragraph is not None and paragraph.end - paragraph.start <= _SHORT_LINE
        told = _SIGNED.search(before) is not None
        usable = date.value is not None or (told and date.state == "blank")
        if not usable or is_other_day(before) or is_others(before, opens=False):
            continue
        marked = _MARKED.search(reading.folded, max(zone.start, date.span.start - 300), date.span.start)
        if short or marked or told:
            yield date


def _in_tail(reading: Reading, start: int, end: int) -> WrittenDate | None:
    """The last day on which someone signed, in the tail of a text without signatures that could be read."""
    signed = [
        date
        for date in _dates(reading, Span(start, min(end, start + _TAIL)))
        if _SIGNATURE.search(reading.folded, max(start, date.span.start - 60), date.span.start)
        or _SIGNED.search(reading.folded, max(start, date.span.start - 80), date.span.start)
        or _heads_signatures(reading, date.span, _ALONE)
    ]
    return _last(signed)
