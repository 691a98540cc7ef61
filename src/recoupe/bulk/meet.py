"""MEET as relations: what `steps/pair.py` defines, said in SQL that every engine understands.

Sums are of whole numbers, so that they come out alike in whatever order an engine adds; what needs a logarithm or a
root is made by a kernel. Of a family of near copies the one whose id comes first is kept, as there.
"""

from __future__ import annotations

from functools import partial

from recoupe.bulk.graph import families
from recoupe.bulk.stage import Brought, Each, Stage, Whole
from recoupe.grammar.outline import ACROSS, GLOSS, GROUPS, OWN
from recoupe.kernels.features import features, weights
from recoupe.kernels.places import places
from recoupe.kernels.score import scale, score
from recoupe.kernels.selection import selection, sketch
from recoupe.settings import PairSettings

SIZES = "SELECT n, count(*) AS size FROM grams GROUP BY n"

SHARING = """
held AS (
  SELECT p.a, p.b, g.gram FROM {pairs} p JOIN grams g ON g.n = p.a
  UNION ALL SELECT p.a, p.b, g.gram FROM {pairs} p JOIN grams g ON g.n = p.b),
twice AS (SELECT a, b, gram, count(*) AS times FROM held GROUP BY a, b, gram),
counted AS (SELECT a, b, sum(times - 1) AS shared FROM twice GROUP BY a, b)"""
"""n-grams that two articles share, of given pairs. Not a join by n-gram: an engine may begin with that one, over all
articles, and what everybody has makes it quadratic."""

STARS = f"""
WITH again AS (SELECT band FROM bands GROUP BY band HAVING count(*) > 1),
ranked AS (
  SELECT b.band, b.n, row_number() OVER (PARTITION BY b.band ORDER BY a.id, b.n) AS place
  FROM bands b JOIN again g ON g.band = b.band JOIN articles a ON a.n = b.n),
stars AS (
  SELECT DISTINCT f.n AS a, o.n AS b FROM ranked f JOIN ranked o ON f.band = o.band WHERE f.place = 1 AND o.place > 1),
sizes AS ({SIZES}),{SHARING.format(pairs="stars")}
SELECT c.a % {{parts}} AS part, c.a, c.b
FROM counted c JOIN sizes x ON x.n = c.a JOIN sizes y ON y.n = c.b
WHERE CAST(c.shared AS DOUBLE) / greatest(x.size, y.size) >= {{near}}
"""

COPIES = f"""
WITH ranked AS (
  SELECT f.n, f.family, row_number() OVER (PARTITION BY f.family ORDER BY a.id, f.n) AS place,
         count(*) OVER (PARTITION BY f.family) AS members
  FROM families f JOIN articles a ON a.n = f.n),
left_out AS (
  SELECT k.n AS a, o.n AS b, o.members FROM ranked k JOIN ranked o ON k.family = o.family
  WHERE k.place = 1 AND o.place > 1 AND o.members > {{family}}),
sizes AS ({SIZES}),{SHARING.format(pairs="left_out")}
SELECT l.b % {{parts}} AS part, l.b AS n, l.a AS kept, l.members, CAST(c.shared AS BIGINT) AS shared,
       least(x.size, y.size) AS size
FROM left_out l JOIN counted c ON c.a = l.a AND c.b = l.b JOIN sizes x ON x.n = l.a JOIN sizes y ON y.n = l.b
"""

SHARED = f"""
WITH corpus AS (SELECT g.gram, g.n FROM grams g LEFT JOIN copies c ON c.n = g.n WHERE c.n IS NULL),
holders AS (SELECT gram, count(*) AS many FROM corpus GROUP BY gram HAVING count(*) > 1),
lying AS (SELECT c.gram, c.n FROM corpus c JOIN holders h ON h.gram = c.gram WHERE h.many <= {{most}}),
crowded AS (
  SELECT c.gram, c.n, a.id FROM corpus c JOIN holders h ON h.gram = c.gram JOIN articles a ON a.n = c.n
  WHERE h.many > {{most}}),
earliest AS (SELECT gram, min(id) AS id FROM crowded GROUP BY gram),
firsts AS (
  SELECT c.gram, min(c.n) AS n FROM crowded c JOIN earliest e ON e.gram = c.gram AND e.id = c.id GROUP BY c.gram),
counted AS (
  SELECT x.n AS a, y.n AS b, count(*) AS shared FROM lying x JOIN lying y ON x.gram = y.gram AND x.n < y.n
  GROUP BY x.n, y.n
  UNION ALL
  SELECT least(f.n, c.n) AS a, greatest(f.n, c.n) AS b, count(*) AS shared
  FROM crowded c JOIN firsts f ON f.gram = c.gram WHERE c.n <> f.n
  GROUP BY f.n, c.n HAVING count(*) >= {{crowd}}),
summed AS (SELECT a, b, CAST(sum(shared) AS BIGINT) AS shared FROM counted GROUP BY a, b),
sizes AS ({SIZES})
SELECT c.a % {{parts}} AS part, c.a, c.b, c.shared, least(x.size, y.size) AS size
FROM summed c JOIN sizes x ON x.n = c.a JOIN sizes y ON y.n = c.b
"""

CORPUS = "SELECT r.n FROM readings r LEFT JOIN copies c ON c.n = r.n WHERE c.n IS NULL AND r.reading IS NOT NULL"

SCALE = f"SELECT 0 AS part, count(*) AS articles FROM ({CORPUS}) corpus"

WEIGHTS = """
SELECT f.feature % {parts} AS part, f.feature, f.kind, count(*) AS holders, max(s.articles) AS articles
FROM features f LEFT JOIN copies c ON c.n = f.n CROSS JOIN scale s WHERE c.n IS NULL GROUP BY f.feature, f.kind
"""

LOOKED = f"""
WITH corpus AS ({CORPUS}),
held AS (
  SELECT f.n, f.feature, f.kind, w.weight, CASE {{group}} END AS sort
  FROM features f JOIN corpus c ON c.n = f.n JOIN weights w ON w.feature = f.feature
  WHERE w.holders > 1 AND f.kind IN ({{sought}})),
ranked AS (
  SELECT n, feature, kind, weight,
         row_number() OVER (PARTITION BY n, sort ORDER BY weight DESC, feature) AS place FROM held),
heavy AS (SELECT n, feature, kind, weight FROM ranked WHERE place <= {{features}}),
cells AS (SELECT DISTINCT cell FROM places WHERE own = 1 AND cell >= 0),
few AS (SELECT cell FROM cells CROSS JOIN (SELECT count(*) AS many FROM cells) c WHERE c.many <= {{cells}}),
standing AS (
  SELECT n, cell, own FROM places
  UNION ALL SELECT p.n, f.cell, 0 AS own FROM places p CROSS JOIN few f WHERE p.cell < 0),
rows_of AS (
  SELECT h.n, h.feature, h.kind, h.weight, s.cell, s.own, r.language
  FROM heavy h JOIN standing s ON s.n = h.n JOIN readings r ON r.n = h.n),
known AS (
  SELECT feature, cell FROM rows_of GROUP BY feature, cell HAVING count(*) BETWEEN 2 AND {{most}} AND max(own) = 1),
lying AS (SELECT r.* FROM rows_of r JOIN known k ON k.feature = r.feature AND k.cell = r.cell),
summed AS (
  SELECT x.n AS a, y.n AS b, CAST(sum(x.weight) AS BIGINT) AS total
  FROM lying x JOIN lying y ON x.feature = y.feature AND x.cell = y.cell AND x.n < y.n
  WHERE (x.own = 1 OR y.own = 1) AND (x.kind <> '{GLOSS}' OR coalesce(x.language, 'und') <> coalesce(y.language, 'und'))
  GROUP BY x.n, y.n)
SELECT s.a % {{parts}} AS part, s.a, s.b FROM summed s CROSS JOIN scale l WHERE s.total >= l.least
"""

MET = """
WITH met AS (
  SELECT a, b FROM looked UNION SELECT a, b FROM shared WHERE CAST(shared AS DOUBLE) / size >= {text_share}),
heavy AS (
  SELECT f.n, f.feature, w.holders, w.weight * w.weight AS square,
         CASE WHEN f.kind IN ({own}) THEN 1 ELSE 0 END AS own,
         CASE WHEN f.kind IN ({across}) THEN 1 ELSE 0 END AS across
  FROM features f JOIN weights w ON w.feature = f.feature),
norms AS (
  SELECT n, CAST(sum(square * own) AS BIGINT) AS own, CAST(sum(square * across) AS BIGINT) AS across
  FROM heavy GROUP BY n),
ends AS (
  SELECT r.n, coalesce(r.language, 'und') AS language, a.day, o.own, o.across
  FROM readings r JOIN articles a ON a.n = r.n LEFT JOIN norms o ON o.n = r.n),
speaking AS (
  SELECT m.a, m.b, CASE WHEN x.language = y.language THEN 1 ELSE 0 END AS alike
  FROM met m JOIN ends x ON x.n = m.a JOIN ends y ON y.n = m.b),
told AS (
  SELECT n, feature, square, 1 AS alike FROM heavy WHERE holders > 1 AND own = 1
  UNION ALL SELECT n, feature, square, 0 AS alike FROM heavy WHERE holders > 1 AND across = 1),
common AS (
  SELECT m.a, m.b, CAST(sum(x.square) AS BIGINT) AS dot
  FROM speaking m JOIN told x ON x.n = m.a AND x.alike = m.alike
  JOIN told y ON y.n = m.b AND y.alike = m.alike AND y.feature = x.feature GROUP BY m.a, m.b)
SELECT m.a % {parts} AS part, m.a, m.b, x.day AS day_a, y.day AS day_b, s.shared, s.size,
  c.dot, CASE WHEN m.alike = 1 THEN x.own ELSE x.across END AS norm_a,
  CASE WHEN m.alike = 1 THEN y.own ELSE y.across END AS norm_b,
  CAST(NULL AS BIGINT) AS members
FROM speaking m JOIN ends x ON x.n = m.a JOIN ends y ON y.n = m.b
LEFT JOIN common c ON c.a = m.a AND c.b = m.b LEFT JOIN shared s ON s.a = m.a AND s.b = m.b
UNION ALL
SELECT least(n, kept) % {parts}, least(n, kept), greatest(n, kept), NULL, NULL, shared, size, NULL, NULL, NULL, members
FROM copies
"""


def text(settings: PairSettings) -> list[Stage]:
    """Near copies and the first door: from `words` to `shared`."""
    return [
        Each("grams", "words", partial(selection, settings=settings)),
        Each("bands", "grams", sketch),
        Brought("stars", ("bands", "articles", "grams"), _said(STARS, settings), ("a", "b")),
        Whole("families", ("stars",), families),
        Brought("copies", ("families", "articles", "grams"), _said(COPIES, settings), ("n",)),
        Brought("shared", ("grams", "copies", "articles"), _said(SHARED, settings), ("a", "b")),
    ]


def matter(settings: PairSettings) -> list[Stage]:
    """The second door, and what a pair weighs: from `readings` to `pairs`."""
    return [
        Each("features", "readings", partial(features, settings=settings)),
        Each("places", "articles", partial(places, settings=settings)),
        Brought("scale", ("readings", "copies"), SCALE, ("articles",), partial(scale, settings=settings)),
        Brought("weights", ("features", "copies", "scale"), WEIGHTS, ("feature",), weights),
        Brought(
            "looked",
            ("readings", "copies", "features", "weights", "places", "scale"),
            _said(LOOKED, settings),
            ("a", "b"),
        ),
        Brought(
            "pairs",
            ("looked", "shared", "features", "weights", "readings", "articles", "copies"),
            _said(MET, settings),
            ("a", "b"),
            partial(score, settings=settings),
        ),
    ]


def _said(sql: str, settings: PairSettings) -> str:
    """With the settings in it; `{parts}` stays, for the run to say."""
    return sql.format(
        parts="{parts}",
        near=settings.near,
        family=settings.family,
        most=settings.most_articles,
        crowd=settings.crowd,
        text_share=settings.text_share,
        features=settings.features,
        cells=settings.cells,
        group=" ".join(f"WHEN f.kind IN ({_listed(kinds)}) THEN {i}" for i, kinds in enumerate(GROUPS)),
        sought=_listed("".join(GROUPS)),
        own=_listed(OWN),
        across=_listed(ACROSS),
    )


def _listed(kinds: str) -> str:
    return ", ".join(f"'{kind}'" for kind in kinds)
