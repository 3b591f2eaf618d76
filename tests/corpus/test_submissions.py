"""Real EDGAR submissions: whole, and cut off anywhere."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest

from checker.api import Document, ReadError
from checker.cli.builtin import checker_readers
from checker.engine.sources import Readers, read_stream
from checker.model.report import RunError

FOLDER = Path(__file__).parents[3] / "shared" / "corpus" / "submission"
FILES = sorted(FOLDER.glob("*"))
ABSENT = pytest.mark.skip(reason="the corpus is not there (../shared/corpus)")
READERS = Readers(tuple(checker_readers()))


def every(data: bytes) -> list[object]:
    answer = read_stream(io.BytesIO(data), "a.txt", READERS)
    return [answer] if isinstance(answer, Document) else list(answer)


@pytest.mark.parametrize("file", FILES or [pytest.param(Path(), marks=ABSENT)], ids=lambda file: file.name)
def test_every_document_stands_where_it_is_said_to_stand(file: Path) -> None:
    data = file.read_bytes()
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = every(data)
    assert not [each for each in found if isinstance(each, RunError)]
    for document in (each for each in found if isinstance(each, Document)):
        assert document.filing is not None
        assert document.locate is not None
        words = [word for word in document.text.split() if word.isascii() and word.isalpha()]
        for word in random.Random(1).sample(words, min(20, len(words))):
            at = document.text.index(word)
            place = document.locate(at, at + len(word))
            assert lines[place.start.line - 1][place.start.column - 1 :].startswith(word[:1])
            assert lines[place.end.line - 1][: place.end.column - 1].endswith(word[-1:])


@pytest.mark.parametrize("file", FILES or [pytest.param(Path(), marks=ABSENT)], ids=lambda file: file.name)
def test_a_submission_that_is_cut_off_is_never_whole(file: Path) -> None:
    data = file.read_bytes()
    chance = random.Random(file.name)
    for at in (chance.randrange(len(data) - 60) for _ in range(25)):
        try:
            found = every(data[:at])
        except ReadError:
            continue
        complete = data[:at].rstrip().lower().endswith(b"</document>")
        assert complete or any(isinstance(each, RunError) for each in found) or b"<TYPE>" not in data[:at]
