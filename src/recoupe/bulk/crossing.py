"""Stories and dossiers as relations: pieces that no story reaches over, the groups of each, and all that each tells."""

from __future__ import annotations

from functools import partial

from recoupe.bulk.graph import pieces
from recoupe.bulk.stage import Brought, Each, Stage, Whole
from recoupe.kernels.cross import cross, derivations
from recoupe.kernels.gather import gather, named
from recoupe.settings import Settings

LINKED = """
WITH inside AS (
  SELECT x.piece, l.a, l.b, l.score FROM pairs l JOIN pieces x ON x.n = l.a JOIN pieces y ON y.n = l.b
  WHERE x.piece = y.piece AND NOT l.copy)
SELECT p.piece % {parts} AS part, p.piece, p.n, a.id, CAST(NULL AS BIGINT) AS a, CAST(NULL AS BIGINT) AS b,
       CAST(NULL AS DOUBLE) AS score
FROM pieces p JOIN articles a ON a.n = p.n
UNION ALL
SELECT piece % {parts}, piece, NULL, NULL, a, b, score FROM inside
"""

MEMBERS = """
WITH texts AS (
  SELECT r.n, r.reading, coalesce(c.kept, r.n) AS kept FROM readings r LEFT JOIN copies c ON c.n = r.n
  WHERE r.reading IS NOT NULL),
members AS (
  SELECT t.n, t.reading, coalesce(g.first, t.kept) AS first, CASE WHEN t.kept = t.n THEN 0 ELSE 1 END AS copy
  FROM texts t LEFT JOIN groups g ON g.n = t.kept)
"""

STORIES = f"""{MEMBERS}
SELECT m.first % {{parts}} AS part, m.first, m.n, a.id, m.copy FROM members m JOIN articles a ON a.n = m.n
"""

READINGS = f"""{MEMBERS}
SELECT m.first % {{parts}} AS part, s.story, m.n, m.reading FROM members m JOIN stories s ON s.n = m.n
"""


def stories(settings: Settings) -> list[Stage]:
    """From `pairs` to `derivations`."""
    return [
        Whole("pieces", ("pairs",), partial(pieces, settings=settings.gather)),
        Brought(
            "groups",
            ("pairs", "pieces", "articles"),
            LINKED,
            ("piece", "n", "a", "b"),
            partial(gather, settings=settings.gather),
        ),
        Brought("stories", ("readings", "copies", "groups", "articles"), STORIES, ("first", "n"), named),
        Brought(
            "dossiers",
            ("readings", "copies", "groups", "stories"),
            READINGS,
            ("story", "n"),
            partial(cross, settings=settings),
        ),
        Each("derivations", "dossiers", derivations),
    ]
