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
  test          builds, then runs all tests: native, wasm in Node and Chromium, page in Chromium, and in Firefox if it is there
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
  local which=--include=dev; [ "$1" = test ] || which=--omit=dev
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error $which
  touch node_modules/.installed-for-build "$stamp"
}

bindgen() {
  [ "$tools/bindgen" -nt tools/bindgen/Cargo.lock ] && [ "$tools/bindgen" -nt tools/bindgen/Cargo.toml ] && return
  say "Building the wasm-bindgen driver"
  cargo build --locked --manifest-path tools/bindgen/Cargo.toml
  touch "$tools/bindgen"
}

# Debian's packages of Chromium and its driver are what the tests are known to work with.
browser() {
  local found=
  find_browser() { found=$(command -v chromium || command -v chromium-browser || command -v google-chrome); }
  if ! find_browser || ! command -v chromedriver >/dev/null; then
    local sudo=; [ "$(id -u)" -eq 0 ] || sudo="sudo -n"
    if ! command -v apt-get >/dev/null || ! $sudo true 2>/dev/null; then
      die "the tests need Chromium and chromedriver, and only root can install them here: apt-get install chromium chromium-driver"
    fi
    say "Installing Chromium"
    $sudo apt-get update -q >&2 || true
    $sudo apt-get install -qy --no-install-recommends chromium chromium-driver >&2 && find_browser ||
      die "the tests need Chromium and chromedriver, and apt-get could not install them"
  fi
  export CHROMIUM=$found
}

# --- the verbs -------------------------------------------------------------------------------------------------------

build() {
  need_rust
  npm_install build
  bindgen
  # Vector instructions of WebAssembly: in every browser since Safari 16.4 of March 2023; a quarter faster. Functions are
  # copied into their callers where they are small only: a twelfth less code, a twenty-fifth less speed.
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-C target-feature=+simd128 -C llvm-args=-inline-threshold=25" \
    cargo build --locked --lib --target $target --profile web --no-default-features --features web
  local built=target/$target/web/pressglass.wasm
  if [ ! $package/pressglass_bg.wasm -nt $built ]; then
    say "Writing $package"
    mkdir -p $package
    "$tools/bindgen" --target web --out-dir target/$target/web/pkg $built
    node_modules/.bin/wasm-opt -O3 --enable-simd target/$target/web/pkg/pressglass_bg.wasm -o $package/pressglass_bg.wasm
    cp target/$target/web/pkg/pressglass.js target/$target/web/pkg/pressglass.d.ts $package/
    touch $package/pressglass_bg.wasm
    node tools/sizes.mjs www
  fi
  node tools/precache.mjs www
}

serve() {
  build
  exec node tools/serve.mjs www "${1:-8000}"
}

# suite NAME COMMAND...: runs it and adds up what it reports; one that ends badly without naming a failure counts as one.
suite() {
  say "Tests: $1"
  local log=target/tests.log status=0 p f
  "${@:2}" 2>&1 | tee $log || status=1
  read -r p f < <(awk '
    /^test result:/ { p += $4; f += $6 }
    NF == 3 && $2 == "pass" { p += $3 }
    NF == 3 && ($2 == "fail" || $2 == "cancelled") { f += $3 }
    END { print p + 0, f + 0 }' $log)
  [ $status -eq 0 ] || [ "$f" -gt 0 ] || f=1
  passed=$((passed + p)) failed=$((failed + f))
}

test() {
  need_rust
  npm_install test
  browser
  build
  passed=0 failed=0
  suite "native" cargo test --locked --workspace --no-fail-fast
  suite "wasm" env CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="$PWD/$tools/wasm-bindgen-test-runner" \
    cargo test --locked --no-fail-fast --target $target --no-default-features --features web --test wasm --test wasm_browser
  suite "page" node --test --test-reporter=spec tests/web/*.test.mjs
  if command -v firefox-esr >/dev/null || command -v firefox >/dev/null || [ -n "${FIREFOX:-}" ]; then
    suite "page in Firefox" env BROWSER=firefox node --test --test-reporter=spec tests/web/{page,long,update}.test.mjs
  fi
  echo "$passed passed, $failed failed"
  [ $failed -eq 0 ]
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
