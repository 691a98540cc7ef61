"""Patterns over one verb group, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable

from recoupe.grammar import subjects
from recoupe.grammar.extent import content_end, has_finite, quotation_tokens, skip, trim
from recoupe.grammar.findings import Finding, Scene, TokenRange
from recoupe.grammar.groups import Group
from recoupe.grammar.incise import after_colon, incise
from recoupe.grammar.noun_phrase import Phrase, phrase
from recoupe.grammar.tokens import MARKS

Pattern = Callable[[Scene, int, Group], list[Finding]]
_WINDOW = 16
"""Most tokens between a verb and its "that", adverbials and addressee included (PolNeAR, 99 %)."""


def _past(scene: Scene, group: Group) -> bool:
    return group.kind == "past" or scene.norm(group.last - 1).endswith(("ait", "aient", "it", "rent"))


def _subject(scene: Scene, group: Group) -> Phrase | None:
    if group.subject >= 0:
        return Phrase(group.subject, group.subject + 1, group.subject, "pronoun")
    if group.kind == "present":
        return _participle_subject(scene, group)
    return subjects.before(scene, group)


def _participle_subject(scene: Scene, group: Group) -> Phrase | None:
    """Own subject (`le président évoquant`), else the last source, else the subject of the sentence."""
    if scene.norm(group.first - 1) not in scene.lex.in_ | {","}:
        own = subjects.before(scene, group)
        if own is not None and own.last == group.first and own.sourcelike:
            return own
    for finding in reversed(scene.taken):
        if finding.source is not None and finding.source.first < group.first and finding.form != "according":
            return finding.source
    return subjects.first(scene, group.first)


def _make(scene: Scene, group: Group, form: str, content: tuple[TokenRange, ...], source: Phrase | None) -> Finding:
    return Finding(form, content, tuple(group.cue), source, denied=group.stance, past=_past(scene, group))


def _impersonal(scene: Scene, group: Group, source: Phrase | None) -> bool:
    return source is not None and scene.norm(source.first) in scene.lex.impersonal


def clause(scene: Scene, number: int, group: Group) -> list[Finding]:
    """A verb with a that-clause, coordinated clauses included."""
    if group.takes("that") is None or scene.norm(group.first) in scene.lex.citing:
        return []
    at = _that(scene, group)
    source = None
    if at is None and scene.lex.bare:
        at = _bare(scene, group)
    if at is None:
        return []
    agent = _agent(scene, group.last, at) if group.passive else None
    if group.passive:
        source = agent
    else:
        source = _subject(scene, group)
        if source is None or (source.nature == "other" and not group.sure and not scene.lex.bare):
            return []
    end = content_end(scene, at)
    if end <= at:
        return []
    form = "participle" if group.kind == "present" else "passive" if group.passive else "that"
    made = _make(scene, group, form, ((at, end),), source)
    return [*_parts(scene, made, at, end), *after_colon(scene, made, end)]


def _parts(scene: Scene, made: Finding, at: int, end: int) -> list[Finding]:
    """`que A et que B`: two attributions, where the language splits them."""
    lex = scene.lex
    if not lex.splits:
        return [made]
    edges = [
        i for i in range(at + 3, end - 3)
        if scene.norm(i) in lex.conjunctions and scene.norm(i + 1) in lex.that and scene.unit.quoted[i] < 0
        and scene.norm(i - 1) not in lex.before_that
    ]  # fmt: skip
    found, begin = [], at
    for edge in [*edges, end]:
        found.append(made._replace(content=((begin, trim(scene, begin, edge)),)))
        begin = edge + 2
    return found


def _that(scene: Scene, group: Group) -> int | None:
    """The token after "that", if one belongs to this verb."""
    lex = scene.lex
    for i in range(group.last, min(scene.size, group.last + _WINDOW)):
        norm = scene.norm(i)
        if norm in lex.that:
            return None if scene.norm(i - 1) in lex.before_that else i + 1
        if norm in (";", ":", ".", "!", "?") or norm in lex.who or norm in lex.have or norm in lex.be:
            return None
        if norm in MARKS or any(g.first == i for g in scene.groups):
            return None
    return None


def _bare(scene: Scene, group: Group) -> int | None:
    """A clause without a conjunction after the verb."""
    at, _ = skip(scene, group.last)
    norm = scene.norm(at)
    if (
        not norm
        or norm in scene.lex.prepositions
        or norm in scene.lex.to
        or norm in scene.lex.of
        or not norm[0].isalnum()
    ):
        return None
    if group.takes("noun") is None and has_finite(scene, at, content_end(scene, at)):
        return at
    inner = phrase(scene.unit, at, scene.lex)
    if inner is None or group.kind == "present":
        return None
    after, _ = skip(scene, inner.last)
    norm = scene.norm(after)
    lex = scene.lex
    verbal = norm in lex.have or norm in lex.be or norm in lex.finites or norm.endswith(lex.finite_endings)
    return at if verbal else None


def _agent(scene: Scene, start: int, end: int) -> Phrase | None:
    for i in range(start, min(end, start + _WINDOW)):
        if scene.norm(i) in scene.lex.by:
            return phrase(scene.unit, i + 1, scene.lex)
    return None


def colon(scene: Scene, number: int, group: Group) -> list[Finding]:
    """`X a déclaré : « … »`."""
    if group.takes("that") is None and group.takes("inquit") is None:
        return []
    at = group.last
    while (
        at < min(scene.size, group.last + _WINDOW)
        and scene.norm(at) not in (":", ".", ";")
        and scene.norm(at) not in MARKS
    ):
        at += 1
    if scene.norm(at) in MARKS and scene.norm(at - 1) == ",":
        at -= 1
    if scene.norm(at) not in (":", ",") or (scene.norm(at) == "," and scene.norm(at + 1) not in MARKS):
        return []
    source = _subject(scene, group)
    if source is None or not source.sourcelike:
        return []
    begin = at + 1
    if scene.norm(begin) in MARKS and begin + 1 < scene.size and scene.unit.quoted[begin + 1] >= 0:
        pieces = _quotations_from(scene, begin)
        return [_make(scene, group, "colon", pieces, source)]
    if group.takes("that") is None or begin >= scene.size:
        return []
    return [_make(scene, group, "colon", ((begin, content_end(scene, begin)),), source)]


def _quotations_from(scene: Scene, begin: int) -> tuple[TokenRange, ...]:
    """Quotations that follow each other with nothing but signs between them."""
    pieces = []
    at = begin
    while at < scene.size:
        if scene.unit.quoted[at] >= 0:
            pieces.append(quotation_tokens(scene, scene.unit.quoted[at]))
            at = pieces[-1][1]
        elif scene.norm(at)[0].isalnum():
            break
        else:
            at += 1
    return tuple(pieces)


def predicative(scene: Scene, number: int, group: Group) -> list[Finding]:
    """`X a qualifié Y de Z`, `X a décrit Y comme Z`, `Y a été identifié par X comme Z`."""
    verb = group.takes("as")
    if verb is None or group.kind == "infinitive":
        return []
    at, _ = skip(scene, group.last)
    link = _link(scene, group, at, verb.complements)
    if link is None:
        return []
    if group.passive:
        return _passive(scene, group, link)
    source = _subject(scene, group)
    if source is None or not source.sourcelike or _impersonal(scene, group, source):
        return []
    start = at if not verb.reflexive else at
    return [_make(scene, group, "predicative", ((start, content_end(scene, start, noun=True)),), source)]


def _link(scene: Scene, group: Group, at: int, complements: frozenset[str]) -> int | None:
    """Where the attribute begins: at its linking word, or at a quotation or adjective for verbs without one."""
    if complements:
        wanted = complements | {word for word in scene.lex.elided.get(next(iter(complements)), ())}
        for i in range(group.last, min(scene.size, group.last + 24)):
            norm = scene.norm(i)
            if norm in wanted and _attribute(scene, i, complements):
                return i
            if norm in (";", ":", ".") or norm in scene.lex.that:
                return None
        return None
    if not scene.lex.inversion and group.takes("that"):
        return None
    for i in range(at, min(scene.size, at + 14)):
        if scene.norm(i) in MARKS and i + 1 < scene.size and scene.unit.quoted[i + 1] >= 0:
            return i
        if scene.norm(i) in (",", ";", ":", "."):
            return None
    return at if any(f.verb.reflexive for f in group.forms) and group.reflexive else None


def _attribute(scene: Scene, i: int, complements: frozenset[str]) -> bool:
    if not complements & scene.lex.of:
        return True
    following = scene.norm(i + 1)
    return (
        following in MARKS
        or following.endswith(scene.lex.infinitive_endings)
        or following in scene.lex.indefinite
        or following not in scene.lex.definite
    )


def _passive(scene: Scene, group: Group, link: int) -> list[Finding]:
    agent = _agent(scene, group.last, link + 1)
    topic = subjects.before(scene, group)
    pieces: list[TokenRange] = [(topic.first, topic.last)] if topic is not None else []
    pieces.append((link, content_end(scene, link)))
    return [_make(scene, group, "passive", tuple(pieces), agent)]


def infinitive(scene: Scene, number: int, group: Group) -> list[Finding]:
    """`X affirme avoir vu`, `X a proposé de partir`, `X a dit ne pas savoir`."""
    verb = group.takes("infinitive")
    if verb is None or group.kind == "infinitive":
        return []
    at, _ = skip(scene, group.last) if not verb.complements & scene.lex.to else (group.last, ())
    if any(f.verb.tail for f in group.forms):
        at = group.last
    start = _infinitive(scene, at, verb.complements)
    if start is None:
        return []
    if group.passive:
        return _passive(scene, group, start) if verb.complements & scene.lex.of else []
    source = _subject(scene, group)
    if source is None or not source.sourcelike or _impersonal(scene, group, source):
        return []
    return [_make(scene, group, "infinitive", ((start, content_end(scene, start, noun=True)),), source)]


def _infinitive(scene: Scene, at: int, complements: frozenset[str]) -> int | None:
    lex = scene.lex
    if not complements:
        i = at
        while scene.norm(i) in lex.negators or scene.norm(i) in lex.negations or scene.norm(i) in lex.clitics:
            i += 1
        return at if _is_infinitive(scene, i) else None
    wanted = complements | {e for c in complements for e in lex.elided.get(c, ())}
    for i in range(at, min(scene.size, at + 14)):
        norm = scene.norm(i)
        if norm in wanted:
            j = i + 1
            while (
                scene.norm(j) in lex.negators
                or scene.norm(j) in lex.negations
                or scene.norm(j) in lex.clitics
                or scene.norm(j) in MARKS
            ):
                j += 1
            if _is_infinitive(scene, j):
                return i if i > at else i
        if norm in (",", ";", ":", ".") or norm in lex.that:
            return None
    return None


def _is_infinitive(scene: Scene, at: int) -> bool:
    norm = scene.norm(at)
    return (
        len(norm) > 3
        and norm.endswith(scene.lex.infinitive_endings)
        and norm not in scene.lex.nature
        and not scene.unit.tokens[at].capital
    )


def quotation(scene: Scene, number: int, group: Group) -> list[Finding]:
    """`X a parlé d'« … »`, `X a dénoncé « … »`: a verb, few words, a quotation."""
    if not (group.takes("noun") or group.takes("that") or group.takes("inquit")) or group.passive:
        return []
    at, _ = skip(scene, group.last)
    end = content_end(scene, at, noun=True)
    if (
        not any(q >= 0 for q in scene.unit.quoted[at:end])
        or scene.norm(at) in (",", ".")
        or scene.norm(at) in scene.lex.who
    ):
        return []
    if any(at < other.first < end and not _quoted_before(scene, at, other.first) for other in scene.groups):
        return []
    source = _subject(scene, group)
    if source is None or not source.sourcelike or _impersonal(scene, group, source):
        return []
    return [_make(scene, group, "noun", ((at, end),), source)] if end > at else []


def _quoted_before(scene: Scene, start: int, end: int) -> bool:
    return any(q >= 0 for q in scene.unit.quoted[start:end])


def noun(scene: Scene, number: int, group: Group) -> list[Finding]:
    """`X a exprimé sa préoccupation`: kept only where the subject looks like a source."""
    verb = group.takes("noun")
    if verb is None or group.passive or group.kind == "infinitive" or group.mood != "plain":
        return []
    if group.reflexive and not verb.reflexive:
        return []
    source = _subject(scene, group)
    if source is None or not source.sourcelike or source.nature == "paper" or _impersonal(scene, group, source):
        return []
    if source.nature == "pronoun" and group.subject < 0 and not group.sure:
        return []
    at, _ = skip(scene, group.last) if not verb.tail else (group.last, ())
    if not _begins_object(scene, at, verb.tail):
        return []
    end = content_end(scene, at, noun=True)
    if scene.norm(source.head) in scene.lex.judges and verb.lemma in scene.lex.sentencing:
        return []
    return [_make(scene, group, "noun", ((at, end),), source)] if end > at + 1 else []


def _begins_object(scene: Scene, at: int, tail: tuple[str, ...]) -> bool:
    norm = scene.norm(at)
    if tail:
        return norm != "" and norm not in (",", ".")
    return norm in scene.lex.determiners or norm in MARKS


def evidence(scene: Scene, number: int, group: Group) -> list[Finding]:
    """`Une vidéo montre …`."""
    if group.takes("evidence") is None or group.passive or group.kind not in ("finite", "past"):
        return []
    source = subjects.before(scene, group)
    if source is None or source.nature != "paper":
        return []
    at = _that(scene, group)
    if at is None:
        at, _ = skip(scene, group.last)
    end = content_end(scene, at)
    return [_make(scene, group, "evidence", ((at, end),), source)._replace(mode="evidence")] if end > at else []


PATTERNS: tuple[Pattern, ...] = (incise, evidence, clause, colon, predicative, infinitive, quotation, noun)
