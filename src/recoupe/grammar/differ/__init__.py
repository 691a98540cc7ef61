"""How two statements of one claim differ: one file a kind, all with the same shape.

Each function takes two `Told` and gives `Difference`s, with the places that decide. None looks at more than two
statements.
"""
