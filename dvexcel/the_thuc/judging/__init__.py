"""How a document is judged, and what the rules share; the rules stand in `rules/`, one a file."""
