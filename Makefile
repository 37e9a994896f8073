# `make brief` and `make test` work in a bare clone, with python3 and make alone.

PYTHON ?= python3
SOURCE ?= examples/iran-russia-treaty/article.txt
OPTIONS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
READY := $(VENV)/ready
READY_TO_TEST := $(VENV)/ready-to-test

.PHONY: brief test lint bench examples clean

brief: $(READY)
	$(BIN)/briefing make "$(SOURCE)" $(OPTIONS)

# pytest comes last: its summary is what one looks for.
test: lint
	$(BIN)/pytest -n auto

lint: $(READY_TO_TEST)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python benchmarks/speed.py

# Makes the results of every example again; look at the difference before you keep it.
examples: $(READY)
	for example in examples/*/make.sh; do PATH="$(CURDIR)/$(BIN):$$PATH" sh "$$example" || exit 1; done

clean:
	rm -rf $(VENV)

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 15) else "briefing needs Python 3.11 to 3.14; choose one with make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(READY_TO_TEST): .ci/requirements-dev.txt $(READY)
	$(PIP) install --require-hashes -r .ci/requirements-dev.txt
	@touch $@
