/**
 * Tags, attributes and text out of a page. htmlparser2's tokenizer finds them; its parser is not used, because the stack that
 * it keeps costs a page of n unclosed elements n² steps.
 */
import { Tokenizer } from 'htmlparser2';

export interface TagHandler {
  /** `closesItself`: the tag ends in `/>`. `at` is its offset in the source. */
  open(tag: string, attributes: Record<string, string>, at: number, closesItself: boolean): void;
  close(tag: string): void;
  text(text: string): void;
}

const CHUNK = 1 << 16;
const MOST_ATTRIBUTES = 200;

class Collector {
  #tag = '';
  #at = 0;
  #attributes: Record<string, string> = {};
  #count = 0;
  #name = '';
  #value = '';

  constructor(
    readonly source: string,
    readonly handler: TagHandler,
  ) {}

  onopentagname(start: number, end: number): void {
    this.#tag = this.source.slice(start, end).toLowerCase();
    this.#at = start;
    this.#attributes = {};
    this.#count = 0;
  }

  onattribname(start: number, end: number): void {
    this.#name = this.source.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (this.#count >= MOST_ATTRIBUTES || Object.hasOwn(this.#attributes, this.#name)) return;
    this.#count += 1;
    if (this.#name !== '__proto__') this.#attributes[this.#name] = this.#value;
  }

  onopentagend(): void {
    this.handler.open(this.#tag, this.#attributes, this.#at, false);
  }

  onselfclosingtag(): void {
    this.handler.open(this.#tag, this.#attributes, this.#at, true);
  }

  onclosetag(start: number, end: number): void {
    this.handler.close(this.source.slice(start, end).trim().toLowerCase());
  }

  ontext(start: number, end: number): void {
    this.handler.text(this.source.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.handler.text(String.fromCodePoint(codepoint));
  }

  oncdata(start: number, end: number, offset: number): void {
    this.handler.text(this.source.slice(start, end - offset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** Reads a page from beginning to end, or until `stopped` says so. Linear in its length. */
export function readTags(source: string, handler: TagHandler, stopped: () => boolean): void {
  const options = { decodeEntities: true, recognizeSelfClosing: true };
  const tokenizer = new Tokenizer(options, new Collector(source, handler));
  for (let from = 0; from < source.length; from += CHUNK) {
    if (stopped()) return;
    tokenizer.write(source.slice(from, from + CHUNK));
  }
  tokenizer.end();
}
