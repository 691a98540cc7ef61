"""READ, MEET, CROSS: the order of the verbs, on one screen."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from pathlib import PurePath

import msgspec

from recoupe import find
from recoupe.grammar.say import speaker
from recoupe.model import Article, Dossier, Reading, Report, Skipped, Story, Tool
from recoupe.ports import Progress
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


def cross(readings: Sequence[Reading], *, settings: Settings) -> Dossier:
    """CROSS: one story. Lineage first, then who is who, what is the same claim, what disagrees; counts last."""
    say = speaker(find.language(settings.speak or _spoken(readings)))
    packs = {r.article.id: find.language(r.article.language) for r in readings}
    readings = date(readings, say=say)
    alignments = align(readings, packs=packs, settings=settings.align)
    lineage = derive(readings, alignments, packs=packs, settings=settings.derive, say=say)
    identities, places = identify(readings, packs=packs, settings=settings.identify)
    readings = name(readings, identities, places)
    matches = match(
        readings, identities, lineage.origins, packs=packs, settings=settings.match, measure=settings.likeness, say=say
    )
    disagreements = compare(
        readings,
        matches,
        lineage.origins,
        lineage.derivations,
        places,
        packs=packs,
        settings=settings.compare,
        measure=settings.likeness,
        say=say,
    )
    claims = count(readings, matches, lineage.origins, alignments, disagreements, identities, say=say)
    return assemble(
        readings,
        names=identities,
        alignments=alignments,
        derivations=lineage.derivations,
        origins=lineage.origins,
        claims=claims,
        disagreements=disagreements,
        undecided=(*lineage.undecided, *doubt(readings, lineage.derivations, packs=packs, say=say)),
    )


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
    progress: Progress | None = None,
) -> Report:
    """The whole line, from articles to a report, stories in the order in which `meet` gives them."""
    tick = progress or (lambda step, done, of: None)
    outcomes: list[Reading | Skipped] = []
    for article in articles:
        outcomes.append(attempt(article, settings=settings))
        tick("read", len(outcomes), len(articles))
    readings = [one for one in outcomes if isinstance(one, Reading)]
    failed = [one for one in outcomes if isinstance(one, Skipped)]
    stories = meet(readings, settings=settings)
    by_id = {r.article.id: r for r in readings}
    dossiers: list[Dossier] = []
    for story in stories:
        dossiers.append(cross([by_id[a] for a in story.articles], settings=settings))
        tick("cross", len(dossiers), len(stories))
    return Report(
        tool=tool,
        articles=tuple(r.article for r in readings),
        dossiers=tuple(dossiers),
        skipped=(*skipped, *failed),
    )
