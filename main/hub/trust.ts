import { parseAct, written, type Act } from '#shared/acts/act';
import { recoveryNamed } from '#shared/acts/kinds/recovery-named';
import { rootSucceeded } from '#shared/acts/kinds/root-succeeded';
import { createSignatureCheck } from '#shared/acts/verify';
import { province } from '#shared/base/ids';
import { registrySubject } from '#shared/domain/people/decide';
import { learnRoots, rootPublicKey, type Root } from '#shared/domain/people/roots';
import { registryDatabase } from '#shared/hub/databases';
import { fromHubDocument } from '#shared/hub/document';
import { viewPaths } from '#shared/hub/views';
import type { HubConnection } from './admin';

type Rows = { readonly rows: readonly { readonly doc?: unknown }[] };

/**
 * The root key and its successors, as the hub's registry says it of the province's own office, signatures checked: each
 * by the root of its time. A hub without a registry has nothing to add.
 */
export async function trustAt(hub: HubConnection, root: Root): Promise<Root> {
  const path = `${registryDatabase}/${viewPaths.subjects}?reduce=false&include_docs=true`;
  const page = await hub.ask<Rows>('POST', path, { keys: [registrySubject(province)] });
  const check = createSignatureCheck(crypto.subtle as never); // Node's WebCrypto
  let left = (page?.rows ?? []).flatMap(({ doc }): readonly Act[] => {
    const act = parseAct(fromHubDocument(doc));
    return act && [rootSucceeded.kind, recoveryNamed.kind].includes(act.kind) ? [act] : [];
  });
  const good: Act[] = [];
  let trust = root;
  for (let before = -1; left.length !== before && left.length > 0;) {
    before = left.length;
    const faults = await Promise.all(
      left.map((act) => check(written(act), (key) => rootPublicKey(trust, key))),
    );
    good.push(...left.filter((_, n) => faults[n] === undefined));
    left = left.filter((_, n) => faults[n]?.fault === 'unknown-key');
    trust = learnRoots(root, good);
  }
  return trust;
}
