"""Names of people, places and bodies, and who is who."""
