/**
 * How strongly one line speaks as an advertisement of whoever passes a report on: sharing groups, report
 * libraries, channels. What counts is the invitation (scan, join, follow, download), not the subject, because
 * reports write about QR codes, groups and channels too.
 */

/** Invitations and disclaimers that a report's own text hardly ever contains. */
const STRONG: readonly RegExp[] = [
  /(?:扫|识别|长按)[^。，]{0,10}(?:码|二维码)[^。]{0,8}(?:加入|进群|入群|关注|领取|下载|获取|添加|查看更多|无忧|有效)/,
  /(?:微信|手机)?(?:扫码|扫一扫|扫描)[，,]?\s*(?:长期有效|行研无忧|加入|关注|进群|入群|加群|添加|领取|下方)/,
  /^(?:微信)?(?:扫码|扫一扫)[^。]{0,10}$/,
  /扫码(?:进|入|加)[^。]{0,8}(?:圈|群|社)/,
  /^(?:(?:记得|别忘了|顺手|动动手|麻烦)?点个?[“"「]?(?:赞|在看|关注)[”"」]?.{0,12}|.{0,8}给个(?:鼓励|支持|赞).{0,6})$/,
  /长按.{0,8}(?:识别|扫描|关注|保存|二维码)/,
  /知识星球/,
  /(?:客服|小助手|助理|群主|站长|运营)\s*(?:的)?微信|微信\s*(?:客服|号\s*[：:]|ID)/,
  /(?:资源|报告|资料|交流|分享|读者|粉丝|研报|学习|微信|行业)群$/,
  /(?:进群|入群|加群|拉群|社群|群内)[^。]{0,14}(?:福利|领取|免费|下载|学习|备注|分享)/,
  /群友|群主/,
  /(?:本附加|附加页|本页)与原?报告(?:内容)?无关/,
  /资料(?:均)?(?:来源|来自|收集|整理)(?:于|自)?(?:互联网|网络)/,
  /(?:仅限|仅供)(?:社群|群内|本群|个人)?(?:内部)?(?:学习|交流|参考)[^。]{0,12}(?:版权方|删除|他用|它用|商业用途|商用)/,
  /侵权?(?:必|请|立|联系|联系我们|联系作者|联系小编)?(?:即|即刻)?(?:联系)?删除?$|如有侵权/,
  /版权归?(?:属|原)?[^。]{0,6}(?:原作者|原著者|原创|报告发布|相关机构)[^。]{0,6}所有/,
  /(?:点击|戳|关注)\s*(?:上方|下方|左下|文末|右上|蓝字|蓝色|“?阅读原文)/,
  /(?:公众号|后台|对话框)[^。]{0,8}(?:回复|发送|输入)[^。]{0,16}(?:关键词|获取|领取|下载|「|“|【)/,
  /^(?:精选|更多|完整|高清)?(?:报告|研报|资料|文章)来源\s*[：:]\s*[【“「]?[^。]{0,16}(?:智库|文库|报告站|报告网|研报社|星球|乐晴|公众号)/,
  /(?:仅供参考|如需使用相关信息)[^。]{0,24}(?:不代表我们的?(?:任何)?投资建议|请参阅报告原文)|不代表我们的?(?:任何)?投资建议/,
  /(?:设为|加)[“"「]?星标|点个?[“"「]?(?:赞|在看)|[“"「]在看[”"」]|一键三连|分享、?点赞|喜欢此内容的人还|预览时标签不可点|人划线$/,
  /(?:关注|订阅)(?:我们|我的|本公众号|该公众号|公众号)[^。]{0,16}$/,
  /(?:免费|海量|更多|最新|全套)[^。，]{0,10}(?:报告|研报|资料|干货)[^。]{0,6}(?:下载|获取|领取|分享|请(?:访问|关注|加|登录|登陆))/,
  /(?:报告|资料|文件)(?:来源于|来自|下载(?:于|自)|由)[^。]{0,12}(?:报告站|报告网|智库|文库|研报|下载站|公众号)[^。]{0,40}(?:www\.|http|下载|获取)/,
  /用户\s?[iI][dD]\s?[:：]?\s?\d+.{0,24}下载|仅供\s?\S{2,30}\s?使用[，,]?\s?(?:不得|请勿)/,
  /scan (?:the|this)? ?(?:qr|code)|(?:join|follow) (?:us on|our) (?:telegram|whatsapp|wechat|discord|channel|group|newsletter)/i,
  /subscribe (?:to|for) (?:our|the|my|free)|click here to (?:subscribe|download|join)|this (?:document|report|file) (?:was|is) downloaded (?:from|by)/i,
  /unlock (?:the )?full (?:report|access)|share this (?:article|post)|(?:like|share) and subscribe/i,
];

/** Words that only count beside others. */
const WEAK: readonly RegExp[] = [
  /免费/,
  /二维码|扫码/,
  /微信/,
  /公众号/,
  /社群|进群|入群|本群/,
  /关注/,
  /领取|福利/,
  /下载/,
  /客服/,
  /每日(?:分享|更新|精选)|每[月周日天](?:更新|分享)/,
  /版权/,
  /互联网公开/,
  /会员|VIP/,
  /(?:免责|版权)(?:声明|提示)[：:]?$/,
  /联系(?:客服|我们|删除|小编)/,
  /合作与?沟通|商务合作|转载(?:请|需|授权)/,
  /telegram|whatsapp|newsletter|subscribe|download|follow us|qr code/i,
];

/** A first look that most lines fail: every pattern above needs one of these. */
const HINT =
  /来源|参考|扫|长按|识别|星球|微信|群|附加|本页|资料|仅[限供]|侵|版权|点击|戳|点个|给个|关注|回复|后台|公众号|星标|点赞|在看|三连|喜欢此|标签不可|划线|订阅|免费|下载|用户|领取|客服|每[日月周天]|会员|VIP|免责|联系|合作|转载|声明/;
const LATIN_HINT =
  /\b(?:scan|join|follow|subscribe|click|downloaded?|unlock|share|telegram|whatsapp|newsletter|qr)\b/i;

/** A line longer than this, in UTF-16 units, is only judged by its first part. */
const LOOK_AT = 160;

/**
 * The weight of a line: 0 for none, 1 and more for a promotional one. A long sentence is weighed at half, as
 * it may well be the report's own.
 */
export function promotionScore(line: string): number {
  const text = line.length > LOOK_AT ? line.slice(0, LOOK_AT) : line;
  if (!HINT.test(text) && !LATIN_HINT.test(text)) return 0;
  let score = 0;
  for (const pattern of STRONG) if (pattern.test(text)) score += 2;
  for (const pattern of WEAK) if (pattern.test(text)) score += 0.5;
  return line.length > 60 ? score / 2 : score;
}
