import { posix } from 'node:path';
import { Refusal } from '../../../core/refusal.ts';
import { openZip } from '../archives/zip-file.ts';
import { elementsOf, parseXml, type Xml } from '../xml.ts';

/** The files of a document that is a ZIP archive of XML. */
export interface Package {
  bytes(path: string): Promise<Uint8Array | null>;
  /** @throws Refusal `file-damaged` when a part that must be there is not */
  xml(path: string): Promise<Xml>;
  /** Null when there is none. */
  xmlIfThere(path: string): Promise<Xml | null>;
  /** The targets that a part of an Office document names, by their ids: paths in the package, or addresses outside. */
  relations(path: string): Promise<ReadonlyMap<string, string>>;
}

/** @throws Refusal `archive-damaged`, `archive-too-large` */
export async function openPackage(archive: Uint8Array): Promise<Package> {
  const entries = new Map((await openZip(archive)).map((entry) => [entry.name, entry]));
  const bytes = async (path: string) => (await entries.get(path)?.read()) ?? null;
  const xmlIfThere = async (path: string) => {
    const content = await bytes(path);
    return content && parseXml(new TextDecoder().decode(content));
  };
  const xml = async (path: string) => {
    const found = await xmlIfThere(path);
    if (!found) throw new Refusal('file-damaged', { detail: path });
    return found;
  };
  const relations = async (path: string) => {
    const folder = posix.dirname(path);
    const root = await xmlIfThere(`${folder}/_rels/${posix.basename(path)}.rels`);
    const [list] = root ? elementsOf(root) : [];
    const named = (list ? elementsOf(list) : []).map(({ attributes: { Id = '', Target = '', TargetMode } }) => {
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      return [Id, TargetMode === 'External' ? Target : target] as const;
    });
    return new Map(named);
  };
  return { bytes, xml, xmlIfThere, relations };
}
