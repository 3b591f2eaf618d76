"""Checks of consents: what the rule files' examples do not show."""

from __future__ import annotations

import re

import pytest
from checking import hits, skips, words

from checker.model.agreement import Agreement
from checker.plugins import consents
from checker.plugins.consents import (
    Required,
    RequiredForm,
    form_downgraded,
    not_evidenced,
    only_in_recital,
    status_not_recited,
)

OPENING = """
    JOINDER AGREEMENT

    This Joinder Agreement, dated as of May 4, 2010, is between Alder Mills, Inc., an Ohio corporation (the
    "Company"), and Birch Systems, LLC, an Ohio limited liability company (the "Joining Party").

    WHEREAS, Section 8 of the Pooling Agreement dated as of March 1, 2009 (the "Pooling Agreement") provides
    that upon the express written consent of {required}, any other holder of Senior Notes may become a party
    to the Pooling Agreement; and

    WHEREAS, {claim};

    NOW, THEREFORE, the parties agree as follows:

    1. Joinder. The Joining Party hereby becomes a party to the Pooling Agreement.

    2. Law. This Agreement is governed by the laws of Ohio.
    """
SIGNED = """
    IN WITNESS WHEREOF, the parties have signed this Agreement.

    ALDER MILLS, INC.

    By: /s/ Jane Doe
        Name: Jane Doe
        Title: President

    BIRCH SYSTEMS, LLC

    By: /s/ Richard Roe
        Name: Richard Roe
        Title: Manager
    """
CEDAR = """
    CEDAR HILL ASSOCIATES, L.P.

    By: /s/ Ann Poe
        Name: Ann Poe
        Title: Manager
    """
BOTH = OPENING.format(
    required="CHA and the Company", claim="the Company and CHA have consented to the joinder"
)


def test_only_the_person_who_has_not_signed_is_named() -> None:
    (hit,) = hits(not_evidenced, BOTH + SIGNED)
    assert (hit.case, hit.facts["persons"]) == ("claimed", "CHA")
    assert [related.message for related in hit.related] == ["the consent that is required"]
    assert words(not_evidenced, BOTH + SIGNED) == ["the Company and CHA have consented"]


def test_a_signature_whose_initials_are_the_short_name_shows_the_consent() -> None:
    assert hits(not_evidenced, BOTH + SIGNED + CEDAR) == []


BLANK = CEDAR.replace("/s/ Ann Poe", "______________")


@pytest.mark.parametrize("head", ["", "\n    CONSENTED TO:\n"])
def test_a_block_that_is_left_blank_shows_no_consent_where_others_have_signed(head: str) -> None:
    (hit,) = hits(not_evidenced, BOTH + SIGNED + head + BLANK)
    assert (hit.case, hit.facts["persons"]) == ("claimed", "CHA")
    assert hits(not_evidenced, BOTH + SIGNED + head + BLANK + CEDAR) == []


def test_where_nobody_has_signed_yet_a_block_will_do() -> None:
    assert hits(not_evidenced, BOTH + re.sub("/s/.*", "______________", SIGNED) + BLANK) == []


@pytest.mark.parametrize(("signed", "found"), [("/s/ Ann Poe", 0), ("______________", 1)])
def test_an_attached_consent_is_signed_where_there_is_a_line_for_it(signed: str, found: int) -> None:
    exhibit = '\n    EXHIBIT A\n\n    CONSENT\n\n    Cedar Hill Associates, L.P. ("CHA") consents.\n'
    text = BOTH + SIGNED + exhibit + CEDAR.replace("/s/ Ann Poe", signed)
    assert len(hits(not_evidenced, text)) == found
    assert hits(not_evidenced, BOTH + SIGNED + exhibit) == []


def test_a_party_that_consents_and_signs_shows_it_by_its_alias() -> None:
    text = OPENING.format(required="the Company", claim="the Company has consented to the joinder")
    assert hits(not_evidenced, text + SIGNED) == []


def test_without_signatures_nothing_is_said() -> None:
    assert hits(not_evidenced, BOTH) == []
    assert [skip.reason for skip in skips(not_evidenced, BOTH)] == ["no signature blocks were understood"]


@pytest.mark.parametrize(
    "claim",
    [
        "CHA has consented to the joinder by letter dated May 1, 2010",
        "the Board of Directors has consented to the joinder",
        "the Lenders have consented to the joinder",
        "CHA has consented to the joinder by written consent",
        "CHA has consented to act as escrow agent",
        "CHA has consented to the inclusion of its report",
        "CHA has consented to its appointment as trustee",
    ],
)
def test_papers_named_and_persons_unnamed_are_left_alone(claim: str) -> None:
    assert hits(not_evidenced, OPENING.format(required="the Company", claim=claim) + SIGNED) == []


def test_a_condition_that_nobody_speaks_of_again() -> None:
    text = OPENING.format(required="CHA", claim="the Joining Party wishes to join")
    (hit,) = hits(not_evidenced, text + SIGNED)
    assert (hit.case, hit.facts["persons"]) == ("required", "CHA")


def test_persons_pinned_by_a_rule_of_ones_own() -> None:
    text = OPENING.format(required="the Company", claim="the Joining Party wishes to join") + SIGNED
    pinned = Required(required_of=("Dogwood Bank", "the Company"))
    (hit,) = hits(not_evidenced, text, pinned)
    assert (hit.case, hit.facts["persons"], hit.span) == ("pinned", "Dogwood Bank", None)
    assert hits(not_evidenced, text, Required(required_of=("the Company",))) == []


@pytest.mark.parametrize(
    ("clause", "marked"),
    [
        ("made by Alder Mills, Inc., an Ohio company, with the accompanying schedules", None),
        ("made by Alder Mills, Inc., an Ohio company, for the Company", "Company"),
        ("MADE FOR THE COMPANY, by Alder Mills, Inc., an Ohio company", "COMPANY"),
    ],
)
def test_a_pinned_person_is_marked_by_the_name_alone(clause: str, marked: str | None) -> None:
    text = f"JOINDER AGREEMENT\n\nThis Agreement is {clause}.\n"
    pinned = Required(required_of=("the Company",))
    assert len(hits(not_evidenced, text, pinned)) == 1
    assert words(not_evidenced, text, pinned) == ([marked] if marked else [])


def test_a_pinned_person_must_sign_even_where_nobody_does() -> None:
    (hit,) = hits(not_evidenced, BOTH, Required(required_of=("CHA",)))
    assert (hit.case, hit.facts["persons"]) == ("pinned", "CHA")


def test_a_pinned_person_is_marked_where_where_the_agreement_speaks_of_the_consent() -> None:
    assert words(not_evidenced, BOTH + SIGNED, Required(required_of=("CHA", "the Company"))) == [
        "the Company and CHA have consented"
    ]


def test_a_form_pinned_by_a_rule_of_ones_own() -> None:
    text = OPENING.format(required="the Company", claim="the Company has consented in writing") + SIGNED
    assert hits(form_downgraded, text, RequiredForm(required_of=("the Company",), form=("written",))) == []
    (hit,) = hits(form_downgraded, text, RequiredForm(required_of=("the Company",), form=("express",)))
    assert hit.facts["missing"] == '"express"'


def test_the_form_is_kept_by_a_block_that_consents() -> None:
    text = OPENING.format(required="CHA", claim="CHA has consented to the joinder") + SIGNED
    assert len(hits(form_downgraded, text)) == 1
    assert hits(form_downgraded, text + "\n    ACKNOWLEDGED AND CONSENTED TO:\n" + CEDAR) == []


def test_a_recital_and_an_operative_clause() -> None:
    assert words(only_in_recital, BOTH + SIGNED) == ["the Company and CHA have consented"]
    consenting = BOTH.replace("1. Joinder.", "1. Joinder. The Company hereby consents to the joinder.")
    assert hits(only_in_recital, consenting + SIGNED) == []


def test_a_status_is_marked_by_what_must_be_held() -> None:
    assert words(status_not_recited, BOTH + SIGNED) == ["Senior Notes"]


def test_a_person_is_looked_for_once_however_often_the_consent_is_spoken_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    shown = consents._shown

    def counted(agreement: Agreement, name: str) -> bool:
        asked.append(name)
        return shown(agreement, name)

    monkeypatch.setattr(consents, "_shown", counted)
    again = "WHEREAS, the Company and CHA have consented to the terms;\n\n    NOW, THEREFORE"
    assert len(hits(not_evidenced, BOTH.replace("NOW, THEREFORE", again) + SIGNED)) == 1
    assert sorted(asked) == ["CHA", "the Company"]
