"""The nouns of the work: frozen, standard library only, known to every other part."""
