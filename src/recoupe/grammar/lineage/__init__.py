"""Who took text from whom: what articles have in common to the word, the tree that explains it, and the evidence."""
