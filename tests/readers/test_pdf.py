"""The words of a PDF as they stand on its pages, and the way back to them."""

from __future__ import annotations

import re
import zlib

import pypdfium2
import pytest
from formats.made_pdf import PICTURE, pdf, stream, typed

from checker.api import ReadError
from checker.model.source import Document
from checker.parser.layout import read_layout
from checker.readers.pdf import read, recognises

PROSE = (
    "This Loan Agreement is made as of May 1, 2010, between Alder, Inc., an Ohio corporation (the",
    "\"Lender\"), and Birch, LLC, an Ohio limited liability company (the \"Borrower\"), who agree that",
    "the Lender shall lend and the Borrower shall pay back the sum that is stated in this agreement.",
    "The sum bears interest at the rate of five percent a year from the date on which it is drawn by",
    "the Borrower until the date on which it is paid back in full to the Lender at its office.",
    "Interest is due monthly on the first day of each month that begins after the date stated above.",
)  # fmt: skip

LOCK = b"<</Filter/Standard/V 1/R 2/P -4/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")>>"


def made(*pages: object, **more: object) -> Document:
    answer = read(pdf(*pages, **more), "folder/a.pdf")  # type: ignore[arg-type]
    assert isinstance(answer, Document)
    return answer


def lines(document: Document) -> list[str]:
    return document.text.split("\n")


def test_lines_paragraphs_and_indents() -> None:
    document = made(
        typed("                LOAN AGREEMENT", "", *PROSE[:3], "", "     " + PROSE[3], *PROSE[4:])
    )
    assert document.format == "pdf"
    indents = [len(line) - len(line.lstrip()) for line in lines(document) if line]
    assert [line.strip() for line in lines(document)] == ["LOAN AGREEMENT", "", *PROSE[:3], "", *PROSE[3:]]
    assert indents[0] > indents[4] > 3
    assert indents[1] == indents[-1] == 0


def test_columns_stay_apart() -> None:
    """Words far apart on one line, drawn at once or one by one, keep a wide gap between them."""
    document = made(
        typed(*PROSE, "", "ALDER, INC.                                  BIRCH, LLC",
              "By: /s/ Ann Reed                             By: /s/ Bo Lind")
    )  # fmt: skip
    names, by = lines(document)[-2:]
    assert re.fullmatch(r"ALDER, INC\. {8,}BIRCH, LLC", names)
    assert re.fullmatch(r"By: /s/ Ann Reed {5,}By: /s/ Bo Lind", by)
    assert abs(names.index("BIRCH") - by.index("By: /s/ Bo")) <= 2


def test_pages_and_what_stands_at_their_edges() -> None:
    pages = [
        [
            *typed("Loan Agreement between Alder and Birch", top=760),
            *typed(*PROSE),
            *typed(str(number), left=300, top=40),
        ]
        for number in range(1, 5)
    ]
    document = made(*pages)
    breaks = [mark.start for mark in document.marks if mark.kind == "page-break"]
    assert [document.text[at:].lstrip()[:4] for at in breaks] == ["Loan"] * 3
    reading = read_layout(document)
    assert reading.text.count("between Alder and Birch") <= 1, "the first may be the title"
    assert sorted({piece.kind for piece in reading.furniture}) == ["page-number", "running-head"]
    assert document.locate is not None
    assert document.locate(document.text.rindex("monthly"), len(document.text)).page == 4


def test_legends_at_the_foot_of_pages_are_set_aside() -> None:
    """Also longer ones than running heads are; what is repeated on signature pages stays."""
    legend = typed(
        "*** Portions of this page have been left out because the Lender asked for it, and were sent to the",
        "agency.", "", "                    7", top=80,
    )  # fmt: skip
    bodies = [[f"{word} {line}" for line in PROSE] for word in ("One", "Two", "Three", "Four")]
    signing = typed(
        "IN WITNESS WHEREOF, the parties have signed this agreement on its date.", *PROSE[:2], "By:", "Title:"
    )
    document = made(*[[*typed(*body), *legend] for body in bodies], *[signing] * 4)
    footers = [document.text[mark.start : mark.end] for mark in document.marks if mark.kind == "footer"]
    assert [words[:12] for words in footers] == ["*** Portions", "agency."] * 4
    reading = read_layout(document)
    assert "Portions" not in reading.text
    assert reading.text.count("IN WITNESS WHEREOF") == 4
    assert reading.text.count("Title:") == 4


def test_a_hyphen_at_the_end_of_a_line() -> None:
    document = made(
        typed(
            *PROSE[:5],
            "The Borrower shall keep this agree-",
            "ment in confi-",
            "dence, and this agreement alone.",
        )
    )
    assert "agree-\nment in confi-\ndence" in document.text
    assert "keep this agreement in confi-dence, and" in read_layout(document).text


def test_ligatures_are_letters() -> None:
    assert "confidential and final" in made(typed("con\x01dential and \x01nal words of this agreement")).text


def test_a_number_glued_to_its_words_comes_apart() -> None:
    document = made(
        typed(*PROSE, "1.2The Borrower pays.", "(a)Interest and (b)costs", "A.Fees", "3D printers")
    )
    assert lines(document)[-4:] == [
        "1.2 The Borrower pays.",
        "(a) Interest and (b)costs",
        "A. Fees",
        "3D printers",
    ]


def test_raised_letters_go_back_to_their_number() -> None:
    placed = [*typed("The 23   day of May, which is stated here.", *PROSE), *typed("7", left=300, top=40)]
    document = made([*placed, (103.2, 724.0, "rd")])
    assert lines(document)[0].startswith("The 23rd")
    assert lines(document)[-1].strip() == "7"


def test_a_turned_page_and_a_cropped_one() -> None:
    turned = b"BT /F1 10 Tf 0 1 -1 0 100 100 Tm (Words on a turned page of this agreement) Tj ET"
    document = made(turned, page=b"/Rotate 90")
    assert document.boxes is not None
    at = document.text.index("Words")
    (box,) = document.boxes(at, at + 5)
    assert (round(box.left), round(box.bottom)) == (100, 100)
    document = made(typed("Words on a cropped page of this agreement"), page=b"/CropBox[50 100 500 750]")
    assert document.boxes is not None
    (box,) = document.boxes(0, 5)
    assert (round(box.left), round(box.bottom)) == (22, 30)


def test_every_word_is_found_in_its_box() -> None:
    data = pdf(
        typed(*PROSE, "", "By: /s/ Ann Reed          By: /s/ Bo Lind"), typed("Second page of this agreement")
    )
    document = read(data, "a.pdf")
    assert isinstance(document, Document)
    assert document.boxes is not None
    assert document.locate is not None
    opened = pypdfium2.PdfDocument(data)
    words = list(re.finditer(r"\S+", document.text))
    for word in words:
        (box,) = document.boxes(*word.span())
        place = document.locate(*word.span())
        text = (
            opened[box.page - 1]
            .get_textpage()
            .get_text_bounded(
                left=box.left - 0.2,
                right=box.right + 0.2,
                top=792 - box.top + 0.2,
                bottom=792 - box.bottom - 0.2,
            )
        )
        assert text.strip() == word[0]
        assert place.page == box.page
        assert lines(document)[place.start.line - 1][place.start.column - 1 : place.end.column - 1] == word[0]
    start = document.text.index("the Lender shall")
    first, second = document.boxes(start, document.text.index("interest at"))
    assert first.top < first.bottom < second.top
    assert second.left == pytest.approx(72, abs=1)
    opened.close()


def test_words_that_are_drawn_off_the_page() -> None:
    words = b"BT /F1 10 Tf 1 0 0 1 %d 700 Tm (Words of an agreement that lie far out) Tj ET"
    for place in (9 * 10**8, -(9 * 10**8), 9 * 10**4):
        document = made(words % place)
        assert document.text.strip().startswith("Words")
        assert len(document.text) < 300


def test_what_is_filled_in_on_a_form_is_read() -> None:
    shown = stream(
        b"BT /F1 10 Tf 2 2 Td (Ann Reed, President) Tj ET",
        b"/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 3 0 R>>>>",
    )
    entry = (
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(Ann Reed, President)/Rect[72 600 272 620]/F 4"
        b"/AP<</N 5 0 R>>>>"
    )
    document = made(
        typed("Signed by the President of Alder, Inc., on the date above:"),
        page=b"/Annots[6 0 R]",
        catalog=b"/AcroForm<</Fields[6 0 R]>>",
        objects={5: shown, 6: entry},
    )
    assert "Ann Reed, President" in document.text
    assert document.boxes is not None
    at = document.text.index("Ann")
    (box,) = document.boxes(at, at + 3)
    assert 70 < box.left < 80


def test_pages_that_are_pictures_are_named() -> None:
    document = made(typed(*PROSE), PICTURE, typed(*PROSE), b"")
    assert document.notes == ("page 2 holds only pictures, which are not read",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf(PICTURE, PICTURE), "no text layer (its pages are pictures): run OCR over it first"),
        (pdf(PICTURE), "for example: ocrmypdf a.pdf searchable.pdf"),
        (pdf(b""), "no text layer"),
        (pdf([*typed("DocuSign 123")], *[PICTURE] * 5), "no text layer"),
        (pdf(typed(*PROSE))[:700], "damaged or cut off"),
        (b"%PDF-1.7\nnothing", "damaged or cut off"),
        (b"no pdf at all", "damaged or cut off"),
        (
            pdf(typed(*PROSE), objects={7: LOCK}, trailer=b"/Encrypt 7 0 R/ID[(a)(a)]"),
            "locked with a password",
        ),
        (pdf(typed(*PROSE)).replace(b"/Count 1", b"/Count 100000"), "100,000 pages"),
        (pdf(typed(*PROSE)).replace(b"/Count 1", b"/Count 3"), "page 2 of the PDF is damaged"),
        (pdf(typed(*PROSE)).replace(b"/Kids[", b"/Kids[2 0 R ").replace(b"/Count 1", b"/Count 2"), "damaged"),
        (pdf(stream(b"\x9f" * 300)[:-10]), "no text layer"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as refused:
        read(data, "folder/a.pdf")
    assert message in str(refused.value)
    assert "\n" not in str(refused.value)


def drawing(shows: int, content: bytes = b"/X Do /X Do") -> bytes:
    return stream(
        content,
        b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 3 0 R>>/XObject<</X %d 0 R>>>>"
        % shows,
    )


def test_drawings_that_show_each_other() -> None:
    words = b"BT /F1 10 Tf 72 700 Td (Words of this agreement that are drawn) Tj ET"
    assert "drawn" in made(b"/X Do", objects={4: drawing(5), 5: drawing(9, words)}).text
    for objects in (
        {4: drawing(4)},
        {4: drawing(5), 5: drawing(4)},
        {4: drawing(200), **{200 + number: drawing(201 + number) for number in range(30)}},
    ):
        with pytest.raises(ReadError, match="without end"):
            made(b"/X Do", objects=objects)
    resources = stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 5 0 R")
    with pytest.raises(ReadError, match="without end"):
        made(b"/X Do", objects={4: resources, 5: b"<</XObject 6 0 R>>", 6: b"<</X 4 0 R>>"})


def test_a_stream_that_blows_up() -> None:
    packed = zlib.compress(b" " * 100_000_000, 9)
    data = pdf(b"x", objects={11: stream(packed, b"/Filter/FlateDecode")})
    with pytest.raises(ReadError, match="unpacks to more than 30 MB"):
        read(data, "a.pdf")


def test_what_is_a_pdf() -> None:
    assert recognises(b"%PDF-1.4\n", False)
    assert recognises(b"\n%PDF-1.4\n", False)
    assert recognises(b"GET it\r\n%PDF-1.4\n", True)
    assert not recognises(b"See %PDF-1.4\n", False)
    assert not recognises(b"words", True)
