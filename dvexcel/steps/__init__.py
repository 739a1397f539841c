"""What several commands share: the sổ opened, a period put together, a paper rendered."""
