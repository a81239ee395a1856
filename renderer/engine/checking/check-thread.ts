import type { Subtle } from '#shared/base/crypto';
import type { Answers, Questions } from './questions';

/** The part of a worker that the check needs. */
export type CheckThread = {
  postMessage(questions: Questions): void;
  addEventListener(type: 'message', told: (event: { readonly data: Answers }) => void): void;
  addEventListener(type: 'error', told: () => void): void;
};

type Asked = {
  readonly question: Questions[number];
  readonly settle: (good: boolean | PromiseLike<boolean>) => void;
};

/**
 * A `verify` like WebCrypto's that works on a thread of its own, so that checking ten thousand signatures of others
 * does not stand in the way of an officer's own work. What is asked in one turn goes over in one message. If the
 * thread fails, `here` does the work instead: a broken thread must never look like a bad signature.
 */
export function verifyOnThread(open: () => CheckThread, here: Subtle['verify']): Subtle['verify'] {
  const waiting = new Map<number, Asked>();
  let batch: Asked[] = [];
  let count = 0;
  let thread: CheckThread | undefined;
  let broken = false;

  const doHere = ({ question, settle }: Asked): void =>
    settle(here(question.algorithm, question.key as never, question.signature, question.data));
  const breakDown = (): void => {
    broken = true;
    for (const asked of waiting.values()) doHere(asked);
    waiting.clear();
  };
  const start = (): CheckThread => {
    const opened = open();
    opened.addEventListener('message', ({ data }) => {
      for (const { id, good } of data) {
        const asked = waiting.get(id);
        waiting.delete(id);
        if (asked && good !== undefined) asked.settle(good);
        else if (asked) doHere(asked);
      }
    });
    opened.addEventListener('error', breakDown);
    return opened;
  };
  const flush = (): void => {
    const sent = batch;
    batch = [];
    if (broken) return sent.forEach(doHere);
    for (const asked of sent) waiting.set(asked.question.id, asked);
    try {
      thread ??= start();
      thread.postMessage(sent.map((asked) => asked.question));
    } catch {
      breakDown();
    }
  };
  return (algorithm, key, signature, data) =>
    new Promise((settle) => {
      if (batch.length === 0) setTimeout(flush);
      batch.push({ question: { id: ++count, algorithm, key, signature, data }, settle });
    });
}
