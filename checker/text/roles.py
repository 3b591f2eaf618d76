"""Words that stand around parties' names: roles, labels, kinds of organisation."""

from __future__ import annotations

import re

ROLE_WORDS = (
    "agent|artist|assignee|assignor|athlete|bank|beneficiary|borrower|broker|buyer|carrier|chargee"
    "|chargor|charterer|client|company|consultant|contractee|contractor|creditor|customer|debtor"
    "|depositor|developer|distributor|employee|employer|endorser|executive|franchisee|franchisor|grantee"
    "|grantor|guarantor|holder|host|insured|insurer|investor|issuer|landlord|lender|lessee|lessor"
    "|licen[sc]ee|licen[sc]or|manager|manufacturer|member|mortgagee|mortgagor|obligee|obligor|operator"
    "|optionee|optionor|owner|participant|partner|party|pledgee|pledgor|principal|producer|promisee"
    "|promisor|promoter|provider|publisher|purchaser|recipient|representative|reseller|secured party"
    "|seller|servicer|settlor|shareholder|shipper|sponsor|stockholder|subcontractor|sublandlord"
    "|subscriber|subtenant|supplier|talent|tenant|transferee|transferor|transporter|trustee|trustor"
    "|underwriter|user|vendor|warrantholder"
)
"""Words for roles, as alternatives of a pattern; lower case."""
_KINDS = (
    r"(?:senior|junior|co|sub|first|second|third|original|initial|existing|new|service|disclosing|receiving"
    r"|contracting|joint|lead|escrow|collateral|administrative|master|general|prime|selling|placement"
    r"|transfer"
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
    rf"(?=[^:\uff1a\n]{{3,150}}[:\uff1a])\"?{_NAME_OF}{_PARTY}{_NAME}\"?{_BRACKET} ?[:\uff1a][ \n]*(?=[^\s])",
    re.IGNORECASE,
)
"""``Party A (Shipper): ``, ``BORROWER: ``, ``Junior Creditors: ``."""
APPOSED = rf"(?:[Tt]he |THE )?(?=[A-Z])(?i:(?:{_KINDS})?(?:party [a-z0-9]|{ROLE_WORDS})),[ \n](?=[A-Z]|the )"
"""``the Seller, `` before the name of who is called so."""
_LABEL_CELL = re.compile(
    rf"{_NAME_OF}(?P<role>{_PARTY}){_NAME}{_BRACKET}(?: (?:information|details|particulars))? ?[:\uff1a]?\Z",
    re.IGNORECASE,
)

COURTESY = ("mr", "mrs", "ms", "miss", "smt", "shri")
"""What a person is called before the name, here and in India, and what is no part of it."""
TITLES = (*COURTESY, "sri", "messrs", "dr", "prof", "professor")
"""These and others, which may be printed as a part of a name: "Sri Lanka Tea Board", "Messrs. Elm & Sons"."""
HONORIFICS = "|".join(TITLES)
"""All, as alternatives of a pattern; lower case."""
PRINTED_HONORIFICS = "|".join(form for word in TITLES for form in (word.title(), word.upper()))
"""As they are printed before a name."""

ROLE = re.compile(rf"(?:{ROLE_WORDS})s?\Z", re.IGNORECASE)
"""A word for a role alone."""

ORGANISATION = re.compile(
    r"\b(?:bank|trust|university|college|fund|partners|partnership|institute|hospital|association|foundation"
    r"|government|ministry|authority|city of|county of|state of|society|center|centre|board|commission"
    r"|corporation|company|group|agency|insurance|trustees?|bancorp|bancshares|capital|holdings?|enterprises?"
    r"|technologies|systems|industries|laboratories|pharmaceuticals|networks?|studios?|productions|club"
    r"|league|school|church|council|tribes?|estate of|department|investors|ventures|associates"
    r"|entertainment|(?:labou?r|credit|trade) union|brotherhood|co-?operative)\b"
)
"""What organisations without an entity suffix are called; lower case."""

NO_PARTY_WORDS = frozenset(
    "party parties company companies persons agreement each collectively its their whereas effective date"
    " dated attention telephone tel fax facsimile email e-mail suite floor room building article section"
    " exhibit schedule chief president vice director secretary treasurer general rule territory term"
    " address no p.o box"
    " registered authorized legal account postcode zip january february march april may june july august"
    " september october november december this those such any all certain other undersigned attachment"
    " appendix annex table service now in inc llc ltd including".split()
)
"""First words of what is no party's name when it has no entity suffix."""

OFFICER = re.compile(
    r"(?:(?:executive|senior|group|first|vice|chief|managing|general|acting) )*(?:president|chair(?:man"
    r"|woman)?|officer|director|secretary|treasurer|counsel|controller)s?\b"
)
"""The office of a person at the head of a phrase; lower case."""

GENERIC_WORDS = frozenset(
    "acceptance allied annuity associates assurance biotechnology broadcasting bros brothers building"
    " casino casualty chemical co communications company construction consulting contracting country"
    " credit daughters development distribution electric energy engineering entertainment exchange"
    " exploration finance financial fire gas guaranty heating hospital indemnity insurance investment"
    " investments leasing life light lighting loan logistics management manufacturing marine marketing"
    " medical minerals mining nurseries oil partners petroleum pharmaceuticals power production"
    " productions properties publishing railroad realty research resorts savings science sciences"
    " securities services software sons steel storage supply surety technologies technology"
    " telecommunications telegraph telephone trading transportation trust water".split()
)
"""Words that stand behind "and" inside one name: "Fire and Casualty Company"."""


def party_label(words: str) -> str | None:
    """The role that a label of a table gives to the party beside it, as printed; None for another label."""
    match = _LABEL_CELL.match(words)
    return match["role"] if match else None
