/** The words of the backup: a whole copy of this computer, and taking in that of a lost one. */
export const backupWords = {
  en: {
    backup: 'Backup of this computer',
    'backup-about':
      'A whole copy on another disk or stick: all acts, scanned pages and officers’ sealed keys. Once chosen, it is renewed by itself every day while the stick is plugged in, and read again each time.',
    'backup-nowhere': 'This computer has no backup. What the hub does not have would be lost with its disk.',
    'backup-here': 'Back up here',
    'backup-now': 'Back up now',
    'backup-change': 'Another place',
    'backup-none': 'Keep no backup',
    'backup-place': 'Place',
    'backup-place-state': 'Stick',
    'backup-there': 'plugged in',
    'backup-away': 'not plugged in',
    'backup-last': 'Last backup',
    'backup-never': 'none yet',
    'backup-holds': '{{acts}} acts, {{objects}} pages and pictures',
    'backup-step': {
      acts: 'Copying acts',
      pages: 'Copying pages and pictures',
      check: 'Reading the copy again',
    },
    'backup-good': 'The backup is whole: everything in it was read again after it was written.',
    'backup-old': 'The last backup is older than a week. Plug the stick in.',
    'backup-mended_one': '{{count}} thing that the stick had spoilt was written again.',
    'backup-mended_other': '{{count}} things that the stick had spoilt were written again.',
    'backup-trouble': {
      away: 'The place is not there: {{detail}}. Plug the stick in, and back up again.',
      spoilt: 'The stick spoils what is written on it. Use another one: {{detail}}',
      source:
        'This computer’s own disk has spoilt a page: {{detail}}. An older backup and the hub may have it; have the disk looked at.',
      'disk-full': 'The stick is full. Make room on it, or use a larger one; what was copied stays good.',
      io: 'The stick could not be used: {{detail}}',
    },
    'backup-failed': {
      'no-folder': 'There is no folder {{folder}}. Is the stick in?',
      io: 'The folder {{folder}} cannot be used.',
    },
    'backup-take': 'A lost computer’s backup',
    'backup-take-about':
      'When a computer of this office is lost or its disk is dead, a newly enrolled one takes its backup in here. Every act is checked; this computer goes on under its own numbers.',
    'backup-found-none': 'No backup was found there.',
    'backup-refused': {
      'other-office': 'It belongs to another office.',
      'other-root': 'It belongs to another province or demo.',
      'same-computer': 'It is this computer’s own: nothing can be missing here that it has.',
    },
    'backup-take-do': 'Take it in',
    'backup-taking': 'Taking in and checking',
    'backup-taken': 'Taken in: acts {{acts}}, pages and pictures {{objects}}, officers’ keys {{keys}}.',
    'backup-taken-next':
      'If the lost computer had not sent everything, write a stick for the hub under Courier: it carries the rest.',
    'backup-taken-without': 'Left out: spoilt on the stick {{spoilt}}, set aside {{aside}}.',
  },
  ur: {
    backup: 'اس کمپیوٹر کی نقل (بیک اپ)',
    'backup-about':
      'کسی دوسری ڈسک یا یو ایس بی پر مکمل نقل: تمام اندراجات، سکین شدہ صفحات اور افسران کی مہر بند کنجیاں۔ جگہ چن لینے کے بعد یو ایس بی لگی ہو تو روزانہ خود تازہ ہوتی ہے، اور ہر بار دوبارہ پڑھ کر جانچی جاتی ہے۔',
    'backup-nowhere': 'اس کمپیوٹر کی کوئی نقل نہیں۔ جو مرکز کے پاس نہیں وہ ڈسک کے ساتھ ضائع ہو جائے گا۔',
    'backup-here': 'یہاں نقل رکھیں',
    'backup-now': 'ابھی نقل بنائیں',
    'backup-change': 'دوسری جگہ',
    'backup-none': 'نقل نہ رکھیں',
    'backup-place': 'جگہ',
    'backup-place-state': 'یو ایس بی',
    'backup-there': 'لگی ہے',
    'backup-away': 'نہیں لگی',
    'backup-last': 'آخری نقل',
    'backup-never': 'ابھی کوئی نہیں',
    'backup-holds': '{{acts}} اندراجات، {{objects}} صفحات اور تصویریں',
    'backup-step': {
      acts: 'اندراجات نقل ہو رہے ہیں',
      pages: 'صفحات اور تصویریں نقل ہو رہی ہیں',
      check: 'نقل دوبارہ پڑھی جا رہی ہے',
    },
    'backup-good': 'نقل مکمل ہے: اس کی ہر چیز لکھنے کے بعد دوبارہ پڑھی گئی۔',
    'backup-old': 'آخری نقل ایک ہفتے سے پرانی ہے۔ یو ایس بی لگائیں۔',
    'backup-mended_one': 'یو ایس بی کی خراب کی ہوئی {{count}} چیز دوبارہ لکھی گئی۔',
    'backup-mended_other': 'یو ایس بی کی خراب کی ہوئی {{count}} چیزیں دوبارہ لکھی گئیں۔',
    'backup-trouble': {
      away: 'وہ جگہ موجود نہیں: {{detail}}۔ یو ایس بی لگائیں اور دوبارہ نقل بنائیں۔',
      spoilt: 'یو ایس بی لکھا ہوا خراب کر رہی ہے۔ دوسری استعمال کریں: {{detail}}',
      source:
        'اس کمپیوٹر کی اپنی ڈسک نے ایک صفحہ خراب کر دیا ہے: {{detail}}۔ ممکن ہے پرانی نقل اور مرکز میں ہو؛ ڈسک دکھائیں۔',
      'disk-full': 'یو ایس بی بھر گئی۔ جگہ بنائیں یا بڑی لیں؛ جو نقل ہو چکا وہ درست ہے۔',
      io: 'یو ایس بی استعمال نہ ہو سکی: {{detail}}',
    },
    'backup-failed': {
      'no-folder': 'ایسا کوئی فولڈر نہیں {{folder}}۔ کیا یو ایس بی لگی ہے؟',
      io: 'فولڈر {{folder}} استعمال نہیں ہو سکتا۔',
    },
    'backup-take': 'گم شدہ کمپیوٹر کی نقل',
    'backup-take-about':
      'جب اس دفتر کا کوئی کمپیوٹر گم ہو جائے یا اس کی ڈسک ختم ہو جائے تو نیا اندراج شدہ کمپیوٹر اس کی نقل یہاں لے لیتا ہے۔ ہر اندراج جانچا جاتا ہے؛ یہ کمپیوٹر اپنے ہی نمبروں سے آگے چلتا ہے۔',
    'backup-found-none': 'وہاں کوئی نقل نہیں ملی۔',
    'backup-refused': {
      'other-office': 'یہ کسی دوسرے دفتر کی ہے۔',
      'other-root': 'یہ کسی دوسرے صوبے یا نمونے کی ہے۔',
      'same-computer': 'یہ اسی کمپیوٹر کی ہے: اس میں ایسا کچھ نہیں جو یہاں نہ ہو۔',
    },
    'backup-take-do': 'لے لیں',
    'backup-taking': 'لیا اور جانچا جا رہا ہے',
    'backup-taken': 'لے لیا: اندراجات {{acts}}، صفحات اور تصویریں {{objects}}، افسران کی کنجیاں {{keys}}۔',
    'backup-taken-next':
      'اگر گم شدہ کمپیوٹر نے سب کچھ نہیں بھیجا تھا تو کوریئر میں مرکز کے لیے یو ایس بی لکھیں: باقی وہ لے جاتی ہے۔',
    'backup-taken-without': 'رہ گئے: یو ایس بی پر خراب {{spoilt}}، الگ رکھے گئے {{aside}}۔',
  },
} as const;
