import { expect, test } from '../fixtures/test';

type Asked = Record<string, unknown>;
type Answer = { readonly tsv?: string; readonly failed?: string };

/** What a build of the reader makes of two pictures with print, of one without, and of a model that is none. */
async function readWith(script: string): Promise<{ readonly tsv: string[]; readonly failed: string }> {
  const starting = () => {
    const worker = new Worker(script);
    const ask = (asked: Asked): Promise<Answer> =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
        worker.onerror = ({ message }) => resolve({ failed: `worker: ${message}` });
        worker.postMessage(asked);
      });
    return { ask, end: () => worker.terminate() };
  };
  const picture = (...lines: string[]): Asked => {
    const canvas = new OffscreenCanvas(900, 60 + lines.length * 60);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = 'black';
    context.font = '34px sans-serif';
    lines.forEach((line, n) => context.fillText(line, 30, 60 + n * 60));
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return {
      pixels: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4]!),
      width,
      height,
      mode: 6,
    };
  };
  const packed = (await fetch('/tessdata/eng.traineddata.gz')).body;
  if (!packed) throw new Error('no model');
  const model = new Uint8Array(
    await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
  );
  const reader = starting();
  const tsv: string[] = [];
  for (const asked of [
    { model, language: 'eng', settings: { user_defined_dpi: '170' } },
    picture('The contractor repaired the oxygen plant', 'at a cost of Rs 1,25,000 in March 2026.'),
    picture('Sanctioned subject to audit.'),
    picture(),
  ]) {
    const answer = await reader.ask(asked);
    if (answer.failed !== undefined) throw new Error(answer.failed);
    tsv.push(answer.tsv ?? '');
  }
  reader.end();
  const other = starting();
  const { failed = '' } = await other.ask({ model: model.slice(0, 1000), language: 'eng', settings: {} });
  other.end();
  return { tsv, failed };
}

test('both builds of the reader read the same, read on after it, and refuse a model that is cut off', async ({
  office,
}) => {
  const device = office.device('office');
  await device.open();
  const fast = await device.page().evaluate(readWith, '/vendor/reader/reader.js');
  const plain = await device.page().evaluate(readWith, '/vendor/reader/reader-plain.js');
  const words = (tsv = ''): string =>
    tsv
      .split('\n')
      .map((row) => row.split('\t'))
      .flatMap((row) => (row[0] === '5' ? [row[11]] : []))
      .join(' ');
  expect(fast.tsv.map(words)).toEqual([
    '',
    'The contractor repaired the oxygen plant at a cost of Rs 1,25,000 in March 2026.',
    'Sanctioned subject to audit.',
    '',
  ]);
  expect(plain.tsv).toEqual(fast.tsv);
  expect(fast.failed).toContain('no model of eng');
  expect(plain.failed).toContain('no model of eng');
});
