"""French names: titles, roles, bodies, places and what looks like a name and is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar.names.find import NameFinder
from recoupe.grammar.names.tables import NameTables, common_word, phrases
from recoupe.model import Name, Sentence
from recoupe.text.normalise import fold
from recoupe.world.given_names import GIVEN_NAMES

TITLES = """
m. mm. mme mmes mlle me mes dr pr mgr monsieur madame mademoiselle messieurs maitre monseigneur sir lord lady
dom soeur frere docteur professeur mr mrs
"""

ROLES = """
president; presidente; vice-president; vice-presidente; president-directeur general; pdg; ministre
premier ministre; vice-premier ministre; vice-ministre; ministre delegué; ministre deleguee; secretaire d'etat
secretaire general; secretaire generale; secretaire national; secretaire nationale; sous-secretaire; secretaire
porte-parole; prefet; prefete; sous-prefet; sous-prefete; maire; adjoint; adjointe; conseiller; conseillere
député; deputee; eurodepute; eurodeputee; senateur; senatrice; elu; elue; chancelier; chanceliere; procureur
procureure; procureur de la republique; procureure de la republique; substitut; avocat; avocate; avocat general
avocate generale; juge; magistrat; magistrate; batonnier; batonniere; notaire; huissier; directeur; directrice
directeur general; directrice generale; dg; codirecteur; codirectrice; gouverneur; gouverneure; chef; cheffe
chef d'etat; chef de l'etat; chef du gouvernement; dirigeant; dirigeante; leader; patron; patronne; numero un
numero deux; fondateur; fondatrice; cofondateur; cofondatrice; general; colonel; lieutenant; lieutenant-colonel
capitaine; commandant; commandante; amiral; marechal; sergent; adjudant; brigadier; commissaire; inspecteur
inspectrice; ambassadeur; ambassadrice; consul; consule; emissaire; envoyé special; envoyee speciale; diplomate
negociateur; negociatrice; mediateur; mediatrice; roi; reine; prince; princesse; sultan; emir; cheikh; empereur
duc; duchesse; comte; comtesse; pape; cardinal; eveque; archeveque; abbé; pere; rabbin; imam; pasteur
patriarche; dalai-lama; ayatollah; guide supreme; candidat; candidate; tete de liste; militant; militante
activiste; opposant; opposante; dissident; dissidente; syndicaliste; delegué; deleguee; delegué general
deleguee generale; representant; representante; responsable; coordinateur; coordinatrice; coordonnateur
animateur; animatrice; journaliste; redacteur en chef; redactrice en chef; presentateur; presentatrice
chroniqueur; chroniqueuse; ecrivain; ecrivaine; romancier; romanciere; auteur; auteure; autrice; poete; editeur
editrice; philosophe; historien; historienne; sociologue; politologue; politiste; economiste; analyste; expert
experte; specialiste; chercheur; chercheuse; professeur; professeure; enseignant; enseignante; docteur; docteure
medecin; medecin legiste; infirmier; infirmiere; chirurgien; chirurgienne; psychiatre; psychologue; urgentiste
virologue; epidemiologiste; scientifique; astronaute; cosmonaute; spationaute; ingenieur; ingenieure; architecte
acteur; actrice; comedien; comedienne; realisateur; realisatrice; cineaste; producteur; productrice; chanteur
chanteuse; musicien; musicienne; rappeur; rappeuse; humoriste; artiste; peintre; photographe; dessinateur
dessinatrice; sculpteur; couturier; styliste; mannequin; danseur; danseuse; choregraphe; chef d'orchestre
joueur; joueuse; footballeur; footballeuse; attaquant; attaquante; defenseur; defenseure; milieu; gardien
gardienne; selectionneur; selectionneuse; entraineur; entraineuse; coach; arbitre; cycliste; coureur; coureuse
pilote; tennisman; nageur; nageuse; skieur; skieuse; champion; championne; boxeur; athlete; employé; employee
ouvrier; ouvriere; salarié; salariee; retraité; retraitee; agriculteur; agricultrice; eleveur; eleveuse
commercant; commercante; artisan; entrepreneur; entrepreneuse; gerant; gerante; comptable; chauffeur; conducteur
conductrice; routier; policier; policiere; gendarme; pompier; pompiere; militaire; soldat; soldate; veuve; veuf
epouse; epoux; mari; femme; fils; fille; frere; soeur; mere; cousin; cousine; neveu; niece; oncle; tante
compagne; compagnon; ami; amie; voisin; voisine; riverain; riveraine; habitant; habitante; temoin; victime
suspect; suspecte; accusé; accusee; prevenu; prevenue; mis en cause; detenu; detenue; tueur; assassin
terroriste; djihadiste; milliardaire; homme d'affaires; femme d'affaires; chef d'entreprise; investisseur
banquier; actionnaire; membre; figure; initiateur; initiatrice; organisateur; organisatrice; createur; creatrice
heritier; heritiere; successeur; successeure; predecesseur; rival; rivale; homologue; bras droit; rapporteur
rapporteure; doyen; doyenne; recteur; rectrice; proviseur; proviseure; principal; etudiant; etudiante; lyceen
lyceenne; collegien; benevole; volontaire; parlementaire; tsar; vice-chancelier; negociant; restaurateur
restauratrice; boulanger; boulangere; pharmacien; pharmacienne; veterinaire; maraicher; vigneron; vigneronne
guide; skipper; navigateur; navigatrice; alpiniste; explorateur; biologiste; climatologue; geologue; sismologue
descendant; descendante; imperatrice; cegetiste; starlette; star; heros; heroine; rescapé; rescapee; survivant
survivante; champion du monde; championne du monde; homme politique; femme politique; chargé de mission; stagiaire
cadre; consultant; consultante; juriste; avocat; infectiologue; meteorologue; ethnologue; anthropologue; archeologue
galériste; galeriste; commissaire-priseur; libraire; disquaire; blogueur; blogueuse; youtubeur; youtubeuse
influenceur; influenceuse; streameur; streameuse; chroniqueur judiciaire; correspondant; correspondante; reporter
photoreporter; secouriste; sauveteur; plongeur; marin; pecheur; matelot; bucheron; berger; ostreiculteur; apiculteur
physicien; physicienne; mathematicien; mathematicienne; astronome; immunologue; pediatre; cardiologue
generaliste
"""

PORTFOLIOS = """
charge chargee etat ministre ministres premier vice-ministre secretaire sous-secretaire vice-premier ministere
"""

BODIES = """
ministere; secretariat d'etat; université; faculté; ecole; lycée; college; institut; academie; rectorat
prefecture; sous-prefecture; mairie; hotel de ville; conseil departemental; conseil regional; conseil municipal
conseil general; conseil d'etat; conseil constitutionnel; conseil de securite; conseil d'administration
conseil federal; grand conseil; conseil national; conseil des ministres; chambre de commerce
chambre d'agriculture; assemblee; assemblee generale; assemblee nationale; parlement; senat; cour
cour d'assises; cour d'appel; haute cour; cour de cassation; cour des comptes; cour supreme; tribunal
tribunal administratif; tribunal correctionnel; tribunal de commerce; tribunal de grande instance
tribunal judiciaire; tribunal penal; tgi; chru; cpam; ars; dreal
parquet; parquet general; parquet national; parquet national antiterroriste
parquet national financier; federation; confederation; agence regionale de sante; observatoire
centre hospitalier; hopital; chu; clinique; banque; banque centrale; fondation; institut national; musée
bibliotheque; theatre; opera; gendarmerie; police; direction generale; direction departementale
direction regionale; service departemental; sdis; ambassade; consulat; haute autorité; haut-commissariat
communauté de communes; communaute d'agglomeration; metropole; diocese; chambre des representants
"""

PROPER_BODIES = """
conseil cour caisse syndicat federation confederation union ligue comité fonds banque organisation parti
mouvement front rassemblement radio tele telé journal collectif assemblee institut alliance association autorité
haute haut agence ministere office secretariat commission centre chambre bureau ecole universite college
academie société compagnie groupe departement direction observatoire fondation parquet tribunal groupement
coordination communauté gauche
"""

LABELS = """
société; entreprise; groupe; compagnie; firme; geant; constructeur; equipementier; operateur; enseigne; chaine
marque; filiale; cabinet; start-up; plateforme; plate-forme; editeur; maison; syndicat; association; ong; collectif
parti; journal; quotidien; hebdomadaire; mensuel; magazine; revue; site; site d'information; station; radio
television; chaine de television; tabloid; tabloide; club; equipe; institut; banque; laboratoire; avionneur
chocolatier; brasseur; assureur; transporteur; fournisseur; prestataire; sous-traitant; fabricant; distributeur
hebdo; media; fonds; compagnie aerienne; organisation; mouvement; mutuelle; cooperative; usine; brasserie
reseau social; application; agence de notation; agence; institut de sondage; cabinet d'avocats; moteur de recherche
concessionnaire; contractant; centre commercial; hotel; restaurant; cafe; bar; discotheque; boite de nuit; camping
cinema; librairie; galerie; boutique; magasin; supermarche; boulangerie; residence; salle; salle de spectacle
theatre; espace
"""

PRESS = """
agence de presse; agence d'information; agence de presse officielle; agence officielle; agence publique
agence d'etat; agence de presse publique; agence de presse d'etat; agence nationale
"""

REGIONS = """
ville; region; commune; village; departement; province; district; etat; municipalité; agglomeration; localité
bourg; bourgade; prefecture de police; canton; comté; sultanat; emirat; royaume; capitale; cité; ile; archipel
peninsule; presqu'ile; station; port; gare; aeroport; base; base aerienne; cosmodrome; poste-frontiere
poste frontiere; vallée; plaine; fleuve; riviere; centrale nucleaire; prison; maison d'arret; zone
secteur; quartier; faubourg; banlieue; territoire; principauté; cote; commune voisine; chateau; raffinerie
peage; rond-point; col; station de ski
"""

WAYS = """
rue; avenue; boulevard; place; quai; impasse; allee; allees; square; chemin; esplanade; golfe; baie; detroit; cap; mont
lac; mer; ocean
"""

SITES = """
rue; avenue; boulevard; place; quai; pont; passerelle; passage; impasse; allee; allees; square; chemin; cours
esplanade; porte; parc; jardin; jardins; foret; bois; tour; palais; stade; mont; monts; lac; mer; ocean; golfe
baie; detroit; cap; canal; desert; cathedrale; basilique; abbaye; eglise; chapelle; cimetiere; tunnel; viaduc
barrage; butte; rond-point
"""

THINGS = """
coupe ligue loi lois prix tour grand grande grands grandes fete nouvelle nouveau nouveaux premiere premier plan
traite accord accords journee journees seconde deuxieme troisieme quatrieme cinquieme code charte convention
operation projet programme festival salon foire exposition palme cesar oscar oscars cesars disque album film
livret revenu pacte acte formule mondial euro championnat championnats open trophee rallye route airbus boeing
grenelle brevet bac etats-generaux etats rencontres jeux guerre revolution printemps bataille affaire proces opa
label plate-forme super saint-valentin noel toussaint paques ramadan brexit fashion black g7 g8 g20 gilets gilet
covid windows android iphone google play galaxy model classe serie moto golf
"""

LABELS_OF_THINGS = """
film; serie; livre; roman; album; chanson; titre; disque; piece; spectacle; emission; documentaire; jeu
jeu video; navire; bateau; cargo; paquebot; ferry; chalutier; petrolier; voilier; sous-marin; frégate; fregate
porte-avions; satellite; fusee; sonde; missile; avion; logiciel; programme; operation; loi; projet; plan; prix
trophee; coupe; tournoi; festival; salon; virus; ouragan; tempete; typhon; cyclone; variant; hashtag
mot-cle; mode; modele; berline; suv; systeme
"""

OF = (
    r"(?:de\s+la\s|de\s+l['’]|du\s|des\s|de\s|d['’]|à\s+la\s|à\s+l['’]|aux\s|au\s|à\s(?-i:(?=[A-ZÀ-Þ]))|en\s+charge\s+(?:de\s+la\s|de\s+l['’]|du\s|des\s)"
    r"|en\s|pour\s+(?:le\s|la\s|l['’]|les\s)|chargée?\s+(?:de\s+la\s|de\s+l['’]|du\s|des\s|de\s)|chez\s|auprès\s+(?:de\s+la\s|de\s+l['’]|du\s|des\s|de\s)"
    r"|et\s+(?:de\s+la\s|de\s+l['’]|du\s|des\s|d['’]|de\s))"
)

GENITIVE = r"(?:(?:et\s)?(?:de\s+la\s|de\s+l['’]|du\s|des\s|de\s|d['’])|pour\s(?:le\s|la\s|l['’]|les\s))"

ADJECTIVES = (
    r"(?!(?:indique|explique|réplique|critique|applique|rappelle|appelle|signale|arrive|interpelle|révèle|a|est|pratique|"
    r"revendique|annonce|afin|enfin|matin|demain|hier|prochaine?|dernière?|dernier)\b)"
    r"(?:[a-zà-ÿ-]+(?:al|ale|aux|ales|ien|ienne|iens|iennes|ais|aise|aises|ois|oise|oises|éen|éenne|éens|ain|aine|ains|aines"
    r"|ique|iques|iste|istes|if|ive|ifs|ives|aire|aires|el|elle|els|elles|ande?|ol|ole|ols|oles|ier|ière|iers|ières|eur|euse"
    r"|in|ine|ins|ines|ard|arde|ari|arie|ote|otte|que|ble|ante|estre|gre|atif|ure|aque)"
    r"|russes?|belges?|suisses?|turcs?|turque?s?|grecs?|grecque?s?|serbes?|croates?|tchèques?|slovaques?|bulgares?|arabes?"
    r"|kurdes?|bretonn?e?s?|wallonn?e?s?|perses?|corses?|basques?|délégué[es]*|adjointe?s?|sortante?s?|chargée?s?|élue?s?"
    r"|par intérim|intérimaire"
    r"|honoraire|émérite|actuel(?:le)?|publi(?:c|cs|que|ques)|libres?|unie?s?|démocrates?|écologistes?|vertes?"
    r"|en exercice|en chef|d['’]État|d['’]Etat|tout-puissant|controversée?|blanche?|interministérielle?|étrangères?"
    r"|extérieures?|juridiques?|LREM|PS|LR|RN|UMP|UDI|EELV|LFI|MoDem|PCF|FN|RPR"
    r"|démissionnaire|déchue?|pour enfants)"
)

PLACE_BEFORE = """
a; en; pres de; pres d'; autour de; autour d'; au large de; au large d'; au sud de; au nord de; a l'est de
a l'ouest de; au sud d'; au nord d'; a l'est d'; a l'ouest d'; vers; hors de; hors d'; non loin de; non loin d'
au centre de; habitants de; habitant de; kilometres de; km de; kilometres d'; km d'; aux portes de
aux abords de; a proximite de; direction de
"""

WEAK_PLACE_BEFORE = """
dans le; dans la; dans les; dans l'; au; aux; sur la; sur le; sur l'; entre; jusqu'a; depuis; rejoindre; quitte
quitter; gagner; au-dessus de la; au-dessus du; au-dessus de l'; enjambe la; enjambe le; envahi
frontiere avec la; frontiere de
"""

DEMONYMS = """
alsacien alsacienne mulhousien rennais rennaise nantais nantaise strasbourgeois nicois rouennais messin nanceien
francais francaise americain americaine allemand allemande anglais anglaise britannique espagnol espagnole
italien italienne portugais portugaise belge suisse suissesse neerlandais neerlandaise danois danoise suedois
suedoise norvegien norvegienne finlandais finlandaise islandais islandaise irlandais irlandaise ecossais
ecossaise gallois galloise grec grecque turc turque russe ukrainien ukrainienne bielorusse polonais polonaise
tcheque slovaque hongrois hongroise roumain roumaine bulgare serbe croate slovene bosnien bosnienne albanais
albanaise kosovar kosovare macedonien montenegrin estonien lettone letton lituanien lituanienne moldave georgien
georgienne armenien armenienne azerbaidjanais kazakh ouzbek chinois chinoise japonais japonaise coreen coreenne
sud-coreen sud-coreenne nord-coreen nord-coreenne indien indienne pakistanais pakistanaise afghan afghane
iranien iranienne irakien irakienne syrien syrienne libanais libanaise israelien israelienne palestinien
palestinienne jordanien saoudien saoudienne yemenite emirati qatari koweitien egyptien egyptienne libyen
libyenne tunisien tunisienne algerien algerienne marocain marocaine mauritanien senegalais senegalaise malien
malienne nigerien nigerienne nigerian nigeriane ivoirien ivoirienne ghaneen burkinabe beninois togolais
camerounais camerounaise gabonais congolais congolaise rwandais rwandaise burundais kenyan kenyane ethiopien
ethiopienne erythreen somalien soudanais tchadien angolais sud-africain sud-africaine malgache comorien canadien
canadienne quebecois quebecoise mexicain mexicaine cubain cubaine haitien haitienne colombien colombienne
venezuelien venezuelienne bresilien bresilienne argentin argentine chilien chilienne peruvien peruvienne
bolivien equatorien uruguayen paraguayen australien australienne neo-zelandais neo-zelandaise vietnamien
vietnamienne thailandais thailandaise birman cambodgien indonesien malaisien philippin philippine singapourien
taiwanais taiwanaise hongkongais mongol nepalais tibetain ouighour rohingya kurde arabe europeen europeenne
africain africaine asiatique occidental occidentaux parisien parisienne bordelais lyonnais marseillais
toulousain lillois breton bretonne corse basque normand catalan catalane flamand flamande wallon wallonne
bruxellois madrilene londonien new-yorkais juif juive musulman chretien catholique
"""

OPENERS = """
tot tard meteo debout ailleurs autrefois ensemble autrement visiblement dehors dedans dessus dessous partout
nulle jadis naguere bientot tantot aussitot tout-a-coup soudain soudainement desormais dorenavant quatorze
quinze seize dix-sept dix-huit dix-neuf mieux pis plutot volontiers certes peut-etre sans-doute presque environ
quasi quasiment d'abord d'ailleurs d'autant c'est n'est qu'est s'est j'ai d'ou d'ici quant-a vu excepte passe
hormis hop allez allons attention merci bravo bonjour bienvenue bref soit ensuite-de retour rendez-vous
direction place gare chapeau halte basta adieu vive gare-a zoom focus moi-meme lui-meme elle-meme eux-memes
parallelement egalement le la les l un une des du de d au aux ce cet cette ces c ca cela ceci il elle ils elles
on nous vous je j tu qui que quoi dont ou et mais or ni car donc si s y en ne n pas son sa ses leur leurs mon ma
mes ton ta tes notre nos votre vos chaque tout toute tous toutes aucun aucune certains certaines plusieurs
quelques nombre beaucoup peu plus moins tres trop assez dans sur sous avec sans pour par contre entre vers chez
depuis pendant durant avant apres devant derriere lors selon d'apres malgre outre sauf quant concernant parmi
jusque des-lors ainsi alors aussi enfin ensuite puis cependant toutefois neanmoins pourtant bien meme surtout
notamment deja encore toujours jamais souvent parfois hier aujourd'hui demain maintenant ici la-bas voici voila
comme comment quand lorsque tandis pourquoi parce puisque combien quel quelle quels quelles celui celle ceux
celles autre autres interroge interrogee contacte contactee arrive arrivee age agee nee elu elue invite invitee
cite citee accuse accusee soupconne poursuivi condamne face grace suite faute loin pres autour apres-midi soir
matin oui non bon ah oh eh deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante
cinquante soixante soixante-dix quatre-vingt quatre-vingts quatre-vingt-dix cent mille million
premier premiere second seconde dernier derniere resultat resume bilan faut seul
seule seuls parti partie etre avoir rien personne quelqu'un est sont etait ont a qu lui eux moi toi soi jusqu'a
sitot tant tel telle autant lire voir photo photos video videos credit infographie publicite regarder ecouter
ecoutez lisez decouvrez suivez retrouvez
"""

NEVER = """
ras-le-bol
aujourd jusqu lorsqu puisqu quoiqu presqu quelqu qu il elle ils elles on nous vous je et mais donc ce cet cette
qui que dont aux lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet
aout septembre octobre novembre decembre etat etats premier premiere dieu noel paques toussaint internet covid
covid-19 covid19 republique gouvernement parlement constitution gilets gilet web bourse terre soleil lune nord
sud est ouest moyen age jc histoire eglise occident orient islam coran bible resistance liberation revolution
antiquite renaissance monsieur madame acte ok sos tv dvd cd www http https facebook-live republicain tribunal jo
cm1 cm2 ce1 ce2 cp bac coronavirus tgv ter suv vtc hlm dom-tom sa sarl sas euro euros iphone ipad wifi wi-fi
mooc nb ps-scriptum smartphone ndlr afp-services
"""

ACRONYMS_NEVER = """
d.r. aujourd jusqu lorsqu puisqu quoiqu presqu quelqu qu il elle ils elles on nous vous je et mais donc ce cet
cette qui que dont aux pib tva csg isf smic pdg dg rtt cdd cdi rsa apl tgv ter rer adn arn vih sida ivg pma gpa
hlm cv sms mms gps tnt hd uhd 4k 3d 2d oled led usb suv vtc ehpad irm pcr co2 opa ok sos tv dvd cd wc jt ht ttc
rn7 a6 a7 rib iban fn1 pme tpe eti nbc lbd bac bts dut cap bep ena-like ufc-que xxl xl qi ia vo vf bd pv gav ag
ca rh cp ce1 ce2 cm1 cm2 jo zad lgbt lgbti lgbtq ips mw gw kw km kg cm mm ml db hz ghz mhz ch nm ko mo go to pc
mac os ssd ram cpu gpu ue-ee gmt utc ndlr ndrl qr faq vs
"""

# Lands, seas and regions that the table of cities and countries lacks.
LANDS = """
angleterre; ecosse; pays de galles; irlande du nord
europe; afrique; asie; amerique; amerique du nord; amerique du sud; amerique latine; oceanie; antarctique
arctique; proche-orient; moyen-orient; extreme-orient; maghreb; machrek; sahel; caucase; balkans; caraibes
antilles; scandinavie; atlantique; pacifique; mediterranee; manche; mer du nord; mer noire; mer rouge; baltique
adriatique; caspienne; siberie; golfe persique; asie centrale; asie du sud-est; europe de l'est
afrique de l'ouest; sahara; cachemire; tibet; xinjiang; crimee; donbass; donbas; kurdistan; cisjordanie
bande de gaza; tchetchenie; transnistrie; catalogne; pays basque; andalousie; baviere; saxe; toscane; sicile
sardaigne; cite interdite; champs-elysees; arc de triomphe; tour eiffel; montmartre
hexagone; quartier latin; stade de france; fort boyard; mont-blanc; mont blanc; everest; puy du fou; val d'isere
 lombardie; venetie; flandre; flandres; wallonie; californie; floride; texas; ontario; alberta
colombie-britannique; nouvelle-ecosse; nouvelle-angleterre; virginie; caroline du nord; caroline du sud
pennsylvanie; louisiane; georgie du sud; alaska; hawai; arizona; nevada; ohio; michigan; wisconsin
auvergne-rhone-alpes; bourgogne-franche-comte; bretagne; centre-val de loire; corse; grand est; hauts-de-france
ile-de-france; normandie; nouvelle-aquitaine; occitanie; pays de la loire; provence-alpes-cote d'azur; paca
guadeloupe; martinique; guyane; la reunion; mayotte; nouvelle-caledonie; polynesie; polynesie francaise
saint-martin; alsace; lorraine; champagne; picardie; auvergne; limousin; aquitaine; languedoc; roussillon
provence; cote d'azur; savoie; bourgogne; franche-comte; poitou; vendee; beauce; perigord; gascogne; cevennes
alpes; pyrenees; vosges; jura; massif central; ain; aisne; allier; alpes-de-haute-provence; hautes-alpes
alpes-maritimes; ardeche; ardennes; ariege; aube; aude; aveyron; bouches-du-rhone; calvados; cantal; charente
charente-maritime; cher; correze; corse-du-sud; haute-corse; cote-d'or; cotes-d'armor; creuse; dordogne; doubs
drome; eure; eure-et-loir; finistere; gard; haute-garonne; gers; gironde; herault; ille-et-vilaine; indre
indre-et-loire; isere; landes; loir-et-cher; loire; haute-loire; loire-atlantique; loiret; lot; lot-et-garonne
lozere; maine-et-loire; marne; haute-marne; mayenne; meurthe-et-moselle; meuse; morbihan; moselle; nievre; oise
orne; pas-de-calais; puy-de-dome; pyrenees-atlantiques; hautes-pyrenees; pyrenees-orientales; bas-rhin
haut-rhin; rhone; haute-saone; saone-et-loire; sarthe; haute-savoie; seine-maritime; seine-et-marne; yvelines
deux-sevres; somme; tarn; tarn-et-garonne; var; vaucluse; vienne; haute-vienne; yonne; territoire de belfort
essonne; hauts-de-seine; seine-saint-denis; val-de-marne; val-d'oise; seine; garonne; rhin; danube; nil; tamise
volga
"""

STOPS = """
a ont est sont etait etaient sera seront qui que qu' dont ou quand lors lorsque dans avec sans selon par pour
contre apres avant depuis pendant mais car donc si se s' ne n' il elle ils elles on nous vous ce cette ces cet y
avait avaient aurait auraient serait dit a-t-il a-t-elle sur sous alors comme puis afin tandis pas plus
doit peut va vont fait
"""

GROUPS_KEPT = """
republicains verts bleus echos insoumis restos experts halles invalides etats-unis emirats pays-bas philippines
"""

AUXILIARIES = """
a ont est sont etait etaient sera seront avait avaient aura auront aurait auraient serait seraient dit peut doit
va vont fait
"""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# The dictionary has no adverbs and few participles: those that open sentences are listed or told by their end.
_INVARIABLE = _words(OPENERS)
_INFLECTED = ("ment", "és", "ées", "ants", "antes")


def _accented(*tables: str) -> frozenset[str]:
    words = " ".join(tables).replace(";", " ").split()
    return frozenset(fold(word) for word in words if word.endswith("é"))


def _common(word: str) -> bool:
    return common_word(word, "fr", _INVARIABLE, _INFLECTED)


LAST_BODIES = """
cars automobiles gmbh motorsport racing televisions agency corp inc ltd automotive industries technologies solutions
systems services association group groupe bank times post herald news journal tribune press airlines airways club
capital partners holding holdings media tv radio motors energy energies university institute foundation watch
international
"""


@cache
def _finder() -> NameFinder:
    return NameFinder(
        NameTables(
            titles=_words(TITLES),
            roles=phrases(ROLES),
            portfolios=_words(PORTFOLIOS),
            role_verbs=_words("juge guide pilote coach figure temoin"),
            agent=r"\w{3,}(?:eurs?|euses?|rices?|istes?|iens?|iennes?|ières?|iers?|ologues?|naires?|ètes?|ains?|aines?|oise?s?|aise?s?"
            r"|ante?s?|ents?|arde?s?|és?|ées?|graphes?|crates?|star|mannequin|man|men|woman)",
            role_adjectives=ADJECTIVES,
            bodies=phrases(BODIES),
            proper_bodies=frozenset(fold(word) for word in PROPER_BODIES.split()),
            labels=phrases(LABELS),
            press=phrases(PRESS),
            regions=phrases(REGIONS),
            sites=phrases(SITES),
            ways=phrases(WAYS),
            things=_words(THINGS),
            labels_of_things=phrases(LABELS_OF_THINGS),
            of=OF,
            genitive=GENITIVE,
            place_before=phrases(PLACE_BEFORE),
            weak_place_before=phrases(WEAK_PLACE_BEFORE),
            particles=_words("van von der den ben bin ibn abou al el di da dos del della af zu ter ten y e bint und"),
            weak_particles=_words("de du des d' d’ la le les"),
            group_before=_words(
                "les des aux ces un une deux trois quatre cinq plusieurs certains certaines quelques nombreux"
            ),
            groups_kept=_words(GROUPS_KEPT),
            demonyms=_words(DEMONYMS),
            openers=_words(OPENERS),
            never=_words(NEVER),
            acronyms_never=_words(ACRONYMS_NEVER),
            first_names=GIVEN_NAMES,
            accented=_accented(ROLES, BODIES, PROPER_BODIES),
            lands=phrases(LANDS),
            last_bodies=_words(LAST_BODIES),
            stops=_words(STOPS),
            auxiliaries=_words(AUXILIARIES),
            articles=_words("le la l' un une son sa notre leur ancien ancienne jeune d'ancien ex"),
            of_words=_words("de du des d' la le l' les"),
            apposed=r"(?:(?:le|la|un|une|ancien|ancienne|ex|nouveau|nouvelle|actuel|actuelle|son|sa|leur|futur|alors)\s|l['’]|ex-)+",
            age=r"(?:âgée? de )?\d{1,3}\sans",
            listed=r"(?:,\s(?:et\s|ou\s)?|\s(?:et|ou)\s)(?:l['’]|d['’]|(?:la|le|les|de|du|des)\s)?",
            glued=frozenset(
                """dans avec lors selon après pendant avant situé située précise assure affirme déclare annonce
                indique explique rapporte souligne ajoute""".split()
            ),
            contracted={
                "du": "Le ",
                "au": "Le ",
                "aux": "Les ",
                "des": "Les ",
                "le": "Le ",
                "la": "La ",
                "les": "Les ",
                "l'": "L'",
            },
            common=_common,
        )
    )


def names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The names of a French text."""
    return _finder().find(text, sentences)
