"""Explainers in which nothing is unsourced.

An editor writes facts in YAML; onrecord checks them word for word against the texts of their
sources and makes pages of them, which MkDocs builds into a site. Data goes one way, from files to
pages, and a module imports only from its own room and from floors below it:

    0  problems  when/  markup  colour  frozen   the ground that all floors stand on
    1  facts/  texts/  typeset/   what an editor writes; the text of a source; data on paper
    2  reading/                   YAML -> facts, each with its place
    3  publication/               the facts linked, every passage looked up once
    4  rules/  interface/         publication -> problems; the words around the facts
    5  reports/  figures/         problems -> terminal, JSON, CI; publication -> drawings
    6  project  telling/          a newsroom's folder: found, read, linked, checked; facts in words
    7  pages/  briefings/         publication -> Markdown pages; -> PDFs for paper
    8  proof/  staging  theme/    the finished site read again; swapped in whole; its frame
       options                    what mkdocs.yml may say
    9  plugin  cli/               MkDocs; the editor's command
"""

__version__ = "0.1.0"
