"""Attributions without a verb of saying: `selon X`, `de source policière`, `la rumeur selon laquelle`, `on voit`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.grammar.extent import according, content_end, has_finite, quotation_tokens, resumes, trim
from recoupe.grammar.findings import Finding, Scene, TokenRange
from recoupe.grammar.noun_phrase import Phrase, phrase
from recoupe.grammar.tokens import MARKS


def prepositional(scene: Scene) -> Iterator[Finding]:
    """Every attribution of the unit that hangs on a preposition, in order."""
    label = _label(scene)
    if label is not None:
        yield label
    at, lex = 0, scene.lex
    while at < scene.size:
        norm = scene.norms[at]
        if not (norm in lex.according or norm in lex.on or norm in lex.believing):
            at += 1
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
            at = max(at + 1, found.source.last if found.source is not None and length else at + 1)
        else:
            at += 1


def _label(scene: Scene) -> Finding | None:
    """`Le maire : « … »`, at the head of a title or sentence: a speaker, a colon and a quotation."""
    source = phrase(scene.unit, 0, scene.lex)
    if (
        source is None
        or not source.sourcelike
        or source.nature in ("pronoun", "paper")
        or scene.norm(source.last) != ":"
    ):
        return None
    capitals = all(token.capital for token in scene.unit.tokens[source.first : source.last])
    if source.nature == "name" and not capitals:
        return None
    first = source.last + 2
    if scene.norm(source.last + 1) not in MARKS or first >= scene.size or scene.unit.quoted[first] < 0:
        return None
    content = quotation_tokens(scene, scene.unit.quoted[first])
    return Finding("label", (content,), ((source.last, source.last + 1),), source, mode="direct")


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
        return Finding("rumour", ((begin + 1, end),), ((at, begin + 1),), mode="indirect") if end > begin + 1 else None
    source = phrase(scene.unit, begin, lex)
    if source is None or not _source(scene, source):
        return None
    source = _with_examples(scene, source)
    fronted = at == 0 or _fronted(scene, at)
    content = _after(scene, source) if fronted else _around(scene, at, source)
    if not content:
        return None
    return Finding("according", content, ((at, begin),), source, mode="according-to")


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
    return end


def _fronted(scene: Scene, at: int) -> bool:
    before = scene.norm(at - 1)
    if before == ",":
        before = scene.norm(at - 2) if scene.norm(at - 2) in scene.lex.who | scene.lex.that else before
    if before in (";", ".", ":", "–", "—", "•") or before in scene.lex.that or before in scene.lex.who:
        return True
    return before in scene.lex.conjunctions or before in scene.lex.opening


def _source(scene: Scene, source: Phrase) -> bool:
    lex = scene.lex
    words = [scene.norm(i) for i in range(source.first, source.last)]
    heads = [word for word in words if word not in lex.determiners and word not in lex.adverbs]
    if not heads:
        return source.nature == "pronoun"
    return heads[0] not in lex.not_sources and words[0] not in lex.that


def _after(scene: Scene, source: Phrase) -> tuple[TokenRange, ...]:
    at = source.last
    for i in range(source.last, min(scene.size, source.last + 40)):
        if scene.unit.quoted[i] >= 0 or scene.norm(i) in (";", "."):
            break
        if scene.norm(i) == "," and not _apposed(scene, i):
            at = i + 1
            break
        if scene.norm(i) == ":":
            at = i + 1
            break
    else:
        return ()
    while scene.norm(at) in (",", ":"):
        at += 1
    end = content_end(scene, at)
    return ((at, end),) if end > at else ()


def _apposed(scene: Scene, comma: int) -> bool:
    """Whether an apposition or relative clause, closed by another comma, begins here (the content comes after)."""
    lex = scene.lex
    norm = scene.norm(comma + 1)
    if not (
        norm in lex.who
        or norm in lex.citing
        or norm in lex.cited
        or norm in lex.participles
        or norm in lex.indefinite
        or norm in lex.nature
    ):
        return False
    for i in range(comma + 2, min(scene.size, comma + 25)):
        if scene.norm(i) == ",":
            return norm not in lex.indefinite or not has_finite(scene, comma + 1, i)
        if scene.norm(i) in (".", ";") or scene.unit.quoted[i] >= 0:
            return False
    return False


def _around(scene: Scene, at: int, source: Phrase) -> tuple[TokenRange, ...]:
    """The clause before `, selon X`, and what goes on after it when the clause was interrupted."""
    first = 0
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
        not scene.norm(first)[0].isalnum() and scene.norm(first) not in MARKS and scene.norm(first) != "("
    ):
        first += 1
    end = trim(scene, first, at)
    if end <= first:
        return ()
    pieces: list[TokenRange] = [(first, end)]
    after = source.last
    told_of = scene.norm(after + 1) in scene.lex.who  # "selon X, qui a ouvert une enquête" says more of X
    aside = (
        not told_of
        and not has_finite(scene, first, end)
        and (resumes(scene, after + 1) or scene.norm(first) in scene.lex.prepositions)
    )
    if scene.norm(at - 1) == "," and scene.norm(after) == "," and aside and after + 1 < scene.size:
        stop = content_end(scene, after + 1)
        if stop > after + 1:
            pieces.append((after + 1, stop))
    return tuple(pieces)


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
