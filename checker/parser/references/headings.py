"""Places where a number or label heads something instead of citing it."""

from __future__ import annotations

import re

from checker.model.agreement import Scope, Section
from checker.model.reading import Reading
from checker.text.citations import Citation

_PROSE = re.compile(
    r"(?<![\w.])(?!and\b|the\b|for\b|section|article|clause|paragraph|exhibit|schedule)[a-z]{2,}"
)
_CAPTIONED = re.compile(r" ?\([A-Z][^()\n]{1,90}\)(?:,| (?:of|to|and|or|hereof|is|are|shall)\b)")
"""Behind "Section 8.2": its caption, and a sentence that goes on."""
_SHORTEST = 45
"""So short a paragraph, with no word of prose, is a heading or a table's cell."""


class Headings:
    """The headings of one document, ready to be asked for."""

    def __init__(self, reading: Reading, sections: tuple[Section, ...], scopes: tuple[Scope, ...]) -> None:
        self._reading = reading
        self._starts = {section.number_span.start for section in sections if section.number}
        self._starts.update(scope.heading.start for scope in scopes if scope.heading)

    def covers(self, citation: Citation) -> bool:
        """Whether a citation is a heading, a row of a table of contents, or the label of an attachment."""
        if citation.start in self._starts:
            return True
        paragraph = self._reading.paragraph_at(citation.start)
        if paragraph is None or paragraph.kind == "contents":
            return paragraph is not None
        return self._opens(citation, paragraph.start, paragraph.end)

    def _opens(self, citation: Citation, start: int, end: int) -> bool:
        """Whether a citation opens a paragraph or a sentence as a heading would: ``Section 5. Term``."""
        text = self._reading.text
        if end - start <= _SHORTEST and not _PROSE.search(text, start, end):
            return True
        before = text[max(citation.start - 3, start) : citation.start].rstrip(" \"'")
        if before and before[-1] not in ".;:]-":
            return False
        if text[citation.start].islower() or len(citation.items) > 1:
            return False
        if _CAPTIONED.match(text, citation.end, end):
            return False
        after = text[citation.end : min(citation.end + 4, end)].lstrip(' .:-\u2014")')
        if not after:
            return not before or citation.kind == "attachment"
        return after[0].isupper() or after[0] in '"[('
