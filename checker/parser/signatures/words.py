"""Words of signing pages: labels, titles, roles, capacities, what is said beside the blocks."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from checker.text.roles import PRINTED_HONORIFICS


def _either(words: str, common: str = "") -> str:
    """A pattern of any of some words, ``_`` for a blank in them; ``common`` ones stand in capitals too."""
    firsts: dict[str, list[str]] = defaultdict(list)  # what begins alike is tried together
    for word in (*common.split(), *common.upper().split(), *words.split()):
        head = word[0] if word[0].isalnum() else ""
        firsts[head].append(word.removeprefix(head).replace("_", " "))
    return "(?:" + "|".join(f"{head}(?:{'|'.join(rest)})" for head, rest in firsts.items()) + ")"


_BY = (
    r"(?:Authori[sz]ed )?Signature of [A-Z][^:]{2,60}:|"
    r"(?:By|BY|Per|PER|per|Signature|SIGNATURE|Signed|SIGNED) ?:|by ?:(?= *(?:/[sS]/|_|$))|\Aby ?:|"
    r"(?:By|BY) (?:[Ii]ts|ITS) (?:[Dd]uly )?(?:[Aa]uthorized|AUTHORIZED) "
    r"(?:[Rr]epresentatives?|REPRESENTATIVES?|[Ss]ignator(?:y|ies)|[Oo]fficers?|[Aa]gents?) ?:|"
    r"[Bb]y(?= ?(?:_{2}|/[sS]/)|\.? *$)|BY(?= ?(?:_{2}|/[sS]/| *$))|"
    r"(?:By|BY)(?= (?:Name|NAME|Title|TITLE) ?:)|"
    r"(?<!ate )(?<!ATE )(?:Signature|SIGNATURE|Signed|SIGNED)(?= ?_{4})|"
    r"\A(?:By|BY)(?= +(?:\((?:Sgd|[Ss]igned)|(?!(?:AND|[Ii]ts|ITS|The)\b)[A-Z]))"
)
_OFFICER = (
    r"(?:(?:Legal|LEGAL|Authori[sz]ed|AUTHORI[SZ]ED|Duly [Aa]uthori[sz]ed)(?: and [Aa]uthori[sz]ed)? "
    r"(?:[Rr]epresentative|REPRESENTATIVE|[Ss]ignatory|SIGNATORY|[Oo]fficer|[Pp]erson)"
    r"(?: (?:and|or|&) (?:[Aa]uthori[sz]ed|[Ll]egal) (?:[Rr]epresentative|[Pp]erson|[Ss]ignatory))?"
    r"(?: ?/ ?(?:Legal|Authori[sz]ed) [Rr]epresentative)?(?: \([\w ]{1,20}\))?) ?:"
)
_OF_SIGNER = (
    r"of (?:the )?(?:(?:Duly )?Authori[sz]ed )?"
    r"(?:Signatory|Signer|Signing Officer|Officer|Representative|Person Signing)[^:]{0,30}:"
)
_NAME = (
    rf"(?:Printed |Print )?Name {_OF_SIGNER}|"
    r"(?:(?:[Pp]rint(?:ed)?|Typed?|PRINT(?:ED)?) )?(?:[Nn]ame|NAME)"
    r"(?: \((?:[Pp]lease )?[Pp]rint(?:ed)?\)| [Pp]rinted| PRINTED|"
    r" ?(?:and|AND|[&/]) ?(?:[Tt]itle|TITLE))? ?[:;]|"
    r"Name(?= ?_{2})|\AName(?= [A-Z][\w.']* [A-Z])|(?:Printed|PRINTED|Print|PRINT) ?:"
)
_TITLE = (
    rf"(?:Title|Position) {_OF_SIGNER}|"
    r"(?:Title|TITLE|Position|POSITION|Office(?: [Hh]eld)?|Capacity|CAPACITY|(?<!count )Designation|"
    r"(?<!COUNT )DESIGNATION|Function|Role|(?:[Aa]s )?[Ii]ts|ITS)(?: \([a-z ]{2,20}\))? ?:|"
    r"Title(?=  [A-Z]| ?_{2})|\ATitle(?= [A-Z])|"
    r"(?<!itle: )(?<!ITLE: )Its(?= [A-Z]| ?_{2}|$)|\Aits ?:"
)
_DATED = r"(?:Dated?|DATED?)(?: (?:[Ss]igned|SIGNED|[Ee]xecuted|EXECUTED))? ?:|Date(?= ?_{2}|$)"
_SIG = (
    r"/[sS]/|\\[sS]\\|[sS]/(?= ?[A-Z])|/[sS](?= [A-Z])|/[sS]\.(?= [A-Z])|"
    r"[\[(](?:[Ss]igned|SIGNED|[Ss]ignature(?=\) \w)|[Ss]igned and (?:stamped|sealed)|[Ss]g?d\.?|"
    r"SGD\.?)[\])]|(?:S[Dd]|Sgd)\.?/-?|Sgd\.|"
    r"[<(\[/]{1,2}(?:[eE]?[sS]|[Ss]igned|SIGNED)[>)\]/]{1,2}(?= ?[A-Z])|"
    r"/(?=[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,3}/(?!\w))|(?:DocuSigned|Docusigned) by ?:|\A(?:gez\.|w\. ?g\.|"
    r"(?:[Ss]igned|[Aa]ccepted) electronically(?: by)?\b ?:?|"
    r"[Ee]lectronically (?:signed|accepted|executed)(?: by)?\b ?:?|"
    r"(?:Docu[Ss]igned|E-signed|Digitally signed) by ?:?|Signed(?= [A-Z][\w.]* [A-Z][a-z])|"
    r"signed(?= (?:[A-Z]\.? ?){1,3} [A-Z][a-z]+$)|\((?:[Ss]eal|SEAL)\)(?= (?!By\b)[A-Z][\w.]* [A-Z][a-z]))"
)
"""A mark that somebody has signed, as texts write it: ``/s/``, ``Sd/-``, ``(Sgd.)``, ``gez.``, ``w.g.``"""
SIGNED_WORDS = re.compile(_SIG)
_AT = (
    r"(?:Address|ADDRESS|Attention|ATTENTION|Attn|ATTN)(?: for (?:[Nn]otices?|payments?))? ?[:.]|"
    r"(?:Fax|FAX|Facsimile|FACSIMILE|Tele(?:phone|copy|copier|fax)|TELE(?:PHONE|COPY|COPIER)|Phone|Tel|"
    r"E-?[Mm]ail|(?:Applicable )?[Ll]ending [Oo]ffice)(?: (?:[Nn]o\.?|[Nn]umber|[Aa]ddress))?"
    rf"(?: ?[:.]| {_OF_SIGNER})|"
    r"(?:Account|Acct|ABA|SWIFT|IBAN|Ref(?:erence)?)\.?(?: (?:[Nn]ame|[Nn]o\.?|[Nn]umber|[Cc]ode))? ?#?:"
)
_SEEN = r"(?:Witness(?:es|ed)?|WITNESS(?:ES|ED)?|Attest(?:ed)?|ATTEST(?:ED)?)(?: [Bb]y| BY)? ?:"
LABEL = re.compile(
    rf"(?<![A-Za-z0-9/'.-])(?:(?P<officer>{_OFFICER})|(?P<by>{_BY})|(?P<name>{_NAME})|"
    rf"(?P<title>{_TITLE})|(?P<date>{_DATED})|"
    rf"(?P<sig>{_SIG})|(?P<address>{_AT})|(?P<witness>{_SEEN}))|"
    rf"(?P<rule>(?<![$_])_{{3,}}(?:[ _]*_)?|\A__(?=[A-Z])|\.{{5,}}|\u2026{{2,}})"
)
"""A label of a signature block or a line to sign on; the group's name is the token's kind."""
LABEL_MARKS = frozenset(":;/_\\()[<\u2026")
LABEL_WORDS = frozenset("by per its name title date gez w wg sgd signed electronically".split())
"""Every label has one of the marks or of the words."""
SIGNING = re.compile(
    r"(?:by|per|name|title|its|print(?:ed)? name|signature|signed) ?:|by ?_|/s/|_{4}|by$|its\b", re.IGNORECASE
)
"""What a column of signature blocks has at the head of some cell."""
_CAP = r"[A-Z][\w.'\u2019-]{0,40}"
_SUFFIX = (
    r"(?:,? (?:Jr|Sr|JR|SR|II|III|IV|Esq|ESQ|Ph\. ?D|PH\. ?D|M\. ?D|Ed\. ?D|"
    r"MD|CPA|C\.P\.A|J\.D|MBA|D\.V\.M)\b\.?)"
)
NAME_SUFFIX = re.compile(_SUFFIX)
PERSON = re.compile(
    rf"(?:(?:{PRINTED_HONORIFICS})\.? )?{_CAP}(?:,? (?:{_CAP}|\([A-Za-z. ]+\)|\"[A-Za-z. ]+\"|"
    rf"(?:de|van|von|der|la|den|di|du|del|da|bin|al|y)\b)){{1,4}}{_SUFFIX}{{0,2}}"
)
DONE = re.compile(
    r"[^_]{0,60} (?:[a-z]+ed|[Pp]aid|[Ss]ent|Received|Delivered|Accepted|Completed|Approved|Inspected) ?_"
)
"""Behind what was done is a line for a sum or a tick, with another for its date: ``Goods delivered ____``"""
QUOTED = re.compile(r"[\"\u201c][A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,3}[\"\u201d]")
"""A name in quotation marks stands for a signature."""
_OFFICE_WORD = _either(
    r"""
    Pres(?![a-z]) CEO CFO COO CTO CIO CLO [ES]?VP AVP V\.P\. SMD Comptroller Principal Founder Head Associate
    Superintendent Administrator Governor Mayor Owner Cashier Underwriter Analyst Supervisor Proprietor
    Solicitor Chancellor Dean(?!_[A-Z]) Provost Agent Person Authori[sz]ed Leader Commissioner Buyer
    [Gg]uardian Custodian Receiver Liquidator Rector Registrar Bursar Delegate Proxy(?:[-_]?[Hh]older)?
    Reeve Warden Conven[eo]r Moderator
    Direktor(?:in)? Direktion Delegierte[rn]? Bevollm\u00e4chtigte[rn]? Zeichnungsberechtigte[rn]?
    Prokurist(?:in)? Gesch(?:\u00e4|ae)ftsf(?:\u00fc|ue)hrer(?:in)? Vorstand Vorsitzender?
    Directeur Directrice Pr\u00e9sidente? G\u00e9rante? Administrateur Administratrice Secr\u00e9taire
    Apoderad[oa] Gerente Presidente Representante Consejer[oa] Administradora? Diretora? Procuradora?
    Amministratore Procuratore Presidentessa Bestuurder Voorzitter Direkt\u00f8r Direkt\u00f6r Daglig_leder
    """,
    """
    President Secretary Treasurer Officers? Director Manager Chair(?:man|woman|person)? Controller Counsel
    Signatory Trustee Partner Member Attorney Representative Executive Clerk Execut(?:or|rix)
    """,
)
_OF_OFFICE = _either(
    r"""
    Duly Sr\.? Exec\.? Ex\. First Second Asst\.? Deputy Acting Interim Compliance Information Accounting
    Administrative Investment Development Risk Group Global Regional Legal Technology Medical Scientific
    Commercial Business Marketing Sole Co- Fact in & - \u2013 /
    """,
    """
    Authorized Senior Assistant Vice Managing General Chief Corporate Financial Operating Finance Company
    Board Directors of the and
    """,
)
OFFICE = re.compile(rf"(?<![\w-])(?:Co-|Vice[ -]|VICE[ -])?{_OFFICE_WORD}(?![\w])")
OFFICE_RUN = re.compile(
    r"(?<!\w)(?:(?:an?|its|the|duly|Its) )?(?:(?:Chief (?:(?:[A-Z]\w{0,30}|&|and) ){1,3}Officer|"
    rf"{_OF_OFFICE}|{_OFFICE_WORD})(?:,? ?)(?<![A-Za-z](?=[A-Za-z]))){{1,14}}"
)
ENTITY_OFFICE = re.compile(
    r"(?:(?:its|it's|their|the|a|as|and) )*(?:sole |managing |general |co-|investment |collateral |"
    r"administrative |limited |authorized |external |duly authorized |class [a-z] )*"
    r"(?:(?:managing )?general partner|(?:managing|sole )?member|manager|(?:managing )?partner|advis[eo]r|"
    r"agent|attorney-in-fact|trustee|shareholder|stockholder|sub-?adviser|(?:joint )?venturer|"
    r"managing director|servicer|owner|parent|administrator|nominee)s?"
    r"(?:[ /,]+(?:agent|manager|and|its|general partner|attorney-in-fact|investment|advis[eo]r|"
    r"(?:sole |class [a-z] )?member))*[.,;:]?",
    re.IGNORECASE,
)
AS_CAPACITY = re.compile(
    r"(?:individual(?:ly)?\.?$|an individual$|individually,? and |and (?=as |in )|each |"
    r"not in its individual capacity|acting |represented by |solely |"
    r"in (?:its|his|her|their) (?:individual )?capacity|as(?= [A-Za-z]|$)|"
    r"on behalf of (?:itself|its|those|each|the))",
    re.IGNORECASE,
)
_ALIAS = r"(?:d/?b/?a|doing business as|formerly|f/?k/?a|a/?k/?a|trading as|t/a)\b"
ALIAS = re.compile(rf",? {_ALIAS}", re.IGNORECASE)
DESCRIPTION = re.compile(
    rf"\(?{_ALIAS}|(?:u/[adt]/?[adt](?:/d)?|(?-i:UAD|UDT|UTD)),? |"
    r"(?:dated|dtd\.?),? (?:as of )?(?=[a-z]+ \d)|\(?(?:an?|(?-i:the)) (?:[\w.,'()&-]+ ){0,7}?"
    r"(?:corporation|company|partnership|association|trust|bank|banking|limited|individual|incorporated|"
    r"cooperative|corp|llc|l\.l\.c|l\.p|agency|municipality|authority|person|branch|body|institution|"
    r"subsidiary|division|proprietorship|reit|business)\b",
    re.IGNORECASE,
)
INNER_DESCRIPTION = re.compile(
    rf"(?=[ ,adftADFT])(?:(?P<alias>(?<!\w)(?i:{_ALIAS}))|"
    r", AN? (?!LIMITED |GENERAL |JOINT )(?:[A-Z.]+ ){1,5}(?:CORPORATION|COMPANY|PARTNERSHIP|ASSOCIATION)\b|"
    r",? an? (?:[A-Z][\w.]+ ){0,5}(?:[a-z-]+ ){0,4}"
    r"(?:corporation|company|partnership|association|trust|national bank|limited)\b|"
    r" \((?:[a-z]+,? ){0,3}[\"\u201c][^\"\u201d()]{2,40}[\"\u201d]\)|"
    r",? [Aa]n? (?:[A-Z][\w.]+ ){1,3}(?:[Ll]imited (?:[Ll]iability )?)?"
    r"(?:[Cc]orporation|[Cc]ompany|[Pp]artnership)\b)"
)
"""With a look at the first character, which most do not pass."""
TAIL_CAPACITY = re.compile(
    r",? (?P<words>(?:[Ii]ndividually|[Nn]ot individually|in its (?:[\w-]+ ){0,2}capacity|not in its|solely|"
    r"acting|successor (?:to|by|in)|"
    r"(?:its|their) (?=(?:[\w-]+ ){0,3}(?:member|partner|manager|trustee|agent)s?\b)|"
    r"as (?!of\b|to\b|amended)|on (?:his|her|its|their) (?:own )?behalf|"
    r"(?:for|on behalf of) (?:itself|himself|herself|themselves)(?: and)?|"
    r"INDIVIDUALLY|NOT INDIVIDUALLY|IN ITS CAPACITY|NOT IN ITS|SOLELY|(?<=, )AS(?= [A-Z])|"
    r"AS(?= (?:AN? |THE |[A-Z-]*(?:AGENT|LENDER|BORROWER|BANK|TRUSTEE|GUARANTOR|MANAGER))))\b.*)",
)
"""What follows a name: ``, individually and as Agent``."""
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)"
)
_LEGAL = r"(?:as to|for) (?:legal|form|content|substance|sufficiency|correctness)"
"""What a lawyer approves of who signs beside the parties."""
ACK = re.compile(
    r"\[?(?:(?:is |are )?(?:hereby |and |the foregoing (?:is |are )?(?:hereby )?|read,? |& )*)?"
    rf"(?:acknowledged|accepted|agreed|consented|approved(?! {_LEGAL})|confirmed|ratified|understood|"
    r"consent of|acknowledge?ment|acceptance|receipt acknowledged|consent and agreement|spousal consent)"
    r"(?:[ ,/&]|and|to|by|as|of|the|this|on|is|are|hereby|accepted|agreed|acknowledged|consented|approved|"
    rf"confirmed|in|above|foregoing|date|first|written|understood|with respect|only|\d{{1,4}}|{_MONTH}|day|"
    r"consent|acknowledge?ment|reaffirmation|th|st|nd|rd|for|limited|purposes?|sections?|its|subsidiaries|"
    r"terms|conditions|received|reaffirmed|agreement|solely|forth|set)*[:.;]?",
    re.IGNORECASE,
)
AGREED = re.compile(
    r"(?:acknowledged, )?(?:accepted(?: and|,| &) )?agreed(?: to| upon)?(?:(?: and|,| &) accepted)?(?: by)?"
    r"(?: the parties)? ?:?",
    re.IGNORECASE,
)
"""Over the first blocks it is a heading for the parties, not an outsider's acknowledgment."""
_CLOSING = (
    r"(?:very truly|sincerely|respectfully|yours|truly|cordially|best wishes|"
    r"(?:with )?(?:(?:best|kind|kindest|warm|warmest) )?(?:personal )?regards)\b"
)
CLOSING = re.compile(_CLOSING, re.IGNORECASE)
"""Ends a letter: who wrote it signs below."""
WITNESS = re.compile(
    r"(?:(?:(?:un)?official )?witness(?:es|ed)?(?: signature| name| occupation| address| by)?|"
    r"attest(?:ed)?(?: by)?|"
    r"in (?:the )?presence of|signed,? sealed,?|notary public|justice of the peace|my commission|"
    r"commission expires|"
    rf"(?:reviewed|approved)(?: and approved)? {_LEGAL}(?:ity)?|reviewed by (?:legal )?counsel|"
    r"(?:signed|executed)(?: and delivered)? in the presence|as witnesses|sworn to|subscribed and sworn)\b",
    re.IGNORECASE,
)
MADE = r"(?:prepared|drafted|reviewed|recorded|checked|compiled)"
"""Who has made a paper does not sign it."""
_PRINT = r"(?:print(?:ed)?|typed?)"
PRINTED = rf"(?:please )?{_PRINT}(?: (?:or|and) {_PRINT})?(?: name)?(?: (?:and|&) title)?"
"""The caption of a name in print, without "Name" alone."""
OF_WHOM = r"(?:signature|name)(?: and (?:signature|name))? of"
"""How a caption begins that says whose the line is."""
ACCOUNT = re.compile(
    r"(?:[\w'.,&-]{1,20} ){0,5}(?:account designation|(?:payment|wir(?:e|ing)(?: transfer)?) instructions?)"
    r" ?:?$",
    re.IGNORECASE,
)
"""Over the account to which is paid: banks and accounts below it do not sign."""
ASIDE = re.compile(
    rf"[\[({{<*]*(?:{_CLOSING}|{ACCOUNT.pattern}|"
    r"signatures? (?:page|follow|appear|on|block|continue|required)|counterpart signature|"
    r"(?:the )?remainder of|rest of|(?:this )?page (?:intentionally|left|\d)|source ?:|balance of|"
    r"seal\b|corporate seal|l\.s\.|c/s|(?:thus )?done and signed\b|\(who warrants\b|\(?stamp\)?$|"
    rf"affix|{MADE} by ?:|authorized signatures?\b|\(?title\)?(?: \([a-z ]{{2,20}}\))?$|\(?signature\)?$|"
    r"\(?(?:[a-z]+ )?name\)?(?: and title| \(print(?:ed)?\))?$|received by\b|name of (?:[\w]+ ?){1,5}:?$|"
    rf"\(?{PRINTED}\)?$|\(?date\)?$|"
    r"(?:residence|residential|mailing|home|street|e-?mail) address$|if [^:]{3,60}:$|"
    r"(?:for and )?on behalf(?: of)? ?:?$|for ?:?$|signed(?: for (?:and|&) on behalf of| for| by)? ?:?$|"
    r"(?:t?hereunto )?duly authorized$|in witness|intentionally|(?:company|official|common) seal|"
    r"[a-z]+ seal[\])]|executed|encl(?:osure)?s?\b|(?:cc|(?:media |press |investor )?contacts?) ?:|total\b|"
    r"\(?(?:name )?illegible\)?|graphic|continued|list of|end of|(?=[a-z]*\d)[0-9a-f]{12,}\.{0,3}$|"
    r"(?:the )?parties ?:?$|signature name of (?:lender|institution|bank)|\W+$)",
    re.IGNORECASE,
)
SECOND = re.compile(r"(?:for|if) [^:]{0,60}\bsecond signature[^:]{0,40}:?$", re.IGNORECASE)
"""Over another line to sign on of the same signer."""
ATTACHMENT = re.compile(
    r"(?:the )?(?:(?:first|second|third|fourth|fifth) )?(?:exhibits?|schedules?|annex|appendix|table of|"
    r"list of|index of|attachments?)\b",
    re.IGNORECASE,
)
PAGE_LABEL = re.compile(
    r"\b(?:agreement|amendment|indenture|reaffirmation|dated (?:as of|the|this)|signature pages?|page \d|"
    r"exhibit|schedule|annex|(?:certificate|joinder)(?= (?:of|to)\b|$)|confidential|disclosure document|"
    r"table of|"
    r"(?:deed|minute) of|(?:is|are) made)\b",
    re.IGNORECASE,
)
DATE = re.compile(
    rf"(?:as of |this |on )?(?:{_MONTH}\b\.? ?_*[\d_]|\d{{1,2}}(?:st|nd|rd|th)? (?:day of |{_MONTH})|"
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|_+, ?\d{4}|day of )",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"(?=\D*\d)(?:\d[-\w]*,? (?:[\w.'-]+ ){0,4}[\w.'-]+|suite \d|"
    r"[A-Za-z .'-]+,? (?:[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?),? +\d{5}(?:-\d{4})?$|.*\b\d{3}[-.]\d{4}\b)|"
    r"p\.? ?o\.? box|one [a-z]+ (?:plaza|place|square|center|street|avenue|park)|.*@|"
    r"(?:tele(?:phone|copier|copy|fax)?|tel|fax|phone|attn|attention|(?:\w+ )?lending office)\b",
    re.IGNORECASE,
)
"""With a look for a digit, which most words lack."""
FOR_ALL = re.compile(
    r",? (?:(?:for(?: and)?|on behalf of|of) )+(?:each|all) of (?:the|such)\b.{0,40}"
    r"\b(?:above|foregoing|companies|entities|parties|named)\b.{0,40}$",
    re.IGNORECASE,
)
"""``Attorney-in-fact of each of the companies above``: who signs once for several."""
FOR_PREFIX = re.compile(
    r"(?:signed |executed )?(?:for|on behalf of|for (?:and|&) on behalf of|"
    r"agreed(?: to)? for)(?: and on behalf of)?:? +(?:the )?(?=[A-Z\"'])",
    re.IGNORECASE,
)
ROLE_WORDS = frozenset(
    """
    advertiser agent agents architect assignee assignor bank banks borrower borrowers buyer buyers carrier
    chargee chargor charterer client company consultant contractor controller corporation creditor customer
    debtor depositary depositor developer discloser distributor employee employer engineer executive
    franchisee franchisor grantee grantor grantors guarantor guarantors holdings individual insured insurer
    investor investors issuer landlord lender lenders lessee lessor licensee licensor manager manufacturer
    marketer member members mortgagee mortgagor obligor obligors operator optionee owner parent participant
    partnership pledgor processor provider publisher purchaser purchasers recipient reseller seller sellers
    servicer settlor shareholder shareholders shipper sponsor stockholder stockholders subcontractor
    sublandlord sublessee sublessor subsidiaries subsidiary subtenant supplier surety tenant transferee
    transferor trustee underwriter vendor
    """.split()
)
"""What parties are called: ``BORROWER:``."""
BODY_WORDS = re.compile(
    r"\b"
    + _either(
        r"""
        bank ban[ck]shares bancorp trust fund partners associates university city county state hospital
        institute foundation society group holdings? banque banco banca bankers caisse cassa compagnie
        soci[e\u00e9]t[e\u00e9] sparkasse landesbank capital securities systems technologies services
        solutions international industries pharmaceuticals enterprises ventures authority department ministry
        commission committee board college cooperative union insurance energy resources financial partnership
        federation association branch branches laboratories therapeutics networks? communications
        entertainment properties management investments?
        """
    )
    + r"\b",
    re.IGNORECASE,
)
SAYS = re.compile(
    r"(?:I|We|I/We|You)(?:,? the undersigned,?|, [A-Z][\w. ]{2,40},)? (?:hereby )?"
    r"(?:(?P<agrees>agree|accept|confirm|consent|acknowledge|approve|have read)|"
    r"have|am|are|undertake|understand|certify|warrant)\b|\[(?i:signatures? of)\b|"
    r"\(?(?i:spouse|wife|husband) (?i:of) [^:]*$"
)
"""A sentence of who signs, above or below his line: ``I have authority to bind the corporation.``; and
what a form says of who is to sign there: ``[SIGNATURES OF TWO DIRECTORS]``."""
LOWER_WORD = re.compile(r"(?<![\w'])[a-z]{2,}")
SENTENCE_WORD = re.compile(r"\b(?:THE|TO|OR|IS|ARE|BE|BY|UNDER|THIS|THAT|SHALL|YOU|WILL|HAS|HAVE|NOT|ANY)\b")
"""In capitals, words of a sentence rather than of a name."""
CAPITALISED_RUN = re.compile(r"(?:(?:[A-Z0-9][\w.'()&/-]*|&|-|of|and|the|for|de),? )+")
VENUE = re.compile(r"(?:the )?(?:state|county|commonwealth) of\b", re.IGNORECASE)
"""Over a notary's words; a state may be a party too."""
BRANCH = re.compile(
    r"(?:,|-| -| \u2013)? (?:(?:AND/OR )?[A-Z][\w.]*(?:,? (?:and |AND |& )?)){1,5}"
    r"(?:BRANCH(?:ES)?|Branch(?:es)?|AGENCY|Agency)\b"
)
"""The branch of a bank, which signs under the bank's name."""
TRIM = " ,;_\u2014-"
_KEPT = 2048
_BROKEN = 5
"""A line of a sentence that ends with "of" has so many blanks, ``Director, Chairman of`` has fewer."""
_LEADS_ON = re.compile(r"(?:executive|authori[sz]ed|member)$", re.IGNORECASE)
_UNDONE = re.compile(
    r"(?:&|,|-|\b(?:and|of|for|the|in|as|its|de|chief|senior|vice|joint|assistant|managing|general|deputy|"
    r"human|operating|financial|accounting|administrative|information|portfolio|relationship|corporate|credit))$",
    re.IGNORECASE,
)


@lru_cache(_KEPT)
def is_office(text: str) -> bool:
    """``Director``, ``Vice President and Treasurer``; many words before "of" are a sentence's."""
    broken = text.endswith((" of", " the")) and text.count(" ") >= _BROKEN
    return OFFICE.search(text) is not None and not broken


def is_title(text: str) -> bool:
    """Whether some words are a title and nothing else: ``Authorized Signatory``."""
    return OFFICE_RUN.fullmatch(text) is not None and is_office(text)


def goes_on(words: str) -> bool:
    """Whether some words go on with a title above them: ``and Treasurer``."""
    return words.startswith(("and ", "& ")) and "behalf" not in words


def end_of_title(words: str) -> int:
    """Where the first of two titles ends: ``Vice President`` Secretary; 0 where there is but one."""
    at = words.find(" ")
    while at > 0:
        first, second = words[:at], words[at + 1 :]
        whole = not (_LEADS_ON.search(first) or is_undone(first) or goes_on(second))
        if whole and second[:1].isupper() and is_title(first) and is_title(second):
            return at
        at = words.find(" ", at + 1)
    return 0


def is_undone(title: str) -> bool:
    """Whether a title asks for more: ``Senior Vice``, ``President and Chief Operating``."""
    return _UNDONE.search(title) is not None
