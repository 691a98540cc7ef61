"""Dates of publication as people and machines write them."""

from __future__ import annotations

import pytest

from recoupe.errors import MalformedError
from recoupe.intake.published import Dated, evidence
from recoupe.model import DateBasis


@pytest.mark.parametrize(
    ("printed", "value", "precision"),
    [
        ("2024", "2024", "year"),
        ("2024-03", "2024-03", "month"),
        ("2024-03-12", "2024-03-12", "day"),
        (" 2024/3/2 ", "2024-03-02", "day"),
        ("2024-03-12T18:05", "2024-03-12T18:05", "minute"),
        ("2024-03-12 18h05", "2024-03-12T18:05", "minute"),
        ("2024-03-12T18:05:59.123Z", "2024-03-12T18:05", "minute"),
        ("2024-03-12T18:05:00+01:00", "2024-03-12T18:05", "minute"),
        ("2024-03-12T00:00", "2024-03-12T00:00", "minute"),
        ("31/03/2024", "2024-03-31", "day"),
        ("03/31/2024", "2024-03-31", "day"),
        ("31.03.2024 08:15", "2024-03-31T08:15", "minute"),
        ("05/05/2024", "2024-05-05", "day"),
        ("Tue, 12 Mar 2024 18:05:00 +0100", "2024-03-12T18:05", "minute"),
        ("20240312", "2024-03-12", "day"),
        ("20240312T180500Z", "2024-03-12T18:05", "minute"),
        ("12 mars 2024", "2024-03-12", "day"),
        ("12 March 2024 at 6:05pm", "2024-03-12T18:05", "minute"),
        ("mar. 12 mars 2024 à 18h05", "2024-03-12T18:05", "minute"),
        ("Mardi 12 mars 2024 - 18:05", "2024-03-12T18:05", "minute"),
    ],
)
def test_is_never_finer_than_written(printed: str, value: str, precision: str) -> None:
    found = evidence(Dated(printed, "given"))
    assert (found.value, found.precision, found.basis) == (value, precision, "given")


@pytest.mark.parametrize(
    ("printed", "offset"),
    [
        ("2024-03-12T18:05", None),
        ("2024-03-12T18:05Z", "+00:00"),
        ("2024-03-12T18:05:00+0100", "+01:00"),
        ("2024-03-12T18:05:00.000-04", "-04:00"),
        ("2024-03-12", None),
        ("Tue, 12 Mar 2024 18:05:00 +0100", "+01:00"),
        ("Tue, 12 Mar 2024 18:05:00 GMT", "+00:00"),
        ("Tue, 12 Mar 2024 18:05:00 CEST", "+02:00"),
        ("Tue, 12 Mar 2024 18:05:00 EDT", "-04:00"),
        ("Tue, 12 Mar 2024 18:05:00 XYZT", None),
        ("Tue, 12 Mar 2024 18:05:00", None),
    ],
)
def test_offset_is_kept_as_written(printed: str, offset: str | None) -> None:
    assert evidence(Dated(printed, "feed")).offset == offset


@pytest.mark.parametrize("printed", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z"])
def test_years_without_news_are_none(printed: str) -> None:
    with pytest.raises(MalformedError, match="no newspaper is of that year"):
        evidence(Dated(printed, "json-ld"))


@pytest.mark.parametrize("printed", ["1970-01-01T00:00:00Z", "1900-01-01"])
def test_what_systems_write_for_no_date_is_none(printed: str) -> None:
    with pytest.raises(MalformedError, match="stands for none"):
        evidence(Dated(printed, "json-ld"))


def test_midnight_in_metadata_is_a_day_without_an_hour() -> None:
    found = evidence(Dated("2024-03-12T00:00:00+01:00", "json-ld"))
    assert (found.value, found.precision) == ("2024-03-12", "day")


@pytest.mark.parametrize("basis", ["given", "json-ld"])
@pytest.mark.parametrize("printed", ["12/03/2024", "2024-02-30", "2024-13", "mardi", "", "2024-03-12T25:00", "12"])
def test_what_is_no_date_or_two_is_refused(printed: str, basis: DateBasis) -> None:
    with pytest.raises(MalformedError, match="write 2024-03-12"):
        evidence(Dated(printed, basis))
