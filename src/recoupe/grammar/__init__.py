"""Machinery that every language pack drives with its own tables: sentences, numbers, calendar, names, quotes."""
