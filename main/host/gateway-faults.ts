import { gatewayStatus, type GatewayFault } from '#shared/contract/routes';
import { codeOf } from './failure';

/** A test's bad line was cut. */
export class LineCut extends Error {}

const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);
const cuts = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'Z_BUF_ERROR',
]);

/** Which kind of failure of the line an error is. */
export function gatewayFaultOf(error: unknown): GatewayFault {
  const codes = codesOf(error);
  const detail = error instanceof Error ? error.message || codes.join(' ') : String(error);
  if (codes.some((code) => timeouts.has(code))) return { gateway: 'timeout', detail };
  if (error instanceof LineCut || codes.some((code) => cuts.has(code) || code.startsWith('HPE_'))) {
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
