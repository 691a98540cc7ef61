"""Longest equal stretches of words in two texts, by their shared n-grams.

Written to run as it stands or compiled (`recoupe.text.compiled`).
"""

from __future__ import annotations

from recoupe.text.compiled import Ints, halved, wrapped, zeros

BASE = 0x9E3779B97F4A7C15 - (1 << 64)
"""That of `recoupe.text.shingles`, as a machine's signed number has it."""
STRETCH = 3
"""Numbers that tell a stretch: place in a, place in b, length."""
NONE = -1
EFFORT = 64
"""Words looked at for each word of the two texts, while stretches are found: real pairs need 2, texts made to run
away are cut off."""


def grams(words: Ints, n: int) -> Ints:
    """A number for each `n` words in a row, one for each position; empty for fewer words.

    The numbers of `recoupe.text.shingles.grams`.
    """
    found = zeros(max(0, len(words) - n + 1))
    top = 1
    for _ in range(n):
        top = wrapped(top * BASE)
    gram = 0
    for i in range(len(words)):
        gram = wrapped(gram * BASE + words[i])
        if i >= n:
            gram = wrapped(gram - words[i - n] * top)
        if i >= n - 1:
            found[i - n + 1] = halved(gram)
    return found


def stretches(a: Ints, b: Ints, grams_a: Ints, grams_b: Ints, repeats: int) -> Ints:
    """Longest equal stretches that hold a shared n-gram: place in a, place in b, length, one after the other.

    Of an n-gram that could make more than `repeats` pairs, the first is paired with the first, the second with the
    second: that finds two texts that repeat themselves alike, at no more pairs than words.
    """
    slots, later, many = _places(grams_b)
    heads, met = _heads(grams_a, grams_b, slots)
    cursor = zeros(len(grams_b))
    reached = zeros(len(a) + len(b) + 1)
    found, size, left = zeros(8 * STRETCH), 0, EFFORT * (len(a) + len(b))
    for i in range(len(grams_a)):
        head = heads[i] - 1
        if head < 0 or cursor[head] == NONE:
            continue
        few = met[head] * many[head] <= repeats
        j = head if few or cursor[head] == 0 else cursor[head]
        cursor[head] = 0 if few else later[j]
        while j != NONE and left > 0:
            line = j - i + len(a)
            if reached[line] <= i:
                back = equal(a, b, i - 1, j - 1, -1, i - reached[line])
                end = equal(a, b, i, j, 1, len(a))
                reached[line] = i + end
                left -= back + end
                if size + STRETCH > len(found):
                    found = grown(found)
                found[size], found[size + 1], found[size + 2] = i - back, j - back, back + end
                size += STRETCH
            j = later[j] if few else NONE
    return found[:size]


def _places(grams: Ints) -> tuple[Ints, Ints, Ints]:
    """Where n-grams stand: a hash table of first places (plus 1); the next of the same; how many, at the first."""
    size = 2
    while size < 2 * len(grams):
        size *= 2
    slots, later, many = zeros(size), zeros(len(grams)), zeros(len(grams))
    for j in range(len(grams) - 1, -1, -1):
        at = _slot(slots, grams, grams[j])
        later[j] = slots[at] - 1
        many[j] = 1 if slots[at] == 0 else many[later[j]] + 1
        slots[at] = j + 1
    return slots, later, many


def _heads(grams: Ints, others: Ints, slots: Ints) -> tuple[Ints, Ints]:
    """For each n-gram its first place (plus 1) among the others, 0 for none; and how often each of those was met."""
    heads, met = zeros(len(grams)), zeros(len(others))
    for i in range(len(grams)):
        head = slots[_slot(slots, others, grams[i])]
        heads[i] = head
        if head > 0:
            met[head - 1] += 1
    return heads, met


def _slot(slots: Ints, grams: Ints, gram: int) -> int:
    """The slot of an n-gram, or the free one where it would stand."""
    at = gram & (len(slots) - 1)
    while slots[at] != 0 and grams[slots[at] - 1] != gram:
        at = (at + 1) & (len(slots) - 1)
    return at


def equal(a: Ints, b: Ints, i: int, j: int, step: int, most: int) -> int:
    """How many words are equal from two places on, one way or the other; no more than `most`."""
    count = 0
    while count < most and 0 <= i < len(a) and 0 <= j < len(b) and a[i] == b[j]:
        i, j, count = i + step, j + step, count + 1
    return count


def grown(numbers: Ints) -> Ints:
    """The same numbers, with as much room again."""
    more = zeros(2 * len(numbers))
    for i in range(len(numbers)):
        more[i] = numbers[i]
    return more
