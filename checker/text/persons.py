"""Lists of persons in a sentence: "Cedar and the Company", "the Agent, the Issuer and each Guarantor"."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.text.windows import window_start

_WORD = r"(?:[A-Z](?:\.[A-Z])+(?:\.(?= [a-z,])|(?!\w))|[A-Z]\.(?= )|[A-Z][\w&'/+-]*(?:\.\w+)*|&)"
_SUFFIX = (
    r"(?:Inc|INC|LLC|L\.L\.C|L\.P|LP|Ltd|LTD|Corp|CORP|N\.A|S\.A|LLP|PLC|plc|Co|Limited|GmbH|AG|B\.V"
    r"|N\.V)(?![A-Za-z])\.?"
)
_NAME = (
    rf"(?:(?:each of |both |each |all of |every )?(?:the |The |such )?(?:other )?)"
    rf"{_WORD}(?:(?:,? {_SUFFIX})|(?: (?:(?:of|for|and) (?:the )?)?(?={_WORD}){_WORD})){{0,8}}"
)
_NO_AND = _NAME.replace("(?:of|for|and) ", "(?:of|for) ")
_ONE = re.compile(_NO_AND)
_ENDING = re.compile(rf"(?<![\w&.'-]){_NO_AND}$")
_ASIDE = r", (?:to the extent|so long as|as long as|for so long as|if|where|in the case of)\b[^.;\n]{1,80},"
_CLOSED_BY = re.compile(rf"(?:, {_NO_AND}){{0,6}},? (?:and|or)(?:{_ASIDE})? {_NO_AND}")
_VERB = re.compile(
    r" (?:(?:has|have|had|is|are|was|were|shall|will|may)(?: not)?(?! (?:(?:first|also|be|been|hereby) ){0,3}"
    r"(?:required|obtained|needed|necessary|given|granted|received)\b)|hereby|desires?|wish(?:es)?|agrees?)\b"
)
"""Behind a name it makes this the subject of the next clause; a consent "is required"."""
_MEMBERS = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]ll|[Ee]ach|[Cc]ertain|its) (?:(?!the |of |and |that )[a-z-]+ ){0,2})?"
    r"\b(?:(?:share|stock|note)?holders?|members?|partners?|owners?|managers?|trustees?|directors?|board|lenders?"
    r"|majority|spouse|wife|husband) (?:of (?:[\w%.-]+ ){1,5}){0,2}of $"
)
"""Before a name: it is they who are the subject, "the holders of a majority of the shares of Alder"."""
_ARTICLE = re.compile(r"^(?:the|each of the|each of|each|both|all of the|all of|every|such|The) ")
_OPENINGS = frozenset(
    "WHEREAS NOW THEREFORE And But The This That Upon If In By For To Section Article With Such Any All Each"
    " No".split()
)
_LONGEST = 300
_LONGEST_BODY = 100


def names_after(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """The persons listed at ``start``, as printed, and where the list ends; none if no name stands there."""
    window = text[start : start + _LONGEST].partition("\n")[0]
    first = _ONE.match(window)
    if first is None or not _is_name(first[0]):
        return (), start
    end = first.end()
    names = [first[0]]
    more = _CLOSED_BY.match(window, end)
    if more and not (more[0].startswith((", and ", ", or ")) and begins_clause(window, more.end())):
        names += [name for name in _ONE.findall(re.sub(_ASIDE, "", more[0])) if _is_name(name)]
        end = more.end()
    return tuple(dict.fromkeys(_tidy(name) for name in names)), start + end


def begins_clause(text: str, end: int) -> bool:
    """Whether a verb follows the name that ends at ``end``, so that the next clause has begun with it."""
    return _VERB.match(text, end) is not None


def subject_before(text: str, end: int, plural: bool) -> tuple[tuple[str, ...], int]:
    """The persons that stand as a verb's subject right before ``end``, and where they begin.

    ``plural``: the verb is plural, so that the subject may be a list. A comma before the last "and" of
    two names ends the clause before: "to join the Pool, and Alder and Birch have consented" names two.
    """
    begin = window_start(text, end, _LONGEST)
    head = text[begin:end].rstrip()
    last = _last_name(head)
    if last is None:
        return (), end
    members = _MEMBERS.search(head[: len(head) - len(last)], max(len(head) - len(last) - _LONGEST_BODY, 0))
    last = members[0] + last if members else last
    names = [last]
    rest = head[: len(head) - len(last)]
    if plural:
        rest = _collect(rest, names)
    return tuple(_tidy(name) for name in reversed(names)), begin + len(rest)


def _collect(rest: str, names: list[str]) -> str:
    """Gather the names before the last one of a list; answers the text before the list."""
    joint = ", and " if rest.endswith(", and ") else " and "
    before = _last_name(rest.removesuffix(joint)) if rest.endswith(joint) else None
    if before and joint == ", and " and not rest[: -len(joint) - len(before)].endswith(", "):
        return rest
    while before is not None and len(names) < 8:
        names.append(before)
        rest = rest[: len(rest) - len(joint) - len(before)]
        if not rest.endswith(", ") or rest.endswith("WHEREAS, "):
            break
        joint = ", "
        before = _last_name(rest.removesuffix(joint))
    return rest


def _last_name(head: str) -> str | None:
    """The name that ends ``head``, or None."""
    match = _ENDING.search(head[-120:])
    return match[0] if match and _is_name(match[0]) else None


def _is_name(words: str) -> bool:
    bare = _ARTICLE.sub("", words)
    return bare.split()[0].rstrip(",") not in _OPENINGS and not bare.split()[0].isdigit()


def _tidy(name: str) -> str:
    """As printed, without a leading "each of" and trailing punctuation."""
    name = re.sub(r"^(?:each of |both |each |all of |every )", "", name).strip(" ,\"'")
    name = name.removesuffix("'s").removesuffix("'")
    return "the" + name[3:] if name.startswith("The ") else name


@lru_cache(maxsize=4096)
def bare_name(name: str) -> str:
    """A name as compared: lower case, without article, quotation marks and final punctuation."""
    folded = " ".join(name.lower().replace('"', "").split()).strip(" .,'")
    for article in ("the ", "each of ", "each ", "such ", "all "):
        folded = folded.removeprefix(article)
    return folded
