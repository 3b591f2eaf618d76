"""Write the part of docs/accuracy.md that says how right the rules are, with the parser's figures.

    python benchmarks/corpus.py && python benchmarks/planted.py
    python benchmarks/accuracy_page.py

What stands above the mark in that page is written by hand and stays.

Precision comes from the rule files, recall from the last run of ``planted.py``, the parse from
``accuracy.py`` over the third of the contracts that nobody develops on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from accuracy import held_out
from folders import ROOT
from planted import last_run
from planting.measure import Trial

from checker.host import load_host
from checker.model.rule import Rule

_PAGE = ROOT / "docs" / "accuracy.md"
_MARK = "<!-- Below: written by benchmarks/accuracy_page.py -->"
_INTRODUCTION = """# How well the rules judge

**Precision was read.** Every rule ran over 794 agreements filed on EDGAR between 1994 and 2020 (509 of six
kinds, of which a third are plain text as filed and the rest was made from HTML, and 285 commercial contracts
made from PDF). The findings were read with the words around them, all of them or a sample drawn at
random, and each was judged as a careful senior associate would: would she want to be told this, at this
severity, before signing or filing?

*Hits* is how many findings there were when the rule was last read, *read* how many
of them were read, *true* how many of those were right. A rule is an `error` from 95 % on and a `warning` from
85 % on; what is below is `info`, or off unless selected.

**Recall was planted.** Real agreements do not say which defects they hold. So one defect of each kind below
was put into copies of executed agreements with at most one error, drawn from all folders with a fixed seed,
in places that were chosen in the text as a tired drafter errs, mostly without the parser (sections, notices,
governing law and what to leave out of them come from the parse of the clean text). The figures below are of a
seed that was not looked at while the rules were mended (`planted.py --seed 1`); the agreements come from the
same corpus, so some were seen. Amendments and redacted copies are left out of the kinds for which they show
nothing (their sections, terms and law are another document's, or cut out). A defect is
*found* when a rule that names it says something at that place that it did not say before. What else changed
between the two runs is counted too: a rule that loses its way because of a defect elsewhere shows here.
"""

_NO_FIGURE = "–"


def main() -> int:
    trials = last_run()
    if not trials:
        sys.exit("nothing was planted yet: run benchmarks/planted.py first")
    rules = sorted((bound.rule for bound in load_host().rules), key=_order)
    parts = [_MARK, "", _INTRODUCTION, *_rules(rules, trials), "", *_kinds(trials), "", *_parse()]
    by_hand = _PAGE.read_text(encoding="utf-8").partition(_MARK)[0].rstrip()
    _PAGE.write_text("\n".join([by_hand, "", *parts, ""]), encoding="utf-8")
    return 0


def _order(rule: Rule) -> tuple[int, str]:
    return ("error", "warning", "info").index(rule.severity), rule.id


def _rules(rules: Sequence[Rule], trials: Sequence[Trial]) -> Iterator[str]:
    yield "## Rules\n"
    yield "*Planted* are the defects that the rule is the first to answer for, *found* those of them that"
    yield "were found, by it or by another rule that names them rightly.\n"
    yield "| rule | severity | hits | read | true | planted | found |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for rule in rules:
        own = [trial for trial in trials if trial.rules[0] == rule.id]
        read = rule.precision
        precision = [str(read.hits), str(read.read), str(read.true)] if read else [_NO_FIGURE] * 3
        recall = [str(len(own)), str(sum(trial.found for trial in own))] if own else [_NO_FIGURE] * 2
        figures = " | ".join([*precision, *recall])
        severity = rule.severity if rule.enabled else f"{rule.severity}, off"
        yield f"| `{rule.id}` | {severity} | {figures} |"


def _kinds(trials: Sequence[Trial]) -> Iterator[str]:
    yield "## Kinds of defects planted\n"
    yield "| kind | planted | found | % | other findings gained | lost |"
    yield "|---|---:|---:|---:|---:|---:|"
    for kind in dict.fromkeys(trial.kind for trial in trials):
        yield _row(kind, [trial for trial in trials if trial.kind == kind])
    yield _row("**all**", trials)
    before = sum(trial.before for trial in trials)
    changed = sum(len(trial.gained) + len(trial.lost) for trial in trials)
    yield f"\nOf {before} other findings {changed} changed ({changed / max(before, 1):.1%})."


def _row(name: str, some: Sequence[Trial]) -> str:
    found = sum(trial.found for trial in some)
    gained, lost = sum(len(trial.gained) for trial in some), sum(len(trial.lost) for trial in some)
    return f"| {name} | {len(some)} | {found} | {100 * found // max(len(some), 1)} | {gained} | {lost} |"


def _parse() -> Iterator[str]:
    count, table = held_out()
    rows = "\n".join(line for line in table.splitlines() if line.startswith("|"))
    yield "## The parse of the contracts held out\n"
    yield "Title, parties, date and governing law against the labels of experts (CUAD v1, Atticus Project,"
    yield f"CC BY 4.0), over the third of the contracts that is held out ({count}):\n"
    yield rows


if __name__ == "__main__":
    sys.exit(main())
