/** The shape of a Chinese person's name. */
import { fold } from '../../../preload/contract/text/fold';

/** The surnames of most people, one character each. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂褚娄楼褟褚池应宗丛岑苟肖闫付仝佘冼'.split(
    '',
  ),
);
const COMPOUND = /^(?:欧阳|上官|司马|诸葛|司徒|东方|独孤|南宫|夏侯|皇甫|尉迟|公孙|慕容|令狐)/u;

/** True for two or three characters that begin with a surname, or a compound surname and what follows it. */
export const isPersonalName = (word: string): boolean =>
  /^[\p{Script=Han}]{2,4}$/u.test(word) &&
  (COMPOUND.test(word) ? word.length >= 3 : word.length <= 3 && isSurname(word.charAt(0)));

const isSurname = (name: string): boolean => SURNAMES.has(name) || SURNAMES.has(fold(name));
