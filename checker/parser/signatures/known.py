"""What is known of the parties before the signing pages are read: their names, and who of them are people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.agreement import Party
from checker.parser.signatures.match import is_person
from checker.parser.signatures.people import same_words
from checker.parser.signatures.words import ROLE_WORDS

_SHORTEST = 4


class Names:
    """The names of the parties."""

    def __init__(self, parties: Sequence[Party]) -> None:
        self.people = [party.name for party in parties if is_person(party)]
        self.labels = frozenset(alias.name.lower() for party in parties for alias in party.aliases)
        self.all = [party.name for party in parties]
        self.pattern = _pattern([party.name for party in parties])
        """Finds a party's name; None if there are no parties."""

    def is_person(self, text: str) -> bool:
        """Whether a person of this name is a party."""
        return any(same_words(name, text) for name in self.people)

    def is_label(self, text: str) -> bool:
        """Whether a word is what a party is called ("Reseller"), rather than a part of its name."""
        return text.lower() in self.labels and text.lower() in ROLE_WORDS

    def is_party(self, text: str) -> bool:
        """Whether some words begin with the name of a party."""
        return self.pattern is not None and self.pattern.match(text) is not None


def _pattern(names: Sequence[str]) -> re.Pattern[str] | None:
    """Finds any of some names, however their words are spaced or capitalised."""
    sources = [
        "[ ,]{1,3}".join(map(re.escape, re.split(r"[ ,]+", name))) for name in names if len(name) >= _SHORTEST
    ]
    if not sources:
        return None
    sources.sort(key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(sources)})(?!\w)\.?", re.IGNORECASE)
