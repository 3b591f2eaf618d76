"""Signature blocks as forms have them: labels over labels, names to be filled in, remarks behind a label."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse
from checker.readers.markdown import read

FRONT = """\
DESIGN AGREEMENT

This Design Agreement is made on May 4, 2021 between Joan Elm (the "Disclosing Party") and Peter Birch (the
"Receiving Party").

1. Joan Elm shall design a house for Peter Birch.

2. Peter Birch shall pay 500 pounds on delivery.

IN WITNESS WHEREOF, the parties have signed this agreement.

"""


@pytest.mark.parametrize(
    ("blocks", "signers"),
    [
        (
            "Name: Joan Elm\nSignature:\nDate:\n\nName: Peter Birch\nSignature:\nDate:\n",
            [("Joan Elm", "Joan Elm"), ("Peter Birch", "Peter Birch")],
        ),
        (
            "Joan Elm\nBy: ________\nName: [Signatory]\nTitle: [Title]\n\n"
            "[Receiving Party]\nBy: ________\nName: [Signatory]\nTitle: [Title]\n",
            [("Joan Elm", "[Signatory]"), ("Peter Birch", "[Signatory]")],
        ),
        (
            "Disclosing Party: ____________________\n\nReceiving Party: ____________________\n",
            [("Joan Elm", None), ("Peter Birch", None)],
        ),
        (
            "Joan Elm\nBy: ________\nTitle (if any):\n\nPeter Birch\nBy: ________\nTitle (optional)\n",
            [("Joan Elm", "Joan Elm"), ("Peter Birch", "Peter Birch")],
        ),
        (
            "Joan Elm\n\nBy: /s/ Joan Elm\n\nPeter Birch\n\nBy: /s/ Peter Birch\n",
            [("Joan Elm", "Joan Elm"), ("Peter Birch", "Peter Birch")],
        ),
        (
            "Joan Elm\nBy: ________\nName: [Signer-name]\n[Signer-town]\n\n"
            "Peter Birch\nBy: ________\nName: [Signer-name]\n[Signer-town]\n",
            [("Joan Elm", "[Signer-name]"), ("Peter Birch", "[Signer-name]")],
        ),
        (
            "Disclosing Party, on her own behalf:\nSignature: ________\nName:\n\n"
            "Receiving Party, on his own behalf:\nSignature: ________\nName:\n",
            [("Joan Elm", None), ("Peter Birch", None)],
        ),
        (
            'Signed ____________     "Disclosing Party"     Date ________\n[Name]\n\n'
            'Signed ____________     "Receiving Party"      Date ________\n[Name]\n',
            [("Joan Elm", None), ("Peter Birch", None)],
        ),
    ],
)
def test_blocks_of_a_form(blocks: str, signers: list[tuple[str, str | None]]) -> None:
    agreement = parse(document(FRONT + blocks))
    assert [(each.party, each.signatory) for each in agreement.signatures] == signers
    assert [each.parties for each in agreement.signatures] == [(0,), (1,)]


def test_lines_drawn_behind_labels_below_a_clause_are_one_signers() -> None:
    lines = "Signature: ________\nName:      ________\nTitle:     ________\n\n"
    blocks = "".join(
        f"Signed for and on behalf of\n{name}:\n\n{lines}" for name in ("ALDER LTD", "BIRCH PLC")
    )
    agreement = parse(
        document(FRONT.replace("Joan Elm", "Alder Ltd").replace("Peter Birch", "Birch plc") + blocks)
    )
    assert [(each.party, each.parties) for each in agreement.signatures] == [
        ("ALDER LTD", (0,)),
        ("BIRCH PLC", (1,)),
    ]


@pytest.mark.parametrize("line", ["Signature: ____________", "Date Signed ____________"])
def test_a_short_sentence_above_a_line_signs_nothing(line: str) -> None:
    front = FRONT.partition("IN WITNESS")[0]
    terms = (
        "3. Services\n\nJoan Elm shall provide the services.\n\n4. Law\n\nThe law of Ohio shall govern.\n\n"
    )
    assert parse(document(f"{front}{terms}{line}\n")).signatures == ()


def test_a_line_without_a_colon_behind_its_label() -> None:
    front = FRONT.partition("IN WITNESS")[0]
    lines = "Signature ____________\nName/Title:\nDate:\n\n"
    agreement = parse(document(f"{front}Joan Elm\n\n{lines}Peter Birch\n\n{lines}"))
    assert [each.parties for each in agreement.signatures] == [(0,), (1,)]


@pytest.mark.parametrize("gap", [" ", "          "])
@pytest.mark.parametrize(
    ("first", "second"), [("Joan Elm", "Peter Birch"), ("Disclosing Party", "Peter Birch")]
)
def test_a_line_with_another_for_its_date(first: str, second: str, gap: str) -> None:
    front = FRONT.partition("IN WITNESS")[0]
    lines = "".join(f"{name} ________________{gap}Date: __________\n\n" for name in (first, second))
    agreement = parse(document(front + lines))
    assert [(each.party, each.parties) for each in agreement.signatures] == [
        ("Joan Elm", (0,)),
        ("Peter Birch", (1,)),
    ]
    assert parse(document(f"Project ________________{gap}Date: __________\n\n{front}")).signatures == ()


def test_a_heading_over_the_lines_to_sign_on_names_nobody() -> None:
    front = FRONT.partition("IN WITNESS")[0]
    lines = "Disclosing Party: _____________ Date: _______\nReceiving Party: _____________ Date: _______\n"
    agreement = parse(document(f"{front}SIGNATURES:\n{lines}"))
    assert [each.parties for each in agreement.signatures] == [(0,), (1,)]


def test_two_lines_abreast_with_whose_they_are_below() -> None:
    front = FRONT.partition("IN WITNESS")[0].replace("Disclosing Party", "Sublessor")
    line = "______________________  ____________\n"
    front = front.replace("Receiving Party", "Tenant")
    lines = f"{line}Sublessor               Date\n\n{line}Tenant                  Date\n"
    agreement = parse(document(f"{front}Signatures\n\n{lines}"))
    assert [each.parties for each in agreement.signatures] == [(0,), (1,)]


@pytest.mark.parametrize("label", ["Goods delivered", "Deposit Paid", "Work Accepted"])
def test_nobody_signs_on_a_line_for_what_was_done(label: str) -> None:
    front = FRONT.partition("IN WITNESS")[0]
    assert parse(document(f"{front}{label} ________________ Date: __________\n")).signatures == ()


def test_a_form_whose_parties_are_named_where_they_sign() -> None:
    terms = (
        "HELPER AGREEMENT\n\nClient name ________________ Case Number __________\n\n"
        "Services: The helper will review the case, and client agrees to give true information.\n\n"
        "Cost: The services are free to client. Client may end this agreement at any time.\n\n"
        "THIS AGREEMENT IS EFFECTIVE WHEN SIGNED BY BOTH CLIENT AND AHO.\n\n"
    )
    lines = (
        "Client________________ Date: __________\n\nAlder Help of Ohio ________________ Date: __________\n"
    )
    agreement = parse(document(terms + lines))
    assert [each.party for each in agreement.signatures] == ["Client", "Alder Help of Ohio"]
    assert [party.name for party in agreement.parties] == ["Alder Help of Ohio"]
    assert agreement.recognised


def test_the_heading_of_the_clause_below_is_no_title() -> None:
    clause = "## {}\n\nThe person named below {} the signatory of the agreement on its terms.\n\n"
    block = "**{}:**\n\nName: ____________\n\nSignature: ____________\n\n"
    text = "".join(
        clause.format(heading, verb) + block.format(label)
        for heading, verb, label in (
            ("Addition of a Signatory", "becomes", "New signatory"),
            ("Resignation of a Signatory", "is no longer", "Old signatory"),
        )
    )
    found = parse(read(f"# Amendment to Sponsorship Agreement\n\n{text}".encode(), "made.md")).signatures
    assert [each.title for each in found] == [None, None]
