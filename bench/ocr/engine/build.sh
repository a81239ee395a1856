#!/bin/sh
# Builds assets/reader from the sources of Tesseract and Leptonica: sh build.sh FOLDER
# FOLDER keeps the sources and what is made of them. Needed: Debian 12's packages emscripten, cmake, make, git, node-acorn.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
reader=$here/../../../assets/reader
mkdir -p "$1" "$reader"
work=$(cd "$1" && pwd)

# The commits of the releases: what a name stands for can be moved.
fetch() { # name, address, commit
  [ -d "$work/$1" ] || git clone -q "$2" "$work/$1"
  git -C "$work/$1" checkout -q --force "$3"
}
fetch leptonica "${LEPTONICA:-https://github.com/DanBloomberg/leptonica.git}" b667978e86c4bf74f7fdd75f833127d2de327550 # 1.83.1
fetch tesseract "${TESSERACT:-https://github.com/tesseract-ocr/tesseract.git}" 080da83cc51c4ef8b324a7e03146fe0bd7e0944b # 5.3.0
git -C "$work/tesseract" clean -qfd src
git -C "$work/tesseract" apply "$here/tesseract.patch"

no() { for name in "$@"; do printf -- '-D%s=OFF ' "$name"; done; }

# Names of files that are compiled in are told from the folder, wherever that is.
told=-ffile-prefix-map=$work=.

build() { # name, flags of the compiler
  made=$work/$1
  mkdir -p "$made/leptonica" "$made/tesseract"
  cd "$made/leptonica"
  # shellcheck disable=SC2046 # each name is an option
  emcmake cmake "$work/leptonica" -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$made" -DCMAKE_C_FLAGS="-O3 $told $2" \
    $(no BUILD_PROG BUILD_SHARED_LIBS SW_BUILD ENABLE_ZLIB ENABLE_PNG ENABLE_GIF ENABLE_JPEG ENABLE_TIFF ENABLE_WEBP ENABLE_OPENJPEG)
  emmake make -j2 install
  cd "$made/tesseract"
  # shellcheck disable=SC2046
  emcmake cmake "$work/tesseract" -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS="-O3 -flto $told $2" \
    -DLeptonica_DIR="$made/lib/cmake/leptonica" -DGRAPHICS_DISABLED=ON -DDISABLED_LEGACY_ENGINE=ON -DDISABLE_CURL=ON \
    -DDISABLE_ARCHIVE=ON -DDISABLE_TIFF=ON $(no BUILD_TRAINING_TOOLS OPENMP_BUILD HAVE_AVX HAVE_AVX2 HAVE_AVX512F HAVE_FMA HAVE_SSE4_1)
  emmake make -j2 libtesseract
  cd "$made"
  em++ -O3 -flto $told $2 "$here/reader.cpp" tesseract/libtesseract.a lib/libleptonica.a --no-entry \
    -I "$work/tesseract/include" -I tesseract/include --pre-js "$here/before.js" --post-js "$here/thread.js" \
    -s ENVIRONMENT=worker -s FILESYSTEM=0 -s DYNAMIC_EXECUTION=0 -s ALLOW_MEMORY_GROWTH=1 -s INITIAL_MEMORY=64MB \
    -s MAXIMUM_MEMORY=1GB -s EXPORTED_FUNCTIONS=_malloc,_free,_reader_start,_reader_set,_reader_read,_reader_drop \
    -s EXPORTED_RUNTIME_METHODS=UTF8ToString -o "$1.js"
  install -m 644 "$1.js" "$1.wasm" "$reader/"
}

export NODE_PATH="${NODE_PATH:-/usr/share/nodejs}"
build reader -msimd128
build reader-plain ''
