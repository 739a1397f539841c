"""An inbox becomes what counts: one file, its versions, whose it is, where units stand."""
