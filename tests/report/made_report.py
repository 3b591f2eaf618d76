"""A report made by hand, on an invented agreement."""

from __future__ import annotations

from typing import Any

from checker.api import RenderContext
from checker.model.report import (
    AgreementSummary,
    FileReport,
    Fix,
    Location,
    Position,
    RelatedPlace,
    Report,
    RunError,
    SkippedRule,
    Summary,
    TextEdit,
    Tool,
    Violation,
)
from checker.model.rule import Rule

SOURCE = """\
                               SUPPLY AGREEMENT

     This Supply Agreement is made between Acorn Mills, Inc., a Delaware
corporation, and Beech Road LLC, an Ohio limited
liability company.

     1.  Notices.  Notices go to the address of
\tBirch Road LLC\tin Columbus.
"""


def location(words: str, source: str = SOURCE, **more: Any) -> Location:
    """Where words stand in a source, lines ended by line feeds."""
    start = source.index(words)
    return Location(position(start, source), position(start + len(words), source), **more)


def position(offset: int, source: str = SOURCE) -> Position:
    line_start = source.rfind("\n", 0, offset) + 1
    return Position(offset, source.count("\n", 0, offset) + 1, offset - line_start + 1)


def violation(words: str | None, source: str = SOURCE, **fields: Any) -> Violation:
    """A violation at words of a source; None: of the document as a whole."""
    given = {
        "rule": "some-rule",
        "severity": "error",
        "message": "Something is wrong.",
        "location": location(words, source) if words is not None else None,
        "quote": words,
        "fingerprint": "0123456789abcdef",
    }
    return Violation(**{**given, **fields})


def file_report(*violations: Violation, path: str = "deals/supply.txt", **fields: Any) -> FileReport:
    given = {
        "path": path,
        "format": "text",
        "sha256": "00ff",
        "encoding": "utf-8",
        "agreement": AgreementSummary("SUPPLY AGREEMENT", "purchase", "2003-02-01", "executed"),
        "violations": violations,
    }
    return FileReport(**{**given, **fields})


def report(*files: FileReport, errors: tuple[RunError, ...] = ()) -> Report:
    def count(severity: str) -> int:
        return sum(each.severity == severity for file in files for each in file.violations)

    summary = Summary(len(files), count("error"), count("warning"), count("info"))
    return Report(tool=Tool("checker", "0.0.0"), summary=summary, files=files, errors=errors)


UNSURE = "the numbering is not sure"


def rule(name: str, rationale: str) -> Rule:
    return Rule(
        id=name, title="A rule", severity="error", check="some.check", message="", rationale=rationale
    )


def whole() -> Report:
    """One of everything."""
    related = RelatedPlace("the preamble's name", location("Beech Road LLC"), "Beech Road LLC")
    fix = Fix("suggestion", (TextEdit(202, 207, "Beech"),))
    return report(
        file_report(
            violation(None, rule="signatures-missing", message="Nobody signs."),
            violation(
                "Ohio limited\nliability company",
                rule="entity-odd",
                severity="warning",
                message="An entity of two words.",
            ),
            violation(
                "Birch Road LLC",
                rule="party-name-mismatch",
                message="“Birch Road LLC” is no party.",
                related=(related,),
                fix=fix,
            ),
            violation("Columbus", rule="party-name-mismatch", severity="info", message="A name once more."),
            skipped=(SkippedRule("reference-broken", 2, UNSURE),),
        ),
        file_report(path="deals/clean.txt", skipped=(SkippedRule("reference-broken", 1, UNSURE),)),
        errors=(RunError("deals/scan.pdf", "this is a PDF, not text: convert it to plain text first"),),
    )


def context(**fields: Any) -> RenderContext:
    rules = [
        rule(
            "party-name-mismatch",
            "A notice to nobody reaches nobody. Courts have held such notices void. This sentence is far too "
            "long to be shown along with the others, because a reader of the terminal wants to see the next "
            "finding and not a treatise on notices.",
        ),
        rule("entity-odd", "An entity's kind decides who may sign for it."),
    ]
    given = {"sources": {"deals/supply.txt": SOURCE}, "rules": {each.id: each for each in rules}}
    return RenderContext(**{**given, **fields})
