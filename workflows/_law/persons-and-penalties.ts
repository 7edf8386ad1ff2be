import { articles, instrument } from './instrument.js';

const CIVIL_SERVANTS = instrument('CSL-P', '《中华人民共和国公务员法》', 'Civil Servant Law');
const SANCTIONS = instrument(
  'SANC',
  '《中华人民共和国公职人员政务处分法》',
  'Law on Administrative Discipline for Public Employees',
);
const LAWYERS = instrument('LAW', '《中华人民共和国律师法》', 'Lawyers Law');
const AUDIT = instrument('AUD', '《中华人民共和国审计法》', 'Audit Law');
const PENALTIES = instrument(
  'APL',
  '《中华人民共和国行政处罚法》',
  'Administrative Penalty Law',
  '2021-07-15',
);

/** Who must stand aside, who answers for what, who may look; and penalties, whose review later types need. */
export const PERSONS_AND_PENALTIES = [
  ...articles(CIVIL_SERVANTS, [60, 74, 76, 77]),
  ...articles(SANCTIONS, [30, 39]),
  ...articles(LAWYERS, [11, 39]),
  ...articles(AUDIT, [34, 35, 36, 38]),
  ...articles(PENALTIES, [38, 43, 47, 48, 57, 58, 60, 63, 64, 85]),
];
