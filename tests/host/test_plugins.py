from __future__ import annotations

import textwrap
from types import ModuleType

import pytest

from checker.host import HostError
from checker.host.plugins import Plugin, Registry, collect

HEAD = """
from pathlib import Path
from checker.api import *
API_VERSION = 1
def run(agreement, params):
    return ()
"""
GOOD = """
@hookimpl
def checker_checks():
    return [Check(name="parcels.torn", run=run), Check(name="parcels.bent", run=run)]
@hookimpl
def checker_readers():
    return [Reader(name="slip", suffixes=(".slip",), read=lambda data, path, encoding: None)]
@hookimpl
def checker_reporters():
    return [Reporter(name="loud", render=lambda report, context: "")]
@hookimpl
def checker_rule_packs():
    return [RulePack("parcels", Path("parcels"))]
"""


def plugin(name: str, source: str, head: str = HEAD) -> Plugin:
    module = ModuleType(name)
    exec(textwrap.dedent(head) + textwrap.dedent(source), module.__dict__)
    return Plugin(f"{name} 1.2 ({name})", module)


def refused(*plugins: Plugin) -> str:
    with pytest.raises(HostError) as caught:
        collect(plugins)
    return str(caught.value)


def test_everything_registered_comes_back_by_name_with_its_owner() -> None:
    registry = collect([plugin("parcels", GOOD)])
    assert list(registry.checks) == ["parcels.bent", "parcels.torn"]
    assert registry.checks["parcels.bent"].owner == "parcels 1.2 (parcels)"
    assert list(registry.readers) == ["slip"]
    assert list(registry.reporters) == ["loud"]
    assert registry.packs["parcels"].value.name == "parcels"


def test_the_order_of_plugins_does_not_matter() -> None:
    more = "@hookimpl\ndef checker_checks():\n    return [Check(name='letters.lost', run=run)]\n"
    plugins = [plugin("parcels", GOOD), plugin("letters", more)]

    def names(registry: Registry) -> list[str]:
        return list(registry.checks)

    assert names(collect(plugins)) == names(collect(plugins[::-1]))
    assert names(collect(plugins))[0] == "letters.lost"


def test_an_object_may_be_a_plugin_too() -> None:
    holder = plugin("parcels", f"class Holder:\n    API_VERSION = 1\n{textwrap.indent(METHOD, '    ')}")
    assert list(collect([Plugin("x", holder.module.Holder())]).checks) == ["parcels.torn"]


METHOD = """
@hookimpl
def checker_checks(self):
    return [Check(name="parcels.torn", run=run)]
"""


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("del API_VERSION", "parcels 1.2 (parcels) states no API_VERSION; this checker's is 1"),
        ("API_VERSION = 2", "parcels 1.2 (parcels) states API_VERSION 2; this checker's is 1"),
        ("API_VERSION = '1'", "parcels 1.2 (parcels) states API_VERSION '1'; this checker's is 1"),
        (
            "@hookimpl\ndef checker_cheks():\n    return []",
            "implements 'checker_cheks', which is no hook; did you mean 'checker_checks'?",
        ),
        (
            "def checker_checks():\n    return []",
            "parcels 1.2 (parcels) implements no hook; mark functions such as checker_checks with @hookimpl",
        ),
        ("@hookimpl\ndef checker_checks(agreement):\n    return []", "Argument(s) {'agreement'}"),
        (
            "@hookimpl\ndef checker_checks():\n    return 1 / 0",
            "parcels 1.2 (parcels): checker_checks raised ZeroDivisionError: division by zero",
        ),
        (
            "@hookimpl\ndef checker_checks():\n    return [run]",
            "parcels 1.2 (parcels): checker_checks answered a function where a Check belongs",
        ),
        (
            "@hookimpl\ndef checker_checks():\n    return Check(name='a.b', run=run)",
            "parcels 1.2 (parcels): checker_checks raised TypeError",
        ),
        (
            "@hookimpl\ndef checker_checks():\n    return [Check(name='a.b', run=run, params=dict)]",
            "parcels 1.2 (parcels): the parameters of check 'a.b' are no Params",
        ),
        (
            "class Must(Params, frozen=True):\n    word: str\n"
            "@hookimpl\ndef checker_checks():\n    return [Check(name='a.b', run=run, params=Must)]",
            "a parameter of check 'a.b' has no default (Missing required argument 'word')",
        ),
    ],
)
def test_a_plugin_that_breaks_the_rules_is_refused_by_name(source: str, message: str) -> None:
    assert message in refused(plugin("parcels", source))


@pytest.mark.parametrize(
    ("hook", "value", "message"),
    [
        ("checks", "Check(name='parcels.torn', run=run)", "the check 'parcels.torn' is registered twice"),
        (
            "readers",
            "Reader(name='slip', suffixes=(), read=lambda data, path, encoding: None)",
            "the reader 'slip' is registered twice",
        ),
        (
            "readers",
            "Reader(name='note', suffixes=('.slip',), read=lambda data, path, encoding: None)",
            "two readers take files that end in '.slip'",
        ),
        (
            "reporters",
            "Reporter(name='loud', render=lambda report, context: '')",
            "the reporter 'loud' is registered twice",
        ),
        ("rule_packs", "RulePack('parcels', Path('x'))", "the rule pack 'parcels' is registered twice"),
    ],
)
def test_what_is_registered_twice_is_refused_naming_both_owners(hook: str, value: str, message: str) -> None:
    second = plugin("second", f"@hookimpl\ndef checker_{hook}():\n    return [{value}]\n")
    said = refused(plugin("parcels", GOOD), second)
    assert message in said
    assert "parcels 1.2 (parcels)" in said
    assert "second 1.2 (second)" in said
