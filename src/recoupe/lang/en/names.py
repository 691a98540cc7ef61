"""English names: titles, roles, bodies, places and what looks like a name and is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar.names.find import NameFinder
from recoupe.grammar.names.tables import NameTables, common_word, phrases
from recoupe.model import Name, Sentence
from recoupe.world.given_names import GIVEN_NAMES

TITLES = """
mr mrs ms miss dr prof sir lord lady dame sen sens rep reps gov gen lt col capt cpl sgt maj adm rev hon fr st
messrs
"""

ROLES = """
president; vice president; vice-president; prime minister; deputy prime minister; foreign minister
finance minister; defense minister; defence minister; interior minister; health minister; minister; secretary
secretary of state; secretary general; secretary-general; press secretary; chancellor; premier; governor; mayor
senator; congressman; congresswoman; representative; lawmaker; deputy; ambassador; envoy; diplomat; spokesman
spokeswoman; spokesperson; chairman; chairwoman; chair; chief; chief executive; chief executive officer; ceo
director; executive director; head; leader; founder; co-founder; owner; boss; manager; coach; captain; general
colonel; commander; admiral; lieutenant; sergeant; officer; sheriff; judge; justice; chief justice; attorney
attorney general; lawyer; prosecutor; professor; doctor; scientist; economist; analyst; expert; historian
researcher; author; writer; journalist; reporter; editor; columnist; actor; actress; singer; producer; artist
king; queen; prince; princess; sultan; emir; sheikh; pope; cardinal; bishop; archbishop; reverend; pastor; imam
rabbi; ayatollah; candidate; nominee; activist; resident; neighbor; neighbour; engineer; pilot; driver; teacher
student; farmer; nurse; businessman; businesswoman; billionaire; investor; wife; husband; son; daughter; brother
sister; father; mother; aide; adviser; advisor; official; member; rival; successor; speaker; majority leader
minority leader; striker; midfielder; defender; goalkeeper; suspect; victim; witness; survivor
"""

BODIES = """
university; ministry; department; office; bureau; parliament; senate; assembly; court; supreme court; bank
institute; college; academy; embassy; council; committee; commission; federation; union; association; society
house; board; school
"""

PROPER_BODIES = """
university ministry department office bureau court bank institute college academy council committee commission
federation union association organization organisation confederation league church party movement front fund
agency house
"""

LABELS = """
company; firm; group; newspaper; daily; weekly; magazine; website; broadcaster; channel; network; station; party
charity; union; bank; maker; carmaker; airline; retailer; operator; contractor; start-up; startup; consultancy
publisher; studio; restaurant; hotel; bar; club; cafe; theater; theatre; store; shop; mall; nightclub; bookstore
"""

REGIONS = """
city; town; village; region; province; district; state; county; capital; island; port; suburb; area
neighborhood; neighbourhood; river; valley; municipality; airport; station; peninsula; coast; republic
sultanate; kingdom
"""

SITES = """
street; avenue; road; square; mount; lake; sea; ocean; gulf; bay; strait; cape; bridge; tower; park
"""

THINGS = """
act bill amendment law clause plan resolution
cup prize award awards open championship olympics games world series tour grand super treaty accord
agreement day week month year war revolution covid ford brexit google iphone medicare medicaid obamacare twitter
facebook black
"""

OF = r"(?:of\s(?:the\s)?|for\s(?:the\s)?|at\s(?:the\s)?|to\s(?:the\s)?|in\s(?:the\s)?)"

ADJECTIVES = (
    r"(?:[a-z-]+(?:al|ian|ese|ish|ive|ary|ic|an)"
    r"|former|acting|deputy|senior|chief|foreign|prime|federal|state|top|new|late)"
)

PLACE_BEFORE = """
in; near; outside; throughout; capital; north of; south of; east of
west of
"""
WEAK_PLACE_BEFORE = """
from; around; across; toward; towards
to; at; for the; in the; into; leave; left; leaves; between; visit; visited
"""

DEMONYMS = """
american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss
austrian danish swedish norwegian finnish polish czech hungarian romanian bulgarian greek turkish russian
ukrainian belarusian serbian croatian albanian georgian armenian chinese japanese korean indian pakistani afghan
iranian iraqi syrian lebanese israeli palestinian jordanian saudi emirati qatari kuwaiti yemeni egyptian libyan
tunisian algerian moroccan sudanese ethiopian somali kenyan nigerian ghanaian congolese rwandan african canadian
mexican cuban haitian colombian venezuelan brazilian argentine argentinian chilean peruvian australian
vietnamese thai cambodian burmese indonesian malaysian filipino european asian western eastern northern southern
islamist sunni shiite hindu buddhist marxist communist socialist nazi mormon evangelical protestant
arab kurdish jewish muslim christian catholic islamic latino hispanic democratic republican conservative liberal
democrat democrats republicans democrat's americans russians britons israelis
"""

PEOPLES = """
puerto rican; costa rican; north korean; south korean; saudi arabian; south african; sri lankan; new yorker
new zealander; hong konger; african american; asian american; native american; latin american; middle eastern
"""

OPENERS = """
the a an this that these those he she it they we you i his her its their our your my who whom whose which what
when where why how and but or nor so yet if as at by for from in into of on onto to up with without within after
before since until while during against about above below under over between among through throughout despite
because although though unless whether than then thus hence however moreover meanwhile also still even just only
both either neither each every all any some many most more few several no not now here there today yesterday
tomorrow soon later once again ever never always often one two three four five six seven eight nine ten eleven
twelve dozens hundreds thousands millions another other others such according asked speaking following amid
earlier police officials authorities is are was were be been has have had do does did can could will would may
might must shall should let per like unlike given based video photo photos read watch click share image credit
source sources analysis opinion update breaking
"""

NEVER = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december god christmas easter thanksgiving internet web earth sun moon north south
east west congress-2 covid covid-19 mr mrs ms he she it they and but or the if ok tv us-2 i'm i've i'll
"""

ACRONYMS_NEVER = "pac pacs tv gdp ceo cfo dna hiv aids suv atm pm am id ok vs cd dvd gps usb ok pdf faq phd mba iq"

_WORDS = frozenset(("said", "come", "aime"))
"""Given names elsewhere that open sentences here."""

STOPS = """
including beside besides among between as like toward against despite amid via plus since until told met asked
backed called support supports supported not than
is are was were be been has have had will would who whom whose which that when while where with without from by
on at and but said says told after before during because if as than then it he she they we you i this these
those could can may
"""

LANDS = """
england; scotland; wales; northern ireland; europe; africa; asia; north america; south america; latin america
middle east; far east; antarctica; arctic; atlantic; pacific; mediterranean; baltic; black sea; red sea; caribbean
balkans; caucasus; siberia; crimea; donbas; west bank; gaza strip; california; texas; florida; virginia; ohio
michigan; wisconsin; pennsylvania; arizona; nevada; colorado; iowa; oregon; utah; kansas; missouri; minnesota
illinois; indiana; kentucky; tennessee; alabama; mississippi; louisiana; arkansas; oklahoma; nebraska; montana
wyoming; idaho; alaska; hawaii; maine; vermont; new hampshire; massachusetts; connecticut; rhode island; new jersey
delaware; maryland; north carolina; south carolina; west virginia; north dakota; south dakota; new mexico
new england; ontario; alberta; fla; calif; conn; ariz; colo; wis; tenn; ala; mich; minn; okla; n.c.; s.c.; n.y.
n.j.; n.h.; n.d.; s.d.; n.m.; d.c.; r.i.; w.va.; quebec; british columbia; yorkshire; cornwall; kent; sussex
silicon valley
"""

LAST_BODIES = """
global solutions systems technologies ventures labs energy motors foods networks services automotive industries corp
inc ltd llc plc co company group bank university college institute ministry department agency council committee
court party union association foundation times post herald news journal tribune daily press magazine airlines
airways club capital partners holdings studios pictures entertainment media radio commission senate house service
bureau center centre
"""

LAST_PLACES = """
street avenue road square bridge river lake island islands valley county city beach bay sea ocean mountain
mountains hills park airport station tower peninsula province creek heights springs harbor harbour falls
"""


_INVARIABLE = frozenset(OPENERS.split())


def _common(word: str) -> bool:
    return common_word(word, "en", _INVARIABLE, ("ly",))


@cache
def _finder() -> NameFinder:
    return NameFinder(
        NameTables(
            titles=frozenset(TITLES.split()),
            roles=phrases(ROLES),
            portfolios=frozenset({"minister", "secretary", "ministry"}),
            agent=r"\w{3,}(?:ers?|ors?|ists?|ians?|man|men|women|woman|ants?|ees?|star)",
            role_adjectives=ADJECTIVES,
            bodies=phrases(BODIES),
            proper_bodies=frozenset(PROPER_BODIES.split()),
            labels=phrases(LABELS),
            press=phrases("news agency; state news agency; news service; newswire"),
            regions=phrases(REGIONS),
            sites=phrases(SITES),
            things=frozenset(THINGS.split()),
            labels_of_things=phrases(
                "film; movie; series; book; novel; song; album; show; ship; vessel; hurricane; storm"
            ),
            of=OF,
            genitive=r"(?:of\s(?:the\s)?|for\s(?:the\s)?)",
            place_before=phrases(PLACE_BEFORE),
            weak_place_before=phrases(WEAK_PLACE_BEFORE),
            particles=frozenset(
                [
                    "van",
                    "von",
                    "der",
                    "den",
                    "ben",
                    "bin",
                    "ibn",
                    "abu",
                    "al",
                    "el",
                    "di",
                    "da",
                    "dos",
                    "del",
                    "della",
                    "de",
                    "la",
                    "le",
                    "du",
                    "y",
                ]
            ),
            weak_particles=frozenset(),
            group_before=frozenset({"the", "many", "some", "most"}),
            groups_kept=frozenset(["states", "nations", "emirates", "netherlands", "philippines"]),
            demonyms=frozenset(DEMONYMS.split()) | phrases(PEOPLES),
            demonym_form=r"\w{3,}(?:ian|ean|ese|ish|ari|eli|aqi|raqi|stani|uti)s?",
            openers=frozenset(OPENERS.split()),
            never=frozenset(NEVER.split()),
            acronyms_never=frozenset(ACRONYMS_NEVER.split()),
            first_names=GIVEN_NAMES - _WORDS,
            lands=phrases(LANDS),
            last_bodies=frozenset(LAST_BODIES.split()),
            last_places=frozenset(LAST_PLACES.split()),
            stops=frozenset(STOPS.split()),
            auxiliaries=frozenset(
                ["is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says", "told"]
            ),
            articles=frozenset(["the", "a", "an", "his", "her", "its", "their", "former"]),
            of_words=frozenset(["of", "the"]),
            apposed=r"(?:(?:the|a|an|his|her|its|their|former)\s)+",
            age=r"\d{1,3}",
            national=frozenset(("ministry", "parliament", "embassy", "senate")),
            stacked=True,
            listed=r"(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)(?:the\s)?",
            glued=frozenset(),
            common=_common,
        )
    )


def names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The names of an English text."""
    return _finder().find(text, sentences)
