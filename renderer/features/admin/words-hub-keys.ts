/** The words about keys at the hub: an officer's new one, and what comes after the root key. */
export const hubKeyWords = {
  en: {
    'hub-deeds': 'What can be done',
    'hub-officer-key': 'New key',
    'hub-officer-key-title': 'New key for {{name}}',
    'hub-officer-key-about':
      'For an officer who forgot the passphrase or lost the computer. He types a new passphrase himself; nobody can recover it. What he signed before stays; from now on only the new key counts, with the posts that he holds today.',
    'hub-officer-passphrase': 'New passphrase, typed by the officer',
    'hub-officer-key-do': 'Sign and make the key',
    'hub-key-file':
      'The key is in {{file}}, sealed under the passphrase. At his computer choose it under “Key from a file” on the sign-in screen, then delete the file.',
    'hub-keys': 'The root key and its successor',
    'hub-keys-about':
      'The root key signs who may work in each office. When its holder retires, or the key may have been seen by others, it gives way to a new one, which the new holder makes with “daftar hub root --after”; only its public half comes here. Every computer learns it by itself, also one that was away for months; what was signed before stays. A second key, sealed in a safe, can name a successor when the root key is lost: without it, a lost root key means that every computer is enrolled anew.',
    'hub-keys-now': 'signs now',
    'hub-keys-was': 'signs nothing more',
    'hub-keys-first': 'from the beginning',
    'hub-keys-since': 'from',
    'hub-keys-recovery': 'in the safe: names a successor, nothing else',
    'hub-keys-no-recovery': 'No key lies in a safe yet. If the root key is lost now, nobody can replace it.',
    'hub-keys-file': 'Choose the public half',
    'hub-keys-as': 'What the key is for',
    'hub-keys-successor': 'It succeeds the root key, from now on',
    'hub-keys-safe': 'It is kept in a safe, to recover the root key',
    'hub-key-do_one': 'Sign in {{count}} office',
    'hub-key-do_other': 'Sign in {{count}} offices',
    'hub-keys-after': 'From now on sign with the new key: the old one is closed and signs nothing more.',
  },
  ur: {
    'hub-deeds': 'کارروائی',
    'hub-officer-key': 'نئی کلید',
    'hub-officer-key-title': '{{name}} کے لیے نئی کلید',
    'hub-officer-key-about':
      'اس افسر کے لیے جو خفیہ عبارت بھول گیا یا جس کا کمپیوٹر نہیں رہا۔ نئی خفیہ عبارت وہ خود لکھے؛ اسے کوئی واپس نہیں لا سکتا۔ پہلے کے دستخط قائم رہیں گے؛ اب سے صرف نئی کلید شمار ہو گی، آج کے عہدوں کے ساتھ۔',
    'hub-officer-passphrase': 'نئی خفیہ عبارت، افسر خود لکھے',
    'hub-officer-key-do': 'دستخط کریں اور کلید بنائیں',
    'hub-key-file':
      'کلید {{file}} میں ہے، خفیہ عبارت سے بند۔ اس کے کمپیوٹر پر سائن اِن کی سکرین پر ”فائل سے کلید“ میں اسے چنیں، پھر فائل مٹا دیں۔',
    'hub-keys': 'بنیادی کلید اور اس کی جانشین',
    'hub-keys-about':
      'بنیادی کلید طے کرتی ہے کہ ہر دفتر میں کون کام کر سکتا ہے۔ جب اس کا حامل ریٹائر ہو، یا کلید دوسروں نے دیکھ لی ہو، تو نئی کلید جگہ لیتی ہے جسے نیا حامل “daftar hub root --after” سے بناتا ہے؛ یہاں صرف اس کا عوامی حصہ آتا ہے۔ ہر کمپیوٹر اسے خود جان لیتا ہے، مہینوں دور رہنے والا بھی؛ پہلے کے دستخط قائم رہتے ہیں۔ دوسری کلید، تجوری میں بند، بنیادی کلید گم ہونے پر جانشین مقرر کر سکتی ہے: اس کے بغیر گم شدہ بنیادی کلید کا مطلب ہے کہ ہر کمپیوٹر نئے سرے سے شامل ہو۔',
    'hub-keys-now': 'اب دستخط کرتی ہے',
    'hub-keys-was': 'اب دستخط نہیں کرتی',
    'hub-keys-first': 'شروع سے',
    'hub-keys-since': 'از',
    'hub-keys-recovery': 'تجوری میں: صرف جانشین مقرر کرتی ہے',
    'hub-keys-no-recovery':
      'ابھی کوئی کلید تجوری میں نہیں۔ بنیادی کلید گم ہو گئی تو کوئی اسے بدل نہیں سکے گا۔',
    'hub-keys-file': 'عوامی حصہ چنیں',
    'hub-keys-as': 'کلید کس لیے ہے',
    'hub-keys-successor': 'اب سے بنیادی کلید کی جگہ لیتی ہے',
    'hub-keys-safe': 'تجوری میں رہے گی، بنیادی کلید کی بحالی کے لیے',
    'hub-key-do_one': '{{count}} دفتر میں دستخط کریں',
    'hub-key-do_other': '{{count}} دفاتر میں دستخط کریں',
    'hub-keys-after': 'اب سے نئی کلید سے دستخط کریں: پرانی بند ہو گئی اور کچھ دستخط نہیں کرتی۔',
  },
} as const;
