"""Signature blocks: trees of entity, capacity and person, in every layout that filings use."""

from __future__ import annotations

import time
from textwrap import dedent

import pytest
from made import document, reading, signers

from checker.model.agreement import Alias, Party, Signature
from checker.model.reading import Reading, Span
from checker.parser import parse
from checker.parser.layout import read_layout
from checker.parser.scopes import find_scopes
from checker.parser.signatures import read_signatures


def party(name: str, *aliases: str) -> Party:
    return Party(name=name, span=Span(0, 1), aliases=tuple(Alias(alias, Span(0, 1)) for alias in aliases))


def blocks_of(got: Reading, parties: tuple[Party, ...] = ()) -> tuple[Signature, ...]:
    return read_signatures(got, find_scopes(got), parties)[1]


def blocks(text: str, *parties: Party) -> tuple[Signature, ...]:
    return blocks_of(reading(text), parties)


def short(found: tuple[Signature, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(block.party, block.signatory, block.title) for block in found]


TESTIMONIUM = (
    "IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first above written."
)


def test_tiers_of_entities_and_their_capacities() -> None:
    (block,) = blocks(f"""
        {TESTIMONIUM}

                         ALDER FUND II, L.P.

                         By: Alder Management, L.L.C.,
                             its General Partner

                         By: The Birch Companies, Inc.,
                             its Managing Member

                             By: /s/ Jane Q. Doe
                                 Name: Jane Q. Doe
                                 Title: Vice President and
                                        Acting General Counsel
        """)
    assert block.party == "ALDER FUND II, L.P."
    assert [(tier.entity, tier.capacity) for tier in block.chain] == [
        ("Alder Management, L.L.C.", "General Partner"),
        ("The Birch Companies, Inc.", "Managing Member"),
    ]
    assert (block.signatory, block.title) == ("Jane Q. Doe", "Vice President and Acting General Counsel")
    assert block.signed
    assert not block.individual


def test_the_capacity_may_follow_on_the_same_line_or_behind_its() -> None:
    first, second = blocks(f"""
        {TESTIMONIUM}

        ALDER FUND I, L.P.
        By: Alder GP, LLC, its general partner
        By: /s/ Jane Doe
        Name: Jane Doe
        Title: Manager

        ALDER FUND II, L.P.
        By: Alder GP, LLC
        Its: General Partner
        By: /s/ Jane Doe
        Its: Manager
        """)
    assert [(tier.entity, tier.capacity) for tier in first.chain] == [("Alder GP, LLC", "general partner")]
    assert [(tier.entity, tier.capacity) for tier in second.chain] == [("Alder GP, LLC", "General Partner")]
    assert second.title == "Manager"


def test_two_columns_side_by_side() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        ALDER MILLS, INC.                       BIRCH SYSTEMS, LLC

        By: /s/ Jane Doe                        By: /s/ Richard Roe
            -------------------                     --------------------
        Name:  Jane Doe                         Name:  Richard Roe
        Title: President                        Title: Manager
        """)
    assert short(found) == [
        ("ALDER MILLS, INC.", "Jane Doe", "President"),
        ("BIRCH SYSTEMS, LLC", "Richard Roe", "Manager"),
    ]


def test_three_columns() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        ALDER, INC.             BIRCH, LLC              CEDAR BANK, N.A.

        By: /s/ Jane Doe        By: /s/ Richard Roe     By: /s/ Mary Major
        Name: Jane Doe          Name: Richard Roe       Name: Mary Major
        Title: President        Title: Manager          Title: Vice President
        """)
    assert short(found) == [
        ("ALDER, INC.", "Jane Doe", "President"),
        ("BIRCH, LLC", "Richard Roe", "Manager"),
        ("CEDAR BANK, N.A.", "Mary Major", "Vice President"),
    ]


def test_names_that_go_on_in_the_next_line() -> None:
    found = blocks(
        f"""
        {TESTIMONIUM}

        FIRST BANK                              CEDAR TRUST COMPANY
        OF COMMERCE,
        as Administrative Agent

        By: /s/ Jane Doe                        By: /s/ Richard Roe
        Title: Director                         Title: Trust Officer
        """
    )
    assert [block.party for block in found] == ["FIRST BANK OF COMMERCE", "CEDAR TRUST COMPANY"]


def test_cells_of_a_flattened_table() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        Alder Rx, Inc.

        Birch, LLC

        /s/ E. Mac Doe

        /s/ Richard Roe

        E. Mac Doe
        Richard Roe

        Chairman and President
        Manager
        """)
    assert short(found) == [
        ("Alder Rx, Inc.", "E. Mac Doe", "Chairman and President"),
        ("Birch, LLC", "Richard Roe", "Manager"),
    ]


def test_blocks_run_on_in_one_line() -> None:
    text = (
        f"{TESTIMONIUM} ALDER FUND LTD. By: /s/ Jane Doe Name: Jane Doe Title: Authorized Signatory "
        "BIRCH PARTNERS II, LLC By: Birch Management, LLC, its sole member By: /s/ Richard Roe "
        "Name: Richard Roe Title: Authorized Signatory"
    )
    first, second = blocks_of(read_layout(document(text)))
    assert (first.party, first.signatory, first.title) == (
        "ALDER FUND LTD.",
        "Jane Doe",
        "Authorized Signatory",
    )
    assert (second.party, second.signatory) == ("BIRCH PARTNERS II, LLC", "Richard Roe")
    assert [(tier.entity, tier.capacity) for tier in second.chain] == [
        ("Birch Management, LLC", "sole member")
    ]


def test_two_blocks_run_on_with_their_labels_mixed() -> None:
    text = (
        f"{TESTIMONIUM} ALDER BIOPHARMA, INC. BIRCH LABS, SA By: /s/ Jane Doe By: /s/ Richard Roe "
        "Name: Jane Doe Name: Richard Roe Title: CEO Title: President & CEO\n"
    )
    assert short(blocks_of(read_layout(document(text)))) == [
        ("ALDER BIOPHARMA, INC.", "Jane Doe", "CEO"),
        ("BIRCH LABS, SA", "Richard Roe", "President & CEO"),
    ]


def test_individuals_sign_for_themselves() -> None:
    employer = party("Alder Mills, Inc.", "Company")
    employee = party("Rick E. Furt", "Executive")
    found = blocks(
        f"""
        {TESTIMONIUM}

        COMPANY:

        ALDER MILLS, INC.

        By: /s/ Jane Doe
            Name: Jane Doe
            Title: President

        EXECUTIVE:

        /s/ Rick E. Furt
        ------------------
        RICK E. FURT
        """,
        employer,
        employee,
    )
    assert [(block.party, block.individual, block.parties) for block in found] == [
        ("ALDER MILLS, INC.", False, (0,)),
        ("RICK E. FURT", True, (1,)),
    ]


def test_names_under_a_line_to_sign_on() -> None:
    found = blocks(
        f"""
        {TESTIMONIUM}

        ALDER MILLS, INC.

        By:______________________
           Chief Executive Officer


        _________________________
        Brenda Smith
        """,
        party("Alder Mills, Inc."),
        party("Brenda Smith"),
    )
    assert [(block.party, block.title, block.signed, block.parties) for block in found] == [
        ("ALDER MILLS, INC.", "Chief Executive Officer", False, (0,)),
        ("Brenda Smith", None, False, (1,)),
    ]


def test_acknowledgments_and_witnesses_keep_their_role() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        ALDER MILLS, INC.

        By: /s/ Jane Doe
            Name: Jane Doe
            Title: President

        WITNESS:

        /s/ Mary Major
        Mary Major

        ACKNOWLEDGED AND CONSENTED TO:

        CEDAR BANK, N.A.

        By: /s/ Richard Roe
            Name: Richard Roe
            Title: Vice President
        """)
    assert [(block.party, block.role) for block in found] == [
        ("ALDER MILLS, INC.", "party"),
        ("Mary Major", "witness"),
        ("CEDAR BANK, N.A.", "acknowledgment"),
    ]


def test_a_party_behind_an_outsiders_consent_signs_as_a_party() -> None:
    found = blocks(
        f"""
        {TESTIMONIUM}

        CONSENTED TO:

        CEDAR BANK, N.A.

        By: /s/ Richard Roe
            Title: Vice President

        ALDER MILLS, INC.

        By: /s/ Jane Doe
            Title: President

        BIRCH II PARTNERS, L.L.C.

        By: /s/ Jane Doe
            Title: Manager
        """,
        party("Alder Mills, Inc."),
        party("Birch Partners, L.L.C."),
    )
    assert [(block.party, block.role) for block in found] == [
        ("CEDAR BANK, N.A.", "acknowledgment"),
        ("ALDER MILLS, INC.", "party"),
        ("BIRCH II PARTNERS, L.L.C.", "party"),
    ]


def test_labels_of_signature_pages_are_no_names() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        [Signature page follows]

        [Signature Page to Credit Agreement]

        ALDER MILLS, INC.

        By: /s/ Jane Doe
            Title: President

        SIGNATURE PAGE TO CREDIT AGREEMENT
        DATED AS OF MAY 4, 2010
        """)
    assert [block.party for block in found] == ["ALDER MILLS, INC."]


def test_a_party_signs_under_its_short_name_or_its_role() -> None:
    lender, borrower = party("Cedar Bank, N.A.", "Bank"), party("Alder Mills, Inc.", "Borrower")
    found = blocks(
        f"""
        {TESTIMONIUM}

        BORROWER: Alder Mills Incorporated

        By: /s/ Jane Doe
            Title: President

        BANK:

        By: /s/ Richard Roe
            Title: Vice President
        """,
        lender,
        borrower,
    )
    assert [block.parties for block in found] == [(1,), (0,)]


def test_a_name_that_is_nearly_the_partys_is_not_the_partys() -> None:
    (block,) = blocks(
        f"""
        {TESTIMONIUM}

        INVESTOR: BIRCH II PARTNERS, L.L.C.

        By: /s/ Richard Roe
            Title: Manager
        """,
        party("Birch Partners, L.L.C.", "Investor"),
    )
    assert block.parties == ()


def test_several_people_sign_for_one_entity() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        BIRCH BANK AG

        By: /s/ Jane Doe
            Name: Jane Doe
            Title: Director

        By: /s/ Richard Roe
            Name: Richard Roe
            Title: Associate Director
        """)
    assert short(found) == [
        ("BIRCH BANK AG", "Jane Doe", "Director"),
        ("BIRCH BANK AG", "Richard Roe", "Associate Director"),
    ]


def test_a_block_in_an_attachment_belongs_to_it() -> None:
    found = blocks(f"""
        SUPPLY AGREEMENT

        This Agreement is made between Alder Mills, Inc. and Birch Systems, LLC.

        1. Form. The note is in the form attached as Exhibit A.

        {TESTIMONIUM}

        ALDER MILLS, INC.

        By: /s/ Jane Doe
            Title: President

        <PAGE>
                                   EXHIBIT A

                                 FORM OF NOTE

        ALDER MILLS, INC.

        By:
            Title:
        """)
    assert [(block.scope, block.signed) for block in found] == [(0, True), (1, False)]


def test_where_the_agreement_is_signed() -> None:
    got = reading(f"""
        1. Law. Ohio law governs this Agreement.

        {TESTIMONIUM}

        ALDER MILLS, INC.

        By: /s/ Jane Doe
            Title: President
        """)
    signing, _ = read_signatures(got, find_scopes(got), ())
    assert signing is not None
    assert got.text[signing.start : signing.end].startswith("IN WITNESS WHEREOF")
    assert got.text[signing.start : signing.end].endswith("President")


def test_no_signatures_are_read_into_prose_or_forms_to_fill_in() -> None:
    text = """
        Notices may be given by: (i) hand delivery; (ii) mail; or (iii) courier, by a person whose name and
        title the parties agree upon by exchange of letters.

        Amount ________  Total ________
        """
    assert blocks(text) == ()


def test_spans_lie_inside_the_text_and_name_the_party() -> None:
    text = f"""
        {TESTIMONIUM}

        ALDER MILLS, INC.                       BIRCH SYSTEMS, LLC

        By: /s/ Jane Doe                        By: /s/ Richard Roe
        """
    got = read_layout(document(dedent(text)))
    for block in blocks_of(got):
        assert got.text[block.span.start : block.span.end] == block.party
        assert 0 <= block.block.start <= block.span.start < block.span.end <= block.block.end <= len(got.text)


def test_labels_that_stand_under_the_words() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        Alder Mutual                            Birch Systems, Inc.
        Licensee                                Licensor

        /s/ Jane Doe                            /s/ Richard Roe
        Authorized Signature                    Authorized Signature

        CEO                                     Exec. Vice Pres.
        Title                                   Title
        """)
    assert short(found) == [
        ("Alder Mutual", "Jane Doe", "CEO"),
        ("Birch Systems, Inc.", "Richard Roe", "Exec. Vice Pres."),
    ]


def test_a_partys_name_broken_beside_another_one() -> None:
    found = blocks(
        f"""
        {TESTIMONIUM}

        CEDAR VALLEY BANK,
        ALDER WATER COMPANY                     NATIONAL ASSOCIATION

        By: /s/ Jane Doe                        By: /s/ Richard Roe
        Title: President                        Title: Vice President
        """,
        party("Cedar Valley Bank, National Association"),
        party("Alder Water Company"),
    )
    assert [(block.party, block.signatory, block.parties) for block in found] == [
        ("ALDER WATER COMPANY", "Jane Doe", (1,)),
        ("CEDAR VALLEY BANK, NATIONAL ASSOCIATION", "Richard Roe", (0,)),
    ]


def test_the_branch_of_a_bank_signs_under_the_banks_name() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        CEDAR BANK AG, NEW YORK AND
        GRAND CAYMAN BRANCHES, as Lender

        By: /s/ Jane Doe
        Name: Jane Doe

        BANK TWO, HARBOR CITY N.A.

        By: /s/ Richard Roe
        Name: Richard Roe
        """)
    assert [block.party for block in found] == [
        "CEDAR BANK AG, NEW YORK AND GRAND CAYMAN BRANCHES",
        "BANK TWO, HARBOR CITY N.A.",
    ]


def test_names_below_the_signatures() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        /s/ Jane Doe                            /s/ Richard Roe

        Alder Mills, Inc.                       Birch Systems, LLC
        """)
    assert short(found) == [
        ("Alder Mills, Inc.", "Jane Doe", None),
        ("Birch Systems, LLC", "Richard Roe", None),
    ]


def test_a_letter_is_signed_by_its_sender_and_by_who_accepts_it() -> None:
    found = blocks(
        """
        We look forward to working with you in the years ahead of us all.

        Very truly yours,

        ALDER MILLS, INC.

        Jane Doe
        Chief Executive Officer

        Accepted:

        Richard Roe
        """,
        party("Alder Mills, Inc."),
        party("Richard Roe"),
    )
    assert [(*row, block.role) for row, block in zip(short(found), found, strict=True)] == [
        ("ALDER MILLS, INC.", "Jane Doe", "Chief Executive Officer", "party"),
        ("Richard Roe", "Richard Roe", None, "acknowledgment"),
    ]


def test_a_deed_is_signed_by_the_name_behind_its_words() -> None:
    (block,) = blocks("""
        EXECUTED and DELIVERED as a DEED by
        ALDER MILLS PLC acting by Jane Doe, a director

        /s/ Jane Doe

        in the presence of:

        Witness Signature
        """)
    assert (block.party, block.signatory, block.signed) == ("ALDER MILLS PLC", "Jane Doe", True)


def test_legal_representatives_sign_behind_their_label() -> None:
    found = blocks(
        """
        Party A: Alder Chemical Co., Ltd. (seal)
        Legal Representative:    /s/ Jane Doe

        Party B: Richard Roe
        Legal Representative:    /s/ Richard Roe
        """,
        party("Alder Chemical Co., Ltd.", "Party A"),
        party("Richard Roe", "Party B"),
    )
    assert [(block.party, block.signatory, block.parties) for block in found] == [
        ("Alder Chemical Co., Ltd.", "Jane Doe", (0,)),
        ("Richard Roe", "Richard Roe", (1,)),
    ]


def test_an_officer_who_is_a_party_too_signs_twice() -> None:
    found = blocks(
        f"""
        {TESTIMONIUM}

        ALDER OUTDOOR, INC.

        By: /s/ Jane Doe
        Jane Doe, President

        By: /s/ Jane Doe
        Jane Doe, Individually
        """,
        party("Alder Outdoor, Inc."),
        party("Jane Doe"),
    )
    assert [(block.party, block.individual, block.parties) for block in found] == [
        ("ALDER OUTDOOR, INC.", False, (0,)),
        ("Jane Doe", True, (1,)),
    ]


def test_an_employee_and_a_company_sign_in_one_row() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        Employee                                Alder Mills, Inc.

        ___________________                     By: ___________________
        """)
    assert [(block.party, block.signatory) for block in found] == [
        ("Employee", None),
        ("Alder Mills, Inc.", None),
    ]


def test_empty_blocks_that_follow_each_other_are_no_tiers() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        ALDER BANCORP

        By:

        BIRCH BANK, N.A.

        By:
        """)
    assert [(block.party, block.chain) for block in found] == [
        ("ALDER BANCORP", ()),
        ("BIRCH BANK, N.A.", ()),
    ]


def test_linear_in_the_length_of_any_text() -> None:
    started = time.process_time()
    for unit in (
        "By: ",
        "/s/ ",
        "Name: A B\n",
        "ALDER, INC. ",
        "____ ",
        "agreed and ",
        "By:\n",
        "         A        B\n",
        "(",
    ):
        blocks_of(read_layout(document(f"{TESTIMONIUM}\n{unit * (20_000 // len(unit))}\nBy: /s/ Jane Doe\n")))
    assert time.process_time() - started < 10


def test_marks_without_a_word_are_no_blocks() -> None:
    """Nobody is named: 1 MB of them is passed over."""
    started = time.process_time()
    assert blocks_of(read_layout(document("By:\t____\n/s/\n" * 80_000))) == ()
    assert time.process_time() - started < 10
    assert short(blocks("By: /s/\n\nBo Li\n")) == [("Bo Li", "Bo Li", None)]


def test_linear_in_the_number_of_parties() -> None:
    """Every block is its party's, found by name and not by a look at all of them."""
    names = [f"Alder Fund {number} LP" for number in range(2_000)]
    page = "".join(f"{name.upper()}\n\nBy: /s/ Jane Doe\nName: Jane Doe\n\n" for name in names)
    started = time.process_time()
    found = blocks_of(read_layout(document(f"{TESTIMONIUM}\n\n{page}")), tuple(map(party, names)))
    assert time.process_time() - started < 5
    assert [block.parties for block in found] == [(number,) for number in range(2_000)]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("ALDER PROTECTIVE SERVICES\nCORPORATION (for purposes of Section 5\nonly) as a Support Party", None),
        ("COMPAGNIE DU HETRE ET DE L'UNION\nEUROPEENNE", "COMPAGNIE DU HETRE ET DE L'UNION EUROPEENNE"),
        (
            "BIRCH BANK AG (DENVER AND GRAND\nCAYMAN BRANCHES)",
            "BIRCH BANK AG (DENVER AND GRAND CAYMAN BRANCHES)",
        ),
        ("BIRCH BANK LTD. - GRAND\nCAYMAN BRANCH", "BIRCH BANK LTD. - GRAND CAYMAN BRANCH"),
        ("BIRCH BANK AG, NEW YORK\n\nAND CAYMAN BRANCHES", "BIRCH BANK AG, NEW YORK AND CAYMAN BRANCHES"),
        ("CEDAR TRUST COMPANY, INDIVIDUALLY AND\nAS CO-AGENT AND AS LEAD AGENT", "CEDAR TRUST COMPANY"),
        ("CEDAR TRUST COMPANY\nOF NEW YORK,\nas Lender", "CEDAR TRUST COMPANY OF NEW YORK"),
        ("CEDAR BANK, as a Tranche A Bank\nand a Tranche B Bank", "CEDAR BANK"),
        ("CEDAR BANK, successor by merger with\nELM BANK, an Ohio corporation", "CEDAR BANK"),
        ("SOLAR DEL OLMO, S.L.U.", "SOLAR DEL OLMO, S.L.U."),
    ],
)
def test_the_words_over_a_line_are_one_run(head: str, name: str | None) -> None:
    text = f"{TESTIMONIUM}\n\n{head}\n\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: President\n"
    (block,) = blocks_of(read_layout(document(text)))
    assert block.party == (name or "ALDER PROTECTIVE SERVICES CORPORATION")
    assert (block.signatory, block.title) == ("Jane Doe", "President")


def test_what_is_left_of_a_page_far_above_signs_nothing() -> None:
    found = blocks(f"""
        {TESTIMONIUM}

        NINTH

        SIGNATURE PAGE








        ALDER BANK AG, NASSAU BRANCH, as a Lender

        By: /s/ Jane Doe
        Title: Director

        By: /s/ Richard Roe
        Title: Vice President
        """)
    assert [(block.party, block.signatory) for block in found] == [
        ("ALDER BANK AG, NASSAU BRANCH", "Jane Doe"),
        ("ALDER BANK AG, NASSAU BRANCH", "Richard Roe"),
    ]


def test_an_employee_signs_for_himself_behind_by() -> None:
    found = blocks(
        f"""
        {TESTIMONIUM}

        ALDER MILLS, INC.

        By: /s/ Jane Doe
        Title: President

        EMPLOYEE

        By: /s/ Richard Roe
        Name: Richard Roe
        """,
        party("Alder Mills, Inc."),
        party("Richard Roe"),
    )
    assert [(block.party, block.individual, block.parties) for block in found] == [
        ("ALDER MILLS, INC.", False, (0,)),
        ("Richard Roe", True, (1,)),
    ]


def test_names_of_parties_without_any_line_sign() -> None:
    found = blocks(
        f"""
        {TESTIMONIUM}

        SOLAR
        DEL OLMO, S.L.


        ALDER ENERGY SPAIN, S.L.U.
        """,
        party("Solar del Olmo, S.L."),
        party("Alder Energy Spain, S.L.U."),
    )
    assert [(block.party, block.signatory, block.signed) for block in found] == [
        ("SOLAR DEL OLMO, S.L.", None, False),
        ("ALDER ENERGY SPAIN, S.L.U.", None, False),
    ]


def test_initials_copies_and_column_heads_are_no_blocks() -> None:
    found = blocks("""
        Sincerely,

        Jane Doe
        President

        cc:  Richard Roe
             John Smith

        Amount          Notation Made By

        Initials: /s/ JD
        """)
    assert [block.party for block in found] == ["Jane Doe"]


def test_one_officer_signs_for_each_of_the_names_above() -> None:
    found = blocks("""
        ALDER MARITIME INC.

        BIRCH MARITIME INC.

        CEDAR NAVIGATION S.A.

        /s/ Jane Doe
        Jane Doe
        Attorney-in-fact of each of the three companies above

        ELM BULK LTD.

        /s/ John Roe
        John Roe
        Chief Restructuring Officer
        """)
    assert short(found) == [
        ("ALDER MARITIME INC.", "Jane Doe", "Attorney-in-fact"),
        ("BIRCH MARITIME INC.", "Jane Doe", "Attorney-in-fact"),
        ("CEDAR NAVIGATION S.A.", "Jane Doe", "Attorney-in-fact"),
        ("ELM BULK LTD.", "John Roe", "Chief Restructuring Officer"),
    ]


def test_the_words_below_a_line_make_it_a_witness_s() -> None:
    found = blocks(
        """
        IN WITNESS WHEREOF, the parties have signed this Note.

        /s/ Ruth Allen                           /s/ Jane Doe
        ----------------------------             ------------------------------
        Witness                                  JANE DOE

        /s/ Paul Grey
        Notary Public, State of Texas
        """,
        party("JANE DOE"),
    )
    assert [(block.signatory, block.role) for block in found] == [
        ("Ruth Allen", "witness"),
        ("JANE DOE", "party"),
        ("Paul Grey", "witness"),
    ]


def test_labels_over_two_columns_are_no_part_of_the_names_below() -> None:
    assert signers(
        """
        IN WITNESS WHEREOF, the undersigned have executed this instrument.

        Lender:                                   Borrower:

        Birch Bank and Trust Company              Alder Mills, Inc.

        By:    /s/ Ann Oak
        By:    /s/ Ben Elm

        Ann Oak, Vice President                   Ben Elm, Treasurer
        """,
        "Birch Banking and Trust Company",
        "Alder Mills, Inc.",
    ) == [
        ("Birch Bank and Trust Company", "Ann Oak", "Vice President"),
        ("Alder Mills, Inc.", "Ben Elm", "Treasurer"),
    ]


def test_a_bare_by_above_the_parties_is_no_signature() -> None:
    text = (
        "Palm Acquisition Corp.: Exhibit 10.35 - Filed by newsfile.com\n\nContract for Construction\n\nBy\n\n"
        "the Ministry of Construction\n\nThe Developer: Alder Group Co., Ltd.\nThe Contractor: Birch Works "
        "Co.\n\n"
        "1. Work. The work is done.\n\nAlder Group Co., Ltd.\nBy: /s/ Jane Roe\n\nBirch Works Co.\nBy: /s/ "
        "John Doe\n"
    )
    assert [each.party for each in parse(document(text)).signatures] == [
        "Alder Group Co., Ltd.",
        "Birch Works Co.",
    ]
