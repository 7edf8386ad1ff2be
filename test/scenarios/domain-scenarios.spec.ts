import { databases } from '../support/databases.js';
import { expectStatus, openOffice, type Office } from '../support/office.js';
import {
  agenda,
  attendance,
  CONTRACT,
  DECISION,
  discussed,
  disclosurePending,
  drafted,
  dayOf,
  item,
  MEMBERS,
  PROCEDURES,
  refusedRules,
  review,
  reviewData,
  reviewed,
  submitted,
  throughAdviser,
} from '../support/moves.js';
import type { AnyJson } from '../support/service.js';

/** The scenarios of an office's everyday life, each told over HTTP as the people in it would live it. */
describe.each(databases)('on $name', kind => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });

  const coverage = async (): Promise<AnyJson> => {
    const auditor = await office.as('auditor');
    return expectStatus(200, await auditor.get('/reports/coverage?from=2026-01-01&to=2027-12-31'));
  };

  it('scenario 1: a lawful decision with adopted suggestions counts as reviewed before', async () => {
    const before = await coverage();
    const matter = await submitted(office);
    await throughAdviser(office, matter);
    const items = [item('补充资金来源说明', '在实施方案中写明'), item('明确工期')];
    await review(office, matter.id, 'lawful', items);
    const answers = [1, 2].map(n => ({ n, adoptionStatus: 'adopted' }));
    const answered = await office.act('drafter', matter.id, 'ANSWER_OPINION', { answers });
    expect(answered.state).toBe('judicialOffice.reviewed');
    expect(answered.reviewOpinion.items.map((one: AnyJson) => one.adoptionStatus)).toEqual([
      'adopted',
      'adopted',
    ]);
    await discussed(office, matter.id);
    await office.act('secretary', matter.id, 'RECORD_DECISION', {
      outcome: 'adopt',
      textSha256: matter.text,
    });
    const after = await coverage();
    expect(after.counts.reviewedBefore).toBe(before.counts.reviewedBefore + 1);
    expect(after.rate).toBe(1);
  });

  it('scenario 2: an unlawful conclusion stops it, and only withdrawal or another text helps', async () => {
    const matter = await submitted(office);
    await throughAdviser(office, matter);
    const refused = await review(office, matter.id, 'unlawful', [item('无法律、法规依据设定收费')]);
    expect(refused.state).toBe('drafting.revising');
    const agendaData = {
      forum: 'partyGovJointMeeting',
      meetingTitle: '党政联席会议',
      meetingOn: dayOf(refused.openedAt),
    };
    expect(await refusedRules(office, 'secretary', matter.id, 'PLACE_ON_AGENDA', agendaData)).toContain(
      'conclusionPermits',
    );
    const withdrawn = await office.act('drafter', matter.id, 'WITHDRAW', { reason: '不再推进' });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', status: 'closed' });
  });

  it('scenario 3: a supplement is asked for once, the clock stands still, and the days left go on', async () => {
    const matter = await submitted(office);
    await office.act('reviewer', matter.id, 'ACCEPT');
    const accepted = await office.matter(matter.id);
    const paused = await office.act('reviewer', matter.id, 'REQUEST_SUPPLEMENT', {
      items: ['补充风险评估报告', '补充程序说明'],
    });
    expect(paused).toMatchObject({
      state: 'legalAdviserReview.awaitingSupplement',
      status: 'paused',
      dueOn: null,
    });
    expect(accepted.dueOn).not.toBeNull();
    const resumed = await office.act('drafter', matter.id, 'PROVIDE_SUPPLEMENT');
    expect(resumed).toMatchObject({
      state: 'legalAdviserReview.accepted',
      status: 'open',
      dueOn: accepted.dueOn,
    });
    expect(
      await refusedRules(office, 'reviewer', matter.id, 'REQUEST_SUPPLEMENT', { items: ['再补一件'] }),
    ).toEqual(['supplementedOnce']);
  });

  it('scenario 4: a contract is revised and may be signed on the second text only', async () => {
    const matter = await submitted(office, 'contract');
    await throughAdviser(office, matter);
    await review(office, matter.id, 'revise', [
      item('删除担保条款'),
      item('删除税收返还条款'),
      item('改为境内管辖'),
    ]);
    const answers = [1, 2, 3].map(n => ({ n, adoptionStatus: 'adopted' }));
    expect((await office.act('drafter', matter.id, 'ANSWER_OPINION', { answers })).state).toBe(
      'drafting.revising',
    );
    await office.attach('drafter', matter.id, 'draft');
    const resubmitted = await office.act('drafter', matter.id, 'SUBMIT_FOR_REVIEW');
    expect(resubmitted.state).toBe('judicialOffice.underReview');
    await review(office, matter.id);
    const second = (await office.matter(matter.id)).text.sha256;
    expect(second).not.toBe(matter.text);
    const approval = (textSha256: string): AnyJson => ({ approved: true, textSha256 });
    expect(
      await refusedRules(office, 'leader', matter.id, 'APPROVE_CONTRACT', approval(matter.text)),
    ).toContain('textIsTheOneReviewed');
    await office.act('leader', matter.id, 'APPROVE_CONTRACT', approval(second));
    const copy = await office.attach('secretary', matter.id, 'signedCopy');
    const signature = { signedOn: dayOf(resubmitted.openedAt), signedCopyId: copy.id };
    expect(
      await refusedRules(office, 'secretary', matter.id, 'SIGN_CONTRACT', {
        ...signature,
        textSha256: matter.text,
      }),
    ).toContain('textIsTheOneReviewed');
    const signed = await office.act('secretary', matter.id, 'SIGN_CONTRACT', {
      ...signature,
      textSha256: second,
    });
    expect(signed.state).toBe('disclosure.pending');
  });

  it('scenario 5: an adviser with a conflict is replaced, and an opinion already given no longer counts', async () => {
    const matter = await submitted(office);
    await throughAdviser(office, matter);
    await review(office, matter.id);
    const adviser = await office.as('adviser');
    const recused = await office.act('adviser', matter.id, 'RECUSE', {
      personId: adviser.id,
      reason: '本所代理对方当事人',
    });
    expect(recused).toMatchObject({ state: 'legalAdviserReview.accepted', adviserOpinion: null });
    expect((await adviser.get(`/matters/${matter.id}`)).status).toBe(404);
    const agendaData = {
      forum: 'partyGovJointMeeting',
      meetingTitle: '党政联席会议',
      meetingOn: dayOf(recused.openedAt),
    };
    const rules = await refusedRules(office, 'secretary', matter.id, 'PLACE_ON_AGENDA', agendaData);
    expect(rules).toEqual(expect.arrayContaining(['adviserHeard', 'textIsTheOneReviewed']));
    expect(
      await refusedRules(office, 'reviewer', matter.id, 'ASSIGN_ADVISER', { adviserId: adviser.id }),
    ).toContain('adviserEngaged');
    const second = await office.as('adviser2');
    await office.act('reviewer', matter.id, 'ASSIGN_ADVISER', { adviserId: second.id });
    await office.act('adviser2', matter.id, 'DECLARE_NO_CONFLICT');
    await office.act('adviser2', matter.id, 'ISSUE_ADVISER_OPINION', {
      conclusion: 'approve',
      textSha256: matter.text,
      items: [],
    });
    const again = await review(office, matter.id);
    expect(again.reviewOpinion.effective).toBe(true);
  });

  it('scenario 6: a recused head of the judicial office neither sees nor attends it', async () => {
    const matter = await submitted(office);
    const head = await office.as('judicialhead');
    await office.act('judicialhead', matter.id, 'RECUSE', { personId: head.id, reason: '近亲属参与投标' });
    expect((await head.get(`/matters/${matter.id}`)).status).toBe(404);
    expect(
      (await head.post(`/matters/${matter.id}/events`, { type: 'ACCEPT' }, { 'if-match': '"1"' })).status,
    ).toBe(404);
    await throughAdviser(office, matter);
    await review(office, matter.id);
    expect((await office.matter(matter.id)).participants).toContainEqual(
      expect.objectContaining({ personId: head.id, part: 'recused' }),
    );
  });

  it('scenario 7: the head may decide against the majority only with reasons stated at the meeting', async () => {
    const matter = await reviewed(office);
    const against = Object.fromEntries(MEMBERS.slice(0, 5).map(username => [username, 'disagree']));
    await discussed(office, matter.id, against);
    const decision = { outcome: 'adopt', textSha256: matter.text };
    expect(await refusedRules(office, 'secretary', matter.id, 'RECORD_DECISION', decision)).toEqual([
      'headGaveReasons',
    ]);
    const adopted = await office.act('secretary', matter.id, 'RECORD_DECISION', {
      ...decision,
      reasonsStatedAtMeeting: '汛期临近，须先行实施',
    });
    expect(adopted.state).toBe('committeeDecision.decided');
    const dissent = adopted.meeting.statements.filter(
      (statement: AnyJson) => statement.stance === 'disagree',
    );
    expect(dissent.map((statement: AnyJson) => statement.words)).toEqual(
      MEMBERS.slice(0, 5).map(username => `${username} 的意见：建议再作论证`),
    );
  });

  it('scenario 8: an item not adopted goes to the meeting with its reason', async () => {
    const matter = await submitted(office);
    await throughAdviser(office, matter);
    await review(office, matter.id, 'revise', [item('删除第五条')]);
    const without = [{ n: 1, adoptionStatus: 'notAdopted' }];
    expect(await refusedRules(office, 'drafter', matter.id, 'ANSWER_OPINION', { answers: without })).toEqual([
      'everyItemAnswered',
    ]);
    const withReason = [{ n: 1, adoptionStatus: 'notAdopted', reason: '该条系上级文件要求，已附依据' }];
    const answered = await office.act('drafter', matter.id, 'ANSWER_OPINION', { answers: withReason });
    expect(answered).toMatchObject({ state: 'judicialOffice.reviewed', reviewOpinion: { effective: true } });
    await discussed(office, matter.id);
    await office.act('secretary', matter.id, 'RECORD_DECISION', {
      outcome: 'adopt',
      textSha256: matter.text,
    });
  });

  it('scenario 9: the agenda is refused before the review, with article and way out, and the attempt is on record', async () => {
    const matter = await submitted(office);
    const data = {
      forum: 'partyGovJointMeeting',
      meetingTitle: '党政联席会议',
      meetingOn: dayOf((await office.matter(matter.id)).openedAt),
    };
    const problem = expectStatus(422, await office.attempt('secretary', matter.id, 'PLACE_ON_AGENDA', data));
    const violation = problem.violations.find((one: AnyJson) => one.rule === 'reviewedBeforeDiscussion');
    expect(violation.legalBasis).toEqual([
      { key: 'SC-713:25', title: expect.stringContaining('第二十五条') },
    ]);
    expect(violation.remedy).not.toBe('');
    const last = (await office.trail(matter.id)).at(-1);
    expect(last).toMatchObject({
      kind: 'refusal',
      action: 'PLACE_ON_AGENDA',
      from: 'legalAdviserReview.submitted',
      to: 'legalAdviserReview.submitted',
    });
    expect(JSON.parse(last.body).data).toBeUndefined();
  });

  it('scenario 12: a contract text changed after approval cannot be signed until it is reviewed again', async () => {
    const matter = await reviewed(office, 'contract');
    await office.act('leader', matter.id, 'APPROVE_CONTRACT', { approved: true, textSha256: matter.text });
    await office.attach('drafter', matter.id, 'draft', '免租期改为二十四个月');
    const changed = await office.matter(matter.id);
    expect(changed).toMatchObject({ state: 'drafting.revising', reviewOpinion: { effective: false } });
    const copy = await office.attach('secretary', matter.id, 'signedCopy');
    const signature = {
      textSha256: changed.text.sha256,
      signedOn: dayOf(changed.openedAt),
      signedCopyId: copy.id,
    };
    expect(await refusedRules(office, 'secretary', matter.id, 'SIGN_CONTRACT', signature)).toContain(
      'textIsTheOneReviewed',
    );
  });

  it('scenario 13a: a classified matter is refused and nothing of it is kept', async () => {
    const drafter = await office.as('drafter');
    const secret = `机密事项${Math.abs(Number(process.hrtime.bigint() % 1_000_000n))}`;
    const body = {
      workflow: 'contract',
      title: secret,
      data: { ...CONTRACT, summary: secret, classified: true },
    };
    const problem = expectStatus(422, await drafter.post('/matters', body));
    expect(problem.violations.map((one: AnyJson) => one.rule)).toEqual(['unclassified']);
    expect(
      (await (await office.as('auditor')).get(`/matters?q=${encodeURIComponent(secret)}`)).body.items,
    ).toEqual([]);
  });

  it('scenario 13b: withholding needs a ground and a second person, and parts may be published', async () => {
    const { id, text } = await disclosurePending(office);
    const proposal = { legalBasis: ['SC-711:15'], reason: '涉及商业秘密', reevaluateOn: '2028-12-31' };
    const groundless = { ...proposal, legalBasis: ['SC-713:25'] };
    expect(await refusedRules(office, 'publisher', id, 'PROPOSE_WITHHOLDING', groundless)).toEqual([
      'withholdingGrounded',
    ]);
    await office.act('publisher', id, 'PROPOSE_WITHHOLDING', proposal);
    expect((await office.attempt('publisher', id, 'DECIDE_WITHHOLDING', { approved: true })).status).toBe(
      403,
    );
    expect((await office.act('leader', id, 'DECIDE_WITHHOLDING', { approved: false })).state).toBe(
      'disclosure.pending',
    );
    const redacted = await office.attach('publisher', id, 'publication', '脱敏版');
    const rendition = { documentId: redacted.id, version: 1, kind: 'redacted' };
    const published = await office.act('publisher', id, 'PUBLISH', {
      renditions: [rendition],
      withheldParts: proposal,
    });
    expect(published).toMatchObject({ state: 'disclosure.published', decision: { textSha256: text } });
  });

  it('extra: a comment period of twelve days without explanation is refused', async () => {
    const { id } = await office.open('drafter', 'major-decision', '征求意见不足三十日', DECISION);
    for (const slot of ['draft', 'explanation', 'legalBases', 'publicParticipation'])
      await office.attach('drafter', id, slot);
    for (const procedure of PROCEDURES.slice(1))
      await office.act('drafter', id, 'DECLARE_PROCEDURE_NOT_REQUIRED', { procedure, reason: '不涉及' });
    const documents = (await (await office.as('drafter')).get(`/matters/${id}/documents`)).body.items;
    const documentId = documents.find((document: AnyJson) => document.slot === 'publicParticipation').id;
    const comment = {
      method: 'comment',
      openOn: '2026-06-01',
      closeOn: '2026-06-13',
      received: 0,
      adopted: 0,
      documentId,
    };
    await office.act('drafter', id, 'RECORD_PUBLIC_PARTICIPATION', comment);
    expect(await refusedRules(office, 'drafter', id, 'SUBMIT_FOR_REVIEW')).toEqual(['commentPeriodKept']);
    await office.act('drafter', id, 'RECORD_PUBLIC_PARTICIPATION', { ...comment, closeOn: '2026-07-01' });
    expect((await office.act('drafter', id, 'SUBMIT_FOR_REVIEW')).state).toBe('legalAdviserReview.submitted');
  });

  it('only somebody who acts on matters is recused', async () => {
    const matter = await submitted(office);
    for (const username of ['auditor', 'sysadmin']) {
      const { id: personId } = await office.as(username);
      const recusal = { personId, reason: '近亲属参与投标' };
      const refused = await office.attempt('judicialhead', matter.id, 'RECUSE', recusal);
      expect(expectStatus(400, refused).errors).toMatchObject([
        { pointer: '/data/personId', code: 'cannot-act' },
      ]);
    }
  });

  it('who reviewed and then answers as drafter has reviewed no more', async () => {
    const matter = await submitted(office);
    await throughAdviser(office, matter);
    await review(office, matter.id, 'lawful', [item('明确工期')], 'reviewer2');
    const answers = [{ n: 1, adoptionStatus: 'adopted' }];
    const answered = await office.act('reviewer2', matter.id, 'ANSWER_OPINION', { answers });
    expect(answered.reviewOpinion.effective).toBe(false);
    const placed = {
      forum: 'partyGovJointMeeting',
      meetingTitle: '会议',
      meetingOn: dayOf(answered.openedAt),
    };
    expect(await refusedRules(office, 'secretary', matter.id, 'PLACE_ON_AGENDA', placed)).toEqual([
      'textIsTheOneReviewed',
    ]);
  });

  it('nobody reviews what they drafted', async () => {
    const matter = await submitted(office, 'major-decision', {}, 'reviewer2');
    await throughAdviser(office, matter);
    const data = await reviewData(office, matter.id, 'lawful');
    expect(await refusedRules(office, 'reviewer2', matter.id, 'ISSUE_REVIEW_OPINION', data)).toContain(
      'reviewerIsNotDrafter',
    );
  });

  it('the head speaks last', async () => {
    const matter = await reviewed(office);
    await agenda(office, matter.id, dayOf((await office.matter(matter.id)).openedAt));
    await office.act('secretary', matter.id, 'RECORD_ATTENDANCE', await attendance(office));
    const chair = await office.as('chair');
    expect(
      await refusedRules(office, 'secretary', matter.id, 'RECORD_STATEMENT', {
        personId: chair.id,
        stance: 'agree',
      }),
    ).toEqual(['headSpeaksLast']);
  });

  it('a drafted contract that guarantees a debt is not taken for review', async () => {
    const matter = await drafted(office, 'contract', { guaranteesDebt: true });
    expect(await refusedRules(office, 'drafter', matter.id, 'SUBMIT_FOR_REVIEW')).toEqual(['guaranteeFree']);
  });
});
