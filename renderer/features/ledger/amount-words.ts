const small = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
]
  .join(' ')
  .split(' ');
const tens = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const underHundred = (count: number): string => {
  if (count < 20) return small[count] ?? '';
  const rest = count % 10;
  return `${tens[Math.floor(count / 10) - 1] ?? ''}${rest ? `-${small[rest] ?? ''}` : ''}`;
};

const scales = [
  { size: 100_000_000_000, en: 'kharab', ur: 'کھرب' },
  { size: 1_000_000_000, en: 'arab', ur: 'ارب' },
  { size: 10_000_000, en: 'crore', ur: 'کروڑ' },
  { size: 100_000, en: 'lakh', ur: 'لاکھ' },
  { size: 1000, en: 'thousand', ur: 'ہزار' },
  { size: 100, en: 'hundred', ur: 'سو' },
] as const;

const underThousand = (count: number): string =>
  count < 100
    ? underHundred(count)
    : [underHundred(Math.floor(count / 100)), 'hundred', count % 100 ? underHundred(count % 100) : '']
        .filter(Boolean)
        .join(' ');

/**
 * An amount (paisa, not negative) as a voucher says it: "Rupees one lakh two thousand five hundred and paisa fifty
 * only", in Urdu with figures before each scale: "1 لاکھ 2 ہزار 5 سو روپے 50 پیسے".
 */
export function amountInWords(amount: number, language: 'en' | 'ur'): string {
  const parts: string[] = [];
  let rest = Math.floor(amount / 100);
  for (const scale of scales) {
    const count = Math.floor(rest / scale.size);
    if (count === 0) continue;
    parts.push(language === 'en' ? `${underThousand(count)} ${scale.en}` : `${count} ${scale.ur}`);
    rest %= scale.size;
  }
  if (rest > 0 || parts.length === 0) parts.push(language === 'en' ? underHundred(rest) : String(rest));
  const cents = amount % 100;
  if (language === 'ur') return `${parts.join(' ')} روپے${cents ? ` ${cents} پیسے` : ''} فقط`;
  return `Rupees ${parts.join(' ')}${cents ? ` and paisa ${underHundred(cents)}` : ''} only`;
}
