"""Whether a name goes on behind "and" or "of": ``Alder Lime and Stone Company``, ``Bank of Leeds``."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.text.roles import HONORIFICS, ORGANISATION
from checker.text.suffixes import ENTITY_SUFFIX

_SECOND = re.compile(
    r" [A-Z][^\s,;()\"]*(?: (?:(?:of|the|for|in|OF|THE|FOR|IN) ){0,2}[A-Z][^\s,;()\"]*){0,6}"
)
_SUFFIX = re.compile(rf"(?<= ){ENTITY_SUFFIX}")
_COMMA_SUFFIX = re.compile(rf",? {ENTITY_SUFFIX}")
_GOES_ON = re.compile(r" [A-Z&]")
_LEAST = 2
_UNIT = re.compile(
    r" of (?:the )?(?:\d|[a-z]-?\d|(?:flat|unit|suite|floor|level|block|plot|house no|apartment|apt|shop"
    r"|office no|no\.|c/o|p\. ?o\.|post office|po box|room)(?![a-z]))"
)
"""A house's number, or the part of a building."""
_PREMISES = re.compile(
    r" of (?:the )?(?:(?!of |\d)[\w.'&-]+ ){0,4}?(?:house|cottage|lodge|farm|court|hall|manor|mill|villas?"
    r"|mansions?|chambers|buildings?|towers?|centre|street|road|lane|avenue|terrace|crescent|close|drive|gardens|grove"
    r"|way|place|square|park|yard|quay|wharf|barn|grange|rectory|vicarage|estate|mews|heights|works|plaza)"
    r" ?(?=[,(\n]|in )"
)
_HONORIFIC = re.compile(rf"(?:the )?(?:{HONORIFICS}|sir|dame|lord|lady)\.? ")
_REACH = 60


def is_one_name(reading: Reading, start: int, joint: Span, end: int) -> bool:
    """Whether the "and" at ``joint`` stands inside the name that begins at ``start``.

    Two parties stand on their own elsewhere, where they sign and where they are written to; the halves of one
    name are only ever met together. A single word before the "and" is no name of its own. An "and" in small
    letters among names in capitals parts them.
    """
    text, folded = reading.text, reading.folded
    second = _SECOND.match(text, joint.end, end)
    first = text[start : joint.start].rstrip()
    if second is None or not first or (first.isupper() and text[joint.start].islower()):
        return False
    rest = second[0].lower().rstrip(".")
    if ORGANISATION.search(rest) is None and _SUFFIX.search(second[0]) is None:
        suffix = _COMMA_SUFFIX.match(text, second.end(), end)
        if suffix is None:
            return False
        rest += suffix[0].lower()  # without it two may be told of who act together
    before = folded[start : joint.start].rstrip().removeprefix("the ")
    together = folded.count(f"{before} {folded[joint.start : joint.end]}{rest}")
    if together < _LEAST or folded.count(rest) > together:
        return False
    return " " not in before or not _stands_alone(reading, before, joint.start)


def _stands_alone(reading: Reading, name: str, joint: int) -> bool:
    """Whether words in lower case stand somewhere without the "and" and begin no longer name."""
    text, folded = reading.text, reading.folded
    following = folded[joint : joint + len("and ")]
    ends = (match.end() for match in re.finditer(re.escape(name), folded))
    return any(not folded.startswith(following, end + 1) and not _GOES_ON.match(text, end) for end in ends)


def is_address(reading: Reading, start: int, at: int, end: int) -> bool:
    """Whether " of" at ``at`` ends the name that begins at ``start`` and opens an address.

    Before a house's number or name it does; so it does behind a person's title, and where a name in
    capitals goes on in small letters.
    """
    folded = reading.folded
    if not reading.text.startswith(" of ", at, end):
        return False
    stop = min(end, at + _REACH)
    if _UNIT.match(folded, at, stop) or _HONORIFIC.match(folded, start, at):
        return True
    words = reading.text[start:at].split()
    if words and words[0].lower() == "the":
        del words[0]
    if len(words) < 2:
        return False  # "Bank of …", "City of …"
    return _PREMISES.match(folded, at, stop) is not None or _leaves_capitals(reading.text, words, at + 4, end)


def _leaves_capitals(text: str, words: list[str], at: int, end: int) -> bool:
    """Whether a name all in capitals is followed by words that are not."""
    following = text[at : min(end, at + _REACH)].removeprefix("the ").split(" ", 1)[0].rstrip(",.;)")
    return all(word.isupper() for word in words) and len(following) > 1 and not following.isupper()
