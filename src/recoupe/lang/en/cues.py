"""Cues of attribution in English: the closed classes, and the call of the machinery."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar.ordered import attribution
from recoupe.grammar.speech.lexicon import Lexicon
from recoupe.grammar.table import phrases, table
from recoupe.lang.en.confidence import SHARES
from recoupe.lang.en.order import order
from recoupe.lang.en.quotes import quotations
from recoupe.lang.en.references import FIRMS, HYPERNYMS, OFFICES
from recoupe.lang.en.reporting import NOUNS_TOO, reporting
from recoupe.lang.en.sources import natures
from recoupe.model import Attribution, Name, Sentence
from recoupe.world.agencies import AGENCIES

_FINITE = """
does do did will would can could may might must shall should became becomes began begins brought came comes gave
gives goes went got held holds kept keeps led leads left leaves lost made makes meant means met paid ran runs
remains remained rose rises saw sees sent sold stood stands takes took understood won isn't wasn't aren't weren't
hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't it's he's she's they're we're i'm
that's there's needs wants faces
"""


@cache
def lexicon() -> Lexicon:
    """The closed classes of English, built once."""
    return Lexicon(
        forms=reporting(),
        nouns=NOUNS_TOO,
        determiners=table(
            """the a an this that these those his her its their our my your some many several two three four five
            six one another other each every both any no all few most more"""
        ),
        have=table("has have had having hasn't haven't hadn't"),
        be=table("is are was were be being isn't wasn't aren't weren't"),
        been=table("been"),
        negators=frozenset(),
        negations=table("not never n't"),
        plain_negations=table(
            """not never didn't doesn't don't won't cannot can't couldn't wouldn't hasn't haven't hadn't"""
        ),
        filling=table("also been once"),
        not_auxiliary=frozenset(),
        clitics=table(
            """did didn't does doesn't do don't will would could can may might must not never also later then"""
        ),
        reflexives=table("himself herself itself themselves"),
        subjects=table("he she they it he's she's they're it's he'd she'd they'd they've he'll she'll they'll"),
        inverted=frozenset(),
        adverbs=table(
            """also later then again recently repeatedly previously reportedly publicly privately already earlier
            however further still once twice initially subsequently separately falsely clearly simply just
            wrote-that even flatly quickly immediately ultimately openly strongly explicitly today yesterday
            tonight tomorrow now often always specifically routinely frankly bluntly angrily jokingly allegedly
            meanwhile instead too as-well only apparently essentially basically"""
        ),
        phrases=phrases(
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
        times=table(
            """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning
            afternoon evening night january february march april june july august september october november
            december"""
        ),
        definite=table("the this that these those"),
        indefinite=table("a an one two three four five some several another many"),
        possessives=table("his her its their"),
        of=table("of 's"),
        prepositions=table(
            """in on at by for from with without to into onto over under above below between among against during
            before after since until till through across about around near behind beyond within off upon toward
            towards despite along via amid outside inside per following ahead"""
        ),
        conjunctions=table("and or nor"),
        that=table("that"),
        relatives=table("who whom which whose where when while why how what"),
        who=table("who which"),
        stops=table(
            """that if as but because although though so than whether unless including adding speaking citing
            quoted not never , ; : . ! ? … ..."""
        ),
        breaks=phrases(
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
        if_=table("if unless"),
        conditionals=table("would could might"),
        futures=table("will shall won't"),
        finites=table(_FINITE),
        finite_endings=("ed", "'ll", "'re", "'ve", "'d"),
        according=phrases(
            """
            according to
            in the words of
            as reported by
            as first reported by
            as quoted by
            """
        ),
        not_sources=table("plan schedule law need needs size age rules type tradition plans"),
        nature=natures(),
        outlets=frozenset(form.lower() for agency in AGENCIES for form in agency.forms if " " not in form)
        | table("cnn nbc cbs abc npr bbc msnbc ap afp reuters bloomberg politico"),
        mastheads=table(
            "post times herald journal tribune gazette guardian telegraph chronicle observer news radio tv"
        ),
        platforms=table("twitter x facebook telegram instagram youtube tiktok"),
        by=table("by"),
        cited=table("quoted cited reported released obtained aired published dated taped posted filed"),
        as_saying=table("as saying"),
        citing=table("citing quoting"),
        inversion=True,
        preposed=True,
        bare=True,
        feminine_pronouns=table("she her she's she'd she'll"),
        plural_pronouns=table("they them they're they'd they've they'll"),
        particles=table("de del van von der al bin ibn ben la le di da"),
        titles=table("mr mrs ms mr. mrs. ms. dr. sen. rep. gov. gen. sir"),
        on=frozenset(),
        seeing=frozenset(),
        inside=table("in on"),
        opening=table(
            """but because while although though so whether unless who which when where after before as since until"""
        ),
        participles=table("speaking citing asked reached interviewed"),
        in_=table("by in while"),
        impersonal=table("it this that there"),
        before_that=table("so such now in except"),
        elided={},
        infinitive_endings=("",),
        past_endings=("ed", "said", "told"),
        adverb_ending="ly",
        goes_on=table("and because after before so when where for"),
        to=table("to"),
        pronouns=table("he she they many some others both i we you"),
        addressing=table("to on in via with"),
        future_past=table("would"),
        modals=table("could might"),
        feminine=table("her mrs ms mrs. ms. spokeswoman woman"),
        masculine=table("mr mr. spokesman man"),
        rumour="rumor",
        hypernyms=HYPERNYMS,
        offices=OFFICES,
        firms=FIRMS,
        agency=table("agency"),
        demonstratives=table("this that"),
        owned="{1}'s {0}",
        singular=table("he she he's she's he'd she'd he'll she'll"),
        hanging=("'s", "'re", "'ve", "'ll", "'d"),
        such=table("including"),
        linking=table("close adviser advisers advisor advisors aide aides ambassador ambassadors envoy envoys loyal"),
        goes_on_with=frozenset(["direct", "mixed", "indirect", "according-to"]),
    )


def attributions(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Attribution, ...] | None:
    """Who says what in an English article."""
    return attribution.attributions(
        text, sentences, names, lex=lexicon(), order=order(), quotations=quotations, shares=SHARES
    )
