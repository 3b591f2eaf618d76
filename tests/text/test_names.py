"""Names of entities."""

from __future__ import annotations

import pytest

from checker.text.names import find_entity_names, near_miss, same_entity, split_name


@pytest.mark.parametrize(
    ("name", "core", "suffix"),
    [
        ("The Alder & Birch Company, L.L.C.", "alder and birch", "co llc"),
        ("CEDAR II PARTNERS, L. L. C.", "cedar ii partners", "llc"),
        ("Dogwood Bank, National Association", "dogwood bank", "na"),
        ("Elm Fund I, L. P.", "elm fund i", "lp"),
        ("J. P. Fir & Co.", "jp fir", "co"),
        ("Ginkgo GmbH & Co. KG", "ginkgo", "gmbh"),
        ("Hazel de Mexico, S.A. de C.V.", "hazel de mexico", "sa de cv"),
        ("Société Ivy", "societe ivy", None),
        ("", "", None),
    ],
)
def test_split_name(name: str, core: str, suffix: str | None) -> None:
    entity = split_name(name)
    assert " ".join(entity.core) == core
    assert entity.suffix == suffix


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Alder Incorporated", "ALDER, INC."),
        ("The Birch Corp", "Birch Corporation"),
        ("Cedar & Sons, LLC", "CEDAR AND SONS L.L.C."),
        ("Dogwood Holdings", "Dogwood Holdings Limited"),
        ("Elm Co., Ltd.", "Elm Ltd"),
        ("M/s. ALDER RESEARCH PRIVATE LIMITED", "Alder Research Private Limited"),
    ],
)
def test_same_entity(a: str, b: str) -> None:
    assert same_entity(a, b)
    assert same_entity(b, a)
    assert not near_miss(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Alder Partners, L.L.C.", "ALDER II PARTNERS, L.L.C."),
        ("Birch Timber Trading Inc.", "Birch Timber Traders Inc."),
        ("Cedar Diversey, Inc.", "CedarDiversey, Inc."),
        ("Dogwood Capital, L.P.", "Dogwood Capital, LLC"),
        ("Elmwood Pharmaceuticals Inc.", "Elmwood Pharmaceutical Inc."),
    ],
)
def test_near_miss(a: str, b: str) -> None:
    assert near_miss(a, b)
    assert near_miss(b, a)
    assert not same_entity(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("Alder Inc.", "Zelkova Inc."), ("Alder Bank", "Birch Trust Bank"), ("", "Alder")]
)
def test_neither(a: str, b: str) -> None:
    assert not same_entity(a, b)
    assert not near_miss(a, b)


def test_find_entity_names() -> None:
    text = (
        'between Alder Communications Corporation, a Delaware corporation (the "Company"), and Birch (USA) '
        "Co., Ltd. and The Cedar Fund IV, L.P., by its agent Morgan, Dogwood & Elm LLP\nThe Fir and Ginkgo"
        " Company\nTitle: X\n"
        "HAZEL PTE LTD"
    )
    found = [text[span.start : span.end] for span in find_entity_names(text, 0, len(text))]
    assert found == [
        "Alder Communications Corporation",
        "Birch (USA) Co., Ltd.",
        "The Cedar Fund IV, L.P.",
        "Morgan, Dogwood & Elm LLP",
        "The Fir and Ginkgo Company",
        "HAZEL PTE LTD",
    ]


def test_company_alone_is_no_name() -> None:
    text = "the Company shall notify each Limited Partner of the company"
    assert list(find_entity_names(text, 0, len(text))) == []
