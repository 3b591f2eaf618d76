"""Notice clauses: who is promised an address, and the addresses that follow."""

from __future__ import annotations

import time
from textwrap import dedent

from made import document, reading

from checker.model.agreement import Alias, NoticeClause, Party, PartyGroup
from checker.model.reading import Reading, Span
from checker.parser import parse
from checker.parser.layout import read_layout
from checker.parser.notices import read_notices
from checker.parser.scopes import find_scopes
from checker.parser.sections import read_sections

SOMEWHERE = Span(0, 1)


def party(name: str, *aliases: str) -> Party:
    return Party(name=name, span=SOMEWHERE, aliases=tuple(Alias(alias, SOMEWHERE) for alias in aliases))


COMPANY = party("Alder Mills, Inc.", "Company")
FUND = party("Birch Fund I, L.P.")
SECOND = party("Birch Fund II, L.P.")
PARTIES = (COMPANY, FUND, SECOND)
INVESTORS = PartyGroup((Alias("Investor", SOMEWHERE), Alias("Investors", SOMEWHERE)), (1, 2))


def clauses_of(got: Reading) -> tuple[NoticeClause, ...]:
    scopes = find_scopes(got)
    sections, _ = read_sections(got, scopes)
    return read_notices(got, scopes, sections, PARTIES, (INVESTORS,))


def clause(text: str) -> NoticeClause:
    (found,) = clauses_of(reading(text))
    return found


def test_a_label_that_holds_the_name_and_a_copy() -> None:
    found = clause("""
        4. Notice.

        For purposes of Section 12(g), the Investors' addresses and facsimile numbers are:

                 Address: Birch Fund I, L.P.
                          383 Main Street
                          28th Floor
                          New York, New York 10179
                          Facsimile: (212) 555-9256
                          Attention: Jane Doe

        with a copy to:

                 Doe, Roe & Major LLP
                 101 Park Avenue
                 New York, New York 10178
                 Fax: (212) 555-6273
        """)
    assert found.promised == (1, 2)
    assert not found.elsewhere
    own, copy = found.notices
    assert (own.name, own.parties, own.copy_only) == ("Birch Fund I, L.P.", (1,), False)
    assert own.address == "383 Main Street, 28th Floor, New York, New York 10179"
    assert [label.name for label in own.labels] == ["Facsimile", "Attention"]
    assert (copy.name, copy.parties, copy.copy_only) == ("Doe, Roe & Major LLP", (), True)


def test_labels_that_name_a_party_or_a_group() -> None:
    found = clause("""
        9. Notices. All notices shall be in writing and addressed as follows:

        If to the Company:

             Alder Mills, Inc.
             1 Main Street
             Columbus, Ohio 43215
             Attention: President

        If to any of the Investors, to:

             Birch Fund I, L.P.
             2 Oak Street
             Dayton, Ohio 45402

        or to such other address as a party may designate by notice to the others.
        """)
    assert found.promised == ()
    assert [(notice.parties, notice.address) for notice in found.notices] == [
        ((0,), "1 Main Street, Columbus, Ohio 43215"),
        ((1, 2), "2 Oak Street, Dayton, Ohio 45402"),
    ]


def test_addresses_run_on_in_one_line() -> None:
    text = (
        "9. Notices. Any notice shall be given to the parties at the following addresses: If to the Company: "
        "Alder Mills, Inc. 1 Main Street Columbus, Ohio 43215 Attention: President If to the Investors: "
        "Birch Fund I, L.P. 2 Oak Street Dayton, Ohio 45402 Fax: (937) 555-0100 Any notice shall be deemed "
        "given when it is received by the party to whom it is addressed."
    )
    (found,) = clauses_of(read_layout(document(text)))
    assert found.promised == (0, 1, 2)
    assert [(notice.name, notice.parties, notice.address) for notice in found.notices] == [
        ("Alder Mills, Inc.", (0,), "1 Main Street Columbus, Ohio 43215"),
        ("Birch Fund I, L.P.", (1, 2), "2 Oak Street Dayton, Ohio 45402"),
    ]


def test_addresses_side_by_side() -> None:
    found = clause("""
        9. Notices. Notices shall be sent to the parties at the following addresses:

        If to the Company:                      If to the Investors:

        Alder Mills, Inc.                       Birch Fund I, L.P.
        1 Main Street                           2 Oak Street
        Columbus, Ohio 43215                    Dayton, Ohio 45402
        Attention: President                    Attention: Manager
        """)
    assert [(notice.name, notice.parties, notice.address) for notice in found.notices] == [
        ("Alder Mills, Inc.", (0,), "1 Main Street, Columbus, Ohio 43215"),
        ("Birch Fund I, L.P.", (1, 2), "2 Oak Street, Dayton, Ohio 45402"),
    ]


def test_a_name_without_a_label_opens_the_next_address() -> None:
    found = clause("""
        9. Notices. Notices shall be sent to the Company and the Investors at these addresses:

             Alder Mills, Inc.
             1 Main Street
             Columbus, Ohio 43215
             Fax: (614) 555-0100

             Birch Fund I, L.P.
             2 Oak Street
             Dayton, Ohio 45402

             Birch Fund II, L.P.
             c/o Birch Fund I, L.P.
             2 Oak Street
             Dayton, Ohio 45402
        """)
    assert [notice.parties for notice in found.notices] == [(0,), (1,), (2,)]
    assert found.promised == (0, 1, 2)


def test_addresses_that_stand_elsewhere() -> None:
    found = clause("""
        9. Notices. Notices shall be sent to each party at its address set forth on the signature pages, and
        to the Company at this address:

             Alder Mills, Inc.
             1 Main Street
             Columbus, Ohio 43215
        """)
    assert found.elsewhere


def test_an_address_on_file_is_an_address() -> None:
    found = clause("""
        9. Notices. Notices shall be addressed as follows:

        If to the Company:

             Alder Mills, Inc.
             1 Main Street
             Columbus, Ohio 43215

        If to the Investors:

             At the address most recently on file with the Company.
        """)
    assert [bool(notice.address) for notice in found.notices] == [True, True]
    assert found.notices[1].parties == (1, 2)


def test_the_party_to_whom_a_notice_goes_is_no_promise_to_all() -> None:
    found = clause("""
        9. Notices. A notice is given when it reaches the party to whom it is directed at the address or the
        facsimile number of such party as follows:

             Alder Mills, Inc.
             1 Main Street
             Columbus, Ohio 43215
        """)
    assert found.promised == ()


def test_a_list_that_is_no_list_of_addresses_is_no_notice_clause() -> None:
    got = reading("""
        9. Interest. The Company gives notice of each loan that it wants to borrow as follows:

             (a) the amount of the loan; and

             (b) the day on which it is made, at 10:30 a.m. in New York.
        """)
    assert clauses_of(got) == ()


def test_what_is_promised_is_marked() -> None:
    got = read_layout(
        document(
            dedent("""
            9. Notices. The Investors' addresses are:

                 Birch Fund I, L.P.
                 2 Oak Street
                 Dayton, Ohio 45402
            """)
        )
    )
    (found,) = clauses_of(got)
    assert found.promise is not None
    assert got.text[found.promise.start : found.promise.end] == "Investors' addresses"
    assert got.text[found.lead_in.start : found.lead_in.end].endswith("The Investors' addresses are:")


def test_linear_in_the_length_of_any_text() -> None:
    started = time.process_time()
    for unit in (
        "address: ",
        "If to A: ",
        "if to ",
        "with a copy to ",
        "Attention: ",
        "12345 ",
        "following: ",
        "a notice ",
    ):
        lead_in = "9. Notices. Notices go to the parties at the following addresses:\n"
        clauses_of(read_layout(document(lead_in + unit * (20_000 // len(unit)))))
    assert time.process_time() - started < 10


def listed(found: NoticeClause) -> list[tuple[str, tuple[int, ...], bool]]:
    return [(notice.name, notice.parties, notice.copy_only) for notice in found.notices]


def test_an_office_behind_a_name_is_no_addressee() -> None:
    found = clause("""
        9. Notices. Notices shall be addressed as follows:

        If to the Company, to:

        Alder Mills, Inc.

        100 Main Street

        Columbus, Ohio 43215

        Attention: Jane Doe

        Senior Vice President, General Counsel and Secretary

        Fax: (614) 555-0100

        If to the Investors, to:

        Secretary

        Birch Fund I, L.P.

        200 Oak Street

        Dayton, Ohio 45402
        """)
    assert listed(found) == [("Alder Mills, Inc.", (0,), False), ("Birch Fund I, L.P.", (1, 2), False)]


def test_an_address_without_a_name_is_for_whom_its_label_names() -> None:
    found = clause("""
        9. Notices. Notices shall be addressed as follows:

        If to the Company:

             Mill Business Park, Suite 4
             Columbus, Ohio 43215

        If to the Investors:

             Two Oak Street
             Dayton, Ohio 45402
        """)
    assert listed(found) == [("the Company", (0,), False), ("the Investors", (1, 2), False)]


def test_lines_that_were_broken_between_blank_lines_are_joined() -> None:
    found = clause("""
        9. Notices. Notices shall be addressed as follows:


        if
        to the Company:


        Alder
        Mills, Inc.


        Columbus,
        Ohio 43215


        Fax No.: (614)
        555-0100


        if to the
        Investors:


        Birch Fund
        I, L.P.


        200 Oak
        Street


        Dayton, Ohio 45402
        """)
    assert listed(found) == [("Alder Mills, Inc.", (0,), False), ("Birch Fund I, L.P.", (1, 2), False)]
    assert found.notices[1].address == "200 Oak Street, Dayton, Ohio 45402"


def test_addresses_within_a_filled_paragraph() -> None:
    found = clause("""
        9. Notices. All notices and other communications provided for herein shall be in writing and mailed or
        delivered, if to the Company, at 100 Main Street, Columbus, Ohio 43215, Attention: Jane Doe; if to any
        other Lender, at its lending office specified in its questionnaire; and if to the Investors, at their
        address at 200 Oak Street, Dayton, Ohio 45402, Attention: Richard Roe, or at such other address as
        shall be designated by such party in a written notice to the other parties.
        """)
    assert [notice.name for notice in found.notices] == ["the Company", "the Investors"]


def test_short_names_as_labels_with_and_without_a_colon() -> None:
    rows = ("Company: Alder Mills, Inc.", "Investors: Birch Fund I, L.P.")
    stacked = ("The Company\n\n        Alder Mills, Inc.", "The Investors\n\n        Birch Fund I, L.P.")
    for first, second in (rows, stacked):
        found = clause(f"""
        1. TERM

        This Agreement ends on May 4, 2012.

        2. NOTICES

        Notices shall be in writing and addressed as set forth below or to such other address as either party
        may designate. Such notices shall be deemed to have been given when received.

        {first}
        100 Main Street
        Columbus, Ohio 43215

        {second}
        200 Oak Street
        Dayton, Ohio 45402

        3. LAW

        The laws of the State of Ohio govern this Agreement.
        """)
        assert listed(found) == [("Alder Mills, Inc.", (0,), False), ("Birch Fund I, L.P.", (1, 2), False)]


def test_the_address_in_a_signature_block_is_the_signers() -> None:
    got = parse(
        document(
            dedent("""
            CREDIT AGREEMENT

            This Credit Agreement is dated as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation
            (the "Borrower"), and Birch Bank, N.A., a national banking association (the "Bank").

            1. Loans. The Bank makes loans to the Borrower.

            2. Notices. Notices shall be sent to a party at its address set forth on the signature pages.

            IN WITNESS WHEREOF, the parties have executed this Agreement.

            ALDER MILLS, INC.

            By: /s/ Jane Doe
            Name: Jane Doe
            Title: President

            Address:
            100 Main Street
            Columbus, Ohio 43215

            BIRCH BANK, N.A.

            By: /s/ Richard Roe
            Name: Richard Roe
            Title: Manager

            Lending Office and Address for Notices:
            200 Oak Street
            Dayton, Ohio 45402
            """)
        )
    )
    notices = [notice for each in got.notice_clauses for notice in each.notices]
    assert [(notice.name, notice.parties, notice.address) for notice in notices] == [
        ("ALDER MILLS, INC.", (0,), "100 Main Street, Columbus, Ohio 43215"),
        ("BIRCH BANK, N.A.", (1,), "200 Oak Street, Dayton, Ohio 45402"),
    ]


def addressees(text: str) -> list[tuple[str, tuple[int, ...], bool]]:
    """Every address that a text gives: to whom, which parties it serves, and whether it is a copy."""
    return [
        (notice.name, notice.parties, notice.copy_only)
        for found in clauses_of(reading(text))
        for notice in found.notices
    ]


def test_addresses_behind_the_sentence_that_says_they_stand_below() -> None:
    text = """
        11.2 Notice. All notices will be deemed given when sent by courier to the address of the party set
        forth below, or such other address as such party last gave to the other by written notice.

        Alder Mills, Inc. 233 Elm Avenue Suite 2000 Akron, OH 44308 Attn: Treasurer

        Birch Fund I, L.P. One Capital Plaza 3350 Oak Road Akron, Ohio 44308 Attn: Secretary
        """
    assert addressees(text) == [("Alder Mills, Inc.", (0,), False), ("Birch Fund I, L.P.", (1,), False)]


def test_a_copy_in_running_text() -> None:
    text = """
        11.6 Notices. Any notice must be sent to the recipient at its address below its signature, and in the
        case of the Company, with a copy to Cedar Counsel LLP, 1200 Elm Avenue, Suite 12, Akron, OH 44308,
        Attn: General Counsel; and no notice is given unless it is sent by mail.
        """
    assert addressees(text) == [("Cedar Counsel LLP", (), True)]


def test_offices_alone() -> None:
    text = """
        20.7 Notices. All notices under this Agreement shall be addressed to: for the Company: the CTO; for
        Birch Fund I, L.P.: the Director of Funds.
        """
    assert [parties for _, parties, _ in addressees(text)] == [(0,), (1,)]


def test_a_list_of_addressees_goes_on_over_its_numbers() -> None:
    text = """
        Notice Addresses

        1. If to the Company:

        Alder Mills, Inc. 12 Elm Street Akron, Ohio 44308

        2. If to the Agency:

        Dogwood Ratings LLC 55 Water Street Akron, Ohio 44308
        """
    assert [name for name, _, _ in addressees(text)] == ["Alder Mills, Inc.", "Dogwood Ratings LLC"]


def test_an_owner_s_address() -> None:
    text = """
        11.01 General. Each notice is effective when it is delivered at the address specified in this Section.

        Company's Address:

        Alder Mills, Inc.
        5757 Elm Avenue
        Akron, OH 44308

        Agent's Address:

        Cedar Bank, N.A.
        Two Oak Way
        Akron, OH 44308
        """
    assert [name for name, _, _ in addressees(text)] == ["Alder Mills, Inc.", "Cedar Bank, N.A."]


def test_an_email_parts_the_addressees_of_one_label() -> None:
    text = """
        8. Notices. Each notice is sent as follows: if to the Investors at: Birch Fund I, L.P. 1 Elm Street
        Akron, Ohio 44308 e-mail: one@birch.example Birch Fund II, L.P. 2 Oak Street Akron, Ohio 44308
        e-mail: two@birch.example
        """
    assert [name for name, _, _ in addressees(text)] == ["Birch Fund I, L.P.", "Birch Fund II, L.P."]


def test_the_first_addressee_stands_behind_the_heading() -> None:
    text = """
        9. NOTICES. To the Company: P.O. Box 68800, Akron, Ohio 44308, Attn: Secretary. To Birch Fund I, L.P.:
        P.O. Box 190211, Dayton, Ohio 45402, Attn: President.

        10. General. This Agreement may be signed in counterparts.
        """
    assert [parties for _, parties, _ in addressees(text)] == [(0,), (1,)]


def test_whose_address_is_stated() -> None:
    text = """
        9. Notices. The Company's address is 12 Elm Street, Akron, Ohio 44308. Birch Fund I, L.P.'s mailing
        address shall be 55 Water Street, Dayton, Ohio 45402.

        10. General. This Agreement may be signed in counterparts.
        """
    assert [parties for _, parties, _ in addressees(text)] == [(0,), (1,)]
