"""The embedded sample: a province's year built on three real documents."""
