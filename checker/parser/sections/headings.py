"""Headings: run in behind the number, alone in the paragraph, or in the paragraph after it."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.parser.sections.marks import Mark

_RUN_IN = re.compile(
    r"[ \u2014_\"-]{0,40}(?P<heading>(?:Schedule|Exhibit|Annex) \d{1,2}\.\d{1,3}(?=\.)"
    r"|(?:U\.S\.|[A-Z])[^.:\n]{0,140}?(?=[.:\u2014CILNSU]| [-\u2014])"
    r"(?:(?:Inc|Corp|Ltd|Co|No|U\.S|L\.L\.C|L\.P|Sections? \d{1,2})\.[^.:\n]{0,60}?)?)"
    r"(?:\.(?<!\b(?:Mr|Ms|Dr|No)\.)(?<!\bMrs\.)(?=[\"' \u2014-]|$)|:|(?= ?\u2014| -{1,2} ))",
)
"""The first look ahead is for speed: at most characters it is the last."""
_CAPITALS = re.compile(
    r"[ \u2014-]{1,3}((?=[A-Z]{6}|[A-Z]{2,}[ -][A-Z])[A-Z][A-Z,;&'/ -]{5,120}[A-Z]) (?=[A-Z][a-z]|\()"
)
"""A heading in capitals that a sentence follows in the same line."""
_SMALL = frozenset(
    "a an the and or of to in on for by with from at as upon into under per its their no not other than "
    "de la du vs via re due if any all".split()
)
_WORD = re.compile(r"(?<![\w(])[A-Za-z][\w'&/-]*")
_VERBS = re.compile(r" (?:shall|will|must|may|hereby|agrees?|is|are|was|were|has|have|means)\b")
_CITED = frozenset(("Section", "Sections", "Article", "Articles", "Paragraph"))
_CITATION = re.compile(rf"(?:{'|'.join(_CITED)}) \d")
_ABOUT = re.compile(
    r"(?:Amendments?|Additions?|Modifications?|Waivers?|Deletions?|Replacement|Application|Effect) (?:of|to) "
    r"|New "
)
"""What a heading that cites begins with."""
_OF_STATUTE = re.compile(r"Sections? (?:\d{3,4}[A-Z]?|\d{2}\([a-z]\))(?: [A-Z][\w-]*){0,4}")
"""A heading that consists of a statute's number: "Section 409A", "Section 83(b) Election"."""
_LONGEST = 160


def read_heading(reading: Reading, mark: Mark, following: int, last: int) -> Span | None:
    """The heading that goes with a mark, without the full stop; None if there is none.

    What the next mark, at ``following``, begins within the same paragraph is no part of it; ``last``: where
    the mark's section ends.
    """
    text = reading.text
    end = min(mark.end, following)
    rest = text[mark.span.end : min(end, mark.span.end + _LONGEST + 20)]
    whole = end - mark.span.end <= _LONGEST
    if not rest.strip(" .:-\u2014_"):
        return _next_paragraph(reading, mark)
    alone = rest.strip(' .:-\u2014_"')
    if not alone[:1].isupper():
        return None
    capitals = _CAPITALS.match(rest)
    if capitals and _ends_line(reading, mark.span.end + capitals.end(1)):
        return _span(mark.span.end + capitals.start(1), capitals[1])
    ends = "." in rest or ":" in rest or "\u2014" in rest or " -" in rest
    if ends and (match := _RUN_IN.match(rest)) and _is_heading(match["heading"]):
        return _span(mark.span.end + match.start("heading"), match["heading"])
    item = text[mark.span.end - 1] == ")" or mark.number.islower()
    heads = not item and end == mark.end < last - 1 and rest[-1] not in ".;:,-_$" and ". " not in rest
    if whole and not _VERBS.search(alone) and _is_heading(alone, heads=heads):
        return _span(mark.span.end + rest.index(alone), alone)
    return _span(mark.span.end + capitals.start(1), capitals[1]) if capitals else None


def _ends_line(reading: Reading, at: int) -> bool:
    return reading.lines[reading.line_index(at - 1)].end == at


def _next_paragraph(reading: Reading, mark: Mark) -> Span | None:
    """The heading of a number that stands alone on its line: the next paragraph, or its head."""
    index = reading.paragraph_index(mark.span.start) + 1
    if index >= len(reading.paragraphs):
        return None
    paragraph = reading.paragraphs[index]
    text = reading.text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST)]
    if paragraph.end - paragraph.start <= 100 and _is_heading(text.rstrip(" .:")):
        return _span(paragraph.start, text.rstrip(" .:"))
    if (match := _RUN_IN.match(text)) and _is_heading(match["heading"]):
        return _span(paragraph.start + match.start("heading"), match["heading"])
    return None


def _is_heading(text: str, *, heads: bool = False) -> bool:
    """Whether words are set like a heading: capitals on all that count, and not many.

    ``heads``: they stand alone above what they head, and may be set like a sentence, without its verb.
    """
    words = _WORD.findall(text)
    if not words or len(words) > 16:
        return False
    cites = not _CITED.isdisjoint(words) and _CITATION.search(text) and not _ABOUT.match(text)
    if (cites and not _OF_STATUTE.fullmatch(text)) or not text[0].isupper():
        return False
    small = [word for word in words if word[0].islower() and word not in _SMALL]
    if small and (words[-1] in _SMALL if heads else len(words) > 6):
        return False
    capitals = [word for word in words if word[0].isupper() and (word.lower() not in _SMALL or word == "No")]
    if not small:
        return bool(capitals)
    # "Effect of termination." is a heading too, if it is no sentence.
    return len(capitals) >= (1 if heads else len(small)) and not _VERBS.search(text)


def _span(start: int, heading: str) -> Span:
    """The span of a heading, blanks and closing marks at its end left out."""
    return Span(start, start + len(heading.rstrip(' .:-\u2014_"')))
