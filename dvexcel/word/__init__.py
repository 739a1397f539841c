"""Papers become Word documents; the only home of docxtpl and python-docx."""
