"""What a public filing must not show, or must say: personal data, redactions, its own number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Related, Span, check, hookimpl
from checker.text.words import distinct_words

API_VERSION = 1

_SSN_LEADS = {"social security": "security", "ssn": "ssn", "ss#": "ss", "ss #": "ss", "soc. sec": "soc"}
"""Words before such a number, and the rarest of them: where it is not, nothing is looked for."""
_SSN = re.compile(r"[^\n\d]{0,40}(?P<number>(?!000|666|9)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4})(?![\d-])")
_ACCOUNT_LEADS = {
    "account n": "account",
    "account #": "account",
    "acct. n": "acct",
    "acct n": "acct",
    "acct. #": "acct",
    "acct #": "acct",
}
_ACCOUNT = re.compile(r"(?:umber|o\.?|um\.?)? ?[:#]? ?(?P<number>\d[\d -]{5,22}\d)(?!\d)")
_MOST_RELATED = 8
_REDACTION = re.compile(r"\[ ?(?:\*[ *]{0,12}|redacted) ?\]")
_LEGEND = re.compile(
    r"confidential treatment|omitted|redacted (?!\])|been redacted|excluded|not material|"
    r"competitive(?:ly)? harm|filed separately|confidential portion|kept from the public|"
    r"\b(?:asterisks?|brackets?|portions?)\b[^.\n]{0,200}\b(?:commission|confiden|immaterial)"
)
_EXHIBIT_FILE = re.compile(r"ex(?:hibit)?[-_ ]?(?P<item>\d{1,2})[-_.](?P<number>\d{1,3})(?=[-_ .(\[]|$)")
_EXHIBIT_TYPE = re.compile(r"ex-(?P<item>\d{1,2})\.(?P<number>\d{1,3})")
_EXHIBIT_TEXT = re.compile(r"(?P<item>\d{1,2})\.(?P<number>\d{1,3})(?:$|[^\d])")


@check("filings.personal_data", facts=("kind", "shown"), cases=("account",))
def personal_data(agreement: Agreement, params: NoParams) -> CheckResult:
    """A person's social security number; bank account numbers, all in one finding."""
    for span in _numbers(agreement, _SSN_LEADS, _SSN):
        facts = {"kind": "social security number", "shown": _masked(agreement.words(span))}
        yield Hit(span=span, facts=facts)
    accounts = sorted(_numbers(agreement, _ACCOUNT_LEADS, _ACCOUNT))
    if accounts:
        yield Hit(
            span=accounts[0],
            facts={"kind": "bank account number", "shown": _masked(agreement.words(accounts[0]))},
            case="account",
            related=tuple(Related(span, "another account") for span in accounts[1 : 1 + _MOST_RELATED]),
        )


def _numbers(agreement: Agreement, leads: Mapping[str, str], number: re.Pattern[str]) -> Iterator[Span]:
    """The numbers that follow any of the words ``leads``."""
    folded, words = agreement.reading.folded, distinct_words(agreement.text)
    for lead, rarest in leads.items():
        if words.isdisjoint((rarest, rarest.title(), rarest.upper())):
            continue
        start = folded.find(lead)
        while start >= 0:
            match = number.match(folded, start + len(lead))
            if match and not folded[start - 1 : start].isalpha():
                yield Span(*match.span("number"))
            start = folded.find(lead, start + len(lead))


def _masked(number: str) -> str:
    """A number of which only the last digits show."""
    return "".join("x" if char.isdigit() else char for char in number[:-4]) + number[-4:]


@check("filings.redaction_legend", facts=("mark", "count"))
def redaction_legend(agreement: Agreement, params: NoParams) -> CheckResult:
    """Words are redacted, and nothing says so."""
    folded = agreement.reading.folded
    if "[*" not in folded and "[ *" not in folded and "[redacted" not in folded:
        return
    marks = [Span(*match.span()) for match in _REDACTION.finditer(folded)]
    marks = [mark for mark in marks if not _stands_alone(folded, mark)]
    if marks and not _LEGEND.search(folded):
        yield Hit(
            span=marks[0],
            facts={"mark": agreement.words(marks[0]), "count": str(len(marks))},
            related=tuple(Related(span, "also here") for span in marks[1 : 1 + _MOST_RELATED]),
        )


def _stands_alone(folded: str, mark: Span) -> bool:
    """Whether a mark has a line to itself, as an ornament has."""
    before, after = folded[mark.start - 1 : mark.start], folded[mark.end : mark.end + 1]
    return before in ("", "\n") and after in ("", "\n")


@check("filings.exhibit_number", facts=("printed", "filed", "where"))
def exhibit_number(agreement: Agreement, params: NoParams) -> CheckResult:
    """The exhibit number on the document is not the one under which the file is filed."""
    printed = _EXHIBIT_TEXT.match(agreement.exhibit or "")
    filed, where = _filed(agreement)
    if printed is None or filed is None:
        return
    mine, its = (printed["item"], printed["number"]), (filed["item"], filed["number"])
    if tuple(map(int, mine)) == tuple(map(int, its)):
        return
    start = agreement.text.find(agreement.exhibit or "")
    span = Span(start, start + len(agreement.exhibit or "")) if start >= 0 else None
    yield Hit(span=span, facts={"printed": agreement.exhibit or "", "filed": ".".join(its), "where": where})


def _filed(agreement: Agreement) -> tuple[re.Match[str] | None, str]:
    """The number in the header of the filing, or else in the file's name."""
    document = agreement.reading.document
    if document.filing is not None:
        return _EXHIBIT_TYPE.match(document.filing.type.lower()), "the filing's header"
    name = document.path.rpartition("/")[2].lower()
    return _EXHIBIT_FILE.search(name), "the file's name"


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [personal_data, redaction_legend, exhibit_number]
