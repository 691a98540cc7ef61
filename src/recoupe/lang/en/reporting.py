"""English reporting verbs by what they take, and the lexicon built from them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from recoupe.grammar.lexicon import Form, Frame, Kind, Verb, words

# A that-clause (with or without "that"), a quotation, an incise.
STATEMENT = """
say tell add acknowledge admit affirm agree allege announce argue assert assure attest believe boast caution charge
claim clarify comment complain concede conclude confess confirm contend counter declare deny disclose emphasize
emphasise estimate explain fear feel figure find guess hint hope imply indicate inform insist joke know lament
maintain mention note observe opine pledge point_out posit predict proclaim promise quip reason recall reckon
recount remark remind repeat reply report respond reveal rule show signal speculate state stress suggest suspect
swear testify think tweet underline underscore urge vow warn wonder worry write vouch surmise theorize reiterate
retort decide determine assume expect doubt consider make_clear propose recommend
"""
INQUIT = "ask continue read shout yell cry whisper joke tweet scoff muse sigh snap begin go_on chant exclaim"
NOUN = """
acknowledge admit allege announce blame praise thank congratulate endorse criticise tout mock question blast
call_for cite claim condemn confirm criticize decry defend deny deplore denounce describe detail dismiss dispute
disclose emphasize express highlight mention note oppose outline predict pledge promise propose recommend refute
reject report reveal signal slam stress suggest underscore urge voice warn_of warn_against welcome talk_about
speak_of speak_about complain_about accuse reiterate hail laud applaud lament fear
"""
INFINITIVE = {
    "claim": "to", "promise": "to", "pledge": "to", "vow": "to", "threaten": "to", "offer": "to", "agree": "to",
    "urge": "to", "hope": "to", "want": "to", "refuse": "to", "call_on": "to", "expect": "to",
    "advise": "to",
}  # fmt: skip
PREDICATIVE = {
    "describe": "as", "call": "", "characterize": "as", "portray": "as", "accuse": "of", "suspect": "of", "label": "",
    "dub": "", "brand": "", "dismiss": "as", "identify": "as", "refer_to": "as", "consider": "", "depict": "as",
    "cite": "as", "denounce": "as", "regard": "as", "see": "as", "view": "as",
}  # fmt: skip
DENIAL = frozenset(["deny", "refute", "dispute"])
EVIDENCE = "show reveal indicate suggest find prove confirm"
IRREGULAR = {
    "say": ("says", "said", "said"), "tell": ("tells", "told", "told"), "think": ("thinks", "thought", "thought"),
    "write": ("writes", "wrote", "written"), "know": ("knows", "knew", "known"), "feel": ("feels", "felt", "felt"),
    "find": ("finds", "found", "found"), "swear": ("swears", "swore", "sworn"), "read": ("reads", "read", "read"),
    "speak": ("speaks", "spoke", "spoken"), "make": ("makes", "made", "made"), "go": ("goes", "went", "gone"),
    "begin": ("begins", "began", "begun"), "see": ("sees", "saw", "seen"), "show": ("shows", "showed", "shown"),
    "seek": ("seeks", "sought", "sought"), "put": ("puts", "put", "put"),
}  # fmt: skip
NOUNS_TOO = words(
    """claim claims charge charges report reports comment comments state states note notes point points
            promise promises pledge pledges hope hopes fear fears question questions reason reasons figure
            figures signal signals show shows call calls estimate estimates doubt doubts vow vows reply replies
            rule rules plan plans offer offers order orders back blame joke jokes stress remark remarks support
            attack attacks voice brand label mock vouch cry threat request demand demands tweet tweets counter
            detail details wonder worry worries guess praise mention view views thought felt found concerned
            order proposal proposed proposals caution ruling finding findings warning meaning feeling beginning
            showing reading writing thinking understanding"""
)


def _regular(verb: str) -> tuple[str, str, str]:
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    past = verb + "d" if verb.endswith("e") else _doubled(verb) + "ed"
    return third, past, past


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in ("admit", "quip", "plan", "rebut", "slam", "snap", "nod", "tap") else verb


def _participle(verb: str) -> str:
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "ye")) else _doubled(verb)
    return stem + "ing"


def forms(verb: str) -> Iterator[tuple[str, Kind]]:
    """Every form of a verb: the past serves as finite verb and, after an auxiliary, as participle."""
    third, past, participle = _regular(verb)
    yield from ((form, "finite") for form in {verb, third, past})
    yield participle, "past"
    yield _participle(verb), "present"
    yield verb, "infinitive"


def _frames() -> dict[str, set[Frame]]:
    found: dict[str, set[Frame]] = {}
    lists: tuple[tuple[str, tuple[Frame, ...]], ...] = (
        (STATEMENT, ("that", "inquit")),
        (INQUIT, ("inquit",)),
        (NOUN, ("noun",)),
        (EVIDENCE, ("evidence",)),
    )
    for table, frames in lists:
        for verb in table.split():
            found.setdefault(verb, set()).update(frames)
    for verb in INFINITIVE:
        found.setdefault(verb, set()).add("infinitive")
    for verb in PREDICATIVE:
        found.setdefault(verb, set()).add("as")
    return found


def _verb(lemma: str, frames: set[Frame]) -> Verb:
    words = lemma.split("_")
    return Verb(
        lemma=words[0],
        tail=tuple(words[1:]),
        frames=frozenset(frames),
        denies=lemma in DENIAL,
        complements=frozenset({INFINITIVE.get(lemma, ""), PREDICATIVE.get(lemma, "")} - {""}),
    )


@cache
def reporting() -> dict[str, tuple[Form, ...]]:
    """Every form of every reporting verb."""
    table: dict[str, list[Form]] = {}
    for lemma, frames in _frames().items():
        verb = _verb(lemma, frames)
        for form, kind in set(forms(verb.lemma)):
            table.setdefault(form, []).append(Form(verb=verb, kind=kind))
    return {form: tuple(sorted(found, key=_first)) for form, found in table.items()}


def _first(form: Form) -> tuple[int, str, str]:
    return (-len(form.verb.tail), form.verb.lemma, form.kind)
