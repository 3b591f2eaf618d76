"""Checks of references and attachments: what the rule files' examples do not show."""

from __future__ import annotations

import pytest
from checking import hits, skips, words

from checker.plugins.attachments import missing, orphan
from checker.plugins.references import broken, external

OPENING = """
    SERVICES AGREEMENT

    This Services Agreement is made as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation (the
    "Customer"), and Birch Systems, LLC, an Ohio limited liability company (the "Supplier").

    1. Services. {}

    2. Fees. The Customer shall pay the fees within thirty days.

    3. Term. This Agreement ends after two years.

    4. Law. This Agreement is governed by the laws of Ohio.
    """


def test_one_finding_a_target_with_the_other_places() -> None:
    text = OPENING.format("They are stated in Section 2, in Section 9.4 and again in Section 9.4.")
    (hit,) = hits(broken, text)
    assert hit.facts == {"reference": "Section 9.4", "target": "9.4"}
    assert len(hit.related) == 1


def test_a_number_in_a_list_is_named_with_its_word() -> None:
    (hit,) = hits(broken, OPENING.format("They are stated in Sections 2, 3 and 17."))
    assert hit.facts["reference"] == "Section 17"


def test_where_most_numbers_are_missing_nothing_is_said() -> None:
    text = OPENING.format("They are stated in Sections 7.1, 7.2, 7.3, 7.4 and 2.")
    assert hits(broken, text) == []
    assert [skip.examined for skip in skips(broken, text)] == [5]


def test_references_to_two_agreements_are_two_findings() -> None:
    text = OPENING.format(
        "They follow Section 12 of the Pooling Agreement, Section 14(b) of the Pooling Agreement and "
        "Section 3 of the Growers Agreement."
    )
    assert [hit.facts["targets"] for hit in hits(external, text)] == [
        "Section 12, Section 14(b)",
        "Section 3",
    ]
    assert [skip.examined for skip in skips(external, text)] == [3]


@pytest.mark.parametrize(
    "sentence",
    [
        "They follow Section 12 of Exhibit B to this Agreement.",
        "They follow Section 12 of the Insurance Certificate and of Resolution No. 4 of the Council.",
        "They follow Section 12 of the Services Agreement between Alder and Birch.",
    ],
)
def test_what_is_no_other_agreement_is_not_listed(sentence: str) -> None:
    assert not hits(external, OPENING.format(sentence))


def test_an_attachment_may_name_the_agreement_with_its_partys_name() -> None:
    text = (
        OPENING.format("The guaranty is attached.")
        + """
    EXHIBIT A

    GUARANTY

    In order to bring about the Alder Services Agreement (the "Services Agreement"), the undersigned
    guarantees the fees. Section 12 of the Services Agreement applies.
    """
    )
    assert not hits(external, text)


def test_what_is_cited_is_named_once_and_in_the_singular() -> None:
    text = OPENING.format(
        "They follow Sections 12 and 14 of the Pooling Deed, and section 12 of the Pooling Deed."
    )
    assert [hit.facts["targets"] for hit in hits(external, text)] == ["Section 12, Section 14"]


def test_another_agreement_of_the_same_name_bears_another_date() -> None:
    text = OPENING.format(
        'The Services Agreement dated as of March 1, 2005, among others (the "Old Agreement"), ends. They '
        "follow Section 12 of the Old Agreement."
    )
    assert [hit.facts["targets"] for hit in hits(external, text)] == ["Section 12"]


def test_a_few_missing_attachments_are_reported_each_at_its_place() -> None:
    text = OPENING.format("They are stated in Exhibit A attached hereto and priced in Schedule 2.")
    assert words(missing, text) == ["Exhibit A", "Schedule 2"]
    assert [hit.case for hit in hits(missing, text)] == ["promised", "referred"]


def test_many_missing_attachments_are_one_finding() -> None:
    text = OPENING.format("They are stated in Exhibit A, Exhibit B and Exhibit C hereto.")
    (hit,) = hits(missing, text)
    assert (hit.case, hit.facts["labels"]) == ("left-off", "Exhibit A, Exhibit B, Exhibit C")
    assert len(hit.related) == 2


def test_an_appendix_behind_an_exhibit_is_the_exhibits() -> None:
    text = (
        OPENING.format("They are stated in Exhibit A.")
        + """
    IN WITNESS WHEREOF, the parties have signed this Agreement.

    /s/ Jane Doe

    EXHIBIT A

    SERVICES

    The services are cleaning and repair.

    {}

    STAFF

    Ten persons.
    """
    )
    assert words(orphan, text.format("APPENDIX 2")) == []
    assert words(orphan, text.format("EXHIBIT B")) == ["EXHIBIT B"]


def test_what_hangs_on_an_amendment_may_be_the_amended_agreements() -> None:
    text = OPENING.format("They go on.").replace(
        "SERVICES AGREEMENT", "FIRST AMENDMENT TO SERVICES AGREEMENT"
    )
    assert words(orphan, text + "\n    EXHIBIT B\n\n    STAFF\n\n    Ten persons.\n") == []
