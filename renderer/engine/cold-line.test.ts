import { expect, test } from 'vitest';
import { lifeBytes, sendOverColdLine } from './testing/cold-line';

test('a line that is cut every 20,000 bytes: every page arrives whole, for a tenth more than its bytes', async () => {
  const bytes = 2_000_000;
  const { pages, equal, sending, fetching } = await sendOverColdLine(bytes);
  expect(equal).toBe(pages);
  expect(sending.cuts).toBeGreaterThan(90);
  expect(fetching.cuts).toBeGreaterThan(90);
  // The promise is for 20 MB (`npm run bench -- cold-line`). Of these 2 MB a few lives go into learning how long one is:
  // more on a computer that is busy, where the cut is noticed late.
  expect(sending.up).toBeLessThan(1.1 * bytes + 5 * lifeBytes);
}, 120_000);
