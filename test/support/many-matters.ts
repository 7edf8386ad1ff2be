/**
 * Opens real matters over the interface of a running demo service, for looking at long lists:
 *
 *   node --import ./test/support/typescript.mjs test/support/many-matters.ts http://127.0.0.1:3000 10000
 *
 * The password is `FASHEN_DEMO_PASSWORD`.
 */
const WHERE = ['东湖', '西山', '南桥', '北塘', '滨河', '中心', '利民', '光明', '双塘', '示范'];
const WHAT = ['水库', '道路', '市场', '公园', '学校', '社区', '泵站', '桥梁', '管网', '办公楼'];
const WORK = [
  '除险加固工程',
  '养护工程',
  '租赁合同',
  '改造方案',
  '采购合同',
  '管理办法',
  '补贴办法',
  '建设项目',
];
const AT_ONCE = 24;

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** A title for the nth: seldom the same, of words that many share. */
export const titleOf = (n: number): string =>
  `${pick(WHERE, n)}${pick(WHAT, Math.floor(n / 10))}${pick(WORK, Math.floor(n / 7))}第${n}期`;

const decision = (n: number): object => ({
  workflow: 'major-decision',
  title: titleOf(n),
  data: {
    category: 'project',
    summary: '用于查看长列表',
    disclosureAttribute: 'proactive',
    classified: false,
    affectsMarketEntities: false,
  },
});

const contract = (n: number): object => ({
  workflow: 'contract',
  title: titleOf(n),
  data: {
    contractKind: 'service',
    counterparty: { name: `${pick(WHERE, n + 3)}服务有限公司` },
    amountFen: 100_000 + n,
    guaranteesDebt: false,
    summary: '用于查看长列表',
    disclosureAttribute: 'proactive',
    classified: false,
  },
});

const json = { 'content-type': 'application/json' };

async function post(address: string, headers: Record<string, string>, body: object): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Opens so many matters as one drafter; several are always on their way. */
export async function openMany(
  url: string,
  password: string,
  count: number,
  username = 'drafter',
): Promise<void> {
  const { token } = (await post(`${url}/api/v1/sessions`, {}, { username, password })) as { token: string };
  let next = 0;
  const one = async (): Promise<void> => {
    for (let n = next; n < count; n = next) {
      next += 1;
      const body = n % 3 === 0 ? contract(n) : decision(n);
      await post(`${url}/api/v1/matters`, { authorization: `Bearer ${token}` }, body);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

const [, script = '', url, count = '10000'] = process.argv;
if (import.meta.filename === script && url !== undefined) {
  await openMany(url, process.env.FASHEN_DEMO_PASSWORD ?? '', Number(count));
}
