import type { duties as zh } from '../zh-CN/duties.js';

export const duties: typeof zh = {
  names: {
    drafter: 'drafter',
    legalAdviser: 'legal adviser',
    reviewer: 'reviewer',
    judicialHead: 'head of the judicial office',
    secretary: 'committee secretary',
    leader: 'leader in charge',
    chair: 'head of the organ',
    member: 'committee member',
    publisher: 'disclosure officer',
    auditor: 'auditor',
    systemAdmin: 'system administrator',
    securityAdmin: 'security administrator',
    auditAdmin: 'audit administrator',
  },
  does: {
    drafter: 'Drafts decisions and contracts, completes the dossier, answers opinions',
    legalAdviser: 'Declares conflicts of interest and gives the legal adviser’s opinion',
    reviewer: 'Accepts submissions, assigns advisers and issues the review opinion',
    judicialHead: 'Reviews, attends the meeting and handles recusals',
    secretary: 'Places matters on the agenda, records the meeting, signs contracts, archives',
    leader: 'Grants extensions, approves ordinary contracts, decides on withholding',
    chair: 'States a position last and confirms the amended text',
    member: 'Takes part in the discussion and reads the files on the agenda',
    publisher: 'Publishes decisions or proposes to withhold them',
    auditor: 'Reads any trail and checks that everything was reviewed',
    systemAdmin: 'Keeps accounts and the demo clock; sees no matter',
    securityAdmin: 'Grants duties; sees no matter',
    auditAdmin: 'Keeps the audit log; sees no matter',
  },
};
