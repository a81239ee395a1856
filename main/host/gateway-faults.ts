import { gatewayStatus, type GatewayFault } from '#shared/contract/routes';
import { codeOf } from './failure';

/** An answer did not come whole: a test's bad line, or one too long to take. A smaller request may get through. */
export class LineCut extends Error {}

const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);
const cuts = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);

/** Which kind of failure of the line an error is. */
export function gatewayFaultOf(error: unknown): GatewayFault {
  const codes = codesOf(error);
  const detail = error instanceof Error ? error.message || codes.join(' ') : String(error);
  if (codes.some((code) => timeouts.has(code))) return { gateway: 'timeout', detail };
  if (
    error instanceof LineCut ||
    codes.some((code) => cuts.has(code) || /^(HPE|Z)_|^ERR_BUFFER_TOO_LARGE$/.test(code))
  ) {
    return { gateway: 'cut', detail };
  }
  return { gateway: 'no-line', detail };
}

function codesOf(error: unknown): string[] {
  if (error instanceof AggregateError) return [codeOf(error) ?? [], ...error.errors.map(codesOf)].flat();
  if (!(error instanceof Error)) return [];
  return [codeOf(error) ?? [], codesOf(error.cause)].flat();
}

/** The gateway's own answer: the hub did not give one. */
export const gatewayFaultResponse = (fault: GatewayFault): Response =>
  Response.json(fault, { status: gatewayStatus });
