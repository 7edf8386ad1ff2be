import { articles, instrument, whole } from './instrument.js';

/** State Council Order 713: how major decisions are prepared, reviewed, discussed, published and followed up. */
const MAJOR_DECISIONS = instrument(
  'SC-713',
  '《重大行政决策程序暂行条例》',
  'Interim Regulation on Procedures for Major Administrative Decisions (State Council Order 713)',
  '2019-09-01',
);

const FAIR_COMPETITION = instrument(
  'FCR',
  '《公平竞争审查条例》',
  'Regulation on Fair Competition Review',
  '2024-08-01',
);

/** Articles of Order 713 that somebody preparing, reviewing or deciding may have to cite. */
const ORDER_713 = [
  2, 3, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
  35, 36, 37, 38, 39, 40, 41, 42,
];

export const DECISION_PROCEDURE = [
  ...articles(MAJOR_DECISIONS, ORDER_713),
  ...articles(FAIR_COMPETITION, [8, 9, 10, 18]),
  whole(
    instrument(
      'GBF37',
      '国办发〔2018〕37号《关于加强行政规范性文件制定和监督管理工作的通知》',
      'Notice on strengthening the making and supervision of administrative normative documents (2018 No. 37)',
    ),
  ),
  whole(
    instrument(
      'GBF115',
      '国办发〔2018〕115号《关于全面推行行政规范性文件合法性审核机制的指导意见》',
      'Guiding opinion on the legality audit of administrative normative documents (2018 No. 115)',
    ),
  ),
  whole(
    instrument(
      'CB30',
      '中办发〔2016〕30号《关于推行法律顾问制度和公职律师公司律师制度的意见》',
      'Opinion on legal advisers, government lawyers and company lawyers (2016 No. 30)',
    ),
  ),
];
