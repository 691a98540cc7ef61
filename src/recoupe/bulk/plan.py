"""READ, MEET, CROSS as tables: the order of the stages, on one screen."""

from __future__ import annotations

from functools import partial

from recoupe.bulk import crossing, meet, reuse
from recoupe.bulk.stage import Each, Stage
from recoupe.kernels import words
from recoupe.kernels.read import read
from recoupe.settings import Settings


def stages(settings: Settings, *, whole: bool) -> list[Stage]:
    """The stages in their order; not `whole`: those that find passages, with no more of READ than they need."""
    told: list[Stage] = [
        Each("readings", "articles", partial(read, settings=settings)),
        Each("words", "readings", words.of_readings),
    ]
    skimmed: list[Stage] = [Each("words", "articles", partial(words.of_articles, settings=settings))]
    return [
        *(told if whole else skimmed),
        *meet.text(settings.pair),
        *reuse.passages(settings),
        *([*meet.matter(settings.pair), *crossing.stories(settings)] if whole else []),
    ]
