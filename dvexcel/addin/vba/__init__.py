"""A VBA project from its text, on any system: compression, compound file, project, modules."""
