"""Statements, by the cases of each language: one JSON object a line, in `tests/lang/<code>/statements.jsonl`.

`statements` lists what `text` must give, in order: the words (`said`, in pieces where something interrupts them), who
speaks (`mode`), `polarity`, `certainty`. `why` says what the case shows. The same cases are the table in
`docs/how-it-works.md`: a case added here is a row there.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from recoupe import find
from recoupe.model import Article, Sentence
from recoupe.steps.attribute import attribute
from recoupe.steps.state import state

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "how-it-works.md"
HEAD = "| sentence | statements | why |\n|---|---|---|\n"

CASES: list[tuple[str, dict[str, Any]]] = [
    (code, json.loads(line))
    for code in ("fr", "en")
    for line in (HERE / code / "statements.jsonl").read_text(encoding="utf-8").splitlines()
]


def stated(code: str, text: str) -> list[dict[str, Any]]:
    pack = find.language(code)
    article = Article(id="a", source="a.txt", text=text, sha256="", text_sha256="")
    sentences = [
        Sentence(role="paragraph", paragraph=0, start=start, end=end)
        for start, end in pack.sentences(text, 0, len(text))
    ]
    return [
        {
            "said": [text[start:end] for start, end in one.spans],
            "mode": one.mode,
            "polarity": one.polarity,
            "certainty": one.certainty,
        }
        for one in state(article, sentences, (), attribute(article, sentences, (), pack=pack), pack=pack)
    ]


def row(case: dict[str, Any]) -> str:
    """A case as a row of the table; affirmed without reserve in the outlet's own words is not said again."""
    told = []
    for one in case["statements"]:
        kinds = [one["mode"], one["polarity"], one["certainty"]]
        said = [kind for kind in kinds if kind not in ("none", "affirmed", "plain", "reported")]
        told.append(" … ".join(one["said"]) + (f" ({', '.join(said)})" if said else ""))
    return f"| {case['text']} | {'<br>'.join(told)} | {case['why']} |\n"


@pytest.mark.parametrize(("code", "case"), CASES, ids=lambda one: one["why"] if isinstance(one, dict) else one)
def test_a_sentence_is_cut_where_it_says_several_things(code: str, case: dict[str, Any]) -> None:
    assert stated(code, case["text"]) == case["statements"]


def test_the_page_shows_the_same_cases() -> None:
    _, found, table = PAGE.read_text(encoding="utf-8").partition(HEAD)
    assert found, f"{PAGE.name} has no table that begins with {HEAD!r}"
    assert table.partition("\n\n")[0] + "\n" == "".join(row(case) for _, case in CASES)
