"""What an agreement names: its terms, its parties, other papers, and whatever it puts between marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from msgspec import Struct
from msgspec.structs import replace

from checker.model.agreement import Agreement
from checker.text.phrases import Key, phrase_key
from checker.text.words import distinct_words, frequent_words, known_words

__all__ = ["LONGEST_INITIALS", "Names", "names_of"]

LONGEST_INITIALS = 5
"""Letters in the longest initials that stand for a name."""
_LONGEST = 12
"""Words at the head of a name whose runs are looked at."""
_CALLED = tuple(
    re.compile(rf"{mark}(?:(?:the|an?|each|this) )?([A-Z][^\"'()\n]{{1,60}}?)[,.;]?[\"')]")
    for mark in ('"', "'", r"\(")
)
"""One pattern a mark: what begins with a literal is found quickly."""
_MEANING = re.compile(r"[.:]? ?(?:the term |this term |it )?(?:shall )?means?\b")
"""Behind a caption that is a term."""
_BRACKETS = re.compile(r" ?\([^()]{0,20}\)")
_LINKS = frozenset(("of", "from", "to", "in", "for", "with", "on"))


class Names(Struct, frozen=True, kw_only=True):
    """The names of an agreement, and the parts of them under which it speaks of the same things."""

    keys: set[Key]
    """All of them, as :func:`checker.text.phrases.phrase_key` makes them."""
    terms: set[Key]
    """Those of them that are defined."""
    ends: set[Key]
    """Every run of words with which a name ends: its short form."""
    heads: set[Key]
    """What stands in a name before "of", "from" and the like: ``Resigns`` of ``Resigns from Office``."""
    inside: set[Key]
    """Every run of words inside the name of a party or a paper."""
    words: set[str]
    """Words of the names of parties and papers, and initials."""
    captions: set[Key]
    """Every run of words with which a section's caption ends."""
    written: frozenset[str]
    """All words of the agreement, as written."""
    squeezed: set[str]
    """The names without blanks: a page may have lost them."""

    def and_of(self, keys: Set[Key]) -> Names:
        """With more names."""
        return replace(
            self,
            keys=self.keys | keys,
            ends=self.ends | _ends(keys),
            heads=self.heads | _heads(keys),
            squeezed=self.squeezed | {_squeezed(key) for key in keys},
        )

    def explain(self, key: Key) -> bool:
        """Whether the phrase is a name or the short form of one, or is made up of names."""
        if key in self.ends or key in self.inside or _squeezed(key) in self.squeezed:
            return True
        return any(self._make_up(key[:at], key[at:]) for at in range(1, len(key)))

    def _make_up(self, first: Key, rest: Key) -> bool:
        """Whether the two parts of a phrase are names, or the second is one that the first only narrows."""
        if rest in self.heads and first in self.terms:
            return True
        narrows = len(rest) > 1 or first[-1] == "of" or first in self.terms
        return rest in self.keys and narrows

    def leave_common(self, key: Key, *, rare: bool = False) -> bool:
        """Whether all words of a phrase but those of names are common ones, its last word in any case.

        A ``rare`` word of the language is one too where names are ruled out: many of them are made of such.
        """
        return self._is_common(key[-1], rare) and all(
            word in self.words or self._is_common(word, rare) for word in key
        )

    def _is_common(self, word: str, rare: bool) -> bool:
        """Whether a stem is a word of the language: one that agreements, or this one, write in lower case."""
        listed = known_words() if rare else frequent_words()
        forms = (word, word + "s")
        return len(word) > 1 and (
            word.endswith(("ing", "ed")) or any(form in listed or form in self.written for form in forms)
        )


def names_of(agreement: Agreement) -> Names:
    """The names of an agreement."""
    terms = [term.name for term in agreement.terms]
    terms += [match[1] for called in _CALLED for match in called.finditer(agreement.text)]
    terms += [term for clause in agreement.imports for term in clause.terms]
    others = _of_others(agreement)
    keys = {phrase_key(part) for name in (*terms, *others) for part in _forms(name)} - {()}
    keys.update(_listed(agreement))
    own = {phrase_key(name) for name in others}
    captions = {phrase_key(section.heading) for section in agreement.sections if section.heading}
    written = distinct_words(agreement.text)
    initials = {word.lower() for word in written if 1 < len(word) <= LONGEST_INITIALS and word.isupper()}
    return Names(
        keys=keys,
        terms={phrase_key(term.name) for term in agreement.terms},
        ends=_ends(keys),
        heads=_heads(keys),
        inside={part for key in own for part in _runs(key)},
        words={word for key in own for word in key} - frequent_words().keys()
        | (initials - frequent_words().keys()),
        captions=_ends(captions),
        written=written,
        squeezed={_squeezed(key) for key in keys},
    )


def _ends(keys: Set[Key]) -> set[Key]:
    return {key[start:] for key in keys for start in range(len(key))}


def _heads(keys: Set[Key]) -> set[Key]:
    return {key[:end] for key in keys for end in range(1, len(key)) if key[end] in _LINKS}


def _of_others(agreement: Agreement) -> list[str]:
    """The names of parties, signers and papers, this agreement's own among them."""
    names = [party.name for party in agreement.parties]
    names += [signature.party for signature in agreement.signatures]
    for instrument in agreement.instruments:
        if instrument.date or instrument.parties_named or instrument.aliases:
            names += [instrument.name, *(alias.name for alias in instrument.aliases)]
    if agreement.title:
        names.append(agreement.title.text)
    return names


def _forms(name: str) -> tuple[str, ...]:
    """A name, and its forms without a choice: ``Authority (ies)``, ``Bonus or Bonuses``, ``Fee/Charge``."""
    return name, *name.split("/"), name.partition(" or ")[0], _BRACKETS.sub("", name)


def _squeezed(key: Key) -> str:
    """A phrase without its blanks and hyphens, in American spelling."""
    return "".join(key).replace("-", "").replace("licence", "license")


def _listed(agreement: Agreement) -> Iterator[Key]:
    """Captions of the sections of a list of definitions, and of others that say a meaning."""
    folded = agreement.reading.folded
    lists: set[int] = set()
    for index, section in enumerate(agreement.sections):
        if section.heading_span is None:
            continue
        if section.parent in lists or _MEANING.match(folded, section.heading_span.end):
            yield phrase_key(section.heading)
        if "definition" in section.heading.lower():
            lists.add(index)


def _runs(key: Key) -> Iterator[Key]:
    """Every run of two words or more inside a phrase."""
    size = min(len(key), _LONGEST)
    return (key[i:j] for i in range(size) for j in range(i + 2, size + 1))
