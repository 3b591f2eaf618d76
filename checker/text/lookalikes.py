"""Signs that look alike to a scanner: letters for letters, letters for figures."""

from __future__ import annotations

import re

_ALIKE = frozenset("li il ec ce ft tf hb bh rn nr nu un oq qo co oc ao oa vy yv ij ji".split())
"""A letter read, and the letter that stood there."""
_DRAWN = tuple(
    pair.split("/")
    for pair in "rn/m m/rn cl/d d/cl li/h h/li ii/u u/ii vv/w w/vv tl/d ri/n n/ri ii/fi".split()
)
"""Letters that, side by side, have the shape of others."""
_FIGURES = re.compile(r"[lIO](?:(?<![\w.][lI])(?<!O)[.,]\d|(?<=\d[lO])(?=\d))")
_SEVERAL = 3
_AS_FIGURES = str.maketrans("lI|iOo,;", "111100..")


def is_misread(word: str, meant: str) -> bool:
    """Whether the one difference between two words is that of signs that look alike."""
    word, meant = word.lower(), meant.lower()
    if len(word) == len(meant):
        changed = [one + other for one, other in zip(word, meant, strict=True) if one != other]
        return len(changed) == 1 and changed[0] in _ALIKE
    return any(
        word[:at] + other + word[at + len(one) :] == meant
        for one, other in _DRAWN
        for at in range(len(word))
        if word.startswith(one, at)
    )


def has_misread_figures(text: str) -> bool:
    """Whether letters stand in the text where figures should: ``l.01``."""
    return _FIGURES.search(text) is not None


def looks_scanned(text: str) -> bool:
    """Whether several figures were misread: the marks of such a text are no more certain."""
    return len(_FIGURES.findall(text)) >= _SEVERAL


def as_figures(number: str) -> str:
    """A number with the letters that look like figures as such.

    ``"l.01,3"`` is ``"1.01.3"``, and ``"II"`` is ``"11"``.
    """
    return number.translate(_AS_FIGURES).strip(".")
