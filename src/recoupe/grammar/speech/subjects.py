"""The subject of a verb group: what stands before it, or after it in an incise."""

from __future__ import annotations

from recoupe.grammar.speech.extent import has_finite, skip
from recoupe.grammar.speech.findings import Scene
from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.tokens import MARKS

_FAR = 45
"""Most tokens from the beginning of a subject to its verb: 99.9 % of 16 302 in PolNeAR (train) are nearer."""


DASHES = frozenset("–—-")
_NAME = 4
"""Most words of a name between quotation marks inside a subject."""


def before(scene: Scene, group: Group) -> Phrase | None:
    """The subject that stands before a group."""
    lex = scene.lex
    head = group.first
    if scene.norm(head - 1) in lex.who:
        return antecedent(scene, head - 1)
    near = _beside(scene, head - 1)
    start = _clause_start(scene, head)
    if near is not None or start >= head:
        return near or _shared(scene, group)
    if scene.norm(start) in lex.conjunctions:
        start += 1
        own = phrase(scene.unit, start, lex, stop=head) if start < head else None
        if own is None or own.last != head:
            return _shared(scene, group)
    found = _candidates(scene, start, head)
    if found is not None and scene.norm(start - 1) in lex.that and has_finite(scene, found.last, head):
        found = _outer(scene, start - 1) or found
    if found is not None and scene.norm(found.first) in lex.on and scene.norm(head - 1) in lex.conjunctions:
        found = _with_auxiliary(scene, group, found)
    return found if found is not None else _shared(scene, group)


def _beside(scene: Scene, at: int) -> Phrase | None:
    """A subject that the word before the verb settles: a pronoun, a clause cut in two, an aside between dashes."""
    norm = scene.norm(at)
    if norm in scene.lex.subjects:
        return Phrase(at, at + 1, at, "pronoun")
    if norm in scene.lex.conjunctions:
        return _cut_here(scene, at)
    return _before_dashes(scene, at) if norm in DASHES else None


def _outer(scene: Scene, that: int) -> Phrase | None:
    """`le rapport que X a lu indique …`: what the relative clause is about."""
    outer = _candidates(scene, _clause_start(scene, that), that)
    return outer if outer is not None and outer.last == that else None


def _before_dashes(scene: Scene, closing: int) -> Phrase | None:
    """`les élus - une dizaine - réclament`: the subject before an aside between dashes."""
    for i in range(closing - 2, max(0, closing - _FAR), -1):
        if scene.norm(i) in DASHES:
            found = _candidates(scene, _clause_start(scene, i), i)
            return found if found is not None and found.last == i else None
    return None


def _cut_here(scene: Scene, conjunction: int) -> Phrase | None:
    """The speaker of what was reported up to here: `X a dit que Y partirait et a nié que …`."""
    for finding in reversed(scene.taken):
        if finding.form == "that" and finding.source is not None and finding.content[-1][1] == conjunction:
            return finding.source
    return None


def _with_auxiliary(scene: Scene, group: Group, found: Phrase) -> Phrase | None:
    """`Elle a publié une vidéo où l'on voit … et a ajouté`: the subject of the same auxiliary, not the "on" between."""
    for i in range(found.first - 1, 0, -1):
        if scene.norm(i) == scene.norm(group.first) and scene.norm(i) in scene.lex.have:
            return _candidates(scene, 0, i)
    return found


def _clause_start(scene: Scene, head: int) -> int:
    lex = scene.lex
    for i in range(head - 1, max(-1, head - _FAR), -1):
        norm = scene.norm(i)
        if norm in (";", ":", "!", "?", "–", "—") or norm in lex.that or norm in lex.if_ or norm in lex.opening:
            return i + 1
        if norm == ".":
            return i + 1
        if norm in MARKS and scene.unit.quoted[i - 1] >= 0 and i > 0 and not named_between(scene, i):
            return i + 1
        if any(f.form == "incise" and f.cue[-1][1] - 1 == i for f in scene.taken):
            return i + 1
    return max(0, head - _FAR)


def named_between(scene: Scene, closing: int) -> bool:
    """`les « bonnets verts »` and the like: a short name between marks, after an article."""
    first, last = scene.quotations[scene.unit.quoted[closing - 1]]
    return last - first <= _NAME and first > 1 and scene.norm(first - 2) in scene.lex.determiners


def _candidates(scene: Scene, start: int, head: int) -> Phrase | None:
    """The first noun phrase of the clause that reaches the verb, adverbials and appositions apart."""
    starts = [start] + [
        i + 1 for i in range(start, head) if scene.norm(i) in (",", ")", "-") or scene.norm(i) in scene.lex.conjunctions
    ]
    far: Phrase | None = None
    for at in starts:
        begin = at
        while scene.norm(begin) in (",", ")", "-", "•") or scene.norm(begin) in MARKS:
            begin += 1
        begin = _over_adverbials(scene, begin, head)
        one = phrase(scene.unit, begin, scene.lex, stop=head)
        if one is None:
            continue
        if _detached(scene, one) or scene.norm(one.first + 1) in scene.lex.terms:  # "Anne Roy, 40 ans, a dit"
            continue
        if one.last == head or _reaches(scene, one.last, head):
            return one
        if far is None and one.sourcelike and one.nature != "paper":
            far = one
    return far


def _detached(scene: Scene, one: Phrase) -> bool:
    """`Furieux, il …`: an adjective set off before its subject has the capital of the sentence, not of a name."""
    single = one.nature == "name" and one.last == one.first + 1 and one.first == 0
    lex, following = scene.lex, scene.norm(one.last)
    if single and (following in lex.to or following in lex.of or following in lex.by or following in lex.prepositions):
        return bool(lex.participle_endings) and scene.norm(one.first).endswith(lex.participle_endings)
    return single and scene.norm(one.last) == "," and scene.norm(one.last + 1) in scene.lex.subjects


def _over_adverbials(scene: Scene, at: int, head: int) -> int:
    after, _ = skip(scene, at, stop=head)
    if after > at and scene.norm(after) == ",":
        return after + 1
    return after if after < head else at


def _reaches(scene: Scene, at: int, head: int) -> bool:
    """Whether nothing but adverbials, an apposition or a relative clause stands between a phrase and the verb."""
    norm = scene.norm(at)
    if norm in (",", "(", "–") and (
        scene.norm(head - 1) in (",", ")", "–") or skip(scene, at + 1, stop=head)[0] >= head
    ):
        return True
    if norm in scene.lex.who or norm in scene.lex.participles:
        return True
    return skip(scene, at, stop=head, commas=True)[0] >= head


def antecedent(scene: Scene, who: int) -> Phrase | None:
    """What a relative pronoun stands for: the phrase that ends before it."""
    end = who - 1 if scene.norm(who - 1) == "," else who
    for finding in reversed(scene.taken):
        if finding.source is not None and finding.source.last == end:
            return finding.source
    best: Phrase | None = None
    for at in range(end - 1, max(-1, end - 6), -1):
        if scene.norm(at) == "," and scene.norm(at + 1) in scene.lex.to and scene.norm(who - 1) == ",":
            end = at  # "la maire Anne Roy, à Brenne, qui …": whoever speaks is not the place
            break
    for at in range(end - 1, max(-1, end - 16), -1):
        one = phrase(scene.unit, at, scene.lex, stop=end)
        if one is not None and one.last == end and one.sourcelike:
            best = one if best is None or scene.norm(at - 1) in scene.lex.of else best
            inside = scene.norm(at) in scene.lex.of or scene.norm(at - 1) in scene.lex.of  # "l'icône du cinéma, qui …"
            if scene.norm(at) in scene.lex.determiners and not inside:
                return one
    return best


def _shared(scene: Scene, group: Group) -> Phrase | None:
    """The subject of the verb before, for coordinated verbs: `a observé … et a déclaré`."""
    if scene.norm(group.first - 1) not in scene.lex.conjunctions | scene.lex.opening | {","}:
        return None
    for finding in reversed(scene.taken):
        if finding.source is not None and finding.source.first < group.first:
            return finding.source
    found = _candidates(scene, 0, group.first - 1)
    return found if found is not None and found.sourcelike else None


def after(scene: Scene, group: Group) -> tuple[Phrase | None, int]:
    """The inverted subject of a group and the token after it: adverbials, medium and addressee may come first."""
    at, circumstances = skip(scene, group.last)
    one = phrase(scene.unit, at, scene.lex)
    if one is None:
        hidden = _behind_place(scene, circumstances[-1].phrase) if circumstances else None
        return (hidden, hidden.last) if hidden is not None else (None, at)
    return one, one.last


def _behind_place(scene: Scene, place: Phrase | None) -> Phrase | None:
    """`a regretté à Lyon Anne Roy`: the name of a place, then that of who speaks, both with capitals."""
    if place is None:
        return None
    run = place.last
    while run > place.first and scene.unit.tokens[run - 1].capital:
        run -= 1
    if place.first < run <= place.last - 2:
        return Phrase(run, place.last, run, "name")  # "sur l'antenne de la chaîne Anne Roy"
    if place.nature != "name" or not scene.unit.tokens[place.first].capital:
        return None
    first = place.first + (2 if scene.norm(place.first) in scene.lex.determiners else 1)
    if first >= place.last or not scene.unit.tokens[first].capital:
        return None
    return Phrase(first, place.last, first, "name")


def named(scene: Scene, start: int, end: int) -> Phrase | None:
    """Who the clause `[start, end)` is about: its subject, when somebody who can speak is its first noun phrase."""
    begin = _over_adverbials(scene, start, end)
    if scene.norm(begin) in scene.lex.conjunctions | scene.lex.opening:
        begin += 1
    begin = _over_apposition(scene, begin, end)
    one = phrase(scene.unit, begin, scene.lex, stop=end)
    if one is None or one.nature not in ("person", "name", "pronoun", "group", "body"):
        return None
    nobody = scene.norm(one.first) in scene.lex.on or scene.norm(one.last) in scene.lex.nobody
    if one.nature == "pronoun" and (nobody or scene.norm(one.first) not in scene.lex.subjects):
        return None
    if one.last - one.first == 1 and scene.unit.tokens[one.first].end - scene.unit.tokens[one.first].start == 1:
        return None  # "A part cela, …"
    return one if has_finite(scene, one.last, end) else None


def _over_apposition(scene: Scene, start: int, end: int) -> int:
    """`Happée par la foule, elle …`, `En signant, le maire …`: the subject comes after what is set off in front."""
    lex = scene.lex
    comma = next((i for i in range(start + 1, end) if scene.norm(i) == ","), end)
    if comma + 1 >= end:
        return start
    gerund = scene.norm(start) in lex.in_ and bool(scene.norm(start + 1).endswith(lex.present_endings))
    pronoun = scene.norm(comma + 1) in lex.subjects and not has_finite(scene, start, comma)
    return comma + 1 if gerund or pronoun else start


def first(scene: Scene, before_token: int) -> Phrase | None:
    """The first phrase of the unit that can be its subject."""
    return _candidates(scene, 0, before_token)
