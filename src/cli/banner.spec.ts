import type { Environment } from '../configuration/environment.js';
import { banner } from './banner.js';

it('names the pages, the public register and the description of the interface', () => {
  const environment = { dataFolder: '/data' } as Environment;
  const shown = banner('http://localhost:3000', environment, null).split('\n');
  for (const [words, address] of [
    ['办事页面', 'http://localhost:3000'],
    ['公开目录', 'http://localhost:3000/public'],
    ['接口说明', 'http://localhost:3000/api/docs'],
  ] as const)
    expect(shown.find(line => line.includes(words))).toContain(address);
});
