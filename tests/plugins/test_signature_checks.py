"""Checks of signatures: what the rule files' examples do not show."""

from __future__ import annotations

from checking import agreement, hits, skips, words

from checker.plugins.capacities import KnownTitles, capacity_conflict, tier_missing, title_abbreviated
from checker.plugins.signatures import name_mismatch, signer_not_party
from checker.plugins.unsigned import party_not_signing

OPENING = """
    JOINDER AGREEMENT

    This Joinder Agreement is dated as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation (the
    "Company"), and Birch Partners, L.L.C., a Delaware limited liability company (the "Investor").

    1. Joinder. The Investor becomes a party to the Investor Agreement dated March 1, 2010.

    IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first above written.
    """
ALDER = """
    ALDER MILLS, INC.

    By: /s/ Jane Doe
        Name: Jane Doe
        Title: President
    """


def birch(name: str, title: str = "Manager") -> str:
    return f"""
    {name}

    By: /s/ Richard Roe
        Name: Richard Roe
        Title: {title}
    """


def test_a_mismatch_points_at_the_name_in_the_opening() -> None:
    (hit,) = hits(name_mismatch, OPENING + ALDER + birch("BIRCH II PARTNERS, L.L.C."))
    (related,) = hit.related
    assert agreement(OPENING).words(related.span) == "Birch Partners, L.L.C."
    assert hit.facts == {"signed": "BIRCH II PARTNERS, L.L.C.", "named": "Birch Partners, L.L.C."}


def test_a_name_cut_short_is_no_mismatch() -> None:
    assert not hits(name_mismatch, OPENING + ALDER + birch("BIRCH"))


def test_a_blank_more_or_less_is_no_mismatch() -> None:
    assert not hits(name_mismatch, OPENING + ALDER + birch("BIRCHPARTNERS, L.L.C."))


def test_without_blocks_nothing_is_said() -> None:
    for check in (name_mismatch, party_not_signing, signer_not_party):
        assert not hits(check, OPENING)
        assert [skip.reason for skip in skips(check, OPENING)] == ["no signature blocks were understood"]


def test_when_no_block_is_a_partys_only_a_lone_stranger_is_reported() -> None:
    text = OPENING + birch("CEDAR BANK, N.A.")
    for check in (name_mismatch, party_not_signing):
        assert not hits(check, text)
        assert skips(check, text)
    assert words(signer_not_party, text) == ["CEDAR BANK, N.A."]
    mentioned = OPENING.replace("1. Joinder.", "1. Joinder. Cedar Bank, N.A. holds the Shares.")
    assert not hits(signer_not_party, mentioned + birch("CEDAR BANK, N.A."))
    marked = mentioned.replace("Cedar Bank", "Cedar's U.S. Bank")
    assert not hits(signer_not_party, marked + birch("CEDAR'S U.S. BANK, N.A."))
    others = birch("DOGWOOD SAVINGS, LTD.") + birch("ELM HARBOR, LTD.")
    assert not hits(signer_not_party, text + others)


def test_one_who_signs_as_a_party_is_out_of_place_where_others_may_sign() -> None:
    opening = OPENING.replace('(the "Investor")', '(the "Investor"), and the other holders party hereto')
    text = opening + ALDER + birch("DOGWOOD SAVINGS, LTD.")
    many = birch("CEDAR BANK, N.A.") + birch("ELM HARBOR, LTD.")
    assert not hits(signer_not_party, text + many)
    labelled = opening + ALDER + birch("DOGWOOD SAVINGS, LTD., as Investor") + many
    assert words(signer_not_party, labelled) == ["DOGWOOD SAVINGS, LTD."]
    a_class = opening.replace("other holders", "other Investors")
    assert not hits(signer_not_party, a_class + labelled.removeprefix(opening))


def test_a_sister_nobody_named_signs_beside_the_party() -> None:
    text = OPENING + ALDER + birch("BIRCH PARTNERS, L.L.C.")
    assert words(name_mismatch, text + birch("BIRCH PARTNERS II, L.L.C.")) == ["BIRCH PARTNERS II, L.L.C."]
    assert words(name_mismatch, text + birch("BIRCH PARTNERS, INC.")) == ["BIRCH PARTNERS, INC."]
    named = OPENING.replace("1. Joinder.", "1. Joinder. Birch Partners II, L.L.C. is an affiliate.")
    assert not hits(name_mismatch, named + text.removeprefix(OPENING) + birch("BIRCH PARTNERS II, L.L.C."))
    opening = OPENING.replace('(the "Investor")', '(the "Investor"), and the other holders party hereto')
    others = opening + text.removeprefix(OPENING)
    assert not hits(name_mismatch, others + birch("BIRCH PARTNERS II, L.L.C."))


def test_an_entity_under_a_persons_label_is_not_the_person() -> None:
    opening = OPENING.replace(
        'Birch Partners, L.L.C., a Delaware limited liability company (the "Investor")',
        'Richard Roe, an individual (the "Executive")',
    )
    block = "\n    EXECUTIVE:\n" + birch("ALDER MILLS II, INC.")
    assert words(name_mismatch, opening + block) == ["ALDER MILLS II, INC."]


def test_a_person_must_sign_where_the_parties_are_said_to() -> None:
    opening = OPENING.replace(
        'Birch Partners, L.L.C., a Delaware limited liability company (the "Investor")',
        'Richard Roe (the "Executive")',
    )
    assert words(party_not_signing, opening + ALDER) == ["Richard Roe"]
    assert not hits(party_not_signing, opening.replace("the parties have", "Alder has") + ALDER)
    officers = opening.replace(
        "the parties have executed this Agreement", "their respective officers executed"
    )
    assert words(party_not_signing, officers + ALDER) == ["Richard Roe"]


def test_a_signature_that_was_not_understood_silences_the_missing_party() -> None:
    text = OPENING + ALDER
    assert words(party_not_signing, text) == ["Birch Partners, L.L.C."]
    assert not hits(party_not_signing, text.replace("/s/ Jane Doe", "/s/ Jane Doe (Company) /s/ Richard Roe"))


def test_a_sisters_name_and_a_title_do_not_stand_for_the_party() -> None:
    opening = OPENING.replace(
        "and Birch Partners", 'Alder, Inc., an Ohio corporation (the "Manager"), and Birch Partners'
    )
    text = opening + ALDER + birch("BIRCH PARTNERS, L.L.C.", "General Manager")
    assert words(party_not_signing, text) == ["Alder, Inc."]
    assert not hits(party_not_signing, text + "\n    MANAGER:\n")


def test_signature_pages_left_out_silence_the_missing_party() -> None:
    text = OPENING + ALDER
    assert words(party_not_signing, text) == ["Birch Partners, L.L.C."]
    assert not hits(party_not_signing, text + "\n    [Remaining signature pages omitted]\n")


def test_unsigned_forms_silence_the_missing_party() -> None:
    assert not hits(party_not_signing, OPENING + ALDER.replace("/s/ Jane Doe", "____________"))


def test_a_block_that_was_not_recognised_silences_the_missing_party() -> None:
    assert not hits(party_not_signing, OPENING + ALDER + birch("CEDAR BANK, N.A."))


def test_a_person_with_a_title_may_sign_for_the_missing_party() -> None:
    text = OPENING + ALDER + "\n    /s/ Richard Roe\n    Richard Roe\n    Manager\n"
    assert not hits(party_not_signing, text)


def test_every_odd_holder_is_shown_with_the_others() -> None:
    fund = """
    BIRCH FUND {number}, L.P.

    By: Birch Management, LLC,
        its General Partner

    By: {manager},
        its Managing Member

        By: /s/ Richard Roe
            Title: President
    """
    text = OPENING + "".join(
        fund.format(number=number, manager=manager)
        for number, manager in (("I", "Cedar, Inc."), ("II", "Cedar, Inc."), ("III", "Dogwood, Inc."))
    )
    (hit,) = hits(capacity_conflict, text)
    assert hit.facts["holder"] == "Dogwood, Inc."
    assert hit.facts["others"] == "Cedar, Inc."
    assert len(hit.related) == 2


def test_co_holders_of_an_office_are_no_conflict() -> None:
    text = (
        OPENING
        + """
    BIRCH FUND I, L.P.

    By: Cedar, Inc., its Co-General Partner

        By: /s/ Richard Roe
            Title: President

    By: Dogwood, Inc., its Co-General Partner

        By: /s/ Mary Major
            Title: President
    """
    )
    assert not hits(capacity_conflict, text)


def test_a_block_with_an_officer_needs_no_tier() -> None:
    tiered = """
    BIRCH FUND I, L.P.

    By: Birch Management, LLC,
        its General Partner

        By: /s/ Richard Roe
            Name: Richard Roe
            Title: SMD
    """
    assert words(tier_missing, OPENING + tiered + birch("BIRCH PARTNERS, L.L.C.", "SMD"))
    assert not hits(tier_missing, OPENING + tiered + birch("BIRCH PARTNERS, L.L.C.", "Authorized Signatory"))


def test_known_titles_are_a_parameter() -> None:
    text = OPENING + ALDER + birch("BIRCH PARTNERS, L.L.C.", "SMD")
    assert words(title_abbreviated, text) == ["SMD"]
    assert not hits(title_abbreviated, text, KnownTitles(known=("SMD",)))


def test_who_is_only_described_need_not_sign() -> None:
    text = OPENING.replace('(the "Investor").', '(the "Investor"). The Architect is: Cedar Design, Inc.')
    text += ALDER + birch("BIRCH PARTNERS, L.L.C.")
    assert not hits(party_not_signing, text)


def test_blocks_of_others_do_not_hide_the_party_who_does_not_sign() -> None:
    opening = OPENING.replace(
        "and Birch Partners", "Cedar Bank, N.A., a national banking association, and Birch Partners"
    )
    text = opening + ALDER + birch("BIRCH PARTNERS, L.L.C.") + birch("DOGWOOD SAVINGS, LTD.")
    assert words(party_not_signing, text) == ["Cedar Bank, N.A."]
    assert not hits(
        party_not_signing, opening + ALDER + birch("BIRCH PARTNERS, L.L.C.") + birch("CEDAR TRUST, LTD.")
    )


def test_one_hand_may_stand_for_each_of_several_parties() -> None:
    text = (OPENING + ALDER).replace(
        "Title: President", "Title: President of each of the above-named companies"
    )
    assert "above-named" in text
    assert not hits(party_not_signing, text)


def test_two_members_below_one_name_are_no_conflict() -> None:
    second = """
    By: Cedar Members, L.L.C., its managing member

    By: /s/ Jane Doe
    Name: Jane Doe
    Title: Manager
"""
    first = "BIRCH PARTNERS, L.L.C.\n" + second.replace("Cedar", "Dogwood")
    assert not hits(capacity_conflict, OPENING + ALDER + "\n    " + first + second)
    assert hits(
        capacity_conflict, OPENING + ALDER + "\n    " + first + "\n    BIRCH PARTNERS, L.L.C.\n" + second
    )


def test_a_name_made_of_the_others_words_is_looked_for_as_a_whole() -> None:
    opening = OPENING.replace(
        "and Birch Partners", "Alder Partners, Inc., an Ohio corporation, and Birch Partners"
    )
    assert words(party_not_signing, opening + ALDER + birch("BIRCH PARTNERS, L.L.C.")) == [
        "Alder Partners, Inc."
    ]


def test_a_stranger_in_a_partys_place_is_reported() -> None:
    text = OPENING + ALDER + birch("DOGWOOD SAVINGS, LTD.")
    assert words(signer_not_party, text) == ["DOGWOOD SAVINGS, LTD."]
    assert not hits(signer_not_party, text + birch("ELM HARBOR, LTD."))
    assert not hits(signer_not_party, OPENING + ALDER + birch("BIRCH HARBOR, LTD."))


def test_a_stranger_under_a_partys_label_is_reported() -> None:
    text = OPENING + ALDER + "\n    INVESTOR:\n" + birch("DOGWOOD SAVINGS, LTD.")
    assert words(signer_not_party, text) == ["DOGWOOD SAVINGS, LTD."]


def test_an_entity_that_signs_as_director_is_no_stranger() -> None:
    block = birch("BIRCH PARTNERS, L.L.C.", "Director").replace("Richard Roe", "Dogwood Savings, Ltd.")
    assert not hits(signer_not_party, OPENING + ALDER + block)


def test_letters_in_another_order_are_a_mismatch() -> None:
    opening = OPENING.replace("Birch Partners, L.L.C.", "Vitaleris, L.L.C.")
    assert words(name_mismatch, opening + ALDER + birch("VITARELIS, L.L.C.")) == ["VITARELIS, L.L.C."]
    assert not hits(name_mismatch, opening + ALDER + birch("VITARELIS, INC."))


def test_a_heading_agreed_over_the_first_blocks_is_the_parties() -> None:
    text = OPENING + "\n    AGREED TO:\n" + ALDER + birch("DOGWOOD SAVINGS, LTD.")
    assert words(signer_not_party, text) == ["DOGWOOD SAVINGS, LTD."]
    assert not hits(
        signer_not_party, OPENING + ALDER + "\n    ACKNOWLEDGED:\n" + birch("DOGWOOD SAVINGS, LTD.")
    )


def test_a_name_in_an_attachment_is_no_signature() -> None:
    form = "\n    EXHIBIT A\n\n    FORM OF ORDER\n\n    Send orders to Birch Partners, L.L.C. by courier.\n"
    assert words(party_not_signing, OPENING + ALDER + form) == ["Birch Partners, L.L.C."]
    alone = OPENING.replace("the parties have executed", "Alder has executed")
    assert not hits(party_not_signing, alone + ALDER + form)


def test_guarantors_behind_words_of_their_own_are_no_strangers() -> None:
    lead = """
    The undersigned, not parties to the Agreement but as guarantors, accept and agree to it.
    """
    strangers = birch("CEDAR HOLDINGS CORP.", "Treasurer")
    assert words(signer_not_party, OPENING + ALDER + birch("BIRCH PARTNERS, L.L.C.") + strangers)
    assert not hits(signer_not_party, OPENING + ALDER + birch("BIRCH PARTNERS, L.L.C.") + lead + strangers)


def test_many_whom_nobody_named_are_a_class() -> None:
    names = ("CEDAR HOLDINGS CORP.", "DOGWOOD SERVICES, INC.", "ELM HARBOR BANK, N.A.")
    text = OPENING + ALDER + birch("BIRCH PARTNERS, L.L.C.") + "".join(birch(name) for name in names)
    assert not hits(signer_not_party, text)
    assert [skip.reason for skip in skips(signer_not_party, text)] == [
        "several sign whom the agreement does not name"
    ]


def test_an_arranger_need_not_sign() -> None:
    named = OPENING.replace('(the "Investor")', '(the "Investor"), and Cedar Bank, N.A., as Lead Arranger')
    assert not hits(party_not_signing, named + ALDER + birch("BIRCH PARTNERS, L.L.C."))
    agent = named.replace("as Lead Arranger", "as lender")
    assert words(party_not_signing, agent + ALDER + birch("BIRCH PARTNERS, L.L.C.")) == ["Cedar Bank, N.A."]
