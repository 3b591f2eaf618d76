"""Lists of persons before and after a verb."""

from __future__ import annotations

import pytest

from checker.text.persons import bare_name, names_after, subject_before


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cedar and the Company, any other holder", ("Cedar", "the Company")),
        ("the Agent, the Issuer and each Guarantor to it", ("the Agent", "the Issuer", "Guarantor")),
        ("Cedar Estates, L.P. to this transfer", ("Cedar Estates, L.P.",)),
        ("J. P. Alder & Co. and Birch", ("J. P. Alder & Co.", "Birch")),
        ("the Company. Any attempt", ("the Company",)),
        ("each of Alder and Birch, which", ("Alder", "Birch")),
        ("the parties in writing", ()),
    ],
)
def test_names_after(text: str, names: tuple[str, ...]) -> None:
    assert names_after(text, 0)[0] == names


@pytest.mark.parametrize(
    ("text", "plural", "names"),
    [
        ("to join the Pooling Agreement, and the Company and Cedar ", True, ("the Company", "Cedar")),
        ("WHEREAS, Alder, Birch and Cedar ", True, ("Alder", "Birch", "Cedar")),
        ("WHEREAS, Alder, Birch, and Cedar ", True, ("Alder", "Birch", "Cedar")),
        ("the lease of Alder Mills, and Cedar Estates, L.P. ", False, ("Cedar Estates, L.P.",)),
        ("WHEREAS, the Landlord ", False, ("the Landlord",)),
        ("it ", False, ()),
    ],
)
def test_subject_before(text: str, plural: bool, names: tuple[str, ...]) -> None:
    found, start = subject_before(text, len(text), plural)
    assert found == names
    if names:
        assert text[start:].startswith(names[0])


def test_names_are_compared_without_article_and_case() -> None:
    assert bare_name("the Company") == bare_name('"COMPANY"') == "company"
