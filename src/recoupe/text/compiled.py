"""One source, two speeds: functions over whole numbers that run as they stand, or compiled where there is much to do.

What is written for both keeps to numbers and to sequences of them that are read and set by index; it makes new ones
with `zeros` and sorts with `ordered`, which are lists in plain Python and int64 arrays once compiled. Numbers stay
under 63 bits, where Python's whole numbers and those of a machine are the same; what may grow beyond (a product) is cut
by `wrapped`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
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


def array(numbers: Ints) -> Ints:
    """The same numbers as compiled functions take them: an int64 array."""
    import numpy as np  # noqa: PLC0415

    return np.asarray(numbers, dtype=np.int64)  # type: ignore[return-value]


def listed(numbers: Ints) -> Ints:
    """What a compiled function gave, as a list."""
    return numbers.tolist()  # type: ignore[attr-defined, no-any-return]


def compiled(function: Callable[P, R], *helpers: Callable[..., object]) -> Callable[P, R]:
    """The function as machine code; its arguments and results are then int64 arrays and whole numbers.

    `helpers`: the functions that it calls, from the same file: what is kept on disk is known to be stale by the date of
    the function's own file. The compiler is imported here and not before; it runs at the first call, and what it made
    is kept beside the package, or in the user's cache where the package cannot be written. Threads run it at once.
    """
    import numba  # noqa: PLC0415  half a second, which a small run must not pay

    _numba_knows()
    for helper in helpers:
        _known(helper)
    try:
        made = numba.njit(cache=True, nogil=True)(function)
    except RuntimeError:  # no folder to keep it in: each process compiles it anew
        made = numba.njit(nogil=True)(function)
    return made  # type: ignore[no-any-return]


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
