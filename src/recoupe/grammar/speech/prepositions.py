"""Attributions without a verb of saying: `selon X`, `de source policière`, `la rumeur selon laquelle`, `on voit`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.grammar.speech import subjects
from recoupe.grammar.speech.colons import label
from recoupe.grammar.speech.extent import (
    according,
    content_end,
    has_finite,
    resumes,
    trim,
    verb_last,
)
from recoupe.grammar.speech.findings import Finding, Scene, TokenRange
from recoupe.grammar.speech.fronted import after, credited, from_source, fronted, opened
from recoupe.grammar.speech.lexicon import Nature
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.tokens import MARKS

_VERB = 4
"""Letters of a word that an ending does not yet make a verb ("lait")."""
_MEMBER = 30
"""Most tokens of a relative clause that `selon X` ends."""


def prepositional(scene: Scene) -> Iterator[Finding]:
    """Every attribution of the unit that hangs on a preposition, in order."""
    labelled = label(scene)
    if labelled is not None:
        yield labelled
    past, lex = 0, scene.lex
    for at in [at for at, norm in enumerate(scene.norms) if norm in lex.prepositional]:
        if at < past:
            continue
        norm = scene.norms[at]
        if norm in lex.crediting or norm == "(" or norm in lex.narrating:
            credit = credited(scene, at) or _in_brackets(scene, at) or from_source(scene, at)
            if credit is not None:
                yield credit
                scene.taken.append(credit)
        if not (norm in lex.according or norm in lex.on or norm in lex.believing):
            continue
        length = (according(scene, at) or _believing(scene, at)) if scene.unit.quoted[at] < 0 else 0
        found = (
            _believed(scene, at) or _according(scene, at, length)
            if length
            else _seen(scene, at)
            if norm in lex.on
            else None
        )
        if found is not None:
            yield found
            scene.taken.append(found)
            past = found.source.last if found.source is not None and length else 0


def _believing(scene: Scene, at: int) -> int:
    return scene.begins(at, scene.lex.believing)


def _believed(scene: Scene, at: int) -> Finding | None:
    """`À l'en croire, …`: the source is the pronoun."""
    length = _believing(scene, at)
    if not length:
        return None
    pronoun = Phrase(at + 1, at + 2, at + 1, "pronoun")
    begin = at + length + (scene.norm(at + length) == ",")
    end = content_end(scene, begin)
    return (
        Finding("according", ((begin, end),), ((at, at + length),), pronoun, mode="according-to")
        if end > begin
        else None
    )


def _according(scene: Scene, at: int, length: int) -> Finding | None:
    lex = scene.lex
    begin = at + length
    if scene.norm(begin) in lex.which:
        end = _one_clause(scene, begin + 1, content_end(scene, begin + 1))
        told = subjects.antecedent(scene, at)
        speaks = told is not None and told.nature not in ("other", "pronoun")
        form, source = ("according", told) if speaks else ("rumour", None)
        return (
            Finding(form, ((begin + 1, end),), ((at, begin + 1),), source, mode="indirect") if end > begin + 1 else None
        )
    source = phrase(scene.unit, begin, lex)
    if source is None or not _source(scene, source):
        return None
    source = _with_examples(scene, source)
    in_front = at == 0 or fronted(scene, at) or opened(scene, at) or _joins(scene, at, source)
    content = after(scene, source) if in_front else _around(scene, at, source)
    if not content:
        return None
    return Finding("according", content, ((at, begin),), source, mode="according-to")


def _joins(scene: Scene, at: int, source: Phrase) -> bool:
    """`X est arrêté et, selon Y, a avoué`: the verb behind the aside is what Y says."""
    aside = scene.norm(at - 1) == "," and scene.norm(source.last) == ","
    return aside and scene.norm(at - 2) in scene.lex.conjunctions and resumes(scene, source.last + 1)


def _with_examples(scene: Scene, source: Phrase) -> Phrase:
    """`des médias tels que X`: the examples belong to the source."""
    if scene.norm(source.last) not in scene.lex.such or scene.norm(source.last + 1) not in scene.lex.that:
        return source
    examples = phrase(scene.unit, source.last + 2, scene.lex)
    return source if examples is None else source._replace(last=examples.last)


def _one_clause(scene: Scene, start: int, end: int) -> int:
    """The end of the first clause: where a second auxiliary stands with no conjunction, the main clause goes on."""
    lex, seen = scene.lex, False
    for i in range(start, end):
        norm = scene.norm(i)
        if norm in lex.conjunctions or norm in lex.relatives or norm in lex.opening or norm == ",":
            seen = False
        if (
            norm in lex.have
            or norm in lex.be
            or norm in lex.negators
            or norm in lex.finites
            or norm.endswith(lex.conditional_endings)
        ):
            if seen and scene.norm(i - 1) not in lex.have | lex.negators | lex.subjects | lex.clitics:
                return i
            seen = True
        elif len(norm) > _VERB and norm.endswith(lex.finite_endings) and scene.norm(i - 1) not in lex.determiners:
            seen = True
    return end


def _source(scene: Scene, source: Phrase) -> bool:
    lex = scene.lex
    words = [scene.norm(i) for i in range(source.first, source.last)]
    heads = [word for word in words if word not in lex.determiners and word not in lex.adverbs]
    if not heads:
        return source.nature == "pronoun"
    return heads[0] not in lex.not_sources and words[0] not in lex.that


def _around(scene: Scene, at: int, source: Phrase) -> tuple[TokenRange, ...]:
    """The clause before `, selon X`, and what goes on after it when the clause was interrupted."""
    first = _member(scene, at)
    for finding in scene.taken:
        edge = max(finding.cue[-1][1], finding.source.last if finding.source else 0)
        if edge <= at:
            first = max(first, edge if finding.form == "according" and finding.content[0][0] < finding.cue[0][0] else 0)
    for i in range(at - 1, first - 1, -1):
        if scene.unit.quoted[i] < 0 and (
            scene.norm(i) == ";" or (scene.norm(i) == "." and scene.norm(i + 1) not in MARKS)
        ):
            first = i + 1
            break
    while first < at and (
        (not scene.norm(first)[0].isalnum() and scene.norm(first) not in MARKS and scene.norm(first) != "(")
        or (first and scene.norm(first) in scene.lex.conjunctions)
    ):
        first += 1
    first = _own_member(scene, first, at)
    end = trim(scene, first, at)
    if end <= first:
        return ()
    pieces: list[TokenRange] = [(first, end)]
    after = source.last
    told_of = scene.norm(after + 1) in scene.lex.who  # "selon X, qui a ouvert une enquête" says more of X
    aside = (
        not told_of
        and not (scene.unit.quoted[end - 1] >= 0 or scene.unit.quoted[max(0, end - 2)] >= 0)
        and not has_finite(scene, first, end)
        and (resumes(scene, after + 1) or scene.norm(first) in scene.lex.prepositions)
    )
    aside = aside or (not told_of and verb_last(scene, end))
    if scene.norm(at - 1) == "," and scene.norm(after) == "," and aside and after + 1 < scene.size:
        stop = content_end(scene, after + 1)
        if stop > after + 1:
            pieces.append((after + 1, stop))
    return tuple(pieces)


def _own_member(scene: Scene, first: int, at: int) -> int:
    """`Quant au pont, « bien gardé », selon X, il …`: without a verb, what stands between marks alone is X's."""
    last = at - 1
    while last > first and scene.unit.quoted[last] < 0 and not scene.norm(last)[0].isalnum():
        last -= 1
    if scene.unit.quoted[last] < 0 or not scene.lex.inversion or has_finite(scene, first, at):
        return first
    opening = scene.quotations[scene.unit.quoted[last]][0]
    return opening if opening - first > 2 and scene.norm(opening - 2) == "," else first


def _member(scene: Scene, at: int) -> int:
    """Where the member begins that `selon X` without a comma hangs on: `un cortège qui comptait 300 personnes selon X`.

    A relative clause, when the sentence goes on after it or its main clause is over; else the whole clause.
    """
    lex = scene.lex
    if scene.norm(at - 1) == "," or not lex.inversion:
        return 0
    told = any(f.form == "according" and f.content[0][0] < at <= f.content[-1][1] + 1 for f in scene.taken)
    for i in range(at - 1, max(0, at - _MEMBER), -1):
        if told and scene.norm(i) == "," and scene.unit.quoted[i] < 0:
            return i + 1  # "Selon A, X et Y, dont Z selon B"
        if scene.norm(i) in (";", ":", ".") or (scene.norm(i) == "," and scene.norm(i + 1) not in lex.who):
            return 0
        if scene.norm(i) in lex.who and scene.unit.quoted[i] < 0:
            return i + 1
    return 0


def _in_brackets(scene: Scene, at: int) -> Finding | None:
    """`… (source : capitainerie)`, `… (source policière)`: who says the clause before it."""
    lex = scene.lex
    if scene.norm(at) != "(" or scene.norm(at + 1) not in lex.nature or lex.nature[scene.norm(at + 1)] != "unnamed":
        return None
    close = next((i for i in range(at + 2, min(scene.size, at + 9)) if scene.norm(i) == ")"), None)
    if close is None or close < at + 3:
        return None
    first = at + 3 if scene.norm(at + 2) == ":" else at + 1
    content = _around(scene, at, Phrase(first, close, first, "unnamed"))
    if not content or not has_finite(scene, *content[0]):
        return None
    nature: Nature = "unnamed" if first == at + 1 else "body"
    return Finding("source", content[:1], ((at + 1, at + 2),), Phrase(first, close, first, nature), mode="according-to")


def _seen(scene: Scene, at: int) -> Finding | None:
    """`Dans une vidéo …, on voit …`: a document between a preposition and "on"."""
    lex = scene.lex
    verb = at + 1
    while scene.norm(verb) in lex.clitics or scene.norm(verb) in lex.modal:
        verb += 1
    if scene.norm(verb) not in lex.seeing:
        return None
    for i in range(at - 1, max(-1, at - 40), -1):
        if scene.norm(i) in (".", ";"):
            break
        if scene.norm(i) in lex.inside:
            source = phrase(scene.unit, i + 1, lex, stop=at)
            if source is not None and source.nature == "paper":
                source = source._replace(last=_through(scene, source.last, at))
                start = verb + 1
                while scene.norm(start) in lex.adverbs:
                    start += 1
                end = content_end(scene, start)
                return (
                    Finding("seen", ((start, end),), ((at, verb + 1),), source, mode="evidence")
                    if end > start
                    else None
                )
    return None


def _through(scene: Scene, at: int, stop: int) -> int:
    """The source with the participle that says who published it (`publiée par …`), up to the comma."""
    for i in range(at, stop):
        if scene.norm(i) == ",":
            return i if scene.norm(at) != "," else at
    return at
