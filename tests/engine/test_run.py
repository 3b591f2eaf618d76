"""Several sources: one that fails leaves the others alone, and is never green."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from made_agreement import TEXT, rule_of
from msgspec.structs import replace

import checker.engine.run as engine
from checker.api import ReadError
from checker.engine import Source, check_text, lint
from checker.engine.sources import Note
from checker.model.agreement import Agreement
from checker.model.finding import Hit
from checker.model.reading import Span
from checker.model.report import RunError
from checker.model.source import Box, Document, Place, Point, RunPoint
from checker.parser import parse


def hit_first_word(agreement: Agreement, params: Any) -> list[Hit]:
    return [Hit(span=Span(0, 6))]


RULES = [rule_of(hit_first_word)]


def source(path: str, text: str = TEXT, notes: tuple[str, ...] = ()) -> Source:
    document = Document(path=path, format="text", text=text, sha256="00", encoding="utf-8", notes=notes)
    return Source(path, lambda: document)


def failing(path: str, problem: Exception) -> Source:
    def read() -> Document:
        raise problem

    return Source(path, read)


@pytest.fixture(autouse=True)
def recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a text for an agreement unless it is a poem; crash on a bomb."""

    def parse_it(document: Document) -> Agreement:
        if document.text == "bomb":
            raise RecursionError("too deep")
        return replace(parse(document), recognised="poem" not in document.text)

    monkeypatch.setattr(engine, "parse", parse_it)


def test_a_report_counts_what_it_holds() -> None:
    run = lint([source("a.txt"), source("b.txt")], RULES)
    assert [file.path for file in run.report.files] == ["a.txt", "b.txt"]
    assert (run.report.summary.files, run.report.summary.error, run.report.summary.info) == (2, 2, 0)
    assert run.report.errors == ()
    assert run.texts == {"a.txt": TEXT, "b.txt": TEXT}


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (failing("bad.txt", ReadError("no text at all")), "no text at all"),
        (failing("bad.txt", PermissionError(13, "Permission denied")), "cannot be opened: Permission denied"),
        (failing("bad.txt", ValueError("oh")), "reader crashed with ValueError: oh"),
        (source("bad.txt", "bomb"), "parser crashed with RecursionError"),
        (source("bad.txt", "a poem"), "does not look like an agreement (no "),
    ],
)
def test_one_bad_source_is_an_error_and_costs_no_other(bad: Source, message: str) -> None:
    run = lint([source("a.txt"), bad, source("b.txt")], RULES)
    assert [file.path for file in run.report.files] == ["a.txt", "b.txt"]
    [error] = run.report.errors
    assert error.path == "bad.txt"
    assert message in error.message


def test_errors_met_before_come_first() -> None:
    run = lint([failing("bad.txt", ReadError("x"))], RULES, [RunError("gone.txt", "no such file or folder")])
    assert [error.path for error in run.report.errors] == ["gone.txt", "bad.txt"]


def test_a_crash_in_a_check_is_among_the_errors() -> None:
    def crash(agreement: Agreement, params: Any) -> list[Hit]:
        raise ZeroDivisionError

    run = lint([source("a.txt")], [rule_of(crash)])
    assert [violation.rule for violation in run.report.files[0].violations] == ["internal-error"]
    assert "ZeroDivisionError" in run.report.errors[0].message


def test_notes_about_the_reading_are_handed_on() -> None:
    run = lint([source("a.txt", notes=("read as cp1252",))], RULES)
    assert run.notes == (Note("a.txt", "read as cp1252"),)
    assert run.report.errors == ()


def test_texts_are_kept_only_where_a_report_needs_them() -> None:
    assert lint([source("a.txt")], [rule_of(lambda *_: [])]).texts == {}


def test_a_piece_of_text_is_checked_whether_or_not_it_is_an_agreement() -> None:
    report = check_text("A poem, not an agreement.", RULES)
    assert report.path == "example"
    assert [violation.quote for violation in report.violations] == ["A poem"]


def test_a_file_of_several_documents_comes_apart() -> None:
    def read() -> Iterator[Document | RunError | Note]:
        first = source("a!1", notes=("odd",)).read()
        assert isinstance(first, Document)
        yield first
        yield RunError("a!2", "cut")
        yield Note("a", "3 passed over")
        for optional in (True, False):
            poem = Document(
                path="a!p", format="text", text="a poem", sha256="", encoding="", optional=optional
            )
            yield poem

    run = lint([Source("a", read), source("b.txt")], RULES)
    assert [file.path for file in run.report.files] == ["a!1", "b.txt"]
    said = "does not look like an agreement"
    assert [(error.path, error.message[:31]) for error in run.report.errors] == [
        ("a!2", "cut"),
        ("a!p", said),
    ]
    assert [(note.path, note.message[:31]) for note in run.notes] == [
        ("a!1", "odd"),
        ("a", "3 passed over"),
        ("a!p", said),
    ]


def test_a_place_is_where_the_file_says_it_is() -> None:
    def locate(start: int, end: int) -> Place:
        return Place(Point(7, start + 10, RunPoint(3, 1, start, "2.1")), Point(7, end + 10), page=4)

    def boxes(start: int, end: int) -> tuple[Box, ...]:
        return (Box(4, 1.0, 2.0, 3.0, 4.0),)

    document = source("a.docx").read()
    assert isinstance(document, Document)
    placed = replace(document, locate=locate, boxes=boxes)
    (file,) = lint([Source("a.docx", lambda: placed)], RULES).report.files
    location = file.violations[0].location
    assert location is not None
    offset = location.start.offset
    assert (location.start.line, location.start.column, location.page) == (7, offset + 10, 4)
    assert location.start.run == RunPoint(3, 1, offset, "2.1")
    assert location.boxes == (Box(4, 1.0, 2.0, 3.0, 4.0),)
