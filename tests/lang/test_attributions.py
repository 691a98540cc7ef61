"""Attributions: one case a line of `tests/lang/<code>/attributions.jsonl`; French cases are numbered by phenomenon.

A case gives the text and what is said in it: the content (pieces joined by ` // `), the sources nearest first as
[label, role], the mode, and polarity and certainty where they are not "affirmed" and "reported". Nothing else may be
found: an empty list is a trap that must stay empty.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recoupe import find
from recoupe.model import Attribution, Sentence

FOLDER = Path(__file__).parent
CASES = [
    (path.parent.name, json.loads(line))
    for path in sorted(FOLDER.glob("*/attributions.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def read(text: str, code: str) -> tuple[Attribution, ...] | None:
    pack = find.language(code)
    sentences: list[Sentence] = []
    begin = 0
    for number, line in enumerate(text.split("\n")):
        extents = pack.sentences(text, begin, begin + len(line))
        sentences += [Sentence(role="paragraph", paragraph=number, start=start, end=end) for start, end in extents]
        begin += len(line) + 1
    return pack.attributions(text, sentences, pack.names(text, sentences))


def told(text: str, one: Attribution) -> dict[str, object]:
    record: dict[str, object] = {
        "content": " // ".join(text[start:end] for start, end in one.content),
        "sources": [[source.label, source.role] for source in one.sources],
        "mode": one.mode,
    }
    if one.polarity != "affirmed":
        record["polarity"] = one.polarity
    if one.certainty != "reported":
        record["certainty"] = one.certainty
    return record


@pytest.mark.parametrize(
    ("code", "case"), CASES, ids=lambda value: value if isinstance(value, str) else value["text"][:60]
)
def test_attributions_of_a_sentence(code: str, case: dict[str, object]) -> None:
    text = str(case["text"])
    says = case["says"]
    assert isinstance(says, list)
    found = [told(text, one) for one in read(text, code) or ()]
    assert sorted(found, key=str) == sorted(says, key=str)


def test_a_language_without_cues_says_so() -> None:
    assert read("Der Minister sagte, das Gesetz sei fertig.", "und") is None


@pytest.mark.parametrize("code", ["fr", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "«",
        "a dit",
        "selon",
        ", a dit",
        "'" * 50,
        "que " * 500,
        "a dit que " * 300,
        "« » " * 200,
        "he said that " * 300,
        '", he said, "' * 200,
    ],
)
def test_no_text_breaks_it(text: str, code: str) -> None:
    for one in read(text, code) or ():
        assert all(0 <= start < end <= len(text) for start, end in (*one.content, *one.cue))
