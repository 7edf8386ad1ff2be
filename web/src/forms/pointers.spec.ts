import { pathOfPointer } from './pointers.js';

describe('pointers of the service', () => {
  it('lead to a place in the form', () => {
    expect(pathOfPointer('/data/items/0/text')).toEqual(['items', 0, 'text']);
    expect(pathOfPointer('/data')).toEqual([]);
    expect(pathOfPointer('/data/a~1b~0c')).toEqual(['a/b~c']);
  });

  it('lead nowhere in it when they are about something else', () => {
    expect(pathOfPointer('/headers/If-Match')).toBeNull();
    expect(pathOfPointer('/database')).toBeNull();
  });
});
