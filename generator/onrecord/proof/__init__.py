"""The finished site, read again: it holds what it must, word for word, and every link leads on."""

from onrecord.proof.proof import Proof, prove

__all__ = ["Proof", "prove"]
