"""Clauses left out, written twice, or claimed without the paper."""

from __future__ import annotations

import re
from random import Random

from checker.api import Span
from planting.model import (
    Clean,
    Planted,
    body_matches,
    inserted,
    is_amendment,
    misspelt,
    paragraph_ends,
    replaced,
)

_STATES = ("Delaware", "New York", "California", "Texas", "Illinois", "Massachusetts", "Ohio", "Georgia")
_LAW = re.compile(
    r"govern\w*|laws?\s+of\s+(?:the\s+)?(?:State|Commonwealth|Province)|(?:choice|conflicts?)\s+of\s+laws?"
    r"|construed|applicable\s+law",
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"(?:governed|construed|interpreted)[^.;]{0,160}?\blaws?\b[^.;]{0,60}?\b"
    r"(?:State|Commonwealth|Province)\s+of\s+(?P<state>[A-Z][a-z]+(?:\s(?:York|Jersey|Hampshire|Mexico|Carolina))?)",
    re.IGNORECASE,
)
_CITY = re.compile(
    r"\b(?P<city>[A-Z][a-z]+ [A-Z][a-z]+), (?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z]{2})\s+"
    r"(?P<zip>\d{5})\b"
)
_ONE_CITY = re.compile(
    r"\b(?P<city>[A-Z][a-z]+(?: [A-Z][a-z]+)?),\s{1,2}(?P<state>[A-Z]{2})[ ]+(?P<zip>\d{5})\b"
)
_BORDER = {
    "NY": "NJ",
    "NJ": "NY",
    "CA": "CO",
    "TX": "TN",
    "IL": "IN",
    "MA": "ME",
    "PA": "VA",
    "FL": "GA",
    "OH": "OR",
}
_ACTS = ("Indemnification", "Arbitration", "Insurance", "Assignment", "Confidentiality", "Termination")
_SPEAKS_OF = {
    "Indemnification": re.compile(r"indemn|harmless|\bdefend|reimburs"),
    "Arbitration": re.compile(r"arbitra"),
    "Insurance": re.compile(r"insur|coverage|\bpolic"),
    "Assignment": re.compile(r"assign|transfer|\bsuccess|delegat|\bconvey"),
    "Confidentiality": re.compile(r"confiden|disclos|secre|proprietary|non-public"),
    "Termination": re.compile(r"terminat|expir|cancel|\bend(?:s|ed|ing)?\b|\bcease|dismiss|discharg|resign"),
}
"""Words of each matter: a section with one of them touches it."""
_NOTES = (
    "[NTD: confirm with tax counsel.]", "[Note to Draft: subject to review.]",
    "[Drafting note: conform to term sheet]", "[Counsel to confirm]", "[NTD: client to advise]",
)  # fmt: skip


def law_removed(clean: Clean, rng: Random) -> Planted | None:
    """The sentences that choose a law are left out, with their heading."""
    clauses = [law for law in clean.agreement.governing_law if law.subject == "agreement"]
    text, cut = clean.text, []
    if not clauses or not _GOVERNED.search(text) or is_amendment(clean):
        return None
    for law in clauses:
        section = clean.agreement.section_at(law.place.start)
        span = clean.source(law.span)
        if (
            section is not None
            and section.span.end - section.span.start < 1500
            and _LAW.search(section.heading)
        ):
            span = clean.source(section.span)
        cut.append(span)
    kept = text
    for span in sorted(set(cut), reverse=True):
        kept = kept[: span.start] + "\n" + kept[span.end :]
    if re.search(
        r"governed\s+by|governing\s+law|construed\s+(?:in|under)|laws?\s+of\s+the\s+State",
        kept,
        re.IGNORECASE,
    ):
        return None
    note = " | ".join(" ".join(text[span.start : span.end].split())[:120] for span in cut)
    also = ("numbering-gap", "xref-broken", "clause-missing", "term-unused", "forum-arbitration-conflict")
    return Planted(kept, (), ("governing-law-missing", "clause-missing"), note, also)


def law_twice(clean: Clean, rng: Random) -> Planted | None:
    """Another clause, pasted from a model, chooses another law."""
    chosen = _GOVERNED.search(clean.text, clean.body.start, clean.body.end)
    if chosen is None:
        return None
    state = rng.choice(
        [state for state in _STATES if state.lower() != " ".join(chosen["state"].lower().split())]
    )
    sentence = rng.choice(
        (
            f"This Agreement shall be governed by and construed in accordance with the laws of the State of "
            f"{state}.",
            f"This Agreement is governed by the laws of the State of {state}, without regard to its conflict "
            "of laws rules.",
            f"The validity, interpretation and performance of this Agreement shall be controlled by and "
            f"construed under the laws of the State of {state}.",
        )
    )
    for at in paragraph_ends(clean, rng):
        planted = inserted(clean, at, sentence, ("governing-law-conflict",))
        grown = len(planted.text) - len(clean.text)
        first = chosen.start() + (grown if at <= chosen.start() else 0)
        places = (*planted.places, Span(first, first + 300))
        return Planted(planted.text, places, planted.rules, planted.note, ("governing-law-missing",))
    return None


def city_comma(clean: Clean, rng: Random) -> Planted | None:
    """A comma inside the name of a city."""
    found = list(_CITY.finditer(clean.text))
    rng.shuffle(found)
    for match in found:
        before = clean.text[max(match.start() - 3, 0) : match.start()]
        if match["city"].split()[0].lower() in _STREETS or not re.search(r"[,\n]\s*$", before):
            continue
        new = match["city"].replace(" ", ", ", 1)
        return replaced(clean, Span(*match.span("city")), new, ("address-malformed",), also=_ADDRESSES)
    return None


def state_of_zip(clean: Clean, rng: Random) -> Planted | None:
    """The letters of another state before a ZIP code."""
    found = [match for match in _ONE_CITY.finditer(clean.text) if match["state"] in _BORDER]
    rng.shuffle(found)
    for match in found:
        new = _BORDER[match["state"]]
        return replaced(clean, Span(*match.span("state")), new, ("address-malformed",), also=_ADDRESSES)
    return None


_STREETS = frozenset(
    "street avenue road parkway drive lane court place plaza boulevard way floor suite isle highway".split()
)
_ADDRESSES = ("notice-address-missing",)


def address_removed(clean: Clean, rng: Random) -> Planted | None:
    """The address of one of the parties, and of those who get copies, left out of the notice clause.

    Not one in a signature block, nor one that stands beside another: its words cannot be cut out alone.
    """
    signing = clean.agreement.signing
    clauses = [
        clause
        for clause in clean.agreement.notice_clauses
        if not clause.elsewhere and (signing is None or clause.span.start < signing.start)
    ]
    every = [notice for clause in clauses for notice in clause.notices]
    notices = [notice for notice in every if not notice.copy_only and (notice.address or notice.labels)]
    served = {party for notice in notices for party in notice.parties}
    if len(notices) < 2 or len(served) < 2:
        return None
    notice = rng.choice(notices)
    if not notice.parties or any(
        set(notice.parties) & set(other.parties) or _overlap(notice.span, other.span)
        for other in notices
        if other != notice
    ):
        return None
    end = notice.span.end
    for other in every[every.index(notice) + 1 :]:
        if not other.copy_only:
            break
        end = max(end, other.span.end)
    span = clean.source(Span(notice.span.start, end))
    planted = replaced(
        clean, span, "", ("notice-address-missing",), also=("label-inconsistent", "address-malformed")
    )
    return Planted(planted.text, (), planted.rules, planted.note, planted.also)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def consent_claimed(clean: Clean, rng: Random) -> Planted | None:
    """A recital says that someone has consented who signs nothing."""
    match = re.search(r"NOW,?\s+THEREFORE", clean.text[: clean.body.end])
    if match is None or re.search(r"WHEREAS", clean.text[: match.start()]) is None:
        return None
    who = rng.choice(("the Senior Lender", "Meridian Trust Company", "the Lead Investor", "the Landlord"))
    if who.lower() in clean.text.lower():
        return None
    sentence = f"WHEREAS, {who} has consented to the execution and delivery of this Agreement;"
    return replaced(
        clean, Span(match.start(), match.start()), f"{sentence}\n\n", ("consent-not-evidenced",),
        also=("consent-only-in-recital", "term-undefined"),
    )  # fmt: skip


def heading_without_act(clean: Clean, rng: Random) -> Planted | None:
    """A heading promises a second matter that its section does not touch."""
    sections = [
        s for s in clean.agreement.sections if s.heading_span and s.scope == 0 and 4 < len(s.heading) < 60
    ]
    rng.shuffle(sections)
    for section in sections:
        body = clean.agreement.words(section.body).lower()
        acts = [
            act for act in _ACTS
            if not _SPEAKS_OF[act].search(body) and not _SPEAKS_OF[act].search(section.heading.lower())
        ]  # fmt: skip
        if len(body) < 300 or not acts or section.heading_span is None or "**" in body or "[*" in body:
            continue
        span = clean.source(section.heading_span)
        act = rng.choice(acts)
        act = act.upper() if section.heading.isupper() else act
        heading = clean.text[span.start : span.end]
        body_end = re.search(r"[ .:]*$", heading)
        cut = body_end.start() if body_end else len(heading)
        joint = rng.choice(("; ", " and ")) if " and " not in heading.lower() else "; "
        new = f"{heading[:cut]}{joint}{act}{heading[cut:]}"
        return replaced(clean, span, new, ("heading-body-mismatch",), also=("term-heading-only",))
    return None


def drafting_note(clean: Clean, rng: Random) -> Planted | None:
    """A note among lawyers left in the text."""
    for at in paragraph_ends(clean, rng):
        return inserted(clean, at, rng.choice(_NOTES), ("drafting-note-left", "placeholder-unfilled"))
    return None


def group_as_one(clean: Clean, rng: Random) -> Planted | None:
    """A group of parties is given a role in the singular."""
    head = clean.text[clean.head.start : clean.head.end]
    groups = re.findall(r"collectively,?[^()\"]{0,40}[\"“](?:the )?([A-Z]\w+s)[\"”]", head)
    groups += re.findall(
        r"\(the [\"“]((?:Purchaser|Seller|Lender|Borrower|Guarantor|Investor|Bank)s)[\"”]\)", head
    )
    for group in groups:
        name = group.title() if group.isupper() else group
        sentence = rng.choice(
            (
                f"The {name} as a Secured Party shall have the rights stated in this Agreement.",
                f"Nothing in this Agreement limits the rights of the {name} as an Obligor under any law.",
                f"The Company consents to the {name} becoming a party to this Agreement.",
            )
        )
        for at in paragraph_ends(clean, rng):
            return inserted(clean, at, sentence, ("number-agreement",), also=("term-undefined",))
    return None


def personal_number(clean: Clean, rng: Random) -> Planted | None:
    """A social security number left in a filed copy."""
    for at in paragraph_ends(clean, rng):
        number = f"{rng.randrange(101, 580)}-{rng.randrange(10, 99)}-{rng.randrange(1000, 9999)}"
        sentence = rng.choice(
            (f"Social Security Number: {number}.", f"His Social Security No. is {number}.", f"SSN {number}.")
        )
        return inserted(clean, at, sentence, ("personal-data-exposed",))
    return None


def state_misspelt(clean: Clean, rng: Random) -> Planted | None:
    """The governing law of a state that is not on the map."""
    for match in body_matches(clean, _GOVERNED, rng):
        state = clean.text[match.start("state") : match.end("state")]
        word = max(state.split(), key=len)
        new = state.replace(word, misspelt(word, rng))
        rules = ("jurisdiction-misspelt", "legal-typo")
        return replaced(
            clean,
            Span(*match.span("state")),
            new,
            rules,
            also=("governing-law-missing", "governing-law-conflict"),
        )
    return None
