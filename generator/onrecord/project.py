"""A newsroom's folder: where its content is, what mkdocs.yml says of it, and how it holds."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import yaml

from onrecord.problems import WrongUse

if TYPE_CHECKING:
    from onrecord.publication.model import Publication
    from onrecord.rules.report import Report

CONFIGURATIONS = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
CONTENT = "content"
DOCS = "docs"
LANGUAGES = "languages"
MARKER = ".onrecord-pages"  # in a folder that `onrecord write` has written
PAGES = frozenset((".md", ".markdown", ".mdown", ".mkdn", ".mkd"))

_FORGES = {
    "github.com": "{repo}/blob/HEAD/{{file}}#L{{line}}",
    "gitlab.com": "{repo}/-/blob/HEAD/{{file}}#L{{line}}",
    "codeberg.org": "{repo}/src/HEAD/{{file}}#L{{line}}",
    "bitbucket.org": "{repo}/src/HEAD/{{file}}#lines-{{line}}",
}


@dataclass(frozen=True)
class Project:
    """The folder that a newsroom owns.

    `root` is what the places of problems are relative to. `language` is the theme's in mkdocs.yml,
    empty where it says none; `edit_url` a pattern with `{file}` and `{line}`, or empty. `docs` is
    where pages are written by hand.
    """

    root: Path
    content: Path
    edit_url: str = ""
    language: str = ""
    strict: bool = False
    directory_urls: bool = True
    docs: Path | None = None

    @property
    def languages(self) -> Path:
        """Where a newsroom keeps what it adds to languages: `pt.toml`, `pt.po`."""
        return self.root / LANGUAGES

    def names_of_pages(self) -> frozenset[str]:
        """Return the names that pages written by hand have at the top of the site.

        Those of files, without `.md` and the like, and of folders that hold pages. Where the folder
        was written by `onrecord write`, its pages are the facts' own.
        """
        if self.docs is None or not self.docs.is_dir() or (self.docs / MARKER).is_file():
            return frozenset()
        return frozenset(
            one.stem if one.is_file() else one.name
            for one in self.docs.iterdir()
            if _is_page(one) or (one.is_dir() and any(map(_is_page, one.rglob("*"))))
        )

    def dossiers_of(self, arguments: Iterable[str], folder: Path) -> tuple[str, ...] | None:
        """Return the names of the dossiers that a command's arguments mean, None for all.

        An argument is a dossier's name, or a path from `folder` to its folder or a file in it. What
        is there and in no dossier is shared, and asks for all, as no argument does. Raises
        `WrongUse` for a path that leads out of the content.
        """
        names = [self._dossier_of(one, folder) for one in arguments]
        return None if None in names or not names else tuple(filter(None, names))

    def _dossier_of(self, argument: str, folder: Path) -> str | None:
        parts = Path(argument).parts
        path = Path(os.path.normpath(folder / argument))
        inside = path.is_relative_to(self.content)
        is_name = len(parts) == 1 and parts[0] != os.pardir
        if is_name and not (inside and path.exists()):
            return parts[0]
        if self.content.is_relative_to(path):
            return None
        if not inside:
            raise WrongUse(
                f"{argument} is not in {self.content}. "
                "Give the name of a dossier, its folder or a file in it."
            )
        name = path.relative_to(self.content).parts[0]
        is_shared = path.exists() and not (self.content / name / "dossier.yml").exists()
        return None if is_shared else name

    @classmethod
    def find(cls, start: Path) -> Project:
        """Return the project that `start` is in: the nearest folder upward with a mkdocs.yml.

        A folder without one that has a `content` folder will do. Raises `WrongUse` where neither is
        there, or where mkdocs.yml can't be read.
        """
        start = start.resolve()
        for folder in (start, *start.parents):
            for name in CONFIGURATIONS:
                if (folder / name).is_file():
                    return cls._configured(folder, folder / name)
        if (start / CONTENT).is_dir():
            return cls(start, start / CONTENT)
        raise WrongUse(
            f"There is no mkdocs.yml in {start} or above it, and no folder “{CONTENT}” in it. "
            "Go to the folder of your publication first."
        )

    @classmethod
    def _configured(cls, root: Path, file: Path) -> Project:
        settings = _settings(file)
        options = _options(settings.get("plugins"))
        content = options.get("content", CONTENT)
        if not isinstance(content, str) or not content:
            raise WrongUse(f"{file.name}: the plugin's option content must be a folder's name.")
        edit_url = options.get("edit_url") or edit_pattern(str(settings.get("repo_url") or ""))
        return cls(
            root,
            root / content,
            edit_url if isinstance(edit_url, str) else "",
            _theme_language(settings),
            options.get("strict") is True or settings.get("strict") is True,
            settings.get("use_directory_urls") is not False,
            root / str(settings.get("docs_dir") or DOCS),
        )


def _is_page(path: Path) -> bool:
    return path.suffix in PAGES and path.is_file()


@dataclass(frozen=True)
class Examined:
    """What came of reading, linking and checking; no publication where it could not be read."""

    publication: Publication | None
    report: Report


def examine(
    project: Project,
    only: Collection[str] | None = None,
    progress: Callable[[str, float], None] = lambda _what, _share: None,
) -> Examined:
    """Read, link and check a project's content, or only the dossiers named in `only`.

    `progress` is told what is being done, and the share that is done, 0 to 1. Raises `WrongUse`
    where there is no content folder or no dossier of that name, and `OnrecordError` where what the
    newsroom says of a language can't be read.
    """
    with _collector_paused():  # all that is loaded here stays, too
        from onrecord.publication.link import link
        from onrecord.reading.dossiers import read
        from onrecord.rules import check
        from onrecord.texts.languages import add_folder

        if project.languages.is_dir():
            add_folder(project.languages)
        progress("reading", 0.0)
        reading = read(project.content, project.root, only)
        progress("looking words up in their sources", 0.4)
        linked = link(reading, project.language, project.names_of_pages())
        progress("checking", 0.8)
        report = check(linked.publication, earlier=(*reading.problems, *linked.problems))
    return Examined(linked.publication, report)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep Python from looking for cycles in what is only ever built up: half of the time.

    What was built is frozen, so that later rounds pass it over too; the next examination thaws it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    gc.unfreeze()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def theme_language(file: Path) -> str:
    """Return the theme's language where the file mkdocs.yml says it itself, else nothing."""
    return _theme_language(_settings(file))


def edit_pattern(repo_url: str) -> str:
    """Return the pattern for a line of a file in a repository, empty for a forge not known."""
    form = _FORGES.get(urlsplit(repo_url).hostname or "")
    return form.format(repo=repo_url.rstrip("/")) if form else ""


def check_edit_url(pattern: str) -> str:
    """Return what is wrong with a pattern for lines of files, empty where nothing is."""
    if urlsplit(pattern).scheme not in ("http", "https"):
        return "It must begin with https:// or http://."
    if "{file}" not in pattern:
        return (
            "It must have {file} in it, and may have {line}, as in "
            "https://github.com/NAME/REPOSITORY/blob/main/{file}#L{line}."
        )
    unknown = set(re.findall(r"\{(\w*)\}", pattern)) - {"file", "line"}
    if unknown:
        return f"It has {{{sorted(unknown)[0]}}} in it; only {{file}} and {{line}} are known."
    return ""


class _Lenient(yaml.CSafeLoader):
    """Reads mkdocs.yml for a few plain settings: tags of others (`!ENV`) are no concern here."""


_Lenient.add_multi_constructor("", lambda _loader, _tag, _node: None)


def _settings(file: Path) -> Mapping[str, Any]:
    try:
        settings = yaml.load(file.read_text(encoding="utf-8"), _Lenient)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        raise WrongUse(f"{file} can't be read: {reason}") from None
    if not isinstance(settings, Mapping):
        raise WrongUse(f"{file} holds no settings.")
    return settings


def _theme_language(settings: Mapping[str, Any]) -> str:
    theme = settings.get("theme")
    language = theme.get("language") if isinstance(theme, Mapping) else None
    return language if isinstance(language, str) else ""


def _options(plugins: object) -> Mapping[str, Any]:
    listed = plugins if isinstance(plugins, list) else [plugins]
    for name, options in (
        pair for one in listed if isinstance(one, Mapping) for pair in one.items()
    ):
        if name == "onrecord" and isinstance(options, Mapping):
            return options
    return {}
