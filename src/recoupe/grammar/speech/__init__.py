"""Who says what: attributions, where marks, verbs and their complements tell."""
