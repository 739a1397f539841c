"""Stage 2: what may be wrong in a return, one rule a file, and the engine that runs them."""
