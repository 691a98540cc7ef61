"""The proof: a report checked against its own articles, without the program that made it.

Each file checks one kind of thing and yields `Failure`s; `check.failures` runs them all.
"""
