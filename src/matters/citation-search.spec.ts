import { CITATIONS } from '../../workflows/_law/index.js';
import { searchCitations } from './citation-search.js';

const all = Object.values(CITATIONS);
const keysFor = (q: string): string[] => searchCitations(all, q).map(({ key }) => key);

describe('search of provisions', () => {
  it('gives everything while nothing is asked', () => {
    expect(keysFor('')).toHaveLength(all.length);
  });

  it('takes two characters of a title', () => {
    expect(keysFor('决策')).toContain('SC-713:25');
    expect(keysFor('决策')).not.toContain('CC:705');
  });

  it('takes the article in figures although the title spells it out', () => {
    expect(keysFor('重大行政决策 第25条')).toEqual(['SC-713:25']);
    expect(keysFor('713 article 25')).toEqual(['SC-713:25']);
  });

  it('takes the article as the title has it, and the key', () => {
    expect(keysFor('重大行政决策第二十五条')).toEqual(['SC-713:25']);
    expect(keysFor('sc-713:25')).toEqual(['SC-713:25']);
  });

  it('finds nothing where a word is in neither', () => {
    expect(keysFor('决策 不存在的词')).toEqual([]);
  });
});
