"""How far a clause goes: where reported content begins and ends, and what may stand between cue and source."""

from __future__ import annotations

from typing import NamedTuple

from recoupe.grammar.speech.findings import Scene
from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.tokens import MARKS

_ENCLOSED = 10
"""Tokens within which an aside between commas ends."""
_AGO = 8
"""Most tokens of "il y a un peu plus de deux ans"."""
_SHORT = 5
"""Letters of words that only look like participles ("quant", "avant")."""
_QUOTED_AFTER = 4
"""Fewest tokens before a colon that are a content of their own; a quotation behind it is another."""
_ENDS = frozenset(".;!?…") | {"..."}


class Circumstance(NamedTuple):
    """A prepositional phrase: its preposition and what follows."""

    preposition: int
    phrase: Phrase | None


def skip(
    scene: Scene, at: int, *, stop: int | None = None, commas: bool = False
) -> tuple[int, tuple[Circumstance, ...]]:
    """Over adverbs, times and prepositional phrases: the token after them, and the phrases."""
    lex, bound = scene.lex, scene.size if stop is None else stop
    found: list[Circumstance] = []
    while at < bound:
        jump = _phrase_of_words(scene, at)
        norm = scene.norm(at)
        if norm in lex.about and _counted(scene, at):
            break
        if jump:
            at += jump
        elif norm in lex.subjects and _ago(scene, at):
            at = _ago(scene, at)
        elif norm in lex.adverbs or norm in lex.times or norm in lex.negations or _manner(scene, at):
            at += 1
        elif norm in lex.definite and (_timed(scene, at + 1) or _dated(scene, at + 1)):
            at += 2
        elif _dated(scene, at):
            at += 1
        elif norm in lex.of and (scene.norm(at + 1) in lex.times or scene.norm(at + 1) in lex.strong):
            at += 2
        elif norm in lex.to or norm in lex.prepositions or (norm in lex.unaccented and scene.unit.tokens[at].capital):
            circumstance, at = _circumstance(scene, at, bound)
            found.append(circumstance)
        elif norm == "," and commas:
            at += 1
        elif norm == "," and _enclosed(scene, at, bound):
            at = _enclosed(scene, at, bound)
        else:
            break
    return at, tuple(found)


def _timed(scene: Scene, at: int) -> bool:
    """A word of time, and no adjective that another noun follows (`la prochaine réforme`)."""
    lex, norm = scene.lex, scene.norm(at)
    if norm not in lex.times:
        return False
    return norm not in lex.relative_times or scene.norm(at + 1) in lex.times


def _counted(scene: Scene, at: int) -> bool:
    """`près de 80 % des habitants`: a number comes, and whom it counts may be a subject."""
    following = scene.norm(at + 2) if scene.norm(at + 1) in scene.lex.of else scene.norm(at + 1)
    return following[:1].isdigit() and scene.norm(at - 1) not in scene.lex.prepositions


def _dated(scene: Scene, at: int) -> bool:
    """A number that belongs to a date: `lundi 31`, `31 décembre`, `décembre 2018`."""
    norm = scene.norm(at)
    return norm[:1].isdigit() and (scene.norm(at + 1) in scene.lex.times or scene.norm(at - 1) in scene.lex.times)


def _ago(scene: Scene, at: int) -> int:
    """`il y a quelques jours`: the token after it, 0 where something else stands."""
    if scene.norm(at + 1) not in scene.lex.there or scene.norm(at + 2) not in scene.lex.have:
        return 0
    return next((i + 1 for i in range(at + 3, at + _AGO) if scene.norm(i) in scene.lex.spans), 0)


def _manner(scene: Scene, at: int) -> bool:
    norm = scene.norm(at)
    return len(norm) > 5 and norm.endswith(scene.lex.adverb_ending) and norm not in scene.lex.nature


def resumes(scene: Scene, at: int) -> bool:
    """Whether a verb stands here at once: the main clause that an aside interrupted goes on."""
    lex, norm = scene.lex, scene.norm(at)
    if norm in lex.have or norm in lex.be or norm in lex.finites or norm in lex.negators or norm in lex.reflexives:
        return True
    if any(form.kind == "finite" for form in lex.forms.get(norm, ())) and norm not in lex.nouns:
        return True
    return len(norm) > 4 and norm.endswith(lex.finite_endings) and not scene.unit.tokens[at].capital


def verb_last(scene: Scene, end: int) -> bool:
    """Whether a clause stops at its verb, so that it goes on behind an aside: `il comptait, dit X, cent pas`."""
    lex, norm = scene.lex, scene.norm(end - 1)
    if not lex.inversion or scene.unit.quoted[end - 1] >= 0 or scene.unit.tokens[end - 1].capital:
        return False
    return norm in lex.have or norm in lex.be or norm in lex.finites or norm.endswith(lex.finite_endings)


def _phrase_of_words(scene: Scene, at: int) -> int:
    return scene.begins(at, scene.lex.phrases)


def _enclosed(scene: Scene, at: int, bound: int) -> int:
    """`, de son côté,` and `, la voix brisée,`: the token after the second comma, 0 when there is none near."""
    for i in range(at + 1, min(bound, at + _ENCLOSED)):
        norm = scene.norm(i)
        if norm == ",":
            return i + 1
        if norm in scene.lex.that or norm in MARKS or norm in _ENDS or norm in scene.lex.who or norm == ":":
            return 0
    return 0


def _circumstance(scene: Scene, at: int, bound: int) -> tuple[Circumstance, int]:
    i = at + 1
    while i < bound and (scene.norm(i) in scene.lex.of or scene.norm(i) in scene.lex.prepositions):
        i += 1
    inner = phrase(scene.unit, i, scene.lex, stop=bound)
    if inner is not None:
        return Circumstance(at, inner), inner.last
    return Circumstance(at, None), min(bound, i + 1)


def content_end(scene: Scene, start: int, *, noun: bool = False) -> int:
    """The token with which content that begins at `start` ends (exclusive)."""
    unit = scene.unit
    own = unit.quoted[start] if start < scene.size else -1
    i = start
    while i < scene.size:
        outside = unit.quoted[i] < 0 or unit.quoted[i] == own >= 0
        if outside and i > start and _breaks(scene, start, i, noun):
            break
        i += 1
    return trim(scene, start, i)


def relative_end(scene: Scene, start: int) -> int:
    """`L'homme soupçonné d'avoir tiré, a été arrêté`, `celui qui dénonçait la loi a cédé`: up to the main verb."""
    end, lex = content_end(scene, start, noun=True), scene.lex
    for i in range(start + 2, end):
        if scene.unit.quoted[i] >= 0:
            continue
        parallel = scene.norm(i + 1) in lex.determiners and any(scene.norm(k) in lex.who for k in (i + 3, i + 4))
        if scene.norm(i) == "," and (parallel or resumes(scene, i + 1)):
            return i  # "ceux qui crient leur faim, des retraités qui …"
        relative = any(scene.norm(k) in lex.relatives or scene.norm(k) in lex.that for k in range(start, i))
        if (scene.norm(i) in lex.have or scene.norm(i) in lex.be or scene.norm(i) in lex.negators) and not relative:
            return trim(scene, start, i)
    return end


def subordinate_end(scene: Scene, group: Group, source: Phrase | None, start: int, end: int) -> int:
    """`Si le maire dit que A, B`, `alors qu'elle pensait A, B`: what is said ends with the clause in front."""
    if source is not None and group.last <= start < source.first < end:
        return trim(scene, start, source.first)  # "Estimant que A, le maire …"
    begin = min(group.first, source.first if source is not None else group.first)
    before = scene.norm(begin - 1)
    lex = scene.lex
    joined = before in lex.that and scene.norm(begin - 2) in lex.before_that
    if not joined and before not in lex.if_ and before not in lex.subordinating:
        return end
    if begin > 3:
        return end
    return next((i for i in range(start, end) if scene.norm(i) == "," and scene.unit.quoted[i] < 0), end)


def _breaks(scene: Scene, start: int, i: int, noun: bool) -> bool:
    norm = scene.norm(i)
    if norm == ":" and i - start >= _QUOTED_AFTER and scene.lex.inversion and _quoted_to_end(scene, i + 1):
        return True
    if norm in _ENDS or norm == ":":
        return _stops(scene, i)
    if norm in scene.lex.conjunctions:
        return _shares_subject(scene, i + 1) or (noun and resumes(scene, i + 1))
    if noun and norm in scene.lex.opening and (scene.norm(i + 1) in scene.lex.have or i + 1 in scene.starting):
        return True
    return bool(according(scene, i)) or (norm == "," and _breaks_after_comma(scene, start, i, noun))


def _quoted_to_end(scene: Scene, at: int) -> bool:
    """Whether a quotation begins here and ends the unit."""
    number = scene.unit.quoted[at + 1] if scene.norm(at) in MARKS and at + 1 < scene.size else -1
    return number >= 0 and scene.quotations[number][1] >= scene.size - 2


def _stops(scene: Scene, i: int) -> bool:
    """Whether a stop ends the content: not inside a quotation, not before its closing mark."""
    norm, following = scene.norm(i), scene.norm(i + 1)
    if norm == ";":
        return True
    if norm == ":":
        return following not in MARKS
    return i + 1 < scene.size and scene.unit.quoted[i] < 0 and following not in MARKS and following != ")"


def _breaks_after_comma(scene: Scene, start: int, i: int, noun: bool) -> bool:
    lex, rest = scene.lex, scene.norm(i + 1)
    if (length := scene.begins(i + 1, lex.breaks)) and scene.norm(i + 1 + length) not in MARKS:
        return True
    if according(scene, i + 1) or rest in lex.citing:
        return True
    if rest in lex.conjunctions:
        return _shares_subject(scene, i + 2) or (noun and _other_speaker(scene, i + 2))
    if noun and _leaves_object(scene, i + 1):
        return True
    if (rest in lex.have or rest in lex.be or rest in lex.negators) and not _interrupted(scene, start, i):
        return True
    group = scene.starting.get(i + 2 if rest in lex.in_ and i + 1 not in scene.starting else i + 1)
    return group is not None and (group.kind == "present" or (i + 1 in scene.starting and _incise(scene, i + 1)))


def _leaves_object(scene: Scene, at: int) -> bool:
    """Whether what stands behind a comma is no more of an object: a relative, another clause, a participle."""
    lex, norm = scene.lex, scene.norm(at)
    if norm in lex.clitics and resumes(scene, at + 1):
        return True
    return norm in lex.who or norm in lex.subjects or norm in lex.participles or _participle(scene, at)


def _participle(scene: Scene, at: int) -> bool:
    """`…, adressant ses condoléances`: what somebody does beside, in a present participle."""
    norm, following = scene.norm(at), scene.norm(at + 1)
    ends = bool(scene.lex.present_endings) and norm.endswith(scene.lex.present_endings) and len(norm) > _SHORT
    return ends and norm not in scene.lex.nature and (following in scene.lex.determiners or following in scene.lex.of)


def _interrupted(scene: Scene, start: int, comma: int) -> bool:
    """Whether the words before a comma are an aside inside the content: `X, Y, a Z`."""
    commas = [k for k in range(start, comma) if scene.norm(k) == ","]
    near = bool(commas) and commas[-1] >= comma - 14
    return near or (bool(commas) and not has_finite(scene, start, commas[0]))


def _shares_subject(scene: Scene, at: int) -> bool:
    """Whether a reporting verb stands here with no subject of its own: `… et a ajouté`."""
    group = scene.starting.get(at)
    return group is not None and (group.kind == "present" or (group.subject < 0 and not group.passive))


def _other_speaker(scene: Scene, at: int) -> bool:
    """Whether somebody else and what he says come next: `…, et Y, de son côté, met en garde`."""
    inner = phrase(scene.unit, at, scene.lex)
    if inner is None or not inner.sourcelike:
        return False
    return any(i in scene.starting for i in range(inner.last, inner.last + 10))


def _incise(scene: Scene, at: int) -> bool:
    group = scene.starting[at]
    if group.subject >= 0:
        return True
    after, _ = skip(scene, group.last)
    inner = phrase(scene.unit, after, scene.lex)
    return inner is not None and inner.sourcelike and scene.lex.inversion


def according(scene: Scene, at: int) -> int:
    """Length of a preposition that names a source, 0 when there is none at this token."""
    return scene.begins(at, scene.lex.according)


def trim(scene: Scene, start: int, end: int) -> int:
    """The end of a range without the signs that hang on it (a closing mark that was opened inside stays)."""
    while end > start:
        norm = scene.norm(end - 1)
        if (
            norm in ",:–—-"
            or norm in _ENDS
            or (norm in MARKS and scene.unit.quoted[end - 1] < 0 and not _opened(scene, start, end - 1))
            or norm in scene.lex.conjunctions
        ):
            end -= 1
        else:
            break
    return end


def _opened(scene: Scene, start: int, closing: int) -> bool:
    return (
        closing > start
        and scene.unit.quoted[closing - 1] >= 0
        and (scene.unit.quoted[start] != scene.unit.quoted[closing - 1])
    )


def quotation_tokens(scene: Scene, number: int) -> tuple[int, int]:
    """Tokens of a quotation of the unit, marks excluded."""
    return scene.quotations.get(number, (0, 0))


def has_finite(scene: Scene, start: int, end: int) -> bool:
    """Whether a finite verb stands in a range, as far as closed classes and endings can tell."""
    lex = scene.lex
    for i in range(start, end):
        norm = scene.norm(i)
        if norm in lex.have or norm in lex.be or norm in lex.finites or norm in lex.negators:
            return True
        if len(norm) > 4 and norm.endswith(lex.finite_endings) and scene.norm(i - 1) not in lex.determiners:
            return True
        if (
            not scene.unit.tokens[i].capital
            and any(f.kind == "finite" for f in lex.forms.get(norm, ()))
            and norm not in lex.nouns
        ):
            return True
    return False
