"""The words around a quoted term that make it a definition. All patterns run on folded text."""

from __future__ import annotations

import re

from checker.text.anchors import either

_DETERMINERS = either(
    """the an? each all this that these those such our your his her its any as and/or called hereinafter
    hereafter herein collectively together jointly individually respectively severally generally being or and
    either"""
)
DEFINER = re.compile(rf"(?:^|[(\[ ,;\u2014-])(?:{_DETERMINERS}|[\w.-]+'s)[,:]?(?: said)?\s{{0,2}}$")
"""What can stand between an opening parenthesis and the name it gives."""

_ABOUT = either(
    r"""defined@(?:in|by|under|below|above) terms? words? phrase meaning within deemed entitled titled
    captioned marked labell?ed stamped i\.e\. e\.g\. excluding except includ\w+ other@than known@to under
    headed heading currently references?@to pursuant@to used@in for@example such@as formerly"""
)
SPOKEN_OF = re.compile(rf"\b(?:{_ABOUT})(?!\w)")
"""Words that speak of a name instead of giving it."""

OTHERS_WORD = re.compile(r" (?:\(as|as defined|thereunder|therein|within|under|in section)")
"""What follows a name that another document defines."""

GOES_ON = re.compile(
    r"[ ,\"']*(?:and|or|in |which|as |collectively|together|[\"'.;/]|the|each|individually|a |respectively"
    r"|attached)"
)

_NOW = either("hereinafter herein hereafter hereunder hereto hereby")
_HOW = either(
    r"""be also and or is are being may shall will sometimes each all together \w+ly hereinafter herein
    hereafter"""
)
_WHERE = either(
    r"""elsewhere in@this@\w+ herein(?:after|below)? hereafter hereunder throughout below to
    for@convenience \w+ly each together and or sometimes either both"""
)
CALLING = tuple("called|referred to|known|designated|termed|defined|styled|identified|described".split("|"))
CALLED = re.compile(
    rf"(?:\b(?:{_NOW}|sometimes|below|collectively|together|jointly|individually)(?:,? "
    rf"(?:{_HOW})){{0,4}},? )?"
    rf"(?<!currently )\b(?:{'|'.join(CALLING)})"
    rf"(?:,? (?:{_WHERE})){{0,6}}(?:,? as|,? either as|,? by)?"
    r"(?:,? (?:\w+ly|each|both|either))?,?(?: the| an?| each an?| our)?[: ]*$"
)
_TOGETHER = "each|individually|severally|together|collectively|jointly"
PAIR_LEADS = re.compile(rf"\b(?:{_TOGETHER})\b[^\".;()]{{0,40}} (?:an?|the) $")
PAIR_FOLLOWS = re.compile(rf",? and,? (?:{_TOGETHER})\b[^\".;]{{0,60}}[\"']")
PAIR_ENDS = re.compile(
    rf"[\"'],?(?: and| or)?,? (?:{_TOGETHER}|both)\b"
    r"(?:[^\".;]{0,60}(?: as|,))?,?(?: an?| the| are the| being the)? ?$"
)
"""The second name of a pair: ``a "Party" and together the``, ``as a "Party" and collectively as the``."""
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
    r"(?:shall |will |does |do |is intended to |are intended to )?(?:each |be )?(?:mean|means)\b|"
    r"(?:shall |will |are to |is to )?(?:each |both )?(?:have|has|having|bears?) "
    r"(?:the|that|such|its|their|correlative|a|meanings?)\b(?! right)|"
    r"(?:is|are|shall be|will be|being) (?:as )?(?:(?:each|hereby|herein|hereinafter) )?"
    r"(?:defined|described|given the meaning)|"
    r"(?:shall |will )?(?:also |each |collectively )?(?:refers?|signif(?:y|ies))\b|"
    r"(?:(?:shall|will) (?:be )?equal|(?<=[\"'] )equals)\b(?! or)|"
    r"(?:shall |will )?(?:have )?(?:occur(?:s|red)?|exists?),? (?:\w+ )?"
    r"(?:if|when|where|upon|through|in the event)\b|"
    r"(?:being )?defined as\b|"
    r"(?:shall|will) (?:also )?be deemed to (?:have (?:occurred|taken place)|occur|exist|mean)\b"
)
_QUALIFIES = either(
    """of to for with@respect with@reference with@regard as when whenever wherever where@used in on at or
    and@its and@cognates any@time if under used relating herein hereof hereunder thereof to@any applicable
    during"""
)
MEANS = re.compile(
    r"[,;:)\]]{0,2}(?:[ \n]\((?!as (?:such|that|defined))[^()\n]{0,200}\))?"
    rf"(?:(?<!:),?[ \n]?(?:{_QUALIFIES})\b[^.;\"\n]{{0,160}}?|,[^.;\"\n]{{0,60}}?)?"
    r"[,:]?[ \n]{0,2}(?:,? ?(?:for (?:the )?purposes? of|as used) [^.;\"\n]{0,60},? )?"
    rf"(?<![a-z])(?:{_DEFINES})"
)
SPOKEN_OF_AFTER = re.compile(r"as (?:such|that|those) terms? |\(as (?!the context)|as defined")
"""Where what follows a name only says that it is defined elsewhere."""
INCLUDES = re.compile(
    r",?(?: of (?:an?|any|the|each) \w+)?"
    r"[ \n](?:shall |will )?(?:(?:also )?include[sd]?\b|consists? of\b|comprises?\b|"
    r"(?:describes|denotes?) (?!no)|"
    r"meaning\b|(?:is|are|be) "
    r"(?!(?:\w+(?:ed|able)|here\w+|n[eo]\w*|or|to|set|met|read|in|of|subject|contingent)\b)[\w$])"
)
REFERENCE = re.compile(r"reference(?<!\wreference)s? [^.;\n]{0,80}\bto (?:the |this )?$")
"""What an amendment says of words elsewhere: ``each reference to the "Credit Agreement" shall mean``."""
NAMES = re.compile(
    r"\b(?:is|are|be|each|deemed|constitutes?)(?: constitutes?)?(?: collectively| together)? (?:an?|the) $"
    r"|[,;] (?:together|collectively|jointly),? the $"
)
"""What stands before a name that a sentence gives to its subject: ``the sum so paid is the "Fund".``"""
ENDS_STATEMENT = re.compile(
    r"(?: \((?:each|an)[^()]{0,60}\))?"
    r"(?: (?:hereunder|(?:under|for (?:all )?purposes of|within the meaning of) this \w+))?[^\w ]?(?::|\n)"
)
ENDS_SENTENCE = re.compile(r"\.[\"']?(?:[ \n]|$)")
SEPARATOR = re.compile(r"[.,]? ?(?:[-\u2014=]+|:)[ \n]?(?=[\w$(\[\"'])")
ROW = re.compile(r" (?:the |an? |any |all |each |[a-z$\u00a3\u20ac\d])")
"""What goes on in the second column of a list of definitions without a verb."""
ANNOUNCES_ROWS = re.compile(r"\b(?:definitions?|interpretation|meanings?|expressions|defined terms)\b")
CHAIN = re.compile(
    r"(?:[,;][ \n](?:(?:and|or|and/or) )?|[ \n](?:and|or|and/or) |(?<=,[\"'])[ \n](?:(?:and|or|and/or) )?)"
    r"(?:the (?:terms? )?|an? )?[\"']|,? ?/ ?[\"']"
)
"""What joins two names that one definition serves."""
AT_START = re.compile(
    r"(?:^|\n|[.;] (?:and )?|for purposes? of [^.;\"\n]{0,60}, )"
    r"(?:(?:section |article )?(?:\(?(?:\d[\w.]{0,7}|[a-z]{1,5}(?=[).]))[).]{0,2} ?){1,2}"
    r"|[-*\u2022\u00b7] ?)?"
    r"(?:the (?:terms?|words?|expressions?|phrases?) |an? |the )?[\"']?$"
)
TERM_WORD = re.compile(
    r"(?:the |each )?(?:defined )?(?:terms?|words?|expressions?|phrases?),? (?:the )?[\"']?$"
)
