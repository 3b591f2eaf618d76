"""Where the texts are that the benchmarks run over, and where results go."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results"
CORPUS = ROOT.parent / "shared" / "corpus"


def default_folders() -> list[str]:
    """The folders of the corpus beside the repository, or else the examples that come with it."""
    corpus = [CORPUS / "edgar-text", CORPUS / "cuad" / "txt"]
    found = [folder for folder in corpus if folder.is_dir()]
    return [str(folder) for folder in found or [ROOT / "examples"]]


def short(path: str) -> str:
    """A path without the folder of the corpus."""
    return path.removeprefix(f"{CORPUS}/")


def full(path: str) -> str:
    """The way back from :func:`short`."""
    return str(CORPUS / path)
