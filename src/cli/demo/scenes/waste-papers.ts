import type { FileToSend } from '../player.js';
import { pdfFile } from '../pdf-letter.js';
import { wordFile } from '../word-letter.js';
import type { Signed } from './scene.js';

const FEE = '向农户收取生活垃圾处理费，每户每月十元，由村居代收。';
const NO_FEE = '生活垃圾处理费用由街道财政和村集体经济收入安排，不向农户收费。';

/** The text: with a fee that nobody may charge, or as it was rewritten. */
export const draft = (title: string, withFee: boolean, { unit, on }: Signed): Promise<FileToSend> =>
  wordFile({
    name: `${title}（${withFee ? '送审稿' : '修改稿'}）`,
    title,
    paragraphs: [
      '一、目标任务',
      '一年内实现村庄生活垃圾分类投放、分类收集全覆盖，可回收物回收率达到百分之三十五以上。',
      '二、主要措施',
      '配备分类收集车六辆，改造集中投放点二十四处，落实门前三包和定时定点投放。',
      '三、经费保障',
      withFee ? FEE : NO_FEE,
      '四、组织实施',
      '由农业农村办公室牵头，各村居具体落实，每季度通报一次。',
    ],
    signed: [unit, on],
  });

export const explanation = (title: string, { unit, on }: Signed): Promise<FileToSend> =>
  wordFile({
    name: '起草说明',
    title: `关于《${title}》的起草说明`,
    paragraphs: [
      '因汛期前须完成投放点改造，征求意见期限缩短为十二日，公告中已说明理由。',
      '不涉及专业论证、风险评估和公平竞争审查的情形。',
    ],
    signed: [unit, on],
  });

export const legalBases = ({ unit, on }: Signed): Promise<FileToSend> =>
  wordFile({
    name: '制定依据',
    title: '制定依据',
    paragraphs: ['《重大行政决策程序暂行条例》第三条。', '县农村生活垃圾分类工作通知。'],
    signed: [unit, on],
  });

export const participation = ({ unit, on }: Signed): FileToSend =>
  pdfFile({
    name: '公众参与情况报告',
    title: '公众参与情况报告',
    paragraphs: [
      '在各村公告栏公开征求意见十二日，公告已说明汛期前完成改造、需要缩短期限的理由。收到意见二十一条，采纳六条。',
    ],
    signed: [unit, on],
  });

export const notice = (title: string, { unit, on }: Signed): FileToSend =>
  pdfFile({
    name: `关于印发《${title}》的通知`,
    title: `关于印发《${title}》的通知`,
    paragraphs: ['各村居、各科室：', '现将方案印发给你们，请认真组织实施。'],
    signed: [unit, on],
  });
