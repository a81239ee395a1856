/** The words of the province's room. */
export const words = {
  en: {
    title: 'Province',
    about: 'What this computer knows of the office as the province registered it',
    code: 'Office code',
    type: 'Kind of body',
    district: 'District',
    posts: 'Posts',
    holders: 'of which held',
    later: 'Oversight of all offices',
    'later-text':
      'Returns, dashboards and the performance report of all offices are made at the hub, from the acts that the offices send there. Their screens come in a later release; until then this room shows nothing that this computer does not know itself.',
    hub: 'The hub',
    'last-contact': 'Last answer',
    never: 'none yet on this computer',
    waiting: 'Acts waiting to be sent',
  },
  ur: {
    title: 'صوبہ',
    about: 'صوبے نے جس طرح اس دفتر کا اندراج کیا، اس میں سے جو یہ کمپیوٹر جانتا ہے',
    code: 'دفتر کا کوڈ',
    type: 'ادارے کی قسم',
    district: 'ضلع',
    posts: 'عہدے',
    holders: 'جن میں سے پُر',
    later: 'تمام دفاتر کی نگرانی',
    'later-text':
      'تمام دفاتر کے گوشوارے، ڈیش بورڈ اور کارکردگی رپورٹ مرکز میں ان اندراجات سے بنتے ہیں جو دفاتر وہاں بھیجتے ہیں۔ ان کی سکرینیں آئندہ اجراء میں آئیں گی؛ تب تک یہ کمرہ صرف وہی دکھاتا ہے جو یہ کمپیوٹر خود جانتا ہے۔',
    hub: 'مرکز',
    'last-contact': 'آخری جواب',
    never: 'اس کمپیوٹر پر ابھی کوئی نہیں',
    waiting: 'بھیجے جانے کے منتظر اندراجات',
  },
} as const;
