"""The plugin for MkDocs and ProperDocs: only wiring between their events and the pages.

Facts are read and checked before anything is written. The site is made in a folder beside the old
one, and swapped in at the very end of a run that nothing stopped. Under `serve` nothing is staged:
there a mistake keeps the last good facts on show.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

import click
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import CountHandler

from onrecord.briefings.full_edition.printing import full_editions
from onrecord.briefings.prints import Prints
from onrecord.briefings.two_pages.printing import briefings
from onrecord.interface import Interface
from onrecord.markup import head
from onrecord.options import Options
from onrecord.pages import pages
from onrecord.pages.broken import broken
from onrecord.pages.cards import card_of, cards
from onrecord.pages.navigation import navigation, targets
from onrecord.pages.outline import Outline, searched
from onrecord.pages.page import Page, drawings
from onrecord.pages.remembered import remembered
from onrecord.problems import OnrecordError
from onrecord.project import Project, edit_pattern, examine, theme_language
from onrecord.proof import Proof, prove, sheets
from onrecord.reports import terminal
from onrecord.reports.summary import verdict
from onrecord.rules.report import Report
from onrecord.staging import Staging
from onrecord.telling.edition import Edition, latest
from onrecord.theme.navigation import encoded, joined
from onrecord.theme.shell import POLICY, TEMPLATES, Shell, search_worker, stylesheets
from onrecord.theme.tables import boxed
from onrecord.typeset.kept import Kept

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page as Rendered

log = get_plugin_logger("onrecord")

CACHE = ".onrecord"  # beside mkdocs.yml: what need not be made again

# Pages that hold no facts of their own: one that people write by hand takes their place.
REPLACEABLE = frozenset({"index.md", "method/index.md"})


class OnrecordPlugin(BasePlugin[Options]):
    """Reads and checks the facts, hands their pages to MkDocs, and swaps the finished site in."""

    def __init__(self) -> None:
        self._serves = False
        self._ends = False  # whether MkDocs will tell us of the end of the run
        self._edition: Edition | None = None  # the last good facts
        self._report = Report(())
        self._pages: dict[str, Page] = {}
        self._cards: dict[str, bytes] = {}
        self._prints: tuple[Prints, ...] = ()
        self._by_hand: set[str] = set()  # the first parts of addresses
        self._outlines: dict[str, Outline] = {}
        self._whole: str | None = None  # the content of the page that is being indexed
        self._proof: Proof | None = None
        self._staging: Staging | None = None
        self._staged: MkDocsConfig | None = None
        self._built = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Learn what is going to happen; `serve --clean` calls itself a build."""
        context = click.get_current_context(silent=True)
        self._serves = command == "serve" or (context is not None and context.info_name == "serve")
        self._ends = True

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the facts before anything else happens; then turn to the new folder."""
        self._check(self._project(config), config)
        _add_theme(config, self._edition)
        self._abandon()
        if not self._serves:
            self._stage(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages, in memory, and the navigation that leads to them."""
        if self._edition and self.config.briefings and not self._serves:
            self._print(config, self._edition)
        made = list(pages(self._edition)) if self._edition else [broken(self._report)]
        entries = navigation(self._edition) if self._edition else []
        by_hand = {file.dest_uri: file.src_uri for file in files.documentation_pages()}
        self._by_hand = {head(uri.partition("/")[0]) for uri in by_hand if "/" in uri}
        listed = targets(entries)
        replaced: dict[str, str] = {}
        self._pages = {}
        for page in made:
            level = InclusionLevel.INCLUDED if page.uri in listed else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, page.uri, content=str(page.body), inclusion=level)
            if file.dest_uri not in by_hand:
                self._pages[page.uri] = page
                files.append(file)
            elif page.uri in REPLACEABLE:
                replaced[page.uri] = by_hand[file.dest_uri]
            else:
                raise PluginError(
                    f"{by_hand[file.dest_uri]} in {config.docs_dir} would have the address of a "
                    f"page that is made from the facts ({page.address}): give it another name."
                )
        for place, content in self._beside(made, config).items():
            files.append(File.generated(config, place, content=content))
        config.nav = joined(config.nav, encoded(entries, replaced), list(by_hand.values()))
        return files

    def _beside(self, made: list[Page], config: MkDocsConfig) -> dict[str, str | bytes]:
        """Return the files that the pages need, by their places in the site."""
        edition = self._edition
        if edition is None:
            return {**stylesheets()}
        # Without the site's address nobody can be told where a picture is.
        pictured = self.config.cards and config.site_url and not self._serves
        self._cards = cards(edition) if pictured else {}
        return {
            **stylesheets(edition.accent),
            **drawings(made, edition.interface.tag, edition.accent),
            **remembered(edition),
            **self._cards,
            **{place: pdf for prints in self._prints for place, pdf in prints.files.items()},
        }

    def _print(self, config: MkDocsConfig, edition: Edition) -> None:
        """Make what is for paper, before the pages that say how large it is."""
        project = self._project(config)
        site_url, fonts = config.site_url or "", project.root / self.config.fonts
        cache = project.root / CACHE
        try:
            made = briefings(edition, site_url, fonts, cache / "briefings")
            full = full_editions(edition, site_url, fonts, cache / "editions")
        except OnrecordError as error:
            raise PluginError(str(error)) from None
        report = Report(tuple(dict.fromkeys((*made.problems, *full.problems))))
        if report.problems:
            _show(report, project.root)
        if report.fails(strict=project.strict):
            raise PluginError(f"{verdict(report)}: nothing was built, the old site is untouched.")
        edition.printed.update(made.printed)
        edition.printed_whole.update(full.printed)
        self._prints = made, full

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, **_: object
    ) -> jinja2.Environment:
        """Give the frame's templates the words of the interface, and what they ask for."""
        interface = self._edition.interface if self._edition else Interface()
        env.globals["say"] = interface.say
        env.globals["shell"] = Shell(
            interface,
            policy="" if self._serves else POLICY,
            worker=search_worker(config.theme.dirs),
            by_hand=" ".join(sorted(self._by_hand)),
            made=frozenset(self._pages),
        )
        return env

    @event_priority(-100)
    def on_page_markdown(
        self, markdown: str, *, page: Rendered, config: MkDocsConfig, **_: object
    ) -> str | None:
        """Set what stands in the head, where templates escape nothing, and the line to edit.

        A page that nobody else has changed is converted by its outline.
        """
        own = self._pages.get(page.file.src_uri)
        if self._edition and "SOURCE_DATE_EPOCH" not in os.environ:
            day = (own and own.changed) or latest(self._edition.publication)
            page.update_date = day.isoformat() if day else page.update_date
        if own is None:
            return None
        page.meta["title"] = head(own.title)
        page.meta["description"] = head(own.description)
        if own.repeats:
            page.meta["search"] = {"exclude": True}
        story = card_of(own.address, self._edition) if self._edition else ""
        if story in self._cards:
            page.meta["image"] = f"{(config.site_url or '').rstrip('/')}/{story}"
        if own.place and self._edition:
            page.edit_url = self._edition.edit_address(own.place) or None
        if markdown.strip() != own.body.strip():
            return None
        outline = self._outlines[own.uri] = Outline.of(own.body)
        return outline.markdown

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Rendered, **_: object) -> str | None:
        """Put the blocks of the page into its outline, or the tables of one by hand into boxes."""
        if page.file.src_uri not in self._pages:
            return boxed(html, self._edition.interface if self._edition else Interface())
        outline = self._outlines.pop(page.file.src_uri, None)
        if outline is None:
            return None
        if page.present_anchor_ids is not None:
            page.present_anchor_ids |= outline.anchors
        return outline.filled(html)

    @event_priority(100)
    def _keep_from_search(self, _context: object, /, *, page: Rendered, **_: object) -> None:
        """Spare the index for searching what it would read and leave out."""
        self._whole = page.content
        page.content = searched(page.content or "")

    @event_priority(-100)
    def _give_back(self, _context: object, /, *, page: Rendered, **_: object) -> None:
        page.content = self._whole

    on_page_context = CombinedEvent(_keep_from_search, _give_back)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Read the finished site again; where nobody will tell us of the end, this is the end."""
        if self._staging and self._edition:
            self._prove(config, self._edition)
        self._built = True
        if not self._ends and not _warned(config):
            self._publish()

    def on_build_error(self, **_: object) -> None:
        """Take away what was begun."""
        self._abandon()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """Watch the content as well, and what the newsroom says of languages."""
        project = self._project(config)
        for folder in filter(Path.is_dir, (project.content, project.languages)):
            server.watch(str(folder))
        return server

    def on_shutdown(self) -> None:
        """Swap the new site in, unless an exception is on its way: then the old one stays."""
        if self._built and sys.exc_info()[0] is None:
            self._publish()
        self._abandon()

    def _project(self, config: MkDocsConfig) -> Project:
        written = config.config_file_path
        root = Path(written).resolve().parent if written else Path.cwd()
        pattern = self.config.edit_url or edit_pattern(config.repo_url or "")
        language = theme_language(Path(written)) if written else ""
        strict = self.config.strict or config.strict
        return Project(
            root,
            root / self.config.content,
            pattern,
            language,
            strict,
            config.use_directory_urls,
            Path(config.docs_dir),
        )

    def _check(self, project: Project, config: MkDocsConfig) -> None:
        """Take in the facts; if they don't hold, stop, or under serve keep the last good ones."""
        try:
            examined = examine(project)
            language = examined.publication.language if examined.publication else ""
            interface = Interface.of(language, project.languages)
        except OnrecordError as error:
            raise PluginError(str(error)) from None
        self._report = report = examined.report
        if report.problems:
            _show(report, project.root)
        if examined.publication is not None and not report.fails(strict=project.strict):
            self._edition = Edition(
                examined.publication, interface, project.directory_urls, project.edit_url
            )
        elif not self._serves:
            raise PluginError(f"{verdict(report)}: nothing was built, the old site is untouched.")
        elif config.strict and self._edition is None:
            raise PluginError(
                f"{verdict(report)}. `serve --strict` does not start on a mistake; without "
                "--strict it waits for you to mend it."
            )
        else:
            # Not by the log: a warning there would end `serve --strict` in the midst of a rebuild.
            kept = "the last good facts stay on show" if self._edition else "there is no site yet"
            click.echo(f"{verdict(report)}: {kept}. Mend them and save.", err=True)

    def _stage(self, config: MkDocsConfig) -> None:
        try:
            self._staging = Staging.begin(Path(config.site_dir))
        except OSError as error:
            raise PluginError(f"No folder can be made for the new site: {error}") from None
        self._staged, self._built = config, False
        config.site_dir = str(self._staging.folder)

    def _prove(self, config: MkDocsConfig, edition: Edition) -> None:
        self._proof = prove(
            tuple(self._pages.values()),
            Path(config.site_dir),
            edition.publication.figures,
            base=urlsplit(config.site_url or "").path or "/",
            sheets=sheets(edition, self._prints),
            kept=Kept(self._project(config).root / CACHE / "proof"),
        )
        if self._proof.problems:
            _show(Report(self._proof.problems), self._project(config).root)
            raise PluginError(
                "The finished site does not hold what it must: the old site is untouched."
            )

    def _publish(self) -> None:
        if self._staging is None or self._staged is None:
            return
        try:
            self._staging.publish()
        except OSError as error:
            raise PluginError(f"The new site could not be put in place: {error}") from None
        self._staged.site_dir = str(self._staging.place)
        self._staging = None
        if self._proof:
            log.info(str(self._proof))

    def _abandon(self) -> None:
        if self._staging and self._staged:
            self._staging.discard()
            self._staged.site_dir = str(self._staging.place)
        self._staging = None


def _show(report: Report, root: Path) -> None:
    colour = terminal.wants_colour(sys.stderr, os.environ)
    width = shutil.get_terminal_size((100, 24)).columns
    click.echo(terminal.render(report, root, colour=colour, width=width), err=True, color=colour)


def _add_theme(config: MkDocsConfig, edition: Edition | None) -> None:
    """Put the package's templates before the theme's, behind the publication's own."""
    behind = 1 if config.theme.custom_dir else 0
    if str(TEMPLATES) not in config.theme.dirs:
        config.theme.dirs.insert(behind, str(TEMPLATES))
    # The policy lets no style stand in a page: columns of a table are aligned by an attribute.
    config.mdx_configs.setdefault("tables", {}).setdefault("use_align_attribute", True)
    # Headings carry ids of their own, in attribute lists.
    if "attr_list" not in config.markdown_extensions:
        config.markdown_extensions.append("attr_list")
    if edition is None:
        return
    publication = edition.publication
    if "language" in config.theme:
        tag = edition.interface.tag
        for name in (tag, tag.split("-")[0]):
            partial = f"partials/languages/{name}.html"
            if any((Path(folder) / partial).is_file() for folder in config.theme.dirs):
                config.theme["language"] = name
                break
    if config.copyright is None:
        licence = publication.fact.licence.name
        whose = edition.interface.text(", ").join((str(publication.fact.publisher), str(licence)))
        config.copyright = head(whose)


def _warned(config: MkDocsConfig) -> bool:
    """Tell whether MkDocs is about to abort a strict build for a warning."""
    handlers = logging.getLogger("mkdocs").handlers
    counts = [one.get_counts() for one in handlers if isinstance(one, CountHandler)]
    return bool(config.strict and any(counts))
