"""Documentation cannot drift: what is made is made again, and what is written by hand names every part."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
from jsonschema import Draft202012Validator

from recoupe import errors, find, settings
from recoupe.cli.main import COMMANDS
from tests.sample_report import sample_report

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "docs" / "reference"


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_tool", ROOT / "tools" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PAGES = dict(_tool().pages())


@pytest.mark.parametrize("name", PAGES)
def test_reference_is_what_the_source_says(name: str) -> None:
    assert (REFERENCE / name).read_text(encoding="utf-8") == PAGES[name], "run `make reference`"


def test_schema_accepts_a_report_and_refuses_what_is_none() -> None:
    schema = json.loads(PAGES["report.schema.json"])
    Draft202012Validator.check_schema(schema)
    report = msgspec.to_builtins(sample_report())
    report = json.loads(msgspec.json.encode(report))
    Draft202012Validator(schema).validate(report)
    report["dossiers"][0]["claims"][0]["standing"] = "true"
    assert not Draft202012Validator(schema).is_valid(report)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"## recoupe {command}" in PAGES["commands.md"]


STEPS = [one for one in vars(settings).values() if isinstance(one, type) and issubclass(one, msgspec.Struct)]


@pytest.mark.parametrize("step", [step for step in STEPS if step is not settings.Settings])
def test_every_setting_has_its_reason(step: type[msgspec.Struct]) -> None:
    _, _, section = PAGES["settings.md"].partition(f"\n## {step.__name__}\n")
    section, _, _ = section.partition("\n## ")
    for field in msgspec.structs.fields(step):
        if isinstance(field.default, msgspec.Struct):  # settings inside settings have a table of their own
            continue
        setting = field.name
        row = re.search(rf"^\| `{setting}` \|.*\| (.+) \|$", section, re.MULTILINE)
        assert row, f"{step.__name__}.{setting} has no sentence"
        assert "TODO" not in row[1]


def test_the_layers_are_drawn_as_they_are_checked() -> None:
    checked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    layers = [layer.replace("recoupe.", "") for layer in next(c for c in checked if c["type"] == "layers")["layers"]]
    drawn = re.findall(r"```\n(cli\n.+?)```", _how_it_works(), re.DOTALL)[0].splitlines()
    assert [line.split("  ")[0] for line in drawn] == layers


def test_every_step_is_in_the_picture() -> None:
    picture = _how_it_works().split("```")[1]
    steps = {path.stem for path in (ROOT / "src" / "recoupe" / "steps").glob("[a-z]*.py")}
    assert steps <= set(re.findall(r"[a-z]+", picture))


def _how_it_works() -> str:
    return (ROOT / "docs" / "how-it-works.md").read_text(encoding="utf-8")


def test_every_error_is_documented_and_drawn() -> None:
    drawn = errors.__doc__ or ""
    for name, error in vars(errors).items():
        if isinstance(error, type) and issubclass(error, errors.RecoupeError):
            assert f"`{name}`" in PAGES["errors.md"]
            assert name in drawn


def test_every_reader_is_documented() -> None:
    text = (ROOT / "docs" / "reading-inputs.md").read_text(encoding="utf-8")
    for name in find.names("readers"):
        for suffix in find.reader(name).suffixes:
            assert f"`{suffix}`" in text


@pytest.mark.parametrize("kind", ["readers", "exports", "lang"])
def test_every_part_is_listed(kind: find.Kind) -> None:
    for name in find.names(kind):
        assert f"\n- {name}: " in PAGES["parts.md"]


def test_locks_name_no_index() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text(encoding="utf-8")
        assert "://" not in text
        assert "index-url" not in text
        for line in re.split(r"\n(?=[a-z])", text)[1:]:
            assert "--hash=sha256:" in line, line.splitlines()[0]


def test_locks_hold_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for lock, wanted in (
        ("requirements.lock", project["project"]["dependencies"]),
        ("requirements-dev.lock", project["dependency-groups"]["dev"]),
    ):
        text = (ROOT / lock).read_text(encoding="utf-8")
        for requirement in wanted:
            name = re.split(r"[^A-Za-z0-9_.-]", requirement)[0].lower().replace("_", "-")
            assert f"\n{name}==" in text, f"{name} is not in {lock}: run `make lock`"
