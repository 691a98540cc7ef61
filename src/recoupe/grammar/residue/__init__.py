"""What of a page is no part of its story: residue, credits, dates of publication."""
