"""Labels of attachments: as they are compared, those that some words cite, those that open a line."""

from __future__ import annotations

import re
from collections import defaultdict

from checker.model.reading import Reading, Span
from checker.text.citations import find_citations
from checker.text.numbering import CARDINALS

_LABEL = re.compile(r"(?P<word>[a-z]+?)s? (?:no\. ?)?(?P<number>.+)")
_LINE = re.compile(
    r"\n(?=[eas\"'])[\"']?(?P<word>exhibit|schedule|annex|appendix|attachment)"
    r"(?: (?:no\. ?)?|(?=[\d\"'])|\n(?=[\w.()-]{1,12}(?:\n|\Z)))"
    r"(?P<number>[\"']?\w+(?:[.-]?\w+|\(\w{1,5}\)){0,8}[\"']?)"
)
"""A label that opens a line; its number may stand on the next, alone."""


def exhibit_key(label: str) -> str:
    """A label as compared: ``"EXHIBIT  "a""`` and ``"Exhibit A"`` are ``"exhibit a"``."""
    folded = " ".join(label.lower().replace('"', "").replace("'", "").split()).rstrip(".:,")
    match = _LABEL.fullmatch(folded)
    if not match:
        return folded
    word = match["word"]
    if word.startswith("appendi"):
        word = "appendix"
    number = match["number"].replace(" ", "")
    return f"{word} {CARDINALS.index(number) + 1 if number in CARDINALS else number}"


def cited_keys(text: str) -> set[str]:
    """Keys of the attachments that some words cite."""
    return {
        exhibit_key(f"{citation.head} {item.label}")
        for citation in find_citations(text, text.lower())
        if citation.kind == "attachment"
        for item in citation.items
    }


def line_heads(reading: Reading) -> dict[str, list[Span]]:
    """The labels that open a line, by their keys, in order of the text."""
    heads: dict[str, list[Span]] = defaultdict(list)
    for match in _LINE.finditer(reading.folded):
        key = exhibit_key(f"{match['word']} {match['number']}")
        heads[key].append(Span(match.start("word"), match.end()))
    return heads
