"""Sections: numbers fitted to a tree, headings, and how sure the tree is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from made import document, reading

from checker.model.agreement import Recital, Section
from checker.model.reading import Span
from checker.parser.layout import read_layout
from checker.parser.scopes import find_scopes
from checker.parser.sections import read_sections


def tree(text: str) -> list[tuple[str, int, str]]:
    got = reading(text)
    sections, _ = read_sections(got, find_scopes(got))
    return [(section.path, section.level, section.heading) for section in sections]


def confidence(text: str) -> float:
    got = reading(text)
    return read_sections(got, find_scopes(got))[1][0].confidence


def test_articles_sections_and_items() -> None:
    assert tree("""
        ARTICLE I
        DEFINITIONS

        Section 1.01. Defined Terms. As used here, terms mean what they say:

        (a) one thing; and

        (b) another:

        (i) with a part; and

        (ii) a second part.

        Section 1.02. Accounting Terms. Terms of accounting mean what accountants say.

        ARTICLE II
        THE LOANS

        Section 2.01. Loans. The Lender lends.
    """) == [
        ("I", 1, "DEFINITIONS"),
        ("1.01", 2, "Defined Terms"),
        ("1.01(a)", 3, ""),
        ("1.01(b)", 3, ""),
        ("1.01(b)(i)", 4, ""),
        ("1.01(b)(ii)", 4, ""),
        ("1.02", 2, "Accounting Terms"),
        ("II", 1, "THE LOANS"),
        ("2.01", 2, "Loans"),
    ]


def test_number_on_a_line_of_its_own() -> None:
    assert tree("""
        1.

        Term.

        The term is one year.

        2.

        Fees. The fees are due monthly.

        3.

        Notices.

        Notices are in writing.
    """) == [("1", 1, "Term"), ("2", 1, "Fees"), ("3", 1, "Notices")]


def test_a_heading_with_a_semicolon_below_its_number() -> None:
    assert [
        row[2]
        for row in tree("""
        Section 1.01.

        Costs; Indemnity. The Borrower pays what is billed to the Lender.

        Section 1.02.

        Use of Proceeds. The Borrower uses the loan to build.
    """)
    ] == ["Costs; Indemnity", "Use of Proceeds"]


def test_sections_that_count_on_across_articles() -> None:
    assert [
        path
        for path, _, _ in tree("""
        ARTICLE I

        Section 1. Name. The name is fixed.

        Section 2. Office. The office is here.

        ARTICLE II

        Section 3. Members. There are two.
    """)
    ] == ["I", "1", "2", "II", "3"]


def test_the_letter_i_among_letters() -> None:
    items = "\n\n".join(f"({letter}) item {letter} of the list;" for letter in "abcdefghij")
    got = read_layout(document(f"1. List. The list holds:\n\n{items}\n\n2. End. Done.\n\n3. More. Done."))
    sections, _ = read_sections(got, find_scopes(got))
    assert [s.path for s in sections if s.level == 2] == [f"1({letter})" for letter in "abcdefghij"]


def test_numbers_inside_a_paragraph_that_runs_on() -> None:
    text = (
        "1. Services. The Provider serves. 2. Fees. The Client pays the fees that Section 1. "
        "The fees are stated in Schedule 2. 3. Term. The term is a year."
    )
    assert [path for path, _, _ in tree(text + "\n\n4. Law. Ohio law governs.")] == ["1", "2", "3", "4"]


def test_articles_that_a_page_lists_open_none() -> None:
    lend = "The Bank lends and the Borrower borrows, and each of them keeps the books that it needs. " * 12
    found = tree(f"""
        ARTICLE 1 LOANS 1.1 Loans. {lend}

        ARTICLE 2 TERM 2.1 Survival. The following stay: Article 1, Article 3, and this Section 2.1. {lend}
        ARTICLE 3 LAW 3.1 Law. {lend} 3.2 Courts. {lend}
        """)
    assert [number for number, *_ in found] == ["1", "1.1", "2", "2.1", "3", "3.1", "3.2"]


def test_a_number_run_on_into_its_heading_behind_a_sentence() -> None:
    found = tree("""
        2.1 Loans. The Bank lends.

        2.2 Repayment. The Loan is due as Section 2.3 says, on the Termination Date. 2.3Interest Rates The
        Loan bears interest.

        2.4 Fees. The Borrower pays the fees.
        """)
    assert [number for number, *_ in found] == ["2.1", "2.2", "2.3", "2.4"]


def test_text_quoted_for_another_agreement_has_no_numbers_here() -> None:
    assert [
        path
        for path, _, _ in tree("""
        1. Amendment. Section 4 of the Loan Agreement is amended to read as follows:

        "4. Interest. Interest is due as follows:

        5. Default. Default interest is due too."

        2. Effect. All else stands.

        3. Law. Ohio law governs.
    """)
    ] == ["1", "2", "3"]


def test_one_gap_leaves_the_tree_sure() -> None:
    numbers = [n for n in range(1, 11) if n != 6]
    text = "\n\n".join(f"{n}. Topic. The parties agree on topic number {n}." for n in numbers)
    assert confidence(text) >= 0.8


def test_numbers_that_make_no_list_leave_it_unsure() -> None:
    text = "\n\n".join(f"{n}. Row of figures." for n in (14, 3, 27, 9, 61, 5, 33))
    assert confidence(text) < 0.8


def test_bodies_and_ends() -> None:
    got = reading("""
        1. Price. The price is ten dollars.

        (a) It is payable at once.

        2. Title. Title passes.

        IN WITNESS WHEREOF, the parties have signed.
    """)
    sections, _ = read_sections(got, find_scopes(got))
    words = [got.text[s.body.start : s.body.end].strip(" .\n") for s in sections]
    assert words == [
        "The price is ten dollars.\n(a) It is payable at once",
        "It is payable at once",
        "Title passes",
    ]


def nested(sections: tuple[Section, ...]) -> bool:
    """Whether every section lies within its parent and stands after it."""
    for index, section in enumerate(sections):
        if section.parent is not None:
            above = sections[section.parent]
            if section.parent >= index or section.span not in above.span or section.level <= above.level:
                return False
    return True


_PIECES = st.sampled_from(
    ["1. ", "2. ", "3.1 ", "(a) ", "(b) ", "(i) ", "ARTICLE I", "Section 2.01. ", "The Party ", "pays.", "\n",
     "\n\n", '"', "A. ", "IV. ", "EXHIBIT A\n", "12) ", "FIRST: ", "shall ", "\f"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=60))
def test_any_text_gives_a_tree(pieces: list[str]) -> None:
    got = read_layout(document("".join(pieces)))
    scopes = find_scopes(got)
    sections, outlines = read_sections(got, scopes)
    assert len(outlines) == len(scopes)
    assert nested(sections)
    starts = [section.span.start for section in sections]
    assert starts == sorted(starts)
    assert all(0 <= s.span.start <= s.span.end <= len(got.text) for s in sections)


def test_a_list_that_begins_again_stands_beside_the_first() -> None:
    assert [
        path
        for path, _, _ in tree("""
        1. Seller. The Seller represents that

        (a) it exists; and

        (b) it owns the goods.

        The Buyer represents that

        (a) it exists;

        (b) it has the price; and

        (c) it is solvent.

        2. Law. Ohio law governs.
    """)
    ] == ["1", "1(a)", "1(b)", "1(a)", "1(b)", "1(c)", "2"]


def test_the_first_item_may_stand_in_the_paragraph_before() -> None:
    assert [
        path
        for path, _, _ in tree("""
        8.1 Forum; Waivers. (a) The parties submit to the courts of Ohio.

        (b) The parties waive trial by jury.

        8.2 Notices. Notices are in writing.
    """)
    ] == ["8.1", "8.1(a)", "8.1(b)", "8.2"]


def test_an_item_printed_otherwise_goes_on_with_its_list() -> None:
    assert [
        path
        for path, _, _ in tree("""
        1. Payments. These apply:

        a. Amount. The amount is due.

        b. Time. It is due in May.

        (c) Place. It is due in Ohio.

        2. Law. Ohio law governs.
    """)
    ] == ["1", "1(a)", "1(b)", "1(c)", "2"]


def test_recitals_are_no_sections() -> None:
    got = reading("""
        A. The Seller has goods.

        B. The Buyer wants them.

        1. Sale. The Seller sells them.

        2. Price. The Buyer pays.
    """)
    recitals = (Recital(Span(0, 24)), Recital(Span(25, 49)))
    assert [got.text[each.span.start : each.span.end][:2] for each in recitals] == ["A.", "B."]
    assert [section.path for section in read_sections(got, find_scopes(got), recitals)[0]] == ["1", "2"]


def test_numerals_after_the_letters_of_the_parties_stand_at_the_root() -> None:
    paths = [
        path
        for path, _, _ in tree("""
        (A) Elm Corp., as seller; and

        (B) Fir Corp., as buyer.

        1. Sale. The seller sells.

        2. Price. The price is paid (a) in May, and (b) in June.

        3. Law. Ohio law governs.
    """)
    ]
    assert paths[0] == "1"
    assert paths[-1] == "3"


def test_numerals_stay_under_letters_that_go_on() -> None:
    assert [
        path
        for path, _, _ in tree("""
        (A) Goods:

        1. Apples, red.

        2. Pears, green.

        (B) Services:

        1. Picking by hand.

        2. Packing in boxes.
    """)
    ] == ["(A)", "(A).1", "(A).2", "(B)", "(B).1", "(B).2"]


def test_a_section_in_brackets_and_rows_of_contents_broken_in_two() -> None:
    assert tree("""
        1. Goods. The Seller sells paper to the Buyer.

        [2. Price. The Buyer pays what the list says.]

        3. Term. This agreement lasts a year.
        """) == [("1", 1, "Goods"), ("2", 1, "Price"), ("3", 1, "Term")]


def test_a_bare_number_that_goes_on_with_a_citation() -> None:
    assert [
        path
        for path, _, _ in tree("""
        10. Plan. Any entity that offers a plan of reorganization for the Company in the Chapter

        11 Proceeding shall sign a nondisclosure agreement that binds it in the same way.

        11. Law. Ohio law governs this agreement.

        12. Term. This agreement lasts a year.
        """)
    ] == ["10", "11", "12"]


_FILLER = "The Seller keeps the goods dry and safe until the Buyer has taken them to its own store. " * 10


def test_articles_and_letters_within_a_page_that_runs_on() -> None:
    page = (
        f"ARTICLE ONE GOODS 1.1 Sale. {_FILLER}(a) Delivery. {_FILLER}(b) Storage; {_FILLER}"
        f"ARTICLE TWO PRICE 2.1 Amount. {_FILLER}2.2 Payment. (a) {_FILLER}"
    )
    assert [path for path, _, _ in tree(page)] == [
        "ONE", "1.1", "1.1(a)", "1.1(b)", "TWO", "2.1", "2.2", "2.2(a)",
    ]  # fmt: skip


def test_figures_within_a_page_that_no_sentence_ends_before_are_no_numbers() -> None:
    page = (
        f"between Alder Ltd. of 1 Mill Street and Birch Inc. 1. Goods. {_FILLER}The Phase 1 Goods are red. "
        f"{_FILLER}2. Price. {_FILLER}What it owes under this Section 2.1. It pays."
    )
    assert [path for path, _, _ in tree(page)] == ["1", "2"]


def test_items_that_begin_with_a_small_letter() -> None:
    assert [
        path
        for path, _, _ in tree("""
        1. Goods. The Seller:

        1.1 sells the goods; and

        1.2 delivers them:

        a) to the store; or

        b) to the ship.

        2. Price. The Buyer pays.
    """)
    ] == ["1", "1.1", "1.2", "1.2(a)", "1.2(b)", "2"]


def test_a_heading_ends_where_the_next_number_or_a_sentence_begins() -> None:
    page = f"1. GOODS SOLD 1.1 Sale. {_FILLER}2. STORAGE AND CARE The Seller keeps the goods. {_FILLER}"
    assert [heading for _, _, heading in tree(page + "\n\n3. Mr. Alder's goods are sold.")] == [
        "GOODS SOLD",
        "Sale",
        "STORAGE AND CARE",
        "",
    ]


def test_the_same_number_again_and_again_does_not_nest_without_end() -> None:
    levels = [
        level for _, level, _ in tree("SUPPLY AGREEMENT\n\n" + "1. SUPPLY\n\nThe goods are sold.\n\n" * 300)
    ]
    assert 1 < max(levels) <= 20
