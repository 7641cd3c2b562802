// @vitest-environment jsdom
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { expect, test } from 'vitest';
import { preloaded } from '../../../../renderer/ui/preloaded';

const Field = ({ label }: { readonly label: string }) => <input aria-label={label} />;
const load = () => Promise.resolve({ default: Field });

function drawn(Part: ReturnType<typeof preloaded<{ readonly label: string }>>): HTMLElement {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <Suspense>
        <Part label="Find" />
      </Suspense>,
    ),
  );
  return place;
}

test('with its code there, it stands as soon as it is asked for', async () => {
  const Part = preloaded(load);
  await Part.preload();
  expect(drawn(Part).querySelector('input')?.ariaLabel ?? '').toBe('Find');
});

test('without, it comes with its code', async () => {
  const place = drawn(preloaded(load));
  expect(place.innerHTML).toBe('');
  await expect.poll(() => place.querySelector('input')).not.toBeNull();
});
