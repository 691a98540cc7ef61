"""The reading page: a report's view as one HTML file that needs no network."""
