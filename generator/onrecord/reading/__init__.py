"""From files to facts: YAML as nodes with places, held against the models."""

from onrecord.reading.dossiers import Reading, read

__all__ = ["Reading", "read"]
