import type { Registers } from '../registers/registers';
import type { Tick } from '../views';

/** How far this device's acts and objects have got. Kept by the sync. */
export type SyncMarks = {
  readonly device: string;
  /** All own acts up to this counter are at the hub or refused by it. */
  readonly pushed: number;
  /** Own acts that the hub refused, with its reason. */
  readonly refused: ReadonlyMap<string, string>;
  /** Own acts that a courier brought to the hub: first and last counters. */
  readonly byCourier?: readonly (readonly [number, number])[];
};

/** Says how safe an act or a page is: on this computer only, at the hub too, or refused. */
export type Ticks = { act(id: string): Tick; page(page: string, device: string): Tick };

/** Ticks from the sync's marks. What came from other devices came through the hub, so it is there. */
export function createTicks(registers: Registers, marks: () => SyncMarks): Ticks {
  return {
    act(id) {
      const { device, pushed, refused, byCourier = [] } = marks();
      const reason = refused.get(id);
      if (reason !== undefined) return { state: 'refused', reason };
      const [, actDevice, counter] = id.split('.');
      if (actDevice !== device) return { state: 'at-hub' };
      if (byCourier.some(([first, last]) => Number(counter) >= first && Number(counter) <= last))
        return { state: 'at-hub', by: 'courier' };
      return { state: Number(counter) <= pushed ? 'at-hub' : 'saved' };
    },
    page(page, device) {
      if (device !== marks().device) return { state: 'at-hub' };
      const sent = registers.sql.get('SELECT 1 AS one FROM sent_objects WHERE object = ?', [page]);
      return { state: sent ? 'at-hub' : 'saved' };
    },
  };
}
