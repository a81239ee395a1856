import { expect, test } from 'vitest';
import published from '#assets/data/district-names.json' with { type: 'json' };
import { districtName } from '#shared/acts/kinds/oversight-published';
import { districtNamesOn } from './district-names';
import { districtPlaces } from './district-places';
import type { Oversight } from './oversight';

const districts = published.map((one) => districtName.parse(one));
const none: Oversight = { templates: [], indicators: [], flagRules: [] };
const urdu = /^[\u0600-\u06ff ]+$/;

test('every tile of the map has one Urdu name that fits it and says where it comes from', () => {
  const names = districtNamesOn({ ...none, districts }, '2026-11-21');
  expect(names.size).toBe(districts.length);
  for (const district of districtPlaces.keys())
    expect([district, names.has(district)]).toEqual([district, true]);
  for (const one of districts) {
    expect(one.source).toBe('[GK] general knowledge, to be confirmed');
    for (const name of [one.titleUrdu, one.divisionUrdu, one.shortUrdu ?? one.titleUrdu])
      expect(name).toMatch(urdu);
    expect((one.shortUrdu ?? one.titleUrdu).length).toBeLessThanOrEqual(16);
  }
  expect(new Set(districts.map((one) => one.titleUrdu)).size).toBe(districts.length);
});

test('a name counts from its day, and where none is published there is none', () => {
  const [first] = districts;
  if (!first) throw new Error('no districts');
  const later = { ...first, from: '2027-07-01', titleUrdu: 'نیا نام' };
  const oversight = { ...none, districts: [first, later] };
  expect(districtNamesOn(oversight, '2027-06-30').get(first.code)?.titleUrdu).toBe(first.titleUrdu);
  expect(districtNamesOn(oversight, '2027-07-01').get(first.code)?.titleUrdu).toBe('نیا نام');
  expect(districtNamesOn(oversight, '2020-01-01').size).toBe(0);
  expect(districtNamesOn(undefined, '2027-07-01').size).toBe(0);
});
