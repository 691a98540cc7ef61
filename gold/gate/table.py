"""The table that `make gold` prints, and the list of slips behind a layer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.table import Table

from gold.gate.figure import Figure, Slip, layer_of

_ABSENT = "·"


def table(total: Mapping[str, Figure], stories: Mapping[str, Mapping[str, Figure]], *, layer: str | None) -> Table:
    """One row a layer: the figures of all stories together, then precision, recall and F of each, in percent."""
    lines = Table(box=None, pad_edge=False, padding=(0, 1), collapse_padding=True)
    lines.add_column("layer", no_wrap=True)
    for head in ("P", "R", "F", "strict P", "found", "of", "right", "said"):
        lines.add_column(head, justify="right", no_wrap=True)
    for story in stories:
        lines.add_column(f"{story}\nP   R   F", justify="right", no_wrap=True)
    previous = ""
    for name, figure in total.items():
        if layer is None or within(name, layer):
            if previous and layer_of(name) != previous:
                lines.add_section()
            previous = layer_of(name)
            some = [_percent(figures.get(name)) for figures in stories.values()]
            lines.add_row(_label(name), *_figures(figure), *some, style="bold" if "." not in name else None)
    return lines


def within(name: str, layer: str) -> bool:
    """The layer itself or a part of it: `claims.voices` is within `claims`."""
    return name == layer or name.startswith(layer + ".")


def slips(some: Iterable[Slip]) -> Iterable[str]:
    """Every slip once, with its lines; the same slip counts in a layer and in its parts."""
    for slip in dict.fromkeys(some):
        first, *rest = slip.lines
        yield f"{slip.kind.upper():<6} {f'[{slip.article}] ' if slip.article else ''}{first.strip()}"
        yield from (f"       {line}" for line in rest)
        yield ""


def _label(name: str) -> str:
    layer, _, part = name.partition(".")
    return f"  {part}" if part else layer


def _figures(figure: Figure) -> tuple[str, ...]:
    if figure.predicted is None:  # a share: of what was found, how much is right in one more respect
        return ("", "", _decimal(figure.f), "", str(figure.found), str(figure.expected), "", "")
    return (
        _decimal(figure.precision),
        _decimal(figure.recall),
        _decimal(figure.f),
        _decimal(figure.strict) if figure.doubtful else "",
        str(figure.found),
        str(figure.expected),
        str(figure.right),
        str(figure.predicted),
    )


def _decimal(value: float | None) -> str:
    return _ABSENT if value is None else f"{value:.3f}"


def _percent(figure: Figure | None) -> str:
    if figure is None or figure.f is None:
        return _ABSENT
    if figure.predicted is None:
        return f"{figure.f:.0%}".rstrip("%").rjust(3)
    values = (figure.precision, figure.recall, figure.f)
    return " ".join(_ABSENT.rjust(3) if value is None else f"{100 * value:3.0f}" for value in values)
