"""From paths to articles: everything around the readers. It finds files, calls readers and names articles."""
