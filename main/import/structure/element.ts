/**
 * What an importer hands to structure recognition: the loose elements of a file in reading order, with
 * whatever the format itself says of them. A text dump brings bare lines; a Word file or a web page brings
 * hints; both go through the same recognition of figures, boilerplate, metadata and cut paragraphs.
 */
import type { AssetRef, Mark, Origin } from '../../../preload/contract/report';

/** How far a format's own word is taken: `certain` is never overruled, `likely` is one more piece of evidence. */
export type Trust = 'certain' | 'likely';

export interface TextHints {
  /** The source calls this a heading (`<h2>`, a Word style), or its type size suggests one (`likely`). */
  readonly heading?: { readonly level: number; readonly trust: Trust };
  /** The source calls this a list item. `group` tells lists apart; items of one list share it. */
  readonly list?: {
    readonly group: string;
    readonly depth: number;
    readonly ordered: boolean;
    /** As printed; empty where the source draws it itself. */
    readonly marker: string;
  };
  readonly role?: 'paragraph' | 'quote' | 'preformatted' | 'footnote' | 'caption';
  /** The source itself sets this apart from the report (a menu, a page's foot): folded away for this reason. */
  readonly aside?: 'navigation' | 'promotion' | 'page-furniture';
  /** The label of a footnote, as printed. */
  readonly label?: string;
  /** True for a text that is whole by its source's word (`<p>`): never a line of a wrapped paragraph. */
  readonly whole?: boolean;
  /** Type size relative to the body's. */
  readonly size?: number;
  readonly bold?: boolean;
}

export type LooseElement =
  | {
      readonly kind: 'text';
      /** One line or paragraph, as the source has it; leading white space and tabs included. */
      readonly text: string;
      /** Inline emphasis that the format gave; absent where `**` in the text is still to be read. */
      readonly marks?: readonly Mark[];
      readonly origin: Origin;
      readonly hints?: TextHints;
    }
  /** A blank line, or a vertical space that is wider than the leading. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'pageBreak' }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly origin: Origin;
    }
  | {
      readonly kind: 'image';
      readonly asset: AssetRef | null;
      readonly alt: string;
      /** Text that stands inside the picture, such as the labels of a chart. */
      readonly inner?: string;
      readonly origin: Origin;
    };
