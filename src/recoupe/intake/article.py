"""An Article from its text, what the user says of it and what was found in its source."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Mapping, Sequence
from typing import cast

import msgspec

from recoupe.errors import EmptyError, MalformedError
from recoupe.grammar.residue.dating import BY_USER, choose, in_order
from recoupe.intake.published import Dated, understood
from recoupe.model import Article, DateBasis, Declared
from recoupe.settings import ReadSettings

FIELDS = ("outlet", "published", "title", "language")
"""What can be said of an article: the keys of hints, of front matter and of the sidecar."""

SAID_BY = "published_basis"
"""Key of hints: who says `published`, where it is not the command (`sidecar`)."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST = 40
"""Letters in a row past which a "word" is a line of a script without spaces."""
_LETTERS = re.compile(r"[^\W\d_]+")


def article_from(
    text: str,
    *,
    data: bytes,
    source: str,
    hints: Mapping[str, str],
    found: Mapping[str, str | None],
    notes: Sequence[str] = (),
    dates: Sequence[Dated] = (),
    declared: Sequence[Declared] = (),
) -> Article:
    """The article; `hints` win over `found`. Raises `EmptyError`.

    `found`: `outlet`, `title`, `language`, `byline`, `url` and, of a record that has one date, `published`. A source
    that is dated in several ways gives them all in `dates`; the publication is chosen among them. What is not
    understood becomes a note, not an error: a wrong date must not cost the text.
    """
    remarks = list(notes)
    least = ReadSettings().min_words
    words = [word[0] for word in itertools.islice(_LETTERS.finditer(text), least)]
    if not words:
        raise EmptyError("No words in it. Give a file that holds the article's text.")
    if len(words) < least and not any(len(word) > _LONGEST for word in words):
        remarks.append(f"Only {len(words)} word{'s' * (len(words) > 1)}: too few to compare or to tell the language.")
    language = _language(_said("language", hints, found), remarks)
    own, slips = understood(_said_of_date(hints, dates))
    theirs, faults = understood([*(d for d in dates if d.basis not in BY_USER), *_field(found)])
    choice = choose(known := (*own, *theirs))
    remarks.extend(
        slips if choice.published else (*slips, *faults)
    )  # one date that is understood makes up for the rest
    return named(
        Article(
            id="",
            source=source,
            outlet=_said("outlet", hints, found),
            title=_said("title", hints, found),
            language=language,
            text=text,
            sha256=hashlib.sha256(data).hexdigest(),
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            published=choice.published,
            notes=(*remarks, *choice.notes),
            byline=_said("byline", {}, found),
            url=_said("url", {}, found),
            dates=in_order(known),
            declared=tuple(dict.fromkeys(declared)),
        )
    )


def named(article: Article, nth: int = 1) -> Article:
    """The article with its id: a hash of what it says and of who says so, and `-2`, `-3` for its doubles."""
    when = article.published.value if article.published else None
    content = msgspec.json.encode((article.text, article.outlet, when, article.title))
    first = msgspec.structs.replace(article, id="a" + hashlib.sha256(content).hexdigest()[:10])
    return first if nth == 1 else double(first, nth)


def double(article: Article, nth: int) -> Article:
    """The article as the nth of those that say the same."""
    return msgspec.structs.replace(article, id=f"{article.id}-{nth}")


def language_code(code: str) -> str:
    """A BCP 47 tag in its usual case (`FR_fr` -> `fr-FR`). Raises `MalformedError`."""
    tag = code.strip().replace("_", "-")
    if not _LANGUAGE.fullmatch(tag):
        raise MalformedError(f"Language not understood: {code!r}; write a code such as fr, en or fr-CH.")
    primary, *rest = tag.split("-")
    return "-".join([primary.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def _said(field: str, hints: Mapping[str, str], found: Mapping[str, str | None]) -> str | None:
    value = hints.get(field) or found.get(field) or ""
    return " ".join(value.split()) or None


def _language(code: str | None, remarks: list[str]) -> str | None:
    try:
        return language_code(code) if code else None
    except MalformedError as error:
        remarks.append(str(error))
        return None


def _said_of_date(hints: Mapping[str, str], dates: Sequence[Dated]) -> list[Dated]:
    """What the user says: the command or the sidecar, and front matter."""
    said = [date for date in dates if date.basis in BY_USER]
    if printed := hints.get("published"):
        said.append(Dated(printed, cast("DateBasis", hints.get(SAID_BY, "given"))))
    return said


def _field(found: Mapping[str, str | None]) -> list[Dated]:
    printed = found.get("published")
    return [Dated(printed, "field")] if printed else []
