"""Descendants of real articles, made by rules, with every word's origin known."""

from __future__ import annotations

import gzip
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from recoupe import find
from recoupe.text.hashing import word_hash
from recoupe.text.words import Word, words

PACK = find.language("fr")
LEAST, MOST = 150, 900
"""Words of an article that serves as parent."""
AUXILIARIES = {
    "a": "avait", "ont": "avaient", "est": "était", "sont": "étaient", "sera": "doit être", "seront": "doivent être",
    "va": "devait", "vont": "devaient", "avait": "a", "était": "est", "peut": "pourrait", "doit": "devra",
}  # fmt: skip
OPENINGS = ("De son côté, ", "Dans le même temps, ", "Par ailleurs, ", "Ce jour-là, ", "Toujours est-il que ", "Or, ")
DETERMINERS = frozenset("le la les l un une des du de d ce cet cette son sa ses leur leurs au aux en tout".split())


class Row(msgspec.Struct):
    """A line of a corpus."""

    id: str
    text: str


class Parent(NamedTuple):
    """An article with its words, as printed and as numbers, and its sentences by paragraph."""

    id: str
    corpus: str
    text: str
    words: list[Word]
    hashes: list[int]
    paragraphs: list[list[tuple[int, int]]]


class Piece(NamedTuple):
    """A word as the child prints it, with what follows it, and the word of the parent that it is (None: new)."""

    printed: str
    origin: tuple[str, int] | None


class Line(NamedTuple):
    """A sentence of a child: its pieces, and the stretch of the parent that it comes from."""

    pieces: list[Piece]
    parent: str
    number: int
    """Which sentence of the parent."""
    start: int
    end: int


class Child(NamedTuple):
    """A made text, the parents it is compared with, and what comes from where."""

    text: str
    parents: list[Parent]
    origin: dict[int, tuple[str, int]]
    """Of the words of a parent: where each begins in the child."""
    cases: list[tuple[str, range, range]]
    """Stretches (parent, in the child, in the parent), characters."""


def parents(paths: Iterable[Path]) -> list[Parent]:
    found = []
    for path in paths:
        with gzip.open(path, "rb") as lines:
            for line in lines:
                row = msgspec.json.decode(line, type=Row)
                known = words(row.text)
                if LEAST <= len(known) <= MOST:
                    cut = [list(PACK.sentences(row.text, *span)) for span in _paragraphs(row.text)]
                    numbers = [word_hash[w.norm] for w in known]
                    found.append(Parent(row.id, path.name, row.text, known, numbers, cut))
    return found


def _paragraphs(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


class Desk:
    """Parents, the chance that picks among them, and words by the class that their ending tells."""

    def __init__(self, known: Sequence[Parent], rng: random.Random) -> None:
        self.parents, self.rng = known, rng
        classes: dict[str, set[str]] = defaultdict(set)
        for parent in known[::5]:
            for word in parent.words:
                printed = parent.text[word.start : word.end]
                if _swappable(printed):
                    classes[printed[-3:]].add(printed)
        self.classes = {ending: sorted(members) for ending, members in classes.items()}

    def pick(self) -> Parent:
        """Any article."""
        return self.rng.choice(self.parents)

    def lines(self, parent: Parent) -> list[list[Line]]:
        """All sentences of an article by paragraph, unchanged."""
        places = {word.start: k for k, word in enumerate(parent.words)}
        number, found = 0, []
        for paragraph in parent.paragraphs:
            block = []
            for start, end in paragraph:
                inside = [w for w in words(parent.text, start, end) if w.start in places]
                if not inside:
                    continue
                stops = [w.start for w in inside[1:]] + [end]
                pieces = [
                    Piece(parent.text[w.start : stop], (parent.id, places[w.start]))
                    for w, stop in zip(inside, stops, strict=True)
                ]
                block.append(Line(pieces, parent.id, number, inside[0].start, end))
                number += 1
            if block:
                found.append(block)
        return found

    def swap(self, line: Line, share: float) -> Line:
        """Words replaced by others of their class."""
        made = []
        for piece in line.pieces:
            word, rest = _parted(piece.printed)
            others = self.classes.get(word[-3:], ()) if _swappable(word) and self.rng.random() < share else ()
            other = self.rng.choice(others) if others else word
            made.append(piece if other == word else Piece(other + rest, None))
        return line._replace(pieces=made)

    def numbers(self, line: Line) -> Line:
        """Every number replaced by another."""
        made = []
        for piece in line.pieces:
            word, rest = _parted(piece.printed)
            made.append(Piece(f"{self.rng.randint(2, 98)}{rest}", None) if word[:1].isdigit() else piece)
        return line._replace(pieces=made)

    def rewrite(self, line: Line, share: float = 0.4) -> Line:
        """Other words, tense and opening, clauses in another order, adverbs dropped."""
        line = _inverted(line) if self.rng.random() < 0.4 else line
        line = line._replace(pieces=_without_adverbs(line.pieces))
        made = [_other_tense(piece) for piece in self.swap(self.numbers(line), share).pieces]
        if self.rng.random() < 0.35:
            made = [Piece(w, None) for w in re.findall(r"\S+\s", self.rng.choice(OPENINGS))] + made
        return line._replace(pieces=made)


def _parted(printed: str) -> tuple[str, str]:
    """A word and what follows it."""
    match = re.match(r"[\w]+(?:['’][\w]*)?", printed)
    end = match.end() if match else 0
    return printed[:end], printed[end:]


def _swappable(word: str) -> bool:
    return len(word) > 4 and word.isalpha() and word.islower() and word not in PACK.function_words


def _other_tense(piece: Piece) -> Piece:
    word, rest = _parted(piece.printed)
    return Piece(AUXILIARIES[word] + rest, None) if word in AUXILIARIES else piece


def _without_adverbs(pieces: Sequence[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in pieces:
        word = _parted(piece.printed)[0]
        before = _parted(kept[-1].printed)[0].lower() if kept else ""
        if not (word.endswith("ment") and len(word) > 7 and before not in DETERMINERS):
            kept.append(piece)
    return kept


def _inverted(line: Line) -> Line:
    """The clause behind the first comma first, where both have some length."""
    commas = [k for k, piece in enumerate(line.pieces) if "," in piece.printed]
    for k in commas:
        if k >= 4 and len(line.pieces) - k > 6:
            last = line.pieces[-1]._replace(printed=line.pieces[-1].printed.rstrip(" .") + ", ")
            return line._replace(pieces=[*line.pieces[k + 1 : -1], last, *line.pieces[: k + 1]])
    return line


# ---------------------------------------------------------------- edits


def laid(blocks: Iterable[Sequence[Line]], among: Sequence[Parent]) -> Child:
    """Sentences, by paragraph, as a text."""
    text, origin, cases, before = "", {}, [], None
    for block in blocks:
        for line in block:
            begin = len(text)
            for piece in line.pieces:
                if piece.origin is not None:
                    origin[len(text)] = piece.origin
                text += piece.printed
            here, there = range(begin, len(text)), range(line.start, line.end)
            follows = before is not None and (before.parent, before.number + 1) == (line.parent, line.number)
            if follows and line.parent in {p.id for p in among}:
                parent, child, source = cases[-1]
                cases[-1] = (parent, range(child.start, here.stop), range(source.start, there.stop))
            elif line.parent in {p.id for p in among}:
                cases.append((line.parent, here, there))
            text, before = text.rstrip(" ") + " ", line
        text += "\n"
    known = {p.id for p in among}
    return Child(text, list(among), {k: o for k, o in origin.items() if o[0] in known}, cases)


def whole(desk: Desk) -> Child:
    parent = desk.pick()
    return laid([*_title(desk), *desk.lines(parent)], [parent])


def abridged(desk: Desk) -> Child:
    parent = desk.pick()
    share = desk.rng.uniform(0.3, 0.6)
    return laid([[x for x in block if desk.rng.random() > share] for block in desk.lines(parent)], [parent])


def reordered(desk: Desk) -> Child:
    parent = desk.pick()
    blocks = desk.lines(parent)
    desk.rng.shuffle(blocks)
    return laid(blocks, [parent])


def inserted(desk: Desk) -> Child:
    parent, blocks = desk.pick(), []
    others = desk.lines(desk.pick())
    for block in desk.lines(parent):
        blocks.append(block)
        if others and desk.rng.random() < 0.4:
            blocks.append(others.pop(0))
    return laid(blocks, [parent])


def renumbered(desk: Desk) -> Child:
    parent = desk.pick()
    return laid([[desk.numbers(x) for x in block] for block in desk.lines(parent)], [parent])


def touched(desk: Desk) -> Child:
    parent = desk.pick()
    return laid([[desk.swap(x, 0.12) for x in block] for block in desk.lines(parent)], [parent])


def rewritten(desk: Desk) -> Child:
    """Three sentences in ten cut, the others rewritten, paragraphs moved."""
    parent = desk.pick()
    blocks = [[desk.rewrite(x) for x in block if desk.rng.random() > 0.3] for block in desk.lines(parent)]
    if desk.rng.random() < 0.5:
        desk.rng.shuffle(blocks)
    return laid([*_title(desk), *blocks], [parent])


def merged(desk: Desk) -> Child:
    one, other = desk.pick(), desk.pick()
    while other.id == one.id:
        other = desk.pick()
    blocks = [b for pair in zip(desk.lines(one)[::2], desk.lines(other)[::2], strict=False) for b in pair]
    return laid([[desk.swap(x, 0.08) for x in block] for block in blocks], [one, other])


def quoted(desk: Desk) -> Child:
    """One quotation of ten to forty words in the text of another article."""
    while True:
        parent = desk.pick()
        spans = [q for start, end in _paragraphs(parent.text) for q in PACK.quotations(parent.text, start, end)]
        long = [q for q in spans if 10 <= len(words(parent.text, *q)) <= 40]
        if long:
            break
    start, end = desk.rng.choice(long)
    places = {word.start: k for k, word in enumerate(parent.words)}
    inside = [w for w in words(parent.text, start, end) if w.start in places]
    stops = [w.start for w in inside[1:]] + [end]
    pieces = [
        Piece(parent.text[w.start : stop], (parent.id, places[w.start])) for w, stop in zip(inside, stops, strict=True)
    ]
    blocks = desk.lines(desk.pick())
    middle = len(blocks) // 2
    return laid([*blocks[:middle], [Line(pieces, parent.id, 0, start, end)], *blocks[middle:]], [parent])


def _title(desk: Desk) -> list[list[Line]]:
    """A title that is new: the first sentence of another article."""
    return [block[:1] for block in desk.lines(desk.pick())[:1]]


EDITS: dict[str, Callable[[Desk], Child]] = {
    "whole, another title": whole,
    "abridged": abridged,
    "paragraphs reordered": reordered,
    "text of another inserted": inserted,
    "numbers replaced": renumbered,
    "one word in eight swapped": touched,
    "rewritten heavily": rewritten,
    "merged from two": merged,
    "one quotation alone": quoted,
}
