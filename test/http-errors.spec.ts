import { Readable } from 'node:stream';
import { Controller, ForbiddenException, Get, Module, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppModule } from '../src/app.module.js';
import { Access } from '../src/http/access.decorator.js';
import { AppError, InvariantError } from '../src/kernel/app-error.js';
import { text } from '../src/kernel/localized-text.js';
import { databases } from './support/databases.js';
import { startService, type RunningService } from './support/service.js';

@Controller('trouble')
class TroubleController {
  @Get('crash')
  @Access('anyone')
  crash(): never {
    throw new Error('password of the database');
  }

  @Get('invariant')
  @Access('anyone')
  invariant(): never {
    throw new InvariantError('a promise of ours is broken');
  }

  @Get('library')
  @Access('anyone')
  library(): never {
    throw Object.assign(new Error('words of a library'), { statusCode: 500, code: 'SOMETHING' });
  }

  @Get('busy')
  @Access('anyone')
  busy(): never {
    throw new AppError('database-busy', text('忙', 'busy'), {}, { 'retry-after': '1' });
  }

  @Get('forbidden')
  @Access('anyone')
  forbidden(): never {
    throw new ForbiddenException('words of Nest');
  }

  @Get('half')
  @Access('anyone')
  half(@Res() reply: FastifyReply): FastifyReply {
    const stream = Readable.from(
      (function* () {
        yield Buffer.alloc(200_000, 'a');
        throw new Error('the disk is gone');
      })(),
    );
    return reply.type('application/octet-stream').send(stream);
  }

  @Get('echo/:id')
  @Access('anyone')
  echo(@Param('id') id: string): { id: string } {
    return { id };
  }
}
@Module({ imports: [AppModule], controllers: [TroubleController] })
class ModuleInTrouble {}

describe('what goes wrong inside', () => {
  let service: RunningService;
  beforeAll(async () => {
    const [sqlite] = databases;
    if (!sqlite) throw new Error('no database');
    service = await startService(await sqlite.create(), { root: ModuleInTrouble });
  });

  it.each(['crash', 'invariant', 'library'])('is told as internal and no more: %s', async kind => {
    const { status, body } = await service.get(`/trouble/${kind}`);
    expect(status).toBe(500);
    expect(Object.keys(body).sort()).toEqual(['code', 'detail', 'instance', 'status', 'title', 'type']);
    expect(body.code).toBe('internal');
    expect(JSON.stringify(body)).not.toMatch(/password|promise|words/);
  });

  it('keeps the headers of an expected error', async () => {
    const { status, headers } = await service.get('/trouble/busy');
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  });

  it('is a problem of ours even when the framework said no', async () => {
    const { body } = await service.get('/trouble/forbidden');
    expect(body).toMatchObject({ code: 'not-permitted', status: 403, duties: [] });
  });

  it('breaks the connection off when half an answer is out already', async () => {
    const response = await fetch(`${service.url}/api/v1/trouble/half`);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect((await service.get('/healthz')).status).toBe(200);
  });

  it('does not begin with an unstorable path', async () => {
    const { body } = await service.get('/trouble/echo/a%00b');
    expect(body).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/path/id' }] });
    expect((await service.get('/trouble/echo/%E7%94%B2')).body).toEqual({ id: '甲' });
  });
});
