import { text, type LocalizedText } from '../kernel/localized-text.js';

/*
 * What the verifier says, for someone who knows files and not hashes: what does not fit, and with what.
 * Each finding's line already names stream and seq.
 */

export const entryDigestDiffers = (): LocalizedText =>
  text(
    '条目原文与其摘要不符：条目写入后被改动',
    'the entry does not give its digest: it was changed after it was written',
  );

export const notAnEntry = (): LocalizedText =>
  text(
    '条目原文不是规范的审计条目：写入后被改动',
    'the text is not an entry in canonical form: it was changed after it was written',
  );

export const bodyDigestDiffers = (): LocalizedText =>
  text(
    '条目内容与条目所记摘要不符：内容写入后被改动',
    'the body does not give the digest its entry names: it was changed after it was written',
  );

export const notABody = (): LocalizedText =>
  text(
    '条目内容不是规范的记录：写入后被改动',
    'the text is not a body in canonical form: it was changed after it was written',
  );

export const notThisAction = (action: string): LocalizedText =>
  text(`条目内容不具备 ${action} 应有的事项`, `the body does not have what belongs to ${action}`);

export const membersDisagree = (members: readonly string[], stream: string, seq: number): LocalizedText =>
  text(
    `该行与条目所记不一致（${members.join('、')}）；条目自称为 ${stream} 第 ${seq} 条`,
    `row, entry and body disagree on ${members.join(', ')}; the entry calls itself number ${seq} of ${stream}`,
  );

export const entriesMissing = (from: number, to: number): LocalizedText =>
  from === to
    ? text(`第 ${from} 条缺失，前后条目仍在`, `entry ${from} is gone; those before and after it are there`)
    : text(
        `第 ${from} 至 ${to} 条缺失，前后条目仍在`,
        `entries ${from} to ${to} are gone; those before and after them are there`,
      );

export const seqRepeated = (): LocalizedText =>
  text('序号不递增：同一序号出现不止一次', 'the number does not grow: it stands more than once');

export const versionJumps = (before: number, after: number): LocalizedText =>
  text(
    `事项版本由 ${before} 跳至 ${after}，其间的条目缺失`,
    `the matter's version jumps from ${before} to ${after}: what lay between is gone`,
  );

export const versionMoves = (before: number, after: number | null): LocalizedText =>
  text(
    `拒绝记录或系统提示不改变版本，此处却由 ${before} 变为 ${after ?? '无'}`,
    `a refusal or notice leaves the version alone, here it goes from ${before} to ${after ?? 'none'}`,
  );

export const previousDiffers = (): LocalizedText =>
  text(
    '所记“上一条摘要”与上一条条目不符：此处之前有条目被替换或调换',
    'it does not name the entry before it: one before was replaced or moved',
  );

export const firstNamesPrevious = (): LocalizedText =>
  text(
    '首条却记有上一条：此前的条目被去除',
    'the first entry names one before it: what came before was taken away',
  );

export const instantGoesBack = (before: string, at: string): LocalizedText =>
  text(
    `时间 ${at} 早于上一条的 ${before}`,
    `its instant ${at} lies before that of the entry before it, ${before}`,
  );

export const headDiffers = (): LocalizedText =>
  text(
    '流的末条摘要与最后一条条目不符：末条被替换',
    'the head of the stream is not its last entry: the last one was replaced',
  );

export const headBehind = (head: number, last: number): LocalizedText =>
  text(
    `流首记载止于第 ${head} 条，实有 ${last} 条`,
    `the head of the stream ends at ${head}, yet there are ${last} entries`,
  );

export const headInstant = (head: string, last: string): LocalizedText =>
  text(
    `流首所记时间为 ${head}，末条为 ${last}：下一条将由此取得不实的时间`,
    `the head of the stream stands at ${head}, its last entry at ${last}: the next would take a false instant from it`,
  );

export const headGone = (): LocalizedText =>
  text('流的末条记载缺失', 'the record of where the stream stands is gone');

export const tailMissing = (expected: number, last: number): LocalizedText =>
  text(
    `流应有 ${expected} 条，只有 ${last} 条：末尾条目缺失`,
    `the stream should have ${expected} entries and has ${last}: the end is gone`,
  );

export const streamMissing = (): LocalizedText =>
  text(
    '整个流的条目缺失，而事项、附件或流首仍在',
    'not one entry of the stream is left, though its matter, files or head are there',
  );

export const personalTextDiffers = (digest: string): LocalizedText =>
  text(
    `个人陈述与摘要 ${digest.slice(0, 12)}… 不符：写入后被改动`,
    `a personal text does not give its digest ${digest.slice(0, 12)}…: it was changed`,
  );

export const personalTextGone = (digest: string): LocalizedText =>
  text(
    `个人陈述 ${digest.slice(0, 12)}… 缺失，且无依法删除的记载`,
    `personal text ${digest.slice(0, 12)}… is gone without a record of lawful erasure`,
  );

export const erasureUnrecorded = (digest: string, legalBasis: string): LocalizedText =>
  text(
    `个人陈述 ${digest.slice(0, 12)}… 标为依 ${legalBasis} 删除，却没有任何条目记载这次删除`,
    `personal text ${digest.slice(0, 12)}… is marked as erased under ${legalBasis}, yet no entry tells of its erasure`,
  );

export const personalTextUnnamed = (digest: string): LocalizedText =>
  text(
    `个人陈述 ${digest.slice(0, 12)}… 未见于该条目：事后添加`,
    `personal text ${digest.slice(0, 12)}… is not named by the entry: it was added later`,
  );

export const clockMoved = (): LocalizedText =>
  text(
    '演示时钟被拨动：这不是正式运行的记录',
    'the demo clock was moved: this is no log of a service in earnest',
  );
