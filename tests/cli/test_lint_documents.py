"""Word documents and PDF files over the command line: what is said, where, and what goes wrong."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from formats.made_docx import abstract, docx, field, instance, level, p, table
from formats.made_pdf import PICTURE, pdf, typed

from checker.cli import main

LISTS = abstract(0, level(0, "%1."), level(1, "%1.%2")) + instance(1, 0)
LOST = "Error! Reference source not found."
WORD = docx(
    p("LOAN AGREEMENT"),
    p(
        'This Loan Agreement is made as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation (the '
        '"Lender"), and Birch Systems, LLC, an Ohio limited liability company (the "Borrower").'
    ),
    p("Loan. The Lender shall lend the sum to the Borrower.", num=(1, 0)),
    p("Interest. The Borrower shall pay interest under Section ", field("REF a", LOST), " to the Lender.",
      num=(1, 1)),
    p("Law. The laws of Ohio govern this Agreement.", num=(1, 0)),
    table(["ALDER MILLS, INC.", "BIRCH SYSTEMS, LLC"], ["By: /s/ Ann Reed", "By: /s/ Bo Lind"],
          ["Name: Ann Reed", "Name: Bo Lind"], ["Title: President", "Title: Manager"]),
    numbering=LISTS,
)  # fmt: skip
PAGES = pdf(
    typed(
        "                    LOAN AGREEMENT", "",
        'This Loan Agreement is made as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation (the',
        '"Lender"), and Birch Systems, LLC, an Ohio limited liability company (the "Borrower").', "",
        f"1. Loan. The Lender shall lend the sum to the Borrower under Section {LOST}", "",
    ),
    typed("2. Law. The laws of Ohio govern Section Error! Bookmark not defined. of this Agreement.", "",
          "ALDER MILLS, INC.", "By: /s/ Ann Reed", "Title: President"),
)  # fmt: skip
FOUND = ["lint", "--select", "xref-field-error", "--color", "never"]


def lint(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main([*FOUND, *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_place_in_a_word_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.docx").write_bytes(WORD)
    code, out, _ = lint(capsys, str(tmp_path / "a.docx"))
    assert code == 1
    assert "a.docx:7:61 (paragraph 4, 1.1) error xref-field-error" in out
    code, out, _ = lint(capsys, str(tmp_path / "a.docx"), "--format", "json")
    (file,) = json.loads(out)["files"]
    (violation,) = file["violations"]
    start = violation["location"]["start"]
    assert (file["format"], violation["location"]["section"]) == ("docx", "1.1")
    assert start["run"] == {"paragraph": 4, "run": 5, "character": 0, "number": "1.1"}


def test_the_place_in_a_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.pdf").write_bytes(PAGES)
    code, out, _ = lint(capsys, str(tmp_path / "a.pdf"))
    assert code == 1
    assert "(page 2) error xref-field-error" in out
    code, out, _ = lint(capsys, str(tmp_path / "a.pdf"), "--format", "json")
    (file,) = json.loads(out)["files"]
    boxes = [violation["location"]["boxes"] for violation in file["violations"]]
    assert [[box["page"] for box in each] for each in boxes] == [[1], [2]]
    assert file["format"] == "pdf"


def test_what_goes_wrong_with_one_leaves_the_others_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "a.docx": WORD, "b.docx": WORD[:900], "c.pdf": pdf(PICTURE), "d.pdf": PAGES,
        "e.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    }  # fmt: skip
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
            archive.writestr(name, data)
    code, out, err = lint(capsys, str(tmp_path))
    assert code == 2
    assert out.count("error xref-field-error") == 6
    assert "all.zip!a.docx:7:61" in out
    for name, said in (
        ("b.docx", "damaged or cut off"),
        ("c.pdf", "no text layer"),
        ("e.doc", "save it as DOCX"),
    ):
        assert sum(name in line and said in line for line in err.splitlines()) == 2
