"""One folder per language; the folder is the registry (see `recoupe.find`)."""
