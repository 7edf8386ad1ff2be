export default async function globalTeardown() {
  await globalThis.fashenPostgresBroker?.close();
}
