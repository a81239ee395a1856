// Linked before Emscripten's own code. Tesseract's remarks are for its makers; its failures are answers.
Module.print = () => undefined;
Module.printErr = () => undefined;
