import type { FileToSend } from '../player.js';
import { pdfFile } from '../pdf-letter.js';
import { wordFile, type Letter } from '../word-letter.js';
import type { Signed } from './scene.js';

const signedBy = ({ unit, on }: Signed): Pick<Letter, 'signed'> => ({ signed: [unit, on] });

export const draft = (title: string, by: Signed): Promise<FileToSend> =>
  wordFile({
    name: `${title}（送审稿）`,
    title: `${title}实施方案（送审稿）`,
    paragraphs: [
      '一、建设必要性',
      '东湖片区现有口袋公园建成十二年，铺装破损、照明不足、无障碍通道中断，去年以来收到居民反映三十六件。',
      '二、建设内容',
      '改造园路一千二百平方米，补植乔木四十株，增设无障碍坡道两处、适老健身设施一组，更换节能路灯二十六盏。',
      '三、投资与资金来源',
      '估算总投资二百八十六万元，列入街道年度预算，不新增政府债务。',
      '四、实施安排',
      '由城乡建设办公室组织实施，依法招标，工期九十日；施工期间保留东侧通道供居民通行。',
    ],
    ...signedBy(by),
  });

export const explanation = (title: string, by: Signed, supplemented = false): Promise<FileToSend> =>
  wordFile({
    name: supplemented ? '起草说明（补正）' : '起草说明',
    title: `关于《${title}实施方案》的起草说明`,
    paragraphs: [
      '一、起草过程',
      '承办单位现场踏勘两次，召开居民座谈会一次，书面征求社区和相关科室意见。',
      '二、程序履行情况',
      '已公开征求意见，已开展社会稳定风险评估；不涉及专业性、技术性较强的问题，未组织专家论证；不涉及市场主体经济活动，未开展公平竞争审查。',
      ...(supplemented
        ? ['三、补充说明', '施工期间的通行、噪声控制和临时停车安排见附表，已与社区商定。']
        : []),
    ],
    ...signedBy(by),
  });

export const legalBases = (by: Signed): Promise<FileToSend> =>
  wordFile({
    name: '制定依据',
    title: '制定依据',
    paragraphs: [
      '《重大行政决策程序暂行条例》第三条、第十四条、第二十二条、第二十五条。',
      '县发展和改革局关于项目建议书的批复。',
    ],
    ...signedBy(by),
  });

export const participation = (days: number, received: number, adopted: number, by: Signed): FileToSend =>
  pdfFile({
    name: '公众参与情况报告',
    title: '公众参与情况报告',
    paragraphs: [
      `街道门户网站和社区公告栏公开征求意见${days}日，收到意见${received}条，采纳${adopted}条。`,
      '采纳的意见主要是增加夜间照明、保留羽毛球场、改善无障碍通道。未采纳的意见已逐条说明理由并反馈。',
    ],
    ...signedBy(by),
  });

export const riskReport = (title: string, by: Signed): FileToSend =>
  pdfFile({
    name: '社会稳定风险评估报告',
    title: '社会稳定风险评估报告',
    paragraphs: [
      `经走访一百二十户居民并召开座谈会，“${title}”的主要风险点为施工噪声、临时占道和古树保护。`,
      '防范措施：限时施工、分段围挡、古树挂牌保护。综合评估：风险可控。',
    ],
    ...signedBy(by),
  });

export const publicNotice = (title: string, by: Signed): FileToSend =>
  pdfFile({
    name: `关于实施${title}的公告`,
    title: `关于实施${title}的公告`,
    paragraphs: [
      `经街道党政领导班子集体讨论，决定实施${title}。建设内容、工期和投诉电话见附件。`,
      '特此公告。',
    ],
    ...signedBy(by),
  });
