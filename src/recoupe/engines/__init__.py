"""One file per place to run: an engine maps a kernel over items, and knows no news."""
