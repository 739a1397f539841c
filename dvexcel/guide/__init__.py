"""The clerk's guide: written from the tables of commands, columns and messages, with pictures."""
