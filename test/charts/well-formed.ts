/** What is wrong with a text as XML, in few words; "" where it is well-formed. Knows elements, attributes and entities. */
export function wellFormed(xml: string): string {
  const open: string[] = [];
  let at = 0;
  const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
  while (at < xml.length) {
    if (xml[at] !== "<") {
      const next = xml.indexOf("<", at);
      const words = xml.slice(at, next < 0 ? undefined : next);
      if (/&(?!(amp|lt|gt|quot|#39);)/.test(words)) return `bare ampersand in ${words.slice(0, 60)}`;
      if (words.includes(">") && open.at(-1) !== "style") return `bare > in ${words.slice(0, 60)}`;
      at = next < 0 ? xml.length : next;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (!found) return `no tag at ${xml.slice(at, at + 60)}`;
    const [, closing, name, attributes, alone] = found;
    const names = [...(attributes ?? "").matchAll(/([\w:-]+)="([^"]*)"/g)];
    if (new Set(names.map(([, key]) => key)).size !== names.length) return `an attribute twice in ${found[0]}`;
    if (names.some(([, , value]) => /&(?!(amp|lt|gt|quot|#39);)/.test(value ?? "")))
      return `bare ampersand in ${found[0]}`;
    if (closing === "/") {
      if (open.pop() !== name) return `</${name}> closes something else`;
    } else if (alone !== "/") open.push(name as string);
    at += found[0].length;
  }
  return open.length === 0 ? "" : `<${open.at(-1)}> is not closed`;
}
