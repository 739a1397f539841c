"""Work that goes to other processes: one item ends the process that takes it."""

import os

DEADLY = 13


def doubled(item):
    if item == DEADLY:
        os._exit(3)
    return item * 2


def squared(item):
    return item * item


def lost(item):
    return f"{item} lost"
