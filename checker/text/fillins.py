"""What a form leaves to be filled in, other than by a line: ``[insert name]``, ``{{client}}``."""

from __future__ import annotations

import re

IN_BRACKETS = re.compile(
    r"\[(?:"
    r"(?:insert|to be (?:inserted|completed|determined|agreed|confirmed|added|provided)|to come|fill in|"
    r"specify|describe)\b[^\[\]\n]{0,120}"
    r"|(?:name|names|date|effective date|closing date|amount|title|number|city|state|county|company|party|"
    r"purchaser|buyer|seller|lender|borrower|price|percentage|jurisdiction)"
    r"(?: (?:of|and|or|to)\b[^\[\]\n]{0,60})?"
    r"|tb[acd]|\u25cf|\u2022|_{2,}|_[ _]+|x{2,5}|\$ ?_*"
    r")[.:]? ?\]"
)
OPEN_NAME = re.compile(r"\[[^\[\]\n]{0,60}(?<![A-Za-z])(?:[Nn]ames?|NAMES?)(?![A-Za-z])[^\[\]\n]{0,60}\]")
"""Where somebody is to be named: ``[Full Legal Name]``, ``[CLIENT NAME]``."""
MERGED = re.compile(r"\{\{ ?[a-z_][\w .-]{0,40} ?\}\}|<<? ?insert[^<>\n]{0,60}>>?")
