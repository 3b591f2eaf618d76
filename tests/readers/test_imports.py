"""Libraries for word processors' files and PDF are loaded only when such a file is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from formats.made_docx import docx, p
from formats.made_pdf import pdf, typed

_PROGRAM = """
import sys
from checker.cli import main
main(["lint", sys.argv[1], "--quiet"])
print("loaded:", *sorted({"lxml", "pypdfium2"} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("name", "data", "loaded"),
    [
        ("a.txt", b"The Company shall pay.", "loaded:"),
        ("a.htm", b"<html><p>The Company shall pay.</p></html>", "loaded:"),
        ("a.docx", docx(p("The Company shall pay.")), "loaded: lxml"),
        ("a.pdf", pdf(typed("The Company shall pay the sum.")), "loaded: pypdfium2"),
    ],
)
def test_what_a_file_makes_the_program_load(tmp_path: Path, name: str, data: bytes, loaded: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == loaded, done.stderr
