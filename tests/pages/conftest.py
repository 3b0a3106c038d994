from __future__ import annotations

import pytest

from newsroom import EXAMPLE
from onrecord.pages import pages
from onrecord.pages.page import Page
from onrecord.project import Project, examine
from onrecord.publication import Publication
from onrecord.telling.edition import Edition


@pytest.fixture(scope="session")
def publication() -> Publication:
    examined = examine(Project(EXAMPLE.parent, EXAMPLE))
    assert examined.publication is not None
    assert not examined.report.problems
    return examined.publication


@pytest.fixture(scope="session")
def edition(publication: Publication) -> Edition:
    return Edition(publication)


@pytest.fixture(scope="session")
def written(edition: Edition) -> dict[str, Page]:
    """Every page of the example, by its address."""
    return {page.address: page for page in pages(edition)}
