"""Labels of attachments as they are compared, and those that some words cite."""

from __future__ import annotations

import re

from checker.text.citations import find_citations

_LABEL = re.compile(r"(?P<word>[a-z]+?)s? (?:no\. ?)?(?P<number>.+)")


def exhibit_key(label: str) -> str:
    """A label as compared: ``"EXHIBIT  "a""`` and ``"Exhibit A"`` are ``"exhibit a"``."""
    folded = " ".join(label.lower().replace('"', "").replace("'", "").split()).rstrip(".:,")
    match = _LABEL.fullmatch(folded)
    if not match:
        return folded
    word = match["word"]
    if word.startswith("appendi"):
        word = "appendix"
    elif word == "annexe":
        word = "annex"
    return f"{word} {match['number']}"


def cited_keys(text: str) -> set[str]:
    """Keys of the attachments that some words cite."""
    return {
        exhibit_key(f"{citation.head} {item.label}")
        for citation in find_citations(text, text.lower())
        if citation.kind == "attachment"
        for item in citation.items
    }
