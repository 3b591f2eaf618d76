"""What drafters write to each other and forget to take out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Span, check, hookimpl

API_VERSION = 1

_BRACKETED = re.compile(
    r"[\[(](?:(?:ntd|note to (?:draft|drafter|drafters|form|[a-z.&]{2,20} draft)|drafting note|"
    r"drafter's note|drafters' note)\b[^\[\]\n]{0,300}?[\])]"
    r"|(?<=\[)(?:subject to (?:[a-z&]{2,12} )?(?:review|comment|diligence)"
    r"|(?:[a-z&.']{2,20} ){1,3}to (?:confirm|review|advise|provide|discuss|consider|come|revise|update)"
    r"|(?:please )?(?:confirm|discuss|advise|verify)(?=[ \].:])|under review)[^\[\]\n]{0,200}\])"
)
"""A note in brackets: "[NTD: confirm]", "[Counsel to confirm]", "[subject to tax review]"."""
_BARE = re.compile(r"(?:note to (?:draft|drafter|drafters)|drafting note|drafter's note) ?: [^\n]{0,80}")
_LEADS = ("note to draft", "drafting note", "drafter's note")
_DRAFT_HEAD = re.compile(
    r"(?:draft (?:of|dated|as of) (?=\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^\n]{4,24}"
    r"|(?:(?:discussion|preliminary|working|negotiation) )draft\b"
    r"|(?:[a-z&]{2,12} )?(?:comments |draft ),?(?:no\. \d{1,2} |v\d{1,2} )?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
    r"|draft(?=\n))"
)
_HEAD = 1200


@check("leftovers.drafting_note", facts=("words",))
def drafting_note(agreement: Agreement, params: NoParams) -> CheckResult:
    """A note to the draft, or the heading of a draft, in a finished agreement."""
    for span in sorted({*_notes(agreement.reading.folded), *_heads(agreement)}):
        if not agreement.scopes[agreement.scope_at(span.start)].form:
            yield Hit(span=span, facts={"words": agreement.words(span)})


def _notes(folded: str) -> Iterator[Span]:
    for sign in "[(":
        start = folded.find(sign)
        while start >= 0:
            match = _BRACKETED.match(folded, start)
            if match:
                yield Span(*match.span())
            start = folded.find(sign, start + 1)
    for lead in _LEADS:
        start = folded.find(lead)
        while start >= 0:
            match = _BARE.match(folded, start)
            if match and folded[start - 1 : start] not in ("[", "("):
                yield Span(*match.span())
            start = folded.find(lead, start + 1)


def _heads(agreement: Agreement) -> Iterator[Span]:
    """Lines at the top that call the document a draft; each is a paragraph of its own or nearly."""
    folded = agreement.reading.folded
    for paragraph in agreement.reading.paragraphs:
        if paragraph.start > _HEAD:
            return
        match = _DRAFT_HEAD.match(folded, paragraph.start)
        if match:
            yield Span(match.start(), len(folded[: match.end()].rstrip()))


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [drafting_note]
