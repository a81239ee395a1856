import type { Answers, Questions } from './questions';

const answer = async ({ id, algorithm, key, signature, data }: Questions[number]): Promise<Answers[number]> =>
  crypto.subtle.verify(algorithm, key, signature, data).then(
    (good) => ({ id, good }),
    () => ({ id }),
  );

addEventListener('message', ({ data }: MessageEvent<Questions>) => {
  void Promise.all(data.map(answer)).then((answers) => postMessage(answers));
});
