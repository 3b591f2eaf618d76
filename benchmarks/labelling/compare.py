"""An agreement's facts beside what is right: what was found, what was missed, what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from labelling.expectation import Expectation
from labelling.facts import Facts, Found

_TRADING = re.compile(r",? (?:d/?b/?a|doing business as)\b.*", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset(("the", "a", "an"))
_SLACK = {"terms": 1, "imports": 3, "consents": 4, "notices": 4, "signatures": 3, "recitals": 1}
"""So many lines a fact may stand off: it may be noted at the head of its sentence or of its block."""


class Score(Struct):
    """Counts of one measure, with what differs, for people."""

    right: int = 0
    missed: int = 0
    wrong: int = 0
    """Found where there is nothing."""
    differences: list[str] = []

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


Scores = dict[str, Score]

MEASURES = (
    "furniture", "contents", "joins", "sections", "section paths", "section headings", "references",
    "reference targets", "reference owners", "terms", "imports", "recitals", "consents", "notices",
    "signatures", "signature trees", "exhibits", "kind", "status", "agreement",
)  # fmt: skip


def compare(expected: Expectation, found: Facts, scores: Scores) -> None:
    """Add one agreement to the scores."""
    for part in expected.parts or (*_PARTS, "sections", "references", "signatures"):
        here = found[part]
        if part != "exhibits":
            here = tuple(fact for fact in here if expected.read(fact.line))
        if part == "sections" and expected.levels:
            here = tuple(fact for fact in here if not fact.values[0].endswith(")"))
        pairs = _match(part, expected.facts[part], here)
        name = expected.file.rsplit("/", 1)[-1][:40]
        _count(scores[part], pairs, name)
        for measure, compare_values in _DETAILS.get(part, {}).items():
            for right, got in pairs:
                if right and got:
                    _count_value(scores[measure], compare_values(right.values, got.values), name, right, got)


_Pair = tuple[Found | None, Found | None]
_PARTS = (
    "furniture", "contents", "joins", "terms", "imports", "recitals", "consents", "notices", "exhibits",
)  # fmt: skip


def _match(part: str, expected: Sequence[Found], found: Sequence[Found]) -> list[_Pair]:
    """Each expected fact with the found one that says the same, if there is one; then those left over."""
    left = list(found)
    pairs: list[_Pair] = []
    waiting = list(expected)
    for same in _SAME.get(part, (_line_alone,)):
        missed = []
        for right in waiting:
            near = [
                fact
                for fact in left
                if abs(fact.line - right.line) <= _SLACK.get(part, 0) or part == "exhibits"
            ]
            near.sort(key=lambda fact: abs(fact.line - right.line))
            got = next((fact for fact in near if same(right.values, fact.values)), None)
            if got is None:
                missed.append(right)
            else:
                left.remove(got)
                pairs.append((right, got))
        waiting = missed
    return [*pairs, *((right, None) for right in waiting), *((None, got) for got in left)]


_Values = tuple[str, ...]


def _line_alone(right: _Values, got: _Values) -> bool:
    return True


def _same_text(right: _Values, got: _Values) -> bool:
    return _words(right[0]) == _words(got[0])


def _same_start(right: _Values, got: _Values) -> bool:
    """One name begins with the other: a block may be quoted in part."""
    first, second = _words(right[0]), _words(got[0])
    size = min(len(first), len(second))
    return size > 0 and first[:size] == second[:size]


def _same_number(right: _Values, got: _Values) -> bool:
    """The same number under another one: ``"(a)"`` and ``"4.02(a)"``, ``"2"`` and ``"(C).2"``."""
    first, second = sorted((right[0], got[0]), key=len)
    if not first or len(first) == len(second):
        return False
    if first.endswith(")") and second.endswith(")"):
        return _last(first) == _last(second)
    return second.endswith(first) and (first[0] == "(" or second[-len(first) - 1] in ".)")


def _same_exhibit(right: _Values, got: _Values) -> bool:
    return (right[0].lower(), right[1]) == (got[0].lower(), got[1])


def _same_signer(right: _Values, got: _Values) -> bool:
    """The same name, whatever its bearer trades as: ``Alder Co. d/b/a Birch``."""
    first, second = (_words(_TRADING.sub("", values[0])) for values in (right, got))
    return first == second


def _same_block(right: _Values, got: _Values) -> bool:
    return _same_signer(right, got) and _words(right[2]) == _words(got[2])


_SAME: dict[str, tuple[Callable[[_Values, _Values], bool], ...]] = {
    "sections": (lambda right, got: right[0] == got[0], _same_number),
    "references": (lambda right, got: right[:3] == got[:3], _same_text),
    "terms": (_same_text,),
    "imports": (_same_text, _line_alone),
    "recitals": (_line_alone,),
    "consents": (_same_start,),
    "notices": (_same_start,),
    "signatures": (_same_block, _same_signer),
    "exhibits": (_same_exhibit,),
}
"""How two facts of a part are known for the same, the surest way first."""


def _same_tree(right: _Values, got: _Values) -> bool:
    return all(_words(a) == _words(b) for a, b in zip(right[1:], got[1:], strict=True))


def _same_owner(right: _Values, got: _Values) -> bool:
    """The same kind of owner and, where names are given, one that shares a word of the name."""
    if right[2] != got[2]:
        return False
    common = ("agreement", "act", "of", "the", "and")
    first, second = (frozenset(_words(values[3])) - frozenset(common) for values in (right, got))
    return right[2] == "this" or not first or not second or bool(first & second)


_DETAILS: dict[str, dict[str, Callable[[_Values, _Values], bool]]] = {
    "sections": {
        "section paths": lambda right, got: right[0] == got[0],
        "section headings": lambda right, got: (
            bool(right[1]) == bool(got[1]) and _squeezed(got[1]).startswith(_squeezed(right[1]))
        ),
    },
    "references": {
        "reference targets": lambda right, got: _squeezed(right[1]) == _squeezed(got[1]),
        "reference owners": _same_owner,
    },
    "signatures": {"signature trees": _same_tree},
}


def _count(score: Score, pairs: Sequence[_Pair], name: str) -> None:
    for right, got in pairs:
        if right and got:
            score.right += 1
        elif right:
            score.missed += 1
            score.differences.append(f"- missed  {name}:{right.line} {' | '.join(right.values)}")
        elif got:
            score.wrong += 1
            score.differences.append(f"+ wrong   {name}:{got.line} {' | '.join(got.values)}")


def _count_value(score: Score, same: bool, name: str, right: Found, got: Found) -> None:
    if same:
        score.right += 1
        return
    score.missed += 1
    score.wrong += 1
    score.differences.append(
        f"! differs {name}:{right.line} {' | '.join(right.values)}  <>  {' | '.join(got.values)}"
    )


def count_answer(score: Score, accepted: Sequence[str], answer: str, name: str) -> None:
    """A single answer among those that are acceptable."""
    if answer in accepted:
        score.right += 1
    else:
        score.missed += 1
        score.wrong += 1
        score.differences.append(f"! differs {name} {'/'.join(accepted)}  <>  {answer}")


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(text.lower()) if word not in _ARTICLES)


def _last(path: str) -> str:
    words = _WORD.findall(path)
    return words[-1].lower() if words else ""


def _squeezed(text: str) -> str:
    return "".join(_iter_kept(text)).lower()


def _iter_kept(text: str) -> Iterator[str]:
    return (char for char in text if not char.isspace() and char not in "()")
