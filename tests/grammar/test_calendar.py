"""Relative codes seen from Tuesday 12 March 2024, and from days where something turns."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.grammar.times import calendar

TUESDAY = "2024-03-12"


@pytest.mark.parametrize(
    ("code", "reference", "value", "precision"),
    [
        ("day:0", TUESDAY, "2024-03-12", "day"),
        ("day:-1@evening", TUESDAY, "2024-03-11", "day"),
        ("day:0@11:01", TUESDAY, "2024-03-12T11:01", "minute"),
        ("weekday:2:past", TUESDAY, "2024-03-12", "day"),
        ("weekday:2:last", TUESDAY, "2024-03-05", "day"),
        ("weekday:2:future", TUESDAY, "2024-03-12", "day"),
        ("weekday:2:next", TUESDAY, "2024-03-19", "day"),
        ("weekday:3:past", TUESDAY, "2024-03-06", "day"),
        ("weekday:3:near", TUESDAY, "2024-03-13", "day"),
        ("weekday:7:near", TUESDAY, "2024-03-10", "day"),
        ("weekday:5:past~-1", TUESDAY, "2024-03-07", "day"),
        ("night:7:past", TUESDAY, "2024-03-09/2024-03-10", "interval"),
        ("week:-1", TUESDAY, "2024-03-04/2024-03-10", "interval"),
        ("week:0", "2024-03-10", "2024-03-04/2024-03-10", "interval"),
        ("weekend:last", TUESDAY, "2024-03-09/2024-03-10", "interval"),
        ("weekend:past", "2024-03-09", "2024-03-09/2024-03-10", "interval"),
        ("weekend:last", "2024-03-09", "2024-03-02/2024-03-03", "interval"),
        ("weekend:near", "2024-03-15", "2024-03-16/2024-03-17", "interval"),
        ("month:-1", "2024-01-31", "2023-12", "month"),
        ("month:1", "2024-01-31", "2024-02", "month"),
        ("year:-1", TUESDAY, "2023", "year"),
        ("decade:0", TUESDAY, "2020/2029", "interval"),
        ("named-month:10:past", TUESDAY, "2023-10", "month"),
        ("named-month:03:past", TUESDAY, "2024-03", "month"),
        ("named-month:03:last", TUESDAY, "2023-03", "month"),
        ("named-month:06:future", TUESDAY, "2024-06", "month"),
        ("named-month:08:past@end", TUESDAY, "2023-08-21/2023-08-31", "interval"),
        ("year:0@end", TUESDAY, "2024-10/2024-12", "interval"),
        ("months:12:2:past", TUESDAY, "2023-12/2024-02", "interval"),
        ("season:22:last", TUESDAY, "2023-06/2023-08", "interval"),
        ("season:24:past", TUESDAY, "2023-12/2024-02", "interval"),
        ("quarter:3:past", TUESDAY, "2023-07/2023-09", "interval"),
        ("half:1:past", TUESDAY, "2024-01/2024-06", "interval"),
        ("date:03-09:past", TUESDAY, "2024-03-09", "day"),
        ("date:12-25:past", TUESDAY, "2023-12-25", "day"),
        ("date:12-25:future", TUESDAY, "2024-12-25", "day"),
        ("date:04-01:near", TUESDAY, "2024-04-01", "day"),
        ("date:12-01:near", TUESDAY, "2023-12-01", "day"),
        ("date:03-13:past", TUESDAY, "2024-03-13", "day"),  # a day ahead: the past verb is another's
        ("date:03-11:future", TUESDAY, "2024-03-11", "day"),
        ("date:02-29:past", "2023-06-01", "2020-02-29", "day"),
        ("date:01-20:past:7", "2019-01-19", "2019-01-20", "day"),
        ("dates:02-12:1:past", TUESDAY, "2024-02-12/2024-02-13", "interval"),
        ("dayofmonth:13:past", TUESDAY, "2024-02-13", "day"),
        ("dayofmonth:13:future", TUESDAY, "2024-03-13", "day"),
        ("dayofmonth:31:past", "2024-03-12", "2024-01-31", "day"),
        ("dayofmonth:22:past:1", "2019-04-21", "2019-04-22", "day"),
        ("span:-7:0", TUESDAY, "2024-03-05/2024-03-12", "interval"),
    ],
)
def test_a_code_has_one_value_from_a_day(code: str, reference: str, value: str, precision: str) -> None:
    assert calendar.resolve(code, dt.date.fromisoformat(reference)) == (value, precision)


@pytest.mark.parametrize("code", ["eve", "morrow:2", "same", "recent:month", "soon:year", "year:-12000", "unheard:1"])
def test_what_needs_another_time_or_has_no_bounds_stays_unresolved(code: str) -> None:
    assert calendar.resolve(code, dt.date(2024, 3, 12)) is None


@pytest.mark.parametrize("edge", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("code", ["day:-1", "day:1", "week:1", "month:1", "date:03-12:past", "season:22:past"])
def test_the_ends_of_the_calendar_raise_nothing(code: str, edge: str) -> None:
    calendar.resolve(code, dt.date.fromisoformat(edge))
