import { articles, instrument, whole } from './instrument.js';

/** State Council Order 711. */
const DISCLOSURE = instrument(
  'SC-711',
  '《中华人民共和国政府信息公开条例》',
  'Regulation on Disclosure of Government Information (State Council Order 711)',
  '2019-05-15',
);
const SECRETS = instrument('SSL', '《中华人民共和国保守国家秘密法》', 'Law on Guarding State Secrets');
const SECRETS_REGULATION = instrument(
  'SSR',
  '《中华人民共和国保守国家秘密法实施条例》',
  'Implementing Regulation of the Law on Guarding State Secrets',
);
const PERSONAL_INFORMATION = instrument(
  'PIPL',
  '《中华人民共和国个人信息保护法》',
  'Personal Information Protection Law',
);
const ARCHIVES = instrument('ARCH', '《中华人民共和国档案法》', 'Archives Law');
const ARCHIVES_REGULATION = instrument(
  'ARCHR',
  '《中华人民共和国档案法实施条例》',
  'Implementing Regulation of the Archives Law',
);

export const DISCLOSURE_AND_SECRECY = [
  ...articles(DISCLOSURE, [10, 11, 14, 15, 16, 17, 18, 26, 33, 37, 49]),
  ...articles(SECRETS, [14, 20, 21, 30, 31, 35]),
  ...articles(SECRETS_REGULATION, [42]),
  ...articles(PERSONAL_INFORMATION, [28, 34, 35, 36, 51, 55, 56]),
  ...articles(ARCHIVES, [37, 39, 48]),
  ...articles(ARCHIVES_REGULATION, [20, 38, 39]),
  whole(
    instrument(
      'GBF80',
      '国办发〔2016〕80号《〈关于全面推进政务公开工作的意见〉实施细则》',
      'Implementing rules on openness of government affairs (2016 No. 80)',
    ),
  ),
];
