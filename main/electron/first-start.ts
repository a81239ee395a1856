import { dialog } from 'electron';
import { takeEnrolment } from '#main/host/take-enrolment';

const message = 'This computer does not belong to an office yet.\nیہ کمپیوٹر ابھی کسی دفتر کا نہیں ہے۔';
const detail =
  'Choose the enrolment file that the administrator of the hub made for it (on a stick, say). Afterwards delete the file on the stick: it holds secrets.\n\nوہ اندراج فائل منتخب کریں جو ہب کے منتظم نے اس کمپیوٹر کے لیے بنائی ہے (مثلاً یو ایس بی پر)۔ پھر یو ایس بی سے وہ فائل مٹا دیں: اس میں راز ہیں۔';
const buttons = ['Choose the file… / فائل منتخب کریں', 'Close / بند کریں'];

/**
 * The first start on a computer: asks for the enrolment file until a good one is chosen, and puts it where the program
 * looks for it. Answers whether there is one now; a person may give up.
 */
export async function askForEnrolment(path: string): Promise<boolean> {
  for (;;) {
    const { response } = await dialog.showMessageBox({
      ...{ type: 'info', title: 'Daftar', message, detail, buttons },
      ...{ defaultId: 0, cancelId: 1, noLink: true },
    });
    if (response !== 0) return false;
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title: 'Daftar',
      filters: [{ name: 'JSON', extensions: ['json'] }],
      properties: ['openFile'],
    });
    const [chosen] = filePaths;
    if (canceled || chosen === undefined) continue;
    const taken = await takeEnrolment(chosen, path);
    if (taken.ok) return true;
    dialog.showErrorBox('Daftar', taken.refusal.detail);
  }
}
