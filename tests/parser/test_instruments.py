"""Other agreements: name, alias, date, whether as amended, and which of them this one stands on."""

from __future__ import annotations

import datetime

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
