from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from plugged import CHECKS, rule_text

from checker.api import RulePack
from checker.host import HostError, cache
from checker.host.bound import BoundRule
from checker.host.packs import extra_packs, load_rules


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "caches"
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def pack(tmp_path: Path) -> RulePack:
    folder = tmp_path / "post"
    folder.mkdir()
    (folder / "lost-parcel.yaml").write_text(rule_text(params="{at-most: 1}"), encoding="utf-8")
    return RulePack("post", folder)


def load(*packs: RulePack) -> tuple[BoundRule, ...]:
    return load_rules(packs, CHECKS)


def test_a_rule_is_bound_to_its_check_and_its_parameters(pack: RulePack) -> None:
    (bound,) = load(pack)
    assert (bound.rule.id, bound.pack, bound.owner) == ("lost-parcel", "post", "parcels 1.0 (parcels)")
    assert bound.params == CHECKS["parcels.lost"].value.params(at_most=1)


def test_rules_come_in_the_order_of_their_ids_whatever_their_pack(tmp_path: Path, pack: RulePack) -> None:
    (pack.folder / "bent-parcel.yaml").write_text(rule_text(id="bent-parcel"), encoding="utf-8")
    other = tmp_path / "courier.yaml"
    other.write_text(rule_text(id="courier"), encoding="utf-8")
    assert [bound.rule.id for bound in load(pack, RulePack("courier", other))] == [
        "bent-parcel",
        "courier",
        "lost-parcel",
    ]


def test_faults_of_all_files_are_said_together(pack: RulePack) -> None:
    (pack.folder / "lost-parcel.yaml").write_text(rule_text(severity="eror"), encoding="utf-8")
    (pack.folder / "bent-parcel.yaml").write_text("", encoding="utf-8")
    (pack.folder / "torn-parcel.yml").write_text("", encoding="utf-8")
    with pytest.raises(HostError) as caught:
        load(pack)
    lines = str(caught.value).splitlines()
    assert [line.removeprefix(f"{pack.folder}/").split(" ")[0] for line in lines[1:]] == [
        "bent-parcel.yaml:1:1:",
        "lost-parcel.yaml:3:11:",
        "torn-parcel.yml:1:1:",
    ]


def test_a_rule_in_two_packs_is_refused_naming_both(tmp_path: Path, pack: RulePack) -> None:
    twin = tmp_path / "twin"
    twin.mkdir()
    (twin / "lost-parcel.yaml").write_text(rule_text(), encoding="utf-8")
    with pytest.raises(HostError, match="rule 'lost-parcel' is in pack 'twin' and in pack 'post'"):
        load(pack, RulePack("twin", twin))


def test_a_pack_without_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HostError, match="holds no rule file"):
        load(RulePack("empty", tmp_path))


def test_a_pack_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HostError, match="rule pack 'gone' cannot be read: No such file"):
        load(RulePack("gone", tmp_path / "gone"))


def test_a_known_pack_is_not_read_again(pack: RulePack, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load(pack)
    monkeypatch.setattr("checker.host.rulefile.read_rule", lambda *_: pytest.fail("read again"))
    assert load(pack) == first


def test_a_changed_rule_is_read_again(pack: RulePack) -> None:
    load(pack)
    (pack.folder / "lost-parcel.yaml").write_text(rule_text(title="Changed"), encoding="utf-8")
    assert load(pack)[0].rule.title == "Changed"


def test_a_known_rule_that_no_longer_fits_its_check_is_explained(pack: RulePack) -> None:
    load(pack)
    with pytest.raises(HostError, match=r"lost-parcel\.yaml:4:8: unknown check 'parcels\.lost'"):
        load_rules([pack], {})


def test_faulty_rules_are_not_kept(pack: RulePack, caches: Path) -> None:
    (pack.folder / "lost-parcel.yaml").write_text(rule_text(severity="eror"), encoding="utf-8")
    with pytest.raises(HostError):
        load(pack)
    assert not caches.exists()


@pytest.mark.parametrize("damage", [b"", b"\x00\xff nonsense", b"\x82\xa6digest\xa1x\xa5rules\x91\x01"])
def test_a_damaged_cache_is_no_cache(pack: RulePack, caches: Path, damage: bytes) -> None:
    first = load(pack)
    (kept,) = caches.iterdir()
    kept.write_bytes(damage)
    assert load(pack) == first
    assert kept.read_bytes() != damage


def test_a_cache_that_cannot_be_written_is_no_trouble(pack: RulePack, caches: Path) -> None:
    caches.write_text("a file where a folder belongs", encoding="utf-8")
    assert load(pack) == load(pack)


def test_nothing_but_the_kept_file_is_left_in_the_cache(pack: RulePack, caches: Path) -> None:
    load(pack)
    (pack.folder / "lost-parcel.yaml").write_text(rule_text(title="Changed"), encoding="utf-8")
    load(pack)
    assert [path.suffix for path in caches.iterdir()] == [".msgpack"]


def test_a_user_without_a_home_has_no_cache(pack: RulePack, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("CHECKER_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert load(pack)[0].rule.id == "lost-parcel"


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/checker"),
        ("linux", {}, "/home/ann/.cache/checker"),
        ("darwin", {"XDG_CACHE_HOME": "/x"}, "/home/ann/Library/Caches/checker"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/checker/cache"),
        ("linux", {"CHECKER_CACHE_DIR": "/own", "XDG_CACHE_HOME": "/x"}, "/own"),
    ],
)
def test_the_cache_stands_where_the_platform_wants_it(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: str
) -> None:
    for name in ("CHECKER_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ann"))
    assert cache.folder() == Path(expected)


def test_a_run_over_known_packs_imports_neither_yaml_nor_json_schema(pack: RulePack) -> None:
    program = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from pathlib import Path
from plugged import CHECKS
from checker.api import RulePack
from checker.host.packs import load_rules
print(len(load_rules([RulePack("post", Path({str(pack.folder)!r}))], CHECKS)))
print(sorted(name for name in ("ruamel", "jsonschema") if name in sys.modules))
"""
    answers = [subprocess.check_output([sys.executable, "-P", "-c", program], text=True) for _ in range(2)]
    assert answers == ["1\n['jsonschema', 'ruamel']\n", "1\n[]\n"]


def test_a_folder_and_a_file_may_be_named_as_packs(tmp_path: Path, pack: RulePack) -> None:
    file = pack.folder / "lost-parcel.yaml"
    assert extra_packs([pack.folder], []) == (RulePack("post", pack.folder),)
    assert extra_packs([file], []) == (RulePack("lost-parcel", file),)


def test_what_is_loaded_anyway_is_not_loaded_twice(pack: RulePack) -> None:
    assert extra_packs([pack.folder, pack.folder / "lost-parcel.yaml"], [pack]) == ()


def test_a_path_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HostError, match=r"aaa: the rules cannot be opened: .*too long"):
        extra_packs([Path("a" * 5000)], [])
    with pytest.raises(HostError, match="gone: there is no such rule file or folder"):
        extra_packs([tmp_path / "gone"], [])


def test_two_packs_of_one_name_are_refused(tmp_path: Path, pack: RulePack) -> None:
    namesake = tmp_path / "other" / "post"
    namesake.mkdir(parents=True)
    with pytest.raises(HostError, match="a rule pack 'post' is loaded from"):
        extra_packs([namesake], [pack])
