/** A design document of CouchDB views. Maps are ES5 text, as guards are; reduces are CouchDB's own. */
export type ViewDocument = {
  readonly _id: `_design/${string}`;
  readonly language: 'javascript';
  readonly views: Readonly<
    Record<string, { readonly map: string; readonly reduce: '_count' | '_sum' | '_stats' }>
  >;
};

/** Paths of the views within their databases. */
export const viewPaths = {
  subjects: '_design/subjects/_view/subjects',
  authors: '_design/subjects/_view/authors',
  named: '_design/named/_view/named',
  sums: '_design/sums/_view/sums',
  newest: '_design/sums/_view/newest',
  faults: '_design/sums/_view/faults',
} as const;

/**
 * The acts of a subject (`subjects`, key = subject; ask with `reduce=false&include_docs=true`), and the subjects that a
 * key wrote in (`authors`, `group=true`), in a database of acts.
 */
export const subjectViews: ViewDocument = {
  _id: '_design/subjects',
  language: 'javascript',
  views: {
    subjects: { map: 'function (doc) { if (doc.subject) emit(doc.subject, null); }', reduce: '_count' },
    authors: {
      map: 'function (doc) { if (doc.subject) emit([doc.by, doc.subject], null); }',
      reduce: '_count',
    },
  },
};

/**
 * Which subjects name a voucher's number or a filed document (value = the subject): the vouchers, bills and past batches
 * of a number, and the files of a document. What an act only mentions is among them: the subject's own fold says what holds.
 * A design of its own, so that it is made when an auditor first asks and the other views never wait for it.
 */
export const namedViews: ViewDocument = {
  _id: '_design/named',
  language: 'javascript',
  views: {
    named: {
      map: `function (doc) {
  var sort = String(doc.subject || '').split(':')[0];
  var wanted = sort === 'file' ? 'document' : 'number';
  if (sort !== 'file' && sort !== 'voucher' && sort !== 'bill' && sort !== 'import') return;
  var walk = function (value) {
    if (!value || typeof value !== 'object') return;
    Object.keys(value).forEach(function (name) {
      if (name === wanted && typeof value[name] === 'string') emit(value[name], doc.subject);
      else walk(value[name]);
    });
  };
  walk(doc.body);
}`,
      reduce: '_count',
    },
  },
};

/**
 * What the offices' facts add up to. `sums`: paisa by [office, year, period, measure, key]. `newest`: the wall clock of
 * the newest act of an office's month. `faults`: how many acts count in nothing, by [office, reason].
 */
export const sumViews: ViewDocument = {
  _id: '_design/sums',
  language: 'javascript',
  views: {
    sums: {
      map: `function (doc) {
  (doc.facts || []).forEach(function (fact) {
    emit([doc.office, fact[0], fact[1], fact[2], fact[3]], fact[4]);
  });
}`,
      reduce: '_sum',
    },
    newest: {
      map: `function (doc) {
  (doc.months || []).forEach(function (month) {
    emit([doc.office, month[0], month[1]], doc.asOf);
  });
}`,
      reduce: '_stats',
    },
    faults: {
      map: `function (doc) {
  (doc.faults || []).forEach(function (fault) {
    emit([doc.office, fault[0]], 1);
  });
}`,
      reduce: '_sum',
    },
  },
};
