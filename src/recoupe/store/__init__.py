"""One file per place to rest."""
