import { articles, instrument } from './instrument.js';

const CIVIL_CODE = instrument('CC', '《中华人民共和国民法典》', 'Civil Code');
const BUDGET = instrument('BUD', '《中华人民共和国预算法》', 'Budget Law');
const GUARANTEE_INTERPRETATION = instrument(
  'SPC-G',
  '《最高人民法院关于适用〈中华人民共和国民法典〉有关担保制度的解释》',
  'Supreme People’s Court Interpretation on the Guarantee Provisions of the Civil Code',
);
const TENDERING = instrument('TEN', '《中华人民共和国招标投标法》', 'Tendering and Bidding Law');
const PROCUREMENT = instrument('GPL', '《中华人民共和国政府采购法》', 'Government Procurement Law');
const PROCUREMENT_REGULATION = instrument(
  'GPLR',
  '《中华人民共和国政府采购法实施条例》',
  'Implementing Regulation of the Government Procurement Law',
);
const COLLECTIVES = instrument(
  'RCEO',
  '《中华人民共和国农村集体经济组织法》',
  'Rural Collective Economic Organization Law',
  '2025-05-01',
);
const LAND_CONTRACTING = instrument('RLC', '《中华人民共和国农村土地承包法》', 'Rural Land Contracting Law');
const LAND = instrument('LAL', '《中华人民共和国土地管理法》', 'Land Administration Law');

/** Counting of days, approval and change of contracts, guarantee, lease. */
const CIVIL_CODE_ARTICLES = [201, 203, 204, 502, 544, 683, 705, 706, 707, 716, 726, 734];

export const CONTRACTS_AND_ASSETS = [
  ...articles(CIVIL_CODE, CIVIL_CODE_ARTICLES),
  ...articles(BUDGET, [35]),
  ...articles(GUARANTEE_INTERPRETATION, [5]),
  ...articles(TENDERING, [46]),
  ...articles(PROCUREMENT, [42, 46, 47, 49, 50]),
  ...articles(PROCUREMENT_REGULATION, [50]),
  ...articles(COLLECTIVES, [10, 26, 27, 28, 29, 30, 31, 33, 34, 35, 43, 45, 57, 58, 61, 62, 64]),
  ...articles(LAND_CONTRACTING, [52]),
  ...articles(LAND, [63]),
];
