import { databases } from '../support/databases.js';
import { openOffice, type Office } from '../support/office.js';

const OPENING = {
  category: 'project',
  summary: '对辖区街角公园实施改造提升',
  disclosureAttribute: 'proactive',
  classified: false,
  affectsMarketEntities: false,
};

async function submitted(office: Office): Promise<{ id: string; textSha256: string }> {
  const { id } = await office.open('drafter', 'major-decision', '街角公园改造方案', OPENING);
  for (const slot of ['draft', 'explanation', 'legalBases']) await office.attach('drafter', id, slot);
  for (const procedure of [
    'publicParticipation',
    'expertArgumentation',
    'riskAssessment',
    'fairCompetitionReview',
  ]) {
    await office.act('drafter', id, 'DECLARE_PROCEDURE_NOT_REQUIRED', { procedure, reason: '不涉及' });
  }
  const matter = await office.act('drafter', id, 'SUBMIT_FOR_REVIEW');
  return { id, textSha256: matter.text.sha256 };
}

describe.each(databases)('a whole decision on $name', database => {
  it('goes from opening to archive through every stage', async () => {
    const office = await openOffice(database);
    const { id, textSha256 } = await submitted(office);
    await office.act('reviewer', id, 'ACCEPT');
    const adviser = await office.as('adviser');
    await office.act('judicialhead', id, 'ASSIGN_ADVISER', { adviserId: adviser.id });
    await office.act('adviser', id, 'DECLARE_NO_CONFLICT');
    await office.act('adviser', id, 'ISSUE_ADVISER_OPINION', {
      conclusion: 'approve',
      textSha256,
      items: [],
    });
    const documents = (await adviser.get(`/matters/${id}/documents`)).body.items;
    const seen = documents.map(
      (document: { versions: { sha256: string }[] }) => document.versions.at(-1)?.sha256,
    );
    const holds = { holds: true };
    const reviewed = await office.act('reviewer', id, 'ISSUE_REVIEW_OPINION', {
      conclusion: 'lawful',
      textSha256,
      seen,
      checklist: { authority: holds, procedure: holds, content: holds },
      items: [],
    });
    expect(reviewed.state).toBe('judicialOffice.reviewed');
    expect(reviewed.reviewOpinion.effective).toBe(true);
    const today = reviewed.milestones.reviewedAt.slice(0, 10);
    await office.act('secretary', id, 'PLACE_ON_AGENDA', {
      forum: 'partyGovJointMeeting',
      meetingTitle: '党政联席会议',
      meetingOn: today,
    });
    const chair = await office.as('chair');
    const members = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(n => office.as(`member${n}`)));
    const head = await office.as('judicialhead');
    await office.act('secretary', id, 'RECORD_ATTENDANCE', {
      headId: chair.id,
      attendance: [
        ...[chair, ...members].map(({ id: personId }) => ({ personId, role: 'member', present: true })),
        { personId: head.id, role: 'judicialOffice', present: true },
      ],
    });
    for (const { id: personId } of [...members, chair])
      await office.act('secretary', id, 'RECORD_STATEMENT', { personId, stance: 'agree' });
    const decided = await office.act('secretary', id, 'RECORD_DECISION', { outcome: 'adopt', textSha256 });
    expect(decided.state).toBe('committeeDecision.decided');
    await office.act('secretary', id, 'REPORT_TO_PARTY_COMMITTEE', { reportedOn: today });
    await office.act('publisher', id, 'PUBLISH', {
      renditions: [{ documentId: decided.text.documentId, version: 1, kind: 'original' }],
    });
    const archived = await office.act('secretary', id, 'ARCHIVE', { retention: 'permanent' });
    expect(archived).toMatchObject({ state: 'archived', stage: 'archived', status: 'closed' });

    const trail = await office.trail(id);
    expect(trail.map(entry => entry.seq)).toEqual(trail.map((_entry, index) => index + 1));
    expect(trail.at(-1)).toMatchObject({ action: 'ARCHIVE', version: archived.version, to: 'archived' });
  });
});
