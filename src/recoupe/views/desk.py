"""What every view of one story looks up: articles, statements, claims and their printed words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from recoupe.grammar.times.clock import instant
from recoupe.model import Article, Claim, Disagreement, Dossier, Identity, Origin, Span, Statement
from recoupe.settings import ViewSettings
from recoupe.text.normalise import squeeze
from recoupe.views.dates import when
from recoupe.views.words import Words


class Ref(msgspec.Struct, frozen=True, kw_only=True):
    """An article as a reader knows it."""

    id: str
    label: str
    when: str | None


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier with its articles at hand."""

    dossier: Dossier
    words: Words
    settings: ViewSettings
    articles: dict[str, Article]
    refs: dict[str, Ref]
    by_time: tuple[str, ...]
    """Article ids by date of publication as printed, the undated last."""
    statements: dict[str, Statement]
    claims: dict[str, Claim]
    numbers: dict[str, int]
    """Claim id -> its number in the ledger, from 1."""
    listed: frozenset[str]
    """Ids of the claims that a ledger lists: told by several articles, or with a disagreement on them."""
    claim_of: dict[str, str]
    """Statement id -> claim id."""
    names: dict[str, Identity]
    origins: dict[str, Origin]
    origins_of: dict[str, tuple[str, ...]]
    """Article id -> origin ids."""

    def slice(self, span: Span) -> str:
        """The printed words at a place."""
        return self.articles[span.article].text[span.start : span.end]

    def says(self, statement: Statement) -> str:
        """The printed words of a statement, blanks folded; an ellipsis where it is interrupted."""
        text = self.articles[statement.article].text
        return " … ".join(squeeze(text[start:end]) for start, end in statement.spans)

    def labels(self, articles: Sequence[str]) -> tuple[str, ...]:
        """Article ids as labels, by time."""
        wanted = set(articles)
        return tuple(self.refs[id_].label for id_ in self.by_time if id_ in wanted)

    def label(self, node: str) -> str:
        """The label of an article or of an origin."""
        if node in self.refs:
            return self.refs[node].label
        return self.origins[node].label if node in self.origins else node


def desk(dossier: Dossier, every: Mapping[str, Article], *, words: Words, settings: ViewSettings) -> Desk:
    """Looks everything up once; `every` holds the articles of the report by id."""
    articles = {id_: every[id_] for id_ in dossier.articles}
    ordered = ledger(dossier)
    return Desk(
        dossier=dossier,
        words=words,
        settings=settings,
        articles=articles,
        refs=_refs([articles[id_] for id_ in dossier.articles], words),
        by_time=tuple(sorted(dossier.articles, key=lambda id_: _printed(articles[id_]))),
        statements={statement.id: statement for statement in dossier.statements},
        claims={claim.id: claim for claim in dossier.claims},
        numbers={claim.id: i for i, claim in enumerate(ordered, 1)},
        listed=frozenset(c.id for c in ordered if len(c.articles) > 1) | {d.claim for d in dossier.disagreements},
        claim_of={statement: claim.id for claim in dossier.claims for statement in claim.statements},
        names={identity.id: identity for identity in dossier.names},
        origins={origin.id: origin for origin in dossier.origins},
        origins_of={
            id_: tuple(origin.id for origin in dossier.origins if id_ in origin.articles) for id_ in dossier.articles
        },
    )


def _printed(article: Article) -> tuple[bool, str]:
    return (article.published is None, "" if article.published is None else instant(article.published))


def ledger(dossier: Dossier) -> list[Claim]:
    """Claims in order of telling: most articles, then most texts, then as the dossier has them."""
    return sorted(dossier.claims, key=lambda claim: (-len(claim.articles), -claim.origins.high))


def differs(found: Disagreement, words: Words) -> str:
    """The kind and the verdict of a disagreement in words: `nombre (arrondi)`."""
    return f"{words[found.kind]} ({verdict(found, words)})"


def verdict(found: Disagreement, words: Words) -> str:
    """The verdict of a disagreement in a word ("lost" alone is the title of a section)."""
    return words["lost-verdict" if found.verdict == "lost" else found.verdict]


def _file(source: str) -> str:
    """The last part of a path or address, without the ending of a plain file."""
    last = source.rstrip("/").rsplit("/", 1)[-1]
    return last.rsplit(".", 1)[0] if last.endswith((".txt", ".html", ".htm", ".md")) else last


def _refs(articles: Sequence[Article], words: Words) -> dict[str, Ref]:
    """A label for each article: its outlet, else its file; numbered where two would read alike."""
    names = [squeeze(article.outlet or _file(article.source)) for article in articles]
    total, seen = Counter(names), Counter[str]()
    refs = {}
    for article, name in zip(articles, names, strict=True):
        seen[name] += 1
        label = name if total[name] == 1 else f"{name} ({seen[name]})"
        refs[article.id] = Ref(id=article.id, label=label, when=when(article.published, words.lang))
    return refs
