/**
 * Carries changes of annotations to main, in the order in which they were made: one queue, so a note can be
 * written for a mark that is still being saved. A change that fails is taken back to what main last
 * acknowledged, except words, which are kept for another try.
 */
import type {
  Annotation,
  AnnotationChange,
  NewAnnotation,
  Target,
} from '../../preload/contract/annotation';
import type { Result, SpokenProblem } from '../../preload/contract/result';
import type { Desks, Drafts } from './reader-desks';
import { absorbAll, hold, holdEach, letGo } from './reader-held';
import type { HeldAnnotation } from './reader-held';
import type { ReaderPorts } from './reader-state';
import { requestOf } from '../../preload/contract/text/target-request';

export type Fields = Partial<Pick<Annotation, 'colour' | 'style' | 'note' | 'tags'>>;
type Answer = Result<Annotation, SpokenProblem>;

/** A record without one of its keys. */
export const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

const changesNothing = (annotation: Annotation, fields: Fields): boolean =>
  JSON.stringify({ ...annotation, ...fields }) === JSON.stringify(annotation) &&
  fields.note === undefined;

/** What main is asked to make of an annotation that is held. */
function newAnnotation({ annotation }: HeldAnnotation): NewAnnotation {
  const { reportId, motivation, colour, style, note, tags } = annotation;
  return {
    reportId,
    target: requestOf(annotation),
    ...(motivation === 'bookmarking' && { motivation }),
    colour,
    style,
    note,
    tags,
  };
}

export class AnnotationSync {
  readonly #desks: Desks;
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

  constructor(desks: Desks, ports: ReaderPorts) {
    this.#desks = desks;
    this.#ports = ports;
  }

  /** Saves an annotation that is held but that main does not have. */
  async create(key: string): Promise<void> {
    const item = this.#item(key);
    if (!item) return;
    this.#put({ ...item, status: 'saving' });
    const answer = await this.#run(key, async () => {
      const created = await this.#ports.bridge().annotations.create(newAnnotation(item));
      // Here, because the next change in the queue already needs it.
      if (created.ok) this.#ids.set(key, created.value.id);
      return created;
    });
    this.#settle(key, answer);
  }

  /** Changes fields of an annotation; shown at once. */
  async update(key: string, fields: Fields): Promise<void> {
    const item = this.#item(key);
    if (!item || changesNothing(item.annotation, fields)) return;
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
    const { note } = fields;
    if (!answer.ok && note !== undefined) {
      this.changeDrafts(item, (drafts) => ({ [key]: note, ...drafts }));
    }
    this.#settle(key, answer);
  }

  /** Gives an annotation of words another place, or one of an area another rectangle; shown at once. */
  async move(key: string, target: Extract<Target, { type: 'text' | 'area' }>): Promise<void> {
    const item = this.#item(key);
    if (!item) return;
    const { anchoring } = item.annotation;
    const annotation: Annotation = {
      ...item.annotation,
      target,
      anchoring: target.type === 'area' ? anchoring : { state: 'exact', ...target.position },
    };
    const to = target.type === 'area' ? { area: target.area } : { position: target.position };
    if (item.status === 'failed') {
      this.#put({ ...item, annotation });
      return this.create(key);
    }
    this.#put({ ...item, annotation, status: 'saving' });
    const answer = await this.#run(key, async () => {
      const annotationId = this.#idOf(key);
      return annotationId === undefined
        ? null
        : this.#ports.bridge().annotations.update({ annotationId, ...to });
    });
    if (answer) this.#settle(key, answer);
    else this.#rest(key, null);
  }

  /** Holds new annotations of one report and saves them as one step; none is kept if that fails. */
  async addAll(items: readonly HeldAnnotation[]): Promise<void> {
    const [first] = items;
    const desk = first && this.#desks.of(first.annotation.reportId);
    if (!desk) return;
    desk.setState(({ held }) => ({ held: holdEach(held, items) }));
    const answer = await this.#run('', () =>
      this.#ports.bridge().annotations.createMany({ annotations: items.map(newAnnotation) }),
    );
    if (answer.ok) {
      const saved = answer.value.flatMap((annotation, at): HeldAnnotation[] => {
        const key = items[at]?.key ?? annotation.id;
        this.#ids.set(key, annotation.id);
        const isHeld = this.#item(key) !== undefined;
        return isHeld ? [{ key, annotation, acknowledged: annotation, status: 'saved' }] : [];
      });
      desk.setState(({ held }) => ({ held: holdEach(held, saved) }));
    } else {
      items.forEach((item) => this.#drop(item));
      this.#ports.report(answer.error);
    }
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
    this.#drop(item);
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
      this.#put(item);
      this.#ports.report(answer.error);
    }
  }

  /** Takes back, or does again, the latest change of the library; answers what it changed. */
  async history(step: 'undo' | 'redo'): Promise<readonly AnnotationChange[]> {
    const answer = await this.#run('', () => this.#ports.bridge().history[step]());
    if (answer.ok) this.#apply(answer.value);
    else this.#ports.report(answer.error);
    return answer.ok ? answer.value : [];
  }

  /** Changes the drafts of the report that an annotation is in, while that is open. */
  changeDrafts({ key, annotation }: HeldAnnotation, change: (drafts: Drafts) => Drafts): void {
    const desk = this.#desks.of(annotation.reportId);
    if (desk?.getState().held.byKey.has(key) !== true) return;
    desk.setState(({ drafts }) => ({ drafts: change(drafts) }));
  }

  /** Holds a new annotation, which main does not have yet, and saves it. */
  add(item: HeldAnnotation): void {
    this.#put(item);
    void this.create(item.key);
  }

  /** Takes in what main has made of annotations, whichever report they are of, and lets go of those that are gone. */
  absorb(changed: readonly Annotation[], removed: readonly string[]): void {
    const gone = new Set(removed);
    for (const [reportId, desk] of this.#desks.open()) {
      const here = changed.filter((annotation) => annotation.reportId === reportId);
      desk.setState(({ held, drafts }) => ({ held: absorbAll(held, here, gone), drafts }));
    }
  }

  async #sendDraft(key: string): Promise<void> {
    // After the changes before it, since one of them may make the annotation.
    const answer = await this.#tail.then(() => {
      const annotationId = this.#idOf(key);
      if (annotationId === undefined) return null;
      const text = this.#desks.draft(key, annotationId);
      return this.#ports.bridge().drafts.save({ annotationId, text });
    });
    if (answer && !answer.ok) this.#ports.report(answer.error);
    const again = this.#draftsOnWay.get(key) === true;
    this.#draftsOnWay.delete(key);
    if (again) this.keepDraft(key);
  }

  #item(key: string): HeldAnnotation | undefined {
    return this.#desks.find(key);
  }

  #idOf(key: string): string | undefined {
    return this.#ids.get(key) ?? this.#item(key)?.acknowledged?.id;
  }

  /** Holds an annotation while its report is open. */
  #put(item: HeldAnnotation): void {
    const desk = this.#desks.of(item.annotation.reportId);
    desk?.setState(({ held }) => ({ held: hold(held, item) }));
  }

  /** Lets go of an annotation and of its draft. */
  #drop({ key, annotation }: HeldAnnotation): void {
    const desk = this.#desks.of(annotation.reportId);
    desk?.setState(({ held, drafts }) => ({
      held: letGo(held, key),
      drafts: without(drafts, key),
    }));
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
      const { id, revision, createdAt, modifiedAt } = acknowledged ?? item.annotation;
      const annotation = { ...item.annotation, id, revision, createdAt, modifiedAt };
      this.#put({ ...item, annotation, acknowledged });
    } else if (acknowledged !== null) {
      this.#put({ key, annotation: acknowledged, acknowledged, status: 'saved' });
    } else if (item.annotation.note !== '' || this.#draft(item)) {
      this.#put({ ...item, status: 'failed' });
    } else this.#drop(item);
  }

  #apply(changes: readonly AnnotationChange[]): void {
    this.absorb(
      changes.flatMap(({ annotation }) => (annotation === null ? [] : [annotation])),
      changes.flatMap(({ annotation, annotationId }) =>
        annotation === null ? [annotationId] : [],
      ),
    );
  }

  #draft({ key, annotation }: HeldAnnotation): string | undefined {
    return this.#desks.of(annotation.reportId)?.getState().drafts[key];
  }

  /** Takes a deletion back: by the history while it is the latest change, else by making it anew. */
  #bringBack(item: HeldAnnotation, then: number): void {
    if (this.#changes === then) void this.history('undo');
    else this.add({ ...item, key: this.#ports.newKey(), acknowledged: null });
  }
}
