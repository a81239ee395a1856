import type { ViewQuery } from './views';

/** The parameters of a view, from the address (JSON texts) and the body of a POST (values). Nothing if one is no JSON. */
export function readViewQuery(
  address: Readonly<Record<string, unknown>>,
  body: Readonly<Record<string, unknown>>,
): ViewQuery | undefined {
  const parsed: Record<string, unknown> = {};
  try {
    for (const [name, value] of Object.entries(address))
      if (typeof value === 'string') parsed[name] = JSON.parse(value);
  } catch {
    return undefined;
  }
  const asked: Readonly<Record<string, unknown>> = { ...parsed, ...body };
  const number = (name: string, otherwise: number): number => {
    const value = asked[name];
    return typeof value === 'number' && value >= 0 ? value : otherwise;
  };
  const one = (...names: string[]): object => {
    const name = names.find((each) => each in asked);
    return name === undefined ? {} : { [names[0] ?? '']: asked[name] };
  };
  return {
    ...one('key'),
    ...(Array.isArray(asked.keys) ? { keys: asked.keys as readonly unknown[] } : {}),
    ...one('startkey', 'start_key'),
    ...one('endkey', 'end_key'),
    inclusiveEnd: asked.inclusive_end !== false,
    descending: asked.descending === true,
    reduce: asked.reduce !== false,
    group: asked.group === true ? Infinity : number('group_level', 0),
    includeDocs: asked.include_docs === true,
    limit: number('limit', Infinity),
    skip: number('skip', 0),
  };
}
