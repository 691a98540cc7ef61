"""Cues of attribution in French: the closed classes, and the call of the machinery."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar.speech import attribution
from recoupe.grammar.speech.lexicon import Lexicon
from recoupe.grammar.table import phrases, table
from recoupe.lang.fr.confidence import SHARES
from recoupe.lang.fr.quotes import quotations
from recoupe.lang.fr.references import FIRMS, HYPERNYMS, OFFICES
from recoupe.lang.fr.reporting import NOUNS_TOO, reporting
from recoupe.lang.fr.sources import LINKING, NOT_SOURCES, PRESS, natures
from recoupe.model import Attribution, Name, Sentence
from recoupe.world.agencies import AGENCIES

_HAVE = "a ont avait avaient aura auront aurait auraient eut eurent ait aient ayant"
_BE = "est sont était étaient sera seront serait seraient fut furent soit soient"
_FINITE = """
va vont allait allaient ira iront irait fait font faisait fera feront ferait fit firent peut peuvent pouvait
pouvaient pourra pourront pourrait pourraient doit doivent devait devaient devra devront devrait devraient veut
veulent voulait voulaient voudrait faut fallait faudra faudrait vient viennent venait viendra tient tiennent reste
restent restait restera semble semblent semblait prend prennent prenait prendra prendrait met mettent mettra devient
deviennent permet permettent permettra existe existent compte comptent commence commencent continue continuent passe
passent passera passent trouve trouvent donne donnent donnera concerne concernent représente représentent touche
touchent vise visent attend attendent s'agit agit travaille travaillent mène mènent suit suivent porte portent
laisse laissent perd perdent gagne gagnent arrive arrivent reçoit reçoivent vit vivent meurt part partent sort
sortent rend rendent paie paient
"""


# Verbs that carry an infinitive of saying, and the words between: "vient d'annoncer", "n'hésite pas à dire".
_CARRIERS = {
    "de d'": """vient viennent venait venaient continue continuent continuait continuaient continué cesse cessent
        cessait cessé prive privent privé privée privés privées
        manque manquent manquait manqué contente
        contentent contenté empresse empressent empressé""",
    "à": """continue continuent continuait continuaient continué tient tiennent tenait tenaient tenu persiste
        persistent persistait hésite hésitent hésitait hésité borne bornent borné""",
    "par": "finit finissent finissait fini finira",
    "pour": "profite profitent profitait profité",
    "": "dû voulu souhaité préfère préfèrent préférait préféré",
}


def _carriers() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for linking, forms in _CARRIERS.items():
        for form in forms.split():
            found[form] = found.get(form, frozenset()) | (table(linking) or frozenset({""}))
    return found


@cache
def lexicon() -> Lexicon:
    """The closed classes of French, built once."""
    return Lexicon(
        forms=reporting(),
        nouns=NOUNS_TOO,
        determiners=table(
            """le la les l' un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos
            quelques plusieurs aucun aucune chaque certains certaines deux trois quatre cinq six sept huit neuf
            dix seuls seules seul seule d'autres autre autres tout toute tous toutes nombreux nombreuses"""
        ),
        have=table(_HAVE),
        be=table(_BE),
        been=table("été"),
        negators=table("ne n'"),
        negations=table("pas ni jamais plus guère rien aucunement nullement point"),
        plain_negations=frozenset(),
        filling=table(
            """de son leur sa côté part pour par à en ailleurs tour plusieurs reprises même temps outre du au l'
            moins , elle lui eux elles fois une nouvelle d' abord fin journée matin soir midi après-midi là
            suite aussi tout effet cas contre revanche fait réalité début semaine week-end soirée substance retour
            préambule introduction conclusion guise exemple réponse dans foulée presque nouveau sans doute"""
        ),
        not_auxiliary=table("y"),
        clitics=table("se s' le la l' les lui leur y en nous vous me m' te t'"),
        reflexives=table("se s'"),
        subjects=table("il elle ils elles on"),
        inverted=table("-t-il -t-elle -t-ils -t-elles -t-on t-il t-elle t-ils t-elles t-on -il -elle -ils -elles -on"),
        adverbs=table(
            """également aussi ensuite enfin toutefois cependant pourtant néanmoins ainsi notamment encore déjà
            bien même toujours récemment immédiatement rapidement clairement fermement vivement officiellement
            publiquement longuement longtemps d'abord d'ailleurs alors plutôt surtout simplement seulement
            auparavant précédemment initialement finalement justement ouvertement explicitement implicitement
            ironiquement sobrement sèchement laconiquement prudemment régulièrement souvent parfois aussitôt tôt
            tard plus très peu trop donc puis quant or désormais solennellement catégoriquement formellement
            unanimement vigoureusement vertement violemment directement personnellement simultanément
            conjointement séparément ultérieurement parallèlement dernièrement lui-même elle-même eux-mêmes
            elles-mêmes à-propos quasiment presque assez beaucoup mieux mal lourdement maintes
            maintenant hier aujourd'hui demain avant-hier joliment amèrement froidement tristement fièrement
            mutuellement effectivement évidemment visiblement naturellement franchement certes mercredi"""
        ),
        phrases=phrases(
            """
            de son côté
            de leur côté
            de sa part
            pour sa part
            pour leur part
            à son tour
            à leur tour
            par ailleurs
            en outre
            de plus
            à plusieurs reprises
            dans la foulée
            d' abord
            d' ailleurs
            une nouvelle fois
            une fois de plus
            à nouveau
            de nouveau
            quant à elle
            quant à lui
            quant à eux
            quant à elles
            au passage
            en revanche
            au contraire
            tout de même
            en substance
            entre autres
            en particulier
            par exemple
            de concert
            sans détour
            sans ambages
            en larmes
            à cette occasion
            à cet égard
            à ce sujet
            en effet
            en conclusion
            à juste titre
            avec humour
            avec ironie
            sans doute
            pour le moment
            pour l' instant
            pour l' heure
            quand même
            malgré tout
            à l' inverse
            dans le même temps
            en même temps
            à l' époque
            pour autant
            au moins
            au total
            sans surprise
            à mots couverts
            du coup
            à l' unisson
            en creux
            d' emblée
            d'emblée
            sous couvert d' anonymat
            sous le couvert de l' anonymat
            """
        ),
        times=table(
            """lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain avant-hier matin soir
            midi matinée soirée après-midi nuit janvier février mars avril mai juin juillet août septembre
            octobre novembre décembre lundis dernier dernière prochain prochaine début fin mi-janvier mi-février
            mi-mars mi-avril mi-mai mi-juin mi-juillet mi-août mi-septembre mi-octobre mi-novembre mi-décembre
            week-end veille lendemain"""
        ),
        definite=table("le la les l' ce cet cette ces"),
        indefinite=table("un une des plusieurs certains certaines quelques deux trois quatre cinq"),
        possessives=table("son sa ses leur leurs"),
        of=table("de d' du des"),
        prepositions=table(
            """à au aux en dans sur sous par pour avec sans vers chez devant derrière entre contre depuis pendant
            durant après avant lors dès jusque jusqu' malgré selon via parmi hors face auprès envers outre suite
            concernant suivant d'après grâce faute quant afin hormis sauf près vu"""
        ),
        conjunctions=table("et ou ni"),
        that=table("que qu'"),
        relatives=table(
            """qui que qu' dont où lequel laquelle lesquels lesquelles auquel duquel quand lorsque lorsqu'"""
        ),
        who=table("qui"),
        stops=table(
            """avoir être tel telle tels telles
            comme si s' car mais donc or puis alors tandis afin bien interrogé interrogée interrogés interrogées
            contacté contactée joint jointe joints cité citée cités citées sollicité sollicitée venu venue âgé
            âgée présent réuni rencontré rencontrée ajoutant citant invité invitée lu lue parlant réagissant
            répondant s'exprimant faisant évoquant ayant étant lui-même cependant toutefois également ainsi ne
            n' y se a-t-il , ; : . ! ? … ..."""
        ),
        breaks=phrases(
            """
            mais
            alors que
            alors qu'
            tandis que
            tandis qu'
            sans toutefois
            sans pour autant
            ce qui
            ce que
            ce qu'
            ce dont
            bien que
            bien qu'
            même si
            même s'
            quand bien même
            d'autant
            d' autant
            comme le
            comme l'
            lors de
            lors d'
            lors du
            dans un communiqué
            dans un tweet
            dans un entretien
            dans une interview
            dans une lettre
            dans un message
            dans une tribune
            dans des réponses
            dans une déclaration
            à l' issue
            à l' occasion
            au cours d'
            au micro
            devant la presse
            malgré
            """
        ),
        if_=table("si s'"),
        conditionals=table("aurait auraient serait seraient"),
        conditional_endings=("rait", "raient"),
        future_endings=("ra", "ront"),
        futures=table("aura auront sera seront ira iront fera feront pourra pourront devra devront"),
        finites=table(_FINITE),
        finite_endings=("ait", "aient", "èrent", "irent", "era", "eront", "ira", "iront"),
        according=phrases(
            """
            selon
            d'après
            d' après
            à en croire
            a en croire
            si l' on en croit
            si on en croit
            aux dires de
            aux dires du
            aux dires des
            au dire de
            de l' aveu de
            de l' aveu du
            de l' avis de
            de l' avis du
            de l' avis des
            sur la foi de
            """
        ),
        not_sources=NOT_SOURCES,
        nature=natures(),
        outlets=frozenset(form.lower() for agency in AGENCIES for form in agency.forms if " " not in form),
        platforms=table(
            """twitter x facebook telegram instagram linkedin youtube tiktok mastodon bluesky whatsapp snapchat"""
        ),
        by=table("par"),
        cited=table(
            """cité citée cités citées repris reprise relayé relayée relayés rapporté rapportés rapportées
            rapportée publié publiée publiés publiées diffusé diffusée diffusés diffusées obtenu obtenue
            consulté consultée consultés consultées"""
        ),
        citing=table("citant reprenant relayant cite citent"),
        inversion=True,
        preposed=False,
        bare=False,
        feminine_pronouns=table("elle elles -t-elle t-elle -elle -t-elles -elles celle-ci celles-ci cette"),
        plural_pronouns=table("ils elles -t-ils -t-elles t-ils t-elles -ils -elles ceux-ci celles-ci eux"),
        particles=table("de d' du la le van von der den el al ben bin ibn di da dos del y"),
        opening=table(
            """alors car mais puisque puisqu' lorsque lorsqu' quand comme tandis bien donc or dont où lequel
            laquelle"""
        ),
        participles=table(
            """interrogé interrogée interrogés cité citée cités joint jointe contacté contactée s'exprimant citant
            âgé âgée"""
        ),
        in_=table("en tout"),
        impersonal=table("ce c' ça cela ceci"),
        before_that=table(
            """alors tandis bien plus moins aussi ainsi tant pour afin sans avant après dès autant même tel telle
            tels telles fois parce depuis pendant maintenant sitôt sauf lors condition mesure peine sorte façon
            manière crainte plutôt ce cependant soit outre malgré jusqu'à fait bout point"""
        ),
        elided={"de": ("d'", "du", "des"), "à": ("au", "aux"), "comme": ()},
        infinitive_endings=(
            "er",
            "ir",
            "oir",
            "uire",
            "crire",
            "dire",
            "lire",
            "rire",
            "faire",
            "taire",
            "plaire",
            "traire",
            "croire",
            "boire",
            "ettre",
            "attre",
            "aître",
            "aitre",
            "endre",
            "andre",
            "ondre",
            "erdre",
            "ordre",
            "indre",
            "oudre",
            "ivre",
            "ompre",
            "clure",
            "être",
        ),
        goes_on=table(
            """après avant pour afin à_la_suite parce car soit contre puisque puisqu' et où dont provoquant faisant
            tuant selon"""
        ),
        believing=phrases(
            """
            à l' en croire
            à les en croire
            """
        ),
        judges=table("cour tribunal tribunaux justice juge juges juridiction jury jurés conseil cours"),
        sentencing=table("condamner rejeter confirmer prononcer ordonner"),
        splits=True,
        such=table("tel telle tels telles"),
        past_endings=("ait", "aient", "rent", "it"),
        inquit_endings=("e", "it", "ent", "ait", "a"),
        informing=table("informer prévenir avertir alerter notifier assurer convaincre persuader"),
        asking=table("pourquoi comment combien si s'"),
        speaking=table(
            """dire affirmer assurer déclarer expliquer raconter confier préciser ajouter indiquer prétendre jurer
            reconnaître avouer admettre déplorer regretter nier démentir dénoncer estimer espérer accuser soupçonner
            reprocher promettre craindre juger demander"""
        ),
        having=table("avoir ayant"),
        carriers=_carriers(),
        linking_infinitive=table("à par pour"),
        subordinating=table("quand lorsque lorsqu' comme puisque puisqu' quoique quoiqu'"),
        providing=table("prévoir"),
        press=PRESS,
        these=table("ce cette ces"),
        wondering=frozenset({"se demander", "demander", "s'interroger", "expliquer", "raconter", "s'étonner"}),
        one_of=frozenset({("l'", "un"), ("l'", "une")}),
        writers=table("je j' tu nous vous"),
        printed=table(
            """dénoncer pointer évoquer souligner recommander préconiser critiquer mentionner signaler proposer exiger
            réclamer déplorer"""
        ),
        unaccented=table("a"),
        terms=table("an ans mois"),
        relative_times=table("dernier dernière derniers dernières prochain prochaine prochains prochaines"),
        latter=table("dernier dernière derniers dernières"),
        nobody=table("faut faudrait fallait faudra suffit suffirait convient y semble s' existe reste"),
        strong=table("lui elle eux elles"),
        there=table("y"),
        about=table("près plus moins environ quelque"),
        calling=table("dire appeler"),
        present_endings=("ant",),
        as_=table("comme"),
        learning=table("apprendre"),
        tidings=table("information informations"),
        naming=table(
            """évoquer rappeler défendre mentionner révéler présenter raconter annoncer signaler confirmer préciser
            indiquer expliquer noter souligner proposer décrire célébrer réclamer demander"""
        ),
        also=table("aussi ainsi même encore"),
        plain_infinitives=table("avoir être devoir vouloir pouvoir craindre croire ignorer"),
        goes_on_with=frozenset(["direct", "mixed", "indirect", "according-to"]),
        rating=table("juger"),
        finding=table("juger considérer estimer trouver"),
        spans=table(
            "jours jour mois an ans semaine semaines heure heures minutes temps années décennies siècle siècles"
        ),
        hosting=table("inviter"),
        visits=table(
            """venir revenir rendre participer assister rejoindre dîner déjeuner visiter entrer monter retrouver passer
            siéger accompagner célébrer fêter boire séjourner"""
        ),
        convincing=table("convaincre persuader"),
        crediting=table("pour"),
        narrating=table("de d'"),
        participle_endings=("é", "ée", "és", "ées", "i", "ie", "is", "it", "u", "ue", "us"),
        adverb_ending="ment",
        which=table("laquelle lesquelles lequel lesquels"),
        addressing=table("auprès sur dans devant via"),
        not_conditional=table(
            """apparait disparait parait comparait opérait entrait préparait montrait offrait rentrait assurait
            souffrait ignorait considérait espérait concentrait demeurait durait jurait tirait attirait retirait
            ouvrait couvrait mourait courait virait déclarait livrait séparait figurait rencontrait célébrait
            enregistrait redoutait murmurait démontrait pleurait respirait inspirait aspirait errait réparait
            déchirait administrait"""
        ),
        modals=table("pourrait pourraient devrait devraient"),
        feminine=table("la une cette mme mlle madame"),
        masculine=table("le un ce cet m. monsieur"),
        rumour="rumeur",
        hypernyms=HYPERNYMS,
        offices=OFFICES,
        firms=FIRMS,
        agency=table("agence"),
        demonstratives=table("ce cet cette"),
        feminine_form=r".+(?:ée|ue|ière|trice|euse|ienne|ante|ente|esse|aine|ouse)",
        masculine_form=r".+(?:é|u|ier|eur|ien|ant|ent|ain|oux)",
        owned="{0} de {1}",
        owned_vowel="{0} d’{1}",
        singular=table("il elle -t-il -t-elle t-il t-elle -il -elle celui-ci celle-ci lui"),
        modal=table("peut pouvait pourrait"),
        titles=table("m. mme mlle me mgr dr pr mm. mmes monsieur madame m"),
        on=table("on -on -t-on t-on"),
        seeing=table("voit aperçoit distingue entend voient voyait"),
        inside=table("dans sur"),
        linking=LINKING,
        to=table("à au aux"),
        pronouns=table(
            """celui-ci celle-ci ceux-ci celles-ci certains certaines beaucoup plusieurs d'autres lui eux celui
            ceux celle celles chacun l'un l'une nombre personne"""
        ),
    )


def attributions(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Attribution, ...] | None:
    """Who says what in a French article."""
    return attribution.attributions(text, sentences, names, lex=lexicon(), quotations=quotations, shares=SHARES)
