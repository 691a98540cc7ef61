"""What a language pack tells of its names: closed classes, all folded (lower case, no accents).

Where a final é makes another word ("employé", "employe"), the word stands in `accented` as well.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import msgspec

from recoupe.grammar.table import NEVER
from recoupe.text.normalise import fold


def any_word(word: str) -> bool:
    """Without a dictionary every word that opens a sentence may be a common one."""
    return bool(word)


class NameTables(msgspec.Struct, frozen=True, kw_only=True):
    """The words around names in one language."""

    titles: frozenset[str] = frozenset()
    """Before a person, no part of the name: "m.", "mme", "dr"."""
    roles: frozenset[str] = frozenset()
    """Nouns for what people are ("ministre"); a phrase ("secretaire general") counts as one."""
    portfolios: frozenset[str] = frozenset()
    """Roles whose "of" takes a field and no place: the first capital after it is the field."""
    role_verbs: frozenset[str] = frozenset()
    """Roles that are verbs as well: "juge" after a quotation is one."""
    agent: str = r"(?!)"
    """Pattern of the nouns that say what somebody is by their form: "-eur", "-ist"."""
    role_adjectives: str = NEVER
    """Pattern of the adjectives that may follow a role or a body's noun."""
    bodies: frozenset[str] = frozenset()
    """Nouns of bodies that are part of the body's name ("ministere", "cour d'assises")."""
    proper_bodies: frozenset[str] = frozenset()
    """Bodies whose noun in capitals makes a proper name with what follows ("Conseil des sages")."""
    labels: frozenset[str] = frozenset()
    """Nouns of bodies that stand before a name and are no part of it ("societe", "quotidien")."""
    press: frozenset[str] = frozenset()
    """Nouns for a news agency ("agence de presse")."""
    regions: frozenset[str] = frozenset()
    """Nouns of places that are no part of the place's name ("ville", "region")."""
    sites: frozenset[str] = frozenset()
    """Nouns of places that are part of it where they have a capital ("Tour", "Mont")."""
    ways: frozenset[str] = frozenset()
    """Those of them that are part of it in small letters too ("rue", "golfe")."""
    things: frozenset[str] = frozenset()
    """First words of names of things: cups, laws, prizes."""
    labels_of_things: frozenset[str] = frozenset()
    """Lower-case nouns before a name of a thing ("film", "navire")."""
    of: str = NEVER
    """Pattern of the prepositions that join a role or body to what it is of, with the blank after."""
    genitive: str = NEVER
    """The same, of those only that join a body's noun to a common noun."""
    place_before: frozenset[str] = frozenset()
    """Words just before a place: "a", "pres de"."""
    weak_place_before: frozenset[str] = frozenset()
    """The same, where other things stand as well: "dans le"."""
    particles: frozenset[str] = frozenset()
    """Lower-case words inside a name that always join: "van", "ben"."""
    weak_particles: frozenset[str] = frozenset()
    """Lower-case words that join in some names only: "de"."""
    group_before: frozenset[str] = frozenset()
    """Words just before the name of a people: "les"."""
    groups_kept: frozenset[str] = frozenset()
    """Plural names that are bodies all the same ("republicains")."""
    demonyms: frozenset[str] = frozenset()
    """Peoples and, where the language writes them so, adjectives of countries in capitals."""
    openers: frozenset[str] = frozenset()
    """Words that open sentences and are no names."""
    never: frozenset[str] = frozenset()
    """Words with a capital that are no names: days, months, "Etat"."""
    acronyms_never: frozenset[str] = frozenset()
    """Acronyms of things: "PIB", "TVA"."""
    first_names: frozenset[str] = frozenset()
    accented: frozenset[str] = frozenset()
    """Words of roles and bodies whose final e is an é."""
    last_bodies: frozenset[str] = frozenset()
    """Last words of names of bodies: "Corp", "Times"."""
    last_places: frozenset[str] = frozenset()
    """The same of places: "Street"."""
    demonym_form: str = r"(?!)"
    """Pattern of the words in capitals that are adjectives of a country, listed or not."""
    places: Mapping[str, str] = {}
    """Names of countries and cities that the world's table of places lacks, by a name that it has ("alemania":
    "Germany"): by these, places meet across languages."""
    lands: frozenset[str] = frozenset()
    """Regions, seas and rivers that the world's table of places lacks."""
    stops: frozenset[str] = frozenset()
    """Words that end a role."""
    auxiliaries: frozenset[str] = frozenset()
    """Those of the stops that are verbs: what they follow is a subject and no apposition."""
    articles: frozenset[str] = frozenset()
    """Words before an appositive noun: "la" of "la chanteuse Jane Roe"."""
    of_words: frozenset[str] = frozenset()
    """The words of `of`, to step back over: "ville de la"."""
    apposed: str = NEVER
    """Pattern of the article that opens an apposition: ", une riveraine"."""
    age: str = r"\d{1,3}"
    """Pattern of an age between a name and its role."""
    national: frozenset[str] = frozenset()
    """Bodies that a people names: "Harbian foreign ministry"."""
    stacked: bool = False
    """Whether names and nouns pile up before a noun: "Lake College School of Law", "campaign manager"."""
    listed: str = r",\s"
    """Pattern of what parts two names of a list: ", ", " et le "."""
    glued: frozenset[str] = frozenset()
    """Function words that careless pages stick to the end of a name ("dans")."""
    contracted: Mapping[str, str] = {}
    """The article of a title that the word before has swallowed: "au" of "au Monde" for "Le ", with its blank."""
    common: Callable[[str], bool] = any_word
    """Whether a lower-case word is in the language's dictionary."""


def phrases(table: str) -> frozenset[str]:
    """Entries parted by ";" or the end of a line, folded."""
    return frozenset(fold(part.strip()) for part in table.replace("\n", ";").split(";") if part.strip())


@lru_cache(maxsize=65_536)
def common_word(word: str, language: str, also: frozenset[str], endings: tuple[str, ...]) -> bool:
    """Whether a lower-case word is in simplemma's dictionary, in a list of words that it lacks, or ends like one."""
    from simplemma import is_known  # noqa: PLC0415 - 0.2 s and 25 MB that only a text with doubtful capitals needs

    return all(
        part in also or part.endswith(endings) or is_known(part, lang=language) for part in word.split("-") if part
    )
