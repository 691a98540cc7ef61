"""What a user does from Python."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

import recoupe
from recoupe.engines import local
from recoupe.settings import EngineSettings, Settings
from tests.sample_report import sample_report

DISPATCH = (
    "Le bac de Sainte-Orle est à l'arrêt depuis lundi après la découverte d'une fissure dans la coque, a annoncé la "
    "mairie de l'île. Près de 1 200 habitants l'empruntent chaque jour, selon la régie des transports."
)
COPY = DISPATCH + " Avec AFP."
ELSEWHERE = "Le musée des Phares rouvrira ses portes samedi après deux ans de travaux, a indiqué sa directrice."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a", DISPATCH), ("b", COPY), ("c", ELSEWHERE)):
        (tmp_path / f"{name}.txt").write_text(f"---\noutlet: Journal {name}\npublished: 2024-03-12\n---\n{text}\n")
    return tmp_path


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_check_takes_files_folders_lists_and_articles(folder: Path) -> None:
    whole = recoupe.check(folder)
    files = [folder / "c.txt", folder / "b.txt", folder / "a.txt"]
    assert [a.text for a in recoupe.check(files).articles] == [a.text for a in whole.articles]
    assert [a.id for a in recoupe.check(*map(str, files)).articles] == [a.id for a in whole.articles]
    made = [recoupe.article(text, outlet=name) for name, text in (("A", DISPATCH), ("B", COPY))]
    assert len(recoupe.check(made).articles) == 2
    assert isinstance(whole, recoupe.Report)
    assert all(isinstance(dossier, recoupe.Dossier) for dossier in whole.dossiers)


def test_check_proves_itself_and_says_the_same_twice(folder: Path) -> None:
    first, second = recoupe.check(folder), recoupe.check(folder)
    assert recoupe.export(first, "json") == recoupe.export(second, "json")
    assert recoupe.verify(first) == ()
    assert recoupe.verify(first, sources=folder) == ()


def test_what_is_said_of_all_wins(folder: Path) -> None:
    report = recoupe.check(folder, outlet="X", published="2023-01", language="fr")
    assert {article.outlet for article in report.articles} == {"X"}
    assert {article.published.value for article in report.articles if article.published} == {"2023-01"}


def test_progress_is_told(folder: Path) -> None:
    told: list[tuple[str, int, int]] = []
    recoupe.check(folder, progress=lambda *step: told.append(step))
    assert {"open", "read"} <= {stage for stage, _, _ in told}
    assert all(0 <= done <= total for _, done, total in told)


def test_one_bad_file_stops_nothing(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x00\x01")
    report = recoupe.check(folder)
    assert len(report.articles) == 3
    assert [item.source for item in report.skipped] == [f"{folder.name}/bad.txt"]


def test_nothing_to_read_says_what_was_tried(tmp_path: Path) -> None:
    with pytest.raises(recoupe.NothingToReadError, match=r"no\.txt: No such file"):
        recoupe.check(tmp_path / "no.txt")
    with pytest.raises(recoupe.NothingToReadError, match="nothing to read"):
        recoupe.check(tmp_path)


@pytest.mark.parametrize("said", [{"published": "12/03/2024"}, {"published": "hier"}, {"language": "français"}])
def test_a_slip_in_the_call_stops_the_run(folder: Path, said: dict[str, str]) -> None:
    with pytest.raises(recoupe.UsageError, match="write"):
        recoupe.collect(folder, **said)  # type: ignore[arg-type]


def test_no_path_is_a_slip_too() -> None:
    with pytest.raises(recoupe.UsageError, match="give files"):
        recoupe.collect()


def test_collect_reads_without_crossing(folder: Path) -> None:
    assert [article.outlet for article in recoupe.collect(folder).articles] == ["Journal a", "Journal b", "Journal c"]


def test_read_gives_what_each_article_tells_alone(folder: Path) -> None:
    readings = recoupe.read(folder)
    assert [reading.article.outlet for reading in readings] == ["Journal a", "Journal b", "Journal c"]
    assert all(reading.sentences for reading in readings)


def test_open_gives_back_what_export_wrote(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(recoupe.export(sample_report(), "json"))
    opened = recoupe.open(path)
    assert recoupe.export(opened, "json") == path.read_bytes()
    assert msgspec.to_builtins(opened) == msgspec.to_builtins(sample_report())


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": "recoupe-report/99"}', "\xff"])
def test_open_refuses_what_is_no_report(tmp_path: Path, text: str) -> None:
    path = tmp_path / "r.json"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(recoupe.MalformedError, match="not a report of recoupe"):
        recoupe.open(path)


def test_open_refuses_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(recoupe.UnreadableError):
        recoupe.open(tmp_path / "no.json")


def test_export_refuses_unknown_formats() -> None:
    with pytest.raises(recoupe.UnknownPartError, match="Did you mean 'json'"):
        recoupe.export(sample_report(), "jsn")


def test_report_shows_itself_in_a_notebook(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(recoupe.export(sample_report(), "json"))
    shown = recoupe.open(path)._repr_html_()
    assert shown.startswith("<iframe sandbox=")
    assert "<script>document.title" not in shown


def test_public_names_are_sorted_and_there() -> None:
    assert recoupe.__all__ == sorted(recoupe.__all__)
    assert [name for name in recoupe.__all__ if getattr(recoupe, name, None) is None] == []
    assert dir(recoupe) == recoupe.__all__
    with pytest.raises(AttributeError):
        recoupe.nothing  # noqa: B018


def test_import_loads_nothing_heavy() -> None:
    heavy = "'trafilatura', 'numpy', 'simplemma', 'babel', 'rich', 'lxml', 'rapidfuzz', 'py3langid', 'recoupe.pipeline'"
    code = f"import sys, json, recoupe; recoupe.check; print(json.dumps([m for m in ({heavy}) if m in sys.modules]))"
    assert json.loads(run(code)) == []


def test_check_says_the_same_with_workers(tmp_path: Path) -> None:
    for i in range(6):
        (tmp_path / f"{i}.txt").write_text(
            f"Le viaduc de Brenne est fermé depuis lundi, écrit le numéro {i}.\n", "utf-8"
        )
    few = msgspec.structs.replace(Settings(), engine=EngineSettings(few=1, batch=2))
    alone, together = (recoupe.check(tmp_path, settings=few, workers=n) for n in (1, 2))
    assert recoupe.export(together, "json") == recoupe.export(alone, "json")


def test_check_starts_no_workers_for_a_handful(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_text("Le viaduc de Brenne est fermé depuis lundi.\n", "utf-8")
    monkeypatch.setattr(local, "Crew", None)
    assert recoupe.check(tmp_path, workers=None).articles
