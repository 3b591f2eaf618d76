"""Runs a command of the README as it stands there, so that what the README promises is what is tested.

python .ci/readme.py 1     the first command: the lint of the example, which finds violations
python .ci/readme.py 2     the second command: the tests
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_BLOCK = re.compile(r"^```(?:sh|bash|console)\n([^`]+?)\n```$", re.MULTILINE)
_EXPECTED = {1: 1, 2: 0}
"""The example holds violations, hence exit code 1; tests pass."""


def main() -> int:
    number = int(sys.argv[1])
    command = _BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))[number - 1]
    print(command, flush=True)
    done = subprocess.run(command, shell=True, cwd=ROOT, check=False)
    return 0 if done.returncode == _EXPECTED[number] else done.returncode or 1


if __name__ == "__main__":
    sys.exit(main())
