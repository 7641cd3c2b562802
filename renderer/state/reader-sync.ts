/**
 * Carries changes of annotations to main, in the order in which they were made: one queue, so a note can be
 * written for a mark that is still being saved. A change that fails is taken back to what main last
 * acknowledged, except words, which are kept for another try.
 */
import type { Annotation } from '../../preload/contract/annotation';
import type { AnnotationChange } from '../../preload/contract/calls';
import type { Result, SpokenProblem } from '../../preload/contract/result';
import { hold, keyOf, letGo, rangeOf } from './reader-held';
import type { HeldAnnotation } from './reader-held';
import type { GetReader, ReaderPorts, SetReader } from './reader-state';

export type Fields = Partial<Pick<Annotation, 'colour' | 'note' | 'tags'>>;
type Answer = Result<Annotation, SpokenProblem>;

/** A record without one of its keys. */
export const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

export class AnnotationSync {
  readonly #set: SetReader;
  readonly #get: GetReader;
  readonly #ports: ReaderPorts;
  #tail: Promise<unknown> = Promise.resolve();
  /** Changes of each annotation that main has not answered yet. */
  readonly #pending = new Map<string, number>();
  /** Main's ids of annotations that were made here, by key. */
  readonly #ids = new Map<string, string>();
  /** Keys whose draft is being kept, and whether it has changed meanwhile. */
  readonly #draftsOnWay = new Map<string, boolean>();
  /** Counts every change, so that a later one can be noticed. */
  #changes = 0;

  constructor(set: SetReader, get: GetReader, ports: ReaderPorts) {
    this.#set = set;
    this.#get = get;
    this.#ports = ports;
  }

  /** Saves an annotation that is held but that main does not have. */
  async create(key: string): Promise<void> {
    const item = this.#item(key);
    const position = item && rangeOf(item.annotation);
    if (!item || !position) return;
    this.#put({ ...item, status: 'saving' });
    const { reportId, colour, note, tags } = item.annotation;
    const answer = await this.#run(key, async () => {
      const input = { reportId, position, colour, note, tags };
      const created = await this.#ports.bridge().annotations.create(input);
      // Here, because the next change in the queue already needs it.
      if (created.ok) this.#ids.set(key, created.value.id);
      return created;
    });
    this.#settle(key, answer);
  }

  /** Changes fields of an annotation; shown at once. */
  async update(key: string, fields: Fields): Promise<void> {
    const item = this.#item(key);
    if (!item) return;
    const annotation = { ...item.annotation, ...fields };
    if (item.status === 'failed') {
      this.#put({ ...item, annotation });
      return this.create(key);
    }
    this.#put({ ...item, annotation, status: 'saving' });
    const answer = await this.#run(key, async () => {
      const annotationId = this.#idOf(key);
      return annotationId === undefined
        ? null
        : this.#ports.bridge().annotations.update({ annotationId, ...fields });
    });
    if (answer === null) {
      this.#rest(key, null);
      return;
    }
    if (!answer.ok && fields.note !== undefined && this.#item(key)) {
      this.#set({ drafts: { [key]: fields.note, ...this.#get().drafts } });
    }
    this.#settle(key, answer);
  }

  /**
   * Has main keep the draft of an annotation as it is now. Each keystroke asks for it: while one is on its way, the
   * next ones wait for its answer and go together.
   */
  keepDraft(key: string): void {
    if (this.#draftsOnWay.has(key)) this.#draftsOnWay.set(key, true);
    else {
      this.#draftsOnWay.set(key, false);
      void this.#sendDraft(key);
    }
  }

  /** Deletes an annotation, and offers to take that back once main has done it. */
  async remove(key: string): Promise<void> {
    const item = this.#item(key);
    if (!item) return;
    this.#drop(key);
    const answer = await this.#run(key, async () => {
      const annotationId = this.#idOf(key) ?? item.acknowledged?.id;
      return annotationId === undefined
        ? null
        : this.#ports.bridge().annotations.remove({ annotationId });
    });
    if (answer?.ok) {
      const then = this.#changes;
      this.#ports.removed(() => this.#bringBack(item, then));
    } else if (answer) {
      if (this.#get().opened?.id === item.annotation.reportId) this.#put(item);
      this.#ports.report(answer.error);
    }
  }

  /** Takes back, or does again, the latest change of the library. */
  async history(step: 'undo' | 'redo'): Promise<void> {
    const answer = await this.#run('', () => this.#ports.bridge().history[step]());
    if (answer.ok) this.#apply(answer.value);
    else this.#ports.report(answer.error);
  }

  async #sendDraft(key: string): Promise<void> {
    // After the changes before it, since one of them may make the annotation.
    const answer = await this.#tail.then(() => {
      const annotationId = this.#idOf(key);
      if (annotationId === undefined) return null;
      // A report that was closed meanwhile has left its drafts under main's ids.
      const { drafts } = this.#get();
      const text = drafts[key] ?? drafts[annotationId] ?? null;
      return this.#ports.bridge().drafts.save({ annotationId, text });
    });
    if (answer && !answer.ok) this.#ports.report(answer.error);
    const again = this.#draftsOnWay.get(key) === true;
    this.#draftsOnWay.delete(key);
    if (again) this.keepDraft(key);
  }

  #item(key: string): HeldAnnotation | undefined {
    return this.#get().held.byKey.get(key);
  }

  #idOf(key: string): string | undefined {
    return this.#ids.get(key) ?? this.#item(key)?.acknowledged?.id;
  }

  #put(item: HeldAnnotation): void {
    this.#set({ held: hold(this.#get().held, item) });
  }

  /** Lets go of an annotation and of all that points to it. */
  #drop(key: string): void {
    const { held, focusedAnnotationId, editing, drafts } = this.#get();
    this.#set({
      held: letGo(held, key),
      focusedAnnotationId: focusedAnnotationId === key ? null : focusedAnnotationId,
      editing: editing === key ? null : editing,
      drafts: without(drafts, key),
    });
  }

  /** Calls main after everything that was asked before. */
  async #run<T>(key: string, call: () => Promise<T>): Promise<T> {
    this.#changes += 1;
    this.#pending.set(key, (this.#pending.get(key) ?? 0) + 1);
    const done = this.#tail.then(call);
    this.#tail = done.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await done;
    } finally {
      const left = (this.#pending.get(key) ?? 1) - 1;
      if (left > 0) this.#pending.set(key, left);
      else this.#pending.delete(key);
    }
  }

  #settle(key: string, answer: Answer): void {
    if (!answer.ok) this.#ports.report(answer.error);
    this.#rest(key, answer.ok ? answer.value : (this.#item(key)?.acknowledged ?? null));
  }

  /** Shows an annotation as main has it now, or, while changes are on their way, as it will be. */
  #rest(key: string, acknowledged: Annotation | null): void {
    const item = this.#item(key);
    if (!item) return;
    if (this.#pending.has(key)) {
      const { colour, note, tags } = item.annotation;
      const annotation = { ...(acknowledged ?? item.annotation), colour, note, tags };
      this.#put({ ...item, annotation, acknowledged });
    } else if (acknowledged !== null) {
      this.#put({ key, annotation: acknowledged, acknowledged, status: 'saved' });
    } else if (item.annotation.note !== '' || this.#get().drafts[key]) {
      this.#put({ ...item, status: 'failed' });
    } else this.#drop(key);
  }

  #apply(change: AnnotationChange): void {
    if (this.#get().opened?.id !== change.reportId) return;
    const { annotation } = change;
    const key = keyOf(this.#get().held, change.annotationId);
    if (annotation === null) this.#drop(key);
    else {
      this.#put({ key, annotation, acknowledged: annotation, status: 'saved' });
      this.#set({ focusedAnnotationId: key });
    }
  }

  /** Takes a deletion back: by the history while it is the latest change, else by making it anew. */
  #bringBack(item: HeldAnnotation, then: number): void {
    if (this.#changes === then) void this.history('undo');
    else if (this.#get().opened?.id === item.annotation.reportId) {
      const key = this.#ports.newKey();
      this.#put({ ...item, key, acknowledged: null });
      void this.create(key);
    }
  }
}
