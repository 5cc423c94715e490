# Everything a developer runs. `make` alone lists the recipes. Python and its packages live in .venv, locked by requirements.lock.
.DEFAULT_GOAL := help
.PHONY: help environment run test check pictures bench translate build

PYTHON := .venv/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen

help: ## list the recipes
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name help; do printf 'make %-12s %s\n' "$$name" "$$help"; done

environment: ## make .venv with the locked versions (every recipe below does it first)
	@sh tools/environment.sh

run: environment ## open the window on the example dialogue; without a screen, walk it into build/demo
	@PATH="$(CURDIR)/.venv/bin:$$PATH" sh tools/run.sh

test: check ## everything CI runs: make check and the tests, with coverage, on every core
	$(OFFSCREEN) $(PYTHON) -m pytest --numprocesses=auto --dist=worksteal --cov --cov-report=term:skip-covered

check: environment ## format, lint, types and import contracts
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

pictures: environment ## every page as PNG in build/pictures, light and dark, Swedish and English
	$(OFFSCREEN) $(PYTHON) -m snabbdialog.ui.pictures build/pictures

bench: environment ## what the program must reach, as ratios to the floor
	$(OFFSCREEN) $(PYTHON) -m benchmarks

translate: environment ## read new texts into resources/i18n and compile the translations
	PATH="$(CURDIR)/.venv/bin:$$PATH" sh tools/translate.sh

build: environment ## freeze the program into dist/snabbdialog
	PATH="$(CURDIR)/.venv/bin:$$PATH" sh tools/build.sh
