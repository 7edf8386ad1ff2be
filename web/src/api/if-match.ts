/** The strong entity tag of a version, for `If-Match`. */
export const ifMatch = (version: number): string => `"${version}"`;

/** The version an `ETag` names; NaN for one that is not ours. */
export const versionOf = (etag: string): number => Number(/^"(\d+)"$/.exec(etag)?.[1]);
