"""From a Report to what a page or a terminal says: plain data."""
