"""Reasons: one sentence for every key, in every language that speaks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import recoupe
from recoupe import find
from recoupe.grammar.say import percent, speaker
from recoupe.pipeline import SPOKEN

SOURCE = Path(recoupe.__file__).parent


def holes(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def spoken() -> Iterator[str]:
    """Every key given to `say(…)` in the source, where it stands there as it is."""
    for path in (*SOURCE.glob("steps/*.py"), *SOURCE.glob("grammar/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Call)
                and node.args
                and getattr(node.func, "attr", getattr(node.func, "id", "")) == "say"
            ):
                yield from (
                    n.value for n in ast.walk(node.args[0]) if isinstance(n, ast.Constant) and isinstance(n.value, str)
                )


def words_of_the_source() -> set[str]:
    """Every string of the steps and the grammar, whole."""
    found: set[str] = set()
    for path in (*SOURCE.glob("steps/*.py"), *SOURCE.glob("grammar/**/*.py"), SOURCE / "model" / "attribution.py"):
        tree = ast.parse(path.read_text())
        found |= {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    return found


@pytest.mark.parametrize("code", SPOKEN)
def test_every_language_has_the_same_reasons_with_the_same_holes(code: str) -> None:
    here, first = find.language(code).reasons, find.language(SPOKEN[0]).reasons
    assert here.keys() == first.keys()
    assert {k: holes(v) for k, v in here.items()} == {k: holes(v) for k, v in first.items()}


@pytest.mark.parametrize("code", SPOKEN)
def test_every_reason_that_is_given_has_its_sentence(code: str) -> None:
    assert set(spoken()) <= find.language(code).reasons.keys()


def test_every_sentence_is_said_somewhere() -> None:
    assert set(find.language(SPOKEN[0]).reasons) - words_of_the_source() == set()


def test_a_sentence_is_filled_in() -> None:
    say = speaker(find.language("en"))
    assert "12" in say("number.conflict", a="12", b="14")
    with pytest.raises(KeyError):
        say("no.such.reason")


def test_a_language_that_does_not_speak_has_no_reasons() -> None:
    assert not find.language("und").reasons


@pytest.mark.parametrize(("share", "printed"), [(0.254, "25\u00a0%"), (1.0, "100\u00a0%"), (0.0, "0\u00a0%")])
def test_percent(share: float, printed: str) -> None:
    assert percent(share) == printed
