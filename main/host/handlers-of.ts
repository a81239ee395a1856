import type { z } from 'zod';

type Method = { readonly input: z.ZodType; readonly output: z.ZodType };

/** What answers the methods of a part of the contract. Both ends are parsed around it. */
export type HandlersOf<Methods extends Readonly<Record<string, Method>>> = {
  readonly [M in keyof Methods]: (
    input: z.output<Methods[M]['input']>,
  ) => Promise<z.input<Methods[M]['output']>>;
};
