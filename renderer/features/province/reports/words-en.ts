/** The words of the province's reports, in English. What stands in a report has its own words. */
export const reportsEn = {
  'tab-reports': 'Reports',
  'reports-kind': 'Report',
  'reports-financial': 'Monthly consolidated financial report',
  'reports-performance': 'Quarterly service delivery performance report',
  'reports-compliance': 'Compliance report',
  'reports-entity': 'Brief of an office',
  'reports-month': 'Month (or the last of a quarter)',
  'reports-office': 'Office',
  'reports-kept': 'Which',
  'reports-now': 'Made now, of what is here',
  'reports-print': 'Print',
  'reports-save': 'Save',
  'reports-xlsx': 'Excel workbook',
  'reports-html': 'Page for any browser (prints to PDF)',
  'reports-none': 'There are no figures of that month here. Choose another month, or wait for the line.',
  'reports-empty':
    'No figures of the offices are here yet. They come by themselves as soon as there is a line.',
  'reports-coverage': 'Coverage',
} as const;
