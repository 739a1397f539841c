"""An Office file as parts, its guard, and the few words of its markup that several stages share."""
