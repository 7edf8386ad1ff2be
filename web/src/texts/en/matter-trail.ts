import type { matterTrail as zh } from '../zh-CN/matter-trail.js';

export const matterTrail: typeof zh = {
  title: 'Trail',
  filter: 'Show',
  kinds: { all: 'All', event: 'Steps', document: 'Files', refusal: 'Refused', notice: 'Notices' },
  planned: 'Entered from the catalogue',
  stored: slot => `Stored: ${slot}`,
  refused: label => `${label}: refused`,
  more: n => `Show ${n} earlier`,
  entry: n => `entry ${n}`,
  version: n => `version ${n}`,
  hash: 'Digest of the entry',
};
