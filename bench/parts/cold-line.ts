import { sendOverColdLine } from '#engine/testing/cold-line';
import type { Line } from '../report';
import type { Setting } from '../setting';

/** Scans over a line that is cut again and again: all of them arrive, whole, for hardly more than their own bytes. */
export async function measureColdLine({ scans, say }: Setting): Promise<readonly Line[]> {
  const { pages, equal, sending, fetching } = await sendOverColdLine(scans);
  say(`cold line: ${JSON.stringify({ sending, fetching })}`);
  const part = 'cold line';
  const note = `${scans / 1e6} MB in ${pages} scans, ${sending.cuts} cuts`;
  const both = ({ up, down }: typeof sending): number => (up + down) / scans;
  return [
    {
      part,
      what: 'pages with equal SHA-256 on the second device',
      value: equal / pages,
      unit: '×',
      wanted: { least: 1 },
      note,
    },
    {
      part,
      what: 'bytes sent ÷ bytes of scans',
      value: sending.up / scans,
      unit: '×',
      wanted: { most: 1.1 },
    },
    { part, what: 'bytes both ways ÷ bytes of scans, sending', value: both(sending), unit: '×' },
    {
      part,
      what: 'bytes both ways ÷ bytes of scans, fetching',
      value: both(fetching),
      unit: '×',
      note: `${fetching.cuts} cuts`,
    },
  ];
}
