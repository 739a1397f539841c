"""The doctor: what of this computer would keep dvexcel from working, and what to do about it."""
