"""The contracts with experts' labels, set anew as other sources set them: what a layout costs.

    python benchmarks/layouts.py                 all layouts
    python benchmarks/layouts.py flat wrapped    some of them

The labels stay right whatever the layout, so that a figure that falls shows what the reading hung on. Only
contracts to develop on are used.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from accuracy import TEXTS, convert, labels, load_scorer

from checker.parser import parse
from checker.readers.text import read

_SHORT_NAME = r"\((?:the |each,? an? )?[\"\u201c]([^()\"\u201d\n]{1,60})[\"\u201d]\)"
_FRONT = 6000
_EVERY = 37


def flat(text: str) -> str:
    """Every page one line, as many PDF converters leave it; four line feeds are a page break."""
    pages = re.split(r"(\n{4,})", text)
    return "".join(page if page.startswith("\n") else re.sub(r"\s*\n\s*", " ", page) for page in pages)


def unspaced(text: str) -> str:
    """No blank lines."""
    return re.sub(r"\n\s*\n+", "\n", text)


def wrapped(text: str) -> str:
    """Lines of 72 columns."""
    return "\n".join(textwrap.fill(line, 72) if len(line) > 72 else line for line in text.split("\n"))


def narrow(text: str) -> str:
    """Lines of 45 columns."""
    return "\n".join(textwrap.fill(line, 45) if len(line) > 45 else line for line in text.split("\n"))


def indented(text: str) -> str:
    """Every line five columns in."""
    return "\n".join(f"     {line}" if line.strip() else line for line in text.split("\n"))


def closed_up(text: str) -> str:
    """No two blanks in a row: columns are lost."""
    return re.sub(r"[ \t]{2,}", " ", text)


def numbered(text: str) -> str:
    """A page number between lines, every so many."""
    lines = wrapped(text).split("\n")
    for page, at in enumerate(range(9, len(lines), _EVERY), 1):
        lines[at] += f"\n\n- {page} -\n"
    return "\n".join(lines)


def typewritten(text: str) -> str:
    """Quotation marks of two accents: ``Company''."""
    return re.sub(r"[\"\u201c]([^\"\u201c\u201d\n]{1,60})[\"\u201d]", r"``\1''", text)


def unquoted(text: str) -> str:
    """Short names without quotation marks: (the Company)."""
    return re.sub(_SHORT_NAME, r"(the \1)", text)


def called(text: str) -> str:
    """Short names in the sentence: hereinafter referred to as "Company"."""
    return re.sub(_SHORT_NAME, r', hereinafter referred to as "\1",', text[:_FRONT]) + text[_FRONT:]


def unnamed(text: str) -> str:
    """No short names in the front."""
    return re.sub(r"\s*" + _SHORT_NAME, "", text[:_FRONT]) + text[_FRONT:]


def capitals(text: str) -> str:
    """The front in capitals."""
    return text[:_FRONT].upper() + text[_FRONT:]


def unsigned(text: str) -> str:
    """Without signing page."""
    end = text.rfind("IN WITNESS WHEREOF")
    return text[:end] if end > len(text) / 2 else text


LAYOUTS: dict[str, Callable[[str], str]] = {
    "as filed": str,
    **{
        each.__name__.replace("_", " "): each
        for each in (
            flat, unspaced, wrapped, narrow, indented, closed_up, numbered, typewritten, unquoted, called,
            unnamed, capitals, unsigned,
        )
    },
}  # fmt: skip


def _row(report: dict[str, Any]) -> str:
    """Parties lenient and strict, dates, law present, jurisdiction and span, titles."""
    parties, date = report["parties"], report["agreement_date"]["accuracy_on_full"]
    law = [report[f"governing_law_{part}"]["f1"] for part in ("presence", "jurisdiction", "spans")]
    both = f"{parties['lenient']['macro_f1']:.3f} {parties['strict']['macro_f1']:.3f}"
    laws = " ".join(f"{part:.3f}" for part in law)
    return f"{both:>13} {date:>6.3f} {laws:>21} {report['title']['strict_accuracy']:>6.3f}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("layouts", nargs="*", metavar="LAYOUT", help=", ".join(LAYOUTS))
    chosen = parser.parse_args().layouts or list(LAYOUTS)
    scorer = load_scorer()
    gold = labels(scorer, "dev")
    texts = {key: (TEXTS / f"{key}.txt").read_text(encoding="utf-8", errors="replace") for key in gold}
    print(f"{'layout':<12} {'parties':>13} {'date':>6} {'law':>21} {'title':>6}")
    for name in chosen:
        found = {
            key: convert(key, parse(read(LAYOUTS[name](text).encode(), key))) for key, text in texts.items()
        }
        print(f"{name:<12} {_row(scorer.score(gold, found)[0])}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
