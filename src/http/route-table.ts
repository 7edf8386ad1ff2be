import { Injectable } from '@nestjs/common';
import type { RouteOptions } from 'fastify';
import { InvariantError } from '../kernel/app-error.js';
import type { AccessRule } from './access.decorator.js';

/** One route and who may call it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly access: AccessRule;
}

/** Every route of the service, noted as it is registered, so that none can be left out of the table. */
@Injectable()
export class RouteTable {
  private readonly known: Route[] = [];
  private readonly closed: string[] = [];

  note(route: RouteOptions): void {
    for (const method of [route.method].flat()) {
      // Fastify adds HEAD to every GET, with the same rule.
      if (method === 'HEAD') continue;
      const access = route.config?.access;
      if (access) this.known.push({ method, path: route.url, access });
      else this.closed.push(`${method} ${route.url}`);
    }
  }

  /** In the order of paths; throws when a route does not say who may call it. */
  routes(): readonly Route[] {
    if (this.closed.length > 0) throw new InvariantError(`routes without @Access: ${this.closed.join(', ')}`);
    return [...this.known].sort((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1,
    );
  }
}
