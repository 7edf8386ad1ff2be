/** One sentence in both languages of the service. */
export type LocalizedText = Readonly<Record<'zh-CN' | 'en', string>>;

export const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });
