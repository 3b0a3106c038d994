# Two commands do all the set-up they need: `make site` builds the explainer, `make test` passes the tests.

PYTHON ?= python3
BIN := .venv/bin
# Material's notice about MkDocs 2 concerns no reader of a build's output.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site test gates pictures serve check bench messages lock clean

site: .venv/ready
	$(BIN)/mkdocs build --strict

test: .venv/ready
	@. tests/browser/find && \
	$(BIN)/ruff check . && \
	$(BIN)/ruff format --check . && \
	$(BIN)/mypy && \
	$(BIN)/pytest --cov --cov-report=term --cov-fail-under=95

# Measures the finished sites, in a browser and out of it, and prints one table: tests/gates/gates.js.
# A row alone: make gates ONLY=keyboard.
gates: .venv/ready
	@. tests/browser/find && . tests/gates/find && \
	npm ci --prefix tests/gates --ignore-scripts --no-audit --no-fund --silent && \
	mkdir -p build && \
	$(BIN)/python tests/gates/publications.py build/gates > build/gates.json && \
	node tests/gates/gates.js build/gates.json $(ONLY)

# Takes pictures of every kind of page into pictures/, to be looked at.
pictures: site
	@. tests/browser/find && $(BIN)/python tests/pictures site pictures

serve: .venv/ready
	$(BIN)/mkdocs serve

check: .venv/ready
	$(BIN)/onrecord check --strict

bench: .venv/ready
	$(BIN)/python tests/bench

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "onrecord needs Python 3.11 or newer: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || \
	  { echo "Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Brings the catalogues of the interface's words up to date, and lists what is to be translated.
messages: .venv/ready
	$(BIN)/python tests/catalogues.py

# Needs uv; the lock holds versions and hashes, and no address to load them from.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes --no-strip-extras \
	  --no-emit-index-url --no-header pyproject.toml -o requirements.lock

clean:
	rm -rf .venv site .site-* build pictures tests/gates/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
