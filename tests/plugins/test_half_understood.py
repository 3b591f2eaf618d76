"""What is understood by half is no finding: names, signers, addresses and headings that only look wrong."""

from __future__ import annotations

import pytest
from checking import agreement, hits, words

from checker.plugins.misnamed import misnamed
from checker.plugins.notices import address_missing
from checker.plugins.signatures import name_mismatch, signer_not_party
from checker.plugins.unsigned import party_not_signing

SUPPLY = """
    SUPPLY AGREEMENT

    This Supply Agreement, dated as of May 4, 2010, is between Thornbury Mills, Inc., an Ohio corporation (the
    "Buyer"), and Birch Lane LLC, an Ohio limited liability company (the "Seller").

    1. Goods. The Seller sells goods to Thornbury. Thornbury pays for them, and Thornbury takes them away.

    2. Other. {other}
    """


@pytest.mark.parametrize(
    "other",
    [
        "Notices go to the Seller at 201 Green Street, Thornburg, Louisiana 70301.",
        "Notices go to the Seller at 12 Mill Road, Thornburg, OH 43215.",
        "Notices go to the Seller at 12 Mill Road, Thornburg 43215.",
        "Notices go to the Seller at 12 Mill Road, Thornburg, Victoria 3000.",
        "The Seller delivers to 12 Thornburg Street in Dayton.",
        "The Seller acts through Mr. Thornburg alone.",
        "The Seller acts through Alice P. Thornburg alone.",
    ],
)
def test_a_town_or_a_person_is_no_misspelling(other: str) -> None:
    assert not hits(misnamed, SUPPLY.format(other=other))


@pytest.mark.parametrize(
    "other",
    [
        "If Thornburg does not pay, the Seller keeps the goods.",
        "The goods are stored, Thornburg, its agents and the Seller having agreed.",
        "The Seller, upon notice to Thornburg, ends this Agreement.",
        "Nothing binds Thornburg Mills, Inc. after the term.",
    ],
)
def test_the_same_word_in_running_text_is_one(other: str) -> None:
    assert words(misnamed, SUPPLY.format(other=other)) == ["Thornburg"]


JOINT = """
    SUPPLY AGREEMENT

    This Supply Agreement is dated as of May 4, 2010, between {party} (the "Supplier"), and Birch Lane, Inc.,
    an Ohio corporation (the "Buyer").

    1. Supply. The Supplier supplies paper to the Buyer, who pays for it within thirty days.

    IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first above written.

    {block}
    By: /s/ Jane Doe
        Name: Jane Doe
        Title: Director

    BIRCH LANE, INC.

    By: /s/ Richard Roe
        Name: Richard Roe
        Title: President
    """


@pytest.mark.parametrize(
    ("party", "block"),
    [
        ("Elmtal Papier GmbH & Co. KG", "Elmtal Papier GmbH & Co. KG\n    represented by Zweite Holz GmbH\n"),
        (
            "Elmtal Papier GmbH & Co. KG",
            "Elmtal Papier GmbH & Co. KG\n\n    vertreten durch die Zweite Holz GmbH\n",
        ),
        ("Elmtal Papier GmbH & Co. KG", "Elmtal Papier GmbH & Co. KG\n\n    Elmtal Verwaltungs-GmbH\n"),
        ("Elm Paper Fund, L.P.", "Elm Paper Fund, L.P.\n\n    Elm GP, LLC\n"),
        (
            "Elm Paper Fund, L.P.",
            "Elm Paper Fund, L.P.\n    acting by its general partner\n    Cedar Holdings, LLC\n",
        ),
    ],
)
def test_who_represents_a_party_is_no_stranger(party: str, block: str) -> None:
    assert not hits(signer_not_party, JOINT.format(party=party, block=block))


@pytest.mark.parametrize("stranger", ["Cedar Holdings, LLC", "Cedar GP, LLC", "Cedar Verwaltungs-GmbH"])
def test_another_company_below_a_party_is_one(stranger: str) -> None:
    block = f"Elm Paper, Inc.\n\n    By: /s/ Mary Major\n        Title: President\n\n    {stranger}\n"
    text = JOINT.format(party="Elm Paper, Inc., an Ohio corporation", block=block)
    assert words(signer_not_party, text) == [stranger]


SIGNED = """\
    ALDER MILLS, INC.

    By: /s/ Jane Doe
        Name: Jane Doe
        Title: President

    BIRCH LANE LLC

    By: /s/ Richard Roe
        Name: Richard Roe
        Title: Manager
"""
NOTICES = (
    """
    SUBLEASE

    This Sublease is dated as of May 4, 2010, between {parties}.

    1. Sublease. The premises are let for three years at the rent that stands in Exhibit A.

    2. Notices. Notices are sent by courier:

    If to the Sublandlord:

    Alder Mills, Inc.
    100 Main Street
    Columbus, Ohio 43215

    If to the Subtenant:

    Birch Lane LLC
    200 Oak Street
    Dayton, Ohio 45402

    3. Law. The laws of Ohio govern this Sublease.

"""
    + SIGNED
    + """
    {lead}

    CEDAR HOLDINGS, L.P.

    By: /s/ Mary Major
        Name: Mary Major
        Title: Partner
    """
)
THREE = (
    'Alder Mills, Inc., an Ohio corporation (the "Sublandlord"), Birch Lane LLC, an Ohio limited liability '
    'company (the "Subtenant"), and Cedar Holdings, L.P., an Ohio limited partnership (the "Owner")'
)


@pytest.mark.parametrize(
    "lead",
    [
        "CONSENT OF OWNER\n\n    The Owner consents to the foregoing Sublease.",
        "Acknowledged and agreed:",
        "The undersigned joins in this Sublease to approve it.",
        "APPROVED BY THE OWNER:",
    ],
)
def test_one_who_only_consents_needs_no_address(lead: str) -> None:
    assert not hits(address_missing, NOTICES.format(parties=THREE, lead=lead))


def test_one_who_signs_with_the_others_needs_one() -> None:
    (hit,) = hits(address_missing, NOTICES.format(parties=THREE, lead=""))
    assert hit.facts["parties"] == "Cedar Holdings, L.P."


VOTING = (
    """
    VOTING AGREEMENT

    This Voting Agreement is dated as of May 4, 2010, among Alder Mills, Inc., an Ohio corporation ("Parent"),
    {others}.

    {following}

    1. Voting. Each Holder votes its shares for the merger.

    IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first above written.

"""
    + SIGNED
    + """    """
)
BIRCH = 'Birch Lane LLC, an Ohio limited liability company (the "Holder")'


@pytest.mark.parametrize(
    "following",
    [
        'Parent, Elm Merger Sub, Inc. and Cedar Paper Company (the "Target") are signing a merger agreement.',
        "Parent, Elm Merger Sub, Inc. and Cedar Paper, Inc. are parties to a merger agreement of this date.",
        "Parent and Cedar Paper, Inc. intend to enter into an Agreement and Plan of Merger.",
    ],
)
@pytest.mark.parametrize("others", [f"and {BIRCH}", 'and the persons listed below (each a "Holder")'])
def test_who_signs_another_agreement_need_not_sign_this_one(others: str, following: str) -> None:
    assert not hits(party_not_signing, VOTING.format(others=others, following=following))


@pytest.mark.parametrize(
    "others",
    [
        f"{BIRCH}, and Cedar Paper, Inc., an Ohio corporation",
        f"Cedar Paper, Inc., an Ohio corporation, and {BIRCH}",
        f'{BIRCH}, Cedar Paper, Inc., an Ohio corporation (the "Target"), and the holders named below',
    ],
)
def test_a_party_of_the_same_sentence_must_sign(others: str) -> None:
    text = VOTING.format(others=others, following="The parties know each other.")
    assert words(party_not_signing, text) == ["Cedar Paper, Inc."]


@pytest.mark.parametrize("front", ["1. Purpose. ", "Section 1. Establishment of the Plan. ", "1.1 Sponsor. "])
def test_a_heading_before_a_name_is_no_other_name(front: str) -> None:
    text = f"""
    ALDER FEE PLAN

    {front}Alder Mills, Inc., an Ohio corporation (the "Company"), maintains this plan for its directors.

    2. Election. A director may elect to defer the fees of a year before the year begins.

    IN WITNESS WHEREOF, the Company has executed this plan.

    ALDER MILLS, INC.

    By: /s/ Jane Doe
        Name: Jane Doe
        Title: President
    """
    assert [party.name for party in agreement(text).parties] == ["Alder Mills, Inc."]
    assert not hits(name_mismatch, text)
    assert words(name_mismatch, text.replace("ALDER MILLS", "ALDER MILL")) == ["ALDER MILL, INC."]
