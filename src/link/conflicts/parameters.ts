/**
 * Tells where a path and the table of parameters disagree.
 */
import type { PlacedPath } from '../locate/paths.ts'
import type { PlaceReport } from '../types.ts'

export function reportPathConflicts(paths: readonly PlacedPath[], report: PlaceReport): void {
  for (const { operation, path, base } of paths) {
    // Templates in the address of a server are variables of the server.
    const inPath = [...path.slice(base.length).matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '')
    const rows = operation.parameters.filter((parameter) => parameter.in === 'path')
    for (const row of rows) {
      if (!inPath.includes(row.name))
        report('parameter/not-in-path', row.at, { name: row.name, path }, [operation.at])
    }
    for (const name of inPath) {
      if (!rows.some((row) => row.name === name))
        report('parameter/not-in-table', operation.at, { name, path })
    }
  }
}

/** The method of the sample request and that of the operation line. */
export function reportMethodConflicts(paths: readonly PlacedPath[], report: PlaceReport): void {
  for (const { operation } of paths) {
    for (const request of operation.requests) {
      if (request.method !== undefined && request.method !== operation.method) {
        report('request/other-method', request.at, { method: operation.method, request: request.method }, [
          operation.at,
        ])
      }
    }
  }
}
