import { z } from 'zod';
import { devicePattern, keyIdPattern, officePattern } from '#shared/base/ids';
import { rootTrust } from './root';

/**
 * The file that makes a computer a device of an office: made by `daftar hub enrol`, carried by hand, read once by the
 * host and kept with owner-only permissions. It holds secrets: the device's private key and its hub account.
 */
export const enrolment = z.strictObject({
  v: z.literal(1),
  office: z.string().regex(officePattern),
  device: z.string().regex(devicePattern),
  series: z.string().regex(/^[A-Z]{1,3}$/),
  title: z.string().min(1).max(80),
  root: rootTrust,
  deviceKey: z.strictObject({
    key: z.string().regex(keyIdPattern),
    publicKey: z.string().length(43),
    /** PKCS#8, base64url. */
    privateKey: z.string().min(40),
  }),
  /** Absent for an office that only ever exchanges by courier. */
  hub: z
    .strictObject({
      url: z.url(),
      user: z.string().min(1),
      password: z.string().min(1),
      databases: z.strictObject({
        acts: z.string(),
        scans: z.string(),
        registry: z.string(),
        /** Only for a device of the province: its account reads these, and every office's acts and scans. */
        province: z.string().optional(),
        facts: z.string().optional(),
      }),
    })
    .optional(),
  demo: z.array(z.strictObject({ person: z.string(), passphrase: z.string() })).optional(),
});
export type Enrolment = z.infer<typeof enrolment>;
