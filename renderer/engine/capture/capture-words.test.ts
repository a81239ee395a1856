import { expect, test } from 'vitest';
import { captureWords, scannerReason } from './capture-words';

test.each([...Object.keys(captureWords), 'something new', undefined])(
  'the file beside a refused paper says %j as a sentence in both languages, never as a code',
  (why) => {
    const [english, urdu, ...more] = scannerReason(why).split('\n');
    expect(more).toEqual([]);
    expect(english).toMatch(/^[A-Z].* .*\.$/);
    expect(urdu).toMatch(/^[\u0600-\u06FF].* .*۔$/);
    expect(scannerReason(why)).not.toContain(why ?? 'undefined');
    expect(scannerReason(why).length).toBeLessThanOrEqual(300); // what the host takes
  },
);
