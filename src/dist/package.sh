#!/usr/bin/env bash
# Packs target/tikcalc into target/dist: tikcalc-VERSION.zip for wherever there is Java, and with a Java
# runtime of its own, for machines without, tikcalc-VERSION-linux-x64.tar.gz and, for Debian and what descends
# from it, tikcalc_VERSION_amd64.deb; beside them the library, its sources and pages, what is inside (SBOM), and sums.
# `mvn -Pdist package` runs it in the project's folder with the folder of its JDK in JAVA_HOME.
# usage: package.sh VERSION TIMESTAMP
set -euo pipefail
umask 022
export LC_ALL=C.UTF-8

: "${JAVA_HOME:?the folder of a JDK}"
version=$1
SOURCE_DATE_EPOCH=$(date --date "$2" +%s) # the time of every file in a package; dpkg-deb reads it too
export SOURCE_DATE_EPOCH

# What tikcalc and its libraries use of the JDK. jdeps also names java.desktop, java.scripting and
# java.sql, for parts of the libraries that tikcalc never comes to; the tests run every page without them.
modules=java.base,java.logging,java.xml

fail() {
  printf 'package.sh: %s\n' "$1" >&2
  exit 1
}

# Tools, each with the Debian package it comes in.
missing=()
for tool in dpkg-deb:dpkg gzip:gzip objdump:binutils strip:binutils tar:tar zip:zip; do
  command -v "${tool%%:*}" >/dev/null || missing+=("${tool%%:*} (install ${tool#*:})")
done
if [[ ! -x $JAVA_HOME/bin/jlink ]]; then
  missing+=("jlink in the JDK $JAVA_HOME (install openjdk-17-jdk-headless)")
elif [[ ! -d $JAVA_HOME/jmods ]] && ! "$JAVA_HOME/bin/jlink" --help | grep -q 'Linking from run-time image enabled'; then
  missing+=("jmods in the JDK $JAVA_HOME (install openjdk-17-jdk-headless)")
fi
if ((${#missing[@]})); then
  printf -v list ', %s' "${missing[@]}"
  fail "missing: ${list:2}"
fi

case $(uname -sm) in
  'Linux x86_64') machine=x64 architecture=amd64 ;;
  'Linux aarch64') machine=aarch64 architecture=arm64 ;;
  *) fail "no package for $(uname -sm): Linux on x86_64 or aarch64 only" ;;
esac

dist=target/dist
name=tikcalc-$version
folder=$dist/$name
rm -rf "$dist"
mkdir -p "$dist"
cp -R target/tikcalc "$folder"
rm -f "$folder"/lib/*.jsa "$folder"/lib/*.sum # made where it is used, by the Java there: no two have the same bytes

# The same owner, permissions and time for every file, whoever builds.
settle() {
  chmod -R u=rwX,go=rX "$1"
  find "$1" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
}

# Without a runtime, for any system that has Java: it makes an archive of classes of its own.
settle "$folder"
(cd "$dist" && find "$name" -print | sort | TZ=UTC zip -q -X -@ "$name.zip")

# A zipped `modules` is half as large and costs time only for classes that are not in the archive.
compress=zip-6
"$JAVA_HOME/bin/jlink" --help | grep -q 'zip-\[0-9\]' || compress=2
"$JAVA_HOME/bin/jlink" --add-modules "$modules" --output "$folder/runtime" "--compress=$compress" \
  --strip-java-debug-attributes --no-header-files --no-man-pages
binaries=()
while IFS= read -r -d '' file; do
  if head -c 4 "$file" | grep -qa ELF; then
    strip --strip-unneeded "$file"
    binaries+=("$file")
  fi
done < <(find "$folder/runtime" -type f -print0)

settle "$folder"

tar --create --format=gnu --sort=name --owner=0 --group=0 --numeric-owner \
  --directory "$dist" "$name" | gzip -n >"$dist/$name-linux-$machine.tar.gz"

# The .deb: the same folder in /usr/lib/tikcalc, but for what Debian keeps in one place for all programs.
root=$dist/deb
lib=$root/usr/lib/tikcalc
share=$root/usr/share
mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib" "$share/doc/tikcalc"
cp -a "$folder" "$lib"
rm "$lib/bin/tikcalc.cmd" "$lib/LICENSE" # Debian has its copy in /usr/share/common-licenses
ln -s ../lib/tikcalc/bin/tikcalc "$root/usr/bin/tikcalc"
# Moves a file or folder $1 of tikcalc's share/ to $2 in Debian's.
shared() {
  mkdir -p "$(dirname "$share/$2")"
  mv "$lib/share/$1" "$share/$2"
}
shared man man
shared bash-completion/completions/tikcalc bash-completion/completions/tikcalc
shared zsh/site-functions/_tikcalc zsh/vendor-completions/_tikcalc
find "$lib/share" -type f | grep . >&2 && fail "files of share/ that have no place in the .deb"
rm -r "$lib/share"
find "$share/man" -type f -exec gzip -n9 {} +
cp src/dist/copyright "$share/doc/tikcalc/copyright"
# Debian asks for one beside each program. The address is nobody's: the format asks for that, too.
maintainer='tikcalc <tikcalc@tikcalc.invalid>'
cat <<END | gzip -n9 >"$share/doc/tikcalc/changelog.gz"
tikcalc (${version/-/\~}) unstable; urgency=medium

  * Release $version.

 -- $maintainer  $(date --utc --date "@$SOURCE_DATE_EPOCH" --rfc-email)
END

# The packages that hold the libraries the runtime links to.
needed() {
  local library
  objdump -p "${binaries[@]}" | sed -n 's/^ *NEEDED *//p' | sort -u | while read -r library; do
    case $library in
      libjava.so | libjli.so | libjvm.so | libnet.so) ;; # its own
      libc.so.* | libdl.so.* | libm.so.* | libpthread.so.* | librt.so.* | ld-linux*)
        echo "libc6 (>= $(objdump -T "${binaries[@]}" | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1 | cut -d_ -f2))"
        ;;
      libgcc_s.so.1) echo libgcc-s1 ;;
      libstdc++.so.6) echo libstdc++6 ;;
      libz.so.1) echo zlib1g ;;
      *) fail "the runtime links to $library, of which no package is known" ;;
    esac
  done | sort -u
}
depends=$(needed)

cat >"$root/DEBIAN/control" <<END
Package: tikcalc
Version: ${version/-/\~}
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du --summarize --apparent-size --block-size=1K "$root/usr" | cut -f1)
Depends: ${depends//$'\n'/, }
Section: utils
Priority: optional
Description: what a TikTok creator can earn
 Estimates a low, a likely and a high figure for every way to earn, and shows
 where each one comes from. Brings a Java runtime of its own.
END
install -m 755 src/dist/deb/postinst src/dist/deb/prerm "$root/DEBIAN"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
settle "$root"
# gzip, as xz takes ten times as long to save an eighth.
dpkg-deb --root-owner-group -Zgzip -z6 --build "$root" "$dist/tikcalc_${version/-/\~}_$architecture.deb" >/dev/null
rm -r "$root"

# The folder stays, to be tried. It starts as it will where it is installed, and tells whether it can.
"$folder/bin/tikcalc" --make-archive "$PWD/$folder/lib/tikcalc.jsa"
[[ -e $folder/lib/tikcalc.jsa ]] || fail "no archive of classes could be made"

# The library, for those who build with it, and what is inside of everything.
for jar in target/core/tikcalc-core-"$version"{,-sources,-javadoc}.jar; do
  [[ -e $jar ]] || fail "$jar is missing (mvn -Pdist package makes it)"
  cp -p "$jar" "$dist"
done
cp -p target/core/tikcalc-core.pom "$dist/tikcalc-core-$version.pom"
[[ -e target/sbom/bom.json ]] || fail "target/sbom/bom.json is missing (mvn -Pdist package makes it)"
cp target/sbom/bom.json "$dist/$name-sbom.json"

(cd "$dist" && sha256sum -- *.zip *.tar.gz *.deb *.jar *.pom *.json >SHA256SUMS)
