"""align: the passages that two articles of a story share, word by word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from recoupe.grammar.sharing import told_words
from recoupe.model import Alignment, Article, Reading, Span
from recoupe.ports import LanguagePack
from recoupe.settings import AlignSettings
from recoupe.text.runs import Run, runs
from recoupe.text.words import Word


def align(
    readings: Sequence[Reading], *, packs: Mapping[str, LanguagePack], settings: AlignSettings
) -> tuple[Alignment, ...]:
    """Runs of nearly the same words for every two articles in one language, in order of articles and places."""
    tokens = {r.article.id: told_words(r) for r in readings}
    found: list[Alignment] = []
    for left, right in combinations(readings, 2):
        if left.article.language != right.article.language:
            continue
        a, b = tokens[left.article.id], tokens[right.article.id]
        function_words = packs[left.article.id].function_words
        for run in runs(
            [w.norm for w in a],
            [w.norm for w in b],
            seed=settings.seed,
            gap=settings.gap,
            minimum=settings.minimum,
        ):
            content = sum(a[x].norm not in function_words for x, _ in run.pairs)
            if content >= settings.content:
                found.append(_alignment(left.article, right.article, a, b, run))
    return tuple(found)


def _alignment(left: Article, right: Article, a: Sequence[Word], b: Sequence[Word], run: Run) -> Alignment:
    longer = max(run.a_end - run.a_start, run.b_end - run.b_start)
    return Alignment(
        a=Span(article=left.id, start=a[run.a_start].start, end=a[run.a_end - 1].end),
        b=Span(article=right.id, start=b[run.b_start].start, end=b[run.b_end - 1].end),
        same=round(len(run.pairs) / longer, 4),
    )
