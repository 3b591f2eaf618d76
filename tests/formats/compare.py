"""Lists what is understood otherwise once an agreement is HTML, Markdown or DOCX.

    python tests/formats/compare.py FILE_OR_FOLDER ... [--style NAME] [--every N]

Takes texts; prints ``-`` for what only the text gives and ``+`` for what only the conversion gives.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.readers.decode import decode
from formats.convert import STYLES
from formats.same import WORD, differences

_SHOWN = 200


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--style", choices=[*STYLES, WORD], action="append")
    parser.add_argument("--every", type=int, default=1, help="only every so many files")
    args = parser.parse_args()
    texts = [
        file for path in args.paths for file in (sorted(path.rglob("*.txt")) if path.is_dir() else [path])
    ]
    texts = texts[:: args.every]
    same: Counter[str] = Counter()
    for file in texts:
        text = decode(file.read_bytes()).text
        for style in args.style or [*STYLES, WORD]:
            found = list(differences(text, style))
            same[style] += not found
            for line in found:
                print(f"{file.name} as {style}: {line[:_SHOWN]}")
    for style, number in same.items():
        print(f"{style}: {number} of {len(texts)} the same in all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
