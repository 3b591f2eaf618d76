"""Slips in the order of sections, in references and in attachments."""

from __future__ import annotations

import re
from random import Random

from checker.api import Section, Span
from planting.model import (
    Clean,
    Planted,
    body_matches,
    inserted,
    is_amendment,
    is_prose,
    paragraph_ends,
    replaced,
)

_CITED = re.compile(
    r"\bSection\s(?P<number>\d{1,2}(?:\.\d{1,2})?)(?=[,;.]?\s)(?!\s(?:of|under|to|in)\s(?!this))(?!\([a-z])"
    r"(?!(?:,\s+\d[\d.]*)*,?\s+(?:and|or)\s+\d[\d.]*\s+(?:of|under|to|in)\s(?!this))"
)
_NOT_OWN = re.compile(
    r"Code|Act\b|ERISA|Regulation|U\.S\.C|Rule|thereof|such [Aa]greement|Plan|Indenture|Lease"
)
_REFERENCES = (
    "xref-broken",
    "xref-ambiguous",
    "xref-self-mismatch",
    "xref-caption-mismatch",
    "term-location-wrong",
)
_CLAUSES = (
    "clause-missing",
    "governing-law-missing",
    "term-undefined",
    "term-unused",
    "exhibit-orphan",
    "exhibit-missing",
    "notice-address-missing",
)
_GAP = ("numbering-gap",)
_COUNTED = ("article", "section", "decimal", "numeral")
_ATTACHED = re.compile(
    r"(?:attached|annexed)\s+(?:hereto|to\s+this\s+Agreement)?\s*(?:and\s+made\s+a\s+part\s+hereof\s*)?"
    r"(?:as|in)\s+(?P<label>(?:Exhibit|Schedule|Annex)\s(?P<mark>[A-Z]|\d{1,2}))(?=[,;.)\s])"
    r"(?!\.\d|\s+to\s+(?!this))",
    re.IGNORECASE,
)
_LIST = re.compile(r"\((?P<mark>[b-d]|ii|iii)\)(?=\s[a-z])")
_CITING = re.compile(
    r"\S\Z|\b(?:sections?|clauses?|paragraphs?|articles?|items?|subsections?)\b[^.;:]{0,50}\Z", re.IGNORECASE
)
"""Before a mark that cites a division and is none of a list."""
_WHOLE = re.compile(r"(?:[.;:]|; (?:and|or))[\"”)]?\s*\Z")
"""At the end of a paragraph that no page breaks off."""
_AFTER = {"b": "c", "c": "d", "d": "e", "ii": "iii", "iii": "iv"}
_ATTACHMENT = re.compile(r"(?:exhibit|schedule|annex)\s+[\"'\u201c]?[A-Z1-9]", re.IGNORECASE)
"""An attachment that the agreement cites or carries, with its label in quotation marks or not."""


def reference_to_nothing(clean: Clean, rng: Random) -> Planted | None:
    """A section cited that was there in an earlier draft."""
    for match in body_matches(clean, _CITED, rng):
        around = clean.text[max(match.start() - 60, 0) : match.end() + 60]
        if is_amendment(clean) or clean.text[: match.start()].rstrip(" \t").endswith("\n"):
            continue  # sections of the amended agreement; the section's own number
        if _NOT_OWN.search(around):
            continue
        number = match["number"]
        if not re.search(rf"^\s*(?:Section\s+|SECTION\s+)?{re.escape(number)}\b", clean.text, re.MULTILINE):
            continue
        head, dot, last = number.rpartition(".")
        for step in range(1, 30):
            new = f"{head}{dot}{str(int(last) + step).zfill(len(last) if last.startswith('0') else 1)}"
            if not re.search(rf"(?<![\d.]){re.escape(new)}(?!\d)", clean.text):
                places = Span(*match.span("number"))
                return replaced(clean, places, new, _REFERENCES, also=("term-location-wrong",))
    return None


def section_removed(clean: Clean, rng: Random) -> Planted | None:
    """A section taken out; those after it keep their numbers."""
    sections = _middle_sections(clean)
    rng.shuffle(sections)
    for section in sections:
        span = clean.source(section.span)
        if not 60 < span.end - span.start < 2500:
            continue
        following = clean.text[span.end : span.end + 200]
        planted = replaced(clean, span, "", _GAP, also=(*_REFERENCES, *_CLAUSES))
        return Planted(
            planted.text, (Span(max(span.start - 20, 0), span.start + min(len(following), 120)),), _GAP,
            planted.note, planted.also,
        )  # fmt: skip
    return None


def number_repeated(clean: Clean, rng: Random) -> Planted | None:
    """A section with the number of the one before it."""
    sections = _middle_sections(clean)
    rng.shuffle(sections)
    for section in sections:
        span = clean.source(section.number_span)
        printed = clean.text[span.start : span.end]
        digits = list(re.finditer(r"\d+", printed))
        if not digits:
            continue
        last = digits[-1]
        new = str(int(last[0]) - 1).zfill(len(last[0]) if last[0].startswith("0") else 1)
        if int(last[0]) < 2 or len(new) > len(last[0]):
            continue
        place = Span(span.start + last.start(), span.start + last.end())
        return replaced(
            clean, place, new, ("numbering-duplicate", "xref-ambiguous"), also=(*_REFERENCES, "numbering-gap")
        )
    return None


def _middle_sections(clean: Clean) -> list[Section]:
    """Sections of the main instrument with a neighbour before and after, whose numbers open a line."""
    sections = [s for s in clean.agreement.sections if s.scope == 0 and s.style in _COUNTED]
    middle = []
    for index, section in enumerate(sections):
        siblings = [s for s in sections if s.parent == section.parent and s.style == section.style]
        at = siblings.index(section)
        start = clean.source(section.number_span).start
        line = clean.text[clean.text.rfind("\n", 0, start) + 1 : start]
        if start < clean.body.start:
            continue  # the parties, which some number
        if 0 < at < len(siblings) - 1 and not line.strip() and index and not is_amendment(clean):
            middle.append(section)
    return middle


def attachment_missing(clean: Clean, rng: Random) -> Planted | None:
    """An attachment promised under a letter that none bears."""
    for match in body_matches(clean, _ATTACHED, rng):
        mark = match["mark"]
        for step in range(1, 9):
            new = str(int(mark) + step) if mark.isdigit() else chr(min(ord(mark) + step, 90))
            kind = match["label"].split()[0]
            if not re.search(rf"{kind}\s+[\"“]?{new}\b", clean.text, re.IGNORECASE):
                return replaced(
                    clean, Span(*match.span("mark")), new, ("exhibit-missing",), also=("exhibit-orphan",)
                )
    return None


def attachment_promised(clean: Clean, rng: Random) -> Planted | None:
    """A sentence more that promises an attachment nobody made; not in the new text of another agreement."""
    if is_amendment(clean):
        return None
    if _ATTACHMENT.search(clean.text, clean.body.start):
        return None
    sentence = rng.choice(
        (
            "The form of certificate is attached hereto as Exhibit A.",
            "The services are described in Schedule 1 attached hereto and made a part hereof.",
            "A list of the equipment is set forth on Schedule A hereto.",
        )
    )
    for at in paragraph_ends(clean, rng):
        return inserted(clean, at, sentence, ("exhibit-missing",))
    return None


def mark_skipped(clean: Clean, rng: Random) -> Planted | None:
    """A list in a sentence that goes from (a) to (c)."""
    for match in body_matches(clean, _LIST, rng):
        mark = match["mark"]
        before = {"b": "a", "c": "b", "d": "c", "ii": "i", "iii": "ii"}[mark]
        around = clean.text[max(match.start() - 500, 0) : match.start()]
        after = clean.text[match.end() : match.end() + 400]
        paragraph = around.rpartition("\n\n")[2]
        if (
            f"({before}) " not in paragraph
            or _CITING.search(clean.text, max(match.start() - 60, 0), match.start())
            or f"({_AFTER[mark]})" in after
            or not is_prose(clean, match.end())
        ):
            continue
        return replaced(
            clean, Span(*match.span("mark")), _AFTER[mark], ("list-marker-order",), also=_REFERENCES
        )
    return None


def paragraph_twice(clean: Clean, rng: Random) -> Planted | None:
    """A paragraph pasted a second time."""
    pattern = re.compile(r"\n[ \t]*\r?\n(?P<words>[ \t]*[A-Z][^\n]*(?:\n[^\S\n]*\S[^\n]*)*)(?=\n[ \t]*\r?\n)")
    found = [
        match for match in pattern.finditer(clean.text, clean.body.start, clean.body.end)
        if 250 < len(match["words"]) < 1500 and is_prose(clean, match.start("words") + 120)
        and _WHOLE.search(match["words"])
    ]  # fmt: skip
    if not found:
        return None
    match = rng.choice(found)
    at = match.end("words")
    also = ("term-defined-twice", "numbering-duplicate", "governing-law-conflict")
    return replaced(
        clean,
        Span(at, at),
        f"\n\n{match['words']}",
        ("paragraph-duplicated", "numbering-duplicate"),
        also=also,
    )
