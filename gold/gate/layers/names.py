"""Who is who: pairs of spellings of one identity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

from gold.gate.figure import Figure, Measure, Slip, share
from gold.gate.ground import Ground, shared
from gold.gate.snippets import occurrences
from gold.gate.story import Name
from recoupe.model import Extent, Identity


def names(ground: Ground) -> dict[str, Measure]:
    """Pairs of gold spellings with one identity; and of all spellings, those that have an identity at all."""
    spellings = {spelling: name for name in ground.gold.name for spelling in name.spellings}
    held = _holders(ground, list(spellings))
    couples = list(combinations(spellings, 2))
    gold = [(a, b) for a, b in couples if spellings[a] is spellings[b]]
    said = [(a, b) for a, b in couples if a in held and b in held and held[a].id == held[b].id]
    both = len(set(gold) & set(said))
    slips = (
        *(Slip(kind="missed", article="", lines=_couple(a, b, held)) for a, b in sorted(set(gold) - set(said))),
        *(Slip(kind="false", article="", lines=_couple(a, b, held)) for a, b in sorted(set(said) - set(gold))),
    )
    figure = Figure(found=both, expected=len(gold), right=both, predicted=len(said))
    return {
        "names": Measure(figure=figure, slips=slips),
        "names.found": share((s in held, _absent(s, name)) for s, name in spellings.items()),
        "names.kind": share(
            (held[s].kind == name.kind, _kind(s, name, held[s])) for s, name in spellings.items() if s in held
        ),
    }


def _holders(ground: Ground, spellings: list[str]) -> dict[str, Identity]:
    """The identity in which most printed occurrences of a spelling lie; no entry for a spelling that has none."""
    identities = [identity for dossier in ground.report.dossiers for identity in dossier.names]
    places: dict[str, list[tuple[Extent, Identity]]] = {name: [] for name in ground.articles}
    for identity in identities:
        for span in identity.places:
            places[ground.name(span.article)].append((span.extent, identity))
    votes: dict[str, Counter[str]] = {}
    for name, article in ground.articles.items():
        for spelling, extent in printed(article.text, spellings):
            for place, identity in places[name]:
                if shared([_last_word(article.text, extent)], [place]):
                    votes.setdefault(spelling, Counter())[identity.id] += 1
    known = {identity.id: identity for identity in identities}
    return {spelling: known[min(ids, key=lambda id: (-ids[id], id))] for spelling, ids in votes.items()}


def printed(text: str, spellings: list[str]) -> list[tuple[str, Extent]]:
    """Where the spellings stand as whole words, the longest where one lies inside another."""
    taken: list[Extent] = []
    found: list[tuple[str, Extent]] = []
    for spelling in sorted(spellings, key=len, reverse=True):
        for start, end in occurrences(text, spelling):
            whole = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
            if whole and not shared(taken, [(start, end)]):
                taken.append((start, end))
                found.append((spelling, (start, end)))
    return found


def _last_word(text: str, extent: Extent) -> Extent:
    """The last word of a spelling: of "M. Kim" and "la Sorgelle", the part that is the name."""
    start, end = extent
    return (start + text[start:end].rfind(" ") + 1, end)


def _couple(a: str, b: str, held: Mapping[str, Identity]) -> tuple[str, ...]:
    return (f"{a!r} and {b!r}", f"  said: {_identity(held.get(a))} and {_identity(held.get(b))}")


def _identity(identity: Identity | None) -> str:
    return f"{identity.label} ({identity.kind}: {', '.join(identity.spellings)})" if identity else "nobody"


def _absent(spelling: str, name: Name) -> Slip:
    return Slip(kind="missed", article="", lines=(f"{spelling!r} ({name.kind}, {name.label}) has no identity",))


def _kind(spelling: str, name: Name, identity: Identity) -> Slip:
    return Slip(kind="wrong", article="", lines=(f"{spelling!r}: gold {name.kind}, said {_identity(identity)}",))
