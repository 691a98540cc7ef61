"""French words that go back to a name: general words for roles, offices, nouns for firms. All folded."""

from __future__ import annotations

from recoupe.grammar.table import table

_ELECTED = (
    "maire adjoint adjointe conseiller conseillere depute deputee senateur senatrice elu elue president presidente "
    "eurodepute eurodeputee"
)
_LAW = "procureur procureure juge magistrat magistrate substitut avocat general vice-procureur"
_POWER = (
    "president presidente ministre chef cheffe premier chancelier chanceliere roi directeur directrice patron "
    "patronne secretaire leader dirigeant dirigeante pdg guide"
)
_SCIENCE = (
    "chercheur chercheuse climatologue biologiste physicien physicienne virologue epidemiologiste economiste "
    "sociologue historien historienne politologue astronome geologue sismologue professeur professeure docteur "
    "immunologue infectiologue meteorologue glaciologue paleontologue mathematicien mathematicienne specialiste"
)
_STAGE = "chanteur chanteuse acteur actrice comedien comedienne humoriste musicien musicienne rappeur rappeuse peintre"
_SPORT = (
    "joueur joueuse attaquant attaquante defenseur milieu gardien gardienne coureur cycliste pilote nageur nageuse "
    "skieur skieuse champion championne tennisman footballeur footballeuse"
)

HYPERNYMS = {
    **dict.fromkeys(("elu", "élu", "elue", "élue"), table(_ELECTED)),
    "édile": table("maire"),
    **dict.fromkeys(("magistrat", "magistrate", "parquetier", "parquetière"), table(_LAW)),
    **dict.fromkeys(("parlementaire",), table("depute deputee senateur senatrice eurodepute eurodeputee")),
    **dict.fromkeys(("dirigeant", "dirigeante", "leader", "chef", "patron", "patronne"), table(_POWER)),
    **dict.fromkeys(("responsable",), table("directeur directrice chef cheffe president presidente secretaire")),
    **dict.fromkeys(("scientifique", "chercheur", "chercheuse", "spécialiste", "expert", "experte"), table(_SCIENCE)),
    **dict.fromkeys(("artiste", "star", "vedette"), table(_STAGE)),
    **dict.fromkeys(("sportif", "sportive", "athlète"), table(_SPORT)),
    **dict.fromkeys(("avocat", "avocate", "conseil", "pénaliste"), table("avocat avocate batonnier batonniere")),
    **dict.fromkeys(("diplomate",), table("ambassadeur ambassadrice consul consule emissaire")),
    **dict.fromkeys(
        ("militaire", "officier", "gradé"), table("general colonel capitaine commandant lieutenant amiral")
    ),
    **dict.fromkeys(
        ("médecin", "praticien", "praticienne", "soignant"), table("docteur medecin chirurgien urgentiste")
    ),
    **dict.fromkeys(("syndicaliste",), table("secretaire delegue deleguee cegetiste syndicaliste")),
    **dict.fromkeys(("religieux", "prélat", "ecclésiastique"), table("eveque archeveque cardinal abbe pere pape")),
    **dict.fromkeys(("souverain", "souveraine", "monarque"), table("roi reine empereur sultan emir prince")),
    **dict.fromkeys(("technicien", "coach", "sélectionneur"), table("entraineur entraineuse selectionneur coach")),
    **dict.fromkeys(("écrivain", "écrivaine", "auteur", "autrice"), table("romancier romanciere ecrivain ecrivaine")),
}

OFFICES = table(
    """
    ministre préfet préfète sous-préfet maire procureur procureure avocat avocate juge magistrat magistrate directeur
    directrice président présidente porte-parole secrétaire policier policière gendarme commissaire médecin
    responsable représentant représentante ambassadeur ambassadrice gouverneur premier chef cheffe patron patronne
    expert experte spécialiste général colonel capitaine commandant lieutenant roi reine pape prince évêque
    entraîneur sélectionneur arbitre gérant gérante propriétaire professeur professeure proviseur directeur-général
    victime suspect suspecte conducteur conductrice automobiliste chauffeur tireur agresseur accusé accusée prévenu
    prévenue mis père mère fils fille mari époux épouse frère soeur sœur cousin témoin patient patiente blessé blessée
    passager passagère client cliente voisin voisine riverain riveraine habitant habitante manifestant manifestante
    auteur assaillant meurtrier voleur détenu détenue adolescent enfant bébé homme-clé intéressé plaignant plaignante
    journaliste reporter enquêteur inspecteur pompier secouriste employeur employé employée salarié salariée
    député députée sénateur sénatrice candidat candidate rapporteur rapporteure opposant chancelier chancelière
    """
)

FIRMS = table(
    """
    groupe entreprise société compagnie firme constructeur équipementier opérateur enseigne marque géant avionneur
    transporteur fabricant distributeur assureur brasseur industriel énergéticien laboratoire plateforme start-up
    """
)
