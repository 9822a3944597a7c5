# Two commands for a fresh machine: `make demo` and `make test`.

LIBRARIES := libicu-dev libsqlite3-dev libstemmer-dev zlib1g-dev pkg-config
CLIENTS := redis-tools netcat-openbsd python3-venv
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
missing = $(strip $(foreach package,$(1),$(shell dpkg -s $(package) >/dev/null 2>&1 || echo $(package))))
install = $(if $(call missing,$(1)),$(SUDO) apt-get update -q && \
	$(SUDO) apt-get install -qy --no-install-recommends $(call missing,$(1)),@true)

.PHONY: demo build test lint benchmarks instructions libraries clients

demo: build
	.build/release/penchant demo

build: libraries
	swift build -c release --product penchant

test: libraries clients
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

lint:
	swift format lint --strict --recursive Package.swift Sources Tests \
		Benchmarks/Package.swift Benchmarks/Benchmarks Benchmarks/Counting

# Parts of the engine, each by itself; `QUICK=1 make benchmarks` only sees that they work.
benchmarks: libraries
	Benchmarks/run

# Instructions of a search, which do not depend on the machine's mood.
instructions: libraries
	$(call install,valgrind)
	Benchmarks/count-instructions

libraries:
	$(call install,$(LIBRARIES))

# The real clients that the end-to-end tests speak to the server with.
clients:
	$(call install,$(CLIENTS))
	@[ -x .build/clients/bin/python ] || python3 -m venv .build/clients
	@.build/clients/bin/python -c 'import redis' 2>/dev/null || \
		.build/clients/bin/pip install --quiet --disable-pip-version-check redis
