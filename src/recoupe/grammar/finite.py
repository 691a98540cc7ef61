"""Finds finite verbs without a tagger: closed lists, endings, and the words around.

A form that is also a noun ("la marche", "the plans") is a verb only where no word before it asks for a noun.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

import msgspec

from recoupe.grammar.speech.tokens import Token
from recoupe.text.kept import Kept
from recoupe.text.normalise import fold

_CLITICS = 3
"""Most tokens between a subject pronoun or a negation and its verb: "il ne le lui | dit"."""


class VerbRules(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What shows a finite verb, and the forms that share its auxiliary. Lower case."""

    function_words: frozenset[str] = frozenset()
    sure: frozenset[str] = frozenset()
    """Finite verbs that are nothing else: auxiliaries, and forms with telling endings."""
    forms: frozenset[str] = frozenset()
    """Finite forms of common verbs; some are also nouns."""
    endings: tuple[str, ...] = ()
    """Endings that finite verbs alone have, after a stem of three letters."""
    plural_endings: tuple[str, ...] = ()
    """Endings of a verb in the plural, told by the plural noun before it."""
    not_plural: tuple[str, ...] = ()
    """Endings of other words that look so ("rapidement")."""
    not_verbs: frozenset[str] = frozenset()
    governors: frozenset[str] = frozenset()
    """Words that a noun follows: determiners, prepositions, adjectives that precede."""
    subjects: frozenset[str] = frozenset()
    """Subject pronouns: what follows them is a verb."""
    inverted: frozenset[str] = frozenset()
    """Subject pronouns behind their verb."""
    markers: frozenset[str] = frozenset()
    """Words right before a verb ("ne", "se")."""
    clitics: frozenset[str] = frozenset()
    """What may stand between those and the verb."""
    infinitives: frozenset[str] = frozenset()
    infinitive_endings: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    """Endings of a present participle ("ant", "ing")."""
    past: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    """Endings of a past participle ("é")."""
    not_past: tuple[str, ...] = ()
    """Endings of nouns that look so ("société")."""
    subordinators: frozenset[str] = frozenset()
    """Words that open a clause with a verb of its own inside another."""
    comparatives: frozenset[str] = frozenset()
    """Words after which these compare and open nothing ("plus que")."""
    plain: frozenset[str] = frozenset()
    """Forms without ending that are verbs behind a plural noun ("polls | show")."""
    agent: frozenset[str] = frozenset()
    """What shows the form before it to be a participle ("seized | by"), where the language's past looks like one."""

    @cached_property
    def finite(self) -> Kept[bool]:
        """Whether a form can be a finite verb at all: of most words it cannot, whatever stands around them."""
        return Kept(
            lambda norm: norm in self.sure or (norm not in self.not_verbs and len(norm) > 2 and self._ends(norm))
        )

    def _ends(self, norm: str) -> bool:
        return norm in self.forms or (len(norm) > 4 and norm.endswith(self.endings)) or _in_plural(norm, self)

    @cached_property
    def content(self) -> Kept[bool]:
        """Whether a form is a word with content."""
        empty = self.function_words
        return Kept(lambda norm: norm[0].isalnum() and norm not in empty and fold(norm) not in empty)

    @cached_property
    def opening(self) -> frozenset[str]:
        """Words that may open a clause inside another."""
        return self.subordinators | {"s'"}

    @cached_property
    def turning(self) -> frozenset[str]:
        """Words beside which a verb is due."""
        return self.inverted | self.markers | self.subjects


class Line:
    """The tokens of an extent with running counts: a stretch of it is weighed in constant time."""

    def __init__(self, tokens: Sequence[Token], rules: VerbRules) -> None:
        self.tokens = tokens
        self.rules = rules
        self.norms = [token.norm for token in tokens]

    # Each is made when first asked for: most sentences hold nothing to cut at.

    @cached_property
    def finite(self) -> list[bool]:
        """Which tokens are finite verbs."""
        return _finite(self.tokens, self.norms, self.rules)

    @cached_property
    def _finite(self) -> list[int]:
        return _running(self.finite)

    @cached_property
    def _content(self) -> list[int]:
        return _running(map(self.rules.content.__getitem__, self.norms))

    @cached_property
    def _opened(self) -> list[int]:
        opening = self.rules.opening
        return _running([norm in opening and self._opens(at) for at, norm in enumerate(self.norms)])

    @cached_property
    def commas(self) -> list[int]:
        """The commas that part words, not the digits of a number."""
        norms = self.norms
        return [at for at, norm in enumerate(norms) if norm == "," and not self._between_digits(at)]

    def _between_digits(self, at: int) -> bool:
        return self.norm(at - 1)[-1:].isdigit() and self.norm(at + 1)[:1].isdigit()

    def comma(self, begin: int) -> int:
        """The first comma from a place on; the end where there is none."""
        at = bisect_left(self.commas, begin)
        return self.commas[at] if at < len(self.commas) else len(self)

    def __len__(self) -> int:
        return len(self.tokens)

    def norm(self, at: int) -> str:
        """The token at a place; empty past the end."""
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def verbs(self, first: int, last: int) -> int:
        """Number of finite verbs."""
        return self._finite[last] - self._finite[first]

    def weight(self, first: int, last: int) -> int:
        """Number of content words."""
        return self._content[last] - self._content[first]

    def opened(self, first: int, last: int) -> int:
        """Number of words that open a clause inside another."""
        return self._opened[last] - self._opened[first]

    def pasts(self, first: int, last: int) -> int:
        """Number of past participles; asked of a window, for it counts them."""
        return sum(self.past(at) for at in range(first, last))

    def infinitives(self, first: int, last: int) -> int:
        """Number of infinitives; asked of a window, for it counts them."""
        return sum(self.infinitive(at) for at in range(first, last))

    def past(self, at: int) -> bool:
        """Whether a token is a past participle by its form."""
        norm = self.norms[at]
        if norm in self.rules.past:
            return True
        ending = len(norm) > 4 and norm.endswith(self.rules.past_endings) and not norm.endswith(self.rules.not_past)
        return ending and norm not in self.rules.not_verbs

    def present(self, at: int) -> bool:
        """Whether a token is a present participle by its form."""
        norm = self.norm(at)
        return len(norm) > 5 and norm.endswith(self.rules.participles) and norm not in self.rules.not_verbs

    def infinitive(self, at: int) -> bool:
        """Whether a token is an infinitive by its form."""
        norm = self.norm(at)
        return norm in self.rules.infinitives or (
            bool(self.rules.infinitive_endings)
            and len(norm) > 4
            and norm.endswith(self.rules.infinitive_endings)
            and norm not in self.rules.not_verbs
            and self.norm(at - 1) not in self.rules.governors - {"de", "d'", "à", "pour"}
        )

    def _opens(self, at: int) -> bool:
        norm = self.norms[at]
        if norm == "s'":  # `s'il s'étend`: the first is a condition, the second a reflexive
            return self.norm(at + 1) in self.rules.subjects
        return norm in self.rules.subordinators and self.norm(at - 1) not in self.rules.comparatives


def _running(flags: Iterable[bool]) -> list[int]:
    return [0, *accumulate(flags)]


def _finite(tokens: Sequence[Token], norms: Sequence[str], rules: VerbRules) -> list[bool]:
    can = rules.finite
    found = [can[norm] and _by_form(tokens, norms, at, rules) for at, norm in enumerate(norms)]
    for at, norm in enumerate(norms):
        if norm not in rules.turning:
            continue
        if norm in rules.inverted and at:
            found[at - 1] = True
        elif norm in rules.markers or (norm in rules.subjects and (not at or norms[at - 1] not in rules.governors)):
            verb = next(
                (i for i in range(at + 1, min(at + 1 + _CLITICS, len(norms))) if norms[i] not in rules.clitics), None
            )
            if verb is not None and _inflects(norms[verb], rules):
                found[verb] = True
    return found


def _inflects(norm: str, rules: VerbRules) -> bool:
    """Whether a word where a verb is due is a finite one."""
    if norm in rules.not_verbs or not norm[0].isalpha() or norm in rules.subordinators:
        return False
    if rules.infinitive_endings and norm in rules.infinitives:
        return False
    return not (len(norm) > 3 and norm.endswith((*rules.infinitive_endings, *rules.participles)))


def _by_form(tokens: Sequence[Token], norms: Sequence[str], at: int, rules: VerbRules) -> bool:
    norm, before = norms[at], norms[at - 1] if at else ""
    if norm in rules.sure:
        return before not in rules.governors or norm not in rules.forms
    if norm in rules.not_verbs or len(norm) < 3 or (at and tokens[at].capital):
        return False
    if norm in rules.forms:
        return before not in rules.governors
    if len(norm) > 4 and norm.endswith(rules.endings) and before not in rules.governors:
        return not rules.agent or not _passive(norms, at, rules)
    return _in_plural(norm, rules) and before[-1:] in ("s", "x") and before not in rules.governors


def _passive(norms: Sequence[str], at: int, rules: VerbRules) -> bool:
    """Whether a form that past and participle share is the participle: behind an auxiliary, or before "by"."""
    if at + 1 < len(norms) and norms[at + 1] in rules.agent:
        return True
    return any(norm in rules.sure for norm in norms[max(0, at - 2) : at])


def _in_plural(norm: str, rules: VerbRules) -> bool:
    if norm in rules.plain:
        return True
    return bool(rules.plural_endings) and norm.endswith(rules.plural_endings) and not norm.endswith(rules.not_plural)
