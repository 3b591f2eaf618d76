"""Whose a date is: this instrument's, that of the one it amends or cites, or no instrument's at all."""

from __future__ import annotations

import re
from typing import Literal

from checker.model.reading import Reading, Span
from checker.parser.title_words import INSTRUMENT_NOUNS
from checker.text.dates import WrittenDate

Owner = Literal["own", "effective", "later", "unsure", "other"]
"""Whose date it is: this instrument's (``effective``: by that word alone; ``later``: the day on which it
shall take effect), perhaps its own or that of the one that it amends, or another's."""

_NOUN = rf"(?:{INSTRUMENT_NOUNS}|document|commitment|attorney|resolution|passport)s?"
_EFFECTIVE = re.compile(
    r"\b(?:effective|with effect from)\b(?:(?!\b(?:made|entered|dated|executed|signed)\b)[^.;]){0,30}\Z"
)
_WILL_BE = re.compile(r"\b(?:shall|will|becomes?) (?:be |become )?effective\b[^.;]{0,30}\Z")
SHORT_WORD = (
    r"(?:(?<=\bno)|(?<=\bm[rs])|(?<=\bmrs)|(?<=\bst)|(?<=\bco)|(?<=\binc)|(?<=\bcorp)|(?<=\bltd)"
    r"|(?<=\b[a-z]))\."
)
"""A full stop that ends no sentence."""
_OTHERS = re.compile(
    r"(?P<is>\bis )?(?<!\()\b(?:that certain|certain|the|an?|said|such|your|pursuant to|under) "
    rf"(?:(?!this )[^ \n;:\"()]+(?<![a-z]{{5}}\.) ){{0,9}}?(?!(?:terms|conditions|program)\b){_NOUN}\b"
    r"(?:(?!\b(?:is|are|(?<!which )was|were|has|have|this)\b|\d{4},? \("
    r"|\"\)(?!,? (?:dated|made|entered|executed|originally|established|adopted)))"
    rf"(?:[^.;\n]|{SHORT_WORD}|\.(?=,))){{0,80}}\Z"
)
_THEREOF = re.compile(
    r"\b(?:thereto|as (?:previously |heretofore )?(?:amended|restated)(?!, \(\")|8-k|10-[kq]|6-k|20-f|s-\d"
    r"|agreements (?:each )?dated|supersed(?:es?|ing)|replac(?:es?|ing)|cancel(?:s|ling)?)\b"
    rf"(?:(?!\b(?:is|are|(?<!which )was|made|entered|this)\b)(?:[^.;\n]|{SHORT_WORD})){{0,100}}\Z"
    r"|\b(?:drawings?|specifications?|quotations?|invoices?|minutes)(?:,? (?:and )?| which are )dated\b"
    r"[^.;]{0,20}\Z"
)
"""An earlier form of it, a filing, or a paper that is no instrument; a plan and a proposal may be one."""
_ORIGINALLY = re.compile(
    r"\b(?:originally|initially|first) (?:made|dated|entered|executed|signed|effective)\b[^.;]{0,30}\Z"
    r"|\b(?:first|previously|heretofore|subsequently) amended and restated\b[^.;]{0,30}\Z"
)
"""The day of an earlier version."""
_OTHER_DAY = re.compile(
    r"\b(?:birth|born|delivery|begin(?:s|ning)?(?: on)?|commenc(?:es?|ing|ement)|expir(?:es?|ed|ation)"
    r"|termination|closing|maturity|due|completion|filed|filing|revis(?:ed|ion)|printed|until|through|ends?"
    r"|ending|ended|after|before|version|draft|edition|rev|updated|approved|adopted|vest(?:s|ed|ing)?|opened"
    r"|(?:organi[sz]ed|registered|formed|established"
    r"|(?:corporation|company|was|duly),? incorporated|incorporated(?! (?:as of|dated|made|entered|this)\b))"
    r"(?!, (?:as of|dated|made|entered|this)\b)"
    r"|award(?:ed| letter))\b\.?(?:[^.;\n]|\.\d){0,12}\Z"
    r"|(?<!effective)(?<!effect)(?<!force)(?<!valid)(?<! as) from (?:and including )?(?:the )?\Z"
    r"|\b(?:approved|adopted|resolved) by the [^.;\n]{3,40} on \Z|\bfiled\b[^.\n]{0,70}\Z"
    r"|\bsource: ?[^\n]{0,90}\Z"
    r"|\b(?:commencement|start|expiration|termination|closing|delivery|due|maturity|event|launch|payment"
    r"|issue|grant|vesting|record|renewal|order|invoice|proposal|quot(?:e|ation)|opening|shipment|service"
    r"|request(?:ed)?|required|install(?:ation)?|expiry) date\b"
    r"(?:(?!\b(?:made|entered|dated|executed)\b)[^.;\n]){0,60}\Z"
)
_OWN_DAY = re.compile(
    r"\b(?:made|entered into|dated|effective),? as of the [a-z]+ date,? \(\Z"
    r"|\bthis [^.,;\n]{3,60} is (?:hereby )?(?:organi[sz]ed|formed|established)\b[^.,;\n]{0,20}\Z"
)
"""``entered into as of the Closing Date (July 31, 2007)``, ``this Trust is established as of``"""
_DAYS_OF_THEIR_OWN = (
    (re.compile(r"\b(?:warrant|note|debenture|bond|certificate)\b"), re.compile(r"\bissue(?:d| date)?\b")),
    (re.compile(r"\border form\b"), re.compile(r"\border date\b")),
    (re.compile(r"\b(?:award|grant|option|stock unit|restricted stock)\b"), re.compile(r"\bgrant date\b")),
)
_ADJACENT = re.compile(
    rf"\b(?P<noun>{_NOUN})(?: ?\((?P<lead>[^()\"]{{0,40}})\"(?P<short>[^\"]{{1,60}})\"\))?"
    r"(?P<comma>,)? (?:was |originally )?(?:dated|made|entered|executed|effective)\b[^.;()\"]{0,40}\Z"
)
_OPENS = re.compile(
    r"this (?P<name>(?:(?!(?:to|the|that|said|certain|your)\b)[^ .;()\n]+ ){0,7}[^ .;(),\n]+)"
    r"(?: ?\([^()]{0,60}\)|(?P<under> under the [^.;,()\n]{3,80} plan(?=,)))?,? (?:is |was |being )?"
    r"(?:dated|made|entered into|executed|effective)\b"
    r"[^.;()]{0,40}\Z"
)
"""What the instrument calls itself, right before its date: ``This Joinder Agreement, dated as of``."""
_OF_ANOTHER = re.compile(rf"\bof\b.{{0,100}}?\b{_NOUN}\Z")
"""``termination of lease``: the date may be the lease's."""
AMENDS = re.compile(
    r"\b(?:amend(?:ment|ing)|addendum|supplement|waiver|consent|joinder|terminat(?:ion|ing)|exten(?:sion"
    r"|ding)|modif(?:ication|ying)|assignment|change order)\b"
)
_SHORT_NAME = re.compile(
    r"(?!,? (?:to|an?|the|their|its|that)\b)[^()]{0,40}"
    r"\((?:the|as amended[^()\"]{0,60}|hereinafter,? (?:the)?) ?\"(?P<name>[^\"]{1,60})\""
)
_NAMES_INSTRUMENT = re.compile(rf"\b{_NOUN}\Z")


def owner_of(reading: Reading, date: WrittenDate, before: str, preamble: Span, amends: bool) -> Owner:
    """Whose date it is, by the words around it."""
    near = _ADJACENT.search(before)
    first = date.span.start - len(before) == preamble.start
    opens = _OPENS.fullmatch(before) if first else None
    if not (opens and opens["under"]) and is_others(before, opens=first and not amends):
        in_apposition = amends and near is not None and near["comma"] and not near["short"]
        return "unsure" if in_apposition else "other"
    if amends and not (opens and not _OF_ANOTHER.search(opens["name"])):
        short = _SHORT_NAME.match(reading.folded, date.span.end, preamble.end)
        named = short is not None and AMENDS.search(short["name"])
        if short is not None and not named and _NAMES_INSTRUMENT.search(short["name"]):
            return "other"  # "dated May 4, 2011 (the "Lease")"
        if near is None or named or near["comma"] or "this" in (near["lead"] or ""):
            pass  # its own, by the words on either side
        elif not AMENDS.search(near["short"] or near["noun"]):
            return "other" if near["short"] else "unsure"
    if _WILL_BE.search(before):
        return "later"
    return "effective" if _EFFECTIVE.search(before) else "own"


def is_others(before: str, opens: bool) -> bool:
    """Whether the words before a date speak of another instrument; ``opens``: they open this one."""
    others = _OTHERS.search(before)
    if others is not None and not others["is"]:
        own = opens and others.start() == 0 and not others[0].startswith(("pursuant", "under"))
        if not own:
            return True
    return is_earlier(before) or _THEREOF.search(before) is not None


def is_earlier(before: str) -> bool:
    """Whether the words before a date say that an earlier version was made then."""
    return _ORIGINALLY.search(before) is not None


def is_named_other(before: str, title: str) -> bool:
    """Whether the instrument named right before a date has another name than the title, in lower case.

    ``1. Pooling and Servicing Agreement dated as of``, in a list of what a power of attorney is for.
    """
    near = _ADJACENT.search(before)
    direct = near is not None and not (near["short"] or near["comma"])
    words = before[: near.start()].rpartition("\n")[2].split() if near and direct else []
    return bool(words) and bool(title) and words[-1] not in title and "this" not in words


def is_other_day(before: str, title: str = "") -> bool:
    """Whether the words before a date make it the day of something else: an expiry, a filing, a delivery.

    A warrant or a note is of the day on which it is issued, an award of that on which it is granted; the
    title, in lower case, says so.
    """
    other = None if _OWN_DAY.search(before) else _OTHER_DAY.search(before)
    return other is not None and not is_day_of_its_own(other[0], title)


def is_day_of_its_own(words: str, title: str) -> bool:
    """Whether an instrument with such a title is dated so: an award by its "Grant Date"."""
    return any(own.search(title) and day.search(words) for own, day in _DAYS_OF_THEIR_OWN)
