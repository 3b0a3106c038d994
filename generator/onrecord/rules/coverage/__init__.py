"""Coverage: what of the sources, the cast and the glossary nobody uses."""
