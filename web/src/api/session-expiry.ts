/** Asks the person to sign in again; resolves when that is done, rejects when they give up. */
export type AskToSignIn = () => Promise<void>;

let ask: AskToSignIn | null = null;
let asking: Promise<void> | null = null;

/** The dialog over the page registers here while somebody is signed in. */
export function whenSessionEnds(handler: AskToSignIn): () => void {
  ask = handler;
  return () => {
    if (ask === handler) ask = null;
  };
}

/** One dialog for however many requests found the session over. `false`: nobody is there to ask, or they gave up. */
export async function signedInAgain(): Promise<boolean> {
  if (!ask) return false;
  asking ??= ask().finally(() => (asking = null));
  return asking.then(
    () => true,
    () => false,
  );
}
