"""Scopes: the main instrument and what is attached to it, each with its own numbering and terms.

Where the schedules stand before the signatures, as they do in England and where its usage is followed,
the signature pages behind them are the main instrument's.
"""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from checker.model.agreement import Scope
from checker.model.reading import Paragraph, Reading, Span
from checker.text.anchors import ending

_HEAD = re.compile(
    r"(?P<form>form of )?(?P<label>(?P<word>exhibit|schedule|annex|appendix|attachment|addendum|rider)s?"
    r"""(?: (?:no\. ?)?["']?(?P<number>\d{1,3}(?:[.-]\d{1,3}){0,3}(?:\([a-z0-9]{1,3}\))*[a-z]?|"""
    r"""(?P<letter>[a-z])(?P=letter)?(?:-\d{1,3}|-[a-z]\b)?(?![a-z])|[ivxl]{1,6}(?![a-z])|one|two|three|four|five)["']?)?)"""
    r"(?P<rest>(?:[ .:,;\u2014(\[-].*)?)",
    re.IGNORECASE | re.ASCII | re.DOTALL,
)
_ORDINAL_HEAD = re.compile(
    r"(?:the )?(?P<label>(?P<number>(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) )?"
    r"(?:schedule|appendix|annexure|annex))(?P<rest>[:.]?| ?\([^()\n]{1,60}\)|(?: -| \u2014|:) ?[^\n]{1,90}"
    r"|,? (?:here(?:in|under|inabove) ?)?(?:above|before)? ?(?:referred to|written|mentioned)[:.]?"
    r"|(?-i: [A-Z][^\n]{1,90}))",
    re.IGNORECASE,
)
_RUN_ON_HEAD = re.compile(
    r"(?:THE )?(?P<label>(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH) "
    r"(?:SCHEDULE|APPENDIX|ANNEXURE|ANNEX))[ :.-]+[A-Z\d(]"
)
_ORDINALS = ("the ", "first ", "second ", "third ", "fourth ", "fifth ", "sixth ", "seventh ", "eighth ",
             "ninth ", "tenth ")  # fmt: skip
_ALONE_REST = re.compile(r" ?(?:$|[-\u2014:(.]|,? ?(?:here|above|before|referred|written|mentioned))")
_CONTENT = re.compile(r"[ .\u2014-]{1,4}[A-Z][^:\n]{2,60}: ?[\w$\u00a3\u20ac\[]")
"""What a short attachment says in the line of its title: "Appendix 1 - Engines: numbers 31207 to 31220"."""
_LEADS = ("in", "of", "to", "by", "and", "with", "under", "as", "from", "or")
_ATTESTS = re.compile(
    r"(?:signed|executed|sealed)(?: and delivered|, sealed|,? as a deed"
    r"|[ ,]+(?:by|for|on behalf|in the presence)\b)"
    r"|in witness (?:whereof|of)|as witness\b|(?:the )?common seal\b|given under\b|present when\b"
    r"|this (?:agreement|deed|lease|contract) has been (?:duly )?(?:entered|executed|signed|delivered)"
    r"|the parties (?:hereto )?have (?:hereunto |duly )?(?:signed|executed|set|caused)"
    r"|(?:execution|signature)s?(?: pages?| clauses?)?\n(?!pursuant)|signatories\n|attestations?\n"
)
"""What opens a signature page."""
_SIGNED_BEFORE = ("/s/", "by:", "\nsigned", "\nexecuted", "\nsealed", "\nthe common seal", "\ngiven under",
                  "\nfor and on behalf", "\nname:", "\nper:", "sincerely", "yours truly",
                  "yours faithfully")  # fmt: skip
_OWN_OPENING = re.compile(
    r"\bthis (?:[a-z-]+ ){0,4}(?:agreement|deed|lease|note|letter|guarantee|guaranty|undertaking|contract"
    r"|bond)(?:,| \(| is | made| dated| entered)|\bwitnesseth\b|\bwhereas\b"
    r"|\bby and (?:between|among)\b|\bdear "
)
_WORDS = ("exhibit", "schedule", "annex", "appendix", "attachment", "addendum", "rider", "form of ")
_SENTENCE = re.compile(
    r"\b(?:shall|will|is|are|was|were|has|have|may|must|means|attached|which|that|hereby|pursuant|each)\b"
    r"|[.;] [a-z]|\bto (?:follow|be (?:provided|attached|supplied|delivered|agreed))\b"
)
_SIGNED = ("in witness whereof", "signature page", "sincerely", "very truly yours")
_SIGNED_MARKS = ("by:", "/s/")
_NEAR_TOP = 4
_FIRST_PART = 0.3
_LONGEST_HEAD = 160
_LONGEST_TITLE = 60
_LONGEST_ROW = 100


class _Head(Struct, frozen=True):
    """A paragraph that may open an attachment."""

    index: int
    """Of the paragraph."""
    label: str
    """As printed: ``"EXHIBIT A"``, ``"First Schedule"``, ``"SCHEDULE"``."""
    start: int
    """Where the label begins."""
    rest: str
    """What follows the label in its paragraph."""
    form: bool = False
    numbered: bool = True


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
        heading = Span(head.start, head.start + len(head.label))
        scopes.append(
            Scope("attachment", Span(bounds[index], bounds[index + 1]), _tidy(head.label), heading, head.form)
        )
    if signing is not None:
        scopes.append(Scope("main", Span(signing, len(reading.text))))
    return tuple(scopes)


def _heads(reading: Reading) -> list[_Head]:
    """The paragraphs that open an attachment, in order."""
    candidates = _candidates(reading)
    if not candidates:
        return []
    listed = _in_lists(reading, candidates)
    first_signature = _first_signature(reading)
    heads: list[_Head] = []
    for head in candidates:
        paragraph = reading.paragraphs[head.index]
        if head.index in listed or head.index < _NEAR_TOP:
            continue
        if not (
            head.numbered
            or _alone_after_signing(head, paragraph, first_signature)
            or _is_spoken_of(reading, head)
        ):
            continue
        if _too_early(reading, paragraph, first_signature):
            continue
        if heads and _tidy(heads[-1].label) == _tidy(head.label):
            continue  # the same label again at the top of a later page
        heads.append(head)
    return heads


def _signing_behind(reading: Reading, heads: list[_Head], starts: list[int]) -> int | None:
    """Where the main instrument is signed behind its attachments; None if it is not.

    Nothing is signed before the first of them, and the last one is no instrument of its own.
    """
    if not heads or heads[-1].form:
        return None
    first = reading.paragraph_index(starts[-1]) + 1
    signed = next(
        (p.start for p in reading.paragraphs[first:] if _ATTESTS.match(reading.folded, p.start)), None
    )
    if signed is None or _OWN_OPENING.search(reading.folded, starts[-1], signed):
        return None
    if any(reading.folded.find(words, 0, starts[0]) >= 0 for words in _SIGNED_BEFORE):
        return None
    return signed


def _candidates(reading: Reading) -> list[_Head]:
    """Paragraphs that begin with the label of an attachment and are no sentence."""
    found = []
    for index, paragraph in enumerate(reading.paragraphs):
        if paragraph.kind == "contents" or not reading.text[paragraph.start].isupper():
            continue
        if reading.folded.startswith(_WORDS, paragraph.start):
            head = _labelled(reading, index, paragraph)
        elif reading.folded.startswith(_ORDINALS, paragraph.start):
            head = _ordinal(reading, index, paragraph)
        else:
            continue
        if head is not None:
            found.append(head)
    return found


def _labelled(reading: Reading, index: int, paragraph: Paragraph) -> _Head | None:
    """``EXHIBIT A``, ``Schedule 1 - Prices``, ``SCHEDULE``."""
    text = reading.text[paragraph.start : min(paragraph.end, paragraph.start + 4 * _LONGEST_HEAD)]
    match = _HEAD.match(text)
    if match is None:
        return None
    rest = match["rest"]
    if paragraph.kind == "table" and rest.startswith(","):
        return None  # "Schedule 2, item 4" in a table of changes
    long = len(text) > _LONGEST_HEAD
    if long and not _run_on_title(rest):
        return None
    if not long and (_SENTENCE.search(rest) or rest.rstrip().endswith((",", "and", "or", "of", "to"))):
        return None
    if (
        rest.lstrip().lower().startswith(("to ", "hereto", "of ", "and ", "or "))
        and not match["label"].isupper()
        and long
    ):
        return None
    return _Head(
        index,
        match["label"],
        paragraph.start,
        rest,
        _is_form(reading, index, bool(match["form"])),
        bool(match["number"]),
    )


def _ordinal(reading: Reading, index: int, paragraph: Paragraph) -> _Head | None:
    """``FIRST SCHEDULE``, ``THE SCHEDULE ABOVE REFERRED TO:``."""
    match = _ORDINAL_HEAD.fullmatch(reading.text, paragraph.start, paragraph.end)
    if match is None and (run_on := _RUN_ON_HEAD.match(reading.text, paragraph.start, paragraph.end)):
        label = run_on["label"]
        return _Head(index, label, run_on.start("label"), "", _is_form(reading, index, False))
    if match is None or _SENTENCE.search(match["rest"]):
        return None
    numbered = match["number"] is not None
    if match["rest"][1:2].isupper() and not match["label"].isupper():
        return None
    return _Head(
        index, match["label"], match.start("label"), match["rest"], _is_form(reading, index, False), numbered
    )


def _is_spoken_of(reading: Reading, head: _Head) -> bool:
    """Whether the text before speaks of the one attachment that a label without a number opens."""
    word, paragraph = head.label.lower(), reading.paragraphs[head.index]
    if not (head.label.isupper() or paragraph.centred or paragraph.heading):
        return False
    if not _ALONE_REST.match(head.rest.lower()):
        return False
    before = reading.folded[: head.start]
    return any(
        f" {lead} the {word}{after}" in before for lead in _LEADS for after in (" ", ".", ",", ";", ")")
    )


def _run_on_title(rest: str) -> bool:
    """Whether a long paragraph opens with a title in capitals (a page run on in one line)."""
    words = rest.split()[:4]
    return len(words) > 2 and all(word.isupper() or not word.isalpha() for word in words)


def _in_lists(reading: Reading, candidates: list[_Head]) -> set[int]:
    """Indexes of candidates that stand in a list of attachments: one directly after another."""
    listed: set[int] = set()
    for head, following in pairwise([candidate for candidate in candidates if candidate.numbered]):
        start, end = reading.paragraphs[head.index].start, reading.paragraphs[following.index].start
        if (
            following.index - head.index <= 2
            and end - start <= 2 * _LONGEST_HEAD
            and head.label.lower() != following.label.lower()
            and not _has_body(reading, head, following)
            and not _is_stacked(head, following)
        ):
            listed.update((head.index, following.index))
    return listed


def _is_stacked(head: _Head, following: _Head) -> bool:
    """Whether one attachment opens with another: ``ANNEX A``, and on the next line ``SCHEDULE 2.01``."""
    kinds = (head.label.split()[0].lower(), following.label.split()[0].lower())
    alone = not (head.rest + following.rest).strip(" .:")
    return kinds[0] != kinds[1] and alone and following.index == head.index + 1


def _has_body(reading: Reading, head: _Head, following: _Head) -> bool:
    """Whether an attachment's text stands between two labels: a table, or more than a title."""
    own = reading.paragraphs[head.index]
    length = own.end - own.start
    if length > _LONGEST_HEAD or (length > _LONGEST_ROW and reading.text[own.end - 1] == "."):
        return True
    if _CONTENT.match(head.rest) and _CONTENT.match(following.rest):
        return True
    if following.index - head.index != 2:
        return False
    between = reading.paragraphs[head.index + 1]
    if between.kind == "table":
        return True
    titled = bool(head.rest.strip(" .:"))
    if reading.text[between.end - 1] in ".;:":
        return titled or reading.text[between.end - 1] == "."
    return titled and between.end - between.start > _LONGEST_TITLE


def _first_signature(reading: Reading) -> int:
    """Where the first signing begins; the length of the text if there is none."""
    first = len(reading.text)
    for mark in _SIGNED_MARKS:
        first = min(first, next(ending(reading.folded, mark), first))
    for word in _SIGNED:
        at = reading.folded.find(word, 0, first)
        first = at if at >= 0 else first
    return first


def _alone_after_signing(head: _Head, paragraph: Paragraph, first_signature: int) -> bool:
    """Whether an unnumbered label ("SCHEDULE") stands alone behind the signatures."""
    alone = head.label.isupper() and not head.label.endswith("S") and not head.rest.strip()
    return alone and paragraph.start > first_signature


def _too_early(reading: Reading, paragraph: Paragraph, first_signature: int) -> bool:
    """Whether a label in the first part of the text, before any signature, heads nothing."""
    if paragraph.start >= first_signature or paragraph.start > _FIRST_PART * len(reading.text):
        return False
    return not _opens_page(reading, paragraph)


def _opens_page(reading: Reading, paragraph: Paragraph) -> bool:
    """Whether a paragraph opens a page or stands well apart from what is before it."""
    if paragraph.start in reading.page_starts:
        return True
    return reading.lines[paragraph.first_line].blank_before >= 2 and not reading.page_starts


def _is_form(reading: Reading, index: int, called: bool) -> bool:
    """Whether what is attached is a form to be filled in, or is ``called`` one."""
    if called:
        return True
    for paragraph in reading.paragraphs[index : index + 4]:
        head = reading.folded[paragraph.start : min(paragraph.end, paragraph.start + 200)]
        if (
            head.startswith(("form of ", "[form of", "(form of", "[form]"))
            or " form of " in head[:_LONGEST_HEAD]
        ):
            return True
    return False


def _tidy(label: str) -> str:
    """``"EXHIBIT  "a""`` as ``"Exhibit A"``, ``"FIRST SCHEDULE"`` as ``"First Schedule"``."""
    if label.lower().startswith(_ORDINALS):
        return label.title()
    word, _, number = label.replace('"', "").replace("'", "").partition(" ")
    return f"{word.capitalize()} {number.strip().upper() if len(number) <= 3 else number.strip()}".strip()
