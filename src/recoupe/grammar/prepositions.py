"""Attributions without a verb of saying: `selon X`, `de source policière`, `la rumeur selon laquelle`, `on voit`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from recoupe.grammar import subjects
from recoupe.grammar.extent import (
    according,
    content_end,
    has_finite,
    quotation_tokens,
    resumes,
    skip,
    trim,
    verb_last,
)
from recoupe.grammar.findings import Finding, Scene, TokenRange
from recoupe.grammar.noun_phrase import Phrase, phrase
from recoupe.grammar.tokens import MARKS

_VERB = 4
"""Letters of a word that an ending does not yet make a verb ("lait")."""
_SPOKEN = 5
"""Fewest tokens of a quotation after a colon that is speech and not the name of something."""
_MEMBER = 30
"""Most tokens of a relative clause that `selon X` ends."""


def prepositional(scene: Scene) -> Iterator[Finding]:
    """Every attribution of the unit that hangs on a preposition, in order."""
    label = _label(scene)
    if label is not None:
        yield label
    at, lex = 0, scene.lex
    while at < scene.size:
        norm = scene.norms[at]
        if norm in lex.crediting or norm == "(" or norm in lex.narrating:
            credit = _credited(scene, at) or _in_brackets(scene, at) or _from_source(scene, at)
            if credit is not None:
                yield credit
                scene.taken.append(credit)
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


def after_colons(scene: Scene, found: Sequence[Finding]) -> Iterator[Finding]:
    """`Le maire ne mâche pas ses mots : « … »`: a quotation that no cue brings, whose speaker the sentence names."""
    if not scene.lex.inversion:
        return
    for number, (first, last) in scene.quotations.items():
        colon = first - 2
        told = any(a < last and first < b for one in found for a, b in one.content)
        if told or colon < 2 or scene.norm(colon) != ":" or last - first < _SPOKEN:
            continue
        start = next((i + 1 for i in range(colon - 1, -1, -1) if scene.norm(i) in (".", ";", ":", "!", "?")), 0)
        source = subjects.named(scene, start, colon)
        if source is not None and all(quoted < 0 for quoted in scene.unit.quoted[start:colon]):
            content = quotation_tokens(scene, number)
            yield Finding("label", (content,), ((colon, colon + 1),), source, mode="direct")


def _label(scene: Scene) -> Finding | None:
    """`Le maire : « … »`, at the head of a title or sentence: a speaker, a colon and a quotation."""
    source = phrase(scene.unit, 0, scene.lex)
    if source is None or not source.sourcelike or source.nature in ("pronoun", "paper"):
        return None
    colon = _apposition_end(scene, source)
    if scene.norm(colon) != ":":
        return None
    capitals = all(token.capital for token in scene.unit.tokens[source.first : source.last])
    if source.nature == "name" and not capitals:
        return None
    first = colon + 2
    if scene.norm(colon + 1) not in MARKS or first >= scene.size or scene.unit.quoted[first] < 0:
        return None
    content = quotation_tokens(scene, scene.unit.quoted[first])
    topic = source.nature == "name" and source.last == source.first + 1
    if topic and any(group.first >= content[1] for group in scene.groups):
        return None  # "Climat : « … », plaide X": what it is about
    return Finding("label", (content,), ((colon, colon + 1),), source, mode="direct")


def _apposition_end(scene: Scene, source: Phrase) -> int:
    """The token after a speaker and what is said of him: `Luc, retraité de la poste : « … »`."""
    if scene.norm(source.last) != "," or not scene.lex.inversion:
        return source.last
    for i in range(source.last + 1, min(scene.size, source.last + 14)):
        if scene.norm(i) == ":":
            return i if not has_finite(scene, source.last + 1, i) else source.last
        if scene.norm(i) in (".", ";", "!", "?") or scene.norm(i) in MARKS or i in scene.starting:
            break
    return source.last


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
    fronted = at == 0 or _fronted(scene, at) or _opened(scene, at)
    content = _after(scene, source) if fronted else _around(scene, at, source)
    if not content:
        return None
    return Finding("according", content, ((at, begin),), source, mode="according-to")


def _opened(scene: Scene, at: int) -> bool:
    """`Toutefois, selon X, …` and `Si, selon X, …`: nothing but words that open a sentence stand before."""
    first = 1 if scene.norm(0) in scene.lex.if_ | scene.lex.opening else 0
    end, circumstances = skip(scene, first, stop=at, commas=True)
    return end >= at and not circumstances


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
        if scene.norm(i) == "," and not _apposed(scene, i, source):
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
    if scene.norm(end) == ":" and scene.norm(end + 1) in MARKS:
        end = content_end(scene, end + 1)  # "Pour X, une chose est sûre : « … »"
    return ((at, end),) if end > at else ()


def _apposed(scene: Scene, comma: int, source: Phrase) -> bool:
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
        or (source.nature == "name" and (norm in lex.of or norm in lex.in_ or _bare_noun(scene, comma + 1)))
        or (source.nature == "name" and _apposed_person(scene, comma + 1))
    ):
        return False
    for i in range(comma + 2, min(scene.size, comma + 25)):
        if scene.norm(i) == ",":
            plain = any(norm in words for words in (lex.indefinite, lex.definite, lex.possessives, lex.of))
            plain = plain or norm in lex.in_ or _bare_noun(scene, comma + 1)
            return not plain or not has_finite(scene, comma + 1, i)
        if scene.norm(i) in (".", ";") or scene.unit.quoted[i] >= 0:
            return False
    return False


def _bare_noun(scene: Scene, at: int) -> bool:
    """`Luc, pizzaïolo à Lormont, …`: a noun without article."""
    lex, token, norm = scene.lex, scene.unit.tokens[at] if at < scene.size else None, scene.norm(at)
    closed = (
        lex.determiners,
        lex.clitics,
        lex.subjects,
        lex.prepositions,
        lex.adverbs,
        lex.conjunctions,
        lex.relatives,
    )
    if token is None or token.capital or not norm.isalpha() or any(norm in words for words in closed):
        return False
    return not (norm in lex.have or norm in lex.be or norm in lex.if_ or norm in lex.opening or resumes(scene, at))


def _apposed_person(scene: Scene, at: int) -> bool:
    """`Me Roy, l'avocat de la mère, …`: an apposition that says who he is, and not the subject of a verb."""
    lex = scene.lex
    if scene.norm(at) not in lex.definite and scene.norm(at) not in lex.possessives:
        return False
    return any(lex.nature.get(scene.norm(i)) == "person" for i in range(at + 1, at + 4))


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


def _credited(scene: Scene, at: int) -> Finding | None:
    """`Pour X, « … »`: in front of the sentence, somebody whose view it is and not for whose good it is."""
    lex = scene.lex
    if scene.norm(at) not in lex.crediting or not (at == 0 or _fronted(scene, at)) or scene.unit.quoted[at] >= 0:
        return None
    source = phrase(scene.unit, at + 1, lex)
    if source is None or source.nature in ("other", "paper", "unnamed") or _infinitive_follows(scene, at + 1):
        return None
    content = _after(scene, source)
    if not content or scene.norm(source.last) not in (",", ":", "("):
        return None
    opens = content[0][0]
    quoted = scene.norm(opens) in MARKS or any(q >= 0 for q in scene.unit.quoted[opens : content[0][1]])
    someone = source.nature in ("person", "name") and scene.norm(source.first) not in lex.indefinite
    if source.nature == "pronoun" and scene.norm(source.first) not in lex.strong:
        return None
    told = any(opens <= group.first < content[0][1] and scene.unit.quoted[group.first] < 0 for group in scene.groups)
    if told and source.nature in ("body", "group"):
        return None  # "Pour la ville, Me Roy a défendu « … »": somebody else speaks
    known = source.nature == "pronoun" or (someone and _named(scene, source))
    if not quoted and not (known and has_finite(scene, *content[0])):
        return None
    return Finding("credited", content, ((at, at + 1),), source, mode="according-to")


def _named(scene: Scene, source: Phrase) -> bool:
    """Whether a phrase names a person by two capitals or a title: `l'économiste Luc Ferrat`, `M. Ferrat`."""
    tokens = scene.unit.tokens[source.first : source.last]
    titled = any(token.norm in scene.lex.titles for token in tokens)
    return titled or any(a.capital and b.capital and a.norm not in scene.lex.determiners for a, b in pairwise(tokens))


def _infinitive_follows(scene: Scene, at: int) -> bool:
    return scene.norm(at).endswith(scene.lex.infinitive_endings) and scene.norm(at) not in scene.lex.nature


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
    nature = "unnamed" if first == at + 1 else "body"
    return Finding("source", content[:1], ((at + 1, at + 2),), Phrase(first, close, first, nature), mode="according-to")


def _from_source(scene: Scene, at: int) -> Finding | None:
    """`De source policière, …`: in front of the sentence."""
    lex = scene.lex
    if at != 0 or scene.norm(0) not in lex.narrating:
        return None
    source = phrase(scene.unit, 1, lex)
    if source is None or source.nature != "unnamed" or scene.norm(source.last) != ",":
        return None
    content = _after(scene, source)
    if not content or any(group.first >= content[0][0] and group.takes("that") for group in scene.groups):
        return None  # "De source policière, on indique que …": the verb says it
    return Finding("source", content, ((0, 1),), source, mode="according-to")


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
