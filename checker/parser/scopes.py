"""Scopes: the main instrument and what is attached to it, each with its own numbering and terms."""

from __future__ import annotations

import re
from itertools import pairwise

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


def find_scopes(reading: Reading) -> tuple[Scope, ...]:
    """The main instrument, then each attachment, from its label to the next one's."""
    heads = _heads(reading)
    starts = [paragraph.start for paragraph, _, _ in heads]
    scopes = [Scope("main", Span(0, starts[0] if starts else len(reading.text)))]
    for index, (paragraph, label, form) in enumerate(heads):
        end = starts[index + 1] if index + 1 < len(heads) else len(reading.text)
        heading = Span(paragraph.start, paragraph.start + len(label))
        scopes.append(Scope("attachment", Span(paragraph.start, end), _tidy(label), heading, form))
    return tuple(scopes)


def _heads(reading: Reading) -> list[tuple[Paragraph, str, bool]]:
    """The paragraphs that open an attachment, each with its label and whether it opens a form."""
    candidates = _candidates(reading)
    if not candidates:
        return []
    listed = _in_lists(reading, candidates)
    first_signature = _first_signature(reading)
    heads: list[tuple[Paragraph, str, bool]] = []
    for index, match in candidates:
        paragraph = reading.paragraphs[index]
        numbered = match["number"] or _alone_after_signing(match, paragraph, first_signature)
        if index in listed or not numbered:
            continue
        if index < _NEAR_TOP or _too_early(reading, paragraph, first_signature):
            continue
        label = match["label"]
        if heads and _tidy(heads[-1][1]) == _tidy(label):
            continue  # the same label again at the top of a later page
        heads.append((paragraph, label, _is_form(reading, index, match)))
    return heads


def _candidates(reading: Reading) -> list[tuple[int, re.Match[str]]]:
    """Paragraphs that begin with the label of an attachment and are no sentence, with their index."""
    found = []
    for index, paragraph in enumerate(reading.paragraphs):
        if paragraph.kind == "contents":
            continue
        if not reading.folded.startswith(_WORDS, paragraph.start):
            continue
        text = reading.text[paragraph.start : min(paragraph.end, paragraph.start + 4 * _LONGEST_HEAD)]
        match = _HEAD.match(text)
        if match is None or not text[0].isupper():
            continue
        rest = match["rest"]
        long = len(text) > _LONGEST_HEAD
        if long and not _run_on_title(rest):
            continue
        if not long and (_SENTENCE.search(rest) or rest.rstrip().endswith((",", "and", "or", "of", "to"))):
            continue
        if (
            rest.lstrip().lower().startswith(("to ", "hereto", "of ", "and ", "or "))
            and not match["label"].isupper()
            and long
        ):
            continue
        found.append((index, match))
    return found


def _run_on_title(rest: str) -> bool:
    """Whether a long paragraph opens with a title in capitals (a page run on in one line)."""
    words = rest.split()[:4]
    return len(words) > 2 and all(word.isupper() or not word.isalpha() for word in words)


def _in_lists(reading: Reading, candidates: list[tuple[int, re.Match[str]]]) -> set[int]:
    """Indexes of candidates that stand in a list of attachments: one directly after another."""
    listed: set[int] = set()
    numbered = [candidate for candidate in candidates if candidate[1]["number"]]
    for (index, match), (following, other) in pairwise(numbered):
        distance = reading.paragraphs[following].start - reading.paragraphs[index].start
        if (
            following - index <= 2
            and distance <= 2 * _LONGEST_HEAD
            and match["label"].lower() != other["label"].lower()
        ):
            listed.update((index, following))
    return listed


def _first_signature(reading: Reading) -> int:
    """Where the first signing begins; the length of the text if there is none."""
    first = len(reading.text)
    for mark in _SIGNED_MARKS:
        first = min(first, next(ending(reading.folded, mark), first))
    for word in _SIGNED:
        at = reading.folded.find(word, 0, first)
        first = at if at >= 0 else first
    return first


def _alone_after_signing(match: re.Match[str], paragraph: Paragraph, first_signature: int) -> bool:
    """Whether an unnumbered label ("SCHEDULE") stands alone behind the signatures."""
    label = match["label"]
    alone = label.isupper() and not label.endswith("S") and not match["rest"].strip()
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


def _is_form(reading: Reading, index: int, match: re.Match[str]) -> bool:
    """Whether what is attached is a form to be filled in."""
    if match["form"]:
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
    """``"EXHIBIT  "a""`` as ``"Exhibit A"``."""
    word, _, number = label.replace('"', "").replace("'", "").partition(" ")
    return f"{word.capitalize()} {number.strip().upper() if len(number) <= 3 else number.strip()}".strip()
