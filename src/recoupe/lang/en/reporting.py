"""English cues by what they take: verbs of saying, thinking, wanting, praise and blame; nouns of saying."""

from __future__ import annotations

from functools import cache

from recoupe.grammar.ordered.tables import Cue, Frame, Stance, Use, VerbForm
from recoupe.grammar.speech.lexicon import Form, Kind, Verb
from recoupe.grammar.table import table
from recoupe.lang.en.verbs import forms

SAYING = """
say add acknowledge admit affirm announce argue assert attest boast caution charge claim clarify comment complain
concede conclude confess confirm contend counter declare deny disclose elaborate emphasize emphasise estimate explain
hint imply indicate insist interject joke lament maintain mention note observe opine pledge posit predict
proclaim promise quip reason recall reckon recount reiterate remark repeat reply report respond retort reveal rule
state stress suggest surmise speculate swear testify theorize tweet retweet underscore underline vow write vouch
marvel warn propose recommend allege signal project post protest argue blog email text gripe grumble figure brag
"""
SURELY = "say think believe insist argue contend hope suspect tell"
QUOTING = """
ask continue read shout yell cry whisper scoff muse sigh snap begin chant exclaim press answer offer demand sing recite
jeer chuckle deadpan start finish intone thunder inquire demand implore plead vent rant challenge ponder fume roar
"""
TELLING = "tell assure inform remind warn notify advise convince persuade ask promise teach brief"
THINKING = """
think believe feel know hope fear worry doubt suspect assume expect guess wonder realize realise understand remember
forget decide determine agree learn find conclude imagine presume sense bet trust wish regret consider see recognize
recognise anticipate envision calculate discover judge
"""
OBJECT_SAYING = """
announce claim confirm cite describe detail discuss disclose dispute deny emphasize emphasise explain express highlight
invoke mention note outline predict pledge promise propose recommend refute report reveal reiterate recount recall
signal stress suggest underscore unveil urge voice address acknowledge concede admit allege repeat echo quote
name declare forecast project tout retweet demand request reference recite summarize
"""
ATTITUDES = """
advocate praise criticize criticise blast slam denounce condemn attack mock ridicule endorse back support oppose
favor favour reject dismiss defend decry deride blame thank applaud congratulate welcome hail laud tout question
challenge rebuke chide scold bash lambaste assail trash rip deplore lament bemoan love hate like prefer admire
respect fault disavow disparage excoriate embrace champion downplay celebrate cheer insult protest commend salute
denigrate berate skewer pillory disown denounce repudiate renounce resent despise doubt distrust dislike
fear
"""
AIMING = """
vow pledge promise threaten plan intend hope want wish aim seek refuse decline agree offer decide propose swear expect
prefer ask demand
"""
URGING = """
caution urge ask want encourage order advise implore beg press push warn direct instruct invite request expect
challenge tell call
"""
GERUNDS = "propose suggest consider support oppose recommend advocate favor mention deny admit"
SHOWING = "show reveal indicate suggest find prove confirm depict capture demonstrate give put project"
LINKS = {
    "call": "for on", "talk": "about of", "speak": "about of against", "refer": "to", "point": "to",
    "complain": "about of", "rail": "against", "warn": "of about against", "object": "to", "respond": "to",
    "hint": "at", "allude": "to", "believe": "in", "insist": "on upon", "push": "for", "argue": "for against",
    "comment": "on", "elaborate": "on", "apologize": "for", "boast": "of about", "joke": "about",
    "agree": "with on to", "disagree": "with", "worry": "about", "ask": "about for", "advocate": "for",
    "campaign": "against", "vouch": "for", "dream": "of", "hope": "for", "wonder": "about", "approve": "of",
    "disapprove": "of", "side": "with", "plead": "for", "press": "for", "inveigh": "against", "testify": "about",
    "brag": "about", "opt": "for", "think": "of about", "write": "about of", "tweet": "about", "say": "of about",
    "lobby": "for against", "sympathize": "with", "opine": "on", "expound": "on", "harp": "on", "dwell": "on",
    "quarrel": "with", "tell": "of", "reflect": "on",
}  # fmt: skip
ATTRIBUTES = {
    "describe": "as", "characterize": "as", "portray": "as", "accuse": "of", "suspect": "of", "dismiss": "as",
    "identify": "as", "refer": "as", "depict": "as", "cite": "as", "denounce": "as", "regard": "as", "see": "as",
    "view": "as", "cast": "as", "paint": "as", "blame": "for", "remind": "of", "inform": "of", "assure": "of",
    "criticize": "for", "praise": "for", "deride": "as",
    "mock": "as for", "compare": "to with", "liken": "to", "hail": "as", "charge": "with", "slam": "for as",
    "remember": "as", "brand": "as", "frame": "as",
}  # fmt: skip
POINTING = "point_out make_clear make_it_clear make_the_case make_the_argument make_the_point"
RETORTING = "go_on fire_back shoot_back hit_back cry_out chime_in call_out put_it sum_up follow_up"
STANDING = """
lay_out call_out take_issue_with take_aim_at lash_out_at shrug_off brush_off go_after rule_out speak_out_against
stand_by cast_doubt_on take_credit_for hit_out_at zero_in_on weigh_in_on look_forward_to distance_himself_from write_off
distance_herself_from make_fun_of make_mention_of make_no_mention_of make_the_case_for spell_out push_back_on
push_back_against take_exception_to
"""
NAMING = "call label dub brand deem consider declare pronounce term name"
DENIAL = frozenset(["deny", "refute", "dispute"])
PASSIVE = table(
    """expect accuse believe report allege suspect rumor think describe consider regard view see say project criticize
    praise blame attack condemn denounce mock slam"""
)
NOUNS_TOO = table(
    """
    account accounts act acts address addresses aim aims answer answers appeal approach arm arms attack attacks
    attempt attempts award awards back backs ban bans bar bars battle battles benefit benefits bet bets bill blame
    block blog board book books boost brand brands break breaks broadcast burn call calls campaign campaigns care cast
    cause causes caution challenge challenges change changes charge charges cheer cheers cite claim claims clash clear
    climb close collapse combat command comment comments control cost costs counter counters cover crack crash cries
    cross crush cry cut cuts damage date dates deal deals debate debates decline declines delay demand demands design
    detail details divide double doubt doubts draw dream dreams dress drinks drive drives drop ease echo echoes edge
    effort email emails end ends estimate estimates exercise exit experience export face faces falls fault favor
    favors fear fears feature feed field fight fights figure figures file files fill finance finish fire fit fix flood
    focus force forces forecast forecasts form forms frame frames fuel function gain gains grant guarantee guard guess
    guide halt handle harm hate head heads heat help hire hit hits hold holds hope hopes host hosts hurt impact import
    increase increases insult insults interest issue issues joke jokes judge judges jump kick kill label labels lack
    land last laugh launch lead leads leaves lie lift light like likes limit limits link links list lists lives lock
    look looks loss love lower march market match matter matters measure measures mention minds mix mock monitor mount
    move moves murder name names need needs note notes number numbers offer offers open order orders own paint pass
    pay permit pick place places plan plans play plays pledge pledges point points poll polls position post posts
    power powers practice praise present presents press process produce profit program progress project projects
    promise promises protest protests pulls purchase push pushes question questions quote quotes race races raise
    raises rallies rally range rank ranks rate rates reach read reads reason reasons record records release releases
    remark remarks replies reply report reports request requests respect result results return returns review reviews
    ride ring rip rise rises risk risks roll rule rules ruling run runs rush save schedule score scores screen seal
    search sense set shape share shares shift shine shot show shows side sides sign signal signals signs slam slide
    slip slow smash smile sort sounds spark speed spin split spread spring stage stand start starts state states stay
    stem step steps stick stop stops store stress stretch strike strikes struggle studies study suit supply support
    supports surge suspect suspects sweep sweeps swing swings switch tackle talk talks target targets tear tears term
    terms test tests text texts threat tie ties top toss total touch track trade trades train transfer transport
    travel treat trigger trust try turn turns tweet tweets use uses view views visit visits voice voices volunteer
    volunteers vote votes vouch vow vows wait wake walk walks warm wash waste watch wave waves wear will win winds
    wins wish wishes witness witnesses wonder wonders work works worries worry wrap yield
    """
)
NOUN_CUES = {
    "that": """claim claims belief suggestion assertion allegation allegations argument statement warning fear fears
    hope hopes promise contention insistence conclusion admission report reports notion prediction accusation
    accusations speculation complaint theory acknowledgment revelation assumption rumor rumors declaration concern
    concerns demand demands charge charges view idea possibility""",
    "to": """promise promises pledge pledges vow call calls threat plan plans refusal desire offer proposal decision
    vows commitment opposition hope attempt""",
    "of": """criticism endorsement description account condemnation denunciation praise view views critique
    characterization denial accusations allegations portrayal assessment rejection""",
    "for": "call calls support praise plan plans demand demands proposal push",
    "about": "comments remarks concerns questions statements complaints statement claims comment worries doubts fears",
    "against": "attacks accusations allegations arguments threats rhetoric",
    "on": "attack attacks position stance views views comments attack",
}
WILLING = table("ready eager willing reluctant determined unwilling anxious keen hesitant loath")
SURE = table("confident convinced worried hopeful afraid certain sure adamant optimistic skeptical aware glad")
HEARSAY = table("reportedly allegedly")
PUT = table("put puts")


def _lists() -> tuple[tuple[str, Stance, tuple[Frame, ...]], ...]:
    return (
        (SAYING, "speech", ("clause", "quote")),
        *((lemma, "belief" if lemma in THINKING.split() else "speech", ("surely",)) for lemma in SURELY.split()),
        (QUOTING, "speech", ("quote",)),
        (TELLING, "speech", ("told", "quote")),
        (THINKING, "belief", ("clause", "quote")),
        (OBJECT_SAYING, "speech", ("object",)),
        (ATTITUDES, "attitude", ("object",)),
        (AIMING, "aim", ("to",)),
        (URGING, "aim", ("person-to",)),
        (GERUNDS, "speech", ("gerund",)),
        (SHOWING, "speech", ("show",)),
        (" ".join(LINKS), "speech", ()),
        (" ".join(ATTRIBUTES), "attitude", ("as",)),
        (NAMING, "attitude", ("call",)),
        (POINTING, "speech", ("clause", "quote")),
        (RETORTING, "speech", ("quote",)),
        ("quote_as_saying", "speech", ("clause", "quote", "relayed")),
        (STANDING, "attitude", ("object",)),
    )


@cache
def _cues() -> tuple[Cue, ...]:
    frames: dict[str, dict[Stance, set[Frame]]] = {}
    for listed, stance, given in _lists():
        for lemma in listed.split():
            frames.setdefault(lemma, {}).setdefault(stance, set()).update(given)
    return tuple(
        Cue(
            lemma=lemma.split("_")[0],
            tail=tuple(lemma.split("_")[1:]),
            stance=stance,
            frames=frozenset(given),
            links=table(LINKS.get(lemma, "")) if number == 0 else frozenset(),
            attributes=table(ATTRIBUTES.get(lemma, "")) if "as" in given else frozenset(),
            denies=lemma in DENIAL,
        )
        for lemma, stances in frames.items()
        for number, (stance, given) in enumerate(stances.items())
    )


@cache
def cues() -> dict[str, tuple[Use, ...]]:
    """Every form of every cue."""
    known: dict[str, list[Use]] = {}
    for cue in _cues():
        for form, kind in forms(cue.lemma):
            known.setdefault(form, []).append(Use(cue=cue, form=kind))
    return {form: tuple(uses) for form, uses in known.items()}


def lemmas() -> frozenset[str]:
    """The cues."""
    return frozenset(cue.lemma for cue in _cues())


def noun_cues() -> dict[str, frozenset[str]]:
    """The nouns of saying and the words that lead to what is said."""
    found: dict[str, set[str]] = {}
    for lead, listed in NOUN_CUES.items():
        for noun in listed.split():
            found.setdefault(noun, set()).add(lead)
    return {noun: frozenset(leads) for noun, leads in found.items()}


_KINDS: dict[VerbForm, Kind] = {
    "base": "infinitive", "third": "finite", "past": "finite", "participle": "past", "present": "present"
}  # fmt: skip


@cache
def reporting() -> dict[str, tuple[Form, ...]]:
    """Every form of every cue, as the machinery of chains asks for it."""
    return {
        form: tuple(
            Form(verb=Verb(lemma=use.cue.lemma, frames=frozenset(), denies=use.cue.denies), kind=_KINDS[use.form])
            for use in uses
        )
        for form, uses in cues().items()
    }
