"""Registers what ships with checker besides its checks, through the same door as anyone's plug-in."""

from __future__ import annotations

from pathlib import Path

import checker.rules
from checker.api import Reader, Reporter, RulePack, hookimpl
from checker.readers import archive, docx, html, markdown, pdf, submission
from checker.readers import text as text_reader
from checker.report import json as json_report
from checker.report import text as text_report

API_VERSION = 1


@hookimpl
def checker_readers() -> list[Reader]:
    return [
        text_reader.READER,
        html.READER,
        submission.READER,
        markdown.READER,
        docx.READER,
        pdf.READER,
        archive.READER,
    ]


@hookimpl
def checker_reporters() -> list[Reporter]:
    return [text_report.REPORTER, json_report.REPORTER]


@hookimpl
def checker_rule_packs() -> list[RulePack]:
    return [RulePack("agreement", Path(checker.rules.__file__).parent / "agreement")]
