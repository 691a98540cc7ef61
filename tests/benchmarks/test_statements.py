"""The annotated cuts hold no wording, and are where a cut can be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gold.gate.cuts import before, cuts

ROOT = Path(__file__).parents[2]
LINES = (ROOT / "benchmarks" / "read" / "annotations" / "statements.jsonl").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", LINES)
def test_an_annotated_sentence_holds_places_alone(line: str) -> None:
    one = json.loads(line)
    assert sorted(one) == ["corpus", "cuts", "end", "id", "part", "sha256", "start"]
    assert one["part"] in ("dev", "final")
    assert all(one["start"] < cut < one["end"] for cut in one["cuts"])
    assert one["cuts"] == sorted(set(one["cuts"]))


def test_a_cut_is_known_by_the_word_before_it_wherever_the_conjunction_goes() -> None:
    text = "Le pont a cédé et la route a fermé."
    end, begin = text.index(" et"), text.index("la route")
    for second in (begin, end + 1):
        assert cuts(text, [[(0, end)], [(second, len(text))]]) == {text.index("cédé")}
    assert before(text, 0, end) == text.index("cédé")


def test_what_a_cue_or_a_full_stop_parts_is_not_cut() -> None:
    text = "Le pont a cédé, dit-il, la route a fermé. Le maire est parti."
    cue = (text.index("dit"), text.index("dit") + 6)
    road, mayor = text.index("la route"), text.index("Le maire")
    pieces = [[(0, 14)], [(road, mayor - 1)], [(mayor, len(text))]]
    assert cuts(text, pieces, [cue]) == set()
    assert cuts(text, pieces) == {text.index("cédé")}
