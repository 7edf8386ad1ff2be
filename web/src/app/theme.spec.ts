import { contrast } from './contrast.js';
import { DARK, LIGHT, type Palette } from './theme.js';

const SURFACES = ['paper', 'sheet', 'raised'] as const;
const TEXTS = ['ink', 'inkSoft', 'inkFaint', 'vermilion', 'proved', 'amber'] as const;
const WASHES = [
  ['vermilion', 'vermilionWash'],
  ['proved', 'provedWash'],
  ['amber', 'amberWash'],
  ['ink', 'vermilionWash'],
  ['ink', 'provedWash'],
  ['ink', 'amberWash'],
] as const;

describe.each<[string, Palette]>([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s colours', (_name, palette) => {
  it.each(TEXTS.flatMap(text => SURFACES.map(surface => [text, surface] as const)))(
    '%s on %s is read easily (WCAG AA)',
    (text, surface) => {
      expect(contrast(palette[text], palette[surface])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(WASHES)('%s on %s too', (text, wash) => {
    expect(contrast(palette[text], palette[wash])).toBeGreaterThanOrEqual(4.5);
  });

  it('white on the button that is the next step too', () => {
    expect(contrast('#ffffff', palette.vermilionFill)).toBeGreaterThanOrEqual(4.5);
  });

  it('where the keyboard is stands out from what is around it', () => {
    for (const surface of SURFACES)
      expect(contrast(palette.focus, palette[surface])).toBeGreaterThanOrEqual(3);
  });
});

it('knows black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});
