"""`python -m recoupe`: the command line."""

from recoupe.cli.main import main

main()
