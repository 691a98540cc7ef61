"""The proof: a sound report has no failure, and whatever is spoiled in it is found."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import TypeAlias, cast

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Report
from recoupe.proof.check import failures
from tests.sample_report import sample_report

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Path: TypeAlias = tuple[str | int, ...]


def sound() -> Report:
    """The sample, with the one standing that its own counts do not bear out put right."""
    report = cast("dict[str, Json]", msgspec.to_builtins(sample_report()))
    for dossier in at(report, "dossiers"):
        conflicts = {d["claim"] for d in dossier["disagreements"] if d["verdict"] == "conflict"}
        for claim in dossier["claims"]:
            if claim["standing"] == "disputed" and claim["id"] not in conflicts:
                claim["standing"] = "corroborated"
    return msgspec.convert(report, Report)


def at(value: object, *path: str | int) -> list:  # type: ignore[type-arg]
    for step in path:
        value = value[step]  # type: ignore[index]
    return value  # type: ignore[return-value]


SOUND = msgspec.to_builtins(sound())


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every value of the JSON that is no list and no object, with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from leaves(inner, (*path, number))
    else:
        yield path, value


def spoiled(path: Path, value: object) -> tuple[str, ...]:
    """What is found in the sound report once one of its values is replaced."""
    report = copy.deepcopy(SOUND)
    at(report, *path[:-1])[path[-1]] = value  # type: ignore[index]
    return tuple(map(str, failures(msgspec.convert(report, Report))))


def unlisted(value: object) -> object:
    """Tuples of the builtins as lists, so that they can be changed."""
    if isinstance(value, dict):
        return {key: unlisted(inner) for key, inner in value.items()}
    return [unlisted(inner) for inner in value] if isinstance(value, list | tuple) else value


SOUND = unlisted(SOUND)
OFFSETS = [
    path
    for path, value in leaves(SOUND)
    if isinstance(value, int) and not isinstance(value, bool) and not {"low", "high"} & set(path)
]
IDS = {
    item["id"]
    for dossier in at(SOUND, "dossiers")
    for kind in ("names", "statements", "origins", "claims", "disagreements")
    for item in dossier[kind]
} | {article["id"] for article in at(SOUND, "articles")}
REFERENCES = [
    path
    for path, value in leaves(SOUND)
    if value in IDS and path[0] == "dossiers" and path[-1] not in {"id", "label"} and "spellings" not in path
]


def test_a_sound_report_has_no_failure() -> None:
    assert failures(sound()) == ()


def test_the_sample_is_rich_enough_to_prove_something() -> None:
    assert len(OFFSETS) > 200
    assert len(REFERENCES) > 100


@given(st.sampled_from(OFFSETS), st.sampled_from([-1, 10**6]))
def test_any_offset_outside_its_text_is_found(path: Path, value: int) -> None:
    assert spoiled(path, value)


@given(st.sampled_from(REFERENCES))
def test_any_id_that_does_not_resolve_is_found(path: Path) -> None:
    assert any("does not resolve" in line or "not in this story" in line for line in spoiled(path, "nobody"))


@given(st.sampled_from(at(SOUND, "articles")), st.data())
def test_any_letter_changed_in_a_text_is_found(article: dict[str, Json], data: st.DataObject) -> None:
    text = cast("str", article["text"])
    place = data.draw(st.integers(0, len(text) - 1))
    number = at(SOUND, "articles").index(article)
    changed = text[:place] + ("x" if text[place] != "x" else "y") + text[place + 1 :]
    assert any("it was changed" in line for line in spoiled(("articles", number, "text"), changed))


def _first(field: str, where: Callable[[dict[str, Json]], bool] = lambda item: True) -> Path:
    """The path of the first item of a field of the first dossier that is so."""
    items = at(SOUND, "dossiers", 0, field)
    return ("dossiers", 0, field, next(n for n, item in enumerate(items) if where(item)))


_SHARED = _first("claims", lambda c: len(cast("list[Json]", c["articles"])) > 1)
_SILENT = _first("claims", lambda c: bool(c["silent"]))
_DISPUTED = _first("claims", lambda c: c["standing"] == "disputed")

SPOILS: list[tuple[str, Path, object, str]] = [
    ("a count of articles", (*_SHARED, "articles"), at(SOUND, *_SHARED, "articles")[:1], "its statements are of"),
    ("who is silent", (*_SILENT, "silent"), [], "those that do not speak are"),
    ("a gist from elsewhere", (*_SHARED, "gist"), "nobody", "none of its statements"),
    ("no voice", (*_SHARED, "voices"), [], "a voice too"),
    ("a range upside down", (*_SHARED, "origins", "low"), 9, "is none"),
    ("more origins than named", (*_SHARED, "origins", "high"), 9, "are named"),
    ("a standing too high", (*_DISPUTED, "standing"), "corroborated", "a conflict touches it"),
    ("a standing too low", (*_SHARED, "standing"), "single", "does not fit"),
    ("one side", (*_first("disagreements"), "sides"), [], "it takes two"),
    ("a value that is not printed", (*_first("disagreements"), "sides", 0, "value"), "Zzyzx", "at none of its places"),
    ("a share over one", (*_first("derivations"), "share"), 1.5, "no share"),
    ("a likeness over one", (*_first("alignments"), "same"), -0.1, "no share"),
    ("a spelling that is not printed", (*_first("names"), "spellings"), ["Zzyzx"], "is no spelling"),
    ("no origin", ("dossiers", 0, "origins"), [], "has no origin"),
    ("no span", (*_first("statements"), "spans"), [], "a statement stands somewhere"),
    ("a story told twice", ("dossiers", 1, "articles"), at(SOUND, "dossiers", 0, "articles"), "in 2 stories"),
    ("the small story first", ("dossiers",), at(SOUND, "dossiers")[::-1], "not in order"),
    ("an absolute path", ("articles", 0, "source"), "/home/someone/a.txt", "absolute path"),
    ("an id given twice", ("articles", 0, "id"), at(SOUND, "articles")[1]["id"], "given 2 times"),
]


@pytest.mark.parametrize(("path", "value", "told"), [case[1:] for case in SPOILS], ids=[case[0] for case in SPOILS])
def test_what_is_spoiled_is_told(path: Path, value: object, told: str) -> None:
    assert any(told in line for line in spoiled(path, value))


def test_figures_in_bare_digits_are_read_again() -> None:
    path = _first("statements")
    article = next(a for a in at(SOUND, "articles") if a["id"] == at(SOUND, *path)["article"])  # type: ignore[call-overload]
    start = next(n for n, c in enumerate(article["text"]) if c.isdigit())
    end = next(n for n in range(start, len(article["text"])) if not article["text"][n].isdigit())
    said = {"type": "quantity", "low": -7.0, "high": -7.0, "start": start, "end": end}
    assert any("is not what is printed" in line for line in spoiled((*path, "quantities"), [said]))


def test_originals_that_changed_or_are_missing_are_told() -> None:
    report = sound()
    first, *rest = report.articles
    assert failures(report, report.articles) == ()
    assert any("no original has this hash" in str(f) for f in failures(report, rest))
    changed = msgspec.structs.replace(first, text=first.text + " ")
    assert any("reads differently" in str(f) for f in failures(report, [changed, *rest]))
