/** Languages the service speaks; the first is the default (GB practice: the record is kept in Chinese). */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One sentence in every language of the service. */
export type LocalizedText = Readonly<Record<Locale, string>>;

export const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

/** Fills `{name}` in a sentence; a name without a value stays visible so that a gap is noticed. */
export function fill(
  template: LocalizedText,
  locale: Locale,
  params: Readonly<Record<string, LocalizedText | string | number>> = {},
): string {
  return template[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[locale] : String(value);
  });
}
