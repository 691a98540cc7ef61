"""What a language pack tells of its reporting verbs and of the words around them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal, TypeAlias

import msgspec

from recoupe.model.attribution import Mode
from recoupe.text.kept import Kept

Kind: TypeAlias = Literal["finite", "past", "present", "infinitive"]
"""Finite verb, past participle, present participle, infinitive."""
Frame: TypeAlias = Literal[
    "that", "inquit", "infinitive", "noun", "as", "evidence", "quoted", "told", "unsigned", "blame"
]
"""What a cue can take: a clause, a quotation around it, an infinitive, a noun phrase, an attribute, an image, a
quotation alone; in the passive what is said as its subject, by somebody or by nobody named, and what for."""
Nature: TypeAlias = Literal["pronoun", "name", "person", "body", "group", "paper", "medium", "unnamed", "other"]
"""What a source is: a pronoun, a name, somebody by role, a body, several people, a document, a medium …"""
Mood: TypeAlias = Literal["plain", "conditional", "future"]

Phrases: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, longest first."""


class Verb(msgspec.Struct, frozen=True, kw_only=True):
    """A reporting verb (or a phrase with one) and what it takes."""

    lemma: str
    frames: frozenset[Frame]
    tail: tuple[str, ...] = ()
    """Words that follow the verb in a phrase: ("état", "de")."""
    denies: bool = False
    reflexive: bool = False
    complements: frozenset[str] = frozenset()
    """Words that introduce its infinitive or noun phrase ("de", "à"); empty for none."""


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """One form of a reporting verb."""

    verb: Verb
    kind: Kind
    mood: Mood = "plain"


class Lexicon(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The closed classes that the machinery of attribution asks a language for. All words in lower case."""

    forms: Mapping[str, tuple[Form, ...]] = {}
    nouns: frozenset[str] = frozenset()
    """Verb forms that are nouns as well: verbs only where no article or preposition stands before."""
    determiners: frozenset[str] = frozenset()
    have: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    been: frozenset[str] = frozenset()
    negators: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    plain_negations: frozenset[str] = frozenset()
    """Words that negate on their own ("jamais" after an auxiliary, "not")."""
    filling: frozenset[str] = frozenset()
    """Words that adverbials of several words are made of ("de", "son", "côté"): they may part a verb group."""
    not_auxiliary: frozenset[str] = frozenset()
    """Words after which a form of "have" is none ("y" in "il y a")."""
    clitics: frozenset[str] = frozenset()
    """Object and reflexive pronouns that stand between subject and verb."""
    reflexives: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    """Subject pronouns of the third person."""
    inverted: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    phrases: Phrases = {}
    """Adverbials of several words ("de son côté")."""
    times: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    """Prepositions inside a noun phrase ("de")."""
    prepositions: frozenset[str] = frozenset()
    """Prepositions that begin a circumstance."""
    conjunctions: frozenset[str] = frozenset()
    """Coordinating words ("et", "ou")."""
    that: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    """Relative pronouns that are subjects."""
    stops: frozenset[str] = frozenset()
    """Words that end a noun phrase besides the above."""
    breaks: Phrases = {}
    """Words after a comma with which the reported content ends ("mais", "alors que")."""
    if_: frozenset[str] = frozenset()
    conditionals: frozenset[str] = frozenset()
    """Auxiliaries in the conditional ("serait")."""
    conditional_endings: tuple[str, ...] = ()
    future_endings: tuple[str, ...] = ()
    futures: frozenset[str] = frozenset()
    finites: frozenset[str] = frozenset()
    """Common finite verbs: where one stands, a clause stands."""
    finite_endings: tuple[str, ...] = ()
    according: Phrases = {}
    """Prepositions that name a source ("selon", "à en croire")."""
    not_sources: frozenset[str] = frozenset()
    """Heads that these prepositions take without naming a source ("cas")."""
    nature: Mapping[str, Nature] = {}
    """What a noun says of who speaks: person, body, group, paper, medium, unnamed."""
    outlets: frozenset[str] = frozenset()
    """Names of agencies and media, lower case."""
    mastheads: frozenset[str] = frozenset()
    """Words in the names of newspapers and stations that are common words without their capital ("post", "herald")."""
    platforms: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    cited: frozenset[str] = frozenset()
    """Forms of "quoted" (followed by `by`)."""
    as_saying: frozenset[str] = frozenset()
    """Words between "quoted" and `by` ("quoted as saying by X")."""
    citing: frozenset[str] = frozenset()
    inversion: bool = False
    """The subject may follow the verb in an incise."""
    preposed: bool = False
    """The subject may stand before the verb of an incise ("…, X said")."""
    bare: bool = False
    """A clause may follow the verb without a conjunction ("X said it was")."""
    silent: bool = False
    """A verb may stand without its subject where it is the speaker before ("Añadió que …")."""
    opening: frozenset[str] = frozenset()
    """Words that open a clause besides "that": its subject stands after them ("alors", "car", "mais")."""
    participles: frozenset[str] = frozenset()
    """Participles that open an apposition ("interrogé", "cité")."""
    in_: frozenset[str] = frozenset()
    """The word before a gerund ("en")."""
    impersonal: frozenset[str] = frozenset()
    """Pronouns that stand for nobody ("ce", "ça", "it")."""
    before_that: frozenset[str] = frozenset()
    """Words that make another conjunction with "that" ("alors", "plus")."""
    elided: Mapping[str, tuple[str, ...]] = {}
    """Other forms of a linking word ("de": "d'", "du", "des")."""
    infinitive_endings: tuple[str, ...] = ()
    goes_on: frozenset[str] = frozenset()
    """Words after an incise with which what was reported goes on ("après", "pour")."""
    which: frozenset[str] = frozenset()
    """Relative pronoun after "according to" ("laquelle")."""
    believing: Phrases = {}
    """Prepositions whose source is a pronoun inside them ("à l'en croire": the second word)."""
    such: frozenset[str] = frozenset()
    """Words before "that" with which examples follow a source ("des médias tels que X")."""
    judges: frozenset[str] = frozenset()
    """Bodies that sentence people: their "condemn" is no speech."""
    sentencing: frozenset[str] = frozenset()
    """Verbs with which they do so, by lemma."""
    adverb_ending: str = "\0"
    """Ending that adverbs of manner have ("ment", "ly")."""
    past_endings: tuple[str, ...] = ()
    """Endings of finite verbs in the past."""
    inquit_endings: tuple[str, ...] = ()
    """Endings of a verb in the third person, for verbs of no list after a quotation."""
    informing: frozenset[str] = frozenset()
    """Verbs, by lemma, whose passive takes "that" with the person told as subject ("informer")."""
    asking: frozenset[str] = frozenset()
    """Words that open an indirect question ("pourquoi", "comment")."""
    speaking: frozenset[str] = frozenset()
    """Verbs, by lemma, that only somebody who speaks can be the subject of ("dire"): the noun may be of no list."""
    having: frozenset[str] = frozenset()
    """The infinitive of the auxiliary before a participle ("avoir")."""
    carriers: Mapping[str, frozenset[str]] = {}
    """Forms of verbs that carry an infinitive of saying, with the words between ("vient": "de", "d'")."""
    linking_infinitive: frozenset[str] = frozenset()
    """Words besides `of` between the two ("à", "par")."""
    subordinating: frozenset[str] = frozenset()
    """Words besides "if" that open a clause in front of the main one ("lorsque")."""
    providing: frozenset[str] = frozenset()
    """Verbs, by lemma, that say something where a document is their subject ("prévoir")."""
    press: frozenset[str] = frozenset()
    """Titles of the press that are common words without their capital ("monde")."""
    these: frozenset[str] = frozenset()
    """Demonstratives before a noun ("ce")."""
    wondering: frozenset[str] = frozenset()
    """Verbs, by lemma, that say an indirect question ("se demander")."""
    one_of: frozenset[tuple[str, str]] = frozenset()
    """"L'un" in two tokens."""
    writers: frozenset[str] = frozenset()
    """Pronouns of the first and second person."""
    printed: frozenset[str] = frozenset()
    """Verbs, by lemma, with which a document says an object ("le rapport dénonce une fraude")."""
    unaccented: frozenset[str] = frozenset()
    """Prepositions that lose their accent with their capital ("A Paris")."""
    terms: frozenset[str] = frozenset()
    """What a sentence is counted in ("ans")."""
    relative_times: frozenset[str] = frozenset()
    """Adjectives that make a time of a noun ("prochain")."""
    latter: frozenset[str] = frozenset()
    """What makes a pronoun of an article ("ce dernier")."""
    nobody: frozenset[str] = frozenset()
    """Words after a subject pronoun that stands for nobody ("il faut")."""
    strong: frozenset[str] = frozenset()
    """Pronouns after a preposition ("lui", "elle")."""
    there: frozenset[str] = frozenset()
    """The pronoun with which "see" judges ("y voir un risque")."""
    about: frozenset[str] = frozenset()
    """Words before a number that is not exact ("près de 80 %")."""
    calling: frozenset[str] = frozenset()
    """Verbs, by lemma, whose bare participle only names ("l'affaire dite du canal")."""
    present_endings: tuple[str, ...] = ()
    """Endings of present participles."""
    as_: frozenset[str] = frozenset()
    """The word that may open an incise ("comme")."""
    learning: frozenset[str] = frozenset()
    """Verbs, by lemma, whose indefinite subject is told, not telling ("apprendre")."""
    convincing: frozenset[str] = frozenset()
    """Verbs, by lemma, whose subject in the passive is the one who thinks ("convaincu que")."""
    hosting: frozenset[str] = frozenset()
    """Verbs, by lemma, that ask somebody to do a thing, or to be a guest …"""
    visits: frozenset[str] = frozenset()
    """… and the infinitives with which they ask for a guest ("venir")."""
    tidings: frozenset[str] = frozenset()
    """Nouns for a report itself, which say nothing of what is in it ("information")."""
    naming: frozenset[str] = frozenset()
    """Verbs, by lemma, that tell nothing where somebody is their object (`évoque le maire`)."""
    spans: frozenset[str] = frozenset()
    """Nouns with which one tells how long ago ("il y a deux jours")."""
    also: frozenset[str] = frozenset()
    """Adverbs that make a conjunction with "that", but not straight behind a verb ("confirme aussi que")."""
    plain_infinitives: frozenset[str] = frozenset()
    """Infinitives of what one says of himself ("avoir", "devoir"), told apart where a hearer stands between."""
    rating: frozenset[str] = frozenset()
    """Verbs, by lemma, whose participle brings an adjective (`jugée injuste`) …"""
    finding: frozenset[str] = frozenset()
    """… and those that bring one where their object stands before (`la trouve injuste`)."""
    crediting: frozenset[str] = frozenset()
    """Words before somebody whose view follows a comma ("pour")."""
    narrating: frozenset[str] = frozenset()
    """The word between "and" and an infinitive that tells what somebody said next ("et de préciser que")."""
    participle_endings: tuple[str, ...] = ()
    """Endings of past participles, for verbs of no list after an auxiliary and a quotation."""
    splits: bool = False
    """Coordinated that-clauses are attributions of their own."""
    modal: frozenset[str] = frozenset()
    """Verbs that may stand between `on` and its verb of evidence ("peut")."""
    addressing: frozenset[str] = frozenset()
    """Prepositions before a medium spoken to or on ("auprès", "sur", "dans")."""
    not_conditional: frozenset[str] = frozenset()
    """Words that end like a conditional ("parait")."""
    future_past: frozenset[str] = frozenset()
    """Auxiliaries that tell a future seen from a cue in the past ("said he would")."""
    modals: frozenset[str] = frozenset()
    """Conditionals that stay one after a cue in the past ("pourrait")."""
    feminine: frozenset[str] = frozenset()
    """Articles and titles of women."""
    masculine: frozenset[str] = frozenset()
    owned: str = "{0} {1}"
    """How a thing and its owner make a label ("{0} de {1}")."""
    owned_vowel: str = ""
    """The same before a vowel, where the language elides; empty where it does not."""
    rumour: str = ""
    """Label of a rumour."""
    singular: frozenset[str] = frozenset()
    """Pronouns that stand for one person."""
    feminine_pronouns: frozenset[str] = frozenset()
    plural_pronouns: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    """Lower-case words inside a name ("van", "ben", "al")."""
    linking: frozenset[str] = frozenset()
    """Nouns whose complement may come with "à" ("ministre délégué à", "candidat à")."""
    to: frozenset[str] = frozenset()
    """Prepositions that such nouns take and that introduce an addressee ("à", "au")."""
    pronouns: frozenset[str] = frozenset()
    """Words that stand for a source on their own ("celui-ci", "certains")."""
    titles: frozenset[str] = frozenset()
    """"M.", "Mme"."""
    on: frozenset[str] = frozenset()
    """The indefinite subject ("on")."""
    goes_on_with: frozenset[Mode] = frozenset(["direct", "mixed"])
    """Modes after which a quotation without a cue is the same speaker's."""
    hanging: tuple[str, ...] = ()
    """Endings that hang on a source and are no part of it ("'s", "'re")."""
    seeing: frozenset[str] = frozenset()
    """Verbs of evidence after `on` ("voit")."""
    hypernyms: Mapping[str, frozenset[str]] = {}
    """General words for roles, by what they may stand for, folded ("magistrat": "procureur", "juge")."""
    offices: frozenset[str] = frozenset()
    """Nouns that may mean somebody the article does not name: offices, parties of an event ("préfet", "victime")."""
    firms: frozenset[str] = frozenset()
    """Nouns for a firm ("groupe", "constructeur")."""
    agency: frozenset[str] = frozenset()
    """Nouns for a news agency."""
    feminine_form: str = r"(?!)"
    """Pattern of nouns for women by their form ("élue", "chanteuse")."""
    masculine_form: str = r"(?!)"
    demonstratives: frozenset[str] = frozenset()
    """"cet", "this"."""
    inside: frozenset[str] = frozenset()
    """Prepositions before a document that shows something ("dans", "sur")."""

    # What most words are not, asked first.

    @cached_property
    def prepositional(self) -> frozenset[str]:
        """Words at which an attribution without a verb of saying may begin."""
        return self.crediting.union("(", self.narrating, self.according, self.on, self.believing)

    @cached_property
    def reserved(self) -> Kept[bool]:
        """Whether a form can show a conditional or a future."""
        closed = self.future_past | self.conditionals | self.futures
        endings = (*self.conditional_endings, *self.future_endings)
        return Kept(lambda norm: norm in closed or norm.endswith(endings))
