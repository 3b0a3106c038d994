"""The words around the facts, in the publication's language: messages, labels, numbers."""

from onrecord.interface.interface import Interface, later, later_count

__all__ = ["Interface", "later", "later_count"]
