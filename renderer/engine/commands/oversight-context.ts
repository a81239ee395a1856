import { oversightSubject, type Oversight } from '#shared/domain/oversight/oversight';
import type { OversightContext } from '#shared/domain/oversight/oversight-context';
import type { Return } from '#shared/domain/oversight/return';
import type { Registers } from '../registers/registers';
import { createDrawnIndicators } from '../views/indicator-figures';
import { createReturnFigures } from '../views/return-figures';

/** What the rules of returns may know, read from the registers. */
export function createOversightContext(office: string, registers: Registers): OversightContext {
  const { folded, authority } = registers;
  return {
    body: authority().entity?.type ?? '',
    asked: () => folded<Oversight>(oversightSubject(office))?.state,
    return: (subject) => folded<Return>(subject)?.state,
    figures: (template, year, period) => createReturnFigures(registers, office)(template, year, period),
    drawn: (year, period) => createDrawnIndicators(registers, office)(year, period),
  };
}
