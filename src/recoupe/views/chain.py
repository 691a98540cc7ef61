"""Chains of say-so in words: who says it, who relays it, where the words come from."""

from __future__ import annotations

from recoupe.model import Statement
from recoupe.text.normalise import fold, squeeze
from recoupe.views.desk import Desk

ARROW = " ← "


def chain(desk: Desk, statement: Statement) -> str:
    """`services du gouverneur ← TASS ← AFP`: the sources, nearest first, then the origin of the words.

    The origin is left out where it is the article itself or already the last source named.
    """
    if statement.mode is None:
        return desk.words["mode-unknown"]
    links = [squeeze(source.label) for source in statement.sources]
    if not links:
        links = [desk.words["mode-none" if statement.mode == "none" else "unnamed"]]
    origin = _origin(desk, statement.article)
    if origin and fold(origin) not in fold(links[-1]):
        links.append(origin)
    return ARROW.join(links)


def _origin(desk: Desk, article: str) -> str | None:
    """The agencies and unseen texts that an article goes back to."""
    outside = [desk.origins[id_] for id_ in desk.origins_of[article] if desk.origins[id_].kind != "article"]
    return desk.words["or"].join(origin.label for origin in outside) or None


def tags(desk: Desk, statement: Statement) -> tuple[str, ...]:
    """How a statement is told, where it is not told plainly: quotation, conditional, denied."""
    out = []
    if statement.mode in ("direct", "mixed", "evidence"):
        out.append(desk.words[f"mode-{statement.mode}"])
    if statement.certainty in ("conditional", "hypothetical", "expected"):
        out.append(desk.words[f"certainty-{statement.certainty}"])
    if statement.polarity == "denied":
        out.append(desk.words["denied"])
    return tuple(out)
