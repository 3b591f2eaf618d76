from __future__ import annotations

from pathlib import Path

import pytest
from plugged import CHECKS, rule_text

from checker.host.rulefile import read_rule
from checker.model.rule import Rule

PATH = Path("lost-parcel.yaml")


def faults(text: str, path: Path = PATH) -> list[str]:
    answer = read_rule(path, text.encode(), CHECKS)
    assert isinstance(answer, list), answer
    return [f"{fault.line}:{fault.column}: {fault.message}" for fault in answer]


def rule(text: str) -> Rule:
    answer = read_rule(PATH, text.encode(), CHECKS)
    assert isinstance(answer, Rule), [str(fault) for fault in answer]
    return answer


def test_a_good_rule_file_is_read_as_it_stands() -> None:
    text = rule_text(
        applies_to="{kind: [joinder], not-kind: [lease], status: [executed]}",
        params="{at-most: 2, carriers: [post], mode: sea, share: 0.5}",
        cases="{at-sea: {severity: error, message: '{carrier} lost it.'}}",
        precision="{hits: 3, read: 2, true: 2}",
        examples="[{name: one, text: words, violations: [{quote: words, severity: error}]}]",
    )
    found = rule(text)
    assert found.applies_to.not_kind == ("lease",)
    assert found.params == {"at-most": 2, "carriers": ["post"], "mode": "sea", "share": 0.5}
    assert found.cases["at-sea"].message == "{carrier} lost it."
    assert found.examples[0].violations[0].quote == "words"


def test_a_date_in_an_example_stays_text() -> None:
    text = rule_text(examples="[{name: 2002-06-28, text: 2002-06-28, violations: []}]")
    assert rule(text).examples[0].text == "2002-06-28"


def test_braces_written_twice_are_no_placeholder() -> None:
    assert rule(rule_text(message="'{{x}} for {addressee}'")).message == "{{x}} for {addressee}"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"severty": "error"}, "7:1: unknown key 'severty'; did you mean 'severity'?"),
        ({"severity": "eror"}, "3:11: 'severity' must be one of error, info, warning, not 'eror'; did you "),
        ({"title": None}, "1:1: the rule has no 'title'"),
        ({"title": "12"}, "2:8: 'title' must be text, not the number 12"),
        ({"title": "''"}, "2:8: 'title' must not be empty"),
        ({"rationale": None, "rationle": "x"}, "6:1: unknown key 'rationle'; did you mean 'rationale'?"),
        ({"enabled": "maybe"}, "7:10: 'enabled' must be true or false, not 'maybe'"),
        ({"references": "one"}, "7:13: 'references' must be a list, not 'one'"),
        ({"references": "[{a: b}]"}, "7:14: 'references[0]' must be text, not a mapping of keys to values"),
        ({"applies_to": "{kind: [joindre]}"}, "7:21: 'applies-to.kind[0]' must be one of amendment, "),
        ({"applies_to": "{knd: [lease]}"}, "7:14: unknown key 'knd'; did you mean 'kind'?"),
        ({"precision": "{hits: -1, read: 0, true: 0}"}, "7:19: 'precision.hits' must be at least 0, not -1"),
        ({"precision": "{hits: 1, read: 1}"}, "7:12: 'precision' has no 'true'"),
        ({"precision": "often"}, "7:12: 'precision' must be a mapping of keys to values, not 'often'"),
        ({"examples": "[{name: x, violations: []}]"}, "7:12: 'examples[0]' has no 'text'"),
        (
            {"examples": "[{name: x, text: y, violations: [{qoute: z}]}]"},
            "7:45: unknown key 'qoute'; did you mean 'quote'?",
        ),
        (
            {"examples": "[{name: x, text: y, violations: [{severity: bad}]}]"},
            "7:55: 'examples[0].violations[0].severity' must be one of error, info, warning, not 'bad'",
        ),
        ({"id": "Lost_Parcel"}, "1:5: 'id' must be lower-case words joined by hyphens, not 'Lost_Parcel'"),
        ({"id": "lost-letter"}, "1:5: the rule 'lost-letter' must stand in 'lost-letter.yaml'"),
        ({"check": "parcels.last"}, "4:8: unknown check 'parcels.last'; did you mean 'parcels.lost'?"),
        (
            {"message": "'For {adressee}'"},
            "5:10: the message uses '{adressee}', which check 'parcels.lost' does not supply; did you mean "
            "'addressee'?",
        ),
        ({"message": "'For {}'"}, "5:10: the message uses '{}', which check 'parcels.lost' does not supply"),
        ({"message": "'{addressee!r}'"}, "5:10: the message uses '{addressee!r}', which"),
        ({"message": "'{addressee:>9}'"}, "5:10: the message uses '{addressee:>9}', which"),
        ({"message": "'{addressee.name}'"}, "5:10: the message uses '{addressee.name}', which"),
        ({"message": "'an open { brace'"}, "5:10: the message cannot be read: "),
        (
            {"cases": "{at-see: {severity: info}}"},
            "7:9: check 'parcels.lost' has no case 'at-see'; did you mean 'at-sea'?",
        ),
        ({"cases": "{at-sea: {message: 'by {who}'}}"}, "7:27: the message uses '{who}', which check"),
        ({"params": "{at-mst: 3}"}, "7:10: unknown key 'at-mst'; did you mean 'at-most'?"),
        ({"params": "{at-most: three}"}, "7:19: 'params.at-most' must be a whole number, not 'three'"),
        ({"params": "{at-most: true}"}, "7:19: 'params.at-most' must be a whole number, not true"),
        ({"params": "{carriers: post}"}, "7:20: 'params.carriers' must be a list, not 'post'"),
        ({"params": "{mode: see}"}, "7:16: 'params.mode' must be one of air, sea, not 'see'; did you mean"),
        ({"params": "{share: all}"}, "7:17: 'params.share' must be a number, not 'all'"),
        ({"params": ""}, "7:1: 'params' must be a mapping of keys to values, not nothing"),
    ],
)
def test_a_fault_is_said_in_words_at_its_place(changes: dict[str, str | None], expected: str) -> None:
    (fault,) = faults(rule_text(**changes))
    assert fault.startswith(expected)


def test_all_faults_of_a_file_are_said_together_in_reading_order() -> None:
    text = rule_text(severity="eror", check="parcels.last", tilte="x", title=None)
    assert [fault.split(":")[0] for fault in faults(text)] == ["2", "3", "6"]


def test_a_list_is_no_rule() -> None:
    assert faults("- id: lost-parcel\n") == ["1:1: the rule must be a mapping of keys to values, not a list"]


def test_a_rule_file_has_one_ending() -> None:
    assert faults(rule_text(), Path("lost-parcel.yml")) == ["1:1: the name of a rule file ends in '.yaml'"]
