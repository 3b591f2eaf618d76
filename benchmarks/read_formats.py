"""How fast each format is read: texts of the corpus turned into it, and the corpus's own documents."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence

from folders import CORPUS, ROOT

from checker.api import Reader, ReadError
from checker.engine.sources import documents
from checker.host import Host
from checker.model.source import Document

sys.path.insert(0, str(ROOT / "tests"))

from formats.convert import STYLES
from formats.convert_docx import word

_TEXTS = 25
_TIMES = 3


def throughput(host: Host, paths: Sequence[str]) -> Iterator[tuple[str, float, str]]:
    """MB of source (or files) a second of one core, best of three, for each format."""
    texts = [
        document.text
        for path in paths[:: len(paths) // _TEXTS + 1]
        for document in documents(path, host.readers)
    ]
    readers = {reader.name: reader for reader in host.readers}
    files: dict[str, tuple[Reader, list[bytes]]] = {}
    for style, (convert, name) in STYLES.items():
        reader = next(each for each in host.readers if name.endswith(each.suffixes))
        files[f"{reader.name}, {style}" if reader.name != style else style] = (
            reader,
            [convert(text).encode() for text in texts],
        )
    files["submission"] = readers["submission"], [_submission(files["html, filed"][1])]
    for name, (reader, sources) in files.items():
        size = sum(map(len, sources))
        yield f"read: {name}", size / 1e6 / min(_spent(reader, sources) for _ in range(_TIMES)), "MB/s"
    packed = {
        "docx, from texts": (readers["docx"], [word(text) for text in texts]),
        "docx, forms of the corpus": (readers["docx"], _held("docx", "*.docx")),
        "pdf, contracts of the corpus": (readers["pdf"], _held("cuad/pdf", "*.pdf")),
    }
    for name, (reader, sources) in packed.items():
        if sources:
            spent = min(_spent(reader, sources) for _ in range(_TIMES))
            yield f"read: {name}", len(sources) / spent, "files/s"


def _held(folder: str, pattern: str) -> list[bytes]:
    """The corpus's own files; none where it is not there."""
    return [file.read_bytes() for file in sorted((CORPUS / folder).glob(pattern))]


def _spent(reader: Reader, sources: Iterable[bytes]) -> float:
    began = time.process_time()
    for source in sources:
        try:
            answer = reader.read(source, "a", None)
            if not isinstance(answer, Document):
                sum(1 for _ in answer)
        except ReadError as problem:
            raise SystemExit(f"{reader.name}: {problem}") from problem
    return time.process_time() - began


def _submission(pages: Iterable[bytes]) -> bytes:
    parts = (
        b"<DOCUMENT>\n<TYPE>EX-10.%d\n<TEXT>\n%s\n</TEXT>\n</DOCUMENT>\n" % part
        for part in enumerate(pages, 1)
    )
    return b"<SEC-DOCUMENT>1.txt : 1\n" + b"".join(parts) + b"</SEC-DOCUMENT>\n"
