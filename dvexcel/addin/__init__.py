"""The Excel face: it parses, calls and shows; it decides nothing."""
