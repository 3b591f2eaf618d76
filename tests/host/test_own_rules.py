"""A user's own rules on checks that ship with checker, with parameters of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from plugged import rule_text

from checker.cli import main

ASSIGNMENT = """\
ASSIGNMENT AGREEMENT

This Assignment Agreement is made as of March 4, 2013 by and between Acorn Mills, Inc., an Ohio
corporation (the "Assignor"), and Beech Road LLC, an Ohio limited liability company (the "Assignee").

1. Assignment. The Assignor assigns the lease to the Assignee with the prior written consent of Cedar
Holdings, Inc., an Ohio corporation (the "Landlord").

2. Governing Law. This Agreement is governed by the laws of the State of Ohio.

IN WITNESS WHEREOF, the parties have executed this Agreement.

ACORN MILLS, INC.

By: /s/ Ann Alder
Name: Ann Alder
Title: President

BEECH ROAD LLC

By: /s/ Bob Beech
Name: Bob Beech
Title: Manager
"""

CONSENT = """
ACKNOWLEDGED AND CONSENTED TO:

CEDAR HOLDINGS, INC.

By: /s/ Cleo Cedar
Name: Cleo Cedar
Title: Vice President
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path / "caches"))
    folder = tmp_path / "leases"
    folder.mkdir()
    text = rule_text(
        id="landlord-consent",
        title="The landlord must consent",
        severity="error",
        check="consents.not_evidenced",
        message="'Nothing shows that {persons} consented.'",
        params="{required-of: ['Cedar Holdings, Inc.']}",
    )
    (folder / "landlord-consent.yaml").write_text(text, encoding="utf-8")
    return folder


def violations(
    tmp_path: Path, text: str, pack: Path, capsys: pytest.CaptureFixture[str]
) -> tuple[int, list[str]]:
    """Exit code and messages of a run of the pack alone."""
    path = tmp_path / "assignment.txt"
    path.write_text(text, encoding="utf-8")
    code = main(["lint", str(path), "--rules", str(pack), "--select", "leases", "--format", "json"])
    (file,) = json.loads(capsys.readouterr().out)["files"]
    return code, [f"{violation['rule']}: {violation['message']}" for violation in file["violations"]]


def test_a_consent_may_be_pinned_to_a_person(
    tmp_path: Path, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "landlord-consent: Nothing shows that Cedar Holdings, Inc. consented."
    assert violations(tmp_path, ASSIGNMENT, pack, capsys) == (1, [said])


def test_a_pinned_consent_that_is_signed_is_no_violation(
    tmp_path: Path, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert violations(tmp_path, ASSIGNMENT + CONSENT, pack, capsys) == (0, [])
