import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reader } from '../database/reader.js';
import { Access } from '../http/access.decorator.js';
import { oneOf, queryMembers, stringMember } from '../http/members.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { ref, string } from '../http/openapi/schema-kit.js';
import { pageOf, pageOfShortList, type Listed } from '../http/paging.js';
import { text } from '../kernel/localized-text.js';
import { DUTIES, type Duty } from '../../workflows/_kit/duty.js';
import { people, type Person } from './people.query.js';
import { SignedIn, type Principal } from './principal.js';
import { unitTreeOf, type Unit } from './unit-tree.js';

interface PeopleQuery {
  readonly duty?: Duty;
  readonly unitId?: string;
}

const PEOPLE = { duty: oneOf(DUTIES, false), unitId: stringMember(100, false) };

/** Who is who in the caller's organisation. */
@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(private readonly reader: Reader) {}

  @Get('units')
  @Access('signedIn')
  @ApiRoute(text('单位', 'Units, each after the one above it'), {
    paged: true,
    problems: ['invalid-request'],
  })
  @ApiAnswer(200, { pageOf: 'Unit' })
  async units(@SignedIn() principal: Principal, @Query() query: unknown): Promise<Listed<Unit>> {
    const page = pageOf(queryMembers(query), ['text']);
    const tree = await unitTreeOf(this.reader.session(principal.organisationId));
    return pageOfShortList(tree.inOrder(), page);
  }

  @Get('people')
  @Access('signedIn')
  @ApiRoute(text('人员', 'People; with a unit those whose duties reach it'), {
    query: { duty: ref('Duty'), unitId: string },
    paged: true,
    problems: ['invalid-request'],
  })
  @ApiAnswer(200, { pageOf: 'Person' })
  async people(@SignedIn() principal: Principal, @Query() query: unknown): Promise<Listed<Person>> {
    const filter = queryMembers<PeopleQuery>(query, PEOPLE);
    const page = pageOf(filter as object, ['text']);
    return pageOfShortList(await people(this.reader.session(principal.organisationId), filter), page);
  }
}
