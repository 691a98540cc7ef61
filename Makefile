# make demo and make test set up all they need: python3, make and pip are enough, also where python3-venv is missing.
PY ?= python3
V := .venv
RUN := $(V)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check install --quiet

.PHONY: demo test spark lint types layers gold bench quality reference lock check clean help

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

demo: $(V)/.core ## cross-check the bundled story and write build/demo/report.html and report.json
	$(V)/bin/recoupe check examples/passerelle --html build/demo/report.html --json build/demo/report.json
	@echo "Open build/demo/report.html in a browser."

test: $(V)/.dev ## run the tests
	$(RUN) -m pytest

lint: $(V)/.dev ## look for slips, and for code that is not formatted
	$(V)/bin/ruff check .
	$(V)/bin/ruff format --check .

types: $(V)/.dev ## check the types, strictly
	$(V)/bin/mypy

layers: $(V)/.dev ## check who imports whom
	$(V)/bin/lint-imports

gold: $(V)/.core ## compare with the gold stories; fails under the floors
	$(RUN) -m gold

bench: $(V)/.core ## time and memory of a cold run
	$(RUN) benchmarks/check.py

quality: $(V)/.core ## write docs/quality.md from what the benchmarks measured
	$(RUN) benchmarks/quality.py

reference: $(V)/.core ## write docs/reference from the source
	$(RUN) tools/reference.py

spark: $(V)/.spark ## run the tests of the engine spark too (needs Java 17 or later)
	RECOUPE_REQUIRE_SPARK=1 $(RUN) -m pytest -m spark

check: lint types layers test gold ## all of the above that can fail

# The lock must name no index: it is for everyone.
lock: $(V)/.dev ## resolve the dependencies again, with their hashes
	$(PIP) 'uv>=0.9'
	$(V)/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command 'make lock' --upgrade --group build pyproject.toml --output-file requirements.lock
	$(V)/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command 'make lock' --upgrade --group dev --constraints requirements.lock --output-file requirements-dev.lock
	$(RUN) -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['optional-dependencies']['spark'], sep='\n')" | \
	  $(V)/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command 'make lock' --upgrade --constraints requirements.lock - --output-file requirements-spark.lock
	@! grep -nE '://|--(extra-)?index-url|--find-links' requirements.lock requirements-dev.lock requirements-spark.lock

clean: ## remove what was built, the virtual environment too
	rm -rf build dist $(V) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(V)/bin/python:
	@$(PY) -m venv $(V) >/dev/null 2>&1 || { \
	  rm -rf $(V); $(PY) -m venv --without-pip $(V) && $(PY) -m pip --python $(RUN) install --quiet pip; } || { \
	  echo "Python 3.11 or later with pip is needed: apt install python3-pip python3-venv, or make PY=/path/to/python3"; \
	  rm -rf $(V); exit 1; }

$(V)/.core: $(V)/bin/python requirements.lock pyproject.toml
	@echo "Setting up $(V) (once, about half a minute)"
	@$(PIP) --quiet --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(V)/.dev: $(V)/.core requirements-dev.lock
	@$(PIP) --quiet --require-hashes -r requirements-dev.lock
	@touch $@

$(V)/.spark: $(V)/.dev requirements-spark.lock
	@$(PIP) --quiet --require-hashes -r requirements-spark.lock
	@touch $@
