package io.skillforge.ops.output;

import io.skillforge.ops.client.Json;
import io.skillforge.ops.client.Run;

/** Runs as the server tells them. */
final class SampleRuns {
    private SampleRuns() {}

    static Run running() {
        return run("""
                {"runId":"r1","source":"onet","status":"running","attempts":1,"startedAt":"2026-11-21T04:00:00Z","counts":[],
                 "steps":[
                 {"attempt":1,"step":"acquire","status":"succeeded","rows":0,
                  "startedAt":"2026-11-21T04:00:00Z","endedAt":"2026-11-21T04:00:00.400Z","message":"Release 30.1, 2 files"},
                 {"attempt":1,"step":"stage","item":"skills.json","status":"succeeded","rows":1234,
                  "startedAt":"2026-11-21T04:00:00.400Z","endedAt":"2026-11-21T04:00:01.400Z"},
                 {"attempt":1,"step":"stage","item":"tasks.json","status":"running","rows":10,
                  "startedAt":"2026-11-21T04:00:00.400Z"}]}""");
    }

    static Run restarted() {
        return run("""
                {"runId":"r1","source":"onet","status":"running","attempts":2,"startedAt":"2026-11-21T04:00:00Z","counts":[],
                 "steps":[
                 {"attempt":1,"step":"publish","status":"crashed","rows":0,
                  "startedAt":"2026-11-21T04:00:00Z","endedAt":"2026-11-21T04:00:01Z"},
                 {"attempt":2,"step":"publish","status":"running","rows":0,"startedAt":"2026-11-21T04:00:09Z"}]}""");
    }

    static Run succeeded() {
        return run("""
                {"runId":"r1","source":"onet","release":"30.1","status":"succeeded","attempts":2,
                 "startedAt":"2026-11-21T04:00:00Z","endedAt":"2026-11-21T04:00:12.300Z",
                 "counts":[
                 {"subject":"skills.json","kind":"file","read":1234,"rejected":1},
                 {"subject":"skills","kind":"table","inserted":1233,"updated":0,"unchanged":5,"retired":0}],
                 "steps":[]}""");
    }

    static Run failed() {
        return run("""
                {"runId":"r1","source":"onet","status":"failed","attempts":1,"startedAt":"2026-11-21T04:00:00Z",
                 "endedAt":"2026-11-21T04:00:02Z","reason":"skills.json has 2 % bad rows, and 1 % is allowed","counts":[],
                 "steps":[{"message":"skills.json has 2 % bad rows, and 1 % is allowed","attempt":1,"step":"stage","status":"failed","rows":1234,
                  "startedAt":"2026-11-21T04:00:00Z","endedAt":"2026-11-21T04:00:02Z"}]}""");
    }

    private static Run run(String json) {
        return Run.from(Json.parse(json).orElseThrow());
    }
}
