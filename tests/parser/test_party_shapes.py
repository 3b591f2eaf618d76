"""The parties in the many ways in which agreements name them."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

BODY = """

1. Services. The Supplier shall supply the Products to the Customer in accordance with this Agreement and at
the prices set out in Schedule A.

2. Term. This Agreement shall continue for three years and may be terminated on ninety days' notice.
"""
SIGNED = "\n\nIN WITNESS WHEREOF, the parties have executed this Agreement.\n"

SUFFIXES = [
    "GmbH",
    "S.p.A.",
    "B.V.",
    "K.K.",
    "Pty Ltd",
    "S.A. de C.V.",
    "AG",
    "Oy",
    "AB",
    "A/S",
    "sp. z o.o.",
    "Co., Ltd.",
    "PJSC",
    "JSC",
    "LLP",
    "PLC",
    "SE",
    "S.\u00e0 r.l.",
    "L.L.L.P.",
    "Sdn. Bhd.",
    "Pte. Ltd.",
    "S.A.S.",
    "S.r.l.",
    "N.V.",
    "Ltda.",
    "GmbH & Co. KG",
    "ApS",
    "ASA",
    "AS",
    "S.L.",
    "OOO",
    "OJSC",
    "S.A.I.C.",
    "s.r.o.",
    "Kft.",
    "Zrt.",
    "a.s.",
    "d.o.o.",
    "EIRL",
    "ULC",
    "Limited Partnership",
    "(Pty) Ltd",
    "(Private) Limited",
    "Pvt. Ltd.",
    "Public Company Limited",
    "Tbk",
    "P.C.",
    "N.A.",
    "FZ-LLC",
    "S.C.A.",
    "SICAV",
    "e.V.",
    "Aps",
    "Lda.",
    "Unlimited Company",
    "DAC",
    "Trust",
]


def named(text: str) -> list[str]:
    return [party.name for party in parse(document(text)).parties]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_suffixes(suffix: str) -> None:
    described = (
        f'Harrow Mills {suffix} ("Harrow"), with its principal office at 4 Mill Lane, and Birch Lane LLC'
    )
    bare = f"Birch Lane LLC, 9 Elm Street, Toledo, Ohio and Harrow Mills {suffix}, with its office in Leeds"
    head = "SUPPLY AGREEMENT\n\nThis Supply Agreement is made as of May 4, 2011 by and between"
    assert named(f"{head} {described}.{BODY}{SIGNED}") == [f"Harrow Mills {suffix}", "Birch Lane LLC"]
    assert named(f"{head} {bare}.{BODY}{SIGNED}") == ["Birch Lane LLC", f"Harrow Mills {suffix}"]


HEADS = [
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made as of May 4, 2011, by and "
        'between Harrow Mills, Inc., a Delaware corporation ("Supplier"), and Birch Lane '
        'LLC, an Ohio limited liability company ("Buyer").',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="by and between as of",
    ),
    pytest.param(
        "DISTRIBUTION AGREEMENT\n\nTHIS AGREEMENT is made on 4 May 2011\n\nBETWEEN:\n\n(1) "
        "HARROW MILLS PLC, a company incorporated in England (registered no. 1234567) "
        'whose registered office is at 4 Mill Lane, Leeds ("Harrow"); and\n\n(2) BIRCH '
        "LANE GMBH, a company incorporated in Germany whose principal office is at "
        'Ringstrasse 4, Bonn ("Birch").\n\nWHEREAS:',
        ["HARROW MILLS PLC", "BIRCH LANE GMBH"],
        id="made BETWEEN numbered",
    ),
    pytest.param(
        "LICENCE AGREEMENT\n\nTHIS AGREEMENT is dated 4th May 2011 and made between\n\n1) "
        'Harrow Mills Limited of 4 Mill Lane, Leeds ("the Licensor"); and\n\n2) Birch '
        'Lane B.V. of Keizersgracht 4, Amsterdam ("the Licensee").',
        ["Harrow Mills Limited", "Birch Lane B.V."],
        id="numbered 1)",
    ),
    pytest.param(
        "LICENCE AGREEMENT\n\nDATED 4 MAY 2011\n\nPARTIES\n\n1. HARROW MILLS LIMITED, a "
        'company registered in England with number 1234567 (the "Licensor"); and\n\n2. '
        "BIRCH LANE PTY LTD (ACN 123 456 789) of 4 Kent Street, Sydney (the "
        '"Licensee").\n\nBACKGROUND\n\nA. The Licensor owns the Marks.',
        ["HARROW MILLS LIMITED", "BIRCH LANE PTY LTD"],
        id="number column",
    ),
    pytest.param(
        "SERVICE AGREEMENT\n\nThis Agreement is entered into on 4 May 2011 by and between "
        "Harrow Mills S.p.A., having its registered office at Via Roma 4, Milan, Italy, "
        "represented by its managing director Mr. Paolo Verdi, hereinafter referred to as "
        '"Harrow"; and Birch Lane A.G., having its registered office at Bahnhofstrasse '
        '4, Zurich, represented by Mrs. Anna Keller, hereinafter referred to as "Birch".',
        ["Harrow Mills S.p.A.", "Birch Lane A.G."],
        id="represented by",
    ),
    pytest.param(
        "CONSULTING AGREEMENT\n\nThis Consulting Agreement is entered into this 4th day of "
        "May, 2011 by and between Harrow Mills, Inc., with offices at 4 Mill Road, Dayton, "
        "Ohio (hereinafter called Company) and John Q. Farrow, residing at 9 Elm Street, "
        "Dayton, Ohio (hereinafter called Consultant).",
        ["Harrow Mills, Inc.", "John Q. Farrow"],
        id="hereinafter unquoted",
    ),
    pytest.param(
        "RESELLER AGREEMENT\n\nEffective Date: May 4, 2011\n\nCompany: Harrow Mills, Inc.\n"
        "4 Mill Road, Dayton, Ohio\n\nReseller: Birch Lane LLC\n9 Elm Street, Toledo, "
        "Ohio\n\nThis Reseller Agreement is entered into between Company and Reseller as "
        "of the Effective Date set out above.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="labels above",
    ),
    pytest.param(
        "LICENSE AGREEMENT\n\nLicensor: Harrow Mills, Inc.\n\nLicensee: Birch Lane LLC\n\n"
        "Date: May 4, 2011\n\nThe parties agree as follows:",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="labels alone",
    ),
    pytest.param(
        "COOPERATION AGREEMENT\n\nParty A: Harrow Mills (Shenzhen) Co., Ltd.\nAddress: 4 "
        "Futian Road, Shenzhen\n\nParty B: Birch Lane Technology Co., Ltd.\nAddress: 9 "
        "Haidian Street, Beijing\n\nThis Agreement is entered into by and between Party A "
        "and Party B in Beijing on May 4, 2011.",
        ["Harrow Mills (Shenzhen) Co., Ltd.", "Birch Lane Technology Co., Ltd."],
        id="party a party b",
    ),
    pytest.param(
        "COOPERATION AGREEMENT\n\nParty A: Harrow Mills Co., Ltd.\n\nParty B: Birch Lane "
        "Co., Ltd.\n\nBoth parties agree as follows:",
        ["Harrow Mills Co., Ltd.", "Birch Lane Co., Ltd."],
        id="undersigned date at end",
    ),
    pytest.param(
        "AFFILIATE AGREEMENT\n\nThis Agreement is made effective May 4, 2011 between "
        'Harrow Mills, Inc. d/b/a Harrow Direct ("Harrow") and Birch Lane LLC, doing '
        'business as Birchy.com ("Affiliate").',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="dba",
    ),
    pytest.param(
        "AFFILIATE AGREEMENT\n\nThis Agreement is made effective as of May 4, 2011 by and "
        "between Harrow Mills, Inc. (f/k/a Oakley Weaving Corp.), a Texas corporation "
        '("Harrow") and Birch Lane LLC, formerly known as Elm Row LLC ("Affiliate").',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="fka",
    ),
    pytest.param(
        "SERVICES AGREEMENT\n\nThis Services Agreement is made as of May 4, 2011 by and "
        'between Harrow Mills, Inc., on behalf of itself and its Affiliates ("Harrow"), '
        'and Birch Lane LLC, on behalf of itself and its subsidiaries ("Birch").',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="itself and affiliates",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement, dated May 4, 2011, is between Harrow "
        "Mills, Inc., acting through its Industrial Yarns division, and Birch Lane LLC, "
        "through its Home Products Division.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="through its division",
    ),
    pytest.param(
        "LICENSE AGREEMENT\n\nThis License Agreement is made as of May 4, 2011 by and "
        "between The Farrow Family Trust, a California trust, by its trustee John Farrow "
        '("Licensor") and Birch Lane LLC ("Licensee").',
        ["The Farrow Family Trust", "Birch Lane LLC"],
        id="trust and trustee",
    ),
    pytest.param(
        "ENDORSEMENT AGREEMENT\n\nThis Agreement is made this 4th day of May 2011 by and "
        "between Mary Ann Farrow, an individual residing at 4 Mill Road, Dayton, Ohio "
        '45402 ("Athlete") and Birch Lane LLC ("Company").',
        ["Mary Ann Farrow", "Birch Lane LLC"],
        id="individual with address",
    ),
    pytest.param(
        "MARKETING AGREEMENT\n\nThis Agreement is made as of May 4, 2011 by and among "
        "Harrow Mills, Inc., a Delaware corporation, Birch Lane LLC, an Ohio limited "
        "liability company, and each of the entities listed in Schedule A attached hereto "
        '(each, a "Seller").',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="schedule parties",
    ),
    pytest.param(
        "HOSTING AGREEMENT\n\nThis Hosting Agreement is made as of May 4, 2011 between "
        'e-harrow.com, Inc. ("e-harrow") and birchlane.com LLC ("birchlane").',
        ["e-harrow.com, Inc.", "birchlane.com LLC"],
        id="lower-case names",
    ),
    pytest.param(
        "SERVICES AGREEMENT\n\nThis Agreement is made as of May 4, 2011 by and between "
        '1234567 Ontario Inc. ("Harrow") and Birch Lane LLC.',
        ["1234567 Ontario Inc.", "Birch Lane LLC"],
        id="foreign numbered company",
    ),
    pytest.param(
        'JOINT VENTURE AGREEMENT\n\nTHIS JOINT VENTURE AGREEMENT ("Agreement") by and '
        "among Harrow Mills, Inc., Birch Lane LLC and Oakley Partners, L.P. is entered "
        "into as of May 4, 2011.",
        ["Harrow Mills, Inc.", "Birch Lane LLC", "Oakley Partners, L.P."],
        id="by and among three",
    ),
    pytest.param(
        'AGREEMENT\n\nTHIS AGREEMENT ("Agreement"), by and among HARROW MILLS, INC., a '
        'Delaware corporation ("HMI"), and BIRCH LANE LLC ("BL"), dated as of May 4, '
        "2011, sets forth the terms of the alliance.",
        ["HARROW MILLS, INC.", "BIRCH LANE LLC"],
        id="agreement in brackets",
    ),
    pytest.param(
        "SPONSORSHIP AGREEMENT\n\nDate:           May 4, 2011\n\nSponsor:        Harrow "
        "Mills, Inc.\n                4 Mill Road, Dayton, Ohio\n\nPromoter:       Birch "
        "Lane LLC\n                9 Elm Street, Toledo, Ohio\n\nEvent:          The "
        "Dayton Regatta",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="table of parties",
    ),
    pytest.param(
        "FRANCHISE AGREEMENT\n\nThis Agreement is made on May 4, 2011\n\nby and between\n\n"
        "HARROW MILLS, INC.\na corporation organized under the laws of Delaware\nhaving "
        "its place of business at 4 Mill Road, Dayton, Ohio\n(hereinafter "
        '"Franchisor")\n\nand\n\nBIRCH LANE LLC\na limited liability company organized '
        'under the laws of Ohio\n(hereinafter "Franchisee")',
        ["HARROW MILLS, INC.", "BIRCH LANE LLC"],
        id="multi paragraph",
    ),
    pytest.param(
        "HARROW MILLS, INC.\n\nand\n\nBIRCH LANE LLC\n\n\nMANUFACTURING AGREEMENT\n\n\n"
        'Dated May 4, 2011\n\n\nThis Manufacturing Agreement (the "Agreement") is '
        "entered into by and between Harrow Mills, Inc., a Delaware corporation "
        '("Harrow") and Birch Lane LLC, an Ohio limited liability company ("Birch").',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="cover and dated",
    ),
    pytest.param(
        "MAINTENANCE AGREEMENT\n\nbetween\n\nHARROW MILLS, INC.\n\nand\n\nBIRCH LANE "
        'LLC\n\nMay 4, 2011\n\nARTICLE 1\nDEFINITIONS\n\n1.1 "Equipment" means the '
        "machines listed in Exhibit A.",
        ["HARROW MILLS, INC.", "BIRCH LANE LLC"],
        id="between on cover only",
    ),
    pytest.param(
        "HARROW MILLS, INC.\n4 Mill Road\nDayton, Ohio 45402\n\nMay 4, 2011\n\nBirch Lane "
        "LLC\n9 Elm Street\nToledo, Ohio 43604\nAttention: Ms. Jane Birch\n\nDear Ms. "
        "Birch:\n\nThis letter agreement sets forth the terms on which Harrow Mills, Inc. "
        '(the "Company") engages Birch Lane LLC ("Birch") as its agent.',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="letter",
    ),
    pytest.param(
        "HARROW MILLS, INC.\n4 Mill Road\nDayton, Ohio 45402\n\nMay 4, 2011\n\nBirch Lane "
        "LLC\n9 Elm Street\nToledo, Ohio 43604\n\nLadies and Gentlemen:\n\nThis letter "
        'confirms the agreement between Harrow Mills, Inc. ("Harrow") and Birch Lane LLC '
        '("Birch") about the joint promotion of the Products.',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="letter ladies",
    ),
    pytest.param(
        "May 4, 2011\n\nBirch Lane LLC\n9 Elm Street\nToledo, Ohio 43604\n\nGentlemen:\n\n"
        'This will confirm our agreement that Harrow Mills, Inc. ("Harrow") shall '
        'promote the products of Birch Lane LLC ("Birch") as follows.',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="gentlemen",
    ),
    pytest.param(
        "May 4, 2011\n\nMr. John Farrow\n9 Elm Street\nToledo, Ohio 43604\n\nRe: "
        "Consulting Agreement dated March 1, 2009\n\nDear John:\n\nThis letter amends the "
        "Consulting Agreement dated March 1, 2009 between you and Harrow Mills, Inc. (the "
        '"Company").',
        ["Harrow Mills, Inc.", "John Farrow"],
        id="re dear",
    ),
    pytest.param(
        "CO-BRANDING AGREEMENT\n\nWHEREAS, Harrow Mills, Inc., a Delaware corporation "
        '("Harrow"), operates a web site; and\n\nWHEREAS, Birch Lane LLC, an Ohio '
        'limited liability company ("Birch"), owns content;\n\nNOW, THEREFORE, effective '
        "as of May 4, 2011 the parties agree as follows:",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="whereas first",
    ),
    pytest.param(
        "AGENCY AGREEMENT\n\nKNOW ALL MEN BY THESE PRESENTS:\n\nThis AGENCY AGREEMENT is "
        "made and executed this 4th day of May 2011 in Makati City, by and between:\n\n"
        "HARROW MILLS, INC., a corporation duly organized under Philippine law, with "
        "offices at 4 Ayala Avenue, Makati City, herein represented by its President, Mr. "
        'Jose Reyes (hereinafter referred to as the "PRINCIPAL");\n\n- and -\n\nBIRCH '
        "LANE CORPORATION, a corporation with offices at 9 Roxas Boulevard, Manila, "
        '(hereinafter referred to as the "AGENT").\n\nWITNESSETH: That',
        ["HARROW MILLS, INC.", "BIRCH LANE CORPORATION"],
        id="know all men",
    ),
    pytest.param(
        "TRANSPORTATION AGREEMENT\n\nThis Agreement is made and entered into at Mumbai on "
        "this 4th day of May, 2011 between M/s. Harrow Mills Private Limited, a company "
        "incorporated under the Companies Act, 1956 and having its registered office at 4 "
        'Marine Drive, Mumbai (hereinafter referred to as "the Company", which '
        "expression shall unless repugnant to the context include its successors and "
        "assigns) of the ONE PART and Birch Lane Limited, having its office at 9 Park "
        'Street, Kolkata (hereinafter referred to as "the Carrier") of the OTHER PART.',
        ["Harrow Mills Private Limited", "Birch Lane Limited"],
        id="indenture india",
    ),
    pytest.param(
        "AGREEMENT made the 4th day of May Two Thousand and Eleven BETWEEN HARROW MILLS "
        "LIMITED whose registered office is at 4 Mill Lane, Leeds (hereinafter called "
        '"the Owner") of the one part and BIRCH LANE LIMITED whose registered office is '
        'at 9 Elm Street, York (hereinafter called "the Agent") of the other part.',
        ["HARROW MILLS LIMITED", "BIRCH LANE LIMITED"],
        id="one part",
    ),
    pytest.param(
        "PROMOTION AGREEMENT\n\nTHIS AGREEMENT, made this 4th day of May, 2011, by and "
        "between HARROW MILLS, INC., party of the first part, and BIRCH LANE LLC, party of "
        "the second part, witnesseth:",
        ["HARROW MILLS, INC.", "BIRCH LANE LLC"],
        id="party of the first part",
    ),
    pytest.param(
        'SPONSORSHIP AGREEMENT\n\nHarrow Mills, Inc. ("Sponsor") and Birch Lane LLC '
        '("Promoter") hereby agree, effective May 4, 2011, as follows:',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="hereby agrees",
    ),
    pytest.param(
        "DEVELOPMENT AGREEMENT\n\nThis Development Agreement sets forth the terms and "
        'conditions under which Birch Lane LLC ("Developer") will develop software for '
        'Harrow Mills, Inc. ("Customer"). Effective Date: May 4, 2011',
        ["Birch Lane LLC", "Harrow Mills, Inc."],
        id="sets forth terms",
    ),
    pytest.param(
        "IP AGREEMENT\n\nThis Intellectual Property Agreement between Harrow Mills, Inc., "
        'having a place of business at 4 Mill Road, Dayton, Ohio ("Harrow"), and Birch '
        'Lane LLC, having a place of business at 9 Elm Street, Toledo, Ohio ("Birch"), '
        'is effective as of the fourth day of May, 2011 (the "Effective Date").',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="between preceding date after",
    ),
    pytest.param(
        'ALLIANCE AGREEMENT\n\nThis Strategic Alliance Agreement (this "Agreement"), '
        'dated as of May 4, 2011 (the "Effective Date"), is by and between HARROW MILLS, '
        "INC., a Delaware corporation, and BIRCH LANE LLC, an Ohio limited liability "
        'company. Harrow and Birch are each referred to as a "Party" and collectively as '
        'the "Parties".',
        ["HARROW MILLS, INC.", "BIRCH LANE LLC"],
        id="date between commas",
    ),
    pytest.param(
        "CONSULTING AGREEMENT\n\nThis Agreement is made May 4, 2011, between Harrow Mills, "
        'Inc. ("Company") and John Farrow, M.D., Ph.D. ("Consultant").',
        ["Harrow Mills, Inc.", "John Farrow, M.D., Ph.D."],
        id="dr md",
    ),
    pytest.param(
        "CONSULTING AGREEMENT\n\nThis Agreement is made May 4, 2011, between Harrow Mills, "
        'Inc. ("Company") and Mr. John Farrow ("Consultant").',
        ["Harrow Mills, Inc.", "John Farrow"],
        id="mr",
    ),
    pytest.param(
        "LICENSE AGREEMENT\n\nThis Agreement is made by and between The Regents of the "
        'University of Harrow, a public corporation ("University"), and Birch Lane LLC, '
        "effective this 4th day of May, 2011.",
        ["The Regents of the University of Harrow", "Birch Lane LLC"],
        id="university",
    ),
    pytest.param(
        "LICENSE AGREEMENT\n\nThis Agreement is made as of May 4, 2011 by and between the "
        'Board of Trustees of Harrow State University ("University") and Birch Lane LLC '
        '("Licensee").',
        ["Board of Trustees of Harrow State University", "Birch Lane LLC"],
        id="board of trustees",
    ),
    pytest.param(
        "SERVICES AGREEMENT\n\nThis Agreement is made as of May 4, 2011 by and between the "
        'City of Harrow, a municipal corporation ("City") and Birch Lane LLC '
        '("Contractor").',
        ["City of Harrow", "Birch Lane LLC"],
        id="government",
    ),
    pytest.param(
        "SERVICES AGREEMENT\n\nThis Agreement is made as of May 4, 2011 by and between the "
        'Government of Harrovia, acting through the Ministry of Mines ("Government") and '
        'Birch Lane LLC ("Contractor").',
        ["Government of Harrovia", "Birch Lane LLC"],
        id="ministry",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is dated May 4, 2011 and is between Harrow "
        "Mills, Inc., a Delaware corporation, and its wholly-owned subsidiary Harrow Yarns "
        'LLC (together "Harrow"), and Birch Lane LLC ("Birch").',
        ["Harrow Mills, Inc.", "Harrow Yarns LLC", "Birch Lane LLC"],
        id="and its wholly-owned subsidiary",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is dated May 4, 2011 and is between Harrow "
        'Yarns LLC, a wholly owned subsidiary of Harrow Mills, Inc. ("Harrow"), and '
        'Birch Lane LLC ("Birch").',
        ["Harrow Yarns LLC", "Birch Lane LLC"],
        id="a subsidiary of",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is dated May 4, 2011 and is between Harrow "
        'Yarns, a division of Harrow Mills, Inc. ("Harrow"), and Birch Lane LLC '
        '("Birch").',
        ["Harrow Yarns", "Birch Lane LLC"],
        id="a division of",
    ),
    pytest.param(
        "AGENCY AGREEMENT\n\nThis Agreement is dated May 4, 2011 and is between Harrow "
        "Mills, Inc., as principal, and Birch Lane LLC, as agent.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="as agent for",
    ),
    pytest.param(
        "MARKETING AGREEMENT\n\nThis Agreement is made and entered into as of the 4th day "
        "of May, 2011\n\nBETWEEN:          HARROW MILLS INC., a corporation incorporated "
        "under the laws of Ontario\n                  (hereinafter called the "
        '"Company")\n\nAND:              BIRCH LANE LTD., a corporation incorporated '
        'under the laws of Alberta\n                  (hereinafter called the "Agent")',
        ["HARROW MILLS INC.", "BIRCH LANE LTD."],
        id="table between",
    ),
    pytest.param(
        "DISTRIBUTORSHIP AGREEMENT\n\nTHIS AGREEMENT dated for reference the 4th day of "
        "May, 2011.\n\nBETWEEN:\n\nHARROW MILLS INC., a company having an office at 4 Mill "
        'Road, Vancouver, British Columbia\n\n(the "Company")\n\nOF THE FIRST PART\n\n'
        "AND:\n\nBIRCH LANE LTD., a company having an office at 9 Elm Street, Calgary, "
        'Alberta\n\n(the "Distributor")\n\nOF THE SECOND PART',
        ["HARROW MILLS INC.", "BIRCH LANE LTD."],
        id="between of the first part",
    ),
    pytest.param(
        "SERVICE AGREEMENT\n\nThis Agreement, effective May 4, 2011, is between Harrow "
        'Mills, Inc. ("Harrow"), a Delaware corporation with its principal place of '
        'business at 4 Mill Road, Dayton, Ohio, and Birch Lane LLC ("Birch"), an Ohio '
        "limited liability company with its principal place of business at 9 Elm Street, "
        "Toledo, Ohio.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="alias before description",
    ),
    pytest.param(
        "PROMOTION AGREEMENT\n\nAGREEMENT dated May 4, 2011, among HARROW MILLS, INC., "
        "BIRCH LANE LLC, OAKLEY CORP. and JOHN FARROW.",
        ["HARROW MILLS, INC.", "BIRCH LANE LLC", "OAKLEY CORP.", "JOHN FARROW"],
        id="comma list no alias",
    ),
    pytest.param(
        "DEVELOPMENT AGREEMENT\n\nThis Agreement is made on May 4, 2011 between Harrow "
        "Mills Inc. and Birch Lane Corp. The parties agree as follows:",
        ["Harrow Mills Inc.", "Birch Lane Corp."],
        id="inc period and",
    ),
    pytest.param(
        "DEVELOPMENT AGREEMENT\n\nThis Agreement is made on May 4, 2011 between Harrow & "
        "Sons Mills Inc. and Smith, Birch & Lane LLP.",
        ["Harrow & Sons Mills Inc.", "Smith, Birch & Lane LLP"],
        id="ampersand",
    ),
    pytest.param(
        "DEVELOPMENT AGREEMENT\n\nThis Agreement is made on May 4, 2011 between Harrow Oil "
        "and Gas Company, a Texas corporation, and Birch Fire and Casualty Insurance "
        "Company.",
        ["Harrow Oil and Gas Company", "Birch Fire and Casualty Insurance Company"],
        id="and in name",
    ),
    pytest.param(
        "DEVELOPMENT AGREEMENT\n\nThis Agreement is made on May 4, 2011 between The Harrow "
        "Company of America, Inc. and Bank of Birch, N.A.",
        ["The Harrow Company of America, Inc.", "Bank of Birch, N.A."],
        id="the ... company",
    ),
    pytest.param(
        "DEVELOPMENT AGREEMENT\n\nThis Agreement is made on May 4, 2011 between Harrow "
        'Mills/Yarns Inc. ("HMY") and Birch-Lane A/S ("BL").',
        ["Harrow Mills/Yarns Inc.", "Birch-Lane A/S"],
        id="slash AG",
    ),
    pytest.param(
        "DEVELOPMENT AGREEMENT\n\nThis Agreement is made on May 4, 2011 between Harrow "
        'Mills\u2122, Inc. ("Harrow") and Birch Lane LLC.',
        ["Harrow Mills\u2122, Inc.", "Birch Lane LLC"],
        id="trademark signs",
    ),
    pytest.param(
        'SOFTWARE LICENSE AGREEMENT\n\nThis Software License Agreement ("Agreement") is '
        'by and between Harrow Mills, Inc. ("Licensor"), a Delaware corporation, and the '
        'customer identified below ("Customer").\n\nCustomer Name: Birch Lane LLC\n'
        "Customer Address: 9 Elm Street, Toledo, Ohio\nEffective Date: May 4, 2011",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="order form",
    ),
    pytest.param(
        "LICENSE AGREEMENT\n\nThis License Agreement is by and between Harrow Mills, Inc. "
        '("Licensor") and Birch Lane LLC ("Licensee").\n\n1. Definitions.\n\n1.1 '
        '"Effective Date" means May 4, 2011.\n\n1.2 "Products" means the goods listed '
        "in Exhibit A.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="schedule definitions date",
    ),
    pytest.param(
        "FRANCHISE AGREEMENT\n\nThis Franchise Agreement is made this 4th day of May, "
        '2011, between Harrow Mills, Inc., a Delaware corporation ("we", "us" or '
        '"our") and Birch Lane LLC ("you").',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="two alias",
    ),
    pytest.param(
        'FRANCHISE AGREEMENT\n\nTHIS FRANCHISE AGREEMENT, (the "Agreement") is made and '
        "entered into on this 4th day of May, 2011, by and between HARROW MILLS, INC., an "
        "Ohio corporation whose address is 4 Mill Road, Dayton, Ohio 45402, hereinafter "
        'referred to as "Franchisor", and JOHN FARROW and MARY FARROW, whose address is '
        '9 Elm Street, Toledo, Ohio 43604, hereinafter referred to as "Franchisee".',
        ["HARROW MILLS, INC.", "JOHN FARROW", "MARY FARROW"],
        id="spelled and party",
    ),
    pytest.param(
        "DISTRIBUTORSHIP CONTRACT\n\nThis Contract is concluded in Geneva on May 4, 2011 "
        "by Harrow Mills SA, a company organised under Swiss law, with seat at 4 rue du "
        'Lac, Geneva (the "Principal") and Birch Lane Kft., a company organised under '
        'Hungarian law, with seat at Budapest (the "Distributor").',
        ["Harrow Mills SA", "Birch Lane Kft."],
        id="concluded in",
    ),
    pytest.param(
        "AGENCY CONTRACT\n\nGeneva, May 4, 2011\n\nBetween Harrow Mills SA, 4 rue du Lac, "
        'Geneva, hereinafter "the Principal", on the one hand,\n\nand Birch Lane SARL, 9 '
        'rue de la Gare, Lyon, hereinafter "the Agent", on the other hand,\n\nit is '
        "agreed as follows:",
        ["Harrow Mills SA", "Birch Lane SARL"],
        id="place date",
    ),
    pytest.param(
        "ENDORSEMENT AGREEMENT\n\nThis Endorsement Agreement is entered into effective May "
        '4, 2011 by Harrow Mills, Inc. ("Company") with John Farrow ("Athlete").',
        ["Harrow Mills, Inc.", "John Farrow"],
        id="entered by harrow and with",
    ),
    pytest.param(
        'AMENDMENT NO. 2 TO SUPPLY AGREEMENT\n\nThis Amendment No. 2 (this "Amendment") '
        'to the Supply Agreement dated March 1, 2009 (the "Agreement") is made as of May '
        '4, 2011 between Harrow Mills, Inc. ("Harrow") and Birch Lane LLC ("Birch").',
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="amendment",
    ),
    pytest.param(
        "FIRST AMENDMENT TO LICENSE AGREEMENT\n\nThis First Amendment, effective as of May "
        '4, 2011 (the "Amendment Date"), amends the License Agreement, effective March '
        "1, 2009, by and between Harrow Mills, Inc. and Birch Lane LLC.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="amendment 2",
    ),
    pytest.param(
        "AMENDMENT\n\nThe License Agreement entered into as of March 1, 2009 by and "
        'between Harrow Mills, Inc. ("Harrow") and Birch Lane LLC ("Birch") is hereby '
        "amended as of May 4, 2011 as follows:",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="amendment 3",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is made this ___ day of ________, 2011 by and "
        "between Harrow Mills, Inc. and Birch Lane LLC.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="blank day",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is made as of [\u25cf], 2015 by and between "
        "Harrow Mills, Inc. and Birch Lane LLC, under the plan of March 3, 2015.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="bullet date",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is made as of ________, 200_ by and between "
        "Harrow Mills, Inc. and Birch Lane LLC. Harrow was sold on March 3, 2005.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="200_",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is dated ____ __, 1999 by and between Harrow "
        "Mills, Inc. and Birch Lane LLC and takes the place of the Supply Agreement dated "
        "March 3, 1998.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="____ __, 1999",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is made as of May 2011 by and between Harrow "
        "Mills, Inc. and Birch Lane LLC. Delivery begins June 1, 2011.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="month only",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is made as of ___________ by and between "
        "Harrow Mills, Inc. and Birch Lane LLC.\n\nRev. 3/9/99",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="blank with footer",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nEffective Date: _____________\n\nThis Agreement is by and "
        "between Harrow Mills, Inc. and Birch Lane LLC.\n\nForm approved March 3, 1999",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="blank Effective Date",
    ),
    pytest.param(
        "As filed with the Securities and Exchange Commission on March 3, 2011\n\nSUPPLY "
        "AGREEMENT\n\nThis Agreement is by and between Harrow Mills, Inc. and Birch Lane "
        "LLC.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="filing header",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Agreement is by and between Harrow Mills, Inc. and Birch "
        "Lane LLC and is entered into pursuant to the Merger Agreement dated March 3, 2011.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="other instrument only",
    ),
    pytest.param(
        "LICENSE AGREEMENT\n\nThis Agreement is effective as of the Closing Date (as "
        "defined in the Purchase Agreement dated as of March 3, 2011) by and between "
        "Harrow Mills, Inc. and Birch Lane LLC.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="date above closing",
    ),
    pytest.param(
        "LICENSE AGREEMENT\n\nThis Agreement is made as of May XX, 2011 by and between "
        "Harrow Mills, Inc. and Birch Lane LLC.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="XX",
    ),
    pytest.param(
        "LICENSE AGREEMENT\n\nThis Agreement is made as of [***], 2011 by and between "
        "Harrow Mills, Inc. and Birch Lane LLC. The Test Report was issued on March 3, "
        "2011.",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="blank confidentiality",
    ),
]


@pytest.mark.parametrize(("head", "parties"), HEADS)
def test_heads(head: str, parties: list[str]) -> None:
    assert named(head + BODY + SIGNED) == parties


WHOLE = [
    pytest.param(
        "JOINT FILING AGREEMENT\n\nIn accordance with Rule 13d-1(k), the undersigned agree "
        "to the joint filing of a statement on Schedule 13G.\n\nDated: May 4, 2011\n\n"
        "HARROW MILLS, INC.\n\nBy: /s/ John Farrow\nName: John Farrow\nTitle: President\n\n"
        "BIRCH LANE LLC\n\nBy: /s/ Jane Birch\nName: Jane Birch\nTitle: Manager",
        ["HARROW MILLS, INC.", "BIRCH LANE LLC"],
        id="joint filing",
    ),
    pytest.param(
        "HOSTING AGREEMENT\n\nThis Hosting Agreement is entered into by and between Harrow "
        'Mills, Inc. ("Harrow") and Customer.\n\n1. Services. Harrow shall host the '
        "Site.\n\nIN WITNESS WHEREOF, the parties have executed this Agreement.\n\nHARROW "
        "MILLS, INC.\n\nBy: /s/ John Farrow\nName: John Farrow\nTitle: President\nDate: "
        "May 4, 2011\n\nCUSTOMER: BIRCH LANE LLC\n\nBy: /s/ Jane Birch\nName: Jane Birch\n"
        "Title: Manager\nDate: May 4, 2011",
        ["Harrow Mills, Inc.", "BIRCH LANE LLC"],
        id="shortname and customer signs",
    ),
    pytest.param(
        "RESELLER AGREEMENT\n\nThis Agreement is entered into by and between the Company "
        "and the Reseller named on the signature page.\n\n1. Services. The Company shall "
        "sell.\n\nIN WITNESS WHEREOF, the parties have executed this Agreement as of May "
        "4, 2011.\n\nHARROW MILLS, INC.\n\nBy: /s/ John Farrow\nName: John Farrow\nTitle: "
        "President\n\nBIRCH LANE LLC\n\nBy: /s/ Jane Birch\nName: Jane Birch\nTitle: "
        "Manager",
        ["HARROW MILLS, INC.", "BIRCH LANE LLC"],
        id="role parties signing",
    ),
    pytest.param(
        'MASTER SERVICES AGREEMENT\n\nThis MASTER SERVICES AGREEMENT (the "MSA") is '
        "entered into effective as of the date of the last signature below (the "
        '"Effective Date") by and between HARROW MILLS, INC. ("Client") and BIRCH LANE '
        'LLC ("Provider").\n\n1. Services. Provider shall serve.\n\nHARROW MILLS, '
        "INC.\n\nBy: /s/ John Farrow\nName: John Farrow\nDate: May 2, 2011\n\nBIRCH LANE "
        "LLC\n\nBy: /s/ Jane Birch\nName: Jane Birch\nDate: May 4, 2011",
        ["HARROW MILLS, INC.", "BIRCH LANE LLC"],
        id="bold all caps titles",
    ),
    pytest.param(
        "ENDORSEMENT AGREEMENT\n\nThis Agreement is made May 4, 2011 between Harrow Mills, "
        'Inc. ("Company") and Farrow Productions, Inc. f/s/o John Farrow ("Talent").',
        ["Harrow Mills, Inc.", "Farrow Productions, Inc."],
        id="loan-out fso",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made by and between Harrow Mills, "
        'Inc. ("Harrow") and Birch Lane LLC ("Birch").\n\n1. Supply. Harrow shall '
        "supply the Products.\n\n2. Term. Three years.\n\nIN WITNESS WHEREOF, the parties "
        "have executed this Agreement as of May 4, 2011.\n\nHARROW MILLS, INC.\n\nBy: /s/ "
        "John Farrow\nName: John Farrow\nTitle: President\n\nBIRCH LANE LLC\n\nBy: /s/ "
        "Jane Birch\nName: Jane Birch\nTitle: Manager\n",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="witness as of",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made by and between Harrow Mills, "
        'Inc. ("Harrow") and Birch Lane LLC ("Birch").\n\n1. Supply. Harrow shall '
        "supply the Products.\n\n2. Term. Three years.\n\nIN WITNESS WHEREOF, the parties "
        "hereto have set their hands and seals this 4th day of May, 2011.\n\nHARROW MILLS, "
        "INC.\n\nBy: /s/ John Farrow\nName: John Farrow\nTitle: President\n\nBIRCH LANE "
        "LLC\n\nBy: /s/ Jane Birch\nName: Jane Birch\nTitle: Manager\n",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="hands and seals",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made by and between Harrow Mills, "
        'Inc. ("Harrow") and Birch Lane LLC ("Birch").\n\n1. Supply. Harrow shall '
        "supply the Products.\n\n2. Term. Three years.\n\nExecuted at Dayton, Ohio on May "
        "4, 2011.\n\nHARROW MILLS, INC.\n\nBy: /s/ John Farrow\nName: John Farrow\nTitle: "
        "President\n\nBIRCH LANE LLC\n\nBy: /s/ Jane Birch\nName: Jane Birch\nTitle: "
        "Manager\n",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="executed at",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made by and between Harrow Mills, "
        'Inc. ("Harrow") and Birch Lane LLC ("Birch").\n\n1. Supply. Harrow shall '
        "supply the Products.\n\n2. Term. Three years.\n\nDated: May 4, 2011\n\nHARROW "
        "MILLS, INC.\n\nBy: /s/ John Farrow\nName: John Farrow\nTitle: President\n\nBIRCH "
        "LANE LLC\n\nBy: /s/ Jane Birch\nName: Jane Birch\nTitle: Manager\n",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="dated before signatures",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made by and between Harrow Mills, "
        'Inc. ("Harrow") and Birch Lane LLC ("Birch").\n\n1. Supply. Harrow shall '
        "supply the Products.\n\n2. Term. Three years.\n\nAGREED AND ACCEPTED this 4th day "
        "of May, 2011:\n\nHARROW MILLS, INC.\n\nBy: /s/ John Farrow\nName: John Farrow\n"
        "Title: President\n\nBIRCH LANE LLC\n\nBy: /s/ Jane Birch\nName: Jane Birch\n"
        "Title: Manager\n",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="agreed and accepted",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made by and between Harrow Mills, "
        'Inc. ("Harrow") and Birch Lane LLC ("Birch").\n\n1. Supply. Harrow shall '
        "supply the Products.\n\n2. Term. Three years.\n\nThe parties have caused this "
        "Agreement to be executed by their duly authorized representatives effective May "
        "4, 2011.\n\nHARROW MILLS, INC.\n\nBy: /s/ John Farrow\nName: John Farrow\nTitle: "
        "President\n\nBIRCH LANE LLC\n\nBy: /s/ Jane Birch\nName: Jane Birch\nTitle: "
        "Manager\n",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="effective at end",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made by and between Harrow Mills, "
        'Inc. ("Harrow") and Birch Lane LLC ("Birch").\n\n1. Supply. Harrow shall '
        "supply the Products.\n\n2. Term. Three years.\n\nHARROW MILLS, INC.\n\nBy: /s/ "
        "John Farrow\nDate: May 2, 2011\n\nBIRCH LANE LLC\n\nBy: /s/ Jane Birch\nDate: May "
        "4, 2011",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="last signed",
    ),
    pytest.param(
        "SUPPLY AGREEMENT\n\nThis Supply Agreement is made by and between Harrow Mills, "
        'Inc. ("Harrow") and Birch Lane LLC ("Birch").\n\n1. Supply. Harrow shall '
        "supply the Products.\n\n2. Term. Three years.\n\nHARROW MILLS, INC.\n\nBy: "
        "____________\nDate: __________\n\nBIRCH LANE LLC\n\nBy: ____________\nDate: "
        "_________\n\nForm 22, revised March 3, 1999",
        ["Harrow Mills, Inc.", "Birch Lane LLC"],
        id="unsigned form",
    ),
]


@pytest.mark.parametrize(("text", "parties"), WHOLE)
def test_named_where_they_sign(text: str, parties: list[str]) -> None:
    assert named(text) == parties


def test_the_undersigned_are_those_who_sign() -> None:
    text = (
        "JOINT FILING AGREEMENT\n\nThe undersigned hereby agree that the statement is filed on "
        "behalf of each of them.\n\nDated: May 4, 2011\n\nHarrow Mills, Inc.\n\nBy: /s/ John Farrow\n"
        "Title: President\n\nBirch Lane LLC\n\nBy: /s/ Jane Birch\nTitle: Manager\n"
    )
    assert named(text) == ["Harrow Mills, Inc.", "Birch Lane LLC"]


def test_a_single_party_is_not_completed_by_itself_in_other_words() -> None:
    text = (
        "LICENSE AGREEMENT\n\nThis Agreement is made by and between Harrow Mills and the Customer.\n\n"
        "1. Licence. Harrow Mills grants it.\n\n2. Term. One year.\n\nIN WITNESS WHEREOF, the parties have "
        "signed.\n\nHARROW MILLS, INC.\n\nBy: /s/ John Farrow\nTitle: President\n"
    )
    assert named(text) == ["Harrow Mills"]


def test_the_list_ends_with_its_paragraph() -> None:
    head = (
        'SPONSORSHIP AGREEMENT\n\nThis Agreement is made between Harrow Mills, Inc. ("Sponsor") and '
        'Birch Lane LLC ("Promoter"), 9 Elm Street, Toledo, Ohio.\n\nPayment by Sponsor: The fee is paid as '
        'the Wire Transfer Information and Payment Plan (the "Wire Plan") say.\n\n'
    )
    assert named(head + BODY + SIGNED) == ["Harrow Mills, Inc.", "Birch Lane LLC"]
