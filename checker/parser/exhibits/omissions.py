"""Attachments that are said to be left out: by a statement, or where their own place is.

Since 2019, Item 601(a)(5) of Regulation S-K (17 CFR 229.601) lets a filer leave immaterial schedules out
if the exhibit carries a list of them; before, an undertaking to furnish them on request did the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from checker.model.reading import Paragraph, Reading
from checker.parser.exhibits.labels import cited_keys, exhibit_key
from checker.text.anchors import anchored
from checker.text.citations import find_citations
from checker.text.sentences import sentence_at

_LEFT_OUT = re.compile(
    r"omitted\b|not (?:been )?(?:filed|included|attached)\b|filed separately\b"
    r"|deliver(?:ed|s)\b[^.;\n]{0,80}\b(?:concurrently|simultaneously|contemporaneously)\b"
    r"|furnish\w*(?: a)?(?: supplemental\w*| cop\w+| any| to the (?:securities|commission|sec)\b)"
)
_HEADS = "omitted|not been |not filed|not included|not attached|filed separately|furnish|deliver".split("|")
_REDACTION = re.compile(
    r"\b(?:portions?|information|confidential|redact\w*|material fact|unredacted)\b|version of this"
)
_WHOLE_KINDS = re.compile(
    r"\b(?:(?<=any omitted )|(?=[a-z]{4,11}s\b))(exhibit|schedule|annex|appendi|attachment)(?:x|e?s|ces)?\b"
)
"""Attachments of a kind altogether, as "any omitted schedule" is; "the omitted schedule" was named before."""
_MARK = re.compile(r"(?:\*{1,4}|[\u2020\u2021+#]{1,2}|\(\d\)) ?(?=[a-z])")
"""What a footnote begins with, and the rows that it is about end with."""
_BACKWARDS = re.compile(r"\b(?:foregoing|above)\b")
_AWAY = r"[\[(]?(?:intentionally )?(?:omitted|reserved|left blank|deleted|not used|redacted"
_RESERVED = re.compile(
    rf"[ .:,\u2014-]*(?:{_AWAY}|none)\b|[\[(]intentionally)|[.:]?\n{_AWAY})[\])]?\.?(?:\n|\Z)"
)
_LONGEST_LIST = 3000
_LIST_REACH = 40
"""Paragraphs after the words "the following schedules have been omitted" that may list them."""


class Omissions(Struct, frozen=True):
    """Which attachments an agreement says are left out."""

    keys: frozenset[str]
    kinds: frozenset[str]
    """Left out altogether, by what their keys begin with: ``schedule``, ``appendi``."""

    def cover(self, key: str) -> bool:
        """Whether a statement leaves an attachment out."""
        return key in self.keys or key.startswith(tuple(self.kinds))


def says_reserved(reading: Reading, end: int) -> bool:
    """Whether "[intentionally omitted]" or the like stands behind a label, or alone in the line below it."""
    return _RESERVED.match(reading.folded, end) is not None


def find_omissions(reading: Reading) -> Omissions:
    """The attachments that statements in a text leave out."""
    keys: set[str] = set()
    kinds: set[str] = set()
    for match in anchored(_LEFT_OUT, reading.folded, *_HEADS):
        index = reading.paragraph_index(match.start())
        paragraph = reading.paragraphs[index]
        sentence = sentence_at(reading.text, *match.span())
        words = reading.folded[sentence.start : sentence.end]
        whole = set(_WHOLE_KINDS.findall(words))
        if match[0].startswith("deliver") and "disclosure schedule" in words:
            kinds.add("schedule")  # a paper of its own
        if match[0].startswith("deliver") or (_REDACTION.search(words) and not whole):
            continue
        named = cited_keys(reading.text[sentence.start : sentence.end])
        if whole and not named and "following" in words:
            named = cited_keys(reading.text[sentence.end : min(paragraph.end, sentence.end + _LONGEST_LIST)])
            named |= _listed(reading, reading.paragraphs[index + 1 : index + 1 + _LIST_REACH])
        elif not whole and not named:
            note = _MARK.match(reading.folded, paragraph.start)
            if note or _BACKWARDS.search(words):
                rows = reading.paragraphs[max(index - _LIST_REACH, 0) : index][::-1]
                named = _listed(reading, rows, note[0].strip() if note else "")
        keys |= named
        if whole and not named:
            kinds |= whole
    return Omissions(frozenset(keys), frozenset(kinds))


def _listed(reading: Reading, rows: Iterable[Paragraph], mark: str = "") -> set[str]:
    """Labels at the heads of a list's paragraphs; of those with the mark if any have it."""
    keys: set[str] = set()
    marked: set[str] = set()
    for paragraph in rows:
        row = reading.text[paragraph.start : paragraph.end]
        head = row[:80].lstrip(mark)
        citations = find_citations(head, head.lower())
        if not citations or citations[0].start > 0 or citations[0].kind != "attachment":
            break
        found = {exhibit_key(f"{citations[0].head} {item.label}") for item in citations[0].items}
        keys |= found
        if mark and (row.endswith(mark) or row.startswith(mark) or head.startswith(mark, citations[0].end)):
            marked |= found
    return marked or keys
