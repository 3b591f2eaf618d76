"""One file through read, parse and check; many files; the report."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import redirect_stdout

from msgspec import Struct

from checker import __version__
from checker.api import ReadError
from checker.engine.check import check
from checker.engine.sources import Note, Read, crashed
from checker.engine.timing import Timing
from checker.engine.violations import counted
from checker.host import BoundRule
from checker.model.agreement import Agreement
from checker.model.report import AgreementSummary, FileReport, Report, RunError, Summary, Tool
from checker.model.source import Document
from checker.parser import parse


class Source(Struct, frozen=True):
    """Something to read: its name for reports and messages, and how."""

    path: str
    read: Callable[[], Document | Iterable[Read]]
    """The document, or all that a file of several holds. Raises ReadError or OSError."""


class Checked(Struct, frozen=True):
    """What came out of one document."""

    report: FileReport | None
    """None when it could not be read or parsed, or is no agreement."""
    text: str
    """The document's; empty when it could not be read."""
    errors: tuple[RunError, ...] = ()
    notes: tuple[Note, ...] = ()


class Run(Struct, frozen=True):
    """What came out of all sources."""

    report: Report
    texts: dict[str, str]
    """Text of each document with violations, by its path."""
    notes: tuple[Note, ...]
    """What a user should be told, though it does not make the answer incomplete."""


def lint(
    sources: Iterable[Source],
    rules: Sequence[BoundRule],
    errors: Sequence[RunError] = (),
    timing: Timing | None = None,
) -> Run:
    """Check each source; ``errors`` are those met before (paths that do not exist, for example)."""
    timing = timing or Timing()
    files: list[FileReport] = []
    texts: dict[str, str] = {}
    all_errors = list(errors)
    notes: list[Note] = []
    source = None
    for source in sources:
        for checked in check_source(source, rules, timing):
            all_errors += checked.errors
            notes += checked.notes
            if checked.report is None:
                continue
            files.append(checked.report)
            if checked.report.violations:
                texts[checked.report.path] = checked.text
    if source is not None and not files and not all_errors:
        all_errors.append(RunError(source.path, "holds no agreement: nothing was checked"))
    return Run(_report(files, all_errors), texts, tuple(notes))


def check_source(source: Source, rules: Sequence[BoundRule], timing: Timing) -> Iterator[Checked]:
    """Read, parse and check one source, a document at a time. Whatever goes wrong becomes an error."""
    for opened in open_agreements(source, timing):
        if isinstance(opened, RunError):
            yield Checked(None, "", (opened,))
        elif isinstance(opened, Note):
            yield Checked(None, "", (), (opened,))
        else:
            yield _checked(opened, rules, timing)


def open_agreements(source: Source, timing: Timing) -> Iterator[Agreement | RunError | Note]:
    """Read and parse what a source holds, one by one, or say why that was not possible."""
    for document in _read(source, timing):
        if not isinstance(document, Document):
            yield document
            continue
        try:
            with timing.stage("parse"):
                agreement = parse(document)
        except Exception as crash:
            problem = f"not checked: the parser crashed with {type(crash).__name__}: {crash}"
            yield RunError(document.path, problem)
            continue
        yield agreement


def _read(source: Source, timing: Timing) -> Iterator[Read]:
    try:
        with timing.stage("read"), redirect_stdout(sys.stderr):
            answer = source.read()
    except ReadError as problem:
        yield RunError(source.path, str(problem))
        return
    except OSError as problem:
        yield RunError(source.path, f"cannot be opened: {problem.strerror or problem}")
        return
    except Exception as crash:
        yield crashed(source.path, crash)
        return
    if isinstance(answer, Document):
        yield answer
        return
    documents = iter(answer)
    while True:
        with timing.stage("read"), redirect_stdout(sys.stderr):
            document = next(documents, None)
        if document is None:
            return
        yield document


def _checked(agreement: Agreement, rules: Sequence[BoundRule], timing: Timing) -> Checked:
    document = agreement.reading.document
    notes = tuple(Note(document.path, note) for note in document.notes)
    if agreement.recognised:
        with timing.stage("check"):
            report, errors = _check_agreement(agreement, rules, timing)
        return Checked(report, document.text, errors, notes)
    message = f"does not look like an agreement ({missing_parts(agreement)}): not checked"
    if document.optional:
        return Checked(None, document.text, (), (*notes, Note(document.path, message)))
    return Checked(None, document.text, (RunError(document.path, message),), notes)


def check_text(text: str, rules: Sequence[BoundRule], name: str = "example") -> FileReport:
    """Check a piece of text, such as a rule's example, whether or not it is a whole agreement.

    Raises what the parser raises; a crash in a check is a violation ``internal-error``.
    """
    document = Document(path=name, format="text", text=text, sha256="", encoding="utf-8")
    return _check_agreement(parse(document), rules, Timing())[0]


def missing_parts(agreement: Agreement) -> str:
    """Why a text is not taken for an agreement: which parts it lacks."""
    parts = {
        "title": agreement.title,
        "parties": agreement.parties,
        "sections": agreement.sections,
        "signatures": agreement.signatures,
    }
    missing = [name for name, part in parts.items() if not part]
    return f"no {', '.join(missing)} found" if missing else "too little of what makes an agreement"


def _check_agreement(
    agreement: Agreement, rules: Sequence[BoundRule], timing: Timing
) -> tuple[FileReport, tuple[RunError, ...]]:
    document = agreement.reading.document
    outcome = check(agreement, rules, timing)
    dated = agreement.date.value if agreement.date else None
    report = FileReport(
        path=document.path,
        format=document.format,
        sha256=document.sha256,
        encoding=document.encoding,
        agreement=AgreementSummary(
            title=agreement.title.text if agreement.title else None,
            kind=agreement.kind,
            date=dated.isoformat() if dated else None,
            status=agreement.status,
        ),
        violations=outcome.violations,
        skipped=outcome.skipped,
    )
    return report, outcome.errors


def _report(files: Sequence[FileReport], errors: Sequence[RunError]) -> Report:
    counts = counted([violation for file in files for violation in file.violations])
    return Report(
        tool=Tool("checker", __version__),
        summary=Summary(
            files=len(files), error=counts["error"], warning=counts["warning"], info=counts["info"]
        ),
        files=tuple(files),
        errors=tuple(errors),
    )
