// Linked after Emscripten's own code: the reading thread's messages, each answered once, in order.
// { model, language, settings } starts it and is answered by {}; { pixels, width, height, mode } is answered by
// { tsv }; what fails is answered by { failed }.
(() => {
  const ready = new Promise((resolve, reject) => {
    if (runtimeInitialized) resolve();
    Module.onRuntimeInitialized = resolve;
    Module.onAbort = reject;
  });
  const bytes = (array) => {
    const at = _malloc(array.length);
    if (at === 0) throw new Error('no memory for ' + array.length + ' bytes');
    HEAPU8.set(array, at);
    return at;
  };
  const text = (string) => bytes(new TextEncoder().encode(string + '\0'));
  const start = ({ model, language, settings }) => {
    const failed = _reader_start(bytes(model), model.length, text(language));
    if (failed !== 0) throw new Error('no model of ' + language + ' (' + failed + ')');
    for (const name of Object.keys(settings))
      if (_reader_set(text(name), text(settings[name])) === 0) throw new Error('no setting ' + name);
    return {};
  };
  const read = ({ pixels, width, height, mode }) => {
    const at = bytes(pixels);
    const found = _reader_read(at, width, height, mode);
    _free(at);
    if (found === 0) throw new Error('the picture was not read');
    const tsv = UTF8ToString(found);
    _reader_drop(found);
    return { tsv };
  };
  self.onmessage = ({ data }) => {
    ready
      .then(() => (data.model ? start(data) : read(data)))
      .catch((error) => ({ failed: String(error) }))
      .then((answer) => self.postMessage(answer));
  };
})();
