"""The bulk line: READ, MEET and CROSS over tables, for as many articles as an engine holds."""
