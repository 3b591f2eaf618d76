"""What a Word document shows, what it says besides, and where its words stand."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from formats.made_docx import deleted, docx, field, ins, p, r, style, t, table, zipped

from checker.api import RunPoint
from checker.model.source import Document
from checker.parser.layout import read_layout
from checker.readers.docx import read, recognises

HIDDEN = "<w:vanish/>"
UNDERLINED = '<w:u w:val="single"/>'


def made(*body: str, section: str = "<w:sectPr/>", **parts: str) -> Document:
    answer = read(docx(*body, section=section, **parts), "a.docx")
    assert isinstance(answer, Document)
    return answer


def marks(document: Document, *kinds: str) -> list[tuple[str, str, str]]:
    """Kind, words and value of the marks of some kinds."""
    found = [mark for mark in document.marks if mark.kind in kinds]
    return [(mark.kind, document.text[mark.start : mark.end], mark.value) for mark in found]


def run_at(document: Document, words: str) -> tuple[RunPoint, RunPoint]:
    """Where some words begin and end."""
    assert document.locate is not None
    at = document.text.index(words)
    place = document.locate(at, at + len(words))
    assert place.start.run is not None
    assert place.end.run is not None
    return place.start.run, place.end.run


# Words


def test_paragraphs_stand_on_lines_of_their_own_with_a_blank_line_between() -> None:
    document = made(p("The Company ", r("shall"), " pay."), p(), p("The Lender."))
    assert document.text == "The Company shall pay.\n\n\nThe Lender."
    assert (document.format, document.encoding) == ("docx", "utf-8")


def test_hyphens_blanks_and_breaks() -> None:
    document = made(
        p(
            r(t("non"), "<w:noBreakHyphen/>", t("exclusive co"), "<w:softHyphen/>", t("op\u00aderate")),
            r("<w:br/>", t("next line"), "<w:cr/>", t("last\u00a0line")),
        )
    )
    assert document.text == "non\u2011exclusive cooperate\nnext line\nlast\u00a0line"
    assert run_at(document, "erate")[0].character == 20


def test_content_controls_smart_tags_links_and_formulas_hold_words() -> None:
    document = made(
        p(
            "Date: ",
            f"<w:sdt><w:sdtPr/><w:sdtContent>{r('May 1')}</w:sdtContent></w:sdt>",
            f'<w:smartTag w:uri="u" w:element="place">{r(", Ohio")}</w:smartTag>',
            f'<w:hyperlink r:id="x">{r(" here")}</w:hyperlink>',
            "<m:oMath><m:r><m:t> x</m:t></m:r></m:oMath>",
        ),
        f"<w:sdt><w:sdtContent>{p('Block')}</w:sdtContent></w:sdt>",
        f"<w:customXml>{p('Custom')}</w:customXml>",
    )
    assert document.text == "Date: May 1, Ohio here x\n\nBlock\n\nCustom"


def test_fields_show_their_result() -> None:
    document = made(
        p("See Section ", field(" REF _Ref1 \\r \\h ", "2.1"), "."),
        p('<w:fldSimple w:instr=" DATE ">' + r("May 1") + "</w:fldSimple>"),
        p(r('<w:fldChar w:fldCharType="begin"/>'), r("<w:instrText> XE \"x\" </w:instrText>"),
          field("PAGE", "7"), r('<w:fldChar w:fldCharType="end"/>'), "after"),
    )  # fmt: skip
    assert document.text == "See Section 2.1.\n\nMay 1\n\nafter"


def test_a_field_that_never_ends_does_not_swallow_the_agreement() -> None:
    assert (
        made(p(r('<w:fldChar w:fldCharType="begin"/>'), "All the rest"), p("of it")).text
        == "All the rest\n\nof it"
    )


def test_boxes_to_tick() -> None:
    box = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox>'
        '</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert (
        made(p(box, " yes ", r('<w:sym w:font="Wingdings" w:char="F0A8"/>'), " no")).text
        == "\u2612 yes \u2610 no"
    )


def test_tabs_come_to_their_stops() -> None:
    stops = (
        '<w:tabs><w:tab w:val="left" w:pos="4320"/>'
        '<w:tab w:val="left" w:pos="6480" w:leader="underscore"/></w:tabs>'
    )
    tab = r("<w:tab/>")
    assert made(p("Seller", tab, "By:", tab, properties=stops)).text == "Seller" + " " * 30 + "By:" + "_" * 15
    assert made(p("(a)", tab, "words")).text == "(a) words"
    far = '<w:tabs><w:tab w:val="left" w:pos="999999999"/></w:tabs>'
    assert made(p("Seller", tab, "x", properties=far)).text == "Seller      x"
    assert made(p("Name:", r("<w:tab/>", "<w:tab/>", properties=UNDERLINED))).text == "Name:___" + "_" * 4
    assert made(p("By:", r(" " * 8, properties=UNDERLINED))).text == "By:" + "_" * 8


def test_text_boxes_follow_their_paragraph_once() -> None:
    box = f"<w:txbxContent>{p('In the box')}</w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document = made(p("Before", both, " and after"), p("Next"))
    assert document.text == "Before and after\n\nIn the box\n\nNext"
    assert run_at(document, "Next")[0].paragraph == 3


def test_a_heading_and_its_text_on_one_line() -> None:
    """Word's style separator: the paragraph's mark is hidden."""
    joined = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    document = made(
        p("Fees.", properties=joined),
        p(" The fees are due."),
        p("T", properties='<w:framePr w:dropCap="drop"/>'),
        p("his"),
    )
    assert document.text == "Fees. The fees are due.\n\nThis"
    assert not marks(document, "hidden")


def test_cells_stand_apart_on_one_line() -> None:
    document = made(p("Before"), table(["Fee", "100"], ["Late fee", "20"]), p("After"))
    assert document.text == "Before\n\nFee        100\nLate fee   20\n\nAfter"
    assert marks(document, "row", "cell") == [
        ("row", "Fee        100", ""), ("cell", "Fee", ""), ("cell", "100", ""),
        ("row", "Late fee   20", ""), ("cell", "Late fee", ""), ("cell", "20", ""),
    ]  # fmt: skip
    assert run_at(document, "20")[0] == RunPoint(5, 1, 0)


def test_a_table_in_a_cell_and_a_cell_with_a_number() -> None:
    document = made(table(["(a)", "The Company shall pay the sum that is due under this Agreement."]))
    assert document.text == "(a) The Company shall pay the sum that is due under this Agreement."
    inner = table(["By:", "Ann Reed"]) + p()
    assert made(table([p("Seller") + inner, "Buyer"])).text == "Seller\n\nBy: Ann Reed\n\nBuyer"


def test_the_words_of_notes_headers_and_footers() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    )
    document = made(
        p("Words", r('<w:footnoteReference w:id="7"/>'), " go far.", r('<w:endnoteReference w:id="3"/>')),
        section=section,
        footnotes="".join(
            f'<w:footnote w:id="{number}">{p(words)}</w:footnote>'
            for number, words in ((7, "A note."), (8, "Unused."))
        ),
        endnotes=f'<w:endnote w:id="3">{p("An end.")}</w:endnote>',
        header1=p("Draft of May 1"),
        footer1=p(field("PAGE", "1")),
    )
    assert document.text == "Draft of May 1\n\nWords go far.\n\nA note.\n\nAn end.\n\n1"
    assert marks(document, "note") == [("note", "A note.", "1"), ("note", "An end.", "1")]
    assert run_at(document, "A note.")[0] == RunPoint(1, 1, 0, part="footnote 1")
    assert run_at(document, "Draft")[0].part == "header 1"
    assert read_layout(document).text == "Words go far.\nA note.\nAn end."


# What the document says besides


def test_the_final_view_is_read_and_changes_are_marked() -> None:
    moved = f'<w:{{0}} w:id="4" w:author="B">{r("moved")}</w:{{0}}>'
    document = made(
        p("The Fee is ", deleted("$5"), ins("$6", r(" a")), " month.", moved.format("moveFrom")),
        p(moved.format("moveTo")),
    )  # fmt: skip
    assert document.text == "The Fee is $6 a month.\n\nmoved"
    assert marks(document, "insertion", "deletion") == [
        ("deletion", "", "$5"), ("insertion", "$6 a", "Ann Reed"), ("deletion", "", "moved"),
        ("insertion", "moved", "B"),
    ]  # fmt: skip
    assert run_at(document, "month")[0] == RunPoint(1, 5, 1)


def test_deleted_rows_and_paragraphs_leave_marks() -> None:
    gone = "<w:rPr><w:del w:id='1' w:author='A'/></w:rPr>"
    row = f"<w:tr><w:trPr><w:del w:id='1' w:author='A'/></w:trPr><w:tc>{p('old')}</w:tc></w:tr>"
    document = made(
        p("First ", properties=gone), p("joined."),
        f"<w:tbl>{row}<w:tr><w:tc>{p('new')}</w:tc></w:tr></w:tbl>",
        p(deleted("Last"), properties=gone),
    )  # fmt: skip
    assert document.text == "First joined.\n\nnew"
    assert marks(document, "deletion") == [("deletion", "", "old"), ("deletion", "", "Last")]


def test_hidden_words() -> None:
    styles = (
        style("Note", run=HIDDEN) + style("Sub", based_on="Note") + style("C", run=HIDDEN, kind="character")
    )
    document = made(
        p("Seen ", r("not seen", properties=HIDDEN), "again ", r("seen", properties='<w:vanish w:val="0"/>')),
        p("hidden by style", style="Sub"),
        p("x", r("y", properties='<w:rStyle w:val="C"/>')),
        styles=styles,
    )
    assert document.text == "Seen again seen\n\n\nx"
    assert [value for _, _, value in marks(document, "hidden")] == ["not seen", "hidden by style", "y"]


def test_comments_and_what_they_are_about() -> None:
    document = made(
        p("The ", '<w:commentRangeStart w:id="1"/>', "Fee is due", '<w:commentRangeEnd w:id="1"/>',
          r('<w:commentReference w:id="1"/>')),
        p('<w:commentRangeStart w:id="2"/>', "over two"),
        p("paragraphs", '<w:commentRangeEnd w:id="2"/>', " and ", r('<w:commentReference w:id="3"/>'), "no"),
        comments="".join(
            f'<w:comment w:id="{number}" w:author="A">{p(words)}</w:comment>'
            for number, words in ((1, "OK with client?"), (2, "Check."), (3, "Why?"))
        ),
    )  # fmt: skip
    assert marks(document, "comment") == [
        ("comment", "Fee is due", "OK with client?"),
        ("comment", "over two\n\nparagraphs", "Check."),
        ("comment", "", "Why?"),
    ]


def test_field_errors() -> None:
    document = made(
        p("See ", field("REF x", "Error! Reference source not found."), " for Fees."),
        p("Error! is no field"),
        p('<w:fldSimple w:instr="REF y">' + r("Fehler! Textmarke nicht definiert.") + "</w:fldSimple>"),
    )
    assert [words for _, words, _ in marks(document, "field-error")] == [
        "Error! Reference source not found.", "Fehler! Textmarke nicht definiert.",
    ]  # fmt: skip


def test_headings_centred_lines_and_pages() -> None:
    styles = style("Heading2", paragraph='<w:outlineLvl w:val="1"/>') + style("Mine", based_on="Heading2")
    document = made(
        p("Title", properties='<w:jc w:val="center"/>'),
        p("Fees", style="Mine"),
        p("Page two", properties="<w:pageBreakBefore/>"),
        p(
            r('<w:br w:type="page"/>'),
            "Page three",
            properties='<w:sectPr><w:type w:val="nextPage"/></w:sectPr>',
        ),
        p("Page four", properties="<w:sectPr/>"),
        p("Still page four", r(t("Signed"), properties=UNDERLINED)),
        p(r("Signed", properties=UNDERLINED)),
        section='<w:sectPr><w:type w:val="continuous"/></w:sectPr>',
        styles=styles,
    )
    assert marks(document, "heading", "centred", "underlined") == [
        ("centred", "Title", ""), ("heading", "Fees", "2"), ("underlined", "Signed", ""),
    ]  # fmt: skip
    pages = [
        document.text[mark.start :].split("\n")[0] for mark in document.marks if mark.kind == "page-break"
    ]
    assert pages == ["Page two", "Page three", "Page four"]


def test_pages_as_word_last_broke_them() -> None:
    document = made(p("One"), p(r("Tw"), r("<w:lastRenderedPageBreak/>", t("o words"))))
    assert document.locate is not None
    assert document.locate(0, 1).page == 1
    assert document.locate(document.text.index("words"), len(document.text)).page == 2


def test_what_is_not_read_is_said() -> None:
    number = (
        r('<w:fldChar w:fldCharType="begin"/>')
        + r("<w:instrText> LISTNUM </w:instrText>")
        + r('<w:fldChar w:fldCharType="end"/>')
    )
    document = made(p("a", number), '<w:altChunk r:id="x"/>')
    assert [note.partition(" ")[2][:20] for note in document.notes] == [
        "documents embedded i",
        "numbers made by LIST",
    ]


# Places


def test_every_word_is_found_at_its_place() -> None:
    """Paragraph, run and character lead back to the same characters of the file."""
    runs = {
        (1, 1): "The Company ", (1, 2): "shall pay", (2, 1): "By:", (2, 2): "", (2, 3): "Ann Reed",
        (3, 1): "cell one", (4, 1): "cell two", (5, 1): "last words",
    }  # fmt: skip
    document = made(
        p(runs[1, 1], runs[1, 2]),
        p(runs[2, 1], r("<w:tab/>"), runs[2, 3]),
        table([runs[3, 1], runs[4, 1]]),
        p(runs[5, 1]),
    )
    words = list(re.finditer(r"\S+", document.text))
    assert len(words) == 13
    assert document.locate is not None
    for word in words:
        place = document.locate(*word.span())
        start, end = place.start.run, place.end.run
        assert start is not None
        assert end is not None
        assert (start.paragraph, start.run) == (end.paragraph, end.run)
        assert runs[start.paragraph, start.run][start.character : end.character] == word[0]
        line = document.text.split("\n")[place.start.line - 1]
        assert line[place.start.column - 1 : place.end.column - 1] == word[0]


def test_what_is_a_word_document() -> None:
    data = docx(p("words"))
    assert recognises(data, False)
    assert recognises(data[:900], True), "also one cut off, for the reader to say so"
    assert not recognises(b"The Company shall pay.", True)


@pytest.mark.parametrize("name", ["word/document2.xml", "parts/main.xml"])
def test_the_main_part_may_have_any_name(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(docx(p("words")))) as package:
        files = {each: package.read(each) for each in package.namelist()}
    files[name] = files.pop("word/document.xml")
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"word/document.xml", name.encode())
    answer = read(zipped(files), "a.docx")
    assert isinstance(answer, Document)
    assert answer.text == "words"
