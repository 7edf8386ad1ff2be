/** The strong entity tag of a version, for `If-Match`. */
export const ifMatch = (version: number): string => `"${version}"`;
