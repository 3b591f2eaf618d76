"""Definitions whose term stands without quotation marks, told by its capitals.

Bold or underlined terms lose their mark in plain text: ``Affiliate means …``, ``1.2 Affiliate shall
have the meaning …``, ``(hereinafter called the Seller)``, ``(the Company)``, and lists under a
"Definitions" heading whose rows read ``Affiliate: …``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from checker.model.reading import Paragraph, Span
from checker.parser.terms.definition import Definition, Form, refers
from checker.parser.terms.names import is_term_name, trim_name
from checker.text.anchors import anchored, matching, places
from checker.text.numbering import ORDINALS

_WORD = r"[A-Z][\w&'/-]*(?:\.\w[\w&'/-]*)*(?:\([a-z]{1,3}\))?"
_JOIN = r"(?:(?:of|and|or|and/or|the|for|in|to|on|a|an|with|by|/|&) ){0,2}"
_NAME = rf"{_WORD}(?: {_JOIN}(?:{_WORD}|\d(?:[\w.-]{{0,7}}\w)?)){{0,9}}"
_NUMBER = (
    r"(?:(?:[Ss]ection |SECTION |[Aa]rticle |ARTICLE )?"
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[A-Za-z]{1,4}[.)])\)?[ \u2014-]{1,3}){0,2}"
)

_VERB = re.compile(r"mean(?:ing)?s?\b|is defined (?:in|as)\b")
_BEFORE_VERB = re.compile(
    rf"(?:^|\n|[.;:] |, and |\b(?:[Ii]n|[Ff]or|[Aa]s used|[Ww]hen used)\b[^.;,\n]{{0,60}}, |\bIn this \w+ )"
    rf"{_NUMBER}"
    rf"(?:[Tt]he (?:terms?|words?|phrase|expression) |(?:The|the|An?|Each) "
    rf")?({_NAME})(?: \([\w&' -]{{1,30}}\))?[.:]?"
    r"(?:,? (?:as|with respect|when|for|of|in|to|at)\b[^.;\n\"]{0,80})?"
    r"(?:,? ?\n?(?:shall|will)? ?\n?(?:has|have) (?:the|that|such)(?: respective| same| following)?"
    r"|,?[ \n](?:shall|will))?,?[ \n]$"
)
_ANY = (" any ", " all ", " the ", " those ")
"""What the meaning of a plural begins with: ``Improvements mean any …``."""
_NO_SUBJECT = re.compile(
    r"(?:this|that|these|those|it|which|what|he|she|they|we|you|such|there|all|any|no|none|both|neither|"
    r"either|nothing|references? (?:to|in)|section|article|exhibit|schedule|clause|paragraph|by|"
    r"capitali[sz]ed|terms|words|term (?:not|used|which|that|defined)|if|and|or|for|as|in|unless|other|"
    r"initially|the|except|\w{3,20}ing (?:the|an?))\b",
    re.IGNORECASE,
)
_LEAD = (
    r"(?:(?:hereinafter|hereafter|herein|collectively|individually|together|jointly|sometimes|each|all|"
    r"both|or|and|"
    r"as|being|also|simply|either|to|called|referred to|known|defined|designated|termed|the|this|such|"
    r"our),? ){1,9}"
)
_PARENTHESES = re.compile(rf"\((?=[a-z])(?P<lead>{_LEAD})(?:an? )?(?P<name>{_NAME}) ?\)")
_NO_LEAD = frozenset(
    ("as", "both", "either", "also", "being", "to", "known", "known as", "called", "all", "such", "being the")
)
_BARE_LEAD = frozenset(("the", "this", "such", "each", "our"))
_HERE = re.compile(
    r"here(?:in|after|inafter)(?:,? (?:be|is|are|being|also|sometimes|each|all|collectively|individually|"
    r"jointly|together|after|and|or|called|referred to|known|designated|termed|simply)){0,6}(?:,? as)?"
    r",?(?: the| an?| each an?)? "
)
_CALLS = re.compile(
    r"\b(?:called|referred to) here\w+(?: collectively)? as\b"
    r"|here[a-z, ]*?\b(?:called|referred to|known|designated|termed)\b"
)
_LONGEST_CALL = 12
_NAME_HERE = re.compile(_NAME)
_AFTER_NAME = re.compile(r" ?(?:$|[,.;:)\n]|(?:and|or|is|are|was|shall|has|have)\b)")

_CONSTITUTES = re.compile(
    r"following(?! \w+ of)[^.;:\n]{0,120}? (?:shall|will) (?:each )?constitute (?:an? |the )?"
)
_HEREUNDER = re.compile(r"(?: (?:hereunder|(?:under|for (?:the )?purposes of) this [A-Z]\w+))?:")

_ANNOUNCING = ("definition", "interpretation", "glossary", "we use")
"""Whatever announces definitions holds one of these, or "following"."""
_LISTED = ("terms", "words", "expressions", "definition", "interpretation", "glossary")
_HEADS_LIST = re.compile(
    r"(?:definitions?|interpretation|glossary|words (?:that )?we use)[.:]?$|definitions\b.{0,120}$|"
    r"(?:following|these|such|certain|below) (?:capitali[sz]ed |defined |additional )?"
    r"(?:terms(?! and conditions)|words|definitions|expressions)\b"
)
_CAPTION = re.compile(rf"{_NUMBER}({_NAME})(?: ?(?::|\u2014| - | -(?=[A-Z])) ?(?=\S)|(?P<stop>\.) (?=[A-Z]))")
_NO_ROW = re.compile(
    r"[IVXL]+|(?:witness(?:es)?|attest|executed|signed|by|name|title|its|date|address|attention|fax|facsimile|"
    r"telephone|phone|e-?mail|(?:item|attachment|exhibit|schedule|annex|appendix|phase|step) \w+.*|attn|"
    r"source|(?:notices? |if )?to .+|.+ by"
    rf"|(?:{'|'.join(ORDINALS)}))",
    re.IGNORECASE,
)
"""Labels of signature blocks, addresses and tables."""
_HEAD = 400
_PATIENCE = 4
"""So many paragraphs in a run that are no rows end a list."""
_ROWS = 4
"""A list has at least so many rows."""


def unquoted_terms(text: str, folded: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[Definition]:
    """The definitions without quotation marks; spans count characters of ``text``."""
    yield from _by_verb(text, folded)
    yield from _in_parentheses(text)
    yield from _called(text, folded)
    following = tuple(places(folded, "following "))
    yield from _constituted(text, folded, following)
    announced = _announcements(folded, paragraphs, following)
    if announced:
        yield from _lists(text, paragraphs, announced)


def _found(
    text: str, start: int, end: int, whole: Span, form: Form, by_reference: bool = False
) -> Iterator[Definition]:
    """The definition of the name between two offsets, if it can be one."""
    span = trim_name(text, start, end)
    name = text[span.start : span.end]
    if len(name) > 1 and is_term_name(name):
        yield Definition(name, span, whole, form, by_reference)


def _by_verb(text: str, folded: str) -> Iterator[Definition]:
    """``Affiliate means``, ``Affiliate shall have the meaning``."""
    for verb in anchored(_VERB, folded, "mean", "is defined "):
        start = max(verb.start() - 160, 0)
        before = text[start : verb.start()]
        if '"' in before[max(before.rfind("\n"), len(before) - 50) :] or text[verb.start()].isupper():
            continue
        subject = _BEFORE_VERB.search(before) if _verb_fits(folded, verb, before) else None
        if subject is None or _NO_SUBJECT.match(subject[1]):
            continue
        end = folded.find("\n", verb.end())
        end = end if end >= 0 else len(text)
        whole = Span(start + subject.start(1), end)
        by_reference = refers(folded, verb.start(), min(end, verb.end() + 160), subject[1])
        yield from _found(text, whole.start, start + subject.end(1), whole, "means", by_reference)


def _verb_fits(folded: str, verb: re.Match[str], before: str) -> bool:
    """Whether subject and verb agree in kind: ``X means``, ``X shall mean``, ``X has the meaning``."""
    word = verb[0]
    if word == "means":
        return not before.endswith(("shall ", "will ", "the "))
    if word == "mean":
        return before.endswith(("shall ", "will ", "shall\n")) or folded.startswith(_ANY, verb.end())
    if word.startswith("meaning"):
        if folded.startswith(" of ", verb.end()) and before.endswith("same "):
            return False  # "Formatives of a term have the same meaning of it"
        return before.rstrip().endswith(("the", "respective", "same", "that", "such", "following"))
    return folded[verb.end() : verb.end() + 1] in (" ", "\n")


def _in_parentheses(text: str) -> Iterator[Definition]:
    """``(hereinafter called the Seller)``, ``(collectively, the Loans)``, ``(the Company)``."""
    for match in _PARENTHESES.finditer(text):
        lead = match["lead"].rstrip(" ,")
        if lead in _NO_LEAD or "such as" in lead or lead.startswith(("to ", "and", "or")):
            continue
        if "herein" not in lead and lead.startswith(("known", "also")):
            continue
        if lead not in _BARE_LEAD or _used_again(text, match["name"], match.end()):
            yield from _found(
                text, match.start("name"), match.end("name"), Span(*match.span()), "parenthetical"
            )


def _used_again(text: str, name: str, after: int) -> bool:
    """Whether a name stands again later on, as a term does."""
    return text.find(" " + name, after) >= 0


def _called(text: str, folded: str) -> Iterator[Definition]:
    """``hereinafter referred to as the Company``."""
    for here in anchored(_HERE, folded, "herein", "hereafter"):
        name = _NAME_HERE.match(text, here.end())
        if name is None or not _AFTER_NAME.match(text, name.end()):
            continue
        called = _CALLS.search(folded, max(here.start() - _LONGEST_CALL, 0), here.end())
        if called is not None:
            whole = Span(called.start(), name.end())
            yield from _found(text, name.start(), name.end(), whole, "parenthetical")


def _constituted(text: str, folded: str, following: Sequence[int]) -> Iterator[Definition]:
    """``The following shall each constitute an Event of Default:``."""
    for says in matching(_CONSTITUTES, folded, following):
        name = _NAME_HERE.match(text, says.end())
        if name is not None and " " in name[0] and _HEREUNDER.match(text, name.end()):
            whole = Span(says.start(), name.end())
            yield from _found(text, name.start(), name.end(), whole, "means")


def _announcements(
    folded: str, paragraphs: tuple[Paragraph, ...], following: Sequence[int]
) -> frozenset[int]:
    """Indexes of the paragraphs that announce a list of definitions."""
    held = (*following, *places(folded, *_ANNOUNCING))
    near = {bisect_right(paragraphs, at, key=attrgetter("start")) - 1 for at in held}
    return frozenset(
        index
        for index in near
        if index >= 0 and paragraphs[index].kind != "contents" and _announces(folded, paragraphs[index])
    )


def _announces(folded: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph announces a list of definitions."""
    head = folded[paragraph.start : min(paragraph.end, paragraph.start + _HEAD)]
    return any(word in head for word in _LISTED) and _HEADS_LIST.search(head) is not None


def _lists(text: str, paragraphs: tuple[Paragraph, ...], announced: frozenset[int]) -> Iterator[Definition]:
    """Rows ``Affiliate: …`` of a list under a heading or sentence that announces definitions.

    Rows with a full stop (``AFFILIATE. Any company …``) look like headings of sections: they count only
    where they stand in the order of the alphabet.
    """
    rows: list[Definition] = []
    stopped: list[Definition] = []
    missed = _PATIENCE + 1
    for index in range(min(announced), len(paragraphs)):
        paragraph = paragraphs[index]
        if paragraph.kind == "contents":
            continue
        if index in announced and (missed > _PATIENCE or not (rows or stopped)):
            yield from _settled(rows, stopped)
            rows, stopped, missed = [], [], 0
        elif missed <= _PATIENCE:
            row = _row(text, paragraph)
            if row is not None:
                (stopped if text[row.span.end : row.span.end + 1] == "." else rows).append(row)
                missed = 0
            else:
                missed += not text[paragraph.start].islower()  # else a row goes on
    yield from _settled(rows, stopped)


def _settled(rows: list[Definition], stopped: list[Definition]) -> Iterator[Definition]:
    """The rows of a list that ends here, if there are enough of them."""
    if len(rows) >= _ROWS:
        yield from rows
    names = [row.name.lower() for row in stopped]
    if len(stopped) >= _ROWS and names == sorted(names):
        yield from stopped


def _row(text: str, paragraph: Paragraph) -> Definition | None:
    """The definition that a row of a list gives, if it is one."""
    caption = _CAPTION.match(text, paragraph.start, min(paragraph.end, paragraph.start + 140))
    if caption is None or caption.end() + 8 > paragraph.end or _NO_SUBJECT.match(caption[1]):
        return None
    if _NO_ROW.fullmatch(caption[1]) or text.find(f'"{caption[1]}', caption.end(), paragraph.end) >= 0:
        return None
    whole = Span(caption.start(1), paragraph.end)
    return next(_found(text, caption.start(1), caption.end(1), whole, "caption"), None)
