import { expect, test } from 'vitest';
import { sendOverColdLine } from './testing/cold-line';

test('a line that is cut every 20,000 bytes: every page arrives whole, for a tenth more than its bytes', async () => {
  const bytes = 2_000_000;
  const { pages, equal, sending, fetching } = await sendOverColdLine(bytes);
  expect(equal).toBe(pages);
  expect(sending.cuts).toBeGreaterThan(90);
  expect(fetching.cuts).toBeGreaterThan(90);
  expect(sending.up / bytes).toBeLessThan(1.1);
}, 120_000);
