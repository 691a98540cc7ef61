"""From findings to attributions: mode and certainty of the content, and the chain of sources, nearest first.

The chain is read outward from the words: who speaks, then who is said to quote him (`cité par`, `citant`), then
the medium he spoke to (`à l'AFP`), then the attribution that encloses this one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from recoupe.grammar.speech import subjects
from recoupe.grammar.speech.continuation import goes_on, whole
from recoupe.grammar.speech.findings import Finding, Scene, TokenRange
from recoupe.grammar.speech.labels import Labels
from recoupe.grammar.speech.lexicon import Lexicon
from recoupe.grammar.speech.noun_phrase import Phrase
from recoupe.grammar.speech.relays import citing, relays
from recoupe.grammar.speech.tokens import MARKS, Unit
from recoupe.model import Attribution, Extent, Name, Source
from recoupe.model.attribution import Certainty, Mode, Polarity
from recoupe.text.normalise import fold


class Chains:
    """Makes the attributions of one article, unit by unit: sources named before are remembered."""

    def __init__(self, text: str, names: Sequence[Name], lex: Lexicon) -> None:
        """For one article with its names."""
        self.lex = lex
        self.labels = Labels(text, names, lex)
        self.silent: Scene | None = None

    def attributions(self, scene: Scene, findings: Sequence[Finding], near: Attribution | None) -> list[Attribution]:
        """The attributions of one unit; `near` is the last one of its paragraph, for quotations without a cue."""
        in_order = sorted(findings, key=lambda f: f.source.first if f.source else f.cue[0][0])
        # Nothing may be left of a content that was signs alone.
        made = [one for finding in in_order if (one := self._one(scene, finding)).content]
        if near is not None:
            made = [
                replace(one, sources=near.sources) if not one.sources and _taken_up(one, self.lex) else one
                for one in made
            ]
        found = _nested(self._with_loose(scene, made, near))
        self.labels.pass_over(scene.unit)
        self.silent = None if found or not scene.lex.inversion else scene
        return found

    def _one(self, scene: Scene, finding: Finding) -> Attribution:
        unit = scene.unit
        sources = self._sources(scene, finding)
        polarity, certainty = _judged(scene, finding)
        return Attribution(
            mode=finding.mode or _mode(unit, finding.content),
            content=_extents(unit, finding.content),
            cue=_extents(unit, finding.cue),
            sources=sources,
            polarity=polarity,
            certainty=finding.certainty or certainty,
            form=finding.form,
        )

    def _sources(self, scene: Scene, finding: Finding) -> tuple[Source, ...]:
        if finding.source is None:
            return self._unnamed(scene, finding)
        cited, beside = citing(scene, finding), relays(scene, finding)
        own = _mode(scene.unit, finding.content) == "direct" and finding.source.nature in ("person", "name", "pronoun")
        phrases = [finding.source, *cited, *beside] if own else [*cited, finding.source, *beside]
        made: list[Source] = []
        for index, one in enumerate(phrases):
            source = self.labels.source(
                scene.unit, one, relay=index > phrases.index(finding.source) and not (own and one in cited)
            )
            if all(
                source.label != other.label and (source.end <= other.start or other.end <= source.start)
                for other in made
            ):
                made.append(_placed(scene, finding, one, source))
        return tuple(made)

    def _unnamed(self, scene: Scene, finding: Finding) -> tuple[Source, ...]:
        if finding.form != "rumour":
            return ()
        first, last = finding.cue[0]
        start, end = scene.unit.extent(first, last)
        return (self.labels.rumour(start, end),)

    def _with_loose(self, scene: Scene, made: Sequence[Attribution], near: Attribution | None) -> list[Attribution]:
        """Adds quotations without a cue that are whole sentences after an attributed one: the same speaker goes on."""
        unit, found = scene.unit, list(made)
        if not made and near is not None and near.sources and (going := goes_on(scene, near)) is not None:
            return [going]
        for number, (start, end) in enumerate(unit.quotations):
            if any(a < end and start < b for one in made for a, b in one.content):
                continue
            before = [one for one in made if one.content[-1][1] <= start and one.mode in self.lex.goes_on_with]
            model = before[-1] if before else near
            if (
                model is None
                or not model.sources
                or not whole(scene, number)
                or model.mode not in self.lex.goes_on_with
            ):
                continue
            cue, sources = model.cue, model.sources
            if not before and (speaker := self._just_named()) is not None:
                cue, sources = ((start - 1, start),), (speaker,)
            found.append(
                Attribution(mode="direct", content=((start, end),), cue=cue, sources=sources, form="continued")
            )
        return found

    def _just_named(self) -> Source | None:
        """`Anne tend son téléphone. « Regarde ! »`: whom the sentence before, which reports nothing, is about."""
        scene = self.silent
        about = subjects.named(scene, 0, scene.size) if scene is not None else None
        if scene is None or about is None or about.nature not in ("person", "name"):
            return None
        return self.labels.source(scene.unit, about)


def _taken_up(one: Attribution, lex: Lexicon) -> bool:
    """Whether who says it was said before: `Et de préciser que …`, `Añadió que …`."""
    return one.form == "narrated" or (lex.silent and one.form in ("that", "incise"))


def _placed(scene: Scene, finding: Finding, one: Phrase, source: Source) -> Source:
    """The source where it is printed: `who` for the phrase it stands for, a phrase with its apposition."""
    if finding.place is None or one is not finding.source:
        return source
    start, end = scene.unit.extent(*finding.place)
    last = scene.norm(finding.place[1] - 1)
    hung = next((ending for ending in scene.lex.hanging if last.endswith(ending)), "")
    label = source.label[: -len(hung)] if hung and fold(source.label).endswith(fold(hung)) else source.label
    return msgspec.structs.replace(source, start=start, end=end - len(hung), label=label)


def _extents(unit: Unit, ranges: Sequence[TokenRange]) -> tuple[Extent, ...]:
    return tuple(unit.extent(first, last) for first, last in ranges if last > first)


def _mode(unit: Unit, content: Sequence[TokenRange]) -> Mode:
    inside = [unit.quoted[i] >= 0 for a, b in content for i in range(a, b) if unit.tokens[i].norm[0].isalnum()]
    if inside and all(inside):
        return "direct"
    return "mixed" if any(inside) else "indirect"


def _judged(scene: Scene, finding: Finding) -> tuple[Polarity, Certainty]:
    """Polarity and certainty of the content as it is reported."""
    if _supposed(scene, finding):
        return "affirmed", "hypothetical"
    if finding.denied == "unconfirmed":
        return "affirmed", "hypothetical"
    polarity: Polarity = "denied" if finding.denied == "denied" else "affirmed"
    return polarity, _certainty(scene, finding)


def _supposed(scene: Scene, finding: Finding) -> bool:
    """`Si le ministre dit que …`: the attribution itself is a hypothesis."""
    begin = min(finding.cue[0][0], finding.source.first if finding.source else finding.cue[0][0])
    return begin > 0 and scene.norm(begin - 1) in scene.lex.if_ and scene.unit.quoted[begin - 1] < 0


_TOLD = frozenset(["that", "bare", "told", "participle", "belief"])
"""Forms whose content is a clause that hangs on the cue."""


def _certainty(scene: Scene, finding: Finding) -> Certainty:
    lex = scene.lex
    first, last = finding.content[0]
    words = scene.norms[first:last]
    if words and (words[0] in lex.if_ or (words[0] in MARKS and len(words) > 1 and words[1] in lex.if_)):
        return "hypothetical"
    for i, norm in enumerate(words, first):
        if not lex.reserved[norm]:
            continue
        if (scene.norm(i - 1) in lex.who and i > first) or (lex.inversion and scene.unit.quoted[i] >= 0):
            continue
        if norm in lex.future_past and finding.past and finding.form in _TOLD and not lex.if_.intersection(words):
            return "expected"
        if norm in lex.conditionals or (
            len(norm) > 5 and norm.endswith(lex.conditional_endings) and norm not in lex.not_conditional
        ):
            seen_from_then = finding.past and finding.form in ("that", "participle") and norm not in lex.conditionals
            return "expected" if seen_from_then and norm not in lex.modals else "conditional"
        if norm in lex.futures or (
            len(norm) > 5
            and norm.endswith(lex.future_endings)
            and not scene.unit.tokens[i].capital
            and scene.norm(i - 1) not in lex.determiners
            and lex.future_endings
        ):
            return "expected" if not scene.unit.quoted[first] >= 0 else "reported"
    return "reported"


def _nested(made: list[Attribution]) -> list[Attribution]:
    """Adds to each chain the sources of the attribution that encloses it."""
    found = []
    for one in made:
        chain = list(one.sources)
        for outer in made:
            if outer is one or not _encloses(outer, one):
                continue
            chain.extend(
                Source(label=s.label, role="relay" if s.role == "speaker" else s.role, start=s.start, end=s.end)
                for s in outer.sources
                if all(s.label != other.label for other in chain)
            )
        found.append(msgspec.structs.replace(one, sources=tuple(chain)) if len(chain) > len(one.sources) else one)
    return found


def _encloses(outer: Attribution, inner: Attribution) -> bool:
    starts = [a for a, _ in outer.content]
    at = bisect_left(starts, inner.cue[0][0] + 1) - 1
    return at >= 0 and outer.content[at][0] <= inner.cue[0][0] and inner.cue[0][1] <= outer.content[at][1]
