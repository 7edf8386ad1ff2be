import { createHash, randomUUID } from 'node:crypto';
import type { BenchClient } from './bench-client.js';

/** A contract with its dossier complete, ready to be sent for review, and the version it stands at. */
export interface Dossier {
  readonly id: string;
  readonly version: number;
}

const TEXT = '水库除险加固施工合同\n';
export const TEXT_SHA256 = createHash('sha256').update(TEXT).digest('hex');

const OPENING = JSON.stringify({
  workflow: 'contract@1',
  title: '水库除险加固施工合同',
  data: {
    contractKind: 'procurement',
    counterparty: { name: '某某水利工程有限公司' },
    amountFen: 1_200_000,
    guaranteesDebt: false,
    summary: '水库除险加固施工',
    disclosureAttribute: 'proactive',
    classified: false,
  },
});

function upload(slot: string, content: string): { headers: Record<string, string>; body: Buffer } {
  const boundary = `----${randomUUID()}`;
  const part = (disposition: string, value: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${value}\r\n`;
  const body = Buffer.from(
    part('name="slot"', `\r\n${slot}`) +
      part(`name="file"; filename="${slot}.txt"`, `Content-Type: text/plain\r\n\r\n${content}`) +
      `--${boundary}--\r\n`,
  );
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body };
}

async function prepareOne(client: BenchClient, drafter: string): Promise<Dossier> {
  const opened = await client.expect(201, '/api/v1/matters', drafter, {}, OPENING);
  const { id } = JSON.parse(opened.body) as { id: string };
  let version = 1;
  for (const [slot, content] of [
    ['draft', TEXT],
    ['counterpartyQualification', '营业执照\n'],
  ] as const) {
    const { headers, body } = upload(slot, content);
    const stored = await client.expect(201, `/api/v1/matters/${id}/documents`, drafter, headers, body);
    version = Number(stored.etag.replaceAll('"', ''));
  }
  return { id, version };
}

/** Opens contracts over HTTP, some at a time; this is preparation and is not measured. */
export async function prepareDossiers(
  client: BenchClient,
  drafter: string,
  count: number,
): Promise<Dossier[]> {
  const dossiers: Dossier[] = [];
  const work = async (): Promise<void> => {
    while (dossiers.length < count) dossiers.push(await prepareOne(client, drafter));
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return dossiers.slice(0, count);
}

/** One step of the five: who sends what. */
export interface Step {
  readonly sender: 'drafter' | 'reviewer' | 'adviser';
  readonly type: string;
  readonly data: Record<string, unknown>;
}

/** Sent, accepted, assigned, declared free of conflict, advised: five steps by three people. */
export const fiveSteps = (adviserId: string): readonly Step[] => [
  { sender: 'drafter', type: 'SUBMIT_FOR_REVIEW', data: {} },
  { sender: 'reviewer', type: 'ACCEPT', data: {} },
  { sender: 'reviewer', type: 'ASSIGN_ADVISER', data: { adviserId } },
  { sender: 'adviser', type: 'DECLARE_NO_CONFLICT', data: {} },
  {
    sender: 'adviser',
    type: 'ISSUE_ADVISER_OPINION',
    data: { conclusion: 'approve', textSha256: TEXT_SHA256, items: [] },
  },
];
