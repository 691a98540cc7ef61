"""Third-person forms of French verbs, generated.

Endings after any school grammar (Bescherelle's tables 7-20 for -er and -ir); irregular verbs are written out
in `IRREGULAR`: stems of the present (singular; plural), imperfect, simple past, future, past participle,
present participle.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.grammar.speech.lexicon import Kind, Mood

# infinitive: present 3s, present 3p, simple past 3s, simple past 3p, future stem, past participle
IRREGULAR: dict[str, tuple[str, str, str, str, str, str]] = {
    "dire": ("dit", "disent", "dit", "dirent", "dir", "dit"),
    "prédire": ("prédit", "prédisent", "prédit", "prédirent", "prédir", "prédit"),
    "redire": ("redit", "redisent", "redit", "redirent", "redir", "redit"),
    "contredire": ("contredit", "contredisent", "contredit", "contredirent", "contredir", "contredit"),
    "écrire": ("écrit", "écrivent", "écrivit", "écrivirent", "écrir", "écrit"),
    "décrire": ("décrit", "décrivent", "décrivit", "décrivirent", "décrir", "décrit"),
    "promettre": ("promet", "promettent", "promit", "promirent", "promettr", "promis"),
    "admettre": ("admet", "admettent", "admit", "admirent", "admettr", "admis"),
    "émettre": ("émet", "émettent", "émit", "émirent", "émettr", "émis"),
    "mettre": ("met", "mettent", "mit", "mirent", "mettr", "mis"),
    "reconnaître": ("reconnaît", "reconnaissent", "reconnut", "reconnurent", "reconnaîtr", "reconnu"),
    "prétendre": ("prétend", "prétendent", "prétendit", "prétendirent", "prétendr", "prétendu"),
    "répondre": ("répond", "répondent", "répondit", "répondirent", "répondr", "répondu"),
    "défendre": ("défend", "défendent", "défendit", "défendirent", "défendr", "défendu"),
    "croire": ("croit", "croient", "crut", "crurent", "croir", "cru"),
    "voir": ("voit", "voient", "vit", "virent", "verr", "vu"),
    "prévoir": ("prévoit", "prévoient", "prévit", "prévirent", "prévoir", "prévu"),
    "soutenir": ("soutient", "soutiennent", "soutint", "soutinrent", "soutiendr", "soutenu"),
    "maintenir": ("maintient", "maintiennent", "maintint", "maintinrent", "maintiendr", "maintenu"),
    "tenir": ("tient", "tiennent", "tint", "tinrent", "tiendr", "tenu"),
    "convenir": ("convient", "conviennent", "convint", "convinrent", "conviendr", "convenu"),
    "prévenir": ("prévient", "préviennent", "prévint", "prévinrent", "préviendr", "prévenu"),
    "se souvenir": ("souvient", "souviennent", "souvint", "souvinrent", "souviendr", "souvenu"),
    "savoir": ("sait", "savent", "sut", "surent", "saur", "su"),
    "faire": ("fait", "font", "fit", "firent", "fer", "fait"),
    "craindre": ("craint", "craignent", "craignit", "craignirent", "craindr", "craint"),
    "se plaindre": ("plaint", "plaignent", "plaignit", "plaignirent", "plaindr", "plaint"),
    "dépeindre": ("dépeint", "dépeignent", "dépeignit", "dépeignirent", "dépeindr", "dépeint"),
    "conclure": ("conclut", "concluent", "conclut", "conclurent", "conclur", "conclu"),
    "exclure": ("exclut", "excluent", "exclut", "exclurent", "exclur", "exclu"),
    "sourire": ("sourit", "sourient", "sourit", "sourirent", "sourir", "souri"),
    "rire": ("rit", "rient", "rit", "rirent", "rir", "ri"),
    "poursuivre": ("poursuit", "poursuivent", "poursuivit", "poursuivirent", "poursuivr", "poursuivi"),
    "interdire": ("interdit", "interdisent", "interdit", "interdirent", "interdir", "interdit"),
    "apprendre": ("apprend", "apprennent", "apprit", "apprirent", "apprendr", "appris"),
    "reprendre": ("reprend", "reprennent", "reprit", "reprirent", "reprendr", "repris"),
    "comprendre": ("comprend", "comprennent", "comprit", "comprirent", "comprendr", "compris"),
    "prendre": ("prend", "prennent", "prit", "prirent", "prendr", "pris"),
    "sous-entendre": (
        "sous-entend",
        "sous-entendent",
        "sous-entendit",
        "sous-entendirent",
        "sous-entendr",
        "sous-entendu",
    ),
    "surprendre": ("surprend", "surprennent", "surprit", "surprirent", "surprendr", "surpris"),
    "entendre": ("entend", "entendent", "entendit", "entendirent", "entendr", "entendu"),
    "vouloir": ("veut", "veulent", "voulut", "voulurent", "voudr", "voulu"),
    "démentir": ("dément", "démentent", "démentit", "démentirent", "démentir", "démenti"),
    "ressentir": ("ressent", "ressentent", "ressentit", "ressentirent", "ressentir", "ressenti"),
    "percevoir": ("perçoit", "perçoivent", "perçut", "perçurent", "percevr", "perçu"),
    "vivre": ("vit", "vivent", "vécut", "vécurent", "vivr", "vécu"),
    "pressentir": ("pressent", "pressentent", "pressentit", "pressentirent", "pressentir", "pressenti"),
    "se réjouir": ("réjouit", "réjouissent", "réjouit", "réjouirent", "réjouir", "réjoui"),
    "découvrir": ("découvre", "découvrent", "découvrit", "découvrirent", "découvrir", "découvert"),
    "s'enquérir": ("enquiert", "enquièrent", "enquit", "enquirent", "enquerr", "enquis"),
    "convaincre": ("convainc", "convainquent", "convainquit", "convainquirent", "convaincr", "convaincu"),
    "requérir": ("requiert", "requièrent", "requit", "requirent", "requerr", "requis"),
    "s'émouvoir": ("émeut", "émeuvent", "émut", "émurent", "émouvr", "ému"),
    "transmettre": ("transmet", "transmettent", "transmit", "transmirent", "transmettr", "transmis"),
    "appeler": ("appelle", "appellent", "appela", "appelèrent", "appeller", "appelé"),
    "rappeler": ("rappelle", "rappellent", "rappela", "rappelèrent", "rappeller", "rappelé"),
    "interpeller": ("interpelle", "interpellent", "interpella", "interpellèrent", "interpeller", "interpellé"),
}
_PRESENT_STEM = {"savoir": "sach"}
_GRAVE = {"é": "è", "e": "è"}


def bare(infinitive: str) -> str:
    """The infinitive without its reflexive pronoun."""
    return infinitive.removeprefix("se ").removeprefix("s'")


def forms(infinitive: str) -> Iterator[tuple[str, Kind, Mood]]:
    """Every third-person form, participle and the infinitive of a verb."""
    verb = bare(infinitive)
    key = infinitive if infinitive in IRREGULAR else verb
    if key in IRREGULAR:
        yield from _irregular(key, verb)
    elif verb.endswith("er"):
        yield from _first_group(verb)
    else:
        yield from _second_group(verb)


def _common(imperfect: str, future: str, participle: str, infinitive: str) -> Iterator[tuple[str, Kind, Mood]]:
    yield from ((imperfect + ending, "finite", "plain") for ending in ("ait", "aient"))
    yield from ((future + ending, "finite", "future") for ending in ("a", "ont"))
    yield from ((future + ending, "finite", "conditional") for ending in ("ait", "aient"))
    yield imperfect + "ant", "present", "plain"
    plural = participle if participle.endswith("s") else participle + "s"
    yield from ((form, "past", "plain") for form in {participle, participle + "e", plural, participle + "es"})
    yield infinitive, "infinitive", "plain"


def _irregular(key: str, verb: str) -> Iterator[tuple[str, Kind, Mood]]:
    single, plural, past, pasts, future, participle = IRREGULAR[key]
    yield from ((form, "finite", "plain") for form in {single, plural, past, pasts})
    stem = _PRESENT_STEM.get(key) or _imperfect_stem(key, plural)
    yield from _common(stem, future, participle, verb)


def _imperfect_stem(key: str, plural: str) -> str:
    irregular = {"faire": "fais", "croire": "croy", "voir": "voy", "prévoir": "prévoy", "vouloir": "voul"}
    if key in irregular:
        return irregular[key]
    stem = plural.removesuffix("ent")
    for strong, weak in (("iennent", "en"), ("prennent", "pren"), ("pellent", "pel"), ("quièrent", "quér")):
        if plural.endswith(strong):
            return plural.removesuffix(strong) + weak
    return stem


def _first_group(verb: str) -> Iterator[tuple[str, Kind, Mood]]:
    stem = verb[:-2]
    strong, future = _strong(stem), verb
    if stem.endswith("y"):
        strong, future = stem[:-1] + "i", stem[:-1] + "ier"
    elif strong != stem and stem[-2] == "e":
        future = strong + "er"
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    yield from ((form, "finite", "plain") for form in (strong + "e", strong + "ent", soft + "a", stem + "èrent"))
    yield from _common(soft, future, stem + "é", verb)


def _strong(stem: str) -> str:
    """`répèt-` for `répét-`, `démantèl-` for `démantel-`."""
    if (
        len(stem) > 2
        and stem[-2] in _GRAVE
        and stem[-1] not in "aeiouyéèê"
        and not stem.endswith(("ess", "ell", "ett"))
    ):
        return stem[:-2] + _GRAVE[stem[-2]] + stem[-1]
    return stem


def _second_group(verb: str) -> Iterator[tuple[str, Kind, Mood]]:
    stem = verb[:-1]
    yield from ((form, "finite", "plain") for form in (stem + "t", stem + "ssent", stem + "rent"))
    yield from _common(stem + "ss", verb, stem, verb)
