"""Which of several dates is that of the publication."""

from __future__ import annotations

import pytest

from recoupe.grammar.residue.dating import choose
from recoupe.intake.published import Dated, evidence
from recoupe.model import Published


def chosen(*dates: str) -> Published | None:
    """`basis value`, `basis~value` for a date of change."""
    found = []
    for date in dates:
        basis, _, value = date.replace("~", " ").partition(" ")
        role = "modified" if "~" in date else "published"
        found.append(evidence(Dated(value, basis, role)))  # type: ignore[arg-type]
    return choose(found).published


@pytest.mark.parametrize(
    ("dates", "value", "offset", "why"),
    [
        (["json-ld 2024-03-18T09:12+01:00"], "2024-03-18T09:12", "+01:00", None),
        (["given 2024-03-16", "json-ld 2024-03-18"], "2024-03-16", None, "Given by the user"),
        (["given 2024-03", "json-ld 2024-03-18"], "2024-03-18", None, "Given by the user"),
        (["sidecar 2024-03-16", "front-matter 2024-03-15"], "2024-03-16", None, "Given by recoupe.csv"),
        (["json-ld 2024-03-18", "visible 2024-03-17T10:00"], "2024-03-17T10:00", None, "The earlier is taken"),
        (["json-ld 2024-03-17", "visible 2024-03-18T10:00"], "2024-03-17", None, "The earlier is taken"),
        (["json-ld 2024-03-18", "visible 2024-03-18T10:00"], "2024-03-18T10:00", None, "agrees"),
        (["json-ld 2024-03-18", "url 2024-03-17"], "2024-03-18", None, "trusted more"),
        (["opengraph 2024-03-17T23:30Z", "visible 2024-03-18"], "2024-03-17T23:30", "+00:00", "agrees"),
        (["opengraph 2024-03-17T23:30Z", "visible 2024-03-18T00:30"], "2024-03-18T00:30", "+01:00", "agrees"),
        (["opengraph 2024-03-17T09:30Z", "visible 2024-03-19"], "2024-03-17T09:30", "+00:00", "The earlier is taken"),
        (["json-ld~2024-03-18"], "2024-03-18", None, "Only a date of change"),
        (["json-ld~2024-03-18", "visible 2024-03-17"], "2024-03-17", None, None),
    ],
)
def test_chooses(dates: list[str], value: str, offset: str | None, why: str | None) -> None:
    found = chosen(*dates)
    assert found is not None
    assert (found.value, found.offset) == (value, offset)
    assert (found.why is None) if why is None else why in (found.why or "")


def test_a_sighting_is_never_chosen() -> None:
    assert choose([evidence(Dated("2024-03-18", "warc", "seen"))]).published is None


def test_order_of_the_dates_changes_nothing() -> None:
    dates = ["json-ld 2024-03-18", "visible 2024-03-17T10:00", "url 2024-03-17"]
    assert chosen(*dates) == chosen(*reversed(dates))
