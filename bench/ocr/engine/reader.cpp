// What the reading thread asks of Tesseract: one model, then pictures, one after another.
#include <emscripten.h>
#include <tesseract/baseapi.h>

static tesseract::TessBaseAPI reader;

extern "C" {

// Takes a model (the bytes of a .traineddata file, which must stay). Returns 0, or what Tesseract returned.
EMSCRIPTEN_KEEPALIVE int reader_start(const char *model, int size, const char *language) {
  return reader.Init(model, size, language, tesseract::OEM_LSTM_ONLY, nullptr, 0, nullptr, nullptr, false,
                     nullptr);
}

// Sets one of Tesseract's variables. Returns 0 if there is none of that name.
EMSCRIPTEN_KEEPALIVE int reader_set(const char *name, const char *value) {
  return reader.SetVariable(name, value) ? 1 : 0;
}

// Reads a picture of one byte a pixel, 0 black, its lines looked for as `mode` says. Returns Tesseract's TSV, to be
// given to `reader_drop`, or null.
EMSCRIPTEN_KEEPALIVE char *reader_read(const unsigned char *pixels, int width, int height, int mode) {
  reader.SetPageSegMode(static_cast<tesseract::PageSegMode>(mode));
  reader.SetImage(pixels, width, height, 1, width);
  char *found = reader.GetTSVText(0);
  reader.Clear();
  return found;
}

EMSCRIPTEN_KEEPALIVE void reader_drop(char *found) {
  delete[] found;
}
}
