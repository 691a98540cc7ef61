"""Confidence: the finest key that was measured counts, and what was not measured has none."""

from __future__ import annotations

from recoupe.grammar.speech.confidence import INSIDE, keys, measured
from recoupe.model import Attribution, Source

TEXT = "The mayor said the union had said the dam was safe. He spoke."


def attribution(form: str, cue: str, content: str, source: str) -> Attribution:
    def place(words: str) -> tuple[int, int]:
        start = TEXT.index(words)
        return start, start + len(words)

    start, end = place(source)
    return Attribution(
        mode="indirect",
        content=(place(content),),
        cue=(place(cue),),
        sources=(Source(label=source, role="speaker", start=start, end=end),),
        form=form,
    )


OUTER = attribution("bare", "said", "the union had said the dam was safe", "The mayor")
INNER = attribution("bare", "had said", "the dam was safe", "the union")


def test_keys_go_from_the_finest_circumstances_to_the_form() -> None:
    assert keys(TEXT, [OUTER]) == [("bare indirect named middling", "bare indirect named", "bare indirect", "bare")]


def test_what_stands_inside_another_content_has_one_key() -> None:
    assert keys(TEXT, [OUTER, INNER])[1] == (INSIDE,)


def test_the_finest_measured_key_counts() -> None:
    found = measured(TEXT, [OUTER, INNER], {"bare": 0.9, "bare indirect": 0.8, "inside": 0.4})
    assert [one.confidence for one in found] == [0.8, 0.4]


def test_a_form_that_was_not_measured_has_no_confidence() -> None:
    assert measured(TEXT, [OUTER], {"quote": 0.9})[0].confidence is None
