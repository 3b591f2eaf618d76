"""Classes of parties: agreements that let others sign whom they do not name."""

from __future__ import annotations

import re

from checker.model.agreement import Agreement

__all__ = ["lets_others_sign"]

_CLASS_NOUN = (
    r"(?:lenders?|banks?|holders?|purchasers?|investors?|guarantors?|borrowers?|sellers?|stockholders?|"
    r"shareholders?|members?|institutions?|subsidiaries|affiliates|persons?|entities|companies)"
)
_OPEN_PARTIES = re.compile(
    rf"\b{_CLASS_NOUN} (?:\([^()]{{1,60}}\) )?"
    r"(?:(?:as are |as may be )?from time to time |(?:who|that|which) (?:are|is|become) )?"
    r"(?:(?:a )?part(?:y|ies)\b|signator(?:y|ies)\b|named|listed|identified|set forth|described|signing|"
    r"referred to|executing|whose names|from time to time|who sign|on the signature)|"
    r"\bparties (?:named|listed|identified|set forth|whose names|signing|executing|who (?:are|become|sign))|"
    r"\bsignature pages? (?:hereof|hereto|attached|to this)|\bother (?:undersigned|signator|parties)|"
    rf"\b(?:several|various|certain|each of the|all of the|other|undersigned) (?:\w+ ){{0,2}}{_CLASS_NOUN}"
)
"""In a preamble: others sign whom it does not name. "The parties hereto" alone are those it names."""
_MEMBERS = re.compile(
    r"\b(?:all|each|any|every|one or more|and)(?: of)? (?:its|their|his|the|such|said|\w+'s)?(?: \w+){0,3}? ?"
    r"(?:subsidiaries|affiliates|affiliated \w+|guarantors)\b|\btogether with (?:all|its|their)\b"
)
_CLASS = re.compile(
    r"(?:\band|\btogether with|,) (?:(?:all|each|every|any)(?: of)? )?(?:its|their|the) "
    r"(?:\w+ ){0,3}subsidiaries\b"
)
"""In a preamble: who is named stands for his subsidiaries too."""
_CLASS_LABEL = re.compile(
    r"\n(?:the )?(?:\w+ )?(?:lenders|banks|purchasers|investors|holders|sellers|guarantors|stockholders|"
    r"shareholders|members|subsidiaries)\b[ :]*(?=\n)"
)
"""Over blocks: a class signs, whose members the preamble may not name."""


def lets_others_sign(agreement: Agreement) -> bool:
    """Whether the opening, a definition, or a label over blocks speaks of parties whom it does not name."""
    opening, signing, folded = agreement.preamble, agreement.signing, agreement.reading.folded
    if opening is None or signing is None:
        return True
    return (
        _OPEN_PARTIES.search(folded, 0, opening.end) is not None
        or _CLASS.search(folded, opening.start, opening.end) is not None
        or _CLASS_LABEL.search(folded, signing.start, signing.end) is not None
        or _names_a_class(agreement)
    )


def _names_a_class(agreement: Agreement) -> bool:
    """Whether a party's short name stands for more: ``"Borrower" means the Parent and its Subsidiaries``."""
    names = {alias.name for party in agreement.parties for alias in party.aliases if alias.name.endswith("s")}
    names.update(alias.name for group in agreement.groups for alias in group.names)
    return any(
        term.name in names
        and _MEMBERS.search(agreement.reading.folded, term.definition.start, term.definition.end)
        for term in agreement.terms
        if term.form == "means" and agreement.scopes[term.scope].kind == "main"
    )
