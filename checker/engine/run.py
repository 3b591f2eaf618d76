"""One file through read, parse and check; many files; the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from checker import __version__
from checker.api import ReadError
from checker.engine.check import check
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
    read: Callable[[], Document]
    """Raises ReadError or OSError."""


class Checked(Struct, frozen=True):
    """What came out of one source."""

    report: FileReport | None
    """None when it could not be read or parsed, or is no agreement."""
    text: str
    """The decoded source; empty when it could not be read."""
    errors: tuple[RunError, ...] = ()
    notes: tuple[str, ...] = ()


class Run(Struct, frozen=True):
    """What came out of all sources."""

    report: Report
    texts: dict[str, str]
    """Decoded source of each file with violations, by its path."""
    notes: tuple[RunError, ...]
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
    notes: list[RunError] = []
    for source in sources:
        checked = check_source(source, rules, timing)
        all_errors += checked.errors
        notes += [RunError(source.path, note) for note in checked.notes]
        if checked.report is None:
            continue
        files.append(checked.report)
        if checked.report.violations:
            texts[checked.report.path] = checked.text
    return Run(_report(files, all_errors), texts, tuple(notes))


def check_source(source: Source, rules: Sequence[BoundRule], timing: Timing) -> Checked:
    """Read, parse and check one source. Whatever goes wrong with it becomes an error in the answer."""
    opened = open_agreement(source, timing)
    if isinstance(opened, RunError):
        return Checked(None, "", (opened,))
    document = opened.reading.document
    if not opened.recognised:
        message = f"does not look like an agreement ({missing_parts(opened)}): not checked"
        return Checked(None, document.text, (RunError(source.path, message),), document.notes)
    with timing.stage("check"):
        report, errors = _check_agreement(opened, rules, timing)
    return Checked(report, document.text, errors, document.notes)


def open_agreement(source: Source, timing: Timing) -> Agreement | RunError:
    """Read and parse one source, or say why that was not possible."""
    try:
        with timing.stage("read"):
            document = source.read()
    except ReadError as problem:
        return RunError(source.path, str(problem))
    except OSError as problem:
        return RunError(source.path, f"cannot be opened: {problem.strerror or problem}")
    except Exception as crash:
        return RunError(source.path, f"not checked: its reader crashed with {type(crash).__name__}: {crash}")
    try:
        with timing.stage("parse"):
            return parse(document)
    except Exception as crash:
        return RunError(source.path, f"not checked: the parser crashed with {type(crash).__name__}: {crash}")


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
