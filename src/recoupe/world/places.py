"""Countries and cities of the world by name, French and English; capitals.

The table is cut by `tools/cut_places.py` from GeoNames (CC BY 4.0) and CLDR (Unicode licence): every country, every
city of 100 000 inhabitants (15 000 where the French-speaking press lives), every capital. Smaller places are
absent: a place that is not found here may still be one.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from recoupe.text.normalise import fold

# Names that the table lacks, in French and English, with the country: spellings of its cities, and small places that
# the news of the world names. `=` parts the spellings of one place.
EXONYMS = """
IT: Pise = Pisa; Sienne = Siena; Mantoue = Mantua = Mantova; Lampedusa; Assise = Assisi; Pompéi = Pompeii; Capri
IT: Naples = Napoli; Rome = Roma; Venise = Venezia; Livourne = Livorno; Côme = Como; Vintimille = Ventimiglia
IT: Aoste = Aosta
ES: Tarragone = Tarragona; Salamanque = Salamanca; Majorque = Mallorca = Majorca; Minorque = Menorca = Minorca; Ibiza
ES: Gérone = Girona; Lérida = Lleida; Ténérife = Tenerife; Grande Canarie = Gran Canaria; Fuerteventura; Lanzarote
ES: Saint-Jacques-de-Compostelle = Santiago de Compostela = Santiago of Compostela; Tolède = Toledo; Ségovie = Segovia
GB: Douvres = Dover; Cantorbéry = Canterbury; Balmoral; Sandringham; Folkestone; Lockerbie; Grenfell
GB: Stonehenge
FR: Dunkerque = Dunkirk; Strasbourg = Strassburg; Verdun; Oradour-sur-Glane; Sangatte; Calais; Versailles; Giverny
BE: Ypres = Ieper; Malines = Mechelen; Courtrai = Kortrijk; Zeebruges = Zeebrugge; Waterloo; Tirlemont = Tienen
BE: Louvain = Leuven; Ostende = Ostend = Oostende; Alost = Aalst; Audenarde = Oudenaarde; Grammont = Geraardsbergen
CH: Davos; Crans-Montana; Gstaad; Locarno; Soleure = Solothurn; Schaffhouse = Schaffhausen
DE: Ratisbonne = Regensburg; Coblence = Koblenz; Constance = Konstanz; Dachau; Buchenwald; Lubeck = Lübeck
PL: Breslau = Wroclaw = Wrocław; Auschwitz = Oswiecim; Stettin = Szczecin; Treblinka; Dantzig = Gdansk = Danzig
NL: Flessingue = Vlissingen; Bois-le-Duc = Den Bosch; Nimègue = Nijmegen; Schiphol; Maestricht = Maastricht
PT: Fatima; Madère = Madeira; Coïmbre = Coimbra; Açores = Azores
GR: Lesbos = Lesvos; Corfou = Corfu; Rhodes; Crète = Crete; Le Pirée = Piraeus; Delphes = Delphi; Mykonos
GR: Santorin = Santorini
UA: Kherson; Tchernobyl = Chernobyl = Chornobyl; Boutcha = Bucha; Irpin = Irpine; Bakhmout = Bakhmut
UA: Avdiïvka = Avdiivka
UA: Marioupol = Mariupol; Sloviansk = Slaviansk = Slavyansk; Severodonetsk = Sievierodonetsk; Berdiansk = Berdyansk
UA: Jytomyr = Jitomir = Zhytomyr; Tchernivtsi = Chernivtsi; Enerhodar = Energodar; Tchassiv Iar = Chasiv Yar
UA: Izioum = Izium
UA: Dnipro = Dnipropetrovsk; Pokrovsk; Kramatorsk; Melitopol; Soledar; Vuhledar = Vouhledar; Koupiansk = Kupiansk
RU: Nijni-Novgorod = Nizhny Novgorod; Rostov-sur-le-Don = Rostov-on-Don; Sotchi = Sochi; Beslan; Koursk = Kursk
RU: Saint-Pétersbourg = Saint Petersburg = St. Petersburg = St Petersburg = Leningrad; Belgorod = Bielgorod
RU: Tcheliabinsk
RU: Vladivostok; Mourmansk = Murmansk; Arkhangelsk = Archangel; Norilsk
RU: Baïkal = Baikal
TR: Constantinople; Smyrne = Smyrna; Antioche = Antakya; Cappadoce = Cappadocia; Incirlik; Souroutch = Suruç
PS: Ramallah; Naplouse = Nablus; Hébron = Hebron; Jéricho = Jericho; Khan Younès = Khan Younis; Rafah; Jénine = Jenin
LB: Saïda = Sidon; Tyr = Tyre; Baalbek
SY: Kobané = Kobani; Raqa = Raqqa = Rakka; Idleb = Idlib; Palmyre = Palmyra; Deir Ezzor = Deir ez-Zor; Ghouta
IQ: Bassora = Basra; Falloujah = Fallouja = Fallujah; Ramadi; Tikrit; Sinjar; Nadjaf = Najaf; Kerbala = Karbala; Samarra
IR: Natanz; Bouchehr = Bushehr; Ispahan = Isfahan; Chiraz = Shiraz; Machhad = Mashhad
SA: Neom; Dhahran; Khobar
EG: Charm el-Cheikh = Sharm el-Sheikh; Louxor = Luxor; Assouan = Aswan; Le Caire = Cairo = Caire
ML: Tombouctou = Timbuktu; Kidal; Gao; Ménaka
LY: Syrte = Sirte; Misrata = Misurata; Tobrouk = Tobruk; Derna
CN: Nankin = Nanjing = Nanking; Canton = Guangzhou; Tiananmen; Lhassa = Lhasa
VN: Hô-Chi-Minh-Ville = Hô Chi Minh-Ville = Ho Chi Minh City; Diên Biên Phu = Dien Bien Phu
JP: Fukushima; Hiroshima; Nagasaki; Okinawa
MN: Oulan-Bator = Ulaanbaatar = Ulan Bator
MM: Rangoun = Yangon = Rangoon; Naypyidaw = Naypyitaw
DO: Saint-Domingue = Santo Domingo; Punta Cana
MT: La Valette = Valletta
CU: La Havane = Havane = Havana; Guantanamo = Guantánamo
US: La Nouvelle-Orléans = New Orleans; Philadelphie = Philadelphia; Pearl Harbor; Guantanamo Bay
US: Cap Canaveral = Cape Canaveral
US: Manhattan; Brooklyn; Harlem; Hollywood; Wall Street; Camp David; Mar-a-Lago; Ground Zero; Charlottesville
ZA: Le Cap = Cape Town; Soweto; Robben Island
LU: Schengen
"""


class Place(NamedTuple):
    """A country or a city."""

    key: str
    """`country:FR` (ISO 3166-1) or `city:2988507` (GeoNames): same key, same place."""
    country: str
    """ISO 3166-1 alpha-2 code of the country it is or lies in; "" for a few territories."""
    thousands: int
    """Inhabitants, in thousands."""
    capital: bool


def place(name: str) -> Place | None:
    """The place most likely meant by a name: a country before a city, the bigger city before the smaller.

    `name` is one place as printed, without preposition; case and accents do not count, but acronyms (USA) must be
    in capitals.
    """
    table = _table()
    return (table.get(name) or table.get(fold(name))) if name[:1].isupper() else None


@cache
def capital(country: str) -> str | None:
    """The key of a country's capital; None where the table has none."""
    return next((found.key for found in _table().values() if found.capital and found.country == country), None)


@cache
def _table() -> dict[str, Place]:
    packed = files("recoupe.world").joinpath("places.tsv.gz").read_bytes()
    ranked: dict[str, Place] = {}
    for line in gzip.decompress(packed).decode().splitlines():
        key, country, thousands, capital, names = line.split("\t")
        is_country = key.startswith("country:")
        found = Place(key, key[8:] if is_country else country, int(thousands), capital == "1")
        for name in names.split("|"):
            known = ranked.get(name)
            if known is None or _rank(found) > _rank(known):
                ranked[name] = found
    return _with_exonyms(ranked)


def _with_exonyms(table: dict[str, Place]) -> dict[str, Place]:
    """The table with the other names of its places, and with those it lacks (`city:` and the name for a key)."""
    for line in EXONYMS.strip().splitlines():
        country, _, entries = line.partition(": ")
        for entry in entries.split("; "):
            names = [fold(name) for name in entry.split(" = ")]
            at_home = [table[name] for name in names if name in table and table[name].country == country]
            found = max(at_home, key=_rank, default=Place(f"city:{names[-1]}", country, 0, False))
            for name in names:
                table.setdefault(name, found)
    return table


def _rank(place: Place) -> tuple[bool, bool, int]:
    return (place.key.startswith("country:"), place.capital, place.thousands)


def long_names() -> Iterator[str]:
    """The names of more than one word, folded."""
    return (name for name in _table() if " " in name)
