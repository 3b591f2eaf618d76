"""People's names compared."""

from __future__ import annotations

import re

from checker.parser.signatures.kinds import Token

_NOT_LETTERS = re.compile(r"\W")
_TITLES = frozenset("jr sr ii iii iv mr mrs ms dr esq phd md".split()) | {""}


def same_words(a: str, b: str) -> bool:
    """Whether two spellings of a person's name agree in first letter and last word."""
    first, second = letters(a), letters(b)
    if not first or not second:
        return False
    if first == second:
        return True
    if first[-1] != second[-1]:
        return False
    return first[0][0] == second[0][0] or first == second[1:] or second == first[1:]


def letters(text: str) -> list[str]:
    """The words of a person's name in lower case, titles and generations left out."""
    words = [_NOT_LETTERS.sub("", word).lower() for word in text.split()]
    return [word for word in words if word not in _TITLES]


def full_name(token: Token | None) -> bool:
    """Whether a signature gives more than one word of a name."""
    return token is not None and len(letters(token.text)) >= 2


def beyond(signature: Token | None, token: Token) -> Token | None:
    """What a line of names holds behind the name of a line's own signature."""
    own = signature.text if signature else ""
    if not own or not token.text.startswith(own + " "):
        return None
    at = len(own) + 1
    return Token("person", token.start + at, token.end, token.text[at:], token.line, token.column)
