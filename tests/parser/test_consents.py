"""Consents: required of whom and in what form, given by whom, and statuses that are gates."""

from __future__ import annotations

import pytest
from made import document

from checker.model.agreement import Consent, StatusGate
from checker.parser import parse

FRAME = """\
JOINDER AGREEMENT

This Joinder Agreement, dated as of May 4, 2010, is between Alder Mills, Inc., an Ohio corporation (the
"Company"), and Birch Systems, LLC, an Ohio limited liability company (the "Joining Party").

{recitals}

NOW, THEREFORE, the parties agree as follows:

1. Joinder. {operative}

2. Law. This Agreement is governed by the laws of Ohio.
"""


def consents(recitals: str = "", operative: str = "The Joining Party joins.") -> tuple[Consent, ...]:
    return parse(document(FRAME.format(recitals=recitals, operative=operative))).consents


def gates(recitals: str = "", operative: str = "The Joining Party joins.") -> tuple[StatusGate, ...]:
    return parse(document(FRAME.format(recitals=recitals, operative=operative))).gates


@pytest.mark.parametrize(
    ("phrase", "persons", "form"),
    [
        ("upon the express written consent of Cedar,", ("Cedar",), ("express", "written")),
        ("upon the written consent of Cedar and the Company,", ("Cedar", "the Company"), ("written",)),
        ("with the prior consent in writing of Cedar,", ("Cedar",), ("prior", "written")),
        ("subject to the approval of Cedar Estates, L.P.,", ("Cedar Estates, L.P.",), ()),
        ("without Cedar's prior written consent no, but with it", ("Cedar",), ("prior", "written")),
        ("with the consent or approval of each of Cedar and Dogwood,", ("Cedar", "Dogwood"), ()),
        ("unless consented to in writing by Cedar nobody, otherwise", ("Cedar",), ("written",)),
    ],
)
def test_a_recited_gateway_is_a_condition(
    phrase: str, persons: tuple[str, ...], form: tuple[str, ...]
) -> None:
    (consent,) = consents(f"WHEREAS, the Pooling Agreement provides that {phrase} any grower may join;")
    assert (consent.required_of, consent.form, consent.condition) == (persons, form, True)


def test_consent_to_later_acts_is_no_condition() -> None:
    (consent,) = consents(operative="No party shall assign this Agreement without the consent of Cedar.")
    assert consent.required_of == ("Cedar",)
    assert not consent.condition


def test_an_effect_that_waits_for_a_consent_is_a_condition() -> None:
    (consent,) = consents(operative="This Agreement shall become effective upon the consent of Cedar.")
    assert consent.condition


@pytest.mark.parametrize(
    ("recital", "by", "form"),
    [
        ("Cedar and the Company have consented to the joinder", ("Cedar", "the Company"), ()),
        ("Cedar has consented in writing to the joinder", ("Cedar",), ("written",)),
        ("Cedar has given its express written consent to it", ("Cedar",), ("express", "written")),
        ("the consent of Cedar to the joinder has been obtained", ("Cedar",), ()),
        ("the joinder has been consented to by Cedar", ("Cedar",), ()),
        ("Cedar consented to the joinder in April", ("Cedar",), ()),
        ("Cedar has consented to it by letter dated May 1", ("Cedar",), ("written",)),
        ("the sole shareholder of Cedar Corp. has consented", ("the sole shareholder of Cedar Corp.",), ()),
        (
            "the holders of a majority of the shares of Cedar have consented",
            ("the holders of a majority of the shares of Cedar",),
            (),
        ),
        ("Cedar, as agent for the growers, has consented", ("Cedar",), ()),
        ('Cedar Corp. ("Cedar") has consented', ("Cedar Corp.",), ()),
    ],
)
def test_a_consent_that_is_claimed(recital: str, by: tuple[str, ...], form: tuple[str, ...]) -> None:
    (consent,) = consents(f"WHEREAS, the Joining Party wishes to join the Pool, and {recital};")
    (giving,) = consent.given
    assert (giving.by, giving.form, giving.operative) == (by, form, False)
    assert consent.required_of == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "If Cedar has consented, the Joining Party joins.",
        "The Company may join to the extent that Cedar has consented.",
        "Cedar shall have consented by then.",
        "The Company hereby consents to the jurisdiction of the courts of Ohio.",
        "Each Lender has consented to the sharing of files.",
    ],
)
def test_what_claims_no_consent(sentence: str) -> None:
    assert all(not consent.given for consent in consents(operative=sentence))


def test_a_statement_answers_the_condition_that_names_the_same_person() -> None:
    (consent,) = consents(
        "WHEREAS, with the written consent of Cedar any grower may join; and\n\nWHEREAS, Cedar has consented;"
    )
    assert consent.form == ("written",)
    assert [giving.by for giving in consent.given] == [("Cedar",)]


def test_an_operative_consent_is_told_from_a_recited_one() -> None:
    (consent,) = consents(operative="The Company hereby consents to the joinder.")
    assert consent.given[0].operative


def test_who_may_join_this_agreement_later_is_no_gate() -> None:
    assert (
        gates("WHEREAS, any holder of Senior Notes may become a party to this Agreement by a joinder;") == ()
    )


def test_a_status_that_is_a_gate() -> None:
    (gate,) = gates("WHEREAS, any other holder of Senior Notes may become a party to the Pooling Agreement;")
    assert (gate.status, gate.recited) == ("holder of Senior Notes", None)


def test_a_status_that_someone_is_said_to_hold() -> None:
    (gate,) = gates(
        "WHEREAS, any holder of Senior Notes may become a party to the Pooling Agreement;\n\n"
        "WHEREAS, the Joining Party owns Senior Notes;"
    )
    assert gate.recited is not None


def test_who_buys_a_thing_will_hold_it() -> None:
    (gate,) = gates(
        "WHEREAS, any holder of Senior Notes may become a party to the Pooling Agreement;",
        "The Joining Party is buying Senior Notes today.",
    )
    assert gate.recited is not None


def test_a_heading_recites_no_status() -> None:
    text = FRAME.replace("1. Joinder.", "1. Purchase of Senior Notes.")
    recital = "WHEREAS, any holder of Senior Notes may become a party to the Pooling Agreement;"
    (gate,) = parse(document(text.format(recitals=recital, operative="The Joining Party joins."))).gates
    assert gate.recited is None


@pytest.mark.parametrize(
    ("clause", "persons"),
    [
        ("Neither party may assign this Agreement without the prior written consent of the other party.",
         ("the other party",)),
        ("It may not be assigned by either party without the consent of the other.", ("the other",)),
        ("No party shall assign it without the other party's written consent.", ("the other party",)),
        ("It shall show the plans to nobody without prior written consent thereof by Cedar.", ("Cedar",)),
        ("Costs are paid only if it receives written consent from an authorized officer of the Company.",
         ("an authorized officer of the Company",)),
    ],
)  # fmt: skip
def test_persons_known_by_their_place(clause: str, persons: tuple[str, ...]) -> None:
    (consent,) = consents(operative=clause)
    assert consent.required_of == persons


@pytest.mark.parametrize(
    "clause",
    [
        "The Company may assign this Agreement without the consent of the Joining Party.",
        "This Agreement is freely assignable by the Company without the Joining Party's consent.",
        "Nobody may assign it; provided, however, that the Company may do so without the consent of Cedar.",
    ],
)
def test_a_freedom_requires_no_consent(clause: str) -> None:
    assert consents(operative=clause) == ()


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ('The undersigned, CEDAR HOLDINGS, INC. ("Cedar"), hereby consents to it.', "CEDAR HOLDINGS, INC."),
        ("The undersigned, as guarantors under the Guaranty, hereby consent to it.", "The undersigned"),
        ("The undersigned hereby consent to it.", "The undersigned"),
    ],
)
def test_what_the_undersigned_are_stands_between_them_and_the_verb(sentence: str, by: str) -> None:
    (consent,) = consents(operative=sentence)
    assert [giving.by for giving in consent.given] == [(by,)]


def test_the_present_tense_is_an_act() -> None:
    (consent,) = consents(operative="Each of Cedar and Dogwood consents to the amendment set forth above.")
    assert [giving.by for giving in consent.given] == [("Cedar", "Dogwood")]


@pytest.mark.parametrize(
    "recital",
    [
        "any holder of Senior Notes may become a party to the Pooling Agreement, and the Joining Party holds "
        "Senior Notes",
        "the Joining Party owns Senior Notes, and any holder of Senior Notes may join the Pooling Agreement",
    ],
)
def test_a_status_that_its_own_recital_states(recital: str) -> None:
    (gate,) = gates(f"WHEREAS, {recital};")
    assert gate.recited is not None


@pytest.mark.parametrize(
    ("clause", "persons"),
    [
        ("Without the Company's prior written consent, nobody shall assign it.", ("the Company",)),
        ("The plans are subject to Board approval.", ("Board",)),
        ("No one joins without the consent of Cedar, and the Company has acquired shares.", ("Cedar",)),
        ("No one joins without the consent of Cedar and Cedar has signed.", ("Cedar",)),
        ("It waits for nothing without the consent of Cedar and each other lender.",
         ("Cedar", "each other lender")),
        ("It is not sold without the consent of Cedar and the lender has agreed to that.", ("Cedar",)),
        ("It is subject to the approval of the Board of Growers and the consent of the Company.",
         ("the Board of Growers", "the Company")),
        ("It requires the consent of the Company, Cedar and, if a loan is due under the Deed, the Lender.",
         ("the Company", "Cedar", "the Lender")),
        ("The Company shall not sell, unless the Joining Party otherwise consents in writing.",
         ("the Joining Party",)),
        ("Nobody may sublet until the other party shall have consented.", ("the other party",)),
        ("The money is used for no other purpose unless consented to in writing by the bank.", ("the bank",)),
        ("It shall be spent with the consent of the holders of a majority of the Notes.",
         ("the holders of a majority",)),
        ("No list is changed but by notice to and approval of the other party.", ("the other party",)),
        ("It shall be shown to nobody without the written consent of such disclosing party.",
         ("such disclosing party",)),
        ("The consent of the Company shall be required for any change.", ("the Company",)),
        ("It ends unless specifically approved by the board of directors.", ("the board of directors",)),
        ("The fee is due subject to the approval of the Compensation committee.",
         ("the Compensation committee",)),
        ("The Company takes it up only after it has received alder's approval.", ("alder",)),
    ],
)  # fmt: skip
def test_requirements_of_many_shapes(clause: str, persons: tuple[str, ...]) -> None:
    (consent,) = consents(operative=clause)
    assert consent.required_of == persons


@pytest.mark.parametrize(
    "clause",
    [
        "The Company is authorized, without prior approval of the Joining Party, to spend the money.",
        "The making of this Agreement does not require the consent of its shareholders.",
        "The Company shall not be required to obtain the consent of the Joining Party.",
        "The Company shall furnish such other approvals as Cedar requests.",
        "Payment is due upon approval of the Budget.",
        "The Company shall seek Regulatory Approval.",
        "No approval of the Joining Party shall be required.",
        "MATTERS REQUIRING CONSENT OF CEDAR",
        "No consent, license, approval of any authority is required.",
    ],
)
def test_what_requires_no_consent(clause: str) -> None:
    assert consents(operative=f"The Joining Party joins.\n\n{clause}\n\nIt stays.") == ()


def test_a_consent_that_is_given_in_the_agreement() -> None:
    (consent,) = consents("WHEREAS, Cedar in this Agreement gives its written consent to the joinder;")
    assert consent.given[0].by == ("Cedar",)
    assert consent.given[0].form == ("written",)


def test_an_attachment_requires_consents_of_its_own_and_no_conditions() -> None:
    text = FRAME.format(recitals="", operative="It joins.")
    form = "EXHIBIT A\n\nFORM OF TRANSFER\n\nThis Transfer shall be effective upon the consent of Cedar.\n"
    (consent,) = parse(document(f"{text}\nSee Exhibit A.\n\n{form}")).consents
    assert (consent.required_of, consent.condition) == (("Cedar",), False)


@pytest.mark.parametrize(
    ("clause", "persons"),
    [
        ("The Joining Party sells only articles that the Company has approved in writing.", ("the Company",)),
        ("It travels at the cost of the Company where the Company has approved the journey.",
         ("the Company",)),
        ("No change is binding except as the Company may approve in writing.", ("the Company",)),
        ("The Company pays costs that it has approved in advance.", ("The Company",)),
        ("A cost is repaid provided that it has been approved in advance by the Company in writing.",
         ("the Company",)),
        ("It may be changed only by a writing approved by the board of directors.",
         ("the board of directors",)),
        ("The plan, when approved by the Company, is the Annual Plan.", ("the Company",)),
        ("The Joining Party sells nothing unless the Company has given its prior written approval.",
         ("the Company",)),
        ("If the Company does not give its approval by May 1, it ends.", ("the Company",)),
        ("Another dock may be used if the Company consents in writing.", ("the Company",)),
        ("The Joining Party shall send a sample of it to the Company for its approval.", ("the Company",)),
        ("A sample is deemed approved if the Company does not object within five days.", ("the Company",)),
        ("The Company shall be deemed to have approved a sample after ten days.", ("the Company",)),
        ("Approval is deemed given if the Company does not answer.", ("the Company",)),
        ("Neither party may use the name of the Company without its prior written consent.",
         ("the Company",)),
        ("This is subject to (i) the approval of the Board of Directors of Cedar; and (ii) funds.",
         ("the Board of Directors of Cedar",)),
        ("This is subject to the prior review and approval of FERC.", ("FERC",)),
        ("A change of the plan must have the Company's approval beforehand.", ("the Company",)),
    ],
)  # fmt: skip
def test_what_waits_for_somebody(clause: str, persons: tuple[str, ...]) -> None:
    (consent,) = consents(operative=clause)
    assert consent.required_of == persons


@pytest.mark.parametrize(
    "clause",
    [
        "The Company represents that the board of directors has approved this Agreement.",
        "There is a Change in Control if the shareholders of Cedar approve a merger.",
        "The board recommends to the shareholders for approval a plan of liquidation.",
        "The artwork is shown to the Company for comment but not for approval.",
        "Unless otherwise agreed in writing by the parties, it is closed on Sundays.",
        "Unless otherwise agreed by the Company in writing, it is closed on Sundays.",
        "It lasts unless a change is agreed to in writing by Cedar and the Company.",
        "The list that the Company approved on May 1, 2009 is attached.",
        "The application has been approved by the Company.",
        "Payment is due upon approval of NDA.",
        "The Company holds the authorization of the users.",
        "It shall not show the files unless the Company agrees in writing.",
        "No other order binds unless expressly agreed to by the Company in writing.",
        "It shall not be altered without the previous written permission of the Company.",
        "It shall not be altered without the Company's authorisation.",
        "The Company shall use reasonable efforts to obtain the consent of each landlord.",
        "The execution will not be subject to the consent of any person.",
        "The Company may impose conditions on its consent to a sale.",
        "If the Joining Party seeks the Company's consent, it shall pay its costs.",
        "Whenever the consent of the Company is required, it shall answer within ten days.",
        "It is paid upon a prospectus that has been approved by the competent authority.",
        "The title is insured subject only to such exceptions as are approved by the Company.",
    ],
)
def test_what_waits_for_nobody(clause: str) -> None:
    assert consents(operative=clause) == ()


@pytest.mark.parametrize(
    ("clause", "by"),
    [
        ("Each of the undersigned hereby consents to the joinder.", "Each of the undersigned"),
        ("It joins, and each Grower hereby consents to the entry in the register.", "each Grower"),
        ("Cedar has read this Agreement, consents to the grant, and shall not object.", "Cedar"),
    ],
)
def test_who_consents(clause: str, by: str) -> None:
    (consent,) = consents(operative=clause)
    assert [giving.by for giving in consent.given] == [(by,)]


@pytest.mark.parametrize(
    ("clause", "by"),
    [
        ("The Landlords consent to the removal of the shed.", ("the Landlords",)),
        ("Cedar and Birch consent to the filing of that notice.", ("Cedar", "Birch")),
        ("The Consenting Lenders consent to the sale.", ("the Consenting Lenders",)),
        ("Teak Hill, Cedar and Birch consent to such transfer.", ("Teak Hill", "Cedar", "Birch")),
        ("Subject to Section 4, the Trustees consent to this Lease.", ("the Trustees",)),
    ],
)
def test_several_who_consent(clause: str, by: tuple[str, ...]) -> None:
    (consent,) = consents(operative=clause)
    assert [giving.by for giving in consent.given] == [by]


@pytest.mark.parametrize(
    ("clause", "person"),
    [
        ("The barge waits unless the Company's port captain has approved the draft.",
         "the Company's port captain"),
        ("Lower rates require the prior approval of the Company's trade manager.",
         "the Company's trade manager"),
        ("You may teach on other days, provided that the Chief Pilot has consented.", "the Chief Pilot"),
        ("It may be sold, provided, however, that the Company approves the price.", "the Company"),
        ("Guests may stay on condition that the Company consents.", "the Company"),
    ],
)  # fmt: skip
def test_offices_and_conditions(clause: str, person: str) -> None:
    (consent,) = consents(operative=clause)
    assert consent.required_of == (person,)


@pytest.mark.parametrize(
    ("clause", "persons"),
    [
        ("If it harms the Company, the consent of the Company would be required.", ("the Company",)),
        ("Consent shall first be obtained from the Company.", ("the Company",)),
        ("It goes on, provided the Company's consent to the change be first obtained.", ("the Company",)),
        ("Any release is subject to the Company's respective prior written approval.", ("the Company",)),
        ("Dealer may sell it at the shop and nowhere else without the Company's consent.", ("the Company",)),
        ("No deal is made without the consent of the other Party enter into it.", ("the other Party",)),
    ],
)
def test_other_ways_to_require_it(clause: str, persons: tuple[str, ...]) -> None:
    (consent,) = consents(operative=clause)
    assert consent.required_of == persons


@pytest.mark.parametrize(
    "clause",
    [
        "The application is not approved by December 31, 2020.",
        "It sells a product not approved by regulatory authorities.",
        "It was announced in connection with the Company's consent solicitation.",
        "The consent of the Company to any such change shall not be required.",
    ],
)
def test_what_else_waits_for_nobody(clause: str) -> None:
    assert consents(operative=clause) == ()
