"""English word classes, for the machinery of languages where order tells who does what."""

from __future__ import annotations

from functools import cache

from recoupe.grammar.ordered.tables import Order
from recoupe.grammar.table import phrases, table
from recoupe.lang.en import reporting, verbs

CLASSES = {
    "D": """the a an this these those his its their our my your some many several another each every both any no all few
    most more half last next such much other others certain various""",
    "P": """in on at by for from with without into onto over under above below between among against during across
    around near behind beyond within off upon toward towards despite along via amid outside inside per of about through
    throughout as like unlike to-2 until ahead than regarding concerning""",
    "C": "and or but nor yet",
    "T": "that",
    "W": "who which whom what when where why how whether whatever whoever whose",
    "S": "because although though if while unless since until after before whereas once so",
    "R": "he she they it we i you there",
    "O": "him them us me himself herself themselves itself myself",
    "H": "not never n't",
    "X": """is are was were be been being am has have had having do does did will would can could may might must shall
    should isn't wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't
    shouldn't ought""",
    "F": """he's she's it's they're we're i'm you're that's there's who's what's he'd she'd they'd we'd i'd you'd it'd
    he'll she'll they'll we'll i'll you'll it'll they've we've i've you've here's let's""",
    "K": "to",
    "Q": """one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions dozen
    hundred thousand million billion""",
    "Y": """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february
    march april june july august september october november december""",
    "A": """also later then again recently repeatedly previously already earlier however further still once twice just
    simply even now often always sometimes too instead meanwhile only perhaps maybe soon ago almost quite very
    rather well here away back out up down together nonetheless nevertheless otherwise thus therefore indeed ever""",
}


@cache
def order() -> Order:
    """The word classes of English, built once."""
    tags: dict[str, str] = {}
    for tag, listed in CLASSES.items():
        for word in listed.split():
            tags.setdefault(word, tag)
    tags["her"] = "D"
    tags["since"] = "S"
    return Order(
        tags=tags,
        cues=reporting.cues(),
        verbs=verbs.common(reporting.lemmas()),
        nouns_too=reporting.NOUNS_TOO,
        plurals=table("data people police men women media children"),
        plural_ending="s",
        not_plural=("ss", "'s", "us"),
        genitive="'s",
        singular_s=table("congress news politics series boss business process success access economics press"),
        adverb_ending="ly",
        not_adverbs=table(
            "family early daily weekly monthly likely friendly only ally supply reply rally assembly july italy"
        ),
        present_ending="ing",
        past_ending="ed",
        tied=table("of for"),
        alone=table("some many several others most both all few half another each no-one these those this"),
        determining=table("which what"),
        nonfinite=table("be been being having"),
        questions=table("whether if"),
        conditions=table("if because although while when once"),
        it=table("it"),
        contracted=("'s", "'re", "'m", "'ve", "'d"),
        wordless=table("it this that there what"),
        after=phrases(
            """
            in a statement
            in an interview
            in a tweet
            in a speech
            in an email
            in a news release
            in a press release
            in a news conference
            in a press conference
            when asked
            """
        ),
        breaks=phrases(
            """
            but
            while
            although
            though
            even as
            even though
            as well as
            when asked
            """
        ),
        asides=table("which whom"),
        openers=phrases(
            """
            last week
            last month
            last year
            last night
            this week
            this month
            this year
            on condition of anonymity
            in part
            """
        ),
        clausal=table("after before as when while because since until although though if unless"),
        likening=table("as"),
        noun_cues=reporting.noun_cues(),
        willing=reporting.WILLING,
        sure=reporting.SURE,
        hearsay=reporting.HEARSAY,
        passive=reporting.PASSIVE,
        declining=table("decline refuse"),
        asking=table("asked pressed questioned quizzed"),
        about=table("about on"),
        put=reporting.PUT,
    )
