/**
 * Types of an API, made by Deosil from its documentation. Changes to this file will be lost.
 */

export interface paths {
  "/": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["root-of-the-api"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/berths": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["list-berths"]
    post: operations["create-berth"]
    put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/berths/{berth}": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-berth-by-id"]
    delete: operations["delete-berth"]
    patch: operations["update-berth"]
    put?: never, post?: never, options?: never, head?: never, trace?: never
  }
  "/berths/{berth}/photos": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["add-photo-of-berth"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/berths/{berth}/plan": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-plan-of-berth"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/cargo/cranes": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["list-cranes"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/cargo/cranes/{crane}/load": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    put: operations["load-with-crane"]
    get?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/cargo/manifests": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["send-manifest"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/office/bell": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["ring-the-bell"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/office/horn": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["sound-the-horn"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/office/people": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["list-people-of-the-harbour"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/office/pilots": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["list-pilots"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/office/settings": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-settings"]
    put: operations["replace-settings"]
    post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/office/tokens": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["issue-token"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/office/tokens/{token}": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    delete: operations["revoke-token"]
    get?: never, put?: never, post?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/ships": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["list-ships"]
    post: operations["register-ship"]
    put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/ships/{ship}": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-ship-by-id"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/ships/{ship}/crew": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["list-crew-of-ship"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/ships/{ship}/papers": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    put: operations["upload-papers-of-ship"]
    get?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/ships/{ship}/tags": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["GET /api/v1/ships/{ship}/tags"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/tides": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-tide-table"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/tides/now": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-tide-as-text"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/tides/stations": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["list-tide-stations"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/visits": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["ask-for-visit"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/visits/{visitid}": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-visit"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/visits/{visit}/cancellation": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["cancel-visit"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/visits/{visit}/lantern": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["see-lantern-of-visit"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/visits/{visit}/log": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["watch-log-of-visit"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/visits/{visit}/tags": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["GET /api/v1/visits/{visit}/tags"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
}

export interface operations {
  /**
   * Delete berth
   * @see berths.md:361
   */
  "delete-berth": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the berth */
        berth: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** No Content */
      204: {
        headers: { [name: string]: unknown }
        content?: never
      }
      /** Conflict */
      409: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * Revoke token
   * @see office.md:106
   */
  "revoke-token": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** The token */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** No Content */
      204: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * Root of the API
   * @see office.md:15
   */
  "root-of-the-api": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourProblem
        }
      }
    }
  }
  /**
   * List berths
   *
   * Tells of all berths, by name.
   * @see berths.md:14
   */
  "list-berths": {
    parameters: {
      query: {
        /** Only berths with this status */
        status?: "free" | "taken" | "reserved"
        /** Least length in metres */
        min_length?: number
        /** Only berths with these tags */
        tag?: ("deep" | "quiet")[]
        /** Only berths of this owner */
        owner: string
        /** Longest list that is wanted */
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourBerth[]
        }
      }
    }
  }
  /**
   * Get berth by ID
   * @see berths.md:217
   */
  "get-berth-by-id": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the berth */
        berth: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourBerth
        }
      }
      /** Not Found */
      404: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourProblem
        }
      }
    }
  }
  /**
   * Get plan of berth
   * @see berths.md:388
   */
  "get-plan-of-berth": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the berth */
        berth: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: {
          ETag?: string
          "Last-Modified"?: string
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  /**
   * List cranes
   * @see cargo.md:110
   */
  "list-cranes": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourCraneMap
        }
      }
    }
  }
  /**
   * List people of the harbour
   * @see office.md:370
   */
  "list-people-of-the-harbour": {
    parameters: {
      query: {
        /** Only people who came later */
        since: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourPerson[]
        }
      }
    }
  }
  /**
   * List pilots
   * @see office.md:295
   */
  "list-pilots": {
    parameters: {
      query: {
        /** Number of the page */
        page?: boolean
        /** Order of the list */
        sort?: "name" | "rank"
        /** Language of the answer */
        lang?: "no" | "en"
        /** Only pilots of this rank */
        rank: "first" | "second" | "third"
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourPilot[]
        }
      }
    }
  }
  /**
   * Get settings
   * @see office.md:131
   */
  "get-settings": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourSettings
        }
      }
    }
  }
  /**
   * List ships
   * @see ships.md:14
   */
  "list-ships": {
    parameters: {
      query?: {
        /** Search words, with stars for parts of words */
        q?: string
        /** Longest list that is wanted */
        limit?: number
        /** Only ships behind this one */
        after_id?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourShipsPage
        }
      }
    }
  }
  /**
   * Get ship by ID
   * @see ships.md:137
   */
  "get-ship-by-id": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the ship */
        ship: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/ship+json": HarbourShip
        }
      }
    }
  }
  /**
   * List crew of ship
   * @see ships.md:237
   */
  "list-crew-of-ship": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the ship */
        ship: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourCrewList
        }
      }
    }
  }
  /**
   * Get tags
   * @see ships.md:281
   */
  "GET /api/v1/ships/{ship}/tags": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the ship */
        ship: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": string[]
        }
      }
    }
  }
  /**
   * Get tide table
   * @see tides.md:13
   */
  "get-tide-table": {
    parameters: {
      query: {
        /** Name of the station */
        station: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": TideTable
        }
      }
    }
  }
  /**
   * Get tide as text
   * @see tides.md:62
   */
  "get-tide-as-text": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "text/plain": TideNote
        }
      }
    }
  }
  /**
   * List tide stations
   * @see tides.md:90
   */
  "list-tide-stations": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": TideStation[]
        }
      }
    }
  }
  /**
   * Get visit
   * @see visits.md:125
   */
  "get-visit": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the visit */
        visitid: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourVisit
        }
      }
    }
  }
  /**
   * See lantern of visit
   *
   * Deprecated: lanterns are no longer used.
   * @see visits.md:312
   */
  "see-lantern-of-visit": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the visit */
        visit: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourLog
        }
      }
    }
  }
  /**
   * Watch log of visit
   * @see visits.md:215
   */
  "watch-log-of-visit": {
    parameters: {
      query?: {
        /** Whether to wait for more */
        follow?: boolean
      }
      header?: never
      path: {
        /** ID of the visit */
        visit: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "text/event-stream": HarbourLogLine
        }
      }
    }
  }
  /**
   * Get tags
   * @see visits.md:273
   */
  "GET /api/v1/visits/{visit}/tags": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the visit */
        visit: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": string[]
        }
      }
    }
  }
  /**
   * Update berth
   * @see berths.md:284
   */
  "update-berth": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the berth */
        berth: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/merge-patch+json": HarbourUpdateBerthRequest
      }
    }
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourBerth
        }
      }
    }
  }
  /**
   * Create berth
   * @see berths.md:137
   */
  "create-berth": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": HarbourCreateBerthRequest
      }
    }
    responses: {
      /** Created */
      201: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourBerth
        }
      }
      /** Not all that is needed was told */
      400: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourProblem
        }
      }
    }
  }
  /**
   * Add photo of berth
   * @see berths.md:423
   */
  "add-photo-of-berth": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the berth */
        berth: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "multipart/form-data": {
          /** A line below the picture */
          caption?: string
          /**
           * The picture
           * @format binary
           */
          file: Blob
          /** What it is */
          kind?: "drawing" | "picture"
        }
      }
    }
    responses: {
      /** Created */
      201: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourPhoto
        }
      }
    }
  }
  /**
   * Send manifest
   * @see cargo.md:15
   */
  "send-manifest": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": HarbourManifest
      }
    }
    responses: {
      /** Accepted */
      202: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourJob
        }
      }
    }
  }
  /**
   * Ring the bell
   * @see visits.md:357
   */
  "ring-the-bell": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": HarbourSignal
      }
    }
    responses: {
      /** No Content */
      204: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * Sound the horn
   * @see office.md:431
   */
  "sound-the-horn": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": HarbourSignal
      }
    }
    responses: {
      /** No Content */
      204: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * Issue token
   * @see office.md:50
   */
  "issue-token": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/x-www-form-urlencoded": {
          /** Who asks */
          client_id?: string
          /** What is shown for it */
          grant_type: "code" | "renewal"
        }
      }
    }
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": OfficeToken
        }
      }
    }
  }
  /**
   * Register ship
   * @see ships.md:73
   */
  "register-ship": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": HarbourRegisterShipRequest
      }
    }
    responses: {
      /** Created */
      201: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourShip
        }
      }
      /** Accepted */
      202: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourJob
        }
      }
      /** Conflict */
      409: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourProblem
        }
      }
    }
  }
  /**
   * Ask for visit
   * @see visits.md:15
   */
  "ask-for-visit": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": HarbourRequestVisit
      }
    }
    responses: {
      /** Created */
      201: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourVisit
        }
      }
    }
  }
  /**
   * Cancel visit
   * @see visits.md:246
   */
  "cancel-visit": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the visit */
        visit: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** No Content */
      204: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * Load with crane
   * @see cargo.md:155
   */
  "load-with-crane": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the crane, or any */
        crane: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": HarbourLiftRequest
      }
    }
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourJob
        }
      }
    }
  }
  /**
   * Replace settings
   * @see office.md:193
   */
  "replace-settings": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": HarbourSettingsRequest
      }
    }
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourSettings
        }
      }
      /** See Other */
      303: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * Upload papers of ship
   * @see ships.md:189
   */
  "upload-papers-of-ship": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** ID of the ship */
        ship: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/pdf": {
          /**
           * The papers, in one file
           * @format binary
           */
          file: Blob
        }
      }
    }
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourPapersReceipt
        }
      }
    }
  }
}

export interface components {
  schemas: {
    "harbour.Address": HarbourAddress
    "harbour.Berth": HarbourBerth
    "harbour.BerthStatus": HarbourBerthStatus
    "harbour.Contact": HarbourContact
    "harbour.Container": HarbourContainer
    "harbour.Crane": HarbourCrane
    "harbour.CraneMap": HarbourCraneMap
    "harbour.CreateBerthRequest": HarbourCreateBerthRequest
    "harbour.CrewList": HarbourCrewList
    "harbour.CrewMember": HarbourCrewMember
    "harbour.CrewRole": HarbourCrewRole
    "harbour.Currency": HarbourCurrency
    "harbour.Empty": HarbourEmpty
    "harbour.Fee": HarbourFee
    "harbour.FieldError": HarbourFieldError
    "harbour.HoistRequest": HarbourHoistRequest
    "harbour.Job": HarbourJob
    "harbour.JobState": HarbourJobState
    "harbour.LiftRequest": HarbourLiftRequest
    "harbour.LoadRequest": HarbourLoadRequest
    "harbour.Log": HarbourLog
    "harbour.LogLevel": HarbourLogLevel
    "harbour.LogLine": HarbourLogLine
    "harbour.Manifest": HarbourManifest
    "harbour.Mass": HarbourMass
    "harbour.PapersReceipt": HarbourPapersReceipt
    "harbour.Person": HarbourPerson
    "harbour.Photo": HarbourPhoto
    "harbour.Pilot": HarbourPilot
    "harbour.Position": HarbourPosition
    "harbour.Problem": HarbourProblem
    "harbour.Rank": HarbourRank
    "harbour.RegisterShipRequest": HarbourRegisterShipRequest
    "harbour.RequestVisit": HarbourRequestVisit
    "harbour.Settings": HarbourSettings
    "harbour.Ship": HarbourShip
    "harbour.ShipKind": HarbourShipKind
    "harbour.ShipsPage": HarbourShipsPage
    "harbour.Signal": HarbourSignal
    "harbour.UpdateBerthRequest": HarbourUpdateBerthRequest
    "harbour.Visit": HarbourVisit
    "harbour.VisitState": HarbourVisitState
    "harbour.log": Harbour_log
    "office.Token": OfficeToken
    "office.TokenKind": OfficeTokenKind
    "tide.Note": TideNote
    "tide.Reading": TideReading
    "tide.Station": TideStation
    "tide.Table": TideTable
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}

/** @see schemas.md:3 */
export interface HarbourAddress {
  /** @format postcode */
  postcode?: string
  street?: string
  town?: string
}

/**
 * A place at the quay, for one ship.
 * @see schemas.md:21
 */
export interface HarbourBerth {
  /** @format date-time */
  created_at: string
  depth_m?: number
  /** What the quay offers, by its name. */
  features?: {
    [k: string]: boolean
  }
  /** @format uuid */
  id: string
  length_m?: number
  name: string
  /**
   * Notes for the crew. They are read out at the gate.
   * Keep them short: the gate has a small display.
   */
  notes?: string
  /** Who answers the telephone at night. */
  owner?: HarbourContact
  /**
   * Plan URL is the URL of the drawing, with its id.
   * @format uri
   */
  plan_url?: string
  position?: HarbourPosition
  status: HarbourBerthStatus
  tags?: string[]
}

/** @see schemas.md:86 */
export type HarbourBerthStatus = "free" | "taken" | "closed"

/** @see schemas.md:102 */
export interface HarbourContact {
  address?: HarbourAddress
  /** @format email */
  email?: string
  name?: string
  phone?: string
}

/** @see schemas.md:126 */
export interface HarbourContainer {
  code: string
  /** Smaller containers in this one. */
  inside?: HarbourContainer[]
  weight?: HarbourMass
}

/** @see schemas.md:156 */
export interface HarbourCrane {
  lifts?: number[]
  name?: string
  power?: "electric" | "diesel" | "hand"
  reach_m?: number
}

/** @see schemas.md:186 */
export interface HarbourCraneMap {
  [k: string]: HarbourCrane
}

/** @see schemas.md:215 */
export interface HarbourCreateBerthRequest {
  depth_m: number
  length_m: number
  /** Name as it is painted on the quay. */
  name: string
  /** @format uuid */
  owner_id?: string
  tags?: string[]
}

/** @see schemas.md:239 */
export interface HarbourCrewList {
  members: HarbourCrewMember[]
}

/** @see schemas.md:260 */
export interface HarbourCrewMember {
  /** @format date */
  born?: string
  /** @format uuid */
  id: string
  name?: string
  role?: (HarbourCrewRole & ("master" | "mate" | "cook"))
}

/** @see schemas.md:288 */
export type HarbourCrewRole = "master" | "mate" | "cook" | "engineer"

/** @see schemas.md:305 */
export type HarbourCurrency = "EUR" | "NOK" | "SEK"

/** @see schemas.md:321 */
export interface HarbourEmpty {
  [k: string]: unknown
}

/** @see schemas.md:331 */
export interface HarbourFee {
  amount: number
  currency?: HarbourCurrency
}

/** @see schemas.md:347 */
export interface HarbourFieldError {
  detail: string
  field: string
}

/** @see schemas.md:363 */
export interface HarbourHoistRequest {
  container: string
  gently?: boolean
}

/** @see schemas.md:379 */
export interface HarbourJob {
  /** @format uuid */
  id: string
  /** Progress in percent | per cent. */
  progress?: number
  state: HarbourJobState
}

/** @see schemas.md:397 */
export type HarbourJobState = "waiting" | "running" | "done"

/** @see schemas.md:413 */
export interface HarbourLiftRequest {
  container: string
  gently?: boolean
}

/** @see schemas.md:429 */
export interface HarbourLoadRequest {
  containers: HarbourContainer[]
  /** @format date-time */
  until?: string
}

/** @see schemas.md:456 */
export interface HarbourLog {
  lines?: HarbourLogLine[]
}

/** @see schemas.md:476 */
export type HarbourLogLevel = 0 | 1 | 2

/** @see schemas.md:492 */
export interface HarbourLogLine {
  /**
   * When it was written.
   * The clock of the gate is used.
   * @format date-time
   */
  at?: string
  level?: HarbourLogLevel
  text?: string
}

/** @see schemas.md:511 */
export interface HarbourManifest {
  containers?: HarbourContainer[]
  /** Papers for the customs. */
  customs?: {
    broker?: HarbourContact
    forms?: {
      kind: string
      pages?: number
    }[]
  }
  sealed?: boolean
  seals?: unknown[]
  totals?: {
    [k: string]: {
      count?: number
      weight?: HarbourMass
    }
  }
}

/** @see schemas.md:585 */
export interface HarbourMass {
  kilograms?: number
  pounds?: number
}

/** @see schemas.md:601 */
export interface HarbourPapersReceipt {
  /** @format uuid */
  hash?: string
  pages: number
}

/** @see schemas.md:617 */
export interface HarbourPerson {
  address?: HarbourAddress
  /** @format email */
  email?: string
  name?: string
  phone?: string
}

/** @see schemas.md:641 */
export interface HarbourPhoto {
  /** @format uuid */
  id: string
  kind?: "drawing" | "picture"
  /** @format date-time */
  taken_at?: string
}

/** @see schemas.md:666 */
export interface HarbourPilot {
  licence?: string
  name?: string
  rank?: HarbourRank
}

/** @see schemas.md:684 */
export interface HarbourPosition {
  lat?: number
  lon?: number
}

/** @see schemas.md:700 */
export interface HarbourProblem {
  detail?: string
  /** Message for those who read it. */
  message: string
  /** Validations name each field that was refused. */
  validations?: HarbourFieldError[]
}

/** @see schemas.md:723 */
export type HarbourRank = "" | "first" | "second"

/** @see schemas.md:739 */
export interface HarbourRegisterShipRequest {
  imo: string
  kind?: HarbourShipKind
  name: string
  /**
   * Only sent, never received.
   * @format password
   */
  secret?: string
}

/**
 * As it is received.
 * @see schemas.md:739
 */
export interface HarbourRegisterShipRequestResponse {
  imo: string
  kind?: HarbourShipKind
  name: string
}

/** @see schemas.md:759 */
export interface HarbourRequestVisit {
  /** @format date-time */
  arrives_at?: string
  /** @format uuid */
  berth_id: string
  contact?: HarbourContact
  /** @format uuid */
  ship_id: string
}

/** @see schemas.md:788 */
export interface HarbourSettings {
  /** @format ipv4 */
  allowed_ips?: string
  colours?: "bool" | "list(string)" | "number"
  /** Constructor is who built the harbour. */
  constructor?: string
  extra?: unknown
  hours?: {
    [k: string]: string[]
  }
  /** @format time */
  readonly opens: string
  parent?: HarbourSettings
  readonly "x-old-name"?: string
}

/**
 * As it is sent.
 * @see schemas.md:788
 */
export interface HarbourSettingsRequest {
  /** @format ipv4 */
  allowed_ips?: string
  colours?: "bool" | "list(string)" | "number"
  /** Constructor is who built the harbour. */
  constructor?: string
  extra?: unknown
  hours?: {
    [k: string]: string[]
  }
  parent?: HarbourSettingsRequest
}

/** @see schemas.md:848 */
export interface HarbourShip {
  flag?: string
  /** @format uuid */
  id: string
  kind?: HarbourShipKind
  name: string
  owner?: HarbourContact
  /** @format uri */
  site?: string
}

/** @see schemas.md:881 */
export type HarbourShipKind = "cargo" | "tanker" | "yacht" | "ferry"

/** @see schemas.md:898 */
export interface HarbourShipsPage {
  count: number
  ships: HarbourShip[]
}

/** @see schemas.md:932 */
export interface HarbourSignal {
  long?: boolean
  times?: number
}

/** @see schemas.md:948 */
export interface HarbourUpdateBerthRequest {
  closed?: boolean
  name?: string
  tags?: string[]
}

/** @see schemas.md:968 */
export interface HarbourVisit {
  /** Where the ship lies. */
  berth?: HarbourBerth
  fee?: HarbourFee
  /** @format uuid */
  id: string
  ship?: HarbourShip
  /** How far the visit is. */
  state?: HarbourVisitState
}

/** @see schemas.md:1039 */
export type HarbourVisitState = "asked" | "granted" | "moored" | "left"

/** @see schemas.md:1056 */
export interface Harbour_log {
  kept_days?: number
}

/** @see schemas.md:1070 */
export interface OfficeToken {
  access_token: string
  /** @format date-time */
  expires_at?: string
  kind?: OfficeTokenKind
  log?: Harbour_log
}

/** @see schemas.md:1092 */
export type OfficeTokenKind = "short" | "long"

/**
 * A sentence for the wireless.
 * @see schemas.md:1107
 */
export type TideNote = string

/** @see schemas.md:1117 */
export interface TideReading {
  /** @format date-time */
  at?: string
  level_cm?: number
}

/** @see schemas.md:1133 */
export interface TideStation {
  name: string
  position?: HarbourPosition
}

/** @see schemas.md:1152 */
export interface TideTable {
  readings?: {
    [k: string]: TideReading[]
  }
  station?: string
}
