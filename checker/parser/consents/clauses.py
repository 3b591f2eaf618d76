"""The words around a consent: its form, the sentence that holds it, and whether it is needed at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from checker.model.reading import Reading, Span
from checker.text.sentences import begin_of_clause
from checker.text.windows import window_start

_FORMS = (
    ("express", ("express", "explicit", "specific")),
    ("prior", ("prior", "advance")),
    ("written", ("written", "in writing")),
)
_PERMITS = re.compile(
    r"\b(?:may|can|(?:shall be|is|are|be|being) (?:hereby )?(?:free|entitled|permitted|authorized|empowered)|"
    r"freely|has the right|have the right|right to)\b"
)
_FORBIDS = re.compile(
    r"\b(?:not|no|neither|nor|never|none|nobody|nothing|nowhere|cannot|prohibit\w*|refrain\w*|void|invalid|"
    r"ineffective|unless|except|only|default|breach|violation|in the event|if|any attempt\w*|purported?|"
    r"restrict\w*)\b"
)
_EVENT = re.compile(
    r"\b(?:after|upon|following|because|occurrence|when|where|taken|made|effected|occurring|occurs)\b"
)
"""Between what is permitted and "without": the consent belongs to an event, not to the permission."""
_DENIES = re.compile(r"\b(?:(?:do|does|did|will|shall) not|nor|none)\b(?!.*\b(?:unless|except)\b)")
_BREAKS = (". ", "; ", ", provided", " except that ", ", and ", " and that ", ", but ")
"""Where another statement begins, with a permission or a prohibition of its own."""
_EXCEPTION = re.compile(r"(?:except as|notwithstanding|subject to) [^,;\n]{1,120}, ")
"""It opens a sentence and forbids nothing: "except as provided in Article 5, the Operator may"."""
_NEEDLESS = re.compile(
    r"(?:\bwith or |\befforts to (?:seek and )?|"
    r"\b(?:need|necessity|requirement|obligation) (?:for|of|to) (?:any )?|"
    r"\b(?:not|no|nor|never|neither)\b[^.;,]{0,60}\b(?:required|obligated|obliged|necessary|needed|need|"
    r"have) to (?:first )?)\Z"
)
"""Before a lead, it takes the need away: "shall not be required to obtain the consent of"."""
_DEPENDS = re.compile(
    r"\b(?:if|unless|until|once|when|whenever|whether|after|before|where|which|whom|who|to the extent"
    r"|except|without|provided that|provided, however|in the event|so long as|as long as|assuming|shall|will"
    r"|would|may|might|deemed|upon|not|or|such as|condition precedent)\b"
)
_DENIED = 60
_REACH = 400


class Requirement(Struct, frozen=True):
    """A phrase that requires a consent, and whose."""

    span: Span
    persons: tuple[str, ...]


def forms_in(words: str) -> tuple[str, ...]:
    """The form words of a phrase in lower case, in the order express, prior, written."""
    return tuple(form for form, cues in _FORMS if any(cue in words for cue in cues))


def is_needless(folded: str, start: int) -> bool:
    """Whether what is led in at ``start`` is said not to be needed: "may assign without the consent of"."""
    if _NEEDLESS.search(folded, max(start - 100, 0), start):
        return True
    begin = window_start(folded, start, _REACH)
    begin = max((at + 2 for mark in _BREAKS if (at := folded.rfind(mark, begin, start)) >= 0), default=begin)
    if folded.startswith(("requir", "need"), start):
        return _DENIES.search(folded, max(begin, start - _DENIED), start) is not None
    if not folded.startswith("without", start):
        return False
    exception = _EXCEPTION.match(folded, begin, start)
    begin = exception.end() if exception else begin
    permits = list(_PERMITS.finditer(folded, begin, start))
    return (
        bool(permits)
        and _FORBIDS.search(folded, begin, start) is None
        and _EVENT.search(folded, permits[-1].end(), start) is None
    )


def depends(reading: Reading, at: int) -> bool:
    """Whether what is said at ``at`` hangs on something ("if", "which", "shall"), so that it claims nothing.

    Only the part of its clause behind the last comma with "and" counts.
    """
    begin = begin_of_clause(reading.text, at)
    joint = reading.folded.rfind(", and ", begin, at)
    return _DEPENDS.search(reading.folded, joint + 6 if joint >= 0 else begin, at) is not None


def in_any(spans: Sequence[Span], at: int) -> bool:
    """Whether a place stands in one of some spans, given in order."""
    before = bisect_right(spans, at, key=lambda span: span.start) - 1
    return before >= 0 and at in spans[before]
