"""Every id of a dossier is given once and resolves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from recoupe.model import Article, Dossier
from recoupe.proof.failure import Failure


def links(dossier: Dossier, articles: Mapping[str, Article], at: str) -> Iterator[Failure]:
    """Ids given twice, and ids that nothing answers to."""
    members = set(dossier.articles)
    yield from _missing(dossier.articles, set(articles), f"{at}.articles")
    yield from _twice(dossier, at)
    for where, ids, known in _references(dossier, members):
        yield from _missing(ids, known, f"{at}.{where}")


def _twice(dossier: Dossier, at: str) -> Iterator[Failure]:
    for field, ids in (
        ("articles", dossier.articles),
        ("names", [n.id for n in dossier.names]),
        ("statements", [s.id for s in dossier.statements]),
        ("origins", [o.id for o in dossier.origins]),
        ("claims", [c.id for c in dossier.claims]),
        ("disagreements", [d.id for d in dossier.disagreements]),
    ):
        for id_, times in Counter(ids).items():
            if times > 1:
                yield Failure(f"{at}.{field}", f"the id {id_} is given {times} times")


def _references(dossier: Dossier, members: set[str]) -> Iterator[tuple[str, Iterable[str], set[str]]]:
    """Where ids are used, the ids, and those that exist."""
    names = {name.id for name in dossier.names}
    statements = {statement.id for statement in dossier.statements}
    origins = {origin.id for origin in dossier.origins}
    claims = {claim.id for claim in dossier.claims}
    for s in dossier.statements:
        yield f"statements[{s.id}].article", [s.article], members
        yield f"statements[{s.id}].names", s.names, names
        yield f"statements[{s.id}].sources", [source.name for source in s.sources if source.name], names
    for number, d in enumerate(dossier.derivations):
        yield f"derivations[{number}].source", [d.source], members | origins
        yield f"derivations[{number}].target", [d.target], members
    for o in dossier.origins:
        yield f"origins[{o.id}].articles", o.articles, members
    for c in dossier.claims:
        yield f"claims[{c.id}].statements", [*c.statements, c.gist], statements
        yield f"claims[{c.id}].articles", [*c.articles, *c.silent], members
        yield f"claims[{c.id}].origins", c.origins.ids, origins
        for voice in c.voices:
            yield f"claims[{c.id}].voices", voice.statements, statements
            yield f"claims[{c.id}].voices", [voice.name] if voice.name else [], names
    for g in dossier.disagreements:
        yield f"disagreements[{g.id}].claim", [g.claim], claims
        for side in g.sides:
            yield f"disagreements[{g.id}].sides", side.statements, statements
            yield f"disagreements[{g.id}].sides", side.articles, members
    for moment in dossier.timeline:
        yield f"timeline[{moment.value}]", moment.claims, claims
    yield "only", dossier.only, members
    for article, ids in dossier.only.items():
        yield f"only[{article}]", ids, statements


def _missing(ids: Iterable[str], known: set[str], where: str) -> Iterator[Failure]:
    for id_ in ids:
        if id_ not in known:
            yield Failure(where, f"{id_} does not resolve")
