import { citationParts } from './citation-parts.js';

const wordsOf = (...titles: string[]): readonly string[] =>
  citationParts(titles.map(title => ({ key: title, title }))).map(
    ({ instrument, article }) => instrument + article,
  );

describe('provisions one behind the other', () => {
  it('name their instrument once where they follow each other', () => {
    expect(
      wordsOf('《条例》第十四条', '《条例》第十九条', '《民法典》第七百零五条', '《条例》第三十条'),
    ).toEqual(['《条例》第十四条', '第十九条', '《民法典》第七百零五条', '《条例》第三十条']);
    expect(wordsOf('Regulation (Order 713), Article 14', 'Regulation (Order 713), Article 19')).toEqual([
      'Regulation (Order 713), Article 14',
      'Article 19',
    ]);
  });

  it('keep the whole title where it names no article', () => {
    const titles = ['中办发〔2016〕30号《关于推行法律顾问制度的意见》', '本级工作规程（延期上限）'];
    expect(wordsOf(...titles)).toEqual(titles);
  });
});
