"""Stories that say what recoupe must find, and the gate that measures it."""
