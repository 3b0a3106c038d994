"""What a fact is called where others refer to it."""

from __future__ import annotations

from onrecord.publication import Publication
from onrecord.telling import naming
from onrecord.telling.edition import Edition


def test_an_actor_that_a_correction_names_is_called_by_name(
    publication: Publication, edition: Edition
) -> None:
    actor = publication.actors["coyle"]
    assert naming.kind(actor, edition) == "Actor"
    assert naming.title(actor, edition) == "Harriet Coyle"


def test_every_fact_of_a_dossier_has_a_kind_and_a_title(
    publication: Publication, edition: Edition
) -> None:
    for dossier in publication.dossiers:
        for fact in dossier.linked():
            assert naming.kind(fact, edition), fact.address
            assert naming.title(fact, edition), fact.address
