"""Small pieces that several sections of the page use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from recoupe.page.markup import Markup, h, join, raw
from recoupe.views.desk import Ref
from recoupe.views.runs import Run
from recoupe.views.words import Words


class Place(msgspec.Struct, frozen=True):
    """Where on the page we are: the words, and the prefix of the story's anchors."""

    words: Words
    story: str

    def anchor(self, kind: str, id_: str | int) -> str:
        """The id of something of this story: `h1-claim-3`."""
        return f"{self.story}-{kind}-{id_}"


def runs(parts: Sequence[Run], words: Words) -> Markup:
    """Words with the differing ones marked, the missing ones struck."""
    out: list[str] = []
    for part in parts:
        if part.mark == "differs":
            out.append(h("mark", part.text))
        elif part.mark == "dropped":
            out.extend((" ", h("del", part.text, title=words["left-out"])))
        else:
            out.append(part.text)
    return join(out)


def name(label: str) -> Markup:
    """A name from outside, kept from turning the direction of what stands around it."""
    return h("bdi", label)


def names(labels: Iterable[str]) -> Markup:
    """Names with commas."""
    return commas(name(label) for label in labels)


def commas(parts: Iterable[Markup]) -> Markup:
    """Pieces with commas between them."""
    out: list[Markup] = []
    for part in parts:
        out.extend((raw(", "), part) if out else (part,))
    return join(out)


def to_article(place: Place, ref: Ref, statement: str | None) -> Markup:
    """A link to an article, at the statement where there is one."""
    target = place.anchor("says", statement) if statement else place.anchor("article", ref.id)
    return h("a", name(ref.label), href=f"#{target}", title=ref.when)


def section(place: Place, key: str, count: int | str | None, *body: str | None) -> Markup:
    """A section with its title, its count and a sentence that says how to read it."""
    words = place.words
    says = f"{key}-says"
    return h(
        "section",
        h(
            "h3",
            words[key],
            h("span", f" {words.number(count) if isinstance(count, int) else count}", cls="count")
            if count is not None
            else None,
        ),
        h("p", words[says], cls="says") if says in _SAYS else None,
        *body,
        id_=place.anchor("section", key),
        cls=f"section {key}",
    )


_SAYS = frozenset(
    f"{key}-says"
    for key in (
        "lineage",
        "claims",
        "conflicts",
        "updates",
        "explained",
        "lost",
        "shifted",
        "only",
        "undecided",
        "articles",
    )
)


def counts(headline: str) -> Markup:
    """A line of counts that breaks between counts alone."""
    *bits, last = headline.split(" · ")
    return join(
        [*(part for bit in bits for part in (h("span", f"{bit} ·", cls="bit"), " ")), h("span", last, cls="bit")]
    )


def facts(pairs: Iterable[tuple[str, str | None]]) -> Markup:
    """A short list of terms with what they are; those without a value are left out."""
    return h("dl", *(h("div", h("dt", term), h("dd", value)) for term, value in pairs if value), cls="facts")
