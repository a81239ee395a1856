import { expect, test } from 'vitest';
import { changesBySort, changeWords } from './change-text';

test('a change is said by its sort and what it is about; one that is not known is said as it is', () => {
  expect(changeWords('created database kp-0101-acts')).toEqual({ key: 'database', what: 'kp-0101-acts' });
  expect(changeWords('published entity.registered of registry:KP-0101 in registry')).toEqual({
    ...{ key: 'act', what: 'entity.registered · registry:KP-0101' },
  });
  expect(changeWords('removed account kp-0101.abcdef')).toMatchObject({ key: 'account-removed' });
  expect(changeWords('moved the moon')).toEqual({ key: 'other', what: 'moved the moon' });
});

test('many changes are grouped by their sort', () => {
  const changes = ['created database a', 'updated guard of a', 'created database b', 'updated guard of b'];
  expect(changesBySort(changes)).toEqual([
    ['database', ['a', 'b']],
    ['guard', ['a', 'b']],
  ]);
});
