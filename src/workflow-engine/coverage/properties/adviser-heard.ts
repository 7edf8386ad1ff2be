import { optionalEnumeration, person } from '../../../../workflows/_kit/control.js';
import { text, type LocalizedText } from '../../../kernel/localized-text.js';
import { needsOpinion, type Property } from '../property.js';

interface Memory {
  readonly by: string | null;
  readonly conclusion: 'approve' | 'reject' | null;
}

const UNHEARD = text('没有未回避的法律顾问的意见', 'no legal adviser who is not recused was heard');
const REJECTED = text('法律顾问认为不合法', 'the legal adviser rejected it');

function lacking({ by, conclusion }: Memory): LocalizedText | null {
  if (by === null) return UNHEARD;
  return conclusion === 'reject' ? REJECTED : null;
}

/** A legal adviser was heard before, approved, and is not recused since (Order 713 Art. 28). */
export const adviserHeard: Property<Memory> = {
  name: 'adviserHeard',
  title: text(
    '决定前听取了法律顾问意见，顾问未回避、未否定',
    'nothing is decided without an adviser who approved and is not recused',
  ),
  appliesTo: ({ kind, events }) => kind === 'reviewing' && 'ISSUE_ADVISER_OPINION' in events,
  memory: { by: person(), conclusion: optionalEnumeration(['approve', 'reject']) },
  initial: () => ({ by: null, conclusion: null }),
  observe: ({ type, to, data, sender, memory }, tags) => {
    const now = { by: memory.by, conclusion: memory.conclusion };
    if (type === 'ISSUE_ADVISER_OPINION') {
      Object.assign(now, { by: sender, conclusion: data.conclusion });
    } else if (type === 'RECUSE' && now.by !== null && data.personId === now.by) {
      Object.assign(now, { by: null, conclusion: null });
    }
    return { memory: now, fault: needsOpinion(tags(to)) ? lacking(now) : null };
  },
};
