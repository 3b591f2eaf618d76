"""Checks of notices: what the rule files' examples do not show."""

from __future__ import annotations

from checking import hits, skips, words

from checker.plugins.notices import address_malformed, address_missing, label_inconsistent

OPENING = """
    INVESTOR AGREEMENT

    This Investor Agreement is dated as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation (the
    "Company"), and Birch Fund I, L.P., a Delaware limited partnership (the "Investor").

    1. Purchase. The Investor purchases the shares that the Company offers.

    2. Notices. {lead}
    """
ALDER = """
         Alder Mills, Inc.
         100 Main Street
         Columbus, Ohio 43215
         Facsimile: (614) 555-0100
    """


def test_all_parties_are_promised_an_address() -> None:
    text = OPENING.format(lead="Notices go to the parties at the following addresses:") + ALDER
    (hit,) = hits(address_missing, text)
    assert hit.facts["parties"] == "Birch Fund I, L.P."
    assert words(address_missing, text) == ["the parties at the following addresses"]
    assert [related.message for related in hit.related] == ["the address of Alder Mills, Inc."]


def test_an_addressee_who_is_no_party_silences_the_check() -> None:
    text = (
        OPENING.format(lead="Notices go to the parties at the following addresses:")
        + ALDER
        + """
         Cedar Management Corp.
         200 Oak Street
         Dayton, Ohio 45402
    """
    )
    assert not hits(address_missing, text)
    assert [skip.examined for skip in skips(address_missing, text)] == [2]


def test_an_address_left_blank_silences_the_check() -> None:
    text = (
        OPENING.format(lead="Notices go to the parties at the following addresses:")
        + ALDER
        + """
         If to the Investor:
    """
    )
    assert not hits(address_missing, text)
    assert skips(address_missing, text)


def test_labels_are_compared_within_one_clause_only() -> None:
    text = (
        OPENING.format(lead="The Company's address is:")
        + ALDER
        + """
    3. Notices of Default. Notices of a default go to the Company at this address:

         Alder Mills, Inc.
         100 Main Street
         Columbus, Ohio 43215
         Fax: (614) 555-0100
    """
    )
    assert not hits(label_inconsistent, text)


def test_an_address_outside_a_notice_clause_is_looked_at_too() -> None:
    text = OPENING.format(lead="The Company lies in Los, Angeles, California 90045.")
    assert words(address_malformed, text) == ["Los, Angeles"]


LISTED = """
         To Company:

         Alder Mills, Inc.
         100 Main Street
         Columbus, Ohio 43215
    """


def test_a_label_without_a_condition_makes_a_list_too() -> None:
    text = (
        OPENING.format(lead="Notices must be in writing and delivered by hand, addressed as follows:")
        + LISTED
    )
    (hit,) = hits(address_missing, text)
    assert hit.facts["parties"] == "Birch Fund I, L.P."


def test_a_short_name_in_a_sentence_is_no_addressee() -> None:
    lead = "The Investor may give notices by courier only, addressed as follows:"
    assert hits(address_missing, OPENING.format(lead=lead) + LISTED)
    own = (
        "Notices must be in writing and, in the case of the Investor, sent to its manager. They are addressed"
    )
    assert not hits(address_missing, OPENING.format(lead=own + " as follows:") + LISTED)


def test_a_title_read_as_an_addressee_does_not_hide_the_other_party() -> None:
    text = OPENING.format(lead="Notices must be in writing, addressed as follows:") + LISTED
    text += "\n         Attention: President\n\n         Executive Vice President\n"
    assert hits(address_missing, text)
    assert not hits(address_missing, text + "\n         If to you:\n\n         at your last address.\n")


def test_a_sentence_on_one_addressee_is_no_list() -> None:
    for lead in (
        "Notices shall be posted to the Company at 100 Main Street, Columbus, Ohio 43215.",
        "Notices to the Company shall be sent to:" + ALDER,
    ):
        assert not hits(address_missing, OPENING.format(lead=lead))
    assert hits(
        address_missing, OPENING.format(lead="Notices are in writing.\n\n    If to the Company:" + ALDER)
    )


def test_a_house_is_served_through_its_division() -> None:
    text = """
        SERVICE AGREEMENT

        This Service Agreement is dated as of May 4, 2010, by and between Alder National Bank, an Ohio
        corporation (the "Customer"), and Birch & Elm Corporation, an Ohio corporation, acting through its
        division, B&E Data Services ("B&E").

        1. Service. B&E serves the Customer.

        2. Notices. Notices are in writing.

        If to Customer: Alder National Bank, 100 Main Street, Columbus, Ohio 43215

        If to B&E: B&E Data Services, 200 Oak Street, Dayton, Ohio 45402
        """
    assert not hits(address_missing, text)
