import { expect, test } from 'vitest';
import { verifyOnThread, type CheckThread } from './check-thread';
import type { Answers, Questions } from './questions';

const here: never = crypto.subtle.verify.bind(crypto.subtle) as never; // Node's WebCrypto

/** A thread that answers as `answer` says, later; `fail` makes it break. */
function fakeThread(answer: (questions: Questions) => Promise<Answers> | 'silence') {
  const told: { message?: (event: { data: Answers }) => void; error?: () => void } = {};
  const messages: Questions[] = [];
  const thread = {
    postMessage(questions: Questions) {
      messages.push(questions);
      const answers = answer(questions);
      if (answers !== 'silence') void answers.then((data) => told.message?.({ data }));
    },
    addEventListener: (type: 'message' | 'error', listener: never) => void (told[type] = listener),
  } as CheckThread;
  return { thread, messages, fail: () => told.error?.() };
}
const honest = async (questions: Questions): Promise<Answers> =>
  Promise.all(
    questions.map(async ({ id, algorithm, key, signature, data }) => ({
      id,
      good: await crypto.subtle.verify(algorithm, key, signature, data),
    })),
  );

/** Ten signed texts, the fourth with a changed letter. */
async function signedTexts() {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  return Promise.all(
    Array.from({ length: 10 }, async (_, n) => {
      const data = new TextEncoder().encode(`note ${n}`);
      const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, data));
      return { key: pair.publicKey, signature, data: n === 3 ? new TextEncoder().encode('forged') : data };
    }),
  );
}
const verdicts = Array.from({ length: 10 }, (_, n) => n !== 3);
const askAll = (verify: ReturnType<typeof verifyOnThread>, texts: Awaited<ReturnType<typeof signedTexts>>) =>
  Promise.all(texts.map(({ key, signature, data }) => verify('Ed25519', key as never, signature, data)));

test('what is asked in one turn goes over in one message and comes back to whoever asked', async () => {
  const { thread, messages } = fakeThread(honest);
  const verify = verifyOnThread(() => thread, here);
  const texts = await signedTexts();
  expect(await askAll(verify, texts)).toEqual(verdicts);
  expect(await askAll(verify, texts.toReversed())).toEqual(verdicts.toReversed());
  expect(messages.map((one) => one.length)).toEqual([10, 10]);
});

test.each<[string, (questions: Questions) => Promise<Answers> | 'silence', boolean]>([
  ['breaks while it works', () => 'silence', true],
  ['throws over every question', async (questions) => questions.map(({ id }) => ({ id })), false],
])('a thread that %s costs no act its good signature', async (_, answer, fails) => {
  const { thread, fail } = fakeThread(answer);
  const verify = verifyOnThread(() => thread, here);
  const texts = await signedTexts();
  const asked = askAll(verify, texts);
  if (fails) setTimeout(fail, 5);
  expect(await asked).toEqual(verdicts);
  expect(await askAll(verify, texts)).toEqual(verdicts);
});

test('a thread that cannot be started is done without', async () => {
  const verify = verifyOnThread(() => {
    throw new Error('no workers here');
  }, here);
  expect(await askAll(verify, await signedTexts())).toEqual(verdicts);
});
