"""How two statements of one claim differ: one function a kind, all with the same shape.

Each takes two `Told` and gives `Difference`s, with the places that decide. None looks at more than two statements.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from recoupe.grammar.measure import Finding, agree, judge, middle, parts_sum
from recoupe.grammar.say import Say
from recoupe.model import Article, Extent, Name, Quantity, Statement, Time
from recoupe.model.disagreement import DisagreementKind, Verdict
from recoupe.ports import LanguagePack
from recoupe.settings import CompareSettings
from recoupe.text.normalise import fold, squeeze
from recoupe.text.words import words


class Told(NamedTuple):
    """A statement with what is needed to read it."""

    statement: Statement
    article: Article
    pack: LanguagePack
    names: tuple[tuple[Name, str], ...]
    """Name mentions inside the statement, with their identity ids."""

    def print(self, extent: Extent) -> str:
        """The printed words of a place, blanks folded."""
        return squeeze(self.article.text[extent[0] : extent[1]])


class Difference(NamedTuple):
    """Two values of two statements, in the order of the statements given."""

    kind: DisagreementKind
    verdict: Verdict
    about: str
    """What is measured: differences about one thing make one disagreement."""
    values: tuple[str, str]
    """Normalised: statements with equal values stand on one side."""
    places: tuple[Extent, Extent]
    why: str


# ---------------------------------------------------------------- numbers


def numbers(a: Told, b: Told, *, later: bool | None, settings: CompareSettings, say: Say) -> Iterator[Difference]:
    """Quantities of one unit or one thing counted. `later`: was `b` published after `a`; None if it cannot be told."""
    counted_a, counted_b = _counted(a), _counted(b)
    for about in sorted(counted_a.keys() & counted_b.keys()):
        left = [q for q in counted_a[about] if not any(agree(q, p) for p in counted_b[about])]
        right = [q for q in counted_b[about] if not any(agree(q, p) for p in counted_a[about])]
        if not left or not right:
            continue
        if parts_sum(counted_a[about], right[0]) or parts_sum(counted_b[about], left[0]):
            yield _sum(about, counted_a[about], counted_b[about], say)
        elif len(left) == 1 and len(right) == 1:
            found = _judge(a, b, about, left[0], right[0], later, settings, say)
            if found:
                values = (f"{middle(left[0]):g}", f"{middle(right[0]):g}")
                yield Difference("number", found.verdict, about, values, (_at(left[0]), _at(right[0])), found.why)


def _counted(told: Told) -> dict[str, list[Quantity]]:
    """The quantities of a statement by what they measure: a unit, or the gloss of the thing counted."""
    found: dict[str, list[Quantity]] = {}
    for quantity in told.statement.quantities:
        about = quantity.unit or _thing(told, quantity)
        if about:
            found.setdefault(about, []).append(quantity)
    return found


def _thing(told: Told, quantity: Quantity) -> str | None:
    """The gloss of the thing counted; of people, what befell them ("12 personnes ont été blessées")."""
    if quantity.counted is None:
        return None
    thing = told.pack.gloss(quantity.counted)
    if thing != "person":
        return thing
    text = told.article.text
    end = next((e for s, e in told.statement.spans if s <= quantity.start < e), quantity.end)
    for word in words(text, quantity.end, min(end, quantity.end + 80)):
        gloss = told.pack.gloss(told.pack.lemma(text[word.start : word.end]))
        if gloss in STATES:
            return gloss
    return thing


STATES = frozenset({"dead", "injured", "missing", "arrested", "evacuated", "hospitalized", "homeless", "detained"})
"""What befalls people that are counted: tolls, which move with time."""


def _at(quantity: Quantity) -> Extent:
    return (quantity.start, quantity.end)


def _sum(about: str, left: Sequence[Quantity], right: Sequence[Quantity], say: Say) -> Difference:
    def values(quantities: Sequence[Quantity]) -> str:
        return " + ".join(f"{middle(q):g}" for q in quantities)

    def place(quantities: Sequence[Quantity]) -> Extent:
        return (quantities[0].start, quantities[-1].end)

    why = say("number.sum", a=values(left), b=values(right))
    return Difference("number", "sum", about, (values(left), values(right)), (place(left), place(right)), why)


def _judge(
    a: Told,
    b: Told,
    about: str,
    left: Quantity,
    right: Quantity,
    later: bool | None,
    settings: CompareSettings,
    say: Say,
) -> Finding | None:
    text_a, text_b = a.print(_at(left)), b.print(_at(right))
    found = judge(left, right, text_a, text_b, exact_under=settings.exact_under, near=settings.near, say=say)
    if found is None or found.verdict != "conflict":
        return found
    if about in STATES and later is not None:
        first, then = (text_a, text_b) if later else (text_b, text_a)
        return Finding("update", say("number.update", a=first, b=then))
    if not settings.least_ratio <= _ratio(left, right) and left.unit is not None:
        return None
    return found


def _ratio(a: Quantity, b: Quantity) -> float:
    low, high = sorted((abs(middle(a)), abs(middle(b))))
    return low / high if high else 1.0


# ---------------------------------------------------------------- times


def times(a: Told, b: Told, *, say: Say) -> Iterator[Difference]:
    """The one time of each statement that the other does not have, where both are resolved."""
    left = [t for t in a.statement.times if t.value and not any(_same_time(t, u) for u in b.statement.times)]
    right = [t for t in b.statement.times if t.value and not any(_same_time(t, u) for u in a.statement.times)]
    if len(left) != 1 or len(right) != 1 or not left[0].value or not right[0].value:
        return
    one, other = left[0], right[0]
    values = (left[0].value, right[0].value)
    places = ((one.start, one.end), (other.start, other.end))
    inside = _within(values[0], values[1]) or _within(values[1], values[0])
    if inside:
        if "interval" in (one.precision, other.precision):
            yield Difference("time", "range", "time", values, places, say("time.range", a=values[0], b=values[1]))
        return
    if (len(values[0]) == len(values[1]) and "/" not in values[0] + values[1]) or "interval" in (
        one.precision,
        other.precision,
    ):
        yield Difference("time", "conflict", "time", values, places, say("time.conflict", a=values[0], b=values[1]))


def _same_time(a: Time, b: Time) -> bool:
    return a.value == b.value


def _within(inner: str, outer: str) -> bool:
    """True when every moment of `inner` lies in `outer`, both EDTF; a date lies in its own month and year."""
    if "/" not in outer:
        return "/" not in inner and inner.startswith(outer)
    low, high = outer.split("/")
    first, last = inner.split("/") if "/" in inner else (inner, inner)
    return low <= first[: len(low)] and last[: len(high)] <= high


# ---------------------------------------------------------------- polarity, certainty, sources


def polarity(a: Told, b: Told, *, say: Say) -> Iterator[Difference]:
    """One says it, the other denies it."""
    one, other = a.statement, b.statement
    if one.polarity != other.polarity and "hypothetical" not in (one.certainty, other.certainty):
        values = (one.polarity, other.polarity)
        yield Difference(
            "polarity", "conflict", "polarity", values, (_whole(one), _whole(other)), say("polarity.conflict")
        )


GUARDED = frozenset({"conditional", "hypothetical"})
"""Certainties that keep a reserve."""


def certainty(a: Told, b: Told, *, related: bool, say: Say) -> Iterator[Difference]:
    """A reserve on one side only: lost along a derivation (`related`), else two accounts that differ."""
    guarded = [t.statement.certainty in GUARDED for t in (a, b)]
    if guarded[0] == guarded[1] or "expected" in (a.statement.certainty, b.statement.certainty):
        return
    verdict: Verdict = "lost" if related else "differs"
    kept = a.statement.certainty if guarded[0] else b.statement.certainty
    values = tuple("guarded" if g else "plain" for g in guarded)
    places = (_whole(a.statement), _whole(b.statement))
    yield Difference(
        "certainty", verdict, "certainty", (values[0], values[1]), places, say(f"certainty.{verdict}", kept=say(kept))
    )


def sources(a: Told, b: Told, *, origin: frozenset[str], say: Say) -> Iterator[Difference]:
    """Of two texts of one family: a source dropped or made vague, a relay dropped. `origin`: agencies they come from.

    Only for statements of a language with cues on both sides (`mode` not None).
    """
    if a.statement.mode is None or b.statement.mode is None:
        return
    ranks = (_rank(a, origin), _rank(b, origin))
    if ranks[0] == ranks[1]:
        return
    more, less = (a, b) if ranks[0] > ranks[1] else (b, a)
    values = (_named(a, ranks[0]), _named(b, ranks[1]))
    label = more.statement.sources[0].label
    if less.statement.sources:
        why = say("source.vague", source=label, vague=less.statement.sources[0].label)
    else:
        why = say("source.lost", source=label)
    yield Difference("attribution", "lost", "source", values, (_said(a), _said(b)), why)


def _rank(told: Told, origin: frozenset[str]) -> int:
    """0: the outlet speaks; 1: someone unnamed, or a group; 2: a named or titled source; an own agency is no source."""
    chain = [s for s in told.statement.sources if s.label not in origin]
    if not chain:
        return 0
    return 1 if chain[0].role in ("anonymous", "collective") and chain[0].name is None else 2


def _named(told: Told, rank: int) -> str:
    return f"{rank}"


def _said(told: Told) -> Extent:
    """Where the source is named: from the first word of cue and sources to the last; the statement when none is."""
    marks = [*told.statement.cue, *((s.start, s.end) for s in told.statement.sources)]
    whole = (min(m[0] for m in marks), max(m[1] for m in marks)) if marks else _whole(told.statement)
    # Cue and source on two sides of a long content: its own words say more than the content in between.
    if whole[1] - whole[0] > 160 and told.statement.sources:
        first = told.statement.sources[0]
        return (first.start, first.end)
    return whole


def _whole(statement: Statement) -> Extent:
    return statement.spans[0]


# ---------------------------------------------------------------- places, roles


def places(a: Told, b: Told, *, say: Say) -> Iterator[Difference]:
    """The one place of each statement that the other does not have, when both stand behind the same kind of word."""
    ids_a, ids_b = {i for _, i in a.names}, {i for _, i in b.names}
    left = [n for n, i in a.names if n.kind == "place" and i not in ids_b]
    right = [n for n, i in b.names if n.kind == "place" and i not in ids_a]
    if len(left) != 1 or len(right) != 1:
        return
    heads = (_head(a, left[0]), _head(b, right[0]))
    if not heads[0] or heads[0] != heads[1]:
        return
    values = (fold(left[0].value), fold(right[0].value))
    places = ((left[0].start, left[0].end), (right[0].start, right[0].end))
    yield Difference(
        "place", "conflict", "place", values, places, say("place.conflict", a=left[0].value, b=right[0].value)
    )


def _head(told: Told, name: Name) -> str:
    """The gloss of the content word just before a place name: "hôpital de X", "sommet de Y"."""
    before = words(told.article.text, max(0, name.start - 40), name.start)[-3:]
    for word in reversed(before):
        if word.norm not in told.pack.function_words:
            return told.pack.gloss(told.pack.lemma(word.norm))
    return ""


def roles(a: Told, b: Told, *, say: Say) -> Iterator[Difference]:
    """What the two statements call one person: same office of two fields, or another rank."""
    by_id = {i: n for n, i in b.names if n.role}
    for name, identity in a.names:
        other = by_id.get(identity)
        if not name.role or other is None or not other.role or not _roles_differ(name.role, other.role, a.pack, b.pack):
            continue
        places = (_role_place(a, name), _role_place(b, other))
        yield Difference(
            "role",
            "conflict",
            identity,
            (fold(name.role), fold(other.role)),
            places,
            say("role.conflict", name=name.value, a=name.role, b=other.role),
        )


def _role_place(told: Told, name: Name) -> Extent:
    """Where the role is printed near the name; the name when its words are not found."""
    window = (max(0, name.start - 150), min(len(told.article.text), name.end + 150))
    at = told.article.text.find(name.role or "", *window)
    return (at, at + len(name.role or "")) if at >= 0 and name.role else (name.start, name.end)


def _roles_differ(one: str, other: str, pack_a: LanguagePack, pack_b: LanguagePack) -> bool:
    """Neither says less than the other: words on both sides that the other has not, or a word of rank on one."""
    left = {pack_a.gloss(pack_a.lemma(w.norm)) for w in words(one) if w.norm not in pack_a.function_words}
    right = {pack_b.gloss(pack_b.lemma(w.norm)) for w in words(other) if w.norm not in pack_b.function_words}
    if (left ^ right) & RANKS:
        return True
    return bool(left - right) and bool(right - left) and bool(left & right)


RANKS = frozenset({"deputy", "delegate", "former", "vice", "interim", "honorary", "assistant"})
"""Words that make another office of the same title."""
