/** The service does not start on this database; the sentence says why and names the way out. */
export class DatabaseRefused extends Error {
  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(`${zh} / ${en}`, options);
    this.name = 'DatabaseRefused';
  }
}
