"""One source, plain and compiled."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import numba
import pytest

from recoupe.text.compiled import Ints, array, compiled, halved, listed, ordered, wrapped, zeros


def mixed(numbers: Ints) -> Ints:
    found = zeros(len(numbers))
    for i in range(len(numbers)):
        found[i] = _mix(numbers[i])
    return ordered(found)


def _mix(number: int) -> int:
    return halved(wrapped(wrapped(number * number) * -7046029254386353131 - number))


NUMBERS = [0, 1, 2, 12345, 2**31, 2**62 + 3, 2**63 - 1]


def test_compiled_code_counts_as_python_does() -> None:
    assert listed(compiled(mixed, _mix)(array(NUMBERS))) == mixed(NUMBERS)


def test_nothing_in_nothing_out() -> None:
    assert listed(compiled(mixed, _mix)(array([]))) == mixed([]) == []


def test_where_no_folder_can_be_written_it_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = numba.njit

    def njit(**said: bool) -> Callable[..., object]:
        if said.get("cache"):
            raise RuntimeError("cannot cache function: no locator available")
        return plain(**said)  # type: ignore[no-any-return]

    monkeypatch.setattr(numba, "njit", njit)
    assert listed(compiled(mixed, _mix)(array(NUMBERS))) == mixed(NUMBERS)


def test_the_compiler_is_not_loaded_before_it_is_asked_for() -> None:
    look = "import sys, recoupe.pipeline, recoupe.text.runs; print({'numba', 'numpy', 'pyarrow'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", look], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"
