# shellcheck shell=bash
# The hosts, published in Release. Nothing is built when nothing they are made of changed.

# A digest of the names, sizes and times of everything the hosts are made of
sources_digest() {
  (cd "$ROOT" && find Directory.* global.json Platform.sln ops/hosts.slnf src grains silo web migrations \
    \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum)
}

published() { echo "$ROOT/$1/bin/Release/net10.0/publish"; }

# Only where they are asked for. They are no part of the product, so they are not among its hosts.
build_simulators() { build_to "$RUN/build-simulators.log" dotnet publish "$ROOT/tests/Platform.Simulators" -c Release -v q --nologo; }

build_hosts() {
  local digest
  digest=$(sources_digest)
  if [ "$digest" = "$(cat "$DATA/built" 2>/dev/null)" ] && [ -f "$(published web/Platform.Web)/Platform.Web.dll" ] && [ -f "$(published silo/Platform.Silo)/Platform.Silo.dll" ]; then return; fi
  need_disk "$ROOT" 1000 "the build"
  say "building (once after each change; the first time also gets the packages)"
  rm -rf "$DATA/built" "$ROOT"/{silo/Platform.Silo,web/Platform.Web,migrations/Platform.Migrations}/bin/Release/net10.0/publish
  build_to "$RUN/build.log" dotnet publish "$ROOT/ops/hosts.slnf" -c Release -v q --nologo
  echo "$digest" >"$DATA/built"
}
