import type { Context } from '#shared/domain/context';
import { context } from '#shared/domain/testing/decision-context';
import type { BudgetLine, ControlContext } from '../context';
import type { Policy } from '../policy';

/** A budget line for rules' tests; paisa, everything that is not named is nothing. */
export const line = (head: string, change: Partial<BudgetLine> = {}): BudgetLine => ({
  year: '2026-27',
  head,
  sanctioned: 0,
  supplementary: 0,
  reappropriated: 0,
  surrendered: 0,
  lapsed: 0,
  released: 0,
  committed: 0,
  spent: 0,
  ...change,
});

export const policy: Policy = {
  sets: [
    {
      from: '2000-07-01',
      control: 'stop',
      releases: [{ heads: 'A', quarters: [2000, 2500, 2500, 3000] }],
      employeeHeads: ['A01', 'A04'],
      fundHead: 'H01101',
    },
  ],
};

/** The rules' context with these budget lines and more. */
export function controlContext(
  lines: readonly BudgetLine[],
  control: Partial<ControlContext> = {},
  rest: Partial<Context> = {},
): Context {
  const base = context(rest);
  return {
    ...base,
    control: {
      ...base.control,
      policy: () => policy,
      lines: () => lines,
      line: (_year, head) =>
        lines.find((one) => one.head === head) ?? lines.find((one) => one.head === head.slice(0, 6)),
      ...control,
    },
  };
}
