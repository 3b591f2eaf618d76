"""Other agreements: name, alias, date, whether as amended, and which of them this one stands on."""

from __future__ import annotations

import datetime

import pytest
from made import reading

from checker.model.agreement import Instrument
from checker.parser.instruments import own_names, read_instruments
from checker.parser.opening import find_opening
from checker.parser.scopes import find_scopes
from checker.parser.terms import find_definitions, read_imports
from checker.parser.title import read_title


def instruments(text: str) -> dict[str, Instrument]:
    got = reading(text)
    scopes = find_scopes(got)
    definitions = find_definitions(got)
    imports = read_imports(got, definitions)
    title = read_title(got, scopes, find_opening(got, scopes))
    own = own_names(got.folded, scopes[0].span.end, title, definitions)
    found = read_instruments(got, scopes, title, definitions, imports, own)
    for instrument in found:
        assert got.text[instrument.span.start : instrument.span.end] == instrument.name
    return {instrument.name: instrument for instrument in found}


JOINDER = """
    JOINDER AGREEMENT

    This JOINDER AGREEMENT, dated as of May 4, 2010, is made by Fir Fund, L.P.

    WHEREAS, Alder Inc. is party to a Holders Agreement dated as of March 6, 2009 (the "HOLDERS
    AGREEMENT");

    Capitalized terms used and not defined in this Agreement have the meanings given in the Holders Agreement.
    """


def test_a_base_with_date_and_alias() -> None:
    [holders] = instruments(JOINDER).values()
    assert (holders.name, holders.date) == ("Holders Agreement", datetime.date(2009, 3, 6))
    assert [alias.name for alias in holders.aliases] == ["HOLDERS AGREEMENT"]
    assert holders.base
    assert not holders.as_amended


def test_as_amended() -> None:
    found = instruments("""
        LOAN AGREEMENT

        This Loan Agreement is made under that certain Security Agreement, dated as of May 1, 2004, between
        Alder Inc. and Birch Bank, as amended by Amendment No. 1 (the "Old Security Agreement").
        """)
    assert found["Security Agreement"].as_amended
    assert found["Security Agreement"].parties_named
    assert [alias.name for alias in found["Security Agreement"].aliases] == ["Old Security Agreement"]


def test_the_agreement_that_an_amendment_amends() -> None:
    found = instruments("""
        FIRST AMENDMENT TO SUPPLY AGREEMENT

        This First Amendment to Supply Agreement (this "Amendment"), dated as of June 1, 2011, amends the
        Supply Agreement dated as of May 1, 2010 between Alder Inc. and Birch Inc. (the "Agreement").
        """)
    assert found["Supply Agreement"].base
    assert found["Supply Agreement"].date == datetime.date(2010, 5, 1)
    assert [alias.name for alias in found["Supply Agreement"].aliases] == ["Agreement"]


def test_this_document_headings_and_statutes_are_none() -> None:
    assert (
        instruments("""
        SUPPLY AGREEMENT

        This Supply Agreement (this "Agreement") is made by Alder Inc. under the Securities Act of 1933.

        8. Effect on Prior Agreement. What was agreed before is void.

        9. Entire Agreement. This Supply Agreement is the entire agreement.
        """)
        == {}
    )


def test_a_name_that_this_document_gives_itself_is_none() -> None:
    assert (
        instruments("""
        BASIC TRANSACTION AGREEMENT

        Alder Inc. and Birch Inc. enter into this Basic Transaction Agreement (the "Basic Agreement").

        1. The Basic Agreement applies to every order, and the Basic Agreement prevails.
        """)
        == {}
    )


def test_a_sentence_in_capitals_names_nothing() -> None:
    assert (
        instruments("""
        SUPPLY AGREEMENT

        EXCEPT AS SET FORTH IN THIS AGREEMENT, WHETHER IN CONTRACT OR TORT, THE SELLER IS NOT LIABLE.
        """)
        == {}
    )


def own(text: str) -> set[str]:
    got = reading(text)
    scopes = find_scopes(got)
    title = read_title(got, scopes, find_opening(got, scopes))
    return set(own_names(got.folded, scopes[0].span.end, title, find_definitions(got)))


def test_what_a_document_calls_itself() -> None:
    assert own("""
        LEASE FOR THE SECOND FLOOR

        This Lease Deed (the "Deed") is made by Alder Inc. This Lease ends on May 4, 2010, and this Lease is
        read with the Loan Agreement. "Rent" means the rent under this Lease (this "Initial Rent").
        """) == {"lease for the second floor", "lease", "deed"}
    assert own("""
        AMENDMENT TO LEASE

        Alder Inc. and Birch LLC are the parties to what they have signed for the second floor of the mill.

        This Amendment changes the rent. This Amendment takes effect on May 4, 2010.
        """) == {"amendment to lease", "amendment"}


def test_a_kind_is_not_its_own_if_it_is_defined_to_be_another() -> None:
    text = f"""
        AMENDMENT NO. 2

        Alder Inc. and Birch LLC {"and their successors " * 20} have signed a lease of the second floor (the
        "Lease"). The rent is changed to read: "The rent under this Lease is $90."

        The parties sign this Amendment.
        """
    assert own(text) == {"amendment no. 2", "amendment"}


def test_a_name_given_to_this_amendment_is_no_other_agreements() -> None:
    found = instruments("""
        FIRST AMENDMENT TO LICENSE AND RESEARCH AGREEMENT

        This First Amendment to License and Research Agreement (the "First Amendment") is made as of June 4,
        2018, between Alder Inc. and Birch Inc., who made the License and Research Agreement dated as of March
        1, 2016 (the "Original Agreement") and the Note and Warrant Sale Agreement dated May 2, 2017.

        1. Effect. This First Amendment changes Section 2 of the Original Agreement.
        """)
    assert sorted(found) == ["License and Research Agreement", "Note and Warrant Sale Agreement"]
    assert found["License and Research Agreement"].base


def test_an_amendment_may_give_the_words_of_what_it_amends() -> None:
    found = instruments("""
        SECOND AMENDMENT TO CREDIT AGREEMENT

        This Second Amendment to Credit Agreement (this "Second Amendment") is made as of May 10, 2012,
        between Alder Inc. and Birch Bank, parties to that certain Credit Agreement dated as of February 4,
        2010 (as amended by that certain First Amendment dated as of June 1, 2010, the "Credit Agreement").

        1. Amendment. The definition of "Agreement" is replaced by: "Agreement" means this Credit Agreement,
        as amended by the First Amendment and the Second Amendment.
        """)
    assert found["Credit Agreement"].base
    assert found["Credit Agreement"].date == datetime.date(2010, 2, 4)
    assert found["First Amendment"].aliases == ()


@pytest.mark.parametrize(
    ("title", "words", "name", "alias", "date"),
    [
        (
            "FIRST AMENDMENT TO LEASE",
            'that certain Standard Mill Lease dated January 9, 2008 (the "Lease")',
            "Standard Mill Lease",
            "Lease",
            datetime.date(2008, 1, 9),
        ),
        (
            "SUBLEASE AGREEMENT",
            "that certain Lease dated as of March 3, 2012, as amended by a First Amendment to Lease dated "
            'July 9, 2014 (as so amended, the "Master Lease")',
            "Lease",
            "Master Lease",
            datetime.date(2012, 3, 3),
        ),
        (
            "THIRD SUPPLEMENTAL INDENTURE",
            'an instrument by which Alder executed and delivered an indenture (the "Indenture"), dated as of '
            "April 20, 2011",
            "Indenture",
            None,
            datetime.date(2011, 4, 20),
        ),
    ],
)
def test_an_agreement_of_one_word_may_have_been_made_before(
    title: str, words: str, name: str, alias: str | None, date: datetime.date
) -> None:
    found = instruments(f"""
        {title}

        This paper is made as of April 3, 2013, between Alder Inc. and Birch Inc., who have {words}.

        1. Change. The words "as provided in this {title.split()[-1].capitalize()}" are added.
        """)
    assert found[name].date == date
    assert [each.name for each in found[name].aliases] == [alias] * (alias is not None)


def test_one_of_a_class_and_a_heading_are_no_agreements() -> None:
    found = instruments("""
        ASSET SALE AGREEMENT

        This Asset Sale Agreement is made as of May 1, 2010 between Alder Inc. and Birch Inc.

        1. Terms. "Assumed Contracts" means the contracts that Birch takes. Amendments to Note Agreement are
        none.

        2. Consent. Alder asks for consent under any Assumed Contract.
        """)
    assert found.keys() <= {"Note Agreement"}


def test_a_lease_entered_into_on_the_terms_below_is_this_one() -> None:
    text = """
        LEASE

        This Lease is made as of March 3, 2021, between Alder Inc. and Birch Inc., who have entered into a
        lease of the mill on the terms below (the "Lease").

        1. Term. The term is as in Section 2 of the Lease.
        """
    assert instruments(text) == {}
