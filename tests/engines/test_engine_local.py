"""The local engine: order, laziness, and what happens when a worker dies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial

import pytest

from recoupe.engines import local
from recoupe.errors import EngineError
from recoupe.settings import EngineSettings

SETTINGS = EngineSettings(batch=3, ahead=2)


def _plus(number: int, *, more: int) -> int:
    return number + more


def _die_at_seven(number: int) -> int:
    if number == 7:
        os._exit(9)
    return number


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_made_comes_in_the_order_of_the_items(workers: int) -> None:
    made = local.run(partial(_plus, more=1), range(20), workers=workers, settings=SETTINGS)
    assert list(made) == list(range(1, 21))


@pytest.mark.parametrize("workers", [1, 2])
def test_nothing_in_gives_nothing(workers: int) -> None:
    assert list(local.run(partial(_plus, more=1), [], workers=workers, settings=SETTINGS)) == []


def test_items_are_taken_no_faster_than_they_are_used() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    made = local.run(partial(_plus, more=0), items(), workers=2, settings=SETTINGS)
    next(made)
    assert len(taken) <= SETTINGS.batch * (2 * SETTINGS.ahead + 2)
    made.close()  # type: ignore[attr-defined]


def test_a_worker_that_dies_is_said_with_what_to_do() -> None:
    made = local.run(_die_at_seven, range(20), workers=2, settings=SETTINGS)
    with pytest.raises(EngineError, match="Run it again: what was written is kept"):
        list(made)
