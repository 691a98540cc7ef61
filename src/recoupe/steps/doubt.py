"""doubt: what could not be decided, and what would settle it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from recoupe.grammar.say import Say, called
from recoupe.grammar.times.hanging import needs_day
from recoupe.model import Article, Derivation, Reading, Time, Undecided
from recoupe.ports import LanguagePack


def doubt(
    readings: Sequence[Reading], derivations: Sequence[Derivation], *, packs: Mapping[str, LanguagePack], say: Say
) -> tuple[Undecided, ...]:
    """Doubts of a story: directions, undated articles whose times hang in the air, languages without a pack."""
    articles = {r.article.id: r.article for r in readings}
    found = [*_directions(derivations, articles, say)]
    for reading in readings:
        found += _times(reading, say)
        if packs[reading.article.id].maturity == "neutral":
            found.append(_unread(reading.article, say))
    return tuple(found)


def _directions(derivations: Sequence[Derivation], articles: Mapping[str, Article], say: Say) -> Iterator[Undecided]:
    for one in derivations:
        if one.direction != "unknown" or one.source not in articles:
            continue
        names = {"a": called(articles[one.source]), "b": called(articles[one.target])}
        yield Undecided(
            about=say("direction.about", **names),
            why=say("direction.why"),
            would_settle=say("direction.settle", **names),
        )


def _times(reading: Reading, say: Say) -> Iterator[Undecided]:
    """Relative times that no date resolves: "mardi" in an article without a day."""
    article = reading.article
    open_ = [m for m in reading.mentions if isinstance(m, Time) and m.value is None and needs_day(m.relative or "")]
    if open_:
        printed = list(dict.fromkeys(article.text[m.start : m.end] for m in open_))
        values = say("quoted", values=", ".join(printed[:4]))
        yield Undecided(
            about=say("times.about", outlet=called(article), values=values),
            why=say("times.why"),
            would_settle=say("times.settle", outlet=called(article)),
        )


def _unread(article: Article, say: Say) -> Undecided:
    values = {"outlet": called(article), "language": article.language or "?"}
    return Undecided(
        about=say("unread.about", **values),
        why=say("unread.why", **values),
        would_settle=say("unread.settle", **values),
    )
