"""What is known of one language: the fields of its file, and the words that turn a meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.frozen import frozen
from onrecord.texts.languages.turning import WordFinder


@frozen(eq=False)
class NumberWords:
    """How numbers are written, the table `[numbers]` of a language's file.

    Attributes:
        group: The characters that may part thousands; a plain space only where it is listed.
        regions: The same in regions that have others (`MX`).
        one: Words for one, which count as a number only before a scale ("a million").
        words: Words for two to twelve, each with its figure.
        unread: Other words for numbers ("twenty", "half"), which are not read by value; nor is a
            word next to one, since it may be a part of it.
        joins: Words inside a written number ("and" in "two hundred and five").
        scales: Words that multiply what stands before them, each with its factor.
        lone_scales: Those of them that are a number by themselves ("mille").
        marks: Letters behind an amount of money, each with its factor ("£4.2m").
        counters: In a script without spaces: what follows a number written in characters.
        not_numbers: There: words that look like a number and a counter ("十分").
    """

    group: str = ","
    regions: Mapping[str, str] = field(default_factory=dict)
    one: tuple[str, ...] = ()
    words: Mapping[str, int] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    scales: Mapping[str, int] = field(default_factory=dict)
    lone_scales: tuple[str, ...] = ()
    marks: Mapping[str, int] = field(default_factory=dict)
    counters: tuple[str, ...] = ()
    not_numbers: tuple[str, ...] = ()


@frozen(eq=False)
class DateWords:
    """How dates are written and said, the table `[dates]` of a language's file.

    A phrase is written as it stands in a text, in small letters; `(a|b)` is a choice, `[a]` may be
    left out, a space is any white space. These stand for parts of a date:

    | slot | is |
    |---|---|
    | `{weekday}` | a weekday by name |
    | `{day}` | a day of the month, 1 to 31, with an ordinal ending or without (several, joined) |
    | `{month}` | a month by name (several, joined) |
    | `{d}`, `{m}` | a day, a month in figures |
    | `{year}` | four figures, 1000 to 2099, or a year of an era |
    | `{decade}` | four figures that end in 0 |
    | `{decade_name}` | a decade by name |
    | `{season}` | a season by name |
    | `{span}` | a number (figures, or a word from one to twelve) and a unit |
    | `{n}` | such a number |
    | `{unit}` | a unit, one of `more_units` too |
    | `{that_week}`, `{that_month}`, `{that_year}` | any phrase of the last, this or the next one |

    Attributes:
        cldr: The CLDR locales that names of weekdays and months are taken from.
        more_weekdays: Names that CLDR lacks: seven lists, from Monday on.
        more_months: Names that CLDR lacks: twelve lists.
        capitalised: Whether weekdays and months are always written with a capital.
        ordinals: Endings of a day written in figures ("th", ".").
        day_words: Days of the month in words ("premier").
        seasons: Names of seasons, each with its EDTF number.
        decades: Names of decades, each with its first year.
        eras: Names of eras, each with the year before its first.
        units: Names of `day`, `week`, `month` and `year`, one and several.
        units_of_one: Unit words that say one by themselves ("يوم").
        units_of_two: Unit words that say two by themselves ("يومين").
        more_units: Names of other units, which only vague phrases use ("decades").
        written: Dates by their parts; one without a year is counted from the source's date.
        either: Dates in figures of which day and month can be mistaken: taken only where just one
            reading is a date.
        last: The last one before the source's date ("last {weekday}").
        this: This week's or year's ("this {weekday}").
        next: The coming one ("next {weekday}").
        ago: So long before the source's date ("{span} ago").
        ahead: So long after it ("in {span}").
        about_ago: The same, said to be no exact number ("vor etwa {span}").
        about_ahead: The same.
        yesterday: And so on, down to `next_year`: words for just this.
        about_before: Words before a date that make it approximate ("about").
        about_after: Words behind it that do ("頃").
        part_before: Words before it for a part of it ("early"): approximate too, but for a day.
        part_after: Words behind it that do so ("上旬").
        half_before: Words before it for a half or a quarter of it, which leave it as it is.
        half_after: Words behind it that do so ("前半").
        range_joins: Words or marks between the two ends of a time ("to", "–").
        list_joins: Words or marks between days or months that share the rest ("and").
        between: Pairs of words that make a time of two dates ("between", "and").
        month_cues: Words before a month that stands alone.
        day_cues: Words before a day that stands alone.
        year_cues: Words before a year that stands alone.
        counted: Words behind four figures that make them an amount ("people").
        not_behind: In a script without spaces: what may not follow a bare day or year ("間").
        vague: Expressions of time that nobody can resolve ("in the coming weeks").
    """

    cldr: tuple[str, ...] = ()
    more_weekdays: tuple[tuple[str, ...], ...] = ()
    more_months: tuple[tuple[str, ...], ...] = ()
    capitalised: bool = False
    ordinals: tuple[str, ...] = ()
    day_words: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, int] = field(default_factory=dict)
    decades: Mapping[str, int] = field(default_factory=dict)
    eras: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    units_of_one: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    units_of_two: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    more_units: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    this: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    ago: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    about_ago: tuple[str, ...] = ()
    about_ahead: tuple[str, ...] = ()
    yesterday: tuple[str, ...] = ()
    today: tuple[str, ...] = ()
    tomorrow: tuple[str, ...] = ()
    last_week: tuple[str, ...] = ()
    this_week: tuple[str, ...] = ()
    next_week: tuple[str, ...] = ()
    last_month: tuple[str, ...] = ()
    this_month: tuple[str, ...] = ()
    next_month: tuple[str, ...] = ()
    last_year: tuple[str, ...] = ()
    this_year: tuple[str, ...] = ()
    next_year: tuple[str, ...] = ()
    about_before: tuple[str, ...] = ()
    about_after: tuple[str, ...] = ()
    part_before: tuple[str, ...] = ()
    part_after: tuple[str, ...] = ()
    half_before: tuple[str, ...] = ()
    half_after: tuple[str, ...] = ()
    range_joins: tuple[str, ...] = ()
    list_joins: tuple[str, ...] = ()
    between: tuple[tuple[str, ...], ...] = ()
    month_cues: tuple[str, ...] = ()
    day_cues: tuple[str, ...] = ()
    year_cues: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    not_behind: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Language:
    """A language as its file has it, `en.toml` for every kind of English.

    Negations and conditions are words or phrases; a `*` stands for more letters of a word (`*n't`,
    `kein*`), an entry with a capital counts only so written ("Should we …"), and in a script
    without spaces an entry is found wherever its characters stand. `not_negations` and
    `not_conditions` hold one but are none ("no doubt").

    Attributes:
        tag: The primary language subtag (BCP 47), the name of the file.
        name: The language's name in English.
        spaced: Whether spaces part its words.
        spelling_only: Whether the file only tells how words are written: then what the language
            says can't be judged, and is counted as not checked.
        elisions: Words that lose a letter before a vowel, with their apostrophe ("l'").
        proclitics: Letters that may be written at the front of the next word ("و").
        abbreviations: Words whose full stop ends no sentence ("Mr."), the stop included.
        negations: What denies.
        not_negations: What only looks so.
        conditions: What makes depend.
        not_conditions: What only looks so.
        numbers: How numbers are written.
        dates: How dates are written and said.
    """

    tag: str
    name: str
    spaced: bool = True
    spelling_only: bool = False
    elisions: tuple[str, ...] = ()
    proclitics: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    not_negations: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    not_conditions: tuple[str, ...] = ()
    numbers: NumberWords = field(default_factory=NumberWords)
    dates: DateWords = field(default_factory=DateWords)

    def negations_in(self, text: str) -> list[tuple[int, int]]:
        """Return where the negations of `text` stand, as start and end, in order."""
        return self._negation_finder.found_in(text)

    def conditions_in(self, text: str) -> list[tuple[int, int]]:
        """Return where the words that make conditions stand in `text`, in order."""
        return self._condition_finder.found_in(text)

    @cached_property
    def _negation_finder(self) -> WordFinder:
        return WordFinder(self.negations, self.not_negations, self.spaced, self.proclitics)

    @cached_property
    def _condition_finder(self) -> WordFinder:
        return WordFinder(self.conditions, self.not_conditions, self.spaced, self.proclitics)
