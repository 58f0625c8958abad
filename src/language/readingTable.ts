/**
 * People who are read otherwise than a dictionary reads the characters of their names, as their own offices and Xinhua
 * spell them in English: 谌 is Shen or Chen, 乐 Le or Yue, 盖 Gai or Ge, and nothing in the characters tells which.
 */
export const readingsOfNames: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries({
		谌贻琴: ["shen", "yi", "qin"],
		乐玉成: ["le", "yu", "cheng"],
		乐靖宜: ["le", "jing", "yi"],
		马朝旭: ["ma", "zhao", "xu"],
		盖叫天: ["gai", "jiao", "tian"],
	}),
);
