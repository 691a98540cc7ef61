"""READ, MEET, CROSS: the order of the verbs, on one screen."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import PurePath

import msgspec

from recoupe import find
from recoupe.grammar.likeness import matter_of
from recoupe.grammar.say import speaker
from recoupe.model import Article, Dossier, Reading, Report, Skipped, Story, Tool
from recoupe.ports import Crew, Progress
from recoupe.settings import Settings
from recoupe.steps.align import align
from recoupe.steps.assemble import assemble
from recoupe.steps.attribute import attribute
from recoupe.steps.clean import clean
from recoupe.steps.compare import compare
from recoupe.steps.count import count
from recoupe.steps.date import date
from recoupe.steps.derive import derive
from recoupe.steps.doubt import doubt
from recoupe.steps.gather import gather
from recoupe.steps.identify import identify
from recoupe.steps.match import match
from recoupe.steps.mention import mention
from recoupe.steps.name import name
from recoupe.steps.pair import pair
from recoupe.steps.split import split
from recoupe.steps.state import state
from recoupe.steps.tell import tell
from recoupe.steps.thin import thin, whole

SPOKEN = ("fr", "en")
"""Languages in which reasons are written; the first where nothing decides."""


def read(article: Article, *, settings: Settings) -> Reading:
    """READ: all that one article tells, alone."""
    skimmed = skim(article, settings=settings)
    article, pack = skimmed.article, find.language(skimmed.article.language)
    sentences = split(article, skimmed.passages, pack=pack)
    mentions = mention(article, sentences, pack=pack)
    attributions = attribute(article, sentences, mentions, pack=pack)
    statements = state(article, sentences, mentions, attributions, pack=pack)
    return msgspec.structs.replace(
        skimmed, sentences=sentences, mentions=mentions, attributions=attributions or (), statements=statements
    )


def skim(article: Article, *, settings: Settings) -> Reading:
    """READ as far as shared text needs it: what tells the story, and nothing of what it means."""
    article = tell(article, packs=[find.language(code) for code in find.names("lang")], settings=settings.read)
    pack = find.language(article.language)
    article, passages = clean(article, pack=pack, settings=settings.clean)
    return Reading(article=article, passages=passages)


def attempt(article: Article, *, settings: Settings, whole: bool = True) -> Reading | Skipped:
    """READ (`skim` where not `whole`); where recoupe itself fails, what is to be reported.

    One article must not cost the user the others.
    """
    try:
        return (read if whole else skim)(article, settings=settings)
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        slip = f"{type(error).__name__} in {at.name}, {PurePath(at.filename).name} line {at.lineno}"
        return Skipped(
            source=article.source, reason=f"recoupe itself failed on this article: {slip}. Please report it."
        )


def meet(readings: Sequence[Reading], *, settings: Settings) -> tuple[Story, ...]:
    """MEET: which articles tell one story."""
    packs = {r.article.id: find.language(r.article.language) for r in readings}
    return gather(readings, pair(readings, packs=packs, settings=settings.pair), settings=settings.gather)


def cross(
    story: Sequence[Reading], *, settings: Settings, load: Callable[[Reading], Reading] = lambda reading: reading
) -> Dossier:
    """CROSS: one story. Lineage first, then who is who, what is the same claim, what disagrees; counts last.

    Of a very large story the readings may hold their articles and passages alone: `load` gives the whole of those that
    are compared.
    """
    say = speaker(find.language(settings.speak or _spoken(story)))
    packs = {r.article.id: find.language(r.article.language) for r in story}
    thinned = thin(story, settings=settings.thin, grams=settings.pair)
    readings = date([load(reading) for reading in thinned.readings], say=say)
    alignments = align(readings, packs=packs, settings=settings.align)
    lineage = derive(readings, alignments, packs=packs, settings=settings.derive, say=say)
    identities, places = identify(readings, packs=packs, settings=settings.identify)
    readings = name(readings, identities, places)
    matter = matter_of(readings, packs=packs, settings=settings.likeness)
    matches = match(matter, identities, lineage.origins, settings=settings.match, say=say)
    disagreements = compare(
        readings,
        matter,
        matches,
        lineage.origins,
        lineage.derivations,
        places,
        packs=packs,
        settings=settings.compare,
        say=say,
    )
    claims = count(readings, matches, lineage.origins, alignments, disagreements, identities, say=say)
    dossier = assemble(
        readings,
        names=identities,
        alignments=alignments,
        derivations=lineage.derivations,
        origins=lineage.origins,
        claims=claims,
        disagreements=disagreements,
        undecided=(*lineage.undecided, *doubt(readings, lineage.derivations, packs=packs, say=say)),
    )
    return whole(dossier, story, thinned, settings=settings.thin, say=say)


def _spoken(readings: Sequence[Reading]) -> str:
    """The language most articles are in, of those that recoupe speaks; French where none is."""
    speaking = [r.article.language for r in readings if r.article.language in SPOKEN]
    return max(SPOKEN, key=lambda code: (speaking.count(code), code == SPOKEN[0]))


def check(
    articles: Sequence[Article],
    skipped: Sequence[Skipped] = (),
    *,
    tool: Tool,
    settings: Settings,
    crew: Crew | None = None,
    progress: Progress | None = None,
) -> Report:
    """The whole line, from articles to a report, stories in the order in which `meet` gives them.

    With a crew, articles are read and stories crossed in its processes; the report is the same.
    """
    tick = progress or (lambda step, done, of: None)
    readings: list[Reading] = []
    failed: list[Skipped] = []
    for done, one in enumerate(_readings(articles, settings, crew), 1):
        (readings if isinstance(one, Reading) else failed).append(one)  # type: ignore[arg-type]
        tick("read", done, len(articles))
    tick("meet", 0, 1)
    stories = meet(readings, settings=settings)
    tick("meet", 1, 1)
    by_id = {r.article.id: r for r in readings}
    dossiers: list[Dossier] = []
    for dossier in _dossiers(([by_id[a] for a in story.articles] for story in stories), settings, crew):
        dossiers.append(dossier)
        tick("cross", len(dossiers), len(stories))
    return Report(
        tool=tool,
        articles=tuple(r.article for r in readings),
        dossiers=tuple(dossiers),
        skipped=(*skipped, *failed),
    )


# ---------------------------------------------------------------- in other processes: records travel packed


class _Outcome(msgspec.Struct, frozen=True):
    reading: Reading | None = None
    skipped: Skipped | None = None


def _readings(articles: Sequence[Article], settings: Settings, crew: Crew | None) -> Iterator[Reading | Skipped]:
    if crew is None:
        yield from (attempt(article, settings=settings) for article in articles)
        return
    kernel, engine = partial(_read_packed, settings=settings), settings.engine
    for packed in crew.run(kernel, articles, batch=engine.batch, ahead=engine.ahead):
        made = msgspec.msgpack.decode(packed, type=_Outcome)
        if (one := made.reading or made.skipped) is not None:
            yield one


def _read_packed(article: Article, *, settings: Settings) -> bytes:
    one = attempt(article, settings=settings)
    return msgspec.msgpack.encode(_Outcome(one) if isinstance(one, Reading) else _Outcome(None, one))


def _dossiers(stories: Iterable[Sequence[Reading]], settings: Settings, crew: Crew | None) -> Iterator[Dossier]:
    if crew is None:
        yield from (cross(readings, settings=settings) for readings in stories)
        return
    kernel, packed = partial(_cross_packed, settings=settings), map(msgspec.msgpack.encode, stories)
    for dossier in crew.run(kernel, packed, batch=settings.engine.stories, ahead=settings.engine.ahead):
        yield msgspec.msgpack.decode(dossier, type=Dossier)


def _cross_packed(packed: bytes, *, settings: Settings) -> bytes:
    readings = msgspec.msgpack.decode(packed, type=tuple[Reading, ...])
    return msgspec.msgpack.encode(cross(readings, settings=settings))
