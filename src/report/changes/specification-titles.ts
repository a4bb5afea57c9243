/**
 * Titles of diff rules where docs are compared with a specification: nothing was added or removed there.
 * In: the title of a rule. Out: a title that says which side states what.
 */

/** The first that fits is used; where none fits, the specification is named at the end. */
const PHRASES: readonly [RegExp, string][] = [
  [/ was added(?: to a response)?$/, ' is specified but not documented'],
  [/ was removed(?: from the docs| from a response)?$/, ' is documented but not specified'],
  [
    / gained the properties of another schema$/,
    ' has the properties of another schema only in the specification',
  ],
  [/ lost the properties of another schema$/, ' has the properties of another schema only in the docs'],
  [/ became (required|optional|read-only|write-only)$/, ' is $1 in the specification but not in the docs'],
  [/ is no longer (read-only|write-only|deprecated)$/, ' is $1 in the docs but not in the specification'],
  [/ was deprecated$/, ' is deprecated in the specification but not in the docs'],
  [/ widened$/, ' is wider in the specification'],
  [/ narrowed$/, ' is narrower in the specification'],
  [/ now needs authentication$/, ' needs authentication only in the specification'],
  [/ no longer needs authentication$/, ' needs authentication only in the docs'],
  [/ no longer requires a scope$/, ' requires a scope only in the docs'],
  [
    / no longer accepts one of its security schemes$/,
    ' lacks a documented security scheme in the specification',
  ],
  [
    / (?:can )?no longer ha(?:s|ve) one of its content types$/,
    ' lacks a documented content type in the specification',
  ],
  [/^An enumeration now limits (.+)$/, 'An enumeration limits $1 only in the specification'],
  [/^An enumeration no longer limits (.+)$/, 'An enumeration limits $1 only in the docs'],
  [/ moved to another path$/, ' has another path in the specification'],
  [/ moved to another part of the request$/, ' is in another part of the request in the specification'],
  [/^(The (?:parameters|values) .+) changed$/, '$1 differ'],
  [/ (?:changed|moved|was replaced by another one|was renamed)$/, ' differs'],
  [/$/, ' in the specification'],
]

export function specificationTitle(title: string): string {
  const [pattern, phrase] = PHRASES.find(([one]) => one.test(title))!
  return title.replace(pattern, phrase)
}
