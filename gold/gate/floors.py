"""Floors: what no change may fall under, from `gold/floors.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import msgspec

from gold.gate.figure import Figure


class Floor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The least precision, recall and F of a layer; what is not given has no floor."""

    precision: float | None = None
    recall: float | None = None
    f: float | None = None


Floors: TypeAlias = dict[str, dict[str, float | Floor]]
"""By `total` or story, by layer; a number alone is the floor of F."""


class FloorError(ValueError):
    """A floors file that cannot be used."""


def load(file: Path) -> Floors:
    """The floors of a file. Raises `FloorError`."""
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Floors)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise FloorError(f"{file}: {error}") from error


def under(floors: Floors, figures: Mapping[str, Mapping[str, Figure]]) -> Iterator[str]:
    """Every figure under its floor, with both values. `figures` by `total` or story, then by layer.

    Stories that were not run have no floor; a layer that was not measured is under any floor but 0.
    """
    for story, layers in floors.items():
        if story in figures:
            for layer, floor in layers.items():
                wanted = floor if isinstance(floor, Floor) else Floor(f=floor)
                yield from _under(f"{story}, {layer}", wanted, figures[story].get(layer, Figure()))


def _under(name: str, floor: Floor, figure: Figure) -> Iterator[str]:
    for what, least, value in (
        ("precision", floor.precision, figure.precision),
        ("recall", floor.recall, figure.recall),
        ("F", floor.f, figure.f),
    ):
        if least and (value is None or value < least):
            yield f"{name}: {what} {'not measured' if value is None else f'{value:.4f}'}, floor {least:.4f}"


def unknown(floors: Floors, stories: tuple[str, ...], layers: frozenset[str]) -> Iterator[str]:
    """Names in the floors that no story or layer has: a floor under nothing holds nothing."""
    for story, some in floors.items():
        if story not in ("total", *stories):
            yield f"floors: no story {story!r}; there is total, {', '.join(stories)}"
        yield from (f"floors: no layer {layer!r} (in {story})" for layer in some if layer not in layers)
