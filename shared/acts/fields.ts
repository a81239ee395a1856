import { z } from 'zod';
import { isDay } from '#shared/base/calendar';
import { keyIdPattern, sha256Pattern } from '#shared/base/ids';
import { maximumPaisa } from '#shared/base/money';

/** Schemas that many act kinds share. */
export const day = z.string().refine(isDay, 'not a calendar day');
export const text = (most: number) => z.string().trim().min(1).max(most);
export const optionalText = (most: number) => z.string().trim().max(most).optional();
export const sha256 = z.string().regex(sha256Pattern);
export const keyId = z.string().regex(keyIdPattern);
export const postCode = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
export const subject = (sort: string) => z.string().regex(new RegExp(`^${sort}:[A-Za-z0-9._-]{4,100}$`));
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const fiscalYear = z.string().regex(/^\d{4}-\d{2}$/);
export const headCode = z.string().regex(/^[A-CE-H]\d{2}\d[0-9A-Z]{2}(-\d{2})?$/); // domain.md A3, with local sub-heads
export const amount = z.number().int().min(0).max(maximumPaisa);
export const language = z.enum(['en', 'ur']);
export const urgency = z.enum(['immediate', 'urgent', 'priority', 'ordinary']); // domain.md B5
export const rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
/** Names that stand in a subject's id: no colon, no dot. */
export const shortCode = z.string().regex(/^[a-z][a-z0-9-]{1,29}$/);
/** The steps of an office's beginning, each known by acts and not by ticking. */
export const entityStep = z.enum(['devices', 'officers', 'chart', 'opening', 'closed']);
