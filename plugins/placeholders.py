"""Blanks and fill-ins that were left in a finished agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    NoParams,
    Params,
    Skip,
    Span,
    check,
    hookimpl,
)
from checker.text.anchors import anchored, places
from checker.text.dates import find_dates
from checker.text.fillins import IN_BRACKETS, MERGED

API_VERSION = 1

_BLANK = re.compile(r"_{3,}")
_FILLED = re.compile(r"_{2,}(?=[A-Z\d])[^_\n]{1,60}(?<=\S)_{2,}")
"""Words written on a line: ``___May___``; between blanks for a day and a month stands ``day of``."""
_TBD = re.compile(
    r"tbd\b(?! (?:by|within|upon)\b)"
    r"|(?:(?<= is )|(?<= are )|(?<= be )|(?<=: )|(?<=[(\[\n]))tbc\b(?=[.,;)\]\n])"
)
_EMPTY_AMOUNT = re.compile(r"\$ ?(?:\[ ?\]|x{2,3}(?:,x{3})*(?:\.x{2})?(?![a-z]|,\w))")
_CROSSED_OUT = re.compile(r"\bxx{1,2} (?:business |calendar )?(?:days|months|years|percent)\b")
_NEVER_WRITTEN = re.compile(
    r"(?<![\w\[@./-])(?:x{4,}|(?:dd[/.-]mm|mm/dd|xx[/.-]xx)[/.-](?:yy|xx){1,2})(?!\.?[\w\]@/-])"
)
"""Signs that hold the place of a name or of a day: ``the Dean of XXXXX``, ``from DD/MM/YYYY``."""
_WITHHELD = re.compile(
    r"\b(?:numbers?|nos?|accounts?|at|born|birth|formats?)\b[^;,]{0,12}$|\b(?:residing|located)\b[^;]{0,40}$"
)
"""Before such signs: what a copy keeps to itself about a person, or how dates are written."""
_COUNTED = re.compile(r" ?(?:\(_+\) ?)?(?:business |calendar |consecutive )?(?:days|months|years|percent|%)")
"""After a blank: it stood for a number, however short the words before it."""
_STATEMENT = re.compile(r" ?(?:i|we|my|our)\b")
"""Behind a blank that no sentence runs into: what is to be initialled."""
_INITIALLED = re.compile(r"_+ ?\(?initials?\)?:?")
"""The whole of a line at the foot of a page, which stands where a sentence is broken."""
_INITIALS = re.compile(r"\binitials\b|\binitial ?(?:$|here\b|[:_)\]\n])")
_ASKS = re.compile(
    r"\b(?:on|before|dated|be|of|to|through|until|than|from|after|since|beginning|is|means?|equal|at) "
    r"(?:\$ ?)?$"
)
"""Before a gap: the sentence asks for what it leaves out."""
_ENDS = re.compile(r"[ ,_\d()]*(?:[.;\"')]|the \")")
_RULED_OFF = re.compile(
    r"\W{0,3}(?:(?:the |this )?(?:space|area) (?:above|below)|(?:do not write )?(?:above|below) this line)\b"
)
"""After a rule across the page: what the space that it parts off is for, as on papers to be recorded."""
_LEGEND = re.compile(
    r"confidential treatment (?:has|have|is|was|being|sought|requested|request)\b|(?:has|have) been omitted|"
    r"(?:requests?|requested|requesting|application|order)(?: for| of)? confidential treatment|redacted"
)
"""What a copy says from which words were left out."""
_SIGNING_WORDS = re.compile(
    r"\b(?:by|name|title|its|date|print|printed|signature|signed|witness|notary|initials?|attest|address|"
    r"fax|telephone|e-?mail|attention|attn|copy to)\b"
    r"(?P<behind>[^.;]{0,25})$|/s/|as a deed by"
)
_RUNS_ON = re.compile(
    r"\b(?:that|which|shall|means?|is|be|within|until|through|prior|ends?|than|from|"
    r"at least|period|for|on|to)\b"
)
"""Behind a word that is none of a place to sign, but of a sentence that goes on."""
_CONTACT = re.compile(r"\b(?:attn|attention|copy to|e-?mail|fax|facsimile|telephone)\b ?[.:]")
_AMENDING = re.compile(
    r"\b(?:amend(?:ed|ing)|restat(?:ed|ing)|replac(?:ed|ing)|insert(?:ed|ing)|add(?:ed|ing)?|substitut(?:ed|ing))"
    r"\b|\b(delet(?:ed|ing)|strik(?:ing|en))\b(?! [^.;]{0,60}\band (?:replac|insert|substitut))"
)
"""Before a quotation: what puts its words into another text, or takes them out of it."""
_OPTION = re.compile(r"\[[_ x]?\]|[\u00a8\u2610\u25a1\u2612]|\((?:select|check|choose) one")
_NEAR = 80
_ONE_PHRASE = 30
_CLAUSE = 5
"""So many words before a gap make a clause that the gap stands in."""
_WINDOW = 400
"""So many characters around a blank tell what it is."""
_WORD = re.compile(r"[a-z]{2,}")
_GAP = re.compile(r"_|\[|\u25cf|\u2022|day of ?[,.]")
_DATED = re.compile(
    r"\b(?:dated|made|entered|executed|effective|signed|sealed|delivered|witness|hands?)\b[^.;]{0,90}$"
)
_DAY_STANDS = re.compile(r"\d[ _]*$")
_RULE = re.compile(r"[-.]{3}")
_HEAD = 3000
"""A date that opens the agreement stands within so many characters of its head."""
_FOR_MANY = re.compile(
    r"\bsee (?:the )?(?:attached )?(?:exhibit|schedule|annex|appendix|attachment)\b"
    r"|\b(?:persons?|individuals?|employees?|executives?|officers?|directors?|participants?|optionees?)"
    r" (?:who (?:is|are) )?(?:named|listed|identified|set forth) (?:in|on) (?:the )?(?:attached )?"
    r"(?:exhibit|schedule|annex|appendix|attachment)\b"
)
_FOR_MANY_REASON = "a form for several persons, whom an attachment names: its blanks are each one's own"
_SIGNED_ON = ("dated:", "dated: ", "date:", "date: ")
_TESTIMONIUM = 500
"""The words "in witness whereof" stand within so many characters of the first signature."""


class Placeholders(Params, frozen=True):
    """When blanks are taken for a form's."""

    form_blanks: int = 12
    """With more blanks than this in the main instrument it is taken for a form, whatever it says."""


@check("placeholders.unfilled", facts=("words",), params=Placeholders, cases=("draft",))
def unfilled(agreement: Agreement, params: Placeholders) -> CheckResult:
    """A blank, or a fill-in in brackets, in the running text of the main instrument."""
    if _is_for_many(agreement):
        return [Skip(reason=_FOR_MANY_REASON)]
    dates = _execution_dates(agreement)
    single = sorted(
        span
        for span in set(_candidates(agreement))
        if _belongs(agreement, span) and not any(_overlap(span, date) for date in dates)
    )
    found = _joined(agreement.text, single)
    if len(found) > params.form_blanks:
        return [Skip(reason=f"{len(found)} blanks: taken for a form to be filled in", examined=len(found))]
    case = "draft" if agreement.status == "draft" else ""
    return [Hit(span=span, facts={"words": agreement.words(span)}, case=case) for span in found]


@check("placeholders.execution_date", facts=("date",), cases=("unsigned",))
def execution_date(agreement: Agreement, params: NoParams) -> CheckResult:
    """The date of the agreement, at its head or where it is signed, was left blank."""
    if _is_for_many(agreement):
        yield Skip(reason=_FOR_MANY_REASON)
        return
    signed = any(block.signed and block.scope == 0 for block in agreement.signatures)
    signing, date = agreement.signing, agreement.date
    known = signing and date and date.value and date.span.start < signing.start
    for span in _execution_dates(agreement):
        if known and agreement.reading.folded.endswith(_SIGNED_ON, 0, span.start):
            continue  # each signer's own day
        yield Hit(span=span, facts={"date": agreement.words(span)}, case="" if signed else "unsigned")


def _is_for_many(agreement: Agreement) -> bool:
    """Whether the opening leaves it to an attachment to say with whom the agreement is made."""
    front = agreement.preamble
    return (
        front is not None and _FOR_MANY.search(agreement.reading.folded, front.start, front.end) is not None
    )


def _execution_dates(agreement: Agreement) -> list[Span]:
    """Blanks for the day, the month or the year on which the agreement is made or signed."""
    folded, preamble, signing = agreement.reading.folded, agreement.preamble, agreement.signing
    areas = [(preamble.start, min(preamble.end, preamble.start + _HEAD))] if preamble else []
    if signing is not None:
        areas.append((max(signing.start - _TESTIMONIUM, 0), min(signing.start + _TESTIMONIUM, signing.end)))
    found = []
    for start, end in areas:
        if not _GAP.search(folded, start, end):
            continue
        for date in find_dates(folded, start, end):
            before = folded[max(date.span.start - 110, start) : date.span.start]
            blank = date.state == "blank" and not _RULE.search(folded[date.span.start : date.span.end])
            if blank and _DATED.search(before) and not _DAY_STANDS.search(before):
                found.append(date.span)
                break
    return found


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Gaps of one phrase ("this ____ day of ______") as one."""
    joined: list[Span] = []
    for span in spans:
        if (
            joined
            and span.start - joined[-1].end <= _ONE_PHRASE
            and "\n" not in text[joined[-1].end : span.start]
        ):
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def _candidates(agreement: Agreement) -> Iterator[Span]:
    """Everything that reads like a blank or a fill-in, wherever it stands."""
    folded, text = agreement.reading.folded, agreement.text
    for match in anchored(IN_BRACKETS, folded, "["):
        if not _redaction(folded, match[0]):
            yield Span(*match.span())
    for match in anchored(MERGED, folded, "{{", "<"):
        yield Span(*match.span())
    yield from _crossed_out(agreement)
    filled = {edge for match in _FILLED.finditer(text) for edge in match.span()} if "___" in text else set()
    for match in anchored(_BLANK, folded, "___"):
        if match.start() in filled or match.end() in filled:
            continue
        line = agreement.reading.lines[agreement.reading.line_index(match.start())]
        if _INITIALLED.fullmatch(folded, line.start, line.end):
            continue
        if _in_prose(folded, match.start(), match.end()):
            yield Span(*match.span())
    if "TBD" in text or "TBC" in text:
        spans = [Span(*match.span()) for match in _TBD.finditer(folded)]
        found = [text[span.start : span.end] for span in spans]
        named = found.count("TBC") < text.count("TBC")  # "TBC Corporation"
        for span, word in zip(spans, found, strict=True):
            if (word == "TBC" and not named) or (word == "TBD" and not text[span.start - 1].isalnum()):
                yield span


def _crossed_out(agreement: Agreement) -> Iterator[Span]:
    """What stands there in nothing but signs: "$[ ]", "$XXX,XXX", "XX days", "XXXXX", "DD/MM/YYYY"."""
    folded, text = agreement.reading.folded, agreement.text
    periods = anchored(_CROSSED_OUT, folded, "xx") if "XX" in text else ()
    names = [
        match
        for match in anchored(_NEVER_WRITTEN, folded, "xx", "dd/mm", "dd.mm", "dd-mm", "mm/dd")
        if _in_prose(folded, *match.span())
        and _ASKS.search(before := folded[max(match.start() - _NEAR, 0) : match.start()])
        and not _WITHHELD.search(before)
    ]
    spans = [
        Span(*match.span())
        for match in (*_EMPTY_AMOUNT.finditer(folded), *periods, *names)
        if not text.startswith(("x", "$x", "$ x"), match.start(), match.end())
    ]
    if spans and not _has_legend(folded):
        yield from spans


def _redaction(folded: str, words: str) -> bool:
    """Whether a dot in brackets stands for words left out with the regulator's leave."""
    return words[1] in "\u25cf\u2022x" and _has_legend(folded)


@lru_cache(maxsize=1)
def _has_legend(folded: str) -> bool:
    """Whether a copy says that words were left out of it."""
    cues = places(folded, "confidential treatment", "been omitted", "redacted")
    return any(_LEGEND.search(folded, max(at - _NEAR, 0), at + _NEAR) for at in cues)


def _in_prose(folded: str, start: int, end: int) -> bool:
    """Whether a row of underscores is a gap in a sentence, no line to sign or tick on."""
    line = max(folded.rfind("\n", max(start - _WINDOW, 0), start) + 1, start - _WINDOW, 0)
    stop = folded.find("\n", end, end + _WINDOW)
    before, after = folded[line:start], folded[end : stop if stop >= 0 else end + _WINDOW]
    if (
        _is_line(before, after)
        or _RULED_OFF.match(after)
        or _OPTION.search(before)
        or _OPTION.search(after[:_NEAR])
    ):
        return False
    if after.lstrip().startswith(("unless", "*")):
        return False  # the words after it say what holds while it is blank; a line over a footnote
    words = len(_WORD.findall(before))
    goes_on = len(_WORD.findall(after)) >= 3 or before.rstrip()[-1:] in ("$", "#")
    if words and _COUNTED.match(after):
        return True
    if _ASKS.search(before):
        return goes_on or (words >= _CLAUSE and _ENDS.match(after) is not None)
    return goes_on and words >= _CLAUSE


def _is_line(before: str, after: str) -> bool:
    """Whether a row of underscores is a line to sign on, or to write a person's particulars on."""
    place = _SIGNING_WORDS.search(before[-60:])
    if place and not (place["behind"] and _RUNS_ON.search(place["behind"])):
        return True
    if before.rstrip()[-1:] in ("", ".", ")") and _STATEMENT.match(after):
        return True
    if _INITIALS.search(before[-_WINDOW // 2 :]) or _INITIALS.search(after[:60]):
        return True
    if _CONTACT.search(before[-_NEAR:]) or _CONTACT.search(after[:_NEAR]):
        return True
    return before.rstrip("_ ").endswith("n/a") or before.rstrip().endswith(":")


def _quoted(folded: str, span: Span) -> bool:
    """Whether a gap stands inside quotation marks: the pattern of a notice, of a name, of another text.

    What an amendment puts in the place of other words is its own text.
    """
    stop = folded.find("\n", span.end, span.end + 4 * _WINDOW)
    closing = folded.find('"', span.end, stop if stop >= 0 else span.end + 4 * _WINDOW)
    if closing < 0 or folded[closing - 1] in " (" or folded[closing + 1 : closing + 2].isalnum():
        return False
    opening = _opening(folded, span.start)
    verbs = _AMENDING.findall(folded, max(opening - _WINDOW, 0), opening) if opening >= 0 else []
    put_in = bool(verbs) and verbs[-1] == ""
    return not put_in or _has_more(folded, opening, closing, span)


def _opening(folded: str, at: int) -> int:
    """The mark that opens the quotation around a place; less than 0 if none is near."""
    start = max(at - 4 * _WINDOW, 0)
    closed = 0
    mark = folded.rfind('"', start, at)
    while mark >= 0:
        if folded[mark - 1] not in " (\n" or folded[mark + 1] == " ":
            closed += 1
        elif not closed:
            return mark
        else:
            closed -= 1
        mark = folded.rfind('"', start, mark)
    return mark


def _has_more(folded: str, start: int, end: int, span: Span) -> bool:
    """Whether a stretch has other gaps too: a pattern of a notice, to be filled in each time."""
    return any(
        gap.end() < span.start - _ONE_PHRASE or gap.start() > span.end + _ONE_PHRASE
        for gap in _BLANK.finditer(folded, start, end)
    )


def _belongs(agreement: Agreement, span: Span) -> bool:
    """Whether a gap stands in the main instrument, outside tables and signature blocks."""
    scope = agreement.scopes[agreement.scope_at(span.start)]
    if scope.kind != "main" or scope.form:
        return False
    if agreement.title and span.end <= agreement.title.span.start and agreement.text[span.start] == "_":
        return False  # a rule above the title, where no sentence stands
    if agreement.signing is not None and span.start >= agreement.signing.start:
        section = agreement.section_at(span.start)
        if section is None or section.span.start < agreement.signing.start:
            return False  # no section of terms that stand behind the signatures
    if any(span.start in signature.block for signature in agreement.signatures):
        return False
    if _quoted(agreement.reading.folded, span):
        return False
    paragraph = agreement.reading.paragraph_at(span.start)
    return paragraph is not None and paragraph.kind == "text"


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [unfilled, execution_date]
