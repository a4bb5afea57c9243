/**
 * Types of an API, made by Deosil from its documentation. Changes to this file will be lost.
 */

export interface paths {
  "/berths": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["GET /api/v1/berths"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/berths/{berth_id}/reservations": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["reserve-a-berth"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/crews/{crew.id}": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-crew"]
    patch: operations["modify-crew"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, trace?: never
  }
  "/log": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["write-into-the-log-write"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/piers/{pier_id}/berths": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["GET /api/v1/piers/{pier_id}/berths"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/ropes/{name}": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["create-a-rope"]
    delete: operations["delete-a-rope"]
    get?: never, put?: never, options?: never, head?: never, patch?: never, trace?: never
  }
}

export interface operations {
  /**
   * Delete a rope
   *
   * Returns `204 No Content`.
   * @see ropes.mdx:38
   */
  "delete-a-rope": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the rope. */
        name: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * List berths
   *
   * Lists the berths of a pier, the nearest to the harbour mouth first.
   * @see berths.md:11
   */
  "GET /api/v1/berths": {
    parameters: {
      query?: {
        /**
         * State of the berths. One of `free`, `taken`. Default is `free`.
         * @default "free"
         */
        state?: "free" | "taken"
        /**
         * Number of berths. Maximum 100.
         * @maximum 100
         */
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": {
            id?: number
            pier_id?: number
            length_m?: number
            boat?: {
              name?: string
              flag?: string
            }
            /** @format date-time */
            free_from?: string
          }[]
        }
      }
    }
  }
  /**
   * Get Crew
   *
   * Returns a crew object.
   * @see crews.mdx:32
   */
  "get-crew": {
    parameters: {
      query?: never
      header?: never
      path: {
        "crew.id": string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": Crew
        }
      }
    }
  }
  /**
   * List berths
   *
   * Lists the berths of a pier, the nearest to the harbour mouth first.
   * @see berths.md:10
   */
  "GET /api/v1/piers/{pier_id}/berths": {
    parameters: {
      query?: {
        /**
         * State of the berths. One of `free`, `taken`. Default is `free`.
         * @default "free"
         */
        state?: "free" | "taken"
        /**
         * Number of berths. Maximum 100.
         * @maximum 100
         */
        limit?: number
      }
      header?: never
      path: {
        /** The id or the name of the pier. */
        pier_id: number | string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": {
            id?: number
            pier_id?: number
            length_m?: number
            boat?: {
              name?: string
              flag?: string
            }
            /** @format date-time */
            free_from?: string
          }[]
        }
      }
    }
  }
  /**
   * Modify Crew
   *
   * Changes a crew. Returns the updated crew object.
   * @see crews.mdx:38
   */
  "modify-crew": {
    parameters: {
      query?: never
      header?: never
      path: {
        "crew.id": string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": {
          /**
           * name of the crew (2-40 characters)
           * @minLength 2
           * @maxLength 40
           */
          name?: string
          /**
           * who is in charge
           * @format snowflake
           */
          skipper?: string
        }
      }
    }
    responses: {
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": Crew
        }
      }
    }
  }
  /**
   * Reserve a berth
   *
   * Reserves a berth for a boat.
   * @see berths.md:43
   */
  "reserve-a-berth": {
    parameters: {
      query?: never
      header?: never
      path: {
        berth_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          /** Name of the boat. */
          boat: string
          /**
           * First day.
           * @format date
           */
          from: string
          /**
           * How many nights. Default is `1`.
           * @default 1
           */
          nights?: number
        }
      }
    }
    responses: {
      /** reserved */
      201: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": {
            id?: string
            boat?: string
            nights?: number
          }
        }
      }
      /** somebody was faster */
      409: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * Write into the log {#write}
   *
   * Writes one line into the log of the harbour.
   * @see logbook.md:7
   */
  "write-into-the-log-write": {
    parameters: {
      query?: never
      header: {
        /** The token of the harbour master. */
        "Marina-Token": string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          /** What happened. */
          text: string
          /** What it was like. */
          weather?: string
        }
      }
    }
    responses: {
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": {
            id?: number
            text?: string
            /** @format date-time */
            written_at?: string
          }
        }
      }
    }
  }
  /**
   * Create a rope
   *
   * Adds a rope to the store, or replaces it.
   * @see ropes.mdx:16
   */
  "create-a-rope": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the rope. This is part of the URL. */
        name: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": {
          /**
           * How many strands it has.
           * @default 3
           */
          strands?: number
          /**
           * Colours of the strands.
           * @default []
           */
          colours?: string[]
          /**
           * Whether it stays in the harbour.
           * @default false
           */
          kept?: boolean
        }
      }
    }
    responses: {
      default: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
}

export interface components {
  schemas: {
    Crew: Crew
    Member: Member
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}

/** @see crews.mdx:13 */
export interface Crew {
  /**
   * id of the crew
   * @format snowflake
   */
  id: string
  /** name of the crew */
  name: string
  /** who is in charge */
  skipper?: Member | null
  /** who is aboard */
  members: Member[]
}

/** @see crews.mdx:24 */
export interface Member {
  /**
   * id of the member
   * @format snowflake
   */
  id: string
  /**
   * when they came aboard
   * @format date-time
   */
  since: string
  /** what they are called */
  nick?: string | null
}
