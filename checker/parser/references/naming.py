"""How documents and statutes are named: the names known, and names in running words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from checker.parser.instruments.names import DOCUMENT_NOUNS, STATUTE_WORDS
from checker.text.windows import window_start

OwnerKind = Literal["this", "instrument", "statute", "unknown"]


class Owner(Struct, frozen=True):
    """Whose division a citation means."""

    kind: OwnerKind
    name: str | None = None
    """None for this document."""
    explicit: bool = True
    """Stated in words ("hereof"); False for a bare citation."""
    named: bool = False
    """Only by a name that another document may have too ("of the Agreement")."""
    guessed: bool = False
    """Only by a form of words: what stands here is this document's all the same."""


class Names(Struct, frozen=True):
    """How this document and others are called in it."""

    own: frozenset[str]
    """Names of this document, in lower case: ``"agreement"``."""
    instruments: Mapping[str, str]
    """Name or alias of another instrument in lower case -> its name."""
    amends: bool = False
    """It changes or joins one of them, whose words it may give: there "this Lease" may be that one."""
    parties: frozenset[str] = frozenset()
    """Names and short names of the parties, in lower case; nothing is attached to them."""


BARE = Owner("this", None, False)
OWN = Owner("this")
NAMED = Owner("this", None, False, True)


def guess(kind: OwnerKind, name: str | None) -> Owner:
    """The owner of a number or attachment that does not stand here."""
    return Owner(kind, name, guessed=True)


_NAME_ENDS = re.compile(
    r", (?:the|and(?! [A-Z][a-z]+ (?:Act|Code|Law)\b)|or|in|to|by|each)\b| and (?:the|such|this|each)\b"
    r"|(?<=[a-z]{2})\. |(?<=[A-Z]{3})\. |(?<= [A-Z])\. (?=[A-Z][a-z])"
    r"|[\"“”]|, (?=[A-Z][a-z]+ [a-z])"
)
_RUNS_ON = re.compile(
    r" \((?![^()]*\))| (?:ARE|IS|SHALL|WILL|MAY|MUST|HAS|HAVE|DOES)\b"
    r"|(?:,| and| or) (?i:(?:sub)?sections?|articles?|paragraphs?|exhibit|schedule|annex|appendix"
    r"|attachment)\b"
)
"""Where a caption in parentheses, a verb in capitals or the next citation begins behind a name."""
_STATUTE_NAME = re.compile(r"(?:[A-Z][\w.&'-]{0,30} ){1,4}(?:Act|Code)\b")
_STATUTE_OF_YEAR = re.compile(r"(?:[\w.&'/-]+ ){0,9}?(?:act|code|law|regulations)(?: of \d{4})?(?= )")
_STATUTE = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, sorted(STATUTE_WORDS)))}|decrees? (?:law )?(?:no\.? )?\d+|title \d+)\b"
)


def known_owner(low: str, names: Names) -> Owner | None:
    """The owner whose very name (or its beginning) ``low`` is."""
    words = low.split()
    for count in range(min(len(words), 8), 0, -1):
        part = " ".join(words[:count]).rstrip(",.")
        if part in names.instruments:
            return Owner("instrument", names.instruments[part])
        if part in names.own and (count == len(words) or words[count - 1].endswith(",")):
            return NAMED
    return None


def common_noun(folded: str, at: int, names: Names, reach: int = 6) -> Owner | None:
    """The owner that words in lower case name: "that certain loan agreement", "the plan"."""
    words = [word.rstrip(".,;:)\"'") for word in folded[at : at + 90].split("\n")[0].split()[:reach]]
    if words and words[0] in names.own:
        return NAMED
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word in STATUTE_WORDS:
            return Owner("statute", word)
        if word in DOCUMENT_NOUNS and after not in DOCUMENT_NOUNS:
            return Owner("unknown", word)
    return None


def name_at_head(phrase: str) -> str:
    """The document's name at the head of a phrase, which may run on into the next clause or sentence."""
    name = _RUNS_ON.split(_NAME_ENDS.split(phrase)[0])[0]
    if year := _STATUTE_OF_YEAR.match(name.lower()):
        name = name[: year.end()]
    return name.strip(" .,'\"")


def is_statute(low: str) -> bool:
    """Whether a name in lower case is a statute's or that of a part of one."""
    return _STATUTE.search(low) is not None


def last_name(words: str) -> str:
    """The document's name at the end of some words, which may begin in the clause or sentence before."""
    return _NAME_ENDS.split(words)[-1].replace('"', "").replace("(", "").replace(")", "").strip()


def last_named(text: str, folded: str, begin: int, at: int, names: Names) -> tuple[int, Owner | None]:
    """The other instrument or statute last named before ``at``, and where its name ends."""
    end, length, best = begin, 0, None
    known = [(low, Owner("instrument", name)) for low, name in names.instruments.items()]
    for low, owner in (*known, *((low, NAMED) for low in names.own if " " in low)):
        found = folded.rfind(low, begin, at)
        if found >= 0 and (found + len(low), len(low)) > (end, length):
            end, length, best = found + len(low), len(low), owner
    for match in _STATUTE_NAME.finditer(text, end, at):
        end, best = match.end(), Owner("statute", match[0])
    return end, best


def antecedent(text: str, folded: str, at: int, names: Names) -> Owner:
    """What "thereof" may mean."""
    begin = window_start(folded, at, 400)
    return last_named(text, folded, begin, at, names)[1] or Owner("unknown", "that document")
