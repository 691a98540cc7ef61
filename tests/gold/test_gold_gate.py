"""The gate: the table, the list of slips, the floors and the exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from gold.gate import floors
from gold.gate.__main__ import main
from gold.gate.figure import Figure
from gold.gate.load import HERE, load, names
from gold.gate.reading import save
from tests.gold.perfect import perfect, perfect_readings

HALF = Figure(found=5, expected=10, right=5, predicted=5)
STORY = "budget"
"""The story run here; reports are made from the gold, so that no test depends on how good the program is."""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for name in names():
        story = load(HERE / name)
        (folder / f"{name}.json").write_bytes(msgspec.json.encode(perfect(story)))
        save(folder / f"{name}.readings.json", perfect_readings(story))
    return folder


def gate(reports: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["--reports", str(reports), *options])


def floors_of(tmp_path: Path, text: str) -> str:
    file = tmp_path / "floors.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def reachable(tmp_path: Path) -> str:
    """The project's floors without those of statements: a report made by hand of snippets tells no whole sentence."""
    lines = (HERE / "floors.toml").read_text(encoding="utf-8").splitlines(keepends=True)
    return floors_of(tmp_path, "".join(line for line in lines if not line.lstrip('"').startswith("statements")))


def worse(reports: Path, tmp_path: Path) -> Path:
    """Reports that lack the credits and one claim of one story."""
    for name in names():
        raw = json.loads((reports / f"{name}.json").read_text(encoding="utf-8"))
        if name == STORY:
            raw["dossiers"][0]["claims"].pop()
            raw["articles"] = [article | {"credits": []} for article in raw["articles"]]
        (tmp_path / f"{name}.json").write_text(json.dumps(raw), encoding="utf-8")
        shutil.copy(reports / f"{name}.readings.json", tmp_path)
    return tmp_path


def test_the_table_has_every_layer_and_every_story(reports: Path, tmp_path: Path) -> None:
    result = gate(reports, "--floors", reachable(tmp_path))
    assert result.exit_code == 0, result.output
    for word in ("stories", "origins", "derivations", "credits", "residue", "attributions", "exact", "strict P"):
        assert word in result.stdout
    for word in (
        "sentences",
        "quotations",
        "quantities",
        "times",
        "claims",
        "voices",
        "disagreements",
        "conflict",
        "number/rounding",
        "quiet",
        "names",
        "dates",
        *names(),
    ):
        assert word in result.stdout
    assert "1.000 1.000 1.000" in result.stdout


def test_a_figure_under_its_floor_fails_and_is_named_with_both_values(reports: Path, tmp_path: Path) -> None:
    file = floors_of(tmp_path, f"[total]\ncredits = 0.99\nclaims = 0.5\n[{STORY}]\ncredits = {{ recall = 0.5 }}\n")
    assert gate(reports, "--floors", file).exit_code == 0
    result = gate(worse(reports, tmp_path), "--floors", file)
    assert result.exit_code == 1
    assert "UNDER THE FLOOR  total, credits: F 0." in result.stderr
    assert f"UNDER THE FLOOR  {STORY}, credits: recall 0.0000, floor 0.5000" in result.stderr
    assert "claims" not in result.stderr


def test_one_story_has_its_own_floors_and_not_those_of_the_total(reports: Path, tmp_path: Path) -> None:
    bad = worse(reports, tmp_path)
    file = floors_of(tmp_path, "[total]\ncredits = 0.99\n")
    result = gate(bad, "--story", STORY, "--floors", file)
    assert result.exit_code == 0
    assert "proces" not in result.stdout


def test_the_slips_of_a_layer_are_listed_with_their_words(reports: Path, tmp_path: Path) -> None:
    result = gate(worse(reports, tmp_path), "--story", STORY, "--layer", "credits", "--errors")
    assert result.stdout.count("MISSED") == len({(c.article, c.agency) for c in load(HERE / STORY).gold.credit})
    assert "residue" not in result.stdout
    claims = gate(tmp_path, "--story", STORY, "--layer", "claims", "--errors").stdout
    assert "pairs are apart" in claims
    assert "in no claim" in claims


def test_the_figures_are_written_for_other_programs(reports: Path, tmp_path: Path) -> None:
    file = tmp_path / "deep" / "gold.json"
    assert gate(reports, "--floors", reachable(tmp_path), "--json", str(file)).exit_code == 0
    written = json.loads(file.read_text(encoding="utf-8"))
    assert written["figures"]["total"]["claims"]["f"] == 1
    assert written["figures"][STORY]["stories"]["precision"] == 1
    assert written["under_the_floor"] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[total]\ncliams = 0.5", "no layer 'cliams' (in total)"),
        ("[lost]\nclaims = 0.5", "no story 'lost'"),
        ("[total]\nclaims = { f1 = 0.5 }", "unknown field `f1`"),
        ("total = 3", "floors.toml"),
    ],
)
def test_a_floor_under_nothing_is_refused(reports: Path, tmp_path: Path, text: str, message: str) -> None:
    result = gate(reports, "--floors", floors_of(tmp_path, text))
    assert result.exit_code != 0
    assert message in result.stderr


def test_an_unknown_layer_is_refused_with_the_known_ones(reports: Path) -> None:
    result = gate(reports, "--layer", "cliams")
    assert result.exit_code == 2
    assert "no layer 'cliams'; there is stories, origins" in result.stderr


def test_the_floors_of_the_project_name_stories_and_layers_that_exist(reports: Path) -> None:
    assert floors.load(HERE / "floors.toml")
    assert "floors: no" not in gate(reports).stderr


@pytest.mark.parametrize(
    ("floor", "figure", "lines"),
    [
        (0.6, HALF, []),
        (0.7, HALF, ["total, claims: F 0.6667, floor 0.7000"]),
        (floors.Floor(precision=1.0, recall=0.6), HALF, ["total, claims: recall 0.5000, floor 0.6000"]),
        (0.1, Figure(), ["total, claims: F not measured, floor 0.1000"]),
        (0.0, Figure(), []),
    ],
)
def test_a_floor_holds_f_or_what_it_names(floor: float | floors.Floor, figure: Figure, lines: list[str]) -> None:
    assert list(floors.under({"total": {"claims": floor}}, {"total": {"claims": figure}})) == lines
