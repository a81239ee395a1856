import type { CustomScheme, Protocol } from 'electron';
import type { HostFault } from '#shared/contract/methods';
import { isHostPath, type Host } from '#main/host/host';
import { protect } from '#main/host/page-headers';
import { createRendererFiles } from '#main/host/renderer-files';
import { appOrigin, appScheme, isOwnAddress } from './address';

/** What `app:` may do: be an origin of its own (storage, workers, `fetch`), with answers that stream. */
export const appSchemes: CustomScheme[] = [
  {
    scheme: appScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
];

/** Answers `app://daftar/...`: the host's routes by the host, everything else from the built renderer. */
export function createAppHandler(host: Host, rendererDirectory: string) {
  const files = createRendererFiles(rendererDirectory);
  return async (request: Request): Promise<Response> => {
    const origin = request.headers.get('origin');
    if (!isOwnAddress(request.url) || (origin !== null && origin !== appOrigin)) {
      const fault: HostFault = { fault: 'not-allowed', detail: 'Not for other pages.' };
      return protect(Response.json(fault, { status: 403 }));
    }
    const isHosts = isHostPath(new URL(request.url).pathname);
    return protect(await (isHosts ? host.handle(request) : files(request)));
  };
}

/** Makes a session's windows reach the host. */
export function serveApp(protocol: Protocol, host: Host, rendererDirectory: string): void {
  protocol.handle(appScheme, createAppHandler(host, rendererDirectory));
}
