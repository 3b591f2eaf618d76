"""What the file is: whether an agreement at all, of what kind, and whether executed, draft or form."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from checker.model.agreement import (
    AgreementDate,
    GoverningLaw,
    Kind,
    Party,
    Scope,
    Section,
    Signature,
    Status,
    Title,
)
from checker.model.reading import Reading
from checker.parser.opening import DEAR
from checker.text.anchors import anchored
from checker.text.fillins import IN_BRACKETS, MERGED, OPEN_NAME
from checker.text.names import find_entity_names


def _patterns(*forms: tuple[Kind, str]) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(words)) for kind, words in forms)


_BY_TITLE = _patterns(
    ("joinder", r"\bjoinder|\baccession|\badherence"),
    (
        "amendment",
        r"\bamendment|(?<!processing )\baddendum|\bmodification\b|\bchange order\b"
        r"|\bsupplement(?:al indenture)?\b(?! (?:executive|retirement))|\bamending\b"
        r"|\b(?:deed|agreement|letter) of variation\b|\bvariation (?:agreement|deed|letter|no)\b",
    ),
    ("plan", r"\bplan\b(?! of (?:merger|reorgani|exchange|conversion|arrangement))"),
    (
        "consent",
        r"(?<!with )\bconsent\b|\bwaiver\b|\bforbearance\b"
        r"|\blicen[sc]e to (?:assign|under-?let|sub-?let|alter|charge|change|carry out)",
    ),
    (
        "severance",
        r"\bseverance|\bseparation\b(?! and distribution)|\bchange (?:in|of) control|\bretention"
        r"|\btermination benefits",
    ),
    (
        "credit",
        r"\bcredit|\bcollateral assignment|\bloans?\b|\bnotes?\b|\bindenture(?! of lease)|\bguarant"
        r"|\bsecurity agreement|\bpledge|\bfacilit(?:y|ies) agreement"
        r"|\breimbursement agreement|\bmortgage|\bdeed of trust|\bfinancing",
    ),
    ("employment", r"\bemploy|\boffer letter|\bexecutive (?:agreement|services)"),
    ("lease", r"\bleases?\b|\bsublease|\bunderlease|\btenancy|\bleave and licen[sc]e"),
    (
        "construction",
        r"\bconstruction|\bdesign[ -/]build|\bengineering, procurement|\bepc\b|\bturnkey"
        r"|\bowner and (?:general )?contractor|\bbuilding contract",
    ),
    ("licence", r"\blicen[sc]|\bfranchise"),
    (
        "purchase",
        r"(?<!warrant to )(?<!option to )\b(?:re)?purchase|\bmerger|\bacquisition|\bsubscription|\bsale\b"
        r"|\bsales agreement"
        r"|\bexchange agreement|\bcontribution agreement",
    ),
    (
        "services",
        r"\bservic|\bconsult|\boutsourc|\bmaintenance|\bhosting"
        r"|\bmanagement(?! (?:stock|share)holders)|\bsupply"
        r"|(?<!separation and )\bdistribut"
        r"|\bmanufactur|\bagency|\bmarketing"
        r"|\bpromotion|\bsponsor|\bendorse|\breseller|\btransport|\bdevelopment|\badvis"
        r"|\boperat(?!ing agreement)|\bindependent contractor|\bwarehous|\blogistic",
    ),
    (
        "other",
        r"\bnon-?compet|\bnon-?disclosure|\bconfidential|\bvoting\b|\bescrow|\bstandstill|\bshareholders"
        r"|\bstockholders|\bjoint venture|\bregistration rights|\bindemnif|\bnovation"
        r"|\boperating agreement|\bseparation and distribution|\bdata processing",
    ),
)
_ENDS = re.compile(r"\btermination agreement|\brelease\b")
"""It ends an employment, and is severance, or ends something else, and is of that kind."""
_RESTATED = re.compile(
    r"\bamended and restated\b|\bamendment and restatement(?: of)?\b|\bas amended\b|\brestated\b"
)
_WORDS: dict[Kind, str] = {
    "employment": "employee|executive|employment|base salary",
    "credit": "borrower|lenders?|loans?|administrative agent",
    "lease": "landlord|tenant|lessor|lessee|premises",
    "construction": "contractor|subcontractors?|substantial completion|architect",
    "licence": "licensor|licensee|licensed",
    "purchase": "purchaser|buyer|seller|closing date",
    "services": "consultant|services|service provider|distributor|supplier",
}
_BY_WORDS = re.compile(rf"\b(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _WORDS.items())})\b")
_MANY = 6
"""So many of its words make a kind."""
_LETTER = re.compile(rf"{DEAR}|letter agreement\b")
_CHANGES = re.compile(
    r"\b(?:re|subject): (?:first |second |third )?(?:amendment|modification)|\bhereby amend|\bwe are amending"
    r"|\b(?:is|are|deemed) (?:hereby )?(?:amended|modified)|\bagree[d]? to (?:further )?(?:amend|modify)"
    r"|\bfollowing (?:modification|amendment|change)s? to\b|\b(?:further|to) amend (?:the|your|that)\b"
)
"""How a letter says that it changes an agreement."""

_FORM = re.compile(
    r"(?:^|\n|exhibit [\w.-]{1,9} |[\"(\[])(?:form of|\[form)\b(?! 8| 10)|\bspecimen\b|\bsample of\b"
)
_DRAFT = re.compile(
    r"(?:^|\n|[(\[])[^\n]{0,20}\b(?:draft(?: of| dated|[):,\]]|\n| no\b| \(?\d)|for discussion purposes)"
)
_BLANK_PARTY = re.compile(
    r"\b(?:between|among|and|with|by) (?:_{4,}|\[[ _.\u2022\u25cf]{0,40}\])"
    r"|\n\(?\d[.)]+ ?_{5,}|\band -\n_{5,}|\b(?:between|and) \((?:the )?[\"']"
)
_FIELD = re.compile(
    rf"{MERGED.pattern}|\[(?:insert\b|name(?: of\b|\]))|(?:^|\n|[\"(\[])template\b"
    r"|(?:\b(?:between|among|and|with|by)|\byou,|:|^|\n) ?"
    r"(?:\{[a-z]\w{2,40}\}|(?!\[[^\[\]\n]{0,80}\b(?:omitted|redacted|deleted|withheld)\b)"
    rf"{OPEN_NAME.pattern})"
)
"""What a form leaves open where a party stands; neither what a copy leaves out nor a product's name."""
_TO_FILL_IN = re.compile(r"___(?:(?<=[a-z$:,(]___)|(?<=[a-z$:,(] ___))|(?<![\w\[-])x{4,}(?![\w\]-])")
"""A blank in a sentence or behind what it asks for; no rule across the page, and no word left out."""
_TYPED = re.compile(r"\b(?:signature|signed|by) ?: ?(?!(?:by|its|name|title|date|print|signature)\b)[a-z]")
"""A name stands where somebody is to sign."""
_HEAD = 1500
_BELOW = 120
"""So far below a title the mark of a draft may stand."""

_SEC_FORM = re.compile(
    r"\bform (?:8-k|10-k|10-q|6-k|20-f|s-1|s-4|s-8|def 14a)\b|\bcurrent report\b|\b(?:annual"
    r"|quarterly) report pursuant\b"
)
_SEC_FACTS = (
    "exact name of registrant",
    "commission file n",
    "employer identification",
    "date of earliest event",
)
_ANNOUNCED = re.compile(r"\btoday announced\b|\bannounced today\b")
_RELEASE = re.compile(r"\bfor immediate release\b|\b(?:press|news) release\b")
_OPERATIVE = re.compile(
    r"(?:both parties|party [ab] (?:shall|will|agree)|agree[sd]? as follows|hereby (?:agree|amend|grant"
    r"|consent|assign|guarant|acknowledge|covenant|promise|sell|release|terminat|establish|adopt|join|certif)"
    r"|this (?:[a-z-]+ ){0,4}?(?:agreement|amendment|plan|lease|letter|contract|note|license|indenture"
    r"|guaranty|consent|waiver|addendum|release|deed)|parties (?:hereto )?(?:agree|hereby)|in witness whereof"
    r"|in consideration of|the undersigned|intending to be legally bound|is (?:hereby )?amended"
    r"|your employment|accepted and agreed|agreed (?:to )?and accepted|agreed to as of"
    r"|you agree to be bound by|parties enter into|by (?:executing|signing|accepting) this|you (?:accept"
    r"|agree to) (?:this|these)|these (?:[a-z-]+ ){0,3}terms|this (?:order form|statement of work|tenancy"
    r"|assignment|undertaking|bond)|terms and conditions|know all (?:men|persons|by these)|firmly bound)"
)
_BOUND = re.compile(
    r" [A-Z][a-z]{2,20} (?:shall|agrees?|undertakes?|grants?|lets|assigns?|assumes?|appoints?|warrants?"
    r"|consents?|covenants?) (?=[a-z])"
)
_OFTEN = 3
_WEAKEST = 3
_MOST_SORTS = 2
_PART = 20_000


def is_agreement(
    reading: Reading,
    title: Title | None,
    parties: tuple[Party, ...],
    sections: tuple[Section, ...],
    signatures: tuple[Signature, ...],
    law: tuple[GoverningLaw, ...],
) -> bool:
    """Whether the file is an agreement, by what speaks for it; a filing's cover or a press release is none.

    A title or a letter's salutation, each of two parties, each of two sorts of operative words, a section
    tree, signatures and a choice of law count one each; three are enough.
    """
    if _is_cover(reading):
        return False
    evidence = (
        bool(title or _letter(reading.folded, 0, 2 * _HEAD)) + min(len(parties), 2)
        + (len(sections) >= 2) + bool(signatures) + bool(law)
    )  # fmt: skip
    wanted = max(1, _WEAKEST - evidence)
    return wanted <= _MOST_SORTS and _has_operative_words(reading, wanted)


def _has_operative_words(reading: Reading, wanted: int) -> bool:
    """Whether so many sorts of operative words stand in a text's first and last parts.

    That those who have a role are bound time and again is one sort: "the Landlord lets", "Tenant shall".
    """
    sorts: set[str] = set()
    for part in (reading.folded[:_PART], reading.folded[-_PART:]):
        for match in _OPERATIVE.finditer(part):
            sorts.add(match[0])
            if len(sorts) == wanted:
                return True
    bound = len(list(islice(_BOUND.finditer(reading.text, 0, _PART), _OFTEN))) == _OFTEN
    return len(sorts) + bound >= wanted


def _is_cover(reading: Reading) -> bool:
    """Whether the file opens as a form of the SEC or as a press release."""
    head = reading.folded[:_HEAD]
    if _RELEASE.search(head, 0, 300) and "agreement" not in head[:300]:
        return True
    if "announced" in head and _ANNOUNCED.search(head):
        return True
    top = reading.folded[: 4 * _HEAD]
    return any(fact in top for fact in _SEC_FACTS) and _SEC_FORM.search(head) is not None


def read_kind(reading: Reading, title: Title | None) -> Kind:
    """The kind that the title names, without entities; else the one whose words fill the first pages.

    A letter that changes an agreement is an amendment; where nothing is printed as title, the filing's
    description of the text is asked.
    """
    head = reading.folded[: 6 * _HEAD]
    letter = _letter(head, 0, 2 * _HEAD)
    named = title is not None and not _is_subject(reading, title)
    if letter and not named and _CHANGES.search(head, max(0, letter.start() - 200), letter.end() + _HEAD):
        return "amendment"
    name = title.text if title and named else ""
    if letter and title is None:
        name = reading.text[: min(letter.start(), reading.text.find("\n") + 1)]
    for entity in reversed(list(find_entity_names(name, 0, len(name)))):
        name = name[: entity.start] + name[entity.end :]
    name = _RESTATED.sub(" ", name.lower())
    ends = _ENDS.search(name) is not None
    by_title: Kind | None = next((kind for kind, words in _BY_TITLE if words.search(name)), None)
    if by_title:
        return "severance" if ends and by_title == "employment" else by_title
    counts = Counter(match.lastgroup for match in _BY_WORDS.finditer(head))
    most, kind = max((counts[kind], kind) for kind in _WORDS)
    if most >= _MANY:
        return "severance" if ends and kind == "employment" else kind
    return "letter" if _letter(head, 0, len(head)) else "other"


def _letter(folded: str, start: int, end: int) -> re.Match[str] | None:
    return next(anchored(_LETTER, folded, "dear ", "letter agreement", start=start, end=end), None)


def _is_subject(reading: Reading, title: Title) -> bool:
    """Whether a title is what a letter is about: it stands below the salutation, or behind "Re:"."""
    start = title.span.start
    if _letter(reading.folded, 0, min(start, 2 * _HEAD)) is not None:
        return True
    return reading.folded.endswith(("re: ", "subject: ", "re - "), 0, start)


def read_status(
    reading: Reading,
    scopes: tuple[Scope, ...],
    title: Title | None,
    date: AgreementDate | None,
    parties: tuple[Party, ...],
    signatures: tuple[Signature, ...],
) -> Status:
    """``form`` when called one, with blank parties or, undated, with fields; else ``draft`` when undated.

    A field in what somebody signed or dated was left in an executed agreement. What nobody did, and what
    has a blank in its head, above the lines that it is to be signed on or for a signer's name, waits to be
    filled in: a draft where the parties are named, a form where anybody may be one.
    """
    end = scopes[0].span.end
    head = reading.folded[: min(_HEAD, end)]
    if any(signature.signed for signature in signatures) or "/s/" in reading.folded[:end]:
        return "executed"
    top = head[: title.span.end + 1 if title and title.span.end < _HEAD else 300]
    if _DRAFT.search(head, 0, len(top) + _BELOW) and not _FORM.search(top):
        return "draft"
    undated = date is None or date.value is None
    if _FORM.search(top) or _BLANK_PARTY.search(head) or (undated and _FIELD.search(head)):
        return "form"
    if (date is not None and undated) or _DRAFT.search(head):
        return "draft"
    blocks = [reading.folded[each.block.start : each.block.end] for each in signatures]
    if not undated or any(map(_TYPED.search, blocks)):
        return "executed"
    signed_at = min((each.block.start for each in signatures if not each.scope), default=end)
    blank = IN_BRACKETS.search(head) or _TO_FILL_IN.search(reading.folded, 0, signed_at)
    if not (blank or any(map(OPEN_NAME.search, blocks))):
        return "executed"
    return "draft" if len(parties) > 1 and not any("[" in party.name for party in parties) else "form"
