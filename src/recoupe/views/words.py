"""Every word of the interface, in French and in English.

The words are neutral on purpose: reuse is credited, uncredited or of a common source; no version is rated.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias, get_args

from recoupe.model import Article
from recoupe.model.claim import Standing

Lang: TypeAlias = Literal["fr", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)

SIGNS: dict[Standing, str] = {"single": "○", "echoed": "◔", "one-voice": "◑", "corroborated": "●", "disputed": "≠"}
"""A sign beside each standing, so that none is told by colour alone."""

TABLE: dict[str, tuple[str, str]] = {
    # counts, one | many
    "n-story": ("{n} histoire|{n} histoires", "{n} story|{n} stories"),
    "n-article": ("{n} article|{n} articles", "{n} article|{n} articles"),
    "n-origin": ("{n} origine|{n} origines", "{n} origin|{n} origins"),
    "n-claim": ("{n} affirmation|{n} affirmations", "{n} claim|{n} claims"),
    "n-conflict": ("{n} désaccord|{n} désaccords", "{n} disagreement|{n} disagreements"),
    "n-update": ("{n} mise à jour|{n} mises à jour", "{n} update|{n} updates"),
    "n-lost-source": ("{n} attribution perdue|{n} attributions perdues", "{n} attribution lost|{n} attributions lost"),
    "n-lost-caution": ("{n} prudence perdue|{n} prudences perdues", "{n} caution lost|{n} cautions lost"),
    "n-text": ("{n} texte|{n} textes", "{n} text|{n} texts"),
    "n-voice": ("{n} voix|{n} voix", "{n} voice|{n} voices"),
    "n-show": ("Montrer|Montrer les {n}", "Show|Show all {n}"),
    "n-more": ("… encore {n}|… encore {n}", "… {n} more|… {n} more"),
    # sections
    "lineage": ("Qui a écrit", "Who wrote it"),
    "claims": ("Ce qui est dit", "What is said"),
    "conflicts": ("Désaccords", "Disagreements"),
    "updates": ("Mises à jour", "Updates"),
    "explained": ("Écarts expliqués", "Differences explained"),
    "lost": ("Perdu en route", "Lost on the way"),
    "shifted": ("Sources et fonctions qui diffèrent", "Sources and roles that differ"),
    "only": ("Un seul le dit", "Only one says it"),
    "timeline": ("Chronologie", "Timeline"),
    "names": ("Noms et graphies", "Names and spellings"),
    "undecided": ("Non tranché", "Undecided"),
    "articles": ("Les articles", "The articles"),
    "alone": ("Hors histoire : articles sans recoupement", "On their own: articles with nothing to cross-check"),
    "skipped": ("Sources écartées", "Sources skipped"),
    # one sentence under a section's title
    "lineage-says": (
        "Carré : où s’arrête la piste des mots. Rond : une reprise, placée à son heure. "
        "Trait plein : reprise établie. Tirets : sens ou lien incertain.",
        "Square: where the trail of words ends. Dot: reuse, set at its time. "
        "Full stroke: settled. Dashes: direction or link uncertain.",
    ),
    "claims-says": (
        "Les plus largement rapportées d’abord. « Textes » compte les écrits indépendants, « voix » ceux qui parlent ; "
        "dix reprises d’une dépêche font un texte.",
        "Most widely told first. “Texts” counts independent writings, “voices” those who speak; "
        "ten copies of one dispatch make one text.",
    ),
    "conflicts-says": (
        "Les versions sont montrées côte à côte ; aucune n’est préférée.",
        "Versions stand side by side; none is preferred.",
    ),
    "updates-says": (
        "Un texte plus récent remplace une valeur antérieure.",
        "A later text replaces an earlier value.",
    ),
    "explained-says": (
        "Valeurs différentes qui s’accordent : arrondi, fourchette, addition, conversion.",
        "Different values that agree: rounding, range, sum, conversion.",
    ),
    "lost-says": (
        "Une source ou une précaution présente dans le texte repris, absente de la reprise.",
        "A source or a caution in the text that was taken from, missing in the text that took.",
    ),
    "shifted-says": (
        "Même chose, rapportée à une autre source ou à une source de plus, ou sous une autre fonction.",
        "The same thing, put down to another or to one more source, or under another role.",
    ),
    "only-says": (
        "Dans les fichiers donnés : « un seul » ne veut pas dire que nul autre ne l’a écrit.",
        "Among the files given: “only one” does not mean that nobody else wrote it.",
    ),
    "undecided-says": (
        "Ce que les textes ne permettent pas de trancher, et ce qui le permettrait.",
        "What the texts leave open, and what would settle it.",
    ),
    "articles-says": (
        "Souligné : mots communs avec d’autres articles. En gris : ce qui n’est pas le récit "
        "(mentions, signatures, renvois). Les chiffres renvoient aux affirmations.",
        "Underlined: words shared with other articles. Grey: what is not the story "
        "(credits, bylines, links). Numbers lead to the claims.",
    ),
    # standing of a claim
    "single": ("un seul article", "one article"),
    "echoed": ("une seule origine", "one origin"),
    "one-voice": ("une seule voix", "one voice"),
    "corroborated": ("recoupé", "corroborated"),
    "disputed": ("en désaccord", "disputed"),
    "single-means": ("un seul article le dit", "one article says so"),
    "echoed-means": (
        "plusieurs articles le disent, qui remontent à une même origine",
        "several articles say so and go back to one origin",
    ),
    "one-voice-means": (
        "plusieurs origines le disent, d’après la même voix",
        "several origins say so, from the same voice",
    ),
    "corroborated-means": (
        "deux origines et deux voix au moins le disent",
        "two origins and two voices at least say so",
    ),
    "disputed-means": ("des versions se contredisent", "versions contradict each other"),
    # lineage
    "origin-agency": ("agence", "agency"),
    "origin-article": ("article", "article"),
    "origin-unseen": ("texte non fourni", "text not among the files"),
    "kind-copy": ("copie", "copy"),
    "kind-abridged": ("version abrégée", "abridged"),
    "kind-rewrite": ("réécriture", "rewrite"),
    "kind-translation": ("traduction", "translation"),
    "kind-merge": ("texte composé", "merged text"),
    "credited": ("reprise créditée", "credited reuse"),
    "uncredited": ("reprise sans mention", "uncredited reuse"),
    "common": ("base commune", "common source"),
    "direction-likely": ("sens probable", "direction likely"),
    "direction-unknown": ("sens non établi", "direction not settled"),
    "apart": ("Chacun sa propre origine", "Each its own origin"),
    "own": ("texte propre", "own text"),
    "of-words": ("{n} % des mots", "{n}% of the words"),
    "from": ("d’après {source}", "from {source}"),
    "shares-with": ("en commun avec {source}", "shared with {source}"),
    "origin": ("Origine", "Origin"),
    "side-by-side": ("Passages côte à côte", "Passages side by side"),
    "no-date": ("sans date", "undated"),
    "credits": ("mention : {agencies}", "credit: {agencies}"),
    "graph-of": ("Filiation des articles, dans le temps", "Lineage of the articles over time"),
    # statements
    "mode-unknown": ("attribution non mesurée", "attribution not measured"),
    "mode-none": ("sans source citée", "no source cited"),
    "mode-direct": ("citation", "quotation"),
    "mode-mixed": ("propos en partie cité", "partly quoted"),
    "mode-evidence": ("d’après une pièce", "from a document or image"),
    "unnamed": ("source non nommée", "source not named"),
    "denied": ("démenti", "denied"),
    "certainty-conditional": ("au conditionnel", "conditional"),
    "certainty-hypothetical": ("hypothèse", "hypothesis"),
    "certainty-expected": ("annoncé", "expected"),
    "voices": ("Voix", "Voices"),
    "texts": ("Textes", "Texts"),
    "outlets": ("Articles", "Articles"),
    "silent": ("N’en parlent pas", "Do not speak of it"),
    "why": ("Pourquoi", "Why"),
    "parts": ("Écarts", "Differences"),
    "would-settle": ("Ce qui trancherait", "What would settle it"),
    "see-claim": ("affirmation {n}", "claim {n}"),
    "best-said": ("formulation retenue", "wording kept"),
    "left-out": ("absent ici", "left out here"),
    "reworded": ("formulé tout autrement", "worded quite differently"),
    "shared-with": ("mots communs avec {who}", "words shared with {who}"),
    "and-others": ("et {n} autre|et {n} autres", "and {n} other|and {n} others"),
    "spellings": ("Graphies", "Spellings"),
    # disagreements
    "number": ("nombre", "number"),
    "time": ("moment", "time"),
    "place": ("lieu", "place"),
    "name": ("nom", "name"),
    "role": ("fonction", "role"),
    "agent": ("auteur de l’acte", "who did it"),
    "polarity": ("affirmé ou démenti", "said or denied"),
    "certainty": ("degré de certitude", "certainty"),
    "attribution": ("attribution", "attribution"),
    "conflict": ("désaccord", "disagreement"),
    "update": ("mise à jour", "update"),
    "rounding": ("arrondi", "rounding"),
    "range": ("fourchette", "range"),
    "sum": ("addition", "sum"),
    "conversion": ("conversion", "conversion"),
    "lost-verdict": ("perdu", "lost"),
    "added": ("ajouté", "added"),
    "differs": ("différence", "difference"),
    # kinds of name
    "name-person": ("personne", "person"),
    "name-organisation": ("organisation", "organisation"),
    "name-place": ("lieu", "place"),
    "name-agency": ("agence", "agency"),
    "name-other": ("autre", "other"),
    # residue
    "crawl-tag": ("étiquette de collecte", "crawl tag"),
    "timestamp": ("horodatage", "timestamp"),
    "byline": ("signature", "byline"),
    "credit": ("mention d’agence", "agency credit"),
    "caption": ("légende", "caption"),
    "promo": ("renvoi ou promotion", "promotion"),
    "boilerplate": ("texte de service", "boilerplate"),
    "dateline": ("lieu et agence", "dateline"),
    # the page and the terminal
    "none-found": ("Aucune histoire n’est racontée par plusieurs articles.", "No story is told by several articles."),
    "needs-script": (
        "Les histoires sont nombreuses : chacune s’ouvre au clic, ce qui demande JavaScript.",
        "There are many stories: each opens when it is clicked, which takes JavaScript.",
    ),
    "see-html": ("voir --html", "see --html"),
    "filter": ("Filtrer les affirmations", "Filter the claims"),
    "filter-left": ("{n} sur {all}", "{n} of {all}"),
    "save-json": ("Enregistrer le rapport (JSON)", "Save the report (JSON)"),
    "contents": ("Sommaire", "Contents"),
    "skip-to": ("Aller au contenu", "Skip to content"),
    "made-by": (
        "Établi par {tool}, hors ligne, à partir des seuls fichiers donnés. Chaque réponse renvoie au passage exact ; "
        "recoupe compare les versions et n’en note aucune.",
        "Made by {tool}, offline, from the files given and nothing else. Every answer leads to its exact passage; "
        "recoupe compares versions and rates none.",
    ),
    "quote": ("« {words} »", "“{words}”"),
    "colon": (" : ", ": "),
    "or": (" ou ", " or "),
    "page-title": ("Recoupement", "Cross-check"),
}


class Words:
    """The words of one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang
        column = LANGS.index(lang)
        self._words = {key: _french(both[column]) if lang == "fr" else both[column] for key, both in TABLE.items()}

    def __getitem__(self, key: str) -> str:
        return self._words[key]

    def say(self, key: str, **values: str | int) -> str:
        """A phrase with its values put in."""
        return self[key].format(**values)

    def count(self, key: str, n: int) -> str:
        """A count with its noun: French keeps the singular up to one, English at one alone."""
        one, many = self[key].split("|")
        singular = n < 2 if self.lang == "fr" else n == 1
        return (one if singular else many).format(n=self.number(n))

    def span(self, key: str, low: int, high: int) -> str:
        """A count that is a range: `2–3 textes`."""
        if low == high:
            return self.count(key, low)
        _, many = self[key].split("|")
        return many.format(n=f"{self.number(low)}–{self.number(high)}")

    def number(self, n: int) -> str:
        """An integer with its thousands apart."""
        return f"{n:,}".replace(",", "\u202f" if self.lang == "fr" else ",")

    def some(self, items: Sequence[str], limit: int = 6) -> str:
        """A list in words, cut with a count of the rest."""
        shown = ", ".join(items[:limit])
        rest = len(items) - limit
        return shown if rest <= 0 else f"{shown} {self.count('and-others', rest)}"


def _french(words: str) -> str:
    """No line may begin with a colon, or end with an opening quotation mark."""
    for sign in ":;!?»%":
        words = words.replace(f" {sign}", f"\u00a0{sign}")
    return words.replace("« ", "«\u00a0")


def choose(articles: Sequence[Article]) -> Lang:
    """French when most articles whose language is known are French, or when none is known; English otherwise."""
    known = [article.language.split("-")[0] for article in articles if article.language]
    return "fr" if 2 * known.count("fr") >= len(known) else "en"
