"""Noun phrases that can name a source: where they end, their head and what they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.grammar.speech.lexicon import Lexicon, Nature
from recoupe.grammar.speech.tokens import MARKS, Unit

_LONGEST = 28
"""Most tokens of a source: 99.8 % of 18 352 in PolNeAR (train) are no longer."""


class Phrase(NamedTuple):
    """A noun phrase of tokens `[first, last)`; `head` is the token that says what it is."""

    first: int
    last: int
    head: int
    nature: Nature

    @property
    def sourcelike(self) -> bool:
        """Whether this can be somebody who speaks or something that tells."""
        return self.nature != "other"


def phrase(unit: Unit, at: int, lex: Lexicon, *, stop: int | None = None) -> Phrase | None:
    """The noun phrase that begins at a token; None where none begins. `stop` is a token it may not pass."""
    bound = min(len(unit.tokens), at + _LONGEST, len(unit.tokens) if stop is None else stop)
    if at >= bound or not _begins(unit, at, lex):
        return None
    alone = unit.tokens[at].norm in lex.subjects or unit.tokens[at].norm in lex.pronouns
    if alone and not _continues(unit, at, bound, lex):
        return Phrase(at, at + 1, at, "pronoun")
    if unit.tokens[at].norm in lex.these and at + 1 < bound and unit.tokens[at + 1].norm in lex.latter:
        return Phrase(at, at + 2, at + 1, "pronoun")
    last = _one_of(unit, at, bound, lex) or _end(unit, at, bound, lex)
    if last <= at or (last == at + 1 and unit.tokens[at].norm in lex.determiners):
        return None
    last = _with_name(unit, at, last, bound, lex)
    head, nature = _head(unit, at, last, lex)
    if nature == "other" and at + 1 < last and unit.tokens[at + 1].norm in MARKS:
        nature = "name"  # "les « bonnets verts »"
    if unit.tokens[at].norm in lex.about or (
        nature == "other" and any(token.norm == "%" for token in unit.tokens[at:last])
    ):
        nature = "group"  # "34 % pensent que …": of those asked
    return Phrase(at, last, head, nature)


def _begins(unit: Unit, at: int, lex: Lexicon) -> bool:
    token = unit.tokens[at]
    norm = token.norm
    if norm in lex.determiners or norm in lex.subjects or norm in lex.pronouns or norm in lex.titles:
        return True
    if norm in lex.about and at + 2 < len(unit.tokens):
        counted = at + 2 if unit.tokens[at + 1].norm in lex.of else at + 1
        if unit.tokens[counted].norm[0].isdigit():
            return True
    if token.capital and norm in lex.unaccented:
        return False
    if norm in lex.stops or norm in lex.prepositions or norm in lex.relatives or norm in lex.conjunctions:
        return False
    if lex.bare and at + 1 < len(unit.tokens) and lex.nature.get(unit.tokens[at + 1].norm) == "medium":
        return True  # "state television": no article need stand before
    return token.capital or norm in lex.nature or norm[0].isdigit()


def _one_of(unit: Unit, at: int, bound: int, lex: Lexicon) -> int:
    """The end of `l'un d'eux`, `l'une d'entre elles`; 0 where something else stands."""
    if at + 3 >= bound or (unit.tokens[at].norm, unit.tokens[at + 1].norm) not in lex.one_of:
        return 0
    i = at + 3 if unit.tokens[at + 2].norm in lex.of else at + 2
    i += unit.tokens[i].norm in lex.prepositions
    return i + 1 if i < bound and unit.tokens[i].norm in lex.strong else 0


def _continues(unit: Unit, at: int, bound: int, lex: Lexicon) -> bool:
    """`certains députés`, `celui de la Santé`: a pronoun that is not alone."""
    if at + 1 >= bound or unit.tokens[at].norm in lex.subjects:
        return False
    following = unit.tokens[at + 1]
    return following.norm in lex.of or following.norm in lex.nature


def _end(unit: Unit, at: int, bound: int, lex: Lexicon) -> int:
    i = at
    while i < bound:
        token = unit.tokens[i]
        norm = token.norm
        if norm == "(":
            close = _closing(unit, i, bound)
            if close is None:
                break
            i = close
            continue
        if norm in MARKS:
            close = _short_quotation(unit, i, bound)
            if close is None or i == at:
                break
            i = close
            continue
        if norm in lex.conjunctions:
            if not _joins(unit, i, bound, lex):
                break
        elif norm in lex.to:
            if not any(unit.tokens[j].norm in lex.linking for j in range(max(at, i - 3), i)) or _spoken_to(
                unit, i, lex
            ):
                break
        elif i > at and _stops(unit, i, lex, at):
            break
        i += 1
    while i > at and _leads_on(unit.tokens[i - 1].norm, lex):
        i -= 1
    return i


def _leads_on(norm: str, lex: Lexicon) -> bool:
    """Whether no phrase ends with this word."""
    return norm in lex.of or norm in lex.conjunctions or norm in lex.determiners


def _stops(unit: Unit, i: int, lex: Lexicon, first: int) -> bool:
    token = unit.tokens[i]
    norm = token.norm
    addressed = _addressed(unit, first, lex)
    if norm in lex.of:
        # "à l'AFP des témoins": what follows a name spoken to is the speaker.
        told = addressed and norm in lex.indefinite and _is_outlet(unit, i - 1, lex)
        return told or (i + 1 < len(unit.tokens) and _infinitive(unit, i + 1, lex))
    if norm in lex.determiners and not (token.capital and unit.tokens[i - 1].capital):
        # A new article after a complete name begins another phrase: "sur Telegram le ministre".
        article = norm in lex.definite or norm in lex.indefinite or norm in lex.possessives
        return article and not _article_fits(unit, i, lex)
    before = unit.tokens[i - 1].norm
    titled = norm in lex.titles and before not in lex.conjunctions and before not in lex.determiners
    if norm in lex.relative_times and before in lex.determiners:
        return False  # "le dernier rapport"
    closed = any(norm in words for words in (lex.times, lex.stops, lex.relatives, lex.prepositions))
    if titled or closed or not (norm[0].isalnum() or norm == "%"):
        return True
    if token.capital:
        # "Roe Elle a publié": a stop that was lost
        return (norm in lex.subjects and i > first) or (addressed and _another_name(unit, i, lex))
    return _verbal(norm, lex) and before not in lex.determiners


def _another_name(unit: Unit, i: int, lex: Lexicon) -> bool:
    """`à l'AFP Anne …`, `sur Telegram Paul …`, `à ses élèves Paul …`: those spoken to, then who speaks."""
    before = unit.tokens[i - 1].norm
    told = lex.nature.get(before) in ("group", "paper") or before in lex.press or _is_outlet(unit, i - 1, lex)
    return told and not unit.tokens[i].acronym


def _addressed(unit: Unit, first: int, lex: Lexicon) -> bool:
    """Whether a phrase names who is spoken to or where (`à X`, `auprès de X`, `dans X`): the speaker may follow."""
    if first and unit.tokens[first - 1].norm in lex.of:
        return first > 1 and unit.tokens[first - 2].norm in lex.addressing
    return first > 0 and (unit.tokens[first - 1].norm in lex.to or unit.tokens[first - 1].norm in lex.addressing)


def _infinitive(unit: Unit, at: int, lex: Lexicon) -> bool:
    """`demande au gouvernement d'établir`: what is asked for is no part of who is asked."""
    norm = unit.tokens[at].norm
    if norm in lex.nature or unit.tokens[at].capital or norm in lex.nouns:
        return False
    if any(form.kind == "infinitive" for form in lex.forms.get(norm, ())):
        return True
    following = unit.tokens[at + 1].norm if at + 1 < len(unit.tokens) else ""
    takes = following in lex.definite or following in lex.indefinite or following in lex.possessives
    return takes and len(norm) > 3 and norm.endswith(lex.infinitive_endings)


def _verbal(norm: str, lex: Lexicon) -> bool:
    """Whether a word belongs to a verb: no phrase goes on past it."""
    if any(norm in words for words in (lex.adverbs, lex.negators, lex.be, lex.have, lex.finites)):
        return True
    return any(form.kind in ("present", "finite") for form in lex.forms.get(norm, ())) and norm not in lex.nouns


def _is_outlet(unit: Unit, i: int, lex: Lexicon) -> bool:
    token = unit.tokens[i]
    return token.acronym or token.norm in lex.platforms or token.norm in lex.outlets


def _article_fits(unit: Unit, i: int, lex: Lexicon) -> bool:
    before = unit.tokens[i - 1].norm
    return before in lex.of or before in lex.conjunctions or before in lex.to or before in lex.determiners


def _spoken_to(unit: Unit, i: int, lex: Lexicon) -> bool:
    """`les services du ministre à l'agence X`: whom they told is no part of who they are."""
    after = [token.norm for token in unit.tokens[i + 1 : i + 3]]
    return any(norm in lex.outlets or lex.nature.get(norm) == "medium" for norm in after)


def _closing(unit: Unit, i: int, bound: int) -> int | None:
    for j in range(i + 1, min(bound, i + 9)):
        if unit.tokens[j].norm == ")":
            return j + 1
    return None


def _short_quotation(unit: Unit, i: int, bound: int) -> int | None:
    """End of a nickname or name of a body between marks, of five words at most."""
    for j in range(i + 1, min(bound, i + 7)):
        if unit.tokens[j].norm in MARKS and j + 1 < len(unit.tokens) and unit.tokens[j + 1].norm[0].isalpha():
            return j + 1
    return None


def _joins(unit: Unit, i: int, bound: int, lex: Lexicon) -> bool:
    if i + 1 >= bound:
        return False
    after = unit.tokens[i + 1]
    if after.norm in lex.have or after.norm in lex.be or after.norm in lex.clitics - lex.determiners:
        return False
    return after.norm in lex.determiners or after.norm in lex.of or after.norm in lex.nature or after.capital


def _with_name(unit: Unit, first: int, last: int, bound: int, lex: Lexicon) -> int:
    """The phrase with the name that follows it between commas: `la préfète, Anne Roy`."""
    if last + 1 >= bound or unit.tokens[last].norm != ",":
        return last
    if unit.tokens[first].capital and first > 0 and unit.tokens[first].norm not in lex.determiners:
        return last
    if not any(lex.nature.get(unit.tokens[j].norm) in ("person", "medium", "unnamed") for j in range(first, last)):
        return last
    i = last + 1
    if unit.tokens[i].norm in lex.titles:
        i += 1
    begin = i
    while i < bound and (unit.tokens[i].capital or (i > begin and unit.tokens[i].norm in lex.particles)):
        i += 1
    if i < bound and i > begin and unit.tokens[i].norm == "(":
        i = _closing(unit, i, bound) or i
    complete = i > begin and (
        i >= len(unit.tokens) or i == bound or not unit.tokens[i].norm[0].isalnum() or _stops(unit, i, lex, first)
    )
    return i if complete else last


def _head(unit: Unit, first: int, last: int, lex: Lexicon) -> tuple[int, Nature]:
    for i in range(first, last):
        nature = lex.nature.get(unit.tokens[i].norm)
        if nature is not None:
            return i, nature
        before = unit.tokens[i - 1].norm if i > first else ""
        if (
            unit.tokens[i].capital
            and (i > first or unit.tokens[i].norm not in lex.determiners)
            and before not in lex.of
        ):
            return i, "name"
        if before in lex.of and i > first + 1 and unit.tokens[i].norm not in lex.determiners:
            break
    if any(unit.tokens[i].capital and unit.tokens[i].norm not in lex.determiners for i in range(first, last)):
        return next(
            i for i in range(first, last) if unit.tokens[i].capital and unit.tokens[i].norm not in lex.determiners
        ), _late(unit, first, last, lex)
    return first, "other"


def _late(unit: Unit, first: int, last: int, lex: Lexicon) -> Nature:
    """`l'ex-patron de Renault`: a complement with a capital says little of its head."""
    return "other" if any(unit.tokens[i].norm in lex.of for i in range(first, last)) else "name"


def names_in(unit: Unit, first: int, last: int, lex: Lexicon) -> Sequence[tuple[int, int]]:
    """Runs of capitalised tokens inside a phrase, with the particles inside them."""
    runs: list[tuple[int, int]] = []
    i = first
    while i < last:
        if not unit.tokens[i].capital or unit.tokens[i].norm in lex.determiners or unit.tokens[i].norm in lex.titles:
            i += 1
            continue
        j = i + 1
        while j < last and (
            unit.tokens[j].capital
            or (unit.tokens[j].norm in lex.particles and j + 1 < last and unit.tokens[j + 1].capital)
        ):
            j += 1
        runs.append((i, j))
        i = j
    return runs
