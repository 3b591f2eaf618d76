"""Write checker/text/data/: the words that the spelling check knows.

    python benchmarks/wordlists.py ../shared/corpus /usr/share/dict/american-english-huge \
        /usr/share/dict/british-english-huge

The dictionaries are SCOWL's (Debian packages wamerican-huge, wbritish-huge). Of them only the words
are kept that the check can meet: words that agreements use, and words that resemble, by one edit or
by two words run together, a word frequent in agreements. Of the agreements nothing is kept but which
words occur in many of them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from checker.text.words import COMMON, one_edit_apart

FREQUENT = 20
"""A word of so many agreements can be what a misspelt word was meant to be."""
USED = 3
"""A dictionary word of so many agreements is listed."""
PROVEN = 4
"""A word of so many agreements is listed though no dictionary has it ..."""
MISSPELLING_RATIO = 60
"""... unless a word one edit away is so many times as frequent."""
LEGAL = [
    "acquiror",
    "acquirors",
    "aforegoing",
    "biweekly",
    "bono",
    "chargeback",
    "chargebacks",
    "conveniens",
    "counterparties",
    "counterparty",
    "cram",
    "decompile",
    "decompiled",
    "deconversion",
    "defease",
    "defeased",
    "defeasance",
    "disclosee",
    "disclosees",
    "diem",
    "ecommerce",
    "ebusiness",
    "email",
    "emails",
    "esop",
    "exercisability",
    "facie",
    "facto",
    "forma",
    "garnishee",
    "hereinbelow",
    "indemnitee",
    "indemnitees",
    "indemnitor",
    "indemnitors",
    "intercreditor",
    "jackup",
    "licensable",
    "loadline",
    "mortgagor",
    "mortgagors",
    "mutandis",
    "mutatis",
    "nolo",
    "obligor",
    "obligors",
    "offeror",
    "pari",
    "parte",
    "partes",
    "passu",
    "pendente",
    "personam",
    "pledgor",
    "pledgors",
    "postpetition",
    "prepetition",
    "prepayable",
    "recapture",
    "recharacterization",
    "recordkeeping",
    "remarketing",
    "reimbursable",
    "reletting",
    "retainage",
    "sublandlord",
    "sublicensable",
    "sublicensee",
    "sublicensees",
    "sublicensor",
    "sublessor",
    "subtenancy",
    "subtenant",
    "telecopied",
    "telecopier",
    "telecopy",
    "terminaling",
    "transite",
    "trustor",
    "trustors",
    "undismissed",
    "unearned",
    "unperfected",
    "unreimbursed",
    "unvested",
    "valorem",
    "venturor",
    "venturors",
    "venued",
    "vivos",
    "warrantor",
    "warrantors",
    "wirehouse",
    "workplan",
]


def main(corpus: Path, *dictionaries: Path) -> None:
    """Count, choose, write."""
    known = {
        word
        for file in dictionaries
        for word in file.read_text(encoding="utf-8").split()
        if word.isascii() and word.isalpha() and word.islower() and len(word) > 1
    } | {"a", "i"}
    counts = Counter(word for file in sorted(corpus.glob("**/*.txt")) for word in words_of(file))
    frequent = [
        word for word, count in counts.most_common() if count >= FREQUENT and word in known and len(word) > 1
    ]
    near = Neighbours(frequent)
    used = {word for word, count in counts.items() if count >= USED and word in known}
    proven = {
        word
        for word, count in counts.items()
        if count >= PROVEN
        and len(word) > 3
        and word not in known
        and not any(counts[other] > MISSPELLING_RATIO * count for other in near(word))
    }
    similar = {word for word in known if near(word) or runs_together(word, set(frequent))}
    rest = sorted((used | proven | similar | set(LEGAL)) - set(frequent))
    folder = Path(__file__).parents[1] / "checker" / "text" / "data"
    write(folder / "frequent.txt", frequent)
    write(folder / "words.txt", rest)


def words_of(file: Path) -> set[str]:
    """The lower-case words of one agreement."""
    return set(
        re.findall(r"(?<![\w@./'-])[a-z]+(?![\w@/'-])", file.read_text(encoding="utf-8", errors="replace"))
    )


def runs_together(word: str, frequent: set[str]) -> bool:
    """Whether a word reads as a very common word and a frequent one without the blank."""
    halves = ((word[:cut], word[cut:]) for cut in range(2, len(word) - 1))
    return any(one in frequent and other in frequent and {one, other} & set(COMMON) for one, other in halves)


class Neighbours:
    """Frequent words one edit from a word, by what is left when a letter is taken away."""

    def __init__(self, frequent: list[str]) -> None:
        self.by_rest: dict[str, list[str]] = {}
        for word in frequent:
            if len(word) >= 4:
                for rest in self._rests(word):
                    self.by_rest.setdefault(rest, []).append(word)

    def __call__(self, word: str) -> set[str]:
        candidates = {other for rest in self._rests(word) for other in self.by_rest.get(rest, ())}
        return {other for other in candidates if other != word and one_edit_apart(word, other)}

    @staticmethod
    def _rests(word: str) -> set[str]:
        return {word} | {word[:cut] + word[cut + 1 :] for cut in range(len(word))}


def write(file: Path, words: list[str]) -> None:
    """One word a line."""
    file.write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{file.name}: {len(words)} words, {file.stat().st_size} bytes")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
