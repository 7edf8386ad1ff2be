/** What may be stored, by content; the order is the one people read. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  wps: 'application/wps-office.wps',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  et: 'application/wps-office.et',
  txt: 'text/plain',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const;

export type Extension = keyof typeof MEDIA_TYPES;

export const ALLOWED_EXTENSIONS = Object.keys(MEDIA_TYPES) as readonly Extension[];
