import { expect, test } from 'vitest';
import { readFault } from './parcel-fault';

test.each([
  ['bad-signature KP-0123.ABCDEF.00000001', { key: 'bad-signature', act: 'KP-0123.ABCDEF.00000001' }],
  ['not-a-parcel', { key: 'not-a-parcel', act: '' }],
  ['on-leave KP-0123.ABCDEF.00000002', { key: 'no-power', act: 'KP-0123.ABCDEF.00000002' }],
])('the fault "%s" is said in words and names its act', (fault, read) => {
  expect(readFault(fault)).toEqual(read);
});
