"""The verbs: pure functions from records to records. A step knows no other step."""
