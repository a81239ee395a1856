import { ok, refuse } from '#shared/base/result';
import type { EngineApi } from '#engine/api';
import { letters, files, vouchers } from './fake-data';
import { drawPage } from './page-pictures';

const subjects: Readonly<Record<string, string | undefined>> = {
  'diarise-letter': 'letter:KP-0123.ABCDEF.00000022',
  'open-file': files[0]?.file,
  'prepare-voucher': vouchers[0]?.voucher,
};

/** A fake engine whose sample pages have pictures and, unless the address says `?refuse`, whose commands succeed. */
export const withPaper = (engine: EngineApi, flags: ReadonlySet<string>): EngineApi => ({
  ...engine,
  pageImage: async (page) => {
    const picture = await drawPage(page);
    return picture ? ok(picture) : refuse('not-here');
  },
  perform: async (command) =>
    flags.has('refuse')
      ? engine.perform(command)
      : ok({
          subject: subjects[command.do] ?? letters[0]?.letter ?? '',
          acts: ['act'],
          number: 'PV/2026-27/A-00014',
        }),
});
