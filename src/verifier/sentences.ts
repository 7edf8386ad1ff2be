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
    `退回或提示不改变版本，此处却由 ${before} 变为 ${after ?? '无'}`,
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

export const headGone = (): LocalizedText =>
  text('流的末条记载缺失', 'the record of where the stream stands is gone');

export const tailMissing = (expected: number, last: number): LocalizedText =>
  text(
    `流应有 ${expected} 条，只有 ${last} 条：末尾条目缺失`,
    `the stream should have ${expected} entries and has ${last}: the end is gone`,
  );

export const matterAhead = (version: number, last: number): LocalizedText =>
  text(
    `事项为第 ${version} 版，条目只到第 ${last} 版：末尾条目缺失`,
    `the matter stands at version ${version}, the entries end at ${last}: the end is gone`,
  );

export const streamMissing = (): LocalizedText =>
  text(
    '整个流的条目缺失，而事项、附件或流首仍在',
    'not one entry of the stream is left, though its matter, files or head are there',
  );

export const numberWithoutMatter = (number: string): LocalizedText =>
  text(
    `编号 ${number} 已经给出，却没有任何事项使用：整个事项缺失`,
    `number ${number} was given out, yet no matter bears it: the whole matter is gone`,
  );

export const matterGone = (): LocalizedText =>
  text('条目仍在，所存事项已不存在', 'the entries are there, the stored matter is gone');

export const unknownWorkflow = (id: string): LocalizedText =>
  text(
    `校验程序没有流程 ${id}，无法重演`,
    `workflow ${id} is not among those that verify: it cannot be replayed`,
  );

export const otherWorkflow = (entry: string | null, matter: string): LocalizedText =>
  text(
    `条目按流程 ${entry ?? '无'} 办理，所存事项却是 ${matter}`,
    `the entry runs on workflow ${entry ?? 'none'}, the stored matter on ${matter}`,
  );

export const replayRefuses = (action: string, why: string): LocalizedText =>
  text(`重演时 ${action} 不成立（${why}）`, `replay does not accept ${action} (${why})`);

export const dutyMayNot = (action: string, duty: string): LocalizedText =>
  text(`职责 ${duty} 无权办理 ${action}`, `duty ${duty} may not send ${action}`);

export const stateDigestDiffers = (action: string): LocalizedText =>
  text(
    `重演 ${action} 得到的状态与条目所记不同`,
    `replaying ${action} gives another state than the entry names`,
  );

export const storedStateDiffers = (): LocalizedText =>
  text(
    '重演得到的状态与所存状态不同：所存状态被改动',
    'replay gives another state than the stored one: the stored state was changed',
  );

export const columnsDiffer = (columns: readonly string[]): LocalizedText =>
  text(
    `列表所用字段与状态不符：${columns.join('、')}`,
    `columns shown in lists do not follow from the state: ${columns.join(', ')}`,
  );

export const storedVersionBehind = (version: number, last: number): LocalizedText =>
  text(
    `所存版本为 ${version}，条目已到 ${last}`,
    `the stored version is ${version}, the entries are at ${last}`,
  );

export const decidedWithoutReview = (action: string, why: LocalizedText): LocalizedText =>
  text(
    `${action} 之前没有对该文本有效的审查意见：${why['zh-CN']}`,
    `no effective review opinion on that text before ${action}: ${why.en}`,
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

export const personalTextUnnamed = (digest: string): LocalizedText =>
  text(
    `个人陈述 ${digest.slice(0, 12)}… 未见于该条目：事后添加`,
    `personal text ${digest.slice(0, 12)}… is not named by the entry: it was added later`,
  );

export const documentRowGone = (documentId: string, n: number): LocalizedText =>
  text(
    `附件 ${documentId} 第 ${n} 版的记载缺失`,
    `the record of document ${documentId} version ${n} is gone`,
  );

export const documentRowDiffers = (documentId: string, n: number): LocalizedText =>
  text(
    `附件 ${documentId} 第 ${n} 版的记载与条目不符`,
    `the record of document ${documentId} version ${n} is not what the entry says`,
  );

export const documentUnnamed = (documentId: string, n: number): LocalizedText =>
  text(
    `附件 ${documentId} 第 ${n} 版未见于任何条目：绕过系统放入`,
    `document ${documentId} version ${n} is named by no entry: it was put there past the service`,
  );

export const fileChanged = (sha256: string): LocalizedText =>
  text(
    `文件 ${sha256} 的内容与其摘要不符：文件被改动`,
    `file ${sha256} does not give its digest: it was changed`,
  );

export const fileMissing = (sha256: string): LocalizedText =>
  text(`文件 ${sha256} 不在文件库中`, `file ${sha256} is not in the document store`);

export const clockMoved = (): LocalizedText =>
  text(
    '演示时钟被拨动：这不是正式运行的记录',
    'the demo clock was moved: this is no log of a service in earnest',
  );
