"""Explainers in which nothing is unsourced.

An editor writes facts in YAML; onrecord checks them word for word against the texts of their
sources and makes pages of them, which MkDocs builds into a site. Data goes one way, from files to
pages, and a module imports only from its own room and from floors below it:

    0   frozen  patterns           how its classes and regular expressions are made
    1   problems  when/            the ground that all floors stand on
        markup  colour
    2   facts/  texts/  typeset/   what an editor writes; the text of a source; data on paper
    3   reading/                   YAML -> facts, each with its place
    4   publication/               the facts linked, every passage looked up once
    5   rules/  interface/         publication -> problems; the words around the facts
    6   reports/  figures/         problems -> terminal, JSON, CI; publication -> drawings
    7   project  telling/          a newsroom's folder: found, read, linked, checked; facts in words
    8   pages/  briefings/         publication -> Markdown pages; -> PDFs for paper
    9   proof/  staging  theme/    the finished site read again; swapped in whole; its frame
        options                    what mkdocs.yml may say
    10  plugin  cli/               MkDocs; the editor's command
"""

__version__ = "0.1.0"
