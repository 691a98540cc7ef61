"""Runs MEET and CROSS on short invented texts, for tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recoupe import find, pipeline
from recoupe.model import Article, Disagreement, Dossier, Reading, Report, Tool
from recoupe.ports import LanguagePack
from recoupe.settings import Settings
from tests.make import reading

SETTINGS = Settings()


def check(*articles: Article) -> Report:
    """The whole line."""
    return pipeline.check(articles, tool=Tool(name="recoupe", version="0"), settings=SETTINGS)


def packs(readings: Sequence[Reading]) -> Mapping[str, LanguagePack]:
    """The language packs by article, as steps take them."""
    return {r.article.id: find.language(r.article.language) for r in readings}


def cross(*told: tuple[str, str | None]) -> tuple[Dossier, tuple[Reading, ...]]:
    """CROSS on (text, published) pairs, taken as one story; their ids are a, b, c in order."""
    readings = tuple(
        reading(f"{ordinal} édition\n\n{text}\n", id=id, published=published)
        for (text, published), id, ordinal in zip(told, "abcdef", ("Première", "Deuxième", "Troisième"), strict=False)
    )
    return pipeline.cross(readings, settings=SETTINGS), readings


def differences(dossier: Dossier) -> set[str]:
    """Its disagreements in short: "number conflict: 12 blessés / 14 blessés", sides in alphabetic order."""
    return {short(d) for d in dossier.disagreements}


def short(disagreement: Disagreement) -> str:
    """One disagreement in short."""
    return f"{disagreement.kind} {disagreement.verdict}: " + " / ".join(sorted(s.value for s in disagreement.sides))
