package io.skillforge.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.ApiDocument;
import io.skillforge.it.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of requests that make no sense, over every operation, its parameters, bodies, headers, encodings and sizes. Each is
 * refused with a problem document, soon. Sent by somebody who may do everything, so that it is not the role that refuses.
 */
@ServerTest
class MalformedRequestsIT {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Api api =
            Api.as("platform-admin", "compliance-officer", "data-steward", "release-manager", "partner", "learner");

    @Test
    void everyOneIsRefusedWithAProblem() {
        var requests = generated();
        assertThat(requests).hasSizeGreaterThan(200);
        var wrong = new ArrayList<String>();
        for (var request : requests) {
            var begin = System.nanoTime();
            var reply = api.raw(request.method(), request.address(), request.headers(), request.body());
            var took = Duration.ofNanos(System.nanoTime() - begin);
            var finding = finding(reply, took);
            if (finding != null) {
                wrong.add(request + " → " + finding);
            }
        }
        assertThat(wrong).as("of " + requests.size()).isEmpty();
    }

    private static List<Malformed> generated() {
        var operations = ApiDocument.ofServer().operations();
        var requests = new ArrayList<Malformed>();
        for (var i = 0; i < operations.size(); i++) {
            requests.addAll(Malformed.of(operations.get(i), i));
        }
        operations.stream()
                .filter(operation -> operation.bodies().containsKey("application/json"))
                .findFirst()
                .ifPresent(operation -> requests.addAll(Malformed.ofAny(operation)));
        return requests;
    }

    /** Null when the answer is as it should be. */
    private static String finding(Api.Reply reply, Duration took) {
        if (reply.status() < 400 || reply.status() > 499) {
            return "status " + reply.status() + " " + start(reply.body());
        }
        if (!reply.type().startsWith("application/problem+json")) {
            return reply.status() + " of type '" + reply.type() + "' " + start(reply.body());
        }
        if (reply.body().contains("Exception") || reply.body().contains("\tat ")) {
            return "shows its inside: " + start(reply.body());
        }
        return took.compareTo(LONGEST) > 0 ? "took " + took : null;
    }

    private static String start(String body) {
        return body.substring(0, Math.min(200, body.length()));
    }
}
