"""The noun that a number counts."""

from __future__ import annotations

from recoupe.grammar.quantity_line import LineReader

_OPENING = frozenset("\"«“'’‘")


class Nouns(LineReader):
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
        while (token := self._token(index)) is not None and token.kind == "word":
            if token.norm in self.table.others:
                same = True
            elif token.norm not in self.table.adjectives and token.norm not in self.table.determiners:
                break
            index += 1
        if token is None or token.kind != "word" or token.norm in self.table.stop:
            return None, same or (token is not None and token.norm in self.table.others)
        return (self._last_noun(index) if self.table.noun_last else index), same

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
        """The first word that looks like a plural in the next four: "three small wooden houses"."""
        for index in range(start, min(start + 5, len(self.tokens))):
            token = self.tokens[index]
            if token.kind != "word" or token.norm in self.table.stop:
                break
            if token.norm in self.table.nouns or (token.norm.endswith("s") and not token.norm.endswith(("ss", "us"))):
                return index
        return start

    def _plural(self, index: int) -> bool:
        token = self._token(index)
        return (
            token is not None
            and token.kind == "word"
            and not token.capital
            and token.norm[-1:] in "sx"
            and token.norm not in self.table.stop
        )

    def _looks_plural(self, index: int) -> bool:
        token = self.tokens[index]
        return token.norm.endswith(self.table.plurals) or token.norm in self.table.nouns or len(token.norm) < 3
