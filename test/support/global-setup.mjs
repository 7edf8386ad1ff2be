import { PostgresBroker } from './postgres-broker.mjs';

/** Once per run; workers inherit the address. Nothing is started until a test asks for a database. */
export default async function globalSetup() {
  const broker = new PostgresBroker();
  process.env.FASHEN_TEST_BROKER = await broker.listen();
  process.env.FASHEN_TEST_RUN = `${process.pid}${Date.now().toString(36)}`;
  globalThis.fashenPostgresBroker = broker;
}
