import { auditEn } from './audit/words-en';
import { auditUr } from './audit/words-ur';
import { dashboardEn } from './dashboard/words-en';
import { dashboardUr } from './dashboard/words-ur';
import { flagsEn } from './office/words-flags-en';
import { flagsUr } from './office/words-flags-ur';
import { indicatorsEn } from './office/words-indicators-en';
import { indicatorsUr } from './office/words-indicators-ur';
import { returnsEn } from './office/words-returns-en';
import { returnsUr } from './office/words-returns-ur';
import { complianceEn } from './compliance/words-en';
import { complianceUr } from './compliance/words-ur';
import { noticesEn } from './compliance/words-notices-en';
import { noticesUr } from './compliance/words-notices-ur';
import { serviceEn } from './service/words-en';
import { serviceUr } from './service/words-ur';
import { reportsEn } from './reports/words-en';
import { reportsUr } from './reports/words-ur';
import { reviewEn } from './review/words-en';
import { reviewUr } from './review/words-ur';

/** The words of the province's room. */
export const words = {
  en: {
    ...dashboardEn,
    ...reportsEn,
    ...reviewEn,
    ...serviceEn,
    ...complianceEn,
    ...noticesEn,
    ...auditEn,
    ...returnsEn,
    ...flagsEn,
    ...indicatorsEn,
    title: 'Province',
    'tab-office': 'This office',
    about: 'What the office owes the province, and what the province knows of it',
    code: 'Office code',
    type: 'Kind of body',
    district: 'District',
    posts: 'Posts',
    holders: 'of which held',
    hub: 'The hub',
    'last-contact': 'Last answer',
    never: 'none yet on this computer',
    waiting: 'Acts waiting to be sent',
  },
  ur: {
    ...dashboardUr,
    ...reportsUr,
    ...reviewUr,
    ...serviceUr,
    ...complianceUr,
    ...noticesUr,
    ...auditUr,
    ...returnsUr,
    ...flagsUr,
    ...indicatorsUr,
    title: 'صوبہ',
    'tab-office': 'یہ دفتر',
    about: 'صوبے کو دفتر کی طرف سے کیا دینا ہے، اور صوبہ دفتر کے بارے میں کیا جانتا ہے',
    code: 'دفتر کا کوڈ',
    type: 'ادارے کی قسم',
    district: 'ضلع',
    posts: 'عہدے',
    holders: 'جن میں سے پُر',
    hub: 'مرکز',
    'last-contact': 'آخری جواب',
    never: 'اس کمپیوٹر پر ابھی کوئی نہیں',
    waiting: 'بھیجے جانے کے منتظر اندراجات',
  },
} as const;
