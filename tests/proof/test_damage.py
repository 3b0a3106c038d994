"""A page of the finished site that was damaged is found, and the problem says what is wrong."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom import Newsroom
from onrecord.pages import pages
from onrecord.pages.page import Page
from onrecord.project import Project, examine
from onrecord.proof import Proof, prove
from onrecord.publication import Publication
from onrecord.telling.edition import Edition

WEIR = "content/mill-weir"


@pytest.fixture(scope="module")
def publication(built: Newsroom) -> Publication:
    examined = examine(Project(built.root, built.root / "content"))
    assert examined.publication is not None
    return examined.publication


@pytest.fixture(scope="module")
def made(publication: Publication) -> Sequence[Page]:
    return tuple(pages(Edition(publication)))


class Site:
    """A copy of the built site, to damage and to prove."""

    def __init__(self, folder: Path, made: Sequence[Page], publication: Publication) -> None:
        self.folder, self.made, self.publication = folder, made, publication

    def damage(self, page: str, old: str, new: str) -> None:
        file = self.folder / page
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {page}"
        file.unlink()  # it is the built site's own file as well
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def prove(self) -> Proof:
        figures = self.publication.figures
        return prove(self.made, self.folder, figures, base="/stories/")

    def findings(self) -> list[tuple[str, str, str]]:
        """Return the code, the place (file and line) and the message of every problem."""
        return [
            (one.code, f"{one.place.file}:{one.place.line}", one.message)
            for one in self.prove().problems
        ]


@pytest.fixture
def site(built: Newsroom, tmp_path: Path, made: Sequence[Page], publication: Publication) -> Site:
    shutil.copytree(built.site, tmp_path / "site", copy_function=os.link)
    return Site(tmp_path / "site", made, publication)


def test_a_whole_site_is_proven_and_every_figure_is_of_what_was_read(site: Site) -> None:
    proof = site.prove()
    figures = site.publication.figures
    assert proof.problems == ()
    set_aside = sum(len(dossier.set_aside) for dossier in site.publication.dossiers)
    of_terms = sum(len(term.evidence) for term in site.publication.terms.values())
    assert proof.quotations == figures.quotations.found + set_aside
    assert proof.passages == figures.passages.found + of_terms
    assert proof.dates == figures.dates.found
    assert proof.unchecked == 1
    assert proof.links > 1_500
    assert str(proof) == (
        f"Proven on 45 pages: {proof.quotations} quotations and {proof.passages} passages word for "
        f"word, 16 dates, {proof.links:,} links; 1 could not be checked."
    )


@pytest.mark.parametrize(
    ("page", "old", "new", "code", "place", "message"),
    [
        (
            "mill-weir/quotes/index.html", "we are against haste.", "we are for haste.",
            "P102", f"{WEIR}/quotes.yml:1", "[…] we are against haste.",
        ),
        (
            "mill-weir/quotes/index.html", "The salmon can’t vote.", "The salmon can't vote.",
            "P102", f"{WEIR}/quotes.yml:12", "It shows: …",
        ),
        (
            "quotes/index.html", ">Nobody asked us.</q>", ">Nobody asked us!</q>",
            "P102", f"{WEIR}/quotes.yml:27", "show: Nobody asked us.\nIt shows: Nobody asked us!",
        ),
        (
            "actors/marsh/index.html", "The wheel must stay,", "The wheel must go,",
            "P104", "content/actors.yml:6", "The wheel must go,",
        ),
        (
            "mill-weir/timeline/index.html",
            '<q class="or-words">The mill weir at Tarn Hollow was built in 1874</q>', "",
            "P103", f"{WEIR}/events.yml:5", "The mill weir at Tarn Hollow was built in 1874",
        ),
        (
            "glossary/index.html", "18,000 tonnes of silt</q>", "18 000 tonnes of silt</q>",
            "P103", "content/terms.yml:5", "18,000 tonnes",
        ),
        (
            "mill-weir/sources/gazette/index.html", "By Edith Pallister", "By Edith Palliser",
            "P104", f"{WEIR}/sources.yml:1", "By Edith Palliser",
        ),
        (
            "mill-weir/sources/gazette/index.html",
            '<blockquote class="or-text">\n<p>By Edith Pallister</p>\n</blockquote>', "",
            "P103", f"{WEIR}/sources.yml:1", "By Edith Pallister",
        ),
        (
            "method/index.html", "</h1>", "</h1><blockquote>Trust us.</blockquote>",
            "P104", "content/publication.yml:1", "In quotation markup on method/: Trust us.",
        ),
        (
            "mill-weir/index.html", "</h1>", "</h1><p>so it was <q>decided</q> then</p>",
            "P104", f"{WEIR}/dossier.yml:1", "decided",
        ),
        (
            "mill-weir/timeline/index.html", ' id="vote"', "",
            "P106", f"{WEIR}/events.yml:16", "mill-weir/timeline/ has no anchor “vote”.",
        ),
        (
            "actors/coyle/index.html", "</h1>", '</h1><a id="_quotes"></a>',
            "P108", "content/actors.yml:1", "the id “_quotes” stands more than once",
        ),
        (
            "mill-weir/quotes/index.html", '"../../actors/coyle/"', '"../../actors/koyle/"',
            "P107", f"{WEIR}/quotes.yml:1", "There is no such page or file",
        ),
        (
            "mill-weir/quotes/index.html", "positions/#removal", "positions/#remoral",
            "P107", f"{WEIR}/quotes.yml:1", "no anchor “remoral”",
        ),
        (
            "404.html", "<body", '<body><a href="/stories/nowhere/">x</a><i',
            "P107", "404.html:1", "/stories/nowhere/",
        ),
        (
            "mill-weir/index.html", 'popovertarget="note_1"', 'popovertarget="note_99"',
            "P107", f"{WEIR}/dossier.yml:1", "opens “note_99”, which is not there",
        ),
        (
            "mill-weir/index.html", "now asks for time.", "never asks for time.",
            "P109", f"{WEIR}/dossier.yml:10", "now asks for time.",
        ),
        (
            "mill-weir/positions/index.html", "Dilys Marsh&#58; opposes</h3>",
            "Dilys Marsh&#58; supports</h3>",
            "P109", f"{WEIR}/positions.yml:36", "Dilys Marsh: opposes",
        ),
        (
            "mill-weir/quotes/index.html", "a statement, read out", "a statement",
            "P109", f"{WEIR}/quotes.yml:12", "mill-weir/quotes/#stopped-the-salmon",
        ),
        (
            "mill-weir/background/index.html", "It was built in 1874", "It was built in 1847",
            "P109", f"{WEIR}/background.yml:4", "It was built in 1874 to drive a corn mill.",
        ),
        (
            "mill-weir/background/index.html", "A fish pass was built at the next", "A pass was at",
            "P109", f"{WEIR}/background.yml:7", "A fish pass was built at the next weir",
        ),
        (
            "actors/fenn/index.html", "Leaves it to the town.", "Leaves it to the county.",
            "P109", f"{WEIR}/positions.yml:45", "Leaves it to the town.",
        ),
        (
            "actors/index.html", ">Ilse Brandauer<", ">Else Brandauer<",
            "P109", "content/actors.yml:13", "Ilse Brandauer",
        ),
        (
            "sources/index.html", ">Let the river run<", ">Let it run<",
            "P109", f"{WEIR}/sources.yml:31", "Let the river run",
        ),
        (
            "index.html", "Will the mill weir be taken down?", "Will the weir stay?",
            "P109", f"{WEIR}/dossier.yml:1", "Will the mill weir be taken down?",
        ),
        (
            "corrections/index.html", "was first called Delia.", "was called Delia.",
            "P109", f"{WEIR}/dossier.yml:21", "Dilys Marsh was first called Delia.",
        ),
        (
            "actors/coyle/index.html", "<h1", "<p",
            "P109", "content/actors.yml:1", "actors/coyle/ should be headed, and is not",
        ),
        (
            "mill-weir/index.html",
            'popovertarget="note_3" aria-label="Passage 3"',
            'popovertarget="note_2" aria-label="Passage 3"',
            "P110", f"{WEIR}/dossier.yml:15", "mill-weir/#point.4e3d5d29",
        ),
        (
            "mill-weir/timeline/index.html", '<time datetime="1998-03">March 1998</time>',
            '<time datetime="1998">1998</time>',
            "P111", f"{WEIR}/events.yml:11", "March 1998",
        ),
        (
            "mill-weir/timeline/index.html", 'or-when">about June 2022', 'or-when">June 2022',
            "P111", f"{WEIR}/events.yml:23", "mill-weir/timeline/#hearing",
        ),
    ],
)  # fmt: skip
def test_what_was_damaged_is_named(
    site: Site, page: str, old: str, new: str, code: str, place: str, message: str
) -> None:
    site.damage(page, old, new)
    findings = site.findings()
    assert any(found[:2] == (code, place) and message in found[2] for found in findings), findings


def test_a_missing_page_is_named(site: Site) -> None:
    (site.folder / "actors/fenn/index.html").unlink()
    findings = site.findings()
    assert ("P101", "content/actors.yml:8") in [found[:2] for found in findings]
    assert "P107" in {found[0] for found in findings}  # nor do the links to it lead anywhere


@pytest.mark.parametrize("element", ["p", "q"])
@pytest.mark.parametrize("page", ["mill-weir/quotes", "mill-weir/sources/address", "mill-weir"])
def test_words_that_a_licence_withholds_are_found(site: Site, page: str, element: str) -> None:
    sentence = "It does not buy a demolition, and anyone who tells you otherwise is selling fish."
    site.damage(f"{page}/index.html", "</h1>", f"</h1><{element}>{sentence}</{element}>")
    assert {found[0] for found in site.findings()} >= {"P105"}


def test_the_words_of_a_source_stand_in_its_order_and_once(site: Site) -> None:
    block = '<div class="or-block">\n<blockquote class="or-text">\n<p>By Edith Pallister</p>\n'
    site.damage(
        "mill-weir/sources/gazette/index.html", block, block + "</blockquote></div>" + block
    )
    assert [found[::2] for found in site.findings()] == [
        (
            "P103",
            "mill-weir/sources/gazette/ should show the source's words in its order, each once.",
        )
    ]


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("https://[nowhere", "It is not an address."),
        ("../../../../x/", "There is no such page or file in the site."),
        ("../timeline", ""),
        ("../timeline/index.html#vote", ""),
        ("?print", ""),
        ("?print#and-soon", ""),
        ("/stories/mill-weir/#who-pays", ""),
        ("/stories/mill-weir/#who", "That page has no anchor “who”."),
        ("/elsewhere/", ""),
        ("https://example.org/#x", ""),
        ("mailto:desk@example.org", ""),
        ("../timeline/#:~:text=x", ""),
        ("../../assets/images/favicon.png", ""),
        ("../../sitemap.xml/", "There is no such page or file in the site."),
    ],
)
def test_a_link_leads_somewhere_or_not(site: Site, link: str, fault: str) -> None:
    site.damage("mill-weir/quotes/index.html", "</h1>", f'</h1><a href="{link}">x</a>')
    message = f"On mill-weir/quotes/index.html a link leads to “{link}”. {fault}"
    assert [found[2] for found in site.findings()] == ([message] if fault else [])


def test_pages_that_agree_on_other_words_than_the_source_has_are_found(site: Site) -> None:
    """Holdings are held to the source as well, so that no page's own code can be wrong for both."""
    (page,) = [one for one in site.made if one.address == "mill-weir/quotes/"]
    first = page.holds.quotations[0]
    wrong = replace(first, words=first.words.replace("against haste", "for haste"))
    site.made = [replace(page, holds=replace(page.holds, quotations=(wrong,)))]
    site.damage("mill-weir/quotes/index.html", "we are against haste.", "we are for haste.")
    assert ("P102", f"{WEIR}/quotes.yml:1") in [found[:2] for found in site.findings()]


def test_a_passage_may_be_shown_more_often_than_it_must(site: Site) -> None:
    again = "<blockquote>Nobody <q>asked</q> us.</blockquote>"
    site.damage("mill-weir/quotes/index.html", "</h1>", f"</h1>{again}")
    assert site.findings() == []


def test_one_of_two_quotations_with_the_same_words_is_missed(site: Site) -> None:
    """Each has its card: that the other one shows the words is not enough."""
    (page,) = [one for one in site.made if one.address == "mill-weir/quotes/"]
    held = page.holds.quotations
    site.made = [replace(page, holds=replace(page.holds, quotations=(*held, held[0])))]
    assert [found[0] for found in site.findings()] == ["P102"]
