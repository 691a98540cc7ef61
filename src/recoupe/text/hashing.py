"""Words as numbers: what is compared a billion times is compared as integers.

The hash is FNV-1a (Fowler, Noll and Vo, 1991; here over code points) with the last mixing of MurmurHash3 (Appleby,
2011), which spreads the end of a word over all bits. Compiled code counts the same number while it reads a text.
"""

from __future__ import annotations

from recoupe.text.compiled import halved, wrapped
from recoupe.text.kept import Kept

BEGUN = 0xCBF29CE484222325 - 2**64
"""The number of no letter; signed, as machines have it."""
_PRIME = 0x100000001B3
_FIRST, _SECOND = 0xFF51AFD7ED558CCD - 2**64, 0xC4CEB9FE1A85EC53 - 2**64
_UPPER = 2**31 - 1
"""What is left of 64 bits moved down by 33, whether their sign came along or not."""


def mixed(value: int, code: int) -> int:
    """The number of some letters with one more."""
    return wrapped((value ^ code) * _PRIME)


def finished(value: int) -> int:
    """The number of a word, 63 bits, from that of its letters."""
    value = wrapped((value ^ ((value >> 33) & _UPPER)) * _FIRST)
    value = wrapped((value ^ ((value >> 33) & _UPPER)) * _SECOND)
    return halved(value ^ ((value >> 33) & _UPPER))


def _hash(norm: str) -> int:
    value = BEGUN
    for char in norm:
        value = mixed(value, ord(char))
    return finished(wrapped(value))


word_hash = Kept(_hash, most=262_144)
"""`word_hash[norm]`: 63 bits of a folded word, the same in every process and on every machine; fits in an int64.

Among 10 million different words two share a number once in 180,000 vocabularies (birthday bound).
"""
