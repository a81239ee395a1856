import { leastPassphrase } from '#shared/base/wrapped-key';

/** What is typed about a new officer. */
export type OfficerForm = {
  readonly name: string;
  readonly nameUrdu: string;
  readonly person: string;
  readonly posts: readonly string[];
  readonly passphrase: string;
  readonly again: string;
};

export const emptyOfficer: OfficerForm = {
  name: '',
  nameUrdu: '',
  person: '',
  posts: [],
  passphrase: '',
  again: '',
};

type Fault = 'person-wrong' | 'passphrase-short' | 'passphrase-differs';

/** What is wrong with fields that were filled in; empty fields are not complained about. */
export function faultsOf(form: OfficerForm): Partial<Record<'person' | 'passphrase' | 'again', Fault>> {
  const isShort = form.passphrase !== '' && [...form.passphrase].length < leastPassphrase;
  return {
    ...(form.person && !/^[a-z0-9-]{3,40}$/.test(form.person) ? { person: 'person-wrong' } : {}),
    ...(isShort ? { passphrase: 'passphrase-short' } : {}),
    ...(form.again && form.again !== form.passphrase ? { again: 'passphrase-differs' } : {}),
  };
}

/** Whether the officer can be added: everything needed is there and nothing is wrong. */
export const isComplete = (form: OfficerForm): boolean =>
  form.name.trim() !== '' &&
  form.person !== '' &&
  form.posts.length > 0 &&
  form.passphrase !== '' &&
  form.again === form.passphrase &&
  Object.keys(faultsOf(form)).length === 0;
