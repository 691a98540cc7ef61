"""A source in front of the sentence: where what it says begins, and sources that no preposition of saying brings."""

from __future__ import annotations

from itertools import pairwise

from recoupe.grammar.speech.extent import content_end, has_finite, resumes, skip
from recoupe.grammar.speech.findings import Finding, Scene, TokenRange
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.tokens import MARKS


def fronted(scene: Scene, at: int) -> bool:
    """Whether a preposition opens a clause: a stop, a conjunction or a colon stands before it."""
    before = scene.norm(at - 1)
    if before == ",":
        before = scene.norm(at - 2) if scene.norm(at - 2) in scene.lex.who | scene.lex.that else before
    if before in (";", ".", ":", "–", "—", "•") or before in scene.lex.that or before in scene.lex.who:
        return True
    return before in scene.lex.conjunctions or before in scene.lex.opening


def opened(scene: Scene, at: int) -> bool:
    """`Toutefois, selon X, …` and `Si, selon X, …`: nothing but words that open a sentence stand before."""
    first = 1 if scene.norm(0) in scene.lex.if_ | scene.lex.opening else 0
    end, circumstances = skip(scene, first, stop=at, commas=True)
    return end >= at and not circumstances


def after(scene: Scene, source: Phrase) -> tuple[TokenRange, ...]:
    """The clause behind a source in front, appositions of the source apart."""
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


def credited(scene: Scene, at: int) -> Finding | None:
    """`Pour X, « … »`: in front of the sentence, somebody whose view it is and not for whose good it is."""
    lex = scene.lex
    if scene.norm(at) not in lex.crediting or not (at == 0 or fronted(scene, at)) or scene.unit.quoted[at] >= 0:
        return None
    source = phrase(scene.unit, at + 1, lex)
    if source is None or not _has_views(scene, source):
        return None
    content = after(scene, source)
    if not content or scene.norm(skip(scene, source.last)[0]) not in (",", ":", "("):
        return None
    opens = content[0][0]
    quoted = scene.norm(opens) in MARKS or any(q >= 0 for q in scene.unit.quoted[opens : content[0][1]])
    someone = source.nature in ("person", "name") and scene.norm(source.first) not in lex.indefinite
    told = any(opens <= group.first < content[0][1] and scene.unit.quoted[group.first] < 0 for group in scene.groups)
    known = source.nature == "pronoun" or (someone and _named(scene, source))
    if source.nature == "other" and scene.norm(opens) not in MARKS:
        return None  # "Pour cette version « courte », le groupe a …"
    another = told and source.nature in ("body", "group")  # "Pour la ville, Me Roy a défendu « … »"
    if another or not (quoted or (known and has_finite(scene, *content[0]))):
        return None
    return Finding("credited", content, ((at, at + 1),), source, mode="according-to")


def _has_views(scene: Scene, source: Phrase) -> bool:
    """Whether what stands behind "pour" can be of an opinion: neither a purpose nor a paper."""
    lex = scene.lex
    if source.nature == "pronoun":
        return scene.norm(source.first) in lex.strong
    if source.nature == "other":
        return scene.norm(source.first) in lex.these
    return source.nature not in ("paper", "unnamed") and not _infinitive_follows(scene, source.first)


def _named(scene: Scene, source: Phrase) -> bool:
    """Whether a phrase names a person by two capitals or a title: `l'économiste Luc Ferrat`, `M. Ferrat`."""
    tokens = scene.unit.tokens[source.first : source.last]
    titled = any(token.norm in scene.lex.titles for token in tokens)
    return titled or any(a.capital and b.capital and a.norm not in scene.lex.determiners for a, b in pairwise(tokens))


def _infinitive_follows(scene: Scene, at: int) -> bool:
    return scene.norm(at).endswith(scene.lex.infinitive_endings) and scene.norm(at) not in scene.lex.nature


def from_source(scene: Scene, at: int) -> Finding | None:
    """`De source policière, …`: in front of the sentence."""
    lex = scene.lex
    if at != 0 or scene.norm(0) not in lex.narrating:
        return None
    source = phrase(scene.unit, 1, lex)
    if source is None or source.nature != "unnamed" or scene.norm(source.last) != ",":
        return None
    content = after(scene, source)
    if not content or any(group.first >= content[0][0] and group.takes("that") for group in scene.groups):
        return None  # "De source policière, on indique que …": the verb says it
    return Finding("source", content, ((0, 1),), source, mode="according-to")
