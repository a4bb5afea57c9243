/**
 * One key for all spellings of a name: `petId`, `pet_id`, `PetId`, `pet-id`.
 * In: a name. Out: its letters and digits in lower case.
 */
export function nameKey(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
