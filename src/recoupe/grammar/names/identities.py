"""When two names of a story can be one: full names, parts of names, places, bodies, acronyms.

Likeness of letters alone joins nobody: people need given names that agree, or a role in common; countries and
cities that a table tells apart stay apart.
"""

from __future__ import annotations

from collections.abc import Collection, Set

from rapidfuzz.distance import Levenshtein

from recoupe.text.normalise import fold
from recoupe.text.spelling import gendered, name_words, same_name, same_word, shapes, word_key


def bare(value: str, articles: Collection[str]) -> str:
    """A name as compared: folded, hyphens as blanks, without the article it opens with."""
    words = fold(value).replace("-", " ").replace("'", "' ").split()
    while len(words) > 1 and words[0] in articles:
        words.pop(0)
    return " ".join(words).replace("' ", "'")


def same_person(a: str, b: str, *, roles_a: Set[str], roles_b: Set[str], apart: bool, edits: int) -> bool:
    """Whether two full names can be one person's.

    `apart` says that no article prints both: two spellings of one person seldom stand in one text. With a role
    in common the family name or the given name may be off by `edits` letters (Durand, Durant); without one the
    given name may by a consonant (Oleg, Oleh) or an inner vowel (Youssef, Yusuf).
    """
    ones, others = name_words(a), name_words(b)
    if gendered(ones[-1], others[-1]):
        return False
    if fold(a) == fold(b) or same_name(a, b):
        return True
    if len(ones) == len(others) and _initials_agree(ones, others):
        return True
    if not apart or len(ones) != len(others):
        return False
    misses = [n for n, (x, y) in enumerate(zip(ones, others, strict=True)) if not same_word(x, y)]
    if len(misses) != 1:
        return False
    one, other, given = ones[misses[0]], others[misses[0]], misses[0] < len(ones) - 1
    off = _one_off(one, other, edits)
    return (given and _one_vowel(one, other)) or (
        off and (bool(roles_a & roles_b) or (given and _one_consonant(one, other)))
    )


def person_keys(value: str, *, edits: int) -> set[str]:
    """What two full names (of two words at least) must have one of in common for `same_person` to hold.

    That is the sound of their last word, or of all words behind the first written together; where the last word is
    what differs, the sound of the first two words, and of two words the first one and the last but for some letters.
    """
    words = name_words(value)
    last, rest = words[-1], "".join(words[1:])
    keys = {f"whole {fold(value)}", f"together {word_key(''.join(words))}"}
    keys |= {f"end {shape}" for word in (last, rest) for shape in shapes(word)}
    if len(words) > 2:
        keys |= {f"begin {first} {second}" for first in shapes(words[0]) for second in shapes(words[1])}
    else:
        near = _without(fold(last), edits)
        keys |= {f"off {first} {letters}" for first in shapes(words[0]) for letters in near}
    return keys


def _without(word: str, letters: int) -> set[str]:
    """A word, and what is left of it when up to so many letters are taken out: words so many edits apart share one."""
    found = {word}
    for _ in range(letters):
        found |= {some[:i] + some[i + 1 :] for some in found for i in range(len(some))}
    return found


def part_of(part: str, full: str) -> int:
    """How a shorter name fits a full one: 3 its end as printed, 2 its end otherwise spelled, 1 elsewhere, 0 not."""
    words, all_words = name_words(part), name_words(full)
    if not words or len(words) >= len(all_words):
        return 2 if len(words) > 1 and same_name(part, " ".join(all_words[1:])) else 0
    tail = all_words[-len(words) :]
    if [fold(word) for word in words] == [fold(word) for word in tail]:
        return 3
    if all(same_word(x, y) and not gendered(x, y) for x, y in zip(words, tail, strict=True)):
        return 2
    if len(all_words) > 2 and same_name(part, " ".join(all_words[1:])):
        return 2
    if len(words) == 1 and any(fold(words[0]) == fold(word) for word in all_words[:-1]):
        return 1
    return 0


def same_place(a: str, b: str, *, apart: bool) -> bool:
    """Whether two names without a key can be one place."""
    if len(a) < 4 or len(b) < 4:
        return False
    if not apart:
        return [word_key(w, place=True) for w in name_words(a)] == [word_key(w, place=True) for w in name_words(b)]
    return same_name(a, b, place=True)


def same_body(a: str, b: str, function_words: Collection[str]) -> bool:
    """Whether two names of bodies differ in adjectives only: same first word, same words in capitals."""
    ones, others = a.replace("’", "'").split(), b.replace("’", "'").split()
    if len(ones) < 2 or len(others) < 2 or fold(ones[0]) != fold(others[0]):
        return False
    proper_a, proper_b = _proper(ones[1:]), _proper(others[1:])
    if not proper_a or proper_a != proper_b:
        return False
    plain_a, plain_b = _plain(ones, function_words), _plain(others, function_words)
    return plain_a <= plain_b or plain_b <= plain_a


def abbreviates(acronym: str, name: str, function_words: Collection[str]) -> bool:
    """Whether an acronym is made of the first letters of a name's words, function words left out or not."""
    letters = [c.lower() for c in acronym if c.isalpha()]
    words = fold(name).replace("-", " ").replace("'", "' ").split()
    if len(letters) < 2 or len(words) < 2:
        return False
    full = [word[0] for word in words]
    short = [word[0] for word in words if word not in function_words and word.rstrip("'") not in function_words]
    return letters in (full, short)


def is_acronym(value: str) -> bool:
    """Whether a name is printed as an acronym."""
    return 2 <= len(value) <= 8 and value.replace(".", "").replace("-", "").isupper() and " " not in value


def _initials_agree(ones: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """J. Dupont and Jean Dupont."""
    if not all(same_word(x, y) for x, y in zip(ones[1:], others[1:], strict=True)) or len(ones) < 2:
        return False
    short, long = sorted((ones[0], others[0]), key=len)
    return len(short) == 1 and fold(long).startswith(fold(short))


def _one_off(a: str, b: str, edits: int) -> bool:
    if gendered(a, b) or min(len(a), len(b)) < 4:
        return False
    return fold(a)[0] == fold(b)[0] and Levenshtein.distance(fold(a), fold(b)) <= edits


def _one_consonant(a: str, b: str) -> bool:
    """One consonant for another (Oleg, Oleh): a vowel would tell Andrea from Andreo, a letter more Paul from Paula."""
    differ = [pair for pair in zip(fold(a), fold(b), strict=False) if pair[0] != pair[1]]
    return len(a) == len(b) and len(differ) == 1 and not set(differ[0]) & set("aeiouy")


def _one_vowel(a: str, b: str) -> bool:
    """One inner vowel of a key for another (Youssef, Yusuf); two would join Hassan, Hussein; a last one two genders."""
    a, b = word_key(a), word_key(b)
    differ = [n for n, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]]
    if len(a) != len(b) or len(a) < 5 or len(differ) != 1 or not 0 < differ[0] < len(a) - 1:
        return False
    return a[differ[0]] in "aeiou" and b[differ[0]] in "aeiou"


def _proper(words: list[str]) -> set[str]:
    return {fold(word.split("'")[-1]) for word in words if word.split("'")[-1][:1].isupper()}


def _plain(words: list[str], function_words: Collection[str]) -> set[str]:
    found = {fold(word.split("'")[-1]) for word in words}
    return {word for word in found if word not in function_words}
