"""The arrows joined: each command reads aloud which stage follows which."""
