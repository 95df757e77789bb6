/// Single characters that rules name, so that they read as the text does: `text.at(index) == .年`.
extension UInt32 {
  static let 一: UInt32 = 0x4E00, 七: UInt32 = 0x4E03, 万: UInt32 = 0x4E07, 三: UInt32 = 0x4E09
  static let 上: UInt32 = 0x4E0A, 下: UInt32 = 0x4E0B, 不: UInt32 = 0x4E0D, 与: UInt32 = 0x4E0E
  static let 且: UInt32 = 0x4E14, 两: UInt32 = 0x4E24, 个: UInt32 = 0x4E2A, 中: UInt32 = 0x4E2D
  static let 为: UInt32 = 0x4E3A, 之: UInt32 = 0x4E4B, 九: UInt32 = 0x4E5D, 也: UInt32 = 0x4E5F
  static let 了: UInt32 = 0x4E86, 争: UInt32 = 0x4E89, 二: UInt32 = 0x4E8C, 五: UInt32 = 0x4E94
  static let 人: UInt32 = 0x4EBA, 亿: UInt32 = 0x4EBF, 今: UInt32 = 0x4ECA, 从: UInt32 = 0x4ECE
  static let 代: UInt32 = 0x4EE3, 以: UInt32 = 0x4EE5, 们: UInt32 = 0x4EEC, 份: UInt32 = 0x4EFD
  static let 余: UInt32 = 0x4F59, 作: UInt32 = 0x4F5C, 例: UInt32 = 0x4F8B, 全: UInt32 = 0x5168
  static let 共: UInt32 = 0x5171, 头: UInt32 = 0x5934, 页: UInt32 = 0x9875
  static let 八: UInt32 = 0x516B, 六: UInt32 = 0x516D, 其: UInt32 = 0x5176, 内: UInt32 = 0x5185
  static let 再: UInt32 = 0x518D, 几: UInt32 = 0x51E0, 函: UInt32 = 0x51FD, 分: UInt32 = 0x5206
  static let 则: UInt32 = 0x5219, 初: UInt32 = 0x521D, 别: UInt32 = 0x522B, 到: UInt32 = 0x5230
  static let 前: UInt32 = 0x524D, 功: UInt32 = 0x529F, 动: UInt32 = 0x52A8, 化: UInt32 = 0x5316
  static let 十: UInt32 = 0x5341, 千: UInt32 = 0x5343, 卅: UInt32 = 0x5345, 半: UInt32 = 0x534A
  static let 占: UInt32 = 0x5360, 原: UInt32 = 0x539F, 又: UInt32 = 0x53C8, 及: UInt32 = 0x53CA
  static let 双: UInt32 = 0x53CC, 发: UInt32 = 0x53D1, 只: UInt32 = 0x53EA, 号: UInt32 = 0x53F7
  static let 各: UInt32 = 0x5404, 同: UInt32 = 0x540C, 后: UInt32 = 0x540E, 吧: UInt32 = 0x5427
  static let 含: UInt32 = 0x542B, 员: UInt32 = 0x5458, 呢: UInt32 = 0x5462, 和: UInt32 = 0x548C
  static let 四: UInt32 = 0x56DB, 在: UInt32 = 0x5728, 地: UInt32 = 0x5730, 均: UInt32 = 0x5747
  static let 外: UInt32 = 0x5916, 多: UInt32 = 0x591A, 大: UInt32 = 0x5927, 天: UInt32 = 0x5929
  static let 始: UInt32 = 0x59CB, 字: UInt32 = 0x5B57, 季: UInt32 = 0x5B63, 将: UInt32 = 0x5C06
  static let 就: UInt32 = 0x5C31, 工: UInt32 = 0x5DE5, 已: UInt32 = 0x5DF2, 年: UInt32 = 0x5E74
  static let 并: UInt32 = 0x5E76, 应: UInt32 = 0x5E94, 底: UInt32 = 0x5E95, 度: UInt32 = 0x5EA6
  static let 廿: UInt32 = 0x5EFF, 开: UInt32 = 0x5F00, 当: UInt32 = 0x5F53, 志: UInt32 = 0x5FD7
  static let 性: UInt32 = 0x6027, 成: UInt32 = 0x6210, 我: UInt32 = 0x6211, 或: UInt32 = 0x6216
  static let 截: UInt32 = 0x622A, 把: UInt32 = 0x628A, 指: UInt32 = 0x6307, 按: UInt32 = 0x6309
  static let 数: UInt32 = 0x6570, 无: UInt32 = 0x65E0, 既: UInt32 = 0x65E2, 日: UInt32 = 0x65E5
  static let 旬: UInt32 = 0x65EC, 时: UInt32 = 0x65F6, 明: UInt32 = 0x660E, 是: UInt32 = 0x662F
  static let 曰: UInt32 = 0x66F0, 最: UInt32 = 0x6700, 月: UInt32 = 0x6708, 有: UInt32 = 0x6709
  static let 未: UInt32 = 0x672A, 末: UInt32 = 0x672B, 本: UInt32 = 0x672C, 条: UInt32 = 0x6761
  static let 来: UInt32 = 0x6765, 果: UInt32 = 0x679C, 某: UInt32 = 0x67D0, 次: UInt32 = 0x6B21
  static let 止: UInt32 = 0x6B62, 步: UInt32 = 0x6B65, 每: UInt32 = 0x6BCF, 比: UInt32 = 0x6BD4
  static let 没: UInt32 = 0x6CA1, 活: UInt32 = 0x6D3B, 流: UInt32 = 0x6D41, 点: UInt32 = 0x70B9
  static let 熟: UInt32 = 0x719F, 由: UInt32 = 0x7531, 百: UInt32 = 0x767E, 的: UInt32 = 0x7684
  static let 看: UInt32 = 0x770B, 组: UInt32 = 0x7EC4
  static let 目: UInt32 = 0x76EE, 着: UInt32 = 0x7740, 称: UInt32 = 0x79F0, 立: UInt32 = 0x7ACB
  static let 章: UInt32 = 0x7AE0, 第: UInt32 = 0x7B2C, 等: UInt32 = 0x7B49, 类: UInt32 = 0x7C7B
  static let 绩: UInt32 = 0x7EE9, 群: UInt32 = 0x7FA4, 翌: UInt32 = 0x7FCC, 者: UInt32 = 0x8005, 自: UInt32 = 0x81EA
  static let 至: UInt32 = 0x81F3, 节: UInt32 = 0x8282, 要: UInt32 = 0x8981, 视: UInt32 = 0x89C6
  static let 让: UInt32 = 0x8BA9, 该: UInt32 = 0x8BE5, 起: UInt32 = 0x8D77, 超: UInt32 = 0x8D85
  static let 达: UInt32 = 0x8FBE, 过: UInt32 = 0x8FC7, 近: UInt32 = 0x8FD1, 这: UInt32 = 0x8FD9
  static let 进: UInt32 = 0x8FDB, 部: UInt32 = 0x90E8, 都: UInt32 = 0x90FD, 里: UInt32 = 0x91CC
  static let 行: UInt32 = 0x884C, 长: UInt32 = 0x957F, 问: UInt32 = 0x95EE, 间: UInt32 = 0x95F4, 零: UInt32 = 0x96F6
  static let 项: UInt32 = 0x9879, 须: UInt32 = 0x987B, 首: UInt32 = 0x9996

  static let lineBreak: UInt32 = 0x0A
  static let blank: UInt32 = 0x20
  static let exclamation: UInt32 = 0x21  // !
  static let quote: UInt32 = 0x22  // "
  static let percent: UInt32 = 0x25  // %
  static let openBracket: UInt32 = 0x28  // (
  static let closeBracket: UInt32 = 0x29  // )
  static let asterisk: UInt32 = 0x2A  // *
  static let plus: UInt32 = 0x2B  // +
  static let comma: UInt32 = 0x2C  // ,
  static let hyphen: UInt32 = 0x2D  // -
  static let point: UInt32 = 0x2E  // .
  static let slash: UInt32 = 0x2F  // /
  static let colon: UInt32 = 0x3A  // :
  static let semicolon: UInt32 = 0x3B  // ;
  static let question: UInt32 = 0x3F  // ?
  static let bar: UInt32 = 0x7C  // |
  static let pause: UInt32 = 0x3001  // 、
  static let fullStop: UInt32 = 0x3002  // 。
  static let openTitle: UInt32 = 0x300A  // 《
  static let closeTitle: UInt32 = 0x300B  // 》
  static let openQuote: UInt32 = 0x201C  // “
  static let closeQuote: UInt32 = 0x201D  // ”
  static let ellipsis: UInt32 = 0x2026  // …
  static let dash: UInt32 = 0x2014  // —
  static let wideOpenBracket: UInt32 = 0xFF08  // （
  static let wideCloseBracket: UInt32 = 0xFF09  // ）
  static let wideComma: UInt32 = 0xFF0C  // ，
  static let wideColon: UInt32 = 0xFF1A  // ：
  static let wideSemicolon: UInt32 = 0xFF1B  // ；
}
