"""References: one case a line of `tests/lang/<code>/references.jsonl`, [printed, label] of every source in order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recoupe import find
from recoupe.model import Sentence

FOLDER = Path(__file__).parent
CASES = [
    (code, json.loads(line))
    for code in ("fr", "en")
    for line in (FOLDER / code / "references.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("code", "case"), CASES, ids=lambda v: v if isinstance(v, str) else v["why"])
def test_sources_are_called_by_the_name_they_stand_for(code: str, case: dict[str, object]) -> None:
    text = str(case["text"])
    pack = find.language(code)
    sentences = [Sentence(role="paragraph", paragraph=0, start=a, end=b) for a, b in pack.sentences(text, 0, len(text))]
    made = pack.attributions(text, sentences, pack.names(text, sentences)) or ()
    sources = {(s.start, s.end): s.label for one in made for s in one.sources}
    assert [[text[start:end], label] for (start, end), label in sorted(sources.items())] == case["sources"]
