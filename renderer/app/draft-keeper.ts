import type { EngineApi } from '#engine/api';

/** Milliseconds after the last key until a draft is saved. */
const pause = 400;

type Needs = {
  readonly engine: Pick<EngineApi, 'readDraft' | 'saveDraft' | 'dropDraft'>;
  /** The key of the officer to whom the draft belongs. */
  readonly officer: string;
  readonly key: string;
};

/** What the form is now: its title on the desk, its empty value, what a saved value must be. */
export type DraftForm<T> = {
  readonly title: string;
  readonly initial: T;
  readonly accepts: (saved: unknown) => saved is T;
  /** What is left of `now` when `done` was carried out meanwhile; without it, all of it. */
  readonly rest?: ((done: T, now: T) => T) | undefined;
};

/** The value of one form of one officer: saved at pauses and when the form goes away, restored when it opens. */
export type DraftKeeper<T> = {
  /** Tells what the form is; before anything else. */
  describe(form: DraftForm<T>): void;
  /** The value; undefined until the saved one was looked for, or something was typed. */
  value(): T | undefined;
  change(value: T): void;
  /**
   * Forgets the draft, since `done` was carried out or is thrown away. What was typed after `done` was taken is kept:
   * it is the next draft.
   */
  settle(done: T): Promise<void>;
  /** Saves what is not saved yet. */
  leave(): void;
  /** Reads the saved value. What was typed before it was read stays. */
  open(): Promise<void>;
  subscribe(listener: () => void): () => void;
};

/** A keeper of one draft. */
export function createDraftKeeper<T>({ engine, officer, key }: Needs): DraftKeeper<T> {
  const listeners = new Set<() => void>();
  let current: { readonly value: T } | undefined;
  let described: DraftForm<T> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const form = (): DraftForm<T> => {
    if (!described) throw new Error('a draft was used before its form was described');
    return described;
  };
  const show = (value: T): void => {
    current = { value };
    listeners.forEach((listener) => listener());
  };
  const forget = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const save = (value: T): Promise<void> => {
    forget();
    return engine.saveDraft(officer, key, form().title, value);
  };

  return {
    describe(now) {
      described = now;
    },
    value: () => current?.value,
    change(value) {
      show(value);
      forget();
      timer = setTimeout(() => void save(value), pause);
    },
    async settle(done) {
      const now = current?.value ?? done;
      forget();
      if (isSame(now, done)) {
        show(form().initial);
        return engine.dropDraft(officer, key);
      }
      const next = form().rest?.(done, now) ?? now;
      show(next);
      await save(next);
    },
    leave() {
      if (timer !== undefined && current) void save(current.value);
    },
    async open() {
      const saved = await engine.readDraft(officer, key);
      const { accepts, initial } = form();
      if (!current) show(accepts(saved) ? saved : initial);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
