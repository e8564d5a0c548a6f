import { short, text } from "./markup.ts";

/** What `serialise` reads of a node of any document. */
interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<TreeNode>;
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>;
}

const words = new Set(["aria-label", "class", "id", "fill", "stroke", "font-family"]);

function attribute(name: string, value: string): string {
  const rounded = words.has(name) ? value : value.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => short(Number(number)));
  return ` ${name}="${text(rounded)}"`;
}

function write(node: TreeNode): string {
  if (node.nodeType === 3) return text(node.textContent ?? "");
  if (node.nodeType !== 1 || node.nodeName.toLowerCase() === "style") return "";
  const attributes = Array.from(node.attributes ?? [], ({ name, value }) => ({ name, value }))
    .filter(({ name }) => name !== "aria-label")
    .sort((x, y) => (x.name < y.name ? -1 : 1))
    .map(({ name, value }) => attribute(name, value));
  const name = node.nodeName === node.nodeName.toUpperCase() ? node.nodeName.toLowerCase() : node.nodeName;
  return `<${name}${attributes.join("")}>${children(node)}</${name}>`;
}

function children(node: TreeNode): string {
  return Array.from(node.childNodes, write).join("");
}

/**
 * The inside of a figure drawn by Plot, as well-formed XML with coordinates of at most 2 decimals;
 * its style element and its labels for readers of single marks are left out, since the whole
 * figure carries one text alternative. Attributes are in order of name, whatever the document.
 */
export function serialise(figure: unknown): string {
  return children(figure as TreeNode);
}
