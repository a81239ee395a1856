import { formatRupees, paisa } from '#shared/base/money';
import { voucherAmount } from '#shared/domain/ledger/voucher';
import { escapeXml } from '#shared/domain/oversight/reports/report-svg';
import type { AuditFile, AuditOffice, AuditPage, AuditVoucher } from './collect';

const style = `body{font:11pt/1.5 'Noto Sans','Noto Naskh Arabic',sans-serif;margin:1.5rem auto;max-width:1100px;color:#16211b}
table{border-collapse:collapse;width:100%;font-size:9.5pt;margin:.4rem 0 1rem}th,td{border:1px solid #b9c7bf;padding:3px 6px;text-align:start;vertical-align:top}
th{background:#e6efe9}.end{text-align:right;font-variant-numeric:tabular-nums}.bad{color:#9b1c1c;font-weight:600}code{font-size:8.5pt;word-break:break-all}
img{max-width:100%;border:1px solid #b9c7bf;margin:.3rem 0}@page{size:A4;margin:12mm}`;

const html = (title: string, body: string): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeXml(title)}</title><style>${style}</style></head><body>\n${body}</body></html>\n`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? '<p>None.</p>\n'
    : `<table><thead><tr>${heads.map((one) => `<th scope="col">${escapeXml(one)}</th>`).join('')}</tr></thead><tbody>\n${rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`)
        .join('')}</tbody></table>\n`;

const text = (value: string): string => `<bdi>${escapeXml(value)}</bdi>`;
const code = (value: string): string => `<code>${escapeXml(value)}</code>`;
const bad = (value: string): string => `<span class="bad">${escapeXml(value)}</span>`;
const money = (value: number): string => escapeXml(formatRupees(paisa(value)));
const moment = (wall: number): string =>
  `${new Date(wall + 5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')}`;

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

/** The name of a page's file in the pack. */
export const pageFile = ({ page, mime }: AuditPage): string => `pages/${page}.${endings[mime] ?? 'bin'}`;

/** The name of a voucher's page in the pack: letters and digits only. */
export const voucherFile = (office: string, number: string): string =>
  `${office}-${number.replace(/[^A-Za-z0-9]+/g, '-')}.html`;

/** Why something is missing of a pack. */
export type MissingWhy = 'no-voucher' | 'not-at-hub' | 'damaged';
const missingWords: Readonly<Record<MissingWhy, string>> = {
  'no-voucher': 'no such voucher at the hub',
  'not-at-hub': 'not at the hub',
  damaged: 'damaged: not the bytes that were signed',
};

/** What is missing of a voucher (a page by the beginning of its SHA-256, or a document), and who holds it. */
export const missingOf = (
  one: AuditVoucher,
): readonly { readonly what: string; readonly why: MissingWhy; readonly holder: string }[] =>
  one.pages.flatMap((page) =>
    page.missing
      ? [
          {
            what: page.page === '' ? page.document : `${page.page.slice(0, 16)}…`,
            why: page.missing,
            holder: `${page.holder.title} (${page.holder.device})`,
          },
        ]
      : [],
  );
const missingText = ({ what, why }: { readonly what: string; readonly why: MissingWhy }): string =>
  `${what.endsWith('…') ? 'page ' : ''}${what}: ${missingWords[why]}`;

const notesHtml = ({ subject, file }: AuditFile): string =>
  `<h3>File ${text(file.number)} ${code(subject)}</h3>\n${file.notes
    .map(
      (note) =>
        `<p dir="auto"><b>${note.paragraph}.</b> ${escapeXml(note.text).replaceAll('\n', '<br>')}<br><small>${text(
          `${note.by.name} (${note.by.postTitle})`,
        )} ${code(note.act)}</small></p>\n`,
    )
    .join('')}`;

/** A voucher on a page of its own: lines, signatures, the acts themselves with their hashes, notes and scans. */
export function voucherHtml(office: AuditOffice, number: string, one: AuditVoucher): string {
  const { voucher, acts, faults, pages, files } = one;
  const missing = missingOf(one);
  const settled = voucher.settled;
  return html(
    `${office.name}: ${number}`,
    `<p><a href="index.html">All vouchers of the sample</a></p>
<h1>${text(number)}</h1><p>${text(office.name)} (${office.office}) · ${code(one.subject)} · ${escapeXml(voucher.state)}</p>
${table(
  ['Date', 'Type', 'Payee', 'About', 'Amount (Rs)'],
  [
    [
      escapeXml(voucher.date),
      escapeXml(voucher.type),
      text(voucher.payee),
      text(voucher.about),
      money(voucherAmount(voucher)),
    ],
  ],
)}<h2>Lines</h2>
${table(
  ['Head', 'Name', 'Debit', 'Credit'],
  voucher.lines.map((line) => [escapeXml(line.head), text(line.name), money(line.debit), money(line.credit)]),
)}<h2>Signatures</h2>
<p>Prepared by ${text(`${voucher.preparedBy.name} (${voucher.preparedBy.postTitle})`)}${
      settled
        ? `; ${escapeXml(voucher.state)} by ${text(`${settled.by.name} (${settled.by.postTitle})`)}`
        : '; not passed'
    }.</p>
${table(
  ['Act', 'Kind', 'When (device’s clock)', 'Signed by', 'SHA-256 of the act', 'The act before it'],
  acts.map(({ act, hash, who }) => [
    `<a href="acts/${encodeURIComponent(act.id)}.json">${code(act.id)}</a>`,
    escapeXml(act.kind),
    moment(act.wall),
    text(who),
    code(hash),
    code(act.prev),
  ]),
)}${
      faults.length > 0
        ? `<h2>Acts that count in nothing</h2>\n${table(
            ['Act', 'Why'],
            faults.map(([why, act]) => [code(act), bad(why)]),
          )}`
        : ''
    }<h2>Missing</h2>
${table(
  ['What', 'Who holds it'],
  missing.map((one) => [bad(missingText(one)), text(one.holder)]),
)}<h2>Notes</h2>
${files.length === 0 ? '<p>No file has these papers in its correspondence.</p>\n' : files.map(notesHtml).join('')}<h2>Scans</h2>
${pages
  .filter((page) => page.bytes)
  .map(
    (page) =>
      `<figure><img src="${pageFile(page)}" alt="Scanned page ${page.page}"><figcaption>SHA-256 ${code(page.page)}</figcaption></figure>\n`,
  )
  .join('')}`,
  );
}

/** The first page of the pack: every number that was asked for, what is missing and who holds it, and the chains. */
export function indexHtml(offices: readonly AuditOffice[]): string {
  const all = offices.flatMap((office) =>
    [...office.vouchers].map(([number, voucher]) => ({ office, number, voucher })),
  );
  const missing = all.flatMap(({ office, number, voucher }) =>
    voucher
      ? missingOf(voucher).map((one) => [office.name, number, missingText(one), one.holder] as const)
      : [[office.name, number, missingWords['no-voucher'], office.name] as const],
  );
  const complete = all.filter(({ voucher }) => voucher && missingOf(voucher).length === 0).length;
  return html(
    'Auditor’s pack',
    `<h1>Auditor’s pack</h1>
<p>${complete} of ${all.length} vouchers are here complete. Everything in this folder can be read with a browser and needs nothing else; file names of scans are their SHA-256.</p>
<h2>Vouchers</h2>
${table(
  ['Office', 'Number', 'Date', 'Payee', 'Amount (Rs)', 'Scans'],
  all.map(({ office, number, voucher: one }) => [
    text(office.name),
    one ? `<a href="${voucherFile(office.office, number)}">${text(number)}</a>` : text(number),
    one ? escapeXml(one.voucher.date) : '—',
    one ? text(one.voucher.payee) : '—',
    one ? money(voucherAmount(one.voucher)) : '—',
    one ? `${one.pages.filter((page) => page.bytes).length} of ${one.pages.length}` : bad('not found'),
  ]),
)}<h2>What is missing, and who holds it</h2>
${table(
  ['Office', 'Voucher', 'What', 'Who holds it'],
  missing.map(([office, number, what, holder]) => [text(office), text(number), bad(what), text(holder)]),
)}<h2>Chains of the devices</h2>
<p>Each act names the hash of its device’s act before it, from the first on. A chain without a fault was not changed, shortened in its middle or added to.</p>
${table(
  ['Office', 'Device', 'Acts', 'Newest act', 'Its SHA-256', 'Faults'],
  offices.flatMap(({ name, chains }) =>
    chains.map((chain) => [
      text(name),
      text(`${chain.title} (${chain.device})`),
      String(chain.acts),
      code(chain.newest),
      code(chain.hash),
      chain.faults.length === 0
        ? 'none'
        : chain.faults.map((one) => bad(`${one.fault} ${one.id}`)).join('<br>'),
    ]),
  ),
)}`,
  );
}
