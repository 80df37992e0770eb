#!/usr/bin/env bash
# Builds, serves and tests Pressglass. Needs rustup (or a Rust with the wasm target), Node with npm, and a C linker; fetches
# the rest. A step already done is not done again.
set -euo pipefail
cd "$(dirname "$0")"

target=wasm32-unknown-unknown
package=www/pkg
tools=tools/bindgen/target/debug

usage() {
  cat <<'TEXT'
usage: ./build.sh VERB
  build         the static site, complete under www/
  serve [PORT]  builds, then serves it on http://localhost:8000/, or on PORT
  test          builds, then runs all tests: native, wasm in Node and Chromium, page in Chromium
  clean         removes what the others made
TEXT
}

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
die() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }
need() { command -v "$1" >/dev/null || die "$1 is not installed: $2"; }

# --- what the steps stand on -----------------------------------------------------------------------------------------

need_rust() {
  need cargo "see https://rustup.rs"
  [ -d "$(rustc --print target-libdir --target $target)" ] && return
  need rustup "the Rust here lacks the target $target, and rustup would add it"
  say "Adding the target $target"
  rustup target add $target
}

# npm_install build|test: with or without what only the tests use.
npm_install() {
  need npm "it comes with Node, https://nodejs.org"
  local stamp=node_modules/.installed-for-$1
  [ "$stamp" -nt package-lock.json ] && return
  say "Installing from npm what the $1 needs"
  local omit=(); [ "$1" = build ] && omit=(--omit=dev)
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error "${omit[@]}"
  touch node_modules/.installed-for-build "$stamp"
}

bindgen() {
  [ "$tools/bindgen" -nt tools/bindgen/Cargo.lock ] && [ "$tools/bindgen" -nt tools/bindgen/Cargo.toml ] && return
  say "Building the wasm-bindgen driver"
  cargo build --locked --manifest-path tools/bindgen/Cargo.toml
  touch "$tools/bindgen"
}

# --- the verbs -------------------------------------------------------------------------------------------------------

# make_package PROFILE: the JavaScript package under www/pkg; wasm-opt is for the shipped profile only.
build() {
  need_rust
  npm_install build
  bindgen
  cargo build --locked --lib --target $target --profile web --no-default-features --features web
  local built=target/$target/web/pressglass.wasm
  if [ ! $package/pressglass_bg.wasm -nt $built ]; then
    say "Writing $package"
    mkdir -p $package
    "$tools/bindgen" --target web --out-dir target/$target/web/pkg $built
    node_modules/.bin/wasm-opt -O3 target/$target/web/pkg/pressglass_bg.wasm -o $package/pressglass_bg.wasm
    cp target/$target/web/pkg/pressglass.js target/$target/web/pkg/pressglass.d.ts $package/
    touch $package/pressglass_bg.wasm
    node tools/sizes.mjs www
  fi
}

serve() {
  build
  exec node tools/serve.mjs www "${1:-8000}"
}

clean() {
  rm -rf target tools/*/target node_modules $package
}

case "${1:-}" in
  build | test | clean) [ $# -eq 1 ] || { usage >&2; exit 2; }; "$1" ;;
  serve) [ $# -le 2 ] || { usage >&2; exit 2; }; serve "${2:-8000}" ;;
  -h | --help | help) usage ;;
  *) usage >&2; exit 2 ;;
esac
