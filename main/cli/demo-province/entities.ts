import { readFile } from 'node:fs/promises';
import { parseCsv } from '#main/hub/defaults/csv';
import { chanceOf } from './seeded';

/** A body of the province, as a list of them says; its code goes by its place in the list. */
export type Entity = {
  readonly office: string;
  readonly name: string;
  readonly kind: string;
  readonly district: string;
};

/** Reads a list of entities (name,type,district): the first is KP-0101. */
export async function readEntities(path: string): Promise<readonly Entity[]> {
  return parseCsv(await readFile(path, 'utf8')).map(({ name = '', type = '', district = '' }, n) => ({
    office: `KP-${String(n + 101).padStart(4, '0')}`,
    name: name.slice(0, 120),
    kind: type.slice(0, 60),
    district: district.slice(0, 60),
  }));
}

/** So many of the entities, of as many kinds and districts as there are; the same for the same seed. */
export function chooseEntities(
  all: readonly Entity[],
  count: number,
  seed: string,
  taken: readonly string[],
): readonly Entity[] {
  const chance = chanceOf(`entities ${seed}`);
  const queues = new Map<string, Entity[]>();
  for (const entity of all) {
    if (taken.includes(entity.office)) continue;
    const queue = queues.get(entity.kind) ?? [];
    queue.splice(chance.whole(0, queue.length), 0, entity);
    queues.set(entity.kind, queue);
  }
  const chosen: Entity[] = [];
  while (chosen.length < count && queues.size > 0)
    for (const [kind, queue] of [...queues]) {
      const entity = queue.pop();
      if (!entity) queues.delete(kind);
      else if (chosen.length < count) chosen.push(entity);
    }
  return chosen.toSorted((a, b) => (a.office < b.office ? -1 : 1));
}
