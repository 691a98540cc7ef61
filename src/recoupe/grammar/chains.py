"""From findings to attributions: mode and certainty of the content, and the chain of sources, nearest first.

The chain is read outward from the words: who speaks, then who is said to quote him (`cité par`, `citant`), then
the medium he spoke to (`à l'AFP`), then the attribution that encloses this one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from recoupe.grammar import subjects
from recoupe.grammar.extent import skip, trim
from recoupe.grammar.findings import Finding, Scene, TokenRange
from recoupe.grammar.labels import Labels
from recoupe.grammar.lexicon import Lexicon
from recoupe.grammar.noun_phrase import Phrase, phrase
from recoupe.grammar.tokens import MARKS, Unit
from recoupe.model import Attribution, Extent, Name, Source
from recoupe.model.attribution import Certainty, Mode, Polarity

_SENTENCE = 6
"""Fewest tokens of a sentence that continues an attribution without a cue."""
_SAID = 4
"""Fewest words between marks that are speech; fewer are a name or a word held at arm's length."""


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
                replace(one, sources=near.sources) if one.form == "narrated" and not one.sources else one
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
        cited, relays = _citing(scene, finding), _relays(scene, finding)
        own = _mode(scene.unit, finding.content) == "direct" and finding.source.nature in ("person", "name", "pronoun")
        phrases = [finding.source, *cited, *relays] if own else [*cited, finding.source, *relays]
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
        if not made and near is not None and near.sources and (going := _goes_on(scene, near)) is not None:
            return [going]
        for number, (start, end) in enumerate(unit.quotations):
            if any(a < end and start < b for one in made for a, b in one.content):
                continue
            before = [one for one in made if one.content[-1][1] <= start and one.mode in self.lex.goes_on_with]
            model = before[-1] if before else near
            if (
                model is None
                or not model.sources
                or not _whole(scene, number)
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


def _goes_on(scene: Scene, near: Attribution) -> Attribution | None:
    """A sentence that continues an attributed one: it holds a quotation, or keeps the reporter's conditional."""
    unit, lex = scene.unit, scene.lex
    end = trim(scene, 0, scene.size)
    if not lex.inversion or end < _SENTENCE or (scene.groups and any(group.sure for group in scene.groups)):
        return None
    longest = max(scene.quotations.values(), key=lambda one: one[1] - one[0], default=(0, 0))
    inside = sum(1 for i in range(*longest) if scene.norm(i)[0].isalnum())
    said = inside >= _SAID and inside < end - 2 and _plain_start(scene) and not _of_another(scene)
    supposed = (
        near.certainty == "conditional" and not inside and any(scene.norm(i) in lex.conditionals for i in range(end))
    )
    if not (said or supposed):
        return None
    return Attribution(
        mode="mixed" if said else "indirect",
        content=(unit.extent(0, end),),
        cue=near.cue,
        sources=near.sources,
        certainty="conditional" if supposed else "reported",
        form="continued",
    )


def _of_another(scene: Scene) -> bool:
    """Whether the sentence is about somebody by name or role: the words between marks may be his."""
    opening = min(scene.quotations.values())[0]
    about = subjects.named(scene, 0, opening)
    return about is not None and about.nature in ("person", "name", "body")


def _plain_start(scene: Scene) -> bool:
    """Whether the words between marks begin in the middle of a sentence: a title or a name has a capital."""
    first, _ = min(scene.quotations.values())
    return not scene.unit.tokens[first].capital


def _placed(scene: Scene, finding: Finding, one: Phrase, source: Source) -> Source:
    """The source where it is printed: `who` for the phrase it stands for, a phrase with its apposition."""
    if finding.place is None or one is not finding.source:
        return source
    start, end = scene.unit.extent(*finding.place)
    return msgspec.structs.replace(source, start=start, end=end)


def _whole(scene: Scene, number: int) -> bool:
    """Whether a quotation makes a sentence of its own: signs alone stand between it and the ends or a full stop."""
    begin, last = scene.quotations.get(number, (0, 0))
    if last - begin < 4:
        return False
    first = begin - 1
    while first >= 0 and scene.norm(first) in MARKS:
        first -= 1
    while last < scene.size and scene.norm(last) in MARKS | {".", "!", "?"}:
        last += 1
    return (first < 0 or scene.norm(first) in ".!?") and last >= scene.size


def _citing(scene: Scene, finding: Finding) -> list[Phrase]:
    """`…, citant X` after the attribution, or after its source (`Selon Y, citant X, …`): X is nearer the words."""
    edges = {finding.source.last if finding.source else 0, finding.cue[-1][1], finding.content[-1][1]}
    if finding.form == "according" and finding.source is not None:
        # `Selon Y la semaine dernière, citant X, …`: between a source in front and what it says.
        between = range(finding.source.last, finding.content[0][0])
        edges.update(i - 1 for i in between if scene.norm(i) in scene.lex.citing and scene.norm(i - 1) == ",")
    for edge in sorted(edges):
        at = edge
        while scene.norm(at) in MARKS:
            at += 1
        if scene.norm(at) != "," or scene.norm(at + 1) not in scene.lex.citing:
            at, _ = skip(scene, at)
        if scene.norm(at) == ",":
            at += 1
        if scene.norm(at) in scene.lex.who:
            at += 1
        if scene.norm(at) in scene.lex.clitics - scene.lex.reflexives:
            at += 1
        if scene.norm(at) in scene.lex.citing:
            one = phrase(scene.unit, at + 1, scene.lex)
            if one is not None and one.sourcelike:
                return [one]
    return []


def _relays(scene: Scene, finding: Finding) -> list[Phrase]:
    """Relays that are told beside the source: quoted by, addressee, place of publication, consulted by."""
    if finding.source is None:
        return []
    found: list[Phrase] = [] if finding.relay is None else [finding.relay]
    found.extend(_addressees(scene, finding))
    start = finding.source.first
    stop = min(scene.size, finding.source.last + 22)
    content = finding.content
    for at in range(start, stop):
        if scene.norm(at) in (";", ".") or (at > finding.source.last and any(a <= at < b for a, b in content)):
            break
        if scene.norm(at) in scene.lex.cited:
            after = at + 1
            while scene.norm(after) in scene.lex.as_saying:
                after += 1
            by, _ = skip(scene, after) if scene.norm(after) not in scene.lex.by else (after, ())
            if scene.norm(by) in scene.lex.by:
                one = phrase(scene.unit, by + 1, scene.lex)
                if (
                    one is not None
                    and one.sourcelike
                    and (one.first, one.last) != (finding.source.first, finding.source.last)
                ):
                    found.append(one)
    return found


def _addressees(scene: Scene, finding: Finding) -> list[Phrase]:
    """Media spoken to, and documents the words stand in, near the cue."""
    lex, found = scene.lex, []
    source = finding.source
    cue_end = finding.cue[-1][1]
    edges = {cue_end, source.last if source else cue_end, finding.content[-1][1]}
    if lex.bare and (told := phrase(scene.unit, cue_end, lex)) is not None and _is_medium(scene, told):
        found.append(told)
    for edge in sorted(edges):
        begin = edge
        _, circumstances = skip(scene, begin, commas=True)
        for one in circumstances:
            inner = one.phrase
            if inner is None and scene.norm(one.preposition + 2) in lex.of:
                inner = phrase(scene.unit, one.preposition + 3, lex)  # "au micro de RTL"
            if inner is None:
                continue
            if any(a <= inner.first < b for a, b in finding.content):
                break
            to = scene.norm(one.preposition) in lex.to or scene.norm(one.preposition) in lex.addressing
            if to and (medium := _press(scene, inner)) is not None:
                found.append(medium)
            elif (to and _is_medium(scene, inner)) or (
                (scene.norm(one.preposition) in lex.inside and inner.nature in ("paper", "medium"))
                or _according_paper(scene, one.preposition, inner)
            ):
                found.append(inner)
    return found


def _according_paper(scene: Scene, preposition: int, inner: Phrase) -> bool:
    """`…, juge le parquet, selon un communiqué`: the paper in which he says so."""
    return scene.norm(preposition) in scene.lex.according and inner.nature == "paper"


def _press(scene: Scene, inner: Phrase) -> Phrase | None:
    """`au micro de RTL`, `dans un entretien au Monde`: the title of the press inside a phrase, by its capital."""
    for i in range(inner.first, inner.last):
        token = scene.unit.tokens[i]
        if token.capital and token.norm in scene.lex.press:
            first = i - 1 if i > inner.first and scene.unit.tokens[i - 1].capital else i
            return Phrase(first, inner.last, i, "medium")
    return None


def _is_medium(scene: Scene, inner: Phrase) -> bool:
    lex = scene.lex
    words = range(inner.first, inner.last)
    named = any(scene.norm(i) in lex.mastheads and scene.unit.tokens[i].capital for i in words)
    return inner.nature == "medium" or named or any(scene.norm(i) in lex.outlets for i in words)


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
    words = [scene.norm(i) for i in range(first, last)]
    if words and (words[0] in lex.if_ or (words[0] in MARKS and len(words) > 1 and words[1] in lex.if_)):
        return "hypothetical"
    for i in range(first, last):
        norm = scene.norm(i)
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
