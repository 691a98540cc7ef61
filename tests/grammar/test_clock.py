"""Which publication came first, never finer than the dates say."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.grammar.times.clock import day, earlier, printed
from recoupe.model import Article, Published
from recoupe.model.article import Precision
from tests.make import article

PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute"}


def published(value: str | None) -> Article:
    when = Published(value=value, precision=PRECISION[len(value)], basis="given") if value else None
    return msgspec.structs.replace(article("x"), published=when)


# One | another | did the first come before? (None: it cannot be told)
CASES = [
    ("2024-03-05T08:00", "2024-03-05T08:01", True),
    ("2024-03-05T08:00", "2024-03-05T08:00", None),
    ("2024-03-05", "2024-03-05T08:01", None),
    ("2024-03-04", "2024-03-05T08:01", True),
    ("2024-03", "2024-03-05T08:01", None),
    ("2024-02", "2024-03-05", True),
    ("2023", "2024-03-05", True),
    ("2024", "2024-03-05", None),
    (None, "2024-03-05", None),
    (None, None, None),
]


@pytest.mark.parametrize(("one", "other", "first"), CASES)
def test_earlier(one: str | None, other: str | None, first: bool | None) -> None:
    assert earlier(published(one), published(other)) is first


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2024-03-05T08:00", "2024-03-05"), ("2024-03-05", "2024-03-05"), ("2024-03", None), ("2024", None), (None, None)],
)
def test_a_day_is_known_only_where_it_is_printed(value: str | None, expected: str | None) -> None:
    found = day(published(value).published)
    assert (found.isoformat() if found else None) == expected


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("2024-03-12T18:05+01:00", "2024-03-12T13:30-04:00", True),
        ("2024-03-12T18:05+01:00", "2024-03-12T17:05+00:00", None),
        ("2024-03-13T00:30+01:00", "2024-03-12T23:45+00:00", True),
        ("2024-03-12T18:05+01:00", "2024-03-12T18:30", None),
        ("2024-03-12T18:05+01:00", "2024-03-13T08:00", True),
        ("2024-03-12T18:05+01:00", "2024-03-12", None),
        ("2024-03-12T18:05", "2024-03-12T18:30", True),
    ],
)
def test_clocks_are_compared_as_far_as_they_are_known(one: str, other: str, first: bool | None) -> None:
    there, back = earlier(clocked(one), clocked(other)), earlier(clocked(other), clocked(one))
    assert (there, back) == (first, None if first is None else not first)


def clocked(value: str) -> Article:
    when = Published(
        value=value[:16], precision=PRECISION[len(value[:16])], basis="metadata", offset=value[16:] or None
    )
    return msgspec.structs.replace(published(None), published=when)


def test_a_reason_prints_the_offset_where_it_differs() -> None:
    one, other = clocked("2024-03-12T18:05+01:00"), clocked("2024-03-12T13:30-04:00")
    assert printed(one, beside=other) == "2024-03-12 18:05 +01:00"
    assert printed(one, beside=one) == printed(one) == "2024-03-12 18:05"


VALUES = st.one_of(st.none(), st.datetimes().flatmap(lambda d: st.sampled_from([d.isoformat()[:n] for n in PRECISION])))


@given(VALUES, VALUES)
def test_of_two_at_most_one_came_first(one: str | None, other: str | None) -> None:
    there, back = earlier(published(one), published(other)), earlier(published(other), published(one))
    assert there is (None if back is None else not back)
