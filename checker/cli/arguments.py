"""The arguments that the verbs share which read agreements."""

from __future__ import annotations

import argparse


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """Declare what is read, and how."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--exclude",
        metavar="GLOB",
        action="append",
        default=[],
        help="leave out of folders what ends so: README.md, drafts, 'old/*.txt' (repeatable)",
    )
    parser.add_argument("--encoding", help="encoding of the files (default: found out)")
    parser.add_argument("--format-in", metavar="NAME", help="format of the files (default: found out)")
    parser.add_argument("--stdin-filename", metavar="NAME", help="name of what comes from standard input")
