"""Stories from run to run: the same story under the same id, with what became of it."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from recoupe import api
from recoupe.errors import UsageError

BRIDGE = (
    "Le pont suspendu de Valmance a été fermé {day} après la découverte d'une fissure de trois mètres, a dit la maire."
)
HARBOUR = "Les dockers du port de Sorbes ont voté {day} une grève de deux jours contre la vente de la cale sèche."


def _corpus(path: Path, *told: tuple[str, str]) -> Path:
    lines = [
        json.dumps({"text": text, "published": day, "outlet": f"Le Jour {i}"}) for i, (text, day) in enumerate(told)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _stories(out: Path) -> dict[str, list[str]]:
    rows = pq.read_table(out / "followed").to_pylist()
    return {row["story"]: [change["kind"] for change in json.loads(row["history"])] for row in rows}


def test_a_story_grows_under_its_id_and_a_new_one_is_born(tmp_path: Path) -> None:
    monday = [
        (BRIDGE.format(day="lundi"), "2024-03-04"),
        (BRIDGE.format(day="lundi") + " Il date de 1931.", "2024-03-04"),
    ]
    tuesday = [
        *monday,
        (BRIDGE.format(day="lundi") + " Un bac est prévu.", "2024-03-05"),
        (HARBOUR.format(day="mardi"), "2024-03-05"),
    ]
    for name, told in (("one", monday), ("two", tuesday), ("three", tuesday)):
        before = {"two": tmp_path / "one", "three": tmp_path / "two"}.get(name)
        list(api.bulk(tmp_path / name, _corpus(tmp_path / f"{name}.jsonl", *told), follow=before))
    first = {row["story"] for row in pq.read_table(tmp_path / "one" / "stories").to_pylist()}
    second = _stories(tmp_path / "two")
    assert len(first) == 1
    assert sorted(second.values()) == [["born"], ["born", "grew"]]
    assert _stories(tmp_path / "three") == second


def test_what_holds_no_stories_cannot_be_followed(tmp_path: Path) -> None:
    corpus = _corpus(tmp_path / "a.jsonl", (HARBOUR.format(day="mardi"), "2024-03-05"))
    with pytest.raises(UsageError, match="holds no stories"):
        list(api.bulk(tmp_path / "out", corpus, follow=tmp_path / "nowhere"))
