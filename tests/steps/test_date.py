"""Times of an article without a day of its own."""

from __future__ import annotations

import msgspec
import pytest

from recoupe import find
from recoupe.grammar.say import speaker
from recoupe.model import Published, Reading, Time
from recoupe.steps.date import date
from tests.make import reading

SAY = speaker(find.language("fr"))

TEXT = "Le tunnel de Sorvane\n\nLes ouvriers ont percé {when} les derniers mètres du tunnel de Sorvane.\n"


def values(one: Reading) -> list[str | None]:
    return [m.value for m in one.mentions if isinstance(m, Time)]


def story(when: str, *days: str | None) -> tuple[Reading, ...]:
    """An undated article that says when, among others of these days."""
    others = [reading(TEXT.format(when="dans la nuit"), id=f"o{i}", published=day) for i, day in enumerate(days)]
    return date([reading(TEXT.format(when=when), id="a"), *others], say=SAY)


# What the undated article says | days of publication of the others | what is meant (None: not known)
CASES = [
    ("mardi", ["2024-03-06"], "2024-03-05"),
    ("mardi", ["2024-03-06T11:00"], "2024-03-05"),
    ("mardi", ["2024-03-06", "2024-03-07"], "2024-03-05"),
    ("mardi", ["2024-03-06", "2024-03-13"], None),
    ("hier", ["2024-03-06"], "2024-03-05"),
    ("hier", ["2024-03-06", "2024-03-07"], None),
    ("mardi", [None], None),
    ("mardi", [], None),
    ("le 4 février 2023", ["2024-03-06"], "2023-02-04"),
]


@pytest.mark.parametrize(("when", "days", "value"), CASES)
def test_the_story_dates_an_undated_article(when: str, days: list[str | None], value: str | None) -> None:
    undated = story(when, *days)[0]
    assert values(undated) == [value]
    assert [t.value for s in undated.statements for t in s.times] == [value]


def test_it_says_where_the_value_comes_from() -> None:
    (time,) = [m for m in story("mardi", "2024-03-06")[0].mentions if isinstance(m, Time)]
    assert time.why
    assert "2024-03-06" in time.why


@pytest.mark.parametrize(("month", "value"), [("2024-03", "2024-03-05"), ("2024-04", None)])
def test_a_stated_month_rules_out_days_outside_of_it(month: str, value: str | None) -> None:
    undated = reading(TEXT.format(when="mardi"), id="a")
    published = Published(value=month, precision="month", basis="given")
    article = msgspec.structs.replace(undated.article, published=published)
    undated = msgspec.structs.replace(undated, article=article)
    found = date([undated, reading(TEXT.format(when="hier"), id="b", published="2024-03-06")], say=SAY)
    assert values(found[0]) == [value]


def test_a_dated_article_is_left_alone() -> None:
    dated = [
        reading(TEXT.format(when="mardi"), id=i, published=day) for i, day in (("a", "2024-03-06"), ("b", "2024-03-20"))
    ]
    assert date(dated, say=SAY) == tuple(dated)
    assert [values(r) for r in dated] == [["2024-03-05"], ["2024-03-19"]]


def test_no_article() -> None:
    assert date([], say=SAY) == ()
