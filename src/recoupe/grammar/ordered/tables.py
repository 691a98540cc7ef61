"""What a language pack tells of its word classes and cues, where order tells who does what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from recoupe.grammar.speech.lexicon import Phrases

VerbForm: TypeAlias = Literal["base", "third", "past", "participle", "present"]
Frame: TypeAlias = Literal[
    "clause", "surely", "quote", "told", "object", "to", "person-to", "as", "call", "gerund", "show", "relayed"
]
"""What a cue takes: a clause; nothing but a clause; a quotation; somebody told before either; a noun phrase; an
infinitive; somebody and an infinitive; an attribute after a linking word; an attribute without one; a gerund; an image
or a figure; a passive that says ("was quoted as saying")."""
Stance: TypeAlias = Literal["speech", "belief", "aim", "attitude"]
"""What kind of word it is: of saying; of thinking; of wanting and promising; of praise, blame and support."""


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """A verb that can carry an attribution, and what it takes."""

    lemma: str
    stance: Stance
    frames: frozenset[Frame] = frozenset()
    links: frozenset[str] = frozenset()
    """Prepositions that belong to the cue when the content follows them ("call for", "point to")."""
    attributes: frozenset[str] = frozenset()
    """Words before an attribute: "describe … as", "accuse … of"."""
    tail: tuple[str, ...] = ()
    """Words that follow the verb in a phrase ("point out"); None of its uses counts without them."""
    denies: bool = False


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """One form of a cue."""

    cue: Cue
    form: VerbForm


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """The word classes of a language. All words in lower case."""

    tags: Mapping[str, str]
    """Word class of every word of a closed class, one letter as in `sketch.py`."""
    cues: Mapping[str, tuple[Use, ...]]
    verbs: Mapping[str, frozenset[VerbForm]]
    """Forms of common verbs, cues included."""
    nouns_too: frozenset[str]
    """Verb forms that are as often nouns."""
    plurals: frozenset[str]
    """Plural nouns that do not end like one."""
    plural_ending: str
    not_plural: tuple[str, ...]
    """Endings that look like that of a plural ("ss", "'s")."""
    genitive: str
    singular_s: frozenset[str]
    """Singular nouns that end like plurals."""
    adverb_ending: str
    not_adverbs: frozenset[str]
    present_ending: str
    past_ending: str
    tied: frozenset[str]
    """Prepositions that tie a complement to a noun ("of", "for")."""
    alone: frozenset[str]
    """Determiners that stand for somebody on their own ("some", "many")."""
    determining: frozenset[str]
    """Interrogatives that a noun may follow ("which", "what")."""
    nonfinite: frozenset[str]
    """Forms of auxiliaries that are not finite ("been", "having")."""
    questions: frozenset[str]
    """Words that open an indirect question ("whether", "if")."""
    conditions: frozenset[str]
    """Words with which a reported clause may begin ("if", "although")."""
    it: frozenset[str]
    """Pronouns that stand for a body that speaks, or for nobody."""
    contracted: tuple[str, ...]
    """Endings of a contracted "be" and "have" ("'s", "'ve")."""
    wordless: frozenset[str]
    """Subjects that are nobody ("it", "there")."""
    after: Phrases
    """What follows a content and tells where or how it was said ("in a statement")."""
    breaks: Phrases
    """What ends a content after a comma ("but", "while")."""
    asides: frozenset[str]
    """Relative words with which, after a comma, the outlet adds something of its own ("which")."""
    openers: Phrases
    """What may stand between a cue and its clause ("in an interview")."""
    clausal: frozenset[str]
    """Words that open a clause of circumstance, which is no part of an object before it ("after", "as")."""
    likening: frozenset[str]
    """Those of them that liken as well: "as someone" is no clause."""
    noun_cues: Mapping[str, frozenset[str]]
    """Nouns of saying and the words that lead to what is said ("claim": that; "criticism": of)."""
    willing: frozenset[str]
    """Adjectives of wanting ("ready", "eager"), before an infinitive."""
    sure: frozenset[str]
    """Adjectives of thinking ("confident"), before a clause."""
    hearsay: frozenset[str]
    """Adverbs that say that somebody says so ("reportedly")."""
    passive: frozenset[str]
    """Lemmas that attribute even in a passive without an agent ("expect", "accuse")."""
    declining: frozenset[str]
    """Verbs, by lemma, that leave open what the infinitive after them would say ("decline to say")."""
    asking: frozenset[str]
    """Forms of "asked", when nobody is said to ask."""
    about: frozenset[str]
    put: frozenset[str]
    """Verbs of "as X put it"."""
