export const problems = {
  networkTitle: '连接不上服务',
  networkDetail: '没有收到服务的回答，请检查网络后重试；已填写的内容不会丢失',
  unreadableTitle: '服务暂时不能回答',
  unreadableDetail: '请稍后重试；如果一直如此，请联系系统管理员',
};
