"""Runs of nearly the same words in two texts: seed, extend, chain.

Global alignment loses text that was moved; seeds (shared word n-grams) extended on both sides, with small gaps
allowed, keep it. The method is that of BLAST (Altschul et al., J. Mol. Biol. 215, 1990), on words. The longest equal
stretch is served first and claims its words: each word stands in one run, and the work is in proportion to the length
of the texts, whatever they hold.

All but `runs` is written to run as it stands or compiled (`recoupe.text.compiled`), with the same result.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from recoupe.settings import AlignSettings
from recoupe.text.compiled import Ints, array, compiled, functions, listed, ordered, zeros
from recoupe.text.stretches import NONE, STRETCH, equal, grams, grown, stretches

BLOCK, ROW, HIT = 4, 5, 6
"""Numbers that tell a block (its run, place in a, place in b, length), a run, and a run of a pair."""
CLAIMED_A, CLAIMED_B = -1, -2
"""What stands in place of a word that is in a run: equal to nothing."""


class Rules(NamedTuple):
    """What makes a run; see `recoupe.settings.AlignSettings`."""

    seed: int = 4
    gap: int = 3
    minimum: int = 5
    content: int = 3
    repeats: int = 64

    @classmethod
    def of(cls, settings: AlignSettings) -> Rules:
        """The rules that settings say."""
        return cls(**{name: getattr(settings, name) for name in cls._fields})


class Texts(NamedTuple):
    """Texts one after another in `words`; each begins and ends where `starts` and `ends` say."""

    words: Ints
    starts: Ints
    ends: Ints


# ---------------------------------------------------------------- runs


def find_all(left: Texts, right: Texts, light: Texts, stock: Ints, rules: Rules) -> Ints:
    """The runs of many pairs: number of the pair, start and end in the left text, in the right one, equal words.

    `light`: for every pair the words that carry no matter, sorted. `stock`: n-grams that start no run, sorted.
    """
    found, size = zeros(64 * HIT), 0
    for pair in range(len(left.starts)):
        a = left.words[left.starts[pair] : left.ends[pair]]
        b = right.words[right.starts[pair] : right.ends[pair]]
        rows, _ = find(a, b, stock, light.words[light.starts[pair] : light.ends[pair]], rules)
        for at in range(0, len(rows), ROW):
            if size + HIT > len(found):
                found = grown(found)
            found[size] = pair
            for k in range(ROW):
                found[size + 1 + k] = rows[at + k]
            size += HIT
    return found[:size]


def find(a: Ints, b: Ints, stock: Ints, light: Ints, rules: Rules) -> tuple[Ints, Ints]:
    """The runs of two texts, in order of `a`, and their blocks of equal words, run by run.

    The same whichever text comes first: the longer one is always looked for in the shorter.
    """
    if _comes_first(b, a):
        return _told(_found(b, a, stock, light, rules), True)
    return _told(_found(a, b, stock, light, rules), False)


def _comes_first(a: Ints, b: Ints) -> bool:
    """Whether a text is the shorter, or of two as long the one with the smaller number where they first differ."""
    if len(a) != len(b):
        return len(a) < len(b)
    for i in range(len(a)):
        if a[i] != b[i]:
            return a[i] < b[i]
    return False


def _found(a: Ints, b: Ints, stock: Ints, light: Ints, rules: Rules) -> Ints:
    """Blocks of all runs."""
    grams_a, grams_b = grams(a, rules.seed), grams(b, rules.seed)
    found = stretches(a, b, grams_a, grams_b, rules.repeats)
    free_a, free_b = _copy(a), _copy(b)
    blocks, size, run = zeros(8 * BLOCK), 0, 0
    for at in _longest_first(found):
        i, j, length = _free(free_a, free_b, found[at], found[at + 1], found[at + 2])
        if length < rules.seed or _all_in(grams_a, i, i + length - rules.seed + 1, stock):
            continue
        first = size
        blocks, size = _add(blocks, size, run, i, j, length)
        blocks, size = _extend(free_a, free_b, i + length, j + length, 1, rules.gap, blocks, size)
        blocks, size = _extend(free_a, free_b, i - 1, j - 1, -1, rules.gap, blocks, size)
        if _counts(blocks, first, size, a, light, rules):
            _claim(blocks, first, size, free_a, free_b)
            run += 1
        else:
            size = first
    return blocks[:size]


def _longest_first(found: Ints) -> Ints:
    """Where each stretch begins in the list, the longest first, then as found."""
    count = len(found) // STRETCH
    keys = zeros(count)
    for k in range(count):
        keys[k] = k - found[STRETCH * k + 2] * count
    keys = ordered(keys)
    for k in range(count):
        keys[k] = keys[k] % count * STRETCH
    return keys


def _free(a: Ints, b: Ints, i: int, j: int, length: int) -> tuple[int, int, int]:
    """The longest piece of a stretch that is in no run yet, the first of several."""
    best, best_at, count = 0, 0, 0
    for k in range(length):
        count = count + 1 if a[i + k] >= 0 and b[j + k] >= 0 else 0
        if count > best:
            best, best_at = count, k - count + 1
    return i + best_at, j + best_at, best


def _all_in(numbers: Ints, start: int, end: int, known: Ints) -> bool:
    """Whether all of some numbers are among the known ones, which are sorted."""
    if len(known) == 0:
        return False
    at = start
    while at < end and _among(known, numbers[at]):
        at += 1
    return at == end


def _among(known: Ints, number: int) -> bool:
    low, high = 0, len(known)
    while low < high:
        middle = (low + high) // 2
        if known[middle] < number:
            low = middle + 1
        else:
            high = middle
    return low < len(known) and known[low] == number


def _add(blocks: Ints, size: int, run: int, i: int, j: int, length: int) -> tuple[Ints, int]:
    if size + BLOCK > len(blocks):
        blocks = grown(blocks)
    blocks[size], blocks[size + 1], blocks[size + 2], blocks[size + 3] = run, i, j, length
    return blocks, size + BLOCK


def _extend(a: Ints, b: Ints, i: int, j: int, step: int, gap: int, blocks: Ints, size: int) -> tuple[Ints, int]:
    """Adds the blocks that go on from two places, one way, over gaps."""
    run = blocks[size - BLOCK]
    while True:
        x, y = _bridge(a, b, i, j, step, gap)
        if x < 0:
            return blocks, size
        blocks, size = _fill(a, b, i, j, x, y, step, run, blocks, size)
        i, j = i + step * x, j + step * y
        length = equal(a, b, i, j, step, len(a))
        back = 0 if step > 0 else length - 1
        blocks, size = _add(blocks, size, run, i - back, j - back, length)
        i, j = i + step * length, j + step * length


def _bridge(a: Ints, b: Ints, i: int, j: int, step: int, gap: int) -> tuple[int, int]:
    """The smallest skips (in a, in b) behind which two equal words follow each other; NONE past `gap`.

    Of two that skip as many words in all, the more even one: a word in place of a word is what editors do most.
    """
    most_x, most_y = _room(a, i, step, gap), _room(b, j, step, gap)
    for total in range(1, most_x + most_y + 1):
        for uneven in range(total % 2, total + 1, 2):
            less, more = (total - uneven) // 2, (total + uneven) // 2
            if less <= most_x and more <= most_y and equal(a, b, i + step * less, j + step * more, step, 2) == 2:
                return less, more
            if more <= most_x and less <= most_y and equal(a, b, i + step * more, j + step * less, step, 2) == 2:
                return more, less
    return NONE, NONE


def _room(words: Ints, i: int, step: int, most: int) -> int:
    """How many words, up to `most`, are in no run yet from a place on."""
    count = 0
    while count < most and 0 <= i + step * count < len(words) and words[i + step * count] >= 0:
        count += 1
    return count


def _counts(blocks: Ints, first: int, size: int, a: Ints, light: Ints, rules: Rules) -> bool:
    """Whether blocks make a run: enough equal words, and enough of them that carry matter."""
    same = content = 0
    for at in range(first, size, BLOCK):
        same += blocks[at + 3]
        for i in range(blocks[at + 1], blocks[at + 1] + blocks[at + 3]):
            if content < rules.content and not _among(light, a[i]):
                content += 1
    return same >= rules.minimum and content >= rules.content


def _claim(blocks: Ints, first: int, size: int, a: Ints, b: Ints) -> None:
    """Takes the words of a run, those of its gaps too, out of what is free."""
    a_start, a_end, b_start, b_end = _bounds(blocks, first, size)
    for i in range(a_start, a_end):
        a[i] = CLAIMED_A
    for j in range(b_start, b_end):
        b[j] = CLAIMED_B


def _bounds(blocks: Ints, first: int, size: int) -> tuple[int, int, int, int]:
    a_start, b_start = blocks[first + 1], blocks[first + 2]
    a_end, b_end = a_start, b_start
    for at in range(first, size, BLOCK):
        i, j, length = blocks[at + 1], blocks[at + 2], blocks[at + 3]
        a_start, a_end = min(a_start, i), max(a_end, i + length)
        b_start, b_end = min(b_start, j), max(b_end, j + length)
    return a_start, a_end, b_start, b_end


def _fill(
    a: Ints, b: Ints, i: int, j: int, x: int, y: int, step: int, run: int, blocks: Ints, size: int
) -> tuple[Ints, int]:
    """Adds the single equal words, in order, of a gap of `x` and `y` words."""
    p = q = total = 0
    while p + q + total <= x + y - 2 and min(x - p, y - q) > 0:
        met = False
        for more in range(max(0, total - (y - q - 1)), min(total, x - p - 1) + 1):
            if a[i + step * (p + more)] == b[j + step * (q + total - more)]:
                p, q, met = p + more, q + total - more, True
                break
        if met:
            blocks, size = _add(blocks, size, run, i + step * p, j + step * q, 1)
            p, q, total = p + 1, q + 1, 0
        else:
            total += 1
    return blocks, size


# ---------------------------------------------------------------- what is told


def _told(blocks: Ints, turned: bool) -> tuple[Ints, Ints]:
    """Rows (start and end in a, in b, equal words) in order of a, and blocks (place in a, in b, length) likewise."""
    count = len(blocks) // BLOCK
    one, other = (2, 1) if turned else (1, 2)
    keys = zeros(count)
    for k in range(count):
        keys[k] = blocks[BLOCK * k + one] * count + k
    keys = ordered(keys)
    rows, parts, size, run = zeros(ROW * count), zeros(STRETCH * count), 0, NONE
    for k in range(count):
        at = keys[k] % count * BLOCK
        i, j, length = blocks[at + one], blocks[at + other], blocks[at + 3]
        parts[STRETCH * k], parts[STRETCH * k + 1], parts[STRETCH * k + 2] = i, j, length
        if blocks[at] != run:
            run = blocks[at]
            rows[size], rows[size + 2] = i, j
            size += ROW
        rows[size - 4], rows[size - 2] = i + length, j + length
        rows[size - 1] += length
    return rows[:size], parts


def _copy(numbers: Ints) -> Ints:
    same = zeros(len(numbers))
    for i in range(len(numbers)):
        same[i] = numbers[i]
    return same


# ---------------------------------------------------------------- for who asks


def runs(left: Texts, right: Texts, light: Texts, stock: Ints, rules: Rules, *, quick: bool) -> Ints:
    """As `find_all`; `quick`: compiled, which takes a second to start and is fifty times as fast then."""
    if not quick:
        return find_all(left, right, light, stock, rules)
    return listed(quick_find_all()(_arrays(left), _arrays(right), _arrays(light), array(stock), rules))


@lru_cache(maxsize=1)
def quick_find_all() -> Callable[[Texts, Texts, Texts, Ints, Rules], Ints]:
    """`find_all`, compiled: it takes int64 arrays, and gives one."""
    return compiled(find_all, *functions(__name__), *functions(stretches.__module__))


def laid(texts: Sequence[Sequence[int]], which: Sequence[int]) -> Texts:
    """Texts laid one after another, and told by their number, as often and in the order in which `which` has them."""
    ends = list(accumulate(len(text) for text in texts))
    starts = [end - len(text) for end, text in zip(ends, texts, strict=True)]
    return Texts([word for text in texts for word in text], [starts[k] for k in which], [ends[k] for k in which])


def _arrays(texts: Texts) -> Texts:
    return Texts(array(texts.words), array(texts.starts), array(texts.ends))
