"""One file through read, parse and check; many files; the report."""

from __future__ import annotations

from checker.engine.run import Run, Source, check_text, lint

__all__ = ["Run", "Source", "check_text", "lint"]
