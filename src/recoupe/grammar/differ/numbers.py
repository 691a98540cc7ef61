"""Numbers: quantities of one unit or one thing counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from recoupe.grammar.counting import STATES, thing
from recoupe.grammar.differ.told import Difference, Told
from recoupe.grammar.measure import Finding, agree, converted, judge, middle, parts_sum
from recoupe.grammar.say import Say, percent
from recoupe.model import Extent, Quantity
from recoupe.model.disagreement import Verdict
from recoupe.settings import CompareSettings
from recoupe.world.units import CURRENCIES


def numbers(a: Told, b: Told, *, later: bool | None, settings: CompareSettings, say: Say) -> Iterator[Difference]:
    """Quantities that measure the same thing. `later`: was `b` published after `a`; None if it cannot be told."""
    counted_a, counted_b = _counted(a), _counted(b)
    for about in sorted(counted_a.keys() & counted_b.keys()):
        left, right = counted_a[about], counted_b[about]
        if about not in CURRENCIES:
            yield from _rewritten(a, b, about, left, right, say)
        only_a = [q for q in left if not any(agree(q, p) for p in right)]
        only_b = [q for q in right if not any(agree(q, p) for p in left)]
        if len(only_a) == 1 and len(only_b) == 1 and not _sums(left, right):
            found = _judge(a, b, about, only_a[0], only_b[0], later, settings, say)
            if found:
                yield _difference(found.verdict, about, only_a, only_b, found.why)
    yield from _parts(a, b, settings.list_gap, say)
    yield from _currencies(a, b, settings.bracket_gap, say)


def held(told: Told, about: str) -> list[tuple[str, Extent]]:
    """Values and places of the quantities of a statement that measure `about`."""
    return [(_bounds(q), _at([q])) for q in _counted(told).get(about, ())]


def _counted(told: Told) -> dict[str, list[Quantity]]:
    """The quantities of a statement by what they measure: a unit, with the thing if told, or a thing counted."""
    found: dict[str, list[Quantity]] = {}
    for quantity in told.statement.quantities:
        about = f"{quantity.unit}" if quantity.unit else thing(quantity, told.statement, told.article, told.pack)
        if quantity.unit == "a":
            # An age and a sentence are both years: "30 ans", "vingt ans de prison".
            about = f"a {told.pack.gloss(quantity.counted) if quantity.counted else ''}"
        if quantity.unit == "rank":
            about = f"{_RANK}{told.pack.gloss(quantity.counted or '')}"
        if about:
            found.setdefault(about, []).append(quantity)
    return found


_RANK = "rank "


def _at(quantities: Sequence[Quantity]) -> Extent:
    return (quantities[0].start, quantities[-1].end)


def _bounds(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    return f"{low:.12g}" if low is not None and low == high else f"{low}..{high}"


def _difference(
    verdict: Verdict, about: str, left: Sequence[Quantity], right: Sequence[Quantity], why: str
) -> Difference:
    values = (" + ".join(map(_bounds, left)), " + ".join(map(_bounds, right)))
    return Difference("number", verdict, about, values, (_at(left), _at(right)), why)


def _judge(
    a: Told,
    b: Told,
    about: str,
    left: Quantity,
    right: Quantity,
    later: bool | None,
    settings: CompareSettings,
    say: Say,
) -> Finding | None:
    text_a, text_b = a.print(_at([left])), b.print(_at([right]))
    found = judge(left, right, text_a, text_b, settings=settings, say=say)
    rough = left.approximate or right.approximate
    moves = about.removeprefix(_RANK) in STATES and later is not None and middle(left) != middle(right)
    if (found is None or found.verdict != "conflict") and (rough or not moves):
        return found
    if moves:
        first, then = (text_a, text_b) if later else (text_b, text_a)
        return Finding("update", say("number.update", a=first, b=then))
    low, high = sorted((abs(middle(left)), abs(middle(right))))
    apart = left.unit is not None and low < settings.least_ratio * high
    return None if apart or not _same_context(a, b, left, right, settings.around) else found


def _same_context(a: Told, b: Told, left: Quantity, right: Quantity, reach: int) -> bool:
    """A word in common close to both numbers: of one unit, they may still measure two things."""
    if left.unit is None:
        return True
    return bool(_around(a, left, reach) & _around(b, right, reach))


def _around(told: Told, quantity: Quantity, reach: int) -> set[str]:
    start, end = next((s, e) for s, e in told.statement.spans if s <= quantity.start < e)
    before = told.glosses((max(start, quantity.start - reach), quantity.start))
    after = told.glosses((quantity.end, min(end, quantity.end + reach)))
    return set(before) | set(after)


def _rewritten(
    a: Told, b: Told, about: str, left: Sequence[Quantity], right: Sequence[Quantity], say: Say
) -> Iterator[Difference]:
    """The same value in two units: 2.5 million hectolitres, 250 million litres."""
    for one in left:
        for other in right:
            texts = (a.print(_at([one])), b.print(_at([other])))
            if one.unit and agree(one, other) and converted(one, other, *texts):
                why = say("number.conversion", a=texts[0], b=texts[1], distance=percent(0.0))
                values = (f"{_bounds(one)} {texts[0]}", f"{_bounds(other)} {texts[1]}")
                yield Difference("number", "conversion", about, values, (_at([one]), _at([other])), why)


def _sums(left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    return any(parts_sum(left, q) for q in right) or any(parts_sum(right, q) for q in left)


def _parts(a: Told, b: Told, gap: int, say: Say) -> Iterator[Difference]:
    """Numbers listed on one side that add up to one number of the other: five and one, six."""
    for told, other, swap in ((a, b, False), (b, a, True)):
        theirs = [q.low for q in other.statement.quantities]
        for parts in _lists(told, gap):
            if all(q.low in theirs for q in parts):
                continue
            whole = next((q for q in other.statement.quantities if _whole(q, parts, told)), None)
            if whole:
                why = say("number.sum", a=told.print(_at(parts)), b=other.print(_at([whole])))
                yield _difference("sum", "sum", *(([whole], parts) if swap else (parts, [whole])), why)
                return


def _whole(quantity: Quantity, parts: Sequence[Quantity], told: Told) -> bool:
    """The parts add up to it, and their own statement does not print it beside them: then it is one thing more."""
    if quantity.unit != parts[0].unit or not parts_sum(parts, quantity):
        return False
    return not any(agree(q, quantity) and q.counted == quantity.counted for q in told.statement.quantities)


def _lists(told: Told, gap: int) -> list[list[Quantity]]:
    """Runs of two or more numbers of one unit, close to each other: "trois maisons en bois, une maison"."""
    runs: list[list[Quantity]] = []
    for quantity in told.statement.quantities:
        last = runs[-1][-1] if runs else None
        if last and quantity.unit == last.unit and 0 <= quantity.start - last.end <= gap:
            runs[-1].append(quantity)
        else:
            runs.append([quantity])
    # A list may count a third thing too (three boats, a boat and a pier): pairs of it are lists as well.
    pairs = [run[i : i + 2] for run in runs for i in range(len(run) - 1)]
    alike = [same for same in _counted(told).values() if len(same) > 1]
    return [*alike, *pairs, *(run for run in runs if len(run) > 2)]


def _currencies(a: Told, b: Told, gap: int, say: Say) -> Iterator[Difference]:
    """One sum of money in two currencies: no rate is known here, so it is no conflict.

    One sum on each side, or the second in brackets behind the first: "10 millions de francs (11 millions d'euros)".
    """
    left, right = _money(a), _money(b)
    if {q.unit for q in left} & {q.unit for q in right}:
        left, right = _extra(left, right, gap), _extra(right, left, gap)
        left, right = (left, _money(b)[:1]) if left else (_money(a)[:1], right)
    if len(left) != 1 or len(right) != 1 or left[0].unit == right[0].unit:
        return
    why = say("number.currency", a=a.print(_at(left)), b=b.print(_at(right)))
    yield _difference("conversion", "currency", left, right, why)


def _money(told: Told) -> list[Quantity]:
    return [q for q in told.statement.quantities if q.unit in CURRENCIES]


def _extra(mine: Sequence[Quantity], theirs: Sequence[Quantity], gap: int) -> list[Quantity]:
    """The sum in brackets behind another one, in a currency that the other statement does not use."""
    used = {q.unit for q in theirs}
    return [q for before, q in pairwise(mine) if q.unit not in used and 0 < q.start - before.end <= gap]
