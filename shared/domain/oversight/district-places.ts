/** Where a district's tile stands: column from the west, row from the north. Districts that are not here come below. */
export type TilePlace = { readonly column: number; readonly row: number; readonly short: string };

const rows: readonly (readonly (readonly [column: number, district: string, short?: string])[])[] = [
  [[3, 'Upper Chitral', 'U Chitral']],
  [
    [2, 'Lower Chitral', 'L Chitral'],
    [3, 'Upper Dir', 'U Dir'],
    [4, 'Upper Swat', 'U Swat'],
    [6, 'Upper Kohistan', 'U Kohistan'],
  ],
  [
    [1, 'Bajaur'],
    [2, 'Lower Dir', 'L Dir'],
    [3, 'Central Dir', 'C Dir'],
    [4, 'Swat'],
    [5, 'Shangla'],
    [6, 'Lower Kohistan', 'L Kohistan'],
    [7, 'Kolai-Palas Kohistan', 'Kolai-Palas'],
  ],
  [
    [1, 'Mohmand'],
    [2, 'Malakand'],
    [3, 'Mardan'],
    [4, 'Buner'],
    [5, 'Torghar'],
    [6, 'Battagram', 'Batagram'],
    [7, 'Allai'],
  ],
  [
    [1, 'Khyber'],
    [2, 'Charsadda', 'Chars.'],
    [3, 'Nowshera'],
    [4, 'Swabi'],
    [5, 'Haripur'],
    [6, 'Abbottabad', 'Abbott.'],
    [7, 'Mansehra'],
  ],
  [
    [0, 'Kurram'],
    [1, 'Orakzai'],
    [2, 'Peshawar'],
  ],
  [
    [1, 'Hangu'],
    [2, 'Kohat'],
  ],
  [
    [0, 'North Waziristan', 'N Wazir.'],
    [1, 'Bannu'],
    [2, 'Karak'],
  ],
  [
    [0, 'Upper South Waziristan', 'U S Wazir.'],
    [1, 'Lakki Marwat', 'Lakki M.'],
  ],
  [
    [0, 'Lower South Waziristan', 'L S Wazir.'],
    [1, 'Tank'],
    [2, 'Paharpur'],
  ],
  [[1, 'Dera Ismail Khan', 'D.I. Khan']],
];

/** The places of the districts on the tile map, by name. */
export const districtPlaces: ReadonlyMap<string, TilePlace> = new Map(
  rows.flatMap((tiles, row) =>
    tiles.map(([column, district, short]) => [district, { column, row, short: short ?? district }] as const),
  ),
);
