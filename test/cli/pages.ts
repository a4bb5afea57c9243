/**
 * Small pages for tests of commands, in the form of Coder's docs.
 */

/** Two operations, nothing doubtful. */
export const CLEAN = `# Boats

## List boats

### Code samples

\`\`\`shell
# Example request using curl
curl -X GET http://coder-server:8080/api/v2/boats \\
  -H 'Accept: application/json'
\`\`\`

\`GET /boats\`

### Parameters

| Name    | In    | Type          | Required | Description |
|---------|-------|---------------|----------|-------------|
| \`speed\` | query | integer       | false    | In knots    |

### Responses

| Status | Meaning                                                 | Description | Schema |
|--------|---------------------------------------------------------|-------------|--------|
| 200    | [OK](https://tools.ietf.org/html/rfc7231#section-6.3.1) | OK          | string |

## Build a boat

### Code samples

\`\`\`shell
# Example request using curl
curl -X POST http://coder-server:8080/api/v2/boats
\`\`\`

\`POST /boats\`

### Responses

| Status | Meaning                                                 | Description | Schema |
|--------|---------------------------------------------------------|-------------|--------|
| 200    | [OK](https://tools.ietf.org/html/rfc7231#section-6.3.1) | OK          |        |
`

/** A type that nobody understands, and a line of code that nobody reads. */
export const DOUBTFUL = CLEAN.replace('integer       |', 'list of knots |').replace(
  '## Build a boat',
  '### Harbour moods\n\n```\nno reader knows this\n```\n\n## Build a boat',
)

/** The page without its second operation. */
export function withoutOperation(page: string): string {
  return page.slice(0, page.indexOf('## Build a boat'))
}
