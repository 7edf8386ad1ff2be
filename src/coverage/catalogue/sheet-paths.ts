const SHEET = /<(?:[\w.-]+:)?sheet\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gu;
const RELATION = /<(?:[\w.-]+:)?Relationship\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gu;

const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(attributes)?.[1] ?? '';

/** Where the sheets of a workbook lie in it, in the order of its tabs. */
export function sheetPaths(part: (path: string) => string): string[] {
  const targets = new Map(
    Array.from(
      part('xl/_rels/workbook.xml.rels').matchAll(RELATION),
      ([, attributes = '']): [string, string] => [
        attribute(attributes, 'Id'),
        attribute(attributes, 'Target'),
      ],
    ),
  );
  return Array.from(part('xl/workbook.xml').matchAll(SHEET), ([, attributes = '']) => {
    const target = targets.get(/\br:id\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1] ?? '') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}
