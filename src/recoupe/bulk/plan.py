"""READ, MEET, CROSS as tables: the order of the stages, on one screen."""

from __future__ import annotations

from functools import partial

from recoupe.bulk.stage import Brought, Each, Stage
from recoupe.kernels import words
from recoupe.kernels.read import read
from recoupe.kernels.selection import selection
from recoupe.settings import Settings

PUBLIC = ("articles", "readings", "pairs", "passages", "stories", "dossiers", "derivations", "skipped")
"""Tables for users; the others are taken away when the run is whole."""


def stages(settings: Settings, *, whole: bool) -> list[Stage]:
    """The stages in their order; not `whole`: those that find passages, with no more of READ than they need."""
    cap = settings.pair.most_articles
    told: list[Stage] = [
        Each("readings", "articles", partial(read, settings=settings)),
        Each("words", "readings", words.of_readings),
    ]
    skimmed: list[Stage] = [Each("words", "articles", partial(words.of_articles, settings=settings))]
    return [
        *(told if whole else skimmed),
        Each("grams", "words", partial(selection, settings=settings.pair)),
        Brought(
            "pairs",
            ("grams",),
            f"""
            WITH kept AS (SELECT gram FROM grams GROUP BY gram HAVING count(*) BETWEEN 2 AND {cap}),
                 lying AS (SELECT g.gram AS gram, g.n AS n FROM grams g JOIN kept k ON g.gram = k.gram)
            SELECT x.n % {{parts}} AS part, x.n AS a, y.n AS b, count(*) AS shared
            FROM lying x JOIN lying y ON x.gram = y.gram AND x.n < y.n GROUP BY x.n, y.n
            """,
            ("a", "b"),
        ),
    ]
