import type { ActDraft } from '#shared/acts/act';
import { payeeRegistered } from '#shared/acts/kinds/payee-registered';
import { subjectId } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import { billRules } from '#main/hub/defaults/bills';

const demoPayees = [
  {
    id: 'demopayee0000001',
    name: 'Stationery supplier (demo)',
    number: '00000-0000000-1',
    entity: 'individual',
    filer: 'filer',
  },
  {
    id: 'demopayee0000002',
    name: 'Cleaning services (demo)',
    number: '00000-0000000-2',
    entity: 'individual',
    filer: 'non-filer',
  },
  {
    id: 'demopayee0000003',
    name: 'Building contractor (demo)',
    number: '0000000-3',
    entity: 'company',
    filer: 'filer',
  },
  {
    id: 'demopayee0000004',
    name: 'Staff of the hospital (demo)',
    number: '0000000-4',
    entity: 'company',
    filer: 'exempt',
  },
] as const;

/** What the demo office needs to pay bills: the table of withholding, the rules for bills and some payees. */
export const billDrafts = (office: string, from: string): readonly ActDraft[] => [
  ...billRules(office, from, 'Demo table'),
  ...demoPayees.map(({ id, ...payee }) =>
    draft(payeeRegistered, subjectId('payee', id), { ...payee, checkedOn: from }),
  ),
];
