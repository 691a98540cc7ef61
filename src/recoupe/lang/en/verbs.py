"""English verb forms: how they are built, the irregular ones, and the common verbs of news."""

from __future__ import annotations

from functools import cache

from recoupe.grammar.ordered.tables import VerbForm

IRREGULAR = """
arise arose arisen; be was been; bear bore borne; beat beat beaten; become became become; begin began begun
bend bent bent; bet bet bet; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken
breed bred bred; bring brought brought; broadcast broadcast broadcast; build built built; burst burst burst
buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come
cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; draw drew drawn; drink drank drunk
drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought
find found found; fit fit fit; flee fled fled; fly flew flown; forbid forbade forbidden; forecast forecast forecast
foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten
give gave given; go went gone; grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard
hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; know knew known; lay laid laid
lead led led; leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost
make made made; mean meant meant; meet met met; mislead misled misled; misunderstand misunderstood misunderstood
outdo outdid outdone; overcome overcame overcome; oversee oversaw overseen; pay paid paid; put put put
quit quit quit; read read read; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said
see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; shake shook shaken; shed shed shed
shine shone shone; shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung
sink sank sunk; sit sat sat; sleep slept slept; slide slid slid; speak spoke spoken; spend spent spent
spin spun spun; split split split; spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen
stick stuck stuck; strike struck struck; swear swore sworn; sweep swept swept; swim swam swum; swing swung swung
take took taken; teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown
understand understood understood; undergo underwent undergone; undertake undertook undertaken; undo undid undone
upset upset upset; wake woke woken; wear wore worn; win won won; withdraw withdrew withdrawn
withstand withstood withstood; wring wrung wrung; write wrote written
"""
DOUBLING = frozenset(
    """admit quip plan rebut slam snap nod tap stop drop grab rip trip ban bar beg blog chat commit compel confer defer
    drag emit equip expel fit hug infer jog knit nag occur omit pan patrol pit plot prefer program propel rap refer
    regret rob rub scan scrap shop shrug sin skip slap slip spot step strip submit swap tag tip transfer transmit trim
    trot whip wrap zip control""".split()
)
COMMON = """
abandon absorb accelerate accept accompany accomplish account achieve acquire act adapt address adjust adopt advance
affect afford aim allow alter amend amount anger answer apologize appeal appear apply appoint appreciate approach
approve arm arrange arrest arrive assemble assign assist associate assume attach attempt attend attract avoid award
ban bar battle bear beat become begin belong benefit boost bounce break bring broadcast build burn buy campaign cancel
capture care carry cast catch cause cease celebrate challenge change chase cheer choose circulate claim clash clear
climb close collapse collect combat combine come command commit communicate compare compete complete comply comprise
concentrate conduct confront connect constitute consult contact contain continue contribute control convert convince
cooperate cope correct cost count cover crack crash create cross crush cut damage date deal debate decline decrease
dedicate deepen defeat delay deliver depart depend deploy derive deserve design destroy detain deteriorate develop
differ disappear divide dominate donate double draw dress drive drop earn ease eat edge elect eliminate embrace emerge
employ enable encounter end enforce engage enjoy ensure enter escape establish evolve examine exceed exclude execute
exercise exist exit expand experience expire explode exploit explore export expose extend face fail fall feature feed
fight file fill finance finish fire fit fix flee flood fly focus follow force form foster fuel function gain gather
generate get give go govern grab grant grow guarantee guard guide halt handle hang happen harm have head hear heat help
hide hire hit hold host hurt identify ignore illustrate impact implement import impose impress improve include increase
inherit injure inspire install intensify interrupt introduce invade invest investigate involve issue join jump justify
keep kick kill lack land last laugh launch lay lead leak leap learn leave lend let lie lift light limit link list listen
live locate lock look lose lower maintain make manage march marry match matter mean measure meet merge mix monitor mount
move multiply murder need negotiate nominate number obtain occupy occur open operate organize outline outnumber overcome
own participate pass pay perform permit persist pick place play please plunge pop possess post pour power practice
prepare present preserve prevent proceed process produce profit prohibit promote prompt protect prove provide provoke
publish pull pump punish purchase pursue put qualify quit race raise rally range rank rate reach react receive recover
recruit reduce reflect regain register regulate relate relax release rely remain remove rename rent repair replace
represent require rescue reserve resign resist resolve rest restore restrict result resume retain retire retreat return
reverse review ride ring rise risk roll run rush save schedule score screen seal search secure seize select sell send
separate serve set settle shake shape share shed shift shine shoot shrink shut sign sit slide slip slow smash smile soar
solve sort spark speed spend spin split spread spring stage stand start starve stay steal stem step stick stop store
strengthen stretch strike struggle study stumble submit succeed suffer suit supply surge surpass surround survive
suspend sustain sweep swing switch tackle take talk target teach tear test threaten throw tie tighten top toss touch
track trade train transfer transform transport travel treat trigger try tumble turn undergo undermine unite unveil
upset use vary visit volunteer vote wait wake walk want warm wash waste watch wear weigh win wind withdraw witness work
worsen wrap yield
"""


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = [row.split() for line in IRREGULAR.strip().splitlines() for row in line.split(";")]
    return {base: (past, participle) for base, past, participle in rows}


def forms(verb: str) -> tuple[tuple[str, VerbForm], ...]:
    """Every form of a verb."""
    past, participle = _irregular().get(verb) or (_past(verb), _past(verb))
    return (
        (verb, "base"),
        (_third(verb), "third"),
        (past, "past"),
        (participle, "participle"),
        (_present(verb), "present"),
    )


def _third(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "go", "do")) else "s")


def _past(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ied"
    return verb + "d" if verb.endswith("e") else _doubled(verb) + "ed"


def _present(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return (_doubled(verb) if verb not in _irregular() else _doubled_irregular(verb)) + "ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in DOUBLING else verb


def _doubled_irregular(verb: str) -> str:
    short = len(verb) > 2 and verb[-1] in "tnmgdpb" and verb[-2] in "aeiou" and verb[-3] not in "aeiou"
    return verb + verb[-1] if short and verb not in ("broadcast", "spread", "burst") else verb


def common(more: frozenset[str]) -> dict[str, frozenset[VerbForm]]:
    """What each form of the common verbs, and of `more`, can be."""
    found: dict[str, set[VerbForm]] = {}
    for verb in {*COMMON.split(), *_irregular(), *more} - {"be", "have"}:
        for form, kind in forms(verb):
            found.setdefault(form, set()).add(kind)
    return {form: frozenset(kinds) for form, kinds in found.items()}
