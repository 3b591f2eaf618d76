"""The report for programs."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest
from made_report import context, report, whole
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from checker.report.json import REPORTER


class JSONFile(SingleFileSnapshotExtension):
    """Snapshots as files of their own, so that they can be read as what they are."""

    _write_mode = WriteMode.TEXT
    file_extension = "json"


def test_a_whole_report(snapshot: SnapshotAssertion) -> None:
    assert REPORTER.render(whole(), context()) == snapshot(extension_class=JSONFile)


@pytest.mark.parametrize("made", [whole(), report()], ids=["whole", "empty"])
def test_a_report_fits_its_schema(made: object) -> None:
    schema = json.loads(files("checker.schemas").joinpath("report.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(REPORTER.render(made, context())), schema)  # type: ignore[arg-type]


def test_the_text_ends_with_one_line_feed() -> None:
    text = REPORTER.render(report(), context())
    assert text.endswith("}\n")
    assert REPORTER.render(report(), context()) == text
