import { comparable } from './comparable.js';
import { proceduresNamed, type Procedure } from './procedures.js';

/** What a column of a catalogue is for. */
export type ColumnRole = 'serial' | 'title' | 'unit' | 'basis' | 'procedures' | 'due';

/** A reading of a column's name; of several columns for one role the one with the lowest rank is taken. */
export type ColumnMeaning =
  | { readonly role: ColumnRole; readonly rank: number }
  | { readonly role: 'procedure'; readonly procedure: Procedure };

interface Wording {
  readonly role: ColumnRole;
  readonly rank: number;
  readonly fits: RegExp;
}

const SUBJECT = '(事项|项目|决策|议题|课题|目录)';
const PLACE = '(单位|部门|科室|处室|机构|职能办|办公室|站办所|站所|主体|办)';

/** Asked from top to bottom; the first that fits says what the column is. Names are compared in comparable form. */
const WORDINGS: readonly Wording[] = [
  { role: 'serial', rank: 0, fits: /^(序号?|编号|顺序号|(事项|项目|目录)?(序|编)号|no\.?|#)$/u },
  { role: 'basis', rank: 0, fits: /依据|文件根据/u },
  { role: 'procedures', rank: 0, fits: /(履行|法定|决策|必经|应当).*程序/u },
  { role: 'procedures', rank: 1, fits: /程序/u },
  { role: 'due', rank: 0, fits: /(完成|办结|出台).*(时间|时限|日期|期限|节点|月份)/u },
  {
    role: 'due',
    rank: 1,
    fits: /(决策|审议|提交|提请|讨论|上会|发布|印发|计划|预计).*(时间|时限|日期|期限|节点|月份)/u,
  },
  { role: 'due', rank: 3, fits: /(启动|开始|起草).*(时间|日期)/u },
  { role: 'due', rank: 2, fits: /(时间|时限|日期|期限|进度|节点|月份)(安排|要求|计划)?$/u },
  { role: 'unit', rank: 0, fits: new RegExp(`(承办|主办).*${PLACE}|^(承办|主办)(者|方)?$`, 'u') },
  {
    role: 'unit',
    rank: 1,
    fits: new RegExp(`(实施|责任|牵头|负责|起草|申报|提出|拟制|组织).*${PLACE}$`, 'u'),
  },
  { role: 'unit', rank: 2, fits: /^(主管|提报|报送|所属|决策事项)?(单位|部门|科室|处室|站办所)(名称)?$/u },
  { role: 'title', rank: 0, fits: new RegExp(`${SUBJECT}(的)?(名称|标题|题目)$|^(名称|标题|题目)$`, 'u') },
  { role: 'title', rank: 1, fits: /^(年度|拟|本级)?(重大)?(行政)?(决策)?(事项|项目|决策|议题|课题)$/u },
  { role: 'title', rank: 2, fits: /(事项|项目|决策|议题|课题)(内容)?$/u },
];

/** People, bodies that help and contents: near words that are something else. */
const OTHER =
  /领导|联系|电话|协办|配合|协同|监督|审批|批准|主要内容|内容(摘要|简介|概要)|简介|概况|备注|说明|理由|必要性|类别|类型|性质|资金|投资|预算/u;

const withoutRemark = (name: string): string => name.replace(/\([^()]*\)/gu, '');

function procedureOf(name: string): Procedure | null {
  const [procedure, ...others] = proceduresNamed(name);
  return procedure !== undefined && others.length === 0 && name.length <= 12 ? procedure : null;
}

/** What a column is, by its name as an office words it; `null` when it is none of the importer's. */
export function meaningOf(columnName: string): ColumnMeaning | null {
  const name = withoutRemark(comparable(columnName));
  if (name === '' || OTHER.test(name)) return null;
  const wording = WORDINGS.find(
    ({ role, fits }) => fits.test(name) && (role !== 'due' || procedureOf(name) === null),
  );
  const procedure = procedureOf(name);
  if (procedure !== null && wording?.role !== 'procedures' && wording?.role !== 'basis') {
    return { role: 'procedure', procedure };
  }
  return wording ? { role: wording.role, rank: wording.rank } : null;
}
