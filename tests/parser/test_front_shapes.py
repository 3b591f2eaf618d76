"""Whole fronts and whole ends: who the parties are and when they agreed."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

BODY = (
    "\n\n1. Supply. Harrow shall supply the Products.\n\n2. Term. The term ends on May 31, 2014.\n\n"
    "IN WITNESS WHEREOF, the parties have executed this Agreement.\n\nHARROW MILLS, INC.\n"
    "By: /s/ John Farrow\n\nBIRCH LANE LLC\nBy: /s/ Jane Birch\n"
)
HEAD = (
    'SUPPLY AGREEMENT\n\nThis Supply Agreement is made by and between Harrow Mills, Inc. ("Harrow") and '
    'Birch Lane LLC ("Birch").\n\n1. Supply. Harrow shall supply the Products.\n\n2. Term. Three years.\n\n'
)

FRONTS = [
    (
        'SUPPLY AGREEMENT THIS SUPPLY AGREEMENT (this "Agreement") is made and entered '
        'into as of this 4th day of May, 2011 (the "Effective Date") by and between '
        "HARROW MILLS, INC., a Delaware corporation with a place of business at 4 Mill "
        'Road, Dayton, Ohio 45402 (hereinafter, together with its Affiliates, "Harrow") '
        "and BIRCH LANE LLC, an Ohio limited liability company with a place of business at "
        '9 Elm St., Toledo, Ohio ("Birch").'
    ),
    (
        "Supply Agreement\n\nThis Supply Agreement is made effective as of the 4th day of "
        'May 2011 ("Effective Date"), between Harrow Mills, Inc. ("Harrow"), whose '
        "address is 4 Mill Road, Dayton, OH 45402, phone 937-555-0100, and Birch Lane LLC "
        '("Birch"), whose address is 9 Elm Street, Toledo, OH 43604.'
    ),
    (
        'SUPPLY AGREEMENT\n\nPARTIES: Harrow Mills, Inc. ("Harrow")\n         4 Mill '
        'Road, Dayton, Ohio\n\n         Birch Lane LLC ("Birch")\n         9 Elm Street, '
        "Toledo, Ohio\n\nDATE: May 4, 2011"
    ),
    (
        "SUPPLY AGREEMENT\n\nTHIS AGREEMENT is entered into as of the 4th day of May, 2011 "
        '("Effective Date")\n\nB E T W E E N:\n\nHARROW MILLS, INC.\n("Harrow")\n\n- '
        'and -\n\nBIRCH LANE LLC\n("Birch")'
    ),
    (
        "THIS AGREEMENT made as of May 4, 2011.\n\nBETWEEN:\n\n          HARROW MILLS, "
        "INC., a corporation\n          existing under the laws of Ontario,\n\n          "
        "(hereinafter referred to as the "
        '"Supplier")\n\n                                        OF THE FIRST '
        "PART,\n\n          - and -\n\n          BIRCH LANE LLC, a company\n          "
        "existing under the laws of Alberta,\n\n          (hereinafter referred to as the "
        '"Buyer")\n\n                                        OF THE SECOND PART.'
    ),
    (
        "SUPPLY AGREEMENT\n\nThis Agreement dated the 4th day of May, 2011 is made\n\nBY "
        "AND BETWEEN\n\nHARROW MILLS, INC., a company organized and existing under the "
        "laws of Delaware, with its principal office located at 4 Mill Road (the "
        '"Supplier")\n\nAND\n\nBIRCH LANE LLC, a company organized and existing under '
        "the laws of Ohio, with its principal office located at 9 Elm Street (the "
        '"Buyer")'
    ),
    (
        "SUPPLY CONTRACT\n\nContract No.: 2011-04\nDate: May 4, 2011\n\nThe Seller: Harrow "
        "Mills, Inc.\nAddress: 4 Mill Road, Dayton\nTel: 937 555 0100   Fax: 937 555 "
        "0101\n\nThe Buyer: Birch Lane LLC\nAddress: 9 Elm Street, Toledo\nTel: 419 555 "
        "0100   Fax: 419 555 0101\n\nThis Contract is made by and between the Buyer and "
        "the Seller, whereby the Buyer agrees to buy and the Seller agrees to sell the "
        "goods."
    ),
    (
        "SPONSORSHIP AGREEMENT\n\nThis agreement is made this 4th day of May 2011, by and "
        'between Harrow Mills, Inc. (referred to as "Sponsor") of Dayton, Ohio, and '
        'Birch Lane LLC (referred to as "Team") of Toledo, Ohio.'
    ),
    (
        'AGREEMENT between HARROW MILLS, INC. (hereinafter "Harrow") and BIRCH LANE LLC '
        '(hereinafter "Birch") made and entered into as of the date of execution by '
        "Birch, May 4, 2011."
    ),
    (
        "SUPPLY AGREEMENT\n\nAgreement made this May 4, 2011 by and among Harrow Mills, "
        'Inc. and its subsidiaries (collectively "Harrow") and Birch Lane LLC and its '
        'affiliates (collectively "Birch").'
    ),
    (
        'SERVICES AGREEMENT\n\nTHIS SERVICES AGREEMENT ("Agreement"), is made and '
        'entered into, and effective on, May 4, 2011 (the "Effective Date") by and '
        'between Harrow Mills, Inc. (hereinafter referred to as "COMPANY"), and Birch '
        'Lane LLC (hereinafter referred to as "CONTRACTOR").'
    ),
    (
        "SERVICES AGREEMENT\n\nThis Services Agreement is entered into by Harrow Mills, "
        'Inc., with offices at 4 Mill Road, Dayton, Ohio ("Harrow") and Birch Lane LLC, '
        'with offices at 9 Elm Street, Toledo, Ohio ("Birch") and describes the terms on '
        "which Birch will provide services. It is effective on May 4, 2011."
    ),
    (
        "Harrow Mills, Inc.\nSERVICES AGREEMENT\n\nThis Agreement is between Harrow Mills, "
        'Inc. ("Harrow", "we", "us") and Birch Lane LLC ("Birch", "you") and is '
        "dated May 4, 2011."
    ),
    (
        'RESELLER AGREEMENT\n\nThis Reseller Agreement (the "Agreement") is made as of '
        'the later of the two signature dates below (the "Effective Date"), May 4, 2011, '
        "by and between Harrow Mills, Inc. and Birch Lane LLC."
    ),
    (
        "HOSTING AGREEMENT\n\nCUSTOMER INFORMATION\n\nCustomer: Birch Lane LLC\nContact: "
        "Jane Birch\n\nPROVIDER INFORMATION\n\nProvider: Harrow Mills, Inc.\n\nEffective "
        "Date: May 4, 2011\n\nThis Hosting Agreement is entered into by the parties named "
        "above."
    ),
    (
        "JOINT VENTURE AGREEMENT\n\nThis Joint Venture Agreement (hereinafter referred to "
        'as "this Agreement") is concluded on this 4th day of May, 2011 by and between '
        "Harrow Mills, Inc., a company registered in Dayton, U.S.A. (hereinafter referred "
        'to as "Party A") and Birch Lane LLC, a company registered in Toledo, U.S.A. '
        '(hereinafter referred to as "Party B").'
    ),
    (
        'AMENDMENT NO. 1\n\nThis Amendment No. 1 (the "Amendment") to the Distribution '
        'Agreement (as defined below) is entered into as of May 4, 2011 (the "Amendment '
        'Effective Date") between Harrow Mills, Inc. ("Harrow") and Birch Lane LLC '
        '("Birch"), and amends the Distribution Agreement between the Parties dated '
        'March 3, 2009 (the "Distribution Agreement").'
    ),
    (
        "LICENSE AGREEMENT\n\nThis License Agreement, together with its Exhibits (the "
        '"Agreement") is made and is effective as of May 4, 2011 ("Effective Date"), '
        "and is by and between Harrow Mills, Inc., a corporation of the State of Delaware, "
        'having its principal offices at 4 Mill Road ("HMI") on the one hand and Birch '
        'Lane LLC, having offices at 9 Elm Street ("BL") on the other hand.'
    ),
    (
        'COLLABORATION AGREEMENT\n\nTHIS COLLABORATION AGREEMENT (this "Agreement"), '
        'effective as of May 4, 2011 (the "Effective Date"), is made by and between '
        "HARROW MILLS, INC., a Delaware corporation, having a principal place of business "
        'at 4 Mill Road, Dayton, Ohio ("Harrow"), on behalf of itself and its '
        'Affiliates, and BIRCH LANE LLC, an Ohio limited liability company ("Birch"). '
        'Harrow and Birch are sometimes referred to herein individually as a "Party" and '
        'collectively as the "Parties".'
    ),
    (
        "OUTSOURCING AGREEMENT\n\nMay 4, 2011\n\nbetween\n\nHARROW MILLS, INC.\n\nas "
        "Service Provider\n\nand\n\nBIRCH LANE LLC\n\nas Customer"
    ),
    (
        "PROMOTION AGREEMENT\n\nThis Promotion Agreement sets out the understanding "
        'between Harrow Mills, Inc. ("Harrow") and Birch Lane LLC ("Birch"), with '
        "regard to the promotion to start June 1, 2011. Dated: May 4, 2011."
    ),
    (
        "TRANSPORTATION AGREEMENT\n\nTHIS AGREEMENT, Made and entered into this 4th day of "
        "May, A. D., 2011, by and between HARROW MILLS, INC., a corporation, hereinafter "
        'called "Transporter", and BIRCH LANE LLC, a limited liability company, '
        'hereinafter called "Shipper", WITNESSETH THAT:'
    ),
]


@pytest.mark.parametrize("front", FRONTS)
def test_fronts(front: str) -> None:
    agreement = parse(document(front + BODY))
    names = sorted(party.name.lower() for party in agreement.parties)
    assert names == ["birch lane llc", "harrow mills, inc."]
    assert agreement.date is not None
    assert str(agreement.date.value) == "2011-05-04"


ENDS = [
    (
        "IN WITNESS WHEREOF, the parties hereto have executed this Agreement. HARROW "
        "MILLS, INC. BIRCH LANE LLC By: /s/ John Farrow By: /s/ Jane Birch Name: John "
        "Farrow Name: Jane Birch Title: President Title: Manager Date: 5/2/11 Date: 5/4/11"
    ),
    (
        "IN WITNESS WHEREOF, the parties have signed.\n\nHARROW MILLS, INC.\n\nBy /s/ John "
        "Farrow\n   ----------------\nPrinted Name: John Farrow\n\nDate   5/2/2011\n       "
        "--------\n\nBIRCH LANE LLC\n\nBy /s/ Jane Birch\n   ----------------\nPrinted "
        "Name: Jane Birch\n\nDate   5/4/2011\n       --------"
    ),
    (
        "ACCEPTED AND AGREED TO:\n\nHARROW MILLS, INC.          BIRCH LANE LLC\n\nJohn "
        "Farrow                 Jane Birch\n---------------------       "
        "---------------------\nAuthorized Signature        Authorized Signature\n\n"
        "5-2-11                      5-4-11\n---------------------       "
        "---------------------\nDate                        Date"
    ),
    (
        "Agreed to:                              Agreed to:\nHarrow Mills, "
        "Inc.                      Birch Lane LLC\n\nBy: /s/ John "
        "Farrow                     By: /s/ Jane Birch\n    Authorized "
        "signature                    Authorized signature\nName (type or print): John "
        "Farrow       Name (type or print): Jane Birch\nDate: "
        "5/2/11                            Date: 5/4/11"
    ),
    (
        "This Agreement is signed in two originals in Dayton on 4 May 2011.\n\nFor Harrow "
        "Mills, Inc.        For Birch Lane LLC\n\n/s/ John Farrow                /s/ Jane "
        "Birch"
    ),
    (
        "EXECUTED by the parties on the date set forth below.\n\nHARROW MILLS, INC.\n\n"
        "John Farrow\nDate: May 2, 2011\n\nBIRCH LANE LLC\n\nJane Birch\nDate: May 4, 2011"
    ),
    (
        "SIGNED, SEALED AND DELIVERED as of the 4th day of May, 2011.\n\nHARROW MILLS, "
        "INC.\n\nPer: /s/ John Farrow\n\nBIRCH LANE LLC\n\nPer: /s/ Jane Birch"
    ),
    (
        "The parties have executed this Agreement on the day of May 4, 2011.\n\nHARROW "
        "MILLS, INC.\n\nBy: /s/ John Farrow\n\nBIRCH LANE LLC\n\nBy: /s/ Jane Birch"
    ),
    (
        "IN WITNESS WHEREOF the parties have hereunto set their hands, this 4th day of "
        "May, 2011, at Dayton, Ohio.\n\nHARROW MILLS, INC.\nBy: John Farrow (signed)\n\n"
        "BIRCH LANE LLC\nBy: Jane Birch (signed)"
    ),
    (
        "Party A (seal): Harrow Mills, Inc.\nSignature: /s/ John Farrow\n\nParty B (seal): "
        "Birch Lane LLC\nSignature: /s/ Jane Birch\n\nDate: May 4, 2011"
    ),
    ("Party A: Harrow Mills, Inc. (chop)\nParty B: Birch Lane LLC (chop)\nSigning date: May 4, 2011"),
    (
        "AGREED AND ACKNOWLEDGED\n\nHARROW MILLS, INC.\n/s/ John Farrow        May 2, "
        "2011\nJohn Farrow            Date\n\nBIRCH LANE LLC\n/s/ Jane Birch         May "
        "4, 2011\nJane Birch             Date"
    ),
]


@pytest.mark.parametrize("end", ENDS)
def test_ends(end: str) -> None:
    date = parse(document(f"{HEAD}{end}\n")).date
    assert date is not None
    assert str(date.value) == "2011-05-04"
