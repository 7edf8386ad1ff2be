import { text } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import type { FileToSend } from '../player.js';
import type { Stage } from '../stage.js';
import { Unexpected } from '../unexpected.js';

/** Publishes the text decided and its red-headed print, looks at it with a citizen's eyes, and archives. */
export async function publishAndArchive(
  stage: Stage,
  matter: CaseFile,
  print: FileToSend,
  retention: string,
): Promise<void> {
  await matter.attach('publisher', { publication: print });
  const draft = await matter.document('draft');
  const publication = await matter.document('publication');
  const renditions = [
    { documentId: draft.id, version: draft.versions.length, kind: 'original' },
    { documentId: publication.id, version: publication.versions.length, kind: 'formatted', note: '公告版式' },
  ];
  await matter.act('publisher', 'PUBLISH', { renditions }, { to: 'disclosure.published' });
  await seenByThePublic(stage, matter);
  await archive(matter, retention);
}

/** The public register answers without any sign-in. */
export async function seenByThePublic(stage: Stage, matter: CaseFile): Promise<void> {
  const shown = await stage.cast.anyone.all<Record<string, unknown>>('/public/disclosures');
  const found = shown.some(item => JSON.stringify(item).includes(matter.matter.number ?? ' '));
  if (!found)
    throw new Unexpected('the public register', `${matter.matter.number}`, `${shown.length} others`);
  await stage.note(
    text(
      `任何人不登录即可在公开目录查到 ${matter.matter.number}`,
      `Anyone finds ${matter.matter.number} in the public register, without signing in`,
    ),
  );
}

export function archive(matter: CaseFile, retention: string): Promise<void> {
  const years = { permanent: text('永久', 'permanently'), thirtyYears: text('30 年', '30 years') }[retention];
  return matter.act('secretary', 'ARCHIVE', { retention }, { to: 'archived', note: years });
}
