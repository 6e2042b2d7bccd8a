# Where there is no make: python3 -m installer.dev setup|run|test|lint|lock
DEV := python3 -m installer.dev

.PHONY: run test setup lint lock
run:    ## start a PBX, customers and Ahize; on a machine without a display: the tour
	@$(DEV) run
test:   ## everything
	@$(DEV) test $(ARGS)
setup:  ## system packages, .venv, translations
	@$(DEV) setup
lint:   ## format, style, types, layers, translations
	@$(DEV) lint
lock:   ## renew installer/requirements/*.txt
	@$(DEV) lock
