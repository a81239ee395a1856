import { versionsOn, type DistrictName, type Oversight } from './oversight';

/** What districts are called in Urdu on a day, by their names in lists of entities, as far as the province published it. */
export type DistrictNames = ReadonlyMap<string, DistrictName>;

export const districtNamesOn = (oversight: Oversight | undefined, day: string): DistrictNames =>
  new Map(versionsOn(oversight?.districts ?? [], day).map((one) => [one.code, one]));
