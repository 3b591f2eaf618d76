"""Notices in the layouts of many countries: sentences, lists, tables and columns of labels."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import NOTICE_FRONT, document

from checker.model.agreement import Agreement
from checker.parser import parse
from checker.readers.markdown import read


def addressees(agreement: Agreement) -> list[tuple[str, str]]:
    """Each addressee with the first words of the address."""
    return [
        (f"copy: {notice.name}" if notice.copy_only else notice.name, notice.address.split(",")[0])
        for clause in agreement.notice_clauses
        for notice in clause.notices
    ]


def written(notices: str) -> list[tuple[str, str]]:
    return addressees(parse(document(NOTICE_FRONT.format(notices=notices))))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "A notice to the Company shall be posted to Harrow House, Mill Road, Ballina, County Mayo, and a "
            "notice to the Supplier to Abbey Street, Ballyhaunis, County Mayo.",
            [("the Company", "Harrow House"), ("the Supplier", "Abbey Street")],
        ),
        (
            "The address of Alder is 45 Cannery Street, Monterey, California 93940. The address of the "
            "Supplier is in care of the Bank, 10 Mission Drive, Solvang, California 93463.",
            [("Alder", "45 Cannery Street"), ("the Supplier", "in care of the Bank")],
        ),
        (
            "Notices to the Supplier shall be sent to it at 32 Poydras Row, 22nd Floor, New Orleans, "
            "Louisiana 70130, Attention: General Counsel.",
            [("the Supplier", "32 Poydras Row")],
        ),
        (
            "Notices to Alder go to 61 Second Street, Suite 400, Reno, Nevada 89501. Notices to Birch go to "
            "Kungsgatan 61, 111 22 Stockholm, Sweden.",
            [("Alder", "61 Second Street"), ("Birch", "Kungsgatan 61")],
        ),
        (
            "All notices shall be in writing and sent by courier to the Company at 4 Mill Lane, Leeds LS1 "
            "4AB, with a copy to Dogwood LLP, 12 High Street, Leeds LS1 2AA, and to the Supplier at P.O. "
            "Box 12, Austin, Texas 78701, or to such other address as a party gives.",
            [("the Company", "4 Mill Lane"), ("copy: Dogwood LLP", "12 High Street"),
             ("the Supplier", "P.O. Box 12")],
        ),
        (
            "Any notice to the Supplier shall be addressed to the Supplier, 115 Park Lane, London W1K 7AA.",
            [("the Supplier", "115 Park Lane")],
        ),
        (
            "Notices may be given by e-mail: to Alder at a@alder.example and to Birch at post@birch.example.",
            [("Alder", "a@alder.example"), ("Birch", "post@birch.example")],
        ),
    ],
    ids=["posted to", "address of", "sent to it at", "go to", "to X at", "addressed to X", "e-mail"],
)  # fmt: skip
def test_sentences(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert written(sentence) == expected


@pytest.mark.parametrize(
    "behind",
    [
        ". Notices are effective upon receipt.",
        ". All notices take effect on receipt.",
        ". Either party may change its address.",
        " or to such other address.",
    ],
)
def test_a_short_sentence_behind_an_address_is_no_part_of_it(behind: str) -> None:
    text = f"Notices shall be sent to the Company at 45 Cannery Street, Reno, NV 89501{behind}"
    clauses = parse(document(NOTICE_FRONT.format(notices=text))).notice_clauses
    assert [each.address for clause in clauses for each in clause.notices] == [
        "45 Cannery Street, Reno, NV 89501"
    ]


@pytest.mark.parametrize(
    "behind", ["Each such notice\nis given when it is sent.", "or to such\nother address."]
)
def test_the_first_line_of_a_sentence_below_an_address_is_no_part_of_it(behind: str) -> None:
    text = (
        f"Notices shall be sent as follows:\nIf to the Company:\n45 Cannery Street\nReno, NV 89501\n{behind}"
    )
    clauses = parse(document(NOTICE_FRONT.format(notices=text))).notice_clauses
    found = [each.address.replace(",", "") for clause in clauses for each in clause.notices]
    assert found == ["45 Cannery Street Reno NV 89501"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Company may terminate upon notice to the Supplier at any time.",
        "Notice to the Supplier is given on 12 May 2010 at the latest.",
        "Notices to the Supplier may be left at the Premises.",
        "The Company shall give notice to the Supplier at least 30 days before the Delivery Date.",
    ],
)
def test_sentences_without_an_address(sentence: str) -> None:
    assert written(sentence) == []


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            """
            Notices shall be sent by registered air mail:

                If to the Company:      Alder Mills, Inc.
                                        14 HaYetzira Street
                                        Kiryat Gat 82101, Israel

                If to the Supplier:     Birch Systems Limited
                                        22 Fernbrook Lane
                                        Plymouth, Minnesota 55447
            """,
            [("Alder Mills, Inc.", "14 HaYetzira Street"), ("Birch Systems Limited", "22 Fernbrook Lane")],
        ),
        (
            """
            For all notices the parties designate the following domiciles:

                COMPANY:    Avenida Reforma 12, Piso 4
                            03310 Mexico, D.F.

                SUPPLIER:   13 Brickell Avenue, Suite 1200
                            Miami, Florida 33131
            """,
            [("COMPANY", "Avenida Reforma 12"), ("SUPPLIER", "13 Brickell Avenue")],
        ),
        (
            """
            Notices shall be delivered or sent by facsimile to:

            Company:    Room 904, Wing Lok Centre, 21 Des Voeux Road Central, Hong Kong
            Supplier:   c/o Flat B, 12/F, Clover Heights, 5 Robinson Road, Hong Kong
            Guarantor:  Flat B, 12/F, Clover Heights, 5 Robinson Road, Hong Kong
            """,
            [("Company", "Room 904"), ("Supplier", "c/o Flat B"), ("Guarantor", "Flat B")],
        ),
        (
            """
            A notice shall be sent by courier:
                to the Company: Alder Mills, Inc., 22 Jalan Sungai, 70200 Seremban, Malaysia;
                to the Supplier: Birch Systems Limited, 11 rue Haute, Quebec G1K 1L4, Canada.
            """,
            [("Alder Mills, Inc.", "22 Jalan Sungai"), ("Birch Systems Limited", "11 rue Haute")],
        ),
        (
            """
            All notices shall be sent by registered mail or telefax to:

            (i)      Alder Mills, Inc.
                     1 Foundry Square
                     Waterbury, Connecticut 06702

            (ii)     Birch Systems Limited
                     Industriestrasse 41-43
                     D-73431 Aalen
            """,
            [("Alder Mills, Inc.", "1 Foundry Square"), ("Birch Systems Limited", "Industriestrasse 41-43")],
        ),
        (
            """
            Notices shall be sent by prepaid post as follows:

                to the Company:     Corporate Banking
                                    58 Dame Street
                                    Dublin 2

                to the Supplier:    Creamery Road
                                    Shillelagh
                                    County Wicklow
            """,
            [("the Company", "Corporate Banking"), ("the Supplier", "Creamery Road")],
        ),
    ],
    ids=["labels in a column", "domiciles", "aligned labels", "items", "numbered", "an office"],
)  # fmt: skip
def test_lists(block: str, expected: list[tuple[str, str]]) -> None:
    assert written(dedent(block)) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "| Party | Address | For the attention of |\n|---|---|---|\n"
            "| Company | Unit 6, Kiln Lane, Bristol BS35 2QX | The Company Secretary |\n"
            "| Supplier | Donaustrasse 41, 89073 Ulm, Germany | Legal |\n",
            [("Company", "Unit 6"), ("Supplier", "Donaustrasse 41")],
        ),
        (
            "| | Company | Supplier |\n|---|---|---|\n| Person | Jane Doe | Ole Moe |\n"
            "| Post | 88 Loop Street, Cape Town 8001 | Strandgaten 21, 5004 Bergen |\n"
            "| E-mail | jane@alder.example | ole@birch.example |\n",
            [("Jane Doe", "88 Loop Street"), ("Ole Moe", "Strandgaten 21")],
        ),
        (
            "| Company | Supplier |\n|---|---|\n| Overseas Department | Office of the President |\n",
            [("Company", "Overseas Department"), ("Supplier", "Office of the President")],
        ),
    ],
    ids=["parties as rows", "parties as columns", "offices"],
)
def test_tables(table: str, expected: list[tuple[str, str]]) -> None:
    text = NOTICE_FRONT.format(notices=f"Notices shall be in writing and delivered by hand to:\n\n{table}")
    assert addressees(parse(read(text.encode(), "made.md"))) == expected


def test_a_table_of_other_matters() -> None:
    table = "| Company | Supplier |\n|---|---|\n| pays 40 per cent | pays 60 per cent |\n"
    text = NOTICE_FRONT.format(notices="They are in writing.").replace("supplies.", f"supplies.\n\n{table}")
    assert addressees(parse(read(text.encode(), "made.md"))) == []


def test_a_copy_within_the_house_is_no_other_address() -> None:
    block = """
        Notices shall be sent as follows:

            If to the Company:  Alder Mills, Inc.
                                14 Oak Street
                                Reno, Nevada 89501
                                with a copy to the attention of:  Legal Department
        """
    assert written(dedent(block)) == [("Alder Mills, Inc.", "14 Oak Street")]


@pytest.mark.parametrize(
    ("notices", "expected"),
    [
        (
            "Any notice shall be sent by registered post:\n\n"
            "      to the Company:     Mrs. Philippa Dunne\n                          Kiln Lodge\n"
            "                          Ballyduff\n                          Co. Kerry\n\n"
            "      to the Supplier:    Captain John Ward\n                          Mill House\n"
            "                          Ballyboy\n                          Co. Offaly\n",
            [("Mrs. Philippa Dunne", "Kiln Lodge"), ("Captain John Ward", "Mill House")],
        ),
        (
            "\n\nTo the First Party\nAlder Mills, Inc.\nShop 4, Palm Souq\nP.O. Box 25519\nSharjah\n\n"
            "To the Second Party\nBirch Systems Limited\nAttention: Export Office\nKade 88\n"
            "5701 XD Helmond\nThe Netherlands\n",
            [("Alder Mills, Inc.", "Shop 4"), ("Birch Systems Limited", "Kade 88")],
        ),
        (
            "\n\n(1) To the Company:\nResearch Promotion Division\nAlder Mills, Inc.\n2-8-1 Asakura\n"
            "Kochi 780-8072\n\n(2) To the Supplier:\nThe Company Secretary\nBirch Systems Limited\n"
            "Unit 3, Kiln Road\nBowmore PA43 7JX\n",
            [
                ("Research Promotion Division", "Alder Mills"),
                ("The Company Secretary", "Birch Systems Limited"),
            ],
        ),
        (
            "\n\nNotices shall be sent by recorded delivery:\n\n"
            "(a) to the Company at Tyn-y-Celyn, Llanfair, Denbighshire LL16 4NL; and\n\n"
            "(b) to the Supplier at 5 Mallard Terrace, Shrewsbury SY1 1QL, marked for Mr P Lowe.\n",
            [("the Company", "Tyn-y-Celyn"), ("the Supplier", "5 Mallard Terrace")],
        ),
        (
            "\n\nA notice must be in writing and sent to:\n\n"
            "Alder Mills, Inc., GPO Box 1184, Adelaide SA 5001\n"
            "Birch Systems Limited, PO Box 530, Naracoorte SA 5271\n",
            [("Alder Mills, Inc.", "GPO Box 1184"), ("Birch Systems Limited", "PO Box 530")],
        ),
        (
            "\n\nNotices are to be sent by fax:\n\nAlder Mills, Inc.\n\nElbchaussee 9, 22765 Hamburg\n\n"
            "Fax +49 40 555 0140, attn. Linienabteilung\n\nBirch Systems Limited\n\n"
            "Blanco 1199, oficina 64, Valparaiso, Chile\n\nFax +56 32 555 0121, attn. Gerente General\n",
            [("Alder Mills, Inc.", "Elbchaussee 9"), ("Birch Systems Limited", "Blanco 1199")],
        ),
    ],
    ids=["persons", "lines for", "offices of", "items within text", "lines of a list", "fax without colon"],
)
def test_lists_of_other_countries(notices: str, expected: list[tuple[str, str]]) -> None:
    assert written(notices) == expected


@pytest.mark.parametrize(
    ("notices", "expected"),
    [
        (
            "Write to the Company at Stock Plan Administration, Harrow House, 100 Pitts Bay Road, Pembroke "
            "HM 08, Bermuda.",
            [("the Company", "Stock Plan Administration")],
        ),
        (
            "They are sent by post, to the Company addressed to the Managing Director, Alder Mills, "
            "Inc., Kodanad Post, The Nilgiris, and to the Supplier addressed to the Managing Partner, Birch "
            "Systems Limited, 14, Mount Pleasant Road, Coonoor 643 102.",
            [
                ("the Managing Director, Alder Mills, Inc.", "Kodanad Post"),
                ("the Managing Partner, Birch Systems Limited", "14"),
            ],
        ),
        (
            "Notices shall be sent by mail to the Supplier at 300 Nickerson Road, Marlborough, Massachusetts "
            "01752, and to the Company at the address in its records.",
            [("the Supplier", "300 Nickerson Road")],
        ),
        (
            "A notice is given when delivered (a) to the Company, at 2210 Second Street SW, Calgary, Alberta "
            "T2P 2Y3, to the attention of the Director of Franchising; (b) to the Supplier, at 14 Oak "
            "Street, Reno, Nevada 89501.",
            [("the Company", "2210 Second Street SW"), ("the Supplier", "14 Oak Street")],
        ),
    ],
    ids=["department", "office", "one of two", "items"],
)
def test_sentences_under_a_heading(notices: str, expected: list[tuple[str, str]]) -> None:
    assert written(notices) == expected


@pytest.mark.parametrize("joint", [" and ", " or ", " and the ", " or to the "])
def test_two_addressees_at_one_address(joint: str) -> None:
    block = f"To the Company{joint}Guarantor:\n14 Oak Street\nReno, Nevada 89501\n"
    found = written(f"\n\nNotices shall be delivered:\n\n{block}")
    assert [name.removeprefix("the ") for name, _ in found] == ["Company", "Guarantor"]


def test_words_that_letters_are_marked_with_announce_nothing() -> None:
    sentence = (
        "Notices go to the address of the recipient shown in the table on the first page, marked, for the "
        'Company, "Attention: Manager, PBH Programs" and, for the Supplier, "Attention: Teknisk sjef".'
    )
    assert written(sentence) == []


OAK, KILN = "14 Oak Street, Reno, Nevada 89501", "5 Kiln Road, Leeds LS1 4AB"
OAK_LINES, KILN_LINES = OAK.replace(", ", "\n", 1), KILN.replace(", ", "\n", 1)
NAMED = [("Alder Mills, Inc.", "14 Oak Street"), ("Birch Systems Limited", "5 Kiln Road")]


@pytest.mark.parametrize(
    ("notices", "expected"),
    [
        (
            f"Notices go to:\n\nIf to the Company:\nAttn: Treasurer\nAlder Mills, Inc.\n{OAK_LINES}\n\n"
            f"If to the Supplier:\nAttn: Sales\nBirch Systems Limited\n{KILN_LINES}\n",
            NAMED,
        ),
        (
            f"Any notice shall be sent to: Alder Mills, Inc., {OAK}; and Birch Systems Limited, {KILN}.",
            NAMED,
        ),
        (
            f"Any notice shall be sent to Alder Mills, Inc. at {OAK} and to Birch Systems Limited at {KILN}.",
            NAMED,
        ),
        (
            "Notices are sent by e-mail to:\n\nthe Company: a@alder.example\nthe Supplier: b@birch.example\n",
            [("the Company", "a@alder.example"), ("the Supplier", "b@birch.example")],
        ),
        (
            f"Notices go to the following addresses:\n\nName: Alder Mills, Inc.\nAddress: {OAK}\n"
            f"E-mail: a@alder.example\n\nName: Birch Systems Limited\nAddress: {KILN}\n",
            NAMED,
        ),
        (
            f"Notices go to these addresses:\n\nIf to the Company:\n{OAK_LINES}\nAlder Mills, Inc.\n\n"
            f"If to the Supplier:\n{KILN_LINES}\nBirch Systems Limited\n",
            NAMED,
        ),
        (
            f"Notices to the Company shall be directed to the Company at {OAK}, attention of Jane Doe, Esq.; "
            "notices to the Supplier shall be delivered or sent to its address in the "
            f"register, with a copy to Dogwood LLP, {KILN}.",
            [("the Company", "14 Oak Street"), ("copy: Dogwood LLP", "5 Kiln Road")],
        ),
        (
            "All communications, if sent to the Company, shall be mailed, delivered and confirmed to Alder "
            f"Mills, Inc., {OAK}.",
            NAMED[:1],
        ),
    ],
    ids=[
        "office first",
        "semicolon",
        "names at",
        "e-mail list",
        "names labelled",
        "name last",
        "again",
        "sent and",
    ],
)
def test_ways_of_writing(notices: str, expected: list[tuple[str, str]]) -> None:
    assert written(notices) == expected


def test_the_label_of_a_number_left_blank_names_nobody() -> None:
    notices = """Notices go by courier: (i) if to the Company:

To the attention of the managing director

Telephone (ii) if to the Supplier:

To the attention of Mr. Ben Elm

Telephone
"""
    assert [name for name, _ in written(notices)] == ["the Company", "the Supplier"]


@pytest.mark.parametrize(
    "notices",
    [
        "All notices shall be sent as follows: If to the Company: If to the Supplier: Alder Mills, Inc. "
        "Birch Systems Limited Attention: CEO 4 Mill Road, Dayton, Ohio 45402",
        "All notices shall be sent as follows:\n\n     If to Alder:   If to Birch: Alder Mills, Inc.   "
        "Birch Systems Limited, 4 Mill Road, Dayton, Ohio 45402",
    ],
    ids=["in one line", "apart"],
)
def test_labels_side_by_side_before_the_names(notices: str) -> None:
    assert [name for name, _ in written(notices)] == ["Alder Mills, Inc.", "Birch Systems Limited"]


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe General Counsel Alder Mills, Inc. 4 Mill Road, Dayton, Ohio 45402",
        "Jane Doe Alder Mills, Inc. 4 Mill Road, Dayton, Ohio 45402",
        "Jane Doe, CEO Alder Mills, Inc. 4 Mill Road, Dayton, Ohio 45402",
        "Jane Doe, General Counsel, Alder Mills, Inc., 4 Mill Road, Dayton, Ohio 45402",
    ],
)
def test_an_officers_name_before_the_entitys_in_one_line(line: str) -> None:
    found = written(f"All notices shall be sent as follows:\n\nIf to Alder:\n\n{line}\n")
    assert found == [("Alder Mills, Inc.", "4 Mill Road")]


def test_for_whom_an_officer_takes_the_mail_in_is_no_addressee() -> None:
    found = written(
        "Every notice shall be delivered to the party at:\n\n4 Mill Road\nDayton, Ohio 45402\n\n"
        "Attention: Treasurer (for Alder)\n           Controller (for Services Company)\n"
    )
    assert all(name != "Services Company" for name, _ in found)


def test_lines_joined_with_their_indentation() -> None:
    found = written(
        "All notices shall be sent as follows:\n\n"
        "If to Alder:            Alder Mills, Inc.            4 Mill Road            Dayton, Ohio 45402\n\n"
        "If to Birch:        Birch Systems Limited        9 Lake Street        Reno, Nevada 89501\n"
    )
    assert found == [("Alder Mills, Inc.", "4 Mill Road"), ("Birch Systems Limited", "9 Lake Street")]


def test_a_label_at_the_end_of_the_sentence_that_announces_addresses() -> None:
    found = written(
        "All notices shall be sent as follows: (a) Company:\n\nAlder Mills, Inc.\n4 Mill Road\n"
        "Dayton, Ohio 45402\n\n(b) Supplier:\n\nBirch Systems Limited\n9 Lake Street\nReno, Nevada 89501\n"
    )
    assert found == [("Alder Mills, Inc.", "4 Mill Road"), ("Birch Systems Limited", "9 Lake Street")]


def test_a_name_with_and_in_it_is_one_addressee() -> None:
    front = NOTICE_FRONT.replace(
        "Alder Mills, Inc., an Ohio", "The Alder Gas Light and Coke Company, an Ohio"
    )
    text = front.format(
        notices="All notices shall be sent as follows:\n\nThe Alder Gas Light and Coke Company:\n\n"
        "4 Mill Road\nDayton, Ohio 45402\n\nIf to the Supplier:\n\n9 Lake Street\nReno, Nevada 89501\n"
    )
    names = [name for name, _ in addressees(parse(document(text)))]
    assert names[0] == "The Alder Gas Light and Coke Company"


def test_two_words_of_an_entitys_name_are_no_person() -> None:
    found = written(
        "All notices shall be sent as follows:\n\nIf to Alder, with a copy to:\n\n"
        "Chicago Title Insurance Company\n4 Mill Road\nDayton, Ohio 45402\n"
    )
    assert any("Chicago Title Insurance Company" in addressee for addressee, _ in found)
