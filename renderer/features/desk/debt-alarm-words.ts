/** What the desk says of loans, guarantees and the Debt Management Fund. */
export const debtAlarmWords = {
  en: {
    'debt-alarms': 'Debt and guarantees',
    'debt-due': 'Due',
    'debt-alarm-instalment': 'Instalment of loan {{number}} ({{who}}). Pay it.',
    'debt-alarm-no-base-rate': 'Loan {{number}} ({{who}}) has no base rate from this day on. Publish it.',
    'debt-alarm-over-drawn': 'Loan {{number}} ({{who}}) was drawn twice. Reverse one of the vouchers.',
    'debt-alarm-over-paid': 'Loan {{number}} ({{who}}) was repaid twice. Reverse one of the vouchers.',
    'debt-alarm-no-consent': 'Consent of the Finance Department is missing: {{number}} ({{who}}). Enter it.',
    'debt-alarm-expiry': 'Guarantee {{number}} ({{who}}) expires. Have it released or renewed.',
    'debt-alarm-call': 'Guarantee {{number}} was called by {{who}}. Pay the call.',
    'debt-alarm-fee': 'Fee for guarantee {{number}} from {{who}}. Receive it.',
    'debt-alarm-contribution': 'Contribution to the Debt Management Fund for {{number}}. Pay it.',
  },
  ur: {
    'debt-alarms': 'قرض اور ضمانتیں',
    'debt-due': 'واجب',
    'debt-alarm-instalment': 'قرض {{number}} ({{who}}) کی قسط۔ ادا کریں۔',
    'debt-alarm-no-base-rate': 'قرض {{number}} ({{who}}) کی بنیادی شرح اس تاریخ سے موجود نہیں۔ جاری کریں۔',
    'debt-alarm-over-drawn': 'قرض {{number}} ({{who}}) دو بار نکالا گیا۔ ایک واؤچر منسوخ کریں۔',
    'debt-alarm-over-paid': 'قرض {{number}} ({{who}}) دو بار واپس ادا ہوا۔ ایک واؤچر منسوخ کریں۔',
    'debt-alarm-no-consent': 'محکمہ خزانہ کی رضامندی موجود نہیں: {{number}} ({{who}})۔ درج کریں۔',
    'debt-alarm-expiry': 'ضمانت {{number}} ({{who}}) کی میعاد ختم ہو رہی ہے۔ واگزار یا تجدید کرائیں۔',
    'debt-alarm-call': '{{who}} نے ضمانت {{number}} طلب کی۔ رقم ادا کریں۔',
    'debt-alarm-fee': 'ضمانت {{number}} کی فیس، {{who}} سے۔ وصول کریں۔',
    'debt-alarm-contribution': '{{number}} کے لیے ڈیٹ مینجمنٹ فنڈ کا حصہ۔ ادا کریں۔',
  },
} as const;
