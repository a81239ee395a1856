/** The words of service delivery at the province, in English. */
export const serviceEn = {
  'tab-service': 'Indicators',
  'service-none': 'The province asks for no indicators, and no office reported any.',
  'service-all': 'All indicators',
  'service-by-office': 'Offices',
  'service-by-kind': 'Kinds of body',
  'service-by-district': 'Districts',
  'service-value': 'Value',
  'service-met': 'On target',
  'service-met-help': '{{here}} of {{of}} offices that have a target are where they shall be.',
  'service-reports': 'Coverage',
  'service-reports-help':
    '{{here}} of {{of}} monthly reports that are expected were made and verified; the others are in no figure.',
  'service-not-reported': 'not reported',
  'service-estimated': '{{count}} estimated',
  'service-coverage': '{{here}} of {{of}} expected reports are in these figures',
  'service-readded': 'Rates are worked out from added numerators and denominators; they are never averaged.',
  'service-uneven': 'no rate: not every report has a denominator',
} as const;
