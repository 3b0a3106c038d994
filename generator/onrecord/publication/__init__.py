"""The facts linked: what every rule, page and file reads."""

from onrecord.publication.coverage import Coverage, Named, QuotationUse, SentenceUse, Use
from onrecord.publication.figures import Figures, Tally
from onrecord.publication.indexes import Mention, Resting
from onrecord.publication.link import Linked, link
from onrecord.publication.model import Address, Dossier, LinkedFact, Publication

__all__ = [
    "Address",
    "Coverage",
    "Dossier",
    "Figures",
    "Linked",
    "LinkedFact",
    "Mention",
    "Named",
    "Publication",
    "QuotationUse",
    "Resting",
    "SentenceUse",
    "Tally",
    "Use",
    "link",
]
