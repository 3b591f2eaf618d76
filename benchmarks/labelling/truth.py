"""What is right in an agreement that was written for the tests, and the parse beside it.

Beside ``NN.txt`` or ``NN.md`` stands ``NN.yaml``: ``title``, ``kind``, ``status``, ``date``, ``law``
(null where there is none); ``parties`` with ``name`` and ``aliases``; ``signatures`` with ``entity``
(null: the person signs for himself), ``through`` (tiers, from outer to inner), ``person`` and ``title``;
``notices`` with ``addressee`` and ``lines``; ``consents`` (quotes); ``terms``; ``sections`` (the
numbers of the outermost divisions).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from msgspec import Struct
from ruamel.yaml import YAML

from checker.api import Agreement, Signature
from labelling.compare import Score, Scores

MEASURES = (
    "agreement", "title", "kind", "status", "date", "law", "parties", "aliases", "signatures",
    "signers", "capacities", "tiers", "notices", "consents", "terms", "sections",
)  # fmt: skip
"""``signatures``: who signs for whom; ``signers``: who signs; ``capacities``: titles of persons."""

_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_DIVISION = re.compile(r"(?:section|article|clause) ", re.IGNORECASE)
_OTHER = re.compile(r"[\W_]+")
_ALIKE = 0.92
_LAST_USED = 50
_QUOTE_SHARED = 0.6
"""A consent is quoted by a person and by the parser in other lengths: so much of the shorter must agree."""


class Truth(Struct, frozen=True):
    """One agreement's file and what is right in it."""

    file: Path
    facts: dict[str, object]

    @property
    def name(self) -> str:
        """``commercial/06.txt``."""
        return f"{self.file.parent.name}/{self.file.name}"

    @property
    def whole(self) -> bool:
        """Whether it is a whole agreement, and not only the front and the end of one."""
        return not self.file.parent.name.startswith("fronts")

    @property
    def blind(self) -> bool:
        """Whether it was kept apart: by it nothing in the parser was mended."""
        return int(self.file.stem) > _LAST_USED

    def text(self, key: str) -> str:
        """A single answer; empty where it is null."""
        return str(self.facts.get(key) or "")

    def texts(self, key: str) -> list[str]:
        """A list of words."""
        return [str(each) for each in self._list(key)]

    def rows(self, key: str) -> list[dict[str, object]]:
        """A list of mappings."""
        return [each for each in self._list(key) if isinstance(each, dict)]

    def _list(self, key: str) -> list[object]:
        found = self.facts.get(key)
        return found if isinstance(found, list) else []


def truths(folder: Path) -> Iterator[Truth]:
    """All agreements below a folder, by name."""
    yaml = YAML(typ="safe")
    for path in sorted(folder.glob("*/*.yaml")):
        file = next(path.with_suffix(end) for end in (".txt", ".md") if path.with_suffix(end).exists())
        yield Truth(file, yaml.load(path))


def compare_with_truth(truth: Truth, agreement: Agreement, scores: Scores) -> None:
    """Add one agreement to the scores."""
    answers = {
        "agreement": ("True", str(agreement.recognised)),
        "title": (truth.text("title"), agreement.title.text if agreement.title else ""),
        "kind": (truth.text("kind"), agreement.kind),
        "status": (truth.text("status"), agreement.status),
        "date": (truth.text("date"), _date(agreement)),
        "law": (truth.text("law"), _law(agreement, truth.text("law"))),
    }
    for measure, (right, got) in answers.items():
        _count(scores[measure], [right], [got], truth.name)
    for measure, (wanted, found) in _lists(truth, agreement).items():
        same = _same_quote if measure == "consents" else _alike
        _count(scores[measure], wanted, found, truth.name, same)


def _lists(truth: Truth, agreement: Agreement) -> dict[str, tuple[Sequence[str], Sequence[str]]]:
    parties, signed = truth.rows("parties"), truth.rows("signatures")
    aliases = [_bare(str(alias)) for party in parties for alias in _rows(party.get("aliases"))]
    called = [alias.name for party in agreement.parties for alias in party.aliases]
    called += [alias.name for group in agreement.groups for alias in group.names]
    signatures = [each for each in agreement.signatures if each.role != "witness"]
    main = [section for section in agreement.sections if section.level == 1 and section.scope == 0]
    return {
        "parties": ([str(party["name"]) for party in parties], [party.name for party in agreement.parties]),
        "aliases": (sorted({*aliases}), sorted({*called})),
        "signatures": ([_block(each) for each in signed], [_found_block(each) for each in signatures]),
        "signers": (
            [str(each.get("entity") or each.get("person")) for each in signed],
            [each.party for each in signatures],
        ),
        "capacities": (
            [str(each["title"]) for each in signed if each.get("title")],
            [each.title for each in signatures if each.title],
        ),
        "tiers": (
            [str(tier) for each in signed for tier in _rows(each.get("through"))],
            [tier.entity for each in signatures for tier in each.chain],
        ),
        "notices": (
            [_bare(str(row["addressee"])) for row in truth.rows("notices")],
            [_bare(notice.name) for clause in agreement.notice_clauses for notice in clause.notices],
        ),
        "consents": (truth.texts("consents"), [agreement.words(each.span) for each in agreement.consents]),
        "terms": (
            sorted({*map(_bare, truth.texts("terms")), *aliases}),
            sorted({*(term.name for term in agreement.terms), *called}),
        ),
        "sections": (
            [_DIVISION.sub("", number) for number in truth.texts("sections")],
            [section.number or section.heading for section in main],
        ),
    }


def _rows(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name


def _date(agreement: Agreement) -> str:
    return str(agreement.date.value) if agreement.date and agreement.date.value else ""


def _law(agreement: Agreement, right: str) -> str:
    """The jurisdiction found; the right one's words where one lies in the other ("State of Ohio", "Ohio")."""
    laws = [
        law.jurisdiction for law in agreement.governing_law if law.jurisdiction and law.subject == "agreement"
    ]
    first = laws[0] if laws else ""
    near = [law for law in laws if right and (_plain(law) in _plain(right) or _plain(right) in _plain(law))]
    return right if near else first


def _block(signed: dict[str, object]) -> str:
    entity, person = str(signed.get("entity") or ""), str(signed.get("person") or "")
    return f"{entity} by {person}" if entity and person else entity or person


def _found_block(signature: Signature) -> str:
    person = signature.signatory or ""
    return signature.party if person in ("", signature.party) else f"{signature.party} by {person}"


def _count(
    score: Score,
    wanted: Iterable[str],
    found: Sequence[str],
    name: str,
    same: Callable[[str, str], bool] | None = None,
) -> None:
    """Pair what is wanted with what was found; an empty word stands for nothing."""
    left = [each for each in found if each]
    for right in filter(None, wanted):
        got = next((each for each in left if (same or _alike)(right, each)), None)
        if got is None:
            score.missed += 1
            score.differences.append(f"- missed {name} {right}")
        else:
            score.right += 1
            left.remove(got)
    score.wrong += len(left)
    score.differences += [f"+ wrong  {name} {' '.join(each.split())[:120]}" for each in left]


def _plain(words: str) -> str:
    return _OTHER.sub(" ", words.lower()).strip()


def _alike(right: str, got: str) -> bool:
    """The same words, but for marks, case and a letter or two in a long name."""
    first, second = _plain(right), _plain(got)
    if first == second:
        return True
    return min(len(first), len(second)) > 4 and SequenceMatcher(None, first, second).ratio() >= _ALIKE


def _same_quote(right: str, got: str) -> bool:
    first, second = set(_plain(right).split()), set(_plain(got).split())
    return len(first & second) >= _QUOTE_SHARED * min(len(first), len(second))
