"""Unknowns: what the sources leave open."""

from pydantic import Field

from onrecord.facts.evidence import Evidence
from onrecord.facts.fact import Fact
from onrecord.facts.values import Id, Prose


class Unknown(Fact):
    """Something that a reader would ask, and no source says."""

    id: Id = Field(description="Its id in its dossier.")
    text: Prose = Field(description="What the sources do not say.")
    evidence: Evidence = Field((), description="The passage that leaves it open, if one does.")
