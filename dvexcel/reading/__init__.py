"""Stage 1: a file or a live book becomes raw sheets, then records with their findings."""
