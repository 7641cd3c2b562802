import { z } from 'zod';

const item = z.union([
  z.object({ type: z.literal('separator') }),
  z.object({
    type: z.literal('command'),
    command: z.string().max(64),
    label: z.string().max(200),
    /** Electron accelerator, e.g. `CmdOrCtrl+E`; shown, and handled by the menu. */
    accelerator: z.string().max(64).optional(),
    enabled: z.boolean(),
    checked: z.boolean().optional(),
  }),
  z.object({
    type: z.literal('role'),
    role: z.enum([
      'cut',
      'copy',
      'paste',
      'selectAll',
      'quit',
      'minimize',
      'togglefullscreen',
      'resetZoom',
      'zoomIn',
      'zoomOut',
    ]),
    label: z.string().max(200),
  }),
]);

/** The native menu as the renderer's command registry has it: labels are already in the person's language. */
export const menuSchema = z
  .array(z.strictObject({ label: z.string().max(100), items: z.array(item).max(100) }))
  .max(12);
export type Menu = z.infer<typeof menuSchema>;
