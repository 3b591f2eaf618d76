"""Real Word documents and PDF files: numbers as LibreOffice shows them, facts as in the text."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from formats.convert import document as text_document
from formats.same import WORD, converted, facts

from checker.engine.check import check
from checker.host import Host, load_host, select
from checker.model.agreement import Agreement
from checker.model.source import Document
from checker.parser import parse
from checker.readers import docx, pdf, text
from checker.readers.decode import decode

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
WORDS = sorted((CORPUS / "docx").glob("*.docx"))
PAGES = sorted((CORPUS / "cuad" / "pdf").glob("*.pdf"))
TEXTS = [file for file in sorted((CORPUS / "edgar-text").rglob("*.txt")) if file.stat().st_size < 120_000][
    ::10
]
pytestmark = pytest.mark.skipif(not WORDS, reason="the corpus is not there (../shared/corpus)")
OFFICE = shutil.which("soffice")


@cache
def host() -> Host:
    return load_host()


@cache
def word(file: Path) -> Document:
    answer = docx.read(file.read_bytes(), file.name)
    assert isinstance(answer, Document)
    return answer


@cache
def pages(file: Path) -> Document:
    return pdf.read(file.read_bytes(), file.name)


def squeezed(words: str) -> str:
    return re.sub(r"\s+", "", words)


# Word


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents as LibreOffice writes them as text."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not there (the Debian package libreoffice-writer-nogui)")
    folder = tmp_path_factory.mktemp("office")
    command = [OFFICE, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--convert-to", "txt:Text", "--outdir", str(folder), *map(str, WORDS)]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    return folder


@pytest.mark.parametrize("file", WORDS, ids=lambda file: file.stem)
def test_numbers_are_those_that_libreoffice_shows(file: Path, exported: Path) -> None:
    shown = (exported / f"{file.stem}.txt").read_text(encoding="utf-8-sig")
    read = word(file)
    ours = squeezed(read.text)
    assert [line for line in shown.split("\n") if squeezed(line) not in ours] == []
    lines = [squeezed(line) for line in shown.split("\n")]
    at = 0
    for mark in read.marks:
        if mark.kind == "list-number":
            begins = squeezed(read.text[mark.start : mark.start + 60].partition("\n")[0])
            found = next((index for index in range(at, len(lines)) if lines[index].startswith(begins)), None)
            assert found is not None, f"LibreOffice does not show {begins!r} after line {at}"
            at = found + 1


@pytest.mark.parametrize("file", WORDS, ids=lambda file: file.stem)
def test_every_word_is_found_in_its_run(file: Path) -> None:
    """Against another way through the same XML."""
    import io
    import zipfile

    from lxml import etree

    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    for fallback in list(root.iter("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")):
        for paragraph in list(fallback.iter(f"{space}p")):
            paragraph.getparent().remove(paragraph)  # type: ignore[union-attr]
    paragraphs = list(root.iter(f"{space}p"))
    read = word(file)
    assert read.locate is not None
    found = list(re.finditer(r"[A-Za-z]{3,}", read.text))
    checked = 0
    for match in random.Random(1).sample(found, min(200, len(found))):
        place = read.locate(*match.span())
        start, end = place.start.run, place.end.run
        assert start is not None
        assert end is not None
        if start.part or start.run == 0 or start.run != end.run:
            continue
        runs = [
            run for run in paragraphs[start.paragraph - 1].iter(f"{space}r")
            if next(run.iterancestors(f"{space}p")) is paragraphs[start.paragraph - 1]
        ]  # fmt: skip
        assert _characters(runs[start.run - 1], space)[start.character : end.character] == match[0]
        checked += 1
    assert checked > len(found) * 0.5 or checked > 100


def _characters(run: object, space: str) -> str:
    """A run's characters, one for each element that is not text."""
    single = {f"{space}{name}" for name in ("tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym")}
    return "".join(
        (child.text or "") if child.tag == f"{space}t" else "\0" if child.tag in single else ""
        for child in run  # type: ignore[attr-defined]
    )


@pytest.mark.parametrize("file", WORDS, ids=lambda file: file.stem)
def test_rules_on_numbers_are_silent(file: Path) -> None:
    """The documents' own references and numbers are right."""
    rules = select(host().rules, ("xref-broken", "numbering-gap", "numbering-duplicate", "markup-left"), ())
    outcome = check(parse(word(file)), rules)
    assert [violation.message for violation in outcome.violations if violation.rule != "markup-left"] == []


def test_texts_turned_into_word_documents_are_understood_alike() -> None:
    """What differs is what layout alone says: docs/formats.md explains it."""
    files = TEXTS[:40]
    differing = total = same = findings = 0
    for file in files:
        source = decode(file.read_bytes()).text
        before, after = facts(text_document(source)), facts(converted(source, WORD))
        apart = (before - after).total() + (after - before).total()
        differing += apart
        total += before.total()
        same += not apart
        one, other = _findings(before), _findings(after)
        findings += (one - other).total() + (other - one).total()
    assert same >= len(files) * 0.7
    assert differing <= total * 0.02  # a difference counts twice: as lost, and as gained
    assert findings <= 2


def _findings(found: Counter[str]) -> Counter[str]:
    return Counter({fact: number for fact, number in found.items() if fact.startswith("violation")})


# PDF


def _facts(agreement: Agreement) -> tuple[object, ...]:
    dated = agreement.date.value if agreement.date else None
    return (
        agreement.title.text if agreement.title else None,
        dated,
        sorted(party.name for party in agreement.parties),
        sorted(law.jurisdiction or "" for law in agreement.governing_law),
    )


def test_title_date_parties_and_law_are_those_of_the_text() -> None:
    agreeing = total = 0
    for file in PAGES:
        source = CORPUS / "cuad" / "txt" / f"{file.stem}.txt"
        plain = text.read(source.read_bytes(), source.name)
        assert isinstance(plain, Document)
        for one, other in zip(_facts(parse(pages(file))), _facts(parse(plain)), strict=True):
            agreeing += one == other
            total += 1
    assert total == 4 * len(PAGES)
    assert agreeing >= total * 0.97


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem[:30])
def test_words_are_found_in_their_boxes(file: Path) -> None:
    read = pages(file)
    assert read.boxes is not None
    assert read.locate is not None
    opened = pypdfium2.PdfDocument(file.read_bytes())
    found = list(re.finditer(r"\w\S*(?: \S+){0,5}\w", read.text))
    for match in random.Random(1).sample(found, 8):
        boxes = read.boxes(*match.span())
        assert read.locate(*match.span()).page == boxes[0].page
        words = ""
        for box in boxes:
            page = opened[box.page - 1]
            left, _, _, top = page.get_bbox()
            words += page.get_textpage().get_text_bounded(
                left=left + box.left - 0.1, right=left + box.right + 0.1,
                top=top - box.top + 0.1, bottom=top - box.bottom - 0.1,
            )  # fmt: skip
        assert _letters(words) == _letters(match[0])
    opened.close()


def _letters(words: str) -> str:
    return re.sub(r"[\W_\ufffe]+", "", words)


def test_page_numbers_and_running_heads_are_set_aside() -> None:
    """The name of the source that stands on each page of some files is never among the words."""
    stamped = [file for file in PAGES if pages(file).text.count("Source: ") >= len(_page_breaks(file)) > 3]
    assert len(stamped) > 10
    for file in stamped:
        assert "Source: " not in parse(pages(file)).text


def _page_breaks(file: Path) -> list[int]:
    return [mark.start for mark in pages(file).marks if mark.kind == "page-break"]
