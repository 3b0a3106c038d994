"""The full edition: all that a dossier has, chapter by chapter, with its facts attached."""
