const SHOWN = 4;

/** `…1f2a` */
export const shortDigest = (digest: string): string => `…${digest.slice(-SHOWN)}`;
