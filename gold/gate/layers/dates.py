"""When: expressions of time and their values."""

from __future__ import annotations

from gold.gate.edtf import days
from gold.gate.figure import Figure, Measure, Slip
from gold.gate.ground import Ground, shared
from gold.gate.story import Date
from recoupe.model import Extent, Time


def dates(ground: Ground) -> dict[str, Measure]:
    """Of the gold's expressions, those with the same days; of the values given to one of them, the right ones.

    Times outside statements are not in a report, and times that the gold does not list (hours, durations) are not
    judged. A value finer than the gold's ("mardi à 11 heures" for "mardi") is right when its day is.
    """
    said = {name: _times(ground, name) for name in ground.articles}
    found = predicted = 0
    slips: list[Slip] = []
    for date in ground.gold.date:
        place = ground.place((date.article, date.snippet))
        near = [time for time in said[date.article] if shared([(time.start, time.end)], [place])]
        time = max(near, key=lambda t: (_right(date, t), shared([(t.start, t.end)], [place])), default=None)
        given = time is not None and time.value is not None
        predicted += given
        if time is not None and _right(date, time):
            found += 1
        else:
            slips.append(_slip(ground, date, place, time))
    figure = Figure(found=found, expected=len(ground.gold.date), right=found, predicted=predicted)
    return {"dates": Measure(figure=figure, slips=tuple(slips))}


def _times(ground: Ground, name: str) -> list[Time]:
    """The times of an article's statements, each place once."""
    times = {(t.start, t.end, t.value): t for s in ground.statements_of[name] for t in s.times}
    return [times[key] for key in sorted(times, key=lambda key: (key[0], key[1], key[2] or ""))]


def _right(date: Date, time: Time) -> bool:
    return time.value is not None and days(time.value) == days(date.value)


def _slip(ground: Ground, date: Date, place: Extent, time: Time | None) -> Slip:
    start, end = place
    around = ground.said(date.article, [(max(0, start - 40), end + 40)])
    if time is None:
        said = "not in any statement's times"
    else:
        said = f"said {time.value} for {ground.said(date.article, [(time.start, time.end)])}, because {time.why}"
    given = time is not None and time.value is not None
    return Slip(
        kind="false" if given else "missed",
        article=date.article,
        lines=(f"{date.snippet!r} = {date.value} in {around}", f"  {said}"),
    )
