"""recoupe: cross-checks a news story told by many outlets, with the exact passage behind every answer."""

__version__ = "0.1.0"
