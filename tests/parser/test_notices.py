"""Notice clauses: who is promised an address, and the addresses that follow."""

from __future__ import annotations

import time
from textwrap import dedent

from made import document, reading

from checker.model.agreement import Alias, NoticeClause, Party, PartyGroup
from checker.model.reading import Reading, Span
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
    started = time.perf_counter()
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
    assert time.perf_counter() - started < 10
