/** Checks of oasdiff with the rules that cover them, or the reason why none does. */
export const OASDIFF_GROUPS: readonly { ids: string; rules?: string[]; reason?: string }[]

/** Every id that the table covers. */
export function oasdiffIds(): string[]
