"""Words: which are known, which are frequent in agreements, and which one a non-word resembles.

Two lists in ``data/`` (written by ``benchmarks/wordlists.py``): ``frequent.txt``, the words of many
agreements, most frequent first; ``words.txt``, other words that agreements use or that resemble a
frequent one. Only a word that resembles a frequent one is ever judged, so no larger dictionary is
needed. The words are those of SCOWL; its notice stands in ``data/LICENSE-SCOWL.txt``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

COMMON = ("the", "and", "of", "to", "any", "by", "such", "shall", "not", "with", "from")
"""Words that a missing blank most often joins to a neighbour."""
_TOGETHER = {
    pair.replace(" ", ""): pair
    for pair in (
        "in the|to the|of the|by the|on the|at the|for the|or the|as the|is the|if the|in any|of any|to any|"
        "or any|by any|of this|in this|to this|by this|of its|in its|to be|shall be|will be|not be|has been|"
        "have been|with the|from the|and the|that the|under the|upon the|such as|any such|of such|to such|"
        "in such|by such|is not|does not|shall not|will not|may not"
    ).split("|")
}
"""Small words that are run together: two of which each is short and both are everywhere."""
_SHORT = 3
_LEAST_WORDS = 300
_GARBLED = 0.1
"""With this share of unknown words a text is no longer words."""
_LETTERS = bytes(code if chr(code).isalpha() else 32 for code in range(256))
"""Latin-1 with everything but letters turned into blanks."""
_NO_WORD = bytes(code for code in range(256) if not (chr(code).isascii() and chr(code).isalnum()))


@cache
def frequent_words() -> dict[str, int]:
    """Words frequent in agreements, lower case, with their rank from 0 (most frequent first)."""
    return {word: rank for rank, word in enumerate(_listed("frequent.txt"))}


@cache
def known_words() -> frozenset[str]:
    """Every listed word, lower case."""
    return frozenset([*_listed("words.txt"), *frequent_words()])


def letters_only(text: str) -> bytes:
    """``text`` in Latin-1 with all but letters blank; one byte a character, so that offsets hold."""
    return text.encode("latin-1", "replace").translate(_LETTERS)


def squeeze(folded: str) -> bytes:
    """The letters and figures of a text in lower case, all else left out."""
    return folded.encode("latin-1", "replace").translate(None, _NO_WORD)


@lru_cache(maxsize=1)
def squeezed(folded: str) -> bytes:
    """A whole text squeezed; shared by the checks that look for broken words."""
    return squeeze(folded)


@lru_cache(maxsize=1)
def words_in(text: str) -> tuple[str, ...]:
    """Every run of letters in ``text``, as written, in order; shared by the checks that look at words."""
    return tuple(letters_only(text).decode("latin-1").split())


@lru_cache(maxsize=1)
def distinct_words(text: str) -> frozenset[str]:
    """Every run of letters in ``text``, as written, once."""
    return frozenset(words_in(text))


@lru_cache(maxsize=1)
def is_garbled(text: str) -> bool:
    """Whether so many words are unknown that the text cannot be read word by word: a bad scan."""
    words = {word for word in distinct_words(text) if len(word) > _SHORT and word.islower()}
    return len(words) >= _LEAST_WORDS and len(words - known_words()) > _GARBLED * len(words)


def resembled(word: str) -> str | None:
    """The likeliest frequent word one edit (a letter more, fewer, other, or two exchanged) from ``word``."""
    ranks = frequent_words()
    found = [other for other in _candidates(word) if other != word and one_edit_apart(word, other)]
    return min(found, key=lambda other: (_unlikeliness(word, other), ranks[other]), default=None)


def run_together(word: str) -> str | None:
    """``"of the"`` for ``"ofthe"``: two frequent words without their blank, one of them a very common one."""
    frequent = frequent_words()
    for common in COMMON:
        rest = word.removeprefix(common)
        if rest != word and len(rest) > 2 and rest in frequent:
            return f"{common} {rest}"
        rest = word.removesuffix(common)
        if rest != word and len(rest) > 2 and rest in frequent:
            return f"{rest} {common}"
    return _TOGETHER.get(word)


def one_edit_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two words differ by one letter more, fewer or other, or two exchanged; phrases by a word."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    for mine, its in zip(one, other, strict=False):
        if mine != its:
            break
        start += 1
    if len(one) != len(other):
        long, short = (one, other) if len(one) > len(other) else (other, one)
        return long[start + 1 :] == short[start:]
    exchanged = (
        one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    )
    return exchanged or one[start + 1 :] == other[start + 1 :]


def _unlikeliness(word: str, meant: str) -> int:
    """Letters exchanged or a letter doubled are likely slips, a letter too many is an unlikely one."""
    if len(word) == len(meant):
        return 0 if sorted(word) == sorted(meant) else 1
    if set(word) == set(meant):
        return 0
    return 1 if len(meant) > len(word) else 2


def _candidates(word: str) -> list[str]:
    """Frequent words that share the first or the last half of ``word``: one edit leaves one of them whole."""
    forward, backward = _sorted_both_ways()
    return _of_like_head(forward, word) + [other[::-1] for other in _of_like_head(backward, word[::-1])]


def _of_like_head(words: list[str], word: str) -> list[str]:
    """Words that share the first half of ``word``, and its end or all but its end."""
    half, end = word[: max(len(word) // 2 - 1, 1)], max(len(word) // 4, 1)
    most, last = word[: -end - 1], word[-end:]
    found = words[bisect_left(words, half) : bisect_left(words, half + "{")]
    return [other for other in found if other.endswith(last) or other.startswith(most)]


@cache
def _sorted_both_ways() -> tuple[list[str], list[str]]:
    """The frequent words in order, and in order of their reversed spelling."""
    words = frequent_words()
    return sorted(words), sorted(word[::-1] for word in words)


def _listed(name: str) -> list[str]:
    return Path(__file__).with_name("data").joinpath(name).read_text(encoding="ascii").split()
