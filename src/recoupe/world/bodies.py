"""Bodies that the news names without saying what they are: media, institutions, parties, unions, companies, clubs.

Own table, in French and English. `a = b` are two names of one body; its key is its class with the first of them, or
what stands before `:`. A name after `?` is a word, a place or a surname as well: it is taken for the body only where
nothing says otherwise. Names of other tables are not repeated: agencies stand in `recoupe.world.agencies`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from recoupe.text.normalise import fold

_SMALL = ("Fed", "Vox", "PiS", "cdH", "AfD", "Kia")


class Body(NamedTuple):
    """A body of the table."""

    key: str
    """Same key, same body; what stands before the colon is its class (media, party, union, company, club …)."""
    doubtful: bool
    """Whether the name is another word as well."""


# Powers and what stands for them: palaces, streets, chambers; bodies between states.
POWERS = """
government:RU: Kremlin
government:US: Maison Blanche = Maison-Blanche = White House
government:CH: Palais fédéral
defence:US: Pentagone = Pentagon
parliament:US: Capitole = Capitol Hill
presidency:FR: Élysée = Elysee Palace
cabinet:FR: Matignon
finance:FR: Bercy
foreign:FR: Quai d'Orsay
interior:FR: place Beauvau = Beauvau
assembly:FR: Palais Bourbon
cabinet:GB: Downing Street
parliament:GB: Westminster
parliament:DE: Bundestag
foreign:BE: Palais d'Egmont
parliament:IL: Knesset
parliament:UA: Verkhovna Rada
body:UN: ONU = UN = U.N. = Nations unies = Organisation des Nations unies = United Nations
body:EU: Union européenne = UE = European Union = EU
body:NATO: Otan = NATO = Alliance atlantique
body:WHO: Organisation mondiale de la santé = OMS = World Health Organization = WHO
body:IMF: Fonds monétaire international = FMI = International Monetary Fund = IMF
body:ECB: Banque centrale européenne = BCE = European Central Bank = ECB
body:EC: Commission européenne = European Commission
body:EP: Parlement européen = European Parliament
body:CE: Conseil de l'Europe = Council of Europe
body:ECHR: Cour européenne des droits de l'homme = CEDH = European Court of Human Rights
body:CJEU: Cour de justice de l'Union européenne = CJUE = European Court of Justice
body:ICC: Cour pénale internationale = CPI = International Criminal Court = ICC
body:WB: Banque mondiale = World Bank
body:WTO: Organisation mondiale du commerce = OMC = World Trade Organization = WTO
body:OECD: OCDE = OECD
body:OPEC: Opep = OPEC
body:OSCE: OSCE
body:IAEA: AIEA = IAEA = International Atomic Energy Agency
body:ILO: Organisation internationale du travail = OIT = International Labour Organization = ILO
body:AU: Union africaine = African Union
body:LAS: Ligue arabe = Arab League
body:UNESCO: Unesco
body:UNICEF: Unicef
body:FAO: FAO
body:UNHCR: HCR = UNHCR
body:WFP: Programme alimentaire mondial = World Food Programme
body:IPCC: Giec = IPCC = Intergovernmental Panel on Climate Change
body:UNSC: Conseil de sécurité des Nations unies = UN Security Council
body:IOC: CIO = IOC = Comité international olympique = International Olympic Committee
body:Asean: Asean
body:EMA: Agence européenne des médicaments = European Medicines Agency
body:Europol: Europol
body:Interpol: Interpol
body:Frontex: Frontex
body:ESA: Agence spatiale européenne = European Space Agency
body:FR-health: Santé publique France
country:SU: URSS = Union soviétique = Soviet Union
"""

INSTITUTIONS = """
Assemblée nationale; Sénat; Conseil constitutionnel; Conseil d'État; Cour des comptes; Cour de cassation; Insee
Inserm; CNRS; Inrap; Inrae; Institut Pasteur; CEA; Cnil; AMF; ACPR; Autorité des marchés financiers; Arcep; Anses
ANSM; DGCCRF; DGSI; DGSE; IGPN; GIGN; ?Raid; Samu; Météo-France = Météo France; Bison futé; Pôle emploi; Unédic
Urssaf; Assurance maladie = Assurance-maladie; Sécurité sociale; Cnam; Ademe; Arcom; Hadopi; Haute autorité de santé
Ofpra; Défenseur des droits; Banque de France; Caisse des dépôts; Bpifrance; Académie française; Comédie-Française
Onisep; Parquet national financier = PNF; Tracfin; Cour de justice de la République; IRSN; Andra; RTE; Enedis; Crous
INA; CSA; HCC; Croix-Rouge = Red Cross; Croissant-Rouge = Red Crescent
Comité international de la Croix-Rouge = CICR = ICRC; Médecins sans frontières = MSF = Doctors Without Borders
Médecins du monde; Greenpeace; WWF; Amnesty International = Amnesty; Human Rights Watch = HRW; Oxfam; Attac
Ligue des droits de l'homme = LDH; SOS Racisme; Licra; Cimade; Secours catholique; Secours populaire; Emmaüs
Restos du cœur = Restos du coeur; Fondation Abbé Pierre; L214; Peta; UFC-Que Choisir = UFC Que Choisir; CLCV; Unaf
Familles rurales; Reporters sans frontières = RSF = Reporters Without Borders; Transparency International; Anticor
Save the Children; Action contre la faim; Handicap International; Sea-Watch; SOS Méditerranée; Foodwatch; Sea Shepherd
Extinction Rebellion; Black Lives Matter; Manif pour tous; Femen; Act Up; Ku Klux Klan; Alcooliques anonymes; Ifop
Ipsos; BVA; Elabe; Odoxa; Harris Interactive; OpinionWay; YouGov; Kantar; Viavoice; Cevipof; Médiamétrie; Gallup
Quinnipiac; Pew Research Center; Rand Corporation; Brookings Institution; Heritage Foundation; Cato Institute; NASA
CIA; FBI; NSA; DEA; FDA = Food and Drug Administration; EPA = Environmental Protection Agency; SEC; IRS; FEMA
CDC = Centers for Disease Control and Prevention; Federal Reserve = Fed = Réserve fédérale; FCC; FTC; ATF; NTSB; FAA
State Department = Département d'État; Justice Department = Department of Justice
Defense Department = Department of Defense; Treasury Department = Department of the Treasury; Secret Service
Homeland Security = Department of Homeland Security; Health Department; ?Congress = Congrès
Supreme Court = Cour suprême; House of Representatives; Chambre des représentants; Democratic National Committee = DNC
Republican National Committee = RNC; Navy SEALs; National Rifle Association = NRA
American Civil Liberties Union = ACLU; Planned Parenthood; Chamber of Commerce; NAACP; Sierra Club; Tea Party
House of Commons = Chambre des communes; House of Lords = Chambre des lords; Scotland Yard; MI5; MI6
Bank of England = Banque d'Angleterre; NHS; Ofcom; Tsahal = IDF; Mossad; Shin Bet; ?Douma; FSB; GRU; KGB
Roskosmos = Roscosmos; Bundesbank; Bundesrat; Vatican; Saint-Siège = Holy See; Harvard; Yale; Princeton; Stanford; MIT
Columbia University; Oxford University; Cambridge University; Sorbonne; Sciences Po; Polytechnique; HEC
École normale supérieure; Collège de France; Louvre; Musée d'Orsay; Centre Pompidou; Tate Modern; Fifa; UEFA; ATP; WTA
NBA; NFL; NHL; MLB; NCAA; FIA; LFP; FFF; World Economic Forum; Bruegel; Caritas; Hamas; Hezbollah; Fatah; OLP = PLO
Al-Qaïda = Al-Qaida = al-Qaida = al-Qaeda; Boko Haram; Daech; Isis; ISIL; Groupe Wagner = Wagner Group; PKK; YPG; Farc
État islamique = Etat islamique = Islamic State; FLNC; FLN; Brigades rouges; Frères musulmans = Muslim Brotherhood
IRA; Polisario; Black Bloc; ?Anonymous; Bilderberg; Cosa Nostra; Camorra; Ndrangheta; Interpol
"""

MEDIA = """
Le Monde; Le Figaro; ?Libération; Le Parisien; Aujourd'hui en France; L'Humanité; La Croix; Les Échos; L'Opinion
L'Équipe; Le Point; L'Express; L'Obs = Le Nouvel Observateur; ?Marianne; Valeurs actuelles; Paris Match = Paris-Match
Le Canard enchaîné; Mediapart; Ouest-France; Sud Ouest; La Voix du Nord; Le Dauphiné libéré; Le Progrès
La Dépêche du Midi; La Dépêche; Nice-Matin; Var-Matin; La Provence; Midi Libre; L'Indépendant; L'Est républicain
Le Républicain lorrain; Dernières Nouvelles d'Alsace = DNA; Le Télégramme; Presse-Océan; La Montagne
La Nouvelle République; Le Bien public; Courrier picard; Paris-Normandie; Le Journal du dimanche = JDD; 20 Minutes
CNews; Charlie Hebdo; ?Challenges; Télérama; ?Closer; ?Voici; ?Gala; France Bleu; France Inter; Franceinfo
France Info = franceinfo; France Culture; RTL; Europe 1; RMC; RMC Sport; Sud Radio; NRJ; Skyrock; Radio France; TF1
France 2; France 3; France 4; France 5; France 24; France Télévisions; France Ô; M6; Canal+ = Canal; C8; LCI
BFMTV = BFM TV = BFM; BFM Business; BFM Lyon; BFM Paris; Arte; TMC; W9; LCP; Public Sénat; RFI; TV5 Monde = TV5Monde
HuffPost = Huffington Post; The Huffington Post; ?Slate; Konbini; Atlantico; Causeur; Numerama; Les Inrockuptibles
Lyon Mag; Lyon Capitale; Bondy Blog; Nouvel Obs; So Foot; Rue89; Streetpress; ?Basta; Reporterre; Actu.fr; Le HuffPost
Le Huffington Post; Gamekult; Purepeople; Le Soir; La Libre Belgique = La Libre; RTBF; VRT; RTL-TVI; De Standaard
Het Laatste Nieuws; L'Écho; La Dernière Heure; Sudpresse; De Morgen; Het Nieuwsblad; Le Vif; Le Temps
Tribune de Genève; 24 heures; Le Matin; Le Matin Dimanche; RTS; SRF; Neue Zürcher Zeitung = NZZ; Blick; Tages-Anzeiger
Le Nouvelliste; La Liberté; Radio-Canada; CBC; La Presse; Le Devoir; Le Journal de Montréal; Globe and Mail
Toronto Star; TVA; L'Orient-Le Jour; El Watan; Jeune Afrique; New York Times = The New York Times = NYT
Washington Post = The Washington Post; Wall Street Journal = WSJ; The Wall Street Journal; USA Today
Los Angeles Times; Chicago Tribune; Boston Globe; New York Post; Daily News; Politico; Axios; BuzzFeed; BuzzFeed News
?Vice; The Hill; Breitbart; Breitbart News; Newsweek; The Atlantic; The New Yorker; New Yorker; Vanity Fair
Rolling Stone; Forbes; ?Time; National Review; Weekly Standard; Daily Beast; The Daily Beast; ?Salon; Mother Jones
The Nation; The New Republic; Des Moines Register; Miami Herald; Tampa Bay Times; Dallas Morning News
Washington Examiner; Washington Times; Daily Caller; Drudge Report; The Intercept; ProPublica; FiveThirtyEight
RealClearPolitics; CNN; CNBC; MSNBC; Fox News; Fox Business; ?Fox; ABC News; NBC News; CBS News; ABC; NBC; CBS; PBS
NPR; HBO; ESPN; C-SPAN; Univision; Telemundo; Sports Illustrated; ?People; TMZ; ?Variety; Hollywood Reporter
?Billboard; BBC; BBC News; BBC Radio; ITV; Sky News; Channel 4; The Guardian = Guardian; The Times; Sunday Times
The Sunday Times; Daily Telegraph; The Telegraph; Daily Mail; Daily Mirror; Daily Express; The Sun; The Independent
Financial Times = FT; The Economist; The Observer; Evening Standard; The Scotsman; Irish Times; Der Spiegel = Spiegel
Die Welt; ?Bild; Die Zeit; Frankfurter Allgemeine Zeitung = FAZ; Süddeutsche Zeitung; Handelsblatt; ARD; ZDF
Deutsche Welle; ?Stern; ?Focus; El País; El Mundo; La Vanguardia; La Repubblica; Corriere della Sera; La Stampa; RAI
Il Sole 24 Ore; Gazzetta dello Sport; ?Marca; Haaretz; Jerusalem Post; Al Jazeera = Al-Jazeera = Al-Jazira
Al Arabiya = Al-Arabiya; Al-Ahram; Hürriyet; Cumhuriyet; Kommersant; Novaïa Gazeta = Novaya Gazeta; RT; Russia Today
Rossiya 24; Rossia 24; Pravda; Izvestia; Moscow Times; Meduza; Dojd; CCTV; CGTN; Global Times
Quotidien du Peuple = People's Daily; South China Morning Post; NHK; Asahi Shimbun; Nikkei; Yomiuri Shimbun; KBS
Rodong Sinmun; Times of India; Hindustan Times; The Hindu; NDTV; Straits Times; Sydney Morning Herald; The Australian
New Zealand Herald; O Globo; Globo; Folha de S.Paulo; Clarín; La Nación; Granma; Netflix France; Radio Classique
France Football; Le Monde diplomatique; Les Cahiers du cinéma; Le Figaro Magazine
Rossiïskaïa Gazeta = Rossiyskaya Gazeta; Kyiv Independent; Ukraïnska Pravda = Ukrainska Pravda; Gazeta Wyborcza
Public Radio
"""

PARTIES = """
FR-LREM: La République en marche = République en marche = LREM = LaREM = En marche
FR-LFI: La France insoumise = France insoumise = LFI
FR-RN: Rassemblement national = RN = Front national = FN
FR-LR: Les Républicains = Républicains = LR
FR-UMP: UMP
FR-PS: Parti socialiste = PS
FR-EELV: Europe Écologie-Les Verts = Europe Écologie - Les Verts = EELV = Europe Écologie
FR-DLF: Debout la France
FR-PP: ?Place publique
FR-PCF: Parti communiste français = PCF = Parti communiste
FR-MoDem: MoDem = Modem
FR-UDI: UDI
FR-NPA: NPA = Nouveau parti anticapitaliste
FR-LO: Lutte ouvrière
FR-Agir: ?Agir
FR-G.s: Génération.s = Génération.S
FR-UPR: Union populaire républicaine = UPR
FR-Patriotes: Les Patriotes
FR-Renaissance: ?Renaissance
FR-Reconquete: ?Reconquête
FR-Horizons: ?Horizons
US-R: Republican Party = GOP = Parti républicain
US-D: Democratic Party = Parti démocrate
GB-C: Conservative Party = Tories = Parti conservateur
GB-L: Labour = Labour Party = Parti travailliste
GB-LD: Liberal Democrats = Lib Dems
GB-UKIP: UKIP = Ukip
GB-SNP: SNP = Scottish National Party
GB-DUP: DUP
GB-Brexit: Brexit Party
IE-SF: Sinn Féin = Sinn Fein
DE-CDU: CDU
DE-CSU: CSU
DE-SPD: SPD
DE-AfD: AfD = Alternative für Deutschland = Alternative pour l'Allemagne
DE-FDP: FDP
DE-Linke: Die Linke
ES-PSOE: PSOE
ES-PP: ?Parti populaire
ES-Podemos: Podemos
ES-Vox: Vox
ES-Cs: Ciudadanos
IT-M5S: Mouvement 5 Étoiles = Mouvement 5 étoiles = M5S = Five Star Movement
IT-FI: Forza Italia
IT-PD: Partito Democratico
IT-FdI: Fratelli d'Italia
AT-FPO: FPÖ
AT-OVP: ÖVP
GR-Syriza: Syriza
HU-Fidesz: Fidesz
PL-PiS: PiS
TR-AKP: AKP
TR-HDP: HDP
TR-CHP: CHP
IL-Likud: Likoud = Likud
IN-BJP: BJP
IN-Congress: Parti du Congrès
BE-NVA: N-VA
BE-MR: Mouvement réformateur
BE-cdH: cdH
BE-Ecolo: Ecolo
BE-PTB: PTB
BE-VB: Vlaams Belang
BE-VLD: Open VLD
BE-CDV: CD&V
BE-Defi: DéFI
CH-UDC: UDC
CH-PLR: PLR
CH-PDC: PDC
RU-UR: Russie unie = United Russia
CN-CP: Parti communiste chinois = Communist Party of China = PCC
ZA-ANC: ANC
MM-NLD: Ligue nationale pour la démocratie
"""

UNIONS = """
CGT = Confédération générale du travail; CFDT; Force ouvrière = FO; CFTC; CFE-CGC; Unsa; Solidaires
SUD = Sud-Solidaires; SUD-Rail = Sud-Rail; FSU; FNSEA; Confédération paysanne; Coordination rurale
Jeunes agriculteurs; Unef; Fidl; UNL; Snes-FSU; SNJ; SNPL; SNCTA; SNUipp; Medef; CPME; U2P; FFA; FNTR; OTRE; Umih
Fnaut; Fnaim; AFL-CIO; SEIU; Teamsters; UAW; IG Metall; Ver.di; FGTB; CSC; CGSLB; FEB; Unia; Economiesuisse
Alliance Police; Unité SGP Police; Synergie-Officiers; Syndicat de la magistrature; Union syndicale des magistrats
Conseil national des barreaux; Ordre des médecins; AMF-maires; Association des maires de France
Fédération hospitalière de France; MG France; CSMF; Snuipp-FSU; FCPE; PEEP; AFOC; CNAFC
"""

COMPANIES = """
Renault; Peugeot; Citroën; PSA; Stellantis; Nissan; Toyota; Honda; Volkswagen; BMW; Mercedes; Mercedes-Benz; Daimler
Audi; Porsche; Fiat; Fiat Chrysler; General Motors; Ford; Tesla; Ferrari; Hyundai; Kia; Volvo; Mazda; Suzuki
Mitsubishi; Opel; Skoda; Dacia; Jaguar; Land Rover; Michelin; Airbus; Boeing; Dassault; Dassault Aviation; Safran
Thales; Alstom; Siemens; Bombardier; Embraer; Rolls-Royce; Lockheed Martin; SpaceX; Arianespace; ArianeGroup
Blue Origin; Air France; Aigle Azur; Air France-KLM; KLM; Lufthansa; British Airways; Ryanair; EasyJet
Emirates Airlines; Qatar Airways; Delta Air Lines; American Airlines; United Airlines; Aeroflot; Turkish Airlines
Alitalia; ?Hop; Transavia; SNCF; SNCF Réseau; RATP; Eurostar; Thalys; Ouigo; Keolis; Transdev; Vinci; Vinci Autoroutes
Sanef; Eiffage; Bouygues; Bouygues Telecom; ?Orange; SFR; Altice; ?Free; Iliad; La Poste; EDF; Engie; GDF Suez; ?Total
TotalEnergies; ?Shell; BP; ExxonMobil; Exxon; Chevron; Gazprom; Rosneft; Loukoïl = Lukoil; Saudi Aramco = Aramco; ENI
Repsol; Equinor; Enel; Veolia; Suez Environnement; Areva; Orano; Framatome; Google; Alphabet; ?Apple; Facebook; ?Meta
?Amazon; Microsoft; Twitter; Netflix; Uber; Airbnb; YouTube; Instagram; WhatsApp; TikTok; Snapchat; LinkedIn; Telegram
?Messenger; Wikipédia = Wikipedia; WikiLeaks = Wikileaks; Reddit; Pinterest; Twitch; Deezer; Spotify; Huawei; Samsung
?Sony; Nintendo; Xiaomi; Alibaba; Tencent; ByteDance; IBM; ?Intel; Nokia; Ericsson; ?Oracle; Cisco; Qualcomm; Nvidia
?Dell; HP; Hewlett-Packard; Kaspersky; ?Zoom; PayPal; eBay; Booking; TripAdvisor; Expedia; Skype; Goldman Sachs
JPMorgan; JPMorgan Chase; JP Morgan; Morgan Stanley; Lehman Brothers; Citigroup; Bank of America; ?Visa; Wells Fargo
HSBC; Barclays; Deutsche Bank; Commerzbank; UBS; Credit Suisse; BNP Paribas; BNP; Société générale; BPCE
Crédit agricole; Crédit mutuel; LCL; Natixis; Caisse d'épargne; Banque postale; Banque populaire; Axa; Allianz
Groupama; Generali; Macif; Maif; CNP Assurances; BlackRock; Berkshire Hathaway; Moody's; Standard & Poor's; Fitch
KPMG; Deloitte; PwC; Ernst & Young; McKinsey; Euronext; Nasdaq; ?Carrefour; Auchan; ?Leclerc; E.Leclerc; ?Casino
Intermarché; Monoprix; Système U; Super U; Franprix; Atac; Lidl; Aldi; ?Cora; Picard Surgelés; Walmart; Wal-Mart
Costco; Tesco; Ikea; Fnac; Darty; Decathlon; Leroy Merlin; Castorama; Conforama; ?Boulanger; Cdiscount; Vente-privee
La Redoute; Danone; Nestlé; Lactalis; Ferrero; Mars Inc; Mondelez; Kraft Heinz; Unilever; Procter & Gamble; Coca-Cola
Pepsi; PepsiCo; McDonald's; Burger King; KFC; Starbucks; Pernod Ricard; Heineken; AB InBev; LVMH; Kering; L'Oréal
Hermès; Chanel; ?Dior; Gucci; Louis Vuitton; Cartier; H&M; Zara; Inditex; Nike; Adidas; Puma; Lacoste; Sanofi; Pfizer
BioNTech; Moderna; AstraZeneca; Johnson & Johnson; Novartis; ?Roche; Bayer; Monsanto; ?Merck; GSK; GlaxoSmithKline
Servier; Lubrizol; BASF; Purdue Pharma; Gilead; Doctolib; Nexans; Eramet; ArcelorMittal; Ascoval; Saint-Gobain
Lafarge; LafargeHolcim; Holcim; Accor; AccorHotels; Sodexo; Elior; Club Med; TUI; Thomas Cook; Pierre & Vacances
Vivendi; Lagardère; Hachette; Gallimard; Publicis; Havas; WPP; Atos; Capgemini; Ubisoft; Activision Blizzard
Electronic Arts; Blablacar = BlaBlaCar; Deliveroo; Uber Eats; Foodora; ?Lime; ?Bird; Sotheby's; Drouot; Artcurial
Whirlpool; ADP; Aéroports de Paris; Française des jeux; PMU; ?Loto; Disney; Walt Disney; Disneyland Paris; Pixar
Warner Bros; Time Warner; Comcast; AT&T; Verizon; ?Universal; ?Paramount; 20th Century Fox; Pathé; Gaumont; Vodafone
Telefónica; Deutsche Telekom; BT Group; Swisscom; Proximus; Nielsen; Halliburton; General Electric; GE; Caterpillar
DuPont; Dow Chemical; Koch Industries; ThyssenKrupp; Bosch; Philips; ABB; Glencore; Petrobras; ?Vale; ?Tata; Foxconn
SoftBank; Rakuten; LG; Panasonic; Toshiba; Hitachi; Alcatel; Technicolor; Technip; TechnipFMC; FedEx; UPS; DHL; Maersk
CMA CGM; MSC; Costa Croisières; Brittany Ferries; Trump Organization; Cambridge Analytica
"""

CLUBS = """
Paris Saint-Germain = Paris SG = PSG; Olympique de Marseille = OM; Olympique lyonnais = OL; AS Monaco; Losc
AS Saint-Étienne; FC Nantes; OGC Nice; Stade rennais; RC Lens; RC Strasbourg; Girondins de Bordeaux; FC Metz; SM Caen
En avant Guingamp; Real Madrid; FC Barcelone = Barça = FC Barcelona; Atlético Madrid = Atlético de Madrid; FC Séville
Manchester United; Manchester City; ?Chelsea; ?Arsenal; ?Everton; Leicester City; Newcastle United; West Ham
Bayern Munich; Borussia Dortmund; RB Leipzig; Juventus = Juventus Turin; Inter Milan; AC Milan; AS Rome; SSC Naples
Ajax Amsterdam; FC Porto; Sporting Portugal; Celtic Glasgow; Galatasaray; Zénith Saint-Pétersbourg; RSC Anderlecht
FC Bruges; FC Bâle; Stade toulousain; Racing 92; Stade français; RC Toulon; ASM Clermont; Union Bordeaux-Bègles
Castres olympique; Los Angeles Lakers = Lakers; Golden State Warriors; Chicago Bulls; New York Knicks; Boston Celtics
New England Patriots; New York Yankees; Dallas Cowboys; XV de France; Asvel
"""

_CLASSES = {
    "body": INSTITUTIONS,
    "media": MEDIA,
    "union": UNIONS,
    "company": COMPANIES,
    "club": CLUBS,
}


@lru_cache(maxsize=65_536)
def body(name: str) -> Body | None:
    """The body that these printed words name; accents and capitals do not count, but short acronyms are in capitals."""
    return _table().get(_folded(name)) if not _small_acronym(name) else None


def long_names() -> Iterator[str]:
    """The names of more than one word, folded."""
    return (name for name in _table() if not name.isalnum())


@cache
def small() -> frozenset[str]:
    """Names that are printed without a capital."""
    return frozenset(("franceinfo", "easyJet", "eBay"))


@cache
def _table() -> dict[str, Body]:
    table: dict[str, Body] = {}
    for line in (*POWERS.strip().splitlines(), *(f"party:{line}" for line in PARTIES.strip().splitlines())):
        key, _, names = line.rpartition(": ")
        _enter(table, key, names.split(" = "))
    for kind, entries in _CLASSES.items():
        for entry in filter(None, map(str.strip, entries.replace("\n", ";").split(";"))):
            spellings = entry.split(" = ")
            first = spellings[0].removeprefix("?")
            _enter(table, f"{kind}:{first}", spellings)
    return table


def _enter(table: dict[str, Body], key: str, names: Iterable[str]) -> None:
    for name in names:
        table.setdefault(_folded(name.removeprefix("?")), Body(key, name.startswith("?")))


def _folded(name: str) -> str:
    return fold(name).replace("’", "'")


def _small_acronym(name: str) -> bool:
    """Whether a name of three letters is not in capitals: "Om" is no club, "Ump" no party."""
    return len(name) < 4 and not name.isupper() and name not in _SMALL
