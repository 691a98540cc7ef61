"""Times, by the cases of each language: one JSON object a line, in `tests/lang/<code>/dates.jsonl`.

`reference` is the day of publication (null when unknown); `found` lists what must be found in `text`, in order: the
words, the value (EDTF; ISO 8601 for how long and how often), and the relative code of `recoupe.grammar.times.calendar`
(null for a date in full); then, where they are not "date" and null, the kind and the offset from UTC.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from recoupe import find
from recoupe.grammar.times import calendar

HERE = Path(__file__).parent


def _cases() -> list[object]:
    return [
        pytest.param(path.parent.name, *json.loads(line).values(), id=f"{path.parent.name}:{number}")
        for path in sorted(HERE.glob("*/dates.jsonl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    ]


@pytest.mark.parametrize(("code", "reference", "text", "found"), _cases())
def test_times_are_read_as_a_journalist_would(
    code: str, reference: str | None, text: str, found: list[list[str | None]]
) -> None:
    day = dt.date.fromisoformat(reference) if reference else None
    times = find.language(code).times(text, 0, len(text), day)
    told = [[text[one.start : one.end], one.value, one.relative, one.kind, one.offset] for one in times]
    assert told == [[*one, *["date", None][len(one) - 3 :]] for one in found]


@pytest.mark.parametrize(("code", "reference", "text", "found"), _cases())
def test_a_code_read_without_a_reference_gives_the_same_value_later(
    code: str, reference: str | None, text: str, found: list[list[str | None]]
) -> None:
    if reference is None:
        return
    times = find.language(code).times(text, 0, len(text), None)
    later = [calendar.resolve(one.relative, dt.date.fromisoformat(reference)) for one in times if one.relative]
    assert [one and one[0] for one in later] == [value for _, value, relative, *_ in found if relative]


def test_the_neutral_pack_reads_iso_dates_only() -> None:
    text = "zzz 2024-03-12 zzz 12/03/2024 zzz mardi"
    times = find.language("und").times(text, 0, len(text), dt.date(2024, 3, 12))
    assert [one.value for one in times] == ["2024-03-12"]


def test_every_resolved_time_says_why() -> None:
    text = "Mardi, puis le 3 mai 2023 et la semaine dernière."
    times = find.language("fr").times(text, 0, len(text), dt.date(2024, 3, 12))
    assert len(times) == 3
    assert all(one.why for one in times)
