let person: string | null = null;

/** Whose page this is: what it sends is theirs or nobody's, whoever signed in in another window meanwhile. */
export function notePagePerson(personId: string | null): void {
  person = personId;
}

/** To be sent with everything that writes; empty before anybody has signed in. */
export const personHeaders = (): Readonly<Record<string, string>> =>
  person === null ? {} : { 'Fashen-Person': person };
