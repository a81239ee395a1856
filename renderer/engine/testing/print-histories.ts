/** What may happen to a signed print that was scanned, in the random histories, by whoever. */
export function printDeeds(page: string, other: string, document: string, n: number) {
  const subject = `print:${page}`;
  const body = {
    ...{ document, pages: [other, n === 0 ? other : page], verdict: n === 1 ? 'older' : 'agrees' },
    ...{ target: n === 2 ? 'voucher:aaaa' : 'file:aaaa', seal: { id: 'file:aaaa', hash: `${n}`.repeat(32) } },
  };
  return [
    { kind: 'print.bound', subject, body },
    { kind: 'print.unbound', subject, body: { reason: `Wrong ${n}` } },
  ] as const;
}
