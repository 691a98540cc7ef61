"""Spanish names: titles, roles, bodies, places and what looks like a name and is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar.names.find import NameFinder
from recoupe.grammar.names.tables import NameTables, common_word, phrases
from recoupe.grammar.table import table
from recoupe.model import Name, Sentence
from recoupe.world.given_names import GIVEN_NAMES

ROLES = """
presidente; presidenta; vicepresidente; vicepresidenta; primer ministro; primera ministra; ministro; ministra
exministro; exministra; expresidente; expresidenta; secretario; secretaria; secretario general; secretaria general
secretario de estado; secretaria de estado; alcalde; alcaldesa; concejal; concejala; edil; gobernador; gobernadora
consejero; consejera; delegado; delegada; subdelegado; diputado; diputada; eurodiputado; eurodiputada; senador
senadora; canciller; portavoz; vocero; vocera; fiscal; fiscal general; juez; jueza; magistrado; magistrada; abogado
abogada; director; directora; director general; directora general; jefe; jefa; lider; dirigente; fundador; fundadora
general; coronel; capitan; comandante; comisario; comisaria; inspector; inspectora; embajador; embajadora; rey; reina
principe; princesa; infanta; papa; obispo; arzobispo; cardenal; candidato; candidata; activista; opositor; opositora
coordinador; coordinadora; periodista; escritor; escritora; historiador; historiadora; economista; analista; experto
experta; investigador; investigadora; profesor; profesora; catedratico; catedratica; medico; medica; doctor; doctora
enfermero; enfermera; cientifico; cientifica; ingeniero; ingeniera; arquitecto; arquitecta; actor; actriz; cantante
cineasta; artista; pintor; pintora; jugador; jugadora; delantero; portero; seleccionador; entrenador; entrenadora
piloto; ciclista; tenista; empresario; empresaria; ganadero; ganadera; agricultor; agricultora; vecino; vecina
testigo; victima; acusado; acusada; detenido; detenida; hermano; hermana; hijo; hija; padre; madre; viuda; esposo
esposa; marido; sindicalista; mandatario; mandataria; regidor; regidora; comandanta; jefe de gobierno; jefe de estado
"""
BODIES = """
ministerio; universidad; ayuntamiento; diputacion; tribunal; tribunal supremo; tribunal constitucional
audiencia nacional; audiencia provincial; juzgado; fiscalia; consejeria; hospital; instituto; academia; parlamento
congreso; congreso de los diputados; senado; asamblea; banco; banco central; embajada; museo; policia; guardia civil
policia nacional; proteccion civil; direccion general; fundacion; federacion; confederacion; sindicato; partido
comision; consejo; camara; asociacion; junta; comunidad; gobierno; agencia estatal; observatorio
"""
LABELS = """
empresa; compania; sociedad; grupo; firma; cadena; diario; periodico; semanario; revista; portal; emisora; radio
television; sindicato; partido; asociacion; ong; organizacion; banco; constructora; aerolinea; operadora; colectivo
plataforma; club; equipo; consultora; fabricante; editorial; agencia
"""
REGIONS = """
ciudad; pueblo; municipio; localidad; villa; aldea; barrio; provincia; region; comarca; comunidad; departamento
estado; distrito; isla; archipielago; capital; puerto; aeropuerto; estacion; valle; rio; embalse; presa; zona; parroquia
"""
WAYS = "calle; avenida; plaza; paseo; carretera; golfo; bahia; estrecho; cabo; monte; lago; mar; oceano; sierra"
PLACE_BEFORE = """
en; cerca de; al norte de; al sur de; al este de; al oeste de; fuera de; desde; hacia; habitantes de; vecinos de
kilometros de; km de; alrededor de; afueras de; proximidades de
"""
DEMONYMS = """
espanol espanola frances francesa ingles inglesa britanico britanica aleman alemana italiano italiana portugues
portuguesa europeo europea estadounidense americano americana mexicano mexicana argentino argentina chileno chilena
colombiano colombiana peruano peruana venezolano venezolana cubano cubana boliviano boliviana ecuatoriano uruguayo
paraguayo brasileno brasilena ruso rusa ucraniano ucraniana chino china japones japonesa israeli palestino palestina
sirio siria marroqui argelino argelina turco turca griego griega polaco polaca catalan catalana vasco vasca gallego
gallega andaluz andaluza madrileno madrilena valenciano valenciana aragones aragonesa
"""
OPENERS = """
el la los las lo un una unos unas al del este esta estos estas ese esa esos esas aquel aquella esto eso su sus mi
nuestro nuestra yo ella ellos ellas usted ustedes nosotros se le les nos me te que quien quienes cual cuando como donde
cuanto por porque para pero sino si no ni y e o u a ante bajo con contra de desde durante en entre hacia hasta mediante
segun sin sobre tras mientras aunque pues asi tambien tampoco ademas incluso solo ya aun todavia siempre nunca jamas
nadie nada algo alguien alguno alguna algunos algunas ningun ninguna ninguno todo toda todos todas cada otro otra otros
otras mismo misma mas menos muy mucho mucha muchos muchas poco pocos pocas varios varias ambos hoy ayer manana ahora
antes despues luego entonces finalmente dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien
mil millones decenas cientos miles es son fue era ha han hay habia hace esta estan cerca lejos fuentes vecinos medicos
expertos testigos bomberos policias trabajadores familiares autoridades preguntado preguntada respecto gracias debido
pese frente junto dentro fuera primero segundo ultimo ultima foto fotos video imagen opinion
"""
NEVER = """
lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre
octubre noviembre diciembre dios navidad estado estados gobierno constitucion internet covid covid-19
presidente presidenta ministro ministra alcalde alcaldesa rey reina papa
"""
FIRST_NAMES = """
alberto alejandra alejandro alfonso alicia alvaro ana andrea andres angel angela antonia antonio araceli arturo aurora
beatriz belen bernardo blanca bruno camila carla carlos carmen carolina cecilia cesar clara claudia concepcion consuelo
cristina cristobal daniel daniela diego dolores eduardo elena elisa emilia emilio enrique ernesto esperanza esteban
esther eugenia eva fatima felipe felix fernanda fernando francisca francisco gabriel gabriela gerardo gloria gonzalo
gregorio guadalupe guillermo gustavo hector hernan hugo ignacio ines inmaculada irene isabel ismael ivan jaime javier
jesus joaquin jordi jorge jose josefa josefina juan juana juanjo julia julian julio laura leonor leticia lola lorena
lorenzo lourdes lucas lucia luis luisa manuel manuela marcos margarita maria mariano marina mario marta martin mateo
matias mercedes miguel miriam monica montserrat natalia nicolas noelia nuria olga oscar pablo paloma paola patricia
paula pedro pilar rafael ramiro ramon raquel raul rebeca ricardo rita roberto rocio rodrigo rosa rosario ruben salvador
samuel sandra santiago sara sebastian sergio silvia sofia sonia susana teresa tomas valentina valeria vanesa vera
vicente victor victoria virginia xavier yolanda
"""
# Countries and cities by the name that the world's table has.
PLACES = """
alemania = Germany; argelia = Algeria; arabia saudi = Saudi Arabia; atenas = Athens; belgica = Belgium
belgrado = Belgrade; brasil = Brazil; bruselas = Brussels; camerun = Cameroon; chipre = Cyprus
corea del norte = North Korea; corea del sur = South Korea; croacia = Croatia; damasco = Damascus
dinamarca = Denmark; ee. uu. = United States; eeuu = United States; egipto = Egypt
emiratos arabes unidos = United Arab Emirates; eslovaquia = Slovakia; eslovenia = Slovenia; espana = Spain
estados unidos = United States; estocolmo = Stockholm; etiopia = Ethiopia; filipinas = Philippines
finlandia = Finland; francia = France; ginebra = Geneva; grecia = Greece; holanda = Netherlands; hungria = Hungary
irlanda = Ireland; islandia = Iceland; italia = Italy; jerusalen = Jerusalem; jordania = Jordan; kenia = Kenya
la habana = Havana; la haya = The Hague; libano = Lebanon; libia = Libya; lisboa = Lisbon; lituania = Lithuania
luxemburgo = Luxembourg; marruecos = Morocco; marsella = Marseille; moscu = Moscow; noruega = Norway
nueva york = New York; nueva zelanda = New Zealand; paises bajos = Netherlands; palestina = Palestine
polonia = Poland; reino unido = United Kingdom; republica checa = Czech Republic; rumania = Romania; rusia = Russia
sudafrica = South Africa; suecia = Sweden; suiza = Switzerland; tailandia = Thailand; tunez = Tunisia
turquia = Turkey; ucrania = Ukraine; varsovia = Warsaw; venecia = Venice
"""
LANDS = """
europa; africa; asia; america; america latina; latinoamerica; america del sur; america del norte; oriente medio
proximo oriente; mediterraneo; atlantico; pacifico; cantabrico; caribe; pirineos; andes; amazonia; cataluna; andalucia
galicia; pais vasco; euskadi; navarra; aragon; asturias; cantabria; castilla y leon; castilla-la mancha; extremadura
murcia; la rioja; comunidad valenciana; baleares; islas baleares; canarias; islas canarias; ceuta; melilla; patagonia
inglaterra; escocia; gales
"""
STOPS = """
que quien ha han es son fue era sera esta estan habia y o pero si no se le en con sin segun por para contra tras desde
durante mientras cuando como donde ya dijo afirmo aseguro explico anuncio indico informo
"""
_COMMON_ENDINGS = ("mente", "ando", "iendo", "ados", "adas", "idos", "idas")


def _places() -> dict[str, str]:
    pairs = (entry.split(" = ") for entry in PLACES.strip().replace("\n", "; ").split("; "))
    return {ours.strip(): theirs.strip() for ours, theirs in pairs}


def _common(word: str) -> bool:
    return common_word(word, "es", table(OPENERS), _COMMON_ENDINGS)


@cache
def _finder() -> NameFinder:
    return NameFinder(
        NameTables(
            titles=table("sr sr. sra sra. srta srta. sres don dona d. dr dr. dra dra. senor senora fray sor mons"),
            roles=phrases(ROLES),
            portfolios=table("ministro ministra exministro exministra consejero consejera secretario secretaria"),
            agent=r"\w{3,}(?:dor(?:es|as?)?|istas?|ólog[oa]s?|ero|era)",
            role_adjectives=r"(?:general|nacional|regional|provincial|municipal|local|central|español[ae]?|frances[ae]?"
            r"|adjunt[oa]|interin[oa]|ejecutiv[oa]|sanitari[oa]|públic[oa]|estatal|autonómic[oa]|europe[oa]|civil|actual"
            r"|anterior|[a-zà-ÿ-]+(?:al|ano|ana|ense|ino|ina))",
            bodies=phrases(BODIES),
            proper_bodies=table(
                """
                consejo tribunal comision federacion confederacion union liga comite fondo banco organizacion partido
                movimiento frente radio asamblea instituto alianza asociacion autoridad agencia ministerio centro camara
                oficina escuela universidad academia grupo fundacion fiscalia junta direccion observatorio policia
                guardia audiencia servicio congreso sindicato
                """
            ),
            labels=phrases(LABELS),
            press=phrases("agencia de noticias; agencia; agencia estatal"),
            regions=phrases(REGIONS),
            ways=phrases(WAYS),
            sites=phrases(WAYS + "; puente; parque; torre; palacio; estadio; iglesia; catedral; canal; presa; embalse"),
            things=table("copa liga ley premio plan tratado acuerdo codigo operacion proyecto festival feria mundial"),
            labels_of_things=phrases(
                "pelicula; serie; libro; novela; disco; cancion; buque; barco; crucero; huracan; tormenta; borrasca"
            ),
            of=r"(?:de\s+la\s|de\s+los\s|de\s+las\s|del\s|de\s|en\s+la\s|en\s|para\s+la\s|para\s+el\s)",
            genitive=r"(?:de\s+la\s|de\s+los\s|de\s+las\s|del\s|de\s)",
            place_before=phrases(PLACE_BEFORE),
            weak_place_before=phrases("a; de; hasta; entre; por; en el; en la"),
            particles=table("van von der ben bin al di da do dos"),
            weak_particles=table("de del la las los"),
            group_before=table("los las unos unas dos tres varios algunos muchos"),
            groups_kept=table("estados unidos"),
            demonyms=table(DEMONYMS),
            openers=table(OPENERS),
            never=table(NEVER),
            acronyms_never=table("pib iva ipc erte ere dni adn tv ok covid pcr uci ave avda cv pdf eso"),
            first_names=GIVEN_NAMES | table(FIRST_NAMES),
            places=_places(),
            lands=phrases(LANDS),
            last_bodies=table("sa sl sau inc ltd corp group bank times post herald news press airlines"),
            stops=table(STOPS),
            auxiliaries=table("ha han es son fue era sera esta estan habia"),
            articles=table("el la los las un una su ex antiguo antigua entonces"),
            of_words=table("de del la las los el"),
            apposed=r"(?:(?:el|la|un|una|su|actual|entonces|nuevo|nueva)\s|ex-?)+",
            age=r"(?:de )?\d{1,3}\saños",
            listed=r"(?:,\s(?:y\s|e\s|o\s)?|\s[yeo]\s)(?:(?:el|la|los|las|de|del)\s)?",
            common=_common,
        )
    )


def names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The names of a Spanish text."""
    return _finder().find(text, sentences)
