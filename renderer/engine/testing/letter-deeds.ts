const subject = 'letter:aaaa';

/** What somebody may do with the one letter of the random histories: enter it, mark it on, dispose of it. */
export const letterDeeds = (n: number) => [
  {
    ...{ kind: 'letter.diarised', subject },
    body: {
      ...{ year: 2026, series: 'A', serial: n + 1, received: '2026-11-20', from: 'DAO' },
      ...{ about: `About ${n}`, urgency: 'ordinary', markedTo: 'registrar' },
    },
  },
  { kind: 'letter.marked', subject, body: { to: 'clerk', remark: `m${n}` } },
  { kind: 'letter.disposed', subject, body: { remark: `d${n}` } },
];
