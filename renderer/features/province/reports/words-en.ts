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
  'reports-html': 'Page for any browser',
  'reports-pdf': 'Save as PDF',
  'reports-pdf-saved': 'The PDF was saved: {{name}}',
  'reports-no-pdf-no-program':
    'PDFs are made with a Chromium, Chrome or Edge of this computer, and none was found. Have one installed, or print the report.',
  'reports-no-pdf-no-fonts': 'The fonts of the program are missing. Have the program installed again.',
  'reports-no-pdf-ended': 'The PDF could not be made. Try again; if it stays so, print the report.',
  'reports-no-pdf-too-long': 'The PDF was not ready in time. Try again when this computer has less to do.',
  'reports-no-pdf-disk-full': 'The disk of this computer is full. Free some space and try again.',
  'reports-none': 'There are no figures of that month here. Choose another month, or wait for the line.',
  'reports-empty':
    'No figures of the offices are here yet. They come by themselves as soon as there is a line.',
  'reports-coverage': 'Coverage',
} as const;
