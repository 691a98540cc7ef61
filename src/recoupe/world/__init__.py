"""Tables that hold in every language: agencies, units, places."""
