"""What ``checker parse`` says of each part of an agreement."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest
from made_agreement import agreement_of, words

from checker.engine.describe import describe
from checker.model import agreement as model
from checker.model.reading import Span

TEXT = """\
SUPPLY AGREEMENT

This Agreement is dated as of May 2, 2003 and made between Acorn Mills, Inc.
(the "Seller") and Beech Road LLC, each a "Trader".

1.  Terms.  See Section 4 of the
Master  Agreement. The Seller must consent. Ohio law governs. Exhibit A.

Acorn Mills, Inc.
Fax: 5
"""


@pytest.fixture
def parsed() -> dict[str, Any]:
    """An agreement with one of everything, as the JSON interface shows it."""
    bare = agreement_of(TEXT)

    def at(text: str, nth: int = 0) -> Span:
        return words(bare, text, nth)

    acorn = model.Party(
        name="Acorn Mills, Inc.",
        span=at("Acorn Mills, Inc."),
        aliases=(model.Alias("Seller", at("Seller")),),
        entity_type="corporation",
        jurisdiction="Ohio",
    )
    beech = model.Party(name="Beech Road LLC", span=at("Beech Road LLC"))
    consent = model.Consent(
        span=at("The Seller must consent"),
        required_of=("Seller",),
        form=("prior",),
        given=(
            model.Giving(by=("Seller", "Buyer"), form=(), span=at("consent"), operative=False),
            model.Giving(by=("Buyer",), form=(), span=at("consent"), operative=True),
        ),
    )
    notice = model.Notice(
        name="Acorn Mills, Inc.",
        span=at("Acorn Mills, Inc.", 1),
        address="Fax: 5",
        parties=(0,),
        labels=(model.AddressLabel("Fax", at("Fax")),),
    )
    section = model.Section(
        number="1",
        path="1",
        heading="Terms",
        level=1,
        span=Span(at("1. Terms").start, at("Exhibit A").end),
        number_span=at("1."),
        heading_span=at("Terms"),
        parent=None,
        scope=0,
        style="decimal",
    )
    nested = msgspec.structs.replace(
        section, number="a", path="1(a)", level=2, parent=0, span=at("The Seller must consent")
    )
    whole = agreement_of(
        TEXT,
        title=model.Title("SUPPLY AGREEMENT", at("SUPPLY AGREEMENT")),
        date=model.AgreementDate(datetime.date(2003, 5, 2), at("May 2, 2003")),
        parties=(acorn, beech),
        groups=(model.PartyGroup((model.Alias("Trader", at("Trader")),), (0, 1)),),
        recitals=(model.Recital(at("See Section 4")),),
        sections=(section, nested),
        outlines=(model.Outline(0, 0.5, "one section only"),),
        instruments=(model.Instrument(name="Master Agreement", span=at("Master Agreement")),),
        terms=(
            model.Term(
                name="Seller", span=at("Seller"), definition=at('(the "Seller")'), form="alias", scope=0
            ),
        ),
        imports=(model.TermImport(source="Master Agreement", span=at("Master Agreement")),),
        references=(
            model.Reference(
                text="Section 4",
                span=at("Section 4"),
                kind="section",
                target="4",
                owner="Master Agreement",
                owner_kind="instrument",
            ),
        ),
        consents=(consent,),
        gates=(model.StatusGate(status="trader", span=at("Trader"), recited=at("Seller")),),
        notice_clauses=(
            model.NoticeClause(
                span=at("Acorn Mills, Inc.", 1), lead_in=at("See Section 4"), promised=(1,), notices=(notice,)
            ),
        ),
        governing_law=(
            model.GoverningLaw(jurisdiction="Ohio", span=at("Ohio law governs."), place=at("Ohio"), scope=0),
        ),
        signatures=(
            model.Signature(
                party="Acorn Mills, Inc.",
                span=at("Acorn Mills, Inc.", 1),
                block=at("Acorn Mills, Inc.", 1),
                chain=(model.Tier(entity="Oak Ltd.", span=at("Fax"), capacity="its Manager"),),
                signatory="Ann Ames",
                title="President",
                signed=True,
                parties=(0,),
            ),
        ),
        exhibits=(
            model.Exhibit(
                label="Exhibit A", attached=False, span=at("Exhibit A"), references=(at("Exhibit A"),)
            ),
        ),
    )
    answer: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(describe(whole)))
    return answer


def words_at(location: dict[str, Any]) -> str:
    return TEXT[location["start"]["offset"] : location["end"]["offset"]]


def test_head(parsed: dict[str, Any]) -> None:
    assert parsed["title"] == "SUPPLY AGREEMENT"
    assert parsed["date"] == "2003-05-02"
    assert words_at(parsed["date_at"]) == "May 2, 2003"
    assert parsed["exhibit"] is None
    assert [scope["kind"] for scope in parsed["scopes"]] == ["main"]


def test_parties_and_groups(parsed: dict[str, Any]) -> None:
    acorn, beech = parsed["parties"]
    assert acorn["aliases"] == ["Seller"]
    assert (acorn["entity_type"], acorn["jurisdiction"]) == ("corporation", "Ohio")
    assert words_at(beech["location"]) == "Beech Road LLC"
    assert parsed["groups"] == [{"names": ["Trader"], "members": ["Acorn Mills, Inc.", "Beech Road LLC"]}]


def test_sections_name_their_parents(parsed: dict[str, Any]) -> None:
    assert [(section["path"], section["parent"]) for section in parsed["sections"]] == [
        ("1", None),
        ("1(a)", "1"),
    ]
    assert parsed["outlines"] == [{"scope": 0, "confidence": 0.5, "reason": "one section only"}]


def test_texts_are_collapsed_and_locations_are_the_source_s(parsed: dict[str, Any]) -> None:
    [instrument] = parsed["instruments"]
    assert instrument["name"] == "Master Agreement"
    assert words_at(instrument["location"]) == "Master  Agreement"
    [law] = parsed["governing_law"]
    assert (law["jurisdiction"], law["text"]) == ("Ohio", "Ohio law governs.")


def test_names_that_the_interface_fixes(parsed: dict[str, Any]) -> None:
    assert parsed["terms"][0]["term"] == "Seller"
    assert parsed["imports"][0]["from"] == "Master Agreement"
    [reference] = parsed["references"]
    assert (reference["target"], reference["owner"], reference["resolved"]) == ("4", "Master Agreement", None)
    assert parsed["exhibits"][0]["label"] == "Exhibit A"


def test_consents_sum_up_who_gave_them(parsed: dict[str, Any]) -> None:
    [consent] = parsed["consents"]
    assert consent["required_of"] == ["Seller"]
    assert consent["given_by"] == ["Seller", "Buyer"]
    assert [giving["operative"] for giving in consent["given"]] == [False, True]


def test_notices_and_signatures_name_the_parties_they_serve(parsed: dict[str, Any]) -> None:
    [notice] = parsed["notices"]
    assert (notice["party"], notice["address"], notice["labels"]) == ("Acorn Mills, Inc.", "Fax: 5", ["Fax"])
    assert parsed["notice_clauses"][0]["promised"] == ["Beech Road LLC"]
    [signature] = parsed["signatures"]
    assert signature["parties"] == ["Acorn Mills, Inc."]
    assert signature["chain"] == [{"entity": "Oak Ltd.", "capacity": "its Manager"}]
    assert words_at(signature["location"]) == "Acorn Mills, Inc."
    assert signature["location"]["start"]["line"] == 9
