"""Stage 3: records become totals; the only home of pandas."""
