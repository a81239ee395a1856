import type { ActDraft } from '#shared/acts/act';
import { demandIssued } from '#shared/acts/kinds/demand-issued';
import { holdingRegistered } from '#shared/acts/kinds/holding-registered';
import { payerRegistered } from '#shared/acts/kinds/payer-registered';
import { tariffSet } from '#shared/acts/kinds/tariff-set';
import { fiscalYearOf } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import { demandNumber } from '#shared/domain/ledger/receipts/demand';
import { holdingLabel } from '#shared/domain/ledger/receipts/payer';
import { dueDayOf, monthDays, planMonth } from '#shared/domain/ledger/receipts/plan-month';
import { tariffSubject } from '#shared/domain/ledger/receipts/tariff';

const from = '2000-07-01';
const source = 'Demo tariff';
const penalty = { penaltyHead: 'C03841', terms: { graceDays: 10, rate: 100, cap: 200 } };

const headNames: Readonly<Record<string, string>> = {
  C02701: 'Building Rent',
  C03841: 'Fees, Fines not specified elsewhere',
};

/** Who holds something in the hospital's premises. Shops and posts, no persons. */
const payers = [
  { id: 'demopayer0000001', name: 'Canteen contractor', nameUrdu: 'کینٹین ٹھیکیدار' },
  { id: 'demopayer0000002', name: 'Medical store, shop 2', nameUrdu: 'میڈیکل سٹور، دکان 2' },
  { id: 'demopayer0000003', name: 'Photocopy shop, shop 5', nameUrdu: 'فوٹو کاپی شاپ، دکان 5' },
  { id: 'demopayer0000004', name: 'Parking contractor', nameUrdu: 'پارکنگ ٹھیکیدار' },
] as const;

const tariff = [
  {
    ...{ code: 'SHOP-RENT', name: 'Rent of a shop', nameUrdu: 'دکان کا کرایہ', head: 'C02701' },
    ...{ amount: 25_000_00, dueDay: 10 },
  },
  {
    ...{ code: 'CANTEEN', name: 'Canteen licence fee', nameUrdu: 'کینٹین لائسنس فیس', head: 'C02701' },
    ...{ amount: 40_000_00, dueDay: 10 },
  },
  {
    ...{ code: 'PARKING', name: 'Parking licence fee', nameUrdu: 'پارکنگ لائسنس فیس', head: 'C03841' },
    ...{ amount: 60_000_00, dueDay: 5 },
  },
] as const;

const shop = { kind: 'property', type: 'Shop', subType: 'Main gate' } as const;
const charge = (item: string, amount?: number) => ({ item, from, ...(amount ? { amount } : {}) });
const holdings = [
  {
    ...{ id: 'demoholding00001', ...shop, place: 'Shop 2', status: 'rented-out' as const },
    ...{ payer: 'payer:demopayer0000002', charges: [charge('SHOP-RENT')] },
  },
  { id: 'demoholding00002', ...shop, place: 'Shop 4', status: 'vacant' as const, charges: [] },
  {
    ...{ id: 'demoholding00003', ...shop, place: 'Shop 5', status: 'rented-out' as const },
    ...{ payer: 'payer:demopayer0000003', charges: [charge('SHOP-RENT', 18_000_00)] },
  },
  {
    ...{ id: 'demoholding00004', kind: 'licence' as const, type: 'Licence', place: 'Canteen' },
    ...{ status: 'in-force' as const, payer: 'payer:demopayer0000001', charges: [charge('CANTEEN')] },
  },
  {
    ...{ id: 'demoholding00005', kind: 'licence' as const, type: 'Licence', place: 'Parking stand' },
    ...{ status: 'in-force' as const, payer: 'payer:demopayer0000004', charges: [charge('PARKING')] },
  },
];

/** The month so many months before a day. */
const monthBefore = (today: string, months: number): string =>
  new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - months, 1))
    .toISOString()
    .slice(0, 7);

/** The demands of the three months before this one, which nobody has paid yet. */
function demandDrafts(today: string): readonly ActDraft[] {
  const states = holdings.map(({ id, ...entry }) => ({
    holding: subjectId('holding', id),
    state: { ...entry, act: '', at: '' },
  }));
  const items = { items: tariff.map((one) => ({ ...one, ...penalty, from, source })) };
  const serials = new Map<string, number>();
  return [3, 2, 1].flatMap((back) => {
    const month = monthBefore(today, back);
    const issued = `${month}-01`;
    const year = fiscalYearOf(issued);
    return planMonth(month, states, items).map(({ demand, holding, state, item, amount }) => {
      const payer = payers.find((one) => subjectId('payer', one.id) === state.payer);
      const serial = (serials.get(year) ?? 0) + 1;
      serials.set(year, serial);
      return draft(demandIssued, demand, {
        ...{ year, series: 'P', serial, number: demandNumber(year, 'P', serial) },
        payer: { payer: state.payer, name: payer?.name ?? '', nameUrdu: payer?.nameUrdu },
        holding: { holding, label: holdingLabel(state) },
        ...{
          item: item.code,
          head: item.head,
          name: headNames[item.head] ?? item.name,
          penaltyHead: item.penaltyHead,
        },
        ...{ about: item.name, period: monthDays(month), issued, due: dueDayOf(month, item.dueDay, issued) },
        ...{ amount, terms: item.terms },
      });
    });
  });
}

/** What the demo office needs to collect: payers, what they hold, the tariff, and demands of the last months. */
export const receiptDrafts = (office: string, today: string): readonly ActDraft[] => [
  ...payers.map(({ id, ...payer }) => draft(payerRegistered, subjectId('payer', id), payer)),
  ...tariff.map((item) => draft(tariffSet, tariffSubject(office), { ...item, ...penalty, from, source })),
  ...holdings.map(({ id, ...entry }) => draft(holdingRegistered, subjectId('holding', id), entry)),
  ...demandDrafts(today),
];
