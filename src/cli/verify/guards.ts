import { text, type LocalizedText } from '../../kernel/localized-text.js';
import type { LogConnection } from './log-connection.js';
import { postgresTriggers } from './postgres-triggers.js';
import { sqliteTriggers } from './sqlite-triggers.js';
import type { Trigger } from './trigger.js';

/** A table that is not kept as the migrations left it. Nothing need have been changed yet, but nothing stops it. */
export interface Unguarded {
  readonly table: string;
  readonly trigger: string;
  readonly message: LocalizedText;
}

const lost = ({ table }: Trigger): LocalizedText =>
  text(
    `表 ${table} 的只增触发器缺失、停用或被改动：已有记录可以被改写或者删除`,
    `the trigger that keeps table ${table} append-only is gone, switched off or changed: recorded rows can be changed`,
  );

const foreign = ({ table }: Trigger): LocalizedText =>
  text(
    `表 ${table} 上有系统之外的触发器：写入的内容可能被其改动`,
    `a trigger on table ${table} is none of the service's: it can change what is written`,
  );

const sameName = (one: Trigger, other: Trigger): boolean =>
  one.table === other.table && one.trigger === other.trigger;

/** Triggers that are missing or do something else than the migrations made them for, and those nobody made. */
export async function unguardedTables(connection: LogConnection): Promise<Unguarded[]> {
  const { expected, actual } = await (connection.dialect === 'postgres' ? postgresTriggers : sqliteTriggers)(
    connection,
  );
  const missing = expected.filter(
    one => !actual.some(other => sameName(one, other) && one.does === other.does),
  );
  const added = actual.filter(one => !expected.some(other => sameName(one, other)));
  return [
    ...missing.map(one => ({ table: one.table, trigger: one.trigger, message: lost(one) })),
    ...added.map(one => ({ table: one.table, trigger: one.trigger, message: foreign(one) })),
  ];
}
