"""Scopes: the main instrument and what is attached to it, each with its own numbering and terms.

Where the schedules stand before the signatures, as they do in England and where its usage is followed,
the signature pages behind them are the main instrument's.
"""

from __future__ import annotations

import re
from functools import cache, partial

from checker.model.agreement import Scope
from checker.model.reading import Paragraph, Reading, Span
from checker.parser.labelled import Labelled, labelled_paragraphs, listed
from checker.text.anchors import places

_UNNUMBERED_REST = re.compile(r" ?(?:$|[-\u2014:(.]|,? ?(?:here|above|before|referred|written|mentioned))")
"""Behind a label without a number: a title, or "above referred to"."""
_LEADS = (" in", " of", " to", " by", " and", " with", " under", " as", " from", " or")
_ENDS = (" ", ".", ",", ";", ")")
_ATTESTS = re.compile(
    r"(?:signed|executed|sealed)(?: and delivered|, sealed|,? as a deed"
    r"|[ ,]+(?:by|for|on behalf|in the presence)\b)"
    r"|in witness (?:whereof|of)|as witness\b|(?:the )?common seal\b|given under\b|present when\b"
    r"|this (?:agreement|deed|lease|contract) has been (?:duly )?(?:entered|executed|signed|delivered)"
    r"|the parties (?:hereto )?have (?:hereunto |duly )?(?:signed|executed|set|caused)"
    r"|(?:execution|signature)s?(?: pages?| clauses?)?\n(?!pursuant)|signatories\n|attestations?\n"
)
"""What opens a signature page."""
_SIGNED = ("/s/", "by:", "\nsigned", "\nexecuted", "\nsealed", "\nthe common seal", "\ngiven under",
           "\nfor and on behalf", "\nname:", "\nper:", "sincerely", "yours truly",
           "yours faithfully")  # fmt: skip
_OWN_OPENING = re.compile(
    r"\bthis (?:[a-z-]+ ){0,4}(?:agreement|deed|lease|note|letter|guarantee|guaranty|undertaking|contract"
    r"|bond)(?:,| \(| is | made| dated| entered)|\bwitnesseth\b|\bwhereas\b"
    r"|\bby and (?:between|among)\b|\bdear "
)
_FORM = re.compile(r"(?<!\w)form of |\[form\]")
_PARTS = re.compile(r"([A-Za-z]*) *(.*)")
_ORDINAL_NOUNS = ("schedule", "appendix", "annex")
_NEAR_TOP = 4
"""A label before this paragraph is the number under which the agreement itself is filed."""
_FILED_AS = re.compile(r"exhibit (?:no\. ?)?\d{1,2}\.\d{1,3}[a-z]?", re.IGNORECASE | re.ASCII)
"""Exhibit 10.4: a number of the table of exhibits (Regulation S-K, item 601), under titles too."""
_LONGEST_TITLE = 120
_FIRST_PART = 0.3
_FORM_REACH = 4
_LONGEST_HEAD = 160


def find_scopes(reading: Reading) -> tuple[Scope, ...]:
    """The main instrument, then each attachment, from its label to the next one's.

    Signature pages of the main instrument that stand behind its attachments are a last scope, ``main`` too.
    """
    heads = _heads(reading)
    starts = [reading.paragraphs[head.index].start for head in heads]
    signing = _signing_behind(reading, heads, starts)
    bounds = [*starts, len(reading.text)] if signing is None else [*starts, signing, len(reading.text)]
    scopes = [Scope("main", Span(0, bounds[0]))]
    for index, head in enumerate(heads):
        extent = Span(bounds[index], bounds[index + 1])
        heading = Span(head.start, head.start + len(head.label))
        scopes.append(Scope("attachment", extent, _tidy(head.label), heading, _is_form(reading, head)))
    if signing is not None:
        scopes.append(Scope("main", Span(signing, len(reading.text))))
    return tuple(scopes)


def _heads(reading: Reading) -> list[Labelled]:
    """The paragraphs that open an attachment, in order."""
    candidates = labelled_paragraphs(reading)
    if not candidates:
        return []
    signed = _signed_at(reading)
    mentioned = cache(partial(_mentioned_at, reading.folded))
    rows = listed(reading, candidates)
    top = _top(reading)
    filed = {
        _tidy(head.label)
        for head in candidates
        if head.index < _NEAR_TOP or (head.index < top and _FILED_AS.fullmatch(head.label))
    }
    heads: list[Labelled] = []
    for head in candidates:
        if head.index in rows or _tidy(head.label) in filed:
            continue
        if _is_within_terms(reading, head, signed):
            continue
        if not head.numbered and not _is_alone(reading, head, signed, mentioned(head.label.lower())):
            continue
        if heads and _tidy(heads[-1].label) == _tidy(head.label):
            continue  # the same label again at the top of a later page
        heads.append(head)
    return heads


def _top(reading: Reading) -> int:
    """How many paragraphs stand before the first words that are more than a label or a title."""
    first = (index for index, each in enumerate(reading.paragraphs) if each.end - each.start > _LONGEST_TITLE)
    return next(first, len(reading.paragraphs))


def _is_within_terms(reading: Reading, head: Labelled, signed: int) -> bool:
    """Whether a label stands in the first part of the text, before any signature, and opens no page."""
    paragraph = reading.paragraphs[head.index]
    if paragraph.start > _FIRST_PART * len(reading.text) or _opens_page(reading, paragraph):
        return False
    return paragraph.start < signed


def _opens_page(reading: Reading, paragraph: Paragraph) -> bool:
    """Whether a paragraph opens a page or stands well apart from what is before it."""
    if paragraph.start in reading.page_starts:
        return True
    return reading.lines[paragraph.first_line].blank_before >= 2 and not reading.page_starts


def _is_alone(reading: Reading, head: Labelled, signed: int, mentioned: int) -> bool:
    """Whether a label without a number is the one attachment's: behind signatures, or spoken of before."""
    paragraph = reading.paragraphs[head.index]
    capitals = head.label.isupper()
    set_off = capitals or paragraph.centred or paragraph.heading
    if not set_off or not _UNNUMBERED_REST.match(head.rest.lower()):
        return False
    bare = capitals and not head.label.endswith("S") and not head.rest.strip()
    return (bare and signed < paragraph.start) or mentioned < head.start


def _mentioned_at(folded: str, word: str) -> int:
    """Where a text first speaks of an attachment ("in the Schedule,"); its end if it does not."""
    return next(
        (
            at
            for at in places(folded, f" the {word}")
            if folded.endswith(_LEADS, 0, at) and folded.startswith(_ENDS, at + 5 + len(word))
        ),
        len(folded),
    )


def _signing_behind(reading: Reading, heads: list[Labelled], starts: list[int]) -> int | None:
    """Where the main instrument is signed behind its attachments; None if it is not.

    Nothing is signed before the first of them, and the last one is no instrument of its own.
    """
    if not heads or _is_form(reading, heads[-1]):
        return None
    behind = reading.paragraphs[heads[-1].index + 1 :]
    signed = next((each.start for each in behind if _ATTESTS.match(reading.folded, each.start)), None)
    if signed is None or _OWN_OPENING.search(reading.folded, starts[-1], signed):
        return None
    return None if _signed_at(reading) < starts[0] else signed


def _signed_at(reading: Reading) -> int:
    """Where the first words of a signature stand; the text's end if there are none."""
    return next(places(reading.folded, *_SIGNED), len(reading.text))


def _is_form(reading: Reading, head: Labelled) -> bool:
    """Whether what is attached is a form to be filled in, by its label or its first lines."""
    first = reading.paragraphs[head.index : head.index + _FORM_REACH]
    return any(
        _FORM.search(reading.folded, each.start, min(each.end, each.start + _LONGEST_HEAD)) for each in first
    )


def _tidy(label: str) -> str:
    """``"EXHIBIT  "a""`` as ``"Exhibit A"``, ``"SCHEDULE2"`` as ``"Schedule 2"``, ``"FIRST SCHEDULE"`` as
    ``"First Schedule"``."""
    parts = _PARTS.match(label.replace('"', "").replace("'", ""))
    word, number = parts.groups() if parts else (label, "")
    if number.lower().startswith(_ORDINAL_NOUNS):
        return label.title()
    return f"{word.capitalize()} {number.upper() if len(number) <= 3 else number}".strip()
