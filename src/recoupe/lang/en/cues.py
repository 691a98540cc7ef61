"""Cues of attribution in English: the closed classes, and the call of the machinery."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar import attribution
from recoupe.grammar.lexicon import Lexicon
from recoupe.lang.en.quotes import quotations
from recoupe.lang.en.reporting import NOUNS_TOO, reporting
from recoupe.lang.en.sources import natures
from recoupe.model import Attribution, Name, Sentence
from recoupe.world.agencies import AGENCIES


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(lines: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.split()) for line in lines.strip().splitlines())


_FINITE = """
does do did will would can could may might must shall should became becomes began begins brought came comes gave gives goes went got
held holds kept keeps led leads left leaves lost made makes meant means met paid ran runs remains remained rose
rises saw sees sent sold stood stands takes took understood won isn't wasn't aren't weren't hasn't haven't hadn't
doesn't don't didn't won't wouldn't can't cannot couldn't it's he's she's they're we're i'm that's there's needs wants faces
"""


@cache
def lexicon() -> Lexicon:
    """The closed classes of English, built once."""
    return Lexicon(
        forms=reporting(),
        nouns=NOUNS_TOO,
        determiners=_set(
            "the a an this that these those his her its their our my your some many several two three four five six one "
            "another other each every both any no all few most more"
        ),
        have=_set("has have had having hasn't haven't hadn't"),
        be=_set("is are was were be being isn't wasn't aren't weren't"),
        been=_set("been"),
        negators=frozenset(),
        negations=_set("not never n't"),
        plain_negations=_set("not never didn't doesn't don't won't cannot can't couldn't wouldn't hasn't haven't hadn't"),
        filling=_set("also been once"),
        not_auxiliary=frozenset(),
        clitics=_set("did didn't does doesn't do don't will would could can may might must not never also later then"),
        reflexives=frozenset(),
        subjects=_set("he she they it we i you"),
        inverted=frozenset(),
        adverbs=_set(
            """also later then again recently repeatedly previously reportedly publicly privately already earlier
            however further still once twice initially subsequently separately falsely clearly simply just
            wrote-that even flatly quickly immediately ultimately openly strongly explicitly today yesterday
            tonight tomorrow now often always specifically routinely frankly bluntly angrily jokingly allegedly
            meanwhile instead too as-well only apparently essentially basically"""
        ),
        phrases=_phrases(
            """
            for his part
            for her part
            for its part
            at the time
            in part
            at one point
            as well
            in turn
            last week
            last month
            last year
            this week
            this month
            on condition of anonymity
            """
        ),
        times=_set(
            """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning
            afternoon evening night january february march april june july august september october november december"""
        ),
        definite=_set("the this that these those"),
        indefinite=_set("a an one two three four five some several another many"),
        possessives=_set("his her its their"),
        of=_set("of 's"),
        prepositions=_set(
            """in on at by for from with without to into onto over under above below between among against during
            before after since until till through across about around near behind beyond within off upon toward
            towards despite along via amid outside inside per following ahead"""
        ),
        conjunctions=_set("and or nor"),
        that=_set("that"),
        relatives=_set("who whom which whose where when while why how what"),
        who=_set("who which"),
        stops=_set(
            """that if as but because although though so than whether unless including adding speaking citing quoted not
            never , ; : . ! ? … ..."""
        ),
        breaks=_phrases(
            """
            but
            while
            although
            though
            which
            according to
            even as
            in an interview
            in a statement
            """
        ),
        if_=_set("if unless"),
        conditionals=_set("would could might"),
        futures=_set("will shall won't"),
        finites=_set(_FINITE),
        finite_endings=("ed",),
        according=_phrases(
            """
            according to
            in the words of
            per
            """
        ).difference({("per",)}),
        not_sources=_set("plan schedule law need needs size age rules type tradition plans"),
        nature=natures(),
        outlets=frozenset(form.lower() for agency in AGENCIES for form in agency.forms if " " not in form)
        | _set("cnn nbc cbs abc npr bbc msnbc ap afp reuters bloomberg politico"),
        platforms=_set("twitter x facebook telegram instagram youtube tiktok"),
        by=_set("by"),
        cited=_set("quoted cited reported released obtained aired published"),
        citing=_set("citing quoting"),
        inversion=True,
        preposed=True,
        bare=True,
        feminine_pronouns=_set("she her"),
        plural_pronouns=_set("they them"),
        particles=_set("de del van von der al bin ibn ben la le di da"),
        titles=_set("mr mrs ms mr. mrs. ms. dr. sen. rep. gov. gen. sir"),
        on=frozenset(),
        seeing=frozenset(),
        inside=_set("in on"),
        opening=_set("but because while although though so whether unless who which when where after before as since until"),
        participles=_set("speaking citing asked reached interviewed"),
        in_=_set("by in while"),
        impersonal=_set("it this that there"),
        before_that=_set("so such now in except"),
        elided={},
        infinitive_endings=("",),
        goes_on=_set("and because after before so when where for"),
        to=_set("to"),
        pronouns=_set("he she they many some others critics both"),
        addressing=_set("to on in via with"),
        modals=_set("could might"),
        feminine=_set("her mrs ms mrs. ms. spokeswoman woman"),
        masculine=_set("mr mr. spokesman man"),
        rumour="rumor",
        owned="{1}'s {0}",
        singular=_set("he she"),
    )


def attributions(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Attribution, ...] | None:
    """Who says what in an English article."""
    return attribution.attributions(text, sentences, names, lex=lexicon(), quotations=quotations)
