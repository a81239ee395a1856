import type { HubAnswer } from '../host';

/**
 * Why the line does not work just now. `line`: nobody answered, try later. `hub`: the hub answered but could not (5xx),
 * try later. `refused`: it does not want this device (401, 403, 404); trying again soon is useless. `too-large`: send less.
 */
export class LineFault extends Error {
  constructor(
    readonly fault: 'line' | 'hub' | 'refused' | 'too-large',
    detail: string,
  ) {
    super(detail);
  }
}

/** The JSON of a hub's answer, or a `LineFault`. */
export function expectAnswer(answer: HubAnswer): unknown {
  if (!answer.reached) throw new LineFault('line', `${answer.fault.gateway}: ${answer.fault.detail}`);
  const { status, json } = answer;
  if (status >= 200 && status < 300) return json;
  const detail = `${status} ${JSON.stringify(json).slice(0, 200)}`;
  if (status === 413) throw new LineFault('too-large', detail);
  if (status === 401 || status === 403 || status === 404) throw new LineFault('refused', detail);
  throw new LineFault('hub', detail);
}
