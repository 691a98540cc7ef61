"""The noun that a number counts."""

from __future__ import annotations

from recoupe.grammar.quantities.units import Units

_OPENING = frozenset("\"«“'’‘")


class Nouns(Units):
    """Finds the head noun after a number, by the order of words of the language."""

    def _head(self, start: int) -> tuple[int | None, bool]:
        """The head noun from a token on; and whether the words say "the same as before" ("autres", "d'entre eux")."""
        index, same = start, False
        token = self._token(index)
        if token is not None and token.norm in _OPENING:  # 900 "volontaires"
            index += 1
            token = self._token(index)
        if token is not None and token.norm in self.table.numbers.of:
            following = self._token(index + 1)
            if following is not None and following.norm in self.table.between:  # "trois d'entre eux"
                return None, True
            index += 1 if self._is_partitive(index) else 0
        nominal = None
        while (token := self._token(index)) is not None and (token.kind == "word" or (same and token.norm in _OPENING)):
            if token.norm in self.table.others:
                same = True
            elif token.kind == "word" and not self._is_before_noun(token.norm):
                break
            nominal = index if token.norm in self.table.nominal else nominal
            index += 1
        if token is None or token.kind != "word" or token.norm in self.table.stop or self._is_verb(index, nominal):
            return nominal, same or (token is not None and token.norm in self.table.others)
        return (self._last_noun(index) if self.table.noun_last else index), same

    def _is_before_noun(self, word: str) -> bool:
        return word in self.table.adjectives or word in self.table.determiners

    def _is_verb(self, index: int, nominal: int | None) -> bool:
        """Whether the word after an adjective that can be a noun is no plural: "cinq jeunes manifestent"."""
        return nominal == index - 1 and not self._looks_plural(index)

    def _is_thing(self, index: int) -> bool:
        """Whether a word can be counted: of the masked and the capitalised, only plurals ("trois Français")."""
        token = self.tokens[index]
        if token.capital:
            return token.norm[-1] in "sx"
        return not self.masked[index]

    def _is_partitive(self, index: int) -> bool:
        following = self._token(index + 1)
        return self.tokens[index].norm == "des" or (following is not None and following.norm in self.table.determiners)

    def _last_noun(self, start: int) -> int | None:
        """The last of the first words that look like plurals in the next four: "three small wooden houses"."""
        found = None
        for index in range(start, min(start + 5, len(self.tokens))):
            token = self.tokens[index]
            if token.kind != "word" or token.norm in self.table.stop:
                break
            plural = token.norm.endswith("s") and not token.norm.endswith(("ss", "us"))
            if plural or (found is None and token.norm in self.table.nouns):
                found = index  # "two police officers": nouns may stand in a row
            elif found is not None:
                break
            elif index == start and token.norm in self.table.states:
                return index
        return start if found is None else found

    def _looks_plural(self, index: int) -> bool:
        token = self.tokens[index]
        if "-" in token.norm:  # "deux porte-parole", "trois sans-abri"
            return True
        counts = token.norm in self.table.nouns or token.norm in self.table.states
        return counts or token.norm.endswith(self.table.plurals) or len(token.norm) < 3

    def _noun(self, index: int) -> str:
        """Lemma of the noun at an index; a plural that no dictionary knows loses its s."""
        token = self.tokens[index]
        found = self.lemma(self.text[token.start : token.end])
        unknown = found == token.norm and found.endswith("s") and (token.capital or self.table.noun_last)
        return found[:-1] if unknown and len(found) > 3 and not found.endswith(self.table.invariable) else found
