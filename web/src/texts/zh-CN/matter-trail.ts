export const matterTrail = {
  title: '经过',
  filter: '筛选',
  kinds: { all: '全部', event: '办理', document: '材料', refusal: '被拒', notice: '通知' },
  planned: '列入目录',
  stored: (slot: string) => `存入${slot}`,
  refused: (label: string) => `${label}，未获准`,
  more: (n: number) => `显示更早的${n}条`,
  entry: (n: number) => `第${n}条`,
  version: (n: number) => `第${n}版`,
  hash: '记录摘要',
};
