"""Expressions of time, and their values."""
