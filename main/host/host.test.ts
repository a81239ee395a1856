import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeContract } from './contract-suite';
import { createHost } from './host';
import { HostBusy } from './lock';
import { makeChain, makeEnrolment } from './testing/acts';
import { temporaryFolder } from './testing/folder';

describeContract('the host itself', async (dataDirectory, enrolment) => {
  const host = await createHost({
    dataDirectory,
    enrolment,
    shell: 'browser',
    version: '1.2.3',
    scannerEvery: 50,
  });
  return {
    call: (path, init) => host.handle(new Request(new URL(path, 'http://daftar'), init)),
    close: host.close,
  };
});

describe('a host', () => {
  const options = () => ({
    dataDirectory: temporaryFolder(),
    enrolment: makeEnrolment(),
    shell: 'browser' as const,
    version: '1.2.3',
  });

  it('does not open a data directory that another host has, and names the address of that one', async () => {
    const first = { ...options(), onSecondStart: () => 'http://127.0.0.1:1/?token=x' };
    const host = await createHost(first);
    onTestFinished(host.close);
    const second = createHost({ ...first, onSecondStart: () => 'never asked' });
    await expect(second).rejects.toThrow(HostBusy);
    await expect(second).rejects.toMatchObject({ address: 'http://127.0.0.1:1/?token=x' });
    await host.close();
    await (await createHost(first)).close();
  });

  it('lets two hosts run in one process over two directories', async () => {
    const hosts = [await createHost(options()), await createHost(options())];
    for (const host of hosts) {
      const response = await host.handle(
        new Request('http://daftar/api/tape.head', { method: 'POST', body: '{}' }),
      );
      expect(await response.json()).toEqual({ count: 0, counter: 0, prev: '', at: '' });
      await host.close();
    }
  });

  it('answers 503 after it was closed, and ends its event streams', async () => {
    const host = await createHost(options());
    const events = await host.handle(new Request('http://daftar/events'));
    await host.close();
    expect(await events.text()).toContain('scanner.folder');
    expect((await host.handle(new Request('http://daftar/events'))).status).toBe(503);
  });

  it('gives the data directory free again when it could not be opened', async () => {
    const wrong = options();
    const enrolment = {
      ...wrong.enrolment,
      deviceKey: { ...wrong.enrolment.deviceKey, publicKey: 'A'.repeat(43) },
    };
    await expect(createHost({ ...wrong, enrolment })).rejects.toThrow('does not belong');
    await (await createHost(wrong)).close();
  });

  it('writes damage that it finds into faults.txt, and opens all the same', async () => {
    const some = options();
    const post = (name: string, input: unknown) =>
      new Request(`http://daftar/api/${name}`, { method: 'POST', body: JSON.stringify(input) });
    const first = await createHost(some);
    await first.handle(post('tape.append', { lines: makeChain('KP-0123', 'ABCDEF')(2) }));
    await first.close();
    await appendFile(join(some.dataDirectory, 'tape', '00000001.ndjson'), 'half a li');
    const told: string[] = [];
    const second = await createHost({ ...some, onFault: (fault) => void told.push(fault) });
    expect(await (await second.handle(post('tape.head', {}))).json()).toMatchObject({ count: 2 });
    expect(await (await second.handle(post('host.faults', {}))).json()).toMatchObject({
      faults: [{ fault: 'tape-torn', bytes: 9 }],
    });
    await second.close();
    expect(told).toHaveLength(1);
    expect(await readFile(join(some.dataDirectory, 'faults.txt'), 'utf8')).toContain(told[0]);
  });
});
