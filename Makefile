# Every target can be run again at no cost: it looks first what is missing or out of date.
.DEFAULT_GOAL := help
.PHONY: help setup serve test site package bench proof clean

help: ## say what each target does
	@sed -n 's/^\([a-z]*\): ## /make \1	/p' Makefile

setup: ## install what is missing to build and test
	@tests/tools/setup.sh --tests

serve: ## build and serve the article with the map on http://127.0.0.1:8080/ (PORT= changes the port)
	@PORT="$(PORT)" tests/tools/serve.sh

test: ## run every test; the last line is "N passed, M failed"
	@tests/tools/test.sh

site: ## write dist/ and print the sizes of what a reader downloads
	@tests/tools/site.sh

package: ## write the npm package to target/npm, as a folder and as a tarball
	@tests/tools/package.sh

bench: ## measure; nothing passes or fails
	@tests/tools/bench.sh

proof: ## run the long tests: many more random cases, browser tests repeated, WebKit
	@tests/tools/proof.sh

clean: ## remove everything that was built or installed in this folder
	@rm -rf .cache dist target node_modules www/pkg tests/bench/results tests/bench/rivals/node_modules
