"""Families of articles of which the descent is known, made from the dispatches of one month.

    python benchmarks/meet/simulate.py orange_fr_2020-05.jsonl.gz --seed 7 [--texts]

A seed gives a family, always the same: one to three roots (other subjects, one story told twice, a dispatch and its
next version), and four to twenty descendants that cut, reorder, rewrite by rules, update numbers, add paragraphs of
their own, make slips, keep, weaken or drop the credit, copy a copy, or merge two texts; some roots are taken away, and
the times are told to the minute, to the day, not at all, or wrongly. Nothing of the texts is kept.

Every word has an identity, which a descendant inherits as long as the word is not touched. So it is known of every
article what it took, and which other articles hold all of that: between these and the real parent no reader can tell.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import hashlib
import itertools
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Literal, NamedTuple

from rewriting import habits, reworded, slipped, updated

from recoupe.grammar.times.clock import earlier
from recoupe.model import Article, Published
from recoupe.text.normalise import fold

Level = Literal["easy", "medium", "hard"]
LEVELS: tuple[Level, ...] = ("easy", "medium", "hard")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"»”]?\s+(?=[\"«“]?[A-ZÀ-Ý])")
_TOKEN = re.compile(r"\S+")
_OUTLETS = (
    """
Le Courrier de Brenne|La Gazette d'Orvaux|Matin Lacustre|Info Talmoire|Le Phare de l'Estuaire|Radio Quatre-Vents
L'Écho des Causses|Sud Dépêches|La Vigie|Nord Express|Planète Actu|Le Relais|Tribune des Halles|Canal Info Ouest
Le Journal des Plaines|Hexagone Direct|La Voix des Gaves|Littoral Matin|Le Bulletin de Vaurens|Métropole Hebdo
Le Fil continu|Actu Soir|La Feuille libre|Premières Éditions
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
_SLACK = 12
"""Inherited words that an article may lack and still pass for the whole text: a phrase, not a paragraph."""


class Token(NamedTuple):
    """A printed word and its identity."""

    print: str
    id: int


Sentence = tuple[Token, ...]
Paragraphs = tuple[tuple[Sentence, ...], ...]


class Source(NamedTuple):
    """A dispatch of the month: its title and paragraphs of sentences."""

    id: str
    when: str
    title: str
    paragraphs: tuple[tuple[str, ...], ...]
    capitals: frozenset[str]


class Member(NamedTuple):
    """An article of a family, with what is true of it."""

    article: Article
    paragraphs: Paragraphs
    parents: tuple[str, ...]
    """Ids of members, seen or not; none for a root."""
    kind: str
    roots: frozenset[str]
    time: dt.datetime
    signed: bool
    """Prints the agency's signature over the whole dispatch: a root that is a dispatch."""
    credit: str | None
    """How it credits: `dispatch`, `kept`, `weak` (with), `named` (an outlet); None not at all."""
    words: frozenset[int]
    title: str

    @property
    def credited(self) -> bool:
        """Whether it credits an agency."""
        return self.credit in ("dispatch", "kept", "weak")


class Family(NamedTuple):
    """The members that are given, those taken away, and how hard it was made."""

    level: Level
    seen: dict[str, Member]
    unseen: dict[str, Member]

    @property
    def members(self) -> dict[str, Member]:
        """All of them, those taken away first."""
        return self.unseen | self.seen

    def taken(self, target: str, parent: str) -> frozenset[int]:
        """The words that an article inherited from a parent."""
        return self.members[target].words & self.members[parent].words

    def held(self, target: str, parent: str) -> set[str]:
        """Members that hold all that the target took from that parent, it among them.

        Not those that come from the target, or that are printed as later than it.
        """
        took = self.taken(target, parent)
        own = self.members[target].article
        return {
            name
            for name, m in self.members.items()
            if not took - m.words
            and (name == parent or not (self.descends(name, target) or earlier(own, m.article)))
            and name != target
        }

    def descends(self, article: str, ancestor: str) -> bool:
        """Whether one member goes back to another."""
        return any(p == ancestor or self.descends(p, ancestor) for p in self.members[article].parents)

    def edges(self) -> Iterator[tuple[str, str]]:
        """(parent, target) of every seen member, the nearest ancestor that is seen or is an unseen root."""
        for target, member in self.seen.items():
            for parent in member.parents:
                yield parent, target


# ---------------------------------------------------------------- the month


def month(path: Path) -> list[Source]:
    """The dispatches of a file of one month, long enough to be cut and not so long that nobody would take them."""
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            texts = [t for t in (record["heading"], *record["text"].split("\n")) if len(t.split()) > 6]
            paragraphs = tuple(tuple(_SENTENCE.split(t)) for t in texts)
            size = sum(len(t.split()) for t in texts)
            if record["declared_source"] == "AFP" and 180 <= size <= 750 and len(texts) >= 5:
                capitals = frozenset(re.findall(r"(?<=[a-zé,] )[A-ZÀ-Ý]\w{3,}", record["text"]))
                found.append(Source(record["id"], record["published"], record["title"], paragraphs, capitals))
    return found


def _ngrams(source: Source, n: int) -> set[tuple[str, ...]]:
    words = [w for p in source.paragraphs for s in p for w in s.split()]
    return {tuple(words[i : i + n]) for i in range(len(words) - n + 1)}


def _roots(pool: Sequence[Source], rng: random.Random, count: int, *, alike: bool) -> list[Source]:
    """Dispatches without a common run of six words: of one story where `alike`, else of any subjects."""
    first = rng.choice(pool)
    chosen = [first]
    if alike:
        day = first.when[:10]
        near = [s for s in pool if s.id != first.id and abs(_days(s.when, day)) <= 2]
        near.sort(key=lambda s: (-len(s.capitals & first.capitals) / (len(s.capitals | first.capitals) + 4), s.id))
        candidates = near[:25]
    else:
        candidates = [rng.choice(pool) for _ in range(40)]
    for other in candidates:
        if len(chosen) < count and all(not _ngrams(other, 6) & _ngrams(c, 6) for c in chosen):
            chosen.append(other)
    return chosen


def _days(one: str, other: str) -> int:
    return (dt.date.fromisoformat(one[:10]) - dt.date.fromisoformat(other[:10])).days


# ---------------------------------------------------------------- one family


class _Maker:
    """Makes one family; all chance comes from its seed."""

    def __init__(self, pool: Sequence[Source], seed: int) -> None:
        self.rng = random.Random(f"family {seed}")
        self.seed = seed
        self.pool = pool
        self.level: Level = LEVELS[seed % 3]
        self.hard = LEVELS.index(self.level)
        self.ids = itertools.count()
        self.names = itertools.count()
        self.outlets = self.rng.sample(_OUTLETS, len(_OUTLETS))
        self.members: dict[str, Member] = {}

    def chance(self, *by_level: float) -> bool:
        return self.rng.random() < by_level[self.hard]

    def family(self) -> Family:
        rng = self.rng
        count = rng.choice(((1, 1, 1, 2), (1, 1, 2, 2), (1, 2, 2, 3))[self.hard])
        sources = _roots(self.pool, rng, count, alike=rng.random() < 0.5)
        agency = rng.random() < 0.75
        roots = [self.root(source, agency=agency or i > 0) for i, source in enumerate(sources)]
        if self.chance(0.3, 0.4, 0.4):
            self.version(roots[0])
        for _ in range(rng.randint(4, (8, 13, 20)[self.hard])):
            self.descendant()
        unseen: dict[str, Member] = {}
        for root in roots:
            if self.chance(0.25, 0.35, 0.45) and self._missed(root):
                unseen[root] = self.members.pop(root)
        order = sorted(self.members, key=lambda m: hashlib.sha256(f"{self.seed}{m}".encode()).digest())
        return Family(self.level, {m: self.members[m] for m in order}, unseen)

    def _missed(self, root: str) -> bool:
        """Whether a root can be taken away and still be known to have been: no member has all that others took."""
        children = {m for m in self.members.values() if root in m.parents}
        if len(children) < 3:
            return False
        took = {m.article.id: m.words & self.members[root].words for m in self.members.values() if m.article.id != root}
        for one, words in took.items():
            others = [w for m, w in took.items() if m != one]
            lacking = {w for a, b in itertools.combinations(others, 2) for w in a & b} - words
            if len(lacking) <= 3 * _SLACK:
                return False
        return True

    def root(self, source: Source, *, agency: bool) -> str:
        rng = self.rng
        paragraphs = tuple(tuple(self.fresh(s) for s in p) for p in source.paragraphs)
        when = dt.datetime.fromisoformat(source.when[:16])
        if self.members:
            first = next(iter(self.members.values())).time
            when = first + dt.timedelta(minutes=rng.randint(-300, 300))
        name = self._name("r")
        self._add(
            name, source.title, paragraphs, (), "root", {name}, when, "dispatch" if agency else None, signed=agency
        )
        return name

    def version(self, root: str) -> str:
        """A next version of a dispatch: what it had, numbers moved, a paragraph or two that the first lacked."""
        rng, old = self.rng, self.members[root]
        held = rng.sample(range(2, len(old.paragraphs)), k=min(rng.randint(1, 3), len(old.paragraphs) - 4))
        first = tuple(p for i, p in enumerate(old.paragraphs) if i not in held)
        full = tuple(tuple(self.edit(s, updated) if rng.random() < 0.25 else s for s in p) for p in old.paragraphs)
        self._replace(root, first)
        name = self._name("v")
        time = old.time + dt.timedelta(minutes=rng.randint(40, 400))
        credit = "dispatch" if old.signed else None
        self._add(name, old.title, full, (root,), "copy", old.roots, time, credit, signed=old.signed)
        return name

    def descendant(self) -> None:
        rng = self.rng
        heads = [m for m, one in self.members.items() if one.kind in ("root", "copy") and m[0] in "rv"]
        others = [m for m in self.members if m not in heads]
        again = self.chance(0.15, 0.35, 0.45) and others
        parent = rng.choice(others if again else heads)
        other = None
        if self.chance(0.03, 0.05, 0.07):
            apart = [m for m in self.members if not self.members[m].roots & self.members[parent].roots]
            other = rng.choice(apart) if apart else None
        base = self.members[parent]
        paragraphs, kind = self.remade(base.paragraphs, cut=(0.25 if other is None else 0.45))
        roots, after = set(base.roots), base.time
        if other is not None:
            second, _ = self.remade(self.members[other].paragraphs, cut=0.45)
            at = rng.randint(1, len(paragraphs))
            paragraphs = paragraphs[:at] + second + paragraphs[at:]
            roots |= self.members[other].roots
            after = max(after, self.members[other].time)
        parents = (parent,) if other is None else (parent, other)
        time = after + dt.timedelta(minutes=rng.choice((6, 20, 45, 90, 200, 400, 900)) + rng.randint(0, 30))
        root = self.members[sorted(base.roots)[0]]
        credit = self._credit(root, base)
        if credit == "named":
            said = f"L'information a été révélée par {root.article.outlet}."
            paragraphs = ((*paragraphs[0], self.fresh(said)), *paragraphs[1:])
        title = self._title(base.title)
        self._add(self._name("d"), title, paragraphs, parents, "merge" if other else kind, roots, time, credit)

    def remade(self, paragraphs: Paragraphs, *, cut: float) -> tuple[Paragraphs, str]:
        """What a desk makes of a text."""
        rng = self.rng
        kept = [p for i, p in enumerate(paragraphs) if (i == 0 and rng.random() < 0.9) or rng.random() > cut]
        if rng.random() < 0.35:
            kept = list(paragraphs)
        kept = kept if len(kept) > 1 else list(paragraphs[:3])
        if rng.random() < 0.3 and len(kept) > 3:
            i, j = sorted(rng.sample(range(1, len(kept)), 2))
            kept.insert(i, kept.pop(j))
        strength = rng.choice(((0, 0, 0.1, 0.3), (0, 0.1, 0.3, 0.6), (0, 0.2, 0.5, 0.9))[self.hard])
        made, desk = [], habits(rng)
        for paragraph in kept:
            sentences = [s for s in paragraph if rng.random() > cut / 3] or list(paragraph)
            made.append(tuple(self.edit(s, reworded, strength=strength, desk=desk) for s in sentences))
        for change, often in ((updated, 0.25), (slipped, 0.5)):
            if rng.random() < often:
                i = rng.randrange(len(made))
                made[i] = (*made[i][:-1], self.edit(made[i][-1], change))
        if rng.random() < 0.4:
            self._add_own(made)
        dropped = len(kept) < 0.7 * len(paragraphs)
        return tuple(made), "rewrite" if strength > 0.4 else "abridged" if dropped else "copy"

    def _add_own(self, made: list[tuple[Sentence, ...]]) -> None:
        stranger = self.rng.choice(self.pool)
        for _ in range(self.rng.randint(1, 3)):
            paragraph = self.rng.choice(stranger.paragraphs[1:])
            made.insert(self.rng.randint(1, len(made)), tuple(self.fresh(s) for s in paragraph))

    def fresh(self, sentence: str) -> Sentence:
        return tuple(Token(t, next(self.ids)) for t in _TOKEN.findall(sentence))

    def edit(self, sentence: Sentence, change: Callable[..., str], **how: object) -> Sentence:
        """A changed sentence: words that were not touched keep their identity."""
        new = _TOKEN.findall(change(" ".join(t.print for t in sentence), self.rng, **how))
        found = [Token(t, -1) for t in new]
        old, now = [_bare(t.print) for t in sentence], [_bare(t) for t in new]
        for a, b, size in SequenceMatcher(None, old, now, autojunk=False).get_matching_blocks():
            found[b : b + size] = [Token(new[b + i], sentence[a + i].id) for i in range(size)]
        return tuple(t if t.id >= 0 else Token(t.print, next(self.ids)) for t in found)

    def _credit(self, root: Member, parent: Member) -> str | None:
        """How a descendant credits: as its parent does at best, weaker or not at all with the level."""
        draw = self.rng.random()
        if not root.signed:
            return "named" if draw < (0.5, 0.3, 0.15)[self.hard] else None
        if not parent.credited:
            return None
        keep, weak = ((0.6, 0.95), (0.4, 0.75), (0.25, 0.6))[self.hard]
        if draw >= weak:
            return None
        return "kept" if draw < keep and parent.credit in ("dispatch", "kept") else "weak"

    def _title(self, title: str) -> str:
        draw = self.rng.random()
        if draw < 0.4:
            return title
        if draw < 0.7 and ":" in title:
            return title.split(":", 1)[1].strip().capitalize()
        kicker = self.rng.choice(("Ce que l’on sait", "Le point", "Les faits", "À suivre"))
        return f"{kicker} : {reworded(title, self.rng, strength=0.8, desk=habits(self.rng))}"

    def _name(self, kind: str) -> str:
        return f"{kind}{next(self.names)}"

    def _replace(self, name: str, paragraphs: Paragraphs) -> None:
        old = self.members[name]
        text = old.article.text
        head, foot = text.partition("\n\n")[0], text.rstrip().rsplit("\n\n", 1)[1] if old.signed else ""
        self.members[name] = old._replace(
            article=_article(name, old.article, _text(head, paragraphs, foot)),
            paragraphs=paragraphs,
            words=_ids(paragraphs),
        )

    def _add(
        self,
        name: str,
        title: str,
        paragraphs: Paragraphs,
        parents: tuple[str, ...],
        kind: str,
        roots: frozenset[str] | set[str],
        time: dt.datetime,
        credit: str | None,
        *,
        signed: bool = False,
    ) -> None:
        rng = self.rng
        outlet = self.outlets[len(self.members) % len(self.outlets)]
        foot, byline = "", None
        if credit == "dispatch":
            foot = rng.choice(("(AFP)", "© 2020 AFP", "/AFP"))
        elif credit == "kept":
            foot = rng.choice(("(AFP)", "AFP", "/AFP", "© AFP"))
        elif credit == "weak":
            if rng.random() < 0.25:
                byline = f"{outlet} avec AFP"
            else:
                foot = rng.choice(("avec AFP", "Via AFP", "Source : AFP", "(avec AFP)"))
        text = _text(title, paragraphs, foot)
        plain = Article(id=name, source=f"{name}.txt", outlet=outlet, title=None, text=text, sha256="", text_sha256="")
        article = _article(name, plain, text, published=self._published(time, parents), byline=byline)
        self.members[name] = Member(
            article=article,
            paragraphs=paragraphs,
            parents=parents,
            kind=kind,
            roots=frozenset(roots),
            time=time,
            signed=signed,
            credit=credit,
            words=_ids(paragraphs),
            title=title,
        )

    def _published(self, time: dt.datetime, parents: tuple[str, ...]) -> Published | None:
        draw = self.rng.random()
        minute, day, unknown = ((0.85, 0.95, 1.0), (0.6, 0.8, 0.95), (0.45, 0.65, 0.9))[self.hard]
        if draw < minute:
            return Published(value=time.isoformat(timespec="minutes"), precision="minute", basis="given")
        if draw < day:
            return Published(value=time.date().isoformat(), precision="day", basis="given")
        if draw < unknown or not parents:
            return None
        wrong = min(self.members[p].time for p in parents) - dt.timedelta(minutes=self.rng.randint(5, 240))
        return Published(value=wrong.isoformat(timespec="minutes"), precision="minute", basis="given")


def _bare(token: str) -> str:
    """A word without what a turned sentence changes about it: its capital, the stop behind it."""
    return fold(token.strip('.,;:!?…()«»"“”')) or token


def _ids(paragraphs: Paragraphs) -> frozenset[int]:
    return frozenset(t.id for p in paragraphs for s in p for t in s)


def _text(title: str, paragraphs: Paragraphs, foot: str) -> str:
    body = [" ".join(" ".join(t.print for t in s) for s in p) for p in paragraphs]
    return "\n\n".join(filter(None, [title, *body, foot])) + "\n"


def _article(name: str, like: Article, text: str, **more: object) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    fields: Mapping[str, object] = {"published": like.published, "byline": like.byline} | more
    return Article(
        id=name,
        source=like.source,
        outlet=like.outlet,
        text=text,
        sha256=digest,
        text_sha256=digest,
        language="fr",
        **fields,  # type: ignore[arg-type]
    )


def family(pool: Sequence[Source], seed: int) -> Family:
    """The family of a seed."""
    return _Maker(pool, seed).family()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--seed", default=0, type=int)
    arguments.add_argument("--texts", action="store_true", help="print the texts too")
    given = arguments.parse_args()
    made = family(month(given.data), given.seed)
    print(made.level, "unseen:", ", ".join(made.unseen) or "none")
    for name, member in made.seen.items():
        when = member.article.published.value if member.article.published else "undated"
        foot = member.article.text.strip().rsplit("\n\n", 1)[-1][:20] if member.credited else "no credit"
        print(
            f"{name:5} {member.kind:9} of {'+'.join(member.parents) or '-':9} "
            f"{len(member.words):4} words  {when:16}  {foot}"
        )
        if given.texts:
            print(member.article.text)


if __name__ == "__main__":
    main()
