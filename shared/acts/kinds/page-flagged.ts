import { z } from 'zod';
import { optionalText, subject } from '../fields';
import { defineKind } from '../kind';

/** PUC is the paper under consideration, FR a fresh receipt; other papers are flagged A, B, C (domain.md B2). */
export const flagPattern = /^(PUC|FR( (I|II|III|IV|V|VI|VII|VIII|IX|X))?|[A-Z])$/;

/**
 * A flag is put on a page of the correspondence: on the n-th page of a document, from 0, so that it stays there
 * whatever is filed before it. Subject: `file:<id>`.
 */
export const pageFlagged = defineKind({
  kind: 'page.flagged',
  v: 1,
  needs: ['note'],
  body: z.strictObject({
    flag: z.string().regex(flagPattern),
    document: subject('(document|draft)'),
    page: z.number().int().min(0).max(1999),
    remark: optionalText(200),
  }),
});
