import { citationWords } from './citation-words.js';

describe('citationWords', () => {
  it('names an instrument once for articles that follow each other', () => {
    const titles = [
      '《条例》第十四条',
      '《条例》第十九条',
      '《民法典》第七百零五条',
      '中办发〔2016〕30号',
      '《条例》第三十条',
    ];
    expect(citationWords(titles, '、')).toBe(
      '《条例》第十四条、第十九条、《民法典》第七百零五条、中办发〔2016〕30号、《条例》第三十条',
    );
    expect(citationWords(['Order 713, Article 14', 'Order 713, Article 19'], ', ')).toBe(
      'Order 713, Article 14, Article 19',
    );
  });
});
