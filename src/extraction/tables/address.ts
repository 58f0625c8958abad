/**
 * What papers call somebody by behind a surname: offices that are forms of address, and forms of courtesy. From their usage;
 * a part of a pattern, for a surname stands in front.
 */
export const BEHIND_SURNAME =
	"(?:副|总)?(?:书记|主任|局长|市长|省长|州长|县长|区长|镇长|乡长|村长|教授|院士|校长|院长|所长|部长|处长|科长|站长|队长|厂长|行长|会长|馆长|园长|主席|总统|总理|首相|大臣|外长|议员|司长|署长|厅长|总经理|经理|董事长|总裁|律师|医生|主编|导演|教练|法官)|老师|先生|女士|小姐|同志|师傅|大姐|大哥|大爷|大妈|大娘|阿姨|叔|婶|嫂";
