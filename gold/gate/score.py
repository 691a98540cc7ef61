"""Scores a report against a gold story: every layer, in the order of the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from gold.gate.figure import Figure, Measure, add, layer_of
from gold.gate.ground import Ground
from gold.gate.layers.attributions import attributions
from gold.gate.layers.claims import claims
from gold.gate.layers.dates import dates
from gold.gate.layers.disagreements import disagreements, quiet
from gold.gate.layers.lineage import derivations, origins, stories
from gold.gate.layers.marks import credits, residue
from gold.gate.layers.names import names
from gold.gate.layers.reading import quantities, quotations, sentences, times
from gold.gate.layers.statements import statements
from gold.gate.reading import Readings
from gold.gate.story import Story
from recoupe.model import Report

LAYERS: tuple[Callable[[Ground], dict[str, Measure]], ...] = (
    stories,
    origins,
    derivations,
    credits,
    residue,
    sentences,
    quotations,
    quantities,
    times,
    attributions,
    statements,
    claims,
    disagreements,
    quiet,
    names,
    dates,
)


def score(story: Story, report: Report, readings: Readings | None = None) -> dict[str, Measure]:
    """The measures of a story by layer, `layer.part` after its layer. Raises `GroundError`.

    Without readings the layers of READ that no report carries are not measured.
    """
    ground = Ground(story, report, readings)
    return {name: measure for layer in LAYERS for name, measure in layer(ground).items()}


def total(stories: Sequence[Mapping[str, Measure]]) -> dict[str, Figure]:
    """The figures of all stories together, by layer, in the order of the table."""
    rows = {name: n for measures in stories for n, name in enumerate(measures)}
    order = [layer.__name__ for layer in LAYERS]
    first = sorted(rows, key=lambda name: (order.index(layer_of(name)), "/" in name, name if "/" in name else ""))
    return {name: add(measures[name].figure for measures in stories if name in measures) for name in first}
