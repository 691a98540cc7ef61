"""Countries and cities of the world by name, French and English; capitals.

The table is cut by `tools/cut_places.py` from GeoNames (CC BY 4.0) and CLDR (Unicode licence): every country, every
city of 100 000 inhabitants (15 000 where the French-speaking press lives), every capital. Smaller places are
absent: a place that is not found here may still be one.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from recoupe.text.normalise import fold


class Place(NamedTuple):
    """A country or a city."""

    key: str
    """`country:FR` (ISO 3166-1) or `city:2988507` (GeoNames): same key, same place."""
    country: str
    """ISO 3166-1 alpha-2 code of the country it is or lies in; "" for a few territories."""
    thousands: int
    """Inhabitants, in thousands."""
    capital: bool


def place(name: str) -> Place | None:
    """The place most likely meant by a name: a country before a city, the bigger city before the smaller.

    `name` is one place as printed, without preposition; case and accents do not count, but acronyms (USA) must be
    in capitals.
    """
    table = _table()
    return (table.get(name) or table.get(fold(name))) if name[:1].isupper() else None


@cache
def capital(country: str) -> str | None:
    """The key of a country's capital; None where the table has none."""
    return next((found.key for found in _table().values() if found.capital and found.country == country), None)


@cache
def _table() -> dict[str, Place]:
    packed = files("recoupe.world").joinpath("places.tsv.gz").read_bytes()
    ranked: dict[str, Place] = {}
    for line in gzip.decompress(packed).decode().splitlines():
        key, country, thousands, capital, names = line.split("\t")
        is_country = key.startswith("country:")
        found = Place(key, key[8:] if is_country else country, int(thousands), capital == "1")
        for name in names.split("|"):
            known = ranked.get(name)
            if known is None or _rank(found) > _rank(known):
                ranked[name] = found
    return ranked


def _rank(place: Place) -> tuple[bool, bool, int]:
    return (place.key.startswith("country:"), place.capital, place.thousands)


@cache
def openings() -> frozenset[str]:
    """First words of the names of several words, to know where a longer look is worth it."""
    return frozenset(name.split()[0] for name in _table() if " " in name)
