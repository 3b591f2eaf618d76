"""Whether "of" behind a name opens an address: ``Joan Harrow of Mill House``, not ``Bank of Leeds``."""

from __future__ import annotations

import re

from checker.model.reading import Reading

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
_HONORIFIC = re.compile(r"(?:the )?(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof(?:essor)?)\.? ")
_REACH = 60


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
