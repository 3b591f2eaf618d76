"""How fast it is: start-up, throughput, growth with size, memory. Prints a table.

    python benchmarks/run.py [FOLDER ...] [--write] [--quick]

Without folders it takes the corpus beside the repository, or else the examples. Throughput is that of
one process and one core. ``--write`` keeps the figures in ``benchmarks/results/run.json``.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import read_formats
from folders import RESULTS, ROOT, default_folders, short
from msgspec.structs import replace

from checker.engine.check import check
from checker.engine.files import find
from checker.engine.sources import SIZE_LIMIT, documents
from checker.host import Host, load_host, select
from checker.model.source import Document
from checker.parser import parse

_STARTS = 15
_SLOWEST = 5
_LARGEST = 10_000_000
"""Characters of the longest text in the measurement of growth."""
_STAGES = ("read", "parse", "check")

Figures = dict[str, float]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="*", help="files and folders (default: the corpus)")
    parser.add_argument("--quick", action="store_true", help="a tenth of the texts, growth to 2 MB only")
    parser.add_argument("--write", action="store_true", help="keep the figures")
    args = parser.parse_args()
    host = load_host()
    paths = find(args.paths or default_folders(), host.readers).paths[:: 10 if args.quick else 1]
    figures: Figures = {}
    for name, value, unit in _measured(host, paths, _LARGEST // 5 if args.quick else _LARGEST):
        figures[name] = round(value, 3)
        print(f"{name:<60} {value:>10.2f} {unit}", flush=True)
    if args.write:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / "run.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def _measured(host: Host, paths: Sequence[str], largest: int) -> Iterator[tuple[str, float, str]]:
    yield from _starts()
    yield from _throughput(host, paths)
    yield from read_formats.throughput(host, [path for path in paths if path.endswith(".txt")])
    yield from _growth(host, max(paths, key=lambda path: Path(path).stat().st_size), largest)


def _starts() -> Iterator[tuple[str, float, str]]:
    commands = {"--version": ["--version"], "--help": ["--help"]}
    example = ROOT / "examples" / "joinder.txt"
    if example.exists():
        commands["lint examples/joinder.txt"] = ["lint", str(example)]
        commands["parse examples/joinder.txt"] = ["parse", str(example)]
    script = Path(sys.executable).with_name("checker")
    launcher = [str(script)] if script.exists() else [sys.executable, "-m", "checker"]
    for name, arguments in commands.items():
        spent = [_spent([*launcher, *arguments]) for _ in range(_STARTS)]
        yield f"start: checker {name}, median", statistics.median(spent) * 1000, "ms"
        yield f"start: checker {name}, best", min(spent) * 1000, "ms"


def _spent(command: Sequence[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def _throughput(host: Host, paths: Sequence[str]) -> Iterator[tuple[str, float, str]]:
    rules = select(host.rules, (), ())
    totals = dict.fromkeys(_STAGES, 0.0)
    each: list[tuple[float, str]] = []
    size = 0
    for path in paths:
        began = time.perf_counter()
        found = list(documents(path, host.readers))
        decoded = time.perf_counter()
        agreements = [parse(document) for document in found]
        parsed = time.perf_counter()
        for agreement in agreements:
            check(agreement, rules)
        done = time.perf_counter()
        for stage, spent in zip(_STAGES, (decoded - began, parsed - decoded, done - parsed), strict=True):
            totals[stage] += spent
        each.append((done - began, path))
        size += sum(len(document.text) for document in found)
    totals["all"] = sum(totals.values())
    yield "texts", len(paths), ""
    yield "characters", size / 1e6, "MB"
    for stage, spent in totals.items():
        yield f"throughput: {stage}", size / 1e6 / spent, "MB/s"
    yield "throughput: all", len(paths) / totals["all"], "texts/s"
    yield "peak memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB"
    for spent, path in sorted(each, reverse=True)[:_SLOWEST]:
        yield f"slowest: {short(path)[-48:]}", spent, "s"


def _growth(host: Host, path: str, largest: int) -> Iterator[tuple[str, float, str]]:
    """Time for a text that is doubled again and again; a ratio of 2 is linear."""
    rules = select(host.rules, (), ())
    document = next(documents(path, host.readers))
    size = largest // 8
    before = 0.0
    while size <= min(largest, SIZE_LIMIT):
        longer = _repeated(document, size)
        began = time.perf_counter()
        agreement = parse(longer)
        parsed = time.perf_counter()
        check(agreement, rules)
        done = time.perf_counter()
        spent = done - began
        yield f"growth: {size / 1e6:.2f} MB", spent, f"s (parse {parsed - began:.2f})"
        if before:
            yield f"growth: {size / 1e6:.2f} MB against half of it", spent / before, "times"
        before = spent
        size *= 2


def _repeated(document: Document, size: int) -> Document:
    text = f"{document.text}\n\n"
    return replace(document, text=(text * (size // len(text) + 1))[:size])


if __name__ == "__main__":
    sys.exit(main())
