"""What drafters write to each other and forget to take out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import Agreement, Check, CheckResult, Hit, Params, Related, Span, check, hookimpl
from checker.text.anchors import anchored

API_VERSION = 1

_NOTE = (
    r"(?:ntd|note to (?:draft|drafter|drafters|form|[a-z.&]{2,20} draft)|drafting note|"
    r"drafter's note|drafters' note)\b[^\[\]\n]{0,300}?[\])]"
)
_ASIDE = (
    r"(?:subject to (?:[a-z&]{2,12} )?(?:review|comment|diligence)"
    r"|(?:[a-z&.']{2,20} ){1,3}to (?:confirm|review|advise|provide|discuss|consider|come|revise|update)"
    r"|(?:please )?(?:confirm|discuss|advise|verify)(?=[ \].:])|under review)[^\[\]\n]{0,200}\]"
)
_BRACKETED = (re.compile(rf"\[(?:{_NOTE}|{_ASIDE})"), re.compile(rf"\({_NOTE}"))
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
_MOST_RELATED = 12


class Notes(Params, frozen=True):
    """How many notes are reported one by one."""

    one_by_one: int = 3
    """More than so many are one finding: then the whole document is a draft or a pattern."""


@check("leftovers.drafting_note", facts=("words", "count"), cases=("many",), params=Notes)
def drafting_note(agreement: Agreement, params: Notes) -> CheckResult:
    """A note to the draft, or the heading of a draft, in a finished agreement."""
    spans = sorted({*_notes(agreement.reading.folded), *_heads(agreement)})
    found = [span for span in spans if not agreement.scopes[agreement.scope_at(span.start)].form]
    if len(found) > params.one_by_one:
        facts = {"words": agreement.words(found[0]), "count": str(len(found))}
        related = tuple(Related(span, "another note") for span in found[1 : 1 + _MOST_RELATED])
        yield Hit(span=found[0], case="many", facts=facts, related=related)
        return
    for span in found:
        yield Hit(span=span, facts={"words": agreement.words(span), "count": "1"})


def _notes(folded: str) -> Iterator[Span]:
    for pattern in _BRACKETED:
        yield from (Span(*match.span()) for match in pattern.finditer(folded))
    for match in anchored(_BARE, folded, *_LEADS):
        if folded[match.start() - 1 : match.start()] not in ("[", "("):
            yield Span(*match.span())


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
