# Everything a newcomer needs: Python 3.11 or later, and make. The environment is made on first use.

PYTHON ?= $(shell for one in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$one -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$one && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
LOCK ?=

.PHONY: help demo test lint types rules tests docs golden format bench fuzz lock clean

help:  ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1: /p' $(MAKEFILE_LIST) | while IFS= read -r line; do \
		printf '  make %-8s %s\n' "$${line%%:*}" "$${line#*: }"; done

demo: $(VENV)/.installed  ## Lint the drafts in examples/
	$(BIN)/headline-lint check examples --fail-on never

test: lint types rules tests  ## All that a change must pass

lint: $(VENV)/.installed-dev  ## ruff: faults and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev  ## mypy, strict
	$(BIN)/mypy

rules: $(VENV)/.installed-dev  ## The examples of every built-in rule
	$(BIN)/headline-lint test-rules

tests: $(VENV)/.installed-dev  ## pytest
	$(BIN)/pytest

docs: $(VENV)/.installed-dev  ## Write docs/ anew from the rules, the checks and the command line
	$(BIN)/python docs/generate.py

golden: $(VENV)/.installed-dev  ## Write the reports of tests/stories/ anew; read the difference before committing
	$(BIN)/python tests/test_stories.py

format: $(VENV)/.installed-dev  ## ruff: mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.installed-dev  ## Speed, beside whichever peers are installed
	$(BIN)/python benchmarks/speed.py

fuzz: $(VENV)/.installed-fuzz  ## Try odd copy, rules and configurations for long: SECONDS=600 for each part
	$(BIN)/pytest -m hypothesis --hypothesis-profile=fuzz
	$(BIN)/python -m fuzz.run --seconds $(or $(SECONDS),20)

lock: $(VENV)/.installed-dev  ## Write requirements/ci.txt anew: the releases and their hashes that CI installs
	$(BIN)/python -m pip install --quiet 'uv>=0.9'
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --extra dev --generate-hashes \
		--no-config --no-emit-index-url --custom-compile-command 'make lock' pyproject.toml -o requirements/ci.txt

clean:  ## Remove the environment and the caches
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .fuzz .coverage

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "headline-lint needs Python 3.11 or later; name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

# LOCK names a file of releases with their hashes, which are installed instead of the latest ones.
$(VENV)/.installed-dev: pyproject.toml $(LOCK) | $(VENV)/bin/python
	$(if $(LOCK),$(BIN)/python -m pip install --quiet --require-hashes -r $(LOCK))
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-fuzz: $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet --editable '.[dev,fuzz]'
	@touch $@
