/** An office's own code, "KP-0123". `KP-0000` is the province. */
export type OfficeCode = string;
/** A device code: six characters of base32 (A-Z, 2-7), given at enrolment. */
export type DeviceCode = string;
/** `<office>.<device>.<counter, 8 digits>`: says where an act was made, and sorts in that order. */
export type ActId = string;
/** A signing key's name: the first 26 base64url characters (156 bits) of the SHA-256 of the public key. */
export type KeyId = string;
/** SHA-256 of a file's bytes in lower-case hex; the name of a page. */
export type Sha256 = string;

export const officePattern = /^[A-Z]{2}-\d{4}$/;
export const devicePattern = /^[A-Z2-7]{6}$/;
export const actIdPattern = /^[A-Z]{2}-\d{4}\.[A-Z2-7]{6}\.\d{8}$/;
export const sha256Pattern = /^[0-9a-f]{64}$/;
export const keyIdPattern = /^[A-Za-z0-9_-]{26}$/;
export const province: OfficeCode = 'KP-0000';

/** The id of a device's n-th act; `counter` starts at 1. */
export const actId = (office: OfficeCode, device: DeviceCode, counter: number): ActId =>
  `${office}.${device}.${String(counter).padStart(8, '0')}`;

/** A subject's id, `<sort>:<name>`: "file:KP-0123.ABCDEF.00000007" is the file opened by that act. */
export const subjectId = (sort: string, name: string): string => `${sort}:${name}`;

/** The sort of a subject: the part before the colon. */
export const sortOf = (subject: string): string => subject.slice(0, Math.max(0, subject.indexOf(':')));
