import { text, type LocalizedText } from '../kernel/localized-text.js';
import type { Duty } from '../../workflows/_kit/duty.js';

/** What people call the duties where a command names them. */
export const DUTY_WORDS: Readonly<Record<Duty, LocalizedText>> = {
  drafter: text('承办人', 'drafter'),
  legalAdviser: text('法律顾问', 'legal adviser'),
  reviewer: text('审查人', 'reviewer'),
  judicialHead: text('司法所负责人', 'head of the judicial office'),
  secretary: text('党政办秘书', 'committee secretary'),
  leader: text('分管领导', 'leader in charge'),
  chair: text('主要负责人', 'chair'),
  member: text('班子成员', 'member'),
  publisher: text('政务公开人员', 'disclosure officer'),
  auditor: text('审计督察', 'auditor'),
  systemAdmin: text('系统管理员', 'system administrator'),
  securityAdmin: text('安全管理员', 'security administrator'),
  auditAdmin: text('审计管理员', 'audit administrator'),
};
