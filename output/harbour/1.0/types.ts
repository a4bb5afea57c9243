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
    get: operations["list-people"]
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
  "/ships/{ship}/flags": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["list-flags-of-ship"]
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
  "/visits": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["ask-for-visit"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/visits/{visit}": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-visit"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/visits/{visit}/cancel": {
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
   * @see berths.md:345
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
    }
  }
  /**
   * Revoke token
   * @see office.md:107
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
   * @see office.md:17
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
   * Tells of all berths, the free ones first.
   *
   * The list is short enough for one answer.
   * @see berths.md:16
   */
  "list-berths": {
    parameters: {
      query?: {
        /** Only berths with this status */
        status?: "free" | "taken"
        /** Least length in metres */
        min_length?: number
        /** Only berths with these tags */
        tag?: ("deep" | "quiet")[]
        /** Only berths of this owner */
        owner?: string
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
   * @see berths.md:209
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
   * @see berths.md:371
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
   * List people
   * @see office.md:347
   */
  "list-people": {
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
   * @see office.md:274
   */
  "list-pilots": {
    parameters: {
      query: {
        /** Number of the page */
        page?: number
        /** Order of the list */
        sort?: string
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
   * @see office.md:132
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
   * @see ships.md:16
   */
  "list-ships": {
    parameters: {
      query?: {
        /** Search words, such as `kind:tanker` */
        q?: string
        /** Longest list that is wanted */
        limit?: number
        /** How many to leave out */
        offset?: number
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
   * @see ships.md:141
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
          "application/json": HarbourShip
        }
      }
    }
  }
  /**
   * List crew of ship
   * @see ships.md:241
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
          "application/json": HarbourCrewMember[]
        }
      }
    }
  }
  /**
   * List flags of ship
   * @see ships.md:303
   */
  "list-flags-of-ship": {
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
   * Get tags
   * @see ships.md:340
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
   * @see tides.md:15
   */
  "get-tide-table": {
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
          "application/json": TideTable
        }
      }
    }
  }
  /**
   * Get tide as text
   * @see tides.md:57
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
   * Get visit
   * @see visits.md:122
   */
  "get-visit": {
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
          "application/json": HarbourVisit
        }
      }
    }
  }
  /**
   * See lantern of visit
   *
   * Deprecated: lanterns are no longer used.
   * @see visits.md:302
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
   * @see visits.md:207
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
   * @see visits.md:265
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
   * @see berths.md:273
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
        "application/json": HarbourUpdateBerthRequest
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
   * @see berths.md:135
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
      /** Bad Request */
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
   * @see berths.md:405
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
   * @see cargo.md:17
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
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": HarbourJob
        }
      }
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
   * @see office.md:407
   */
  "ring-the-bell": {
    parameters: {
      query?: never
      header?: never
      path?: never
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
   * Sound the horn
   * @see office.md:427
   */
  "sound-the-horn": {
    parameters: {
      query?: never
      header?: never
      path?: never
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
   * Issue token
   * @see office.md:52
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
   * @see ships.md:77
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
   * @see visits.md:17
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
   * @see visits.md:238
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
   * @see cargo.md:152
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
        "application/json": HarbourLoadRequest
      }
    }
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * Replace settings
   * @see office.md:186
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
   * @see ships.md:194
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
    "harbour.Text": HarbourText
    "harbour.UpdateBerthRequest": HarbourUpdateBerthRequest
    "harbour.Visit": HarbourVisit
    "harbour.VisitState": HarbourVisitState
    "harbour.Weight": HarbourWeight
    "harbour.log": Harbour_log
    "office.Token": OfficeToken
    "office.TokenKind": OfficeTokenKind
    "tide.Note": TideNote
    "tide.Reading": TideReading
    "tide.Table": TideTable
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}

/** @see schemas.md:5 */
export interface HarbourAddress {
  /** @format postcode */
  postcode?: string
  street?: string
  town?: string
}

/**
 * A place at the quay.
 * @see schemas.md:23
 */
export interface HarbourBerth {
  /** @format date-time */
  created_at: string
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

/** @see schemas.md:84 */
export type HarbourBerthStatus = "free" | "taken" | "closed"

/** @see schemas.md:100 */
export interface HarbourContact {
  address?: HarbourAddress
  /** @format email */
  email?: string
  name?: string
  phone?: string
}

/** @see schemas.md:176 */
export interface HarbourContainer {
  code: string
  /** Smaller containers in this one. */
  inside?: HarbourContainer[]
  weight?: HarbourWeight
}

/** @see schemas.md:124 */
export interface HarbourCrane {
  lifts?: number[]
  name?: string
  power?: "electric" | "diesel"
  reach_m?: number
}

/** @see schemas.md:151 */
export interface HarbourCraneMap {
  [k: string]: HarbourCrane
}

/** @see schemas.md:206 */
export interface HarbourCreateBerthRequest {
  length_m: number
  /** Name as it is painted on the quay. */
  name: string
  /** @format uuid */
  owner_id?: string
  tags?: string[]
}

/** @see schemas.md:226 */
export interface HarbourCrewList {
  members: HarbourCrewMember[]
}

/** @see schemas.md:247 */
export interface HarbourCrewMember {
  /** @format date */
  born?: string
  /** @format uuid */
  id: string
  name?: string
  role?: (HarbourCrewRole & ("master" | "mate" | "cook"))
}

/** @see schemas.md:275 */
export type HarbourCrewRole = "master" | "mate" | "cook" | "engineer"

/** @see schemas.md:292 */
export type HarbourCurrency = "EUR" | "NOK" | "SEK"

/** @see schemas.md:308 */
export interface HarbourEmpty {
  [k: string]: unknown
}

/** @see schemas.md:318 */
export interface HarbourFee {
  amount: number
  currency?: HarbourCurrency
}

/** @see schemas.md:334 */
export interface HarbourFieldError {
  detail: string
  field: string
}

/** @see schemas.md:350 */
export interface HarbourHoistRequest {
  container: string
  gently?: boolean
}

/** @see schemas.md:366 */
export interface HarbourJob {
  /** @format uuid */
  id: string
  /** Progress in percent | per cent. */
  progress?: number
  state: HarbourJobState
}

/** @see schemas.md:384 */
export type HarbourJobState = "waiting" | "running" | "done"

/** @see schemas.md:400 */
export interface HarbourLiftRequest {
  container: string
  gently?: boolean
}

/** @see schemas.md:416 */
export interface HarbourLoadRequest {
  containers: HarbourContainer[]
  /** @format date-time */
  until?: string
}

/** @see schemas.md:441 */
export interface HarbourLog {
  lines?: HarbourLogLine[]
}

/** @see schemas.md:461 */
export type HarbourLogLevel = 0 | 1 | 2

/** @see schemas.md:477 */
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

/** @see schemas.md:496 */
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
      weight?: HarbourWeight
    }
  }
}

/** @see schemas.md:566 */
export interface HarbourPapersReceipt {
  /** @format uuid */
  hash?: string
  pages: number
}

/** @see schemas.md:582 */
export interface HarbourPerson {
  address?: HarbourAddress
  /** @format email */
  email?: string
  name?: string
  phone?: string
}

/** @see schemas.md:606 */
export interface HarbourPhoto {
  /** @format uuid */
  id: string
  kind?: string
  /** @format date-time */
  taken_at?: string
}

/** @see schemas.md:624 */
export interface HarbourPilot {
  licence?: string
  name?: string
  rank?: HarbourRank
}

/** @see schemas.md:642 */
export interface HarbourPosition {
  lat?: number
  lon?: number
}

/** @see schemas.md:658 */
export interface HarbourProblem {
  detail?: string
  /** Message for people. */
  message: string
  /** Validations name each field that was refused. */
  validations?: HarbourFieldError[]
}

/** @see schemas.md:681 */
export type HarbourRank = "" | "first" | "second"

/** @see schemas.md:697 */
export interface HarbourRegisterShipRequest {
  imo?: string
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
 * @see schemas.md:697
 */
export interface HarbourRegisterShipRequestResponse {
  imo?: string
  kind?: HarbourShipKind
  name: string
}

/** @see schemas.md:717 */
export interface HarbourRequestVisit {
  /** @format date-time */
  arrives_at?: string
  /** @format uuid */
  berth_id: string
  contact?: HarbourContact
  /** @format uuid */
  ship_id: string
}

/** @see schemas.md:746 */
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
  opens: string
  parent?: HarbourSettings
  readonly "x-old-name"?: string
}

/**
 * As it is sent.
 * @see schemas.md:746
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
  /** @format time */
  opens: string
  parent?: HarbourSettingsRequest
}

/** @see schemas.md:798 */
export interface HarbourShip {
  flag?: string
  /** @format uuid */
  id: string
  kind?: HarbourShipKind
  name: string
  nickname?: string
  owner?: HarbourPerson
  /** @format uri */
  site?: string
}

/** @see schemas.md:833 */
export type HarbourShipKind = "cargo" | "tanker" | "yacht"

/** @see schemas.md:849 */
export interface HarbourShipsPage {
  count: number
  ships: HarbourShip[]
}

/** @see schemas.md:884 */
export interface HarbourSignal {
  long?: boolean
  times?: number
}

/** @see schemas.md:900 */
export type HarbourText = string

/** @see schemas.md:908 */
export interface HarbourUpdateBerthRequest {
  closed?: boolean
  name?: string
  tags?: string[]
}

/** @see schemas.md:926 */
export interface HarbourVisit {
  /** Where the ship lies. */
  berth?: HarbourBerth
  fee?: number
  /** @format uuid */
  id: string
  ship?: HarbourShip
  /** How far the visit is. */
  state?: HarbourVisitState
}

/** @see schemas.md:992 */
export type HarbourVisitState = "asked" | "granted" | "moored" | "left"

/** @see schemas.md:1009 */
export interface HarbourWeight {
  kilograms?: number
  pounds?: number
}

/** @see schemas.md:1025 */
export interface Harbour_log {
  kept_days?: number
}

/** @see schemas.md:1039 */
export interface OfficeToken {
  access_token: string
  /** @format date-time */
  expires_at?: string
  kind?: OfficeTokenKind
  log?: Harbour_log
}

/** @see schemas.md:1061 */
export type OfficeTokenKind = string

/**
 * A sentence for the wireless.
 * @see schemas.md:1069
 */
export type TideNote = string

/** @see schemas.md:1079 */
export interface TideReading {
  /** @format date-time */
  at?: string
  level_cm?: number
}

/** @see schemas.md:1095 */
export interface TideTable {
  readings?: {
    [k: string]: TideReading[]
  }
  station?: string
}
