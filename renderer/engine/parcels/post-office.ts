import { utf8 } from '#shared/base/bytes';
import { sha256Hex, type Subtle } from '#shared/base/crypto';
import { refuse } from '#shared/base/result';
import { dispatchNumber } from '#shared/domain/drafts/draft';
import type { ParcelContents } from '#shared/domain/parcels/contents';
import { readContents } from '#shared/domain/parcels/manifest';
import type { Parcel } from '#shared/domain/parcels/parcel';
import { refusal } from '#shared/domain/refusals';
import type { Perform } from '../commands/perform';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import { layIssued } from '../letters/lay-issued';
import type { ParcelApi, ParcelView } from '../parcel-views';
import type { Registers } from '../registers/registers';
import { isoOf, present } from '../views/shape';
import type { createParcelDiary } from './diarise';
import { packParcel } from './pack';
import { paperOf } from './parcel-pages';
import type { ParcelRows } from './parcel-rows';

type Needs = {
  readonly host: HostClient;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly perform: Perform;
  readonly subtle: Subtle;
  readonly office: string;
  readonly rows: ParcelRows;
  readonly diary: ReturnType<typeof createParcelDiary>;
};

/** Sends files and letters to other offices, shows what came from them, and enters it in the diary. */
export function createPostOffice(needs: Needs) {
  const { host, journal, registers, perform, subtle, office, rows, diary } = needs;

  const contentsOf = async (parcel: string): Promise<ParcelContents | undefined> => {
    const state = registers.folded<Parcel>(parcel)?.state;
    if (!state || (state.way === 'in' && state.fault !== undefined)) return undefined;
    const text = await (await host.getObject(state.sha256))?.text();
    return text === undefined ? undefined : readContents(registers.authority().root, text);
  };

  const view = async (parcel: string): Promise<ParcelView | null> => {
    const [row, contents] = [await rows.row(parcel), await contentsOf(parcel)];
    if (!row || !contents) return null;
    const { file, problems, authority } = contents;
    const papers = paperOf(contents);
    return {
      ...row,
      problems,
      ...present({ file: file && { number: file.number, about: file.about } }),
      notes: (file?.notes ?? []).map(({ act, paragraph, text, language, by, at }) => ({
        ...{ act, paragraph, text, language, name: by.name, post: by.postTitle, at: isoOf(at) },
      })),
      letters: papers.flatMap((paper) => {
        if (paper.sort !== 'letter') return [];
        const { draft, letter } = paper;
        const said = { draft, number: dispatchNumber(letter.issued), on: letter.issued.on };
        return [{ ...said, ...layIssued(authority, letter, file?.number ?? '') }];
      }),
      pages: papers.flatMap((paper) => {
        if (paper.sort !== 'page') return [];
        const { page, thumbnail, width, height } = paper.scan;
        return [{ page, thumbnail, width, height, rotation: paper.rotation }];
      }),
    };
  };

  const send: ParcelApi['sendParcel'] = async (about, to, title) => {
    const text = await packParcel({ registers, journal, office }, about);
    if (text === undefined)
      return refuse(refusal(registers.folded(about)?.state ? 'not-issued' : 'unknown-subject'));
    const bytes = utf8(text);
    const sha256 = await sha256Hex(subtle, bytes);
    await host.putObject(sha256, bytes);
    return perform({ do: 'send-parcel', parcel: { to, sha256, bytes: bytes.length, title, about } });
  };

  const diarise: ParcelApi['diariseParcel'] = async (parcel, entry) => {
    const contents = await contentsOf(parcel);
    return contents ? diary.diarise(parcel, contents, entry) : refuse(refusal('unknown-subject'));
  };

  return {
    api: { sendParcel: send, diariseParcel: diarise } satisfies ParcelApi,
    answers: {
      parcels: rows.rows,
      parcelsForMe: rows.forMe,
      parcel: view,
      otherOffices: rows.otherOffices,
    },
  };
}
