"""Numbers with their units and the things counted."""
