"""EDGAR submissions: which documents are read, under what names, and what is said of the others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from checker.api import Document, Part, ReadError
from checker.readers.submission import read, recognises

BODY = """
                    LOAN AGREEMENT

This Agreement is made by Alder Mills, Inc.
<PAGE>
and Birch LLC.
"""


def filed(
    type_: str, body: str = BODY, sequence: str = "1", filename: str = "", description: str = ""
) -> str:
    lines = [f"<TYPE>{type_}", f"<SEQUENCE>{sequence}"]
    lines += [f"<FILENAME>{filename}"] * bool(filename) + [f"<DESCRIPTION>{description}"] * bool(description)
    return "<DOCUMENT>\n" + "\n".join(lines) + f"\n<TEXT>\n{body}</TEXT>\n</DOCUMENT>\n"


def submission(*documents: str) -> str:
    head = "<SEC-DOCUMENT>0000950000-97-000001.txt : 19970101\n<SEC-HEADER>\nFILER:\n\tX\n</SEC-HEADER>\n"
    return head + "".join(documents) + "</SEC-DOCUMENT>\n"


def parts(text: str, encoding: str = "utf-8") -> list[Part]:
    answer = read(text.encode(encoding), "a.txt")
    assert isinstance(answer, Iterator)
    return list(answer)


def documents(text: str) -> list[Document]:
    return [part.content for part in parts(text) if isinstance(part.content, Document)]


def remarks(text: str) -> list[str]:
    return [part.content for part in parts(text) if isinstance(part.content, str)]


def test_agreements_are_read_and_the_rest_counted() -> None:
    text = submission(
        filed("10-K", "<XBRL>x</XBRL>"),
        filed("EX-10.3", filename="ex10-3.txt", sequence="2", description="LOAN > <AGREEMENT>"),
        filed("EX-27", sequence="3"),
        filed("EX-99.1", sequence="4"),
        filed("GRAPHIC", "begin 644 a.jpg\nM1234\n`\nend\n", filename="a.jpg"),
    )
    found = parts(text)
    assert [part.name for part in found] == ["ex10-3.txt", "ex-99.1", ""]
    first, second = documents(text)
    assert first.filing is not None
    assert (first.filing.type, first.filing.sequence) == ("EX-10.3", "2")
    assert (first.filing.filename, first.filing.description) == ("ex10-3.txt", "LOAN > <AGREEMENT>")
    assert (first.format, first.text, first.optional) == ("text", BODY, False)
    assert second.optional
    assert remarks(text) == [
        "3 of 5 documents passed over: no agreements by their type (10-K, EX-27, GRAPHIC)"
    ]


def test_places_are_lines_of_the_whole_file() -> None:
    text = submission(filed("8-K"), filed("EX-10.1"), filed("EX-2", "<html><p>This &amp; that</p></html>\n"))
    lines = text.split("\n")
    plain, page = documents(text)
    for document, words in ((plain, "Birch LLC"), (page, "that")):
        assert document.locate is not None
        at = document.text.index(words)
        place = document.locate(at, at + len(words))
        line = lines[place.start.line - 1]
        assert line[place.start.column - 1 : place.end.column - 1] == words
    assert (page.format, page.text) == ("html", "This & that")


@pytest.mark.parametrize(
    ("type_", "found"),
    [
        ("EX-10", 1), ("EX-10.3", 1), ("EX-10.A", 1), ("ex-10(a)", 1), ("EX-4.1", 1), ("EX-2", 1),
         ("EX-1.1", 1),
        ("EX-99.D1", 1), ("EX1A-6 MAT CTRCT", 1), ("EX-3.1", 1), ("EX-101.SCH", 0), ("EX-21", 0),
         ("EX-23.1", 0),
        ("10-Q", 0), ("EX-31", 0), ("EX-32.1", 0), ("XML", 0), ("EX-100", 0), ("EX-19", 0),
    ],
)  # fmt: skip
def test_types_of_agreements(type_: str, found: int) -> None:
    assert len(documents(submission(filed("8-K"), filed(type_)))) == found


@pytest.mark.parametrize(
    "shell",
    [
        "<SUBMISSION>\r<ACCESSION-NUMBER>1\r{}</SUBMISSION>\r",
        "<IMS-DOCUMENT>1.txt : 1\n{}</IMS-DOCUMENT>\n",
        "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001\n\n<SEC-DOCUMENT>1\n{}</SEC-DOCUMENT>\n"
        "-----END PRIVACY-ENHANCED MESSAGE-----\n",
        "{}",
        "\n\n{}",
    ],
)
def test_shells(shell: str) -> None:
    document = filed("EX-10.1") + filed("EX-5")
    if "\r" in shell:
        document = document.replace("\n", "\r")
    text = shell.replace("{}", document)
    assert recognises(text.encode(), named=False)
    assert len(documents(text)) == 1


def test_a_single_document_is_read_whatever_its_type() -> None:
    (document,) = documents(filed("S-8"))
    assert not document.optional
    assert remarks(filed("S-8")) == []


def test_names_are_unique() -> None:
    text = submission(*(filed("EX-10", sequence=str(number)) for number in (2, 3, 3)))
    assert [part.name for part in parts(text)] == ["ex-10", "ex-10#2", "ex-10#3"]


def test_a_file_in_letters_is_no_words_of_the_agreement() -> None:
    body = "One.\nbegin 644 a.gif\nM<[*&/s/\n`\nend\nTwo.\nbegin the day\n"
    (document,) = documents(submission(filed("EX-10.1", body)))
    assert document.text == "One.\n\n\nTwo.\nbegin the day\n"
    text = submission(
        filed("EX-10.2", "<PDF>\nbegin 644 a.pdf\nM1\nend\n</PDF>\n"),
        filed("EX-10.3", "begin 644 a.jpg\nM\nend\n"),
    )
    assert remarks(text) == [
        "ex-10.2 (EX-10.2) passed over: a PDF in letters, not text",
        "ex-10.3 (EX-10.3) passed over: a picture or another file in letters, not text",
    ]


def test_what_is_cut_off_is_said_and_the_rest_is_read() -> None:
    whole = submission(filed("EX-10.1"), filed("EX-10.2"))
    cut = whole[: whole.rindex("Birch")]
    found: list[Part] = []
    with pytest.raises(ReadError, match="the submission is cut off"):
        found.extend(read(cut.encode(), "a.txt"))
    assert [type(part.content) for part in found] == [Document, ReadError]
    assert "cut off: the end of this document is missing" in str(found[1].content)
    between = whole.replace("</TEXT>\n</DOCUMENT>\n", "", 1)
    assert [type(part.content) for part in parts(between)] == [ReadError, Document]
    with pytest.raises(ReadError, match="the submission is cut off"):
        parts(whole[: whole.rindex("</SEC")])


def test_no_document_is_an_error() -> None:
    with pytest.raises(ReadError, match="there is no document in it"):
        parts("<SEC-DOCUMENT>1.txt : 1\n<SEC-HEADER>")


def test_words_that_look_like_tags_end_nothing() -> None:
    body = "The tag <DOCUMENT> and </TEXT> and <TYPE>EX-1 mean nothing here.\n"
    (document,) = documents(submission(filed("EX-10.1", body)))
    assert document.text == body


@pytest.mark.parametrize(
    ("data", "named", "answer"),
    [
        (b"<DOCUMENT>\n<TYPE>EX-10.1\n", False, True),
        (b"<document><type>", False, False),
        (b"text\nabout <SEC-DOCUMENT>", False, False),
        (b"control block\n<SUBMISSION>\n", False, True),
        (b"0001<SUBMISSION>\n", True, True),
        (b"<html>", True, False),
    ],
)
def test_submissions_are_known_by_their_beginning(data: bytes, named: bool, answer: bool) -> None:
    assert recognises(data, named) is answer
