"""Pure text: no language, no record. Offsets are code points of the text given."""
