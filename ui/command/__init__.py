"""The command line that talks to a running Ahize; without Qt, so that it answers at once."""
