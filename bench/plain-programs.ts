import { spawnSync } from 'node:child_process';

/** Milliseconds that a program needs to add up all balances of a plain-text journal; nothing if it is not installed. */
export function timeBalances(program: 'hledger' | 'ledger', journal: string): number | undefined {
  const start = performance.now();
  const ran = spawnSync(program, ['-f', journal, 'bal'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const took = performance.now() - start;
  if (ran.error && 'code' in ran.error && ran.error.code === 'ENOENT') return undefined;
  if (ran.status !== 0) throw new Error(`${program}: ${ran.error?.message ?? ran.stderr}`);
  return took;
}
