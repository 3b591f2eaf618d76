"""The words around a quoted term that make it a definition. All patterns run on folded text."""

from __future__ import annotations

import re


def _either(words: str) -> str:
    """Words of a list as a pattern; ``@`` stands for a blank."""
    return "|".join(word.replace("@", " ") for word in words.split())


_DETERMINERS = _either(
    """the an? each all this that these those such our your his her its any as and/or called hereinafter
    hereafter herein collectively together jointly individually respectively severally generally being or and
    either"""
)
DEFINER = re.compile(rf"(?:^|[(\[ ,;\u2014-])(?:{_DETERMINERS})[,:]?(?: said)?\s{{0,2}}$")
"""What can stand between an opening parenthesis and the name it gives."""

_ABOUT = _either(
    r"""defined@(?:in|by|under|below|above) terms? words? phrase meaning within deemed entitled titled
    captioned marked labell?ed stamped i\.e\. e\.g\. excluding except includ\w+ other@than known@to under
    headed heading currently references?@to pursuant@to used@in for@example such@as"""
)
SPOKEN_OF = re.compile(rf"\b(?:{_ABOUT})\b")
"""Words that speak of a name instead of giving it."""

OTHERS_WORD = re.compile(r" (?:\(as|as defined|thereunder|therein|within|under|in section)")
"""What follows a name that another document defines."""

GOES_ON = re.compile(r"[ ,]*(?:and|or|in |which|as |collectively|together|\"|the|;|/|each|individually|a )")

_NOW = _either("hereinafter herein hereafter hereunder hereto hereby")
_HOW = _either(
    """be also and or is are being may shall will sometimes each all collectively individually jointly
    together severally hereinafter herein hereafter"""
)
_WHERE = _either(
    r"""elsewhere in@this@\w+ herein(?:after|below)? hereafter hereunder throughout below to simply
    for@convenience each collectively together individually jointly severally and or sometimes either both
    respectively"""
)
CALLING = tuple("called|referred to|known|designated|termed|defined|styled|identified|described".split("|"))
CALLED = re.compile(
    rf"(?:\b(?:{_NOW}|sometimes|below|collectively|together|jointly|individually)(?:,? "
    rf"(?:{_HOW})){{0,4}},? )?"
    rf"(?<!currently )\b(?:{'|'.join(CALLING)})"
    rf"(?:,? (?:{_WHERE})){{0,6}}(?:,? as|,? either as|,? by)?"
    r"(?:,? (?:collectively|individually|each|both|either|respectively))?,?(?: the| an?| each an?| "
    r"our)?[: ]*$"
)
CALLED_TOO = re.compile(
    r"[\"'](?:,? (?:and|or))?,? (?:collectively|individually|together|jointly|each|both|"
    r"all)\b[^\".;]{0,60} as,?"
    r" (?:an?|the)? ?$"
)
"""The second name of a pair: ``individually as a "Party" and collectively as the``."""
_EACH = r"(?:each|individually|severally)(?: of them)?(?: is| being)? an? "
_ALL = r"(?:together|collectively|jointly)(?: with [^\".;]{1,40})?,?(?: are| being)? the "
PAIR_BEGINS = (
    (re.compile(rf"\b{_EACH}$"), re.compile(rf",? and,? {_ALL}[\"']")),
    (re.compile(rf"\b{_ALL}$"), re.compile(rf",? and,? {_EACH}[\"']")),
)
PAIR_ENDS = re.compile(
    r"\b(?:each|individually|severally|together|collectively|jointly)[^.;()]{1,90}[\"'],? and,? "
    rf"(?:{_EACH}|{_ALL})$"
)
"""Two names in one breath, without parentheses: ``each a "Party" and together the "Parties"``."""
HERE = re.compile(
    r"\b(?:here|sometimes|collectively|individually|jointly|called|referred|defined|throughout)"
)
HEREINAFTER = re.compile(
    r"\b(?:hereinafter|hereafter)(?: collectively| individually| jointly)?,?(?: the| an?)?[: ]*$"
)
LABELS = (
    "exhibit",
    "schedule",
    "annex",
    "appendix",
    "attachment",
    "section",
    "article",
    "paragraph",
    "clause",
)
LABELLED = re.compile(
    rf"(?:{'|'.join(LABELS)}) "
    r"(?:(?:[\d.]{1,8}(?:\([a-z\d]{1,4}\)){0,3} \()?|(?<=\barticle )[ivxlc]{1,5} )$"
)
"""``Exhibit "A"``, ``Section 1.44 ("Territory")``: labels and captions, no terms."""

_DEFINES = (
    r"(?:shall |will |does |do |is intended to |are intended to )?(?:each )?(?:mean|means)\b|"
    r"(?:shall |will |are to |is to )?(?:each |both )?(?:have|has|having|bears?) "
    r"(?:the|that|such|its|their|correlative|a|meanings?)\b(?! right)|"
    r"(?:is|are|shall be|will be|being) (?:as )?(?:(?:each|hereby|herein|hereinafter) )?"
    r"(?:defined|described|used herein|used in this|given the meaning)|"
    r"(?:shall |will )?(?:also |each )?refers?\b|(?:shall |will )?(?:collectively )?(?:denote|"
    r"signif(?:y|ies))\b|"
    r"(?:shall|will) (?:have )?occur(?:red)? (?:if|when|upon|in the event)\b|"
    r"(?:being )?defined as\b|(?:shall|will) (?:also )?be deemed to (?:have occurred|occur|exist|mean)\b"
)
_QUALIFIES = _either(
    """of to for with@respect with@reference with@regard as when whenever wherever where@used in on at or and
    any@time if under used relating herein hereof hereunder thereof to@any applicable during"""
)
MEANS = re.compile(
    r"[,;:)\]]{0,2}(?:[ \n]\((?!as (?:such|that|defined))[^()\n]{0,200}\))?"
    rf"(?:,?[ \n]?(?:{_QUALIFIES})\b[^.;\"\n]{{0,160}}?|,[^.;\"\n]{{0,60}}?)?"
    r"[,:]?[ \n]{0,2}(?:,? ?(?:for (?:the )?purposes? of|as used) [^.;\"\n]{0,60},? )?"
    rf"(?<![a-z])(?:{_DEFINES})"
)
SPOKEN_OF_AFTER = re.compile(r"as (?:such|that|those) terms? |\(as (?!the context)|as defined")
"""Where what follows a name only says that it is defined elsewhere."""
SHALL_MEAN = re.compile(r",? (?:shall|will),? [^.;\"\n]{0,120}, mean\b")
INCLUDES = re.compile(
    r",?[ \n](?:shall |will )?(?:(?:also )?include[sd]?\b|consists? of\b|comprises?\b|"
    r"(?:is|are|be) (?:the|an?|any|all|that|those|each)\b)"
)
REFERENCE = re.compile(r"reference(?<!\wreference)s? [^.;\n]{0,80}\bto (?:the |this )?$")
"""What an amendment says of words elsewhere: ``each reference to the "Credit Agreement" shall mean``."""
CONSTITUTES = re.compile(
    r"(?<!deemed to )\b(?:shall|will|each|constitutes?|be|is|are) (?:constitutes? )?(?:an?|the) $"
    r"|[,;] (?:together|collectively|jointly),? the $"
)
ENDS_STATEMENT = re.compile(
    r"(?: \((?:each|an)[^()]{0,60}\))?"
    r"(?: (?:hereunder|(?:under|for (?:all )?purposes of|within the meaning of) this \w+))?[^\w ]?(?::|\n)"
)
SEPARATOR = re.compile(r"[.,]? ?(?:[-\u2014=]+|:)[ \n]?(?=[\w$(\[\"'])")
IS_THE = re.compile(r"(?:,| with| and) [^\".;:()]{2,90}\b(?:is|are) the $")
ENDS_SENTENCE = re.compile(r"\.(?: (?=[a-z(])|\n|$)")
"""A sentence that ends by giving its subject a name: ``the sum, with its income, is the "Fund".``"""
ROW = re.compile(r" (?:the |an? |any |all |each |[a-z$\u00a3\u20ac\d])")
"""What goes on in the second column of a list of definitions without a verb."""
ANNOUNCES_ROWS = re.compile(r"\b(?:definitions?|interpretation|meanings?|expressions|defined terms)\b")
CHAIN = re.compile(
    r"(?:[,;][ \n](?:(?:and|or|and/or) )?|[ \n](?:and|or|and/or) |(?<=,[\"'])[ \n](?:(?:and|or|and/or) )?)"
    r"(?:the (?:terms? )?|an? )?[\"']|,? ?/ ?[\"']"
)
"""What joins two names that one definition serves."""
AT_START = re.compile(
    r"(?:^|\n|[.;] |for purposes? of [^.;\"\n]{0,60}, )(?:(?:section |article )?(?:\(?[\w.]{1,8}[).]? "
    r"?){1,2}|[-*\u2022\u00b7] ?)?"
    r"(?:the (?:terms?|words?|expressions?|phrases?) |an? |the )?[\"']?$"
)
TERM_WORD = re.compile(
    r"(?:the |each )?(?:defined )?(?:terms?|words?|expressions?|phrases?),? (?:the )?[\"']?$"
)
