// Made by `npm run api:types` from the OpenAPI document of the service. Not to be edited.

export interface paths {
  '/api/v1/calendar/due': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 期限计算
     * @description The last day of a period; its start day does not count
     */
    get: operations['CalendarController_due'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendar/today': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 今天
     * @description The legal day and instant, and the zone they are in
     */
    get: operations['CalendarController_today'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/catalogues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 已导入的目录
     * @description Catalogues, newest first
     */
    get: operations['CataloguesController_list'];
    put?: never;
    /**
     * 导入年度目录
     * @description Import an annual catalogue (csv or xlsx); every row becomes a planned matter
     */
    post: operations['CataloguesController_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/catalogues/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 一份目录
     * @description A catalogue with what became of each row
     */
    get: operations['CataloguesController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 法律依据
     * @description Provisions that may be cited, by words of the title, article or key
     */
    get: operations['CitationsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/demo/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 演示账号
     * @description Accounts of the demo, without passwords; 404 in production
     */
    get: operations['DemoAccountsController_accounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/demo/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 拨动演示时钟
     * @description Move the legal clock of a demo forward; what comes due on the way fires first
     */
    post: operations['DemoClockController_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/matters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 事项列表
     * @description Matters the caller sees, newest first
     */
    get: operations['MattersController_list'];
    put?: never;
    /**
     * 开始起草一件事项
     * @description Open a matter; it gets its number and is in drafting
     */
    post: operations['MattersController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/matters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 事项
     * @description The case file
     */
    get: operations['MattersController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/matters/{id}/actions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 可以办理的动作
     * @description What the caller may do now or, with reasons, not yet
     */
    get: operations['MattersController_actions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/matters/{id}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 卷宗
     * @description Documents in the order in which they came, every version with its digests
     */
    get: operations['DocumentsController_list'];
    put?: never;
    /**
     * 提交材料
     * @description Store a file of the dossier; the same bytes again change nothing
     */
    post: operations['DocumentsController_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/matters/{id}/documents/{documentId}/versions/{n}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 下载材料
     * @description The bytes of a version
     */
    get: operations['DocumentsController_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/matters/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 办理
     * @description Send an event; a refusal names every rule that fails, its article and the way out
     */
    post: operations['MattersController_act'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/matters/{id}/trail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 经过
     * @description The audit entries, oldest first
     */
    get: operations['MattersController_trail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 人员
     * @description People; with a unit those whose duties reach it
     */
    get: operations['PeopleController_people'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/disclosures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 公开目录
     * @description The public register, newest first
     */
    get: operations['DisclosuresController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/disclosures/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 公开事项
     * @description A disclosure; its id never changes
     */
    get: operations['DisclosuresController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/disclosures/{id}/documents/{documentId}/versions/{n}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 公开文件
     * @description A published file
     */
    get: operations['DisclosuresController_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 合法性审查覆盖率
     * @description Coverage of a period; from the first of the year to today when left out
     */
    get: operations['CoverageController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/coverage/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 覆盖率明细
     * @description The matters behind a figure
     */
    get: operations['CoverageController_items'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 登录
     * @description Sign in; the token comes in the answer and as a cookie
     */
    post: operations['SessionsController_signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 当前登录
     * @description Who is signed in, and until when
     */
    get: operations['SessionsController_current'];
    put?: never;
    post?: never;
    /**
     * 退出登录
     * @description Sign out
     */
    delete: operations['SessionsController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 单位
     * @description Units, each after the one above it
     */
    get: operations['PeopleController_units'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/workbench': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 工作台
     * @description What waits for the caller, what waits for others, what nobody has begun
     */
    get: operations['WorkbenchController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/workflows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 流程
     * @description Workflow versions open to matters
     */
    get: operations['WorkflowsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/workflows/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 流程定义
     * @description One workflow: stages, states, events with schemas, rules, slots, numbers in force
     */
    get: operations['WorkflowsController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/workflows/{id}/diagram': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 流程图
     * @description States and lines for drawing
     */
    get: operations['WorkflowsController_diagram'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/healthz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 进程是否存活
     * @description The process is alive
     */
    get: operations['HealthController_alive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 运行指标（Prometheus 文本格式）
     * @description Figures in the Prometheus text format
     */
    get: operations['MetricsController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/readyz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 是否可以提供服务
     * @description The service can keep its promises
     */
    get: operations['HealthController_ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Action: {
      allowed: boolean;
      label: string;
      schema: {
        [key: string]: unknown;
      };
      type: string;
      violations: components['schemas']['Violation'][];
    };
    Actions: {
      items: components['schemas']['Action'][];
      slots: string[];
    };
    AdviserOpinion: {
      by: components['schemas']['NamedPerson'];
      /** @enum {string} */
      conclusion: 'approve' | 'reject';
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      issuedAt: string;
      items: components['schemas']['OpinionItem'][];
      textSha256: string;
    };
    Alive: {
      /** @enum {string} */
      status: 'ok';
    };
    Catalogue: {
      encoding: string;
      /** @description Opaque */
      id: string;
      rows: components['schemas']['CatalogueRow'][];
      /** @description Opaque */
      unitId: string;
      year: number;
    };
    CatalogueItem: {
      counts: {
        duplicate: number;
        imported: number;
        unreadable: number;
      };
      encoding: string;
      fileName: string;
      /** @description Opaque */
      id: string;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      importedAt: string;
      /** @description Opaque */
      unitId: string;
      year: number;
    };
    CatalogueRow: {
      basis: string | null;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      dueOn: string | null;
      line: number;
      /** @description Opaque */
      matterId: string | null;
      procedures: (
        | 'publicParticipation'
        | 'expertArgumentation'
        | 'riskAssessment'
        | 'fairCompetitionReview'
        | 'legalityReview'
        | 'collectiveDiscussion'
      )[];
      reason: string | null;
      /** @enum {string} */
      status: 'imported' | 'duplicate' | 'unreadable';
      title: string | null;
      unit: string | null;
      /** @description Opaque */
      unitId: string | null;
      warnings: string[];
    };
    Citation: {
      key: string;
      title: string;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      validFrom: string | null;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      validTo: string | null;
    };
    Coverage: {
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      asOf: string;
      counts: {
        endedBefore: number;
        notReviewed: number;
        notYetDecided: number;
        otherText: number;
        outsideWithReason: number;
        reviewedAfter: number;
        reviewedBefore: number;
      };
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      from: string;
      rate: number | null;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      to: string;
      /** @description Opaque */
      unitId: string | null;
    };
    CoverageItem: {
      catalogue: {
        /** @description Opaque */
        catalogueId: string;
        line: number;
      } | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      decidedAt: string | null;
      /** @description Opaque */
      matterId: string;
      number: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      reviewedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      signedAt: string | null;
      /** @enum {string} */
      standing:
        | 'reviewedBefore'
        | 'notYetDecided'
        | 'reviewedAfter'
        | 'otherText'
        | 'outsideWithReason'
        | 'notReviewed'
        | 'endedBefore';
      title: string;
      /** @description Opaque */
      unitId: string;
      workflow: string;
    };
    Decision: {
      amendment: string | null;
      by: components['schemas']['NamedPerson'];
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      decidedAt: string;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      decidedOn: string;
      note: string | null;
      /** @enum {string} */
      outcome: 'adopt' | 'adoptWithAmendment' | 'defer' | 'reject';
      reasonsStatedAtMeeting: string | null;
      substantive: boolean | null;
      textSha256: string;
      /** @enum {string} */
      way: 'meeting' | 'confirmation' | 'approval';
    };
    DemoAccount: {
      duties: components['schemas']['Duty'][];
      name: string;
      unit: string;
      username: string;
    };
    DemoClock: {
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      to: string;
    };
    DemoTime: {
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      now: string;
    };
    Diagram: {
      /** @description Opaque */
      id: string;
      lines: {
        events: {
          label: string;
          type: string;
          when: string | null;
        }[];
        from: string;
        to: string;
      }[];
      stages: {
        /** @description Opaque */
        id: string;
        label: string;
      }[];
      states: {
        final: boolean;
        /** @description Opaque */
        id: string;
        initial: boolean;
        label: string;
        stage: string;
        tags: ('reviewed' | 'decided' | 'signed' | 'disclosed')[];
      }[];
      title: string;
    };
    Disclosure: {
      by: components['schemas']['NamedPerson'] | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      publishedAt: string | null;
      renditions: {
        /** @description Opaque */
        documentId: string;
        /** @enum {string} */
        kind: 'original' | 'formatted' | 'redacted';
        note: string | null;
        version: number;
      }[];
      withheldParts: {
        legalBasis: string[];
        reason: string;
        /**
         * Format: date
         * @description A day in the legal time zone
         */
        reevaluateOn: string;
      } | null;
      withholding: components['schemas']['Withholding'] | null;
    };
    Document: {
      /** @description Opaque */
      id: string;
      slot: string;
      versions: components['schemas']['DocumentVersion'][];
    };
    DocumentVersion: {
      by: components['schemas']['NamedPerson'];
      fileName: string;
      mediaType: string;
      n: number;
      sha256: string;
      sizeBytes: number;
      sm3: string;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      storedAt: string;
    };
    Due: {
      counted: string[] | null;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      dueOn: string;
      provisional: boolean;
    };
    /** @enum {string} */
    Duty:
      | 'drafter'
      | 'legalAdviser'
      | 'reviewer'
      | 'judicialHead'
      | 'secretary'
      | 'leader'
      | 'chair'
      | 'member'
      | 'publisher'
      | 'auditor'
      | 'systemAdmin'
      | 'securityAdmin'
      | 'auditAdmin';
    FieldError: {
      code: string;
      message: string;
      pointer: string;
    };
    FileDigest: string;
    FormHint: {
      /** @enum {string} */
      control?:
        | 'person'
        | 'document'
        | 'documentVersion'
        | 'citations'
        | 'currentText'
        | 'currentDossier'
        | 'money'
        | 'matter'
        | 'catalogueRow';
      duties?: components['schemas']['Duty'][];
      says?: {
        rule: string;
        stops: boolean;
        value: unknown;
      };
      slot?: string;
      when?: {
        member: string;
        needed: boolean;
        only: boolean;
        values: unknown[] | null;
      };
    };
    HeldDuty: {
      duty: components['schemas']['Duty'];
      /** @description Opaque */
      unitId: string;
    };
    LegalBasis: {
      key: string;
      title: string;
    };
    Matter: {
      adviserOpinion: components['schemas']['AdviserOpinion'] | null;
      /** @description Opaque */
      amends: string | null;
      awaits: components['schemas']['Duty'][];
      clock: components['schemas']['MatterClock'] | null;
      data: {
        [key: string]: unknown;
      };
      decision: components['schemas']['Decision'] | null;
      disclosure: components['schemas']['Disclosure'] | null;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      dueOn: string | null;
      dueProvisional: boolean;
      /** @description Opaque */
      id: string;
      meeting: components['schemas']['Meeting'] | null;
      milestones: components['schemas']['Milestones'];
      neededSlots: string[];
      number: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      openedAt: string;
      overdue: boolean;
      participants: {
        name: string | null;
        /** @enum {string} */
        part: 'drafter' | 'adviser' | 'reviewer' | 'recused';
        /** @description Opaque */
        personId: string;
      }[];
      procedures: {
        [key: string]: components['schemas']['Procedure'];
      } | null;
      reviewOpinion: components['schemas']['ReviewOpinion'] | null;
      signature: components['schemas']['Signature'] | null;
      stage: string;
      state: string;
      /** @enum {string} */
      status: 'planned' | 'open' | 'paused' | 'closed';
      supplement: components['schemas']['Supplement'] | null;
      text: {
        /** @description Opaque */
        documentId: string;
        sha256: string;
        version: number;
      } | null;
      title: string;
      /** @enum {unknown} */
      track?: 'major' | 'ordinary' | null;
      /** @description Opaque */
      unitId: string;
      version: number;
      workflow: string;
    };
    MatterClock: {
      days: number;
      kind: string;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      startedOn: string;
      stopped: boolean;
    };
    MatterEvent: {
      data?: {
        [key: string]: unknown;
      };
      type: string;
    };
    MatterLine: {
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      dueOn: string | null;
      dueProvisional: boolean;
      /** @description Opaque */
      id: string;
      milestones: components['schemas']['Milestones'];
      number: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      openedAt: string;
      overdue: boolean;
      stage: string;
      state: string;
      /** @enum {string} */
      status: 'planned' | 'open' | 'paused' | 'closed';
      title: string;
      /** @description Opaque */
      unitId: string;
      version: number;
      workflow: string;
    };
    Meeting: {
      attendance: {
        absenceReason: string | null;
        name: string | null;
        /** @description Opaque */
        personId: string;
        present: boolean;
        /** @enum {string} */
        role: 'member' | 'judicialOffice' | 'nonVoting';
      }[];
      forum: string;
      /** @description Opaque */
      headId: string | null;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      heldOn: string;
      statements: {
        name: string | null;
        /** @description Opaque */
        personId: string;
        /** @enum {unknown} */
        stance: 'agree' | 'disagree' | 'reserve' | null;
        words: string | null;
      }[];
      title: string;
    };
    Milestones: {
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      acceptedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      archivedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      decidedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      disclosedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      reviewedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      signedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      submittedAt: string | null;
    };
    NamedPerson: {
      name: string | null;
      /** @description Opaque */
      personId: string;
    };
    NewMatter: {
      data: {
        [key: string]: unknown;
      };
      title: string;
      /** @description Opaque */
      unitId?: string;
      /**
       * @example major-decision@1
       * @example contract
       */
      workflow: string;
    };
    NewSession: {
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      expiresAt: string;
      token: string;
      user: components['schemas']['User'];
    };
    OpinionItem: {
      /** @enum {unknown} */
      adoptionStatus: null | 'adopted' | 'partlyAdopted' | 'notAdopted';
      legalBasis: string[];
      n: number;
      reason: string | null;
      suggestion: string | null;
      text: string;
    };
    Person: {
      duties: components['schemas']['Duty'][];
      /** @description Opaque */
      id: string;
      name: string;
      /** @description Opaque */
      unitId: string;
    };
    Problem: {
      allowed?: string[];
      available?: string[];
      /** @enum {string} */
      code:
        | 'invalid-request'
        | 'sign-in-required'
        | 'sign-in-failed'
        | 'not-permitted'
        | 'not-found'
        | 'action-not-available'
        | 'duplicate'
        | 'stale-version'
        | 'file-too-large'
        | 'unsupported-file'
        | 'rules-violated'
        | 'idempotency-key-reused'
        | 'precondition-required'
        | 'too-many-requests'
        | 'internal'
        | 'database-busy';
      currentVersion?: number;
      detail: string;
      duties?: components['schemas']['Duty'][];
      errors?: components['schemas']['FieldError'][];
      existing?: unknown;
      /** Format: uri */
      instance: string;
      limitBytes?: number;
      state?: string;
      status: number;
      title: string;
      /** @enum {string} */
      type:
        | '/problems/invalid-request'
        | '/problems/sign-in-required'
        | '/problems/sign-in-failed'
        | '/problems/not-permitted'
        | '/problems/not-found'
        | '/problems/action-not-available'
        | '/problems/duplicate'
        | '/problems/stale-version'
        | '/problems/file-too-large'
        | '/problems/unsupported-file'
        | '/problems/rules-violated'
        | '/problems/idempotency-key-reused'
        | '/problems/precondition-required'
        | '/problems/too-many-requests'
        | '/problems/internal'
        | '/problems/database-busy';
      violations?: components['schemas']['Violation'][];
    } & (unknown & unknown & unknown & unknown & unknown & unknown & unknown);
    Procedure: {
      reason?: string | null;
      /** @enum {unknown} */
      settled: 'open' | 'done' | 'notRequired';
    } & {
      [key: string]: unknown;
    };
    PublicDisclosure: {
      decidedBy: {
        /** @description Opaque */
        id: string;
        name: string;
      };
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      decidedOn: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      disclosedAt: string;
      documents: components['schemas']['PublishedDocument'][];
      forum: string | null;
      /** @description Opaque */
      id: string;
      legalBasis: components['schemas']['LegalBasis'][];
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      meetingOn: string | null;
      number: string | null;
      /** @description The entry in the log with its proof, once the log is published as a tree */
      receipt: null;
      review: {
        conclusion: string;
        /**
         * Format: date
         * @description A day in the legal time zone
         */
        issuedOn: string;
        number: string | null;
      } | null;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      signedOn: string | null;
      textSha256: string | null;
      title: string;
      unit: {
        /** @description Opaque */
        id: string;
        name: string;
      };
      withheldParts: {
        legalBasis: components['schemas']['LegalBasis'][];
        reason: string;
        /**
         * Format: date
         * @description A day in the legal time zone
         */
        reevaluateOn: string;
      } | null;
      workflow: string;
    };
    PublicDisclosureItem: {
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      decidedOn: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      disclosedAt: string;
      /** @description Opaque */
      id: string;
      number: string | null;
      title: string;
      unit: {
        /** @description Opaque */
        id: string;
        name: string;
      };
      workflow: string;
    };
    PublishedDocument: {
      /** @description Opaque */
      documentId: string;
      fileName: string;
      href: string;
      /** @enum {string} */
      kind: 'original' | 'formatted' | 'redacted';
      mediaType: string;
      note: string | null;
      sha256: string;
      sizeBytes: number;
      sm3: string;
      version: number;
    };
    Readiness: {
      checks: {
        check: string;
        detail: string | null;
        holds: boolean;
      }[];
      /** @enum {string} */
      mode: 'demo' | 'production';
      /** @enum {string} */
      status: 'ready' | 'notReady';
      witness: string;
    };
    ReviewOpinion: {
      by: components['schemas']['NamedPerson'];
      checklist: {
        [key: string]: unknown;
      };
      /** @enum {string} */
      conclusion: 'lawful' | 'revise' | 'unlawful' | 'riskDisclosed';
      effective: boolean;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      issuedAt: string;
      items: components['schemas']['OpinionItem'][];
      number: string | null;
      riskStatement: string | null;
      textSha256: string;
    };
    Session: {
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      expiresAt: string;
      user: components['schemas']['User'];
    };
    Signature: {
      by: components['schemas']['NamedPerson'];
      /** @description Opaque */
      signedCopyId: string;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      signedOn: string;
      textSha256: string;
    };
    SignIn: {
      password: string;
      username: string;
    };
    Supplement: {
      by: components['schemas']['NamedPerson'];
      items: string[];
      note: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      providedAt: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      requestedAt: string;
    };
    Today: {
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      now: string;
      timeZone: string;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      today: string;
    };
    TrailEntry: {
      action: string;
      actor: {
        duty: string;
        name: string;
        /** @description Opaque */
        personId: string | null;
      };
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      at: string;
      body: string;
      entry: string;
      from: string | null;
      hash: string;
      /** @enum {string} */
      kind: 'event' | 'refusal' | 'notice';
      leafIndex: number | null;
      seq: number;
      texts: {
        [key: string]:
          | {
              salt: string;
              text: string;
            }
          | {
              /**
               * Format: date-time
               * @description ISO 8601 in UTC with Z
               */
              erasedAt: string;
              legalBasis: string;
            };
      };
      to: string | null;
      version: number | null;
      violations: components['schemas']['Violation'][];
    };
    Unit: {
      /** @description Opaque */
      id: string;
      /** @enum {string} */
      kind: 'county' | 'organ' | 'office' | 'community' | 'village';
      name: string;
      /** @description Opaque */
      parentId: string | null;
    };
    User: {
      duties: components['schemas']['HeldDuty'][];
      /** @description Opaque */
      id: string;
      name: string;
      /** @description Opaque */
      unitId: string;
      username: string;
    };
    Violation: {
      legalBasis: components['schemas']['LegalBasis'][];
      message: string;
      remedy: string;
      rule: string;
    };
    Withholding: {
      approved: boolean | null;
      approvedBy: components['schemas']['NamedPerson'] | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      decidedAt: string | null;
      decisionReason: string | null;
      legalBasis: string[];
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      proposedAt: string;
      proposedBy: components['schemas']['NamedPerson'];
      reason: string;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      reevaluateOn: string;
    };
    Workbench: {
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      asOf: string;
      mine: components['schemas']['WorkbenchLine'][];
      more: boolean;
      others: components['schemas']['WorkbenchLine'][];
      planned: components['schemas']['WorkbenchLine'][];
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      weekEndsOn: string;
    };
    WorkbenchLine: {
      awaits: components['schemas']['Duty'][];
      cameBack: boolean;
      clock: components['schemas']['MatterClock'] | null;
      /**
       * Format: date
       * @description A day in the legal time zone
       */
      dueOn: string | null;
      dueProvisional: boolean;
      holders: {
        name: string | null;
        /** @description Opaque */
        personId: string;
      }[];
      /** @description Opaque */
      id: string;
      milestones: components['schemas']['Milestones'];
      missingSlots: string[];
      number: string | null;
      /**
       * Format: date-time
       * @description ISO 8601 in UTC with Z
       */
      openedAt: string;
      overdue: boolean;
      stage: string;
      state: string;
      /** @enum {string} */
      status: 'planned' | 'open' | 'paused' | 'closed';
      steps: string[];
      title: string;
      /** @description Opaque */
      unitId: string;
      version: number;
      workflow: string;
    };
    Workflow: {
      events: components['schemas']['WorkflowEvent'][];
      id: string;
      /** @enum {string} */
      kind: 'reviewing' | 'guidance' | 'exempt' | 'record';
      open: {
        hints: {
          [key: string]: components['schemas']['FormHint'];
        };
        schema: {
          [key: string]: unknown;
        };
      };
      rules: components['schemas']['WorkflowRule'][];
      settings: {
        [key: string]: number;
      };
      slots: {
        /** @description Opaque */
        id: string;
        label: string;
        openIn: string[];
        single: boolean;
      }[];
      stages: {
        /** @description Opaque */
        id: string;
        label: string;
      }[];
      states: components['schemas']['WorkflowState'][];
      title: string;
      transitions: {
        event: string;
        from: string;
        to: string;
        when: string | null;
      }[];
    };
    WorkflowEvent: {
      duties: components['schemas']['Duty'][];
      gate: string[];
      hints: {
        [key: string]: components['schemas']['FormHint'];
      };
      label: string;
      rules: string[];
      schema: {
        [key: string]: unknown;
      };
      type: string;
    };
    WorkflowRule: {
      /** @description Opaque */
      id: string;
      legalBasis: components['schemas']['LegalBasis'][];
      remedy: string;
      text: string;
    };
    WorkflowState: {
      deadline: {
        setting: string;
        workingDays: number | null;
      } | null;
      /** @description Opaque */
      id: string;
      label: string;
      stage: string;
      tags: ('reviewed' | 'decided' | 'signed' | 'disclosed')[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  CalendarController_due: {
    parameters: {
      query?: {
        days?: number;
        kind?: 'working' | 'calendar';
        start?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Due'];
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CalendarController_today: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Today'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CataloguesController_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CatalogueItem'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CataloguesController_upload: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1–200 visible ASCII characters; the same key does its work once */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description csv or xlsx
           */
          file: string;
          /** @description The importing unit; the caller’s own when left out */
          unitId?: string;
          /** @description Read from the file when left out */
          year?: number;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          /** @description Where it can be read */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Catalogue'];
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description file-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-file */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description idempotency-key-reused */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CataloguesController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Catalogue'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitationsController_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Citation'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DemoAccountsController_accounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DemoAccount'][];
          };
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DemoClockController_move: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1–200 visible ASCII characters; the same key does its work once */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DemoClock'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoTime'];
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description idempotency-key-reused */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MattersController_list: {
    parameters: {
      query?: {
        assignedTo?: 'me';
        cursor?: string;
        limit?: number;
        openedFrom?: string;
        openedTo?: string;
        overdue?: 'true' | 'false';
        q?: string;
        stage?: string;
        status?: 'planned' | 'open' | 'paused' | 'closed';
        unitId?: string;
        workflow?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['MatterLine'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MattersController_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1–200 visible ASCII characters; the same key does its work once */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMatter'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          /** @description The version in quotes, e.g. "7" */
          ETag?: string;
          /** @description Where it can be read */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Matter'];
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rules-violated, idempotency-key-reused */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MattersController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          /** @description The version in quotes, e.g. "7" */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Matter'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MattersController_actions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Actions'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DocumentsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Document'][];
          };
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DocumentsController_upload: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1–200 visible ASCII characters; the same key does its work once */
        'Idempotency-Key'?: string;
        /** @description The version acted on, e.g. "7" */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          documentId?: string;
          file: string;
          slot: string;
        };
      };
    };
    responses: {
      /** @description These bytes are the current version already */
      200: {
        headers: {
          /** @description The version in quotes, e.g. "7" */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      /** @description Done */
      201: {
        headers: {
          /** @description The version in quotes, e.g. "7" */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description action-not-available */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description stale-version */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description file-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-file */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description idempotency-key-reused */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description database-busy */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DocumentsController_content: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        documentId: string;
        id: string;
        n: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MattersController_act: {
    parameters: {
      query?: never;
      header: {
        /** @description 1–200 visible ASCII characters; the same key does its work once */
        'Idempotency-Key'?: string;
        /** @description The version acted on, e.g. "7" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MatterEvent'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          /** @description The version in quotes, e.g. "7" */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Matter'];
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description action-not-available */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description stale-version */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rules-violated, idempotency-key-reused */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description precondition-required */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description database-busy */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MattersController_trail: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TrailEntry'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_people: {
    parameters: {
      query?: {
        cursor?: string;
        duty?: components['schemas']['Duty'];
        limit?: number;
        unitId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Person'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DisclosuresController_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        q?: string;
        unitId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PublicDisclosureItem'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DisclosuresController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicDisclosure'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DisclosuresController_content: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        documentId: string;
        id: string;
        n: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_figures: {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        unitId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Coverage'];
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CoverageController_items: {
    parameters: {
      query?: {
        cursor?: string;
        from?: string;
        limit?: number;
        standing?:
          | 'reviewedBefore'
          | 'notYetDecided'
          | 'reviewedAfter'
          | 'otherText'
          | 'outsideWithReason'
          | 'notReviewed'
          | 'endedBefore';
        to?: string;
        unitId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CoverageItem'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionsController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewSession'];
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-failed */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description too-many-requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionsController_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionsController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_units: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Unit'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WorkbenchController_show: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Workbench'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WorkflowsController_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Workflow'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description invalid-request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WorkflowsController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Workflow'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WorkflowsController_diagram: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Diagram'];
        };
      };
      /** @description sign-in-required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HealthController_alive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Alive'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MetricsController_figures: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description not-permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HealthController_ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readiness'];
        };
      };
      /** @description Something does not hold */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readiness'];
        };
      };
      /** @description Any other problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
