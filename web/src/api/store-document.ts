import { useMutation, useQueryClient } from '@tanstack/react-query';
import { currentLocale } from '../texts/locale.js';
import { PROBLEMS } from '../texts/problems.js';
import { attempt } from './attempts.js';
import { versionOf } from './if-match.js';
import { keys } from './keys.js';
import type { MatterDocument } from './matter.js';
import { noteOwnStep } from './own-steps.js';
import { personHeaders } from './page-person.js';
import { Problem, problemOf } from './problem.js';
import { signedInAgain } from './session-expiry.js';

export interface NewDocument {
  readonly file: File;
  readonly slot: string;
  /** With it a further version of that document. */
  readonly documentId?: string;
  /** From 0 to 1, while the bytes go out. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

const SIGN_IN_REQUIRED = 401;
/** 200: the bytes were there already, and the matter stays as it is. */
const CREATED = 201;

function formOf({ file, slot, documentId }: NewDocument): FormData {
  const form = new FormData();
  // Fields first: the service knows where a file belongs before it reads a byte of it.
  form.set('slot', slot);
  if (documentId !== undefined) form.set('documentId', documentId);
  form.set('file', file, file.name);
  return form;
}

/** `fetch` does not tell how much of a body is sent, so this one call goes the old way. */
function send(matterId: string, document: NewDocument, key: string): Promise<Response> {
  const { networkTitle: title, networkDetail: detail } = PROBLEMS[currentLocale()];
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/matters/${encodeURIComponent(matterId)}/documents`);
    request.setRequestHeader('Accept-Language', currentLocale());
    request.setRequestHeader('Idempotency-Key', key);
    for (const [name, value] of Object.entries(personHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) =>
      document.onProgress?.(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const type = request.getResponseHeader('content-type') ?? '';
      const headers = {
        'content-type': type,
        'retry-after': request.getResponseHeader('retry-after') ?? '',
        etag: request.getResponseHeader('etag') ?? '',
      };
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    request.onerror = () => reject(new Problem({ code: 'network', status: 0, title, detail }));
    request.onabort = () => reject(new DOMException('upload cancelled', 'AbortError'));
    document.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(formOf(document));
  });
}

async function store(matterId: string, document: NewDocument, key: string): Promise<MatterDocument> {
  let response = await send(matterId, document, key);
  if (response.status === SIGN_IN_REQUIRED && (await signedInAgain()))
    response = await send(matterId, document, key);
  if (response.ok) {
    if (response.status === CREATED) noteOwnStep(matterId, versionOf(response.headers.get('etag') ?? ''));
    return (await response.json()) as MatterDocument;
  }
  const { unreadableTitle: title, unreadableDetail: detail } = PROBLEMS[currentLocale()];
  throw await problemOf(response, { title, detail });
}

/** Stores a file of the dossier; several at once are several calls. Sending again after a lost connection stores it once. */
export function useStoreDocument(matterId: string) {
  const client = useQueryClient();
  return useMutation<MatterDocument, Problem, NewDocument>({
    mutationFn: document => {
      const { file, slot, documentId = null } = document;
      const { name, size, lastModified } = file;
      const scope = `${matterId}.document.${slot}.${documentId ?? ''}.${name}`;
      const content = { slot, documentId, name, size, lastModified };
      return attempt(scope, content, key => store(matterId, document, key));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.everythingOf(matterId) }),
  });
}
