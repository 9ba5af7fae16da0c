import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type Problem = components["schemas"]["Problem"];
export type ErpClient = Client<paths>;

/** What a request is refused with: its `code` is stable, its `detail` is for people. */
export class ErpError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | undefined,
  ) {
    super(`${status} ${problem?.code ?? "without a problem"}: ${problem?.detail ?? ""}`);
    this.name = "ErpError";
  }
}

/** A client of one store. The token is a user token or an API key (`erp_live_…`). */
export function inStore(baseUrl: string, token: string, tenantKey: string): ErpClient {
  const signed: Middleware = {
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${token}`);
      request.headers.set("X-Tenant-Key", tenantKey);
    },
  };
  const client = anyone(baseUrl);
  client.use(signed);
  return client;
}

/** For what needs no token: registering, signing in. */
export function anyone(baseUrl: string): ErpClient {
  return createClient<paths>({ baseUrl });
}

/**
 * What a request answered, or an exception with its problem.
 *
 * @throws ErpError for every status that is not a success
 */
export async function expect<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined) {
    throw new ErpError(response.status, error as Problem | undefined);
  }
  return data;
}
