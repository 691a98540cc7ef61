"""What Spanish nouns say of who speaks: a person, a body, several people, a document, a medium."""

from __future__ import annotations

from recoupe.grammar.speech.lexicon import Nature
from recoupe.grammar.table import table

PEOPLE = """
abogado abogada acusado acusada agente agricultor agricultora alcalde alcaldesa alumno alumna analista antropólogo
arquitecto arquitecta arzobispo asesor asesora astrónomo autor autora bióloga biólogo candidato candidata canciller
capitán cardenal catedrático catedrática cirujano climatólogo comandante comisario comisaria concejal concejala
conductor conductora consejero consejera coordinador coordinadora coronel corresponsal delegado delegada detenido
diputado diputada director directora dirigente dueño dueña economista edil embajador embajadora empleado empleada
empresario empresaria enfermero enfermera entrenador entrenadora epidemiólogo escritor escritora estudiante experto
experta exministro exministra expresidente fiscal forense fundador fundadora ganadero ganadera general geólogo gerente
gobernador gobernadora historiador historiadora hermano hermana hija hijo hombre informante ingeniero ingeniera
inspector inspectora intendente investigador investigadora jefe jefa joven jubilado jueza juez jugador jugadora
letrado líder magistrado magistrada maestra maestro mandatario mandataria marido médica médico ministra ministro mujer
obispo oceanógrafo oficial padre madre papa pasajero pasajera pescador periodista piloto policía político
portavoz premier presidenta presidente profesor profesora propietario propietaria psicólogo rector rectora regidor
regidora reina representante responsable rey secretaria secretario senador senadora seleccionador sindicalista
sociólogo subdelegado superintendente testigo titular trabajador trabajadora tesorero vecina vecino vicepresidente
vicepresidenta víctima viuda vocero vocera sismólogo meteorólogo
"""
BODIES = """
academia administración agencia-espacial alcaldía alianza asamblea asociación audiencia autoridad ayuntamiento banco
cámara casa-blanca centro club coalición colectivo comisaría comisión comité compañía confederación congreso consejo
consejería constructora consorcio cooperativa corporación diócesis diputación ejecutivo ejército embajada empresa
entidad equipo escuela estado federación firma fiscalía formación fundación gabinete generalitat gobierno grupo
hospital iglesia institución instituto junta juzgado kremlin ministerio moncloa movimiento museo oposición
organización organismo organizador parlamento partido patronal pentágono policía presidencia prefectura protección
sala secretaría senado servicio sindicato sociedad tribunal unión universidad vaticano xunta operadora aerolínea
observatorio defensa acusación cofradía delegación subdelegación obispado gremio comunidad consulado cooperativa
dirección ertzaintza jefatura mesa mossos oficina órgano parroquia plataforma red seguridad subcomisión tesorería
"""
GROUPS = """
autoridades bomberos fuentes vecinos médicos expertos investigadores científicos analistas economistas sindicatos
trabajadores agricultores ganaderos familiares testigos manifestantes organizadores sanitarios maestros estudiantes
padres jueces fiscales abogados diputados senadores partidos aliados rebeldes portavoces responsables medios
servicios fuerzas periodistas pasajeros residentes usuarios consumidores activistas ecologistas socorristas
"""
PAPERS = """
acta análisis atestado auto balance carta circular comunicado comunicación datos declaración decreto denuncia
documento documentos encuesta escrito estadística estadísticas estudio estudios grabación imagen imágenes informe
informes investigación mensaje nota resolución sentencia sondeo texto tuit vídeo vídeos video cifras
"""
MEDIA = "agencia cadena diario emisora periódico portal radio revista rotativo semanario televisión web medio"
UNNAMED = "fuente fuentes"
# Heads after "según" that name no source.
NOT_SOURCES = table(
    """caso casos calendario plan planes edad tipo zona ley leyes norma normas tradición costumbre gusto necesidad
    necesidades momento época día año región país modelo criterio criterios método previsto reglamento tamaño peso
    precio tarifa situación circunstancias convenio protocolo"""
)


def natures() -> dict[str, Nature]:
    """What each noun is; plurals of people are groups."""
    found: dict[str, Nature] = {}
    for listed, one, many in ((PEOPLE, "person", "group"), (BODIES, "body", "group")):
        for word in listed.split():
            found[word] = one  # type: ignore[assignment]
            found.setdefault(plural(word), many)  # type: ignore[arg-type]
    kinds: tuple[tuple[str, Nature], ...] = ((MEDIA, "medium"), (PAPERS, "paper"), (GROUPS, "group"))
    for words_, nature in kinds:
        for word in words_.split():
            if nature == "group":
                found.setdefault(word, nature)
            else:
                found[word] = nature
    found.update(dict.fromkeys(UNNAMED.split(), "unnamed"))
    return found


def plural(word: str) -> str:
    """`alcalde` gives `alcaldes`, `fiscal` `fiscales`, `juez` `jueces`, `comisión` `comisiones`."""
    if word.endswith("z"):
        return word[:-1] + "ces"
    if word.endswith("ión"):
        return word[:-2] + "ones"
    return word + ("s" if word[-1] in "aeiouéáó" else "es")
