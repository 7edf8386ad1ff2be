import type { FileToSend } from '../player.js';
import { pdfFile } from '../pdf-letter.js';
import { wordFile } from '../word-letter.js';
import type { Signed } from './scene.js';

/** What differs between the versions of the contract. */
export interface Terms {
  readonly name: string;
  readonly term: string;
  readonly guarantee: boolean;
  readonly rentFree: boolean;
}

export const FIRST: Terms = { name: '送审稿', term: '二十五年', guarantee: true, rentFree: false };
export const SHORTER: Terms = { ...FIRST, name: '第二稿', term: '十年' };
export const REVISED: Terms = { ...SHORTER, name: '修改稿', guarantee: false };
export const RENT_FREE: Terms = { ...REVISED, name: '谈判稿', rentFree: true };

const terms = ({ term, guarantee, rentFree }: Terms): string[] => [
  '一、标的',
  '甲方将示范创业楼一层（建筑面积一千六百平方米）出租给乙方，用于社区养老服务和便民商业。',
  '二、期限与租金',
  `租期${term}，年租金四十八万元，按季度支付${rentFree ? '；乙方享有二十四个月免租期' : ''}。`,
  '三、转租与装修',
  guarantee ? '乙方可以自行转租。甲方为乙方的装修贷款提供保证。' : '未经甲方书面同意，乙方不得转租。',
  '四、争议解决',
  '向房屋所在地人民法院起诉。',
];

export const draft = (which: Terms): Promise<FileToSend> =>
  wordFile({
    name: `房屋租赁合同（${which.name}）`,
    title: '房屋租赁合同',
    paragraphs: [...terms(which), '甲方：示范街道办事处　　　　乙方：县康养服务有限公司'],
  });

export const qualification = ({ unit, on }: Signed): FileToSend =>
  pdfFile({
    name: '相对方资信材料',
    title: '相对方资信材料',
    paragraphs: [
      '县康养服务有限公司，统一社会信用代码见营业执照。近三年无行政处罚和失信记录，注册资本实缴。',
    ],
    signed: [unit, on],
  });

export const scan = (which: Terms, { on }: Signed): FileToSend =>
  pdfFile({
    name: '房屋租赁合同（签署扫描件）',
    title: '房屋租赁合同',
    paragraphs: [...terms(which), '（双方签字盖章）'],
    signed: [on],
  });

export const redacted = ({ unit, on }: Signed): FileToSend =>
  pdfFile({
    name: '房屋租赁合同（公开版）',
    title: '房屋租赁合同（公开版）',
    paragraphs: [
      '一、标的',
      '示范创业楼一层。',
      '二、期限与租金',
      '租期十年，年租金四十八万元。收款账户：████████。',
    ],
    signed: [unit, on],
  });
