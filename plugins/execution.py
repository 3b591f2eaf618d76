"""Blocks that were left unsigned in an agreement that others signed."""

from __future__ import annotations

import re

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Related, Signature, check, hookimpl

API_VERSION = 1

_EMPTY = re.compile(
    r"[^\n]{0,120}(?:\n[^\n]{0,100}){0,2}?\n(?:date:? )?by ?:?[ _.-]{0,80}\n?"
    r"(?:[ _.-]{0,80}(?:(?:printed |print )?(?:name|title|its|date|dated)\b ?:?)[^\n]{0,60}(?:\n|$)|\n|$)"
)
"""After a name: a line to sign on with nothing on it."""
_SIGNED = re.compile(
    r"/ ?s ?/|\bseal\b|illegible|\[signature|s/ |\be-?signed|electronically signed|docusign|adobe sign"
)
_LONGEST = 260


@check("execution.signature_incomplete", facts=("party",))
def signature_incomplete(agreement: Agreement, params: NoParams) -> CheckResult:
    """A party's block without a signature, where the blocks of others are signed."""
    blocks = [block for block in agreement.signatures if block.scope == 0 and block.role == "party"]
    signed = [block for block in blocks if block.signed]
    for block in blocks:
        if block.signed or not block.parties or not signed:
            continue
        same = any(set(other.parties) & set(block.parties) for other in signed)
        # Of two names over one line the columns may be lost, and the line of either.
        shared = any(other is not block and other.block.end == block.block.end for other in blocks)
        if not (same or shared) and _is_empty(agreement, block):
            yield Hit(
                span=block.span,
                facts={"party": block.party},
                related=(Related(signed[0].span, "this block is signed"),),
            )


def _is_empty(agreement: Agreement, block: Signature) -> bool:
    """Whether a name alone on its line is followed by a line to sign on, with nothing there."""
    folded = agreement.reading.folded
    if folded[block.span.start - 1 : block.span.start] not in ("", "\n"):
        return False
    later = [other.span.start for other in agreement.signatures if other.span.start > block.span.start]
    stop = min([*later, block.span.end + _LONGEST, len(folded)])
    words = folded[block.span.end : stop]
    return _EMPTY.match(words) is not None and _SIGNED.search(words) is None


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [signature_incomplete]
