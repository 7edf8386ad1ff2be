/** The stream that tells how an organisation was founded, of its units, its people and their duties. */
export const GRANTS = 'organisation/grants';
