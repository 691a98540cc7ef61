"""Numbers, units and the things counted, in English."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.grammar.quantities.line import QuantityTable, listed, phrases
from recoupe.grammar.quantities.number_words import NumberTable
from recoupe.grammar.quantities.read import read_quantities
from recoupe.lang.en.words import lemma
from recoupe.model import Extent, Quantity
from recoupe.world.units import ENGLISH


def quantities(text: str, start: int, end: int, masked: Sequence[Extent]) -> tuple[Quantity, ...]:
    """Quantities of one sentence outside `masked`; see `recoupe.grammar.quantities.read`."""
    return read_quantities(text, start, end, masked, table=TABLE, lemma=lemma)


_SMALL = {
    word: value
    for value, word in enumerate(
        listed(
            """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
        )
    )
} | {
    **{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}

TABLE = QuantityTable(
    numbers=NumberTable(
        decimal=".",
        small={word: value for word, value in _SMALL.items() if value != 1},
        hundred=frozenset({"hundred"}),
        thousand=frozenset({"thousand"}),
        scales={"million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "bn": 1e9},
        dozens={"dozen": 12, "score": 20},
        vague={
            **{"dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 1000, "millions": 1e6},
            "billions": 1e9,
        },
        vague_before=frozenset({"several", "some", "many"}),
        several=frozenset({"several", "few"}),
        loose={"couple": 2},
        fractions={
            **{"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6},
            **{"sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10},
        },
        ordinals=frozenset({"third", "quarter", "fifth", "sixth", "eighth", "tenth"}),
        not_shared=frozenset(),
        halves=frozenset({"half"}),
        half=frozenset({"half"}),
        joins=frozenset({"and"}),
        of=frozenset({"of"}),
        articles=frozenset({"a", "an", "one"}),
        ones=frozenset({"one"}),
        ambiguous=frozenset(),
    ),
    units=ENGLISH,
    before=phrases(
        {
            "low": "more than | at least | over | no fewer than | no less than | a minimum of | upwards of | exceeding",
            "high": "fewer than | less than | under | up to | at most | as many as | a maximum of | no more than"
            " | below",
            "about": "about | around | some | nearly | almost | roughly | approximately | close to | an estimated"
            " | estimated | just over | just under | as much as",
        }
    ),
    after=phrases({"low": "or more | at least", "high": "or less | or fewer | at most", "about": "or so"}),
    between=frozenset({"between"}),
    to=frozenset({"to", "or"}),
    changes=("rise", "rose", "fall", "fell", "drop", "grew", "grow", "increas", "decreas", "cut", "climb", "jump"),
    minus=frozenset({"minus"}),
    labels=frozenset(
        listed(
            """
number no nos article section chapter page flight route channel level version part phase top district
highway interstate room season episode act title week game game round group grade rule amendment verse psalm
"""
        )
    ),
    singular=frozenset(),
    stop=frozenset(
        listed(
            """
a about after all also am an and are as at be because been before being but by can could did do does
during each for from had has have he her here him his how i if in into is it its may me might more
most must my no nor not of on or our out over own she should so than that the their them then there
these they this those through to too under until up us was we were what when where which while who
whom whose why will with would yet you your ago later earlier s took said told gathered came went
left died per sided way fold time part piece pronged overseas
"""
        )
    ),
    adjectives=frozenset(
        listed(
            """
small large big young new first last next recent old great good long other few more additional further
extra such full consecutive straight
"""
        )
    ),
    nominal=frozenset(),
    plurals=("s",),
    invariable=("ss", "us", "is", "ics", "series", "species", "news", "headquarters", "means", "lens"),
    title_case=True,
    point_of=frozenset({"gdp", "growth", "percentage"}),
    noun_last=True,
    scale_takes_of=False,
    nouns=frozenset(listed("people men women children police troops personnel staff crew aircraft sheep fish")),
    states=frozenset(listed("dead injured wounded killed missing hurt arrested others")),
    others=frozenset({"other", "others", "another"}),
    same=frozenset({"including", "against"}),
    places=frozenset({"in", "at", "among", "from"}),
    auxiliaries=frozenset(listed("were are have had will")),
    copulas=frozenset(),
    determiners=frozenset(listed("the his her its their our my your these those them")),
    only=frozenset({"single", "lone"}),
    casualties=frozenset(listed("dead death fatality kill killed wound wounded injure injured casualty")),
    article_units=frozenset({"m", "m²", "m³", "kg", "s", "a", "EUR", "USD", "GBP", "%"}),
    vague_units=frozenset({"day", "second"}),
    measures=frozenset({"of"}),
    bare_ages=True,
    aged=frozenset({"aged", "turned", "age"}),
    magnitude=frozenset({"magnitude", "richter"}),
    ranks={
        **{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9},
        **{"tenth": 10, "eleventh": 11, "twelfth": 12},
    },
    ranked=frozenset(
        listed("time victim death case win victory defeat loss title goal term medal attempt attack arrest accident")
    ),
    over=frozenset({("in",), ("out", "of")}),
)
