"""recoupe described by itself: the schema, the fields, the settings, the parts found. Nothing is written twice."""
