"""Words that stand around parties' names: roles, labels, kinds of organisation."""

from __future__ import annotations

import re

ROLE_WORDS = (
    "agent|artist|assignee|assignor|athlete|bank|borrower|broker|buyer|carrier|chargee|chargor|client"
    "|company|consultant|contractee|contractor|creditor|customer|debtor|depositor|developer|distributor"
    "|employee|employer|endorser|executive|franchisee|franchisor|grantee|grantor|guarantor|holder|host"
    "|insured|insurer|investor|issuer|landlord|lender|lessee|lessor|licen[sc]ee|licen[sc]or|manager"
    "|manufacturer|member|mortgagee|mortgagor|obligor|operator|optionee|owner|participant|partner|party"
    "|pledgor|principal|producer|promisee|promisor|promoter|provider|publisher|purchaser|recipient"
    "|representative|reseller|secured party|seller|servicer|settlor|shipper|sponsor|subcontractor"
    "|sublandlord|subscriber|subtenant|supplier|talent|tenant|transferee|transferor|transporter|trustee"
    "|underwriter|user|vendor|warrantholder"
)
"""Words for roles, as alternatives of a pattern; lower case."""
_KINDS = (
    r"(?:senior|junior|co|sub|first|second|third|original|initial|existing|new|service|disclosing|receiving"
    r"|contracting|joint|lead|escrow|collateral|administrative|master|general|prime|selling|placement|transfer"
    r"|exclusive|data|research|host|technical)[ -]"
)
_PARTY = (
    rf"(?:{_KINDS})?(?:(?:party|parties) (?:[a-z]|[0-9]{{1,2}}|of the (?:first|second|third) part)"
    rf"|(?:{ROLE_WORDS})s?)"
)
_NAME_OF = r"(?:the |(?:between|and) (?:the )?|(?:(?:full|legal|registered|company) )*name of (?:the )?)?"
_NAME = r"(?:'s|s')?(?: (?:full |legal |registered |company )*name)?"
_BRACKET = r"(?: ?\([^():\n]{1,60}\))?"
LABEL = re.compile(
    rf"(?=[^:\uff1a\n]{{3,150}}[:\uff1a]){_NAME_OF}{_PARTY}{_NAME}{_BRACKET} ?[:\uff1a][ \n]*(?=[^\s])",
    re.IGNORECASE,
)
"""``Party A (Shipper): ``, ``BORROWER: ``, ``Junior Creditors: ``."""
_LABEL_CELL = re.compile(rf"{_NAME_OF}(?P<role>{_PARTY}){_NAME}{_BRACKET} ?[:\uff1a]?\Z", re.IGNORECASE)

ROLE = re.compile(rf"(?:{ROLE_WORDS})s?\Z", re.IGNORECASE)
"""A word for a role alone."""

ORGANISATION = re.compile(
    r"\b(?:bank|trust|university|college|fund|partners|partnership|institute|hospital|association"
    r"|foundation|government|ministry"
    r"|authority|city of|county of|state of|society|center|centre|board|commission|corporation|company"
    r"|group|agency|insurance"
    r"|trustees?|bancorp|bancshares|capital|holdings?|enterprises|technologies|systems|industries"
    r"|laboratories|pharmaceuticals"
    r"|networks?|studios?|productions|club|league|school|church|council|department|investors|ventures"
    r"|associates|entertainment)\b"
)
"""What organisations without an entity suffix are called; lower case."""

NO_PARTY_WORDS = frozenset(
    [
        *("party", "parties", "company", "agreement", "each", "collectively", "its", "their"),
        *("whereas", "effective", "date", "dated", "attention", "telephone", "tel", "fax"),
        *("facsimile", "email", "e-mail", "suite", "floor", "room", "building", "article", "section"),
        *("exhibit", "schedule", "chief", "president", "vice", "director", "secretary", "treasurer"),
        *("general", "rule", "territory", "term", "address", "no", "p.o", "box", "registered"),
        *("authorized", "legal", "account", "postcode", "zip", "january", "february", "march"),
        *("april", "may", "june", "july", "august", "september", "october", "november", "december"),
        *("this", "those", "such", "any", "all", "certain", "other", "undersigned", "attachment", "appendix"),
        *("annex", "table", "service", "now", "in", "inc", "llc", "ltd", "including"),
    ]
)
"""First words of what is no party's name when it has no entity suffix."""

OFFICER = re.compile(
    r"(?:(?:executive|senior|group|first|vice|chief|managing|general|acting) )*(?:president"
    r"|chair(?:man|woman)?"
    r"|officer|director|secretary|treasurer|counsel|controller)\b"
)
"""The office of a person at the head of a phrase; lower case."""

GENERIC_WORDS = frozenset(
    [
        *("acceptance", "allied", "annuity", "assurance", "associates", "bros", "brothers", "casino"),
        *("biotechnology", "broadcasting", "building", "casualty", "chemical", "co", "communications"),
        *("company", "construction", "consulting", "contracting", "country", "credit", "distribution"),
        *("daughters", "development", "electric", "energy", "engineering", "entertainment"),
        *("exchange", "exploration", "finance", "financial", "fire", "gas", "guaranty", "heating"),
        *("hospital", "indemnity", "insurance", "investment", "investments", "life", "light"),
        *("lighting", "loan", "management", "manufacturing", "marine", "marketing", "medical", "oil"),
        *("leasing", "logistics", "minerals", "mining", "nurseries", "pharmaceuticals", "properties"),
        *("publishing", "realty", "software", "storage", "telecommunications", "telephone", "water"),
        *("partners", "petroleum", "power", "production", "productions", "railroad", "research"),
        *("resorts", "savings", "science", "sciences", "securities", "services", "sons", "steel"),
        *("supply", "surety", "technologies", "technology", "telegraph", "trading", "transportation"),
        *("trust",),
    ]
)
"""Words that stand behind "and" inside one name: "Fire and Casualty Company"."""


def party_label(words: str) -> str | None:
    """The role that a label of a table gives to the party beside it, as printed; None for another label."""
    match = _LABEL_CELL.match(words)
    return match["role"] if match else None
