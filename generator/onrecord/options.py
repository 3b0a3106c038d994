"""What a newsroom may set in its mkdocs.yml, under the plugin's name."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as options

from onrecord.project import check_edit_url


class EditUrl(base.BaseConfigOption[str]):
    """A pattern for the address of a line of a file."""

    def run_validation(self, value: object) -> str:
        """Return the pattern; raises `ValidationError` with what is wrong with it."""
        if not isinstance(value, str):
            raise base.ValidationError("It must be an address, as text.")
        wrong = check_edit_url(value)
        if wrong:
            raise base.ValidationError(wrong)
        return value


class Options(base.Config):
    """What mkdocs.yml may say under `onrecord`."""

    content = options.Type(str, default="content")
    edit_url = options.Optional(EditUrl())
    strict = options.Type(bool, default=False)
    cards = options.Type(bool, default=True)
    briefings = options.Type(bool, default=True)
    fonts = options.Type(str, default="fonts")
