"""What goes wrong before anything is linted."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class HostError(Exception):
    """A plug-in, a rule file or a selection that cannot be used; the message is complete for a user."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``"; did you mean 'notices'?"``, or nothing when no known word is near."""
    near = get_close_matches(word, sorted(known), n=1)
    return f"; did you mean '{near[0]}'?" if near else ""
