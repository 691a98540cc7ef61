"""Finite verbs of French, for cutting sentences: the forms of common verbs and what shows a verb around it."""

from __future__ import annotations

from functools import cache

from recoupe.grammar.finite import VerbRules
from recoupe.grammar.table import table
from recoupe.lang.fr.conjugation import IRREGULAR, forms
from recoupe.lang.fr.words import function_words

_SURE = """
a ont avait avaient aura auront aurait auraient eut eurent ait aient est sont était étaient sera seront serait
seraient fut furent soit soient ai as avons avez suis es sommes êtes va vont allait allaient ira iront irait iraient
font fit firent fera feront ferait feraient peut peuvent pouvait pouvaient pourra pourront pourrait pourraient doit
doivent devait devaient devra devront devrait devraient veut veulent voulait voulaient faut fallait faudra faudrait
vient viennent vint vinrent fait
"""
_FORMS = """
tient tiennent tint tinrent devient deviennent devint permet permettent permit met mettent mit mirent prend prennent
prit prirent rend rendent rendit perd perdent perdit vend vendent descend descendent dépend dépendent attend attendent
attendit étend étendent défend répond répondent correspond correspondent reçoit reçoivent reçut aperçoit vit vivent
vécut meurt meurent mourut part partent partit sort sortent sortit sert servent servit sent sentent dort court courent
courut parvient parviennent parvint intervient interviennent accueille accueillent recueille recueillent suspend
suspendent contraint contraignent surviennent survient survint provient proviennent revient reviennent revint obtient
obtiennent obtint contient contiennent détient détiennent retient appartient appartiennent entretient connaît
connaissent connut apparaît apparaissent apparut disparaît disparaissent disparut paraît paraissent parut naît naquit
croît suit suivent suivit vaut valent valut ouvre ouvrent ouvrit offre offrent offrit souffre souffrent couvre
couvrent bat battent battit combat combattent conduit conduisent conduisit produit produisent produisit réduit
réduisent détruit construit construisent traduit lit lisent lut élit tait tue boit fuit fuient inclut incluent
convainc vainc agit agissent doivent résout suffit suffisent choisit réussit fournit fournissent réunit réunissent
subit subissent établit établissent investit franchit saisit remplit finit finissent grandit faiblit bénéficie dit
disent trahit garantit garantissent
"""
_COMMON = """
abandonner accepter accompagner accorder accuser acheter adopter adresser afficher affronter aggraver aider ajouter
alerter alimenter amener annuler appeler apporter approuver arrêter arriver assister assurer atteler attirer attribuer
augmenter autoriser avancer baisser balayer basculer blesser bloquer bouleverser briser brûler cacher céder cesser
changer chasser chuter circuler commander commencer compléter comporter compter concerner condamner confier confirmer
consacrer conserver considérer constater constituer consulter continuer contribuer contrôler coûter créer critiquer
culminer débuter décéder décider déclarer déclencher décoller découler décrocher dégager délivrer demander demeurer
dénoncer dépasser déplacer déployer déposer dérober dérouler désigner détailler développer diffuser diminuer diriger
disposer distribuer dominer donner doubler durer échapper échouer éclater écouter écraser effectuer effondrer élever
éliminer embaucher emmener empêcher employer emporter engager enregistrer entamer entraîner envisager envoyer épargner
éprouver espérer estimer étudier évacuer éviter évoluer évoquer examiner exercer exiger exister expliquer exploser
exposer fermer figurer filer financer fixer fonder forcer fouiller frapper gagner gérer grimper heurter hospitaliser
ignorer illustrer impliquer imposer inaugurer incarner incendier indiquer informer inquiéter installer insister
intégrer interpeller interroger inviter jeter jouer juger laisser lancer libérer limiter livrer loger louer lutter
manifester manquer marcher marquer menacer mener mentionner mériter mesurer militer mobiliser modifier monter montrer
négocier nommer noter obliger observer occuper opérer opposer ordonner organiser oublier parler participer passer
payer peiner penser persister peser placer plaider pointer porter poser posséder pousser pratiquer préciser préconiser
préférer préparer présenter présider presser priver procéder proclamer profiter progresser projeter prolonger promener
prononcer proposer protéger provoquer publier quitter racheter raconter ramener rapporter rassembler rassurer réagir
réaliser récolter récompenser récupérer redouter refuser regagner regarder regretter rejeter rejoindre relancer
relever remarquer remercier remonter remporter rencontrer renforcer renoncer renouveler rentrer réparer répéter
reposer représenter reprocher réserver résister respecter ressembler rester retirer retomber retourner retrouver
révéler rouler sauter sauver séjourner sembler séparer siéger signaler signer signifier situer souhaiter souligner
stagner stationner succéder succomber suggérer supprimer surplomber surveiller suspendre tabler tarder témoigner
tenter terminer tester tirer tomber totaliser toucher tourner traîner traiter trancher transformer transporter
travailler traverser trouver tuer utiliser valider verser viser visiter voler voter
"""
_NOT_VERBS = """
plusieurs jamais autrefois désormais lait parfait souhait retrait portrait extrait trait attrait opéra caméra choléra
agora sierra cobra avant devant pendant durant suivant concernant maintenant cependant pourtant autant habitant
habitants président étudiant dirigeant représentant manifestant enseignant commandant restaurant montant croissant
important puissant enfant géant volant instant restant assistant lieutenant carburant courant auparavant participant
occupant récent urgent argent agent accident incident client patient souvent content différent équivalent permanent
précédent présent absent parent continent talent excellent cent vent dent adolescent innocent suffisant moyennant
nonobstant entre hier premier dernier février janvier papier dossier chantier quartier policier ouvrier métier acier
mer fer cher particulier hiver danger étranger conseiller passager boulanger cancer atelier calendrier dîner loyer
soir espoir pouvoir devoir couloir noir heure libre lettre centre cadre ordre titre chiffre ministre maître mètre
kilomètre septembre octobre novembre décembre nombre membre chambre autre notre votre quatre contre outre propre
pauvre rare guerre terre lumière manière matière première dernière carrière frontière barrière rivière affaire maire
contraire militaire député députés députée députées employé employés blessé blessés année journée soirée matinée armée
musée lycée
"""
_GOVERNORS = """
le la les l' un une des du de d' au aux ce cet cette ces son sa ses mon ma mes leur leurs notre nos votre vos à en
dans sur sous par pour avec sans chez contre vers entre chaque tout toute quelque quel quelle aucun aucune nouvel
nouvelle nouveau première premier dernière dernier grande grand petite petit autre simple seule même double vaste
forte fort bonne bon deux trois quatre cinq six sept huit neuf dix
"""
_PAST = """
suivi poursuivi tenu venu pris mis fait dit écrit inscrit ouvert offert couvert découvert mort né vu lu élu rendu
perdu vendu attendu étendu suspendu défendu entendu conduit produit construit détruit réduit traduit reçu perçu conçu
connu reconnu disparu apparu paru issu survenu devenu revenu parvenu intervenu détenu obtenu soutenu retenu maintenu
compris appris surpris repris entrepris assis acquis conquis requis promis permis commis soumis admis remis transmis
inclus exclu conclu battu abattu combattu vaincu convaincu servi parti sorti choisi réussi fini garanti établi réuni
subi saisi rempli fourni bâti puni averti investi accueilli recueilli peint éteint atteint contraint joint rejoint
vécu voulu cru couru
"""
_INFINITIVES = (
    "faire dire mettre prendre rendre perdre vendre attendre répondre être avoir lire écrire élire suivre vivre"
)


@cache
def verb_rules() -> VerbRules:
    """What shows a French verb; made at first use."""
    common = _COMMON.split()
    made = [form for verb in [*common, *IRREGULAR] for form in forms(verb)]
    return VerbRules(
        function_words=function_words - {"deux", "trois"},  # what is counted weighs: "deux blessés" says more
        sure=table(_SURE),
        forms=table(_FORMS) | {form for form, kind, _ in made if kind == "finite"},
        endings=(
            "ait",
            "aient",
            "èrent",
            "irent",
            "urent",
            "era",
            "eront",
            "ira",
            "iront",
            "dra",
            "dront",
            "vra",
            "vront",
        ),
        plural_endings=("ent",),
        not_plural=("ement", "amment", "emment"),
        not_verbs=table(_NOT_VERBS),
        governors=table(_GOVERNORS),
        subjects=table("il ils elle elles on je j' nous vous"),
        inverted=table("-t-il -t-elle -il -elle -ils -elles -t-on -on -t-ils -t-elles"),
        markers=table("ne n' se s'"),
        clitics=table("ne n' se s' me m' te t' nous vous le la les l' lui leur y en"),
        infinitives=table(_INFINITIVES) | {form for form, kind, _ in made if kind == "infinitive"},
        infinitive_endings=("er", "ir", "oir", "uire", "ttre", "ndre"),
        participles=("ant",),
        past=frozenset(form for form, kind, _ in made if kind == "past") | _agreeing(_PAST),
        past_endings=("é", "és", "ée", "ées"),
        not_past=("té", "tés"),
        subordinators=table(
            """que qu' qui dont où si lequel laquelle lesquels lesquelles duquel auquel desquels quand lorsque lorsqu'
            puisque puisqu' comme quoique quoiqu' combien"""
        ),
        comparatives=table("plus moins ainsi tel telle tels telles autant tant autre autres même aussi"),
        plain=frozenset(),
        agent=frozenset(),
    )


def _agreeing(participles: str) -> frozenset[str]:
    """Past participles in both genders and numbers."""
    return frozenset(
        form for past in participles.split() for form in (past, past + "e", past.removesuffix("s") + "s", past + "es")
    )
