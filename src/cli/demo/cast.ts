import type { Duty } from '../../../workflows/_kit/duty.js';
import { NoService, type Player } from './player.js';

/** Login names of the demo organisation that act in the play. */
export type Username =
  | 'drafter'
  | 'drafter2'
  | 'adviser'
  | 'adviser2'
  | 'reviewer'
  | 'reviewer2'
  | 'judicialhead'
  | 'secretary'
  | 'leader'
  | 'chair'
  | 'publisher'
  | 'auditor'
  | 'sysadmin';

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly player: Player;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Signs people in when they first act, and knows who holds which duty. */
export class Cast {
  private readonly actors = new Map<Username, Promise<Actor>>();

  constructor(
    readonly anyone: Player,
    private readonly password: string,
  ) {}

  as(username: Username): Promise<Actor> {
    const known = this.actors.get(username) ?? this.signIn(username);
    this.actors.set(username, known);
    return known;
  }

  async holding(duty: Duty): Promise<Person[]> {
    const { player } = await this.as('secretary');
    return player.all<Person>(`/people?duty=${duty}`);
  }

  private async signIn(username: Username): Promise<Actor> {
    const { status, body } = await this.anyone.post('/sessions', { username, password: this.password });
    if (status !== 201) throw new NoService(`${username}: ${status} ${String(body['detail'] ?? '')}`);
    const user = body['user'] as Omit<Actor, 'player'>;
    return {
      id: user.id,
      name: user.name,
      unitId: user.unitId,
      player: this.anyone.withToken(String(body['token'])),
    };
  }
}
