"""One source, two speeds: functions over whole numbers that run as they stand, or compiled where there is much to do.

What is written for both keeps to numbers and to sequences of them that are read and set by index; it makes new ones
with `zeros` and sorts with `ordered`, which are lists in plain Python and int64 arrays once compiled. Numbers stay
under 63 bits, where Python's whole numbers and those of a machine are the same; what may grow beyond (a product) is cut
by `wrapped`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import FunctionType
from typing import ParamSpec, TypeAlias, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

Ints: TypeAlias = list[int]
"""A list of whole numbers; an int64 array where the function is compiled."""


def zeros(size: int) -> Ints:
    """So many zeros."""
    return [0] * size


def ordered(numbers: Ints) -> Ints:
    """The same numbers, smallest first."""
    return sorted(numbers)


def wrapped(number: int) -> int:
    """A number modulo 2**64, all that a machine keeps of it; signed there, so `halved` before it is compared."""
    return number & 0xFFFFFFFFFFFFFFFF


def halved(number: int) -> int:
    """The upper 63 bits of what is `wrapped`."""
    return number >> 1


def array(numbers: object) -> Ints:
    """Numbers as compiled functions take them: an int64 array."""
    import numpy as np  # noqa: PLC0415

    return np.asarray(numbers, dtype=np.int64)  # type: ignore[return-value]


def listed(numbers: Ints) -> Ints:
    """What a compiled function gave, as a list."""
    return numbers.tolist()  # type: ignore[attr-defined, no-any-return]


def functions(module: str) -> tuple[Callable[..., object], ...]:
    """The functions that a module itself defines, by its name."""
    inside = vars(sys.modules[module]).values()
    return tuple(one for one in inside if isinstance(one, FunctionType) and one.__module__ == module)


def compiled(function: Callable[P, R], *helpers: Callable[..., object]) -> Callable[P, R]:
    """The function as machine code; its arguments and results are then int64 arrays and whole numbers.

    `helpers`: the functions that it calls, and those that these call. The compiler is imported here and not before; it
    runs at the first call, for some seconds, and what it made is kept beside the package, or in the user's cache where
    the package cannot be written. Compiled code does not hold the interpreter's lock.
    """
    import numba  # noqa: PLC0415  half a second, which a small run must not pay

    _numba_knows()
    for helper in helpers:
        _known(helper)
    dated = _dated(function, helpers)
    try:
        return numba.njit(cache=True, nogil=True)(dated)
    except RuntimeError:  # no folder to keep it in: each process compiles it anew
        return numba.njit(nogil=True)(dated)


def _dated(function: Callable[P, R], helpers: Iterable[Callable[..., object]]) -> Callable[P, R]:
    """The function under a name that tells what its helpers are: what is kept on disk knows its own file alone."""
    files = sorted({__file__} | {one.__code__.co_filename for one in helpers if isinstance(one, FunctionType)})
    mark = blake2b(b"".join(Path(file).read_bytes() for file in files), digest_size=6).hexdigest()
    assert isinstance(function, FunctionType)
    copy = FunctionType(function.__code__, function.__globals__, function.__name__, function.__defaults__)
    copy.__qualname__ = f"{function.__qualname__}_{mark}"
    copy.__module__ = function.__module__
    return copy


@cache
def _known(helper: Callable[..., object]) -> None:
    from numba.extending import register_jitable  # noqa: PLC0415

    register_jitable(helper)


@cache
def _numba_knows() -> None:
    """Says what the functions above are once compiled. Their arguments must be named and typed as here."""
    import numpy as np  # noqa: PLC0415
    from numba.extending import overload  # noqa: PLC0415

    @overload(zeros)
    def _zeros(size: int) -> object:
        def array(size: int) -> object:
            return np.zeros(size, np.int64)

        return array

    @overload(ordered)
    def _ordered(numbers: Ints) -> object:
        def array(numbers: Ints) -> object:
            return np.sort(numbers)

        return array

    @overload(wrapped)
    def _wrapped(number: int) -> object:
        def same(number: int) -> object:
            return number

        return same

    @overload(halved)
    def _halved(number: int) -> object:
        def upper(number: int) -> object:
            return (number >> 1) & 0x7FFFFFFFFFFFFFFF

        return upper
