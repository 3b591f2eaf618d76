"""Names of agreements inside runs of capitals."""

from __future__ import annotations

import re

from checker.model.reading import Span
from checker.text.anchors import either

_PLAIN_NOUNS = """agreement indenture lease sublease note mortgage guaranty guarantee deed deed@of@trust
contract subcontract warrant undertaking amendment supplement addendum license sublicense bond debenture
certificate@of@designation certificate@of@designations memorandum@of@understanding letter@of@intent
side@letter fee@letter commitment@letter engagement@letter offer@letter term@sheet"""
_PLAN_WORDS = r"""stock share option equity incentive award retirement pension savings bonus compensation
severance deferral deferred benefit benefits welfare 401\(k\) performance ownership purchase retention
profit-sharing profit@sharing thrift supplemental cash health executive employee"""
DOCUMENT_NOUNS = frozenset(
    """addenda addendum agreement agreements amendment amendments annex appendix arrangement arrangements
    articles assignment attachment award bond by-laws bylaw bylaws certificate charter circular commitment
    conditions contract contracts debenture debentures declaration decree deed document documents exhibit
    exhibits facility form guarantee guaranty guidelines handbook indenture instrument joinder judgment
    lease leases letter licence license loan manual memorandum mortgage note notes offer option options
    order orders part parts plan plans pledge policies policy program proposal prospectus protocol release
    provisions report resolution resolutions restatement rfp schedule schedules securities security
    settlement specifications standards statement subcontract sublease supplement tariff terms title trust
    undertaking waiver warrant warrants will""".split()
)
"""What agreements, their parts and other papers are called."""
STATUTE_WORDS = frozenset(
    """act acts cercla cfr c.f.r cobra code codes constitution dfars d.g.c.l dgcl directive erisa far gaap
    hipaa irc law laws ordinance osha procedure rcra reg regs regulation regulations rule rules stat stats
    statute statutes treaty u.c.c ucc u.s.c u.s.c.a usc""".split()
)
"""What statutes and their parts are called."""
_JOINED_ACTS = """plan restatement assumption acceptance acknowledg consent trust merger sale lease
purchase security pledge limited waiver release designation incorporation association intent
understanding credit participation licen indemnit guarant contribution subordination non- confiden"""


_NOUNS = rf"{either(_PLAIN_NOUNS)}|(?:{either(_PLAN_WORDS)}) plan"
_LAST_WORDS = frozenset(["plan", *(noun.rpartition("@")[2] for noun in _PLAIN_NOUNS.split())])
_LAST = tuple(_LAST_WORDS)
_ENDS = re.compile(rf"(?:^|[ -])(?:{_NOUNS})$")
_NEAR = 40
"""No noun is longer."""
_SURE = re.compile(
    r"(?:^|[ -])(?:agreement|indenture|lease|sublease|guaranty|deed of trust|(?:side|fee|commitment) "
    r"letter|plan|"
    r"contract|note|mortgage)$"
)
_AFTER = "and|or|of|for|in|to|on|if|by|upon|such"
_ANEW = "this|the|each|any|all|no"
_CUT = re.compile(
    rf" (?:(?=(?:{_ANEW}) )(?P<anew>)|(?=(?:{_AFTER}|{_ANEW})\b)"
    rf"(?!(?:and|or|of|for|to|in) (?:{either(_JOINED_ACTS)})))"
)
"""Where a name ends: before words that begin another, or behind an agreement's noun."""
_ACT = re.compile(r"(?:^|[ -])(?:sub)?(?:licen[sc]e|lease|note|guarant(?:ee|y))\Z")
_ACT_AND = re.compile(r" and (?!the |this |that )(?:[a-z-]{1,20} ){1,3}agreement\b")
"""An act that an agreement is of, beside another: "Note and Warrant Purchase Agreement"."""
_CUTTING = frozenset((*_AFTER.split("|"), *_ANEW.split("|")))
_LEAD = re.compile(
    r"(?:(?:exhibit|annex|schedule|appendix|article|section|attachment) [\w.-]{1,6}(?: to| of)?(?: "
    r"the)?|the|this|"
    r"that|such|said|a|an|each|any|certain|in|under|to|of|by|and|or|for|on|whereas|pursuant to|"
    r"reference|if|upon|as|"
    r"all|no|forms?) ",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[\w&.-]+'s (?=\S+ \S)")
_NO_NAME = re.compile(
    r"^(?:entire|whole|integrated|complete|signature page to|your|our|this|prior|no|any|binding|benefit "
    r"of|effects? (?:of|on|upon)|amendments to|incorporation of|ratification of) |(?:^| )this "
    r"agreement$|"
    r"\bsection \d|[ .](?:of|for|in|this) (?:agreement|contract|lease|plan)$|"
    r"\bplan of (?:reorganization|liquidation)|\bact of \d|united nations"
)


def is_agreement_name(name: str) -> bool:
    """Whether a folded name ends like an agreement's and is not a heading about agreements."""
    return name.endswith(_LAST) and _ENDS.search(name) is not None and _NO_NAME.search(name) is None


def is_sure(name: str) -> bool:
    """Whether a folded name can hardly mean anything but an agreement."""
    return _SURE.search(name) is not None


def plain_name(name: str) -> str:
    """A name without leading articles and form words, white space collapsed."""
    name = " ".join(name.split()).strip(' ".,;:')
    while (lead := _LEAD.match(name)) is not None:
        name = name[lead.end() :]
    return name


def names_in(words: str) -> list[Span]:
    """The agreements' names (of two words or more) in a folded run of capitals, as its spans."""
    parts = words.replace("-", " ").split(" ")
    if _LAST_WORDS.isdisjoint(parts):
        return []
    cuts = () if _CUTTING.isdisjoint(parts) else _CUT.finditer(words)
    ends = (cut.start() for cut in cuts if cut["anew"] is not None or _is_end(words, cut.start()))
    spans: list[Span] = []
    start = 0
    for end in (*ends, len(words)):
        begin = _begin(words, start, end)
        name = words[begin:end]
        if " " in name and is_agreement_name(name):
            spans.append(Span(begin, end))
        start = end + 1
    return spans


def _is_end(words: str, end: int) -> bool:
    """Whether a name ends at an offset; "License and Services Agreement" is one."""
    return _ends_name(words, end) and not (
        _ACT.search(words, max(0, end - _NEAR), end) and _ACT_AND.match(words, end)
    )


def _ends_name(words: str, end: int) -> bool:
    """Whether an agreement's noun stands before an offset."""
    return words.endswith(_LAST, 0, end) and _ENDS.search(words, max(0, end - _NEAR), end) is not None


def _begin(words: str, start: int, end: int) -> int:
    """Where the name itself begins: after articles and a party's possessive."""
    while (lead := _LEAD.match(words, start, end) or _POSSESSIVE.match(words, start, end)) is not None:
        start = lead.end()
    return start
