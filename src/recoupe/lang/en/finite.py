"""Finite verbs of English, for cutting sentences: the forms of common verbs and what shows a verb around it."""

from __future__ import annotations

from functools import cache

from recoupe.grammar.finite import VerbRules
from recoupe.grammar.table import table
from recoupe.lang.en.words import function_words

_SURE = """
is are was were am be has have had does do did will would can could may might must shall should isn't wasn't aren't
weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't it's that's there's
he's she's they're we're you're i'm said told became began brought came chose drew drove fell felt flew forgot fought
gave went got grew held hid hit kept knew led left lost made meant met paid ran rose saw sought sent shook shot sold
spent spoke stood stole struck swore took taught thought threw understood woke wore won wrote built bought caught cut
dealt fled froze lay overcame overtook withdrew withstood undertook
"""
_FORMS = """
accuses acknowledges adds admits affects agrees aims allows announces appears argues asks backs becomes begins
believes belongs brings broke carries comes concludes confirms considers consists contains continues covers creates
criticizes dates debuts decides declines defends delivers denies depends describes despises develops dies differs
disappears employs enables ends enjoys ensures enters exists expects explains explores extols faces fails falls feels
finds focuses follows forces forms gains gets gives goes grows happens hears helps holds hopes hosts includes insists
intends involves joins keeps kills knows lacks lasts leads learns leaves lets lies lives looks loses maintains makes
marks means meets moves needs obtains occurs offers opens opposes owes owns pays performs plays points prefers
prevents produces promises proves provides publishes pushes puts reaches receives recommends reduces refers reflects
refuses regrets rejects relies remains remembers represents requires retains reveals rises runs says seeks seems sees
sells sends serves sets shares shows signs sings sits speaks spends stands starts stays suggests suffers supports
suspects takes tells tends thinks threatens tries understands uses wants warns wears wins works worries writes come
came go say want think know believe expect need see make take get give find tell seem feel leave keep begin remain
include provide suspect burst spread split shut quit
"""
_BASE = """
accept add admit acknowledge agree allow announce appear apply approve argue arrest arrive ask attack avoid back ban
become begin block break bring build buy call carry cause change charge choose close come continue control cover
create cut deal decide declare defend deliver demand deny destroy develop discuss drop ease employ end enter establish
expand extend face fall fight find finish fire fly follow force give go grow help hire hit hold increase introduce
invest join keep kill launch lay lead leave let lift limit lose lower make meet move offer open oppose order pay play
produce promote protect provide publish pull push put raise reach receive reduce refuse reject release remain remove
repay replace report require resign rest return reveal review run save say seek sell send serve set share show shut
sign sink speak spend stand start stay stop suspend take talk tell test threaten trade try turn use visit vote wait
want warn win withdraw work write
"""
_NOT_VERBS = """
hundred indeed need speed seed feed breed united wounded injured bed red morning evening building meeting during
including according something anything nothing everything king spring string wing housing training following regarding
alleged unprecedented so-called
"""
_GOVERNORS = """
the a an this that these those his her its their our my your of in on at by for from with without into over under as
to no any some every each another other new old first last more most several two three four five six seven eight nine
ten newly recently be been being
"""


@cache
def verb_rules() -> VerbRules:
    """What shows an English verb; made at first use."""
    return VerbRules(
        function_words=function_words - {"two", "three"},  # what is counted weighs: "two hurt" says more
        sure=table(_SURE) - {"be"},
        forms=table(_FORMS),
        endings=("ed",),
        plural_endings=(),
        not_plural=(),
        not_verbs=table(_NOT_VERBS),
        governors=table(_GOVERNORS),
        subjects=table("he she they we i you"),
        inverted=frozenset(),
        markers=frozenset(),
        clitics=table("also then now never still already just only"),
        infinitives=frozenset(),
        infinitive_endings=(),
        participles=("ing",),
        past=table("built held made born known sent left found taken given shown seen"),
        past_endings=("ed",),
        not_past=(),
        subordinators=table(
            "that who which whose whom where when if whether because what how why while although though after unless"
        ),
        comparatives=frozenset(),
        plain=table(_BASE),
        agent=frozenset(["by"]),
    )


@cache
def bases() -> frozenset[str]:
    """Base forms of common verbs: one more of them may follow "will" or "to"."""
    return table(_BASE)
