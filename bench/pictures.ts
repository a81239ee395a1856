import { randomInt } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';

const words =
  `the sum of rupees is sanctioned for repair of the emergency generator and payment may be made to the
supplier on production of the bill duly verified by the committee under the head medical store surgical instruments
reference letter dated november budget release second quarter accountant superintendent hospital district`.split(
    /\s+/,
  );

/** One page of an office letter at about 150 dots per inch, as PNG; never the same twice. */
export async function letterPicture(context: BrowserContext): Promise<Buffer> {
  const page = await context.newPage();
  const line = (): string => Array.from({ length: 11 }, () => words[randomInt(words.length)] ?? '').join(' ');
  await page.setViewportSize({ width: 1240, height: 1754 });
  await page.setContent(
    `<body style="margin:110px;font:27px/1.75 'Liberation Serif','DejaVu Serif',serif"><p>No. ${randomInt(1e6)}</p>${Array.from(
      { length: 24 },
      () => `<div>${line()}</div>`,
    ).join('')}`,
  );
  const picture = await page.screenshot({ type: 'png' });
  await page.close();
  return picture;
}
