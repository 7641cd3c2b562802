/** The parts of a Word file (ECMA-376: an Open Packaging archive) and the relations between them. */
import { fail, ok, type Result } from '../../../preload/contract/result';
import { openArchive, type Archive } from '../archive/archive';
import { folderOf, resolveReference } from '../images/relative-path';
import { attributeOf, childrenOf, parseXml, type XmlElement } from '../xml/xml-tree';

export interface Relation {
  readonly type: string;
  /** A part's name in the archive, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}
export type Relations = ReadonlyMap<string, Relation>;

const relationsName = (part: string): string => {
  const folder = folderOf(part);
  const name = part.slice(folder === '' ? 0 : folder.length + 1);
  return `${folder === '' ? '' : `${folder}/`}_rels/${name}.rels`;
};

export class WordPackage {
  constructor(readonly archive: Archive) {}

  /** The root of a part; undefined where the archive has no such part. */
  async root(part: string): Promise<Result<XmlElement | undefined>> {
    const text = await this.archive.readText(part);
    if (!text.ok || text.value === undefined) return text.ok ? ok(undefined) : text;
    const parsed = parseXml(text.value);
    return parsed.ok ? ok(parsed.value.root) : parsed;
  }

  /** The relations of a part by id; those of the package for an empty name. A relation that leaves it is left out. */
  async relations(part: string): Promise<Result<Relations>> {
    const root = await this.root(relationsName(part));
    if (!root.ok) return root;
    const relations = new Map<string, Relation>();
    for (const element of root.value ? childrenOf(root.value, 'Relationship') : []) {
      const {
        Id: id = '',
        Type: type = '',
        Target: target = '',
        TargetMode: mode,
      } = element.attributes;
      const isExternal = mode === 'External';
      const inside = target.startsWith('/')
        ? resolveReference('', target.slice(1))
        : resolveReference(folderOf(part), target);
      if (isExternal) relations.set(id, { type, target, isExternal });
      else if (inside !== null) relations.set(id, { type, target: inside, isExternal });
    }
    return ok(relations);
  }

  /** The part that another has by a type of relation ("styles", "numbering"), whichever edition of the standard. */
  static partOf(relations: Relations, type: string): string | undefined {
    for (const relation of relations.values())
      if (!relation.isExternal && relation.type.endsWith(`/${type}`)) return relation.target;
    return undefined;
  }
}

/**
 * Opens a Word file and finds its document part. `file-damaged` for an archive without one, and the problems of
 * `openArchive`.
 */
export async function openWord(
  bytes: Uint8Array,
): Promise<Result<{ readonly word: WordPackage; readonly document: string }>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const word = new WordPackage(archive.value);
  const relations = await word.relations('');
  if (!relations.ok) return relations;
  const document = WordPackage.partOf(relations.value, 'officeDocument') ?? 'word/document.xml';
  return archive.value.has(document) ? ok({ word, document }) : fail('file-damaged');
}

/** `w:val` of a child: `<w:pStyle w:val="a"/>`. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  const child = parent && childrenOf(parent, name)[0];
  return child && attributeOf(child, 'val');
}

/** Whether a toggle like `<w:b/>` is on; undefined where it is not there. */
export function toggleOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const child = parent && childrenOf(parent, name)[0];
  if (!child) return undefined;
  return !/^(?:0|false|off|none)$/.test(attributeOf(child, 'val') ?? 'true');
}
