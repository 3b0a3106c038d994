"""The finished site and its PDFs, read again: all that must be is there, and links lead on."""

from onrecord.proof.proof import Proof, prove
from onrecord.proof.sheets import sheets

__all__ = ["Proof", "prove", "sheets"]
