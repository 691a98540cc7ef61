"""French nouns for those who speak, by what they are."""

from __future__ import annotations

from recoupe.grammar.speech.lexicon import Nature
from recoupe.grammar.table import table

PEOPLE = """
magistrat magistrate maïeuticien maraîcher quinqua banquier banquière bijoutier céréalier chanoine chasseur chimiste
cinéaste combattant concurrent constitutionnaliste contrôleur courtier cultivateur danseur danseuse détenu détenue
écologue éleveur électricien éditeur éditrice forain géophysicien généticien hébergeur hôtelier hôtelière
humanitaire immunologue interne jardinier maréchal négociant nutritionniste ophtalmologue pédiatre pédopsychiatre
planteur plongeur président-directeur prévisionniste prof quadra régisseur réanimateur sapeur sécuritaire sénior
séminariste surveillant surveillante tenancier tennisman traiteur vendeur vendeuse vidéaste vulcanologue
volcanologue météorologue météorologiste académicien accusé acteur actionnaire activiste actrice adjoint adjointe
administrateur administratrice agent agricultrice agriculteur aide aîné amateur ambassadeur ambassadrice ami amie
analyste ancien ancienne animateur animatrice anthropologue archevêque architecte artiste artisan assistant
assistante associé astronaute athlète attaquant auteur auteure autrice avocat avocate avocat-général batelier
bâtonnier bénévole biologiste blessé boulanger boulangère bourgmestre cadre candidat candidate capitaine cardinal
cascadeur célébrité champion championne chanteur chanteuse chancelier chancelière chauffeur chef cheffe chercheur
chercheuse chirurgien climatologue coach codirecteur collaborateur collaboratrice collègue colonel comédien
comédienne commandant commerçant commerçante commissaire compagne compagnon comptable concierge conducteur
conductrice confrère congressiste conseil conseiller conseillère consommateur consul coordinateur coordinatrice
coprésident coprésidente correspondant correspondante cousin cousine criminologue cuisinier curé cycliste défenseur
délégué déléguée démographe député députée dessinateur détective diplomate directeur directrice dirigeant dirigeante
docteur docteure doyen doyenne écologiste économiste écrivain éditorialiste éducateur éducatrice élève élu élue
émissaire employé employée enseignant enseignante enquêteur enquêtrice entraîneur entraîneure entrepreneur envoyé
envoyée épidémiologiste épouse époux ethnologue étudiant étudiante évêque eurodéputé eurodéputée ex-femme
ex-ministre ex-président ex-maire ex-mari expert experte femme fermier fermière fille fillette fils fonctionnaire
fondateur fondatrice footballeur frère garçon garde gardien gardienne gendarme général géographe géologue gérant
gérante gestionnaire gouverneur gouverneure greffier habitant habitante haut-commissaire historien historienne homme
homologue hôte imam industriel infectiologue infirmier infirmière ingénieur ingénieure inspecteur inspectrice
instituteur institutrice interlocuteur intéressé intéressée internaute jeune joueur joueuse journaliste juge juré
juriste leader libraire lieutenant locataire lycéen lycéenne maire mairesse maître maîtresse malade manager
manifestant manifestante marchand mari médecin médiateur médiatrice membre mère militant militante militaire
ministre modérateur moine monarque musicien navigateur négociateur négociatrice neveu nièce numéro observateur
observatrice officiel officielle officier oncle opposant opposante orateur ouvrier ouvrière pape papa maman
paléontologue parent parlementaire participant participante partisan passager passagère passant passante pasteur
patient patiente patron patronne paysan pêcheur pdg père perdant personne personnalité pharmacien philosophe
photographe physicien pilote plaignant plaignante policier policière politicien politologue pompier
porte-parole postier préfet préfète premier président présidente prêtre prévenu prévenue prince princesse principal
procureur procureure producteur productrice professeur professeure professionnel propriétaire proche producteur
proviseur psychiatre psychologue pneumologue quinquagénaire quadragénaire rabbin rapporteur rapporteuse réalisateur
réalisatrice recteur rectrice rédacteur rédactrice réfugié réfugiée reine représentant représentante rescapé
rescapée résident résidente responsable restaurateur restauratrice retraité retraitée riverain riveraine roi
romancier romancière salarié salariée sauveteur savant scénariste scientifique secouriste secrétaire sécuritaire
sénateur sénatrice septuagénaire serveur serveuse sexagénaire sismologue skipper sociologue soeur sœur soignant
soignante soldat spécialiste sportif styliste substitut successeur suspect suspecte syndicaliste technicien
technicienne témoin tête titulaire tireur toxicologue traducteur trader trésorier trentenaire tuteur urbaniste
urgentiste usager vacancier veuf veuve vétérinaire vice-ministre vice-premier vice-président vice-présidente
vice-chancelier victime vigneron vigneronne virologue viticulteur voisin voisine volontaire voyageur voyageuse
vainqueur routier chancellière sélectionneur numéro-un édile élus artificier homme-clé bras chroniqueur humoriste
archéologue astronome astrophysicien astrophysicienne mathématicien mathématicienne neurologue cardiologue généraliste
dermatologue gynécologue oncologue cancérologue microbiologiste gériatre radiologue primatologue entomologiste
océanographe glaciologue agronome hydrologue statisticien statisticienne politiste essayiste poète poétesse dramaturge
metteur illustrateur illustratrice couturier couturière créateur créatrice entraîneuse buteur arbitre nageur nageuse
judoka boxeur boxeuse gymnaste surfeur surfeuse alpiniste randonneur randonneuse moniteur monitrice navigatrice
guitariste pianiste violoniste cantatrice ténor compositeur compositrice galeriste présentateur présentatrice
éditorialiste blogueur blogueuse influenceur influenceuse rappeur rappeuse chorégraphe notaire huissier gréviste
aide-soignant aide-soignante auxiliaire sage-femme conjoint conjointe motard motarde cheminot coureur coureuse
patineur patineuse hôtesse steward maraîchère bergère berger éleveuse fossoyeur ufologue prédécesseur
premier-ministre tsar émir sultan
"""
BODIES = """
académie administration agence-spatiale aéroport alliance ambassade amicale antenne armateur armée assemblée
assemblée-nationale association assureur autorité banque bureau cabinet caisse capitainerie caserne centrale centre
chaîne-hôtelière chambre chancellerie cellule cirque clinique club coalition collectif collectivité collège comité
commissariat commission commune communauté compagnie confédération congrégation conseil consortium
constructeur consulat cour croissant-rouge croix-rouge culte défense délégation département diocèse diplomatie
direction distributeur école église élysée enseigne entourage entreprise équipe établissement état état-major
exécutif exploitant exploitante fabricant fédération filiale firme fondation fonds formation formation-politique
fournisseur front gendarmerie gouvernement gouvernorat greffe groupe groupement hôpital hôtel industrie
institut institution juridiction justice kremlin laboratoire ligue lobby lycée magistrature mairie maison
maison-blanche majorité marque matignon météo ministère mouvement municipalité musée observatoire office ong
opérateur opposition ordre organe organisation organisateur organisme palais parlement parquet parti partie paroisse
pentagone police préfecture présidence prestataire procure programme protection province quai-d'orsay réseau région
rectorat régie régulateur rivale royaume sécurité secrétariat sénat service siège société société-mère
sous-préfecture studio syndicat transporteur tribunal troupe union unité université usine vatican ville élysee
matignon plateforme start-up géant éditeur équipementier avionneur sidérurgiste brasseur constructrice chancellerie
communiqué-conjoint croissant samu smur cnil samu-social capitale canton instance coordination famille couple duo tandem
organisation-syndicale chu sncf ratp mutuelle
"""
GROUPS = """
presse intersyndicale autorités secours pompiers sapeurs-pompiers enquêteurs policiers gendarmes forces services
médecins experts spécialistes chercheurs scientifiques analystes économistes observateurs témoins habitants
riverains voisins proches parents familles syndicats élus députés sénateurs parlementaires organisations
associations ong manifestants grévistes militants opposants avocats juges magistrats responsables dirigeants
diplomates militaires rebelles organisateurs participants journalistes médias agences occidentaux alliés ministres
européens américains pays gouvernements capitales chancelleries bateliers professionnels salariés employés soignants
infirmiers infirmières enseignants étudiants lycéens agriculteurs éleveurs pêcheurs commerçants restaurateurs
patrons entreprises sociétés industriels constructeurs banques investisseurs consommateurs usagers passagers
rescapés survivants victimes sauveteurs secouristes historiens sociologues politologues climatologues
épidémiologistes virologues partisans détracteurs critiques adversaires républicains démocrates conservateurs
socialistes communistes écologistes insoumis conseillers collaborateurs fonctionnaires officiels ambassadeurs
présidents maires préfets procureurs auteurs plaignants accusés prévenus suspects jurés gardiens résidents
locataires touristes vacanciers internautes électeurs français gens membres représentants délégués porte-parole
ex-salariés cheminots routiers taxis conjoints équipes institutions nations puissances talibans séparatistes
insurgés djihadistes islamistes juristes correspondants avocates habitantes soeurs frères amis collègues jeunes
femmes hommes personnes confrères patients malades retraités députées élues citoyens candidats concurrents rivaux
négociateurs leaders chefs
"""
PAPERS = """
acte arrêt arrêté article attestation audit avis bilan bulletin cliché clichés communiqué compte-rendu constat
courrier courriel décision déclaration décret documents document données dossier échanges écoutes enquête
enregistrement enregistrements e-mail étude études expertise film graphique image images jugement lettre livre mail
mémo message messages métrage note ordonnance page photo photos photographie photographies projection projections
procès-verbal questionnaire radar rapport rapports recherche recherches recensement registre registres relevé relevés
réponse résultats résumé sondage sondages statistique statistiques séquence série-documentaire sms tableau témoignage
témoignages texte texto tract transcription tribune tweet tweets vidéo vidéos vidéosurveillance chiffres chiffre
estimation estimations analyse analyses prévisions calculs calcul mesures billet proposition amendement amendements
circulaire directive règlement acte-d'accusation ouvrage post publication pétition charte accord loi traité contrat
banderole affiche plainte verdict
"""
MEDIA = """
agence chaîne quotidien hebdomadaire journal magazine mensuel radio station site télévision périodique tabloïd média
revue gazette newsletter podcast blog web télé
"""
# Titles of the press and of the air, by the word that tells them; they count with a capital only.
PRESS = table(
    """monde figaro parisien libération humanité croix point express obs marianne équipe télégramme dépêche provence
    progrès soir libre temps échos tribune canard mediapart rtl bfmtv bfm lci cnews franceinfo inter bleu culture europe
    tf1 canal arte rtbf rts rfi tv5 m6 rmc sud ouest-france midi monde-diplomatique challenges capital parisienne jdd
    france-presse journal matin temps vif écho avenir meuse dh nouvelliste liberté guardian times post bbc cnn"""
)
UNNAMED = "source sources"
LINKING = table(
    """ministre délégué déléguée ministre-déléguée secrétaire d'état état haut-commissaire commissaire
            candidat candidate professeur professeure maître conseiller conseillère adjoint adjointe chercheur
            chercheuse directeur directrice ambassadeur ambassadrice envoyé représentant représentante député
            spécialiste économiste médecin analyste avocat avocate conférences conférencier responsable
            enseignant enseignante porte-parole chargé chargée sénateur délégation mission observatoire comité
            centre office prétendant entraîneur collaborateur vice-président parole ministres chef chargée
            infirmier infirmière étudiant étudiante employé ouvrier"""
)
# Heads after "selon" and "d'après" that name no source.
NOT_SOURCES = table(
    """cas circonstance circonstances région régions âge besoin besoins modalité modalités nature type
            types taille loi lois règle règles règlement critère critères calendrier procédure méthode méthodes
            principe principes formule logique expression termes terme manière façon façons rythme point points
            vue goût goûts humeur saison saisons moyens moyen niveau degré mode ordre schéma scénario plan plans
            code article articles dispositif barème tarif tarifs lieu lieux endroit endroits situation moment
            jour jours heure heures année années période périodes époque époques pays secteur secteurs catégorie
            catégories conditions condition disponibilités disponibilité nombre quantité poids gravité
            importance profil profils vraisemblance tradition coutume usage usages rite rites droit norme normes
            protocole convention volonté envie envies souhaits préférences couleur sexe genre origine revenus
            revenu budget prix versions version interlocuteurs lignes ligne axes axe températures température
            recette adage dicton proverbe météo lui-même capacités cycle trajectoire trajet itinéraire sens
            hypothèses hypothèse roman nouvelle oeuvre œuvre fait faits histoire standards pratiques processus
            indications accords accord concept concepts notion notions"""
)


def natures() -> dict[str, Nature]:
    """What each noun is; plurals of people are groups."""
    found: dict[str, Nature] = {}
    for word in PEOPLE.split():
        found[word] = "person"
        plural = word if word.endswith(("s", "x")) else word[:-1] + "ux" if word.endswith("al") else word + "s"
        found.setdefault(plural, "group")
    for word in BODIES.split():
        found[word] = "body"
        found.setdefault(word + "s", "group")
    kinds: tuple[tuple[str, Nature], ...] = ((MEDIA, "medium"), (PAPERS, "paper"), (GROUPS, "group"))
    for listed, nature in kinds:
        for word in listed.split():
            if nature == "group":
                found.setdefault(word, nature)
            else:
                found[word] = nature
    for word in PAPERS.split():
        found.setdefault(word + "s", "paper")
    found.update(dict.fromkeys(UNNAMED.split(), "unnamed"))
    return found
