"""The layout: furniture set aside, lines joined, and the way back to the source kept exact."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from made import document, paragraphs, reading

from checker.model.reading import Span
from checker.parser.layout import read_layout
from checker.text.fold import fold


def kinds(of: object) -> list[str]:
    return [piece.kind for piece in of.furniture]  # type: ignore[attr-defined]


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    got = reading("""
        The Company shall deliver to the Lender,   within ten
        days after the date hereof, a certificate.

        The Lender shall keep it.
    """)
    assert paragraphs(got) == [
        "The Company shall deliver to the Lender, within ten days after the date hereof, a certificate.",
        "The Lender shall keep it.",
    ]


def test_page_marks_numbers_and_underlines_are_furniture() -> None:
    got = reading("""
        4.       Notices.
                 -------
        Notices go to the

                                       2
        <PAGE>

        address below.


                                       3
        <PAGE>
        Done here.


                                       4
    """)
    assert paragraphs(got) == ["4. Notices.", "Notices go to the address below.", "Done here."]
    assert kinds(got) == ["underline", "page-number", "page-mark", "page-number", "page-mark", "page-number"]
    assert got.paragraphs[0].underlined
    assert len(got.page_starts) == 2


def test_a_number_that_does_not_count_up_stays() -> None:
    got = reading("""
        The price is set out below.

        40

        The price is payable at closing.
    """)
    assert "40" in paragraphs(got)


def test_running_heads_recur_at_page_edges() -> None:
    goods = ("Axles", "Bolts", "Chains", "Drills")
    page = "Maple Supply Agreement - Page {n}\n\n{text} are supplied by the Seller.\n\n<PAGE>\n"
    got = read_layout(document("".join(page.format(n=n, text=text) for n, text in enumerate(goods, 1))))
    assert kinds(got).count("running-head") == 4
    assert "Maple Supply" not in got.text


def test_signature_lines_at_page_edges_are_no_running_heads() -> None:
    page = "{name}\n\nBy: ______________\n\n<PAGE>\n"
    names = ("ALDER CORP.", "BIRCH CORP.", "CEDAR CORP.", "DOGWOOD CORP.")
    got = read_layout(document("".join(page.format(name=name) for name in names)))
    assert got.text.count("By:") == 4


def test_a_sentence_goes_on_over_a_page_break_only_where_it_is_open() -> None:
    got = reading("""
        The Tenant shall pay the rent to the

        <PAGE>
        Landlord on the first day of each month.

        <PAGE>
        The Landlord shall repair the roof.
    """)
    assert paragraphs(got) == [
        "The Tenant shall pay the rent to the Landlord on the first day of each month.",
        "The Landlord shall repair the roof.",
    ]


def test_a_word_broken_at_a_line_end_is_joined_if_the_text_writes_it_joined() -> None:
    got = reading("""
        The indemnification under this Section covers the indemni-
        fication of each non-
        defaulting party, as every non-defaulting party agrees.
    """)
    assert "covers the indemnification of each non-defaulting party" in got.text


def test_an_item_opens_a_paragraph_after_a_closed_line() -> None:
    got = reading("""
        The Seller shall:
        (a) deliver the goods;
        (b) keep them insured until they arrive at the place that is named
        in Schedule 1; and
        (c) send an invoice.
    """)
    assert [text[:3] for text in paragraphs(got)] == ["The", "(a)", "(b)", "(c)"]


def test_a_citation_at_a_line_start_opens_no_paragraph() -> None:
    got = reading("""
        The Borrower shall repay the Loan in full in accordance with
        Section 2.4 and pay the fees that are due under
        (a) or (b) of that Section.
    """)
    assert len(got.paragraphs) == 1


def test_a_list_that_runs_on_inside_of_the_lines_does_not_open_a_paragraph() -> None:
    runs_on = reading("""
        10. Upon each request that the Lender receives under this heading, the Lender shall,
        (i) record what it was asked for in its books, (ii) tell the Borrower of it and of
        the day on which it came in, and (iii) keep a copy of the request for two years.
    """)
    assert len(paragraphs(runs_on)) == 1
    itemized = reading("""
        10. Upon each request that the Lender receives under this heading, the Lender shall,
        (i) record what it was asked for in its books,
        (ii) tell the Borrower of it and of the day on which it came in, and of what it
        did about it, (iii) keep a copy of the request for two years.
    """)
    assert len(paragraphs(itemized)) == 3


def test_tables_of_contents_are_marked() -> None:
    got = reading("""
        TABLE OF CONTENTS

        ARTICLE I DEFINITIONS..........................1
        Section 1.1 Defined Terms......................1
        ARTICLE II THE LOANS...........................4

        THIS AGREEMENT is made between Elm Corp. and Fir Corp. on the terms set out in the articles below.

        ARTICLE I

        DEFINITIONS
    """)
    by_kind = [
        (paragraph.kind, got.text[paragraph.start : paragraph.end][:10]) for paragraph in got.paragraphs
    ]
    assert by_kind == [
        ("contents", "TABLE OF C"),
        ("contents", "ARTICLE I "),
        ("contents", "Section 1."),
        ("contents", "ARTICLE II"),
        ("text", "THIS AGREE"),
        ("text", "ARTICLE I"),
        ("text", "DEFINITION"),
    ]


def test_the_heading_of_a_table_of_contents_may_stand_on_two_lines() -> None:
    got = reading("""
        TABLE
        OF CONTENTS

        Definitions
        Interpretation

        1. Loans...................................1
        2. Fees....................................3

        THIS AGREEMENT is made between Elm Corp. and Fir Corp. on the terms set out in the articles below.
    """)
    text = [got.text[each.start : each.end] for each in got.paragraphs if each.kind == "text"]
    assert [each[:14] for each in text] == ["THIS AGREEMENT"]


def test_newline_styles_read_alike() -> None:
    text = "FIRST LINE\n\nThe Company\nagrees.\n\f\nThe end.\n"
    readings = [read_layout(document(text.replace("\n", newline))) for newline in ("\n", "\r\n", "\r")]
    assert len({got.text for got in readings}) == 1
    assert len({tuple(line.number for line in got.lines) for got in readings}) == 1


def test_typographic_characters_are_folded_and_quoted_as_they_stand() -> None:
    got = read_layout(document("The \u201cCompany\u201d shall pay\u00a0ten\u2013twelve."))
    assert got.text == 'The "Company" shall pay ten-twelve.'
    start = got.text.index('"Company"')
    assert got.source_text(Span(start, start + 9)) == "\u201cCompany\u201d"


_LETTERS = st.text(alphabet="aB .,;:-\n\r\t\f\"'\u201c\u00a0\u2013<PAGE>()1234_*\u0130\u00df", max_size=400)


@given(_LETTERS)
def test_every_span_leads_back_to_its_own_words(text: str) -> None:
    """The reading's characters, blanks apart, are the source's at the places the map names."""
    got = read_layout(document(text))
    folded = fold(text)
    assert len(folded) == len(text)
    assert len(got.folded) == len(got.text)
    joined = {start - 1 for start in got.source_map.reading}
    for offset, char in enumerate(got.text):
        if offset in joined and char in " \n":
            continue
        assert folded[got.source_map.offset(offset)] == char


@given(_LETTERS)
def test_lines_and_paragraphs_tile_the_reading(text: str) -> None:
    got = read_layout(document(text))
    assert "\n".join(got.text[p.start : p.end] for p in got.paragraphs) == got.text
    for paragraph in got.paragraphs:
        lines = got.lines[paragraph.first_line : paragraph.last_line]
        assert lines
        assert lines[0].start == paragraph.start
        assert lines[-1].end == paragraph.end


def test_numbers_of_sections_at_page_edges_are_no_running_heads() -> None:
    page = "{text} is paid by the Tenant when it is due.\n\n{number}\n\n<PAGE>\n"
    things = ("Rent", "Heat", "Light", "Water")
    for pattern in ("Section {n}", "1.{n}", "{n}.", "ARTICLE {n}"):
        numbers = [pattern.format(n=n) for n in range(1, 5)]
        pages = (page.format(text=text, number=number) for text, number in zip(things, numbers, strict=True))
        got = read_layout(document("".join(pages)))
        assert set(numbers) <= set(paragraphs(got)), pattern


def test_numbers_of_a_list_alone_on_their_lines_are_no_page_numbers() -> None:
    item = "({n})\nthe {text} of the house, which the Tenant keeps in repair at its own cost;\n\n\n\n\n"
    got = read_layout(document("".join(item.format(n=n, text=f"door {n}") for n in range(1, 6))))
    assert "page-number" not in kinds(got)


def test_wrapped_lines_may_be_long() -> None:
    """A sentence that ends with a full line ends no paragraph, however long the lines are."""
    line = f"The Company shall deliver {'a certificate and ' * 6}a report under 42 U.S.C."
    wrapped = f"{line}\n" * 6
    assert len(line) > 120
    assert len(paragraphs(reading(wrapped))) == 1
    # In flattened text, where lines have any length, it does.
    flattened = f"{wrapped}{'The Lender shall keep each report. ' * 20}\n"
    assert len(paragraphs(reading(flattened))) == 7


def pages_of_text(heads: str) -> str:
    """Six pages as text made from PDF has them: a number alone, and what ``heads`` puts beside it."""
    sentence = "The Seller delivers the goods that the Buyer orders, as ordered. "
    return "\n\n".join(f"{sentence * 20}\n\n{heads.format(n=n)}" for n in range(1, 7))


def test_numbers_that_count_up_through_the_text_are_page_numbers() -> None:
    assert kinds(read_layout(document(pages_of_text("{n}")))).count("page-number") == 6


def test_heads_and_feet_beside_page_numbers_are_set_aside() -> None:
    got = read_layout(document(pages_of_text("Oak Supply Agreement\n\nPage {n} of 6")))
    assert "Oak Supply Agreement" not in got.text


def test_a_sentence_cut_by_a_page_goes_on_with_a_capital() -> None:
    lines = "The Borrower pays the Lender the sums that are due under the\nterms of the Loan, Oil and Gas"
    got = read_layout(document(f"{lines}\n<PAGE>\nProperties in the State of Ohio secure what it pays.\n"))
    assert len(paragraphs(got)) == 1


def test_a_name_at_the_foot_of_a_page_does_not_run_over() -> None:
    got = read_layout(
        document("By: Ann Oak\nTitle: Vice President\n<PAGE>\nThe goods are listed in this schedule.\n")
    )
    assert "President\nThe goods" in got.text


def test_contents_that_run_on_page_by_page() -> None:
    rows = "   ".join(
        f"{n}.1   Supply of Goods   {n}   {n}.2   Payment of the Price   {n}" for n in range(1, 7)
    )
    rest = "   ".join(
        f"{n}.1   Supply of Goods   {n}   {n}.2   Payment of the Price   {n}" for n in range(7, 10)
    )
    got = read_layout(
        document(f"TABLE OF CONTENTS   {rows}\n\n{rest}   ii\n\n1.1 Supply. The Seller supplies.\n")
    )
    assert [paragraph.kind for paragraph in got.paragraphs] == ["contents", "contents", "text"]


def test_the_head_of_an_exhibit_opens_a_page() -> None:
    product = "Each unit of Product consists of one kit for physicians and one kit for laboratories"
    got = read_layout(document(f"{product}\n<PAGE>\nEXHIBIT B THE LABORATORY AND ITS COMPONENTS\n"))
    assert len(paragraphs(got)) == 2


def test_an_item_after_a_blank_line_opens_a_paragraph_even_after_an_open_line() -> None:
    got = read_layout(
        document("This is conditioned upon receipt of\n\n(i) the notes; and\n\n(ii) the fee.\n")
    )
    assert len(paragraphs(got)) == 3


def test_soft_hyphens_are_no_part_of_a_word() -> None:
    got = read_layout(document("The agree\u00adment binds\u00ad both.\n\u00ad\nThe end.\n"))
    assert got.text == "The agreement binds both.\nThe end."
    at = got.text.index("ment")
    assert got.source_map.offset(at) == got.document.text.index("ment")


def test_a_line_of_soft_hyphens_and_blanks_is_blank() -> None:
    got = read_layout(document("The agreement binds both.\n\u00ad  \u00ad\n\u00ad 2.  The end.\n"))
    assert got.text == "The agreement binds both.\n2. The end."
    assert got.source_map.offset(got.text.index("The end")) == got.document.text.index("The end")
    assert [line.end - line.start for line in got.lines] == [25, 11]


def test_a_hyphen_at_a_lines_end_goes_where_the_document_writes_the_word_without_it() -> None:
    got = reading("""
        The indemni-
        fication and the long-
        term loan and the con-
        veyance, as "indemnifications" and a long-term and longterm loan are.
    """)
    expected = 'The indemnification and the long-term loan and the con-veyance, as "indemnifications" and a'
    assert paragraphs(got) == [f"{expected} long-term and longterm loan are."]


def test_a_hyphen_joins_what_it_stands_between() -> None:
    got = reading("""
        Any Long-
        Acting product that Section 409A-
        1 names, under EXHIBIT B-
        FORM of the Lender.
    """)
    expected = "Any Long-Acting product that Section 409A-1 names, under EXHIBIT B- FORM of the Lender."
    assert paragraphs(got) == [expected]


def test_no_paragraph_begins_with_a_comma_and_a_word() -> None:
    got = reading("""
        It is made between these:

        ALDER MILLS, INC.

        , a Delaware corporation (the "Company"), on the following day:

        , 2011.
    """)
    name = 'ALDER MILLS, INC. , a Delaware corporation (the "Company"), on the following day:'
    assert paragraphs(got) == ["It is made between these:", name, ", 2011."]
