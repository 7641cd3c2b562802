/**
 * Finds a regular expression in a text, in a thread of its own that can be ended at any time. RE2 takes time in
 * proportion to the text whatever the expression is.
 */
import { RE2JS, RE2JSException } from 're2js';
import { isWord } from '../../preload/contract/text/occurrences';
import type { RegexAnswer, RegexQuestion } from './regex-finder';

/** The text that was sent last: a long one need not be sent with each expression. */
let sent = '';

function compile({ pattern, matchCase }: RegexQuestion): RE2JS {
  return RE2JS.compile(pattern, RE2JS.MULTILINE | (matchCase ? 0 : RE2JS.CASE_INSENSITIVE));
}

function findAll(expression: RE2JS, text: string, wholeWord: boolean): Uint32Array {
  const matcher = expression.matcher(text);
  const hits: number[] = [];
  while (matcher.find()) {
    const start = matcher.start();
    const end = matcher.end();
    if (end > start && (!wholeWord || isWord(text, start, end))) hits.push(start, end);
  }
  return Uint32Array.from(hits);
}

function answer(question: RegexQuestion): RegexAnswer {
  const { text = sent, beside, wholeWord } = question;
  sent = text;
  try {
    const expression = compile(question);
    return {
      hits: findAll(expression, text, wholeWord),
      beside: findAll(expression, beside, wholeWord),
    };
  } catch (error) {
    if (error instanceof RE2JSException) return { wrong: true };
    throw error;
  }
}

addEventListener('message', ({ data }: MessageEvent<RegexQuestion>) => postMessage(answer(data)));
