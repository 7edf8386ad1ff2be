const CHINESE = /^(《.+》)(第.+条)$/u;
const ENGLISH = /^(.+), (Article \w+)$/u;

/** Several provisions in one line; an instrument is named once: `《条例》第十四条、第十九条`. */
export function citationWords(titles: readonly string[], separator: string): string {
  let instrument = '';
  const parts = titles.map(title => {
    const [, of = '', article = ''] = CHINESE.exec(title) ?? ENGLISH.exec(title) ?? [];
    const isSame = of !== '' && of === instrument;
    instrument = of;
    return isSame ? article : title;
  });
  return parts.join(separator);
}
