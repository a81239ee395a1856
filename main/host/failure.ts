import { faultStatus, type HostFault } from '#shared/contract/methods';

/** Something the host could not do, with the fault that the contract knows. `detail` says what happened and what to do. */
export class HostFailure extends Error {
  readonly fault: HostFault['fault'];
  constructor(fault: HostFault['fault'], detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.fault = fault;
  }
}

const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The operating system's code of an error ("ENOENT"), or nothing. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Any error as a failure of the host: full disks become `disk-full`, everything unknown becomes `io`. */
export function asFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (fullDisk.has(codeOf(error) ?? '')) {
    return new HostFailure('disk-full', `The disk is full. Free some space and try again. (${detail})`, {
      cause: error,
    });
  }
  return new HostFailure('io', `The disk or a folder could not be used. (${detail})`, { cause: error });
}

/** The answer that carries a failure to the renderer. */
export const failureResponse = (failure: HostFailure): Response =>
  Response.json({ fault: failure.fault, detail: failure.message } satisfies HostFault, {
    status: faultStatus[failure.fault],
  });
